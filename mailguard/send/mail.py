"""Subject, text and HTML → one mail with plain text first, and headers that nobody can add to."""

import unicodedata
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Protocol

from mailguard.errors import SendRefused

PLAIN, HTML = "plain", "html"


class Written(Protocol):
    """What a letter says."""

    @property
    def subject(self) -> str:
        """One line."""

    @property
    def text(self) -> str:
        """The whole letter as plain text."""

    @property
    def html(self) -> str:
        """The same as HTML."""


def write(letter: Written, *, sender: str, to: str, message_id: str, date: datetime) -> EmailMessage:
    """The letter as multipart/alternative from one address to one address (RFC 5322, RFC 2046).

    `date` is aware. It says that a machine wrote it and that nothing should answer by itself (RFC 3834). Raises
    SendRefused where a header would hold a line break or an address is not one.
    """
    mail = EmailMessage(policy=SMTP)
    headers: dict[str, str | Address] = {
        "From": _address(sender, "mailguard"),
        "To": _address(to),
        "Subject": letter.subject,
        "Message-ID": message_id,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": "en-GB",
    }
    for name, value in headers.items():
        _put(mail, name, value)
    mail["Date"] = date
    mail.set_content(letter.text, subtype=PLAIN, charset="utf-8", cte="quoted-printable")
    mail.add_alternative(letter.html, subtype=HTML, charset="utf-8", cte="quoted-printable")
    return mail


def _address(spec: str, name: str = "") -> Address:
    try:
        address = Address(name, addr_spec=spec)
    except (ValueError, HeaderParseError, IndexError) as error:
        raise SendRefused("an address of the letter cannot be used. Correct it in the settings or register.") from error
    if not address.domain or not spec.isascii():
        raise SendRefused("an address of the letter cannot be used: write name@domain in plain letters.")
    return address


def _put(mail: EmailMessage, name: str, value: str | Address) -> None:
    """Set one header; encoded words are decoded before they are looked at, for they may hide a line break."""
    refusal = SendRefused(f"the header {name} would hold a line break or another control character")
    try:
        mail[name] = value
    except ValueError as error:
        raise refusal from error
    if any(unicodedata.category(letter) == "Cc" for text in (str(value), str(mail[name])) for letter in text):
        raise refusal
