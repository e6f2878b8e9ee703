"""Header lines and MIME parts, put together by hand: quick, and as untidy as the programs themselves."""

import binascii
import hashlib
from collections.abc import Iterable, Sequence

from mailguard.demo.styles.dates import rfc
from mailguard.demo.styles.ics import calendar
from mailguard.demo.styles.mail import Enclosure, Mail, Who

EOL = "\r\n"
LOGO = binascii.a2b_base64(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFUlEQVR42mNkYPhfz4AHMOKTHDYKAKlBCf1ZkpFvAAAAAElFTkSuQmCC"
)


def token(*words: str, size: int = 12) -> str:
    """Letters and digits that depend on the words alone."""
    return hashlib.blake2b("\0".join(words).encode(), digest_size=size).hexdigest()


def encoded(text: str) -> str:
    """ASCII text as it is, other text as encoded words of at most 75 characters (RFC 2047)."""
    if text.isascii():
        return text
    words: list[str] = []
    chunk = ""
    for letter in text:
        if len((chunk + letter).encode()) > 42:
            words.append(chunk)
            chunk = ""
        chunk += letter
    return " ".join(
        f"=?utf-8?B?{binascii.b2a_base64(w.encode(), newline=False).decode()}?=" for w in (*words, chunk) if w
    )


def mailbox(who: Who) -> str:
    """`"Hart, Jane (Cllr)" <address>`: quoted where RFC 5322 wants it, encoded where the name is not ASCII."""
    if not who.name or who.name == who.email:
        return f"<{who.email}>" if who.name else who.email
    if not who.name.isascii():
        return f"{encoded(who.name)} <{who.email}>"
    if any(letter in who.name for letter in ',()<>@:;."'):
        return f'"{who.name}" <{who.email}>'
    return f"{who.name} <{who.email}>"


def folded(name: str, words: Iterable[str], glue: str = " ") -> str:
    """A header line, broken before it grows past 76 letters."""
    out, line = "", f"{name}:"
    for word in words:
        if len(line) + len(word) + 1 > 76 and line != f"{name}:":
            out += line + EOL
            line = f"\t{word}" if glue == "\t" else f" {word}"
        else:
            line += f" {word}"
    return out + line + EOL


def people(name: str, whos: Sequence[Who]) -> str:
    """An address header, or nothing where nobody is in it."""
    if not whos:
        return ""
    boxes = [mailbox(who) for who in whos]
    return folded(name, [*(f"{box}," for box in boxes[:-1]), boxes[-1]], "\t")


def subject(text: str) -> str:
    """The Subject header."""
    return folded("Subject", encoded(text).split(" "))


def references(mail: Mail) -> str:
    """The References and In-Reply-To headers, where there are any."""
    lines = folded("References", mail.references) if mail.references else ""
    return lines + (f"In-Reply-To: {mail.in_reply_to}{EOL}" if mail.in_reply_to else "")


def addressed(mail: Mail) -> str:
    """From, Sender, To, Cc, Bcc: in the order in which most programs write them."""
    return (
        people("From", (mail.author,))
        + (people("Sender", (mail.sender,)) if mail.sender else "")
        + (people("To", mail.to) or ("To: undisclosed-recipients:;" + EOL if not mail.cc else ""))
        + people("CC", mail.cc)
        + people("Bcc", mail.bcc)
    )


def further(mail: Mail) -> str:
    """The mail's own further headers."""
    lines = "".join(f"{name}: {value}{EOL}" for name, value in mail.headers)
    if mail.importance:
        number = "1" if mail.importance == "high" else "5"
        lines += f"Importance: {mail.importance}{EOL}X-Priority: {number}{EOL}"
    return lines


def dated(mail: Mail) -> str:
    """The Date and Message-ID headers."""
    return f"Date: {rfc(mail.date)}{EOL}Message-ID: {mail.message_id}{EOL}"


def crlf(text: str) -> bytes:
    """The text as UTF-8 with the line ends that mail has."""
    return text.replace("\r\n", "\n").replace("\n", EOL).encode()


def text_part(text: str, kind: str, encoding: str, more: str = "") -> bytes:
    """A text part with its headers; `encoding` is quoted-printable, base64, 8bit or 7bit (RFC 2045, 6)."""
    raw = crlf(text)
    if encoding == "7bit" and not raw.isascii():
        encoding = "quoted-printable"
    charset = "us-ascii" if encoding == "7bit" else "utf-8"
    head = f'Content-Type: {kind}; charset="{charset}"{more}{EOL}Content-Transfer-Encoding: {encoding}{EOL}{EOL}'
    if encoding == "quoted-printable":
        return head.encode() + binascii.b2a_qp(raw)
    return head.encode() + (lines64(raw) if encoding == "base64" else raw)


def lines64(raw: bytes) -> bytes:
    """Base64 in lines of 76 letters."""
    return b"".join(binascii.b2a_base64(raw[at : at + 57], newline=False) + b"\r\n" for at in range(0, len(raw), 57))


def parts(kind: str, boundary: str, children: Sequence[bytes], more: str = "") -> bytes:
    """A multipart; one child alone stands without it."""
    if len(children) == 1:
        return children[0]
    head = f'Content-Type: multipart/{kind};{EOL}\tboundary="{boundary}"{more}{EOL}{EOL}'.encode()
    mark = f"--{boundary}".encode()
    body = b"".join(mark + b"\r\n" + child + b"\r\n" for child in children)
    return head + body + mark + b"--\r\n"


def enclosure(file: Enclosure) -> bytes:
    """An attached file; another mail is enclosed as it is, anything else in base64."""
    name = encoded(file.name)
    where = f'Content-Disposition: attachment; filename="{name}"{EOL}'
    if file.content_type == "message/rfc822":
        return f"Content-Type: message/rfc822{EOL}{where}{EOL}".encode() + file.content
    head = f'Content-Type: {file.content_type}; name="{name}"{EOL}{where}Content-Transfer-Encoding: base64{EOL}{EOL}'
    return head.encode() + lines64(file.content)


def logo(seed: str) -> bytes:
    """The council's crest, shown inside the signature."""
    head = f'Content-Type: image/png; name="image001.png"{EOL}Content-ID: <image001.png@{seed}>{EOL}'
    place = f'Content-Disposition: inline; filename="image001.png"{EOL}Content-Transfer-Encoding: base64{EOL}{EOL}'
    return (head + place).encode() + lines64(LOGO)


def body(mail: Mail, texts: Sequence[bytes], boundary: str) -> bytes:
    """Text, calendar and files in the nesting that mail programs use."""
    bodies = list(texts)
    if mail.meeting is not None:
        bodies.append(text_part(calendar(mail, mail.meeting), "text/calendar", "8bit", "; method=REQUEST"))
    whole = parts("alternative", boundary, bodies)
    if mail.logo and len(texts) > 1:
        related = f';{EOL}\ttype="multipart/alternative"'
        whole = parts("related", f"r{boundary}", [whole, logo(token(mail.author.email, size=8))], related)
    if mail.attachments:
        whole = parts("mixed", f"m{boundary}", [whole, *map(enclosure, mail.attachments)])
    return whole
