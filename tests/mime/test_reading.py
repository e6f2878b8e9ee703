"""Every field of Message, from the bytes that decide it."""

import base64
import struct
from datetime import UTC, datetime

import pytest

from mailguard.message import Address, Attachment, Message
from mailguard.mime import read
from tests.mime.letters import FOUND_AT, letter, raw

FROM = "From: Tom Okoro <tom.okoro@ambleford.gov.uk>"


def multipart(kind: str, *parts: str) -> Message:
    lines = [f"Content-Type: multipart/{kind}; boundary=b", ""]
    for part in parts:
        lines += ["--b", part]
    return letter(FROM, *lines, "--b--")


PLAIN = "Content-Type: text/plain\r\n\r\nplain words"
PAGE = "Content-Type: text/html\r\n\r\n<p>words of the page</p>"
FILE = 'Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\n\r\nbytes'


def test_people() -> None:
    found = letter(
        FROM,
        "Sender: pa@ambleford.gov.uk",
        "To: a@x.org",
        "To: b@x.org",
        "Cc: c@x.org",
        "Resent-To: z@x.org",
        "Bcc: d@x.org",
        "",
        "hello",
    )
    assert found.author == Address("tom.okoro@ambleford.gov.uk", "Tom Okoro")
    assert found.sender == Address("pa@ambleford.gov.uk")
    assert [each.email for each in (*found.to, *found.cc, *(found.bcc or ()))] == [f"{one}@x.org" for one in "abcd"]
    assert letter(FROM, "Sender: TOM.OKORO@ambleford.gov.uk", "", "").sender is None


@pytest.mark.parametrize(
    ("header", "keeps", "bcc"),
    [
        ("X-A: b", True, ()),
        ("X-A: b", False, None),
        ("Bcc: a@x.org", False, (Address("a@x.org"),)),
        ("Bcc:", True, ()),
        ("Bcc:", False, None),
    ],
)
def test_no_blind_copies_and_cannot_see_differ(header: str, keeps: bool, bcc: tuple[Address, ...] | None) -> None:
    assert letter(FROM, header, "", "hello", keeps_bcc=keeps).bcc == bcc


def test_several_authors_or_none() -> None:
    several = letter("From: a@x.org, b@x.org", "", "hello")
    assert (several.author.email, several.problems) == ("a@x.org", ("several From addresses",))
    none = letter("Sender: a@x.org", "", "hello")
    assert (none.author.email, none.problems) == ("a@x.org", ("no From address",))


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("Mon, 1 Feb 2027 09:00:00 +0100", datetime(2027, 2, 1, 8, tzinfo=UTC)),
        ("1 Feb 2027 09:00 -0500 (EST)", datetime(2027, 2, 1, 14, tzinfo=UTC)),
        ("Mon, 1 Feb 2027 09:00:00", datetime(2027, 2, 1, 9, tzinfo=UTC)),
        ("Mon, 1 Feb 2027 09:00:60 GMT", datetime(2027, 2, 1, 9, 0, 59, tzinfo=UTC)),
        ("Mon Feb  1 09:00:00 2027", datetime(2027, 2, 1, 9, tzinfo=UTC)),
        ("1 Feb 27 09:00:00 EST", datetime(2027, 2, 1, 14, tzinfo=UTC)),
        ("yesterday", None),
        ("Mon, 31 Feb 2027 09:00:00 +0000", None),
        ("Mon, 1 Jan 0001 00:00:00 +0000", None),
        ("9" * 5_000, None),
    ],
)
def test_dates(value: str, moment: datetime | None) -> None:
    found = letter(FROM, f"Date: {value}", "", "hello")
    assert (found.date, found.dated) == (moment or FOUND_AT, moment is not None)


def test_identity() -> None:
    assert letter(FROM, "Message-ID:\r\n <1@x>", "", "").id == "<1@x>"
    assert letter(FROM, "Message-ID: 1@x", "", "").id == "<1@x>"
    one, same, other = letter(FROM, "", "a"), letter(FROM, "", "a"), letter(FROM, "", "b")
    assert one.id == same.id != other.id
    assert one.id.endswith("@mailguard.invalid>")


