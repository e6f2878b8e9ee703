"""The words that mark, place by place: subject, first lines, file name, page, label.

Local Government Act 1972 Schedule 12A (exempt information), Government Security Classifications Policy 2024, and the
customs of councils (Part II, pink papers). Each function takes one line and gives what it says, or None.
"""

import re

from mailguard.correspondence.markings.marking import Mark, Weight

Said = tuple[Mark, Weight]

LONGEST = 300
"""Characters of a line that are read: a mark stands at its beginning or its end."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
    }
)
_SURE = {mark: (mark, Weight.STRONG) for mark in Mark}

_WIDER = r"(?:onward |wider |further |general )?"
_NOT_FOR = rf"not for (?:publication|release|disclosure|forwarding|{_WIDER}(?:circulation|transmission|distribution))"
_CONFIDENTIAL = (
    r"(?:(?:strictly|highly|very) )?(?:private ?(?:and|&|\+|/) ?confidential|confidential(?: ?(?:and|&|/) ?(?:private"
    r"|sensitive|urgent))?|urgent (?:and|&) confidential|in (?:the )?(?:strict(?:est)? )?confidence"
    r"|commercial(?:ly)?[ -]in[ -]confidence|commercially (?:confidential|sensitive)|p ?& ?c|cyfrinachol"
    rf"|nid i'w gyhoeddi|{_NOT_FOR})"
)
_DRESS = r"[\s*_#=<>\"'!\[\](){}~|-]{0,12}"
_STOP = r"(?:\s{0,3}(?:[:;|/,)\]*]|\.(?=\s|$))|\s+-|-(?=\s|\d)|\s{0,3}$|\s+\()"
_THINGS = r"(?:appendix|appendices|annex|reports?|items?|papers?|minutes?|information|version|agenda|enclosures?)"

_SUBJECT = re.compile(
    rf"^{_DRESS}{_CONFIDENTIAL}\b{_DRESS}{_STOP}|[\[(*{{<]\s?{_CONFIDENTIAL}\s?[\])*}}>]"
    rf"|(?:\s-|[:;,|(*])\s{{0,3}}{_CONFIDENTIAL}[\s)*!.\]]{{0,6}}$"
    r"|^confidential (?:briefing|note|update|report|letter|memo|paper|information|advice|item|summary"
    r"|enquiry|matter|appendix|appendices|annex|minutes|documents?)\b",
    re.I,
)
_SHOUTED = re.compile(
    r"^CONFIDENTIAL (?=\S{0,20}\d|[A-Za-z][a-z])(?![Ww]aste|[Ss]hred|[Rr]eport|[Cc]ounsel|[Hh]elp|[Hh]ot|[Bb]in)"
)
_SUBJECT_EXEMPT = re.compile(
    rf"^{_DRESS}(?:confidential (?:and|&|/) )?exempt(?:{_STOP}| {_THINGS}\b| (?:under|by virtue)\b)"
    rf"|[\[(*]\s?exempt\b[^\])*]{{0,40}}[\])*]|(?:\s-|[:;,|])\s{{0,3}}exempt[\s)*!.]{{0,4}}$|\bschedule 12 ?a\b"
    r"|^part ii(?:\s{0,3}[-:(]|\s{0,3}$| (?:item|report|paper|agenda|appendix|minutes)\b)"
    r"|^part (?:2|two) (?:item|report|paper|agenda|appendix|minutes)\b|\bpink (?:papers?|reports?|items?|sheets?)\b",
    re.I,
)
_OTHER_EXEMPT = re.compile(
    r"\b(?:vat|tax|taxes|duty|rates|licen[cs]e fees?|council tax|training|guidance|how to|course|policy)\b", re.I
)
_PRIVILEGED = re.compile(
    r"\blegally privileged\b|\blegal (?:professional )?privilege\b|\bprivileged (?:and|&) confidential\b"
    r"|\bconfidential (?:and|&) (?:legally )?privileged\b|\blegal advice\b.{0,80}\bprivileged$",
    re.I,
)
_PRIVILEGED_LINE = re.compile(
    rf"^{_DRESS}(?:subject to )?(?:legally privileged|legal (?:professional )?privilege|privileged (?:and"
    rf"|&) confidential"
    r"|(?:private|confidential)(?: and|,| &) (?:legally )?privileged)\b"
    r"|^(?:this|the (?:attached|enclosed|following)) (?:advice|opinion|note|report) is (?:legally )?privileged\b",
    re.I,
)
_SENSITIVE = re.compile(r"\bOFFICIAL[\s:_\[(-]{1,4}(?:SENSITIVE|Sensitive)\b|\[official[ -]sensitive\b")
_DESCRIBED = re.compile(
    r"\bOFFICIAL\b[^\n]{0,20}\b(?:PERSONAL(?: DATA)?|COMMERCIAL|LOCSEN|INVESTIGATION|RECIPIENTS ONLY)\b"
    r"|^\W{0,4}PROTECT(?:\s{0,2}[-:]\s{0,2}(?:INVESTIGATION|PERSONAL|COMMERCIAL|STAFF|POLICY)\b|\W{0,4}$)"
    r"|^\W{0,4}RESTRICTED(?:\s{0,2}[-:]|\W{0,4}$)"
)
_HEADED = r"(?:(?:status|classification|(?:protective |security )?marking|security|marked)\s?[:-]?\s?)?"
_LINE = re.compile(rf"^{_DRESS}{_HEADED}{_CONFIDENTIAL}\b{_DRESS}{_STOP}", re.I)
_LINE_EXEMPT = re.compile(
    rf"^{_DRESS}{_HEADED}(?:confidential (?:and|&|/) )?exempt(?:{_STOP}"
    r"| (?:information|report|appendix|annex|item|paper|minutes?|category)(?=[\s.:;)-]{0,3}(?:$|-|:|\(|paragraph|\d))"
    r"| (?:under|by virtue)\b)"
    rf"|^{_DRESS}(?:exempt|not for publication|confidential)?\s?[-:,]?\s?by virtue of (?:paragraph|para|schedule)"
    rf"|^{_DRESS}not for publication\b.{{0,80}}\b(?:schedule|paragraph)|^{_DRESS}schedule 12 ?a\b"
    rf"|^{_DRESS}part ii(?:[\s)*]{{0,4}}$|\s{{0,3}}[-:(])|[\[(]\s?(?:part (?:ii|2"
    rf"|two)\s?-?\s?)?exempt\b[^\])]{{0,40}}[\])]"
    rf"|^{_DRESS}part (?:2|two)\s?[-:(]\s?(?:exempt|private|confidential|not for publication)"
    rf"|^{_DRESS}gwybodaeth eithriedig|^{_DRESS}wedi'i eithrio",
    re.I,
)
_ENDED = re.compile(r"^.{1,60}(?:\s-|:)\s?(?P<mark>EXEMPT|CONFIDENTIAL|NOT FOR PUBLICATION)\W{0,3}$")
_SAID_EXEMPT = re.compile(
    rf"\b(?:this|attached|enclosed|the) {_THINGS} (?:is|are) exempt(?: (?:from publication|under|by virtue|information)"
    rf"| ?\(|[.:;]|$)|\b(?:attach(?:ed)?|enclosed?|here (?:is|are)"
    rf"|send(?:ing)?(?: you)?)\b.{{0,20}}\bthe exempt {_THINGS}\b",
    re.I,
)
_PAPER = (
    r"(?:note|briefing|report|information|paper|letter|matter|case|update|summary|document|appendix|advice|discussion)"
)
_SAID = re.compile(
    rf"^(?:please note(?: that)?[:,]? )?(?:this(?: {_PAPER})?|the (?:following|attached|enclosed|above)(?: {_PAPER})?"
    rf"|what follows|(?:the|this) information(?: (?:below|above|attached|enclosed|in this (?:note|briefing|report)))"
    r"|the (?:names?|identity|details|address) of [^.!?]{1,40}) (?:is|are) (?:all )?(?:(?:strictly|highly|very) )?"
    r"(?:private and )?(?:confidential|in confidence)\b"
    r"|^(?:please|(?:i|we) (?:would|must)? ?ask (?:that )?you (?:to )?|could you(?: please)?) ?(?:treat"
    r"|keep|regard|hold) (?:this|these|it|them|the (?:contents?|attached|enclosed|above|following"
    r"|information|details|names?)|what)\b[^.!?]{0,80}\b(?:confidential|in (?:strict )?confidence)\b"
    r"|^i (?:am (?:writing|telling you|sending)|write|tell you"
    r"|send)\b[^.!?]{0,40}\bin (?:strict(?:est)? )?confidence\b",
    re.I,
)
_HANDLING = re.compile(
    r"^(?:please )?(?:do not|don't) (?:forward|circulate|share|distribute|disclose|pass on)(?: (?:this"
    r"|these|it|them|the"
    r" (?:attached|enclosed|contents?|above|below))\b[^.!?]{0,60})?[.!]?$"
    r"|^(?:this is |these are )?not to be (?:shared|forwarded|circulated|disclosed|copied)\b",
    re.I,
)
_FOOTER = re.compile(
    r"\b(?:addressee|recipient|intended (?:only|solely|for)|disclaimer|may contain|e-?mails?|message|communication)\b",
    re.I,
)
_NAMED = re.compile(
    r"(?<!non )(?<!not )(?<!redacted )\bconfidential\b(?! (?:waste|shred|hotline|counsel|helpline|reporting))"
    rf"|\bcommercial in confidence\b|\bin confidence$|\b{_NOT_FOR}\b|\bcyfrinachol\b",
    re.I,
)
_KINDS = r"(?:append(?:ix|ices)|annex|reports?|minutes|items?|papers?|agenda|committee|cabinet)"
_NAMED_EXEMPT = re.compile(
    rf"(?<!non )(?<!not )\bexempt\b(?=.*\b(?:{_KINDS}|part)\b)|\b{_KINDS}\b.*(?<!non )(?<!not )\bexempt\b"
    rf"|\bpart (?:ii|2|two) {_KINDS}\b|\bpink (?:papers?|reports?|items?)\b",
    re.I,
)
_FOOT = re.compile(r"^(?P<mark>.*?)[\s|]*(?:page \d+(?: of \d+)?|\d+)?$", re.I)
_LABEL = re.compile(r"\bconfidential\b", re.I)
_LABEL_SENSITIVE = re.compile(r"\bofficial\W{1,4}(?:sensitive|protect)\b|\b(?:secret|restricted)\b", re.I)
_LABEL_NOT = re.compile(r"\b(?:non|not|un)\b", re.I)


_GATE = (
    *("confiden", "exempt", "private", "privileg", "official", "protect", "restrict", "part ii", "part 2", "part two"),
    *(
        "schedule 12",
        "pink",
        "not for",
        "not to be",
        "share",
        "forward",
        "circulate",
        "distribut",
        "disclose",
        "pass on",
    ),
    *("p&c", "p & c", "cyfrin", "gyhoeddi", "eithri", "commercially sensitive", "by virtue"),
)


def may_mark(text: str) -> bool:
    """Whether any word of a mark stands in the text: the cheap first look."""
    words = text.lower()
    for word in _GATE:  # noqa: SIM110 a generator takes three times as long, for every text
        if word in words:
            return True
    return False


def plain(line: str) -> str:
    """The line with straight quotes and plain hyphens, blanks collapsed, no longer than a line is."""
    return " ".join(line[:LONGEST].translate(_PLAIN).split())


def subject_says(subject: str) -> Said | None:
    """What a subject line without its reply marks says."""
    line = plain(subject)
    if _SUBJECT_EXEMPT.search(line) and not _OTHER_EXEMPT.search(line):
        return _SURE[Mark.EXEMPT]
    if _PRIVILEGED.search(line):
        return _SURE[Mark.PRIVILEGED]
    if _classified(line):
        return _SURE[Mark.LABEL]
    return _SURE[Mark.CONFIDENTIAL] if _SUBJECT.search(line) or _SHOUTED.match(line) else None


def line_says(text: str) -> Said | None:
    """What one of the first lines of somebody's words says: a mark by itself, or a sentence that marks."""
    return page_says(text) or _sentence_says(plain(text))


