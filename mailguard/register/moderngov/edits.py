"""What is to be changed in a register: plain values, not yet text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mailguard.register.people import Office

Item = str | dict[str, str]
Block = dict[str, str | date | list[Item]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One key of one block: `value` where it is one value, else what comes into the list and what goes out of it.

    `section` is people or bodies, `which` the id or name of the block.
    """

    section: str
    which: str
    key: str
    value: str | None = None
    add: tuple[Item, ...] = ()
    drop: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class New:
    """One block more at the end of a section: people, mailboxes or bodies."""

    section: str
    block: Block


def role_item(office: Office) -> dict[str, str]:
    """An office as the register's file has it."""
    return {"title": office.title, "body": office.body} if office.body else {"title": office.title}


def words(items: Sequence[Item]) -> str:
    """The items as a person reads them."""
    return "; ".join(each if isinstance(each, str) else ", ".join(each.values()) for each in items)
