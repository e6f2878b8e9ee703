"""Whether a Member takes back what they themselves said of an officer: only a regret about the words does."""

import re
from collections.abc import Sequence
from enum import Enum

from mailguard.language.patterns import regex
from mailguard.language.tone.words import Act, Reading

_I = re.IGNORECASE
_HOW = (
    r"(?: (?:so|very|truly|deeply|really|sincerely|genuinely|most|extremely|terribly|awfully|do|must|also|now|both"
    r"|unreservedly|wholeheartedly|fully|completely|again|today|publicly|in full|without reservation|and)){0,3}"
)
_TO = (
    r"(?: to (?:you|him|her|them|everyone|everybody|all of you|you both|you all|(?:mr|mrs|ms|miss|dr)\.? \w{1,24}"
    r"|(?-i:[A-Z])[\w'’-]{1,24}(?: (?-i:[A-Z])[\w'’-]{1,24}){0,2}))?"
)
_SORRY = (
    rf"(?:\bI(?: am|['’]m| was| feel| felt){_HOW} (?:sorry|ashamed)|\bI(?: (?:would|should) like to| want to| wish to"
    rf"| have to| ought to)?{_HOW} (?:apologi[sz]e|regret)|\bmy(?: (?!late\b|slow\b)\w{{3,12}}){{0,2}} apolog(?:y|ies)"
    r"|(?:\A|[.!?;] ?)sorry)"
    rf"{_HOW}{_TO}{_HOW}"
)
_OWN = (
    r"my (?:own )?(?:(?!(?:late|slow|delayed)\b)\w{2,14} ){0,2}(?:words?|language|tone|outburst|rudeness|behaviour"
    r"|manners?|comments?|remarks?|temper|insults?|abuse|e-?mail|message|accusations?|description|choice of words)"
)
_CALLING = (
    r"(?:calling|called) (?!(?:you|him|her|them) (?:back|in|at|on|so|yesterday|last|twice|early|late|today|this)\b)"
    r"(?:you|him|her|them|it|(?-i:[A-Z])[\w'’-]{1,24}|names)"
)
_SAYING = (
    rf"(?:saying (?!nothing|no\b|so little|this\b|yes)|{_CALLING}|describing|accusing|suggesting|implying|shouting"
    r"|swearing|insulting|speaking (?:to you )?(?:like|in|as)|being (?:so |that |this )?(?:rude|abusive|unkind|unfair"
    r"|offensive|insulting)|losing my temper|writing (?:that|it|what|those|such|so rudely|to you (?:like|as|in)))"
)
_SAID = (
    rf"(?:said (?!nothing|no\b|yes|anything|so little)|{_CALLING}|described|accused|suggested|implied|shouted|swore"
    r"|insulted|spoke(?:n)? to you (?:like|as|in)|wrote (?:that|it|what|those|such)|written (?:that|it|what|those|such)"
    r"|used (?:that|those|such|the) (?:words?|language|term|expression)|lost my temper)"
)
_NAMED = rf"(?:(?:for |about |that I was )?(?:ever |having )*(?:{_SAYING})|(?:that |if |when )?I (?:ever )?{_SAID})"

