"""More words that say that a Member decided: by what act, with what end, of which house, post or condition."""

from mailguard.correspondence.letters.wordings.ruling import DECIDED, DONE, MATTER, OBJECT, OWN_ACTS, SLIGHT

_N = r"(?P<who>N\d+)"
_APART = r"(?:,? (?:who|as|in (?:her|his) (?:role|capacity)) [^,;]{1,80},|, [^,;]{1,80},| \([^)]{1,40}\))?"
_ADV = (
    r"(?:(?:now|also|today|since|already|recently|personally|formally|finally|therefore|alone|duly|then|just|yesterday"
    r"|herself|himself|simply|even|immediately|promptly) ){0,3}"
)
_SAYS_SO = rf"{_N}{_APART} (?:has |have |had |is |did |having )?{_ADV}"
_ING = (
    r"(?:refusing|granting|approving|rejecting|awarding|allowing|upholding|dismissing|revoking|authori[sz]ing|waiving"
    r"|imposing|ordering|overruling|overturning|giving|suspending|terminating|cancelling|lifting|permitting|renewing"
    r"|quashing|banning|denying|extending|withdrawing|ending|closing|vetoing|blocking|sanctioning|reducing|increasing"
    r"|agreeing to|signing off|turning down|throwing out|discharging|varying|reinstating|fixing|setting|ruling out"
    r"|writing off|halting|stopping|licensing|releasing)"
)
_BASE = (
    r"(?:approve|refuse|reject|grant|award|waive|cancel|revoke|allow|overturn|overrule|uphold|dismiss|authori[sz]e"
    r"|impose|suspend|terminate|lift|permit|renew|quash|ban|deny|extend|withdraw|veto|block|sanction|reduce|increase"
    r"|sign off|throw out|discharge|vary|reinstate|rule out|write off|halt|license|decide|fix)"
)
_PREMISES = (
    r"(?:night-?club|pub|public house|take-?away|restaurant|hotel|bar|caf[eé]|shop|supermarket|hostel|houses|homes"
    r"|estate"
    r"|bungalows?|maisonettes?|wind ?farm|solar farm|turbines?|mast|festival|fair|fairground|circus|casino|kiosk"
    r"|kennels"
    r"|quarry|landfill|incinerator|extension|conservatory|loft|dormer|porch|annexe|warehouse|superstore|drive-through"
    r"|betting shop|off-licence|nursery|care home|caravan park|crematorium|skate ?park|playground|car wash|garage|barn"
    r"|bypass|roundabout|cycle lane|speed humps?|bollards|march|parade|bonfire|concert|plans?|drawings|layout"
    r"|application|planning application|scheme|bid|tender|appeal|objection)"
)
_POST = (
    r"(?:superintendent|manager|clerk|officer|director|caretaker|warden|groundsman|gardener|treasurer|surveyor"
    r"|solicitor|accountant|receptionist|supervisor|foreman|contractors?|cleaner|driver|librarian|curator|inspector"
    r"|planner|lifeguard|steward|registrar|auditor|consultants?|secretary|chief executive|head of [\w ]{1,25}|team"
    r"|staff|bailiffs|agent|agents|porter|ranger|keeper|engineer|architect|assistant)s?"
)
_ENDS = (
    r"(?=[^\w]*$|,|;| (?:on|at|for your|for the|for lack|because|despite|by|after|under|last|yesterday|today|without"
    r"|subject to|and|so|until|from|pending|in [\w ]{0,20}?(?:street|road|lane|square|way|avenue))\b)"
)
_LEAVE = (
    r"(?:approval|permission|consent|authority|authorisation|sanction|agreement|go-ahead|sign-off|blessing|leave"
    r"|say-so|clearance)"
)

