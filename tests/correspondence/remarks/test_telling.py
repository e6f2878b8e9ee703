"""The same words across replies and mailboxes are one finding."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence, Memory, Past
from mailguard.correspondence.remarks import Remark, left_behind, remarked, repeated
from mailguard.correspondence.remarks.telling import guessed, tellable
from mailguard.language.tone import About, Act, Passage, Reading, Speaker, Stance
from tests.checks.house import KEY, LONDON, Letter, Quote, ambleford
from tests.correspondence.opened import message
from tests.correspondence.remarks.asked import Keywords, found, member_says

RUDE = "You are useless."
BIRCH = "cllr.birch@ambleford.gov.uk"
REPLY = member_says(RUDE, at="2026-03-03 10:00")
FORWARD = Letter(
    by="ruth-calloway",
    to=("meera-balasubramaniam",),
    at="2026-03-03 11:00",
    subject="For advice",
    text="I should like your view.",
    quoted=(Quote(by="edmund-birch", text=RUDE, to=("stefan-kowalczyk",)),),
)


def alone(letter: Letter, place: int = 0) -> Correspondence:
    read = message(letter, place)
    roll = ambleford().on(read.date.astimezone(LONDON).date())
    return Correspondence(read, roll, KEY, tone=Keywords())


def in_one_run(*letters: Letter) -> list[Correspondence]:
    mails = [alone(letter, place) for place, letter in enumerate(letters)]
    memory = Memory(mail.trace for mail in mails)
    return [mail.with_past(memory.recall(mail.trace)) for mail in mails]


def told(mail: Correspondence) -> list[str]:
    before = remarked(mail)
    return [each.quote for each in mail.remarks if each not in before]


def after(mail: Correspondence, *kept: Past) -> Correspondence:
    return mail.with_past(Memory(kept).recall(mail.trace))


def test_a_later_mail_with_the_same_words_tells_nothing_again() -> None:
    first, second = in_one_run(REPLY, FORWARD)
    assert (told(first), told(second)) == ([RUDE], [])


def test_the_order_in_which_they_are_read_does_not_matter() -> None:
    second, first = in_one_run(FORWARD, REPLY)
    assert (told(first), told(second)) == ([RUDE], [])


def test_what_was_told_stays_told_though_it_was_sent_later() -> None:
    kept = left_behind(after(alone(FORWARD)))
    assert kept.remarks
    assert kept.quoting == ()
    assert told(after(alone(REPLY, 1), kept)) == []


def test_a_mail_that_told_nothing_of_them_keeps_nothing_of_them() -> None:
    _, second = in_one_run(REPLY, FORWARD)
    assert left_behind(second).remarks == ()
    assert told(after(alone(REPLY, 5), left_behind(second))) == [RUDE]


def test_the_same_mail_in_another_mailbox_is_told_of_as_before() -> None:
    mail = alone(REPLY)
    assert told(after(alone(REPLY), left_behind(mail))) == [RUDE]


@pytest.mark.parametrize(
    "other",
    [
        replace(FORWARD, quoted=(Quote(by="edmund-birch", text="You are useless!", to=("ruth-calloway",)),)),
        replace(FORWARD, quoted=(Quote(by="jane-hart", text=RUDE, to=("stefan-kowalczyk",)),)),
        replace(FORWARD, quoted=(Quote(by="edmund-birch", text="You are useless now.", to=("stefan-kowalczyk",)),)),
    ],
    ids=["another officer", "another author", "other words"],
)
def test_other_words_are_another_finding(other: Letter) -> None:
    assert [len(told(mail)) for mail in in_one_run(REPLY, other)] == [1, 1]


@pytest.mark.parametrize("first", [True, False])
def test_where_one_does_not_show_which_officer_the_words_are_enough(first: bool) -> None:
    vague = "a.newcomer@ambleford.gov.uk"
    one, two = (vague, "stefan-kowalczyk") if first else ("stefan-kowalczyk", vague)
    letters = (
        replace(REPLY, quoted=(Quote(by="edmund-birch", text=RUDE, to=(one,)),)),
        replace(FORWARD, quoted=(Quote(by="edmund-birch", text="YOU are  useless", to=(two,)),)),
    )
    assert [len(told(mail)) for mail in in_one_run(*letters)] == [1, 0]


def bare(by: str, to: str, at: str, text: str = RUDE) -> Letter:
    """An officer's mail that quotes a Member with no line to say to whom the words went."""
    quoted = f"Noted.\n\nOn Mon, 2 Mar 2026 at 09:00, Cllr Edmund Birch <{BIRCH}> wrote:\n> {text}\n"
    return Letter(by=by, to=(to,), at=f"2026-03-03 {at}", text=quoted)


