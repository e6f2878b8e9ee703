"""One case of the council's own list: who complained, who else is concerned, and whether it is public."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A regulatory case by its reference.

    `complainants` and `parties` are addresses in small letters; parties are applicants, agents and others whose own
    case it is. `published` says that everything about it may be known.
    """

    ref: str
    matter: str = ""
    complainants: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    published: bool = False
