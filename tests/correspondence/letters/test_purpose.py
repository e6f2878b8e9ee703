"""What a Member may properly sign: to a Minister, on a civic occasion, in their own voice."""

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


MARSH = "Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\nCouncillor Edwin Marsh\nMayor"
VALE = MARSH.replace("Edwin Marsh\nMayor", "Ruth Vale\nDeputy Mayor")
NAIR = MARSH.replace("Edwin Marsh\nMayor", "Priya Nair\nLeader of the Council")


@pytest.mark.parametrize(
    ("words", "signed", "ever", "occasion"),
    [
        ("The Mayor requests the pleasure of your company.", MARSH, True, True),
        ("You are asked to the Civic Dinner.", MARSH, True, True),
        ("Tickets help the Mayor's Charity.", MARSH, True, True),
        ("Congratulations on your hundredth birthday.", MARSH, True, False),
        ("I send my condolences.", VALE, True, False),
        ("Come to the Civic Ball.", "Dear Mr Stone\n\nIt is mended.\n\nYours\n\nCouncillor Edwin Marsh", True, True),
        ("Come to the Civic Ball.", "Dear Mr Stone\n\nIt is mended.\n\nYours\n\nThe Provost", True, True),
        ("Come to the Civic Ball. The Council will pay you £5.", MARSH, True, True),
        ("The road is shut on 5 March. I wish you a merry Christmas.", MARSH, True, False),
        ("Congratulations. " + "The road is shut. " * 24, MARSH, True, False),
        ("The road is shut. " * 24 + "Congratulations.", MARSH, False, False),
        ("The road is shut. " * 24 + "Come to the Civic Ball.", MARSH, True, True),
        (
            "You are summoned to the Mayor Making. Notice is hereby given of a meeting of the Council.",
            MARSH,
            False,
            False,
        ),
        ("I write to say how sorry we were to hear of the death of your husband.", MARSH, True, False),
        ("The whole Council sends its sympathy.", MARSH, True, False),
        ("I was sorry to hear of the loss of the bus service.", MARSH, False, False),
        ("I was sorry to hear of the death. The Council will pay for the funeral.", MARSH, False, False),
        ("Thank you for the magnificent tree you have given the town.", MARSH, True, False),
        ("Thank you for the words you have given the Council.", MARSH, False, False),
        ("The Mayor would be delighted to open your fete.", MARSH, True, False),
        ("The Mayor would be delighted to open your fete. You must pay £9 by Friday.", MARSH, False, False),
        ("The Mayor would be delighted to open your fete.", NAIR, False, False),
        ("The Mayor would be honoured to read a lesson.", MARSH, True, False),
        ("I shall come in the chain.", MARSH, True, False),
        ("Thank you for the invitation to your summer concert.", MARSH, True, False),
        ("I am glad to open the consultation on the centre of the town.", MARSH, False, False),
        ("I would be happy to attend a meeting about the drains.", MARSH, False, False),
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
        ("I write as one of your Castle ward councillors.", True),
        ("I am your councillor.", True),
        ("You may also speak to your ward councillor.", False),
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
