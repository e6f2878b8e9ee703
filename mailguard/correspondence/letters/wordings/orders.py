"""More words that instruct: works orders, telegraphic orders, duties of a trade, suspensions, leave withdrawn."""

from mailguard.correspondence.letters.wordings.doing import DO, IDLE
from mailguard.correspondence.letters.wordings.ways import DUE, I_OR_WE, SMALL, SOON

_POST = (
    r"(?:(?:sub-?)?contractors?|builders?|plumbers?|electricians?|operators?|operatives?|drivers?|crews?|gangs?"
    r"|foreman|foremen|engineers?|gardeners?|caretakers?|hirers?|licensees?|lessees?|tenants?|occupiers?|owners?"
    r"|proprietors?|suppliers?|keyholders?|wardens?|teams?|fitters?|roofers?|joiners?|surveyors?|managers?|staff"
    r"|traders?|stallholders?|(?:permit|licence|plot|badge|key)[- ]?holders?|bailiffs?|porters?|cleaners?|company|firm"
    r"|mechanics?|(?:tree )?surgeons?|scaffolders?|painters?|developers?|promoters?|organisers?|exhibitors?"
    r"|permittees?|keepers?)"
)
_HOLDERS = (
    r"(?:(?:all |any |each |every |our |the )?(?:[\w'-]+ )?(?:(?:permit|licen[cs]e|badge|plot|allotment|ticket|key"
    r"|stall"
    r"|berth|mooring|card|pitch|pass)[- ]?holders?|(?:licensed |taxi |hackney |private hire ){0,2}(?:drivers|operators"
    r"|proprietors)|members of staff|employees|exhibitors|contractors|suppliers|agents|managers|supervisors|officers"
    r"|staff|hirers|lessees|tenants|traders|keepers|landlords))"
)
_WORKS = (
    r"(?:test|check|inspect|investigate|await|isolate|omit|attend|report|make|survey|measure|verify|photograph|unload"
    r"|load|dig|excavate|lay|strip|rake|jet|unblock|adjust|service|renew|rehang|refix|wear)"
)
_EACH = (
    r"\b(?:each|every|daily|nightly|weekly|monthly|after (?:use|dark|hours)|before (?:leaving|use|dusk|dark|they|it"
    r"|any)"
    r"|at the (?:end|close) of|at all times|so long as|as long as|whenever|throughout|in future|from now on|henceforth"
    r"|without exception|clean|tidy)\b"
)
_ORDER_HEAD = (
    r"^(?:(?:[\w'-]+ ){0,2}?(?:works?|variation|change|site|job|purchase|task|maintenance|engineer's|architect's"
    r"|supervisor's|stop|field) (?:order|instruction|ticket|sheet|notice|card)|instruction|job|order)(?: (?:no|number"
    r"|ref)\b\.?)?(?: ?#?[\w/-]{0,12}\d[\w/-]{0,12})? ?[:.-] ?"
)
_GO_ON = r"(?!(?:worrying|thinking|wondering|believing|hoping|being|smoking|blaming|press|grieving|laughing|crying)\b)"
_STATE = (
    r"(?:suspended|dismissed|relieved (?:of|from)|stood down|excluded|transferred|posted|redeployed|reassigned"
    r"|seconded|removed from (?!the (?:\w+ )?(?:list|register|mailing))|sent home|stood off|debarred|(?:put|placed) on "
    r"(?:leave|garden|special|paid|the day|the night))"
)
_LEAVE = (
    r"(?:(?:authority|permission|access|right|rights|clearance|privileges|consent|leave|delegation|authorisation"
    r"|key|pass|log-?in|account)(?: (?:to|for|of) [^,;]{1,40}?)?)"
)
_YOU = r"(?:you|your (?:\w+ )?(?:company|firm|club|staff|men|crew|contractors?|agents?|drivers))"

