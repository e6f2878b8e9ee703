"""An answer to a letter that was addressed to the Mayor or a Chair, signed by that very Member."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.answering import answers_letter_to, may_answer
from mailguard.correspondence.letters.naming import InName, in_whose_name
from mailguard.message import Address
from mailguard.register import load
from tests.correspondence.letters.making import CAST, LETTER, NOTHING, STONE, file, letter, mail

BELOW = (
    "\n\n________________________________\nFrom: {by}\nSent: 29 January 2027 11:00\n{to}"
    "Subject: The bandstand\n\n{text}\n"
)
BODY = "The bandstand was mended in January."
MARSH = LETTER.replace("Priya Nair\nLeader of the Council", "Edwin Marsh\nMayor")
VALE = MARSH.replace("Edwin Marsh\nMayor", "Ruth Vale\nDeputy Mayor")
LUNT = MARSH.replace("Edwin Marsh\nMayor", "Omar Lunt\nChair of the Planning Committee")
NAIR = LETTER


def named(made: Correspondence) -> InName:
    found = in_whose_name(made, letter(made))
    assert found is not None
    return found


def answers(made: Correspondence) -> bool:
    return answers_letter_to(made, letter(made), named(made))


@pytest.mark.parametrize(
    ("signed", "by", "to", "text", "does"),
    [
        (MARSH, STONE, "mayor@ambleford.gov.uk", "When will it be mended?", True),
        (MARSH, STONE, "cllr.e.marsh@ambleford.gov.uk", "When will it be mended?", True),
        (MARSH, STONE, "", "To the Mayor, Councillor Edwin Marsh. When will it be mended?", True),
        (MARSH, STONE, "", "Dear Mr Mayor\n\nWhen will it be mended?", True),
        (MARSH, STONE, "", "Dear Mayor,\n\nWhen will it be mended?", True),
        (MARSH, STONE, "", "Dear Councillor Marsh\n\nWhen will it be mended?", True),
        (LUNT, STONE, "", "Dear Chair\n\nWhen will it be mended?", True),
        (LUNT, STONE, "", "Dear Mr Chairman\n\nWhen will it be mended?", True),
        (MARSH, STONE, "", "Dear Sir\n\nWhen will the Mayor mend it?", False),
        (MARSH, STONE, "", "When will it be mended?", False),
        (MARSH, STONE, "leisure@ambleford.gov.uk", "When will it be mended?", False),
        (MARSH, STONE, "mayor@ambleford.gov.uk; leisure@ambleford.gov.uk", "When will it be mended?", False),
        (MARSH, STONE, "", "Dear Chair\n\nWhen will it be mended?", False),
        (MARSH, "cllr.t.birch@ambleford.gov.uk", "mayor@ambleford.gov.uk", "When will it be mended?", False),
        (VALE, STONE, "mayor@ambleford.gov.uk", "When will it be mended?", False),
        (VALE, STONE, "", "Dear Deputy Mayor\n\nWhen will it be mended?", False),
        (NAIR, STONE, "cllr.p.nair@ambleford.gov.uk", "When will it be mended?", False),
        (MARSH, STONE, "", "To the Mayor, Councillor Ruth Vale. When will it be mended?", False),
        (MARSH, STONE, "", "Dear Mayor and Councillors\n\nWhen will it be mended?", False),
        (MARSH, STONE, "", "Dear Mayor and Leader\n\nWhen will it be mended?", False),
        (MARSH, STONE, "", "Dear Councillor Marsh and Councillor Vale\n\nWhen will it be mended?", False),
        (MARSH, STONE, "", "Annwyl Faer\n\nWhen will it be mended?", True),
        (MARSH, STONE, "", "FAO the Mayor\n\nWhen will it be mended?", True),
        (MARSH, STONE, "", "Dear Sir\nThe Mayor is away.", False),
        (LUNT, STONE, "", "To the Chair of the Planning Committee\n\nWhen will it be mended?", True),
        (LUNT, STONE, "", "To the Chair of the Licensing Committee\n\nWhen will it be mended?", False),
        (LUNT, STONE, "", "Dear Vice-Chair\n\nWhen will it be mended?", False),
    ],
)
def test_an_answer_to_a_letter_to_that_very_member(signed: str, by: str, to: str, text: str, does: bool) -> None:
    line = f"To: {to}\n" if to else "To: Ambleford\n"
    made = mail(NOTHING + BELOW.format(by=by, to=line, text=text), file(signed))
    assert answers(made) is does


def test_two_who_sign_are_not_that_very_member() -> None:
    signed = f"{MARSH}\n\nCouncillor Ruth Vale\nDeputy Mayor"
    text = BELOW.format(by=STONE, to="To: mayor@ambleford.gov.uk\n", text="When?")
    made = mail(NOTHING + text, file(signed))
    assert not answers(made)


def with_opening(words: str, signed: str) -> Correspondence:
    return mail(NOTHING, file(signed.replace(BODY, f"{words} {BODY}")))


OPENINGS = [
    ("Thank you for your letter to the Mayor of 3 January.", MARSH, True),
    ("Thank you for your letter of 3 January to the Mayor.", MARSH, True),
    ("Thank you for your letter dated 3 January 2027, addressed to the Mayor.", MARSH, True),
    ("Thank you for your recent e-mail to the Mayor, Councillor Edwin Marsh.", MARSH, True),
    ("Thank you for your letter to Councillor Marsh.", MARSH, True),
    ("Thank you for your letter about the bandstand to the Worshipful the Mayor of Ambleford.", MARSH, True),
    ("Thank you for your letter to me.", MARSH, True),
    ("Thank you for writing to me.", MARSH, True),
    ("You wrote to me on 3 January.", MARSH, True),
    ("I was glad to hear from you. It is cold. Thank you for writing to the Mayor.", MARSH, True),
    ("I refer to your e-mail for the attention of the Chair of the Planning Committee.", LUNT, True),
    ("Diolch am eich llythyr at y Maer.", MARSH, True),
    ("Diolch am eich llythyr ataf.", MARSH, True),
    ("Thank you for your letter to me and the Leader.", MARSH, False),
    ("Thank you for your letter to me and to all Members.", MARSH, False),
    ("Thank you for your letter to the Mayor, the Leader and the Clerk.", MARSH, False),
    ("Thank you for your letter to the Mayor, Councillor Ruth Vale.", MARSH, False),
    ("Thank you for your letter to the Deputy Mayor.", MARSH, False),
    ("Thank you for your letter to the Council.", MARSH, False),
    ("Thank you for your letter to Councillor Vale.", MARSH, False),
    ("Thank you for your letter asking me to talk to the Mayor.", MARSH, False),
    ("Thank you for your letter.", MARSH, False),
    ("It is cold. It is wet. It is dark. Thank you for writing to me.", MARSH, False),
    ("Thank you for your letter to the Chair of the Licensing Committee.", LUNT, False),
    ("Thank you for your letter to the Mayor.", LUNT, False),
    ("Thank you for your letter to the Mayor.", VALE, False),
    ("Thank you for your letter to the Deputy Mayor.", VALE, False),
    ("Thank you for writing to me.", VALE, False),
    ("Thank you for writing to me.", NAIR, False),
    ("Thank you for your letter to Councillor Nair.", NAIR, False),
]


@pytest.mark.parametrize(("words", "signed", "does"), OPENINGS)
def test_the_letters_own_first_words_say_to_whom_was_written(words: str, signed: str, does: bool) -> None:
    assert answers(with_opening(words, signed)) is does


@pytest.mark.parametrize(("words", "signed", "does"), OPENINGS)
def test_the_mail_that_is_itself_the_letter(words: str, signed: str, does: bool) -> None:
    assert answers(mail(signed.replace(BODY, f"{words} {BODY}"))) is does


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Thank you for your letter to the Mayor. His reply is attached.", True),
        ("Your letter to Councillor Marsh: please find the reply attached.", True),
        ("Thank you for writing to me. A reply from the Mayor is attached.", False),
        ("Thank you for your letter. The Mayor's reply is attached.", False),
    ],
)
def test_the_mail_that_brings_it(words: str, does: bool) -> None:
    assert answers(mail(words, file(MARSH))) is does


def test_the_subject() -> None:
    assert answers(mail(NOTHING, file(MARSH), subject="RE: Your letter to the Mayor"))
    assert answers(mail(MARSH, subject="Your letter to the Mayor"))
    assert not answers(mail(NOTHING, file(MARSH), subject="Letter from the Mayor"))


INCOMING = "Dear Mr Mayor\n\nWhen will it be mended?\n\nYours faithfully\n\nP Stone"


@pytest.mark.parametrize(
    ("incoming", "does"),
    [
        (INCOMING, True),
        (INCOMING.replace("Mr Mayor", "Sir"), False),
        (INCOMING.replace("P Stone", "Councillor Tom Birch"), False),
        (INCOMING.replace("P Stone", "Ben Carter\nHead of Leisure"), False),
    ],
)
def test_the_letter_that_is_answered_comes_with_it(incoming: str, does: bool) -> None:
    assert answers(mail(NOTHING, file(incoming, "incoming.docx"), file(MARSH))) is does


def test_the_letter_itself_is_not_the_one_it_answers() -> None:
    made = mail(NOTHING, file(MARSH.replace("Mr Stone", "Mr Mayor")))
    assert not answers(made)
    assert not answers(mail("Dear Mr Mayor\n\nPlease see the file.", file(MARSH)))


def thread(by: str, to: str, text: str = "When will it be mended?", **changed: object) -> Correspondence:
    """A reply to an earlier mail that is on record."""
    asked = mail(text, by=by, to=[to])
    trace = replace(asked.trace, date=asked.message.date - timedelta(days=4), **changed)  # type: ignore[arg-type] # any field
    reply = mail(NOTHING, file(MARSH))
    message = replace(reply.message, id="<reply@ambleford.gov.uk>", thread=(asked.message.id,))
    return Correspondence(message, CAST, bytes(32)).with_past((trace,))


@pytest.mark.parametrize(
    ("by", "to", "does"),
    [
        (STONE, "mayor@ambleford.gov.uk", True),
        (STONE, "edwin-marsh", True),
        (STONE, "leisure@ambleford.gov.uk", False),
        (STONE, "all.members@ambleford.gov.uk", False),
        ("tom-birch", "edwin-marsh", False),
        ("sam-okoro", "edwin-marsh", False),
        ("leisure@ambleford.gov.uk", "edwin-marsh", False),
    ],
)
def test_the_thread_on_record(by: str, to: str, does: bool) -> None:
    assert answers(thread(by, to)) is does


def test_a_machine_or_another_thread_is_not_answered() -> None:
    assert not answers(thread(STONE, "edwin-marsh", automatic=True))
    assert not answers(thread(STONE, "edwin-marsh", message="another"))


@pytest.mark.parametrize(
    ("words", "signed", "does"),
    [
        ("Thank you for your letter of 3 January.", MARSH, True),
        ("I refer to your recent e-mail.", LUNT, True),
        ("Thank you for getting in touch.", MARSH, True),
        ("Diolch am eich llythyr.", MARSH, True),
        ("Thank you for your letter to the Council.", MARSH, False),
        ("It is cold. It is wet. It is dark. Thank you for your letter.", MARSH, False),
        ("It is cold.", MARSH, False),
        ("Thank you for your letter of 3 January.", VALE, False),
        ("Thank you for your letter of 3 January.", NAIR, False),
    ],
)
def test_first_words_that_do_not_say_to_whom_was_written(words: str, signed: str, does: bool) -> None:
    made = with_opening(words, signed)
    assert may_answer(letter(made), named(made)) is does


def test_two_who_sign_perhaps_answer_nothing() -> None:
    made = with_opening("Thank you for your letter.", f"{MARSH}\n\nCouncillor Ruth Vale\nDeputy Mayor")
    assert not may_answer(letter(made), named(made))


CHAIRS = """
council: North Fen Borough Council
domains: [northfen.gov.uk]
people:
  - {id: jane-hart, kind: member, name: Jane Hart, emails: [j.hart@northfen.gov.uk],
     roles: [{title: Chair of the Licensing Committee}]}
  - {id: sam-reed, kind: officer, name: Sam Reed, emails: [s.reed@northfen.gov.uk]}
