"""Words that tell somebody, for the Council, to do something or to stop."""

from mailguard.correspondence.letters.wordings.doing import DO, DONE, HARMLESS, IDLE, POLITE, SANCTION
from mailguard.correspondence.letters.wordings.orders import HINTED, ORDERS
from mailguard.correspondence.letters.wordings.ways import DOUBT, DUE, I_OR_WE, REPORT, SMALL, SOON, WE, Ways, compiled
from mailguard.language.patterns import regex

_YOURS = (
    r"(?:company|firm|club|business|organisation|group|society|tenants?|contractors?|client|members|staff|men|crew"
    r"|agents?|family|guests|dog|dogs|vehicles?|stall"
    r"|scaffolders|drivers|people|workers|engineers|suppliers|builders?|workmen|lorries|customers|subcontractors"
    r"|employees|association|committee)"
)
_YOU = rf"(?:you|your (?:\w+ )?{_YOURS})"
_THEY = (
    r"(?:(?:the|this|each|every|all|any) (?:\w+ )?(?:firm|company|club|tenants?|licensees?|occupiers?|owners?"
    r"|traders?|stallholders?|plot[- ]?holders?|leaseholders?|hirers?|residents)|residents|stallholders"
    r"|occupiers|allotment holders|plot[- ]?holders)"
)
_AUDIENCE = (
    r"(?:(?:all|any|each|every|our|your|the) )?(?:[\w-]+ ){0,2}?(?:staff|employees|tenants|lessees|traders"
    r"|stallholders|residents|occupiers|plot[- ]?holders|hirers|allotment holders|users|keyholders|wardens?"
    r"|managers?|supervisors?|foremen|foreman|clerk of works|gardeners?|caretakers?"
    r"|surveyors?|bailiffs?|crews?|teams?|operatives|officers|departments?|licensees?|firms?|company|contractors"
    r"|leaseholders?|lodgers?|nobody|everyone)(?: (?:of|at|in|on|with|who|using|whose|from) [\w' ]{1,30}?)?"
)
_NOT = r"(?:not |never |on no account |under no circumstances |at no time |no longer )?"
_NO_VERB = (
    r"(?:in|on|at|by|for|with|from|to|of|under|over|after|before|since|as|until|if|when|while|because|though"
    r"|although|and|but|or|so|that|than|then|is|are|was|were|has|have|had|will|may|do|did|both|all|what|which|who"
    r"|where|how|not|only|even|just|once|during"
    r"|between|through|about|around|against|within|without|upon|into|per|unlike|like|despite|given|following"
    r"|regarding|concerning|including|enclosed|attached|here|there|thank|congratulations|perhaps|maybe|also"
    r"|meanwhile|hear|i|we|you|he|she|it|they|this|these|those|some|most|half|many|near|off|behind|above|below"
    r"|across|along|outside|inside|beyond|past|next"
    r"|except|besides|plus|unless|should|would|could|can|might|must|shall|let|let us|see|please|being|subject|due"
    r"|up|down|out|owing|thanks|\w+ing|\w+ly|\w+ed|make|meet|mark|give|help|support|thank|watch|hope|enjoy|ask|tell"
    r"|join|visit|support|use|a|the|C|no|any|each|every|your|our|its|my)"
)
_SOON = rf"[^;]{{0,100}}?\b{SOON}"
_ENDS = (
    r"(?:stop|cease|end|halt|be (?:down|off|out|gone|clear|cleared|back|empty|shut|over)|come (?:down|off|out|in)"
    r"|go\b|close|remain (?:closed|shut|locked)|leave|vacate|move|stay (?:shut|closed|off))"
)
_NOW = (
    r"(?:\bwithin \w+|\bor C\b|\bfailing which|\bwithout (?:further )?delay|\bimmediately|\bat once|\bforthwith"
    r"|\bwith immediate effect|\bno later than|\bnot later than|\bat your (?:own )?expense)"
)
_LETTER = r"(?:letter |e-?mail |message )?"
_ORDER = r"(?:instruction|authority|direction|order|requirement|notice|warning|demand|command|authorisation|go-ahead)s?"

