"""Our own reduced copy of what was last taken over: what changed on the website since, and who is who there.

It lies beside the register as `NAME.moderngov.json`, and holds names, parties, groups, wards, posts and e-mail
addresses: no home address, no telephone number, nothing that the register does not have too.
"""

import json
from datetime import date
from pathlib import Path

from pydantic import Field

from mailguard.errors import RegisterError
from mailguard.files import Entry, read_text, validated
from mailguard.register.people import Office

_LIMIT = 16 * 1024 * 1024
_REMEDY = "Put back an earlier one, or move it away: the next import then begins as if it were the first"


class Seen(Entry):
    """One person as last taken over; `person` is their id in the register, `number` the site's."""

    number: str
    person: str
    name: str
    party: str | None = None
    group: str | None = None
    wards: tuple[str, ...] = ()
    posts: tuple[tuple[str, str | None], ...] = ()
    emails: tuple[str, ...] = ()

    def offices(self) -> tuple[Office, ...]:
        """The posts as offices."""
        return tuple(Office(title, body) for title, body in self.posts)


class Kept(Entry):
    """The whole copy; `missing` are ids of Members who were not on the website.

    `committees` are ids by title, `chairs` titles by committee and the site's number.
    """

    source: str
    on: date
    people: tuple[Seen, ...] = ()
    committees: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    chairs: dict[str, dict[str, str]] = Field(default_factory=dict)
    missing: tuple[str, ...] = ()

    def by_number(self) -> dict[str, Seen]:
        """Everybody by the site's number."""
        return {seen.number: seen for seen in self.people}

    def text(self) -> str:
        """The copy as a file has it."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def beside(register: Path) -> Path:
    """Where the copy of that register lies: beside the file itself, where a link leads to it."""
    register = register.resolve()
    return register.with_name(f"{register.stem}.moderngov.json")


def read_kept(path: Path) -> Kept | None:
    """The copy, None where there is none yet; raises RegisterError where it cannot be read."""
    if not path.exists():
        return None
    text = read_text(path, RegisterError, _LIMIT)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise RegisterError(path, 1, "the copy of the last import is damaged", _REMEDY) from None
    return validated(path, Kept, value, RegisterError, lambda steps: 1)
