"""Words that say that one Member decided what only the Council, a committee or an officer may decide.

Members stand as tokens N0, N1 (see `wordings.plain`); the patterns see who stands where.
"""

import re

from mailguard.correspondence.letters.wordings.ways import compiled

_N = r"(?P<who>N\d+)"
_APART = r"(?:,? (?:who|as|in (?:her|his) (?:role|capacity)) [^,;]{1,80},|, [^,;]{1,80},| \([^)]{1,40}\))?"
_ADV = (
    r"(?:(?:now|also|today|since|already|recently|personally|formally|kindly|yesterday|herself|himself|just|again"
    r"|finally|therefore|subsequently|unilaterally|alone|duly|then|earlier|however|in person|this (?:week|month"
    r"|morning)"
    r"|last (?:week|month|night|\w+day)|on \w+day|on \d+ \w+|at (?:her|his) discretion|after (?:much|careful|due) "
    r"\w+|,) )*"
)
_HAS = rf"{_N}{_APART} (?:has |have |had |did |is |was pleased to )?{_ADV}"
_SAYS_SO = rf"{_N}{_APART} (?:has |have |had |is |did |having )?{_ADV}"

_DECIDED = (
    r"(?:approved?|approves|approving|refuse[sd]?|refusing|reject(?:ed|s|ing)?|grant(?:ed|s|ing)?|authori[sz](?:ed?"
    r"|es|ing)|award(?:ed|s|ing)?|determined|determining|revok(?:ed|es|ing)|cancel(?:led|s|ling)|waiv(?:ed|es|ing)"
    r"|allocat(?:ed|es|ing)"
    r"|turn(?:ed|s|ing) down|turned|sign(?:ed|s|ing) off(?: on)?|overturn(?:ed|s|ing)|overrul(?:ed|es|ing)"
    r"|overridden|overrode|sanction(?:ed|s|ing)|agreed|agrees|agreeing|allow(?:ed|s|ing)|renew(?:ed|s|ing)"
    r"|terminat(?:ed|es|ing)|permit(?:ted|s|ting)|veto(?:ed|es|ing)"
    r"|suspend(?:ed|s|ing)|withdrawn|withdrew|withdraws|withdrawing|chosen|chose|chooses|ordered|orders|ordering"
    r"|reduc(?:ed|es|ing)|increas(?:ed|es|ing)|dismiss(?:ed|es|ing)|upheld|upholds|upholding|disallow(?:ed|s|ing)"
    r"|declin(?:ed|es|ing)|confirm(?:ed|s|ing)|impos(?:ed|es|ing)"
    r"|appoint(?:ed|s|ing)|releas(?:ed|es|ing)|extend(?:ed|s|ing)|revers(?:ed|es|ing)|blocked|blocks|blocking"
    r"|halted|halts|stopped|stops|stopping|quashed|quashes|set aside|accept(?:ed|s|ing)|select(?:ed|s|ing)|picked"
    r"|licensed|cleared|passed|thrown out|threw out|throws out"
    r"|struck (?:out|off|down)|knocked back|rubber-stamped|endorsed|ratified|fixed|settled|closed|ended|scrapped"
    r"|axed|shelved|abandoned|vired|committed|earmarked|freed up|lifted|relaxed|varied|amended|altered|changed"
    r"|reinstated|restored|deferred|postponed|adjudicated(?: on)?|ruled out|ruled on|decided|okayed|ok'd"
    r"|nodded through|green-?lit|given away|sold|let(?= (?:the|your|this|that)\b)|leased|bought|purchased|cut"
    r"|dropped|discharged|halved|doubled|trimmed|slashed|raised|written off|wrote off|placed|banned|barred|evicted"
    r"|commissioned|instructed|directed|consented to|assented to|acceded to)"
)
_DONE = (
    r"(?:approved|refused|rejected|granted|authori[sz]ed|awarded|determined|revoked|cancelled|waived|allocated"
    r"|turned down|signed off|overturned|overruled|overridden|sanctioned|agreed|renewed|terminated|taken|made"
    r"|decided(?: on| upon)?|permitted|dismissed|upheld|disallowed|declined|confirmed|imposed|released"
    r"|extended|reversed|blocked|halted|stopped|quashed|set aside|accepted|selected|chosen|picked|licensed|cleared"
    r"|passed|thrown out|struck (?:out|off|down)|suspended|withdrawn|vetoed|ordered|fixed|settled|closed|scrapped"
    r"|axed|shelved|varied|reinstated|deferred|ruled (?:out|on|invalid|inadmissible)"
    r"|given|issued|reduced|increased|allowed|ratified|endorsed|commissioned|appointed|sealed|nodded through"
    r"|knocked back|okayed|resolved|removed|lifted|set|directed|instructed|adjudicated|granted)"
)
_MATTER = (
    r"(?:applications?|requests?|grants?|licen[cs]es?|permits?|permission|consent|funding|funds?|payments?|spending"
    r"|expenditure|refunds?|fees?|charges?|contracts?|tenders?|bids?|leases?|schemes?|closures?|works?|purchase"
    r"|sale|appeals?"
    r"|claims?|projects?|events?|market|invoices?|budgets?|awards?|hire|extension|change of use|tenancy|tenancies"
    r"|orders?|rent|discount|exemption|decision|matter|overspend|polic(?:y|ies)|proposals?|plans?|£[\d,.]+k?|money"
    r"|transfer|allocation|felling|demolition|sum|quotations?|estimate|offer"
    r"|options?|routes?|site|contractor|supplier|firm|company|developer|complaint|objections?|concession|waiver"
    r"|release|renewal|closing|opening hours|hours|condition|restriction|ban|limit|route|crossing|development"
    r"|planning|conversion|appointment|redundanc(?:y|ies)|dismissal|secondment|variation|writ(?:e|ing)[- ]off"
    r"|write-off|disposal|acquisition|relief|reduction|concession|swap|exchange|enforcement|prosecution|notice"
    r"|penalty|fine|case|recommendations?|bond|loan|sponsorship|pitch|stall|garage|flat|house|home|allotment|plot"
    r"|bay|blue badge|officers?|officer's \w+|head of \w+|post|use of (?:the|our|C's)|building|field|hall|land"
    r"|depot|pool|library|car park)"
)
_OBJECT = (
    r"(?!to\b|with\b|of\b|for\b|on\b|in\b|by\b|that\b|from\b|at\b|off\b|her\b|his\b|their\b)(?:you |us )?(?:(?:your"
    r"|the|a|an|this|these|that|those|our|any|further|all|both|its|my|another|no|C's|half|another|such|every) )*"
    rf"(?!(?:own|invitation|press|photograph|minutes|agenda|wording|caption|surgery|visit|taxi|flowers|interview"
    rf"|apolog|date|own|seating|menu|guest|dinner|programme|logo)\b)(?:[\w'£,.-]+ ){{0,6}}?{_MATTER}\b(?! (?:to "
    rf"(?:speak|address)|form|for a (?:photograph|photo|meeting|visit|chat|selfie|drink)|to (?:me|us|you|officers"
    rf"|the clerk)\b|committee|meeting|panel|group|officer|team|itself))"
)
_IN_FAVOUR = (
    r"(?:(?:against|in favour of|on|upon|between|for|to back|the fate of) (?:your|the|this|that|a|an|any)\b(?! "
    r"(?:date|quiet|career|holiday|charity|outfit|group))|(?:your|the|this) (?:matter|application|appeal|claim|case"
    r"|question|outcome|issue|request|point)\b)"
)
_OWN_ACTS = (
    r"(?:speak|stand\b|stand down|step (?:down|back|aside)|hold a|write|attend|meet|leave|join|raise|ask|call (?:it"
    r"|the decision|this|for|a|an) ?(?:in)?|speak|visit|resign|abstain|support|vote|retire|declare|come|publish"
    r"|propose|recommend|donate|chair|move (?:a|the|house|to)|look|wait|take (?:advice|part|time|up|a\b|the matter"
    r"|it)|consult|refer|keep"
    r"|go\b|seek|see|give (?:the (?:proceeds|prize)|up|a|an|her|his|your letter)|be\b|have\b|contact|talk|discuss"
    r"|campaign|run|bring|invite|thank|send|reply|respond|let|tell|report|launch|organise|set up|host|open|remain"
    r"|stay|sit|object|appeal|complain|listen|apologise|withdraw (?:from|her|his|the (?:remark|motion|question))"
    r"|not (?:to )?(?:stand|speak|vote|attend|seek|comment|take|run|be|reply|sit|contest)|spend|make (?:a|her|his)"
    r"|put (?:a|the|her|his|down)|read|study|share|back|follow|pursue|press|lobby|table|submit|question|query|walk"
    r"|learn|wear|buy (?:a (?:house|car|bike|dog|drink|ticket)|her|his|herself|himself)|sell her|cycle|help|lend"
    r"|accept (?:the|your|an) invitation|sponsor|convene|use her|work|become|forgo her)"
)
_RULED = (
    r"(?:decid(?:ed|es|ing)|determin(?:ed|es)|resolv(?:ed|es)|rul(?:ed|es|ing)|conclud(?:ed|es)|directed|directs"
    r"|ordered|orders|order|instructed|instructs|decreed|stipulated|ordained|laid down|dictated|insisted|adjudged"
    r"|elected|opted|chosen|chose|elects|opts|chooses|made up (?:her|his) mind|seen fit|saw fit)"
)
_GO = (
    r"(?:(?:the |a |official |formal |final |full |her |his |their |your |provisional |written |verbal "
    r")*(?:approval|permission|consent|go-?ahead|authority|authorisation|green light|agreement|blessing|clearance"
    r"|sign-off|sanction|nod|thumbs[- ](?:up|down)|leave|ok|okay|seal of approval|assent|all-clear|veto|refusal"
    r"|final say-so))"
)
_RULING = (
    r"(?:decision|ruling|refusal|approval|orders?|determination|rejection|authority|instructions?|authorisation"
    r"|consent|say-so|direction|veto|verdict|permission|sign-off|edict|judgement|judgment|agreement|signature|call"
    r"|choice|resolution|go-ahead|behest)"
)
_MEANWHILE = (
    r"(?:(?:yesterday|today|last [\w-]+|on \w+|on \d+ \w+|alone|herself|himself|in principle|after [^;,.]{1,30}"
    r"|without [^;,.]{1,40}|in \w+|unilaterally|instead|there and then),? )?"
)
_WILL_BE = (
    r"(?:will|shall|should|must|may|can|is to|are to|is|are|be|would|has|have|goes?|come|stands?|remains?|closes?"
    r"|not|no|nothing|cannot|does|do|was|were|came|fell|failed|means)"
)

