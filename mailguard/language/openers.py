"""Lines that announce quoted words: "On … wrote:", "-----Original Message-----", "Begin forwarded message:"."""

import re
from typing import NamedTuple

from mailguard.language.closings import is_name
from mailguard.language.dates import find_date
from mailguard.language.lines import Lines
from mailguard.language.patterns import regex
from mailguard.language.segment import QuotedHead

_DASHES = r"[-_=\u2013\u2014]{2,60}"
_OLD = r"(?:original\s(?:message|appointment|e-?mail)|(?:y\s)?neges\swreiddiol)"
_ORIGINAL = regex(
    rf"[\s*]{{0,4}}{_DASHES}\s{{0,3}}(?:{_OLD}|{_OLD}\s?[/|]\s?{_OLD})\s{{0,3}}{_DASHES}[\s*]{{0,4}}$",
    re.IGNORECASE,
)
_FORWARDED = regex(
    rf"[\s*]{{0,4}}{_DASHES}\s{{0,3}}"
    r"(?:forwarded\s(?:message|e-?mail|by\s.{1,120}?)"
    r"|neges\s(?:wedi[\u2019']i|a)\s(?:h?anfon(?:wyd)?|blaenyrru)(?:\sym(?:laen|mlaen))?)"
    rf"\s{{0,3}}{_DASHES}[\s*]{{0,4}}$"
    r"|[\s*]{0,4}(?:begin\sforwarded\smessage|dechrau(?:[\u2019']r)?\sneges\s.{1,30}\symlaen)\s?:[\s*]{0,4}$",
    re.IGNORECASE,
)
_VERB = r"(?:wrote|writes|ysgrifennodd)"
_DATED = regex(rf"(?:On|Ar)\s(?P<before>.{{3,400}}?)\b{_VERB}\b(?P<after>.{{0,160}}):$", re.IGNORECASE)
_UNDATED = regex(rf"(?P<before>.{{2,300}}?)\s{_VERB}:$", re.IGNORECASE)
_MAILBOX = regex(r"[\w.+'-]{1,64}@[\w.-]{1,200}")
_PRINTED_DATE = regex(r"\d{1,4}[/. -]|\b\d{1,2}(?:st|nd|rd|th)\b")
_EXACT = regex(r"\d[:.]\d\d|\b(?:19|20)\d\d\b|\d/\d\d?/\d\d")
_ENCLOSED = regex(r"(?P<author>[^\n]{2,200}?)\s(?P<when>\d[\d/.-]{5,10}[^\n>]{0,30})>>>\s{0,4}$")
_WELSH = regex(r"Ysgrifennodd\s(?P<after>.{2,200}?)\sar\s(?P<before>.{3,160}?):$")
_LATER = regex(r"(?P<before>.{2,100}?)\s(?:wrote|ysgrifennodd)\s(?:on|ar)\s(?P<after>.{5,60}):$", re.IGNORECASE)
_ANGLED = r"<[^<>\s]{1,200}@[^<>\s]{1,200}>"
_STAMPED = regex(rf"(?P<before>\d{{4}}[-/]\d\d?[-/]\d\d?\s.{{0,200}}{_ANGLED}):$")
_QUOTING = regex(r"Quoting\s(?P<author>.{2,200}):$")
_STARRED = regex(
    rf"(?:[*-]\s)?(?P<after>[^\s<>].{{0,100}}?\s{_ANGLED})\s{{1,3}}[\[(](?P<before>[^\[\]()]{{6,60}})[\])]:$"
)
# Yahoo's app sets the quoted words on the same line, three blanks away, and no blank before the address.
_RUN_ON = regex(
    rf"(?P<line>(?:On|Ar)\s.{{8,300}}?(?P<gap>\s?){_ANGLED},?\s{_VERB}:)(?P<blanks>[ \t\xa0]{{1,9}})\S", re.IGNORECASE
)
_IN_MESSAGE = regex(r"\bin\s(?:message|article)\s<[^<>]{1,200}>,?", re.IGNORECASE)
# With what a line ends that says "original" or "forwarded": its dashes, its colon, stars around them.
_ENDS = frozenset("-_=\u2013\u2014:*")
STARTS = frozenset({"On ", "Ar ", "ON "})
_CLOSED = frozenset({"]:", "):"})
_QUOTING_WORD = "Quoting "
_BARE = {"wrote:", "writes:", "ysgrifennodd:"}
_MOST_LINES = 4
_LONGEST = 400
_RUN_ON_BLANKS = 3


class Opener(NamedTuple):
    """Lines that announce quoted words.

    `sure` is False where only quote marks on the next line would prove that a mail program wrote it. `whole` is True
    where the header is complete; False where header lines may follow. `rest` is what the line before `end` quotes
    itself, to the right of what it announces.
    """

    head: QuotedHead | None
    end: int
    forwarded: bool = False
    sure: bool = True
    whole: bool = True
    rest: str = ""


