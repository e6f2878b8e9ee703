"""`mailguard doctor` and `mailguard run`, for whoever looks after the machine."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailguard.errors import SourceRefused
from mailguard.files import shipped
from tests.cli.place import BLIND, HART, OFFICER, SOURCE, START, Place, mail, maildir

PROGRAM = Path(sys.executable).with_name("mailguard")
OUTBOX = '[send]\nhost = "localhost"\nport = 1\nsecurity = "none"\nfrom = "mailguard@ambleford.gov.uk"\n'


def told(out: str) -> dict[str, str]:
    """Each checkup's name and how it stands; of several with one name the worst."""
    order = ("ok", "warn", "fail")
    found: dict[str, str] = {}
    for line in out.splitlines():
        if not line.startswith(" "):
            result, _, rest = line.partition("  ")
            name = rest.partition(":")[0].strip()
            found[name] = max(found.get(name, "ok"), result.strip(), key=order.index)
    return found


def test_a_good_installation(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    done = office.run("doctor")
    assert done.status == 0
    said = told(done.out)
    assert "fail" not in said.values()
    assert set(said) >= {"settings", "register", "rules", "store", "disk", "source desk", "mail server", "start"}
    assert said["mail server"] == "warn", "none is set"
    assert "Reads Maildir folders: 1 folder in 1 mailbox. Nothing is ever changed there." in done.out
    assert "Blind copies (Bcc) are kept in the messages" in done.out


def test_the_commands_it_names_work_from_anywhere(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    option = f"--settings {office.settings}"
    out = office.run("doctor").out
    assert f"read the digest with `mailguard digest {option}`." in out
    assert f"`mailguard register check {option}` says what to do." in out
    own = office.folder / "our own.yml"
    gedling = (shipped("rules") / "councils" / "gedling.yml").read_text("utf-8")
    clauses = gedling[: gedling.index('  "27.2":')]  # the first has no rule
    own.write_text(clauses, encoding="utf-8")
    office.set_up(SOURCE, START, protocol=own.name)
    assert f"`mailguard council coverage '{own}'` says why." in office.run("doctor").out


def test_a_source_is_named_once(office: Place) -> None:
    office.set_up(SOURCE.replace('"mail"', '"elsewhere"'), START)
    said = f"fail  source desk: {office.folder / 'elsewhere'} is no folder. Correct `path`"
    assert said in office.run("doctor").out.splitlines()


def test_what_a_source_cannot_see_is_said(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.set_up(SOURCE.replace('"kept"', '"hidden"'), START)
    done = office.run("doctor")
    assert (done.status, told(done.out)["source desk"]) == (0, "warn")
    assert "Blind copies cannot be seen here: rules about them will say unchecked." in done.out


def test_a_mailbox_that_the_last_scan_could_not_read_is_named(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    office.sent("1", mail(1, **BLIND))

    def refuses(self: object, folder: object, cursor: str) -> None:
        raise SourceRefused("a folder of the mailboxes may not be read")

    with monkeypatch.context() as patched:
        patched.setattr("mailguard.sources.maildir.Maildirs.listing", refuses)
        assert office.run("scan").status == 2
    done = office.run("doctor")
    assert (done.status, told(done.out)["mailboxes"]) == (0, "warn")
    assert f"The last scan could not read {OFFICER}." in done.out
    assert office.run("scan").status == 1
    assert "mailboxes" not in told(office.run("doctor").out)


BREAK = {
    "settings": ("settings.toml", "[council]\n", "council.protocol"),
    "register": ("register.yml", "council: Ambleford\npeople: []\npersons: []\n", "register.yml:3: "),
    "rules": ("settings.toml", '[council]\nprotocol = "nowhere"\nregister = "register.yml"\n', "nowhere"),
    "store": ("mailguard.key", "too short", "holds 9 bytes instead of 32"),
}


@pytest.mark.parametrize("part", BREAK)
def test_a_broken_part_is_named_and_the_others_are_still_looked_at(office: Place, part: str) -> None:
    office.sent("1", mail(1, **BLIND))
    name, text, problem = BREAK[part]
    office.eml(name, text.encode())
    done = office.run("doctor")
    assert done.status == 2
    said = told(done.out)
    assert said[part] == "fail"
    assert problem in done.out
    assert part == "settings" or len(said) > 5


def test_what_must_be_mended_before_mail_is_read(place: Place) -> None:
    place.sent("1", mail(1, author=HART, to=OFFICER, text="Hello"), HART)
    done = place.set_up(SOURCE, OUTBOX).run("doctor")
    assert done.status == 2
    said = told(done.out)
    assert (said["start"], said["source desk"], said["mail server"]) == ("fail", "fail", "fail")
    assert f"Members' mailboxes are never read, and these are Members': {HART}." in done.out
    assert "[start] purpose: there is none." in done.out


def test_two_sources_of_one_name_are_refused(office: Place) -> None:
    done = office.set_up(SOURCE, SOURCE, START).run("scan")
    assert done.status == 2
    assert f"{office.settings}:5: " in done.err
    assert "two sources are called 'desk'" in done.err


@contextmanager
def service(settings: Path) -> Iterator[subprocess.Popen[str]]:
    """`mailguard run` in a process of its own, stopped with SIGTERM at the end; it must take less than ten seconds."""
    with subprocess.Popen(
        [PROGRAM, "run", "--settings", settings], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running
        finally:
            asked = time.monotonic()
            running.send_signal(signal.SIGTERM)
            running.wait(30)
        assert time.monotonic() - asked < 10
        assert running.returncode == 0


def events(running: subprocess.Popen[str], until: str) -> list[dict[str, object]]:
    """Each line of the log up to the one that says `until`."""
    assert running.stderr is not None
    found: list[dict[str, object]] = []
    while not found or found[-1]["event"] != until:
        line = running.stderr.readline()
        assert line, f"it ended after {found}"
        found.append(json.loads(line))
    return found


# The name gives this mailbox its place in the first seconds of the interval.
SOON = SOURCE.replace('"desk"', '"bureau"')


def test_the_service_scans_stops_and_resumes(office: Place) -> None:
    office.set_up(SOON, START, '[scan]\nevery_minutes = 1\n[log]\nform = "json"\n')
    office.sent("1", mail(1, **BLIND))
    with service(office.settings) as running:
        said = events(running, "scanned")
        assert [each["event"] for each in said] == ["started", "scanned"]
        assert (said[-1]["listed"], said[-1]["findings"], said[-1]["partition"]) == (1, 1, 1)
    assert running.stdout is not None
    assert len(office.run("findings", "--json").lines) == 1
    office.sent("2", mail(2, to=HART, text="The pool is open."))
    with service(office.settings) as running:
        assert events(running, "scanned")[-1]["listed"] == 1, "the first message is not read again"
    assert len(office.run("findings", "--json").lines) == 1
    assert sum(row["listed"] for row in office.run("coverage", "--json").lines) == 2


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("settings.toml", '[council]\nprotocol = "borough-2019"\nregister = "register.yml"\n[scan]\nevery = 5\n', 5),
        ("register.yml", "council: Ambleford\ndomains: [ambleford.gov.uk]\nperson: []\n", 3),
        ("own.yml", "council: Ambleford\ndocument: Protocol\nclauses:\n  4.1: {text: x}\n", 4),
    ],
)
@pytest.mark.parametrize("command", ["run", "scan"])
def test_a_mistake_found_at_the_start(place: Place, command: str, name: str, text: str, line: int) -> None:
    maildir(place.folder / "mail" / OFFICER / "Sent")
    place.set_up(SOURCE, START, protocol="own.yml" if name == "own.yml" else "borough-2019")
    file = place.eml(name, text.encode())
    done = place.run(command)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"mailguard: {file}:{line}: ")
    assert done.err.count("\n") == 1
