"""An officer's words that information be kept from other Members, told from words that only speak of other Members."""

from mailguard.correspondence.wordings.other_members import others_marked
from mailguard.correspondence.wordings.withholding_ways import ALONE, OF_OTHERS
from mailguard.language.patterns import regex

_WITHHOLDS = regex("|".join((*OF_OTHERS, *ALONE)))
_ALONE = regex("|".join(ALONE))
_NOT_ASKED = regex(
    r"\b(?:asks|asked|wants?|wanted|told|tell) (?:me|us|him|her|them(?! (?:that )?(?:there|no|nothing))|that)\b|\bas"
    r" (?:you )?(?:asked|requested)\b"
    r"|\byou said that\b|\byou (?:asked|told|wanted) (?:me |us )?(?:not|that|for)\b(?! the)|\byour (?:note|letter"
    r"|e-?mail) (?:asks|says)\b"
    r"|\bno reason (?:not|to|why|for)\b|\bno need to\b|\bneed not keep\b|\bnothing (?:should|has|is|was|will)\b"
    r"|\b(?:officers|members|councillors) (?:must|should|may|do|can) not (?:keep|share|disclose|pass|show)\b"
    r"|\b(?:do not|never) (?:hesitate|forget|worry|feel|think)\b|\bpasswords?\b|\blogin\b|\bcodes?\b|\bwe never\b"
    r"|\bpractice\b"
    r"|\b(?:not|never|nobody|without) (?:to )?(?:be )?(?:being )?(?:keep(?:ing)?|kept|leav(?:e|ing) OO|left out"
    r"|withh\w+|hid\w*|miss|forgotten)\b"
    r"|\b(?:each|OO) (?:all |each )?(?:has|have|had) (?:their|its) own\b|\bhave each been\b"
    r"|\b(?:free|welcome) to\b|\byour (?:\w+'s? |own |draft ){0,3}(?:letter|question|proposals?|amendments?|motion"
    r"|casework|costings?)\b"
    r"(?!.*\bplease\b)|(?<!out of the loop)\b(?:(?<!not )(?<!being )(?<!not be )(?<!not been )(?<!or )informed|up to"
    r" date|in the loop|updated)\b|\bbut (?:i )?(?:will"
    r"|shall) do so\b|\bapolog\w+|\bdeclared (?:an|your|the) interest\b"
    r"|\bpredetermin\w+|\bdiscuss\w* the (?:appeal|application|hearing)\b|\bnot (?:allow|permit|entitle) (?:me|us"
    r"|officers) to\b|\b(?:can not|could not|unable to|will not|may"
    r" not|must not|not (?:able|prepared|willing|agree|right|proper|fair|open to \w+)(?: to \w+)?(?: to)?|refuse to"
    r"|wrong"
    r"|improper|unfair|unlawful|inappropriate)(?: for (?:me|us))?(?: to)? (?:agree to )?(?:keep|withhold|hide|conceal"
    r"|hold back|give this to you|give it to you)\b"
    r"|\byour (?:\w+'s? |own |late |sick |medical |home ){0,3}(?:name|illness|absence|health|certificate|note"
    r"|address|personal details|data|claim|daughter|son|wife|husband|family)\b(?!.*\bplease\b)(?=.* (?:will|shall|can"
    r"|not)\b)"
)
_TO_PASS_ON = regex(
    r"(?<!not )(?<!never )\b(?:please|could you|can you|will you|would you|so|do) (?:also |then |please )?(?:tell|pass"
    r"|let OO know|send|share"
    r"|forward|circulate|invite|inform)\b(?! (?:me|us|nothing|nobody|no))|\bi (?:am|will|shall) (?:now |also "
    r"|be )?(?:send|tell|giv|circulat|copy)"
    r"\w*(?:(?!\bnot\b|\binstead\b|\brather\b|\bonly\b)[^.!?]){0,30}\b(?:OO|today|tomorrow|this (?:morning|afternoon)"
    r"|on \w+day)\b"
)
_ASKED = regex(
    r"^(?:do you|should|are you|may i (?!ask)|shall|is it|is this|did|have|has|will you be|would OO|or am)\b.*\?$"
)


_MAY = (
    *("other", "fellow", "remain", "rest of", "colleague", "opposi", "bench", "group", "committee", "cabinet", "panel"),
    *(
        "anyone",
        "anybody",
        "everyone",
        "nobody",
        "no one",
        "else",
        "member",
        "labour",
        "conservative",
        "tory",
        "tories",
    ),
    *("lib dem", "green", "independent", "reform", "plaid", "only you", "council", "deputy", "vice-chair", "board"),
    *("cllr", "rival", "minority", "majority", "party", "parties", "eraill", "gweddill"),
)


def may_withhold(text: str) -> bool:
    """Whether the text speaks of anybody who could be another Member: the cheap first look."""
    lower = text.lower()
    return any(map(lower.__contains__, _MAY))


def withholds(sentence: str) -> bool:
    """Whether the sentence asks or says that other Members are not to have what is given here."""
    words = others_marked(sentence)
    ways = _WITHHOLDS if "OO" in words or "XX" in words else _ALONE
    if ways.search(words) is None:
        return False
    return not (_NOT_ASKED.search(words) or _TO_PASS_ON.search(words) or _ASKED.search(words))
