"""A refusal says what a person can act on: the key and not its count, what is not there, and how to write it."""

from pathlib import Path

import pytest

from mailguard.config import load_settings
from mailguard.errors import RegisterError, SettingsError
from mailguard.files import key_name
from mailguard.register import load

SETTINGS = '[council]\nprotocol = "gedling"\nregister = "register.yml"\n'
REGISTER = """council: A
domains: [a.gov.uk]
people:
  - {id: a, kind: officer, name: A}
"""


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        (("scan", "every_minutes"), "scan.every_minutes"),
        ((0, "persn"), "persn"),
        (("people", 4, "grade"), "grade"),
        (("people", 4, "emails", 0), "emails"),
        (("people", 4, "roles", 1, "title"), "title"),
        (("clauses", "4.1", "rules", 0, "blind-copy", "declared"), "blind-copy.declared"),
        ((0,), ""),
        ((), ""),
    ],
)
def test_a_key_is_named_from_its_own_block_on(steps: tuple[str | int, ...], name: str) -> None:
    assert key_name(steps) == name


def refused_settings(tmp_path: Path, text: str) -> str:
    path = tmp_path / "settings.toml"
    path.write_text(SETTINGS + text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    return str(caught.value).removeprefix(f"{tmp_path}/")


def refused_register(tmp_path: Path, text: str) -> str:
    path = tmp_path / "register.yml"
    path.write_text(REGISTER + text, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        load(path)
    return str(caught.value).removeprefix(f"{tmp_path}/")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = Sent\n", "Text stands in quotation marks"),
        ('x = "C:\\Users"\n', "Write a path with backslashes in single marks, as 'C:\\mail', or with / instead"),
        ('x = "C:\\data"\n', "Write a path with backslashes in single marks, as 'C:\\mail', or with / instead"),
        ("x = 1 2\n", "Correct the line"),
    ],
)
def test_how_toml_is_written_is_told(tmp_path: Path, text: str, said: str) -> None:
    told = refused_settings(tmp_path, text)
    assert told.startswith("settings.toml:4: not TOML: ")
    assert told.endswith(f". {said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[scan]\nevery_minutes = "15"\n', "scan.every_minutes: is no whole number. Write it without quotation marks"),
        ("[scan]\nevery_minutes = 1.0\n", "scan.every_minutes: is no whole number. Correct the value"),
        ("[keep]\nhistory_days = true\n", "keep.history_days: is no whole number. Correct the value"),
        ('[digest]\ncoverage_floor = "0.9"\n', "digest.coverage_floor: is no number. Write it without quotation marks"),
        ('[digest]\nnames = "yes"\n', "digest.names: is neither true nor false. Correct the value"),
        ('[digest]\nnames = "true"\n', "digest.names: is neither true nor false. Write it without quotation marks"),
    ],
)
def test_a_text_is_no_number(tmp_path: Path, text: str, said: str) -> None:
    assert refused_settings(tmp_path, text) == f"settings.toml:5: {said}"


def test_a_share_may_be_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(SETTINGS + "[digest]\ncoverage_floor = 1\n", encoding="utf-8")
    assert load_settings(path).digest.coverage_floor == 1


def test_settings_that_are_not_there_are_told_how_to_make(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path / "settings.toml")
    remedy = "Make one with `mailguard settings > settings.toml`, or give --settings FILE"
    assert str(caught.value) == f"{tmp_path}/settings.toml: there is no such file. {remedy}"


def test_a_register_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError) as caught:
        load(tmp_path / "register.yml")
    remedy = "Correct `register` under [council], or write the file: docs/register.md shows one"
    assert str(caught.value) == f"{tmp_path}/register.yml: there is no such file. {remedy}"


def test_a_file_that_cannot_be_read_has_no_line(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path / "settings.toml")
    assert str(caught.value).startswith(f"{tmp_path}/settings.toml: cannot be read (")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('clocks: {late_reply_working_days: "10"}\n', "clocks.late_reply_working_days: is no whole number. Write it"),
    ],
)
def test_what_the_register_does_not_know_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert refused_register(tmp_path, text).partition(": ")[2].startswith(said)


def test_a_table_that_is_not_there_is_told_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,kind,name,emails\na,officer,A,a@b.example\n", encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        load(tmp_path)
    remedy = "Write mailboxes.csv; its first line is emails,kind,members"
    assert str(caught.value) == f"{tmp_path}/mailboxes.csv: there is no such file. {remedy}"
