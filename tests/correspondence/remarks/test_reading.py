"""What the language layer is asked about a mail, and when it is not asked at all."""

from dataclasses import replace

import pytest

from mailguard.correspondence.conduct.telling import note
from mailguard.correspondence.remarks import remarks
from mailguard.correspondence.remarks.telling import tellable
from mailguard.language.tone import About, Passage, Reading, Speaker, Stance
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened
from tests.correspondence.remarks.asked import Broken, Keywords, found, member_says, with_tone

RUDE = "You are useless."


def asked(letter: Letter) -> list[Passage]:
    mail, tone = with_tone(letter)
    assert remarks(mail) == mail.remarks
    return tone.asked


def texts(letter: Letter) -> list[str]:
    return [each.text for each in asked(letter)]


def test_a_members_quoted_words_are_the_members() -> None:
    remark = found(f"Dear Stefan,\n\nI read it. {RUDE}\n\nRegards\n\nEdmund Birch")
    assert (remark.quote, remark.by, remark.heard) == (RUDE, Speaker.MEMBER, Speaker.OFFICER)
    assert remark.author.single is not None
    assert remark.author.single.id == "edmund-birch", "never the officer who quotes"
    assert remark.stretch.segment.where == "quoted:1"
    assert [person.id for person in remark.to] == ["stefan-kowalczyk"]
    assert remark.doubt == ""
    assert remark.reading.flag


def test_greetings_and_signatures_are_not_read() -> None:
    letter = member_says("Dear Stefan,\n\nI read it. It is late.\n\nRegards\n\nEdmund Birch")
    assert texts(letter) == ["Thank you, noted.", "I read it.", "It is late."]


def test_all_passages_are_asked_in_one_call_and_once() -> None:
    mail, tone = with_tone(member_says(f"I read it. {RUDE}"))
    assert len(mail.remarks) == 1
    assert mail.with_past(()).remarks is mail.remarks
    assert mail.trace.quoting
    assert tone.calls == 1


def test_a_passage_knows_who_speaks_to_whom_and_what_stands_before() -> None:
    passages = asked(member_says("One.\nTwo is longer.\nRuth Calloway and Cllr Crook met.\nThat is all."))
    last = passages[-1]
    assert (last.by, last.to) == (Speaker.MEMBER, Speaker.OFFICER)
    assert last.before == "Two is longer. Ruth Calloway and Cllr Crook met."
    named = [(each.words, each.kind) for each in passages[-2].named]
    assert named == [("Ruth Calloway", Speaker.OFFICER), ("Cllr Crook", Speaker.MEMBER)]
    assert passages[0].before is None


@pytest.mark.parametrize(
    "letter",
    [
        Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=RUDE),
        Letter(by="stefan-kowalczyk", to=("edmund-birch",), text="Your letter is a waste of everybody's time."),
    ],
    ids=["a Member's own mail", "an officer to a Member"],
)
def test_own_words_are_read(letter: Letter) -> None:
    mail, _ = with_tone(letter)
    (remark,) = mail.remarks
    assert remark.stretch.segment.where == "own"
    assert remark.author == mail.writer


@pytest.mark.parametrize(
    "letter",
    [
        Letter(by="stefan-kowalczyk", to=("ruth-calloway",), text=RUDE),
        Letter(to=("ruth-calloway",), text="See below.", quoted=(Quote(by="A Reed <a.reed@example.org>", text=RUDE),)),
        Letter(to=("ruth-calloway",), text="See below.", quoted=(Quote(by="judith-amblecote", text=RUDE),)),
        Letter(to=("ruth-calloway",), text="See below.\n\n-----Original Message-----\n\n" + RUDE),
        Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=RUDE, headers={"Auto-Submitted": "auto-replied"}),
    ],
    ids=["officer to officer", "an outsider", "a co-opted person", "nobody named", "a machine"],
)
def test_whose_words_are_not_read(letter: Letter) -> None:
    assert RUDE not in texts(letter)


def test_an_author_who_may_be_one_of_two_is_nobody() -> None:
    letter = Letter(to=("ruth-calloway",), text=f"See below.\n\nOn 2 March 2026, O Gethin wrote:\n> {RUDE}\n")
    assert RUDE not in texts(letter)


def test_without_the_layer_nothing_is_read() -> None:
    mail = opened(member_says(RUDE))
    assert mail.tone is None
    assert mail.remarks == ()
    assert mail.trace.quoting == ()


def test_a_lane_and_a_hidden_body_are_not_read() -> None:
    mail, tone = with_tone(member_says(RUDE))
    for message in (replace(mail.message, lane="union"), replace(mail.message, text=None)):
        assert replace(mail, message=message).remarks == ()
    assert tone.calls == 0


def test_a_mail_without_a_member_asks_nothing() -> None:
    mail, tone = with_tone(Letter(to=("ruth-calloway",), text="The fence is down."))
    assert mail.remarks == ()
    assert tone.calls == 0


def test_a_layer_that_breaks_hides_no_trace() -> None:
    mail = replace(opened(member_says(RUDE)), tone=Broken())
    assert mail.trace.quoting == ()
    with pytest.raises(RuntimeError):
        remarks(mail)


def test_the_layer_is_no_part_of_what_a_mail_is() -> None:
    mail = opened(member_says(RUDE))
    assert replace(mail, tone=Keywords()) == mail
    assert "Keywords" not in repr(replace(mail, tone=Keywords()))


