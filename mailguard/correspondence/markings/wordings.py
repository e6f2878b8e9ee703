"""The words that mark, place by place: subject, first lines, file name, page, label.

Local Government Act 1972 Schedule 12A (exempt information), Government Security Classifications Policy 2024, and the
customs of councils (Part II, pink papers). Each function takes one line and gives what it says, or None.
"""

import re

from mailguard.correspondence.markings.heads import NOT_FOR, THING, said_at_head
from mailguard.correspondence.markings.marking import Mark, Weight
from mailguard.correspondence.markings.spelt import plain, undisguised
from mailguard.language.patterns import regex

Said = tuple[Mark, Weight]

_SURE = {mark: (mark, Weight.STRONG) for mark in Mark}

_PRIVILEGED = regex(
    r"\blegally privileged\b|\blegal (?:professional )?privilege\b|\bprivileged (?:and|&) confidential\b"
    r"|\bconfidential (?:and|&) (?:legally )?privileged\b|\b(?:legal advice|opinion|counsel)\b.{0,80}\bprivileged$"
    r"|^\W{0,4}privileged ?[-:|)\]]|\bprivileged (?:and|&) not for\b",
    re.I,
)
_PRIVILEGED_LINE = regex(
    r"^[\s*_#=<>\"'!\[\](){}~|-]{0,12}(?:(?:subject to|covered by|protected by) )?(?:legally privileged|legal"
    r" (?:professional )?privilege|privileged(?= ?[-:|)\]])"
    r"|privileged (?:and|&) confidential"
    r"|(?:private|confidential)(?: and|,| &) (?:legally )?privileged)\b"
    r"|^(?:this|the (?:attached|enclosed|following)) (?:advice|opinion|note|report) is (?:legally )?privileged\b",
    re.I,
)
_SENSITIVE = regex(
    r"\bOFFICIAL[\s:_\[(-]{1,4}(?:SENSITIVE|Sensitive)\b|\[official[ -]sensitive\b"
    r"|^\W{0,4}Official(?:-| - )Sensitive\b|^\W{0,4}Official Sensitive(?=\s*(?:[-:(|,\]]|$))"
)
_DESCRIBED = regex(
    r"\bOFFICIAL\b[^\n]{0,20}\b(?:PERSONAL(?: DATA)?|COMMERCIAL|LOCSEN|INVESTIGATION|RECIPIENTS ONLY)\b"
    r"|^\W{0,4}PROTECT(?:\s{0,2}[-:]\s{0,2}(?:INVESTIGATION|PERSONAL|COMMERCIAL|STAFF|POLICY)\b|\W{0,4}$)"
    r"|^\W{0,4}(?:RESTRICTED|SECRET|TOP SECRET)(?:\s{0,2}[-:]|\W{0,4}$)"
)
_SAID_EXEMPT = regex(
    rf"^(?:please note(?: that)?[:,]? )?(?:this|the|attached|enclosed)(?: attached| enclosed| following"
    rf"| above)? {THING}s? "
    rf"(?:is|are) (?:exempt(?: (?:from publication|under|by virtue|information)| ?\(|[.:;]|$)|{NOT_FOR})"
    rf"|^{THING} is exempt (?:under|by|from)\b|^the (?:information in (?:this|the) {THING}|{THING}s? (?:attached"
    rf"|enclosed|below|above)) (?:is|are) exempt\b"
    rf"|^(?:please note(?: that)?[:,]? )?(?:this|the|attached|enclosed)(?: attached| enclosed| following"
    rf"| above)? {THING}s? contains?"
    r" exempt information|^(?:by virtue of|under) .{0,120}\bthis \w+ is exempt\b|\b(?:attach(?:ed)?|enclosed?"
    r"|here (?:is|are)"
    rf"|send(?:ing)?(?: you)?)\b.{{0,20}}\bthe exempt {THING}\b",
    re.I,
)
_PAPER = (
    r"(?:note|briefing|report|information|paper|letter|matter|case|update|summary|document|appendix|advice|discussion"
    r"|memo"
    r"|minute|list|draft|file|enclosure|attachment|papers|documents|figures)"
)
_TO_WHOM = (
    r"(?:(?:dear )?(?:cllrs?|councillors?|members|colleagues|leader|chair|mr mayor|madam mayor)[^,.!?]{0,30}[,:-] ?)?"
)
_SAID = regex(
    rf"^{_TO_WHOM}(?:please (?:note|be (?:aware|advised)|remember)(?: that)?[:,]? )?(?:this(?: {_PAPER})?|the"
    rf" (?:following|attached|enclosed"
    rf"|above)(?: {_PAPER})?"
    rf"|what follows|what (?:i|we) [^.,;!?]{{1,50}}|all of this|(?:the )?contents? of (?:this|the) \w+|(?:everything"
    rf"|(?:all )?(?:the )?information|all"
    rf"|anything) (?:below|above|here|attached|in this {_PAPER})|the {_PAPER} (?:attached|enclosed|below|above)|(?:the"
    rf"|this) information(?: (?:below|above|attached"
    rf"|enclosed|in this (?:note|briefing|report)))"
    r"|the (?:names?|identity|details|address) of [^.!?]{1,40}) (?:is|are) (?:all )?(?:(?:strictly|highly|very) )?"
    r"(?:private and )?(?:confidential|in (?:strict(?:est)? )?confidence|(?:sent|given|told|shared|written|supplied"
    r"|passed) (?:(?:to|with) you )?in (?:strict )?confidence)\b"
    rf"|^{_TO_WHOM}this is an? (?:strictly |highly |very )?(?:private and )?confidential {_PAPER}\b"
    rf"|^{_TO_WHOM}this {_PAPER} (?:should|must|is to) be (?:treated|kept|regarded"
    rf"|held) (?:as )?(?:strictly )?(?:confidential|in confidence)"
    rf"|^{_TO_WHOM}(?:please|you (?:should|must|are asked to|will)|(?:i|we) (?:would|should|shall|will) be (?:very"
    rf" )?(?:grateful|obliged|glad|pleased)"
    r" if you (?:would|could|will)|(?:i|we)['’]d be (?:grateful|obliged|glad) if you(?: would|['’]d| could)"
    r"|(?:i|we) (?:would|must)? ?ask (?:that )?you (?:to )?"
    r"|(?:may|can|could) (?:i|we) ask (?:that )?you (?:to )?|could you(?: please)?) ?(?:treat"
    r"|keep|regard|hold) (?:this|these|it|them|everything|all|the (?:contents?|attached|enclosed|above|following"
    r"|information|details|names?)|what)\b[^.!?]{0,80}\b(?:confidential|in (?:strict )?confidence)\b"
    r"|^(?:i|we) (?:am (?:writing|telling you|sending|sharing|giving|letting)|write|tell you|share|pass"
    r"|send)\b[^.!?]{0,40}\bin (?:strict(?:est)? )?confidence\b",
    re.I,
)
_HANDLING = regex(
    r"^(?:please )?(?:do not|don't) (?:forward|circulate|share|distribute|disclose|pass on)(?: (?:this"
    r"|these|it|them|the"
    r" (?:attached|enclosed|contents?|above|below))\b[^.!?]{0,60})?[.!]?$"
    r"|^(?:this is |these are )?not to be (?:shared|forwarded|circulated|disclosed|copied)\b",
    re.I,
)
_TO_YOU = regex(
    rf"^{_TO_WHOM}this (?:e-?mail|message|mail) is (?:(?:strictly|highly|very|private and) )?(?:confidential"
    r"|(?:sent |written )?(?:to you )?in confidence)\b[^.!?]{0,80}\b(?:cllrs?|councillors?|mr mayor|madam mayor"
    r"|leader)\b",
    re.I,
)
_FOOTER = regex(
    r"\b(?:addressees?(?!'s? eyes| only\b)|recipients?(?! only\b)|intended (?:only|solely|for)|disclaimer|may contain"
    r"|e-?mails?|message|communication)\b",
    re.I,
)
_NAMED = regex(
    r"(?<!non )(?<!not )(?<!redacted )\bconfidential\b(?! (?:waste|shred|hotline|counsel|helpline|reporting))"
    rf"|\bcommercial in confidence\b|\bin confidence$|\b{NOT_FOR}\b|\bcyfrinachol\b",
    re.I,
)
_KINDS = r"(?:append(?:ix|ices)|annex|reports?|minutes|items?|papers?|agenda|committee|cabinet)"
_OTHER_EXEMPT = regex(
    r"\b(?:vat|tax|taxes|duty|rates|licen[cs]e fees?|training|guidance|guide|how to|course|policy)\b", re.I
)
_NAMED_EXEMPT = regex(
    rf"(?<!non )(?<!not )\bexempt\b(?=.{{0,80}}\b(?:{_KINDS}|part)\b)|\b{_KINDS}\b.{{0,80}}(?<!non )(?<!not )\bexempt\b"
    rf"|\bpart (?:ii|2|two) {_KINDS}\b|\b{_KINDS}\b.{{0,80}}\bnot for publication\b"
    rf"|\bnot for publication\b.{{0,80}}\b{_KINDS}\b"
    rf"|\bpink (?:papers?|reports?|items?)\b",
    re.I,
)
_FOOT = regex(r"[\s|-]{0,12}(?:page \d{1,4}(?: of \d{1,4})?|\d{1,4})?$", re.I)
FOOT_WORDS = 5
"""Words of a page's foot beside its number, above which it is no mark but a text."""
_LABEL = regex(r"\bconfidential\b", re.I)
_LABEL_SENSITIVE = regex(r"\bofficial\W{1,4}(?:sensitive|protect)\b|\b(?:secret|restricted)\b", re.I)
_LABEL_NOT = regex(r"\b(?:non|not|un)\b", re.I)


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
        "closed report",
        "excluded",
        "12a",
    ),
    *("p&c", "p & c", "cyfrin", "gyhoeddi", "eithri", "commercially sensitive", "by virtue"),
    *(gap.join(letters) for gap in " .-_*" for letters in ("nfid", "xemp", "priv", "offic", "publ", "restr")),
)