MAY_SAY = re.compile(
    r"\b(?:approv|refus|reject|grant|authori|award|determin|revok|cancel|waiv|allocat|turn(?:ed|s|ing)\b|sign(?:ed"
    r"|s|ing|ature|-off)\b|overr|overt|sanction|agree|allow|renew|terminat|permi|veto|suspen|withdr|withheld|chose"
    r"|choos|choice|call\b|order|reduc|increas|dismiss|upheld|uphol"
    r"|disallow|declin|den(?:ied|ies)|confirm|impos|appoint|releas|exten|revers|block|halt|stop|quash|set aside"
    r"|accept|select|pick|licens|clear|pass(?:ed|es)|thr[eo]w|struck|knock|rubber|endors|ratif|fix|settl|clos"
    r"|end(?:ed|s)?\b|scrap|axe|shelv|abandon|vire|commi|earmark|freed|lift|relax|var(?:y|ied)|amend|alter|chang"
    r"|reinstat|restor"
    r"|defer|postpon|adju|rul(?:e|ing)|decid|decis|decre|resol|conclu|stipul|insist|elect|opt(?:ed|s)|nod|okay|ok'd"
    r"|green|gi(?:ve|ving)|gave|sold|sell|let\b|leas|bought|purchas|ban|bar|evict|instruct|direct|consent|assent"
    r"|acced|cut|drop|discharg|halv|doubl|trim|slash|rais|wr(?:o|i)t|plac|mov(?:ed|es)|put|remov|added|taken|took"
    r"|made|makes"
    r"|making|issue|hand|deliver|record|reach|arriv|c(?:a|o)me|power|use[sd]\b|exercis|invok|say|said|plump|gone"
    r"|went|award|verdict|edict|told|tells|blessing|thumbs|clearance|leave|seen fit|saw fit|mind|behest|reli"
    r"|act(?:ed|ing)|found|finds|got|secur|obtain|won\b|carries|bears|with N|carri|sed|laid|dictat|ordain|wedi)",
    re.IGNORECASE,
)
"""A word that such a sentence has: the cheap first look."""

