"""Malformed and hostile messages, made here byte by byte and the same on every run.

Hand-made ones each hold one idea; the others are honest letters damaged by a seeded mutation (prototype fuzz_mail).
"""

import base64
import random
from email.message import EmailMessage

HEAD = b"From: Tom Okoro <tom.okoro@ambleford.gov.uk>\r\nTo: jane.hart@ambleford.gov.uk\r\nSubject: Castle ward\r\n"
HEAD += b"Date: Mon, 1 Feb 2027 09:00:00 +0000\r\nMessage-ID: <1@ambleford.gov.uk>\r\nMIME-Version: 1.0\r\n"
_TOKENS = (
    rb"""=?utf-8?q?=41?= =? ?= < > " ( ) , ; : @ \ =?x?b?!!?= [ ] *0*= '' % group:; boundary= charset= --""".split()
)
_TOKENS += [
    b"\r\n",
    b"\n ",
    b"\r",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xae",
    b"\r\n\r\n",
    b"\r\n--",
    b"Content-Type: ",
    b"<div>",
]


def nested(depth: int) -> bytes:
    """Multiparts in multiparts."""
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%dx\r\n\r\n--b%dx\r\n" % (n, n) for n in range(depth))
    tail = b"".join(b"\r\n--b%dx--" % n for n in reversed(range(depth)))
    return HEAD + head + b"Content-Type: text/plain\r\n\r\nhello" + tail


def letters_in_letters(depth: int) -> bytes:
    """A mail in a mail in a mail."""
    return HEAD + b"Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n" * depth + b"\r\nhello"


def parts(count: int) -> bytes:
    """One multipart with that many parts."""
    return HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * count + b"--b--\r\n"


def _kind(value: bytes, body: bytes = b"hello", more: bytes = b"") -> bytes:
    return HEAD + b"Content-Type: " + value + b"\r\n" + more + b"\r\n" + body


def _field(name: bytes, value: bytes) -> bytes:
    return HEAD + name + b": " + value + b"\r\n\r\nhello"


def hand_made() -> dict[str, bytes]:
    """One idea each."""
    return _heavy() | _headers() | _bodies()


def _heavy() -> dict[str, bytes]:
    found = {f"nested {n}": nested(n) for n in (50, 51, 200, 900, 1_500, 10_000)}
    found |= {f"letters in letters {n}": letters_in_letters(n) for n in (9, 10, 11, 50, 100, 1_000)}
    found |= {f"{n} parts": parts(n) for n in (1_999, 2_001, 20_000)}
    found |= {
        "a subject of 1 MB": _field(b"Subject", b"a " * 500_000),
        "a line of 1 MB": _field(b"X-Long", b"y" * 1_000_000),
    }
    found["an encoded subject of 1 MB"] = _field(b"Cc", b"=?utf-8?q?a?= " * 70_000)
    found["10,000 continuation lines"] = _field(b"References", b"\r\n ".join(b"<%d@x.org>" % n for n in range(10_000)))
    found["50,000 header lines"] = HEAD + b"X-A: b\r\n" * 50_000 + b"\r\nhello"
    found["50,000 parameters"] = _kind(b"text/plain" + b'; a="\\"' * 50_000)
    found["boundary everywhere"] = _kind(b"multipart/mixed; boundary=b", b"--bx\r\n" * 200_000)
    found["one long HTML tag"] = _kind(b"text/html", b"<p " + b"a='" * 300_000)
    found["2 MB of open quotes"] = _kind(b"text/html", b'<a href="' * 220_000)
    found["10 MB of base64"] = _kind(
        b"application/pdf; name=a.pdf", b"QUJD" * 2_500_000, b"Content-Transfer-Encoding: base64\r\n"
    )
    found["10 MB of text"] = _kind(b"text/plain", b"lots of words " * 700_000)
    return found


def _headers() -> dict[str, bytes]:
    values = {
        "NUL in a charset": (b"Content-Type", b"text/plain; charset*=utf-8\x00'en'x"),
        "NUL in a boundary": (b"Content-Type", b"multipart/mixed; boundary*=a\x00b''%00x"),
        "mixed continuations": (b"Content-Disposition", b"attachment; filename*0*=a''b; filename*=c; filename=d"),
        "a huge section number": (b"Content-Disposition", b"attachment; filename*99999999999999999999=x"),
        "a date of numbers": (b"Date", b"9" * 5_000),
        "a date in the year 0": (b"Date", b"Mon, 1 Jan 0000 00:00:00 +0000"),
        "a date far away": (b"Date", b"Fri, 31 Dec 9999 23:59:59 -2359"),
        "a date with a wild zone": (b"Date", b"Mon, 1 Feb 2027 09:00:00 +9999"),
        "no date in the date": (b"Date", b"yesterday"),
        "raw bytes": (b"Subject", bytes(range(128, 256))),
        "bells and NULs": (b"Subject", b"a\x00b\x07c\x1b[2J"),
        "an unknown charset": (b"Subject", b"=?nonsense?q?abc?="),
        "not a charset": (b"Subject", b"=?zip?b?eJw=?= =?unicode_escape?q?=5Cx?= =?idna?q?xn--?="),
        "surrogates": (b"Subject", b"=?utf-7?q?+2AA-?="),
        "an open bracket": (b"To", b"(" * 5_000),
        "an empty From": (b"From", b""),
        "bytes in From": (b"From", b"\xff\xfe <\xff@\xff>"),
        "sixty From lines": (b"From", b"a@x.org\r\nFrom: b@x.org" * 60),
        "an endless id": (b"Message-ID", b"<" * 10_000),
        "references to nothing": (b"References", b"<<<>>>" * 5_000),
        "an empty name": (b"", b"value"),
        "an encoding nobody knows": (b"Content-Transfer-Encoding", b"\xffx-nothing"),
    }
    return {name: _first(field, value) for name, (field, value) in values.items()}