def may_mark(text: str) -> bool:
    """Whether any word of a mark stands in the text: the cheap first look."""
    words = undisguised(text).lower()
    return any(map(words.__contains__, _GATE))


def subject_says(subject: str) -> Said | None:
    """What a subject line without its reply marks says."""
    line = plain(subject)
    head = said_at_head(line, anywhere=True)
    if head is Mark.EXEMPT:
        return _SURE[head]
    if _PRIVILEGED.search(line):
        return _SURE[Mark.PRIVILEGED]
    if _classified(line):
        return _SURE[Mark.LABEL]
    return _SURE[head] if head else None


def line_says(text: str) -> Said | None:
    """What one of the first lines of somebody's words says: a mark by itself, or a sentence that marks."""
    return page_says(text) or _sentence_says(plain(text))


def page_says(text: str) -> Said | None:
    """What a line on the first page of a file says: marks that stand by themselves only."""
    line = plain(text)
    if not line or _FOOTER.search(line):
        return None
    head = said_at_head(line)
    if head is Mark.EXEMPT:
        return _SURE[head]
    if _PRIVILEGED_LINE.search(line):
        return _SURE[Mark.PRIVILEGED]
    if _classified(line):
        return _SURE[Mark.LABEL]
    return _SURE[head] if head else None


def _sentence_says(line: str) -> Said | None:
    if _TO_YOU.search(line):
        return Mark.CONFIDENTIAL, Weight.MEDIUM
    if _FOOTER.search(line):
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
    mark = _FOOT.sub("", plain(text))
    return page_says(mark) if len(mark.split()) <= FOOT_WORDS else None


def file_says(name: str) -> Said | None:
    """What the name of a file says."""
    stem = undisguised(name.rpartition(".")[0] or name)
    if _classified(plain(stem.replace("_", " "))):
        return _SURE[Mark.LABEL]
    words = plain(re.sub(r"[^\w&]|_", " ", stem))
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
