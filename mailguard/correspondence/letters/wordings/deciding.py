"""Words that say that one Member decided what only the Council, a committee or an officer may decide.

Members stand as tokens N0, N1 (see `wordings.plain`); the patterns see who stands where.
"""

from mailguard.correspondence.letters.wordings.ruling import (
    AT_ONCE,
    BENIGN,
    DECIDED,
    DONE,
    GO,
    IN_FAVOUR,
    MATTER,
    MEANWHILE,
    OBJECT,
    OWN_ACTS,
    RULED,
    RULING,
    SLIGHT,
    WILL_BE,
)
from mailguard.correspondence.letters.wordings.verdicts import FRAME, REASON, VERDICTS
from mailguard.correspondence.letters.wordings.ways import compiled
from mailguard.language.patterns import regex

_N = r"(?P<who>N\d+)"
_APART = r"(?:,? (?:who|as|in (?:her|his) (?:role|capacity)) [^,;]{1,80},|, [^,;]{1,80},| \([^)]{1,40}\))?"
_ADV = (
    r"(?:(?:now|also|today|since|already|recently|personally|formally|kindly|yesterday|herself|himself|just|again"
    r"|finally|therefore|subsequently|unilaterally|alone|duly|then|earlier|however|in person|this (?:week|month"
    r"|morning)"
    r"|last (?:week|month|night|\w+day)|on \w+day|on \d+ \w+|at (?:her|his) discretion|after (?:much|careful|due) "
    r"\w+|,) ){0,5}"
)
_HAS = rf"{_N}{_APART} (?:has |have |had |did |is |was pleased to )?{_ADV}"
_SAYS_SO = rf"{_N}{_APART} (?:has |have |had |is |did |having )?{_ADV}"

