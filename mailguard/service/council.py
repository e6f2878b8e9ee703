"""One council ready to judge mail: its register, its rulebook, its time zone."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.config import Settings
from mailguard.correspondence import Permission
from mailguard.correspondence.matters import Case
from mailguard.register import Register, load
from mailguard.rulebook import InForce, Rulebook, find_council, load_council
from mailguard.scan import Lesser
from mailguard.service.cases import load_cases
from mailguard.service.permits import load_permits


@dataclass(frozen=True, slots=True)
class Council:
    """What a message is held against.

    `lesser` gives each rule's lesser rules of the same conduct. `permissions` are those of a file; the store may add
    its own. `cases` is the council's list of regulatory cases, where it keeps one. `threshold` is from where passages
    are flagged, None for the shipped one.
    """

    register: Register
    in_force: tuple[InForce, ...]
    lesser: Lesser
    zone: ZoneInfo
    permissions: Sequence[Permission] = ()
    cases: tuple[Case, ...] = ()
    threshold: float | None = None


def load_council_of(settings: Settings, permits: Path | None = None) -> Council:
    """Read the register, the rules, the permissions and the cases that the settings name.

    Raises RegisterError, RuleError, PermitError or CaseError with file, line and remedy.
    """
    path = permits or (settings.folder / settings.council.permits if settings.council.permits else None)
    book, register = load_rulebook_of(settings), load(settings.register_path)
    return Council(
        register=register,
        in_force=book.in_force,
        lesser=book.lesser,
        zone=settings.council.zone,
        permissions=load_permits(path, register) if path else (),
        cases=load_cases(settings.folder / settings.council.cases) if settings.council.cases else (),
    )


def load_rulebook_of(settings: Settings) -> Rulebook:
    """The protocol that the settings name, clause by clause; raises RuleError."""
    return load_council(find_council(settings.council.protocol, settings.folder))
