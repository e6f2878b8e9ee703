"""Another officer than the reader whom an order, a demand or a threat is for: who must do it, or whose job it is."""

from collections.abc import Sequence

from mailguard.correspondence.remarks.calling import HEAD
from mailguard.correspondence.remarks.choosing import acts
from mailguard.correspondence.remarks.mention import Mention
from mailguard.language.patterns import regex
from mailguard.language.tone.words import Act

_HEARS = regex(
    r"(?i:\A (?:will |shall |is going to |would )?(?:be )?"
    r"(?:hear(?:s|ing)?|know(?:s|ing)?|told|learns?|learning|sees?|finds? out|finding out|gets?|getting|receives?"
    r"|receiving)\b)"
)
"""What somebody does who is threatened with, rather than threatened."""
_HEADS = regex(r"(?i:(?:\A|[,;:–—-]|\b(?:and|or|but|then|so|otherwise|else|if|that)) ?\Z)")
"""What stands before the subject of a clause."""
_SPOKEN_OF = regex(r"(?i:(?:[,;:–—-]|\b(?:and|or|but|then|so|otherwise|else)) ?\Z)")
_EXPECTS = regex(
    r"(?i:\b(?:i|we)(?: [a-z]{2,10})? (?:expect|insist|demand|require|suggest|trust|hope|think|believe|say|instruct"
    r"|order|direct)(?: that)? \Z)"
)
_OUGHT = regex(
    r"(?i:\A(?: (?:[a-z]{3,12}ly|also|just))?(?: had better|['’]d better| better| must| should| ought| needs? to"
    r"| has to| have to| is to| are to| will have to| would do well| would be wise)\b)"
)
_TO_DO = regex(r"(?i:\A (?:to [a-z]|please\b))")
"""A name at the head of a note: "Martin to withdraw it by noon"."""
_LEAD = ",;:–—-"
_LOST = (
    r"(?:out of (?:a|his|her|their|the) job|out of work|redundant|on the dole|p45|(?:the|his|her) (?:sack|boot|cards)"
    r"|for the (?:chop|high jump)|shown the door|out on (?:his|her|their) ears?|los(?:es|e|ing|t) (?:his|her|their|the)"
    r" jobs?|looking for (?:a(?:nother)?|new|other|a new) (?:job|work|post)s?|history"
    r"|(?:be|is|was|been|being|get|gets|getting|are|were) (?:sacked|fired|dismissed|demoted|suspended|disciplined"
    r"|replaced|moved|removed|taken off|struck off|finished|gone|next)|(?:never|not) (?:work|get|hold)s?\b)"
)
_LOSES = regex(
    rf"(?i:\A(?:(?!\b(?:you|your|if|unless|him|them|giv\w{{1,4}}|and|or|but|so)\b)[^.;:!?]){{0,50}}?\b{_LOST}\b)"
)
"""Somebody loses their job in the same clause."""
_GOES = regex(r"(?i:\A (?:los(?:es|t)|goes|pays|leaves|walks|never|no longer)\b)")
_JOB = regex(
    r"(?i:\A (?:own )?(?:job|post|position|career|contract|future|days|head|neck|pension|employment|role|reputation"
    r"|prospects|promotion|probation)\b)"
)
_OWNS = regex(r"(?i:['’]s|s['’]|\b(?:his|her|their))\Z")
_DISMISS = regex(r"(?i:\b(?:sack|sacking|fire|firing|dismiss|dismissing|demote|suspend|discipline|replace|rid of) \Z)")
_HAVE = regex(r"(?i:\b(?:have|having|get|getting|see|seeing|want|wanted) \Z)")
_AWAY = regex(
    r"(?i:\A (?:[a-z]{2,10} ){0,2}?(?:sacked|fired|dismissed|demoted|suspended|disciplined|replaced|removed|gone"
    r"|redundant|out of (?:a|his|her|their|this)|off (?:this|the) case|struck off|out(?= ?[.,!?;]| ?\Z))(?![a-z]))"
)
_I_WILL = regex(r"(?i:\b(?:will|shall|would|going to|can|i|we)\b|['’]ll\b)")
_ALL_OF_YOU = regex(r"(?i:\b(?:lot|all|both|two|three|each|any|rest|pair) of you\b)")
_ONLY_IF = regex(r"(?i:\b(?:if|unless|until|when|once|whether) \Z)")


def other_officer(text: str, act: Act, found: Sequence[Mention], start: int, you: Mention | None) -> Mention | None:
    """The first of these officers who must do it themselves, or whose job is threatened.

    None where it is for the reader: who is only told, asked, moved or heard of is the object of it. `start` is where
    the sentence begins, after a name that it calls.
    """
    return next((each for each in found if _is_for(text, act, each, start, you)), None)


def hears(text: str, each: Mention) -> bool:
    """Whether somebody is only to hear of it: "or the Chief Executive will hear of this"."""
    return _HEARS.match(text[each.end :]) is not None and _LOSES.match(text[each.end :]) is None


def heads(text: str, each: Mention) -> bool:
    """Whether a mention may be a subject: "Ruth and you will …", not "from me to Ruth and you will …"."""
    return _HEADS.search(text[: each.start]) is not None


def _is_for(text: str, act: Act, each: Mention, start: int, you: Mention | None) -> bool:
    before, after = text[start : each.start], text[each.end :]
    if act is not Act.DIRECTION and _loses_job(text, act, each):
        return True
    if hears(text, each):
        return False
    first = _is_first(before)
    owes = _OUGHT.match(after) is not None
    if owes and (first or _SPOKEN_OF.search(before) or (each.named and _EXPECTS.search(before))):
        return True
    if first and each.named and (after[:1] in _LEAD or _TO_DO.match(after)):
        return after[:1] != ""
    if not after.strip(" .!?") and before.endswith(", ") and each.named:
        return you is None
    if not acts(text, each) or not (first or _EXPECTS.search(before)):
        return False
    if you is None:
        return _ALL_OF_YOU.search(after) is None
    return _ONLY_IF.search(text[: you.start]) is not None


def _is_first(before: str) -> bool:
    bare = before.strip(f"{_LEAD} !")
    return not bare or HEAD.fullmatch(f"{bare} ") is not None


def _loses_job(text: str, act: Act, each: Mention) -> bool:
    """Whether a sentence threatens somebody's own job, as its subject, its object or by the job itself."""
    before, after = text[: each.start], text[each.end :]
    if _OWNS.search(each.words) and _JOB.match(after):
        return True
    if (acts(text, each) or _GOES.match(after)) and _LOSES.match(after):
        return True
    if act is not Act.THREAT_TO_JOB and not _I_WILL.search(before):
        return False
    return _DISMISS.search(before) is not None or (_HAVE.search(before) is not None and _AWAY.match(after) is not None)
