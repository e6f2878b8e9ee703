"""The password of the mail server: a wrong path is named with its own line, and the environment goes first."""

import pytest

from mailguard.config import load_settings
from mailguard.service.house import sender_of
from tests.cli.place import BLIND, SOURCE, START, Place, mail
from tests.cli.test_operate import OUTBOX, told

SEND = OUTBOX + 'user = "mailguard"\npassword_file = "secrets/send"\n'


def password(place: Place) -> str | None:
    sender = sender_of(load_settings(place.settings))
    assert sender is not None
    return sender.server.password


def test_a_path_that_leads_nowhere_is_named_with_its_line(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.set_up(SOURCE, START, SEND)
    line = 1 + office.settings.read_text("utf-8").splitlines().index('password_file = "secrets/send"')
    path = office.folder / "secrets" / "send"
    said = f"{office.settings}:{line}: [send] password_file: {path} cannot be read (No such file or directory)."
    done = office.run("doctor")
    assert done.status == 2
    assert f"fail  mail server: {said}" in done.out
    assert {"settings", "register", "rules", "store", "source desk", "start", "clock"} <= told(done.out).keys()
    assert told(done.out)["settings"] == "ok"
    assert f"mailguard: {said}" in office.run("run").err


def test_the_environment_goes_before_the_file(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    office.set_up(SOURCE, START, SEND)
    monkeypatch.setenv("MAILGUARD_SEND_PASSWORD", "by the environment")
    assert password(office) == "by the environment"
    office.eml("secrets/send", b"by the file\n")
    assert password(office) == "by the environment"
    monkeypatch.setenv("MAILGUARD_SEND_PASSWORD", "")
    assert password(office) == "by the file"


def test_a_file_that_is_no_text_and_a_user_without_a_password(office: Place) -> None:
    office.set_up(SOURCE, START, SEND)
    office.eml("secrets/send", b"\xff\xfe")
    assert "cannot be read (it is not text)" in office.run("run").err
    office.set_up(SOURCE, START, SEND.replace("password_file", "# password_file"))
    line = 1 + office.settings.read_text("utf-8").splitlines().index('user = "mailguard"')
    assert f"{office.settings}:{line}: [send] has a user and no password." in office.run("run").err