def page_says(text: str) -> Said | None:
    """What a line on the first page of a file says: marks that stand by themselves only."""
    line = plain(text)
    if not line or _FOOTER.search(line):
        return None
    if _LINE_EXEMPT.search(line) and not _OTHER_EXEMPT.search(line):
        return _SURE[Mark.EXEMPT]
    if _PRIVILEGED_LINE.search(line):
        return _SURE[Mark.PRIVILEGED]
    if _classified(line):
        return _SURE[Mark.LABEL]
    if ended := _ENDED.match(line):
        return _SURE[Mark.EXEMPT if ended["mark"] == "EXEMPT" else Mark.CONFIDENTIAL]
    return _SURE[Mark.CONFIDENTIAL] if _LINE.search(line) else None


def _sentence_says(line: str) -> Said | None:
    if _FOOTER.search(line) or line.endswith("?"):
        return None
    if _SAID_EXEMPT.search(line):
        return Mark.EXEMPT, Weight.MEDIUM
    if _SAID.search(line):
        return Mark.CONFIDENTIAL, Weight.MEDIUM
    return (Mark.CONFIDENTIAL, Weight.WEAK) if _HANDLING.search(line) else None


def _classified(line: str) -> bool:
    return _SENSITIVE.search(line) is not None or _DESCRIBED.search(line) is not None


