"""`mailguard permit` and `mailguard permits …`: the exceptions that a clause lets somebody grant."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from mailguard.cli.printing import show
from mailguard.cli.reviewing import reviewers
from mailguard.config import Settings, load_settings
from mailguard.correspondence import Permission
from mailguard.digest.words import amount
from mailguard.errors import StoreError
from mailguard.register import load
from mailguard.rulebook.ids import RULE_IDS
from mailguard.service.keeping import open_store_of
from mailguard.service.permits import permits_of

NO_EXCEPTION = {"blind-copy", "blind-copy-unseen-list"}


def permit(settings: Path, given: Permission) -> int:
    """Record a permission."""
    read = load_settings(settings)
    _refuse_wrong(read, given)
    with open_store_of(read, make=False) as store:
        number = store.permit(given, given.granted_by, datetime.now(UTC))
    print(f"permission {number} recorded")
    if given.thread is None:
        print("It holds for every thread. Give --thread to narrow it.", file=sys.stderr)
    return 0


def _refuse_wrong(read: Settings, given: Permission) -> None:
    """Raise StoreError where the permission could never hold, or for nobody; no file is at fault then."""
    if given.rule not in RULE_IDS:
        raise StoreError(f"There is no rule called {given.rule}. Use one of {', '.join(RULE_IDS)}")
    if given.start and given.end and given.end < given.start:
        raise StoreError("The last day (--to) lies before the first (--from). Correct one of them")
    if given.rule in NO_EXCEPTION:
        problem = f"No clause lets anybody allow a copy that is hidden ({given.rule})"
        raise StoreError(f"{problem}. Judge the finding instead")
    ids = {each.id for each in load(read.register_path).people}
    granter = () if given.granted_by in reviewers(read) else (("--granted-by", given.granted_by),)
    asked = (("--person", given.person), *(("--for", each) for each in given.to), *granter)
    for option, person in asked:
        if person not in ids:
            remedy = f"Use an id that `mailguard register show {read.option}` prints"
            raise StoreError(f"{option} {person}: the register has nobody with that id. {remedy}")


def list_permits(settings: Path) -> int:
    """Print every permission that was not taken back, those of the settings' file after those of the store."""
    read = load_settings(settings)
    today = datetime.now(read.council.zone).date()
    with open_store_of(read, make=False) as store:
        recorded = store.permits()
    filed = permits_of(read)
    for each in recorded:
        show(_words(f"permission {each.number}", each.permission, today))
        show((f"    written down by {each.who} on {each.at.astimezone(read.council.zone).date().isoformat()}", ""))
    for given in filed:
        show((*_words(f"in {read.council.permits}", given, today), ""))
    every = [*(each.permission for each in recorded), *filed]
    holding = sum(each.holds(today) for each in every)
    print(f"{amount(len(every), 'permission')}, {holding:,} in force today" if every else "no permission is recorded")
    return 0


def _words(name: str, given: Permission, today: date) -> Iterator[str]:
    yield f"{name}: {given.rule}" + ("" if given.holds(today) else "  (not in force today)")
    yield f"    {given.person}, granted by {given.granted_by}"
    yield f"    copies may go to {', '.join(given.to) or 'anyone'}"
    yield f"    thread {given.thread}" if given.thread else "    every thread"
    first = f"from {given.start.isoformat()}" if given.start else "from any day"
    yield f"    {first} " + (f"to {given.end.isoformat()}" if given.end else "on, without an end")


def withdraw(settings: Path, number: int) -> int:
    """Take a permission back; mail that is read from now on is judged without it."""
    with open_store_of(load_settings(settings), make=False) as store:
        if not store.withdraw(number, datetime.now(UTC)):
            problem = f"No permission in force has the number {number}"
            raise StoreError(f"{problem}. `mailguard permits list` lists them; one of a file is taken out of the file")
    print(f"permission {number} withdrawn; mail read from now on is judged without it")
    return 0
