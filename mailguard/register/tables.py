"""A register kept in CSV: one file of people, or a folder with mailboxes and bodies as well.

The first line of each file names its columns. Only the columns marked * are needed, and no other column is allowed;
inside a cell, several values stand with ";" between them, because a comma may be part of one.

people.csv     id*, kind*, name*, also, emails, party, group, wards, roles, grade, job, team, manager, posts, from, to
mailboxes.csv  emails*, kind*, members, acts_for, holds, from, to
bodies.csv     name*, kind*, members
council.yml    the rest of register.yml: council, domains, partners, press, lanes, reviewers, calendar, clocks

A list says who reads it: ids and addresses, `unknown`, or `[]` where it is nobody. A role is "title @ body", or the
title alone; days are written 2023-05-08. Without a council.yml the council's domains are those of its officers'
addresses.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mailguard.errors import RegisterError
from mailguard.files import Steps, read_text, read_yaml, validated
from mailguard.register.schema import BodyEntry, CouncilEntry, MailboxEntry, PersonEntry, RegisterEntry

LINES = dict[str, tuple[Path, list[int]]]
_MANY = frozenset({"also", "emails", "wards", "roles", "posts", "members", "acts_for"})
COLUMNS: dict[str, tuple[str, ...]] = {
    "people": (
        *("id", "kind", "name", "also", "emails", "party", "group", "wards", "roles", "grade", "job", "team"),
        *("manager", "posts", "from", "to"),
    ),
    "mailboxes": ("emails", "kind", "members", "acts_for", "holds", "from", "to"),
    "bodies": ("name", "kind", "members"),
}
_NEEDED = {"people": ("id", "kind", "name"), "mailboxes": ("emails", "kind"), "bodies": ("name", "kind")}


def read_people(path: Path, limit: int) -> tuple[RegisterEntry, LINES]:
    """Read one CSV file of people; raises RegisterError."""
    people, lines = _table(path, "people", PersonEntry, limit)
    return _whole(path, None, people, (), ()), {"people": (path, lines)}


def read_folder(folder: Path, limit: int) -> tuple[RegisterEntry, LINES]:
    """Read people.csv and mailboxes.csv, and bodies.csv and council.yml where they are; raises RegisterError."""
    lines: LINES = {}
    tables: dict[str, tuple[Any, ...]] = {"bodies": ()}
    schemas: dict[str, type] = {"people": PersonEntry, "mailboxes": MailboxEntry, "bodies": BodyEntry}
    for name, schema in schemas.items():
        path = folder / f"{name}.csv"
        if name != "bodies" or path.exists():
            tables[name], numbers = _table(path, name, schema, limit)
            lines[name] = (path, numbers)
    council = folder / "council.yml"
    rest = read_yaml(council, CouncilEntry, RegisterError, limit) if council.exists() else None
    lines["reviewers"] = (council, [1] * len(rest.reviewers if rest else ()))
    return _whole(folder, rest, tables["people"], tables["mailboxes"], tables["bodies"]), lines


def _whole(path: Path, rest: CouncilEntry | None, people: Any, mailboxes: Any, bodies: Any) -> RegisterEntry:
    if rest is None:
        officers = [person for person in people if person.kind == "officer"]
        domains = sorted({email.rpartition("@")[2] for person in officers for email in person.emails})
        if not domains:
            remedy = "Add a council.yml beside the tables, with council and domains"
            raise RegisterError(path, 1, "no officer has an address, so the council's domains are not known", remedy)
        rest = CouncilEntry(council=path.stem, domains=tuple(domains))
    given = {name: getattr(rest, name) for name in CouncilEntry.model_fields}
    return RegisterEntry(**given, people=people, mailboxes=mailboxes, bodies=bodies)


def _table(path: Path, name: str, schema: type[Any], limit: int) -> tuple[tuple[Any, ...], list[int]]:
    rows: list[Any] = []
    lines: list[int] = []
    for line, row in _rows(path, name, limit):

        def at(steps: Steps, line: int = line) -> int:
            return line

        rows.append(validated(path, schema, row, RegisterError, at))
        lines.append(line)
    return tuple(rows), lines


def _rows(path: Path, name: str, limit: int) -> Iterator[tuple[int, dict[str, object]]]:
    """Each row that is not blank, with its line number."""
    text = read_text(path, RegisterError, limit, f"Write {path.name}; its first line is {','.join(COLUMNS[name][:3])}")
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _check_header(path, name, header)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, _row(path, reader.line_num, header, cells)
    except csv.Error as error:
        raise RegisterError(path, reader.line_num, f"not CSV: {error}", "Correct the line") from error


def _check_header(path: Path, name: str, header: list[str]) -> None:
    for column in header:
        if column not in COLUMNS[name]:
            problem = f"{column or 'a column without a name'}: no such column"
            raise RegisterError(path, 1, problem, f"The columns are {', '.join(COLUMNS[name])}")
        if header.count(column) > 1:
            raise RegisterError(path, 1, f"the column {column} stands twice", "Keep one of them")
    for column in _NEEDED[name]:
        if column not in header:
            raise RegisterError(path, 1, f"the column {column} is missing", "Add it")


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> dict[str, object]:
    if len(cells) > len(header):
        raise RegisterError(path, line, "more cells than columns", "Put quotation marks round a cell with a comma")
    row: dict[str, object] = {}
    for column, cell in zip(header, cells, strict=False):
        value = cell.strip()
        if not value:
            continue
        row[column] = _parts(value) if column in _MANY else value
    if "roles" in row:
        row["roles"] = [_role(role) for role in value_list(row["roles"])]
    return row


def _parts(value: str) -> list[str]:
    """The values of a cell that may hold several; `[]` is a list of none, as in YAML."""
    return [] if value == "[]" else [part.strip() for part in value.split(";") if part.strip()]


def value_list(value: object) -> list[str]:
    """The parts of a cell that holds several values."""
    return [str(part) for part in value] if isinstance(value, list) else []


def _role(text: str) -> dict[str, str]:
    title, _, body = text.partition("@")
    role = {"title": title.strip()}
    return {**role, "body": body.strip()} if body.strip() else role
