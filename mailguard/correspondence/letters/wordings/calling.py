"""More words that convene a meeting: who sits as what, by whose command, and notice that calls."""

from mailguard.correspondence.letters.wordings.ways import BODY, I_OR_WE, SMALL

_PROPER = (
    r"(?:the (?:(?:chief|proper|monitoring|returning|democratic services|committee|town|parish|deputy|acting|interim) )"
    r"{0,3}(?:executive|clerk|officer|secretary|solicitor|sheriff)(?: (?:of|to) C)?)"
)
"""Officers who summon; what they have done is told, so only the present counts."""
_MEMBERS = (
    r"(?:you|(?:all |every |each of |the |its |our |those ){0,3}(?:[\w-]+ ){0,2}?(?:members?|councillors?|cllrs?"
    r"|aldermen)\b"
    r"[^;]{0,80}?|each of you|all of you)"
)
_SITS = (
    r"(?:meet(?! the (?:\w+ )?(?:costs?|expenses?|bills?|targets?|needs?|deadline))|sit"
    r"|serve(?! (?:tea|drinks|coffee|lunch|notice|the|in))|assemble|convene|gather|come together|muster|constitute"
    r"|take (?:your|their) (?:seats?|places?)"
    r"|present (?:yourself|yourselves|themselves)|form)"
)
_WHEN = (
    r"(?:\d|today|tonight|tomorrow|noon|midday|midnight|forthwith|at once|immediately|(?:mon|tues|wednes|thurs|fri"
    r"|satur"
    r"|sun)day|next week|(?:january|february|march|april|june|july|august|september|october|november|december)\b)"
)
_PLACE = rf"(?:{BODY}|meeting|hearing|session|sitting|chamber|guildhall|town hall|court)"
_CALLS = r"(?:convening|calling|summoning|requiring (?:you|members|councillors|your|the)|commanding)"
_NOTICE = r"(?:(?:due|formal|proper|official|public|statutory|your|my|the|a|an|C's|written|legal|full|clear) ){0,5}"
_COMMANDED = (
    r"(?:MUST|(?:(?:are|is) (?:\w+ )?)?(?:required to|directed to|instructed to|ordered to|commanded to|called upon to"
    r"|called to|summons?ed to|bidden to|desired to|convened to))"
)

_CHAIR = r"(?:the (?:deputy |town |lord |vice-)?(?:mayor|chair(?:man|woman|person)?|leader|convener))"

CALLING = (
    # Somebody is told to sit as a body at a time.
    rf"\b{I_OR_WE} (?:do |must |now |have to ){{0,3}}{SMALL}(?:require|direct|instruct|command|call upon|call on"
    rf"|call|order"
    rf"|summon|convene|bid|ask and require) {_MEMBERS} (?:to )?{_SITS}\b[^;]{{0,80}}?\b{_PLACE}\b[^;]{{0,80}}?{_WHEN}",
    rf"\b{_MEMBERS} {SMALL}{_COMMANDED} {SMALL}{_SITS}\b[^;]{{0,80}}?\b{_PLACE}\b[^;]{{0,80}}?{_WHEN}",
    rf"\b{_MEMBERS} (?:are|is) (?:hereby )?to (?:present (?:yourself|yourselves|themselves)|attend|assemble|report)\b"
    rf"[^;]{{0,40}}?\b(?:{BODY}|meeting of|meeting) [^;]{{0,80}}?{_WHEN}",
    rf"\b{I_OR_WE} (?:must |have to |do )?{SMALL}(?:insist|require|direct|order|demand|command) that {_MEMBERS} "
    rf"(?:must |shall |should )?(?:attend|be present at|be at|assemble|{_SITS}) [^;]{{0,60}}?\b(?:{BODY}|meeting)\b",
    rf"\b{_CHAIR} {SMALL}(?:commands|requires|demands|directs|requests and requires) (?:your|the|members'|their) "
    rf"(?:\w+ )?(?:attendance|presence)\b[^;]{{0,60}}?\b(?:{BODY}|meeting)\b",
    rf"\b(?:{_CHAIR}|{I_OR_WE}) {SMALL}(?:orders?|directs?|requires?|commands?|bids?|instructs?) (?:the |your |our )?"
    rf"(?:[\w'-]+ ){{0,4}}?{BODY} to {_SITS}\b[^;]{{0,60}}?{_WHEN}",
    r"\b(?:consider|regard|deem) (?:yourself|yourselves) (?:\w+ )?(?:summons?ed|called|bidden|convened) to\b",
    r"\b(?:you|members|councillors) (?:are|is) summon to\b",
    # An officer summons.
    rf"\b{_PROPER} {SMALL}(?:summons|calls|requires|directs|convenes|commands|bids) {_MEMBERS} {SMALL}to "
    rf"(?:{_SITS}|attend|be present)\b[^;]{{0,120}}?{_WHEN}",
    rf"\b{_PROPER} {SMALL}(?:convenes|calls|summons) (?:an? |the |this |your |our )?(?:[\w'-]+ ){{0,5}}?(?:{BODY}"
    rf"|meeting)\b(?![^;]{{0,60}}\b(?:each|every|first|times a)\b)[^;]{{0,60}}?\b(?:for|on|at|to meet) "
    rf"[^;]{{0,60}}?{_WHEN}",
    rf"\b{I_OR_WE} (?:do |now ){{0,3}}{SMALL}summon (?:the )?councillors\b",
    # Notice that calls.
    rf"\b(?:accept|take|treat|regard|read|receive|consider|let|have) (?:this|it|the (?:enclosed|attached|present)) "
    rf"(?:letter |e-?mail )?(?:as|to be|stand as|serve as|be|be read as|do as) {_NOTICE}(?:notice|summons) {_CALLS}\b",
    rf"\b(?:this|the (?:enclosed|attached|present)) (?:letter |e-?mail )?(?:is|serves as|stands as|constitutes|forms"
    rf"|amounts to) {_NOTICE}(?:notice|summons) {_CALLS}\b(?![^;]{{0,40}}\b(?:last|previous))",
    rf"\b{BODY} (?:will|shall|is to|must) {SMALL}(?:meet|sit|assemble|convene|gather|reconvene)\b.{{0,140}}?\bthis "
    rf"(?:letter )?(?:is|serves as|constitutes|gives you|being) {_NOTICE}(?:notice|summons)\b",
    rf"^(?:formal|statutory|public|official|due) notice\W{{1,4}}(?:that )?(?:the )?(?:[\w'-]+ ){{0,5}}?{BODY} "
    rf"(?:meets|sits|will meet"
    rf"|will sit|is to meet)\b[^;]{{0,60}}?{_WHEN}",
    # Once more.
    rf"\b(?:{BODY}|meeting) (?:is|are|stands?) {SMALL}(?:re-(?:summons?ed|convened|called|assembled)|recalled"
    rf"|resummoned"
    rf"|reassembled) (?:for|to|on|at|by)\b[^;]{{0,60}}?{_WHEN}",
)
"""Ways to convene for sure, beside those of `convening`."""
