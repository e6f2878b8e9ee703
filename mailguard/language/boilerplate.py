"""Text that systems add and nobody wrote for this message: banners above it, footers below it."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from mailguard.language.closings import is_name
from mailguard.language.patterns import regex

Phrases = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

_LEAD = r"[\s>*#\[({|!_-]{0,12}"
_BANNER = regex(
    rf"""{_LEAD}(?:
      (?:caution|warning|attention|alert|important|rhybudd|gofal|be\scareful
        |external(?:\se?-?mail)?(?:\ssender)?)\b
        [^\n]{{0,60}}\b(?:originat(?:ed|es|ing)|sent|came|comes|received|outside|external|allanol|tu\sallan)\b
        [^\n]{{0,300}}
    | (?:this|the\sfollowing)\s(?:e-?mail|message)\s
        (?:(?:has\s)?(?:originat(?:ed|es)|been\ssent|was\ssent|came|comes)|is)\s
        (?:from\s)?(?:(?:an?\s)?external|(?:someone\s|a\s\w+\s)?outside)\b[^\n]{{0,300}}
    | you\sdon.t\soften\sget\se?-?mails?\sfrom\s[^\n]{{1,300}}
    | some\speople\swho\sreceived\sthis\smessage\sdon.t\soften\sget\s[^\n]{{1,300}}
    | (?:external\s(?:e-?mail|sender|message)|e-?bost\sallanol)\b[\s\])}}*#:!.-]{{0,12}}
        (?:$|please\s[^\n]{{0,200}}|take\s[^\n]{{0,200}}|be\s[^\n]{{0,200}})
    | \[(?:external|ext|allanol)\]\s{{0,4}}$
    | (?:daeth|anfonwyd)\s(?:y|yr)\s(?:e-?bost|neges)\s(?:hwn|hon)\s[^\n]{{0,40}}tu\sallan\b[^\n]{{0,300}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BANNER_MORE = regex(
    r"""click|links?\b|attachments?\b|unless\syou|recogni[sz]e|trust|the\ssender|content\sis\ssafe
      |report\s(?:this|suspicious)|phishing|suspicious|learn\swhy|aka\.ms/LearnAbout|service\s?desk
      |cliciwch|dolen|atodiad|anfonwr|adnabod""",
    re.IGNORECASE | re.VERBOSE,
)
_BANNER_GATES = ("outside", "often get", "external", "[ext]", "allanol", "tu allan")

# Kind of phrase: words one of which it holds, and its pattern, both for text in lower case.
_PHRASES = {
    "opinions": (
        ("views", "opinions"),
        r"(?:views|opinions)(?:\s(?:(?:and|or|/)\s?(?:views|opinions)\s)?(?:expressed|presented|stated)\b.{0,160}"
        r"\b(?:not\snecessarily|those\sof|solely)"
        r"|\s(?:(?:contained|given|set\sout)\s)?(?:in|of)\sthis\s(?:e-?mail|message|communication)\s"
        r".{0,60}\b(?:not\snecessarily|those\sof|solely)\s(?:the|its)\s(?:sender|author|writer|individual)"
        r"|(?:(?<=\bany\sviews)|(?<=\bany\sopinions))\sare\s(?:solely\s)?(?:those\sof\s)?"
        r"the\s(?:sender|author|writer|individual))",
    ),
    "privileged": (
        ("privilege",),
        r"confidential(?:,?\s(?:and|or)\s|,\s)(?:(?:it\s)?may\s(?:be\s|contain\s)?)?(?:also\s)?"
        r"(?:(?:legally\s)?privileged|(?:subject\sto|protected\sby)\s(?:legal|professional)[\s\w]{0,20}\sprivilege)",
    ),
    "intended": (
        ("intended", "addressed", "addressee", "recipient"),
        r"intended\s(?:solely\s|only\s|exclusively\s|strictly\s)?for\s(?:(?:the\s)?(?:sole\s|exclusive\s)?(?:use|attention)\s"
        r"|(?:the\s)?(?:named\s|intended\s)?(?:addressee|recipient|individual|person)"
        r"|.{1,40}\bto\swhom\s(?:it|they|this)\b.{0,20}\baddressed)"
        r"|meant\s(?:solely|only|exclusively|strictly)\sfor\s.{1,40}\bto\swhom\s(?:it|they|this)\b.{0,20}\baddressed"
        r"|no[tr]\s(?:be\s)?(?:the|an)\s(?:intended|named)\s(?:recipient|addressee)|addressee\(?s?\)?\sonly\b",
    ),
    "error": (
        ("in error",),
        r"received\s(?:this|it|the)\s?(?:e-?mail|message|communication|transmission)?\s?(?:and\sany\s\w{1,20}\s)?in\serror",
    ),
    "scanned": (
        ("virus", "scanned", "swept", "checked", "screened"),
        r"(?:scanned|swept|checked|screened)\s(?:for|by)\s.{0,60}\b(?:virus|malware|mimecast|messagelabs|symantec|mcafee)"
        r"|virus(?:es)?\b.{0,60}\b(?:liability|responsibility|transmitted)"
        r"|no\s(?:liability|responsibility)\b.{0,80}\bvirus(?:es)?\b.{0,40}\b(?:e-?mail|message|attachments?)\b",
    ),
    "environment": (
        ("environment", "amgylchedd"),
        r"consider\sthe\senvironment\sbefore\sprinting|ystyriwch\syr\samgylchedd",
    ),
    "data": (
        ("personal", "information in", "privacy"),
        r"(?:processe?s?|handles?|uses?)\s(?:your\s)?(?:personal\s)?(?:data|information)\sin\s(?:accordance|line)"
        r"|privacy\s(?:notice|policy|statement)\b.{0,160}(?:www|http|website)",
    ),
    "welcome": (
        ("croes", "correspondence"),
        r"croes(?:o\si|awu)\s.{0,80}(?:gymraeg|gohebiaeth)|welcomes?\scorrespondence\sin\s(?:welsh|english)"
        r"|correspondence\sin\swelsh\b.{0,80}(?:delay|welcome)",
    ),
    "bound": (
        ("binding", "contract"),
        r"(?:does|shall|will|do)\snot\s(?:create|constitute|form|imply|give\srise\sto)\s(?:a|any)\s(?:binding|contract|legal)",
    ),
    "alone": (
        ("private", "confidential"),
        r"\A\W{0,12}(?:the\s(?:information|contents?)\s(?:contained\s)?(?:in|of)\s)?(?:th(?:is|e)|my)\s(?:e-?mail|message|communication)(?:\s?,?\sand\s(?:any|all)\sattachments?,?)?\s(?:is|are)\s"
        r"(?:strictly\s)?(?:private\s(?:and|&)\s)?confidential\.?(?:\s?please\s(?:respect\s(?:that|this|it)"
        r"|treat\s(?:it|this|them)\s(?:as\ssuch|accordingly)|handle\sit\saccordingly))?\W{0,12}\Z",
    ),
    "neges": (
        ("gyfrinachol", "cyfrinachol", "derbynnydd"),
        r"\bgall\s(?:y|yr)\s(?:neges|e-?bost|wybodaeth)\b.{0,160}\b[cg]yfrinachol"
        r"|\bmae.{0,3}r\s(?:neges|e-?bost|wybodaeth)\b.{0,120}\b[cg]yfrinachol\b.{0,160}\b(?:bwriad|fwriad|derbyn|dderbyn|defnydd"
        r"|ddefnydd|anfonwr|atodiad|dil[eë]|copïo|chopïo)"
        r"|\bos\snad\schi\syw.r\sderbynnydd|\b(?:bwriedir|bwriadwyd|fwriadu|fwriadwyd|bwriadu)\b.{0,120}"
        r"\b(?:yn\sunig|cyfeiriwyd|derbynnydd|sawl)\b",
    ),
    "mistake": (
        ("gamgymeriad", "derbynnydd", "cyfrinachol"),
        r"(?:derbyniwyd|derbynioch|cael)\s.{0,40}(?:drwy|trwy|mewn)\sgamgymeriad|derbynnydd\s(?:bwriadedig|a\sfwriadwyd)"
        r"|cyfrinachol\b.{0,160}\b(?:breintiedig|bwriad|unig)",
    ),
}
_FOOTERS = tuple((words, regex(pattern, re.DOTALL)) for words, pattern in _PHRASES.values())
_FOOTER_GATES = tuple(dict.fromkeys(word for words, _ in _FOOTERS for word in words))
_STARTER = regex(
    r"""[\s*\#_=-]{0,20}(?:
      th(?:is|e\sinformation\sin\sthis|e\scontents?\sof\sthis)\s(?:e-?mail|message|communication|transmission)\b
    | (?:e-?mail\s)?disclaimer\b
    | confidentiality(?:\s(?:notice|statement|warning))?\s?:?
    | (?:any|the)\s(?:views|opinions)\b
    | if\syou\s(?:are\snot|have\sreceived)\b
    | please\sconsider\sthe\senvironment
    | (?:mae(?:[\u2019']r)?|gall|bwriedir)\s(?:yr?\s)?(?:e-?bost|neges|wybodaeth)\b
    | (?:mae\s)?croeso\si\b | rydym\syn\scroesawu | os\snad\s | ymwadiad\b
    | the\scouncil\s(?:processes|handles|welcomes)
    | important\s?:\sthis\se-?mail
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = regex(
    r"""\b(?:e-?mails?|messages?|attachments?|recipients?|senders?|virus(?:es)?|confidential\w*|personal\sdata|privacy
      |monitor\w*|recorded|legislation|act\s(?:19|20)\d\d|unauthori[sz]ed|disclos\w+|copying|delete|liabilit\w+|website
      |www\.\S+|https?:\S+|registered|company|data\sprotection|freedom\sof\sinformation|intended|addressee|privileged
      |e-?bost|neges|cyfrinachol|atodiadau|gymraeg|gohebiaeth|oedi|croeso|welsh|correspondence|council|cyngor|liable
      |transmi\w+|network|systems?|gdpr|printing|environment)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 4000
_ENOUGH_WORDS = 3
_SHORTEST = 25


def may_have_banner(top: str) -> bool:
    """Whether it is worth looking for a banner; `top` is the beginning of a layer in lower case."""
    return any(map(top.__contains__, _BANNER_GATES))


def banner_end(lines: list[str]) -> int:
    """Give how many lines at the top are a banner of the receiving system, such as "CAUTION: external e-mail"."""
    place = end = 0
    while place < min(len(lines), end + 3):
        if lines[place] and not lines[place].strip("*#-_= \t"):
            place += 1
        elif _BANNER.match(lines[place][:600]):
            place = end = _banner_rest(lines, place + 1)
        elif not lines[place]:
            place += 1
        else:
            break
    return end


def _banner_rest(lines: list[str], place: int) -> int:
    """Follow a banner to the end of its paragraph, and over a ruled line that closes it."""
    while place < len(lines) and lines[place] and _BANNER_MORE.search(lines[place][:600]):
        place += 1
    if place < len(lines) and lines[place] and not lines[place].strip("*#-_= \t"):
        place += 1
    return place


def possible_footers(lower: str) -> tuple[Phrases, int]:
    """Give the kinds of footer that a layer may hold, and the first line that may belong to one.

    `lower` is the layer in lower case.
    """
    found = {word for word in _FOOTER_GATES if word in lower} if len(lower) >= _SHORTEST else ()
    if not found:
        return (), 0
    held = tuple(each for each in _FOOTERS if not found.isdisjoint(each[0]))
    return held, lower.count("\n", 0, min(map(lower.find, found)))


def footer_start(paragraph: list[str], phrases: Phrases, *, first: bool) -> int | None:
    """Give the line of a paragraph at which a standing footer begins, or None where the writer wrote it.

    `first` says that nothing of this message stands above: then one phrase is not enough, as a writer may begin
    with "This e-mail is confidential and privileged", unless it stands right below a name.
    """
    places = _found(" ".join(paragraph)[:_LONGEST].lower(), phrases)
    proof = list(islice(places, 1 + first))
    if not proof:
        return None
    starter = next((place for place, line in enumerate(paragraph) if _STARTER.match(line)), None)
    if len(proof) <= first and not (starter and is_name(paragraph[starter - 1])):
        return None
    return starter if starter is not None else _line_at(paragraph, min(chain(proof, places)))


def _found(lower: str, phrases: Phrases) -> Iterator[int]:
    """Give where each kind of footer's phrase first stands, looking no further than is asked for."""
    for words, pattern in phrases:
        for word in words:
            if word in lower:
                if found := pattern.search(lower):
                    yield found.start()
                break


def _line_at(paragraph: list[str], offset: int) -> int:
    for place, line in enumerate(paragraph):
        offset -= len(line) + 1
        if offset < 0:
            return place
    return len(paragraph) - 1


def is_footer_more(paragraph: list[str]) -> bool:
    """Whether a paragraph below a footer carries it on: it speaks of e-mail, law and systems and to nobody."""
    lower = " ".join(paragraph)[:_LONGEST].lower()
    return (
        any(True for _ in _found(lower, _FOOTERS))
        or bool(_STARTER.match(lower))
        or len(set(_WORD.findall(lower))) >= _ENOUGH_WORDS
    )
