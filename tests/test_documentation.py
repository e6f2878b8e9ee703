"""Whatever can be called, set or found stands in the README."""

import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from typer.main import get_command

from mailguard.cli import main
from mailguard.cli.app import app
from mailguard.config import Settings, load_settings
from mailguard.files import shipped
from mailguard.service.council import load_rulebook_of

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^mailguard +([^#\n]+)", re.MULTILINE)
TICKED = re.compile(r"`([\w-]+)`")


def commands() -> set[str]:
    """Every command there is, `rules test` and the like in two words."""
    found = set()
    program: Any = get_command(app)
    for name, each in program.commands.items():
        below = getattr(each, "commands", None)
        found |= {f"{name} {inner}" for inner in below} if below else {name}
    return found


def written_commands() -> set[str]:
    """Every command that the README shows, each on a line of its own."""
    groups = {name.partition(" ")[0] for name in commands() if " " in name}
    words = (line.split() for line in COMMAND.findall(README))
    return {" ".join(each[:2]) if each[0] in groups else each[0] for each in words}


def test_every_command_is_shown_and_no_other() -> None:
    assert written_commands() == commands()


def tables() -> dict[str, type[BaseModel]]:
    """Each table of the settings with the model that reads it."""
    found = {}
    for name, field in Settings.model_fields.items():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                found[name] = kind
    return found


def test_every_table_of_the_settings_is_known() -> None:
    assert set(tables()) == set(Settings.model_fields) - {"file"}


def test_every_setting_is_described_and_no_other() -> None:
    for name, model in tables().items():
        row = re.search(rf"^\| `\[+{name}\]+` \| (.+) \|$", README, re.MULTILINE)
        assert row, f"[{name}] has no row in the README"
        keys = {field.alias or key for key, field in model.model_fields.items()}
        named = set(TICKED.findall(re.sub(r"\([^)]*\)", "", row[1])))
        assert named == keys, f"[{name}]"


def test_every_rule_is_named() -> None:
    rules = {file.stem for file in shipped("rules").glob("*.yml")} - {"cast"}
    assert rules <= set(TICKED.findall(README))


def test_the_example_of_the_settings_can_be_used_as_it_stands() -> None:
    file = ROOT / "deploy" / "settings.toml"
    settings = load_settings(file)
    assert {
        name for name in tables() if re.search(rf"^#? ?\[+{name}\]+", file.read_text("utf-8"), re.MULTILINE)
    } == set(tables())
    assert load_rulebook_of(settings).in_force


def test_the_example_of_the_settings_shows_every_key() -> None:
    """Those that few councils need stand there with a mark before them."""
    text = (ROOT / "deploy" / "settings.toml").read_text("utf-8")
    shown = tomllib.loads(re.sub(r"^# (?=\w+ = |\[\[)", "", text, flags=re.MULTILINE))
    for name, model in tables().items():
        blocks = shown[name] if isinstance(shown[name], list) else [shown[name]]
        assert {key for block in blocks for key in block} == {
            field.alias or key for key, field in model.model_fields.items()
        }, f"[{name}]"


def test_the_example_of_the_settings_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings"]) == 0
    assert capsys.readouterr().out == (ROOT / "deploy" / "settings.toml").read_text("utf-8")


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", ROOT / "deploy" / "README.md", *ROOT.glob("docs/*.md")]))
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link
