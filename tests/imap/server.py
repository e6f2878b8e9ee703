"""An IMAP server that lies in memory and does what a test tells it to do wrong.

It knows as much of RFC 3501 as the source asks for. Every answer can be taken over by a fault.
"""

import base64
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from mailguard.sources import Server, Source, Spec, open_source
from mailguard.sources.imap import leave_all
from tests.sources.making import OFFICER, mail

HOST, PASSWORD = "127.0.0.1", "not-a-real-password"
CAPABILITIES = "IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER CONDSTORE SPECIAL-USE"
PARTIAL = re.compile(rb"BODY\.PEEK\[\]<(\d+)\.(\d+)>")
FIELDS = re.compile(rb"BODY\.PEEK\[HEADER\.FIELDS \(([^)]*)\)\]", re.IGNORECASE)
NAMES = {b"AUTHENTICATE": "login", b"LOGIN": "login"}
ESTABLISHED = 1
"""The state of a line that neither side has closed: the first byte of TCP_INFO (Linux, tcp_states.h)."""


@dataclass(frozen=True)
class Asked:
    """One command on its way: what it is, and the answer that would be right."""

    session: "Session"
    tag: bytes
    what: str
    right: bytes

    def send(self, answer: bytes) -> None:
        """Say this instead."""
        self.session.line.sendall(answer)

    def done(self, word: bytes = b"OK", text: bytes = b"done") -> bytes:
        """The line that ends an answer."""
        return b"%s %s %s\r\n" % (self.tag, word, text)


Fault = Callable[[Asked], None]


@dataclass
class Folder:
    """A folder: UID → message, its flags as the source must leave them."""

    validity: int = 7
    following: int = 1
    change: int = 1
    mails: dict[int, bytes] = field(default_factory=dict)

    def add(self, content: bytes) -> int:
        """Put a message in."""
        self.mails[self.following] = content
        self.following += 1
        self.change += 1
        return self.following - 1


class Session(threading.Thread):
    """One connection."""

    def __init__(self, house: "House", line: socket.socket) -> None:
        super().__init__(daemon=True)
        self.house, self.line = house, line
        self.open: Folder | None = None
        self.left = False

    def held(self) -> bool:
        """Whether the other side has the line open: it neither said goodbye nor closed it, read here or not."""
        try:
            return not self.left and self.line.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] == ESTABLISHED
        except OSError:  # closed here
            return False

    def run(self) -> None:
        """Answer until the line is closed."""
        try:
            with suppress(OSError):
                self._serve()
        finally:
            self.line.close()

    def _serve(self) -> None:
        if self.house.context is not None:
            self.line = line = self.house.context.wrap_socket(self.line, True, do_handshake_on_connect=False)
            line.do_handshake()
        self._say(b"*", "greeting", b"* OK [CAPABILITY " + self.house.capabilities.encode() + b"] ready\r\n")
        with self.line.makefile("rb") as lines:
            self.lines = lines
            for command in lines:
                if not self._obey(command.strip()):
                    return

    def _say(self, tag: bytes, what: str, right: bytes) -> None:
        asked = Asked(self, tag, what, right)
        fault = self.house.fault_for(what)
        if fault is None:
            asked.send(right)
        else:
            fault(asked)

    def _obey(self, command: bytes) -> bool:
        tag, _, rest = command.partition(b" ")
        words = rest.split()
        name = words[1] if words[0] == b"UID" else words[0]
        with self.house.lock:
            self.house.commands.append(rest)
        self.left = name == b"LOGOUT"
        what, said = self._answer(name, rest)
        end = b"" if said.startswith(b"!") else tag + b" OK done\r\n"
        self._say(tag, what, (tag + b" " + said[1:] if not end else said) + end)
        return name != b"LOGOUT"

    def _answer(self, name: bytes, rest: bytes) -> tuple[str, bytes]:
        if name in NAMES:
            return "login", self._sign_in(name, rest)
        if name == b"LIST":
            return "list", b"".join(self.house.listing)
        if name == b"EXAMINE":
            return "examine", self._examine(rest)
        if name in (b"SELECT", b"STORE", b"EXPUNGE", b"COPY", b"MOVE", b"APPEND", b"CLOSE"):
            raise AssertionError(f"nothing is ever changed, and this was asked: {name!r}")
        if name == b"SEARCH":
            return "search", self._search(rest)
        if name == b"FETCH":
            return ("body" if PARTIAL.search(rest) else "describe"), self._fetch(rest)
        answers = {b"CAPABILITY": b"* CAPABILITY %s\r\n" % self.house.capabilities.encode()}
        return name.decode().lower(), answers.get(name, b"* BYE\r\n" if name == b"LOGOUT" else b"")

    def _sign_in(self, name: bytes, rest: bytes) -> bytes:
        if name == b"LOGIN":
            said = rest
        else:
            self.line.sendall(b"+ \r\n")
            said = base64.b64decode(self.lines.readline())
        self.house.logins.append(said)
        return b"" if self.house.accepts(said) else b"!NO [%s] no\r\n" % self.house.refusal

    def _examine(self, rest: bytes) -> bytes:
        path = rest.partition(b" ")[2].strip(b'"').decode()
        folder = self.open = self.house.folders.get(path)
        if folder is None:
            return b"!NO [NONEXISTENT] no such folder\r\n"
        head = b"* FLAGS (\\Seen)\r\n* %d EXISTS\r\n* OK [UIDVALIDITY %d] x\r\n" % (len(folder.mails), folder.validity)
        changed = b"* OK [HIGHESTMODSEQ %d] x\r\n" % folder.change if folder.change else b""
        return head + (b"* OK [UIDNEXT %d] x\r\n" % folder.following if folder.following else b"") + changed

    def _asked_for(self, text: bytes) -> list[int]:
        assert self.open is not None
        found: set[int] = set()
        there = sorted(self.open.mails)
        for part in text.split(b","):
            first, _, last = part.partition(b":")
            end = int(last or first) if last != b"*" else max([*there, 0])
            low, high = sorted((int(first), end))
            found |= {uid for uid in there if low <= uid <= high}
        return sorted(found)

    def _search(self, rest: bytes) -> bytes:
        uids = self._asked_for(rest.split()[-1])
        return b"* SEARCH" + b"".join(b" %d" % uid for uid in uids) + b"\r\n"

    def _fetch(self, rest: bytes) -> bytes:
        assert self.open is not None
        return b"".join(self._one(uid, rest) for uid in self._asked_for(rest.split()[2]))

    def _one(self, uid: int, rest: bytes) -> bytes:
        assert self.open is not None
        content = self.open.mails[uid]
        number = sorted(self.open.mails).index(uid) + 1
        if partial := PARTIAL.search(rest):
            start, size = map(int, partial.groups())
            piece = content[start : start + size]
            return b"* %d FETCH (UID %d BODY[]<%d> {%d}\r\n%s)\r\n" % (number, uid, start, len(piece), piece)
        wanted = FIELDS.search(rest)
        assert wanted is not None, "what is not peeked at is marked as seen"
        head = content.partition(b"\n\n")[0].splitlines()
        names = wanted[1].lower().split()
        lines = b"".join(line + b"\r\n" for line in head if line.partition(b":")[0].lower() in names) + b"\r\n"
        about = b'UID %d RFC822.SIZE %d INTERNALDATE "02-Nov-2026 09:30:00 +0000"' % (uid, len(content))
        return b"* %d FETCH (%s BODY[HEADER.FIELDS (%s)] {%d}\r\n%s)\r\n" % (
            number,
            about,
            wanted[1],
            len(lines),
            lines,
        )


