"""The doctor looks at everything, names what is wrong, and says what to do."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailguard.errors import (
    MailguardError,
    NotReady,
    RegisterError,
    RuleError,
    SendLater,
    SettingsError,
    SourceRefused,
    SourceUnavailable,
    StoreError,
)
from mailguard.message import Raw
from mailguard.service.doctor import Checkup, Parts, Read, Register, Result, Rules, examine
from mailguard.sources import Folder, Gone, Listed, Refused, Source
from mailguard.sources._missing import Missing

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Mail:
    """A source with these mailboxes."""

    def __init__(self, *mailboxes: str, fault: MailguardError | None = None) -> None:
        self.mailboxes = mailboxes
        self.fault = fault

    def folders(self) -> Iterator[Folder]:
        """One folder each."""
        if self.fault:
            raise self.fault
        yield from (Folder(mailbox, "Sent", f"{mailbox}/Sent") for mailbox in self.mailboxes)

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """The doctor lists nothing."""
        raise AssertionError("the doctor reads no message")

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The doctor fetches nothing."""
        raise AssertionError("the doctor reads no message")

    def sees(self) -> tuple[str, ...]:
        """What can be seen."""
        return ("Only what the mail program saved in Sent.",)


def failing(error: Exception) -> Callable[[], Any]:
    def fail() -> Any:
        raise error

    return fail


def source(mail: Source, keeps_bcc: bool = True) -> Read:
    return Read("officers", keeps_bcc, lambda: mail)


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    file = tmp_path / "register.yml"
    file.write_text("council: Ambleford Borough Council\n")
    day = (NOW - timedelta(days=4)).timestamp()
    os.utime(file, (day, day))
    for name in ("cur", "new", "tmp"):
        (tmp_path / "sent" / name).mkdir(parents=True)
    return Parts(
        register_file=file,
        register=lambda: Register(people=60, mailboxes=12, members=frozenset({"cllr.j.hart@ambleford.gov.uk"})),
        rules=lambda: Rules(council="Ambleford Borough Council", clauses=58, checked=9),
        store=lambda: None,
        room=lambda: 20 * 1024**3,
        sources=(source(Mail("tom.adeyemi@ambleford.gov.uk")),),
        greet=lambda: None,
        outbox_search=tmp_path / "sent",
        wanting=dict,
        zone=ZoneInfo("Europe/London"),
    )


def told(parts: Parts) -> tuple[Checkup, ...]:
    return examine(lambda: parts, NOW)


def wrong(parts: Parts) -> list[Checkup]:
    return [each for each in told(parts) if each.result is not Result.OK]


def test_all_is_well(parts: Parts) -> None:
    found = told(parts)
    assert wrong(parts) == []
    names = {"settings", "register", "register age", "rules", "store", "disk", "source officers", "mail server"}
    assert {each.name for each in found} == names | {"mail parser", "sent mail", "start", "clock"}
    assert all(not each.do for each in found)
    assert found[-1].said == "By the council's clocks (Europe/London) it is 12:00 on 21 November 2026."


def test_settings_that_cannot_be_read_are_all_there_is_to_say() -> None:
    error = SettingsError(Path("settings.toml"), 3, "council.protcol: no such key", "Correct its spelling")
    (only,) = examine(failing(error), NOW)
    assert (only.name, only.result) == ("settings", Result.FAIL)
    assert "settings.toml:3" in only.said


@pytest.mark.parametrize(
    ("part", "error", "name"),
    [
        ("register", RegisterError(Path("register.yml"), 7, "a person twice", "Take one out"), "register"),
        ("rules", RuleError(Path("borough-2019.yml"), 2, "no such rule", "Correct it"), "rules"),
        ("store", StoreError("the disk with the database is full. Make room"), "store"),
        ("parser", NotReady("The mail parser does not start (Too many open files)"), "mail parser"),
        ("greet", SendLater("the mail server offers no STARTTLS"), "mail server"),
        ("greet", SettingsError(Path("settings.toml"), 9, "[send] password_file: none", "Write it"), "mail server"),
    ],
)
def test_each_part_that_fails_is_named_and_the_rest_is_looked_at(
    parts: Parts, part: str, error: MailguardError, name: str
) -> None:
    change: dict[str, Any] = {part: failing(error)}
    broken = replace(parts, **change)
    (only,) = wrong(broken)
    assert (only.name, only.result) == (name, Result.FAIL)
    assert str(error) in only.said
    assert told(broken)[-1].name == "clock"


@pytest.mark.parametrize(("days", "result"), [(90, Result.OK), (91, Result.WARN)])
def test_an_old_register_is_a_warning(parts: Parts, days: int, result: Result) -> None:
    moment = (NOW - timedelta(days=days)).timestamp()
    os.utime(parts.register_file, (moment, moment))
    (age,) = [each for each in told(parts) if each.name == "register age"]
    assert age.result is result
    assert f"{days} days ago" in age.said


def test_notes_of_register_and_council_file_are_warnings(parts: Parts) -> None:
    register = replace(parts.register(), notes=("Two Members share a surname.",))
    rules = replace(parts.rules(), notes=("Clause 2.4(h) refers to 2.23, which is about something else.",))
    found = wrong(replace(parts, register=lambda: register, rules=lambda: rules))
    assert [(each.name, each.result) for each in found] == [
        ("register", Result.WARN),
        ("council file", Result.WARN),
    ]
    assert all(each.do for each in found)


