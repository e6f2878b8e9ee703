"""Confidence that is told of, refused, promised or argued about, which is not asked for.

Such words are taken out of a plain sentence before requests are looked for in the rest of it: "They kept it quiet for
months, so please keep this between us" still asks.
"""

from mailguard.language.patterns import regex

_ACT = r"(?:keep|keeping|kept|hold|holding|held|treat|treating|treated|mark|marked|remain|stay|stayed|remained)"
_CLOSE = (
    r"(?:quiet|dark|secret|private|confidential|anonymous|hush|off the record|hidden"
    r"|under (?:wraps|(?:his|her|their|its) hats?)|in (?:the )?(?:\w{1,12} )?confidence|from"
    r"|to (?:(?:him|her|it|my|one)self|(?:them|our)selves)|between)\b"
)
_WORDS = r"(?: (?!(?:please|so|but|and|you)\b)[\w'-]{1,20}){0,6}?"
_KEPT = rf"{_ACT}\b{_WORDS} {_CLOSE}"
_THING = r"(?:this|it|that|these|those|them|things|everything|all|its|his|her|their|the|my|our)"
_LATELY = r"(?: (?:\w{1,15}ly|always|long|been|so|now|then|being)){0,3}"
_CHECKED = r"(?:checked|corrected|proofed|proofread|finished|amended|updated|edited|fixed|counted|right|ready|final)"

TOLD = regex(
    "|".join(
        (
            rf"(?<!you )\b(?:kept|held|treated) {_THING}\b{_WORDS} {_CLOSE}",
            rf"\b(?:has|have|had|was|were){_LATELY} {_KEPT}",
        )
    )
)
"""What somebody did, in the past; not told of where it is what the writer would have ("grateful if it were kept")."""

WISHED = regex(
    r"\b(?:please|grateful|glad|pleased|obliged|appreciate\w*|prefer\w*|rather|sooner|would (?:like|help|want)|kind"
    r"|i (?:hope|trust|wish|want|need|ask|insist)|best|better)\b[^.!?;]{0,80}\Z"
)
"""Words before it that make a wish of the past tense."""

NOT_ASKED = regex(
    "|".join(
        (
            r"\b(?:best|worst)[- ]kept secrets?\b|\bopen secret\b",
            # somebody else tried, decided or wishes it
            r"(?<!\bi )(?<!\bi have )\b(?:tried|trying|managed|decided|chose|chosen|hoped|agreed|voted|attempt\w{0,5}"
            rf"|promised|failed|determined|contrived) to {_KEPT}",
            # refused, or argued against
            r"(?<!why )(?<!you )\b(?:not|never) (?:(?:to|be|being|been|have|ever|now|simply|go on|continue to) ){0,4}"
            rf"{_KEPT}",
            r"\b(?:not|never) (?:think|believe|see|agree|accept|understand|feel|want|like|consider|support|intend"
            rf"|propose)\b{_WORDS} (?:{_KEPT}|(?:is|be) (?:confidential|secret|private)\b)",
            r"\b(?:wrong|scandal\w*|disgrace\w*|unacceptable|object\w*|oppos\w+|against|stop|sick of|tired of|forgive"
            r"|hate|dislike|deplore|resent"
            r"|not (?:right|fair|acceptable|proper)|no (?:case|justification|excuse)"
            rf"|why (?:should|is|was|are|were|did|ha[sd]|have|must|do|does))\b{_WORDS} {_KEPT}",
            rf"\bno \w{{1,20}} (?:should|must|may|can|ought to) {_KEPT}",
            # what is the custom, or was somebody else's wish
            rf"\b(?:is|are) (?:always|usually|normally|routinely) {_KEPT}",
            rf"(?<!\bi )\bwanted (?:it|this|that|them|the \w{{1,20}})(?: to be)? {_KEPT}",
            # reported of somebody else
            r"(?<!\bi )(?<!\bi have )\b(?:said|says|claim(?:ed|s)|asked|thought|thinks|told (?:me|us|them)|wondered"
            r"|insist(?:ed|s)|stated|states|assumed|suggested|denied|denies)(?: (?:that|if|whether))?"
            r" (?:it|this|that|they|he|she|the [\w'-]{1,20}(?: [\w'-]{1,20})?)"
            r" (?:was|were|is|are|should be|must be|had been|would be|has been)"
            rf"(?: \w{{1,15}}){{0,2}}? {_CLOSE}",
            # the writer's own promise to everybody, and what the law asks of everybody
            r"\b(?:(?:anything|everything|whatever|information|details)(?: that)? you \w{2,8}(?: (?:to )?(?:me|us))?"
            r"|(?:your|all)(?: (?!of\b)\w{1,20}){1,3}?) (?:will|shall)(?: always)? be"
            rf" {_KEPT}",
            rf"\b(?:treat|keep|hold|handle) (?:any|all) personal (?:data|information|details)\b{_WORDS}"
            rf" {_CLOSE}",
            # a draft with faults, and things that are handed out
            r"\b(?:not|never) (?:\w{1,12} )?(?:tell|share|forward|circulate|send|print|copy|show|pass|use)\b"
            rf"[^.!?;,]{{0,50}}? (?:until|before) (?:(?:i|we) (?:have |had )?{_CHECKED}(?! with)"
            r"|(?:it|they|(?:the|my|our) \w{1,20}(?: \w{1,20})?) (?:works?|(?:is|are|ha[sv]e? been)"
            rf" {_CHECKED}))\b",
            r"\bnot (?:send|print|give)(?: out)? (?:the|any|those|these)(?: \w{1,20}){0,2}?"
            r" (?!(?:figures|papers|details|minutes|e-?mails|messages|letters|notes|plans|photos|documents|accounts"
            r"|questions|answers|names|drafts|comments|attachments|reports|proposals|pictures)\b)\w{2,20}s to"
            r" (?:anyone|others|nobody)\b",
        )
    )
)
"""What asks for nothing, whatever stands before it."""


def asking_part(text: str) -> str:
    """The plain sentence without what it only tells of, refuses or promises."""
    text = NOT_ASKED.sub(";", text)
    return TOLD.sub(lambda told: told[0] if WISHED.search(text, 0, told.start()) else ";", text)
