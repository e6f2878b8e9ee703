"""`mailguard findings | review | coverage | permit`: what the store holds, for the reviewer."""

import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from mailguard.cli.printing import line
from mailguard.config import Settings, load_settings
from mailguard.correspondence import Permission
from mailguard.errors import PermitError, StoreError
from mailguard.register import load
from mailguard.rulebook.ids import RULE_IDS
from mailguard.service.keeping import open_store_of
from mailguard.store import Decision, Kept, Status, Verdict

NO_EXCEPTION = {"blind-copy", "blind-copy-unseen-list"}
Chosen = TypeVar("Chosen", bound=StrEnum)


def findings(settings: Path, since: date | None, status: str | None, in_json: bool) -> int:
    """Print what was found; status 1 where there is any."""
    wanted = _chosen(status, Status, "status") if status else None
    with open_store_of(load_settings(settings), make=False) as store:
        kept = store.findings(since, wanted)
        told = [json.dumps(each.as_json()) if in_json else _words(each, store.decisions(each.id)) for each in kept]
    for each in told:
        print(each)
    if not told and not in_json:
        print("nothing found")
    return 1 if told else 0


def _words(kept: Kept, decisions: Sequence[Decision]) -> str:
    finding = kept.finding
    head = f"{kept.id}  {kept.day.isoformat()}  {finding.severity}  clause {finding.clause.number}  {finding.rule}"
    said = f"{kept.status}" + (f", {kept.verdict}" if kept.verdict else "")
    clause = f"    possible departure from {finding.clause.number}: {finding.clause.text}"
    seen = [f"    {each.where}: {each.quote} - {each.note}" for each in finding.evidence]
    judged = [f"    {each.at:%Y-%m-%d} {each.who}: {each.verdict}. {each.reason}" for each in decisions]
    places = [f"    found in {each.mailbox}, {each.folder} ({each.source}: {each.key})" for each in kept.places]
    return "\n".join(map(line, (f"{head}  ({said})", clause, *seen, *places, *judged)))


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
    """Print the five terms for each mailbox and day."""
    with open_store_of(load_settings(settings), make=False) as store:
        rows = store.coverage(week)
    if in_json:
        for each in rows:
            print(json.dumps(each.as_json()))
        return 0
    print("day         listed   clear   found  unchecked  failed  not read  mailbox")
    for each in rows:
        terms = (f"{each.listed:6}", f"{each.clear:6}", f"{each.found:6}", f"{each.unchecked:9}", f"{each.failed:6}")
        print(line(f"{each.day.isoformat()}  {'  '.join(terms)}  {each.not_read:8}  {each.mailbox}"))
    return 0


def permit(
    settings: Path,
    rule: str,
    person: str,
    granted_by: str,
    to: tuple[str, ...],
    thread: str | None,
    start: date | None,
    end: date | None,
) -> int:
    """Record a permission."""
    read = load_settings(settings)
    if rule not in RULE_IDS:
        raise PermitError(settings, 1, f"there is no rule called {rule}", f"Use one of {', '.join(RULE_IDS)}")
    if start and end and end < start:
        raise PermitError(settings, 1, "the last day lies before the first", "Correct --from or --to")
    if rule in NO_EXCEPTION:
        remedy = "Judge the finding instead"
        raise PermitError(settings, 1, f"no clause lets anybody allow a copy that is hidden ({rule})", remedy)
    _known(read, (person, *to), settings)
    if granted_by not in reviewers(read):
        _known(read, (granted_by,), settings)
    given = Permission(rule=rule, person=person, granted_by=granted_by, to=to, thread=thread, start=start, end=end)
    with open_store_of(read, make=False) as store:
        number = store.permit(given, granted_by, datetime.now(UTC))
    print(f"permission {number} recorded")
    if thread is None:
        print("It holds for every thread. Give --thread to narrow it.", file=sys.stderr)
    return 0


def reviewers(read: Settings) -> tuple[str, ...]:
    """Ids of the register's reviewers, and the addresses of those who stand outside it."""
    return tuple(each.person or each.email or "" for each in load(read.register_path).reviewers)


def _known(read: Settings, people: tuple[str, ...], settings: Path) -> None:
    ids = {each.id for each in load(read.register_path).people}
    for person in people:
        if person not in ids:
            problem = f"the register has nobody with the id {person}"
            raise PermitError(settings, 1, problem, "Use an id that `mailguard register show` prints")


def _chosen(text: str, kind: type[Chosen], name: str) -> Chosen:
    try:
        return kind(text)
    except ValueError as error:
        raise StoreError(f"There is no {name} {text}. Use one of {', '.join(kind)}") from error
