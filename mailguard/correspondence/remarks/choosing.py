"""Of several whom a sentence mentions, the one whom its words are said of."""

from collections.abc import Iterator, Sequence

from mailguard.correspondence.remarks.calling import HEAD
from mailguard.correspondence.remarks.mention import Mention
from mailguard.correspondence.remarks.vocabulary import DOES, PRONOUN, SAYS, YOU, words
from mailguard.language.patterns import regex
from mailguard.language.tone.insults import KNOWN
from mailguard.language.tone.words import About

Span = tuple[int, int]
_LISTED = "|".join(sorted(KNOWN, key=lambda word: (-len(word), word)))
_SHOWS = regex(
    rf"\b(?i:{_LISTED}|menaces?|nuisances?"
    r"|good[- ]for[- ]nothings?|piece of work|waste of|embarrassments?|laughing[- ]stock"
    r"|out of (?:his|her|their|your) depth|not fit to"
    r"|brib\w{1,5}|backhanders?|paid off|on the take|(?:took|taken|taking) (?:the )?money|falsif\w{1,4}"
    r"|cover(?:ed|ing)? up|couldn['’]?t|could not|idle|shameful|incapable|excuse for|apology for|no better"
    r"|betray\w{1,3}|bullies|bullying|bullied|deceit\w{0,3}|dishonesty|negligent|unprofessional|sacked"
    r"|brains?|clue|mess|rubbish|garbage|nonsense|shambles|disaster|lost the plot|fed up|sick (?:and tired )?of|run a"
    r"|wash their hands|rude\w{0,4}|hates?|appalling|dreadful|terrible|awful|bad|worse|worst|laz\w{1,4})\b"
)
"""Words that often show an insult; where they stand, and nothing more, is asked of them."""
_WORD = regex(r"[a-z]+")
_SUBJECT = words("he she they i we")
_PLACED = words("from of in at on with next over down up who whom at behind called")
_LINKING = words("and but or that because so while when if as which than")
_PAST = regex(r"[a-z]{2,20}ed")
_ADVERB = regex(r"[a-z]{2,20}ly|also|still|always|never|just|simply|too|both|all|really|then|now|not")
_ASIDE = regex(r"\A, [^,.;:!?]{1,30}, ")
"""What may part somebody from the verb: "you, Grace, are …"."""
_ASKED = regex(r"(?i:\b(?:what|whatever|how|why|where|whether|which) \Z)")
"""What stands before somebody who is only part of what another does not know or do: "what they want"."""
_IS_LIKE = regex(
    r"(?i:\A(?: (?:is|are|was|were|has been|have been)|['’](?:s|re)) (?:\w{2,8} )?(?:like|capable|up to|doing)\b)"
)
_PASSES_ON = regex(
    r"(?i:\b(?:see|saw|seen|hear|heard|believe|imagine|told|tell|say|said|find|found|notice|noticed|agree|agreed|aware"
    r"|remember|admit|accept|think|thought|sure)\b)"
)
"""What "you" may do of which the rest is said of somebody else: "you have seen how he behaves"."""
_SHORT = regex(r"(?i:\A['’](?:re|ve|ll|d)\b)")
_KNOWS = regex(r"(?i:\b(?:know|knew|known|knows|understand|understood|realise|realised|grasp)\b)")
_NOT = regex(
    r"(?i:\b(?:no|not|never|too|nothing|neither|without|hardly|barely|incapable|unable|fail\w{0,4}|cannot)\b|n['’]?t\b)"
)
_DEAR = regex(
    r"(?i:(?:\A|[,;:!?–—-]\s?|\b(?:now then|well|listen|look|no|yes|sorry|there|here|thanks|ta) )(?:my )?"
    r"(?:love|lovey|luv|dear|dearie|darling|sweetheart|sweetie|pet|petal|flower|hen|hinny|honey|babe|poppet|princess"
    r"|treacle|duck|sunshine|sonny|son|laddie|lad|lass|lassie|missy|boyo|cariad|bach|my (?:girl|boy)"
    r"|young (?:lady|man|woman))(?=\s?(?:[,.!?;:–—]|\Z)))"
)
"""Whoever reads it is called that: ", love,"."""
_NEAR = 3
"""Words that may part somebody from what is said of them beside their name: "Mr Pike, a lazy fool"."""
_FAR = 7


