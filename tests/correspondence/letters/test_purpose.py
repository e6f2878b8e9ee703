"""What a Member may properly sign: to a Minister, in answer to a letter to them, on a civic occasion."""

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.naming import InName, in_whose_name
from mailguard.correspondence.letters.purpose import (
    civic,
    members_own,
    sent_to_minister,
    to_minister,
)
from tests.correspondence.letters.making import LETTER, NOTHING, STONE, file, letter, mail


def named(made: Correspondence) -> InName:
    found = in_whose_name(made, letter(made))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("above", "greeting", "to", "minister"),
    [
        ("", "Secretary of State", STONE, True),
        ("", "Minister", STONE, True),
        ("", "Prime Minister", STONE, True),
        ("", "Home Secretary", STONE, True),
        ("", "Mr Minister-Jones", STONE, False),
        ("", "Mr Stone", STONE, False),
        ("The Minister for Buses\nLondon\n\n", "Sir", STONE, True),
        ("", "Sir", "secretary.of.state@communities.example", True),
        ("", "Sir", "ministers@transport.example", True),
        ("", "Sir", "j.minister@example.org", False),
        ("", "Sir", "administrator@example.org", False),
    ],
)
def test_a_minister(above: str, greeting: str, to: str, minister: bool) -> None:
    made = mail(NOTHING, file(above + LETTER.replace("Mr Stone", greeting)), to=[to])
    assert to_minister(made, letter(made)) is minister


def test_a_minister_is_also_known_by_name() -> None:
    made = mail(NOTHING, to=["x@transport.example"])
    assert not sent_to_minister(made)
    assert sent_to_minister(mail(NOTHING, to=[STONE, "minister@transport.example"]))


BELOW = (
    "\n\n________________________________\nFrom: {by}\nSent: 29 January 2027 11:00\n{to}"
    "Subject: The bandstand\n\n{text}\n"
)
MARSH = "Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\nCouncillor Edwin Marsh\nMayor"
VALE = MARSH.replace("Edwin Marsh\nMayor", "Ruth Vale\nDeputy Mayor")
LUNT = MARSH.replace("Edwin Marsh\nMayor", "Omar Lunt\nChair of the Planning Committee")
NAIR = MARSH.replace("Edwin Marsh\nMayor", "Priya Nair\nLeader of the Council")


@pytest.mark.parametrize(
    ("signed", "by", "to", "text", "answers"),
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
    ],
)
def test_an_answer_to_a_letter_to_that_very_member(signed: str, by: str, to: str, text: str, answers: bool) -> None:
    line = f"To: {to}\n" if to else "To: Ambleford\n"
    made = mail(NOTHING + BELOW.format(by=by, to=line, text=text), file(signed))
    assert answers_letter_to(made, named(made)) is answers


def test_two_who_sign_are_not_that_very_member() -> None:
    signed = f"{MARSH}\n\nCouncillor Ruth Vale\nDeputy Mayor"
    text = BELOW.format(by=STONE, to="To: mayor@ambleford.gov.uk\n", text="When?")
    made = mail(NOTHING + text, file(signed))
    assert not answers_letter_to(made, named(made))


@pytest.mark.parametrize(
    ("words", "signed", "ever", "occasion"),
    [
        ("The Mayor requests the pleasure of your company.", MARSH, True, True),
        ("You are asked to the Civic Dinner.", MARSH, True, True),
        ("Tickets help the Mayor's Charity.", MARSH, True, True),
        ("Congratulations on your hundredth birthday.", MARSH, True, False),
        ("I send my condolences.", VALE, True, False),
        ("It is mended.", MARSH, False, False),
        ("The Leader requests the pleasure of your company.", NAIR, False, False),
    ],
)
def test_a_civic_occasion(words: str, signed: str, ever: bool, occasion: bool) -> None:
    made = mail(NOTHING, file(signed.replace("It is mended.", words)))
    assert civic(letter(made), named(made)) is ever
    assert civic(letter(made), named(made), occasion=True) is occasion


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Come to my next surgery.", True),
        ("I write as your ward councillor.", True),
        ("I have asked the planning team to look again.", True),
        ("I will take this up with the bus company.", True),
        ("My constituents are cross.", True),
        ("These are my own views and not on behalf of the council.", True),
        ("Vote for me in May.", True),
        ("I write on behalf of Ambleford Borough Council. Come to my surgery.", False),
        ("The dental surgery is shut.", False),
        ("It is mended.", False),
    ],
)
def test_a_members_own_voice(words: str, own: bool) -> None:
    assert (
        members_own(letter(mail(NOTHING, file(LETTER.replace("The bandstand was mended in January.", words))))) is own
    )
