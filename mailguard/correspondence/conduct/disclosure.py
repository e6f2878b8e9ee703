"""What a Member tells about an officer to those alone with whom a concern about that officer belongs.

A concern that was taken there went the right way, and an allegation of fraud or corruption may fall under the council's
whistleblowing policy: it leaves the ordinary queue, and nobody is ever told to soften it. The law that protects
disclosures protects workers (Part IVA, Employment Rights Act 1996); a Member is none, so it is not named here.
"""

import re

from mailguard.correspondence.conduct.audience import had_by, others
from mailguard.correspondence.conduct.route import rightly_told
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.remarks import Remark
from mailguard.language.patterns import regex
from mailguard.language.tone import Act
from mailguard.language.tone.insults import KNOWN

RIGHTLY = (
    "it went only to those with whom a concern about {} belongs, so it may be a complaint by the right route, or may "
    "fall under the council's whistleblowing policy: nobody may be asked to soften it"
)
_ALLEGES = regex(
    r"\b(?:brib\w{1,5}|backhanders?|kick-?backs?|brown envelopes?|on the take|corrupt(?:ion|ly)?|fraud\w{0,7}"
    r"|embezzl\w+"
    r"|money[- ]launder\w+|thefts?|st(?:eal|eals|ole|olen|ealing)|thie(?:f|ves|ving|very)|(?-i:crooks?|crooked)"
    r"|fiddl(?:e|es|ed|ing)|pocket(?:ed|ing)"
    r"|siphon\w*|misappropriat\w+|falsif\w+|forg(?:ed|ing|ery)|doctored|shredd\w+ (?:the |those )?(?:files?|papers?"
    r"|records?)"
    r"|(?:tak(?:e|es|en|ing)|took|accept\w*|receiv\w+|had|getting|gets?|got|paid) (?:\w{1,12} ){0,2}(?:money|cash"
    r"|payments?|gifts?|envelopes?|bribes?|a cut|hospitality|commissions?)|paid off|in the pay of|in (?:the|his|her"
    r"|their) (?:own )?pockets?|lin(?:e|es|ed|ing) (?:the|his|her|their) (?:own )?pockets?"
    r"|feather(?:s|ed|ing)? (?:his|her|their) (?:own )?nests?|(?:hands?|fingers?) in the till"
    r"|rigg(?:ed|ing)|undeclared interests?|(?:not|never) declared|cover(?:ed|ing)?[- ]?up|insider"
    r"|conflict of interests?|criminal\w*|unlawful\w*|illegal\w*|perver\w+ the course|misconduct in public office)\b",
    re.I,
)

_ALLEGATION_ITSELF = regex(
    r"\b(?:thie(?:f|ves)|(?-i:crooks?|crooked)|frauds?|fraudsters?|corrupt(?:ion|ly)?|embezzlers?|on the take"
    r"|brib\w{1,5})\b",
    re.I,
)
"""Words of insult that say of what offence somebody is accused."""
_NAME = regex(r"\w+")
_BARE = regex(r"\b(?:[a-z]{2,20}|[A-Z]{3,20})\b|\A[A-Z][a-z]{2,20}\b")
"""Words that are no name, as far as capitals tell."""
_ONLY_INSULTS = KNOWN | {
    *("little", "dirty", "filthy", "common", "cheap", "thieving", "lowlife", "wicked", "creature", "excuse", "apology"),
    *("waste", "disgusting", "horrible", "nasty", "jumped", "faced", "piece", "hypocrite", "hypocrites"),
}


def rightly_taken(mail: Correspondence, remark: Remark) -> bool:
    """Whether belittling words about officers went to nobody but those with whom a concern about each of them belongs.

    A threat, pressure and an insult are no concern brought to anybody, unless the word of insult is the allegation
    itself: "she is a thief". What its officer reads is none either.
    """
    act = remark.reading.act
    if not remark.officers or not (act is Act.DEROGATION or (act is Act.ABUSE and _only_alleges(remark))):
        return False
    readers = others(had_by(mail, remark.stretch), remark.author.people)
    return bool(readers) and all(
        rightly_told(party, officer, mail.roll) for party in readers for officer in remark.officers
    )


def alleged(remark: Remark) -> bool:
    """Whether the words allege fraud, bribery, corruption or another offence rather than weigh a person."""
    return _ALLEGES.search(remark.line) is not None


def _only_alleges(remark: Remark) -> bool:
    """Whether no word insults but what says of which offence somebody is accused."""
    names = {
        part.lower() for person in (*remark.officers, *remark.author.people) for part in _NAME.findall(person.name)
    }
    rest = _ALLEGATION_ITSELF.sub(" ", remark.line)
    words = {found[0].lower() for found in _BARE.finditer(rest)} - names
    return rest != remark.line and words.isdisjoint(_ONLY_INSULTS)