def anchors(text: str, quote: Span, found: Sequence[Mention]) -> tuple[Span, ...]:
    """Where the words stand that show it, as far as that can be told: within the quote, and no part of a name."""
    named = [(each.start, each.end) for each in found if each.named]
    return tuple(
        each.span()
        for each in _SHOWS.finditer(text, *quote)
        if not any(start < each.end() and each.start() < end for start, end in named)
    )


def abusive_names(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Names that are words of abuse where they are not names, in a sentence without others: Crook, Leech, Wally."""
    if anchors(text, (0, len(text)), found):
        return
    for each in found:
        if each.named and any(word in KNOWN for word in _WORD.findall(each.words.lower())):
            yield each


def in_main_clause(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions without those who are only part of what "you" do not know, want or do: "what they mean".

    "You" is the subject of the sentence there, or whoever reads it is called "love" or the like.
    """
    you = next((each for each in found if YOU.fullmatch(each.words) and _leads(text, each)), None)
    dear = _DEAR.search(text) is not None
    if you is None and not dear:
        return list(found)
    return [each for each in found if each is you or not _is_aside(text, each, you, dear)]


def _leads(text: str, you: Mention) -> bool:
    """Whether "you" is the subject of the first clause of a sentence."""
    before = text[: you.start].rstrip(" ,:;–—-")
    does = acts(text, you) or _SHORT.match(text[you.end :]) is not None
    return does and (not before or HEAD.fullmatch(f"{before} ") is not None)


def _is_aside(text: str, each: Mention, you: Mention | None, dear: bool) -> bool:
    known = each.whom is About.OFFICER and not YOU.fullmatch(each.words)
    if not known and not (each.refers and PRONOUN.fullmatch(each.words)):
        return False
    if _ASKED.search(text[: each.start]) is None or _IS_LIKE.match(text[each.end :]):
        return False
    if _SHOWS.search(text, each.end) is not None:
        return False  # where words of insult follow, their place tells of whom they are said
    if you is None or each.start < you.end:
        return dear and not known
    between = text[you.end : each.start]
    if _PASSES_ON.search(between):
        return False
    return _KNOWS.search(between) is None or _NOT.search(between) is not None


def said_of(text: str, anchor: Span, found: Sequence[Mention]) -> Mention | None:
    """Whom the words at this place are said of: who stands beside them, else the last who does or is something.

    None where nobody does.
    """
    start, end = anchor
    before = [each for each in found if each.end <= start]
    after = [each for each in found if each.start >= end]
    if after and not text[end : after[0].start].strip():
        return after[0]
    if before and _beside(text[before[-1].end : start]):
        return before[-1]
    acting = [each for each in before if acts(text, each)] or [
        each for each in found if each.start < end and start < each.end
    ]
    if acting:
        return acting[-1]
    return next((each for each in after if acts(text, each)), None)


def _beside(gap: str) -> bool:
    apart = gap.replace(",", " , ").split()
    return len(apart) <= _NEAR and not any(word in _LINKING or word.lower() in DOES for word in apart)


def acts(text: str, each: Mention) -> bool:
    """Whether somebody is said to do or be something, rather than to say it: "Mr Pike from the builders is …"."""
    word = each.words.lower().replace("’", "'")
    if "'" in word and word.rpartition("'")[2] in {"s", "re", "ve", "ll", "d"} and not each.named:
        return True
    if PRONOUN.fullmatch(word) and word not in _SUBJECT:
        return False
    after = _ASIDE.sub(" ", text[each.end : each.end + 80].replace("’", "'"), count=1)
    if after[:2] in {"'s", "'d"} and PRONOUN.fullmatch(word):
        return True
    return _does(after)


def _does(after: str) -> bool:
    """Whether a verb follows, after words like "plainly" or "from the builders" perhaps."""
    following = iter(after.split()[:_FAR])
    word = next(following, "").lower()
    while word and _ADVERB.fullmatch(word):
        word = next(following, "").lower()
    if word in _PLACED:
        for word in following:
            if word.lower() in _LINKING or word[-1] in ".;!?":
                return False
            if word.lower() in DOES:
                return True
        return False
    plain = word.rstrip(".,!?;:")
    return after[:1] == " " and plain not in SAYS and (plain in DOES or _PAST.fullmatch(plain) is not None)


def better(one: Mention, other: Mention | None) -> bool:
    """Whether a mention tells more of an officer than another."""
    return other is None or _rank(one) > _rank(other)


def _rank(each: Mention) -> int:
    if each.whom is About.OFFICER and each.people:
        return 3
    return 2 if each.whom is About.OFFICER else 1 if each.refers else 0
