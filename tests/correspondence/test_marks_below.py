"""Marks that a mail carries: in forwards without a To line, in mails attached to it with their files, and in notes."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.files_below import BROUGHT, PROGRAM
from mailguard.correspondence.markings.reading import marks_of_file
from mailguard.correspondence.meant import GREETED, UNSHOWN
from mailguard.language import segments
from mailguard.language.segment import Whose
from mailguard.message import Attachment, Passage, Place
from tests.checks.confided import (
    CASE,
    ENFORCER,
    EXEMPT,
    MARKED,
    OUTSIDER,
    REED,
    REGULATORY,
    VISITED,
    evidence,
    file,
    opened,
    said,
)
from tests.checks.house import KEY, Letter, Quote, ambleford
from tests.correspondence.opened import message

OFFICER = "stefan-kowalczyk"
BOROUGH, TOWN = "borough-2019", "town-2020"
FROM = "From: Martin Sedgwick <m.sedgwick@ambleford.gov.uk>"
SENT = "Sent: 2 March 2026 14:00"
TO = "To: Jane Hart <cllr.j.hart@ambleford.gov.uk>"
SUBJECT = f"Subject: {MARKED}"
NOTE = file("note.docx", "CONFIDENTIAL", "Officers visited 14 Mill Lane.")


def forward(*lines: str, files: tuple[Attachment, ...] = (), **parts: object) -> Correspondence:
    """A forward to Mrs Reed with these lines below the officer's own."""
    plain = Letter(
        by=OFFICER, to=(REED,), subject="FW: 14 Mill Lane", text="\n".join(("Please see below.", "", *lines))
    )
    return opened(replace(plain, **parts), *files)  # type: ignore[arg-type]  # the parts are those of a letter


def carrying(inner: Letter, *files: Attachment, **parts: object) -> Correspondence:
    """A mail to Mrs Reed with a mail attached to it that has these files."""
    plain = Letter(by=OFFICER, to=(REED,), subject="14 Mill Lane", text="See the mail attached.", attached=inner)
    made = message(replace(plain, **parts))  # type: ignore[arg-type]  # the parts are those of a letter
    (attached,) = made.forwarded
    made = replace(made, attachments=(), forwarded=(replace(attached, attachments=files),))
    return Correspondence(made, ambleford().on(made.date.date()), KEY)


INNER = Letter(by=ENFORCER, to=("jane-hart",), subject=CASE, text="The note is with this.", at="2026-03-02 14:00")

WITHOUT_TO = {
    "the subject is marked": (FROM, SENT, SUBJECT, "", VISITED),
    "the first line is marked": (FROM, SENT, f"Subject: {CASE}", "", "CONFIDENTIAL", "", VISITED),
    "below a ruled line": ("-----Original Message-----", FROM, SENT, SUBJECT, "", VISITED),
    "as Gmail forwards": (
        "---------- Forwarded message ---------",
        FROM,
        "Date: Mon, 2 Mar 2026 at 14:00",
        SUBJECT,
        "",
        VISITED,
    ),
    "it greets everybody": (FROM, SENT, SUBJECT, "", "Dear all", "", VISITED),
    "it greets the forwarder": (FROM, SENT, SUBJECT, "", "Hi Stefan", "", VISITED),
    "the subject comes first": (SUBJECT, FROM, SENT, "", VISITED),
}
NOT_SHOWN_BUT_QUIET = {
    "it greets the one who gets it": (FROM, SENT, SUBJECT, "", "Dear Mrs Reed", "", VISITED),
    "it greets somebody unknown": (FROM, SENT, SUBJECT, "", "Dear Jo", "", VISITED),
    "the forwarder wrote it": ("From: Stefan Kowalczyk <s.kowalczyk@ambleford.gov.uk>", SENT, SUBJECT, "", VISITED),
    "somebody outside wrote it": ("From: P Stone <p.stone@example.com>", SENT, SUBJECT, "", VISITED),
    "the one who gets it wrote it": (f"From: {REED}", SENT, SUBJECT, "", VISITED),
    "it answers the one who gets it": (
        FROM,
        SENT,
        SUBJECT,
        "",
        VISITED,
        "",
        f"From: {REED}",
        SENT,
        f"Subject: {CASE}",
        "",
        "What is new?",
    ),
    "nothing is marked": (FROM, SENT, f"Subject: {CASE}", "", VISITED),
    "it went to them": (FROM, SENT, f"To: {REED}", SUBJECT, "", VISITED),
}


@pytest.mark.parametrize("case", WITHOUT_TO)
def test_a_forward_without_a_to_line_was_the_councils(case: str) -> None:
    mail = forward(*WITHOUT_TO[case])
    assert said(BOROUGH, mail) == {OUTSIDER: "review"}
    (found,) = evidence(BOROUGH, mail)
    assert found.note.endswith(UNSHOWN)
    assert said(TOWN, mail) == {}


@pytest.mark.parametrize("case", NOT_SHOWN_BUT_QUIET)
def test_a_forward_without_a_to_line_may_have_been_theirs(case: str) -> None:
    assert said(BOROUGH, forward(*NOT_SHOWN_BUT_QUIET[case])) == {}


