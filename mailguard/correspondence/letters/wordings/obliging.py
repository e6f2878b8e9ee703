"""Words that bind the Council: a promise to pay or to build, an acceptance, a grant, a licence, an award."""

from mailguard.correspondence.letters.wordings.giving import BUILDS, GIVEN, GIVES, GIVING, MONEY, PAPER, THING
from mailguard.correspondence.letters.wordings.granting import GRANTING
from mailguard.correspondence.letters.wordings.ways import DOUBT, I_OR_WE, PAST, REPORT, SMALL, WE, WILL, Ways, compiled
from mailguard.language.patterns import regex

_IDLE = (
    r"(?:keep (?:you|in|an)|let (?:you|me|us) (?:know|have (?:a reply|an answer|my|our))|write|reply|do (?:our|its"
    r"|my|all|what|everything)|listen|look|tell|inform|update|come|see"
    r"|try|consider|consult|raise|report|think|work (?:with|closely)|meet (?:with|you)|be|help|discuss|review"
    r"|continue|explore|investigate|ask|attend"
    r"|speak|hear|support|respond|answer|pass|visit|remember|note|share|give (?:it|this|careful|your \w+ (?:careful"
    r"|every))|bear|press|lobby|push|fight|campaign"
    r"|take (?:your|this|it) \w+ (?:into|seriously)|treat|involve|invite|welcome|contact|notify|publish|debate"
    r"|examine|seek|make every|post|e-?mail|telephone|ring|call|hold|host|celebrate|mark|decide|vote|judge|assess"
    r"|inspect|survey|measure|monitor|watch|check|need|require|expect|want|hope|miss|lose|learn|announce|send"
    r"|remind|return to|prosecute|charge|bill|sue|evict|recover|demand|tow|seize|remove|deduct|withhold|take "
    r"(?:legal|enforcement|court|action|further|possession|steps)|hold back|stop|enforce|serve|issue|cancel"
    r"|terminate|refuse|reject|close|raise|increase|put up your|resist|defend|oppose|object|spend|save|receive"
    r"|collect|get|have)"
)
_ACT = rf"(?:(?:AGREES|will|shall|do|can|am|are|is|have|has) )?{SMALL}"
_NOT_OTHERS = (
    r"(?! into)(?! by (?!C\b|us\b|me\b|this|return|\d|the end|the beginning|monday|tuesday|wednesday|thursday"
    r"|friday|(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|christmas|easter)\b)\w)(?! (?:in|last|this time) (?:january|december"
    r"|year|month|\d{4}))"
)
_PROMISE = r"(?:undertaking|guarantee|word|commitment|assurance|promise|pledge|bond)"
_DEED = (
    r"(?:acceptance|agreement|offer|undertaking|contract|guarantee|commitment|approval|consent|authority|award"
    r"|permission|promise|pledge|waiver|licence"
    r"|release|indemnity|bond|assurance|authorisation|(?:purchase )?order(?: by C| from C)? for|confirmation(?: "
    r"that| of (?:the|your|our|an?)))"
)
_YOURS = r"(?:your|the|this|that|a|an|all|any|both|these) (?:[\w'£,-]+ ){0,4}?"

