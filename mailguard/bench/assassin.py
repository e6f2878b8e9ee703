"""SpamAssassin, once with as many phrases and headers to look for as our own rules have, once as it comes.

Local tests only, one child, which is never replaced. As it comes means with its own rules, compiled where
`sa-compile` has been run (Debian does so when it installs it).
"""

import os
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mailguard.bench.daemon import NotRunning, free_port, program, started
from mailguard.bench.phrases import HEADERS, Phrase

_HEAD = "required_score 10000\nutil_rb_tld com org net uk wales example\nutil_rb_2tld co.uk gov.uk org.uk\n"
_SPECIAL = re.compile(r"(?<!\\)([/#])")


@dataclass(frozen=True, slots=True)
class Assassin:
    """A daemon that is ready."""

    pid: int
    port: int

    def ask(self, messages: Sequence[bytes]) -> None:
        """Have every message judged (the spamc protocol). Raises NotRunning."""
        for message in messages:
            try:
                answer = self._judged(message)
            except OSError as error:
                raise NotRunning(f"spamd no longer answers ({type(error).__name__})") from error
            if not answer.startswith(b"SPAMD/") or b" 0 EX_OK" not in answer[:20]:
                raise NotRunning("spamd did not judge a message")

    def _judged(self, message: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), 60) as line:
            line.sendall(b"SYMBOLS SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(message) + message)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))


@contextmanager
def assassin(folder: Path, phrases: Sequence[Phrase] | None) -> Iterator[Assassin]:
    """Run spamd with these rules, or with its own where none are given. Raises NotRunning."""
    command = program("spamd")
    if command is None:
        raise NotRunning("not installed")
    rules_folder, home = folder / "rules", folder / "home"
    for each in (folder, rules_folder, home, folder / "site"):
        each.mkdir()
    options: list[str] = []
    if phrases is not None:
        (rules_folder / "init.pre").write_text("loadplugin Mail::SpamAssassin::Plugin::Check\n", encoding="utf-8")
        (rules_folder / "rules.cf").write_text(rules(phrases), encoding="utf-8")
        options = ["-C", str(rules_folder), f"--siteconfigpath={folder / 'site'}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options += ["-u", "nobody"]
    port = free_port()
    alone = ["--max-children=1", "--max-conn-per-child=1000000", "-H", str(home), "-s", str(folder / "log")]
    listening = ["-4", "-i", f"127.0.0.1:{port}", "-r", str(folder / "spamd.pid")]
    with started([command, "--local", "--nouser-config", *alone, *listening, *options], folder / "out", port) as pid:
        yield Assassin(pid, port)


def rules(phrases: Sequence[Phrase]) -> str:
    """The rules as SpamAssassin's own configuration."""
    lines = []
    for number, phrase in enumerate(phrases):
        lines.append(f"body PHRASE_{number} /{_escaped(phrase.pattern)}/{phrase.flags}")
        lines.append(f"score PHRASE_{number} 0.1")
    for name in HEADERS:
        lines += [f"header OF_{name.upper().replace('-', '_')} {name} =~ /./"]
        lines += [f"score OF_{name.upper().replace('-', '_')} 0.1"]
    return _HEAD + "\n".join((*lines, ""))


def _escaped(pattern: str) -> str:
    return _SPECIAL.sub(r"\\\1", pattern)
