"""A political group shares what it means to propose, for officers' advice and not yet public (clause 2.17).

Three things must be there: whose it is (the group's own: it possesses it or means to put it forward), what it is (a
proposal still in the making), and that it is offered for advice or said to be unpublished. A proposal that is out
already, the Council's or the Cabinet's own, a mere question, and groups that are no party, are none.
"""

import re

from mailguard.correspondence.wordings.plain import plain
from mailguard.language import sentences
from mailguard.language.patterns import regex

_TOGETHER = 4

_PARTY = (
    r"(?:labour|conservatives?|tor(?:y|ies)|lib(?:eral)? ?dem(?:ocrat)?s?|liberals?|greens?|independents?"
    r"|plaid(?: cymru)?|reform(?: uk)?|snp|ukip"
    r"|co-?operative|opposition|administration|residents'? party|annibynnol|llafur|geidwadol)"
)
_DRAFT_KIND = (
    r"(?:draft|alternative|shadow|counter|proposed|own|joint|amended|unpublished|rival|revised|working"
    r"|first|second|latest|group|group's|composite)"
)
_WORK = (
    r"(?:budgets?|amendments?|motions?|manifesto|proposals?|counter-?(?:proposals?|budget)|costings?|resolution"
    r"|savings? (?:list|plan|package|options)"
    r"|bids?|plans?|package|ideas?|text|outline|numbers|figures|speech|draft|reply|response|policy|pledges?|changes"
    r"|scheme|position|working paper|cuts|wording|paper"
    r"|gwelliant|gyllideb|cyllideb|cynnig)"
)
_PUT = (
    r"(?:(?:be|also|now|then|formally|jointly|instead) )?(?:propos(?:e|ing)|mov(?:e|ing)(?! (?:room|house|the meeting))"
    r"|put(?:ting)?(?! (?:a|the|my|our|some) question| questions)|tabl(?:e|ing)|amend\w*"
    r"|bring(?:ing)? (?:it|forward|in|this|an?|our)|fre+z\w+|scrap\w*|cut(?:ting)?|clos(?:e|ing)|sell\w*|merg\w+"
    r"|borrow\w*|spring|pledg\w+|spend\w*|levy|introduc\w+|submit\w*|launch\w*|publish\w*|announc\w*|draft\w*|go for"
    r"|reduc\w+|rais(?:e|ing) (?:the )?(?:council tax|precept|rents?|fees|charges)|transfer|fund\w*|abolish\w*"
    r"|replac\w+|reopen\w*|restor\w+|revers\w+|halv\w+|lower\w*|increas\w+|extend\w*|buy\w*|build\w*|creat\w+|remov\w+"
    r"|delet\w+|protect\w*|invest\w*|swap\w*|doubl\w+|add\w*|drop\w*|delay\w*|defer\w*|set up|mak(?:e|ing)"
    r"|giv(?:e|ing)|tak(?:e|ing)|chang\w+|keep\w*|save|saving|vote down|refer back|stop\w*|start\w*|offer\w*"
    r"|ask (?:the )?council to)"
)
"""What a group does with the Council's money and rules; to know, see, ask, meet or vote is not among it."""
_MEANS = (
    r"(?:(?:minded|intends?|means?|plan(?:s|ning)?|want(?:s|ed)?|wish(?:es)?|would like|hopes?|aims?|going|about"
    r"|looking|proposes?|keen|decided|agreed(?: [^.!?;]{1,20})?) (?:to|on)|thinking(?: as a group)? (?:of|about)"
    r"|considering|will(?: be)?|would|settled on)"
)
_NOT_OWN = regex(
    r"\b(?:council|cabinet|leader|mayor|administration|government|officers?|committee|county|parish|executive|director"
    r"|ministers?|finance|ruling group)(?:'s|s'|') "
    rf"(?:(?:{_DRAFT_KIND}|budget|capital|local|council tax|savings|spending|reform) ){{0,3}}(?:{_WORK}|council tax"
    r"|precept)\b"
    rf"|\b(?:local government|government|planning|welfare|care|white paper|green) (?:reform |paper )?(?:{_WORK})\b"
    r"|\bgreen papers?\b|\b(?:is|are|was|were) going to be\b"
)
"""What belongs to the Council, the Cabinet or the Government, and what will merely come to be."""
_OTHER_GROUP = regex(
    r"\b(?:working|user|steering|task|task[- ]and[- ]finish|task & finish|focus|community|residents'?|tenants'?"
    r"|action|friends'?|liaison|age|toddler|walking|allotment"
    r"|patient participation|participation|whatsapp|facebook|support|youth|scout|advisory|reference|project"
    r"|cross-party(?: working)?|partnership|stakeholder|reading|history|heritage|local|consultation|playgroup|parents'?"
    r"|campaign|volunteer|gardening|study|peer|networking|trolley|church|drama|bus users'?|traders'?|blood|ethnic"
    r"|minority|interest) (?:and finish )?groups?\b|\bgroup (?:leaders?|rate|photo|visit|booking|discount|chat"
    r"|of (?:residents|parents|tenants|neighbours|volunteers|people))\b"
    r"|\bgrŵp trigolion\b|\bgweithgor\b|\ball groups\b|\bbetween groups\b|\bpolitical groups?\b"
)
_GROUP = regex(
    rf"\b(?:(?:our|my|the|as a|in|we as a|ein|y|fy) (?:own )?(?:{_PARTY} ){{0,2}}gr(?:oup|ŵp|wp)(?:'s|s')?|group's"
    rf"|groups|{_PARTY} (?:group|members|councillors|whip|spokes\w+|lead|side|benches|lot|caucus)(?:'s|s')?"
    rf"|group (?:{_WORK}|only))\b"
    rf"|\b(?:we|us|our|me and|as|fellow|other \w+|these|the) (?:\w+ ){{0,2}}?{_PARTY}(?:s)?(?:'s|s'|s)?\b(?! (?:space"
    r"|spaces|belt|bin|bins|waste|lane|road|street|party politics|school|review|market|exchange|retailers?|shops?"
    r"|inspector|examiner|report|advice|audit|person))"
    rf"|\b{_PARTY}(?:'s|s?') |\b{_PARTY}s? (?:{_DRAFT_KIND} )?(?:amendment|budget|motion|manifesto|proposals?|plans?)\b"
    rf"|\bour (?:{_DRAFT_KIND} ){{1,3}}{_WORK}\b|\bour (?:budget )?(?:amendment|manifesto|motion|counter-?\w+"
    r"|alternative|budget (?:amendment|proposals?|ideas?|plans?))\b|\bour (?:lot|side|whip)\b"
    rf"|\bour proposed (?:changes|{_WORK})\b"
    r"|\bwe have not (?:gone|made|put)[^.!?]{0,20}\bpublic\b|\bour proposals\b|\bein (?:gr\wp|cyllideb"
    r"|gwelliant)\b|\bgr\wp annibynnol\b"
)
"""A political group speaks or is spoken for."""
_WORKS = regex(
    rf"\b(?:{_WORK}|freeze|precept|council tax|scrapping|merging|selling|additional £|levy|cut|put forward"
    rf"|bring forward|propos\w+|moving to|amend\w*|council-tax|{_MEANS} {_PUT})\b"
)
"""What a group may want advice on before it is public."""
_MAKING = regex(
    r"\b(?:draft\w*|drafft\w*|version \d|first go|rough|alternative|amgen|shadow|counter-?\w*|working (?:up|paper)"
    r"|knocked up|put(?:ting)? together|in hand|still (?:to be )?\w+|nearly there|coming on|minded to|intends?"
    r"|intend to"
    r"|means? to|want to put|going to|plan(?:s|ning)? to|wants? to|wish(?:es)? to|would like to|keen on|hopes? to"
    r"|thinking (?:as|of)|aims? to|propos(?:es?|ing|ed) to|about to|looking to|consider\w*|proposes?|we propose"
    r"|amendment we|are moving|will (?:be )?(?:put|mov|propos|tabl)\w+|would move|"
    r"before (?:we|i|my group|our group|it|they|the group) \w+|prior to|ahead of|come up with|done our own|settled on"
    r"|agreed on|have written|close the deficit|set out overleaf|growth bids|sanity check|tracked changes|idea is to"
    r"|put up against|our own|budget (?:ideas|proposals|amendment)|ideas|costings?|"
    r"unpublished|spring on|goes in on|launches|proposed|our (?:amendment|proposals|motion)|group amendment"
    r"|amendment)\b"
)
"""It is still in the making."""
_HIDDEN = regex(
    r"\b(?:un(?:published|announced)|under wraps|in confidence|confidential\w*|ourselves|yourselves|yourself|our hand"
    r"|powder dry|group only|only the group|embargo\w*"
    r"|(?:not|never|nobody|none|nothing|no one|yet to|before|until|prior to|ahead of|rather|heb ei"
    r"|cyn i)\b[^.!?;]{0,45}?\b(?:public\w*|publish\w*|announc\w*|launch\w*|lodged?|lodging|tabled?|tabling|moved?"
    r"|out|seen|had|shown|see|sight|release[ds]?|submi\w+|laid|it goes out|gyhoeddi|chyhoeddi|press|outside"
    r"|other groups?|finalis\w+|show))\b"
    r"|\bwe publish\b|\bcome out next\b|\bgoes in on\b|\bstill (?:a |in )?draft\b|\bother groups\b"
)
"""It is said not to be public."""
_ADVICE = regex(
    r"\b(?:cost(?:s|ed|ing)?|check(?:ed)?|advice|advise|opinions?|views?|look(?: over| at)?|comments?|thoughts|add up"
    r"|stack up|hold up|doable|run your eye|lawful|legal\w*|in order|sums|sound|balances?|run an eye|certify"
    r"|test them|deliverable|feasible|affordable|possible|workable"
    r"|work in practice|would (?:it|this|that|they) (?:be|work|need|fly|leave)|is (?:it|this|the wording|that) (?:ok"
    r"|legal|lawful|right|in order|allowed|a saving|there)|is there (?:any|a) (?:reason|pot|snag|way)|do (?:they"
    r"|the (?:numbers|figures|sums))|does (?:that|this|our|it)|are (?:they|we|the|those) \w+"
    r"|financial implications|what (?:it )?(?:would|does|do)|how would|howlers|snags|drafting|your (?:help|steer"
    r"|officers|technical|professional|candid)|go through|figures|right figure|get figures|draft us|can you (?:see"
    r"|give|tell)|could (?:you|finance|the)|would you|please|enclose|attached|here is|have come|shown it|does that do|"
    r"edrych|cywir|gywir|confidence|confidential\w*|ourselves|before we)\b"
)
"""The group wants it looked at, or kept."""
_OUT = regex(
    r"\b(?:published|announced|press release|on (?:the|our) (?:website|agenda)|went (?:on|out)"
    r"|in the (?:draft )?minutes|(?:was|were|been|as) (?:moved|tabled|passed|lost|carried|approved|adopted|rejected"
    r"|defeated)|moved (?:this|it|and lost|and carried)|publicly|made public|out for consultation|advertised|withdrew"
    r"|passed on|approved budget|last (?:year|night's council|month's)|agreed by council|at council last|it is public"
    r"|from 20\d\d|in the (?:observer|gazette|press|paper)|voted (?:on (?:last|on)|down)|debated)\b"
)
"""They are public already."""
_STILL = regex(
    r"\b(?:not|never|none|nobody|nothing|before|until|prior to|ahead of|yet to be|un|heb|isn't|has not"
    r"|have not)\b[^.!?;]{0,35}?\b(?:published|announced|publish|public|moved|tabled|publicly|made public|launched"
    r"|laid|lodged|put (?:it )?to the press)\b"
)
_GIVES_AWAY = regex(
    r"\b(?:spoke against|has appointed|appointed|seat allocation|thanks for your help|attendance figures"
    r"|committee room|send their thanks|book (?:a |committee|the)|voting record|whip has|update the register"
    r"|put (?:it|this|them) on the agenda|(?:required|accordance|under|pursuant)[^.!?;]{0,15} standing orders?"
    r"|formal notice)\b"
)
"""It is about something else, or handed in for the agenda."""
_OWNER_WORD = (
    r"(?!(?:the|an?|and|or|of|on|in|at|to|for|from|with|by|about|is|are|was|were|be|been|has|have|had|will|would|could"
    r"|can|that|this|which|who|your|their|his|her|its|it|we|you|i|not|if|whether|council(?:'s|(?! tax))|cabinet(?:'s)?"
    r"|officers?'?|published|approved|leader(?:'s)?|residents'?|constituents'?|group|views?)\b)[\w'&-]{1,30} "
)
"""A word that may stand between a group and its proposal; with "the" or a verb the proposal is somebody else's."""
_OWN_WORK = rf"(?!plans to\b)(?:{_WORK}|own work)\b"
_POSSESSES = (
    rf"\b(?:group's|groups'?|{_PARTY}(?:'s|s?')) (?:{_OWNER_WORD}){{0,3}}?{_OWN_WORK}"
    rf"|\b(?:{_PARTY} )?group (?:{_DRAFT_KIND} )?{_OWN_WORK}"
    rf"|\b{_PARTY} (?:{_DRAFT_KIND} )?(?:amendment|budget|motion|counter-?budget|manifesto)\b"
    r"|\b(?:alternative|shadow|counter)[- ]budget\b"
    rf"|\bour (?:{_OWNER_WORD}){{0,2}}?(?:{_DRAFT_KIND}|budget|manifesto) (?:{_OWNER_WORD}){{0,2}}?{_OWN_WORK}"
    r"|\bour (?:amendment|manifesto|motion|proposals?|alternative|ideas?|outline|text|costings|speech|pledges?|plans"
    r"|changes|scheme|package|position|paper|wording|workings|savings|cuts|bids?|draft|numbers|counter-?\w+)\b(?! to\b)"
    rf"|\b(?:amendments?|motion|proposals?|resolution) (?:\w+ ){{0,4}}?for (?:our|my|the {_PARTY}) group\b"
    rf"|\b{_WORK} (?:\w+ ){{0,4}}?(?:(?:of|by|from|which|that) )?(?:our|my|the {_PARTY}) group\b"
    r"|\bein (?:gr\wp|cyllideb|gwelliant|cynnig)\b|\b(?:g?c?yllideb|gwelliant|cynnig) (?:\w+ )?y gr\wp\b"
)
"""The proposal is said to be the group's."""
_HANDS_OVER = (
    r"\b(?:attached|enclosed|following|this|these|a|my|the) (?:first |rough |working )?draft (?:of (?:an?|the|our) )?"
    r"(?:amendments?|motions?|proposals?|alternative)\b"
    r"|\b(?:attached|enclosed|following) (?:\w+ )?(?:amendments?|motions?|proposals?|savings list)\b"
    r"|\b(?:amendments?|motions?) (?:(?:is|are) )?(?:attached|enclosed|below|pasted|overleaf)\b"
)
"""The draft comes with the letter."""
_INTENDS = (
    rf"\b(?:group|gr\wp|{_PARTY}s?|members|councillors|colleagues|lot|side|we|on behalf of (?:my|our) group)(?:'s)? "
    rf"[^.!?;]{{0,40}}?(?:(?:{_MEANS}) {_PUT}|work(?:ed|ing) (?:up|on|out)|draft(?:ed|ing)|propos(?:es|ing)"
    r"|prepar(?:ed|ing)|dr[ae]wn? up|drawing up|put(?:ting)? together|written(?! to)|sketched|in mind|toying with"
    r"|floating|agreed an?|(?:are|is|be) (?:moving|putting|tabling)|come up with|settled on|done our own"
    rf"|(?:have|has) (?:an?|our) (?:{_DRAFT_KIND} ){{0,2}}{_OWN_WORK})\b|\bmove on behalf of (?:my|our) group\b"
    r"|\bbefore (?:we|my group|our group|the group|they) (?:\w+ )?(?:finalis\w+|go public|put it"
    r"|(?:table|publish|announce|launch|lodge|submit|show|release|move) (?:it|this|that|them|these|our hand))\b"
    r"|\bwe table (?:it |them |this )?(?:on|next|in|tomorrow)\b"
    r"|\bwe have not (?:gone|made|put|published|announced)\b"
)
"""The group means to put it forward; what it would like to know, to see or to have is no proposal."""
_OWN = regex(rf"{_POSSESSES}|{_HANDS_OVER}|{_INTENDS}")

_GATE = regex(rf"\b(?:{_PARTY}|groups?|our|ein|gyllideb|gr[ŵw]p)\b", re.IGNORECASE)


def shares_group_draft(text: str) -> bool:
    """Whether a Member's words share a political group's own proposals, for advice and not yet public."""
    if not _GATE.search(text) or any(_OUT.search(part) for part in _STILL.split(plain(text))):
        return False
    parts = [_NOT_OWN.sub(" ", _OTHER_GROUP.sub(" ", plain(sentence))) for sentence in sentences(text)]
    return any(
        _shared(" ".join(parts[place : place + _TOGETHER])) for place in range(max(1, len(parts) - _TOGETHER + 1))
    )


def _shared(words: str) -> bool:
    """Whether a few sentences together hold the group, its proposal in the making, and the wish for advice."""
    return (
        _GROUP.search(words) is not None
        and _OWN.search(words) is not None
        and _WORKS.search(words) is not None
        and _ADVICE.search(words) is not None
        and (_MAKING.search(words) is not None or _HIDDEN.search(words) is not None)
        and _GIVES_AWAY.search(words) is None
    )
