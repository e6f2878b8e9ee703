"""What a letter is for, where a Member may properly sign it: to a Minister, on a civic occasion, for themselves.

protocols.md, rulings 8 and 10: exceptions are the clause's own; a council file says which of them its clause makes.
"""

import re

from mailguard.correspondence.letters.acts import Does, acts_in
from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.naming import InName
from mailguard.correspondence.read import Correspondence
from mailguard.language.patterns import regex
from mailguard.register.people import Holds

_MINISTER = regex(
    r"\b(?:secretary of state|minister(?:s|ial)?(?!-)|(?:prime|first) minister|home secretary|foreign secretary"
    r"|chancellor of the exchequer|chief secretary)\b",
    re.IGNORECASE,
)
_MINISTERIAL = regex(
    r"(?:(?:ps|(?:private[._-]?)?office|the)[._-])?(?:secretary[._-]?of[._-]?state|sofs|ministers?|ministerial|prime[._-]?minister)\b",
    re.IGNORECASE,
)
_OCCASION = regex(
    r"\b(?:requests? the (?:pleasure|honour) of|(?:pleasure|honour) of (?:your|the) company|civic (?:dinner|service"
    r"|reception|sunday|ball|parade|event|awards?|occasion|lunch|carol)|mayor['’]?s? (?:charity|ball|parlour|at home"
    r"|reception|awards|appeal|carol)|citizenship ceremony|mayor[- ]making|beating the bounds|garden party)\b",
    re.IGNORECASE,
)
_GREETING = regex(
    r"\b(?:remembrance|condolences?|deepest sympathy|congratulat\w+|birthday|wedding|anniversary|twinning"
    r"|freedom of the"
    r" (?:borough|city|town)|christmas card|kind invitation|accept your invitation|official opening|lay a wreath"
    r"|carol service|(?:merry|happy) christmas|happy new year|season['’]s greetings|nadolig llawen)\b",
    re.IGNORECASE,
)
_EVENT = (
    r"(?:fetes?|fêtes?|fairs?|fayres?|concerts?|carols?|service|evensong|dinner|lunch(?:eon)?|ball|bazaar|parade|procession"
    r"|carnival|festival|gala|regatta|pageant|show|exhibition|tea(?: party)?|coffee morning|prize-?giving|presentation"
    r"|unveiling|reception|opening|ceremony|celebrations?|jubilee|reunion|open day|tournament|pantomime|awards?|garden"
    r"|hall|centre|museum|shop|building|extension|library|playground|hospice)"
)
_WHOSE = r"(?:(?!(?:on|in|of|for|at|to|about)\b)[\w'’-]+ ){0,4}"
_KINDNESS = regex(
    r"\b(?:sorry|sad|saddened|grieved|shocked|distressed)\b[^.!?]{0,60}\b(?:death|loss of (?!the (?:use|bus|right"
    r"|service|contract)\b)|passing of|passed away|died|bereave\w+|funeral)\b"
    r"|\b(?:our|my|deep|heartfelt|sincere|profound|its) sympath(?:y|ies)\b"
    r"|\b(?:thanks?|thank you|grateful|gratitude)\b[^.!?]{0,80}\b(?:gifts?\b|generosity\b|(?:given|gave|presented)"
    r" (?:to )?(?:the|our) (?:town|borough|city|county|district|people|mayor|parlour)\b)"
    rf"|\b(?:delighted|honoured|pleased|glad|happy|privileged|look(?:s|ing)? forward) to (?:\w+ )?(?:open(?:ing)?"
    rf"|attend(?:ing)?|coming to|come to|join(?:ing)? you (?:at|for)) {_WHOSE}{_EVENT}\b"
    r"|\bread(?:ing)? (?:a|the) (?:\w+ )?lesson\b|\b(?:present(?:ing)?|judg(?:e|ing)) the (?:prizes|cups?|medals"
    r"|trophies|trophy|certificates|floats)\b|\b(?:in|wear(?:ing)?|bring(?:ing)?|with) "
    rf"(?:(?:the|my|his|her|full) ){{0,2}}chain\b(?! of\b)"
    rf"|\b(?:inviting (?:me|us|the mayor)|invitation) to {_WHOSE}{_EVENT}\b",
    re.IGNORECASE,
)
"""Sorrow for a death, thanks for a gift, and coming to what the Mayor is asked to."""
_FIRST_WORDS = 400
_CIVIC_HEAD = regex(r"\b(?:mayor|mayoress|provost|chair(?:man|woman|person)? of the council|maer)\b", re.IGNORECASE)
_OWN = regex(
    r"\b(?:my (?:next |weekly |monthly )?(?:ward )?surger(?:y|ies)|ward surgery|(?:ward|community|e-?)[ -]?newsletter"
    r"|residents['’] survey|(?:as|i am|from) (?:a|one of your|your) (?:[\w-]+ ){0,2}(?:councillors?|ward member)\b"
    r"|my constituents?|in my ward|residents of my ward|my ward\b"
    r"|i (?:have |shall |will |am going to )?(?:take|taken|taking|raise|raised|raising) (?:this|it|that|your (?:case"
    r"|concerns?"
    r"|complaint)|the matter) (?:up )?with|i have asked (?:the )?(?:officers?|council|department|team|highways"
    r"|planning|housing)"
    r"|i (?:have |will |shall )?(?:chase|chased|press|pressed) (?:the )?(?:officers?|council|department)"
    r"|i (?:voted|will vote|shall vote|stood for|was elected)|vote for me|my (?:party|group|election)|our campaign"
    r"|dear (?:editor|sir or madam editor)|letter to the editor|my own (?:view|capacity)|in a personal capacity"
    r"|not on behalf of the council)\b",
    re.IGNORECASE,
)
_FOR_COUNCIL = regex(r"(?<!not )\bon behalf of (?:the|[A-Z]\w+)(?: \w+){0,2} council\b", re.IGNORECASE)
_EDITOR = regex(r"\beditor\b", re.IGNORECASE)


