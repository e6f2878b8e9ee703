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

GRANTING = (
    # A right is granted to somebody.
    rf"(?:^|(?<=[,;:-] )|(?<=\band )|(?<=\bthat ))(?:an? |the |this |such |our |C's ){{0,2}}(?:[\w'-]+ ){{0,3}}?{_RIGHT}"
    rf"\b(?: (?:of|for|to|at|on|in|over|from) [^;]{{1,60}}?)? (?:is|are) {SMALL}{_AWARDED} (?:by C )?(?:to|in favour of)"
    rf" {_SOMEBODY}(?! (?:by|in (?:19|20)))",
    rf"(?:^|(?<=[,;:-] )|(?<=\band )|(?<=\bthat ))(?:an? |the |this |such |our |C's ){{0,2}}(?:[\w'-]+ ){{0,3}}?{_RIGHT}"
    rf"\b(?: (?:of|for|to|at|on|in|over|from) [^;]{{1,60}}?)? (?:has been|have been|will be|shall be) {SMALL}{_AWARDED}"
    rf" (?:to|in favour of) (?:you|your [\w-]+)\b(?! (?:by|in (?:19|20)|last))",
    rf"\b{WE} {SMALL}(?:do |does )?(?:grants?|gives?|offers?|lets?|leases?|sells?|awards?|allots?|assigns?) {_SOMEBODY}"
    rf"[^;]{{0,30}}?\b(?:an? |the |its |full )(?:[\w'-]+ ){{0,3}}?(?:{_RIGHT}|{_ESTATE})\b(?! (?:to|of) (?:comment|speak"
    r"|reply|appeal|say|object))",
    # A right is given up or made over.
    rf"\b{WE} {SMALL}(?:do |does )?(?:surrenders?|transfers?|conveys?|assigns?|demises?|dedicates?|cedes?|waives?"
    rf"|releases?|relinquish(?:es)?|yields?|gifts?|disclaims?|redeems?|forgives?|remits?|hands? over|makes? over|gives? up"
    rf"|writes? off) (?:to you |you |over )?(?:its |our |the |all |any |this |that |your |both ){{1,2}}(?:[\w'-]+ )"
    rf"{{0,4}}?{_ESTATE}\b(?![^;]{{0,60}}\b(?:each year|every year|usually|often|when|in (?:19|20)\d\d))",
    rf"\b{I_OR_WE} (?:have|has) {SMALL}(?:signed|sealed|executed|exchanged|entered into) (?:the|a|your|our|this) "
    rf"(?:[\w-]+ ){{0,3}}?(?:{PAPER}|deed|bond|counterpart)\b(?! (?:in (?:19|20)|last)\b)",
    rf"\bi {SMALL}(?:release|return|extend|renew|waive|grant|write off|reinstate|restore|cancel) (?:the|your) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{_ESTATE}|{PAPER})\b",
    # A claim is dropped.
    rf"\b{WE} {SMALL}(?:(?:will|shall|AGREES|do|are|is) )?{SMALL}(?:take|takes|taking) no (?:further |more |legal "
    rf"|enforcement |court |other |formal ){{0,3}}(?:action|steps|proceedings) (?:against|to recover|to enforce|to evict)"
    r"\b",
    rf"\b{WE} (?:will|shall|do) {SMALL}not (?:now )?(?:be )?(?:pursu(?:e|ing)|prosecut(?:e|ing)|su(?:e|ing)"
    rf"|proceed(?:ing)?|evict(?:ing)?) (?:against |with |you|your|the (?:claim|debt|case|matter|prosecution|charge))",
    rf"\b{WE} (?:have|has) {SMALL}(?:dropped|withdrawn|abandoned|discontinued|cancelled|quashed|rescinded|written off"
    rf"|waived|forgiven) (?:the|its|our|your|all|this|any) (?:[\w'-]+ ){{0,2}}?(?:{_AGAINST_YOU}|arrears|charges?)\b",
    rf"\b(?:the|your|this|that) (?:[\w'-]+ ){{0,2}}?{_AGAINST_YOU}(?: notice)?(?: (?:for|of|on|dated) [^,;]{{1,40}}?)? "
    rf"(?:is|are|has been|have been) {SMALL}(?:withdrawn|cancelled|rescinded|dropped|discontinued|quashed|revoked"
    r"|set aside|abandoned|waived|written off)\b(?! by (?!C\b|us\b|me\b))",
    # A burden is taken on.
    rf"\b{WE} (?:will|shall|is to|are to) {SMALL}be (?:solely |wholly |fully |jointly )?(?:responsible|answerable|liable"
    rf"|accountable) for (?:the |all |any |your |its ){{0,2}}(?:[\w-]+ ){{0,2}}?{_UPKEEP}",
    rf"\b{WE} (?:will|shall|AGREES) {SMALL}(?:hold|keep|save) (?:you|your \w+|the \w+) (?:fully )?(?:harmless|indemnified"
    r"|free of (?:any )?(?:claims?|charge|cost))",
    # What the reader may take the letter for.
    rf"\byou (?:may|can|should|are (?:entitled|free|at liberty|welcome) to|are to) (?:\w+ )?(?:take|treat|accept|regard"
    rf"|read|consider|have|rely (?:up)?on) (?:this|it) (?:letter )?(?:as|to be|for) (?:C's |our |an? |the |my |its "
    rf"|your ){{0,3}}(?:[\w-]+ ){{0,3}}?{_DEED}\b",
)
"""Ways to bind for sure, beside those of `obliging`."""
