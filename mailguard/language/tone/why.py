"""One plain sentence that says what a passage reads as: never a verdict, and nothing that the words do not show."""

import re

from mailguard.language.patterns import regex
from mailguard.language.tone.words import About, Act, Stance

_HONESTY = regex(r"\b(?:l(?:ie|ied|ies|iar|ying)|dishonest|honest|truth|corrupt|crook|fraud|cover|bent|deceit)", re.I)
_COMPETENCE = regex(
    r"\b(?:incompeten|competen|useless|clueless|couldn.?t|can.?t|cannot|incapable|capable|depth|job|skill|trained"
    r"|qualif|understand|clever|brain|thick|read|spell|experience|bother|lazy|idle)",
    re.I,
)
_MOTIVE = regex(r"\b(?:agenda|favour|pocket|mates?|deliberate|on purpose|biased|bias|spite|grudge|against)", re.I)
_DOES = {
    Act.ABUSE: "insulting {whom}",
    Act.THREAT_OF_VIOLENCE: "a threat of harm to {whom}",
    Act.THREAT_TO_JOB: "using the job of {whom}, or a complaint, as leverage",
    Act.PRESSURE: "pressing {whom} to change advice or conduct",
    Act.DIRECTION: "an instruction to {whom}",
    Act.CRITICISM: "criticism of {whom}",
    Act.DISCOURTESY: "discourteous in tone",
}
_WHOM = {
    About.NONE: "nobody in particular",
    About.WORK: "a piece of work",
    About.SELF: "the writer",
    About.GROUP: "a body or a group",
    About.OTHER: "somebody outside the council",
    About.MEMBER: "a Member",
    About.OFFICER: "an officer",
}
_MEANT = {
    Stance.SAID: "said, not quoted",
    Stance.QUOTED: "quoted or reported, not said by the writer",
    Stance.DENIED: "denied, taken back or condemned",
    Stance.ASKED: "asked or supposed, not stated",
}


def why(act: Act, about: About, stance: Stance, quote: str) -> str:
    """Why a person should look at these words; empty where there is nothing to look at."""
    if act is Act.NONE:
        return ""
    does = _belittling(quote) if act is Act.DEROGATION else _DOES[act]
    return f"Reads as {does.format(whom=_WHOM[about])}; {_MEANT[stance]}."


def _belittling(quote: str) -> str:
    """What of a person is belittled, as far as the words show it."""
    for pattern, of in ((_HONESTY, "the honesty"), (_MOTIVE, "the motives"), (_COMPETENCE, "the competence")):
        if pattern.search(quote):
            return f"belittling {of} of {{whom}}"
    return "belittling {whom}"
