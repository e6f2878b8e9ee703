"""Outlook's files as the mail they were."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.utils import getaddresses

import pytest

from mailguard import mime
from mailguard.message import Address, Message, Raw, Stage, Unreadable
from mailguard.mime.outlook import UNREADABLE, to_mail
from tests.mime.outlook import Value, outlook

OFFICER = "tom.reed@ambleford.gov.uk"
SUBJECT, BODY, HTML = 0x0037, 0x1000, 0x1013
RECIPIENTS = [
    (1, "Jane Hart", "cllr.j.hart@ambleford.gov.uk"),
    (2, "Siân Birch", "cllr.birch@ambleford.gov.uk"),
    (3, "Ben Carter", "ben.carter@ambleford.gov.uk"),
    (3, "Planning Team", "/O=AMBLEFORD/CN=PLANNING"),
]
VALUES: dict[int, Value] = {
    SUBJECT: "Ward boundary – draft",
    BODY: "Dear Councillor Hart\r\n\r\nŵ is for Welsh.\r\n",
    0x0042: "Tom Reed",
    0x5D02: OFFICER,
    0x1035: "<1@ambleford.gov.uk>",
    0x1042: "<0@ambleford.gov.uk>",
    0x0039: datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
    0x0036: 2,
}


def converted(exported: bytes) -> Mail:
    mail = to_mail(exported)
    assert mail is not None
    return message_from_bytes(mail)


def people(converted_mail: Mail, name: str) -> list[tuple[str, str]]:
    pairs = getaddresses(converted_mail.get_all(name, []))
    return [(str(make_header(decode_header(said))), address) for said, address in pairs]


def test_an_outlook_file_becomes_the_mail_it_was() -> None:
    one = converted(outlook(VALUES, RECIPIENTS))
    assert people(one, "From") == [("Tom Reed", OFFICER)]
    assert people(one, "To") == [("Jane Hart", "cllr.j.hart@ambleford.gov.uk")]
    assert people(one, "Cc") == [("Siân Birch", "cllr.birch@ambleford.gov.uk")]
    assert people(one, "Bcc")[0] == ("Ben Carter", "ben.carter@ambleford.gov.uk")
    assert "Planning Team" in str(one["Bcc"])
    assert "/O=" not in str(one["Bcc"])
    assert str(make_header(decode_header(one["Subject"]))) == "Ward boundary – draft"
    assert (one["Message-ID"], one["In-Reply-To"]) == ("<1@ambleford.gov.uk>", "<0@ambleford.gov.uk>")
    assert one["Date"] == "Mon, 02 Nov 2026 09:30:00 +0000"
    assert one["Sensitivity"] == "Private"
    assert one["Sender"] is None
    text = one.get_payload(decode=True)
    assert isinstance(text, bytes)
    assert text.decode() == "Dear Councillor Hart\r\n\r\nŵ is for Welsh.\r\n"


def test_html_sender_and_attachments_are_carried_over() -> None:
    values = VALUES | {HTML: b"<p>Dear Councillor Hart</p>", 0x3FDE: 65001, 0x5D01: "pa@ambleford.gov.uk"}
    files: list[dict[int, Value]] = [
        {0x3707: "Llythyr ŵ.docx", 0x370E: "application/msword", 0x3701: b"PK..."},
        {0x3001: "card.vcf"},
    ]
    one = converted(outlook(values, RECIPIENTS[:1], files))
    assert people(one, "Sender")[0][1] == "pa@ambleford.gov.uk"
    assert [part.get_content_type() for part in one.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/msword",
        "application/octet-stream",
    ]
    first, second = list(one.walk())[-2:]
    assert (first.get_filename(), first.get_payload(decode=True)) == ("Llythyr ŵ.docx", b"PK...")
    assert second.get_filename() == "card.vcf"


def test_headers_of_mail_that_arrived_are_kept() -> None:
    headers = (
        "Received: from x\r\nAuto-Submitted: auto-replied\r\nTo: nobody@ambleford.gov.uk\r\nSubject: other\r\n\r\n"
    )
    one = converted(outlook(VALUES | {0x007D: headers}, RECIPIENTS[:1]))
    assert one["Auto-Submitted"] == "auto-replied"
    assert people(one, "To") == [("Jane Hart", "cllr.j.hart@ambleford.gov.uk")]
    assert len(one.get_all("Subject", [])) == 1
    assert one["Received"] is None


def test_no_header_can_be_forged_from_inside() -> None:
    forged = VALUES | {SUBJECT: "Hello\r\nBcc: everybody@ambleford.gov.uk\r\n\r\nDear all"}
    one = converted(outlook(forged, [(1, 'Jane"\r\nCc: x@y.example\r\n', "a@ambleford.gov.uk\r\nX: y")]))
    assert (one["Bcc"], one["Cc"], one["X"]) == (None, None, None)


def raw(exported: bytes) -> Raw:
    return Raw(exported, OFFICER, Stage.SENT, True, datetime(2026, 11, 2, tzinfo=UTC))


def test_blind_copies_of_an_outlook_file_are_seen() -> None:
    read = mime.read(raw(outlook(VALUES, RECIPIENTS[:3])))
    assert isinstance(read, Message)
    assert read.lane == "marked personal"
    read = mime.read(raw(outlook(VALUES | {0x0036: 0}, RECIPIENTS[:3])))
    assert isinstance(read, Message)
    assert read.bcc == (Address("ben.carter@ambleford.gov.uk", "Ben Carter"),)
    assert read.text == "Dear Councillor Hart\n\nŵ is for Welsh."


@pytest.mark.parametrize("length", [8, 100, 600, 1500, 3000])
def test_half_an_outlook_file_is_told_as_such(length: int) -> None:
    assert mime.read(raw(outlook(VALUES, RECIPIENTS)[:length])) == Unreadable(UNREADABLE, failed=False)