def test_the_same_words_twice_in_one_mail_are_read_once() -> None:
    letter = Letter(
        to=("ruth-calloway",),
        quoted=(Quote(by="edmund-birch", text=RUDE), Quote(by="edmund-birch", text=f"Again: x\n\n{RUDE.upper()}")),
    )
    mail, _ = with_tone(letter)
    assert [each.stretch.segment.where for each in mail.remarks] == ["quoted:1"]


def test_of_answers_within_the_quoted_words_nobody_can_tell_whose_they_are() -> None:
    remark = found(RUDE, text="Please see my answers below in red.")
    assert remark.lost
    assert (remark.reading.stance, remark.reading.flag) == (Stance.QUOTED, False)
    assert remark.reading.why.startswith("could not tell whose words")
    assert not tellable(remark)


def test_answers_within_a_message_that_is_itself_quoted() -> None:
    inner = f"> On 2 March 2026, Edmund Birch <cllr.birch@ambleford.gov.uk> wrote:\n>> {RUDE}"
    answer = "On 3 March 2026, Ruth Calloway <ruth.calloway@ambleford.gov.uk> wrote:\n> {said}\n>\n" + inner
    for said, lost in (("My answers are in capitals below.", True), ("Noted.", False)):
        letter = Letter(to=("edmund-birch",), text=f"Over to you.\n\n{answer.format(said=said)}")
        mail, _ = with_tone(letter)
        assert [each.lost for each in mail.remarks] == [lost]


def test_what_does_nothing_to_anybody_is_not_lost() -> None:
    assert not found("You did badly in the report.", text="Noted.").lost
    mail, _ = with_tone(member_says("The path is done.", text="Please see my answers below in red."))
    assert mail.remarks == ()


def test_an_author_known_by_a_name_at_a_strange_address_is_a_doubt() -> None:
    quote = Quote(by="Cllr Edmund Birch <ted@example.net>", text=RUDE, to=("stefan-kowalczyk",))
    mail, _ = with_tone(Letter(to=("ruth-calloway",), quoted=(quote,)))
    (remark,) = mail.remarks
    assert remark.unsure.startswith("only the name shows who wrote it")
    assert remark.doubt == ""


@pytest.mark.parametrize(
    ("head", "to", "sure"),
    [
        ("On 2 March 2026, Edmund Birch wrote:\n> {}", "ruth-calloway", False),
        ("From: Birch, Edmund (Cllr)\nSent: 2 March 2026\nTo: Stefan Kowalczyk\n\n{}", "ruth-calloway", False),
        ("From: Edmund Birch\nSent: 2 March 2026\nTo: Stefan Kowalczyk\n\n{}", "edmund-birch", True),
        ("On 2 March 2026, Edmund Birch <cllr.birch@ambleford.gov.uk> wrote:\n> {}", "ruth-calloway", True),
    ],
    ids=["a name", "a name in a header", "a name, and an answer to that address", "an address"],
)
def test_an_author_known_by_a_name_alone_is_not_sure(head: str, to: str, sure: bool) -> None:
    mail, _ = with_tone(Letter(to=(to,), text=f"See below.\n\n{head.format(RUDE)}"))
    (remark,) = mail.remarks
    assert remark.unsure == ("" if sure else "only the name shows who wrote it: by the name alone")


def test_what_the_layer_takes_for_no_officer_stays_so() -> None:
    class Work(Keywords):
        @staticmethod
        def _read(text: str) -> Reading:
            return replace(Keywords._read(text), about=About.WORK)

    mail = replace(opened(member_says("Ruth Calloway's report is useless.")), tone=Work())
    found = [each for each in mail.remarks if each.reading.act.value == "derogation"]
    assert [(each.reading.about, each.officers) for each in found] == [(About.WORK, ())]


@pytest.mark.parametrize(
    ("said", "counter"),
    [
        ("Thank you for the plan. You are useless.", ("also says thank you",)),
        ("Thank you for the plan. Many thanks for the map. You are useless.", ("also says thank you",)),
        ("You are useless. I'm sorry if that is sharp.", ("also says sorry",)),
        ("Thank you for nothing. You are useless.", ()),
        ("You are useless and so is this report.", ("may be about the report",)),
        ("Thank you for being so useless. You are useless.", ()),
        ("Your budget will be next, and so will your advice.", ()),
        ("I instruct you to change the recommendation.", ()),
    ],
)
def test_what_speaks_against_it_in_the_same_message(said: str, counter: tuple[str, ...]) -> None:
    mail, _ = with_tone(member_says(said))
    assert mail.remarks[-1].counter == counter


@pytest.mark.parametrize(
    "kind",
    [
        "Thank you for telling me that Mrs Reed of 14 Heron Way has cancer.",
        "I am sorry that Karen Bloggs, her alcoholic mother, rang you at home.",
    ],
)
def test_counter_evidence_never_shows_a_third_persons_life(kind: str) -> None:
    remark = found(f"{kind} You are useless.")
    told = note(remark, "an officer")
    assert remark.counter
    assert not any(word in told for word in ("Reed", "Heron", "cancer", "Karen", "alcoholic"))


def test_thanks_of_another_message_speak_against_nothing() -> None:
    letter = Letter(
        to=("ruth-calloway",),
        quoted=(Quote(by="edmund-birch", text=RUDE), Quote(by="edmund-birch", text="Thank you for the plan.")),
    )
    mail, _ = with_tone(letter)
    assert [each.counter for each in mail.remarks] == [()]
