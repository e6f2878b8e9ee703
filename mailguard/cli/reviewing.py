"""`mailguard findings | review | coverage`: what the store holds, for the reviewer."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from mailguard.cli.covered import covered
from mailguard.cli.printing import seen, show
from mailguard.config import Settings, load_settings
from mailguard.digest.words import amount
from mailguard.errors import StoreError
from mailguard.register import load
from mailguard.service.keeping import open_store_of
from mailguard.store import Decision, Kept, Status, Verdict

Chosen = TypeVar("Chosen", bound=StrEnum)


def findings(settings: Path, since: date | None, status: str | None, in_json: bool) -> int:
    """Print what was found; status 1 where there is any."""
    wanted = _chosen(status, Status, "status") if status else None
    with open_store_of(load_settings(settings), make=False) as store:
        kept = store.findings(since, wanted)
        judged = {} if in_json else {each.id: store.decisions(each.id) for each in kept if each.verdict}
    if in_json:
        for each in kept:
            print(json.dumps(each.as_json()))
    else:
        for each in kept:
            show(_words(each, judged.get(each.id, ())))
        still = sum(each.status is Status.OPEN for each in kept)
        show((f"{amount(len(kept), 'finding')}, {still:,} to judge",) if kept else ("nothing found",))
    return 1 if kept else 0


def _words(kept: Kept, decisions: Sequence[Decision]) -> Iterator[str]:
    finding = kept.finding
    said = f"{kept.status}" + (f", {kept.verdict}" if kept.verdict else "")
    head = f"{kept.id}  {kept.day.isoformat()}  {finding.severity}  clause {finding.clause.number}  {finding.rule}"
    yield f"{head}  ({said})"
    yield f"    possible departure from {finding.clause.number}: {finding.clause.text}"
    for each in finding.evidence:
        yield from seen(each)
    yield from (f"    found in {each.mailbox}, {each.folder} ({each.source}: {each.key})" for each in kept.places)
    yield from (f"    {each.at:%Y-%m-%d} {each.who}: {each.verdict}. {each.reason}" for each in decisions)
    yield ""


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
        found = next((each.finding for each in store.findings() if each.id == id_), None)
        if found is not None and reviewer in {found.by, *found.about}:
            raise StoreError(f"Nobody judges a matter about themselves. Leave {id_} to another reviewer")
        store.review(id_, decided, reason, reviewer, datetime.now(UTC))
    print(f"{id_}: {decided}")
    return 0


def coverage(settings: Path, week: str | None, in_json: bool) -> int:
    """Print the five terms for each mailbox and day, then their sums."""
    with open_store_of(load_settings(settings), make=False) as store:
        rows = store.coverage(week)
    if in_json:
        for each in rows:
            print(json.dumps(each.as_json()))
        return 0
    show(covered(rows))
    return 0


def reviewers(read: Settings) -> tuple[str, ...]:
    """Ids of the register's reviewers, and the addresses of those who stand outside it."""
    return tuple(each.person or each.email or "" for each in load(read.register_path).reviewers)


def _chosen(text: str, kind: type[Chosen], name: str) -> Chosen:
    try:
        return kind(text)
    except ValueError as error:
        raise StoreError(f"There is no {name} {text}. Use one of {', '.join(kind)}") from error
