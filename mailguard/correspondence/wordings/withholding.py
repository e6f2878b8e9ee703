"""An officer's words that information be kept from other Members, told from words that only speak of other Members."""

import re

from mailguard.correspondence.wordings.plain import plain

_PARTIES = r"(?:labour|conservative|tory|liberal democrat|lib dem|green|independent|reform|plaid(?: cymru)?|snp)"
_OTHERS = (
    r"(?:(?:(?:any|the|your|my|all|no|none of the) )?(?:other|fellow|remaining) (?:ward "
    r"|elected )?(?:members?|councillors?"
    r"|cllrs?|groups?|group leaders?|political groups?)|(?:the )?rest of the (?:council|committee|members"
    r"|councillors|group)"
    r"|(?:your )?colleagues on the (?:council|committee)|(?:the )?opposition(?: groups?| members?| councillors?)?"
    rf"|(?:the )?back-?benchers?|the {_PARTIES} group|the committee|anyone else on the (?:council|committee)"
    r"|any(?:one)? outside your group|aelodau eraill)(?! of (?:the (?:public|pool|team|staff|family)|my"
    r"|our|staff|his|her))"
    r"(?!'?s? (?:of the public|registers?))"
)
_GIVE = (
    r"(?:share|show|tell|pass|forward|circulate|send|mention|discuss|give|copy|release|disclose|reveal|distribute|let|go"
    r"|reach|rannu)"
)
_GIVEN = r"(?:shared|shown|told|passed|forwarded|circulated|sent|given|copied|released|disclosed|seen|made available)"
_LEARN = r"(?:see|sees|know|knows|have|has|get|gets|hear|hears|find|finds|learn|be (?:told|given|shown|sent|copied))"
_REST = r"[^.!?]{0,60}?\b"
_WAYS = (
    rf"\b(?:keep|withhold|hide|conceal)\b{_REST}(?:away from|from) {_OTHERS}",
    rf"\b(?:keep|leave) {_OTHERS} (?:in the dark|out of (?:this|it))",
    rf"(?<!\bi will )(?<!\bwe will )(?<!\bi have )(?<!\bwe have )(?<!\bi do )(?<!\bwe do )(?<!\bcan "
    rf")(?<!\bi could )(?<!\bwe could )"
    r"(?<!\bi did )(?<!\bwe did )\bnot "
    rf"(?:to )?(?:be )?"
    rf"(?:{_GIVE}|passing|sharing|{_GIVEN})\b{_REST}{_OTHERS}",
    rf"\bsay nothing\b[^.!?]{{0,30}}\bto {_OTHERS}",
    rf"\bpeidiwch\b{_REST}{_OTHERS}",
    rf"\b{_OTHERS} (?:should|must|ought|are|is|may|need) not (?:to )?{_LEARN}\b(?! to\b)",
    r"\b(?:none of the|no) other (?:members?|councillors?|cllrs?|groups?) (?:should|must|is to|are to|may|sees?|gets?"
    r"|(?:should |must )?be)\b",
    rf"\b{_OTHERS} have not (?:been given|had|seen|got) (?:this|it|these|them) and should not\b",
    rf"\b(?:we|i|officers) (?:do|would) not want {_OTHERS} to {_LEARN}\b",
    rf"\b(?:rather|prefer)\b(?: it)?(?: if| that)? {_OTHERS} (?:did not\b|not to {_LEARN}\b)",
    rf"\b{_OTHERS} are not aware\b[^.!?]{{0,40}}\bkeep it that way\b",
    rf"\b(?:make sure|ensure)\b{_REST}{_OTHERS} (?:do not\b|{_LEARN}\b)",
    rf"\bnot (?:for|with) (?:the eyes of |sharing with |circulation to |distribution to )?{_OTHERS}",
    r"\b(?:keep|stay|kept)\b[^.!?]{0,30}\bwithin your (?:own )?group\b|\bfor your group(?:'s eyes)? only\b",
    rf"\bnot (?:making|prepared to|willing to|going to|intending to)\b{_REST}{_OTHERS}",
    rf"\bnot (?:sent|given|shown|shared|told|copied)\b{_REST}{_OTHERS}[^.!?]{{0,20}}\b(?:do not intend"
    rf"|please do not|keep it)\b",
    rf"\bnot able to\b{_REST}{_OTHERS}[^.!?]{{0,20}}\bkeep\b|\bwill not be telling {_OTHERS}",
    r"\bonly (?:member|councillor) (?:who|with)\b[^.!?]{0,60}\b(?:not to share|keep it that way|do not share)\b",
    rf"\b{_OTHERS} (?:need not|do not need to) know\b|\bno need for {_OTHERS} to {_LEARN}\b",
    rf"\bso that {_OTHERS} do not\b",
)
_WITHHOLDS = re.compile("|".join(_WAYS))
_MENTIONS = re.compile(_OTHERS + r"|\bwithin your (?:own )?group\b|\bfor your group\b|\bonly (?:member|councillor)\b")
_NOT_ASKED = re.compile(
    r"\b(?:asks|asked|wants?|wanted|told) (?:me|us|him|her|them|that)\b|\b(?:as|you) (?:asked|requested)\b"
    r"|\bas requested\b"
    r"|\bno reason (?:not )?to\b|\bno need to\b|\bneed not keep\b|\bnot to be kept\b|\bnothing should\b"
    r"|\b(?:officers|members|councillors) (?:must|should|may) not (?:keep|share|disclose)\b"
    r"|\b(?:do not|never) (?:hesitate|forget|worry)\b|\bpasswords?\b|\blogin\b|\bwe never\b|\bmust not be kept\b"
    r"|\b(?:free|welcome) to\b|\b(?:letter|question|proposals?|amendments?|motion)\b.{0,40}\b(?:will"
    r"|shall) (?:not )?be\b"
    r"|^(?:i|we) will\b|\b(?:informed|up to date|in the loop|updated)\b|\bbut (?:i )?(?:will|shall) do so\b"
)
_ASKED = re.compile(r"^(?:do you|should|are you|may i (?!ask)|shall|is it|is this|did|have|has|will you be)\b.*\?$")


def withholds(sentence: str) -> bool:
    """Whether the sentence asks or says that other Members are not to have what is given here."""
    words = plain(sentence)
    if not _MENTIONS.search(words) or _NOT_ASKED.search(words) or _ASKED.search(words):
        return False
    return _WITHHOLDS.search(words) is not None
