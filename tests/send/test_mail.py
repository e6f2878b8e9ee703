"""One letter becomes one mail, and nothing written in it becomes a header."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mailguard.errors import SendRefused
from mailguard.send.mail import write

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Letter:
    """What a letter says."""

    subject: str = "A quiet week: week 47, Ambleford Borough Council"
    text: str = "Nothing needs you.\n"
    html: str = "<p>Nothing needs you.</p>"


def mail(letter: Letter | None = None, sender: str = "mailguard@ambleford.gov.uk", to: str = "") -> EmailMessage:
    return write(
        letter or Letter(),
        sender=sender,
        to=to or "monitoring.officer@ambleford.gov.uk",
        message_id="<2026-w47.0a@mailguard.invalid>",
        date=NOW,
    )


def test_text_comes_first_and_a_machine_wrote_it() -> None:
    parsed = message_from_bytes(mail().as_bytes(), policy=SMTP)
    assert parsed.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in parsed.iter_parts()] == ["text/plain", "text/html"]
    assert parsed["Auto-Submitted"] == "auto-generated"
    assert parsed["Message-ID"] == "<2026-w47.0a@mailguard.invalid>"
    assert parsed["Date"].datetime == NOW
    assert parsed["To"] == "monitoring.officer@ambleford.gov.uk"


def test_letters_and_long_lines_arrive_as_they_were_written() -> None:
    text = "Siân’s clause – “copies” " + "x" * 3000 + "\n"
    parsed = message_from_bytes(mail(Letter(text=text)).as_bytes(), policy=SMTP)
    body = parsed.get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == text
    assert max(len(line) for line in mail(Letter(text=text)).as_bytes().splitlines()) <= 998


HOSTILE = (
    "line\nBcc: x@y.example",
    "line\rBcc: x@y.example",
    "a\r\n\r\nbody",
    "nul\0",
    "=?utf-8?q?a=0D=0ABcc:_x?=",
    "\x1b[2J",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_header_can_be_added_through_the_subject(text: str) -> None:
    with pytest.raises(SendRefused, match="Subject"):
        mail(Letter(subject=text))


@pytest.mark.parametrize("address", [*HOSTILE, "a@b.example\nBcc: c@d.example", "nobody", "", "@", "siân@b.example"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SendRefused, match="address"):
        mail(to=address or " ")
    with pytest.raises(SendRefused, match="address"):
        mail(sender=address)


def test_a_refusal_quotes_nothing() -> None:
    with pytest.raises(SendRefused) as caught:
        mail(to="tom.adeyemi")
    assert "adeyemi" not in str(caught.value)
