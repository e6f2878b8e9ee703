"""An officer asks a Member whether somebody may be brought in, and what the answer comes to.

"May I copy N0?" wants a yes, "Would you mind?" and "Shall I keep N0 out?" want a no; some answers speak for themselves.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from mailguard.correspondence.wordings.leave import members_named
from mailguard.correspondence.wordings.plain import marked, plain, word_set, words_of
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind

_OPENING = 600
_WORDS = word_set(
    """
    may might can could shall should would do does is are ga gaf i'd like wish want happy content permission
    consent objection mind problem reason
    """
)
_REACHES = regex(
    r"\b(?:cop(?:y|ied|ying|i)|cc|bring|brought|involv\w+|includ\w+|shar\w+|show\w*|send\w*|sent|pass\w*|forward\w*"
    r"|tell\w*|told|let|loop\w*"
    r"|discuss\w*|talk\w*|speak|spoke|speaking|sees?|seen|seeing|knows?|knew|known|knowing|have|has|reads?|kept|keep"
    r"|confidential|add\w*|mention\w*|consult\w*|brief\w*|inform\w*|aware|sight|in on"
    r"|gopïo|copïo|anfon|rannu|rhannu|dweud|ddweud|dangos|ddangos|gynnwys)\b"
)
_WANTS_NO = regex(
    r"\b(?:mind|objections?|object|problem|reason|difficulty|awkward|trouble|harm)\b|\bkeep N\d+ out\b"
    r"|\bkept (?:\w+ )?from\b|\bkeep (?:this|it) from\b|\bconfidential from\b"
    r"|\bleave N\d+ out\b|\bstill (?:want|wish|need)\b|\bstill (?:confidential|private)\b|\brather (?:i|we"
    r"|N\d+) (?:did )?not\b|\bshould i not\b|\bprivate from\b"
)
_WANTS_YES = regex(
    r"\b(?:may|might|can|could|shall|should) (?:i|we|N\d+)\b|\b(?:are|would|will|were) you (?:be )?(?:\w+ )?(?:happy"
    r"|content|willing|ok|okay|agreeable|comfortable|like|agree|allow|let|prefer me to)\b"
    r"|\b(?:is|would) it (?:be )?(?:all right|alright|ok|okay|fine|in order|acceptable|helpful|useful|agreeable)\b"
    r"|\bdo you (?:wish|want|agree|consent)\b|\bpermission\b|\bconsent\b"
    r"|\bi (?:should|would) (?:like|be grateful) to\b|\bif you (?:are|agree|have no|would not|do not)\b"
    r"|\bga(?:f)? i\b|\bmind\b|\bplease (?:confirm|tell me|let me know)\b|\bwith your (?:leave|permission"
    r"|agreement)\b|\bok(?:ay)? to\b|\bi (?:propose|plan|intend|suggest)\b"
)
_EITHER = regex(r"\bor (?:leave|left|wait|would you|shall i leave|do you|are you|not)\b")

_REFUSES = regex(
    r"\brather (?:you |i |we |he |she |it )?(?:did )?not\b|\brather (?:you |it )?(?:waited|stayed|kept|left)\b|\b(?:i"
    r"|we) (?:would|do|should) mind\b|\bnot (?:yet|now|until|for now|just yet|him|her|N\d+|at (?:present|this stage"
    r"|the moment)|happy|content|keen|sure|comfortable|ready|really|on your life)\b"
    r"|\b(?:do|please do|would|should|must|can|could|will) not\b(?! (?:mind|object|see (?:why|any)|have any"
    r"|be a problem|hesitate|matter|need to ask|you (?:think|agree)))"
    r"|\bleave (?:it|that|him|her|this) (?:to|with|for|out)\b"
    r"|\bonly (?:after|if|when|once)\b|\bfirst\b(?! class)|\blet me think\b|\bthink about it\b"
    r"|\bwait\b|\bleave (?:it|this|that|things|him|her) (?:as|alone|out|be)\b|\bhold (?:off|fire|on)\b|\bkeep (?:it"
    r"|this|him|her|N\d+)\b|\bno thank|\bit would,? yes|\byes,? it would\b|\b(?:him|her) no\b|\bi will (?:tell|speak"
    r"|do it|ask|ring)\b|\bmyself\b|\bddim\b|\bpeidiwch\b|\bbut\b[^.!?]{0,30}\bnot\b|\bunless\b"
)
_ALLOWS = regex(
    r"\b(?:please do|go ahead|by all means|you would better|of course you (?:can|may)|granted|you (?:may|can|should"
    r"|must|had better|might as well|have my)|carry on|be my guest|feel free|no objections?|no problem|fine by me"
    r"|fine with me"
    r"|that (?:is|would be|will be) (?:fine|ok|okay|all right|good|great|perfect|no problem|helpful|sensible)"
    r"|happy (?:for you|with that|to|for)|i (?:am|would be) (?:\w+ )?(?:happy|content|glad|fine|grateful|delighted"
    r"|pleased)|do so|yes,? (?:please|do|of course|go|that|fine|happy|by)|you (?:tell|ask|copy|send|show|do|go) "
    r"|with pleasure"
    r"|why not|permission|not mind|not object|not a problem|makes sense|good idea|the more the merrier|please (?:copy"
    r"|send|tell|share|show|include|bring|loop|add|forward|pass)|as you (?:like|wish|see fit|please)|cewch|cei|croeso"
    r"|iawn|wrth gwrs|dim problem)\b"
)
_YES = regex(
    r"\A\W*(?:yes|yep|yeah|yup|ya|aye|ay|ok|okay|okey|k|kk|fine|sure|certainly|absolutely|definitely|indeed|agreed"
    r"|of course|course|naturally|surely|by all means|go ahead|please|do|granted|cewch|ie|iawn|wrth gwrs|gwnewch"
    r"|happy|content|gladly|willingly|thank you,? yes|thanks,? yes|confirmed|very well|i do(?=\W*\Z|,)|i am(?=\W*\Z"
    r"|,)|it is(?=\W*\Z|,)|that is right|all right|alright|right you are|👍|great|good|perfect|i agree|it is fine"
    r"|that is fine|oh,? yes|why,? yes)(?!\w)(?! (?:you for|not|the figures))|\byes\W*\Z|👍"
)
_NO = regex(
    r"\A\W*(?:(?:good |oh |god |heavens?|lord|goodness|gracious|dear|well|why|gosh),? ?){0,3}(?:no|nope|nah|none"
    r"|not at all|not in the (?:least|slightest)|never|na|nac oes|nage|not any ?more|no longer|not a bit|not for me"
    r"|of course not|certainly not|by no means|nothing|far from it|not especially|not particularly|not from me"
    r"|i (?:have|see|do) (?:none|not))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Ids of Members whom a question would bring in; `wants` is the answer that allows it, "" where neither does."""

    people: tuple[str, ...]
    wants: str