def test_a_protocol_with_no_rule_in_force_is_a_warning(parts: Parts) -> None:
    rules = replace(parts.rules(), checked=0)
    (only,) = wrong(replace(parts, rules=lambda: rules))
    assert (only.name, only.result) == ("rules", Result.WARN)


def test_little_room_is_a_warning_and_a_store_elsewhere_is_not_asked(parts: Parts) -> None:
    (only,) = wrong(replace(parts, room=lambda: 1024**3 - 1))
    assert (only.name, only.result) == ("disk", Result.WARN)
    assert wrong(replace(parts, room=lambda: None)) == []


@pytest.mark.parametrize("error", [SourceRefused("the folder may not be read"), SourceUnavailable("no answer")])
@pytest.mark.parametrize("when", ["open", "folders"])
def test_a_source_that_cannot_be_read(parts: Parts, error: MailguardError, when: str) -> None:
    read = Read("officers", True, failing(error)) if when == "open" else source(Mail(fault=error))
    (only,) = wrong(replace(parts, sources=(read,)))
    assert (only.name, only.result, only.said) == ("source officers", Result.FAIL, str(error))
    assert bool(only.do) is isinstance(error, SourceUnavailable), "a refusal holds its own remedy"


def test_no_source_and_an_empty_source(parts: Parts) -> None:
    (none,) = wrong(replace(parts, sources=()))
    assert (none.name, none.result) == ("sources", Result.FAIL)
    (empty,) = wrong(replace(parts, sources=(source(Mail()),)))
    assert (empty.result, empty.said) == (Result.FAIL, "No folder called Sent lies there, so nothing would be read.")
    assert empty.do == "Correct `folders` of this source."


def test_the_folders_that_are_there_are_named(parts: Parts) -> None:
    read = replace(source(Mail()), missing=lambda found: Missing(3, ("Drafts", "Sent")), folders=("Sent Items", "Out"))
    (empty,) = wrong(replace(parts, sources=(read,)))
    assert "No folder called Sent Items or Out lies there" in empty.said
    assert empty.said.endswith("The folders there are called Drafts and Sent.")
    deep = replace(read, missing=lambda found: Missing(1, ("Sent",), addressed=False))
    (empty,) = wrong(replace(parts, sources=(deep,)))
    assert empty.said.endswith("The folder there is called Sent.")
    assert "(<path>/<address>/Sent Items)" in empty.do


@pytest.mark.parametrize(("count", "said"), [(1, "1 mailbox has no folder"), (2, "2 mailboxes have no folder")])
def test_a_mailbox_without_the_folder_is_a_warning(parts: Parts, count: int, said: str) -> None:
    read = replace(source(Mail("tom.adeyemi@ambleford.gov.uk")), missing=lambda found: Missing(count, ("Gesendet",)))
    (only,) = wrong(replace(parts, sources=(read,)))
    assert (only.result, only.said) == (Result.WARN, f"{said} called Sent: nothing is read there.")
    assert only.do.endswith("The folder there is called Gesendet.")


def test_one_clause_has_a_rule(parts: Parts) -> None:
    rules = replace(parts.rules(), checked=1, clauses=46)
    assert "Ambleford Borough Council: 1 of 46 clauses has a rule in force." in [
        each.said for each in told(replace(parts, rules=lambda: rules))
    ]


def test_hidden_blind_copies_are_a_warning(parts: Parts) -> None:
    (only,) = wrong(replace(parts, sources=(source(Mail("tom.adeyemi@ambleford.gov.uk"), keeps_bcc=False),)))
    assert only.result is Result.WARN
    assert "Blind copies cannot be seen" in only.said


def test_a_members_mailbox_is_a_failure(parts: Parts) -> None:
    mail = Mail("tom.adeyemi@ambleford.gov.uk", "Cllr.J.Hart@ambleford.gov.uk")
    (only,) = wrong(replace(parts, sources=(source(mail),)))
    assert only.result is Result.FAIL
    assert "Cllr.J.Hart@ambleford.gov.uk" in only.said
    assert "tom.adeyemi" not in only.said


def test_what_a_source_sees_is_said(parts: Parts) -> None:
    assert "Only what the mail program saved in Sent." in [each.said for each in told(parts)]


def test_no_mail_server_is_a_warning(parts: Parts) -> None:
    (only,) = wrong(replace(parts, greet=None))
    assert (only.name, only.result) == ("mail server", Result.WARN)


def test_the_search_for_sent_mail(parts: Parts, tmp_path: Path) -> None:
    (only,) = wrong(replace(parts, outbox_search=tmp_path / "nowhere"))
    assert (only.name, only.result) == ("sent mail", Result.FAIL)
    said = [each.said for each in told(replace(parts, outbox_search=None)) if each.name == "sent mail"]
    assert "may come twice" in said[0]


def test_each_missing_start_record_is_a_failure(parts: Parts) -> None:
    found = wrong(replace(parts, wanting=lambda: {"purpose": "there is none", "assessment": "there is none"}))
    assert [each.said for each in found] == ["[start] purpose: there is none.", "[start] assessment: there is none."]
    assert {each.result for each in found} == {Result.FAIL}


def test_a_clock_that_is_behind_is_a_warning(parts: Parts) -> None:
    moment = (NOW + timedelta(hours=4)).timestamp()
    os.utime(parts.register_file, (moment, moment))
    (only,) = wrong(parts)
    assert (only.name, only.result) == ("clock", Result.WARN)
