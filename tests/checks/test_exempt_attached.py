"""Exempt papers that are files of a mail attached to an officer's mail, however deep."""

from dataclasses import replace

from mailguard.correspondence import Correspondence
from mailguard.message import Message
from tests.checks.confided import EXEMPT, evidence, file, opened, said
from tests.checks.house import Letter
from tests.correspondence.opened import message

ROOK = "barnaby-rook"
PAPER = file("item 4.pdf", "EXEMPT", "The head of pools will be paid more.")
MAIL = Letter(by="grace-oduya", to=("amrit-chahal",), subject="Item 4", text="For the Employment Committee.")
FORWARD = Letter(by="amrit-chahal", to=(ROOK,), subject="FW: item 4", text="See the mail attached.")
FOUND = {EXEMPT: "review"}


def paper(letter: Letter = MAIL) -> Message:
    """The mail that brings the paper."""
    return replace(message(letter), attachments=(PAPER,))


def bringing(*mails: Message) -> Correspondence:
    """The officer's mail with these attached to it."""
    made = opened(FORWARD)
    return replace(made, message=replace(made.message, forwarded=mails))


def test_the_words_of_the_attached_mail_may_name_the_body() -> None:
    (shown,) = evidence("borough-2019", bringing(paper()))
    assert "receives, quoted or forwarded, a paper that belongs to Employment Committee; " in shown.note
    assert said("borough-2019", bringing(paper(replace(MAIL, text="Here it is.")))) == {}


def test_a_mail_without_a_text_brings_it_too() -> None:
    sealed = replace(paper(), text=None)
    assert said("borough-2019", bringing(sealed)) == {}
    assert said("borough-2019", bringing(replace(sealed, subject="Employment Committee"))) == FOUND


def test_it_may_come_from_an_address_of_the_council_that_nobody_knows() -> None:
    assert said("borough-2019", bringing(paper(replace(MAIL, by="democracy@ambleford.gov.uk")))) == FOUND
    assert said("borough-2019", bringing(paper(replace(MAIL, by="clerk@ambleshire.example")))) == {}


def test_beside_a_mail_of_a_protected_lane() -> None:
    assert said("borough-2019", bringing(replace(paper(), lane="complaints"))) == {}
    assert said("borough-2019", bringing(replace(paper(), lane="complaints"), paper())) == FOUND


def test_in_a_mail_attached_to_a_mail_attached() -> None:
    between = Letter(by="hannah-moss", to=("amrit-chahal",), subject="FW: Item 4", text="For you.")
    assert said("borough-2019", bringing(replace(message(between), forwarded=(paper(),)))) == FOUND
    had = replace(between, cc=(ROOK,))
    assert said("borough-2019", bringing(replace(message(had), forwarded=(paper(),)))) == {}
