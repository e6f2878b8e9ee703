"""Words that bind the Council: a promise to pay or to build, an acceptance, a grant, a licence, an award."""

import re

from mailguard.correspondence.letters.wordings.ways import COUNCIL, PAST, SMALL, Ways, compiled

_S = rf"(?:{COUNCIL}|we)"
_I = rf"(?:{COUNCIL}|we|i)"
_DET = r"(?:the |your |all |any |its |this |that |an? |our |half |whole |full |entire |of )*"
_COSTS = (
    r"(?:[\w'-]+ ){0,5}?(?:costs?|expenses|shortfall|bills?|excess|fees?|charges?|deficit|damage|loss|price|rent|rates"
    r"|claims?|debts?|arrears|invoices?)\b"
)
_PAPER = (
    r"(?:lease|licen[cs]e|contract|tenancy|loan|agreement|permit|grant|funding|hire|let|permission|consent|lettings?)"
)
_MONEY = r"(?:grant|funding|loan|money|sum|compensation|refund|rebate|discount|payment|contribution|subsidy|indemnity)"
_PAYS = (
    r"(?:pay (?!tribute|attention|heed|you a visit|a visit|our respects|court|a fair|its bills|close|more if)|fund\b"
    r"|finance\b|reimburse|refund|compensate|indemnify|repay|subsidise|underwrite"
    rf"|(?:meet|cover|bear|settle|clear|discharge) {_DET}{_COSTS}|foot the bill|make good (?:the|any|all|your)"
    rf"|stand (?:as )?(?:guarantor|surety)|take (?:on|over) the (?:lease|debt|loan)"
    r"|contribute (?=£|a |half|to |towards|the |up )"
    rf"|make (?:you |over )?(?:an? |the |this |your )?(?:\w+ )?(?:payment|contribution|grant|offer|award|gift|loan)\b"
    r"|(?:grant|award|allot|allocate) (?:you|the|an?|your|£)|donate|lend\b|advance (?:you|£)"
    r"|give (?:you |your \w+ |the \w+ )(?:£|an? (?:grant|loan|lease|licence|refund|discount|sum)|the (?:land|money"
    r"|sum))"
    rf"|provide (?:you |your \w+ |the \w+ )?(?:with )?(?:(?:the|an?|some|further|your) )?(?:\w+ )?(?:{_MONEY}|£)"
    r"|(?:sell|buy|purchase|acquire|lease|rent|transfer) (?:you |the |your |it |this |that )"
    r"|let (?:you have |you use |the [\w ]{1,40} to you|it to you|your \w+ (?:use|have))"
    rf"|waive|write off|stand surety|take out a loan|be liable|be responsible for the cost|extend (?:your|the) {_PAPER}"
    rf"|renew (?:your|the) {_PAPER}|enter into|sign the {_PAPER}|appoint (?:you|your)|employ you|engage (?:you|your)"
    r"|commission (?:you|your)|accept (?:your|the) (?:\w+ )?(?:offer|tender|quotation|quote|bid|price|terms))"
)
_PAYING = (
    r"(?:paying|funding|reimbursing|refunding|compensating|contributing|awarding|granting|lending|donating|covering"
    r"|meeting (?:the|your|all)|making (?:an? |you )|settling|waiving|writing off|giving you|buying|selling"
    r"|letting you)"
)
_BUILDS = (
    r"(?:build|rebuild|repair|replace|resurface|maintain|reinstate|install|construct|restore|mend|reopen|relay"
    r"|renovate)"
    r" (?:an? |the |your |its |it\b|new )"
)
_AGREES = (
    rf"(?:{_PAYS}|{_BUILDS}|let |lease |extend |renew |grant|award|release|transfer|sell|buy|purchase|accept|maintain"
    r"|allow you|supply|employ|lend|reduce your|share the cost|your (?:\w+ )?(?:price|terms|offer|proposal|request"
    r"|figure))"
)
_PROMISED = (
    r"(?:(?:not )?to (?!keep you|let you|write|reply|do (?:our|its)|listen|look|tell|inform|update|come|see|try"
    r"|consider"
    r"|consult|raise|report|think|work with|meet (?:you|with)|be )|that (?:the|no|your|our|it|we|there|all|you)\b"
    r"|the |its |your )"
)
_GIVEN = (
    r"(?:approved|granted|accepted|agreed|successful|renewed|awarded|authorised|confirmed|extended|waived|written off)"
)
_ASKED = (
    r"(?:applications?|requests?|tender|bid|quotation|quote|estimate|offer|licen[cs]e|permit|grant|claim|lease|proposal"
    r"|contract|tenancy|loan|rent|fees?|charges?|arrears|debt|rates|booking)"
)
_NOT_OTHERS = (
    r"(?! by (?!the council|us\b|me\b|this|return)\w)(?! (?:in|last|this time) (?:january|december|year|month|\d{4}))"
)
_WORD = r"(?:undertaking|guarantee|word|commitment|assurance|promise)"

