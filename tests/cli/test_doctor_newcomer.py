"""`mailguard doctor` on the mistakes that a newcomer makes in the settings."""

from pathlib import Path

import pytest

from tests.cli.place import BLIND, OFFICER, SOURCE, START, Place, mail

IMAP = """
[[sources]]
name = "server"
kind = "imap"
host = "127.0.0.1"
port = 1
security = "none"
domain = "ambelford.gov.uk"
mailboxes = ["s.okoro@ambleford.gov.uk"]
"""


def set_council(place: Place, line: str) -> None:
    """One line more under [council]."""
    text = place.settings.read_text(encoding="utf-8")
    place.settings.write_text(text.replace("[council]\n", f"[council]\n{line}\n"), encoding="utf-8")


def lines(place: Place, name: str) -> list[str]:
    """What the doctor says of one thing, each with its result."""
    return [line for line in place.run("doctor").out.splitlines() if f"  {name}: " in line[:30]]


@pytest.mark.parametrize("key", ["permits", "cases"])
def test_permissions_and_cases_are_read(office: Place, key: str) -> None:
    set_council(office, f'{key} = "more.yml"')
    office.eml("more.yml", b"[]\n")
    assert lines(office, key) == [f"ok    {key}: The file holds 0 {'permissions' if key == 'permits' else key}."]
    office.eml("more.yml", b"- rulle: x\n")
    (said,) = lines(office, key)
    assert said.startswith(f"fail  {key}: {office.folder}/more.yml:1: ")
    (office.folder / "more.yml").unlink()
    assert lines(office, key) == [f"fail  {key}: {office.folder}/more.yml: there is no such file. Check the path"]


def test_a_folder_of_messages_over_a_maildir(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.set_up(SOURCE.replace("maildir", "folder"), START)
    assert lines(office, "source desk") == ["fail  source desk: 1 folder holds no .eml or .msg file, but cur and new."]
    assert '      Write kind = "maildir".' in office.run("doctor").out.splitlines()


def test_a_maildir_over_messages(office: Place) -> None:
    office.eml(f"mail/{OFFICER}/Sent/1.eml", mail(1, **BLIND))
    assert lines(office, "source desk") == [
        "fail  source desk: 1 folder holds no Maildir (cur and new), but .eml or .msg files."
    ]


def test_a_domain_in_which_nobody_is(office: Place) -> None:
    office.set_up(IMAP, START)
    (said,) = lines(office, "source server")
    line = office.settings.read_text(encoding="utf-8").splitlines().index('domain = "ambelford.gov.uk"') + 1
    where = f"{office.settings}:{line}"
    assert said.startswith(
        f"fail  source server: {where}: no officer of the register has an address at ambelford.gov.uk."
    )


def test_what_a_server_that_does_not_answer_needs(office: Place) -> None:
    office.set_up(IMAP.replace('domain = "ambelford.gov.uk"\n', ""), START)
    out = office.run("doctor").out
    assert "      Check `host`, `port` and `security`." in out.splitlines()
    assert "Check that the path is right" not in out


def test_settings_that_are_not_there(place: Place) -> None:
    place.settings.unlink()
    said = f"fail  settings: {place.settings}: there is no such file. Make one with `mailguard settings"
    assert place.run("doctor").out.startswith(said)


def test_the_reviewers_are_named(office: Place) -> None:
    text = office.settings.read_text(encoding="utf-8")
    office.settings.write_text(text.replace('"leah-quinn"', '"Leah Quinn"'), encoding="utf-8")
    said = "fail  start: [start] reviewer: the register has no such reviewer: use one of leah-quinn."
    assert said in office.run("doctor").out.splitlines()


def test_the_path_is_no_folder(office: Place) -> None:
    office.set_up(SOURCE, START)
    assert lines(office, "source desk") == [
        f"fail  source desk: {Path(office.folder / 'mail')} is no folder. Correct `path`"
    ]