def opener_at(lines: Lines, place: int) -> Opener | None:
    """Read the announcing line that begins here, also where it is broken over several; None if there is none."""
    line = lines.texts[place]
    text = line.strip()
    if text[:3] in STARTS and (": " in text or text[-1] == ">") and (opener := _run_on(lines, place, text)):
        return opener
    if len(line) > _LONGEST:
        return None
    if text[-1] in _ENDS and ("orward" in text or "riginal" in text or "eges" in text or text.isupper()):
        if _FORWARDED.match(line):
            return Opener(None, place + 1, forwarded=True, whole=False)
        if _ORIGINAL.match(line):
            return Opener(None, place + 1, whole=False)
    if text[-1] == ":" or text[:3] in STARTS or "@" in text:
        return _attribution_at(lines, place, text)
    return None


def enclosed(text: str) -> QuotedHead | None:
    """Read the rest of a line that Novell GroupWise writes between ">>>" and ">>>", with no marks below it."""
    found = _ENCLOSED.match(text)
    return QuotedHead(author=_tidied(found["author"]), date=find_date(found["when"])[0]) if found else None


def _run_on(lines: Lines, place: int, text: str) -> Opener | None:
    """Read an announcing line that the quoted words follow without a break; it may be broken before "wrote"."""
    end = place + 1
    if "@" not in text[:_LONGEST]:
        return None
    if text[-1] == ">" and end < len(lines.texts) and ": " in lines.texts[end]:
        text, end = f"{text} {lines.texts[end].lstrip()}", end + 1
    found = _RUN_ON.match(text[:_LONGEST])
    if not found or (found["gap"] and len(found["blanks"]) < _RUN_ON_BLANKS):
        return None
    head = _DATED.match(found["line"])
    if not head or not _EXACT.search(head["before"]):
        return None
    return Opener(_dated_head(head["before"], head["after"]), end, rest=text[found.end("blanks") :])


def _attribution_at(lines: Lines, place: int, text: str) -> Opener | None:
    if text[-1] == ":" and text.lower() in _BARE:
        return Opener(None, place + 1)
    verbless = text[-2:] in _CLOSED or text[:8] == _QUOTING_WORD
    if verbless and (opener := _verbless(text, place + 1)):
        return opener
    joined = _joined(lines, place, text)
    if joined is None:
        return None
    line, end = joined
    if (found := _DATED.match(line)) and _PRINTED_DATE.search(found["before"] + found["after"]):
        exact = bool(_EXACT.search(line) or _MAILBOX.search(line))
        return Opener(_dated_head(found["before"], found["after"]), end, sure=exact)
    if found := _WELSH.match(line):
        return Opener(_dated_head(found["before"], found["after"]), end)
    if (found := _LATER.match(line)) and _EXACT.search(found["after"]) and is_name(found["before"]):
        return Opener(_dated_head(found["before"], found["after"]), end)
    if found := _STAMPED.match(line):
        return Opener(_dated_head(found["before"], ""), end)
    if found := _UNDATED.match(line):
        before = found["before"]
        mailbox = bool(_MAILBOX.search(before))
        if mailbox or _PRINTED_DATE.match(before) or (is_name(before) and " " in before):
            return Opener(_dated_head(before, ""), end, sure=mailbox)
    return None


def _verbless(line: str, end: int) -> Opener | None:
    """Read "Quoting Jane Hart <…>:" and "* Jane Hart <…> [date]:", which only quote marks below them bear out."""
    if (found := _STARRED.match(line)) and _EXACT.search(found["before"]):
        return Opener(_dated_head(found["before"], found["after"]), end, sure=False)
    found = _QUOTING.match(line)
    if found and (_MAILBOX.search(found["author"]) or is_name(found["author"])):
        return Opener(QuotedHead(author=_tidied(found["author"])), end, sure=False)
    return None


def _joined(lines: Lines, place: int, text: str) -> tuple[str, int] | None:
    """Give the announcing line as one, and the place after it; wrapped lines may have lost quote marks."""
    if text[-1] == ":":
        told = "wrote" in text or "writes" in text or "sgrifennodd" in text or text.endswith(">:")
        return (text, place + 1) if told else None
    starts = text[:3] in STARTS
    most = _MOST_LINES if starts else 2
    for end in range(place + 1, min(place + most, len(lines.texts))):
        more = lines.texts[end].strip()
        if not more or lines.levels[end] > lines.levels[place]:
            return None
        text = f"{text} {more}"
        if len(text) > _LONGEST:
            return None
        if more.endswith(":"):
            proved = ("wrote" in text or "sgrifennodd" in text) and (starts or more in _BARE)
            return (text, end + 1) if proved else None
    return None


def _dated_head(before: str, after: str) -> QuotedHead:
    """Read who and when from the words around "wrote"; either may stand before or after it."""
    if "essage <" in before or "rticle <" in before:
        before = _IN_MESSAGE.sub("", before)
    for words in (before, after):
        when, end = find_date(words)
        if end:
            break
    author = after.strip(" ,") if _is_name(after) else before[end:] if words is before else before
    return QuotedHead(author=_tidied(author if end else _last_name(author)), date=when)


def _is_name(after: str) -> bool:
    return bool(after.strip(" ,")) and not find_date(after)[1]


def _last_name(author: str) -> str:
    """Where no date could be read, the name follows the last comma outside the address."""
    cut = author.rfind(", ", 0, author.find("<") if "<" in author else len(author))
    return author[cut + 1 :] if cut >= 0 and any(mark.isdigit() for mark in author[:cut]) else author


def _tidied(author: str) -> str:
    return author.strip(" \t\xa0,-*_:").strip()
