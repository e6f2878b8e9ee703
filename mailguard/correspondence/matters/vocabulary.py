"""The words of planning, enforcement, licensing and environmental health, and the titles of those who deal with them.

A strong term is of such a matter wherever it stands; a weak one only beside a reference or in a regulatory officer's
mail.
"""

import re

from mailguard.language.patterns import regex

_STRONG = (
    "planning (?:applications?|permission|enforcement|appeals?|inspectorate|contravention notices?|breach(?:es)?"
    "|control|obligations?)",
    "(?:outline|reserved matters|listed building|advertisement|conservation area) (?:permission|approval|consent)",
    "reserved matters|prior (?:approval|notification)|change of use|lawful development certificate",
    "certificates? of lawful(?:ness)?|section (?:106|73|215|80|174)\\b(?! of the local)|tree preservation orders?",
    "(?<!parking )(?<!civil )enforcement appeals?",
    "enforcement (?:notices?|cases?|action|enquir(?:y|ies)|warning|officers?|team|investigations?|file)",
    "breach(?:es)? of (?:planning control|condition)|(?:temporary )?stop notices?|untidy land|abatement notices?",
    "unauthori[sz]ed (?:development|works?|use|extension|building|change of use|structure|encampment)",
    "interviews? under caution|prosecution file|alleged breach|compliance period",
    "(?:serv(?:e|ing|ed|ice of)|issu(?:e|ing|ed)) (?:of )?(?:an? |the |a formal |an enforcement |formal )?"
    "(?:notice|summons|warning notice|fixed penalty)(?! (?:period|board|to (?:leave|quit) work))",
    "premises licen[cs]es?|club premises certificate|designated premises supervisor|personal licen[cs]e"
    "|temporary event notice|late night refreshment|licensing (?:objectives?|sub-committee|committee|reviews?|officers?"
    "|team|application|hearings?|appeals?)|licen[cs]e (?:reviews?|revocation|holder|hearings?|appeals?)"
    "|(?:review|revocation|suspension) of (?:the|a|his|her|their) licen[cs]e",
    "(?:taxi|private hire|operator'?s?|driver'?s?|hackney carriage|street trading|hmo|selective|gambling"
    "|animal boarding"
    "|scrap metal) (?:licen[cs]es?|licensing|consent|drivers?|vehicles?)|hackney carriages?|fit and proper person",
    "environmental health|statutory nuisance|noise (?:nuisance|complaints?|diar(?:y|ies)|monitoring)|food (?:hygiene"
    "|safety)|hygiene (?:rating|inspection)s?|improvement notices?|(?:emergency )?prohibition (?:notices?|orders?)"
    "|pest control|contaminated land|odour complaints?|housing disrepair|category (?:1|one) hazard|fly-?tipping"
    "|community protection (?:notices?|warnings?)|fixed penalty notices?|public space protection orders?"
    "|infectious disease|private water suppl(?:y|ies)",
    "trading standards|underage sales|counterfeit goods|building (?:control|regulations?)|dangerous structures?"
    "|demolition notices?",
    "cais cynllunio|gorfodi cynllunio|trwydded(?:u)?|iechyd yr amgylchedd",
)
STRONG = regex(rf"\b(?:{'|'.join(_STRONG)})\b", re.I)
"""A term that makes a matter regulatory."""

ACRONYMS = regex(r"\b(?:TPO|CLEUD|CLOPUD|LDC|PCNs?|BCN|TSN|HMO|FHRS|HHSRS|CPN|CPW|FPN|PSPO|RIDDOR|EHO|TEN)\b")
"""The same as people shorten it, in capitals only; beside a weak term, as several mean other things too."""

WEAK = regex(
    r"\b(?:applications?|applicants?|objections?|objectors?|representations?|extension|dormer|conservatory|site visit"
    r"|amenity|overlooking|breach|complaints?|complainants?|complained|investigat\w{2,6}|unauthori[sz]ed|compl(?:y|ied)"
    r"|notices?|expedien\w{1,4}|injunction|prosecut\w{2,4}|licen[cs]e[es]?|licensee|nuisance|noise|smell|odour|fouling"
    r"|rats|infestation|bonfires?|inspection|inspected|visited|premises|offence|works in default|occupiers?|owner"
    r"|neighbours?|planning|enforcement|landlord|tenants?)\b",
    re.I,
)
"""A term of such matters and of many others."""

TEAMS = regex(
    r"\b(?:planning|planners?|development (?:management|control|manager)|enforcement|licensing|environmental health"
    r"|environmental protection|public protection|pollution|food safety|building control|trading standards"
    r"|housing standards|regulatory services|ehos?|conservation officer|tree officer|case officer)\b",
    re.I,
)
"""A job, a team or the name of a mailbox that deals with such matters."""

NOT_TEAMS = regex(r"\b(?:financial|workforce|emergency|events?|business|policy) planning\b|civil enforcement", re.I)
"""Jobs with the same word and other matters."""