SAYS = compiled(
    (
        rf"{_SAYS_SO}{_DECIDED} {_OBJECT}",
        rf"{_SAYS_SO}(?:approved|refused|rejected|allowed|granted|authorised|overruled|vetoed|overturned|dismissed"
        rf"|turned down|turned it|upheld|waived|blocked|declined|sanctioned|accepted|signed off on|agreed to) (?:it"
        rf"|them|both|this|these|all (?:of them|three|four|five))\b(?! (?:to|with) )",
        rf"{_SAYS_SO}(?:written off|wrote off|waived|cancelled) what you (?:owe|owed)\b",
        rf"{_SAYS_SO}(?:moved|put|placed|assigned|allotted) you (?:to|in|into|on) (?:band|the|a|priority)\b",
        rf"{_N}{_APART} (?:(?!(?:that|which|who|whom|committee|panel|officers?|council|cabinet|not|and)\b)[\w']+ "
        rf"){{1,7}}and (?:has |have )?{_ADV}{_DECIDED} {_OBJECT}",
        rf"{_SAYS_SO}turn(?:ed|s) (?:it|them|you|your (?:[\w-]+ ){{1,4}}?|the (?:[\w-]+ ){{1,4}}?|us) ?down\b",
        rf"{_SAYS_SO}(?:overruled|overridden|overrode|vetoed|overturned) (?:the|our|my|its|this|that|those|us|me"
        rf"|officers?|planning)\b",
        rf"{_SAYS_SO}(?:refused|granted|allowed|denied|awarded|offered|allocated|given|permitted|gave) you (?!an? "
        rf"(?:interview|apology|tour|chance|hand|warm|call)|the (?:opportunity|chance)|her|his|to (?:know|see"
        rf"|have))(?:(?:a|an|the|your|any|permission|consent|leave|£|first|more|another|until|further|relief|use"
        rf"|off|have)\b)",
        rf"{_SAYS_SO}{_RULED},? {_MEANWHILE}(?:(?:not )?to (?!{_OWN_ACTS}|(?:the|a|an|your|our|my|her|his"
        rf"|be)\b)[a-z]|{_IN_FAVOUR})",
        rf"{_SAYS_SO}agreed that (?:the|your|no|you) (?!may speak)[^.;]{{1,60}}? (?:be |will be|can be|may (?:be"
        rf"|have|use|go|keep|stay)|is to be|need not)\b",
        rf"{_SAYS_SO}{_RULED},? {_MEANWHILE}that (?!(?:she|he|they|her|his|we|i|it would|it is (?:time|best|right)"
        rf"|mr|mrs|the (?:best|time|question|road is)|you (?:should have|may speak|deserve)|a (?:meeting|site "
        rf"visit))\b)[^.;]{{1,80}}?\b{_WILL_BE}\b",
        rf"{_SAYS_SO}(?:opted|plumped|settled|gone|went|come down|come out) (?:for|on|with|in favour of|against|on "
        rf"the side of) (?:the|your|a|an|option|our)\b(?! (?:walk|run|ride|holiday|swim|drink|tour))",
        rf"{_SAYS_SO}agreed to (?!{_OWN_ACTS})(?:fund|waive|pay|grant|refund|allow|extend|approve|close|release"
        rf"|award|renew|reduce|sell|lease|write off|reimburse|cancel|authorise|increase|the|your|you having"
        rf"|transfer|install|replace|build|meet (?:the|your|half|all) (?:\w+ )?(?:cost|bill|fee|shortfall|expenses)"
        r"|drop|lift|suspend|vary|amend|buy|purchase|rehouse|give you|let you (?:have|use|keep|stay)|exempt|defer"
        r"|end|terminate|settle|accept|appoint|demolish)\b(?! (?:(?:kind )?request (?:to|for a (?:photo|meet|chat"
        r"|visit|call))|invitation|meeting|interview|minutes|a photograph|photograph|idea|principle))",
        rf"{_SAYS_SO}(?:took|taken|taking|made|makes|making|reached|reaches|come to|came to|arrived at|issued"
        rf"|handed down|given|gave|delivered|recorded) (?:the|a|this|that|her|his|an|its) (?:[\w-]+ )?(?:decision"
        rf"|ruling|determination|verdict|judgement|judgment|order|direction|award|appointment|grant|allocation"
        rf"|selection)\b(?! (?:very|well|badly|to (?:{_OWN_ACTS}))|not to stand)",
        rf"{_SAYS_SO}(?:authori[sz](?:ed|es)|instructed|instructs|directed|directs|ordered|orders|told no|permitted"
        rf"|given authority for) (?:us|me|officers|staff|you|that|the (?!public)[\w ]{{1,40}}?|C|our "
        rf"[\w ]{{1,30}}?)(?: not)? (?:to|be)\b(?! (?:the\b|a\b|an\b|your\b|my\b|our\b|{_OWN_ACTS}|thank|apologise"
        rf"|say|pass|reply|know|acknowledge|explain|find out))",
        rf"{_SAYS_SO}(?:told|tells) (?:us|me|officers|staff|the \w+ team) (?:not )?to (?:issue|refuse|grant|close"
        rf"|approve|reject|cancel|pay|stop|end|sign|renew|revoke|waive|release|drop|proceed|go ahead|withdraw|serve"
        rf"|prosecute|evict|let (?:you|the)|give you)\b",
        rf"\b(?:we|i|officers|staff|the \w+ team) (?:was|were|am|are|have been|has been|had been) (?:directed"
        rf"|instructed|ordered|told|authorised|commanded) by {_N} (?:not )?to (?!(?:{_OWN_ACTS}|pass|thank"
        rf"|apologise|explain|say|the|a)\b)\w",
        rf"\b(?:got|has|have|had|given|received) (?:the )?(?:nod|go-?ahead|green light|all-clear|thumbs up|blessing"
        rf"|approval|thumbs-up) (?:from|of|by) {_N}(?!'s)",
        rf"{_SAYS_SO}appointed [^.;]{{1,40}} (?:as |to (?:be )?|for )(?:the|our|your|C's|new"
        rf"|a)\b[^.;]{{0,30}}(?:officer|clerk|manager|director|contractors?|supplier|consultants?|auditors?|head"
        rf"|agent|surveyor|architect|warden|post)\b",
        rf"{_SAYS_SO}let (?:you|mr N?\w+|mrs \w+|miss \w+|ms \w+|N\d+|the \w+) off\b",
        rf"{_SAYS_SO}(?:struck|taken|removed|put|placed|added) (?:you|your (?:\w+ )?(?:firm|name|company|case"
        rf"|application)|the (?:firm|company|site|property)) (?:off|from|on|onto|to|in) the (?:[\w-]+ )?(?:list"
        rf"|register|framework|programme|roll)\b",
        rf"\bdecision[- ]maker(?: was| is|:|,)? {_N}(?!'s)",
        rf"{_SAYS_SO}(?:said|says|say) (?:yes|no) to (?:your|the|this|our|a|any) (?!(?:invitation|interview|offer "
        rf"of a|dinner|cake)\b)",
        rf"{_SAYS_SO}said (?:no|yes),? (?:so|and) (?:your|the|we|it)\b",
        rf"{_SAYS_SO}(?:used|uses|exercised|exercises|invoked|relied on|acted under|acting under|acted on) (?:her"
        rf"|his|their|the|emergency|executive|delegated) (?:[\w-]+ )*?(?:powers?|authority|veto|delegation"
        rf"|discretion)\b",
        rf"{_SAYS_SO}(?:given|gave|gives|giving|granted|refused|denied|withheld|withdrawn|withdrew|confirmed"
        rf"|signified|extended) (?:you |us |me |it |them |officers |this |the (?:scheme|project|application|plans?"
        rf"|works?|proposal|event|contractors?|developers?|team|club) |your (?:\w+ ){{1,3}}?)?{_GO}\b",
        rf"{_SAYS_SO}(?:put|puts|putting) (?:a stop|an end|paid|a halt|(?:her|his) (?:signature|name) ) ?to\b(?! "
        rf"(?:the (?:rumou?rs?|letter|petition|birthday)|speculation|a letter))",
        rf"{_SAYS_SO}(?:found|finds|ruled|come down|decided|determined|adjudged) (?:in your favour|against you|for "
        rf"you|in favour)\b",
        rf"{_SAYS_SO}ruled (?:out|in|on|against|the|your|this|any) (?!of order|herself|himself|the debate)(?:\w+)",
        rf"\b(?:on|at|by|under|upon|following|after|pursuant to|in line with|because of|thanks to|due to|with|per"
        rf"|owing to|through|subject to) {_N}{_APART}'s (?:[\w-]+ )?{_RULING}\b(?! (?:to (?:{_OWN_ACTS})))",
        rf"\b(?:on|at|by|under|upon|following|after|pursuant to|as a result of) (?:the |an |a |executive "
        rf")?(?:[\w-]+ )?{_RULING} (?:of|by|from|made by|taken by|given by) {_N}(?!'s)",
        rf"\btold by {_N} that (?:he|she|they) (?:has |have |had )?{_ADV}{_DECIDED} {_OBJECT}",
        rf"\b(?:{_MATTER}|bonus|post|which|that|this|it|they|you|decision|answer|ruling|approval|permission"
        rf"|go-ahead)\b[^.;?]{{0,80}}? (?:was|were|has been|have been|had been|is|are|being|is being|got) "
        rf"{_ADV}{_DONE}(?: (?!(?:not|by|after|with|following|despite|against)\b)[\w'£,.]+){{0,8}}? (?:by|at the "
        rf"hands of) {_N}(?!'s)(?! (?:has|have|had|who) (?:been )?asked)",
        rf"\b(?:the|your|this|a|an|our) [^.;?]{{1,60}}? (?:was|were|has been|have been|is) {_ADV}(?:approved"
        rf"|refused|rejected|granted|authorised|awarded|determined|revoked|waived|turned down|overruled|overturned"
        rf"|sanctioned|vetoed|quashed|dismissed|disallowed|suspended|terminated|lifted|imposed|signed off)(?: "
        rf"(?!(?:not|by|after|with|following|despite|against)\b)[\w'£,.]+){{0,8}}? by {_N}(?!'s)",
        rf"\b(?:approved|refused|signed off|rejected|granted|agreed|decided|authorised|turned down|determined"
        rf"|awarded|sanctioned|cancelled|revoked)(?: (?:in person|yesterday|today|last \w+|on \w+(?: \w+)?"
        rf"|personally|at once))? by {_N}(?!'s)(?=[^\w]*$| (?:on|in|under|at|acting|using|last|yesterday|this|today"
        rf"|alone|herself|himself|and|as)\b|,)",
        rf"\bit (?:was|has been|is) {_ADV}(?:decided|ruled|determined|agreed|resolved|ordered|directed) "
        rf"(?:[\w ]{{1,30}} )?by {_N} (?:[\w ]{{1,30}}? )?(?:that|to)\b",
        rf"\bit (?:was|is|has been) {_N}{_APART} (?:who|that) (?:has |had )?{_ADV}(?:{_DECIDED}|took|made|gave"
        rf"|said (?:yes|no)|decides|ruled|has the (?:final |last )?say)\b(?! (?:the motion|the petition|her|his))",
        rf"{_N}'s (?:[\w-]+ )?(?:decision|ruling|determination|verdict|answer no|order|direction|judgement|approval"
        rf"|refusal)(?: (?:on|in|about|of|regarding) [^.;]{{1,60}}?)? (?:is|was|has been|stands|means|remains|will "
        rf"be) (?!to (?:{_OWN_ACTS})|a (?:surprise|shock|matter)|hers|his|not|welcome|disappointing|awaited"
        rf"|expected|needed)",
        rf"{_N}'s (?:decision|ruling|order) (?:that|to (?!{_OWN_ACTS}))",
        r"\bit (?:is|was) (?P<whose>N\d+)'s (?:\w+ )?(?:decision|ruling|call|choice)\b",
        rf"\b(?:with|has|have|had|got|received|secured|won|obtained|carries|bears) {_N}'s (?:[\w-]+ )?(?:approval"
        rf"|permission|consent|authority|sanction|agreement|go-ahead|authorisation|sign-off|blessing no)\b(?! "
        rf"(?:of the idea|for the photo))",
        rf"\b(?:approval|permission|consent|authority|authorisation|sanction|agreement|the go-ahead|the green light"
        rf"|sign-off|leave|clearance|refusal) (?:was|has been|is|came|comes|had been|were|being) {_ADV}(?:given"
        rf"|granted|refused|made|obtained|secured|received|issued|withheld|denied|down to)?(?: [\w ]{{1,40}}?)? "
        rf"?(?:by|from) {_N}(?!'s)",
        rf"\b(?:approval|permission|consent|authority|authorisation|sanction|go-ahead|refusal|sign-off|decision"
        rf"|ruling|order) (?:of|from|by) {_N}(?!'s)(?=,? (?:is|has|was|means|to (?!{_OWN_ACTS})|that|for|dated"
        rf"|given|under|your|we|i|the)\b)",
        rf"\b(?:decision|ruling|call|choice|refusal)\b[^.;?]{{0,60}}? (?:is|was|being) {_N}'s(?: (?:alone|own"
        rf"|and))*\b(?! to (?:make|take))",
        rf"\b(?:decision|ruling|order|call|choice)\b[^.;?]{{0,60}}? (?:was|is|has been|being|were) {_ADV}(?:taken"
        rf"|made|reached|issued|given|down to|that of)(?: [\w' ]{{1,40}}?)? ?(?:by )?{_N}(?!'s)",
        rf"{_N} (?:sydd )?wedi (?:cymeradwyo|penderfynu|gwrthod|caniatáu|awdurdodi)\b",
    )
)
"""A decision said to be a Member's; `who` (or `whose`) is that Member."""