def to_minister(mail: Correspondence, letter: Letter) -> bool:
    """Whether the letter goes to a government Minister: by its salutation, the lines above it, or the address."""
    return any(map(_MINISTER.search, (letter.salutation, *letter.addressee))) or sent_to_minister(mail)


def sent_to_minister(mail: Correspondence) -> bool:
    """Whether somebody outside in To is a Minister, by address or name."""
    return any(
        _MINISTERIAL.match(party.address.email.partition("@")[0]) or _MINISTER.search(party.address.name)
        for party in mail.to
        if party.holds is Holds.OUTSIDER
    )


def civic(letter: Letter, named: InName, *, occasion: bool = False) -> bool:
    """Whether it is the Mayor's own correspondence about a civic occasion (ruling 10); a summons never is.

    `occasion` asks for more than good wishes: an invitation, a ceremony, the Mayor's charity. Kind words in a letter
    that surely binds or instructs do not make it civic.
    """
    head = any(_CIVIC_HEAD.search(office.title) for person in named.people for office in person.roles)
    head = head or any(_CIVIC_HEAD.search(f"{each.quote}\n{each.role}") for each in letter.members)
    if not head:
        return False
    does = {act.does for act in acts_in(letter.text) if act.sure}
    if Does.CONVENES in does:
        return False
    first = letter.text[:_FIRST_WORDS]
    wishes = _GREETING.search(first) is not None or (not does and _KINDNESS.search(first) is not None)
    return (wishes and not occasion) or _OCCASION.search(letter.text) is not None


def members_own(letter: Letter) -> bool:
    """Whether a Member writes for themselves: casework, a newsletter, a letter to the editor, a campaign."""
    if _FOR_COUNCIL.search(letter.text):
        return False
    return _OWN.search(letter.text) is not None or _EDITOR.search(letter.salutation) is not None