def test_thread_and_headers() -> None:
    found = letter(
        FROM,
        "References: <1@x> <2@x>\r\n <3@x>",
        "In-Reply-To: Your letter of Monday <3@x>",
        "Importance: =?utf-8?q?High?=",
        "List-Id: Ward <ward.x>",
        "Return-Path: <a@x>",
        "msip_labels: A=1;\r\n B=2",
        "MSIP_Label_1_Name: Members Only",
        "",
        "hello",
    )
    assert found.thread == ("<1@x>", "<2@x>", "<3@x>")
    assert dict(found.headers) == {
        "importance": "High",
        "list-id": "Ward <ward.x>",
        "msip_labels": "A=1; B=2",
        "msip_label_1_name": "Members Only",
    }
    assert found.automatic


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (multipart("alternative", PLAIN, PAGE), "words of the page"),
        (multipart("alternative", PAGE, PLAIN), "words of the page"),
        (multipart("alternative", PLAIN, "Content-Type: text/html\r\n\r\n<img src=x>"), "plain words"),
        (multipart("mixed", PLAIN, FILE, PAGE), "plain words\n\nwords of the page"),
        (multipart("related", PAGE, "Content-Type: image/png\r\nContent-ID: <a>\r\n\r\nx"), "words of the page"),
        (multipart("signed", PLAIN, "Content-Type: application/pkcs7-signature\r\n\r\nx"), "plain words"),
        (multipart("mixed", FILE), ""),
        (letter(FROM, "Content-Type: text/rtf", "", r"{\rtf1 hello\par there}"), "hello\nthere"),
        (
            letter(FROM, "Content-Type: text/plain; format=flowed", "", "one \r\ntwo\r\n> a \r\n> b\r\n-- \r\nTom"),
            "one two\n> a b\n-- \nTom",
        ),
        (letter(FROM, "", "a\r\nb\xa0c"), "a\nb c"),
    ],
)
def test_text(found: Message, text: str) -> None:
    assert found.text == text


def test_alternatives_keep_their_files() -> None:
    mixed = f"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n{PAGE}\r\n--c\r\n{FILE}\r\n--c--"
    for parts in ((PLAIN, mixed), (mixed, PLAIN)):
        found = multipart("alternative", *parts)
        assert (found.text, len(found.attachments or ())) == ("words of the page", 1)


@pytest.mark.parametrize(
    ("charset", "content", "text"),
    [
        ("utf-8", "Siân".encode(), "Siân"),
        ("us-ascii", "Siân".encode(), "Siân"),
        ("utf-8", "Siân".encode("cp1252"), "Siân"),
        ("iso-8859-1", b"\x93quoted\x94", "“quoted”"),
        ("nonsense", "Siân".encode(), "Siân"),
        ("zip", "Siân".encode(), "Siân"),
        ("utf-16", "Siân".encode("utf-16"), "Siân"),
        ("utf-8", "Siân Rees".encode("utf-16-le"), "Siân Rees"),
        ("koi8-r", "Привет".encode("koi8-r"), "Привет"),
        ("utf-8", b"a\x00b", "ab"),
    ],
)
def test_charsets(charset: str, content: bytes, text: str) -> None:
    head = f"From: a@x.org\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    found = read(raw(head.encode() + base64.b64encode(content)))
    assert isinstance(found, Message)
    assert found.text == text


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="a b.docx"', "a b.docx"),
        ("attachment; filename*=utf-8''llythyr%20%E2%80%93.docx", "llythyr –.docx"),
        ("attachment; filename*0*=utf-8''lly; filename*1=thyr; filename*2*=%20x.docx", "llythyr x.docx"),
        ('attachment; filename="=?utf-8?q?llythyr_=E2=80=93.docx?="', "llythyr –.docx"),
        ("attachment; filename*0*=a''b; filename*=c", "b"),
        ("attachment", "unnamed"),
    ],
)
def test_attachments(disposition: str, name: str) -> None:
    part = f"Content-Type: application/msword\r\nContent-Disposition: {disposition}\r\n"
    part += "Content-Transfer-Encoding: base64\r\n\r\nQUJD\r\nRA=="
    found = multipart("mixed", PLAIN, part)
    assert found.attachments == (Attachment(name=name, content_type="application/msword", size=4),)