NOT_HIS = re.compile(
    r"(?:\bconsult\w*(?: with)?|\bconsultation with|\bdiscussions? with|\bspoken to|\bspeaking to|\bchaired by"
    r"|\bled by|\bwith|\bfrom|\bto|\btold|\basked|\bfor|\bbehalf of|\badvised|\btelling|\bwhich|\bthat gave|\bon"
    r"|\bthan|\bof|\blike|\bunlike|\bbefore|\band not|\bnot)\s*$"
)
"""What stands right before a Member who is then not the one who decides."""

NOT_SAID = re.compile(
    r"\b(?:if|whether|unless|until|may(?! \d)|might|could|would|should(?! (?:note|know|be aware|tell))|hopes?"
    r"|wish(?:es)?|asks?|asked|claims?|claimed|says|said|you say|reported|reports|allege[sd]?|alleging|alleges|not"
    r"|never|no|nobody|cannot"
    r"|had .{1,20} known|proposed|moved|seconded|voted|suppose|wrote|writes|denies|denied|minutes|agenda|according "
    r"to|suggest(?:s|ed|ing)?|rumou?rs?|believe[sd]?|think|thinks|thought|assum(?:e[sd]?|ing)|understand|heard|hear"
    r"|once|when|as soon as|pending|awaiting|in case|wrong for|the motion)\b(?! (?:only|longer|just))"
)
"""What stands anywhere before the words and makes nothing of them."""

