"""Reads a protocol as a careful clerk would: references that lead nowhere, numbers and terms left open, misquotes.

It also names rules that leave a gap. The quoted words are never corrected: what is found goes to the council.
"""

from itertools import chain
from pathlib import Path

from mailguard.errors import RuleError
from mailguard.files import read_text
from mailguard.rulebook.council import Rulebook
from mailguard.rulebook.gaps import gaps
from mailguard.rulebook.note import Fault, LintNote
from mailguard.rulebook.quotes import misquotes
from mailguard.rulebook.references import mistaken_references
from mailguard.rulebook.wording import open_numbers, soft_words, undefined_terms

__all__ = ["Fault", "LintNote", "lint", "source_text"]


def lint(rulebook: Rulebook, source: str | None = None) -> tuple[LintNote, ...]:
    """Everything to settle, in the order of the clauses; `source` is the protocol's own text where it is at hand."""
    clauses = tuple(provision.clause for provision in rulebook.clauses)
    place = {clause.number: number for number, clause in enumerate(clauses)}
    notes = chain(
        mistaken_references(clauses),
        open_numbers(clauses),
        undefined_terms(clauses),
        soft_words(rulebook.clauses),
        gaps(rulebook),
        misquotes(clauses, source) if source is not None else (),
    )
    return tuple(sorted(notes, key=lambda note: place[note.clause]))


def source_text(rulebook: Rulebook, root: Path) -> str | None:
    """The text that the quotes are held against, or None where it is not at hand.

    It lies below `root`, the project's folder, or beside the council file. Raises RuleError where the text is there and
    cannot be read.
    """
    places = (folder / rulebook.source for folder in (root, rulebook.path.parent))
    path = next((place for place in places if place.is_file()), None)
    return None if path is None else read_text(path, RuleError, limit=4 * 1024 * 1024)
