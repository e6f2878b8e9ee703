"""Facts → letter: the sentences are made once, and the HTML and the text part print the same ones.

Templates and styles are imported when a letter is written: every command prints, and few of them write a letter.
"""

import re
import textwrap
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mailguard.digest import say, tell
from mailguard.digest.facts import ClauseCount, DigestFacts, Item, Waiting
from mailguard.digest.palette import COLOURS
from mailguard.digest.words import amount, day, share, shorten, verb, visible
from mailguard.files import shipped
from mailguard.finding import Severity, Tally

if TYPE_CHECKING:
    from css_inline import CSSInliner
    from jinja2 import Environment

COLUMN = 72
WIDTH = 78
LONGEST_CLAUSE = 700  # letters: long clauses are cut, and stand whole under `mailguard council show`
COMMAND = "  mailguard "
COMMANDS = (
    "mailguard findings --status open",
    'mailguard review FINDING --verdict not-a-departure --reason "..."',
)
TERMS = {
    Tally.FOUND: ("Found", "at least one finding", "serious"),
    Tally.CLEAR: ("Clear", "no rule in force found anything", "clear"),
    Tally.UNCHECKED: ("Not fully checked", "a part that a rule needs was hidden or not judged", "review"),
    Tally.FAILED: ("Failed", "a fault of mailguard's own", "grave"),
    Tally.NOT_READ: ("Not read", "protected: unions, occupational health, marked personal", "quiet"),
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest ready to be sent: the subject line and the same content as plain text and as HTML."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: `part` is its length in hundredths of the longest, at least 1 where there is anything."""

    label: str
    note: str
    figure: str
    colour: str
    part: int


def compose(facts: DigestFacts) -> Letter:
    """The weekly letter; the same facts give the same letter, byte for byte."""
    told = _page(facts)
    html = _templates().get_template("digest.html.j2").render(told, colours=COLOURS)
    text = _templates().get_template("digest.txt.j2").render(told)
    return Letter(subject=say.subject(facts), text=_tidy(text), html=_inliner().inline(html))


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=FileSystemLoader(shipped("templates") / "digest"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _inliner() -> "CSSInliner":
    from css_inline import CSSInliner

    return CSSInliner(
        keep_at_rules=True, load_remote_stylesheets=False, remove_inlined_selectors=True, keep_style_tags=True
    )


def _tidy(text: str) -> str:
    """Lines of a length that mail programs leave alone, and never more than one empty line; a command stays whole."""
    lines = "\n".join(line if line.startswith(COMMAND) else _folded(line) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _folded(line: str) -> str:
    start = re.match(r" *(- )?", line)
    indent = " " * (start.end() if start else 0)
    return textwrap.fill(line.rstrip(), WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _page(facts: DigestFacts) -> dict[str, object]:
    """Every sentence, figure, command and length that the templates print."""
    return {
        "council": visible(facts.council),
        "subject": say.subject(facts),
        "week": facts.week.number,
        "period": say.period(facts),
        "headline": say.headline(facts),
        "lead": say.lead(facts),
        "todo": say.todo(facts),
        "tiles": _tiles(facts),
        "found": [_clause(each, facts) for each in sorted(facts.counted, key=_order)],
        "advice": tell.advice(facts),
        "items": [_item(each) for each in facts.named],
        "waiting": [_item(each) for each in facts.waiting],
        "open": facts.open,
        "trend": _columns(facts),
        "trend_told": tell.trend(facts),
        "verdicts": tell.verdicts(facts),
        "seen": tell.seen(facts),
        "terms": _terms(facts),
        "sources": [(visible(each.name), tell.source(each)) for each in facts.coverage],
        "clauses": tell.clauses(facts),
        "silences": tell.silences(facts),
        "protocol": _protocol(facts),
        "names": facts.names,
        "commands": [f"{command} {visible(facts.option)}".rstrip() for command in COMMANDS],
    }


def _tiles(facts: DigestFacts) -> list[tuple[str, str]]:
    return [
        (f"{facts.open:,}", f"{verb(facts.open, 'finding', 'findings')} still to judge"),
        (f"{facts.listed:,}", f"{verb(facts.listed, 'message', 'messages')} listed"),
        (share(facts.judged, facts.readable) if facts.readable else "none", "fully checked, of what may be read"),
    ]


def _order(each: ClauseCount) -> tuple[int, list[int], str]:
    numbers = [int(part) for part in re.findall(r"\d+", each.clause)]
    return -list(Severity).index(each.severity), numbers, each.clause


def _clause(each: ClauseCount, facts: DigestFacts) -> dict[str, object]:
    longest = max(other.count for other in facts.counted)
    return {
        "clause": visible(each.clause),
        "text": shorten(visible(each.text), LONGEST_CLAUSE) if _first_of(each, facts) else "",
        "rules": tell.looked_for(each),
        "lowered": tell.lowered(each),
        "severity": say.SEVERITY[each.severity],
        "colour": str(each.severity),
        "figure": f"{each.count:,}",
        "part": _part(each.count, longest),
    }


def _first_of(each: ClauseCount, facts: DigestFacts) -> bool:
    """Whether the clause is printed here for the first time; its words stand once."""
    return next(one for one in sorted(facts.counted, key=_order) if one.clause == each.clause) == each


def _item(each: Item | Waiting) -> dict[str, str]:
    return {
        "id": visible(each.id),
        "clause": visible(each.clause),
        "severity": say.SEVERITY[each.severity],
        "colour": str(each.severity),
        "told": visible(each.by) if isinstance(each, Item) else amount(each.days, "day"),
    }


def _columns(facts: DigestFacts) -> list[dict[str, object]]:
    longest = max((each.count or 0 for each in facts.trend), default=0)
    return [
        {
            "week": each.week.number,
            "figure": tell.NOT_SCANNED if each.count is None else f"{each.count:,}",
            "height": _part(each.count or 0, longest) * COLUMN // 100,
            "now": each.week == facts.week,
        }
        for each in facts.trend
    ]


def _terms(facts: DigestFacts) -> list[Bar]:
    bars = []
    for term, (label, note, colour) in TERMS.items():
        count = sum(getattr(source, str(term)) for source in facts.coverage)
        bars.append(Bar(label, note, f"{count:,}", colour, _part(count, facts.listed)))
    return bars


def _part(count: int, longest: int) -> int:
    return max(1, round(100 * count / longest)) if count else 0


def _protocol(facts: DigestFacts) -> str:
    protocol = facts.protocol
    adopted = f", adopted {day(protocol.adopted)}" if protocol.adopted else ""
    return f"{visible(protocol.document)}, version {visible(protocol.version)}{adopted}"
