"""Outlook's .msg files (MS-OXMSG) → mail as it would have been sent (RFC 5322).

To, Cc and Bcc come from the file's table of recipients, which keeps blind copies where the headers do not.
"""

from collections.abc import Iterator
from email.encoders import encode_base64
from email.header import Header
from email.message import Message as Mail
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, quote

from oxmsg import Message as Outlook
from oxmsg.attachment import Attachment
from oxmsg.domain import constants as c
from oxmsg.recipient import Recipient

UNREADABLE = "an Outlook file (.msg) that cannot be read"
# Kinds of recipient (MS-OXOMSG 2.2.3.1.2).
KINDS = {1: "To", 2: "Cc", 3: "Bcc"}
PID_RECIPIENT_TYPE = 0x0C15
KIND_BITS = 0xF
TEXTS = {
    "Message-ID": 0x1035,
    "In-Reply-To": 0x1042,
    "References": 0x1039,
}
SENSITIVITY = {1: "Personal", 2: "Private", 3: "Company-Confidential"}
PID_SENSITIVITY = 0x0036
WRITER = (0x5D02, 0x0065, 0x0042)
SENDER = (0x5D01, 0x0C1F, 0x0C1A)
# What a mail that arrived says about itself and no property repeats.
KEPT = ("in-reply-to", "references", "auto-submitted", "precedence", "list-id", "x-autoreply", "sensitivity", "date")


def to_mail(content: bytes) -> bytes | None:
    """The mail that an Outlook file holds, or None where it holds none that can be read."""
    try:
        outlook = Outlook.load(content)
        if not _whole(outlook):
            return None
        mail = _body(outlook)
        for name, value in _headers(outlook):
            if value and name not in mail:
                mail[name] = _one_line(value)
        return mail.as_bytes()
    except MemoryError:
        return None
    except Exception:
        # The file is a stranger's and its reader raises whatever comes up; none of that may stop a scan.
        return None


def _whole(outlook: Outlook) -> bool:
    """Whether the end of the file is there: its reader makes up empty people where half of it is missing."""
    people = outlook.recipients
    named = all((each.name or each.email_address) and _kind(each) for each in people)
    says_something = bool(people or outlook.sender or outlook.body or outlook.html_body)
    return named and says_something and len(outlook.attachments) == outlook.attachment_count


def _headers(outlook: Outlook) -> Iterator[tuple[str, str]]:
    """Every header in the order of importance: of two the first counts."""
    properties = outlook.properties
    writer, sender = _person(outlook, WRITER), _person(outlook, SENDER)
    yield "From", writer or sender
    if writer and sender and writer != sender:
        yield "Sender", sender
    for kind, name in KINDS.items():
        yield name, ", ".join(_recipients(outlook, kind))
    yield "Subject", outlook.subject
    for name, pid in TEXTS.items():
        yield name, properties.str_prop_value(pid) or ""
    if outlook.sent_date is not None:
        yield "Date", format_datetime(outlook.sent_date)
    yield "Sensitivity", SENSITIVITY.get(properties.int_prop_value(PID_SENSITIVITY) or 0, "")
    for name, value in outlook.message_headers.items():
        if name.lower() in KEPT:
            yield name, value


def _person(outlook: Outlook, pids: tuple[int, int, int]) -> str:
    smtp, address, name = (outlook.properties.str_prop_value(pid) or "" for pid in pids)
    return _written(name, smtp or address)


def _recipients(outlook: Outlook, kind: int) -> Iterator[str]:
    for each in outlook.recipients:
        if _kind(each) == kind:
            yield _written(each.name, each.email_address)


def _kind(recipient: Recipient) -> int:
    return (recipient.properties.int_prop_value(PID_RECIPIENT_TYPE) or 0) & KIND_BITS


def _written(name: str, address: str) -> str:
    """A person as a header has it; an address inside Exchange (`/O=...`) says nothing, so the name stands alone."""
    outside = _one_line(address) if "@" in address else ""
    said = _one_line(name) if name.isascii() else Header(_one_line(name), "utf-8", maxlinelen=10**6).encode()
    quoted = f'"{quote(said)}"' if name.isascii() else said
    if not name.strip():
        return f"<{outside}>" if outside else ""
    return f"{quoted} <{outside}>" if outside else quoted


def _one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def _body(outlook: Outlook) -> Mail:
    """The body as text or HTML, with the attachments beside it."""
    html = outlook.html_body
    text: Mail = MIMEText(outlook.body or "", "plain", "utf-8")
    if html:
        text = MIMEText(html, "html", "utf-8") if not outlook.body else _both(text, html)
    attachments = outlook.attachments
    if not attachments:
        return text
    mixed = MIMEMultipart("mixed")
    mixed.attach(text)
    for each in attachments:
        mixed.attach(_attached(each))
    return mixed


def _both(text: Mail, html: str) -> Mail:
    both = MIMEMultipart("alternative")
    both.attach(text)
    both.attach(MIMEText(html, "html", "utf-8"))
    return both


def _attached(attachment: Attachment) -> Mail:
    main, _, sub = (attachment.mime_type or "").partition("/")
    part = MIMEBase(main or "application", sub or "octet-stream")
    part.set_payload(attachment.file_bytes or b"")
    encode_base64(part)
    from_properties = attachment.properties.str_prop_value(c.PID_DISPLAY_NAME)
    name = attachment.file_name or from_properties or "attachment"
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", _one_line(name)))
    return part
