"""Reads the council's list of cases: who complained, whose case it is, and whether it is published."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, StrictBool, StringConstraints

from mailguard.correspondence.matters import Case
from mailguard.errors import CaseError
from mailguard.files import Entry, read_text, read_yaml, refuse_at


def _address(text: str) -> str:
    address = text.strip().lower()
    local, _, domain = address.rpartition("@")
    if not local or not domain or any(letter.isspace() for letter in address):
        raise ValueError("not an e-mail address; an example is m.reed@example.org")
    return address


def _reference(text: str) -> str:
    if not any(letter.isdecimal() for letter in text):
        raise ValueError("no reference: it has no number in it; an example is 24/00311/ENF")
    return text


Addresses = tuple[Annotated[str, AfterValidator(_address)], ...]


class _Case(Entry):
    ref: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3), AfterValidator(_reference)]
    matter: str = ""
    complainants: Addresses = ()
    parties: Addresses = ()
    published: StrictBool = False


def load_cases(path: Path) -> tuple[Case, ...]:
    """Every case of the file; raises CaseError with file, line and remedy."""
    entries = read_yaml(path, tuple[_Case, ...], CaseError)
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        ref = " ".join(entry.ref.lower().split())
        if ref in seen:
            text = read_text(path, CaseError)
            problem = f"the case {entry.ref} stands here twice"
            refuse_at(CaseError, path, text, (number, "ref"), problem, "Put what is known of it into one entry")
        seen.add(ref)
        if set(entry.complainants) & set(entry.parties):
            problem = f"in the case {entry.ref} somebody is both complainant and party"
            remedy = "Keep them on the side on which they stand"
            refuse_at(CaseError, path, read_text(path, CaseError), (number, "parties"), problem, remedy)
    return tuple(case(entry.model_dump()) for entry in entries)


def case(entry: object) -> Case:
    """One case out of the mapping that such a file or an example holds."""
    held = _Case.model_validate(entry)
    return Case(
        ref=held.ref,
        matter=held.matter,
        complainants=held.complainants,
        parties=held.parties,
        published=held.published,
    )
