"""Words in a clause that leave something open: a number, a term nobody defined, a soft word in a clause with a rule.

Each pattern says what it leaves open and where the council can settle it.
"""

import re
from collections.abc import Iterator, Sequence

from mailguard.finding import Clause
from mailguard.rulebook.council import Provision
from mailguard.rulebook.note import Fault, LintNote

FIGURE = re.compile(r"\b\d+\s+(?:working\s+)?(?:hour|day|week|month)s?\b", re.IGNORECASE)
QUOTES = "\"'\u2018\u2019\u201c\u201d"
SENTENCE = re.compile(r"(?<=[.;?!])\s+|\s*•\s*")

LATE = "Set `clocks: late_reply_working_days` in the register once there is a number; until then nothing is late."

NUMBERS = (
    (
        re.compile(r"\btimely\b|\btimeliness\b|\bprompt(?:ly)?\b|\bwithout delay\b", re.IGNORECASE),
        "how many working days",
        LATE,
    ),
    (
        re.compile(r"\bthe Council['\u2019]s standards\b|\breasonable (?:time|period)\b|\bas soon as\b", re.IGNORECASE),
        "how many working days",
        LATE,
    ),
    (
        re.compile(r"\b(?:standard )?office hours\b|\binconvenient times\b", re.IGNORECASE),
        "which hours",
        "Set `calendar: hours` in the register.",
    ),
    (
        re.compile(r"\bsignificant amount\b", re.IGNORECASE),
        "how much",
        "Ask the council; no rule reads this.",
    ),
)

TERMS = (
    (
        re.compile(r"\bofficial (?:correspondence|letters)\b", re.IGNORECASE),
        "Ask the council which letters are official. Until then: letters on behalf of the Council.",
    ),
    (
        re.compile(r"\bMinister\b"),
        "Ask the council who counts. Until then: a Minister of the United Kingdom or Welsh Government.",
    ),
    (
        re.compile(r"\bnominated representatives?\b", re.IGNORECASE),
        "Give each of them `posts: [nominated-press]` in the register.",
    ),
    (
        re.compile(r"\b(?:legitimately )?delicate matter\b", re.IGNORECASE),
        "Ask the council. Until then: whatever a Member asks to be kept in confidence.",
    ),
)

SOFT = re.compile(
    r"\bnormally\b|\bexceptionally\b|\bas far as possible\b|\bwhere (?:appropriate|practicable|possible)\b",
    re.IGNORECASE,
)


def open_numbers(clauses: Sequence[Clause]) -> Iterator[LintNote]:
    """Words that stand where a number should; a sentence that gives a figure is content."""
    for clause in clauses:
        open_ended = " ".join(part for part in SENTENCE.split(clause.text) if not FIGURE.search(part))
        for pattern, question, remedy in NUMBERS:
            if found := pattern.search(open_ended):
                problem = f"“{found[0]}” does not say {question}."
                yield LintNote(clause=clause.number, fault=Fault.NUMBER, problem=problem, remedy=remedy)


def undefined_terms(clauses: Sequence[Clause]) -> Iterator[LintNote]:
    """Terms that a rule turns on and that no clause defines, at the first clause that uses them."""
    for pattern, remedy in TERMS:
        for clause in clauses:
            if found := pattern.search(clause.text):
                if not _defined(found[0], clauses):
                    problem = f"“{found[0]}” is not defined."
                    yield LintNote(clause=clause.number, fault=Fault.TERM, problem=problem, remedy=remedy)
                break


def _defined(term: str, clauses: Sequence[Clause]) -> bool:
    name = rf"[{QUOTES}]?{re.escape(term)}[{QUOTES}]?"
    definition = re.compile(
        rf"{name}\s+(?:means?|includes?|refers? to)\b|(?:known|referred to) as {name}", re.IGNORECASE
    )
    return any(definition.search(clause.text) for clause in clauses)


def soft_words(provisions: Sequence[Provision]) -> Iterator[LintNote]:
    """Soft words in clauses that have a rule: each finding there can be answered with them."""
    for provision in provisions:
        words = sorted({found.lower() for found in SOFT.findall(provision.clause.text)})
        if words and (provision.in_force or provision.planned):
            listed = ", ".join(f"“{word}”" for word in words)
            yield LintNote(
                clause=provision.clause.number,
                fault=Fault.SOFT,
                problem=f"{listed} leaves room for exceptions that are not listed.",
                remedy="Ask the council which exceptions it accepts, and record each as a permission.",
            )
