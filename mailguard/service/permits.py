"""Reads a file of permissions: the clauses' own exceptions, granted and dated."""

from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

from pydantic import AfterValidator, Field

from mailguard.config import Settings
from mailguard.correspondence import Permission
from mailguard.errors import PermitError
from mailguard.files import Entry, Steps, read_text, read_yaml, refuse_at, shipped
from mailguard.register import Register, load
from mailguard.rulebook import load_rules


def _somebody(name: str) -> str:
    if not name.strip():
        raise ValueError("nobody is named")
    return name.strip()


class _Permit(Entry):
    rule: str
    person: str
    granted_by: Annotated[str, AfterValidator(_somebody)]
    to: Annotated[tuple[str, ...], Field(alias="for")] = ()
    thread: str | None = None
    start: Annotated[date | None, Field(alias="from")] = None
    end: Annotated[date | None, Field(alias="to")] = None


def permits_of(settings: Settings) -> tuple[Permission, ...]:
    """Every permission of the file that the settings name, none where they name none; raises PermitError."""
    if settings.council.permits is None:
        return ()
    return load_permits(settings.folder / settings.council.permits, load(settings.register_path))


def load_permits(path: Path, register: Register) -> tuple[Permission, ...]:
    """Every permission of the file; raises PermitError with file, line and remedy.

    Whoever granted one may stand outside the register; where it knows the address or the name, the id takes its place,
    so that nobody is given leave by themselves.
    """
    entries = read_yaml(path, tuple[_Permit, ...], PermitError)
    rules = [rule.id for rule in load_rules(shipped("rules"))]
    ids = {person.id for person in register.people}
    for number, entry in enumerate(entries):
        _refuse_wrong(path, number, entry, rules, ids)
    known = {
        words.lower(): person.id
        for person in register.people
        for words in (*person.also, person.name, *person.emails, person.id)
    }
    named = (
        entry.model_copy(update={"granted_by": known.get(" ".join(entry.granted_by.lower().split()), entry.granted_by)})
        for entry in entries
    )
    return tuple(permission(entry.model_dump(by_alias=True)) for entry in named)


def _refuse_wrong(path: Path, number: int, entry: _Permit, rules: list[str], ids: set[str]) -> None:
    """Raise PermitError where the permission could never hold, or for nobody."""

    def refuse(at: Steps, problem: str, remedy: str) -> NoReturn:
        refuse_at(PermitError, path, read_text(path, PermitError), (number, *at), problem, remedy)

    if entry.rule not in rules:
        refuse(("rule",), f"there is no rule called {entry.rule}", f"Use one of {', '.join(rules)}")
    if entry.person not in ids:
        problem = f"the register has nobody with the id {entry.person}"
        refuse(("person",), problem, "Use an id that `mailguard register show` prints")
    if entry.start and entry.end and entry.end < entry.start:
        refuse(("to",), "the last day lies before the first", "Correct `from` or `to`")


def permission(entry: object) -> Permission:
    """One permission out of the mapping that such a file or an example holds."""
    held = _Permit.model_validate(entry)
    return Permission(
        rule=held.rule,
        person=held.person,
        granted_by=held.granted_by,
        to=held.to,
        thread=held.thread,
        start=held.start,
        end=held.end,
    )
