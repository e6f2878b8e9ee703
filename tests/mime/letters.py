"""Small letters for these tests, and the Raw around them."""

from datetime import UTC, datetime

from mailguard.message import Lane, Message, Raw, Stage
from mailguard.mime import read

FOUND_AT = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)


def raw(content: bytes, keeps_bcc: bool = True) -> Raw:
    """What a source would hand over."""
    return Raw(content, "tom.okoro@ambleford.gov.uk", Stage.SENT, keeps_bcc, FOUND_AT)


def letter(*lines: str, keeps_bcc: bool = True, lanes: tuple[Lane, ...] = ()) -> Message:
    """The message that these lines make; lines end as they do on the wire."""
    found = read(raw("\r\n".join(lines).encode(), keeps_bcc), lanes)
    assert isinstance(found, Message)
    return found


def html(page: str) -> Message:
    """A letter that is one page of HTML."""
    return letter("From: tom.okoro@ambleford.gov.uk", "Content-Type: text/html; charset=utf-8", "", page)