def test_who_passes_words_on_is_no_new_victim() -> None:
    letters = (
        bare("ruth-calloway", "tim-osgood", "09:00"),
        replace(FORWARD, by="stefan-kowalczyk", to=("ruth-calloway",), at="2026-03-03 10:00"),
        bare("grace-oduya", "tim-osgood", "11:00"),
    )
    assert [len(told(mail)) for mail in in_one_run(*letters)] == [0, 1, 0], "the mail that shows whom tells of it"


def test_who_answers_the_same_words_is_no_new_victim() -> None:
    letters = (bare("catrin-wynne", "edmund-birch", "10:00"), bare("martin-sedgwick", "edmund-birch", "11:00"))
    assert [len(told(mail)) for mail in in_one_run(*letters)] == [1, 0]


@pytest.mark.parametrize("guess_first", [True, False])
def test_across_runs_what_was_told_stays_told(guess_first: bool) -> None:
    one, two = bare("grace-oduya", "tim-osgood", "09:00"), replace(FORWARD, at="2026-03-03 10:00")
    first, second = (one, two) if guess_first else (two, one)
    kept = left_behind(after(alone(first)))
    assert kept.remarks
    assert told(after(alone(second, 1), kept)) == []


def test_an_officer_who_is_named_is_no_guess() -> None:
    named = "Catrin Wynne is useless."
    letters = (bare("ruth-calloway", "tim-osgood", "09:00", named), bare("grace-oduya", "tim-osgood", "10:00", named))
    assert [len(told(mail)) for mail in in_one_run(*letters)] == [1, 0]
    assert not guessed(alone(letters[0]).remarks[0])
    assert guessed(alone(bare("ruth-calloway", "tim-osgood", "09:00")).remarks[0])


def test_the_number_is_of_author_and_words() -> None:
    assert found(RUDE).number == found("you are USELESS").number
    assert found(RUDE).number != found(RUDE, by="jane-hart").number
    assert found(RUDE).number > 0


def test_of_a_mail_that_only_has_the_same_words_nothing_else_is_recalled() -> None:
    first, second = in_one_run(REPLY, FORWARD)
    (seen,) = second.past
    assert (seen.message, seen.quoting) == (first.trace.message, first.trace.quoting)
    assert (seen.to, seen.thread, seen.sketch, seen.subject) == ((), (), (), "")
    assert first.trace.to == ("edmund-birch",)


def reading(act: Act, flag: bool = True, stance: Stance = Stance.SAID) -> Reading:
    return Reading(act, About.OFFICER, stance, 0.5, flag, "", "")


@pytest.mark.parametrize(
    ("read", "by", "may"),
    [
        (reading(Act.ABUSE), Speaker.MEMBER, True),
        (reading(Act.ABUSE, flag=False), Speaker.MEMBER, False),
        (reading(Act.DIRECTION, flag=False), Speaker.MEMBER, True),
        (reading(Act.CRITICISM, flag=False), Speaker.MEMBER, True),
        (reading(Act.DISCOURTESY, flag=False), Speaker.OFFICER, True),
        (reading(Act.DISCOURTESY, flag=False), Speaker.MEMBER, False),
        (reading(Act.ABUSE, stance=Stance.DENIED), Speaker.MEMBER, False),
    ],
)
def test_what_a_rule_may_tell_of(read: Reading, by: Speaker, may: bool) -> None:
    remark: Remark = replace(found(RUDE), reading=read, by=by)
    assert tellable(remark) is may


def test_a_mail_without_remarks_leaves_its_trace_as_it_is() -> None:
    mail = alone(member_says("The fence is down."))
    assert left_behind(mail) is mail.trace
    assert remarked(mail) == ()


def test_who_told_of_words_before_is_known_by_the_trace() -> None:
    first, second = in_one_run(REPLY, FORWARD)
    assert repeated(first) == ()
    assert [(each.quote, by) for each, by in repeated(second)] == [(RUDE, (first.trace.message,))]
    kept = left_behind(first)
    assert [by for _, by in repeated(after(alone(FORWARD, 1), kept))] == [(first.trace.message,)]
    assert repeated(after(alone(FORWARD, 1))) == ()


class BreaksAtFirst(Keywords):
    """Has a fault that passes."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """As often as it breaks nothing, then what it would have read."""
        self.times -= 1
        if self.times >= 0:
            raise RuntimeError("broken")
        return super().read(passages)


def test_a_fault_that_passes_tells_no_words_again() -> None:
    mail = replace(alone(FORWARD, 1), tone=BreaksAtFirst(1))
    assert mail.trace.quoting
    assert told(after(mail, left_behind(alone(REPLY)))) == []


def test_what_was_told_after_a_longer_fault_is_remembered() -> None:
    mail = replace(alone(REPLY), tone=BreaksAtFirst(2))
    assert mail.trace.quoting == ()
    assert told(after(mail)) == [RUDE]
    assert left_behind(after(mail)).remarks
    assert told(after(alone(FORWARD, 1), left_behind(after(mail)))) == []
