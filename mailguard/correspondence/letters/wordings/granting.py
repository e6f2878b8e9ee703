"""More words that bind a council: rights granted and given up, claims dropped, burdens taken on."""

from mailguard.correspondence.letters.wordings.giving import PAPER
from mailguard.correspondence.letters.wordings.ways import I_OR_WE, SMALL, WE

_RIGHT = (
    r"(?:leases?|licen[cs]es?|permission|consent|leave|approval|authority|dispensation|exemption|relief|remission"
    r"|discount|rebate|extension|renewal|tenancy|permit|easement|wayleave|right of way|access|use|concession|franchise"
    r"|grant|loan|bursary|refund|waiver|allotment|plot|pitch|stall|garage|flat|house|site|contract|appointment|time"
    r"|credit|compensation|indemnity|release|sum|allowance|hire|option|place|mooring|berth)"
)
_SOMEBODY = (
    r"(?:you\b|your\b|mr |mrs |miss |ms |dr |messrs |(?:the|this|that) (?:[\w-]+ ){0,3}?(?:club|society|company|firm"
    r"|trust|group|association|school|charity|band|church|tenant|hirer|applicant|owner|trader|bidder|ltd|limited|team"
    r"|college|centre|troupe|league|union|business|shop|hotel|family|parish)\b)"
)
_ESTATE = (
    r"(?:lease|leasehold|freehold|reversion|interest|title|land|plot|strip|site|field|building|hall|property|premises"
    r"|covenants?|rights?|claims?|charge|mortgage|debt|rent|arrears|bond|allotments?|easement|restrictions?|deposit"
    r"|option|franchise|moorings?|pitch|estate|loan|balance|fees?|liability|garage|flat|house|machine|vehicle|equipment"
    r"|meadow|orchard|paddock|pavilion|library|museum|car park|assets?)"
)
_AWARDED = (
    r"(?:granted|given|let|offered|awarded|allowed|assigned|allotted|allocated|made available|extended|accorded|issued"
    r"|conceded|leased|sold|transferred|conveyed)"
)
_AGAINST_YOU = (
    r"(?:penalty(?: charge)?|fine|surcharge|summons|liability order|prosecution|proceedings|parking ticket"
    r"|excess charge|(?:claim|case|charge|complaint) against (?:you|your \w+)|debt)"
)
_UPKEEP = (
    r"(?:upkeep|maintenance|repairs?|costs?|insurance|rent|rates|damage|loss|losses|debts?|removal|drainage|fees?"
    r"|expenses?|wages|cleaning|lighting|making good|reinstatement|any injury|anything that)"
)
_DEED = (
    r"(?:acceptance|agreement|offer|undertaking|contract|guarantee|commitment|approval|consent|authority|award"
    r"|permission|promise|pledge|waiver|licence|release|indemnity|bond|assurance|authorisation)"
)

_NO_COPY = (
    r"(?!(?:an? |the |our ){0,2}(?:copy|copies|draft|form|note|list|plan|map|history|guide|leaflet|chance|further)\b)"
)
_WON = (
    r"(?:contract|tender|bid|grant|tenancy|lease|job|work|order|licence|concession|franchise|pitch|stall|plot|allotment"
    r"|flat|garage|business|commission|award|funding|money)"
)
_HARMLESS = (
    r"(?:share|quote|copy|use (?:my|our|the photo)|forward|publish|tell|show|pass|print|reproduce|speak|call|ring"
    r"|contact|mention|say|ask|write)"
)

