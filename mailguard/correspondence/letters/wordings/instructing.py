"""Words that tell somebody, for the Council, to do something or to stop."""

import re

from mailguard.correspondence.letters.wordings.ways import COUNCIL, SMALL, Ways, compiled

_YOU = r"(?:you|your (?:company|firm|club|business|organisation|group|society|tenants?|contractors?|client|members))"
_INSERT = r"(?:, [^,;]{1,80},)?"
_DOES = (
    r"(?:remove|vacate|stop(?! by)|cease|move|clear|repair|pay|demolish|take (?:\w+ )?(?:down|off|away|up)|park"
    r"|light|leave"
    r"|cut|dismantle|pull down|fill in|board up|lock|switch off|turn off|evacuate|collect|deposit|register|report to"
    r"|reinstate|replant|close|quit|return|hand (?:in|over|back)|complete|carry out|comply|provide|submit|produce|dig"
    r"|surrender|refrain|desist|discontinue|make good|clean|empty|undo|erect|use|enter|trade|build|occupy|begin|start"
    r"|proceed|supply|deliver|feed|replace|restore|withdraw|notify|obtain|apply for|attend (?:an? )?interview|reduce"
    r"|keep (?:the|your|all|it)|sign (?:the|and)|burn|play|hold|sell|display|tether|unlock|trim|fell|plant|fence)"
)
_DONE = (
    r"(?:removed|vacated|stopped|moved|cleared|repaired|paid|demolished|taken (?:down|off|away|up)|cut|dismantled"
    r"|reinstated|replanted|closed|returned|handed (?:in|over|back)|completed|carried out|made good|cleaned|emptied"
    r"|kept"
    r"|withdrawn|restored|replaced|pulled down|filled in|boarded up|locked|switched off|left|reduced|submitted)"
)
_SOON = (
    r"(?:by (?!the (?:church|bridge|road|station|river|time)|hand\b|law\b|post\b|bus\b|train\b|car\b)\w|within\b"
    r"|before\b"
    r"|immediately|at once|forthwith|without (?:further )?delay|until\b|no later|not later|with immediate effect"
    r"|or (?:face|the council|we (?:will|shall))|failing which|from the date|further notice|straight ?away|by return"
    r"|now\b|today\b|tonight\b|in future|at all times|from now on)"
)

