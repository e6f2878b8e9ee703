"""Lines of a letter that name people: the greeting, "cc Councillor Birch", a bare "cc:" with names below it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from mailguard.correspondence.wordings.familiar import Names
from mailguard.correspondence.wordings.plain import placed
from mailguard.correspondence.wordings.unwrap import hangs, is_cc_line, runs_on
from mailguard.language.patterns import regex
from mailguard.register.party import Naming

_CC = (
    r"(?:b?c[./]? ?c\.?(?:['’]?e?d)?(?: to)?|pc|(?:carbon )?cop(?:y|ies|ied)(?: (?:also )?(?:sent )?(?:to|for))?"
    r"|cop(?:i|ï)(?:au)?(?: (?:at|i)(?: y)?)?"
    r"|distribution(?: list)?|circulation|(?:also )?sent to|dosbarthiad|with copies to)"
)
_LINE = regex(rf"^[\s>*•-]{{0,6}}\(?{_CC}\s*[:.]?\s+(?P<who>[^\n]{{2,200}})$", re.I)
_BARE = regex(
    r"^[\s>*•-]{0,6}(?:b?c\.?\s?c\.?|copies|copied(?: to)?|copy(?: to)?|distribution|circulation)\s*[:.]?\s*$", re.I
)
_AT_END = regex(r"(?:^|[.;] |  )(?:c\.?c\.?|cop(?:y|ies)(?: to)?)\s?:\s?(?P<who>[^\n]{2,160})$", re.I)
_NOT_SAID = regex(
    r"\b(?:not|never|nobody|no one|without|n['’]t|if|whether|shall|unless|would|could|might|please|me|us|text|pasted"
    r"|deadline|yesterday|list was"
    r"|signed|hard|he|she|they|you|was|were|used to|last (?:week|month|time|year))\b|\?\s*$",
    re.I,
)
ANOTHERS = regex(
    r"['’]s?,? (?!(?:\w+ )?(?:e-?mail|address(?:es)?|mailbox|inbox|account|attention|information|home|benefit|sake)\b)"
    r"[a-z]",
    re.I,
)
"""After a name: somebody or something of theirs, which is not they; their mailbox is."""
_LINE_READ = 240
_END_READ = 400
_BARE_READ = 40
"""Characters of a copy line that are read: of one that begins with its mark, ends with it, or holds nothing else."""
_NEAR = 9
"""Lines above that show where a mail program broke the lines; lines from here on that show it or belong here."""
_STARTS = frozenset("bBcC(>*•-dDpPaAsSwW \t")

_GREETS = regex(
    r"\A\s*(?:(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|annwyl|to|morning"
    r"|afternoon)\b[ ,]*(?P<who>[^\n]{1,90})"
    r"|(?P<bare>(?:cllrs?|councillors?|cynghorwyr)\b[^\n.]{1,60}(?:and|&|,|a)\b[^\n.]{1,40})[,:-]?[ \t]*(?:\n|\Z))",
    re.I,
)
_JOINS = regex(r"(?:,|&|/|-|\b(?:and|a|ac|both|all|dear|annwyl)\b)[^\n]{0,20}\Z", re.I)
_MANY = regex(
    r"[,&/-]\W*\w|\b(?:and|a|ac|both|all|dear|annwyl|members|councillors|cllrs|aelodau|committee|group|you)\b", re.I
)
_REST = regex(r"[\s,:;!.()–-]*(?:\([^)]{1,40}\))?[\s,:;!.()–-]*\Z")


def greeting(text: str, roll: Names) -> tuple[Naming, ...]:
    """Whom the salutation names, where it greets more than one: they know of each other."""
    found = _GREETS.match(text)
    if found is None:
        return ()
    who = found["who"] or found["bare"]
    namings = roll.named(who) if _MANY.search(who) else ()
    if not namings:
        return ()
    last = who.rfind(namings[-1].quote)
    if not _REST.match(who, last + len(namings[-1].quote)):
        return ()
    people = {person.id for naming in namings for person in naming.people}
    first = who[: who.find(namings[0].quote)]
    return namings if len(people) > 1 or _JOINS.search(first) else ()


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
        whole, _ = _whole(lines[number : number + _NEAR])
        found = _LINE.match(whole[:_LINE_READ]) or _AT_END.search(whole[:_END_READ])
        if _BARE.match(line[:_BARE_READ]):
            yield from _below(line, lines[number + 1 : number + _NEAR])
        elif found is not None and not _NOT_SAID.search(whole):
            yield whole.strip(), found["who"]


def _width(lines: list[str], number: int) -> int:
    """The longest line round about, no further than a blank line: where the lines were broken."""
    above = takewhile(str.strip, reversed(lines[max(0, number - _NEAR) : number]))
    below = takewhile(str.strip, lines[number : number + _NEAR])
    return max(map(len, [lines[number], *above, *below]))


def _whole(lines: list[str]) -> tuple[str, list[str]]:
    """The first line with those that it takes, and the lines that are left."""
    line, *rest = lines
    while rest and rest[0].strip() and hangs(line) and not is_cc_line(rest[0]):
        line, rest = f"{line.rstrip()} {rest[0].strip()}", rest[1:]
    return line, rest


def _below(line: str, lines: list[str]) -> Iterator[tuple[str, str]]:
    """The lines under a bare "cc:", up to a blank one."""
    if lines and lines[0].strip():
        whole, rest = _whole(lines)
        yield f"{line.strip()} {whole.strip()}", whole
        yield from _below(line, rest)


def named_themselves(who: str, roll: Names) -> tuple[Naming, ...]:
    """Whom the words name, but for those whose secretary or office is named instead."""
    return tuple(each for each, start in placed(who, roll.named(who)) if not _another(who[start:], each.quote))


def _another(words: str, quote: str) -> bool:
    """Whether the words, which begin with the quote, go on to somebody of theirs."""
    return ANOTHERS.match(words, len(quote.removesuffix("'s").removesuffix("’s"))) is not None