VERDICTS = (
    # A decision, or a letter, that grants or refuses.
    rf"{_N}'s (?:[\w-]+ ){{0,2}}?(?:decision|ruling|order|determination|letter|note|e-?mail|answer|reply|verdict"
    rf"|directive|notice|resolution)(?: of \d[\w ]{{1,20}}?| dated \d[\w ]{{1,20}}?)?,? {_ING} {OBJECT}",
    rf"{_N}'s (?:answer|reply|response|verdict|decision|word)(?: (?:to|on|about) [^.;,]{{1,60}}?)? (?:is|was|has been)"
    r" (?:an? )?(?:firm |final |clear |definite |flat ){0,2}(?:no|yes|refusal|negative)\b",
    rf"\b(?:final|last) (?:word|say|decision|ruling)(?: [\w ]{{1,40}}?)? (?:was|is|has been) {_N}'s\b",
    rf"\bwith {_N}{_APART}'s (?:[\w-]+ )?{_LEAVE} (?:now |already |having been |safely |duly )?(?:given|granted"
    rf"|obtained"
    r"|secured|in hand|in place|received|confirmed)\b",
    # By doing so, or at the end.
    rf"{_N}{_APART} (?:(?!(?:that|which|who|whom|committee|panel|council|cabinet|not|never)\b)[\w']+ ){{1,7}}by {_ING} "
    rf"{OBJECT}",
    rf"\b(?:ended|ends|resulted|results|concluded|finished|culminated|closed|wound up|came to an end|was settled"
    rf"|was resolved)(?: [\w ]{{1,30}}?)? (?:with|in|by) {_N}(?:'s)? {_ING} {OBJECT}",
    rf"\b(?:ended|finished|concluded|closed|came to an end|was settled|was resolved) when {_N} (?:has |had )?{_ADV}"
    rf"{DECIDED} {OBJECT}",
    rf"\b(?:after|following|upon|despite|because of|owing to|due to|thanks to|as a result of) {_N}(?:'s)? {_ING} "
    rf"{OBJECT}",
    # Moved to decide.
    rf"\b(?:led|moved|persuaded|caused|prompted|convinced|obliged|forced|enabled|required|compelled|induced|left"
    rf"|brought) {_N} (?:to|into) (?:{_BASE} {OBJECT}|(?:decide|rule|order|direct|conclude|determine|insist)"
    rf" (?:that (?!(?:she|he|they|we|i|it would)\b)|against|in favour|on|upon|to (?!{OWN_ACTS}))|{_ING} {OBJECT})",
    # In the words of those who learn the language.
    rf"{_N},? (?:he|she|they) (?:has |have |is |did |was )?{_ADV}(?:{DECIDED}|{_BASE}) {OBJECT}",
    rf"{_N} (?:has|have|is|did) {_ADV}{_BASE} {OBJECT}",
    # Plainly so.
    rf", {_N}{_APART} (?:has |have )?{_ADV}(?:ruled|decided|directed|ordered|decreed|determined|resolved)\W*$",
    rf"{_SAYS_SO}(?:decided|ruled|ordered|directed|decreed) (?:so|it|thus|otherwise|as much)\b",
    rf"{_SAYS_SO}(?:exempted|excused|released|relieved) you (?:\w+ )?(?:from|of) (?:the|your|paying|any|all)\b",
    rf"{_SAYS_SO}issued (?:the|your|a|this|that) (?:[\w-]+ ){{0,2}}?(?:licen[cs]e|permit|consent|permission|order"
    rf"|notice"
    r"|refusal|certificate|authorisation)\b(?! of (?:birth|motion))",
    rf"{_SAYS_SO}(?:chosen|chose|picked|selected|engaged|hired|commissioned) [^.;,]{{1,40}} to (?:rebuild|build|run"
    rf"|supply"
    r"|carry out|do the|repair|replace|manage|design|provide|clean|operate|demolish|resurface)\b",
    rf"\byour [^.;?,]{{1,60}}? (?:was|were|has been|have been|is) {_ADV}(?:stopped|cancelled|cut|reduced|increased"
    r"|withdrawn|closed|ended|agreed|renewed|fixed|doubled|halved|extended|shut) by (?P<who>N\d+)(?!'s)",
    rf"{_SAYS_SO}(?:ordered|directed|authorised|sanctioned) (?:the |your |an? )?(?:[\w-]+ )?(?:demolition|closure"
    rf"|removal|sale"
    r"|felling|eviction|release|suspension|dismissal|destruction|withdrawal|cancellation|seizure) of\b",
    rf"{_SAYS_SO}(?:set|fixed|capped|put) (?:your|the) (?:[\w-]+ ){{0,2}}?(?:rent|fees?|charge|hours|price|penalty"
    rf"|fine|limit|levy"
    r"|rate) (?:at|to) (?:£|\d|a\b|half|nil|nothing|noon|midnight|one|two|ten|eleven)",
    # Of houses, plans, posts and conditions.
    rf"{_SAYS_SO}(?:passed|threw out|thrown out) (?:the|your|our|these|those|all the) (?:[\w'-]+ ){{0,3}}?(?:plans"
    rf"|drawings"
    rf"|scheme|application|layout){_ENDS}",
    rf"{_SAYS_SO}(?:(?:(?!(?:that|which|who|whom|committee|panel|officers?|council|cabinet|not|and)\b)[\w']+ "
    rf"){{1,7}}and "
    rf"(?:has )?)?(?:refused|rejected|turned down|approved|allowed|vetoed|blocked|banned|licensed|permitted|okayed|ok'd"
    rf"|thrown out|threw out|knocked back|scrapped|axed|shut down|closed down|green-?lit|sanctioned|authorised"
    rf"|overruled|agreed to|said no to|said yes to|put paid to|killed off|waved through|nodded through|rejects|refuses"
    rf"|approves|allows) (?:the|your|a|our|that|this|another|any|all|both) (?:[\w'-]+ ){{0,3}}?{_PREMISES}{_ENDS}"
    r"(?! (?:on to|to)\b)",
    rf"{_SAYS_SO}(?:dismissed|sacked|fired|suspended|promoted|demoted|reinstated|regraded|redeployed|disciplined"
    rf"|made redundant|transferred|retired|pensioned off) (?:the|our|your|C's|that|another|two|three|four|all) "
    rf"(?:[\w'-]+ ){{0,4}}?{_POST}\b(?! (?:from (?:her|his) thoughts|view|claim|idea))",
    rf"{_SAYS_SO}(?:hired|appointed|engaged|taken on|took on) (?:the|our|a|an|new|your) (?:[\w'-]+ ){{0,4}}?{_POST}"
    r"(?: (?:for|of|to) (?:the council|C|us|you|the \w+))?(?=[^\w]*$|,| (?:for|to (?:the|be|run|carry)|at|from|on)\b)",
    rf"{_SAYS_SO}(?:{DECIDED}|{SLIGHT}) (?:planning |all |both |pre-commencement |licence )?conditions? (?:no\.? "
    r"|numbers? |\()?\d",
    rf"{_SAYS_SO}(?:ordered|directed|declared|pronounced|ruled|commanded|decreed) (?:the|your|this|our|that|all) "
    rf"(?:[\w'-]+ ){{1,4}}?(?:to be )?{DONE}{_ENDS}",
    rf"{_SAYS_SO}(?:gave|given|awarded|allotted|assigned|let|leased|sold|transferred) (?:your|the|this|that) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:stall|pitch|plot|allotment|contract|flat|garage|tenancy|grant|job|post|licence|lease"
    rf"|slot|berth"
    r"|mooring) to (?!(?:me|us|her|his|officers?|be)\b)\w",
    rf"{_SAYS_SO}(?:told|tells|instructed|ordered) the (?:\w+ )?(?:bailiffs?|contractors?|lawyers?|solicitors?|clerk"
    rf"|managers?|planners?|depot|police|team|department|surveyors?|treasurer|finance \w+|chief executive|director) "
    r"(?:not )?to (?:issue|refuse|grant|close|approve|reject|cancel|pay|stop|end|sign|renew|revoke|waive|release|drop"
    r"|proceed|withdraw|serve|prosecute|evict|demolish|start|begin|remove|cut|clear|change|halt|fell|pull"
    r"|rebuild)\b(?! (?:the|a) (?:doors?|window|gate|meeting|debate|lights?|speech|letter))",
    rf"{_SAYS_SO}(?:{DECIDED}|{SLIGHT}) (?:the |your |this )?(?:[\w'-]+ ){{0,2}}?{MATTER}(?= (?:so|and so|which means)"
    r" (?:you|we|the)\b)",
)
"""Ways to say so, beside those of `deciding`."""

FRAME = (
    r"^(?:(?:i am (?:pleased|sorry|glad|delighted|happy|afraid) (?:to (?:say|tell you|report|inform you|confirm))"
    r"|you (?:will|may|might|should) (?:all )?(?:be (?:\w+ )?(?:pleased|glad|delighted|relieved|happy|sorry|interested"
    r"|disappointed|surprised) to (?:hear|know|learn|note|read|see)|know|like to know|have (?:heard|seen|gathered)"
    r"|wish to know)|(?:good|bad|great|sad) news[:,.-]?(?: -)?)(?: that)?,? ){1,2}"
)
"""What merely leads up to it."""

REASON = (
    r"(?<!not )(?<!merely )(?<!just )(?<!simply )(?<!only )(?<!is )(?<!was )\b(?:because|as|since|now that|seeing that"
    r"|given that|, so|and so)\s*$"
)
"""What ends right before a reason: whatever was denied before, the reason is said to be so."""
