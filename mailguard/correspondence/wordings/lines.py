"""Lines of a letter that name people: the greeting, "cc Councillor Birch", a bare "cc:" with names below it."""

import re
from collections.abc import Iterator

from mailguard.correspondence.wordings.unwrap import hangs, is_cc_line, runs_on
from mailguard.register import Roll
from mailguard.register.party import Naming

_CC = (
    r"(?:b?c[./]? ?c\.?(?:['’]?e?d)?(?: to)?|pc|(?:carbon )?cop(?:y|ies|ied)(?: (?:also )?(?:sent )?(?:to|for))?"
    r"|cop(?:i|ï)(?:au)?(?: (?:at|i)(?: y)?)?"
    r"|distribution(?: list)?|circulation|(?:also )?sent to|dosbarthiad|with copies to)"
)
_LINE = re.compile(rf"^[\s>*•-]{{0,6}}\(?{_CC}\s*[:.]?\s+(?P<who>[^\n]{{2,200}})$", re.I)
_BARE = re.compile(
    r"^[\s>*•-]{0,6}(?:b?c\.?\s?c\.?|copies|copied(?: to)?|copy(?: to)?|distribution|circulation)\s*[:.]?\s*$", re.I
)
_AT_END = re.compile(r"(?:^|[.;] |  )(?:c\.?c\.?|cop(?:y|ies)(?: to)?)\s?:\s?(?P<who>[^\n]{2,160})$", re.I)
_NOT_SAID = re.compile(
    r"\b(?:not|never|nobody|no one|without|n['’]t|if|whether|shall|unless|would|could|might|please|me|us|text|pasted"
    r"|deadline|yesterday|list was"
    r"|signed|hard|he|she|they|you|was|were|used to|last (?:week|month|time|year))\b|\?\s*$",
    re.I,
)
ANOTHERS = re.compile(
    r"['’]s?,? (?!(?:\w+ )?(?:e-?mail|address(?:es)?|mailbox|inbox|account|attention|information|home|benefit|sake)\b)"
    r"[a-z]",
    re.I,
)
"""After a name: somebody or something of theirs, which is not they; their mailbox is."""
_STARTS = frozenset("bBcC(>*•-dDpPaAsSwW \t")

_GREETS = re.compile(
    r"\A\s*(?:(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|annwyl|to|morning"
    r"|afternoon)\b[ ,]*(?P<who>[^\n]{1,90})"
    r"|(?P<bare>(?:cllrs?|councillors?|cynghorwyr)\b[^\n.]{1,60}(?:and|&|,|a)\b[^\n.]{1,40})[,:-]?[ \t]*(?:\n|\Z))",
    re.I,
)
_JOINS = re.compile(r"(?:,|&|/|-|\b(?:and|a|ac|both|all|dear|annwyl)\b)[^\n]{0,20}\Z", re.I)
_MANY = re.compile(
    r"[,&/-]|\b(?:and|a|ac|both|all|dear|annwyl|members|councillors|cllrs|aelodau|committee|group|you)\b", re.I
)
_REST = re.compile(r"[\s,:;!.()–-]*(?:\([^)]{1,40}\))?[\s,:;!.()–-]*\Z")


def greeting(text: str, roll: Roll) -> tuple[Naming, ...]:
    """Whom the salutation names, where it greets more than one: they know of each other."""
    found = _GREETS.match(text)
    if found is None:
        return ()
    who = found["who"] or found["bare"]
    namings = roll.named(who) if _MANY.search(who.rstrip(" ,:;!-")) else ()
    if not namings:
        return ()
    last = who.rfind(namings[-1].quote)
    if not _REST.match(who, last + len(namings[-1].quote)):
        return ()
    people = {person.id for naming in namings for person in naming.people}
    first = who[: who.find(namings[0].quote)]
    return namings if len(people) > 1 or (first.strip() and _JOINS.search(first)) else ()


def copy_lines(text: str) -> Iterator[tuple[str, str]]:
    """Copy lines with the words that name somebody; a bare "cc:" takes the lines that follow it.

    A line that cannot end where it does ("cc Councillors Oakes and") takes the next one too.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line[:1] not in _STARTS and ":" not in line:
            continue
        if number and runs_on(line, lines[number - 1], _width(lines, number)):
            continue
        whole = _whole(lines, number)
        found = _LINE.match(whole[:240]) or _AT_END.search(whole[:400])
        if _BARE.match(line[:40]):
            yield from _below(line, lines[number + 1 : number + 9])
        elif found is not None and not _NOT_SAID.search(whole):
            yield whole.strip(), found["who"]


def _width(lines: list[str], number: int) -> int:
    """The longest line round about, no further than a blank line: where the lines were broken."""
    first = next((at for at in range(number, max(-1, number - 9), -1) if not lines[at].strip()), max(0, number - 9))
    last = next((at for at in range(number, min(len(lines), number + 9)) if not lines[at].strip()), number + 9)
    return max(map(len, lines[first:last]), default=0)


def _whole(lines: list[str], number: int) -> str:
    """The line with those that it takes, at most eight."""
    line = lines[number]
    for below in lines[number + 1 : number + 9]:
        if not below.strip() or not hangs(line) or is_cc_line(below):
            break
        line = f"{line.rstrip()} {below.strip()}"
    return line


def _below(line: str, lines: list[str]) -> Iterator[tuple[str, str]]:
    taken = ""
    for number, below in enumerate(lines):
        if not below.strip():
            return
        if not (number and hangs(taken)):
            taken = _whole(lines, number)
            yield f"{line.strip()} {taken.strip()}", taken
        else:
            taken = below


def named_themselves(who: str, roll: Roll) -> tuple[Naming, ...]:
    """Whom the words name, but for those whose secretary or office is named instead."""
    return tuple(each for each in roll.named(who) if not _another(who, each.quote))


def _another(who: str, quote: str) -> bool:
    after = who[who.find(quote) + len(quote) :]
    tail = after if quote[-2:] not in {"'s", "’s"} else f"'s{after}"
    return ANOTHERS.match(tail) is not None
