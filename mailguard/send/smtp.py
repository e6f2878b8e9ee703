"""SMTP with verified TLS: one connection for one mail.

Encryption that was asked for and is not offered is a refusal, never a plain-text fallback (somebody on the way can
strip STARTTLS from the greeting). Whether mail has left can be told only where `outbox` names a Maildir.
"""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Literal

from mailguard.errors import SendError, SendLater, SendRefused
from mailguard.send.maildir import sent

Security = Literal["tls", "starttls", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where mail is handed over. `timeout` is in seconds and holds for each answer of the server."""

    host: str
    port: int = 25
    security: Security = "starttls"
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float = 30
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context


@dataclass(frozen=True, slots=True)
class Smtp:
    """A Sender; `outbox` is a Maildir in which a copy of sent mail can be found, None where there is none."""

    server: Server
    outbox: Path | None = None

    def send(self, mail: EmailMessage) -> None:
        """Hand the mail over; returns once the server has taken it. Raises SendLater or SendRefused."""
        with _in_plain_words(), _connected(self.server) as connection:
            connection.send_message(mail)

    def find(self, message_id: str) -> bool | None:
        """Whether the mail lies in the outbox's Maildir; None where there is none or it cannot be read."""
        return None if self.outbox is None else sent(self.outbox, message_id)


def greet(server: Server) -> None:
    """Connect, encrypt and log in as `send` would, and send nothing; raises SendLater or SendRefused."""
    with _in_plain_words(), _connected(server) as connection:
        connection.noop()


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    if server.security == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.timeout, context=server.context()
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        connection.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            connection.starttls(context=server.context())
        if server.user is not None and server.password is not None:
            connection.login(server.user, server.password)
        yield connection
        _leave(connection)
    finally:
        connection.close()


def _leave(connection: smtplib.SMTP) -> None:
    """Say goodbye; the server has taken the mail, so that nothing it does now counts as a failure."""
    try:
        connection.quit()
    except (smtplib.SMTPException, OSError):
        connection.close()


@contextmanager
def _in_plain_words() -> Iterator[None]:
    """Turn what smtplib and the network say into a SendError that quotes neither addresses nor content."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        raise _refusal(error.smtp_code) from None
    except smtplib.SMTPRecipientsRefused as error:
        raise _refusal(max(code for code, _ in error.recipients.values())) from None
    except smtplib.SMTPNotSupportedError:
        raise SendLater("the mail server offers no STARTTLS or no login; nothing was sent in plain text") from None
    except ssl.SSLCertVerificationError as error:
        raise SendLater(f"the mail server's certificate is not to be trusted ({error.verify_message})") from None
    except (smtplib.SMTPServerDisconnected, TimeoutError):
        raise SendLater("the mail server hung up or did not answer in time") from None
    except (OSError, smtplib.SMTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise SendLater(f"the mail server cannot be reached ({reason})") from None


def _refusal(code: int) -> SendError:
    if 500 <= code < 600:
        return SendRefused(f"the mail server refuses the mail or the login (code {code})")
    return SendLater(f"the mail server asks to try again later (code {code})")