class House:
    """The server."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.context = context
        self.capabilities = CAPABILITIES
        self.folders = {"Sent": Folder()}
        self.listing = [b'* LIST (\\HasNoChildren \\Sent) "/" Sent\r\n', b'* LIST () "/" INBOX\r\n']
        self.accepts: Callable[[bytes], bool] = lambda said: said.endswith(PASSWORD.encode())
        self.refusal = b"AUTHENTICATIONFAILED"
        self.lock = threading.Lock()
        self.commands: list[bytes] = []
        self.logins: list[bytes] = []
        self.faults: list[tuple[str, int, Fault]] = []
        self.sessions: list[Session] = []
        self.most = 0
        self.met = 0
        self._door = socket.create_server((HOST, 0))
        self.port: int = self._door.getsockname()[1]
        threading.Thread(target=self._let_in, daemon=True).start()

    def _let_in(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._door.accept()
                self.sessions.append(Session(self, line))
                self.most = max(self.most, sum(each.held() for each in self.sessions))
                self.sessions[-1].start()

    def close(self) -> None:
        """Let nobody in any more."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def go_wrong(self, what: str, fault: Fault, times: int = 1) -> None:
        """Answer so many commands of this kind in that way."""
        self.faults.append((what, times, fault))

    def fault_for(self, what: str) -> Fault | None:
        """The fault that is due, which is then one less."""
        with self.lock:
            for place, (name, times, fault) in enumerate(self.faults):
                if name == what and times:
                    self.faults[place] = (name, times - 1, fault)
                    self.met += 1
                    return fault
        return None

    def server(self, **more: object) -> Server:
        """How the source reaches it."""
        told: dict[str, object] = {"host": HOST, "security": "none", "seconds": 1.0, "secret": lambda: PASSWORD, **more}
        return Server(port=self.port, **told)  # type: ignore[arg-type]  # fields of Server

    def source(
        self, *mailboxes: str, folders: tuple[str, ...] = ("Sent",), keeps_bcc: bool = True, **more: object
    ) -> Source:
        """A source that reads from it."""
        told = Spec(
            name="officers",
            server=self.server(**more),
            mailboxes=mailboxes or (OFFICER,),
            folders=folders,
            keeps_bcc=keeps_bcc,
        )
        return open_source("imap", told)


@contextmanager
def serving(messages: int = 0, context: ssl.SSLContext | None = None) -> Iterator[House]:
    """A server with so many messages in Sent."""
    house = House(context)
    for number in range(messages):
        house.folders["Sent"].add(mail(number))
    try:
        yield house
    finally:
        leave_all()
        house.close()
        end = time.monotonic() + 5
        for each in filter(Session.is_alive, house.sessions):
            each.join(max(0.0, end - time.monotonic()))
