"""Words that tell who complained: a name, a house, or somebody's kin, as the one who complained or reported.

The council promises complainants that their identity is not revealed. A street or
"a resident" reveals nobody.
"""

import re

from mailguard.language.patterns import regex

_TITLE = r"(?:Mr and Mrs|Mr & Mrs|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Revd?|Sir|Lady|Dame)\.?"
_NOT_PEOPLE = (
    r"(?!\w+ (?:Council|Parish|Lane|Road|Street|Avenue|Close|Committee|Agency|Gazette|Residents|Association|Police"
    r"|Group"
    r"|Society|Trust|School|Team|Service|Services|Board|Office|Officers?|Ward|Court|House|Water|Health|Protection|Radio"
    r"|Planning|Enforcement|Licensing|Registry|Standards|England|Rail|Farm|Control|Works|Section|Department|Row|Way"
    r"|Hall)\b)"
    r"(?!(?:The|This|That|Our|Your|Their|His|Her|It|We|He|She|They|An?|Some|Planning|Environmental|Legal|Town|Borough"
    r"|District|County|Parish|Councillor|Cllr|Residents?|Officers?|Highways|Licensing|Trading|Building|Companies|Land"
    r"|Environment|Food|Health|Private|Dear|As|In|On|For|No|Flat|Number)\b)"
)
_TITLED = rf"(?-i:{_TITLE} (?:[A-Z](?:[\w-]|['’](?!s\b))*\.?(?: (?=[A-Z])|(?![\w])))" "{1,3})"
_BARE = rf"(?-i:{_NOT_PEOPLE}(?:[A-Z][a-z-]+ |[B-HJ-Z]\.? ?)(?:[A-Z]\. ?)?[A-Z](?:[a-z-]|['’](?!s\b))+)"
_HOUSE = r"(?:(?:at|of|in|from) )?(?:(?:[Nn]umber|[Nn]o\.?|[Ff]lat|[Uu]nit|[Pp]lot) ?)?\d{1,4}[a-zA-Z]?\b"
_LIVING = (
    r"(?:neighbours?|occupiers?|residents?|tenants?|owners?|family|lady|gentleman|man|woman|couple|people|leaseholders?"
    r"|householders?|lodgers?|pensioners?|chap|person)"
)
_NEIGHBOUR = (
    rf"(?:(?:the|a|an|their|his|her|your|elderly|next[- ]door|upstairs"
    rf"|downstairs) ){{0,3}}{_LIVING} (?:(?:who )?(?:lives?|living) )?"
    rf"(?:next door |opposite |up the road |over the road )?(?:at|of|in|from|on) {_HOUSE}"
)
_KIN = (
    r"(?:(?:the|your|our|his|her) (?:\w+ ){0,3}?\w{1,25}'s|his|her|their|your|\w{1,25}'s) (?:own |former |ex-|elder "
    r"|younger |late )?(?:brother|sister|son|daughter|wife|husband"
    r"|partner|mother|father|cousin|uncle|aunt|neighbours?|foreman|tenants?|landlord|landlady|employees?|manager|cook"
    r"|chef"
    r"|barmaid|cleaner|ex-\w+|rival|builder|in-laws?|\w+-in-law|wife|nephew|niece)\b"
)
_ROLE = (
    r"(?:(?:the|a|an|his|her|their|our|its|my) (?:[\w'’-]{1,20} ){0,4}?(?:landlord|landlady|publican|licensee|vicar"
    r"|rector|priest"
    r"|curate|imam|head ?teacher|head ?master|headmistress|teacher|doctor|gp|nurse|postman|postwoman|milkman|butcher"
    r"|baker|florist"
    r"|barber|hairdresser|grocer|newsagent|shopkeeper|waiter|waitress|bar ?(?:man|maid|tender|staff)|chef|cook|cleaner"
    r"|caretaker"
    r"|porter|manager|manageress|agent|colleague|employee|worker|partner|ex-\w+|churchwarden|verger|organist|secretary"
    r"|treasurer"
    r"|owner|lodger|sub-?tenant|farmer|keeper|rival|competitor|builder|foreman|apprentice|sexton|matron|warden|midwife"
    r"|dentist"
    r"|chemist|pharmacist|bookmaker|lessee|proprietor|(?:in-law|sister|brother|mother|father)\w*)\b(?! (?:in charge"
    r"|of (?:the )?(?:council|planning|housing|environment\w*|service|licensing|public|legal|finance))\b)"
    r"|(?:the|a|an) (?:old |young |elderly )?(?:lady|gentleman|man|woman|couple|family|people|chap|girl|lad|person"
    r"|fellow) (?:(?:who"
    r" (?:lives?|works|runs|owns|keeps)(?: at| in)?|at|of|in|from|with|running|behind|over) )?(?:(?:the|that|a)"
    r" )?(?:\w+ ){0,2}?"
    r"(?:shop|flat|cottage|house|pub|caf[eé]|salon|garage|takeaway|butcher's|opposite|next door|upstairs|downstairs"
    r"|above|corner"
    r"|farm|mill|forge|lodge|rectory|vicarage|barn|manor|bungalow|kennels|bakery|post office|chip shop|caravan)\b"
    r"(?: (?:opposite|above|below|next door|on the corner))?)"
)
_WHO = rf"\b(?P<who>{_TITLED}|{_BARE}|{_NEIGHBOUR}|{_KIN})(?!['’]s? \w)"
_SURE = rf"\b(?P<who>{_TITLED}|{_NEIGHBOUR})(?!['’]s? \w)"
_AT_HOME = rf"(?P<who>(?:at |in |opposite |next to )?{_HOUSE}|next door|opposite)"
_SITS = (
    r"(?:,? (?:(?:who lives |living )?(?:at|of|from|in|on|next door|opposite|over the road|across the road))\b"
    r"[^.,;:]{0,40}?)?"
)
_COMPLAINTS = (
    r"(?:(?:a|an|the|this|that|these|his|her|their|another|several|many|some|most of the|all (?:of )?the"
    r"|\w+) )?(?:[\w-]+ ){0,2}?"
    r"(?:complaints?|allegations?|reports? of)"
)
_NUISANCE = (
    r"(?:licensee|driver|landlord|owner|operator|trader|pub|club|business|tenant|builder|developer|firm|man|woman"
    r"|holder"
    r"|applicant|kennels?|yard|garage|hmo|takeaway|shop|restaurant|bar|salon|caf[eé]|premises|stall|breeder|farmer"
    r"|hedge"
    r"|fence)"
)
_VERBS = (
    r"(?:complained\b(?! of\b)|complained of (?:the |this |that |his |her |their |your )?(?:\w+ )?(?:noise|smells?"
    r"|smoke|music"
    r"|dust|dogs?|barking|bonfires?|works?|fence|hedge|extension|lorries|parking|litter|rubbish|rats|odours?|fumes"
    r"|lights?|nuisance"
    r"|state|mess|parties|building|overlooking|flies)\b|(?:wrote|written|e-?mailed|rang|rung|telephoned|phoned|called"
    r"|got in touch"
    r"|contacted|came)\b[^.;]{0,40}?\bcomplaining (?:of|about|that)\b|got in touch[^.;]{0,30}? to complain\b"
    r"|telephoned\b[^.;]{0,30}? to"
    r" (?:complain|report)\b|been complaining\b|complains\b|"
    rf"(?:made|lodged|raised|submitted|sent in|sent us|put in|filed|brought|started|phoned in|signed) {_COMPLAINTS}\b"
    r"|report(?:ed|ing) (?:it|this|that|the|him|her|them|you|an?)\b(?! \w+ (?:to (?:the )?(?:committee|council"
    r"|cabinet)|on))"
    r"|(?:tipped|tip) (?:us|off|the council)|alerted (?:us|the council)|bl(?:ew|own) the whistle"
    r"|(?:brought|drew|drawn|called) [^.,;]{1,30}? to (?:our|the [Cc]ouncil's|my) attention|(?:drew"
    r"|called) our attention"
    r"|(?:rang|called|phoned|wrote|e-?mailed|contacted|written|came|been)\b[^.;]{0,30}? to (?:complain|report)\b"
    r"|(?:kept|keeps|been keeping|filled in|completed|sent (?:us|in)) (?:a|the|us|her|his|their"
    r"|our)? ?(?:\w+ )?(?:diary|diaries|log"
    r" sheets?|diary sheets)\b|given us a statement against|been on to us|informed on|keeps? complaining|(?:phoned"
    r"|rang|called) (?:this|it|that)(?: one)? in"
    r"|started (?:all )?(?:this|it) [^.;]{0,20}complaint)"
)
_HAS = (
    r",?(?: (?:has|have|had|also|first|who|again|twice|recently|originally|then|it is|was the one who"
    r"|is the one who)){0,3}"
)
_FROM = r"(?:by|from|signed)(?: (?:an?|one|the same|somebody called|someone called|[a-z][^.,;]{1,40},(?: an?)?))?"
_CAME = (
    r"(?:(?:came|comes|come|coming|all|signed|was|were|is|are|has|have|had|been|being|originally|first|all|both"
    r"|actually|in fact|made|received"
    r"|lodged|submitted|sent|send|raised|brought|put|filed|phoned|signed|written|originated|in|to us|reached us"
    r"|anonymously"
    r"|to have) ){0,6}"
)
_ONE = (
    r"(?:complainants?|informants?|whistle-?blowers?|(?:person|people|one|neighbours?|man|woman|lady|resident|tenant"
    r"|caller|party|objector|witness)"
    r" (?:who|that) (?:first |originally |has |have |had )?(?:complained|reported|rang|called|phoned|tipped|told us"
    r"|contacted|wrote)"
    r"(?: (?:in|us|it|this|the \w+|to [^.,;]{1,30}?|about [^.,;]{1,30}?)){0,2}?|(?:person|people|neighbours?|one"
    r"|family) complaining|caller"
    r"|source of (?:the|this|that|our) (?:complaint|report|information|tip-?off)|name on the complaint(?: form)?)"
)
_THE_ONE = rf"(?P<who>{_TITLED}|{_ROLE}|{_NEIGHBOUR}|{_KIN})(?!['’]s? \w)"
_COMPLAINED = (
    r"(?:rang|called|phoned|telephoned|wrote|complained|contacted|e-?mailed|got in touch|came|told|reported|had"
    r" complained|had rung)"
)
_TELLS = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"\b(?<!no )(?:[Cc]omplain(?:ts?|s)?|tip(?:-?offs?|s)?|allegations?|accusations?|objection by phone|anonymous"
        rf" (?:letter|call|note|e-?mail)"
        rf"|referral)\b(?: (?:form|letter))?(?: (?:about|over|against|of|on|regarding|concerning|at) (?:(?!was |were "
        rf"|is |are |has |have )[^.,;?]){{1,60}}?)?"
        rf" {_CAME}{_FROM} {_THE_ONE}",
        rf"\b(?:allegations?|accusations?)(?: (?:about|against|of|regarding) [^.,;?]{{1,40}}?)? {_CAME}{_FROM}"
        rf" (?P<who>{_TITLED}|{_BARE})",
        rf"\b(?:statement|letter|e-?mail|note|message|call|report|voicemail|form) (?:complaining|reporting|alleging|of"
        rf" complaint)\b"
        rf"[^.;]{{0,60}}? (?:(?:is|was|came|comes|are|were) )?(?:by|from|signed by) {_THE_ONE}"
        rf"|\b(?:statement|letter|e-?mail|note|message) (?:complaining|reporting|alleging)\b[^.;]{{0,40}}? (?:is|was)"
        rf" (?P<whose>{_TITLED})['’]s\b",
        rf"\b(?:statement|letter|e-?mail|note|message|call) from {_THE_ONE}[^.;]{{0,20}}? (?:complaining|alleging)\b",
        rf"\bon (?:the|a) complaint (?:of|by|from|made by) (?:[^.;,]{{1,60}}, )?{_THE_ONE}",
        rf"\b(?:acting|started|opened|began|investigat\w+|looking|looked|went|following up|because of|thanks to"
        rf"|strength of|after)\b"
        rf"[^.;]{{0,30}}? (?P<who>{_TITLED})['’]s (?:\w+ )?(?:complaint|report|call|tip-?off)\b",
        rf"(?P<who>{_TITLED})['’]s (?:letter of |e-?mail of |original |first )?complaint (?:that )?(?:\w+ )?(?:started"
        rf"|led|prompted|began"
        rf"|triggered|set)\b",
        rf"\bcomplaints?\b[^.;]{{0,20}}? (?:bears?|has|have|carr(?:y|ies))\b[^.;]{{0,20}}?(?:(?:name|signature) of"
        rf" (?P<who>{_TITLED})"
        rf"|\b(?P<whose>{_TITLED})['’]s (?:name|signature))|\bcomplaint (?:is|was) (?P<role>{_ROLE})['’]s?(?=[.,;]|$)",
        rf"\b{_NUISANCE} (?:was|were|has been|have been|had been) (?:first |originally )?(?:reported|shopped|denounced"
        rf"|informed on)"
        rf"(?: to (?:us|the council))? by (?:[^.;,]{{1,40}}, )?{_THE_ONE}",
        rf"\b(?:case|investigation|enquiry|inquiry|file|matter|affair|it|this|proceedings) (?:all |only |was |were"
        rf" )?(?:started|began|begun"
        rf"|opened|arose|came about|goes back to)\b[^.;]{{0,20}}? (?:when|because|after|as) {_THE_ONE}[^.;]{{0,20}}?"
        rf" {_COMPLAINED}\b",
        rf"\b(?:because|when|after|since) {_THE_ONE}(?: had| has)? (?:complained|made a complaint|rang (?:us|in)"
        rf"|reported (?:it|them|him|her))\b",
        rf"\b{_ONE}(?:, [Cc]ouncillor,)? (?:is|was|are|were|turns? out to be|turned out to be|happens? to be|proves?"
        rf" to be)(?: in fact)?"
        rf" (?!(?:entitled|unhappy|satisfied)\b){_THE_ONE}",
        rf"\bcomplain(?:t|ant['’]s)\b[^.;]{{0,60}}?\b(?:you will see|it is clear|shows?|see|seen) (?:from it )?that"
        rf" (?:she|he|they|it) (?:is|are)"
        rf" (?:from )?{_THE_ONE}|\bsee from the complaint\b[^.;]{{0,15}} that (?:she|he) is (?P<role>{_ROLE})",
        rf"\b(?:person|people|man|woman|one|party) behind (?:the|this|that|these|all the) complaints? (?:is|was|are"
        rf"|were) {_THE_ONE}"
        rf"|\bbehind (?:the|this|that|these) complaints? (?:is|was|are|stands?) (?P<whom>{_TITLED})",
        r"\b(?:man|woman|lady|gentleman|person|chap|one) who (?:complained|reported (?:it|this|them))(?:"
        r" [^.,;]{1,30})? (?:runs|owns|keeps"
        r"|works (?:at|in|for)) (?P<who>[^.;,]{1,40})",
        rf"\b[Ii]t(?: was| is|['’]s) (?:[^.;,]{{1,60}}, )?{_THE_ONE},? (?:who|that) (?:(?:first|has|have|had"
        rf"|originally|also) ){{0,2}}"
        rf"(?:complained|rang|reported|wrote|phoned|tipped)\b",
        rf"\b[Ii]t(?: was| is|['’]s) {_WHO}{_SITS} whose (?:complaint|call|letter)\b|\bwho (?:had |has )?(?:complained"
        rf"|reported it)"
        rf" ?[:–-] ?(?P<whom>{_TITLED})",
        rf"(?P<who>{_TITLED}), (?!the (?:owner|applicant|tenant|licensee|landlord|developer))[^,.;]{{1,40}}, (?:has "
        rf"|have |had )?{_VERBS}",
        rf"{_WHO},? (?:is|was|are|were) (?:the|that) (?:very |same )?{_ONE}"
        rf"|(?P<whose>{_TITLED}),? (?:is|was) the (?:very |same )?(?:lady|man|woman|person|gentleman|neighbour) who"
        rf" (?:wrote in|rang in"
        rf"|rang us|wrote to us|came in) (?:about|to)\b",
        rf"(?<!no )\b[Cc]omplaints?(?:'s)?\b(?: (?:form|letter|all|we (?:had|got|have))){{0,2}}(?: (?:(?:about|over"
        rf"|against|of|on|regarding|at|we)\b[^.,;?]{{1,60}}?))? {_CAME}{_FROM} {_WHO}",
        rf"\b(?:[Aa]llegations?|[Aa]ccusations?|[Tt]ip-?offs?|[Ii]nformation|[Aa]nonymous (?:letter|call|note|e-?mail)"
        rf"|[Dd]iary(?: sheets)?|[Dd]iaries|[Rr]eferral) {_CAME}(?:kept |filled in |completed )?{_FROM} {_SURE}",
        rf"\b(?:tip-?off|allegations?|accusation) (?:\w+ ){{0,3}}?from (?P<who>{_TITLED}|{_BARE})",
        rf"\b{_ONE.replace('complainants?', '[Cc]omplainants?').replace('informants?', '[Ii]nformants?')}"
        rf"(?: in (?:this|that|the) [^.,;]{{1,30}})?(?:, [Cc]ouncillor,|, Cllr \w+,)?(?: (?:is|are|was"
        rf"|were)(?: in fact| actually)?| ?[:,=–-]) ?"
        rf"(?:an? |the )?{_WHO}",
        rf"\b[Cc]omplainants?(?: in this case)? lives? {_AT_HOME}|\bwho (?:complained"
        rf"|reported)(?: [^.,;]{{1,30}})? lives? {_AT_HOME.replace('who>', 'there>')}",
        r"\b[Cc]omplainant['’]s (?:name|address|number|house|e-?mail(?: address)?|identity) is (?P<who>[^.;]{1,60})",
        rf"\bhouse whose [^.;]{{1,30}} complained [^.;]{{0,40}}\bis (?P<who>{_HOUSE})",
        rf"{_SURE}{_SITS}{_HAS} {_VERBS}",
        rf"\b(?P<who>{_BARE}){_SITS}{_HAS} (?:complained (?:to (?:us|the [Cc]ouncil)|about\b)|tipped us off"
        rf"|blew the whistle)",
        rf"\b[Ii]t(?: was| is|['’]s) {_WHO}{_SITS}[^.;]{{0,30}}? (?:who|that) (?:(?:first|has|have|had|originally"
        rf"|keeps|also) ){{0,3}}"
        rf"(?:{_VERBS}|(?:told|contacted|rang|called|phoned|e-?mailed|rung) us|wrote to us|reported|complaining"
        rf"|tipped)",
        rf"{_WHO}{_SITS},? (?:is|was|are|were) (?:also )?(?:the |our |your |a |one of (?:the|our) )?(?:original |main "
        rf"|first |only )?"
        rf"(?:{_ONE}|behind (?:the|this|that|it|all)(?: \w+)?(?: complaints?)?\b)",
        rf"{_WHO}(?: again)?[^.;:]{{0,20}}[,–-] ?(?:he|she|they)(?: is| was| are|['’]s"
        rf"|['’]re) (?:the )?ones? who (?:{_VERBS})",
        rf"\b(?:breach|works?|noise|nuisance|smell|use|site|extension|development|matter|case|tipping|bonfires?|dogs?"
        rf"|building|this|it)"
        rf" (?:was|were|has been|have been|had been) (?:first |originally )?(?:reported|brought to our attention"
        rf"|drawn to our attention)"
        rf"(?: to us)? by {_WHO}",
        rf"\b(?:[Ww]e|[Oo]fficers|[Tt]he [Cc]ouncil) (?:was|were|have been|had been|has been) (?:first "
        rf"|originally )?(?:told|alerted|tipped"
        rf" off|made aware|informed|contacted|rung|called)\b[^.;]{{0,40}}? by {_WHO}",
        rf"\b(?:got onto|came to light|first heard|learnt|learned|found out|opened|started"
        rf"|began)\b[^.;]{{0,40}}? (?:after|from|with|through) an?"
        rf" (?:\w+ )?(?:call|letter|e-?mail|report|tip-?off|complaint|visit) from {_WHO}",
        rf"\bwhistle was blown\b[^.;]{{0,40}}? by {_THE_ONE}",
    )
)
_NOT_TOLD = regex(
    r"\?$|\bin the press\b|\barticle\b|\b(?:not|never|nor) (?:\w+ ){0,2}(?:complain|who|from|by|the one)\b|\bis not\b"
    r"|\bwas not\b"
)


def complainant(words: str) -> str:
    """Whom a sentence names as having complained, empty where it names nobody; the words come in one line."""
    if _NOT_TOLD.search(words):
        return ""
    for pattern in _TELLS:
        found = pattern.search(words)
        if found is not None:
            return next(each for each in found.groups() if each).strip()
    return ""
