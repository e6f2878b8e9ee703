"""Sentences that give away a confidence: who complained, and what the council's lawyers say about acting.

Councils promise complainants that their identity is not revealed; legal advice on a notice not yet served is
privileged. An objection to an application is public, and so is a notice that was served.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Given(StrEnum):
    """What a sentence gives away."""

    COMPLAINANT = "who complained"
    ADVICE = "legal advice on acting"


@dataclass(frozen=True, slots=True)
class Giving:
    """What is given away, and the words that name who complained, empty for advice."""

    what: Given
    who: str = ""


LONGEST = 1_000
"""Characters of a sentence that are read."""

_TITLE = r"(?:Mr and Mrs|Mr & Mrs|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Revd?|Sir|Lady)\.?"
_NOT_PEOPLE = (
    r"(?!\w+ (?:Council|Parish|Lane|Road|Street|Avenue|Close|Committee|Agency|Gazette|Residents"
    r"|Association|Police|Group"
    r"|Society|Trust|School|Team|Service|Services|Board|Office|Officers?|Ward|Court|House|Water|Health|Protection|Radio"
    r"|Planning|Enforcement|Licensing)\b)"
    r"(?!(?:The|This|That|Our|Your|Their|His|Her|It|We|He|She|They|An?|Some|Planning|Environmental|Legal|Town|Borough"
    r"|District|County|Parish|Councillor|Cllr|Residents?|Officers?|Highways|Licensing|Trading|Building)\b)"
)
_TITLED = rf"{_TITLE} (?:[A-Z](?:[\w'’-]+|\.) ?){{1,3}}"
_BARE = rf"{_NOT_PEOPLE}[A-Z][a-z'’-]+ [A-Z][a-z'’-]+"
_NAME = rf"(?:{_TITLED}|{_BARE})"
_HOUSE = r"(?:number |no\.? ?|No\.? ?|Number )?\d{1,4}[a-zA-Z]?\b"
_NEIGHBOUR = (
    r"(?:(?:the|a|their|his|her) )?(?:next[- ]door )?(?:neighbours?|occupiers?|residents?|tenants?|owners?|family|lady"
    rf"|gentleman|man|woman|couple|people) (?:at|of|in|from|who lives? at|living at) {_HOUSE}"
)
_WHO = rf"(?P<WHO>{_NAME}|{_NEIGHBOUR})"
_AT_HOME = rf"(?P<WHO>(?:at |in |opposite )?{_HOUSE}|next door|opposite)"
_COMPLAINED = (
    r"(?:complained\b(?! of)|made (?:a|the|this) complaint|lodged (?:a|the) complaint"
    r"|reported (?:it|this|the|him|her|them|you)\b)"
)
_HAS = r"(?: has| have| had| also| first)?"
_ABOUT = (
    r"(?:noise|works?|bonfires?|extension|fence|building|smells?|smoke|music|rubbish|dogs?|parking|use|breach|development"
    r"|site|hedge|trees?|shed|caravans?|dormer|takeaway|pub|bar|rats|damp)"
)
_FROM = (
    r"(?:(?:came|comes|was|were|is|are|has been|have been|had been)(?: originally| first)? )?(?:made |received |lodged"
    r" |submitted |sent |raised |brought |sent in )?(?:(?:to us|in) )?(?:by|from)(?: an?)?"
)
_COMPLAINANTS = tuple(
    re.compile(pattern.replace("(?P<WHO>", "(?P<who>"))
    for pattern in (
        rf"(?<!no )\b[Cc]omplaints?(?: about [^.,]{{1,40}}?)? {_FROM} {_WHO}",
        rf"\b[Cc]omplainants?(?: in this case)?(?: is| are| was| were|,) {_WHO}",
        rf"\b[Cc]omplainants?(?: in this case)? lives? {_AT_HOME}",
        r"\b[Cc]omplainant['’]s (?:name|address|number|house|e-?mail(?: address)?|identity) is (?P<WHO>[^.;]{1,60})",
        rf"(?P<WHO>{_TITLED}|{_NEIGHBOUR})(?: (?:at|of) {_HOUSE}[^.,;]{{0,20}})?{_HAS} {_COMPLAINED}",
        rf"(?P<WHO>{_BARE})(?: (?:at|of) {_HOUSE}[^.,;]{{0,20}})?{_HAS} complained (?:to (?:us"
        rf"|the [Cc]ouncil)|about (?:the )?{_ABOUT}\b)",
        rf"\b[Ii]t was {_WHO} who (?:complained|reported|told us|contacted us|tipped)",
        r"\b(?:[Pp]erson who (?:complained|reported (?:it|this))|[Ii]nformant"
        r"|[Ss]ource of the (?:complaint|report)) (?:is|was) " + _WHO,
        r"\b(?:breach|works?|noise|nuisance|smell|use|site|extension|development|matter|case|tipping"
        r"|bonfires?) (?:was|were"
        rf"|has been|have been) (?:first )?reported (?:to us )?by {_WHO}",
        rf"\btold of (?:it|this|the [\w ]{{1,30}}) by {_WHO}|\b(?:tip-?off|report) from (?P<WHO2>{_NAME})",
    )
)
_LAWYERS = r"(?:counsel|our (?:solicitors?|barrister|lawyers?)|the council's solicitors?|legal services|the legal team)"
_SOUGHT = re.compile(
    r"\b(?:we|i|officers|the council|colleagues|the team)\b[^.;]{0,30}?\b(?:taking|taken|take|took|seeking|seek|sought"
    r"|ask(?:ing|ed)? for|awaiting|await|waiting for|received|receiving|obtained|obtaining|got|have|had|instructed)\b"
    r"(?! no\b)[^.;]{0,20}?\b(?:legal advice|counsel's (?:opinion|advice)|advice from (?:counsel"
    r"|our solicitors?|legal))"
    r"|\blegal advice (?:is being|has been|was) (?:sought|taken|received|obtained)\b"
    r"|\b(?:asked|instructed|consulted) (?:counsel|our solicitors?|legal services)\b"
    rf"|\b{_LAWYERS} (?:has |have |is |are )?(?:advis\w+|thinks?|says?|recommends?|suggests?)\b"
    r"|\b(?:the|our) legal advice (?:is|was|says|suggests) (?:that|against|to)\b",
    re.I,
)
_ACTING = re.compile(
    r"\bserv(?:e|ing)\b|\bnotices?\b|\bprosecut\w+|\binjunction\b|\benforcement action\b|\bsummons\b|\bcaution\b"
    r"|\brevok\w+|\brevocation\b|\breview (?:of )?the licen[cs]e\b|\bproceedings\b",
    re.I,
)
_NO_ADVICE = re.compile(
    r"\byou (?:may|might|should|could|will|must|can)\b|\b(?:the|their) (?:applicant|owner|appellant"
    r"|occupier|landlord)s?\b"
    r"[^.;]{0,20}\blegal advice\b|\b(?:do not|don't|cannot|can't|not|never|no) (?:need|require|give|want"
    r"|taken?|any)\b|\?$",
    re.I,
)


def giving(sentence: str) -> Giving | None:
    """What the sentence gives away, if anything."""
    words = " ".join(sentence[:LONGEST].split()).replace("’", "'")
    for pattern in _COMPLAINANTS:
        found = pattern.search(words)
        if found is not None and not words.endswith("?"):
            return Giving(Given.COMPLAINANT, next(each for each in found.groups() if each))
    if _SOUGHT.search(words) and _ACTING.search(words) and not _NO_ADVICE.search(words):
        return Giving(Given.ADVICE)
    return None
