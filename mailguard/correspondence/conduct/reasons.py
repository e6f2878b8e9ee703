"""Reasons that an officer must give plainly: a decision that rests on what somebody's body does not let them do.

Councils decide by such facts every day: medical priority for a home, adaptations, a Blue Badge. The language layer
takes "you cannot" for belittling more often than it should; here the words around it decide.
"""

import re

from mailguard.language.patterns import regex

_CANNOT = (
    r"(?:can(?:not|['’]t| not)|could(?: not|n['’]t)|are (?:no longer able|not able|unable) to"
    r"|(?:no longer|hardly|barely) can|can (?:no longer|hardly|barely|only just)"
    r"|(?:find|found) it (?:hard|difficult) to|struggle to)"
)
_BODILY = (
    r"(?:(?:safely |easily |any longer )?"
    r"(?:climb|lift|bend|kneel|wash|dress|bathe|cook|swallow|grip|stand|sit up|turn over|see|hear|drive"
    r"|walk (?:far|further|more|unaided|without|up|to the|any|\d)"
    r"|(?:live|stay|be|sleep) (?:on|alone|there|upstairs|above|by yourself)"
    r"|get (?:up|in|into|out|on|onto|to|down|upstairs|downstairs)"
    r"|(?:manage|use|do|cope with|go up|reach) (?:the|your|a|any|those|these) (?:\w+ )?"
    r"(?:stairs?|steps?|bath|shower|lift|hill|slope|kerbs?|lavatory|toilet|kettle|cooker|door|cupboards?|taps?|bus|bed))\b)"
)
_REASON = regex(rf"\b(?:because|as|since|for|given that|seeing that|now that)\b,? you {_CANNOT} {_BODILY}", re.I)
_DECIDED = regex(
    r"\b(?:doctors?|gp|nurses?|therapists?|physio\w*|consultants?|surger(?:y|ies)|hospital|medical|assess\w+|panel|band\w*"
    r"|points?|scored?|priority|badge|award\w*|grants?|adapt\w+|allowance|waiting list|the list|moved you|offer\w*"
    r"|ground[- ]floor|bungalow|pass|taxi|transport|exempt\w*)\b",
    re.I,
)
_TURNS = regex(
    r"[!?]|\b(?:but|yet|though|although|apparently|evidently|obviously|clearly|conveniently|somehow|suppose|strange(?:ly)?"
    r"|funny|miraculous\w*|poor|dear|bless|so[- ]called|supposed(?:ly)?|allegedly|lazy|fat|drunk|old)\b",
    re.I,
)


def bodily_reason(line: str) -> bool:
    """Whether a sentence to somebody gives as the reason of a decision what they cannot do, and does no more.

    A sentence that turns, wonders or exclaims is not excused: that is how the same facts are sneered at.
    """
    return bool(_REASON.search(line) and _DECIDED.search(line)) and not _TURNS.search(line)
