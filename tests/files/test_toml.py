"""A TOML file that is wrong is refused with the line of the very block and key."""

from pathlib import Path

import pytest

from mailguard.errors import SettingsError
from mailguard.files import Entry, read_toml, shipped, toml_line


class Options(Entry):
    """A table within a block."""

    wide: bool = False


class Source(Entry):
    """One block of several."""

    name: str
    path: str = ""
    options: Options = Options()


class Council(Entry):
    """A table."""

    protocol: str


class Settings(Entry):
    """The whole file."""

    council: Council
    sources: tuple[Source, ...] = ()


PLAIN = '''# settings
[council]
protocol = "gedling"

[[sources]]
name = "officers"
path = """
[council]
name = 3
"""

[[sources]]   # the second
name = "clerks"
"path" = "mail"

[sources.options]
wide = true
'''


def refusal(tmp_path: Path, text: str) -> SettingsError:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_toml(path, Settings, SettingsError)
    return caught.value


def test_a_right_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(PLAIN, encoding="utf-8")
    settings = read_toml(path, Settings, SettingsError)
    assert [source.name for source in settings.sources] == ["officers", "clerks"]
    assert settings.sources[1].options.wide


@pytest.mark.parametrize(
    ("before", "after", "line", "problem"),
    [
        ('protocol = "gedling"', "protocols = 1", 3, "council.protocols: no such key"),
        ('protocol = "gedling"', 'protocol = "gedling"\nextra = 1', 4, "council.extra: no such key"),
        ('name = "clerks"', "name = 7", 13, "name: is no text: put it in quotation marks"),
        ('name = "officers"', "name = 7", 6, "name: is no text: put it in quotation marks"),
        ('protocol = "gedling"', "", 2, "council.protocol: is missing"),
        ('name = "clerks"', "", 12, "name: is missing"),
        ("wide = true", "wide = 12", 17, "options.wide: is neither true nor false"),
        ("wide = true", "wide = = 12", 17, "not TOML: Invalid value"),
        ('name = "clerks"', 'name = "a"\nname = "b"', 14, "not TOML: Cannot overwrite a value"),
        ("[sources.options]", "[sourced]", 16, "sourced: no such key"),
        ("wide = true", 'wide = """', 18, "not TOML: "),
    ],
)
def test_what_is_refused(tmp_path: Path, before: str, after: str, line: int, problem: str) -> None:
    assert before in PLAIN
    error = refusal(tmp_path, PLAIN.replace(before, after, 1))
    assert (error.line, error.problem[: len(problem)]) == (line, problem)
    assert error.remedy


@pytest.mark.parametrize("text", ["x = " + "[" * 20_000, "x = " + "9" * 5000])
def test_a_file_made_to_break_the_reader_is_refused(tmp_path: Path, text: str) -> None:
    assert refusal(tmp_path, text).problem.startswith("not TOML: ")


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ((), 1),
        (("council", "protocol"), 3),
        (("sources",), 5),
        (("sources", 0), 5),
        (("sources", 0, "name"), 6),
        (("sources", 1), 12),
        (("sources", 1, "path"), 14),
        (("sources", 1, "options", "wide"), 17),
        (("sources", 2, "name"), 5),
        (("nothing",), 1),
    ],
)
def test_the_line_that_steps_lead_to(steps: tuple[str | int, ...], line: int) -> None:
    assert toml_line(PLAIN, steps) == line


def test_dotted_keys_and_tables_within_tables() -> None:
    text = "a.b.c = 1\n[d.e]\nf = 2\n[[g.h]]\ni = 3\n[[g.h]]\ni = 4\n"
    assert [toml_line(text, steps) for steps in [("a", "b", "c"), ("d", "e", "f"), ("g", "h", 1, "i")]] == [1, 3, 7]
    assert [toml_line(text, steps) for steps in [("d",), ("d", "x"), ("g",), ("g", "h")]] == [2, 2, 4, 4]


def test_what_travels_with_the_program_is_found() -> None:
    assert (shipped("rules") / "councils").is_dir()
