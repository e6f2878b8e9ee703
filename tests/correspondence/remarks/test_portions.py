"""Long sentences: all of them is read, and no more of them is quoted than was read at once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import pytest

from mailguard.correspondence.remarks import counter, reading
from mailguard.correspondence.remarks.portions import LONGEST, OVERLAP, Portion, in_portions
from mailguard.correspondence.remarks.spoken import Said, said_in
from tests.correspondence.remarks.asked import found, member_says, with_tone

PLAIN = "the note about the library reached me and i will read it tonight and think about what it says of the hours "
RUDE = "you are a fool"


@pytest.mark.parametrize(
    "said",
    [
        PLAIN * 20 + RUDE,
        PLAIN * 10 + RUDE + " and " + PLAIN * 10,
        "\n".join([PLAIN.strip()] * 30) + "\n" + RUDE,
        "x" * 2_500 + " " + RUDE,
        "\u200b" * 2_500 + RUDE,
        "\u2800" * 1_900 + " " + "\u200b" * 900 + RUDE,
    ],
    ids=["at the end", "in the middle", "wrapped lines", "one long word", "unseen letters", "blanks that are none"],
)
def test_what_stands_far_in_a_sentence_is_read(said: str) -> None:
    mail, _ = with_tone(member_says(said))
    assert mail.remarks
    assert any(RUDE in each.quote for each in mail.remarks)
    assert all(len(each.quote) <= LONGEST for each in mail.remarks)
    assert all("\u200b" not in each.quote for each in mail.remarks)


@pytest.mark.parametrize("before", range(380, 500, 7))
def test_words_where_two_portions_part_are_read_together(before: int) -> None:
    said = (PLAIN * 9)[:before].rstrip() + f" {RUDE} " + PLAIN * 9
    mail, tone = with_tone(member_says(said))
    assert mail.remarks
    assert any(RUDE in each.text for each in tone.asked)
    assert all(len(each.text) <= LONGEST for each in tone.asked)


def test_the_portions_hold_every_word_in_order_and_overlap_a_little() -> None:
    words = [f"word{number}" for number in range(900)]
    mail, _ = with_tone(member_says(" ".join(words)))
    told = list(in_portions(said_in(mail)))[1:]
    assert [each.text for each in told] == [each.quote for each in told]
    assert list(dict.fromkeys(word for each in told for word in each.text.split())) == words
    assert len(told) > 10
    assert sum(len(each.text) for each in told) < len(" ".join(words)) + OVERLAP * len(told)
    assert [isinstance(each, Portion) for each in told] == [False, *[True] * (len(told) - 1)]
    assert [each.before[-1] for each in told[1:]] == [each.text for each in told[:-1]]


def test_the_same_portion_again_and_again_is_read_once() -> None:
    mail, tone = with_tone(member_says("you are a fool and " * 6_000))
    assert len(tone.asked) < 60
    assert all(len(each.quote) <= LONGEST for each in mail.remarks)


def test_a_sentence_of_usual_length_is_read_whole() -> None:
    said = (PLAIN * 5).strip() + " " + RUDE
    assert found(said).quote == said


def test_who_is_said_to_have_said_it_may_stand_a_portion_before() -> None:
    said = f"{(PLAIN * 3)[:300]} and Mr Stone says that you are late and {(PLAIN * 2)[:150]} and {RUDE} and {PLAIN * 6}"
    mail, _ = with_tone(member_says(said))
    assert mail.remarks
    assert not any("Mr Stone says" in each.quote for each in mail.remarks)
    assert all("report what somebody else said" in each.unsure for each in mail.remarks)


def test_what_speaks_for_the_author_is_looked_for_once_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    real = counter.said_beside

    def counted(message: Iterable[Said], remarked: Collection[str]) -> tuple[str, ...]:
        looked.append(1)
        return real(message, remarked)

    monkeypatch.setattr(reading, "said_beside", counted)
    many = "Thank you for the note.\n" + "\n".join(f"You are a fool in matter {number}." for number in range(40))
    mail, _ = with_tone(member_says(many))
    assert len(mail.remarks) == 40
    assert all("also says thank you" in each.counter for each in mail.remarks)
    assert len(looked) == 2, "the Member's message and the officer's"
    assert replace(mail, tone=None).remarks == ()