def test_an_answer_without_a_to_line_is_no_forward() -> None:
    assert said(BOROUGH, forward(FROM, SENT, SUBJECT, "", VISITED, subject="RE: 14 Mill Lane")) == {}


def test_a_forward_without_a_to_line_that_greets_a_member() -> None:
    mail = forward(FROM, SENT, SUBJECT, "", "Dear Councillor Hart", "", VISITED)
    assert said(TOWN, mail) == {REGULATORY: "review"}
    assert evidence(TOWN, mail)[0].note.endswith(GREETED)


SUBJECT_FIRST = {
    "with addresses": (SUBJECT, FROM, SENT, TO),
    "with addresses and no day": (SUBJECT, FROM, TO),
    "with a day and no addresses": (SUBJECT, "From: Martin Sedgwick", "Date: 2 March 2026", "To: Jane Hart"),
    "as Thunderbird forwards": (
        "-------- Forwarded Message --------",
        SUBJECT,
        "Date: Mon, 2 Mar 2026 14:00:00 +0000",
        FROM,
        TO,
    ),
    "in Welsh": (f"Pwnc: {MARKED}", "Oddi wrth: Martin Sedgwick", "Dyddiad: 2 Mawrth 2026", "At: Jane Hart"),
}
NO_HEADER = {
    "a memo": "Subject: Depot\nFrom: Stefan Kowalczyk\nDate: 2 March 2026\nTo: All Members\n\nThe depot is sold.",
    "a note of a subject": "Please note.\n\nSubject: the depot\nFrom: 2 March\nTo: 9 March\n\nIt is shut.",
    "a subject alone": "Please note.\n\nSubject: the depot\n\nFrom: Jane Hart we have heard nothing.",
    "no reader": "Please note.\n\nSubject: the depot\nFrom: Jane Hart\n\nIt is shut.",
    "no writer": "Please note.\n\nSubject: the depot\nTo: Jane Hart\nDate: 2 March 2026\n\nIt is shut.",
}


@pytest.mark.parametrize("case", SUBJECT_FIRST)
def test_header_lines_may_begin_with_the_subject(case: str) -> None:
    mail = forward(*SUBJECT_FIRST[case], "", VISITED)
    assert [each.segment.whose for each in mail.stretches] == [Whose.OWN, Whose.FORWARDED]
    assert said(TOWN, mail) == {REGULATORY: "serious"}


@pytest.mark.parametrize("case", NO_HEADER)
def test_other_lines_that_begin_with_a_subject_are_the_writers(case: str) -> None:
    assert {each.whose for each in segments(NO_HEADER[case])} == {Whose.OWN}


ATTACHED = {
    "its subject": carrying(replace(INNER, subject=MARKED)),
    "its first line": carrying(replace(INNER, text=f"CONFIDENTIAL\n\n{VISITED}")),
    "a file with it": carrying(INNER, NOTE),
    "a file's name": carrying(INNER, file("Confidential note.docx", "Officers visited.")),
    "one of two files": carrying(INNER, file("plan.pdf", "The plan"), NOTE),
    "a file with a mail attached to it": carrying(replace(INNER, by=OFFICER, attached=replace(INNER, subject=MARKED))),
}
ATTACHED_QUIET = {
    "no mark": carrying(INNER, file("plan.pdf", "The plan of 14 Mill Lane")),
    "it went to them": carrying(replace(INNER, to=(REED,)), NOTE),
    "it came from them": carrying(replace(INNER, by=REED, to=(ENFORCER,)), NOTE),
    "the file is a letter to them": carrying(
        INNER, file("letter.docx", "PRIVATE AND CONFIDENTIAL", "Mrs M Reed", "Dear Mrs Reed")
    ),
    "the file is a form": carrying(INNER, file("Monitoring form.docx", "CONFIDENTIAL", "Your age")),
    "the files speak of confidence": carrying(INNER, file("x.docx", "Call the confidential help line.")),
    "it goes to an officer": carrying(INNER, NOTE, to=(ENFORCER,)),
    "the police get it": carrying(INNER, NOTE, to=("desk@ambleshire.police.uk",)),
}


@pytest.mark.parametrize("case", ATTACHED)
def test_marks_of_a_mail_attached_to_the_mail(case: str) -> None:
    assert said(TOWN, ATTACHED[case]) == {REGULATORY: "serious"}
    assert said(BOROUGH, ATTACHED[case]) == {OUTSIDER: "review"}


@pytest.mark.parametrize("case", ATTACHED_QUIET)
def test_a_mail_attached_to_the_mail_that_leaks_nothing(case: str) -> None:
    assert said(TOWN, ATTACHED_QUIET[case]) == {}
    assert said(BOROUGH, ATTACHED_QUIET[case]) == {}


def test_the_file_of_an_attached_mail_is_the_place_of_its_mark() -> None:
    (found,) = evidence(BOROUGH, carrying(INNER, NOTE))
    assert (found.where, found.quote) == ("attachment:note.docx", "CONFIDENTIAL")