def foot_says(text: str) -> Said | None:
    """What the foot of a page says, a page number left out: a mark and nothing else."""
    found = _FOOT.match(plain(text))
    mark = found["mark"].strip(" -|") if found else ""
    return page_says(mark) if len(mark.split()) <= len(("private", "and", "confidential", "paragraph", "3")) else None


def file_says(name: str) -> Said | None:
    """What the name of a file says."""
    stem = name.rpartition(".")[0] or name
    if _classified(plain(stem.replace("_", " "))):
        return _SURE[Mark.LABEL]
    words = plain(re.sub(r"[\W_]+", " ", stem.replace("&", " and ")))
    if _NAMED_EXEMPT.search(words) and not _OTHER_EXEMPT.search(words):
        return _SURE[Mark.EXEMPT]
    if _PRIVILEGED.search(words):
        return _SURE[Mark.PRIVILEGED]
    return _SURE[Mark.CONFIDENTIAL] if _NAMED.search(words) else None


def label_says(name: str) -> Said | None:
    """What the name of a sensitivity label says; a label may be set by a program for everything."""
    line = plain(name)
    if _LABEL_NOT.search(line):
        return None
    if _LABEL.search(line):
        return Mark.CONFIDENTIAL, Weight.MEDIUM
    return (Mark.LABEL, Weight.MEDIUM) if _LABEL_SENSITIVE.search(line) else None
