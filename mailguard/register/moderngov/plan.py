"""What an import would do, as a value: to be told, and to be written."""

from dataclasses import dataclass
from datetime import date

from mailguard.errors import WebsiteError
from mailguard.register.moderngov.edits import Edit, New
from mailguard.register.moderngov.kept import Kept
from mailguard.register.people import Person
from mailguard.register.reviewing import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything of one import.

    `edits` and `new` change the register, `copy` is what is kept beside it. The rest is for people: `added` and
    `changed` are ids with what is said of them, `missing` Members whom the website does not list, `vacancies` wards,
    `notes` what a person must settle, `otherwise` what the register has otherwise and keeps, `refusal` why it must not
    be written.
    """

    source: str
    on: date
    before: date | None
    listed: int
    wards: int
    members: int
    copy: Kept
    edits: tuple[Edit, ...] = ()
    new: tuple[New, ...] = ()
    added: tuple[tuple[str, str], ...] = ()
    refusal: WebsiteError | None = None
    changed: tuple[tuple[str, str], ...] = ()
    missing: tuple[Person, ...] = ()
    vacancies: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    otherwise: tuple[str, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the register would change."""
        return bool(self.edits or self.new)