def _first(name: bytes, value: bytes) -> bytes:
    """The field ahead of the honest ones, so that it is the one that counts."""
    return name + b": " + value + b"\r\n" + HEAD + b"\r\nhello"


def _bodies() -> dict[str, bytes]:
    encoded = b"Content-Transfer-Encoding: base64\r\n"
    return {
        "nothing": b"",
        "one byte": b"\x00",
        "only line ends": b"\r\n" * 1_000,
        "only carriage returns": HEAD.replace(b"\r\n", b"\r") + b"\rhello",
        "no empty line": HEAD[:-2],
        "no headers": b"hello\r\nthere\r\n",
        "an mbox line": b"From tom Mon Feb  1 09:00:00 2027\r\n" + HEAD + b"\r\nhello",
        "all bytes": bytes(range(256)) * 50,
        "no boundary": _kind(b"multipart/mixed", b"--b\r\n\r\nhello\r\n--b--"),
        "a boundary that never comes": _kind(b"multipart/mixed; boundary=never"),
        "an empty boundary": _kind(b'multipart/mixed; boundary=""', b"--\r\n\r\nhello\r\n----"),
        "a boundary of its own": _kind(
            b"multipart/mixed; boundary=b", b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        ),
        "a boundary never closed": _kind(
            b"multipart/alternative; boundary=b", b"--b\r\nContent-Type: text/html\r\n\r\n<p>hi"
        ),
        "broken base64": _kind(b"text/plain", b"QUJDR===!!QQ", encoded),
        "broken quoted-printable": _kind(
            b"text/plain", b"=ZZ=\r\n==4", b"Content-Transfer-Encoding: quoted-printable\r\n"
        ),
        "broken uuencode": _kind(
            b"text/plain", b"begin 644 a\r\n#\xff\xff\xff\r\nend", b"Content-Transfer-Encoding: x-uuencode\r\n"
        ),
        "a letter in base64": _kind(b"message/rfc822", base64.b64encode(HEAD + b"\r\ninner"), encoded),
        "an empty letter": _kind(b"message/rfc822", b""),
        "a winmail.dat of nothing": _kind(b"application/ms-tnef; name=winmail.dat", b"eJ8+IgAA", encoded),
        "a winmail.dat of noise": _kind(
            b"application/ms-tnef", base64.b64encode(b"\x78\x9f\x3e\x22" + bytes(range(256)) * 40), encoded
        ),
        "a calendar of nothing": _kind(
            b"text/calendar", b"BEGIN:VEVENT\r\nDTSTART;TZID=../../etc:99999999T999999\r\nATTENDEE"
        ),
        "RTF that opens": _kind(b"text/rtf", b"{\\rtf1" + b"{" * 20_000),
        "UTF-16 in disguise": _kind(b"text/plain; charset=utf-8", "hello there".encode("utf-16-le")),
        "a charset that lies": _kind(b"text/plain; charset=us-ascii", "Siân".encode()),
        "a codec that is none": _kind(b"text/plain; charset=unicode_escape", b"\\x"),
        "a kind that is none": _kind(b"\xff\x00/////;;;;==="),
        "encrypted": _kind(b"application/pkcs7-mime; smime-type=enveloped-data", b"MIAG", encoded),
    }


def honest() -> list[bytes]:
    """Letters with nothing wrong, to be damaged."""
    letter = EmailMessage()
    letter["From"] = '"Hart, Jane (Cllr)" <jane.hart@ambleford.gov.uk>'
    letter["To"] = "Planning: planning@ambleford.gov.uk, tom.okoro@ambleford.gov.uk;, Siân <sian@example.org>"
    letter["Subject"] = "Ymholiad – 14 High Street"
    letter["Date"] = "Mon, 1 Feb 2027 09:00:00 +0000"
    letter.set_content("Dear Tom,\n\nPlease see attached.\n")
    letter.add_alternative('<p>Dear Tom,</p><div class="gmail_quote"><blockquote>x</blockquote></div>', subtype="html")
    letter.add_attachment(b"letter", maintype="application", subtype="msword", filename="llythyr – terfynol.doc")
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Date"] = (
        "tom.okoro@ambleford.gov.uk",
        "Fwd",
        "Mon, 1 Feb 2027 10:00:00 +0000",
    )
    outer.add_attachment(letter)
    meeting = HEAD + b"Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
    meeting += b"DTSTART;TZID=Europe/London:20270203T100000\r\n"
    meeting += b"ATTENDEE;CN=Jane:mailto:jane.hart@ambleford.gov.uk\r\nEND:VEVENT\r\n"
    return [bytes(letter), bytes(outer), meeting, nested(5), letters_in_letters(3), HEAD + b"\r\nhello"]


def mutants(count: int, seed: int = 7) -> list[bytes]:
    """Honest letters with one to twelve wounds each."""
    chance, seeds = random.Random(seed), honest()
    return [_wounded(bytearray(chance.choice(seeds)), chance) for _ in range(count)]


def _wounded(mail: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 12)):
        at, kind = chance.randrange(len(mail) + 1), chance.random()
        if kind < 0.6:
            mail[at:at] = chance.choice(_TOKENS)
        elif kind < 0.8:
            del mail[at : at + chance.randint(1, 20)]
        else:
            mail[at:at] = mail[max(0, at - 30) : at]
    return bytes(mail)