WAYS = Ways(
    sure=compiled(
        (
            # The Council will give.
            rf"\b{WE} {SMALL}{WILL} {SMALL}{GIVES}",
            rf"\bi {SMALL}(?:will|shall|AGREES) {SMALL}(?!(?:pay|give|lend|meet|buy|sell) (?:you a visit|£))(?!pay"
            rf"|contribute|give|donate|buy|purchase|sell|lend){GIVES}",
            rf"\bi {SMALL}(?:will|shall|AGREES) {SMALL}(?:have|see (?:to it )?that) (?:you|your|the) (?:[\w-]+ "
            rf"){{0,3}}?(?:paid|refunded|waived|reimbursed|compensated|cancelled)",
            rf"\b{WE} {SMALL}(?:will|shall) {SMALL}be {SMALL}{GIVING}",
            rf"\b{WE} (?:is|are) {SMALL}(?:giving|granting|awarding|paying|waiving|refunding|letting you have"
            rf"|offering you|extending your|renewing your|buying your|taking on)"
            r" (?:you|your|the|in full|for)\b(?! (?:matter|view|opportunity|chance))",
            rf"\bC {SMALL}(?:will|shall|AGREES) {SMALL}(?:{BUILDS}|put (?:the|your|it) (?:\w+ )?(?:back|right|up"
            rf"|in order)\b)",
            rf"\b{WE} {SMALL}(?:will|shall|AGREES) [^;]{{1,90}}?(?:\bat (?:its|our|C's) (?:own )?(?:expense|cost)"
            rf"|\bat no (?:cost|charge|expense) to (?:you|your|the)|\bfree of charge to you)",
            # The Council's solemn word.
            rf"\b{WE} VOWS (?:not )?to (?!{_IDLE}\b)\w",
            rf"\b{WE} VOWS not to \w",
            rf"\bi VOWS (?:not )?to (?:{GIVES}|{BUILDS}|have (?:the|your)|see (?:that|the|your))",
            rf"\b{I_OR_WE} VOWS (?:you )?that (?:(?:C|we) {SMALL}(?:will|shall) (?:not )?(?!{_IDLE}\b)"
            rf"|(?:no|none|nothing|the|your|you|it|there|this|all|any|neither)\b(?![^;]{{0,60}}\b(?:views|letter"
            rf"|voice|concerns|not forgotten))[^;]{{1,80}}?\b(?:will|shall|is to|are to|can)\b)",
            rf"\b{I_OR_WE} {SMALL}(?:guarantees?|underwrites?) (?:the|your|any|all|its) (?:\w+ )?(?:re-?payment"
            rf"|loan|rent|debt|overdraft|mortgage|lease|costs?|sum|price|balance|place|tenancy)\b",
            rf"\b{WE} (?:enters into|assumes|takes (?:over|on)|enter into) (?:the|this|an?|your|all)\b",
            rf"\b{WE} {SMALL}(?:guarantee[sd]?|pledge[sd]?|underwrites?|sponsors?|promises?) (?:£|you\b|the (?:loan"
            rf"|rent|debt|cost|sum|post|price|grant|purchase|place)|its |your )",
            rf"\b{WE} {SMALL}(?:guarantees?|undertakes?|warrants?|promises?|pledges?) (?:that )?(?:the|no|your|our"
            rf"|it|we|there|all|you)\b",
            rf"\b{I_OR_WE} {SMALL}commits? (?:(?:itself|ourselves) to|C to|£|to (?!{_IDLE})\w)",
            rf"\b{WE} binds? (?:itself|ourselves)\b",
            rf"\b(?:{I_OR_WE}|C's word is|C) {SMALL}gives? (?:you |your \w+ )?(?:my|our|its|C's|an?|full|this) "
            rf"(?:[\w-]+ ){{0,2}}?{_PROMISE}\b(?! to (?:{_IDLE}))",
            rf"\byou (?:have|may rely on|can rely on|may depend on|can hold (?:C|us) to) (?:my|our|C's) (?:[\w-]+ "
            rf"){{0,2}}?{_PROMISE}\b[^;]{{0,80}}?\bthat\b",
            rf"^(?:have|take) (?:my|our|C's) {_PROMISE}\b",
            r"\b(?:you may (?:rely|depend|count)|count|depend|rely) (?:up)?on (?:C|us|it)\b[^;]{0,30}?\b(?:to"
            r"|that|for)\b",
            rf"\b(?:C|we)\b[^;,.]{{1,110}},? and (?:it |we |C )?(?:will|shall) {SMALL}(?:{GIVES}|(?:rebuild|repair"
            rf"|replace|mend|reinstate|restore) )",
            rf"\b(?:C|we|i) (?:has|have) {SMALL}(?:set aside|put (?:by|aside)|earmarked|reserved|budgeted|allocated"
            rf"|found) £[^;]{{1,40}}? (?:for|to) (?:you|your|the)\b|\bit is yours\b",
            rf"\b(?:we|C|i) (?:is|are|am) {SMALL}letting (?:you|your|the|them)\b[^;]{{1,40}}? off\b",
            r"\b(?:our|C's|my) (?:\w+ )?offer (?:to you )?(?:is (?:of )?£|of £[^;]{1,60}? (?:stands|is open|remains))",
            r"\b(?:you (?:may|can|should) )?(?:consider|regard|treat|take) (?:the|your|this|that) [\w ]{1,40}? "
            r"(?:as )?(?:cleared|cancelled|settled|accepted|approved|agreed|granted|written off|paid|waived|renewed"
            r"|awarded|discharged|yours)\b",
            r"(?:^|(?<=[,;:] )|(?<=and ))(?:terms|the price|the rent|the terms|your terms|your price|a (?:price"
            r"|rent|fee|figure|sum) of [^;]{1,30}) (?:is|are) (?:now )?agreed\b",
            r"\b(?:no (?:charge|fee|rent|deposit)|nothing) (?:will|shall) be (?:made|charged|levied|payable|asked"
            r"|taken)\b|\bthere (?:will|shall) be no (?:charge|fee|rent|cost) (?:to|for)\b",
            rf"\bC {SMALL}(?:will|shall|AGREES) keep (?:the|your) [\w ]{{1,30}}? (?:in (?:good )?(?:repair|order)"
            rf"|open|clear|lit|clean|free)\b",
            r"\b(?:will|shall) (?:have|be given) (?:the )?first refusal\b|\bhave first refusal (?:of|on)\b",
            rf"\b{WE} (?:has|have|takes?) (?:great |much |the )?pleasure in {GIVING}",
            rf"\b{I_OR_WE} (?:has |have )?{SMALL}(?:arranged|ordered|directed|authorised) (?:for |that )?(?:the"
            rf"|your|this|a) [\w' ]{{1,40}}? (?:to )?be (?:cancelled|refunded|waived|paid|written off|extended"
            rf"|renewed|repaid|released|reduced|lifted|granted|made good|reimbursed)\b",
            rf"\b{I_OR_WE} (?:is|are|am) (?:happy|content|pleased|glad|willing|prepared) (?:for|that) (?:you|your "
            rf"\w+|the (?:lease|licence|contract|tenancy|rent|arrangement|club|hirer|booking|loan|agreement"
            rf"|concession)) (?:to |should |may )(?!know|hear|see|be consulted|speak|attend|come)\w",
            r"\b(?:the sum of )?£ ?[\d,.]+(?: [\w ]{1,30})? be (?:paid|awarded|granted|refunded|credited|made over)\b",
            r"\b(?:C|we) accepts?\W*$",
            r"\bC and (?:you|your [\w ]{1,30}|the [\w ]{1,30}) are (?:now |both |both now )?bound\b|\bC is (?:now "
            r")?(?:legally )?bound by (?:the terms|this|your|our)\b",
            rf"\byour (?:[\w-]+ )?{PAPER} (?:will (?:run|continue|stand|carry on)) (?:until|to|for|on)\b",
            r"\b(?:cost|costs|expense|bill|half|balance|price|rest)\b[^;]{0,50} (?:will|shall|is to|are to) "
            r"(?:fall to|be for|be charged to|come from|be met from|be down to) (?:C|us)\b",
            r"\b(?:is|are) (?:now )?yours(?:\W*$|,| (?:from|for|until|at|on|to)\b)",
            r"\bi (?:now )?sign (?:for C |the|this|an?) ?(?:\w+ )?(?:agreement|contract|lease|deed|bond)\b",
            rf"\b{WE} {SMALL}(?:will|shall|AGREES) {SMALL}(?!{_IDLE}\b)[a-z]+ [^;]{{1,60}}? (?:at|for) (?:£|the "
            rf"(?:price|rent|sum|figure)|(?:your|that) (?:price|rent|figure))",
            rf"\byour (?:[\w'-]+ ){{0,3}}?(?:rent|rates|fees?|charge|bill|tax|penalty|debt|arrears) (?:is|are|is "
            rf"to be|are to be|will be|has been) {SMALL}(?:cut|reduced|halved|frozen|lowered|dropped|held|struck "
            rf"out|wiped|forgiven|lifted)\b",
            rf"\b(?:the|your|this|my|our) [\w' ]{{1,60}}? (?:is|are) {SMALL}(?:granted|let to you|awarded to you"
            rf"|struck out|quashed|reserved for you|set aside for you|renewed|conceded|made over to "
            rf"you)\b{_NOT_OTHERS}",
            r"\byour (?:[\w-]+ )?(?:appeal|claim|complaint|bid|tender|application) (?:succeeds|has succeeded|is "
            r"allowed|is upheld in full|wins|has won)\b",
            r"\b(?:approval|consent|permission|authority|a licence|the licence|your licence) (?:for|to|of) "
            r"[^;]{1,50}? (?:is|are) (?:enclosed|attached|with this letter|below|overleaf)\b",
            rf"\b{I_OR_WE} (?:has |have |AGREES )?{SMALL}(?:agreed?|settled?|fixed) (?:terms|a (?:price|rent|figure"
            rf"|sum)|the (?:price|rent|terms)) with you\b",
            r"\b(?:no|nothing) (?:fee |charge |rent |deposit |sum )?(?:is|will be|falls) (?:payable|due|charged"
            r"|owed)\b",
            r"\byou (?:are|have been) (?:chosen|selected|appointed|engaged|hired|taken on) (?:as|to|for) (?:our|the"
            r"|C's|be|carry|supply|provide|build)\b",
            r"\b(?:sum|money|cheque|payment|refund|grant|award|amount) (?:will|shall) (?:be in|reach|arrive in|be "
            r"with|be paid into|go into|land in) (?:you|your)\b",
            rf"\b{WE} accepts? and [^;]{{1,30}} your (?:terms|offer|price|tender|bid|quotation)\b",
            # Acceptance.
            rf"\b{I_OR_WE} {_ACT}accept(?:s|ed|ing)? {_YOURS}(?:quotation|quote|tenders?|offer|bid|estimate|terms"
            rf"|price|figure|claim|valuation|liability|conditions|settlement|schedule)\b",
            rf"\b{I_OR_WE} {_ACT}accept(?:s|ed|ing)? (?:it|this|them|your \w+) (?:in|at|for) (?:the (?:sum|price)|£)",
            rf"\b{WE} {_ACT}(?:accept|admit|acknowledge)(?:s|ed)? (?:full |all |any |its |our |its full |our full "
            rf"|the )?(?:liability|responsibility|its debt|the debt|fault)\b",
            rf"\b{I_OR_WE} {_ACT}(?:accept|admit|acknowledge|concede)(?:s|ed)? (?:full |its )?liability\b",
            rf"\b{WE} {_ACT}(?:accept|admit|acknowledge|concede)(?:s|ed)? that (?:it|we|C|the \w+) (?:is|are|was"
            rf"|were) (?:itself |ourselves )?(?:liable|responsible|at fault|to blame|its own|C's|ours|bound)\b",
            rf"\b{WE} (?:takes?|assumes?) (?:full |all |the )?(?:responsibility|liability|blame) for (?!making sure)\w",
            r"^(?:i )?accept (?:your|the|that) (?:[\w-]+ ){0,3}?(?:quotation|quote|tender|offer|bid|estimate|terms"
            r"|price)\b",
            r"\byour (?:[\w-]+ ){0,3}?(?:offer|tender|bid|quotation|price|terms) (?:is|are) (?:acceptable to C|now "
            r")?accept",
            # Agreement and other words that do what they say.
            rf"\b{I_OR_WE} (?:AGREES|{_ACT}agree(?:s|d)? to) {_YOURS}(?:{PAPER}|{THING}|price|terms|offer|proposal"
            rf"|figure|proposed \w+|request for)\b",
            rf"\b(?:{I_OR_WE}) (?:{_ACT}agree(?:s|d)?|AGREES agree) (?:to |on )?(?:£|the sum|a (?:price|rent|figure"
            rf"|sum|payment|refund)|your (?:fee|price|rent|claim|terms|figure)|the (?:price|rent|fee|terms) (?:of"
            rf"|at|you|in|set))",
            r"^(?:i )?agree to (?:your|the|a|an|this|let|pay|extend|grant|waive|renew|sell|buy|fund|lease)\b",
            rf"\b{I_OR_WE} {_ACT}(?:agree(?:s|d)?|consent(?:s|ed)?) that (?:you|your \w+|the (?:rent|club|society"
            rf"|hall|lease|licence|charge|fee|sum|deposit|band|trust|group)) (?:may|can|will|shall|need not|is to"
            rf"|are to)\b",
            rf"\b{I_OR_WE} {_ACT}(?:consents?|assents?|accedes?) to\b",
            rf"\b{I_OR_WE} (?:AGREES )?{SMALL}grants? (?:you|permission|consent|leave|the|a|an|your|this)\b|^(?:i "
            rf")?grant (?:you|permission|consent|your|the)\b",
            rf"\b{I_OR_WE} (?:AGREES )?{SMALL}(?:awards?|appoints?|allots?|allocates?|licen[cs]es?) (?:you|the "
            rf"contract|a contract|your|the tender|£|the sum|the work)\b|^(?:i )?(?:award|appoint) (?:you|your|the "
            rf"contract)",
            rf"\b{I_OR_WE} {_ACT}(?:approv(?:e[sd]?|ing)|agree[sd]?|authoris(?:e[sd]?|ing)|award(?:s|ed|ing)?"
            rf"|sign(?:s|ed|ing)? off|sanction(?:s|ed|ing)?|grant(?:ed|s|ing)?|renew(?:s|ed|ing)?|extend(?:s|ed"
            rf"|ing)?"
            rf"|waiv(?:e[sd]?|ing)|confirm(?:s|ed|ing)?|allow(?:s|ed|ing)?|writ(?:es?|ten|ing) off|cancel(?:s|led"
            rf"|ling)?|releas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|forgiv(?:es?|en)|settl(?:e[sd]?|ing)|offer(?:s|ed"
            rf"|ing)?) "
            rf"(?!that\b|with\b|about\b|on\b|to\b)(?:an? |the |your |this |you (?:the |an? |your )?|all |payment "
            rf"of )?(?:[\w'£,.-]+ ){{0,4}}?(?:{THING}|{PAPER})\b(?! (?:form|policy|scheme|system|panel|committee))",
            rf"\b{I_OR_WE} (?:AGREES )?(?:can |do )?{SMALL}offers? you (?!my|our|every|congratulations|sympathy"
            rf"|condolences|thanks|the chance|the opportunity"
            r"|an? (?:apology|explanation|tour|place at|seat|cup|meeting|lift|warm))(?=£|an? |the |compensation|\d"
            r"|terms)",
            r"^(?:i )?offer you (?!my|our|every|congratulations|sympathy|condolences|thanks)(?=£|an? |the "
            r"|compensation|\d)",
            rf"\b{I_OR_WE} {SMALL}(?:releases?|discharges?|exempts?|excuses?) you(?:r \w+)? from\b",
            rf"\b{WE} {_ACT}(?:gives? up|forgoes?|surrenders?|relinquish(?:es)?|drops?) (?:its|our|the|any|all) "
            rf"(?:\w+ )?(?:claims?|rights?|charges?|debt)\b",
            rf"\b{I_OR_WE} (?:gives?|have given|has given) (?:you |your \w+ )?(?:C's )?(?:(?:its|our|my|full|the) "
            rf"){{0,5}}(?:consent|permission|approval|leave|authority|the go-ahead|the green light|licence)\b(?! "
            rf"by)",
            rf"\b{I_OR_WE} {SMALL}(?:can )?confirm(?:s|ed)? (?:our |the |an? |its |your |C's ){{0,5}}(?:[\w'-]+ "
            rf")?(?:funding|grant|payment|acceptance|award|undertaking|agreement|offer|commitment|promise|renewal"
            r"|extension|approval|sale|purchase|appointment|waiver|settlement|sponsorship) (?:of|for|to|that|at|in"
            r"|as)\b",
            r"^(?:i )?confirm (?:our |the |an? |its |C's ){0,5}(?:funding|grant|payment|acceptance|award"
            r"|undertaking|agreement|offer|renewal|extension|sale) (?:of|for|to|that)\b",
            # Passive.
            rf"\byour (?:[\w'-]+ ){{0,4}}?(?:{PAPER}|{THING})(?: (?:for|to|of|in|at|on|against|dated|from) "
            rf"(?:[^,;]|,(?=\d)){{1,70}}?)?,? (?:is|are|has been|have been|stands) {SMALL}{GIVEN}\b{_NOT_OTHERS}",
            rf"\b(?:your|the) (?:[\w'-]+ ){{0,4}}?(?:{PAPER}|{THING})(?: (?:for|to|of|in|on|against) "
            rf"[^,;]{{1,70}}?)? (?:will|shall) {SMALL}be {SMALL}"
            r"(?:approved|granted|accepted|renewed|awarded|extended|waived|refunded|paid|written off|met|frozen"
            r"|honoured|reimbursed|settled|cleared|held at|reduced to|cancelled|remitted|let to you|yours)\b"
            rf"{_NOT_OTHERS}",
            rf"\b(?:the|this|all|any|every) (?:[\w'-]+ ){{0,3}}?(?:rent|fees?|charges?|arrears|debts?|penalty|fine"
            rf"|contract|tender|tenancy|lease|licence|balance|deposit|invoice|claim|sum|grant)"
            rf"(?: (?:for|of|on|to) [^,;]{{1,60}}?)? (?:is|are|has been|have been) {SMALL}(?:waived|written off"
            rf"|cancelled|remitted|awarded to you\w*|let to you|granted to you\w*|forgiven|agreed|renewed|extended"
            rf"|refunded)\b{_NOT_OTHERS}",
            rf"\byou (?:are|have been) {SMALL}(?:granted|awarded|given|allotted|allocated|offered|appointed"
            rf"|released from|excused|allowed|let off|licensed) (?:an? |the |£|your |as |permission|consent|leave"
            rf"|any |all |damages|compensation|costs)"
            r"(?!notice|until|\d+ (?:days|weeks)|\w+ days|chance|opportunity|copy|report)",
            rf"\b(?:permission|consent|approval|leave|authority|authorisation|sanction) (?:is|has been|have been) "
            rf"{SMALL}(?:granted|given){_NOT_OTHERS}\b",
            rf"\b(?:a|the) (?:[\w'-]+ )?(?:[\w'-]+ )?(?:grant|loan|sum|payment|refund|award|rebate|discount"
            rf"|contribution) of [^;]{{1,40}} (?:has been|is|will be|shall be) {SMALL}(?:awarded|made|confirmed"
            rf"|approved|agreed|paid|granted|credited|sent|offered|yours)\b",
            rf"(?<!your )\b(?:cheque|payment|refund|sum|amount|transfer|{MONEY}) (?:of|for|in the sum of) £ "
            rf"?[\d,.]+[^;]{{0,30}}? (?:will be|is being|has been) (?:sent|paid|made|issued|posted|credited)\b",
            r"£ ?[\d,.]+(?: [\w ]{1,30})? (?:is|are|will be|has been|shall be) (?:now )?(?:awarded|granted|yours"
            r"|made over|paid|refunded|credited|reimbursed|allocated|set aside)\b(?! (?:by|in|into) )",
            r"\bwill be (?:paid|refunded|reimbursed|credited|returned|repaid) (?:in full )?to (?:you|your)\b",
            r"\b(?:will|shall) be (?:met|paid|covered|funded|borne|refunded|reimbursed|repaired|replaced|rebuilt"
            r"|provided|made good|paid for|settled|underwritten|discharged) (?:in full |entirely )?by (?:C|us)\b",
            r"\b(?:C|we) (?:will|shall) not (?:be )?(?:seek(?:ing)? to recover|recover|enforce|pursue|charge you"
            r"|claim|object to your|oppose your|ask you (?:to pay|for)|levy|raise your|increase your|build|sell "
            r"the|require you)\b",
            # What the reader gets.
            rf"\byou (?:will|shall|can|are going to) {SMALL}(?:receive|be paid|be reimbursed|be refunded|be "
            rf"compensated|be given|be granted|be awarded|have|get|be sent) ?"
            rf"(?:(?:an? |the |your |C's )?(?:\w+ )?{MONEY}\b|(?:a |the )?cheque\b|£|in full|every penny|your "
            rf"(?:money|deposit)|the (?:contract|tenancy|lease|full)|for (?:your|the|every|any|all|each)\b)",
            r"\byou (?:may|can|will|shall|are (?:at liberty|free|welcome|entitled|permitted|allowed) to) (?:have"
            r"|use|occupy|keep|take|stay in|remain in) (?:the|your|our|on) [^;]{1,70}?\b(?:free of (?:all |any "
            r")?charges?|rent[- ]free|at no (?:charge|cost)|without charge|for nothing"
            r"|for a peppercorn|(?:for|at) £|on the (?:same|terms)|(?:for|until) (?:the next |a further |another "
            r")?(?:\w+ (?:years?|months?|seasons?)|20\d\d))",
            r"\byou (?:will|shall|need) not (?:be |have to |need to )?(?:charged|billed|pay(?! attention)|asked to "
            r"pay|asked for|pursued|liable|owe|out of pocket|repay)\b",
            r"\byou (?:no longer )?owe (?:C |us )?(?:nothing|no)\b|\bnothing (?:further |more )?is (?:now )?owed\b",
            r"\b(?:is|are) (?:now )?yours (?:from|for|until|at|on)\b",
            # What the letter is.
            rf"\bthis (?:letter |e-?mail )?(?:constitutes|serves as|forms|represents|is|confirms|amounts to|records"
            rf"|stands as|may be taken as|gives you|evidences) (?:C's |our |its |an? |the |my |your |hereby "
            rf"){{0,5}}"
            rf"(?!not )(?:[\w-]+ ){{0,2}}?{_DEED}\b(?! (?:of receipt|that (?:i|we) (?:have )?received))",
            rf"\b(?:take|treat|accept|regard|read|consider|have) this (?:letter |e-?mail )?(?:as|to be) (?:C's "
            rf"|our |an? |the |my |its |your ){{0,5}}(?:[\w-]+ ){{0,3}}?{_DEED}\b",
            r"\bC's (?:[\w-]+ ){0,2}?(?:acceptance|agreement|consent|offer|approval|guarantee|undertaking) (?:of"
            r"|to|for|that) [^;]{1,80}? (?:is|are) (?:hereby )?(?:given|confirmed|signified|enclosed)\b",
            r"\ban offer of £?[\d,.]+[^;]{0,20} is (?:hereby )?made\b",
            *GRANTING,
            # Welsh.
            r"\bbydd (?:y|ein) c[yh]+ngor yn (?:talu|ariannu|ad-dalu|rhoi|cyfrannu|prynu|gwerthu)\b",
            r"\bmae'r cyngor yn (?:cytuno|ymrwymo|addo|derbyn|rhoi)\b",
            r"\bmae eich (?:cais|cynnig|tendr) wedi'i (?:gymeradwyo|dderbyn|ganiatáu)",
        )
    ),
    weak=compiled(
        (
            rf"\bC {SMALL}(?:will|shall|AGREES|VOWS to) {SMALL}(?!(?:not|never)\b)(?!{_IDLE}\b)[a-z]+ "
            rf"[^;]{{0,70}}?\b(?:for you|to you|your (?:club|society|group|family|band|hall|trust|association"
            rf"|charity|house|home|flat|garden|fence|wall|roof|gate|drive|car|street|road|rent|deposit|fees?)|at "
            rf"no (?:cost|charge)|free of charge|£ ?\d)",
            rf"\bwe (?:will|shall) {SMALL}{BUILDS}",
            rf"\b{WE} (?:will|shall) {SMALL}(?:carry out|complete|supply|deliver|provide|install|put (?:up|in"
            rf"|right)) (?:the|your|all|an?|two|three|four|it)\b",
            rf"\byou have (?:my|our|C's) (?:\w+ )?{_PROMISE}\b",
        )
    ),
    never_before=regex(rf"\b(?:{REPORT}|resolved|officers?|lottery|congratulations|in the unlikely)\b"),
    not_before=regex(rf"\b(?:{DOUBT}|until|matter|let me know|like|trust|may|should|{PAST})\b"),
    not_after=regex(
        r"\b(?:subject to (?:the )?(?:approval|agreement|consent|ratification|confirmation|committee|cabinet"
        r"|(?:full )?council|C\b|funding|budget)|if (?:the )?(?:committee|cabinet|C|council|budget|money|funds)"
        r"|once (?:the )?(?:committee|cabinet|C|council)|provided (?:that )?(?:the )?(?:committee|cabinet|C|council"
        r"|budget|funds)|(?:funds|weather) permitting|(?:by|from) the (?:county|government|lottery|magistrates"
        r"|police|court|bank"
        r"|landlord|inspector|tribunal|ombudsman|secretary of state|minister|university|hospital))\b"
        rf"|\b(?:{PAST})\W*$"
    ),
)
