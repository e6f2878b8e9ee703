"""A Dovecot of our own on loopback, with mailboxes in a folder: for the benchmark, and for the tests of the source.

No service of the machine is touched, no certificate made. One master user opens every mailbox.
"""

import getpass
import imaplib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mailguard.bench.daemon import NotRunning, free_port, program, started
from mailguard.sources import Server

MASTER, SECRET, OWN = "mailguard", "loopback-only", "own-loopback-only"
_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_master_user_separator = *
auth_failure_delay = 0
mail_location = maildir:{folder}/mail/%u:LAYOUT=fs:UTF-8
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 64
maildir_very_dirty_syncs = yes
passdb {{
  driver = passwd-file
  args = {folder}/masters
  master = yes
  result_success = continue
}}
passdb {{
  driver = passwd-file
  args = username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "{sent}" {{
    special_use = \\Sent
  }}
}}
service imap-login {{
  service_count = 0
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
"""
# Whoever is not the superuser runs every part of it as themselves, and nothing may be locked in.
_AS_ONESELF = """
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
service imap-login {{
  chroot =
}}
service anvil {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """The server while it runs: its process, its port and where the mail lies."""

    pid: int
    port: int
    folder: Path
    sent: str
    user: str

    def server(self, connections: int = 4, seconds: float = 20.0) -> Server:
        """How a source reaches it, as the master user."""
        return Server(
            host="127.0.0.1",
            port=self.port,
            security="none",
            user=f"{{mailbox}}*{MASTER}",
            secret=lambda: SECRET,
            connections=connections,
            seconds=seconds,
        )

    def place(self, mailbox: str, name: str | None = None) -> Path:
        """The Maildir of a folder, made where it is not there."""
        folder = self.folder / "mail" / mailbox / (name or self.sent)
        for part in ("cur", "new", "tmp"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        self._owned(folder.parent)
        return folder

    def fill(self, mailbox: str, contents: Iterable[bytes], name: str | None = None) -> None:
        """Lay these messages into the folder, seen and in this order; Dovecot finds them there."""
        place = self.place(mailbox, name)
        for number, content in enumerate(contents):
            (place / "cur" / f"1790000000.{number:06}.bench:2,S").write_bytes(content)

    def deliver(self, mailbox: str, contents: Iterable[bytes]) -> None:
        """Save these messages as the officer's own mail program does it, through the server."""
        with imaplib.IMAP4("127.0.0.1", self.port, 20) as client:
            client.login(mailbox, OWN)
            for content in contents:
                client.append(self.sent, "", "", content)

    def _owned(self, top: Path) -> None:
        if os.geteuid() == 0:
            for folder in (top, *(each for each in top.rglob("*") if each.is_dir())):
                shutil.chown(folder, self.user, self.user)


@contextmanager
def dovecot(mailboxes: Iterable[str], sent: str = "Sent") -> Iterator[Dovecot]:
    """Run Dovecot with these mailboxes, each with an empty folder for sent mail. Raises NotRunning."""
    command = program("dovecot")
    if command is None:
        raise NotRunning("not installed")
    user = "mail" if os.geteuid() == 0 else getpass.getuser()
    # The path of its sockets may not be long.
    with tempfile.TemporaryDirectory(prefix="mg-dovecot-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        (folder / "mail").mkdir()
        told = {"folder": folder, "port": port, "user": user, "group": user, "sent": sent}
        config = _CONFIG.format(**told) + ("" if user == "mail" else _AS_ONESELF.format(**told))
        (folder / "dovecot.conf").write_text(config, encoding="utf-8")
        (folder / "masters").write_text(f"{MASTER}:{{PLAIN}}{SECRET}\n", encoding="utf-8")
        (folder / "users").write_text("".join(f"{each}:{{PLAIN}}{OWN}\n" for each in mailboxes), encoding="utf-8")
        with started([command, "-F", "-c", str(folder / "dovecot.conf")], folder / "out", port) as pid:
            running = Dovecot(pid, port, folder, sent, user)
            for each in mailboxes:
                running.place(each)
            yield running
