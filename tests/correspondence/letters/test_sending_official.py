"""Whether a letter from a Member's side is official: from their mailbox, signed for them, or in their own voice."""

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.naming import in_whose_name
from mailguard.correspondence.letters.sending import goes_out, outsiders
from tests.correspondence.letters.making import (
    LETTER,
    NOTHING,
    SIGNED,
    STONE,
    file,
    letter,
    mail,
)


def out(made: Correspondence) -> bool:
    found = in_whose_name(made, letter(made))
    assert found is not None
    return goes_out(made, letter(made), found)


OFFICIAL = "On behalf of the Council I thank you for your help."


@pytest.mark.parametrize(
    ("by", "sender", "text", "sent"),
    [
        ("sam-okoro", "", "It is mended.", True),
        ("leisure@ambleford.gov.uk", "", "It is mended.", True),
        ("priya-nair", "noor-aziz", "It is mended.", False),
        ("priya-nair", "noor-aziz", OFFICIAL, True),
        ("priya-nair", "noor-aziz", "The Council will pay you £5.", True),
        ("priya-nair", "noor-aziz", "Our ref: 12. It is mended.", True),
    ],
)
def test_from_a_members_own_mailbox_only_what_is_official(by: str, sender: str, text: str, sent: bool) -> None:
    assert out(mail(f"Dear Mr Stone\n\n{text}\n\nYours sincerely\n\n{SIGNED}", by=by, sender=sender)) is sent


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("It is mended.", False),
        (OFFICIAL, True),
        ("The Council is disappointed by the reduction.", True),
        ("Thank you. The Borough Council has no plans to sell it.", True),
        ("Ambleford Borough Council will not sell it.", True),
        ("Wick Parish Council will not sell it.", False),
        ("I know that the Council is busy.", False),
        ("The Council is closed on Monday.", False),
    ],
)
def test_from_the_mailbox_of_a_members_assistant_only_what_is_official(text: str, sent: bool) -> None:
    made = f"Dear Mr Stone\n\n{text}\n\nYours sincerely\n\n{SIGNED}"
    assert out(mail(made, by="leader.pa@ambleford.gov.uk")) is sent
    assert out(mail(NOTHING, file(made), by="leader.pa@ambleford.gov.uk"))


@pytest.mark.parametrize(("text", "sent"), [("It is mended.", False), (OFFICIAL, True)])
def test_what_an_officer_signs_for_a_member(text: str, sent: bool) -> None:
    signed = "Noor Aziz\nfor Councillor Priya Nair"
    assert out(mail(f"Dear Mr Stone\n\n{text}\n\nYours sincerely\n\n{signed}", by="noor-aziz")) is sent


@pytest.mark.parametrize(
    ("text", "signed", "sent"),
    [
        ("I have raised this with the officers.", "Cllr Tom Birch\nMill ward", False),
        ("Come to my surgery.", "Cllr Tom Birch\nMill ward", False),
        ("Come to my surgery. The Council will pay you £5.", "Cllr Tom Birch\nMill ward", False),
        ("Come to my surgery. The Council will pay you £5.", SIGNED, True),
        ("Come to my surgery. We will mend the wall.", SIGNED, False),
        ("I write on behalf of Ambleford Borough Council. I have asked the officers.", SIGNED, True),
        ("It is mended.", "Cllr Tom Birch\nMill ward", True),
    ],
)
def test_a_members_own_letter(text: str, signed: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(f"Dear Mr Stone\n\n{text}\n\nYours sincerely\n\n{signed}"))) is sent


def test_a_letter_to_the_editor_is_the_members_own() -> None:
    assert not out(mail(NOTHING, file(LETTER.replace("Mr Stone", "Editor"))))


def test_outsiders_have_an_address_outside() -> None:
    made = mail(
        to=[
            STONE,
            "ben-carter",
            "priya-nair",
            "records@ambleford.gov.uk",
            "x@ambleford.gov.uk",
            "jane.hart.home@example.org",
        ]
    )
    assert [party.address.email for party in outsiders(made)] == [STONE]
