"""Who was part of a correspondence before a message."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailguard.correspondence.since import already_party, answers, in_thread, joined_at, passed_on, told_of, written
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened

OWN = Quote(by="edmund-birch", to=("stefan-kowalczyk",), cc=("barnaby-rook",), text="When will it come down?")
ANSWER = Quote(by="stefan-kowalczyk", to=("edmund-birch",), text="On Friday.", at="2 March 2026 16:00")
FORWARD = Letter(to=("jane-hart",), subject="FW: Fence in Mill Lane", text="See below.", quoted=(ANSWER, OWN))
REPLIES = {"In-Reply-To": "<letter-0@ambleford.gov.uk>"}


def test_the_first_stretch_of_each_earlier_message_newest_first() -> None:
    signed = replace(ANSWER, text="On Friday.\n\nKind regards\nStefan Kowalczyk\nPlanning Officer")
    mail = opened(replace(FORWARD, quoted=(signed, OWN)))
    assert [each.segment.text for each in passed_on(mail)] == ["On Friday.", "When will it come down?"]


def test_the_words_of_a_message_stand_for_it_before_its_footer() -> None:
    banner = "CAUTION: This email originated from outside of the organisation. Do not click links."
    mail = opened(replace(FORWARD, quoted=(replace(OWN, text=f"{banner}\n\nWhen will it come down?"),)))
    assert [each.segment.text for each in passed_on(mail)] == ["When will it come down?"]


def test_a_new_letter_carries_nothing() -> None:
    assert passed_on(opened(Letter())) == ()


@pytest.mark.parametrize(
    ("person", "place"), [("stefan-kowalczyk", 0), ("edmund-birch", 0), ("barnaby-rook", 1), ("jane-hart", None)]
)
def test_the_newest_message_that_somebody_wrote_or_had(person: str, place: int | None) -> None:
    assert joined_at(opened(FORWARD), person) == place


def test_who_wrote_first_joined_there() -> None:
    assert joined_at(opened(replace(FORWARD, quoted=(replace(ANSWER, to=()), OWN))), "edmund-birch") == 1


def test_quoted_words_without_a_name_join_nobody() -> None:
    assert joined_at(opened(Letter(text="See below.\n\n> When will it come down?")), "edmund-birch") is None


@pytest.mark.parametrize(("members", "answer"), [({"edmund-birch"}, True), ({"jane-hart"}, False), (set(), False)])
def test_a_message_answers_whoever_wrote_what_it_carries(members: set[str], answer: bool) -> None:
    assert answers(opened(FORWARD), members) is answer


def test_words_of_a_stranger_answer_nobody() -> None:
    stranger = replace(OWN, by="r@example.com", cc=())
    assert answers(opened(replace(FORWARD, quoted=(stranger,))), {"edmund-birch"}) is False
    assert answers(opened(Letter(text="See below.\n\n> When?")), {"edmund-birch"}) is False


BOTH = Letter(by="edmund-birch", to=("stefan-kowalczyk",), cc=("jane-hart",), at="2026-03-02 10:00")
LATER = Letter(cc=("jane-hart",), headers=REPLIES)


@pytest.mark.parametrize(
    ("before", "party"),
    [
        (BOTH, True),
        (replace(BOTH, to=("stefan-kowalczyk", "jane-hart"), cc=()), True),
        (replace(BOTH, by="jane-hart", cc=("edmund-birch",)), True),
        (replace(BOTH, by="jane-hart", to=("edmund-birch",), cc=()), True),
        (replace(BOTH, cc=(), bcc=("jane-hart",)), False),
        (replace(BOTH, cc=()), False),
        (replace(BOTH, by="jane-hart", cc=()), False),
        (replace(BOTH, at="2026-03-03 10:00"), False),
        (replace(BOTH, at="2026-03-04 10:00"), False),
        (replace(BOTH, id="<other@ambleford.gov.uk>", subject="Trees"), False),
    ],
)
def test_who_stood_in_the_thread_with_the_member_before(before: Letter, party: bool) -> None:
    assert already_party(opened(LATER, before), "jane-hart", "edmund-birch") is party


def test_who_stands_in_quoted_words_was_there_before() -> None:
    assert already_party(opened(Letter(quoted=(OWN,))), "barnaby-rook", "edmund-birch")


TELLS = Letter(text="I have copied this to Councillor Jane Hart.", at="2026-03-02 15:00")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (TELLS, True),
        (replace(TELLS, text="It is down.", cc=("jane-hart",)), True),
        (replace(TELLS, text="It is down.", to=("edmund-birch", "jane-hart")), True),
        (replace(TELLS, text="It is down.", bcc=("jane-hart",)), False),
        (replace(TELLS, text="It is down."), False),
        (replace(TELLS, to=("barnaby-rook",)), False),
        (replace(TELLS, to=("leanne-stubbs",), bcc=("edmund-birch",)), True),
        (replace(TELLS, at="2026-03-03 10:00"), True),
        (replace(TELLS, at="2026-03-03 10:01"), False),
        (replace(TELLS, id="<other@ambleford.gov.uk>", subject="Trees"), False),
        (replace(TELLS, by="edmund-birch", to=("stefan-kowalczyk",), text="Yes.", cc=("jane-hart",)), True),
    ],
)
def test_what_told_the_member_in_the_thread(before: Letter, told: bool) -> None:
    mail = opened(replace(FORWARD, headers=REPLIES), before)
    assert told_of(mail, "edmund-birch", "jane-hart", None) is told


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (replace(ANSWER, text="On Friday.\ncc Councillor Jane Hart"), True),
        (replace(ANSWER, text="On Friday.\ncc Councillor Carys Lloyd"), False),
        (replace(ANSWER, text="On Friday.\ncc Councillor Jane Hart", to=("barnaby-rook",)), False),
        (replace(ANSWER, text="On Friday.", cc=("jane-hart",)), False),
    ],
)
def test_what_told_the_member_in_quoted_words(quoted: Quote, told: bool) -> None:
    assert told_of(opened(replace(FORWARD, quoted=(quoted,))), "edmund-birch", "jane-hart", None) is told


def test_the_officers_own_words_to_the_other_tell_the_member_nothing() -> None:
    own = replace(FORWARD, text="cc Councillor Jane Hart", quoted=(ANSWER,))
    assert told_of(opened(own), "edmund-birch", "jane-hart", None) is False


AFTERWARDS = replace(TELLS, at="2026-03-02 16:59")


@pytest.mark.parametrize(
    ("before", "letter", "told"),
    [
        (AFTERWARDS, datetime(2026, 3, 2, 17, 59, tzinfo=UTC), True),
        (AFTERWARDS, datetime(2026, 3, 2, 18, 0, tzinfo=UTC), False),
        (replace(AFTERWARDS, to=("all.members@ambleford.gov.uk",)), None, False),
    ],
)
def test_what_went_before_the_letter_tells_nothing_of_it(before: Letter, letter: datetime | None, told: bool) -> None:
    """But for an hour, because a quoted date names no zone, and but for what the mail itself refers to."""
    assert told_of(opened(FORWARD, before), "edmund-birch", "jane-hart", letter) is told
    referred = opened(replace(FORWARD, headers=REPLIES), before)
    assert told_of(referred, "edmund-birch", "jane-hart", letter) is ("all.members@ambleford.gov.uk" not in before.to)


def test_a_circular_brings_nobody_in() -> None:
    circular = replace(ANSWER, to=("all.members@ambleford.gov.uk",))
    assert joined_at(opened(replace(FORWARD, quoted=(circular, OWN))), "jane-hart") is None
    assert joined_at(opened(replace(FORWARD, quoted=(circular, OWN))), "stefan-kowalczyk") == 0
    assert joined_at(opened(replace(FORWARD, quoted=(circular, OWN))), "barnaby-rook") == 1
    before = replace(BOTH, by="stefan-kowalczyk", to=("all.members@ambleford.gov.uk",), cc=())
    assert not already_party(opened(LATER, before), "jane-hart", "edmund-birch")


def test_an_older_message_of_the_same_subject_brings_nobody_into_what_is_quoted() -> None:
    earlier = replace(BOTH, at="2026-02-28 10:00", id="<older@ambleford.gov.uk>")
    later = replace(BOTH, at="2026-03-02 14:30", id="<later@ambleford.gov.uk>")
    mail = replace(LATER, headers={}, quoted=(replace(ANSWER, cc=()), replace(OWN, cc=(), at="2 March 2026 15:00")))
    assert not already_party(opened(mail, earlier), "jane-hart", "edmund-birch")
    assert already_party(opened(mail, later), "jane-hart", "edmund-birch")


def test_the_thread_with_its_own_trace_last_and_further_threads() -> None:
    trees = Letter(id="<other@ambleford.gov.uk>", subject="Trees", at="2026-03-02 11:00")
    mail = opened(LATER, BOTH, trees, replace(BOTH, id="<late@ambleford.gov.uk>", at="2026-03-04 10:00"))
    first, other = mail.past[:2]
    assert in_thread(mail) == (first, mail.trace)
    assert in_thread(mail, other.thread) == (first, other, mail.trace)


def test_when_quoted_words_were_written() -> None:
    (answer,) = passed_on(opened(replace(FORWARD, quoted=(ANSWER,))))
    assert written(answer) == datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
    (bare,) = passed_on(opened(Letter(text="See below.\n\n> When?")))
    assert written(bare) is None


def test_half_of_the_members_make_a_circular() -> None:
    members = tuple(each.id for each in opened(FORWARD).roll.members if each.emails and each.id != "jane-hart")
    half = replace(ANSWER, to=("jane-hart", *members[:15]))
    assert joined_at(opened(replace(FORWARD, to=("leah-quinn",), quoted=(half,))), "jane-hart") is None
    fewer = replace(ANSWER, to=("jane-hart", *members[:14]))
    assert joined_at(opened(replace(FORWARD, to=("leah-quinn",), quoted=(fewer,))), "jane-hart") == 0


def test_every_message_of_the_thread_is_asked() -> None:
    elsewhere = replace(TELLS, to=("barnaby-rook",), at="2026-03-02 14:00", id="<letter-0@ambleford.gov.uk>")
    tells = replace(TELLS, id="<told@ambleford.gov.uk>", headers=REPLIES)
    mail = opened(replace(FORWARD, headers=REPLIES), elsewhere, tells)
    assert len(in_thread(mail)) == 3
    assert told_of(mail, "edmund-birch", "jane-hart", None)