WAYS = Ways(
    sure=compiled(
        (
            rf"\b{_S} {SMALL}(?:will|shall|is to|are to) {SMALL}{_PAYS}",
            rf"\b{_S} {SMALL}(?:will|shall) {SMALL}be {SMALL}{_PAYING}",
            rf"\b{COUNCIL} {SMALL}(?:will|shall) {SMALL}{_BUILDS}",
            rf"\b{_S} {SMALL}(?:undertakes?|guarantees?|promises?|warrants?|pledges?) {_PROMISED}",
            rf"\b{_S} {SMALL}commits? (?:(?:it|our)sel(?:f|ves) )?to\b",
            rf"\b{_S} (?:is|are|stands?) {SMALL}(?:prepared|willing|happy|content|pleased|ready|bound|committed"
            rf"|obliged) to"
            rf" (?!be |meet (?:you|with))(?:{_AGREES}|offer you (?:£|an? |the ))",
            rf"\b{_I} {SMALL}appoints? you\b|\bi {SMALL}commit (?:the|this|your) (?:\w+ )?council to\b",
            r"\byou may (?:have|use|occupy|keep|take) (?:the|your|our) [^;]{1,60}?\b(?:free of charge|rent[- ]free"
            r"|at no (?:charge|cost)"
            r"|without charge|for nothing|for a peppercorn)",
            rf"\bi {SMALL}(?:can )?(?:undertake|guarantee|promise|warrant|pledge|confirm"
            rf"|assure)(?: to)?(?: you)? that (?:{COUNCIL}|we) (?:will"
            rf"|shall)\b",
            rf"\b{_I} {SMALL}(?:agrees?|(?:has|have) {SMALL}(?:agreed|decided|resolved)) (?:not )?to {_AGREES}",
            rf"^agree to {_AGREES}",
            rf"\b{_I} {SMALL}(?:agrees?|(?:has|have) {SMALL}agreed) that (?:you|your \w+|the \w+) (?:may|can|will"
            rf"|shall)\b",
            rf"\byour (?:[\w-]+ ){{0,2}}{_ASKED}(?: (?:for|to|of) [^,;]{{1,60}}?)? (?:is|are|has been"
            rf"|have been) {SMALL}"
            rf"{_GIVEN}\b{_NOT_OTHERS}",
            rf"\byour (?:[\w-]+ ){{0,2}}{_ASKED}(?: (?:for|to) [^,;]{{1,60}}?)? (?:will|shall) {SMALL}be {SMALL}"
            r"(?:approved|granted|accepted|renewed|awarded|extended|waived|refunded|paid|written off|met)\b",
            rf"\byou (?:are|have been) {SMALL}(?:granted|awarded|given|allotted) (?:an? |the |£|your )"
            r"(?!notice|until|\d+ (?:days|weeks)|\w+ days|chance|opportunity|copy)",
            rf"\b(?:permission|consent|approval|leave|authority) (?:is|has been) {SMALL}(?:granted"
            rf"|given)\b{_NOT_OTHERS}",
            r"\ba (?:grant|loan|sum|payment|refund) of [^;]{1,40} (?:has been|is|will be) (?:awarded|made|approved"
            r"|agreed|paid)\b",
            rf"(?<!your )\b(?:cheque|payment|refund|sum|amount|transfer|{_MONEY}) (?:of|for"
            rf"|in the sum of) £ ?[\d,.]+[^;]{{0,30}}?"
            r" (?:will be|is being|has been) (?:sent|paid|made|issued|posted)\b",
            r"\byou will (?:now |shortly |also )?(?:receive|be paid|be reimbursed|be refunded|be compensated) ?"
            rf"(?:(?:an? |the |your )?(?:\w+ )?{_MONEY}\b|(?:a |the )?cheque\b|£|in full|for)",
            r"\bwill be (?:paid|refunded|reimbursed|credited) to you\b",
            rf"\bwill be (?:met|paid|covered|funded|borne|refunded|reimbursed|repaired|replaced|rebuilt|provided"
            rf"|made good) by"
            rf" (?:{COUNCIL}|us)\b",
            rf"\b{_I} (?:am|are)? ?{SMALL}accepts? (?:your |the |that )(?:\w+ )?"
            r"(?:quotation|quote|tender|offer|bid|estimate|proposal|terms|price|figure)\b",
            rf"\b{_I} {SMALL}accepts? (?:it|this|them) (?:in|at|for) (?:the (?:sum|price)|£)",
            r"^(?:on behalf of [^,]{1,60},? )?accept (?:your |the )(?:\w+ )?(?:quotation|quote|tender|offer|bid"
            r"|estimate"
            r"|terms|price)\b",
            rf"\b{_S} {SMALL}accepts? (?:full |all |any )?(?:liability|responsibility)\b",
            rf"\b{_I} {SMALL}grants? (?:you|permission|consent|the|a|an|your)\b|^grant you\b",
            rf"\b{_I} {SMALL}awards? (?:you|the contract|a contract|your|the tender)\b|^award (?:you|your"
            rf"|the contract)\b",
            r"\bthis (?:letter|e-?mail) (?:constitutes|serves as|forms|represents|is|confirms) (?:the council's "
            r"|our |an? |the )*"
            r"(?:[\w-]+ ){0,2}?(?:acceptance|agreement|offer|undertaking|contract|guarantee|commitment|approval"
            r"|consent)\b",
            r"\b(?:take|treat|accept|regard) this (?:letter|e-?mail) as (?:the council's |our |an? |the "
            r"|my )*(?:[\w-]+ ){0,2}?"
            r"(?:acceptance|agreement|offer|undertaking|contract|guarantee|commitment|approval|consent|confirmation)\b",
            rf"\b{_I} {SMALL}(?:can )?offers? you (?!my|our|every|congratulations|sympathy|condolences|thanks"
            rf"|the chance"
            r"|the opportunity|an? (?:apology|explanation|tour|place|seat|cup))(?=£|an? |the |compensation|\d)",
            r"^offer you (?!my|our|every|congratulations|sympathy|condolences|thanks)(?=£|an? |the |compensation|\d)",
            rf"\b{_I} {SMALL}confirms? (?:our|its|the council's) (?:offer|agreement|acceptance|undertaking"
            rf"|commitment|promise)",
            rf"\b(?:i|we) {SMALL}(?:can )?confirm (?:our |the |an? |the council's )*(?:\w+ )?(?:funding|grant"
            rf"|payment|acceptance"
            r"|award|undertaking|agreement|offer|commitment) (?:of|for|to|that)\b|^confirm (?:our |the |an? "
            r"|the council's )*"
            r"(?:funding|grant|payment|acceptance|award|undertaking|agreement|offer) (?:of|for|to|that)\b",
            rf"\b{COUNCIL} {SMALL}accepts? that it is (?:liable|responsible|at fault)\b",
            r"\byou will not be charged\b",
            rf"\b{_S} {SMALL}(?:guarantees? you|pledges? £)",
            r"\ban offer of £?[\d,.]+[^;]{0,20} is (?:hereby )?made\b",
            rf"\b(?:i|we|{COUNCIL}) (?:have |has )?{SMALL}(?:approved?|agreed|authorised?|awarded?|signed off"
            rf"|sanction(?:ed)?) (?:an? "
            rf"|the |your "
            rf"|this )?"
            r"(?:\w+ ){0,2}?(?:payment|request|application|claim|grant|funding|refund|invoice|expenditure|spending"
            r"|lease"
            r"|purchase|licence|loan|contract)\b",
            rf"\b{_I} {SMALL}gives? you (?:my|our|its|the council's|an?) (?:\w+ )?{_WORD}\b",
            rf"\byou have (?:my|our|the council's) (?:\w+ )?{_WORD}\b[^;]{{0,60}}? that\b",
            rf"\b(?:rest assured|you may rely on it|you can be sure|be assured) that {_S} (?:will"
            rf"|shall) {SMALL}(?:{_PAYS}|{_BUILDS})",
            rf"\b{COUNCIL} {SMALL}gives? (?:you )?(?:its|an) {_WORD}\b",
            r"\bbydd (?:y|ein) c[yh]+ngor yn (?:talu|ariannu|ad-dalu|rhoi|cyfrannu|prynu|gwerthu)\b",
            r"\bmae'r cyngor yn (?:cytuno|ymrwymo|addo|derbyn|rhoi)\b",
            r"\bmae eich (?:cais|cynnig|tendr) wedi'i (?:gymeradwyo|dderbyn|ganiatáu)",
        )
    ),
    weak=compiled(
        (
            rf"\bwe (?:will|shall) {SMALL}{_BUILDS}",
            rf"\b{_S} (?:will|shall) {SMALL}(?:carry out|complete|supply|deliver) (?:the|your|all)\b",
            rf"\byou have (?:my|our|the council's) (?:\w+ )?{_WORD}\b",
        )
    ),
    not_before=re.compile(
        r"\b(?:not|never|no|nobody|neither|nor|unable|if|unless|whether|would|could|might|may|perhaps|had|were|hope"
        r"|hopes"
        r"|hoped|wish|wishes|believe|think|thought|trust|like|ask|asks|asked|asking|urge|urged|request|requested|want"
        r"|told|tells|say|says|said|saying|wrote|write that|claims?|claimed|reported|understand|gather|hear|heard"
        rf"|know|should|thank|thanks|congratulations|until|when|suppose|who|wrong|matter|let me know|minutes|resolved"
        rf"|officers|cannot|in the unlikely|lottery|{PAST})\b"
    ),
)
