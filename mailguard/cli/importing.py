"""`mailguard register import …`: a council's website → what would change in the register, or the change itself."""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from mailguard.cli.printing import line, show
from mailguard.config import load_settings
from mailguard.errors import RegisterError, WebsiteError
from mailguard.register import load
from mailguard.register.moderngov import (
    SIZE_LIMIT,
    Published,
    beside,
    is_page,
    plan,
    read_committees,
    read_groups,
    read_kept,
    read_page,
    read_wards,
    refuse_unwritable,
    tell,
    write,
)
from mailguard.service.download import call_of, fetch, is_address, page_of

_PAGE = "mgCommitteeDetails.aspx"
_PAUSE = 0.2  # seconds between pages of one site


def moderngov(
    source: str,
    register: Path | None,
    settings: Path,
    groups: str | None,
    committees: Sequence[str],
    writing: bool,
    accepted: int | None,
    on: date,
) -> int:
    """Tell what taking over the website's Members would change, and change it where `writing`; always 0.

    Raises WebsiteError for an answer that cannot be used, RegisterError for the register.
    """
    path = register or load_settings(settings).register_path
    if not path.exists():
        remedy = "Begin it with three lines: council: NAME, domains: [DOMAIN], people: []"
        raise RegisterError(path, 1, "there is no such register", remedy)
    if writing:
        refuse_unwritable(path)
    known = load(path)
    made = plan(known, _published(source, groups, committees), read_kept(beside(path)), on, accepted)
    show(tell(made))
    if made.refusal is not None:
        raise made.refusal
    show(_done(path, writing, made.changes, write(path, made) if writing else ()))
    return 0


def _done(path: Path, writing: bool, changes: bool, written: Sequence[Path]) -> list[str]:
    """The last lines: what was written, or what to do to have it written."""
    if not writing:
        remedy = f"Give --write to change {path}" if changes else f"{path} needs no change"
        return ["", f"Nothing was written. {remedy}."]
    lines = ["", f"{path} was changed." if changes else f"{path} needed no change."]
    lines += [f"The text before it is {each}." for each in written if each.suffix == ".bak"]
    return [*lines, f"What was taken over is remembered in {written[-1]}: no home address, no telephone number."]


def _published(source: str, groups: str | None, committees: Sequence[str]) -> Published:
    content, name = _read(source, "GetCouncillorsByWard")
    sitting = read_wards(content, name)
    members = read_groups(*_read(groups, "GetMemberGroup")) if groups else None
    found = Published(source=name, sitting=sitting, groups=members)
    for each in committees:
        found = _with_committees(found, each)
    return found


def _read(source: str, call: str) -> tuple[bytes, str]:
    """The bytes of a file, or of a call of a website, and what to call them."""
    if is_address(source):
        address = call_of(source, call)
        return fetch(address), address
    try:
        with Path(source).open("rb") as file:
            return file.read(SIZE_LIMIT + 1), source
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise WebsiteError(source, problem, "Give a file, or an address with https://") from None


def _with_committees(found: Published, source: str) -> Published:
    """What one --committees adds: a committee's page, or the list of them, whose pages are fetched from a website."""
    if is_address(source) and _PAGE.lower() in source.lower():
        return replace(found, committees=(*found.committees, read_page(fetch(source), source)))
    content, name = _read(source, "GetCommittees")
    if is_page(content) and not is_address(source):
        return replace(found, committees=(*found.committees, read_page(content, name)))
    listed = read_committees(content, name)
    found = replace(found, listed=(*found.listed, *listed))
    if not is_address(source):
        return found
    for each in listed:
        if not each.live:
            continue
        time.sleep(_PAUSE)
        address = page_of(name, _PAGE, each.number)
        try:
            page = read_page(fetch(address), address)
        except WebsiteError as error:
            print(line(f"mailguard: {error}"), file=sys.stderr)
            found = replace(found, unread=(*found.unread, each.title))
        else:
            found = replace(found, committees=(*found.committees, page))
    return found