WAYS = Ways(
    sure=compiled(
        (
            # You are bound to.
            rf"\b(?:{_YOU}|{_THEY}) MUST {SMALL}{_NOT}(?!(?:attend (?:an?|the|this) (?:\w+ ){{0,3}}?(?:meeting"
            rf"|committee|council)|nothing|no more|do nothing|do no more|be present at)\b)\w",
            rf"\b{_THEY} (?:is|are) {SMALL}(?:required|instructed|directed|ordered|commanded)(?: [\w ]{{1,30}})? "
            rf"(?:not )?to (?!attend)\w",
            rf"\b{_YOU} (?:must|shall) {SMALL}(?:not )?{SMALL}(?!(?:{IDLE})\b)(?:{DO})\b",
            rf"\b{_YOU} (?:must|shall|are to|have to|need to|will need to|will have to|will) {SMALL}(?:not "
            rf")?{SMALL}(?!(?:{IDLE})\b)(?:{DO})\b{_SOON}",
            rf"\b{_YOU} are {SMALL}(?:not )?to (?!(?:{IDLE}|blame|congratulat|thank|commend)\b)(?:{DO})\b",
            rf"\b{_YOU} (?:must|shall) {SMALL}(?:not )?{SMALL}(?!(?:{IDLE})\b)\w+ [^;]{{0,80}}?(?:\b{DUE}|{_NOW})",
            rf"\b{_THEY} (?:must|shall) {SMALL}(?:not )?{SMALL}(?:{DO})\b{_SOON}",
            rf"\b{_YOU} (?:may not|may no longer|can not|can no longer) {SMALL}(?:{DO})\b",
            rf"\b{_YOU} (?:are|is) {SMALL}(?:not|no longer) (?:permitted|allowed|authorised|entitled) to (?!appeal"
            rf"|vote|speak)\w",
            rf"\b{_YOU} (?:are|is) {SMALL}(?:prohibited|forbidden|banned|barred|excluded|debarred)\b",
            rf"\b{_YOU} (?:are|is) {SMALL}(?:authorised|cleared) to (?:{DO})\b|\b{I_OR_WE} {SMALL}authorises? "
            rf"{_YOU} to\b",
            rf"\b{_YOU} (?:are|is) {SMALL}(?:given |on |served with )?(?:[\w' ]{{0,20}})?notice to (?:quit|leave"
            rf"|vacate)\b",
            r"\b(?:given|give you|gives you|giving you|serve you with|serve you|receive) (?:[\w' ]{0,25})?notice "
            r"to (?:quit|leave|vacate)\b|\b(?:this is|a|your|formal|herewith) (?:\w+ )?notice to quit\b",
            rf"\bnotice (?:is|of \w+ is) (?:given )?(?:to you )?that {_YOU} (?:must|are to|shall)\b",
            r"\b(?:C gives?|(?:we|i) (?:now )?give) you (?:\w+ ){0,2}notice to (?!expect|say|confirm|tell)\w",
            rf"\b{_YOU} (?:are|is) {SMALL}(?:given |served with )(?:\w+ ){{0,2}}notice to (?!expect|attend)\w",
            rf"\b{_YOU} (?:may not|may no longer) (?!(?:{IDLE}|want|like|need|get|always|yet|even|expect|care|mind"
            rf"|immediately)\b)\w",
            # Others are bound to.
            rf"\b(?:the|all|any|each|every|this|our|your) (?:[\w'-]+ ){{1,5}}?(?:is|are) {SMALL}(?:instructed"
            rf"|directed|ordered|commanded)(?: [\w ]{{1,30}})? (?:not )?to (?!attend|meet)\w",
            rf"(?:^|(?<=[,;:.] )|(?<=and )){_AUDIENCE} (?:must|shall|are to|is to|are required to|is required to) "
            rf"{SMALL}(?:not )?{SMALL}(?:{DO})\b(?:{_SOON}|[^;]{{0,60}}? (?:only|without exception|at all times"
            rf"|from today)\b)",
            rf"(?:^|(?<=[,;:.] )|(?<=and ))(?:all|every|each|your) (?:[\w-]+ ){{0,2}}?(?:staff|employees|tenants"
            rf"|traders|stallholders|residents|occupiers|hirers|officers|men|crew|team) (?:must|shall|are to|is "
            rf"to) {SMALL}(?:not )?(?:{DO})\b",
            rf"\bnobody (?:is to|may|must|shall) (?!be (?:surprised|blamed)|(?:{IDLE})\b)\w",
            rf"\byour (?!(?:\w+ )?(?:rent|rates|fees?|charge|bill|tax|penalty|claim|grant|debt)\b)(?:[\w'-]+ "
            rf"){{1,4}}?(?:must|shall|are to|is to|has to|have to|needs? to) (?:not )?be {SMALL}(?:removed|vacated"
            rf"|kept|cleared|taken|moved|cut|locked|shut|closed|tied|chained|dismantled|parked|stored|left (?!open "
            rf"to)|put|cleaned|used|muzzled|fenced|screened|covered|stopped|brought|ended|off|out|gone|down)\b",
            r"\bfrom (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|now on|\d+ \w+),? "
            r"(?:no|all) [\w ]{1,30}? (?:are|is|may|will be|must) (?:not )?(?:allowed|permitted|be|banned"
            r"|prohibited|stop|cease)\b",
            # It must be done.
            r"\b(?:is|are|must|shall) (?:to )?be \w+(?: \w+){0,3}? by (?:you|your)\b(?! (?:by|in) )",
            rf"(?<!\bwe )(?<!\bi )\b(?!{HARMLESS}\b)[\w'-]+ (?:must|shall) (?:not )?{SMALL}(?:be )?(?:not "
            rf")?{SMALL}(?:{DONE})\b{_SOON}",
            rf"\b(?:is|are|needs?|has|have|ought) (?:not )?to be {SMALL}(?:{DONE})\b{_SOON}",
            rf"(?<!\bwe )(?<!\bi )\b(?:must|shall|is to|are to|has to|have to|needs? to) (?:not "
            rf")?{SMALL}{_ENDS}\b{_SOON}",
            r"\b(?:must|shall|is to|are to|has to|have to) (?:not )?(?:come down|be taken down|be removed|stop"
            r"|cease|be gone|be vacated|be demolished|be pulled down)(?: (?:now|at once|immediately|entirely"
            r"|altogether))?\W*$",
            r"\b(?:must|shall|is to|are to) be (?:kept|left|held|locked|closed) [^;]{0,60}?\b(?:at all times|from "
            r"now on|until|clear|locked|shut|on a lead|free of)\b",
            r"\b(?:must|shall|is|are) (?:not (?:to )?be|no longer be) \w+[^;]{0,40}? (?:until|before|again|without"
            r"|after|on)\b",
            r"\b(?:no|nothing|none) (?:\w+ ){0,5}?(?:is|are|may|must|shall) (?:to )?(?:be|take place|leave|enter"
            r"|park|begin|start|work|proceed|continue|remain|stand)\b(?! (?:doubt|question|need|done about"
            r"|gained))",
            r"\bfurther (?:\w+ )?(?:is|are) (?:prohibited|forbidden|not permitted)\b",
            r"\b(?:steps|action|measures|care) (?:must|is to|are to|has to|have to) (?:now )?be taken\b",
            rf"\bby [^,;]{{1,40}},? {_YOU} (?:must|shall|are to) (?!(?:{IDLE})\b)\w",
            # I require it.
            rf"\b(?:{I_OR_WE}) (?:am |are |is |must |do |have to )?{SMALL}(?:instruct(?:s|ing)?|direct(?:s|ing)?"
            rf"|order(?:s|ing)?|requires?|requiring|demands?|demanding|command(?:s|ing)?|insists?|insisting) "
            r"(?:on |upon )?(?:that (?:you|your|the|all|any|no|every|this|these|each)\b|the |your |all |full |an? "
            r"|£|immediate|payment|sight of|prompt|any|this|these|every)"
            r"(?!(?:attendance|help|support|advice|more|greater|better|higher|good|certain|number|meeting|papers"
            r"|calling|convening|holding|summoning|\w+ (?:meeting|council|committee|cabinet))\b)",
            rf"\b(?:{I_OR_WE}) (?:must |have to |do )?(?:ask|tell|warn) {_YOU} (?:not )?(?:to|that you must) "
            rf"(?!(?:{POLITE})\b)(?:{DO})\b{_SOON}",
            rf"\b(?:{I_OR_WE}) (?:do |must |shall |would )?(?:wants?|needs?|expects?|look to|looks to) (?:{_YOU} "
            rf"to (?:{DO}|have)|(?:the|your|this|that|these|those|all) [\w ]{{1,40}}? (?:to be )?(?:{DONE}|gone"
            rf"|down|out|off|back))\b{_SOON}",
            r"\bit is (?:C's requirement|required|a requirement|a term|ordered|directed) (?:of [\w ]{1,40} )?that\b",
            r"\b(?:under no circumstances|on no account|at no time) (?:are|may|must|should|shall|can|is|will) "
            r"(?:you|your \w+|any\w*|the [\w ]{1,20})\b",
            rf"\b{_YOU} (?:must|shall|are to|may) (?:on no account|under no circumstances|at no time|never) (?:be "
            rf"|have )?(?!(?:{IDLE})\b)\w",
            rf"\b{I_OR_WE} {SMALL}(?:requires?|demands?) (?!more|help|support|advice|time|two|three|no\b|C\b"
            rf"|further (?:time|advice))[a-z]+ (?:of (?:the|your|all|any)\b|from you\b)[^;]{{0,60}}?\b{DUE}",
            rf"\b{I_OR_WE} {SMALL}(?:needs?|wants?|expects?|requires?) (?:{_YOU}|the [\w ]{{1,30}}?|all "
            rf"[\w ]{{1,30}}?) to (?:be (?:out|off|gone|clear|empty|down|shut|away|back|ready)"
            rf"|have)\b[^;]{{0,60}}?\b{SOON}",
            rf"\b{I_OR_WE} {SMALL}(?:gives?|allows?|grants?) {_YOU} (?:only |until |a further |up to )?(?:\d|one"
            rf"|two|three|four|five|six|seven|ten|fourteen|twenty|an? (?:week|month|fortnight|day)|noon|midnight"
            rf"|the end|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^;]{{0,40}}? to (?!(?:appeal|object|comment"
            rf"|reply|respond|think|consider|decide)\b)\w",
            rf"\b(?:is|are) (?:now |strictly |absolutely )?(?:forbidden|prohibited|banned|not (?:permitted"
            rf"|allowed))\b(?! by law| under)[^;]{{0,40}}?\b{SOON}",
            rf"(?:^|(?<=[,;:.] )|(?<=and )){_AUDIENCE} (?:must|shall|are to|is to) (?:have|be (?:out|off|gone|down"
            rf"|back)|get) [^;]{{1,60}}?\b{DUE}",
            r"(?:^|[:;,] |\band |\bbut )(?:unless|if [^;]{1,80}? not\b)[^;]{1,90}?,? (?:bailiffs|proceedings"
            r"|(?:legal |enforcement )?action|it|they|the \w+|you|work|a (?:claim|charge|summons|penalty|fine)) "
            r"(?:will|shall|may) (?:then )?be (?:sent|removed|taken|begun|started|issued|prosecuted|charged|fined"
            r"|evicted|cleared|seized|towed|done at your|stopped|terminated|withheld|brought|levied|impounded)\b",
            rf"\b{_YOU} will {SMALL}(?:please )?(?:cease|desist|refrain|vacate|dismantle|demolish|surrender|quit"
            rf"|remove|hand over|take down)\b",
            r"\b(?:is|are) (?:now )?(?:out of bounds|off limits|closed|barred) to (?:you|your)\b",
            r"^(?:let nobody|let no \w+|make no|allow (?:no|nobody)|permit (?:no|nobody)|admit (?:no|nobody)|take "
            r"no (?!notice)|use no|pay no (?!heed|attention)|put no|do no|touch nothing|get (?:rid of|off|out of)) ",
            rf"\bor (?:you|it|they|the \w+) (?:will|shall|may|could) {SMALL}be (?:prosecuted|fined|charged|evicted"
            rf"|removed|towed|seized|impounded|taken away|destroyed|billed|sued|cleared|liable)\b",
            # You have so many days.
            rf"\b{_YOU} (?:have|has|are (?:now )?(?:given|allowed)|will have) (?:only |just |until |up to |a "
            rf"further |no more than ){{0,5}}(?:\d|one|two|three|four|five|six|seven|ten|twelve|fourteen|twenty"
            rf"|twenty-one|twenty-eight|until|till|noon|midnight|the end|an? (?:further )?(?:week|month|fortnight"
            rf"|day))"
            rf"[^;]{{0,50}}? (?:in which |within which )?to (?!(?:appeal|object|comment|complain|reply|respond"
            rf"|claim|apply|decide|choose|think|consider|let|make (?:representations|your)|say|write|ask|lodge"
            rf"|accept|challenge|request|seek|enjoy|tell|withdraw your|register)\b)\w",
            # Else.
            rf"\bfail(?:ure|ing) to (?:{DO}|comply|do (?:so|this|that|it))\b(?!.{{0,60}}\bhas been\b)",
            rf"\bif (?:you|your \w+) (?:fail|refuse|neglect|do not|have not|persist|continue"
            rf"|decline)\b[^;]{{1,140}}?,? (?:(?:then )?(?:{WE}|i) (?:will|shall) {SMALL}{SANCTION}|(?:legal"
            rf"|enforcement|court|proceedings|formal|further)\b|you (?:will|may|shall|could) be (?:prosecuted|fined"
            rf"|charged|evicted|liable|billed|sued))",
            rf"(?:^|[:;,] |\band |\bbut )(?:unless|if [^;]{{1,80}}? (?:not|still|remains?|is "
            rf"there)\b)[^;]{{1,120}}?,? (?:then )?(?:{WE}|i|its cost|the work) (?:will|shall) {SMALL}{SANCTION}",
            r"\bfailing which\b|\bon pain of\b|\bin default of which\b",
            rf"\b(?:or|otherwise|or else),? (?:C|we|i) (?:will|shall) {SMALL}{SANCTION}",
            # Bare commands.
            r"^(?:lower|turn down|switch off|stop|remove|move|clear|cut back|take down|repair|shut|lock|withdraw) "
            r"your\b",
            rf"(?:^|[:;] |\bplease |, and |\band )(?:do not|never|you are not to) (?:{DO})\b{_SOON}",
            rf"(?:^(?:(?:until|from|by|before|after|as from|with effect from|on) [^,;]{{1,60}}, )?|[:;] "
            rf"|\btherefore )(?!(?:{POLITE})\b)(?:{DO}|see (?:to it )?that|ensure that|make sure that) (?!(?:your "
            rf"mind|me|us|is|are|was|were|will)\b)[^;?]{{1,100}}?\b{SOON}",
            rf"^(?:until|from|as from) (?!time\b)[^,;]{{1,60}}, (?!(?:{POLITE})\b)(?:{DO}) (?:the|your|all|any)\b",
            rf"\bplease (?:now )?(?:{DO}|have \w+|get \w+|arrange \w+|see (?:that|to)|ensure|make sure|organise) "
            rf"[^;?]{{0,100}}?{_NOW}",
            r"\bplease (?:cease|desist|vacate|demolish|dismantle|stop (?!by\b))\b",
            r"\bplease (?:arrange|see to|organise|ensure) [^;?]{0,30}?\bimmediate\b",
            r"\b(?:please|kindly|you may|you should|you can) (?:now )?(?:proceed|go ahead|press ahead|commence"
            r"|start work|begin work|put (?:the )?work in hand)\b",
            # What the letter is.
            rf"\bthis {_LETTER}(?:is|serves as|constitutes|gives you|amounts to|acts as|contains|conveys|stands as"
            rf"|is sent as) (?:your |our |C's |an? |the |my |formal |final ){{0,5}}(?:\w+ )?(?:{_ORDER})\b(?! (?:of "
            rf"(?!C\b|the (?:executive|leader|mayor))|that|to all|published))",
            rf"\b(?:take|treat|regard|accept|consider|read) this {_LETTER}(?:as|to be) (?:your |our |C's |an? |the "
            rf"|my |formal |final ){{0,5}}(?:\w+ )?(?:{_ORDER})\b(?! of)",
            r"\b(?:it is )?C's (?:\w+ )?(?:instructions?|orders?|requirements?|direction) (?:to you )?(?:is|are"
            r"|being)?\b[^;]{0,20}?(?:that|to|is|are)\b",
            r"\bmy (?:instructions?|orders?|direction|requirement) (?:to you )?(?:is|are)\b|\bthe instruction is to\b",
            r"\bthat is (?:a|an|my|C's) (?:direct |formal )?(?:direction|order|instruction)\b|^(?:formal "
            r")?instructions? to (?!tender)[\w ]{1,40}:",
            rf"\b{WE} {SMALL}(?:requires?|demands?) (?:access|entry|possession|payment|vacant|sight|repayment"
            rf"|compliance)\b",
            *ORDERS,
            # Welsh.
            r"\brhaid i chi\b|\bmae'n ofynnol i chi\b|\bcyfarwyddir chi\b|\bgorchmynnir i chi\b",
        )
    ),
    weak=compiled(
        (
            rf"\b{_YOU} are {SMALL}(?:not )?to (?!(?:{IDLE}|receive|expect|blame|congratulat\w+|thank|commend"
            rf"|benefit|gain|lose|speak|suffer|face|appear)\b)(?:have nothing|[a-z]+ (?:the|your|it|them|no|any|all"
            rf"|nothing|out|away|off))\b",
            r"\b(?!(?:it|we|i|this|that|there|he|she|they|who|which|views|voices?|lessons?)\b)[\w'-]+ (?:must"
            r"|shall|may) not be (?!forgotten|allowed|thought|underestimated|ignored|missed|confused|lost"
            r"|surprised|complacent|afraid|the|a|an|so|too|able|seen)\w+(?:ed|en|t|ut)\b",
            rf"\b{_YOU} (?:must|shall) {SMALL}{_NOT}(?!(?:{IDLE}|attend|not|never|on|under|at|no)\b)[a-z]+ (?:the"
            rf"|your|it|them|this|that|these|those|all|any|every|a|an|no)\b",
            rf"^(?!(?:{POLITE})\b)(?!{_NO_VERB}\b)[a-z]+ (?:the|your|all|any|every|it|them|for the) "
            rf"[^;?]{{1,100}}?\b{DUE}",
            rf"\bplease (?:now )?(?!(?:{POLITE}|note|be|do|find|see)\b)[a-z]+ [^;?]{{1,100}}?\b{DUE}",
            rf"\byou are {SMALL}(?:requested|asked) to (?!(?:{POLITE})\b)(?:{DO})\b",
            rf"\bplease (?:now )?(?!(?:{POLITE})\b)(?:{DO}|arrange for|arrange to|carry out|commence|cease|ensure"
            rf"|see (?:that|to it)|make (?:sure|certain)|have (?:the|your|it|them|this|that|all"
            rf"|any))\b[^;?]{{0,100}}?"
            rf"\b(?:{SOON}|the works?)",
            rf"\byou should {SMALL}(?:remove|vacate|stop|cease|clear|demolish|take down|have removed)\b{_SOON}",
            rf"\b{_YOU} should not {SMALL}(?:{DO})\b[^;]{{0,100}}?\b(?:{DUE}|until)\b",
            rf"\b{_YOU} (?:are|is) expected to (?:{DO})\b{_SOON}",
            *HINTED,
        )
    ),
    never_before=regex(
        rf"\b(?:{REPORT}|resolved|applicants?|entries|drivers|visitors|guests|licen[cs]e holders|landowners?"
        rf"|landlords?|dog owners|the contractor|the developers?|developers|government|company must|we must all"
        r"|(?:the|by|in) law|acts?\b(?! of)|regulations|notice (?:that you|you) (?:received|had|were)|the notice "
        r"(?:requires|says)|explains?|the river|the terms|to reach|to find|to get|if you (?:want|wish|would|are"
        r"|need|prefer|like|decide|choose|intend|think|hope))\b"
    ),
    not_before=regex(rf"\b(?:{DOUBT}|when you were|unlikely|the lease|the grant|grateful)\b"),
    not_after=regex(
        r"\bas (?:the law|the terms|the \w+ (?:says|said|explains|requires)|you say|i understand|they)\b|\b(?:the "
        r")?lottery\b"
    ),
)
