"""What a Member tells about an officer to those alone with whom a concern about that officer belongs.

A concern that was taken there went the right way, and an allegation of fraud or corruption may be a disclosure which
the law protects: it leaves the ordinary queue, and nobody is ever told to soften it.
"""

import re

from mailguard.correspondence.conduct.audience import had_by, others
from mailguard.correspondence.conduct.route import rightly_told
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.remarks import Remark
from mailguard.language.patterns import regex
from mailguard.language.tone import Act

RIGHTLY = (
    "it went only to those with whom a concern about {} belongs, so it may be a complaint by the right route, or a "
    "disclosure which the law protects: nobody may be asked to soften it"
)
_ALLEGES = regex(
    r"\b(?:brib\w{1,5}|backhanders?|kick-?backs?|brown envelopes?|on the take|corrupt(?:ion|ly)?|fraud\w{0,7}"
    r"|embezzl\w+"
    r"|money[- ]launder\w+|thefts?|st(?:eal|eals|ole|olen|ealing)|thie(?:f|ving)|fiddl(?:e|es|ed|ing)|pocket(?:ed|ing)"
    r"|siphon\w*|misappropriat\w+|falsif\w+|forg(?:ed|ing|ery)|doctored|shredd\w+ (?:the |those )?(?:files?|papers?"
    r"|records?)"
    r"|(?:tak(?:e|es|en|ing)|took|accept\w*|receiv\w+|had|getting|gets?|got|paid) (?:\w{1,12} ){0,2}(?:money|cash"
    r"|payments?|gifts?|envelopes?|bribes?|a cut|hospitality|commissions?)|paid off|in the pay of|in (?:the|his|her"
    r"|their) "
    r"pockets?|rigg(?:ed|ing)|undeclared interests?|(?:not|never) declared|cover(?:ed|ing)?[- ]?up|insider"
    r"|conflict of interests?|criminal\w*|unlawful\w*|illegal\w*|perver\w+ the course|misconduct in public office)\b",
    re.I,
)


def rightly_taken(mail: Correspondence, remark: Remark) -> bool:
    """Whether belittling words about officers went to nobody but those with whom a concern about each of them belongs.

    An insult, a threat and pressure are no concern brought to anybody, and what its officer reads is none either.
    """
    if remark.reading.act is not Act.DEROGATION or not remark.officers:
        return False
    readers = others(had_by(mail, remark.stretch), remark.author.people)
    return bool(readers) and all(
        rightly_told(party, officer, mail.roll) for party in readers for officer in remark.officers
    )


def alleged(remark: Remark) -> bool:
    """Whether the words allege fraud, bribery, corruption or another offence rather than weigh a person."""
    return _ALLEGES.search(remark.line) is not None