OWN_AFFAIR = re.compile(
    r"\b(?:minutes|agenda|expenses|photograph|wording|item as urgent|as urgent|approved of|invitation|motion"
    r"|charity|parking space|apology|apologies|her surgery|his surgery|interview|press release|visitors' book|her "
    r"(?:group|party|ward surgery|own (?:ward|group|party|home|house|garden|office|affairs|time))|his (?:group"
    r"|party|own (?:ward|group|party|home|house|garden|office|affairs|time))"
    r"|campaign|caption|petition|petitions|amendment|draft (?:speech|letter)|speech|her name|his name|debate"
    r"|newsletter|election|holiday|views|late speakers|point of order|out of order|question be put|seating"
    r"|petitioners|ribbon|you know|was carried|outvoted|the decision was the committee's|but the (?:committee"
    r"|council|cabinet)|the committee agreed)\b"
)
"""What a Member, or a Chair, may indeed decide, or what tells that others decided after all."""

DELEGATION = re.compile(
    r"\bdelegat\w+|\bunder (?:her|his|their|the (?:leader|mayor|chair)'s|the) (?:executive )?(?:powers?|authority)\b"
    r"|\bscheme of delegation\b|\bexecutive powers?\b|\bpwerau dirprwyedig\b"
)
"""Words that claim a delegated power."""
