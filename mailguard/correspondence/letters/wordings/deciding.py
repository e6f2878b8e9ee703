"""Words that say that one Member decided what only the Council, a committee or an officer may decide.

Members stand as tokens N0, N1 (see `wordings.plain`); the patterns see who stands where.
"""

import re

from mailguard.correspondence.letters.wordings.ways import compiled

_N = r"(?P<who>N\d+)"
_APART = r"(?:, [^,;]{1,60},|,? (?:who|as) [^,;]{1,60},| \([^)]{1,40}\))?"
_ADV = (
    r"(?:(?:now|also|today|since|already|recently|personally|formally|kindly|yesterday|herself|himself|just|again) )*"
)
_DECIDED = (
    r"(?:approved|approves|refused|refuses|rejected|granted|authorised|authorises|awarded|determined|revoked|cancelled"
    r"|waived|allocated|turned down|signed off|overturned|overruled|sanctioned|agreed|allowed|renewed|terminated"
    r"|permitted|vetoed|suspended|withdrawn|chosen|ordered|reduced|increased)"
)
_PASSIVE = (
    r"(?:approved|refused|rejected|granted|authorised|awarded|determined|revoked|cancelled|waived|allocated|turned down"
    r"|signed off|overturned|sanctioned|agreed|renewed|terminated|taken|made|decided|permitted)"
)
_MATTER = (
    r"(?:applications?|requests?|grants?|licen[cs]es?|permits?|permission|consent|funding|funds|payments?|spending"
    r"|expenditure|refunds?|fees?|charges?|contracts?|tenders?|leases?|scheme|closures?|works?|purchase|sale|appeals?"
    r"|claims?|projects?|events?|market|invoices?|budget|awards?|hire|extension|change of use|tenancy|order|rent"
    r"|discount|exemption|decision|matter|overspend|policy|proposals?|plans?|£[\d,.]+k?)"
)
_OBJECT = (
    r"(?!to\b|with\b|of\b|for\b|on\b|in\b|by\b)(?:you )?(?:(?:your|the|a|an|this|these|that|our|any|further|all) )?"
    rf"(?:[\w'-]+ ){{0,3}}?{_MATTER}\b"
)
_TO = (
    r"(?:refuse|approve|grant|close|reject|end|cut|stop|cancel|award|sell|buy|allow|withdraw|waive|reduce|increase"
    r"|extend"
    r"|renew|reopen|open|charge|introduce|abolish|terminate|revoke|fund|suspend|permit|build|demolish|pay|refund|lease"
    r"|license|prosecute|evict|scrap|turn down|not (?:to )?(?:renew|approve|grant|allow|fund|pay|extend))"
)
_AGREED = (
    r"(?:fund|waive|pay|grant|refund|allow|extend|approve|close|release|award|renew|reduce|sell|let|lease|write off"
    r"|reimburse|cancel|authorise|increase)"
)

SAYS = compiled(
    (
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}{_DECIDED} {_OBJECT}",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}decided (?:[\w]+ ){{0,2}}?(?:to {_TO}\b|that (?!she|he|they|her"
        rf"|his|we|i\b)"
        r"|the (?:matter|application|appeal|claim|case|question)\b|(?:against|in favour of|on) (?:your|the|this)\b)",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}agreed to {_AGREED}\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}(?:took|taken|made|makes) the (?:\w+ )?decision (?:to|that|under"
        rf"|using|on|by"
        r"|alone|herself|himself|as)\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}(?:authorised|instructed|directed) (?:us|me|officers|staff"
        rf"|the [\w ]{{1,30}})"
        rf" to (?:{_TO}|settle|spend|sign|release|write off|start|begin|proceed)\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}(?:said|says) (?:yes|no) to (?:your|the) (?:\w+ )?{_MATTER}\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}agreed to (?:your|the) (?:\w+ )?(?:application|claim|refund"
        rf"|discount|funding"
        r"|grant|request for (?:an? )?(?:\w+ )?(?:funding|grant|refund|loan|licence|lease|discount|payment"
        r"|extension))\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}(?:used|exercised) (?:her|his|their) (?:\w+ )?(?:powers?"
        rf"|authority) to\b",
        rf"\bon {_N}'s (?:authority|orders?|instructions?|decision)\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}given (?:you |us )?(?:(?:her|his|their|formal|final) )?(?:approval"
        r"|permission|consent|the go-ahead|authority|authorisation|the green light) (?:for|to)\b",
        rf"{_N}{_APART} (?:has |have |had )?{_ADV}ruled (?:that )?(?:the|your|this) (?:application|claim|request"
        rf"|appeal)\b",
        rf"\btold by {_N} that (?:he|she|they) (?:has |have |had )?{_ADV}{_DECIDED} {_OBJECT}",
        rf"\b{_MATTER}\b[^.;?]{{0,60}}? (?:was|were|has been|have been|is"
        rf"|are) {_ADV}{_PASSIVE}(?: [\w ]{{1,30}}?)? by {_N}"
        r"(?!'s)",
        rf"\bit (?:was|has been) {_ADV}decided by {_N} that\b",
        rf"{_N}'s decision (?:is|was|that|to {_TO})\b|\bit (?:is|was) (?P<whose>N\d+)'s decision\b",
        rf"\bby (?:decision|order|authority) of {_N}(?!'s)",
        rf"\bthe decision\b[^.;?]{{0,60}}? (?:is|was) {_N}'s\W*$",
        rf"{_N} (?:sydd )?wedi (?:cymeradwyo|penderfynu|gwrthod|caniatáu|awdurdodi)\b",
    )
)
"""A decision said to be a Member's; `who` (or `whose`) is that Member."""

NOT_HIS = re.compile(
    r"(?:\bconsult\w*(?: with)?|\bconsultation with|\bdiscussions? with|\bspoken to|\bspeaking to|\bchaired by|\bled by"
    r"|\bwith|\bfrom|\bto|\btold|\basked|\bfor|\bbehalf of|\badvised|\btelling|\bwhich|\bthat gave|\bon|\bthan)\s*$"
)
"""What stands right before a Member who is then not the one who decides."""

NOT_SAID = re.compile(
    r"\b(?:if|whether|unless|until|may|might|could|would|should|hopes?|wish(?:es)?|asks?|asked me|claims?|claimed"
    r"|says|said"
    r"|you say|reported|reports|allege[sd]?|alleging|not|never|no|nobody|cannot|had .{1,20} known|proposed|moved"
    r"|seconded"
    r"|voted|suppose|wrote|writes|denies|denied|minutes|agenda)\b"
)
"""What stands anywhere before the words and makes nothing of them."""

OWN_AFFAIR = re.compile(
    r"\b(?:minutes|agenda|expenses|photograph|wording|item as urgent|as urgent|approved of|invitation|motion"
    r"|charity|parking space)\b"
)
"""What a Member, or a Chair, may indeed decide."""

DELEGATION = re.compile(
    r"\bdelegat\w+|\bunder (?:her|his|their|the (?:leader|mayor|chair)'s|the) (?:executive )?(?:powers?|authority)\b"
    r"|\bscheme of delegation\b|\bexecutive powers?\b|\bpwerau dirprwyedig\b"
)
"""Words that claim a delegated power."""
