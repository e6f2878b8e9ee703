"""Forwards whose header lines name no reader, and marks of a mail attached to the mail: whose they were."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.files_below import BROUGHT, PROGRAM, came_with, mark_in_doubt, words_of_pages
from mailguard.correspondence.leaks import leaks
from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.since import passed_on
from tests.checks.confided import CASE, ENFORCER, MARKED, REED, VISITED, file, opened
from tests.checks.house import Letter, Quote

BELOW = Quote(by=ENFORCER, subject=MARKED, text=VISITED)
FORWARD = Letter(by="stefan-kowalczyk", to=(REED,), subject="FW: 14 Mill Lane", text="See below.")


def greeting(whom: str) -> Correspondence:
    return opened(replace(FORWARD, quoted=(replace(BELOW, text=f"{whom}\n\n{VISITED}"),)))


@pytest.mark.parametrize(
    ("whom", "meant"),
    [
        ("Hi Stefan", True),
        ("Hi Stefan and Jo", True),
        ("Dear all", True),
        ("Dear Mrs Reed", False),
        ("Dear all and Mrs Reed", False),
        ("Dear Stefan and Mrs Reed", False),
    ],
)
def test_whom_it_greets_tells_whether_it_was_the_councils(whom: str, meant: bool) -> None:
    assert bool(list(leaks(greeting(whom)))) is meant


@pytest.mark.parametrize(
    ("where", "quote", "weight", "doubt"),
    [
        ("forwarded:1", CASE, Weight.MEDIUM, ""),
        ("forwarded:1", VISITED, Weight.MEDIUM, ""),
        ("forwarded:1", "Company-Confidential", Weight.MEDIUM, PROGRAM),
        ("forwarded:1", "Company-Confidential", Weight.STRONG, ""),
        ("attachment:note.docx", "Confidential", Weight.MEDIUM, ""),
    ],
)
def test_a_programs_mark_on_an_attached_mail_is_less_sure(where: str, quote: str, weight: Weight, doubt: str) -> None:
    inner = Letter(by=ENFORCER, to=("jane-hart",), subject=CASE, text=VISITED)
    (each,) = (each for each in opened(replace(FORWARD, attached=inner)).stretches if each.mail is not None)
    marking = Marking(where=where, quote=quote, mark=Mark.CONFIDENTIAL, weight=weight)
    assert mark_in_doubt(each, marking) == doubt


def test_a_mark_on_words_without_header_lines_is_sure() -> None:
    (each,) = opened(Letter(text="In confidence")).stretches
    marking = Marking(where="own", quote="In confidence", mark=Mark.CONFIDENTIAL, weight=Weight.MEDIUM)
    assert mark_in_doubt(each, marking) == ""


def test_a_programs_mark_below_and_a_file_with_a_forward() -> None:
    (each,) = (each for each in opened(replace(FORWARD, quoted=(BELOW,))).stretches if each.passed_on)
    program = Marking(where="forwarded:1", quote="Company-Confidential", mark=Mark.CONFIDENTIAL, weight=Weight.MEDIUM)
    assert mark_in_doubt(each, program) == ""
    assert mark_in_doubt(each, replace(program, where="attachment:note.docx")) == BROUGHT


def test_a_file_of_an_attached_mail_may_tell_of_the_matter() -> None:
    inner = Letter(by="amrit-chahal", to=("jane-hart",), subject="CONFIDENTIAL: Mill Lane", text="See the note.")
    mail = opened(replace(FORWARD, by="amrit-chahal", subject="Hello", attached=inner))
    (plain,) = mail.message.forwarded
    filed = replace(plain, attachments=(file("note.pdf", "The planning application"),))
    told = [replace(mail, message=replace(mail.message, forwarded=(each,))) for each in (plain, filed)]
    assert [[leak.regulatory for leak in leaks(each)] for each in told] == [[False], [True]]


def test_a_forward_takes_along_the_files_of_the_message_it_forwards_and_of_no_older_one() -> None:
    older = Quote(by="jane-hart", to=(ENFORCER,), subject="14 Mill Lane", text="What is new?")
    mail = opened(replace(FORWARD, quoted=(BELOW, older)), file("note.docx", "CONFIDENTIAL", "Officers visited."))
    found = [came_with(mail, place, each, frozenset()) for place, each in enumerate(passed_on(mail))]
    assert [[mark.where for mark in marks] for marks in found] == [["attachment:note.docx"], []]


def test_a_file_that_came_with_the_letter_below_tells_of_its_matter_and_the_forwarders_words_do_not() -> None:
    below = Quote(by="amrit-chahal", to=("jane-hart",), subject="CONFIDENTIAL: Mill Lane", text="See the note.")
    plain = Letter(by="amrit-chahal", to=(REED,), subject="FW: Mill Lane", text="See below.", quoted=(below,))
    filed = opened(plain, file("note.docx", "CONFIDENTIAL", "The planning application"))
    assert {leak.regulatory for leak in leaks(filed) if leak.passed is not None} == {True}
    spoken = opened(replace(plain, text="The planning application is decided."))
    assert {leak.regulatory for leak in leaks(spoken) if leak.passed is not None} == {False}


def test_the_words_of_all_first_pages() -> None:
    assert words_of_pages((file("a.pdf", "The lease"), file("b.pdf"), file("c.pdf", "The rent"))) == (
        "The lease\n\nThe rent"
    )
    assert words_of_pages(None) == ""
