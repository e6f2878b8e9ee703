"""Marks at the head of a line or a subject: the line is cut at its stops and dashes, and a part is a mark or none.

"Cabinet, 4 March: exempt appendix to item 7" has a part that is a mark; "the exempt appendix was discussed" has none.
In a line that is a sentence only the first part can be one.
"""

from mailguard.correspondence.markings.marking import Mark
from mailguard.language.patterns import regex

NOT_FOR = (
    r"not for (?:(?:onward |wider |further |general |public |any |external )?(?:publication|release|disclosure"
    r"|forwarding"
    r"|circulation|transmission|distribution|sharing|consumption)"
    r"|(?:the )?(?:press|public)(?: (?:or|and|nor) (?:the )?(?:press|public))?(?: release| use| view| eyes)?)"
)
_HOW = (
    r"(?:(?:treat(?: this)? as|strictly|highly|very|most|sensitive|urgent|personal|private|legally|commercially"
    r"|commercial|status|marked"
    r"|report"
    r"|classification|(?:protective |security )?marking|category|security)(?: ?(?:and|&|\+|or) ?| ?: ?| )){0,3}"
)
_CONFIDENTIAL = (
    rf"(?:{_HOW}confidential(?: ?(?:and|&|\+) ?(?:private|sensitive|urgent|personal|privileged))?"
    r"|(?:(?:strictly|given|sent|told|shared|supplied|written)(?: to you| with you)? )?in (?:the )?(?:strict(?:est)?"
    r" )?confidence|commercial(?:ly)?[ -]in[ -]confidence"
    r"|commercially sensitive|(?:strictly )?p ?[&+] ?c|cyfrinachol|nid i'w gyhoeddi"
    rf"|(?:strictly |still )?{NOT_FOR}(?: or [\w -]{{3,40}})?"
    r"|(?:not to be|must not be|never to be|may not be) (?:published|released|made public)(?: or [\w -]{3,40})?)"
)
THING = (
    r"(?:appendix|appendices|annexe?|report|item|paper|minutes?|note|briefing|memo|update|letter|information|advice"
    r"|document"
    r"|summary|schedule|agenda|draft|statement|part|opinion|valuation|dossier|version|enclosures?|attachment"
    r"|correspondence|memorandum|brief|papers|enquiry|matter"
    r"|bundle|reports)"
)
_NAMED_THING = rf"(?:[\w'-]{{1,30}} ){{0,2}}?{THING}(?: (?:[a-z]|\d[\w./-]*))?"
_ABOUT = (
    r"(?: (?:for|to|from|on|about|by|of|re|under|containing|regarding|concerning|until(?! now| today| recently)"
    r"|pending|between|within"
    r"|outside)\b"
    r".{0,120})?"
)
_LAW = (
    r"(?:(?:under|by virtue of|see|pursuant to|within(?: the meaning of)?|as defined (?:in"
    r"|by)) )?(?:(?:para(?:graph)?s?\.? ?[\d, and&]+"
    r"[a-c]? ?)(?:of )?|category [\d, and&]+)?(?:part (?:1|i|one|4|iv) )?(?:of )?(?:(?:lga"
    r"|local government act)(?: 1972)?,? ?)?"
    r"(?:the )?(?:sch(?:edule)?\.? ?12 ?a\b.{0,80})"
)
_BARE = regex(
    rf"{_CONFIDENTIAL}(?: (?:please|item|only))?{_ABOUT}|exempt"
    r"|(?:(?:strictly |(?:priv(?:ate)?|pte) ?(?:and|&|\+) ?)?conf)|(?:for )?(?:your |members' |councillors' )?eyes only"
    r"|do not publish|strictly private"
)
_NAMED = regex(
    rf"{_HOW}confidential {_NAMED_THING}{_ABOUT}"
    rf"|(?:[\w-]{{1,30}} )?{THING}(?: (?:[a-z]|\d[\w./-]*))?(?: marked)? (?:strictly |private and )?(?:confidential"
    rf"|{NOT_FOR}){_ABOUT}"
)
_EXEMPT = regex(
    r"(?:confidential (?:and|&) )?exempt|eithriedig|wedi'i eithrio|gwybodaeth eithriedig"
    rf"|(?:confidential (?:and|&) )?exempt (?:{THING}|category)(?: (?:[a-z]|\d[\w./-]*|to item \d+)){{0,2}}{_ABOUT}"
    r"|exempt from (?:publication|disclosure|press and public).{0,80}|exempt (?:by virtue of|under|as defined) .{0,120}"
    r"|exempt (?:by reason of|within|pursuant to|in accordance with|in terms of|for the reasons? (?:in|given in)|per"
    r"|see) (?:the "
    r"meaning of )?(?:para|sch|s\.|s\d|section|part|category|lga|local government).{0,100}|(?:(?:likely )?to be"
    r" (?:considered"
    r"|taken|heard) )?(?:in )?(?:private|exempt|closed) session(?: (?:papers?|reports?|items?|agenda))?|treat as exempt"
    rf"|(?:the |this )?(?:[\w-]{{1,30}} )?(?:{THING} )?contain(?:s|ing) exempt information{_ABOUT}.{{0,60}}"
    rf"|(?:exempt )?(?:information )?{_LAW}"
    rf"|part (?:ii|2|two) {THING}(?: [\da-z]+)?(?:{_ABOUT})|part ii"
    r"|pink (?:papers?|reports?|items?|sheets?|pages?)(?: for .{1,40})?|(?:closed|private) (?:report|appendix|minutes?)"
    rf"|{_CONFIDENTIAL}[ -]*(?:for|to) members of (?:the |this )?[\w -]{{0,40}}only"
)
_SHUT = regex(
    r"(?:business|matters?|items?) from which (?:the )?(?:press and )?public .{0,40}excluded.{0,30}"
    r"|(?:press and public|public and press|public) (?:to be |are )?excluded"
    r"|exclusion of (?:the )?(?:press and )?public applies"
)
_STATUTE = regex(
    r"\bsch(?:edule|\.)? ?12 ?a\b|\bexempt (?:information|from publication)\b|\bparas?(?:graphs?)?\b[ .(:]{0,2}\d"
    r"|\bexempt\b(?= (?:under"
    r"|by)\b)"
)
_A_PAPER = regex(
    r"\b(?:append(?:ix|ices)|annexe?|report|minutes?|background paper|agenda)\b.{0,40}\bnot for publication\b"
)
_PARTS = regex(r"\s-+\s?|\s?-(?=\d)|[:;|,/()\[\]<>{}*\"!=_~#]+|\.(?=\s|$)|(?<=\s)'|'(?=\s|$)|^[\s'-]+")
_NEGATED = regex(r"(?:no|none|nil|not applicable|n a)\W*\Z|if any\b")
_PROSE = regex(
    r"\b(?:is|are|was|were|been|will|would|has|have|had|does|did|can|could|asked|said|says|should|shall|(?<!part )i|we"
    r"|you|he"
    r"|she|they"
    r"|must|went|go|goes|opens?)\b|\?$"
)
_TALK = regex(
    r"\b(?:vat|tax|taxes|duty|rates|licen[cs]e fees?|council tax|training|guidance|guide|how to|course|policy"
    r"|e-?learning|handling|rules"
    r"|procedure|accommodation|development|vehicles|proposal|survey|hotline|help ?line|counselling|waste|shred\w*"
    r"|charge|code|rights?"
    r"|no|nothing|non|never|no longer)\b|\bnot (?!for\b|to\b|be\b|forward|share)"
)
_SHOUTED = regex(
    r"^CONFIDENTIAL (?=\S{0,20}\d|[A-Za-z][a-z])(?![Ww]aste|[Ss]hred|[Rr]eport|[Cc]ounsel|[Hh]elp|[Hh]ot|[Bb]in)"
)
_ABOUT_ANYTHING = regex(r"\b(?:for|to|from|on|about|of|re|concerning|regarding|between|within)\b")