NAMED = regex(
    rf"{_SORRY} {_NAMED}"
    r"|\b(?:I was|it was|it is|I am|I['’]m)(?: \w{2,12})? (?:wrong|rude|unfair|unkind|ashamed|out of order|out of line)"
    r"(?: of me)? (?:(?:to|ever to|to have) (?:say|said|call(?:ed)?(?! (?:a|the)\b)|describe|described|accuse|accused"
    rf"|suggest|suggested|imply|implied|write|written)\b|{_NAMED})"
    rf"|\bI (?:really |certainly )?(?:(?:should|ought)(?: not|n['’]t| never)(?: to)?|had no (?:right|business) to) have"
    rf" {_SAID}|\bI had no (?:right|business) (?:to (?:say|call|accuse)|saying|calling|accusing)\b"
    r"|\bI (?:never|did not|didn['’]t|would never|have never|don['’]t|do not)(?: \w{1,12})? (?:say|said|call|called"
    r"|think|thought|mean to (?:say|suggest|imply)|suggest|suggested|wrote|believe|believed)\b"
    r"(?: (?:that|to (?:him|her|them|anyone|anybody)))? (?:you|he|she|they"
    r"|(?-i:[A-Z])\w{1,24}(?: (?-i:[A-Z])\w{1,24})?)"
    r" (?:are|were|is|was|an?|lied|had|have)\b(?![^.!?]{0,200}\b(?:but|only|just|merely|I said|I know)\b)",
    _I,
)
"""The author takes back, or never said, what the sentence itself names."""
_END = (
    r"(?=\s*(?:\Z|[.!;:)–—]|,? ?and (?:I|it|will|hope|ask|have|would|that|withdraw|apologi)\b"
    r"|, (?:I (?:should|was|am|take|withdraw|had|did)\b|it (?:was|should)\b|you (?:are|were|did|have never)\b"
    r"|you['’]re\b|and\b"
    r"|(?:(?:mr|mrs|ms|miss|dr)\.? )?(?-i:[A-Z])\w+\s*(?:[.!]|\Z))|-))"
)
_THAT = rf"(?:it|that|this|all of it|all of that|every word|the (?:remark|comment|words?)|those words|my words?){_END}"
OF_THE_WORDS = regex(
    rf"{_SORRY} (?:(?:for|about|of|that) )?(?:{_OWN}\b|(?:what|the (?:way|things|words)|how|everything|anything|much of"
    rf" what) I (?:have )?(?:said|wrote|called|spoke|put|used|did|behaved)\b)"
    rf"|{_SORRY} (?:for|about|of) (?:{_THAT}|myself\b)|\bI{_HOW} regret {_THAT}"
    rf"|{_SORRY} (?:for |that I )?(?:upset(?:ting)?|hurt(?:ing)?|offend(?:ed|ing)?|insult(?:ed|ing)?) (?:you|him|her)\b"
    r"|\bI (?:have |do |now |hereby |happily |gladly )*(?:take|took|taken) (?:it|that|this|every word|all of it|them"
    r"|what I said|my words)(?: all)? back\b|\bI (?:take|took) back (?:what|every|all|my words|that|those)"
    rf"|\bI(?: \w{{1,12}})? (?:withdraw|retract) (?:unreservedly|{_THAT}|what I|the|those)"
    r"|\bI(?: \w{1,12})? (?:should|ought)(?: not|n['’]t| never)(?: to)? have"
    rf"(?: (?:done|put|sent|spoken|written|used|shouted)(?: (?:it|that|like that|so|(?:in )?that way))?{_END}"
    rf"|{_END})"
    r"|\b(?:that|it|this|which|they) (?:should|ought)(?: not|n['’]t| never)(?: to)? have been (?:said|written|sent)\b"
    r"|\bI (?:did not|didn['’]t|never) (?:really )?(?:mean|meant) (?:it|that|a word|what I)\b"
    r"|\bI had no (?:right|business)(?: to(?: do so| do that)?)?(?=\s*[.!,;]|\Z)"
    r"|\b(?:it|that|this|which|I) was (?:\w{2,12} )?(?:wrong|rude|unfair|unkind|uncalled for|out of order|out of line)"
    rf"(?: of me\b| to (?:say|write|put) (?:so|it|that)\b| to (?:you|him|her)\b)?{_END}"
    r"|\bI was (?:\w{2,12} )?(?:wrong|unfair) (?:about you|to (?:say|think|write|believe) (?:so|it|that))\b",
    _I,
)
"""The author regrets words, whichever: those told before."""
BARE = regex(rf"{_SORRY}{_END}", _I)
"""A regret that does not say of what."""
HURT = regex(
    rf"{_SORRY},? (?:for (?:any|the|causing) (?:\w{{2,12}} )?(?:offence|upset|hurt|distress)"
    r"|if (?:I|it|that|this|you|my)\b)",
    _I,
)
"""A regret of what the words did, rather than of the words."""
I_SAID = regex(
    r"(?<!\bas )(?<!\blike )\bI (?:have |had |also |just |only |once |may have |might have |really |even |then )*"
    r"(?:called|describ\w+|brand\w+|labell\w+|accus\w+|implied|suggested|shouted|swore|lost my temper|used"
    r"|(?:said|told|wrote|put)(?! (?:\w+ )?to\b(?! (?:you|him|her|them|(?-i:[A-Z])\w+|everyone|people)\b))"
    r"(?! (?:I|we|it|so)\b))\b",
    _I,
)
"""What the author said before."""
_AGAIN = regex(r"\b(?:as|like) I (?:\w+ ){0,2}(?:said|say|told|wrote|put|called)\b", _I)
_TOLD_TO = regex(r"\bI (?:have |had |also |just |only |once |already )*told (?:\w+ ){1,3}(?:not )?to\b", _I)
_ORDER = regex(
    r"\bor (?:else|I|we|you|he|she|they|it|your|the)\b|\b(?:you|he|she|they|I|we|your \w+|(?-i:[A-Z])\w+)"
    r"(?:['’](?:d|ll)| (?:would|will|shall|must|had better))\b|\b(?:your|his|her|their) (?:job|post|career|pension)\b",
    _I,
)
"""What is told of is an order or a threat, which a bare word of regret does not undo."""
_STANDS = regex(
    r"\bI (?:still |really |do |did |have )*(?:meant|mean) (?:it|that|this|them|every|all|what)\b|\bI stand by\b"
    r"|\bI still (?:do|think|say|believe|mean)\b|\bI(?: would|['’]d)(?: \w+)? say (?:it|so|that|the same) again\b"
    r"|\b(?:because|as|since|for|and) (?:that is what )?(?:you|he|she|it|they) (?:are|is|were|was)(?=\s*[.!;]|\Z)"
    r"|\bI was (?:\w+ )?right\b|\band rightly\b",
    _I,
)
REFUSED = regex(
    r"\b(?:not|never|won['’]t|no|refuse to|hardly|why should I)(?: \w{1,12}){0,2} (?:apologi[sz]e|apolog(?:y|ies)|sorry"
    r"|regrets?|take (?:it|that) back|withdraw)\b|\bmake no apolog|n['’]t (?:apologi[sz]e|regret|take (?:it|that) back)"
    r"|\bregret(?:ted)? (?:nothing|none|not\b)|\bwithout (?:apology|regret)",
    _I,
)
_ANEW = regex(
    r"\A[\s.!,;:–—-]{0,6}(?:(?:and|but|because|as|since|for|frankly|in fact|actually|the truth is|no)[ ,]{1,2}){0,3}"
    r"(?:you|he|she|they)(?:['’](?:re|s)| (?:are|is|remain|were|was))"
    r"(?! (?:not|never|no|right|neither|nothing of)\b)(?P<worse> (?:\w+ly |even |much |far |still |just |nothing but )?"
    r"(?:an? |the |worse|both|all|lazier|nothing))?",
    _I,
)
_PRAISED = regex(
    r"\b(?:good|great|fine|first|best|kind\w*|decent|hard|honest\w*|help\w*|credit|profess\w+|excellent|valued|nicest"
    r"|brilliant|dedicated|conscientious|trust\w*|able|patient|superb|most)\b",
    _I,
)
_PRAISE = 60
_ORDERS = frozenset({Act.DIRECTION, Act.PRESSURE, Act.THREAT_TO_JOB, Act.THREAT_OF_VIOLENCE})


