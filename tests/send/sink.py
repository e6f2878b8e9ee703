"""A mail server of our own on loopback, that takes, refuses, hangs up or hangs as a test asks."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

CERTIFICATE = Path(__file__).parent / "localhost.pem"


class Sink:
    """Keeps the Message-ID of whatever it took; `answers` are given to DATA in turn, then it takes everything.

    `pause` is how long, in seconds, it waits before and after it files a mail. `maildir`, where given, receives a
    copy. An answer `hang-up` closes the connection, `file-and-hang-up` takes the mail first, `file-and-hang` never
    answers.
    """

    def __init__(self, answers: tuple[str, ...] = (), pause: float = 0, maildir: Path | None = None) -> None:
        self.answers = list(answers)
        self.rcpt: list[str] = []
        self.pause = pause
        self.maildir = maildir
        self.taken: list[str] = []
        self.contents: list[bytes] = []
        if maildir is not None:
            for name in ("cur", "new", "tmp"):
                (maildir / name).mkdir(parents=True, exist_ok=True)

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: Any) -> str:
        """Take the recipient, unless `rcpt` says otherwise."""
        if self.rcpt:
            return self.rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        """Take the mail, unless `answers` says otherwise."""
        answer = self.answers.pop(0) if self.answers else ""
        if answer and not answer.startswith(("hang", "file")):
            return answer
        await asyncio.sleep(self.pause)
        if answer != "hang-up":
            self._file(envelope.content)
        if answer.endswith("hang-up"):
            assert server.transport is not None
            server.transport.close()
        await asyncio.sleep(2 if answer == "file-and-hang" else self.pause)
        return "250 kept"

    def _file(self, content: bytes) -> None:
        self.contents.append(content)
        self.taken.append(str(message_from_bytes(content)["Message-ID"]))
        if self.maildir is not None:
            name = f"{len(self.taken):06}.sink"
            (self.maildir / "tmp" / name).write_bytes(content)
            (self.maildir / "tmp" / name).rename(self.maildir / "new" / name)


def server_context() -> ssl.SSLContext:
    """TLS with a certificate that nobody trusts unless told to."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


def trusting() -> ssl.SSLContext:
    """What a client needs to trust the test's certificate."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@contextmanager
def listening(sink: Sink, **options: Any) -> Iterator[int]:
    """Run the server on a free port of 127.0.0.1, which is given."""
    with socket.socket() as probe:  # aiosmtpd knows no port 0
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(sink, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()
