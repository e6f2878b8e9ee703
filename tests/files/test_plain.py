"""What is wrong with a value is said in words for whoever wrote it, never in those of a library."""

from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field

from mailguard.config import load_settings
from mailguard.errors import RegisterError, SettingsError
from mailguard.files import Entry, read_yaml
from mailguard.register import load

LIBRARY = ("Input", "input", "should", "instance", "tuple", "dictionary", "String", "Field", "character", "pydantic")


class Inner(Entry):
    """A block within a block."""

    name: str


class Everything(Entry):
    """One key of each kind."""

    text: Annotated[str, Field(min_length=1)] = "x"
    texts: Annotated[tuple[str, ...], Field(min_length=1)] = ("x",)
    block: Inner = Inner(name="x")
    table: dict[str, str] | None = None
    choice: Literal["one", "two"] = "one"
    agreed: bool = True
    whole: Annotated[int, Field(ge=1, le=9)] = 1
    share: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1
    day: date = date(2026, 11, 1)
    hour: time = time(7, 0)
    id: Annotated[str, Field(pattern=r"^[^\s@]+$")] = "x"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text: 7", "text: is no text: put it in quotation marks"),
        ("text: ''", "text: is empty"),
        ("texts: one", "texts: is no list: write [one, another]"),
        ("texts: []", "texts: needs at least one entry"),
        ("block: [a]", "block: is no block of keys with their values"),
        ("block: {}", "block.name: is missing"),
        ("table: [a]", "table: is no block of keys with their values"),
        ("choice: three", "choice: must be 'one' or 'two'"),
        ("agreed: perhaps", "agreed: is neither true nor false"),
        ("agreed: [1]", "agreed: is neither true nor false"),
        ("whole: soon", "whole: is no whole number"),
        ("whole: 1.5", "whole: is no whole number"),
        ("whole: [1]", "whole: is no whole number"),
        ("whole: 0", "whole: is less than 1"),
        ("whole: 10", "whole: is more than 9"),
        ("share: much", "share: is no number"),
        ("share: [1]", "share: is no number"),
        ("share: 0", "share: must be more than 0.0"),
        ("share: .inf", "share: is no number"),
        ("day: soon", "day: is no day: write one such as 2026-11-01"),
        ("day: 1 May 2026", "day: is no day: write one such as 2026-11-01"),
        ("day: 2026-11-01 12:00:00", "day: is a day with an hour: write the day alone, such as 2026-11-01"),
        ("day: [1]", "day: is no day: write one such as 2026-11-01"),
        ("hour: late", "hour: is no time of day: write one such as 07:00:00"),
        ("hour: [1]", "hour: is no time of day: write one such as 07:00:00"),
        ("id: a b", "id: holds a blank or an @, which is not allowed here"),
        ("- a", "the file: is no block of keys with their values"),
        ("", "the file: is no block of keys with their values"),
    ],
)
def test_each_kind_of_value(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "file.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        read_yaml(file, Everything, RegisterError)
    assert caught.value.problem == said
    assert not [word for word in LIBRARY if word in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jane Hart\n", "register.yml:1: the file: is no block of keys with their values."),
        ("council: A\ndomains: [a.gov.uk]\npeople: jane\n", "register.yml:3: people: is no list"),
        (
            "council: A\ndomains: [a.gov.uk]\npeople:\n  - {id: a, kind: member, name: A, from: May 2023}\n",
            "register.yml:4: from: is no day: write one such as 2026-11-01.",
        ),
    ],
)
def test_a_register(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "register.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        load(file)
    assert said in str(caught.value)


def test_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    text = '[council]\nprotocol = "gedling"\nregister = "register.yml"\n[digest]\nto = "mo@a.gov.uk"\n'
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"settings\.toml:5: digest\.to: is no list: write \[one, another\]"):
        load_settings(file)