reviewers: [{name: A Reed, email: a.reed@northfen.gov.uk, role: monitoring-officer}]
"""


@pytest.mark.parametrize(
    ("whom", "does"),
    [
        ("the Chair of the Licensing Committee", True),
        ("the Chair", True),
        ("the Chair of the Planning Committee", False),
        ("the Chair of the Council", True),
    ],
)
def test_a_chair_whose_title_alone_names_the_committee(whom: str, does: bool, tmp_path: Path) -> None:
    register = tmp_path / "register.yml"
    register.write_text(CHAIRS, encoding="utf-8")
    text = f"Dear Mr Stone\n\nThank you for your letter to {whom}.\n\nYours sincerely\n\nCouncillor Jane Hart"
    message = replace(mail(NOTHING, file(text)).message, author=Address("s.reed@northfen.gov.uk"))
    made = Correspondence(message, load(register).on(message.date.date()), bytes(32))
    assert answers(made) is does


@pytest.mark.parametrize("words", ["about of of of of of of of ", "of ", "about about ", "about, "])
def test_no_words_however_many_take_long(words: str) -> None:
    made = with_opening(f"Thank you for your letter {words * 300}indeed.", MARSH)
    before = perf_counter()
    assert not answers(made)
    assert perf_counter() - before < 1
