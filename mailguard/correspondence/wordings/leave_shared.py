"""What a Member shares with somebody already: they write together, or the other knows it or has a copy.

Each way is a pattern over one plain clause with people as tokens; `who` are the people.
"""

from mailguard.language.patterns import regex

_P = r"(?P<who>N\d+(?!\d|'s)(?:(?:,? and|,| &| \+|/) ?N\d+(?!\d|'s))*)"
_THIS = (
    r"(?:it|this|these|all (?:of )?(?:it|this)|everything|the (?:matter|lot|question|whole (?:thing|matter|story))"
    r"|my (?:question|enquiry|query))"
)
_DONE = r"(?<!if )(?<!wish )\bi (?:have |did )?(?:already |also |just |myself |since |both )?"
_COPIED = r"(?:copied|cc'?d|cced|cc|in copy|on copy)(?: in)?"
_ASKING = r"(?:rais(?:e|ing)|writ(?:e|ing)|ask(?:ing)?|enquir(?:e|ing)|request(?:ing)?|pursu(?:e|ing)|send(?:ing)?)"
_COMES = r"(?:comes?|is|written|sent|asked|enquiry|question|request|letter|query)(?: jointly| together)?"
_NOT_ASKED = "".join(rf"(?<!{word} )" for word in ("should", "shall", "may", "can", "could", "must", "if", "do", "did"))

JOINTLY = tuple(
    regex(pattern)
    for pattern in (
        rf"{_NOT_ASKED}\b(?:i|we)(?: am| are)? (?:also )?{_ASKING} (?:to you )?(?:(?:about )?{_THIS} )?"
        rf"(?:(?:jointly|together|along) )?with {_P}",
        rf"\b(?:i am|we are|(?:i|we) have been) (?:work|deal|look)ing (?:(?:jointly|together) )?with {_P} (?:on|with"
        rf"|into) {_THIS}\b",
        rf"\bon behalf of (?:both )?{_P},? and (?:me|myself|i|us)\b",
        rf"\bon behalf of (?:both )?(?:me|myself|us),? and {_P}",
        rf"\bi (?:also )?(?:am )?(?:speak(?:ing)?|{_ASKING}) (?:{_THIS} )?(?:for|on behalf of) {_P} (?:as well|too"
        r"|also)\b",
        rf"\b{_COMES} (?:from|by) (?:both )?{_P},? and (?:me|myself|i|us)\b",
        rf"\b{_COMES} (?:from|by) (?:both )?(?:me|myself|us),? and {_P}",
        rf"\A\W*{_P},? and (?:me|myself|i)\W*\Z",
        rf"\b(?:could|can|may|might) {_P} and (?:i|me) (?:please )?(?:have|get|see|meet|know|be)\b",
        rf"\A\W*(?:together|jointly|along) with {_P}(?=,|\W*\Z| i (?:am|would|should|ask|write|want|wish|have)\b)",
        rf"\b(?:we|us) [^.!?;]{{0,30}}?\b(?:together|jointly|both)(?: on this)?,? {_P},? and (?:i|me|myself)\b",
        rf"{_P} and (?:i|me|myself) (?:both )?(?:would|should|need to know|wonder|request|ask|share th(?:is|e) ward"
        r"|w(?:ant|ish) to (?:know|ask|raise|see|hear)|were (?:both )?(?:asked|wondering)"
        r"|are (?:both )?(?:asking|rais|writ|request|seek|wonder|keen|gett|being asked)"
        r"|have (?:both )?(?:been (?:asked|contacted|approached)|received|had (?:\w+ ){0,3}?(?:complaints?|letters?"
        r"|e-?mails?|calls?|requests?|questions?)))",
        rf"{_P} (?:joins me|supports (?:this|me|my (?:question|request|idea|letter))|is with me (?:on|in) this)\b",
        rf"{_P} (?:has )?(?:also )?asked me to (?:raise|ask|pursue|find out|take)\b[^.!?;]{{0,30}}?\b(?:this|it|us both"
        r"|too|as well)\b",
    )
)
"""The Member writes with somebody, or for somebody too; that stands in a question as well as anywhere."""

KNOWING = (
    rf"{_DONE}(?:mentioned|raised|discussed|shared|run|ran|gone|been|explained|talked|chatted|passed|copied|aired"
    rf"|forwarded) (?:(?:over|through|about) )?{_THIS}(?: over| through| on)? (?:already |also )?(?:with|to|past"
    rf"|by) {_P}",
    rf"{_DONE}(?:(?:spoken|spoke|talked|written|chatted|been) (?:to|with)|asked|consulted|told|briefed) {_P} "
    rf"(?:already |too |also |as well )?(?:about|on|regarding) {_THIS}\b",
    rf"{_P} (?:would (?:also )?(?:like|love|be (?:interested|glad|pleased|keen|grateful))|(?:also )?wants"
    rf"|is (?:also )?keen) to (?:know|see|hear|have)(?: (?:about )?{_THIS}| your (?:answer|reply|response|views?)"
    r"| what you say| the (?:answer|reply|response))? (?:too|as well)\b",
    rf"{_P} is (?:already |also |fully |well )?(?:aware|informed|in the (?:loop|picture|know)|up to speed)"
    rf"(?=\W*\Z|,| as\b| and\b| too\b| of {_THIS}\b)",
    rf"(?:\A\W*|\(){_P} (?:(?:is|are|has been|have been) )?(?:also )?{_COPIED}(?: (?:this|here|to this))?"
    r"(?=\W*\Z|[),]| for (?:info|his|her|their)| as\b| too\b| so\b)",
    rf"{_P}(?:,| \() ?(?:also )?{_COPIED}(?:[,)]|\W*\Z)",
    rf"{_P},? (?:to|with) whom i have (?:already )?(?:shown|discussed|shared|raised|copied|spoken|mentioned)\b",
    rf"{_DONE}(?:copied|b?cc'?d|included|looped|added|brought)(?: in)? {_P}(?=\W*\Z|,| (?:in|into|on|here|so|as|because"
    r"|since|for)\b)",
    rf"\bi am (?:also )?(?:copying|b?cc'?ing|including|adding|looping|bringing in)(?: in)? {_P}",
)
"""Somebody knows it, wants to know it too, or was copied by the Member."""