class Regret(Enum):
    """How far words are taken back."""

    NONE = 0
    PERHAPS = 1
    WHOLLY = 2


def regret(text: str, reading: Reading, after: Sequence[str]) -> Regret:
    """Whether a sentence, or what follows it, takes back what it tells that its author said.

    `after` are the sentences that follow. They may speak of something else: they count where they regret words, or at
    once and without an object. An order or a threat that is told again is not undone by a bare word of regret.
    """
    beyond = " ".join(after)
    if any(each.search(part) for each in (REFUSED, _STANDS) for part in (text, beyond)):
        return Regret.NONE
    named = NAMED.search(text)
    if named is not None:
        return _undone(Regret.WHOLLY, text[named.end() :], "")
    told = I_SAID.search(text) or _TOLD_TO.search(text) or _AGAIN.search(text)
    if told is None:
        return Regret.NONE
    within = max((each for each in (_in(told, text, reading.quote), _beyond(after)) if each), key=_degree, default=None)
    if within is None:
        return Regret.NONE
    found, bare = within
    if bare and _AGAIN.search(text):
        return Regret.NONE
    order = reading.act in _ORDERS or _TOLD_TO.search(text) or _ORDER.search(text[told.end() :])
    if _AGAIN.search(text) or (bare and order):
        return Regret.NONE if found is Regret.NONE else Regret.PERHAPS
    return found


def _degree(found: tuple[Regret, bool]) -> tuple[int, bool]:
    """The fuller regret goes first, and of two alike the one that says of what."""
    degree, bare = found
    return degree.value, not bare


def _in(told: re.Match[str], text: str, words: str) -> tuple[Regret, bool] | None:
    """The regret in the sentence itself, after what it tells; and whether it says nothing of what it regrets."""
    rest = text[told.end() :]
    said_at = rest.find(words)
    for pattern, bare in ((OF_THE_WORDS, False), (NAMED, False), (BARE, True)):
        found = pattern.search(rest)
        if found is not None and not said_at >= found.end():
            return _undone(Regret.WHOLLY, rest[found.end() :], ""), bare
    return (Regret.PERHAPS, True) if HURT.search(rest) else None


def _beyond(after: Sequence[str]) -> tuple[Regret, bool] | None:
    """The regret in the sentences that follow."""
    for place, each in enumerate(after):
        later = " ".join(after[place + 1 :])
        for pattern in (OF_THE_WORDS, NAMED):
            found = pattern.search(each)
            if found is not None:
                return _undone(Regret.WHOLLY, each[found.end() :], later), False
        bare = BARE.search(each)
        if bare is not None:
            at_once = place == 0 and _LEAD.fullmatch(each[: bare.start()])
            return _undone(Regret.WHOLLY if at_once else Regret.PERHAPS, each[bare.end() :], later), True
        if HURT.search(each):
            return Regret.PERHAPS, True
    return None


_LEAD = regex(
    r"\W*(?:(?:and|so|but|now|today|really|yes|for this|[\w'’-]{2,20},|(?:that|it|this|I) was [^.!?,]{1,40}(?:,| and)"
    r"|I was [^.!?,]{1,40} and)\W{0,2}){0,3}",
    _I,
)


def _undone(found: Regret, rest: str, later: str) -> Regret:
    """The regret, unless its author goes straight on to say the same or worse again."""
    anew = _ANEW.match(f"{rest} {later}" if later else rest)
    if anew is None or _PRAISED.search(anew.string[anew.end() : anew.end() + _PRAISE]):
        return found
    return Regret.NONE if anew["worse"] else Regret.PERHAPS