def proposals(text: str, roll: Roll) -> Iterator[Proposal]:
    """Every question or offer of an officer to bring Members in; a name may stand in the sentence before."""
    before: tuple[str, ...] = ()
    if _WORDS.isdisjoint(words_of(text)):
        return
    for sentence in spoken_sentences(text):
        words = marked(sentence, lambda text: members_named(text, roll))
        named = tuple(
            dict.fromkeys(
                person.id for naming in words.namings for person in naming.people if person.kind is Kind.MEMBER
            )
        )
        people = named or before
        before = named
        if people and (wants := _wanted(words.text, bool(named))) is not None:
            yield Proposal(people, wants)


def _wanted(text: str, named: bool) -> str | None:
    if not _REACHES.search(text) and named:
        return None
    if not named and not text.endswith("?"):
        return None
    if text.endswith("?") and _EITHER.search(text):
        return ""
    if _WANTS_NO.search(text) and text.endswith("?"):
        return "no"
    return "yes" if _WANTS_YES.search(text) else None


def allowed_by(answer: str, asked: Callable[[], Iterable[Proposal]]) -> tuple[str, ...]:
    """Ids of the proposed Members whom the answer's first sentences allow; `asked` is only called if any might be."""
    opening = [plain(sentence) for sentence in islice(spoken_sentences(answer[:_OPENING]), 3)]
    if not any(_ALLOWS.search(each) or _YES.search(each) or _NO.match(each) for each in opening):
        return ()
    return tuple(dict.fromkeys(id for each in asked() if _allows(opening, each.wants) for id in each.people))


def _allows(opening: list[str], wants: str) -> bool:
    for sentence in opening:
        if _REFUSES.search(sentence):
            return False
        if wants == "no" and _NO.match(sentence):
            return True
        if sentence.endswith("?"):
            continue
        if _ALLOWS.search(sentence) and not (wants == "no" and _YES_ALONE.match(sentence)):
            return True
        if wants == "yes" and _YES.search(sentence):
            return True
        if (wants == "yes" and _NO.match(sentence)) or (wants == "no" and _YES.search(sentence)):
            return False
    return False


_YES_ALONE = regex(r"\A\W*(?:yes|aye|yeah|yep),? ?(?:please)?\W*\Z")