ORDERS = (
    # An order by its head.
    rf"{_ORDER_HEAD}(?:(?:the |this |your )?{_POST} (?:shall|must|is to|are to|to|will|should) (?!be\b)|(?:{DO}"
    rf"|{_WORKS})"
    r" )",
    # The duty of a trade.
    rf"(?:^|(?<=[,;:.-] )|(?<=\band ))(?:the|each|every|all|any|this|our|your) (?:[\w-]+ ){{0,2}}?{_POST} (?:is"
    rf"|are) to "
    rf"{SMALL}(?:not )?(?:{DO}|{_WORKS})\b[^;]{{0,120}}?{_EACH}",
    rf"(?:^|(?<=[,;:.-] )|(?<=\band ))(?:the|each|every|all|any|this|our|your) (?:[\w-]+ ){{0,2}}?{_POST} shall "
    rf"{SMALL}(?:not )?(?!(?:{IDLE})\b)(?:{DO}|{_WORKS})\b",
    rf"(?:^|(?<=[,;:.-] )|(?<=\band )){_HOLDERS} (?:is|are) {SMALL}required (?:not )?to (?!attend|hold|have|be (?:over"
    rf"|aged|licensed|insured|registered))[^;]{{1,100}}?\b(?!at all times){DUE}",
    rf"(?:^|(?<=[,;:.-] )|(?<=\band )){_HOLDERS} (?:is|are) {SMALL}(?:instructed|directed|ordered|commanded) (?:not "
    rf")?to "
    r"(?!attend)\w",
    # You must go somewhere.
    rf"\b{_YOU} (?:must|MUST|shall|are to|will) {SMALL}(?:attend(?! (?:to\b|the (?:theatre|fair|play|concert|show"
    rf"|service)|(?:an?|the|this|our|your) (?:[\w-]+ ){{0,4}}?"
    r"(?:meeting|committee|council|session|service|court|tribunal)\b|court\b|church\b|school\b))|report (?:to|for|at)"
    r"|appear (?:for|at)|present yourself (?:to|for|at)|submit to|undergo) [^,;]{0,80}?(?:"
    rf"{SOON}|under caution|interview|assessment|medical|inspection|induction|\bat (?:\d|noon))",
    # You are out, and must not.
    rf"\b{_YOU} (?:are|is) {SMALL}{_STATE}\b[^;]{{0,60}}?\b(?:with immediate effect|forthwith|immediately|until|pending"
    r"|from (?:duty|work|your|the|today|now|this|all|midnight|tomorrow|\d|(?:mon|tues|wednes|thurs|fri)day)|duties|duty"
    r"|on full pay|to (?:the|our|other) (?:\w+ )?(?:depot|office|team|department|section|branch|shift|site))",
    rf"\b{_YOU} (?:are|have been) {SMALL}\w+(?: [^;,]{{1,60}}?)?,? and (?:must|shall|may|are to) {SMALL}(?:not |no "
    rf"longer )"
    r"?(?:contact|speak to|approach|enter|return|leave|hand|remove|use|remain|discuss|work|vacate|surrender"
    r")\b",
    rf"\b{_YOU} (?:are|is) {SMALL}(?:ordered|warned|barred|sent) (?:off|out of|away from) (?:the|our|all|C|this"
    rf"|these)\b",
    # Leave is withdrawn.
    rf"\b{I_OR_WE} (?:do |must |am |is |are )?{SMALL}(?:withdraw(?:s|ing)?|revok(?:e|es|ing)|suspend(?:s|ing)?"
    rf"|cancel(?:s|ling)?|terminat(?:e|es|ing)|rescinds?) your (?:[\w-]+ ){{0,2}}?{_LEAVE}\b",
    rf"\byour (?:[\w-]+ ){{0,2}}?{_LEAVE} (?:is|are|has been|have been) {SMALL}(?:withdrawn|revoked|suspended|cancelled"
    r"|ended|terminated|rescinded)\b[^;]{0,30}?\b(?:from|with immediate effect|forthwith|until|as of|at once|"
    r"immediately)\b",
    # Charges to somebody, and no admittance.
    rf"\b(?:my|our|your) (?:instructions?|orders?|task|duty) (?:is|are) to (?:{DO}|{_WORKS})\b",
    r"(?:^|(?<=[,;:] )|(?<=and )|\bplease )(?:do not|never|on no account) (?:let|allow|permit|admit) (?:anyone|any "
    r"[\w-]+"
    r"|no \w+|him|her|them|the (?:men|public|contractors?|children|tenants?|crew|drivers?|dogs?|builders?))\b(?! "
    r"(?:to )?(?:tell|persuade|say|put|worry|fool|bother|spoil))",
    rf"(?:, so|; so|, and so) (?:please )?(?:get rid of|{DO}) [^;?]{{1,80}}?\b{DUE}",
    # Leave off.
    rf"^(?:(?:please|now) )?(?:stop|cease|quit|discontinue|leave off|refrain from|desist from|give up) {_GO_ON}\w+ing "
    r"(?!(?:service|and enjoy|me\b|about|yourself))\w",
    rf"^(?:no|neither) (?:[\w-]+ ){{1,4}}?(?:is|are|must|shall) (?:to )?(?:{DO})\b",
)
"""Ways to instruct for sure, beside those of `instructing`."""

HINTED = (
    rf"\b(?:all|every|each) (?:[\w-]+ ){{0,2}}?{_POST} will {SMALL}(?:not )?(?:{DO}"
    rf"|{_WORKS})\b[^;]{{0,80}}?(?:\bfrom (?:now"
    r" on|today|tomorrow|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\b(?:no|without) exception|\bat all times)",
    rf"^(?:the |all |your )?(?:[\w-]+ )?{_POST} (?:not )?to (?!start|begin|move|marry|hold|run|play)(?:{DO}|{_WORKS})\b"
    r"(?! (?:me|us)\b)",
)
"""Orders as short as a telegram; a headline looks like them."""
