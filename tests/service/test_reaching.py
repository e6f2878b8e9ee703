"""What an IMAP source is told: the settings, the secret, and whose mailboxes; and what of it is refused."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mailguard.config import Settings, load_settings
from mailguard.errors import NotReady, SettingsError, SourceRefused
from mailguard.register import load
from mailguard.register.people import Kind, Person
from mailguard.service.council import Council
from mailguard.service.examination import examined
from mailguard.service.reaching import spec
from mailguard.service.scanning import places
from mailguard.sources import Server, Spec
from tests.cli.place import HART, MONDAY, OFFICER, START, Place
from tests.imap.server import PASSWORD, House, serving
from tests.service.test_blindness import not_called

TODAY = date(2026, 11, 22)
HEAD = '[[sources]]\nname = "town-hall"\nkind = "imap"\n'


@pytest.fixture
def house() -> Iterator[House]:
    """A mail server with twelve messages."""
    with serving(12) as running:
        yield running


def settings(folder: Path, *lines: str, start: str = START) -> Settings:
    place = Place(folder, not_called).set_up(HEAD + "\n".join(lines) + "\n", start)
    return load_settings(place.settings)


def told(read: Settings, *people: Person) -> Spec:
    return spec(read.sources[0], read, people, TODAY)


def server(read: Settings) -> Server:
    found = told(read).server
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["mailboxes = ['a@b']"], "`host` is missing"),
        (['host = "h"'], "whose mailboxes is missing"),
        (['host = "h"', 'domain = "b"', 'path = "mail"'], "kind = \"imap\" has no 'path'"),
        (['host = "h"', "mailboxes = ['nobody']"], "not an address"),
        (['host = "h"', 'domain = "b"', 'user = "{name}"'], "a login in which"),
        (['host = "h"', 'domain = "b"', 'user = "a\\nb"'], "a login in which"),
        (['host = "h"', 'mailboxes = ["a@b", "c@b"]', 'user = "archive"'], "write {mailbox} or {local} in it"),
        (
            ['host = "h"', 'domain = "b"', "folders = []"],
            'no folder is named, so nothing would be read: write ["Sent"]',
        ),
        (['host = "h"', 'domain = "b"', 'folders = [" "]'], 'a folder needs a name, as "Sent"'),
        (['host = "h"', 'domain = "b"', "timeout = 61"], "timeout: is more than 60"),
        (['host = "h"', 'domain = "b"', "connections = 0"], "connections: is less than 1"),
        (['host = "h"', 'domain = "b"', 'password = "x"'], "no such key"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, lines: list[str], problem: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings(tmp_path, *lines)
    assert problem in str(refused.value)
    assert refused.value.line >= 4


@pytest.mark.parametrize(
    ("line", "problem"), [("", "`path` is missing"), ('path = "m"\nhost = "h"', "kind = \"mbox\" has no 'host'")]
)
def test_files_have_a_path_and_no_host(tmp_path: Path, line: str, problem: str) -> None:
    place = Place(tmp_path, not_called).set_up(f'[[sources]]\nname = "a"\nkind = "mbox"\n{line}\n')
    with pytest.raises(SettingsError) as refused:
        load_settings(place.settings)
    assert problem in str(refused.value)


@pytest.mark.parametrize(("security", "port"), [("tls", 993), ("starttls", 143), ("none", 143)])
def test_the_usual_port_of_each_line(tmp_path: Path, security: str, port: int) -> None:
    found = server(settings(tmp_path, 'host = "h"', 'domain = "b"', f'security = "{security}"'))
    assert (found.host, found.port, found.security, found.seconds, found.connections) == ("h", port, security, 60.0, 4)


def test_a_line_is_encrypted_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    assert server(settings(tmp_path, 'host = "h"', 'domain = "b"')).security == "tls"


def test_the_secret_is_read_anew_and_never_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = settings(tmp_path, 'host = "h"', 'domain = "b"')
    with pytest.raises(SourceRefused, match=r':4: \[\[sources\]\] "town-hall": .* MAILGUARD_TOWN_HALL_PASSWORD$'):
        server(read).secret()
    monkeypatch.setenv("MAILGUARD_TOWN_HALL_PASSWORD", "from the environment")
    assert server(read).secret() == "from the environment"
    monkeypatch.delenv("MAILGUARD_TOWN_HALL_PASSWORD")
    read = settings(tmp_path, 'host = "h"', 'domain = "b"', 'password_file = "token"')
    with pytest.raises(SourceRefused) as refused:
        server(read).secret()
    said = f'[[sources]] "town-hall": password_file: {tmp_path / "token"} cannot be read (No such file or directory).'
    assert str(refused.value).startswith(f"{read.file}:9: {said} Write the secret there")
    for word in ("old-token", "new-token"):
        (tmp_path / "token").write_text(f"{word}\n", encoding="utf-8")
        assert server(read).secret() == word
        assert word not in repr(server(read))


def person(id_: str, email: str, kind: Kind = Kind.OFFICER, end: date | None = None) -> Person:
    return Person(id=id_, kind=kind, name=id_, emails=(email,), end=end)


def test_the_registers_officers_and_whoever_is_named(tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("# shared\nPlanning@b.example  # the team\n\nx@b.example\n", encoding="utf-8")
    read = settings(
        tmp_path,
        'host = "h"',
        'mailboxes = ["Z@b.example", "x@b.example"]',
        'mailboxes_file = "more.txt"',
        'domain = "b.example"',
    )
    found = told(
        read,
        person("one", "One@b.example"),
        person("two", "two@elsewhere.example"),
        person("three", "three@b.example", Kind.MEMBER),
        person("four", "four@b.example", end=date(2026, 11, 1)),
        person("five", "five@b.example", end=date(2026, 10, 1)),
        person("six", "six@sub.b.example"),
    )
    names = ("z", "x", "planning", "one", "four")
    assert found.mailboxes == tuple(f"{name}@b.example" for name in names)


def test_one_login_is_for_one_mailbox(tmp_path: Path) -> None:
    read = settings(tmp_path, 'host = "h"', 'domain = "b"', 'user = "archive"')
    assert told(read, person("one", "one@b")).mailboxes == ("one@b",)
    with pytest.raises(
        SettingsError, match=r"`user` is the same for 2 mailboxes, .*Write {mailbox} or {local} in it"
    ) as no:
        told(read, person("one", "one@b"), person("two", "two@b"))
    assert read.file.read_text(encoding="utf-8").splitlines()[no.value.line - 1] == 'user = "archive"'
    assert len(told(settings(tmp_path, 'host = "h"', 'mailboxes = ["a@b", "A@b"]', 'user = "x"')).mailboxes) == 1


@pytest.mark.parametrize(("text", "line"), [("a@b\nnobody\n", 2), ("a@b c@d\n", 1)])
def test_a_line_that_is_no_address_is_named(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "more.txt").write_text(text, encoding="utf-8")
    read = settings(tmp_path, 'host = "h"', 'mailboxes_file = "more.txt"')
    with pytest.raises(SettingsError) as refused:
        told(read)
    assert refused.value.line == line
    (tmp_path / "more.txt").unlink()
    with pytest.raises(SettingsError, match="cannot be read"):
        told(read)


def council(read: Settings) -> Council:
    """The register is all that matters here."""
    return Council(load(read.register_path), (), {}, read.council.zone)


def reached(house: House, *lines: str) -> list[str]:
    return ['host = "127.0.0.1"', f"port = {house.port}", 'security = "none"', 'password_file = "secret"', *lines]


def test_a_members_mailbox_is_not_even_opened(tmp_path: Path, house: House) -> None:
    (tmp_path / "secret").write_text(PASSWORD, encoding="utf-8")
    read = settings(tmp_path, *reached(house, f'mailboxes = ["{OFFICER}", "{HART}"]'))
    with pytest.raises(NotReady, match="never read"):
        places(read, council(read))
    checkups = [each for each in examined(read.file, MONDAY) if each.name == "source town-hall"]
    assert [(each.result.value, HART in each.said) for each in checkups] == [("fail", True)]
    assert house.logins == []


def test_the_folders_of_the_registers_officers_are_found(tmp_path: Path, house: House) -> None:
    (tmp_path / "secret").write_text(PASSWORD, encoding="utf-8")
    read = settings(tmp_path, *reached(house, 'domain = "ambleford.gov.uk"'))
    found, unread = places(read, council(read))
    assert unread == ()
    officers = (person for person in load(read.register_path).people if person.kind is Kind.OFFICER)
    here = {email for person in officers for email in person.emails if email.endswith("@ambleford.gov.uk")}
    assert {place.folder.mailbox for place in found} == here
    assert len(here) >= 5


@pytest.mark.parametrize(
    ("bcc", "kept", "result", "said"),
    [
        (True, "kept", "ok", "10 of the newest 10 sent messages carry a Bcc header."),
        (True, "hidden", "warn", "10 of the newest 10 sent messages carry a Bcc header."),
        (False, "kept", "warn", "That they are kept is not proved."),
        (False, "hidden", "ok", "0 of the newest 10"),
    ],
)
def test_the_doctor_says_whether_blind_copies_are_kept(
    tmp_path: Path, house: House, bcc: bool, kept: str, result: str, said: str
) -> None:
    (tmp_path / "secret").write_text(PASSWORD, encoding="utf-8")
    sent = house.folders["Sent"].mails
    for uid in sent:
        sent[uid] = b"Bcc: x@ambleford.gov.uk\n" * bcc + sent[uid]
    read = settings(tmp_path, *reached(house, f'mailboxes = ["{OFFICER}"]', f'bcc = "{kept}"'))
    checkups = [each for each in examined(read.file, MONDAY) if each.name == "source town-hall"]
    assert any(each.said.startswith("Reads IMAP folders: 1 folder in 1 mailbox.") for each in checkups)
    (sample,) = [each for each in checkups if "newest" in each.said]
    assert (sample.result.value, said in sample.said, bool(sample.do)) == (result, True, result == "warn")


def test_no_sent_mail_is_looked_at_before_it_may_be_read(tmp_path: Path, house: House) -> None:
    (tmp_path / "secret").write_text(PASSWORD, encoding="utf-8")
    read = settings(tmp_path, *reached(house, f'mailboxes = ["{OFFICER}"]'), start="")
    said = [each.said for each in examined(read.file, MONDAY) if each.name == "source town-hall"]
    assert any("once the records of [start] are there" in each for each in said)
    assert not any(command.startswith((b"EXAMINE", b"UID")) for command in house.commands)


def test_the_doctor_names_mailboxes_that_cannot_be_opened(tmp_path: Path, house: House) -> None:
    (tmp_path / "secret").write_text(PASSWORD, encoding="utf-8")
    house.accepts = lambda said: b"gone@" not in said
    read = settings(tmp_path, *reached(house, f'mailboxes = ["{OFFICER}", "gone@ambleford.gov.uk"]'))
    checkups = [each for each in examined(read.file, MONDAY) if each.name == "source town-hall"]
    assert [each.result.value for each in checkups if "gone@ambleford.gov.uk" in each.said] == ["warn"]
    assert any(each.said.startswith("Reads IMAP folders: 1 folder in 1 mailbox.") for each in checkups)
