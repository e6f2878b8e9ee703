"""What docs/ and deploy/ tell people to write and to type is true."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from mailguard.config import load_settings
from mailguard.files import shipped
from mailguard.register import load, schema
from mailguard.register.mailbox import BodyKind, Contents
from mailguard.register.schema import CouncilEntry, RegisterEntry
from mailguard.register.tables import COLUMNS
from mailguard.rulebook import load_council, load_rules
from mailguard.service.cases import load_cases
from mailguard.service.permits import load_permits
from mailguard.sources import Spec, kinds, open_source

ROOT = Path(__file__).parent.parent
REGISTER, SOURCES, PROTOCOL, DEPLOY = (
    (ROOT / place).read_text(encoding="utf-8")
    for place in ("docs/register.md", "docs/sources.md", "docs/protocol.md", "deploy/README.md")
)
UNIT = (ROOT / "deploy" / "mailguard.service").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TICKED = re.compile(r"`([\w.-]+)`")
BLOCKS: list[type[BaseModel]] = [
    schema.PersonEntry,
    schema.OfficeEntry,
    schema.MailboxEntry,
    schema.BodyEntry,
    schema.LaneEntry,
    schema.ReviewerEntry,
    schema.CalendarEntry,
    schema.PeriodEntry,
    schema.ClocksEntry,
    RegisterEntry,
]


def blocks(page: str) -> list[str]:
    return [text for _, text in BLOCK.findall(page)]


def keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_the_register_shown_is_one_with_every_key(tmp_path: Path) -> None:
    text, permits, *_ = blocks(REGISTER)
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    register = load(tmp_path / "register.yml")
    assert {person.id for person in register.people} == {"jane-hart", "sam-okoro", "leah-quinn"}
    used = set(re.findall(r"([a-z_]+): ", text)) | {"people", "mailboxes", "bodies", "lanes", "reviewers"}
    assert used == set().union(*(keys(model) for model in BLOCKS))
    (tmp_path / "permits.yml").write_text(permits, encoding="utf-8")
    (given,) = load_permits(tmp_path / "permits.yml", register)
    assert (given.rule, given.person, given.to) == ("confidence-broken", "jane-hart", ("sam-okoro",))


def test_every_word_that_may_be_chosen_is_named() -> None:
    named = set(TICKED.findall(REGISTER))
    assert named >= set(get_args(schema.Post)) | set(Contents) | set(BodyKind)


def test_the_tables_have_these_columns() -> None:
    rows = dict(re.findall(r"^\| `(\w+)\.(?:csv|yml)` \| (.+) \|$", REGISTER, re.MULTILINE))
    found = {name: tuple(TICKED.findall(row)) for name, row in rows.items()}
    assert {name: found[name] for name in COLUMNS} == COLUMNS
    assert set(found["council"]) == keys(CouncilEntry)


def test_the_folders_shown_are_found(tmp_path: Path) -> None:
    shown = re.findall(r'^## `kind = "(\w+)"`$(.*?)(?=^## |\Z)', SOURCES, re.MULTILINE | re.DOTALL)
    assert {kind for kind, _ in shown} == set(kinds())
    for kind, section in shown:
        if kind == "imap":  # a server: its folders are looked for in tests/imap
            continue
        (files,) = (text.split() for text in blocks(section))
        for file in files:
            path = tmp_path / kind / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        source = open_source(kind, Spec(name="officers", path=tmp_path / kind / "mail"))
        found = list(source.folders())
        assert [folder.mailbox for folder in found] == sorted(file.split("/")[1] for file in files)
        if kind != "mbox":
            assert sum(len(list(source.listing(folder, ""))) for folder in found) == len(files)


def test_the_server_shown_can_be_set(tmp_path: Path) -> None:
    (text,) = re.findall(r"^```toml\n(.*?)^```$", SOURCES, re.MULTILINE | re.DOTALL)
    example = (ROOT / "deploy" / "settings.toml").read_text("utf-8")
    (tmp_path / "settings.toml").write_text(text + example, encoding="utf-8")
    assert [source.kind for source in load_settings(tmp_path / "settings.toml").sources] == ["imap", "maildir"]


def test_the_cases_shown_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "cases.yml").write_text(blocks(REGISTER)[2], encoding="utf-8")
    (case,) = load_cases(tmp_path / "cases.yml")
    assert (case.ref, case.published) == ("24/00311/ENF", False)


def test_the_service_is_started_after_the_doctor_by_an_account_that_exists() -> None:
    steps = [
        "make wheel",
        "--require-hashes -r requirements/run.lock",
        "--no-deps dist/mailguard-*.whl",
        "useradd --system",
        "register.yml",
        "[start]",
        "mailguard doctor",
        "enable --now",
    ]
    places = [DEPLOY.index(step) for step in steps]
    assert places == sorted(places)
    assert "pip install mailguard" not in DEPLOY
    assert re.search(r"^User=mailguard$", UNIT, re.MULTILINE)


def test_the_store_lies_where_the_unit_lets_it_write() -> None:
    state = re.search(r"^StateDirectory=(\w+)$", UNIT, re.MULTILINE)
    assert state
    assert f'url = "sqlite:////var/lib/{state[1]}/' in DEPLOY
    assert f'key_file = "/var/lib/{state[1]}/' in DEPLOY
    assert "LoadCredential" not in UNIT, "nothing would read it"
    assert "/opt/mailguard/bin/mailguard run --settings /etc/mailguard/settings.toml" in UNIT


def test_the_example_of_a_council_file_can_be_used_as_it_stands(tmp_path: Path) -> None:
    (text,) = blocks(PROTOCOL)
    (file := tmp_path / "wexcombe.yml").write_text(text, "utf-8")
    assert len(load_council(file).in_force) == 7


def test_whatever_a_clause_may_narrow_is_described_and_no_more() -> None:
    said = set()
    for rules, key, left_out in re.findall(r"^\| (`.+`) \| `(\w+)` \| .* \| `(.+)` \|$", PROTOCOL, re.MULTILINE):
        said |= {(rule, key, left_out) for rule in re.findall(r"`([\w-]+)`", rules)}
    meant = set()
    for rule in load_rules(shipped("rules")):
        for field in fields(rule.check):  # type: ignore[arg-type]  # every kind is a dataclass
            value = getattr(rule.check, field.name)
            words = (", ".join(value) or "nothing") if isinstance(value, tuple) else str(value).lower()
            meant.add((rule.id, field.name, words))
    assert said == meant