GRANTING = (
    # The reader has it.
    rf"\byou (?:have|has) {SMALL}(?:won|got|secured|been given|been awarded|landed) (?:the|our|your|this|a) "
    rf"(?:[\w'-]+ ){{0,3}}?{_WON}\b(?! (?:from|of)\b)",
    rf"\b{I_OR_WE} (?:is|are|am) {SMALL}(?:giving|awarding|offering|letting) you (?:have )?(?:the|our|this|a) "
    rf"(?:[\w'-]+ ){{0,3}}?{_WON}\b",
    rf"\b{WE} (?:is|are) {SMALL}letting (?:you|your \w+|the \w+) (?:have|use|keep|stay|off|occupy|take)\b",
    rf"\byou have (?:C's|our|my) (?:full |formal |written |express )?(?:permission|consent|leave|authority|approval"
    rf"|agreement|licence|authorisation)\b(?: (?:to|for) (?!{_HARMLESS}\b)\w|\W*$)",
    r"\byou (?:will|shall) (?:have|receive|get|be sent|be paid) (?:your|the) (?:sum of )?£",
    r"(?:£ ?[\d,.]+|\bsum|\bamount|\bcompensation|\bmoney|\bpayment|\bbalance)\b[^;]{0,30}? (?:is|are) (?:now "
    r")?(?:due|payable"
    r"|owed|owing) to you\b(?! (?:from|by) (?!C\b|us\b))",
    r"\b(?:C|we) owes? (?:you|your \w+) (?:£|the (?:sum|balance|money)|this (?:sum|money))",
    r"\b(?:cheque|payment|refund|transfer|money|sum)\b(?: (?:for|of|in) [^;]{1,30}?)? (?:is|are) (?:now )?(?:on "
    r"(?:its|the) way"
    r"|in the post|to follow|being sent|being made|enclosed for)\b",
    r"\byour (?:[\w'-]+ ){0,3}?(?:claim|request|demand|bill|invoice|costs|expenses|loss|losses) (?:is|are|has been"
    r"|have been) "
    r"(?:now )?met\b(?! with| by (?:the|your))",
    r"\b(?:the answer is|this is to say|(?:C|we|i) (?:now )?says?|it is) yes to your (?:[\w'-]+ ){0,3}?(?:request"
    r"|application"
    r"|offer|proposal|bid|plan|claim|terms|tender)\b",
    rf"\b{WE} {SMALL}(?:stands?) (?:by|behind) (?:its|our|the) (?:\w+ )?(?:offer|word|promise|pledge|undertaking"
    rf"|commitment"
    r"|guarantee|bond)\b",
    rf"\b{I_OR_WE} {SMALL}(?:pledges?|commits?|promises?|guarantees?) C's (?:money|funds?|support of £|reserves"
    rf"|credit)\b",
    rf"\b{WE} {SMALL}(?:indemnif(?:ies|y)|compensates?|reimburses?|repays?|refunds?) (?:you|your \w+)\b",
    r"\b(?:you|mr|mrs|miss|ms|dr)\b[\w' ]{0,20} (?:is|are) (?:now )?appointed (?:to|as) (?:the|our|C's|a) "
    r"[^;]{1,50}? at (?:£|a salary)",
    # A right is granted to somebody.
    rf"(?:^|(?<=[,;:-] )|(?<=\band )|(?<=\bthat )){_NO_COPY}(?:an? |the |this |such |our |C's ){{0,2}}(?:[\w'-]+ "
    rf"){{0,3}}?{_RIGHT}"
    rf"\b(?: (?:of|for|to|at|on|in|over|from) [^;]{{1,60}}?)? (?:is|are) {SMALL}{_AWARDED} (?:by C )?(?:to|in "
    rf"favour of)"
    rf" {_SOMEBODY}(?! (?:by|in (?:19|20)))",
    rf"(?:^|(?<=[,;:-] )|(?<=\band )|(?<=\bthat )){_NO_COPY}(?:an? |the |this |such |our |C's ){{0,2}}(?:[\w'-]+ "
    rf"){{0,3}}?{_RIGHT}"
    rf"\b(?: (?:of|for|to|at|on|in|over|from) [^;]{{1,60}}?)? (?:has been|have been|will be|shall be) {SMALL}{_AWARDED}"
    rf" (?:to|in favour of) (?:you|your [\w-]+)\b(?! (?:by|in (?:19|20)|last))",
    rf"\b{WE} {SMALL}(?:do |does )?(?:grants?|gives?|offers?|lets?|leases?|sells?|awards?|allots?|assigns?) {_SOMEBODY}"
    rf"[^;]{{0,12}}?\b(?:an? |the |full )(?:[\w'-]+ ){{0,3}}?(?:{_RIGHT}|{_ESTATE})\b(?! (?:to|of) (?:comment"
    rf"|speak"
    r"|reply|appeal|say|object))",
    # A right is given up or made over.
    rf"\b{WE} {SMALL}(?:do |does )?(?:surrenders?|transfers?|conveys?|assigns?|demises?|dedicates?|cedes?|waives?"
    rf"|releases?|relinquish(?:es)?|yields?|gifts?|disclaims?|redeems?|forgives?|remits?|hands? over|makes? over"
    rf"|gives? up"
    rf"|writes? off) (?:to you |you |over )?(?:its |our |the |all |any |this |that |your |both ){{1,2}}(?:[\w'-]+ )"
    rf"{{0,4}}?{_ESTATE}\b(?![^;]{{0,60}}\b(?:each year|every year|usually|often|when|in (?:19|20)\d\d))",
    rf"\b{I_OR_WE} (?:have|has) {SMALL}(?:signed|sealed|executed|exchanged|entered into) (?:the|a|your|our|this) "
    rf"(?:(?!(?:petition|letter|about|on|of|for|against)\b)[\w-]+ ){{0,3}}?(?:{PAPER}|deed|bond|counterpart)\b(?! "
    rf"(?:in (?:19|20)|last)\b)",
    rf"\bi {SMALL}(?:release|return|extend|renew|waive|grant|write off|reinstate|restore|cancel) (?:the|your) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{_ESTATE}|{PAPER})\b",
    # A claim is dropped.
    rf"\b{WE} {SMALL}(?:(?:will|shall|AGREES|do|are|is) )?{SMALL}(?:take|takes|taking) no (?:further |more |legal "
    rf"|enforcement |court |other |formal ){{0,3}}(?:action|steps|proceedings) (?:against|to recover|to enforce|to "
    rf"evict)"
    r"\b",
    rf"\b{WE} (?:will|shall|do) {SMALL}not (?:now )?(?:be )?(?:pursu(?:e|ing)|prosecut(?:e|ing)|su(?:e|ing)"
    rf"|proceed(?:ing)?|evict(?:ing)?) (?:against |with |you|your|the (?:claim|debt|case|matter|prosecution|charge))",
    rf"\b{WE} (?:have|has) {SMALL}(?:dropped|withdrawn|abandoned|discontinued|cancelled|quashed|rescinded|written off"
    rf"|waived|forgiven) (?:the|its|our|your|all|this|any) (?:[\w'-]+ ){{0,2}}?(?:{_AGAINST_YOU}|arrears|charges?)\b",
    rf"\b(?:the|your|this|that) (?:[\w'-]+ ){{0,2}}?{_AGAINST_YOU}(?: notice)?(?: (?:for|of|on|dated) [^,;]{{1,40}}?)? "
    rf"(?:is|are|has been|have been) {SMALL}(?:withdrawn|cancelled|rescinded|dropped|discontinued|quashed|revoked"
    r"|set aside|abandoned|waived|written off)\b(?! by (?!C\b|us\b|me\b))",
    # A burden is taken on.
    rf"\b{WE} (?:will|shall|is to|are to) {SMALL}be (?:solely |wholly |fully |jointly )?(?:responsible|answerable"
    rf"|liable"
    rf"|accountable) for (?:the |all |any |your |its ){{0,2}}(?:[\w-]+ ){{0,2}}?{_UPKEEP}",
    rf"\b{WE} (?:will|shall|AGREES) {SMALL}(?:hold|keep|save) (?:you|your \w+|the \w+) (?:fully )?(?:harmless"
    rf"|indemnified"
    r"|free of (?:any )?(?:claims?|charge|cost))",
    # What the reader may take the letter for.
    rf"\byou (?:may|can|should|are (?:entitled|free|at liberty|welcome) to|are to) (?:\w+ )?(?:take|treat|accept|regard"
    rf"|read|consider|have|rely (?:up)?on) (?:this|it) (?:letter )?(?:as|to be|for) (?:C's |our |an? |the |my |its "
    rf"|your ){{0,3}}(?:[\w-]+ ){{0,3}}?{_DEED}\b",
)
"""Ways to bind for sure, beside those of `obliging`."""
