"""Marks at the head of a line or a subject, and at the end of a sentence where it may end with one."""

import pytest

from mailguard.correspondence.markings import Mark
from mailguard.correspondence.markings.heads import said_at_head
from mailguard.correspondence.markings.reading import marks_above
from mailguard.correspondence.markings.wordings import page_says
from tests.checks.house import Letter
from tests.correspondence.opened import opened
from tests.correspondence.test_markings import places

C, E = Mark.CONFIDENTIAL, Mark.EXEMPT


@pytest.mark.parametrize(
    ("line", "subject", "page"),
    [
        ("CONFIDENTIAL", C, C),
        ("Confidential: the offers are in", C, C),
        ("The offers are in - confidential", C, None),
        ("The offers - confidential - are in", None, None),
        ("The offers - confidential", C, C),
        ("CONFIDENTIAL 14 Mill Lane", C, None),
        ("CONFIDENTIAL 14 Mill Lane, exempt under paragraph 3", E, E),
        ("CONFIDENTIAL 14 Mill Lane, Schedule 12A", E, E),
        ("Confidential, exempt", E, E),
        ("Confidential, appendix 2 not for publication", E, E),
        ("Confidential: none", None, None),
        ("Confidential items: nil", None, None),
        ("Confidential: if any", None, None),
        ("Confidential shredding", None, None),
        ("VAT - exempt", None, None),
        ("Exempt - VAT training", E, E),
        ("Training: confidential report", None, None),
        ("Press and public excluded", E, E),
        ("The offers are in", None, None),
        ("", None, None),
    ],
)
def test_what_the_parts_of_a_line_say(line: str, subject: Mark | None, page: Mark | None) -> None:
    assert said_at_head(line, anywhere=True) is subject
    assert said_at_head(line) is page


SUBJECT = "Subject: The offers are in - confidential"


@pytest.mark.parametrize(
    ("above", "text", "quotes"),
    [
        (("CONFIDENTIAL", "Mr P Stone"), "In confidence\n\nIt is mended.", ["CONFIDENTIAL", "In confidence"]),
        (("CONFIDENTIAL",), "CONFIDENTIAL", ["CONFIDENTIAL"]),
        (("To: Mr P Stone", SUBJECT), "It is mended.", [SUBJECT.partition(" ")[2]]),
        ((), f"To: Mr P Stone\n{SUBJECT}\n\nIt is mended.", [SUBJECT.partition(" ")[2]]),
        ((), "\n".join(["line"] * 7 + [SUBJECT]), [SUBJECT.partition(" ")[2]]),
        ((), "\n".join(["line"] * 8 + [SUBJECT]), []),
        ((), "The offers are in - confidential", []),
        ((), "line\nline\nline\nCONFIDENTIAL", []),
    ],
)
def test_the_marks_of_a_letter_within_other_words(above: tuple[str, ...], text: str, quotes: list[str]) -> None:
    marks = marks_above("attachment:letter.docx", above, text)
    assert [each.quote for each in marks] == quotes
    assert all(each.where == "attachment:letter.docx" for each in marks)


def test_what_a_footer_says_to_its_addressee_is_no_mark_of_a_page() -> None:
    assert page_says("Confidential letter for Mr Stone") is not None
    assert page_says("Confidential letter for the addressee") is None


def test_a_quoted_message_without_any_header_line_has_that_subject_too() -> None:
    text = "Thank you.\n\n> Is it down?\n> I hope so."
    assert opened(Letter(text=text)).marked.everywhere == ()
    answer = opened(Letter(text=text, subject="RE: CONFIDENTIAL: fence")).marked
    assert [each.quote for each in answer.passed[1]] == ["CONFIDENTIAL: fence"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Attached is last week's agenda, and with it the\nexempt report.", False),
        ("It was discussed in the\nexempt part", False),
        ("Hello all,\nEXEMPT REPORT", True),
        ("Jane,\n\nconfidential report\n\nThe fence is down.", True),
    ],
)
def test_the_rest_of_a_broken_line_is_no_mark(text: str, marked: bool) -> None:
    assert bool(places(Letter(text=text))) is marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The depot,\nCONFIDENTIAL", ["CONFIDENTIAL"]),
        ("The depot, \nCONFIDENTIAL", ["CONFIDENTIAL"]),
        ("The depot and\nCONFIDENTIAL", []),
        (", The depot and\nCONFIDENTIAL", []),
        ("I spoke to Mr Stone about it today,\nCONFIDENTIAL\nThe offers are in.", ["CONFIDENTIAL"]),
    ],
)
def test_the_rest_of_a_broken_line_is_no_mark_and_a_line_below_a_comma_is(text: str, quotes: list[str]) -> None:
    assert [each.quote for each in opened(Letter(text=text)).marked.own] == quotes


def test_the_headers_of_a_mail_attached_mark_it_in_the_place_of_its_words() -> None:
    inner = Letter(by="naomi-birch", text="It is done.", headers={"Sensitivity": "Company-Confidential"})
    marked = opened(Letter(attached=inner)).marked
    assert marked.own == ()
    assert [[each.where for each in marks] for marks in marked.passed.values()] == [["forwarded:1"]]