WAYS = Ways(
    sure=compiled(
        (
            rf"\b{_YOU} (?:are|is) {SMALL}(?:required|instructed|directed|ordered|commanded){_INSERT} (?:not )?to"
            r" (?!attend an?y? meeting|attend the)\w",
            rf"\b{_YOU} (?:must|shall){_INSERT} {SMALL}(?:not )?{_DOES}\b(?! (?:your mind|in touch|it a secret))",
            rf"\b{_YOU} (?:will|are to|have to) {SMALL}(?:not )?{_DOES}\b[^;]{{0,80}}?\b{_SOON}",
            rf"\b(?:i|we) (?:want|need|expect) (?:you to {_DOES}|the [\w ]{{1,40}}? {_DONE})\b[^;]{{0,80}}?\b{_SOON}",
            r"\bmust not be \w+[^;]{0,30}? (?:until|before|again)\b",
            rf"\b(?:must|is to|are to) be (?:down|off|out|gone|clear|back|empty|shut)\b[^;]{{0,60}}?\b{_SOON}",
            r"\bno \w+ (?:is|are) to be \w+",
            rf"(?<!\bwe )(?<!\bi )\b(?:must|shall) (?:not )?{SMALL}(?:be {_DONE}|{_DOES})\b[^;]{{0,80}}?\b{_SOON}",
            rf"\b(?:is|are) (?:not )?to (?:be {_DONE}|come (?:down|off|out)|cease|stop|close|go"
            rf"|remain closed)\b[^;]{{0,80}}?"
            rf"\b{_SOON}",
            r"\bno further \w+ (?:is|are|may) (?:to )?be \w+|\bno further \w+ must be \w+",
            rf"\byou are (?:not )?to {_DOES}\b",
            rf"\b(?:i|we|{COUNCIL}) (?:am |are )?{SMALL}(?:instruct(?:s|ing)?|direct(?:s|ing)?|order(?:s|ing)?"
            rf"|requires?"
            r"|requiring|demands?|demanding|command(?:s|ing)?) (?:that )?(?:you\b(?!r attendance)|your (?!attendance"
            r"|help"
            r"|support|advice)|the (?:contractor|removal|closure|demolition|return|repair|immediate|fence|wall"
            r"|[\w ]{1,30}? be"
            r"|\w+ to)\b|payment|all \w+ to\b)",
            r"^(?:instruct|require|direct|order) you (?:not )?to\b",
            rf"\b(?:i|we|{COUNCIL}) (?:must |now |do )*insists? (?:that (?:you|your|the)|on (?:the|your|immediate))\b",
            rf"\bfailure to (?:comply|{_DOES}|do so)\b|\bif you (?:fail|refuse|neglect) to (?:comply|{_DOES}|do so)\b",
            r"^(?:unless|if [^;]{1,60}? not) [^;]{1,90}?\b(?:by|within|before"
            r"|immediately)\b[^;]{1,60}?,? (?:the council|we)"
            r" (?:will|shall) (?:remove|clear|charge|prosecute|take|carry out|do so|do it|do the work|recover|issue"
            r"|begin|start"
            r"|terminate|seize|evict|send you)\b",
            r"\byou are (?:not|no longer) (?:permitted|allowed) to \w+",
            rf"^(?:deliver|return|hand (?:in|over|back)|submit|produce|provide|pay|clear|repair) (?:the|your|all|any"
            rf"|our)"
            rf" [^;?]{{1,80}}?\b{_SOON}",
            r"\bfailing which\b",
            rf"\b(?:please|kindly) (?:{_DOES})\b[^;?]{{0,80}}?(?:\bwithin \w+ (?:days|weeks|hours)|\bor the council\b"
            r"|\bfailing which|\bwithout delay|\bimmediately|\bat once|\bforthwith|\bwith immediate effect)",
            rf"\b(?:please|kindly) (?:remove|vacate|cease|clear|demolish|take down"
            rf"|stop (?!by\b))\b[^;?]{{0,60}}?\b{_SOON}",
            r"\b(?:please|kindly) (?:arrange|see to|organise|ensure) [^;?]{0,30}?\bimmediate\b",
            rf"^(?:do not|you are not to) {_DOES}\b[^;?]{{0,80}}?\b{_SOON}",
            rf"^(?:stop|cease|remove|vacate|demolish|dismantle) [^;?]{{1,80}}?\b{_SOON}",
            r"\bplease proceed with\b[^;]{0,60}?\b(?:council's behalf|invoice|the works?|our behalf)\b",
            rf"\byou (?:have|are {SMALL}(?:given|allowed)) (?:until|\d+|\w+) ?(?:[\w ]{{0,20}}?(?:days|weeks)|\d* ?\w+)"
            rf" (?:in which )?to (?:{_DOES})\b",
            rf"\byou are {SMALL}(?:given )?(?:formal )?notice to (?:quit|leave|vacate)\b",
            r"\b(?:given|give you|gives you|serve you with) (?:formal |due |\w+ days' )?notice to (?:quit|leave"
            r"|vacate)\b",
            rf"\byou are {SMALL}(?:prohibited|forbidden|banned|barred|excluded) (?:from|to)\b",
            rf"\byou (?:may not|may no longer|cannot|can no longer|can not) {SMALL}(?:erect|use|enter|park|build"
            rf"|occupy|trade"
            r"|light|keep|remove|sell|begin|start|continue|play|burn)\b",
            rf"\byou are {SMALL}authorised to\b|\b(?:i|we|{COUNCIL}) {SMALL}authorises? you to\b",
            r"\bthis (?:letter|e-?mail) (?:is|serves as|constitutes|gives you) (?:your |our |the council's |an? |the )*"
            r"(?:\w+ )?(?:instruction|authority|direction|order|notice to (?:quit|leave|vacate))\b",
            r"\b(?:take|treat|regard) this (?:letter|e-?mail) as (?:your |our |the council's |an? |the |my )*(?:\w+ )?"
            r"(?:instruction|authority|direction|order|notice)\b",
            r"\bit is (?:now )?(?:a requirement of (?:the|this) (?:\w+ )?council that|necessary for you to"
            r"|essential that you"
            r"|imperative that you)\b",
            rf"\byou (?:need|have) to (?:{_DOES})\b[^;]{{0,80}}?\b(?:{_SOON})",
            r"\brhaid i chi\b|\bmae'n ofynnol i chi\b|\bcyfarwyddir chi\b|\bgorchmynnir i chi\b",
        )
    ),
    weak=compiled(
        (
            rf"\byou are {SMALL}requested to {_DOES}\b",
            rf"\b(?:please|kindly) (?:proceed|arrange for|carry out|commence|cease|ensure|see that"
            rf"|make sure)\b[^;?]{{0,80}}?"
            rf"\b(?:{_SOON}|the works?|each (?:day|evening|night|week))\b",
            rf"\byou should {SMALL}(?:remove|vacate|stop|cease|clear|demolish)\b[^;]{{0,80}}?\b{_SOON}",
        )
    ),
    not_before=re.compile(
        r"\b(?:not|never|nobody|neither|nor|if|whether|would|could|might|perhaps|had|were|hope|hopes"
        r"|wish|wishes|believe|think|thought|ask|asks|asked|asking|urge|told|tells|say|says|said|wrote|claims?"
        r"|reported|understand|gather|hear|heard|know|grateful|thank|thanks|when you were|who|unlikely|to reach|to find"
        r"|to get|law|act|acts|regulations|minutes|applicants?|guests|entries|drivers|visitors|licen[cs]e holders"
        r"|landowners?|landlords?|dog owners|the contractor|the developers?|developers|government|company must"
        r"|we must all"
        r"|reads?|notice (?:that you|you) (?:received|had|were)|the notice (?:requires|says)|explain|explains|the lease"
        r"|the grant|the river|the terms)\b"
    ),
)