SAYS = compiled(
    (
        rf"{_SAYS_SO}{DECIDED} {OBJECT}",
        rf"{_SAYS_SO}{SLIGHT} {AT_ONCE}",
        rf"{_SAYS_SO}(?:approved|refused|rejected|allowed|granted|authorised|overruled|vetoed|overturned|dismissed"
        rf"|turned down|turned it|upheld|waived|blocked|declined|sanctioned|accepted|signed off on) (?:it"
        rf"|them|both|this|these|all (?:of them|three|four|five))\b(?! (?:to|with) )",
        rf"{_SAYS_SO}(?:written off|wrote off|waived|cancelled) what you (?:owe|owed)\b",
        rf"{_SAYS_SO}(?:moved|put|placed|assigned|allotted) you (?:to|in|into|on) (?:band|the|a|priority)\b",
        rf"{_N}{_APART} (?:(?!(?:that|which|who|whom|committee|panel|officers?|council|cabinet|not|and)\b)[\w']+ "
        rf"){{1,7}}and (?:has |have )?{_ADV}{DECIDED} {OBJECT}",
        rf"{_SAYS_SO}turn(?:ed|s) (?:it|them|you|your (?:[\w-]+ ){{1,4}}?|the (?:[\w-]+ ){{1,4}}?|us) ?down\b",
        rf"{_SAYS_SO}(?:overruled|overridden|overrode|vetoed|overturned) (?:the|our|my|its|this|that|those|us|me"
        rf"|officers?|planning)\b",
        rf"{_SAYS_SO}(?:refused|granted|allowed|denied|awarded|offered|allocated|given|permitted|gave) you (?!an? "
        rf"(?:interview|apology|tour|chance|hand|warm|call)|the (?:opportunity|chance)|her|his|to (?:know|see"
        rf"|have))(?:(?:a|an|the|your|any|permission|consent|leave|£|first|more|another|until|further|relief|use"
        rf"|off|have)\b)",
        rf"{_SAYS_SO}{RULED},? {MEANWHILE}(?:(?:not )?to (?!{OWN_ACTS}|(?:the|a|an|your|our|my|her|his|be)\b)[a-z]"
        rf"|{IN_FAVOUR})",
        rf"{_SAYS_SO}agreed that (?:the|your|no|you) (?!may speak)[^.;]{{1,60}}? (?:be |will be|can be|may (?:be"
        rf"|have|use|go|keep|stay)|is to be|need not)\b",
        rf"{_SAYS_SO}{RULED},? {MEANWHILE}that (?!(?:she|he|they|her|his|we|i|it would|it is (?:time|best|right)|mr"
        rf"|mrs|the (?:best|time|question|road is)|you (?:should have|may speak|deserve)|a (?:meeting|site "
        rf"visit))\b)[^.;]{{1,80}}?\b{WILL_BE}\b",
        rf"{_SAYS_SO}(?:opted|plumped|settled|gone|went|come down|come out) (?:for|on|with|in favour of|against|on "
        rf"the side of) (?:the|your|a|an|option|our)\b(?! (?:walk|run|ride|holiday|swim|drink|tour))",
        rf"{_SAYS_SO}agreed to (?!{OWN_ACTS})(?:fund|waive|pay|grant|refund|allow|extend|approve|close|release"
        rf"|award|renew|reduce|sell|lease|write off|reimburse|cancel|authorise|increase|you having|(?:the|your) "
        rf"(?:[\w-]+ ){{0,2}}?(?:application|claim|refund|discount|funding|grant|request(?! to (?:speak|meet|attend"
        rf"|visit|address))|proposal|extension|transfer|sale|lease|works?|scheme|terms|closure|variation|felling"
        rf"|waiver|release|payment)|transfer|install|replace|build|meet (?:the|your|half|all) (?:\w+ )?(?:cost|bill"
        rf"|fee|shortfall|expenses)"
        r"|drop|lift|suspend|vary|amend|buy|purchase|rehouse|give you|let you (?:have|use|keep|stay|off)|exempt|defer"
        r"|end|terminate|settle|accept|appoint|demolish)\b(?! (?:(?:kind )?request (?:to|for a (?:photo|meet|chat"
        r"|visit|call))|invitation|meeting|interview|minutes|a photograph|photograph|idea|principle))",
        rf"{_SAYS_SO}(?:took|taken|taking|made|makes|making|reached|reaches|come to|came to|arrived at|issued"
        rf"|handed down|given|gave|delivered|recorded) (?:the|a|this|that|her|his|an|its) (?:[\w-]+ )?(?:decision"
        rf"|ruling|determination|verdict|judgement|judgment|order|direction|award|appointment|grant|allocation"
        rf"|selection)\b(?! (?:very|well|badly|to (?:{OWN_ACTS})|not to))",
        rf"{_SAYS_SO}(?:authori[sz](?:ed|es)|instructed|instructs|directed|directs|ordered|orders|permitted|given "
        rf"authority for) (?:us|me|officers|staff|you|that|the (?!public)[\w ]{{1,40}}?|C|our [\w ]{{1,30}}?)(?: "
        rf"not)? (?:to|be)\b(?! (?:the\b|a\b|an\b|your\b|my\b|our\b|{OWN_ACTS}|thank|apologise|say|pass|reply|know"
        rf"|acknowledge|explain|find out))",
        rf"{_SAYS_SO}(?:told|tells) (?:us|me|officers|staff|the \w+ team) (?:not )?to (?:issue|refuse|grant|close"
        rf"|approve|reject|cancel|pay|stop|end|sign|renew|revoke|waive|release|drop|proceed|go ahead|withdraw|serve"
        rf"|prosecute|evict|let (?:you|the)|give you)\b",
        rf"\b(?:we|i|officers|staff|the \w+ team) (?:was|were|am|are|have been|has been|had been) (?:directed"
        rf"|instructed|ordered|told|authorised|commanded) by {_N} (?:not )?to (?!(?:{OWN_ACTS}|pass|thank|apologise"
        rf"|explain|say|the|a)\b)\w",
        rf"\b(?:got|has|have|had|given|received) (?:the )?(?:nod|go-?ahead|green light|all-clear|thumbs up|blessing"
        rf"|approval|thumbs-up) (?:from|of|by) {_N}(?!'s)",
        rf"{_SAYS_SO}appointed [^.;]{{1,40}} (?:as |to (?:be )?|for )(?:the|our|your|C's|new"
        rf"|a)\b[^.;]{{0,30}}(?:officer|clerk|manager|director|contractors?|supplier|consultants?|auditors?|head"
        rf"|agent|surveyor|architect|warden|post)\b",
        rf"{_SAYS_SO}settled the (?:matter|question|case)\b(?! (?:of|out))",
        rf"{_SAYS_SO}put (?:your|the|this|our) (?:[\w'-]+ ){{1,4}}?on (?:hold|ice)\b(?! music)",
        rf"{_SAYS_SO}(?:knocked|taken|took) £ ?[\d,.]+ off\b",
        rf"{_SAYS_SO}(?:said|says) (?:that )?(?:the|your) (?:[\w'-]+ ){{0,3}}?{MATTER}(?: (?:for|to|of) "
        rf"[^,;]{{1,40}})? (?:is|are|will be) (?:now )?(?:granted|refused|approved|rejected|allowed|cancelled"
        rf"|waived|revoked|renewed|withdrawn)\b",
        rf"{_SAYS_SO}(?!(?:{BENIGN})\b)[a-z]+ed your (?:[\w-]+ ){{0,2}}?(?:application|grant|licen[cs]e|permit"
        rf"|lease|tenancy|contract|claim|request|fee|rent|charge|bill|penalty|appeal|tender|bid|funding|discount"
        rf"|exemption|refund|benefit)s?\b(?! (?:to|with|at|for (?:me|us|a (?:photo|meeting))))",
        rf"{_N}'s (?:decision|order|ruling|direction|determination) (?:of|dated) (?:\d|the \d)",
        rf"\b(?:the|this|that|your) (?:waiver|refusal|approval|order|ruling|rejection|veto|authorisation) (?:is"
        rf"|was) {_N}'s\b",
        rf"{_SAYS_SO}let (?:you|mr N?\w+|mrs \w+|miss \w+|ms \w+|N\d+|the \w+) off\b",
        rf"{_SAYS_SO}(?:struck|taken|removed|put|placed|added) (?:you|your (?:\w+ )?(?:firm|name|company|case"
        rf"|application)|the (?:firm|company|site|property)) (?:off|from|on|onto|to|in) the (?:[\w-]+ )?(?:list"
        rf"|register|framework|programme|roll)\b",
        rf"\bdecision[- ]maker(?: was| is|:|,)? {_N}(?!'s)",
        rf"{_SAYS_SO}(?:said|says|say) (?:yes|no) to (?:your|the|this|our|a|any) (?!(?:invitation|interview|offer "
        rf"of a|dinner|cake)\b)",
        rf"{_SAYS_SO}said (?:no|yes),? (?:so|and) (?:your|the|we|it)\b",
        rf"{_SAYS_SO}(?:used|uses|exercised|exercises|invoked|relied on|acted under|acting under|acted on) (?:her"
        rf"|his|their|the|emergency|executive|delegated) (?:[\w-]+ ){{0,5}}?(?:powers?|authority|veto|delegation"
        rf"|discretion)\b",
        rf"{_SAYS_SO}(?:given|gave|gives|giving|granted|refused|denied|withheld|withdrawn|withdrew|signified) "
        rf"(?:you |us |me |it |them |officers |this |the (?:scheme|project|application|plans?|works?|proposal|event"
        rf"|contractors?|developers?|team|club) |your (?:\w+ ){{1,3}}?)?{GO}\b",
        rf"{_SAYS_SO}(?:put|puts|putting) (?:a stop|an end|paid|a halt|(?:her|his) (?:signature|name) ) ?to\b(?! "
        rf"(?:the (?:rumou?rs?|letter|petition|birthday)|speculation|a letter))",
        rf"{_SAYS_SO}(?:found|finds|ruled|come down|decided|determined|adjudged) (?:in your favour|against you|for "
        rf"you|in favour)\b",
        rf"{_SAYS_SO}ruled (?:out|in|on|against|the|your|this|any) (?!of order|herself|himself|the debate)(?:\w+)",
        rf"\b(?:on|at|by|under|upon|following|after|pursuant to|in line with|because of|thanks to|due to|per|owing "
        rf"to|through) {_N}{_APART}'s (?:[\w-]+ )?(?:decision|ruling|refusal|approval|orders?|determination"
        rf"|rejection|authority|instructions?|authorisation|say-so|direction|veto|verdict|edict|judge?ment"
        rf"|resolution|go-ahead|behest)\b(?! (?:to (?:{OWN_ACTS})))",
        rf"\b(?:on|at|by|under|upon|following|after|pursuant to|as a result of) (?:the |an |a |executive "
        rf")?(?:[\w-]+ )?{RULING} (?:of|by|from|made by|taken by|given by) {_N}(?!'s)",
        rf"\btold by {_N} that (?:he|she|they) (?:has |have |had )?{_ADV}{DECIDED} {OBJECT}",
        rf"\b(?:{MATTER}|bonus|post|which|it|they|you|decision|answer|ruling|approval|permission"
        rf"|go-ahead)\b[^.;?]{{0,80}}? (?:was|were|has been|have been|had been|is|are|being|is being|got) "
        rf"{_ADV}{DONE}(?: (?!(?:not|by|after|with|following|despite|against|up|out|over|to(?! your?\b)|into|from"
        rf"|under)\b)[\w'£,.]+){{0,8}}? (?:by|at the hands of) {_N}(?!'s)(?! (?:has|have|had|who) (?:been )?asked)",
        rf"\b(?:the|your|this|a|an|our) [^.;?]{{1,60}}? (?:was|were|has been|have been|is) {_ADV}(?:approved"
        rf"|refused|rejected|granted|authorised|awarded|determined|revoked|waived|turned down|overruled|overturned"
        rf"|sanctioned|vetoed|quashed|dismissed|disallowed|suspended|terminated|lifted|imposed|signed off)(?: "
        rf"(?!(?:not|by|after|with|following|despite|against|up|out|over|to(?! your?\b)|into|from"
        rf"|under)\b)[\w'£,.]+){{0,8}}? by {_N}(?!'s)",
        rf"\b(?:approved|refused|signed off|rejected|granted|agreed|decided|authorised|turned down|determined"
        rf"|awarded|sanctioned|cancelled|revoked)(?: (?:in person|yesterday|today|last \w+|on \w+(?: \w+)?"
        rf"|personally|at once))? by {_N}(?!'s)(?=[^\w]*$| (?:on|in|under|at|acting|using|last|yesterday|this|today"
        rf"|alone|herself|himself|and|as)\b|,)",
        rf"\bit (?:was|has been|is) {_ADV}(?:decided|ruled|determined|agreed|resolved|ordered|directed) "
        rf"(?:[\w ]{{1,30}} )?by {_N} (?:[\w ]{{1,30}}? )?(?:that|to)\b",
        rf"\bit (?:was|is|has been) {_N}{_APART} (?:who|that) (?:has |had )?{_ADV}(?:{DECIDED}|took|made|gave|said "
        rf"(?:yes|no)|decides|ruled|has the (?:final |last )?say)\b(?! (?:the motion|the petition|her|his))",
        rf"{_N}'s (?:[\w-]+ )?(?:decision|ruling|determination|verdict|order|direction|judgement|approval"
        rf"|refusal)(?: (?:on|in|about|of|regarding) [^.;]{{1,60}}?)? (?:is|was|has been|stands|means|remains|will "
        rf"be) (?!to (?:{OWN_ACTS})|a (?:surprise|shock|matter)|hers|his|not|welcome|disappointing|awaited|expected"
        rf"|needed)",
        rf"{_N}'s (?:decision|ruling|order) (?:that|to (?!{OWN_ACTS}))",
        rf"\bit (?:is|was) {_N}'s (?:\w+ )?(?:decision|ruling|call|choice)\b",
        rf"\b(?:has|had|got|received|secured|won|obtained|carries|bears) {_N}'s (?:[\w-]+ )?(?:approval|permission"
        rf"|consent|authority|sanction|agreement|go-ahead|authorisation|sign-off)\b(?! (?:of the idea|for the photo"
        rf"|to (?:share|pass|quote|copy|use|send|give|tell|forward|publish)))",
        rf"\b(?:approval|permission|consent|authority|authorisation|sanction|agreement|the go-ahead|the green light"
        rf"|sign-off|leave|clearance|refusal) (?:was|has been|is|came|comes|had been|were|being) {_ADV}(?:given"
        rf"|granted|refused|made|obtained|secured|received|issued|withheld|denied|down to)?(?: [\w ]{{1,40}}?)? "
        rf"?(?:by|from) {_N}(?!'s)",
        rf"\b(?:approval|permission|consent|authority|authorisation|sanction|go-ahead|refusal|sign-off|decision"
        rf"|ruling|order) (?:of|from|by) {_N}(?!'s)(?=,? (?:is|has|was|means|to (?!{OWN_ACTS})|that|for|dated|given"
        rf"|under|your|we|i|the)\b)",
        rf"\b(?:decision|ruling|call|choice|refusal)\b[^.;?]{{0,60}}? (?:is|was|being) {_N}'s(?: (?:alone|own"
        rf"|and)){{0,5}}\b(?! to (?:make|take))",
        rf"\b(?:decision|ruling|order|call|choice)\b[^.;?]{{0,60}}? (?:was|is|has been|being|were) {_ADV}(?:taken"
        rf"|made|reached|issued|given|down to|that of)(?: (?!(?:not|and|by|after)\b)[\w'£]+){{0,6}}? ?(?:by "
        rf")?{_N}(?!'s)",
        *VERDICTS,
        rf"{_N} (?:sydd )?wedi (?:cymeradwyo|penderfynu|gwrthod|caniatáu|awdurdodi)\b",
    )
)
"""A decision said to be a Member's; `who` is that Member."""