def said_at_head(line: str, *, anywhere: bool = False) -> Mark | None:
    """What the parts of the line say, confidential or exempt; `anywhere`: so does the last of a sentence.

    The line has straight quotes and plain hyphens.
    """
    if anywhere and _SHOUTED.match(line):
        return Mark.EXEMPT if _STATUTE.search(line.lower()) else Mark.CONFIDENTIAL
    words = line.lower()
    parts = [each for each in (part.strip() for part in _PARTS.split(words)) if each]
    talk = _TALK.search(words) is not None
    ends = {0, len(parts) - 1} if anywhere else {0}
    found = [
        mark
        for place, part in enumerate(parts)
        if (place in ends or not any(_PROSE.search(each) for each in parts if each is not part))
        and not _NEGATED.match(parts[place + 1] if place + 1 < len(parts) else "")
        and (mark := _part_says(part, first=not place, talk=talk))
    ]
    if not found:
        return None
    exempt = Mark.EXEMPT in found or _STATUTE.search(words) or _A_PAPER.search(words)
    return Mark.EXEMPT if exempt else Mark.CONFIDENTIAL


def _part_says(part: str, *, first: bool, talk: bool) -> Mark | None:
    if _BARE.fullmatch(part):
        return None if talk and not first else Mark.EXEMPT if part == "exempt" else Mark.CONFIDENTIAL
    if _SHUT.fullmatch(part):
        return Mark.EXEMPT
    if talk or (_PROSE.search(part) and _ABOUT_ANYTHING.search(part)):
        return None
    if _EXEMPT.fullmatch(part):
        return Mark.EXEMPT
    return Mark.CONFIDENTIAL if _NAMED.fullmatch(part) else None