def test_a_programs_mark_on_an_attached_mail_weighs_less() -> None:
    mail = carrying(replace(INNER, headers={"Sensitivity": "Company-Confidential"}))
    assert said(TOWN, mail) == {REGULATORY: "review"}
    assert evidence(TOWN, mail)[0].note.endswith(PROGRAM)
    assert said(TOWN, carrying(replace(INNER, text="This note is confidential."))) == {REGULATORY: "serious"}


def test_an_exempt_file_of_an_attached_mail_is_one_paper() -> None:
    paper = file("report.docx", "EXEMPT", "Schedule 12A, paragraph 3", "Employment Committee")
    inner = Letter(by="grace-oduya", to=("amrit-chahal",), subject="Item 4", text="The report is with this.")
    mail = carrying(inner, paper, by="amrit-chahal", to=("barnaby-rook",), subject="Item 4")
    assert said(TOWN, mail) == {EXEMPT: "review"}
    assert len(evidence(TOWN, mail)) == 1


BELOW = (FROM, SENT, TO, f"Subject: {CASE}", "", "The note is with this.")
INTERNAL = (
    FROM,
    SENT,
    "To: Stefan Kowalczyk <s.kowalczyk@ambleford.gov.uk>",
    f"Subject: {CASE}",
    "",
    "The note is with this.",
)
TAKEN_ALONG_QUIET = {
    "an answer": forward(*INTERNAL, files=(NOTE,), subject="RE: 14 Mill Lane"),
    "what they sent": forward(f"From: {REED}", SENT, INTERNAL[2], f"Subject: {CASE}", "", "My note.", files=(NOTE,)),
    "what they had": forward(FROM, SENT, f"To: {REED}", f"Subject: {CASE}", "", "The note.", files=(NOTE,)),
    "a letter to them": forward(*INTERNAL, files=(file("letter.pdf", "PRIVATE AND CONFIDENTIAL", "Dear Mrs Reed"),)),
    "a form": forward(*INTERNAL, files=(file("Claim form.pdf", "CONFIDENTIAL", "Your name"),)),
    "no mark": forward(*INTERNAL, files=(file("plan.pdf", "The plan"),)),
    "nothing forwarded": opened(Letter(by=OFFICER, to=(REED,), subject=CASE, text="Here is a note."), NOTE),
    "a partner": forward(*INTERNAL, files=(NOTE,), to=("desk@ambleshire.police.uk",)),
}


def test_a_marked_file_that_a_forward_takes_along() -> None:
    mail = forward(*BELOW, files=(NOTE,))
    assert said(TOWN, mail) == {REGULATORY: "review"}
    assert said(BOROUGH, forward(*INTERNAL, files=(NOTE,))) == {OUTSIDER: "review"}
    (found,) = evidence(TOWN, mail)
    assert (found.where, found.quote) == ("attachment:note.docx", "CONFIDENTIAL")
    assert found.note.endswith(BROUGHT)


@pytest.mark.parametrize("case", TAKEN_ALONG_QUIET)
def test_a_file_that_no_forward_takes_along_to_a_stranger(case: str) -> None:
    assert said(TOWN, TAKEN_ALONG_QUIET[case]) == {}
    assert said(BOROUGH, TAKEN_ALONG_QUIET[case]) == {}


def test_an_older_message_of_the_chain_brought_no_file() -> None:
    older = Quote(by=ENFORCER, to=("jane-hart",), subject=CASE, text="The note is with this.")
    newer = Quote(by=OFFICER, to=(REED,), subject=CASE, text="Thank you for waiting.")
    mail = opened(
        Letter(by=OFFICER, to=(REED,), subject="FW: 14 Mill Lane", text="See below.", quoted=(newer, older)), NOTE
    )
    assert said(TOWN, mail) == {}


def slides(*passages: Passage) -> list[str]:
    show = Attachment(name="talk.pptx", content_type="", size=9, passages=passages, unread=None)
    return [each.quote for each in marks_of_file(show)]


LONG = Passage(Place.SLIDE, "\n".join(f"Point {number}" for number in range(12)), 1)


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ("CONFIDENTIAL", ["CONFIDENTIAL"]),
        ("Slow down here\nEXEMPT - Schedule 12A", ["EXEMPT - Schedule 12A"]),
        ("Thank everybody for the confidential survey.", []),
        ("one\ntwo\nthree\nCONFIDENTIAL", []),
        ("Say that the figures are not confidential.", []),
    ],
)
def test_the_notes_to_a_first_slide_mark_a_show(notes: str, found: list[str]) -> None:
    assert slides(LONG, Passage(Place.NOTE, notes, 1)) == found


def test_the_notes_to_a_later_slide_and_footnotes_mark_nothing() -> None:
    assert slides(LONG, Passage(Place.SLIDE, "Next", 2), Passage(Place.NOTE, "CONFIDENTIAL", 2)) == []
    assert slides(replace(LONG, page=0), Passage(Place.NOTE, "CONFIDENTIAL")) == []
