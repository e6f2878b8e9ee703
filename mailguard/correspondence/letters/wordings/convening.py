"""Words that convene a formal meeting, English and Welsh (Local Government Act 1972, Schedule 12)."""

import re

from mailguard.correspondence.letters.wordings.ways import BODY, SMALL, Ways, compiled

_KIND = r"(?:(?:special|extraordinary|emergency|urgent|ordinary|annual|formal|additional|full|first|next) )"
_MEETING = (
    rf"(?:{_KIND}*(?:\w+ )?meeting of (?:the |your )?(?:[\w&'-]+ ){{0,6}}?{BODY}\b|{_KIND}+(?:[\w'-]+ )?meeting\b)"
)
_CALLED = rf"(?:{_MEETING}|(?:[\w&'-]+ ){{0,5}}?{BODY}\b|meeting\b)"
_US = (
    rf"(?:you|members?|all members|councillors|(?:all |the )?members of (?:the )?(?:[\w&'-]+ ){{0,4}}?{BODY}"
    rf"|(?:the )?(?:[\w&'-]+ ){{0,4}}?{BODY})"
)

WAYS = Ways(
    sure=compiled(
        (
            rf"\b{_US} (?:are|is) {SMALL}summons?(?:e?d|sed)\b",
            rf"\b(?:i|we),?(?: [^;]{{1,60}},)? (?:am |are |do )?{SMALL}summon(?:s|ing)? (?:you|the|members|all"
            rf"|every)\b",
            r"^summon (?:you|the|members|all|every)\b",
            r"\bthis (?:letter|e-?mail) summons you\b",
            r"\b(?:accept|take|treat|regard) this (?:letter |e-?mail )?as (?:due |formal |the )*notice of (?:an? "
            r"|the )[^;]{1,60}?"
            r"\bmeeting\b",
            r"\bby this summons\b|\bthis (?:letter|e-?mail) as (?:your|the|a) summons\b|\bthis is (?:your|the"
            r"|a) summons\b",
            rf"\bthe (?:deputy |town |lord )?(?:mayor|chair(?:man|woman)?|leader) {SMALL}summons (?:you|the|all"
            rf"|members)\b",
            rf"\b(?:i|we) {SMALL}call (?:the |this )?(?:[\w'-]+ ){{0,3}}?{BODY} (?:to meet|together|into session)\b",
            rf"\b(?:(?:all )?members of (?:the )?(?:[\w&'-]+ ){{0,4}}?{BODY}|all members|councillors) are {SMALL}"
            r"(?:required|directed|instructed) to attend\b",
            rf"\bnotice is {SMALL}given (?:that|of)\b[^;]{{0,80}}?(?:\bmeeting\b|\b(?:will|shall|is to|are to) meet\b)",
            rf"\b(?:i|we) {SMALL}give (?:you )?(?:formal |due )?notice(?:, [^;]{{1,140}}?,)? (?:of|that)\b[^;]{{0,80}}?"
            r"(?:\bmeeting\b|\b(?:will|shall) meet\b)",
            rf"^give (?:you )?(?:formal |due )?notice (?:of|that)\b[^;]{{0,80}}?(?:{BODY}|meeting)\b",
            rf"\b(?:i|we),?(?: [^,;]{{1,60}},)? (?:\w+ ){{0,5}}?(?:powers?|right|authority|duty) to (?:convene"
            rf"|call) (?:an? |the )?"
            rf"{_MEETING}",
            rf"\b(?:i|we) {SMALL}(?:require|direct|instruct) (?:all )?(?:you|members"
            rf"|councillors) to attend\b[^;]{{0,60}}?"
            rf"\b(?:meeting|{BODY})\b",
            rf"\byou are {SMALL}(?:given (?:formal |due )?notice|notified|called)\b[^;]{{0,60}}?\bmeeting\b",
            rf"\b(?:i|we),?(?: [^,;]{{1,60}},)? (?:am |are |have )?{SMALL}conven(?:e|ed|ing) (?:an? |the )?{_CALLED}",
            rf"\b(?:i|we),?(?: [^,;]{{1,60}},)? (?:am |are |have )?{SMALL}call(?:ed|ing)? (?:an? |the )?{_MEETING}",
            rf"^(?:convene|call) (?:an? |the )?{_MEETING}",
            rf"\b{_MEETING} is {SMALL}(?:convened|summoned)\b",
            rf"\b(?:required|directed|instructed|ordered|commanded|called upon) to attend\b[^;]{{0,60}}?"
            rf"\b(?:meeting of|{BODY} meeting|meeting on)\b",
            rf"\b(?:your|their) attendance (?:is|at)\b[^;]{{0,30}}?\b(?:required|meeting of|{BODY})\b[^;]{{0,60}}?"
            rf"\b(?:meeting|{BODY})\b",
            rf"\b(?:require|requisition) (?:you to attend|your attendance)\b[^;]{{0,60}}?\b(?:meeting|{BODY})\b",
            rf"\bthis (?:letter |e-?mail |document )?(?:is|serves as|constitutes) (?:the |a |an )?(?:formal "
            rf"|due )?notice"
            rf" of (?:an? |the )?{_MEETING}",
            rf"\btake notice that\b[^;]{{0,80}}?(?:{_MEETING}|{BODY} (?:will|shall) meet)",
            r"\bgwysir\b|\bgwŷs i\b|\brhoddir (?:rhybudd|hysbysiad)\b[^;]{0,40}\bcyfarfod",
            r"\brhoddaf (?:rybudd|hysbysiad)\b[^;]{0,20}\bgyfarfod|\bdrwy hyn yn galw cyfarfod",
        )
    ),
    weak=compiled(
        (
            rf"\ba {_KIND}*meeting of (?:the |your )?(?:[\w&'-]+ ){{0,6}}?{BODY} (?:will be|is to be) (?:held"
            rf"|convened)\b",
            rf"\ba {_KIND}*meeting of (?:the |your )?(?:[\w&'-]+ ){{0,6}}?{BODY} (?:will|is to) take place\b",
        )
    ),
    not_before=re.compile(
        r"\b(?:not|never|if|unless|whether|would|could|might|hope|hopes|wish|ask|asks|asked|asking|told|tells|said|says"
        r"|wrote|understand|heard|hear|invited?|invites?|was|were|requisitioned|when|last|minutes|had|thanks?|why"
        r"|should|reads?)\b"
    ),
)