NOT_HIS = regex(
    r"(?:\bconsult\w*(?: with)?|\bconsultation with|\bdiscussions? with|\bspoken to|\bspeaking to|\bchaired by"
    r"|\bled by|\bwith|\bfrom|\bto|\btold|\basked|\bfor|\bbehalf of|\badvised|\btelling|\bwhich|\bthat gave|\bon"
    r"|\bthan|\bof|\blike|\bunlike|\bbefore|\band not|\bnot)\s*$"
)
"""What stands right before a Member who is then not the one who decides."""

NOT_SAID = regex(
    r"\b(?:if|whether|unless|hopes?|wish(?:es)?|asks?|asked|claims?|claimed|says|said|you say|reported|reports"
    r"|allege[sd]?|alleging|alleges"
    r"|had .{1,20} known|proposed|moved|seconded|voted|suppose|wrote|writes|denies|denied|minutes|agenda|according "
    r"to|suggest(?:s|ed|ing)?|rumou?rs?|believe[sd]?|think|thinks|thought|assum(?:e[sd]?|ing)|understand|heard|hear"
    r"|once|when|as soon as|pending|awaiting|in case|wrong for|the motion|it may be)\b(?! (?:only|longer|just))"
)
"""What stands anywhere before the words and makes nothing of them."""

