"""`mailguard findings | review | coverage`: what the store holds, for the reviewer."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import typer

from mailguard.cli import found
from mailguard.cli.covered import covered
from mailguard.cli.printing import folded, line, program, show
from mailguard.config import Settings, load_settings
from mailguard.digest.words import amount
from mailguard.errors import StoreError
from mailguard.finding import Clause
from mailguard.message import Part
from mailguard.register import load
from mailguard.service.council import load_rulebook_of
from mailguard.service.keeping import open_store_of
from mailguard.store import Decision, Kept, Status, UnknownFinding, Verdict

Chosen = TypeVar("Chosen", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which findings are wanted: these ids, else all of them since a day and of a status; `full`: not as a list."""

    ids: Sequence[str] = ()
    since: date | None = None
    status: str | None = None
    full: bool = False


def findings(settings: Path, asked: Asked, in_json: bool) -> int:
    """Print what was found; status 1 where there is any. Raises UnknownFinding for an id that is none."""
    wanted = _chosen(asked.status, Status, "status") if asked.status else None
    read = load_settings(settings)
    with open_store_of(read, make=False) as store:
        kept = _wanted(store.findings(asked.since, wanted), asked.ids)
        judged = {} if in_json else {each.id: store.decisions(each.id) for each in kept if each.verdict}
    if in_json:
        for each in kept:
            print(json.dumps(each.as_json()))
    elif asked.ids or (asked.full and kept):
        _show(_read(kept, judged, _desk(read)))
    else:
        _show(found.told(kept, _desk(read)))
    return 1 if kept else 0


def _wanted(kept: Sequence[Kept], ids: Sequence[str]) -> Sequence[Kept]:
    """The findings with these ids, in the order asked; all where none is given."""
    known = {each.id: each for each in kept}
    for id_ in ids:
        if id_ not in known:
            raise UnknownFinding(f"There is no finding {id_} among those asked for. `mailguard findings` lists them")
    return [known[id_] for id_ in dict.fromkeys(ids)] if ids else kept


def _desk(read: Settings) -> found.Desk:
    return found.Desk(
        register=load(read.register_path),
        rulebook=load_rulebook_of(read),
        zone=read.council.zone,
        program=program(),
        option=read.option,
        names=read.digest.names,
    )


def _read(kept: Sequence[Kept], judged: Mapping[str, Sequence[Decision]], desk: found.Desk) -> Iterator[found.Line]:
    """One finding after the other, each clause in full only once."""
    clauses: set[Clause] = set()
    for number, each in enumerate(kept, 1):
        if number > 1:
            yield from (("", 0), (found.BETWEEN, 0), ("", 0))
        yield from found.read(each, judged.get(each.id, ()), desk, each.finding.clause in clauses)
        clauses.add(each.finding.clause)


def _show(lines: Iterable[found.Line]) -> None:
    for text, hang in lines:
        told = line(text)
        # A command is never folded, because a folded one cannot be copied; what stands at the margin is a heading.
        told = told if text.endswith("`") else folded(told, hang)
        typer.echo(typer.style(told, bold=True) if text[:1].strip() else told)


def review(settings: Path, id_: str, verdict: str, reason: str, who: str | None) -> int:
    """Write a verdict down."""
    read = load_settings(settings)
    decided = _chosen(verdict, Verdict, "verdict")
    reviewer = who or read.start.reviewer
    if not reviewer:
        raise StoreError("Nobody is named as the reviewer. Give --who, or set [start] reviewer in the settings")
    if not reason.strip():
        raise StoreError("A verdict needs its reason. Give --reason; it may be disclosed")
    known = reviewers(read)
    if reviewer not in known:
        raise StoreError(f"The register has no reviewer {reviewer}. Use one of {', '.join(known) or 'nobody yet'}")
    with open_store_of(read, make=False) as store:
        judged = next((each.finding for each in store.findings() if each.id == id_), None)
        if judged is not None and reviewer in {judged.by, *judged.about}:
            raise StoreError(f"Nobody judges a matter about themselves. Leave {id_} to another reviewer")
        store.review(id_, decided, reason, reviewer, datetime.now(UTC))
    print(f"{id_}: {decided}")
    return 0


def coverage(settings: Path, week: str | None, in_json: bool) -> int:
    """Print the five terms for each mailbox and day, then their sums."""
    with open_store_of(load_settings(settings), make=False) as store:
        rows = store.coverage(week)
        unheard = sum(each.messages for each in store.hidden(week) if each.part == Part.LANGUAGE)
    if in_json:
        for each in rows:
            print(json.dumps(each.as_json()))
        return 0
    show(covered(rows))
    if unheard:
        why = "because mailguard's language model could not be used; `mailguard doctor` names the file"
        show(("", f"the language of {amount(unheard, 'message')} was not judged, {why}"))
    return 0


def reviewers(read: Settings) -> tuple[str, ...]:
    """Ids of the register's reviewers, and the addresses of those who stand outside it."""
    return tuple(each.person or each.email or "" for each in load(read.register_path).reviewers)


def _chosen(text: str, kind: type[Chosen], name: str) -> Chosen:
    try:
        return kind(text)
    except ValueError as error:
        raise StoreError(f"There is no {name} {text}. Use one of {', '.join(kind)}") from error