def test_a_letter_attached_to_a_letter() -> None:
    inner = "From: jane@example.org\r\nTo: x@example.org\r\nDate: Mon, 1 Feb 2027 08:00:00 +0000\r\n\r\ninner words"
    found = multipart("mixed", PLAIN, f"Content-Type: message/rfc822\r\n\r\n{inner}")
    (forwarded,) = found.forwarded
    assert (forwarded.author.email, forwarded.text, forwarded.bcc) == ("jane@example.org", "inner words", None)
    assert (found.text, found.attachments) == ("plain words", ())


@pytest.mark.parametrize(
    ("kind", "hidden"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "attachment:smime.p7m"),
        ("multipart/encrypted; boundary=b", "attachment:encrypted message"),
        ("application/x-microsoft-rpmsg-message; name=message.rpmsg", "attachment:message.rpmsg"),
    ],
)
def test_encrypted_is_unseen_not_empty(kind: str, hidden: str) -> None:
    found = letter(FROM, f"Content-Type: {kind}", "", "x")
    assert found.text is None
    assert found.hidden == {"body", hidden}
    assert letter(FROM, "", "-----BEGIN PGP MESSAGE-----", "x").text is None


def test_winmail_that_cannot_be_read() -> None:
    found = multipart("mixed", PLAIN, f"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n{'x' * 50}")
    assert found.unreadable == ("attachment:winmail.dat",)
    assert found.text == "plain words"


def test_winmail() -> None:
    packed = _tnef(
        (0x02, 0x06, 0x9002, b"\0" * 14), (0x02, 0x01, 0x8010, b"plan.docx\0"), (0x02, 0x06, 0x800F, b"12345")
    )
    packed += _tnef((0x01, 0x02, 0x800C, b"packed words\0"))[6:]
    content = base64.b64encode(packed).decode()
    part = f"Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n{content}"
    found = multipart("mixed", part)
    assert found.text == "packed words"
    assert found.attachments == (Attachment(name="plan.docx", content_type="application/octet-stream", size=5),)
    assert multipart("mixed", PLAIN, part).text == "plain words"


def _tnef(*attributes: tuple[int, int, int, bytes]) -> bytes:
    """A winmail.dat by hand: level, type, name and data of each attribute ([MS-OXTNEF] 2.1)."""
    packed = struct.pack("<IH", 0x223E9F78, 1)
    for level, kind, name, data in attributes:
        packed += struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
    return packed


@pytest.mark.parametrize("stream", [False, True])
def test_signed_is_not_secret(stream: bool) -> None:
    inner = b"Content-Type: text/plain\r\n\r\nsigned words"
    octets = b"\x24\x80\x04\x14" + inner[:20] + _der(0x04, inner[20:]) + b"\0\0" if stream else _der(0x04, inner)
    capsule = _der(0x30, bytes.fromhex("06092a864886f70d010701") + _der(0xA0, octets))
    signed = _der(0x30, b"\x02\x01\x01" + _der(0x31, b"") + capsule + _der(0x31, b""))
    whole = _der(0x30, bytes.fromhex("06092a864886f70d010702") + _der(0xA0, signed))
    kind = "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m"
    encoded = base64.b64encode(whole).decode()
    found = letter(FROM, kind, "Content-Transfer-Encoding: base64", "", encoded)
    assert (found.text, found.attachments, found.unreadable) == ("signed words", (), ())
    broken = letter(FROM, kind, "Content-Transfer-Encoding: base64", "", encoded[:40])
    assert broken.text in (None, "")
    assert letter(FROM, kind, "", "x").text is None


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    return bytes([tag]) + (bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")) + content