DENIED = regex(
    r"\b(?:until|may(?! \d)|might|could|would|should(?! (?:note|know|be aware|tell))|not|never|no|nobody|cannot"
    r"|untrue|false|wrong)\b(?! (?:only|longer|just))"
)
"""What makes nothing of them where they are not the reason of what it denies."""

OWN_AFFAIR = regex(
    r"\b(?:minutes|agenda|expenses|photograph|wording|item as urgent|as urgent|approved of|invitation|motion"
    r"|charity|parking space|apology|apologies|her surgery|his surgery|interview|press release|visitors' book|her "
    r"(?:group|party|ward surgery|own (?:ward|group|party|home|house|garden|office|affairs|time))|his (?:group"
    r"|party|own (?:ward|group|party|home|house|garden|office|affairs|time))"
    r"|her own (?!initiative|authority|accord|hand|discretion|powers?|motion)\w+"
    r"|his own (?!initiative|authority|accord|hand|discretion|powers?|motion)\w+|in (?:her|his) will|on behalf of the "
    r"(?:committee|council|cabinet|panel)"
    r"|campaign|caption|petition|petitions|amendment|draft (?:speech|letter)|speech|her name|his name|debate"
    r"|newsletter|election|holiday|views|late speakers|point of order|out of order|question be put|seating"
    r"|petitioners|ribbon|you know|was carried|outvoted|the decision was the committee's|but the (?:committee"
    r"|council|cabinet)|the committee agreed)\b"
)
"""What a Member, or a Chair, may indeed decide, or what tells that others decided after all."""

LED_UP = regex(FRAME)
"""What merely leads up to it."""

A_REASON = regex(REASON)
"""What ends right before a reason."""

DELEGATION = regex(
    r"\bdelegat\w+|\bunder (?:her|his|their|the (?:leader|mayor|chair)'s|the) (?:executive )?(?:powers?|authority)\b"
    r"|\bscheme of delegation\b|\bexecutive powers?\b|\bpwerau dirprwyedig\b"
)
"""Words that claim a delegated power."""
