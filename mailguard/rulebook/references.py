"""Clauses that point to other clauses: whether the other clause exists, and whether it is about the same thing.

A reference is thought mistaken where the sentence that makes it and the clause it leads to share no telling word and
no theme. Words that many clauses use, and words that fit anywhere, tell nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from mailguard.finding import Clause
from mailguard.rulebook.note import Fault, LintNote

REFERENCE = re.compile(
    r"""(?<![\d.£/])
        (\d{1,2}(?:\.\d{1,2})+(?:\([a-z]\))?|\d{1,2}\([a-z]\)|(?<=[Pp]aragraph\ )\d{1,2}|(?<=[Cc]lause\ )\d{1,2})
        (?!\.?\d)
        (?!\s*(?:%|per\ cent|[ap]\.?m\b|hours?|days?|weeks?|metres?|miles?|million))   # a measure or a time of day
        (?!\s+of\s+(?:the|its|that)\s+(?![Pp]rotocol))                                 # somebody else's clause
    """,
    re.VERBOSE,
)
SENTENCE = re.compile(r"(?<=[.;?!])\s+|\s*•\s*")
WORD = re.compile(r"[a-z]{3,}")
ENDINGS = re.compile(r"(?:ations?|ments?|ings?|ies|ily|ed|es|ly|e|y|s)$")
TOO_COMMON = 0.2
"""A word that a larger share of the clauses uses tells nothing."""

FITS_ANYWHERE = frozenset(
    re.findall(
        r"\w+",
        """about above accordance accordingly according all also and another any appropriate are aware because been
        being below between both but can case circumstances concerned could deal does done each either every for
        from general give given has have his her however into its make made manner matter may more must necessary
        need nor not observe one only order other out own paragraph particular per person place proper provision
        purpose reasonable refer regard relating relevant required respective section see set shall should such take
        taken than that the their them then there these they this those through two under upon was way were what
        when where which while whilst who will with without would""",
    )
)

THEMES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "complaints and conduct": re.compile(
            r"\b(?:complain|concern(?:s|ed about)?\b|breach|misconduct|behavio|conduct|critici|abus|grievance|disciplin"
            r"|failing|bully|harass|intimidat|inappropriate)\w*"
        ),
        "information": re.compile(r"\b(?:inform|document|disclos|exempt|confidential|report|paper)\w*"),
        "replies": re.compile(r"\b(?:repl|respon[ds]|timel|urgen|correspond|enquir)\w*"),
        "political groups": re.compile(r"\b(?:party|political|group|campaign|election)\w*"),
        "support and resources": re.compile(r"\b(?:support|resourc|assist|facilit|equipment)\w*"),
        "meetings": re.compile(r"\b(?:meeting|agenda|briefing|attend)\w*"),
    }
)


def mistaken_references(clauses: Sequence[Clause]) -> Iterator[LintNote]:
    """References to clauses that do not exist, and to clauses about something else."""
    common = _common_words(clauses)
    for clause in clauses:
        for sentence in SENTENCE.split(clause.text):
            numbers = REFERENCE.findall(sentence)
            missing = [number for number in numbers if not _text_of(number, clauses)]
            if missing:
                yield _no_such_clause(clause, missing)
            fits = partial(_same_matter, sentence, common=common)
            elsewhere = [n for n in numbers if n not in missing and not fits(_text_of(n, clauses))]
            if elsewhere:
                yield _something_else(
                    clause, sentence, elsewhere, _better(sentence, clauses, {clause.number, *numbers})
                )


def _text_of(number: str, clauses: Iterable[Clause]) -> str:
    """The words of a clause and of the clauses below it."""
    below = (f"{number}.", f"{number}(")
    return " ".join(each.text for each in clauses if each.number == number or each.number.startswith(below))


def _stems(text: str) -> frozenset[str]:
    words = WORD.findall(text.lower())
    return frozenset(ENDINGS.sub("", word) or word for word in words if word not in FITS_ANYWHERE)


def _common_words(clauses: Sequence[Clause]) -> frozenset[str]:
    uses = Counter(stem for clause in clauses for stem in _stems(clause.text))
    return frozenset(stem for stem, count in uses.items() if count > max(2, TOO_COMMON * len(clauses)))


def _themes(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in THEMES.items() if pattern.search(text.lower()))


def _same_matter(sentence: str, target: str, *, common: frozenset[str]) -> bool:
    shared = (_stems(sentence) & _stems(target)) - common
    return bool(shared or _themes(sentence) & _themes(target)) or not _stems(sentence) - common


def _better(sentence: str, clauses: Iterable[Clause], besides: set[str]) -> list[str]:
    """The two clauses that say most on the sentence's theme."""
    patterns = [THEMES[name] for name in _themes(sentence)]
    weight = {
        clause.number: sum(len(pattern.findall(clause.text.lower())) for pattern in patterns)
        for clause in clauses
        if clause.number not in besides
    }
    return [number for number in sorted(weight, key=lambda number: -weight[number])[:2] if weight[number]]


def _no_such_clause(clause: Clause, missing: Sequence[str]) -> LintNote:
    return LintNote(
        clause=clause.number,
        fault=Fault.REFERENCE,
        problem=f"It points to {_and(missing)}, and there is no such clause.",
        remedy="Ask the council which clause is meant.",
    )


def _something_else(clause: Clause, sentence: str, elsewhere: Sequence[str], better: Sequence[str]) -> LintNote:
    matter = _and(sorted(_themes(sentence)) or ["another matter"])
    verb = "is" if len(elsewhere) == 1 else "are"
    hint = f" {_and(sorted(better, key=_order))} may be meant." if better else ""
    return LintNote(
        clause=clause.number,
        fault=Fault.REFERENCE,
        problem=f"It is about {matter} and points to {_and(elsewhere)}, which {verb} about something else.",
        remedy=f"Ask the council which clause is meant.{hint}",
    )


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", number))


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
