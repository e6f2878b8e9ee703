"""GetCouncillorsByWard → who sits, ward by ward. Of the address blocks only the e-mail fields are looked at."""

from dataclasses import replace
from datetime import date

from lxml import etree

from mailguard.errors import WebsiteError
from mailguard.register.moderngov.answer import below, rooted, text_of
from mailguard.register.moderngov.fields import addresses
from mailguard.register.moderngov.posts import posts
from mailguard.register.moderngov.published import Councillor, Fault, Sitting, Term
from mailguard.register.moderngov.text import addressed, day, public, tidy
from mailguard.register.moderngov.titles import cleaned, vacant
from mailguard.register.people import Office

CALL = "GetCouncillorsByWard"


def read_wards(data: bytes, source: str) -> Sitting:
    """Read the answer of GetCouncillorsByWard; raises WebsiteError where there is nobody in it."""
    root = rooted(data, source, "councillorsbyward")
    wards: dict[str, None] = {}
    people: dict[str, Councillor] = {}
    vacancies: list[str] = []
    empty: list[str] = []
    miscounted: list[str] = []
    nameless: list[str] = []
    for ward in below(root, "wards", "ward"):
        title = public(text_of(ward, "wardtitle"))
        listed = below(ward, "councillors", "councillor")
        wards[title] = None
        counted = tidy(text_of(ward, "councillors", "councillorcount"))
        if counted.isdecimal() and int(counted) != len(listed):
            miscounted.append(title)
        if not listed:
            empty.append(title)
        for element in listed:
            if vacant(text_of(element, "fullusername")):
                vacancies.append(title)
                continue
            found = replace(read_person(element, "councillorid"), wards=(title,) if title else ())
            if not found.number or not (found.name or Fault.NAME in found.faults):
                nameless.append(title)
                continue
            people[found.number] = _both(people[found.number], found) if found.number in people else found
    if not people:
        raise WebsiteError(source, "there is not one Member in it", "Fetch it again later; nothing was changed")
    return Sitting(
        wards=tuple(wards),
        councillors=tuple(people.values()),
        vacancies=tuple(vacancies),
        empty=tuple(empty),
        miscounted=tuple(dict.fromkeys(miscounted)),
        nameless=tuple(nameless),
    )


def read_person(element: etree._Element, number: str) -> Councillor:
    """One councillor or member; `number` is the name of the element with the site's number."""
    faults: dict[Fault, None] = {}
    name = cleaned(kept_back(text_of(element, "fullusername"), Fault.NAME, faults))
    emails: dict[str, None] = {}
    for place in ("workaddress", "homeaddress"):
        found, wrong = addresses(text_of(element, place, "email"))
        emails.update(dict.fromkeys(found))
        faults.update(dict.fromkeys(wrong))
    given = posts(kept_back(text_of(element, "keyposts"), Fault.POSTS, faults))
    party = kept_back(text_of(element, "politicalpartytitle"), Fault.PARTY, faults)
    return Councillor(
        number=tidy(text_of(element, number)),
        name=name.name,
        also=name.also,
        posts=(*given, *(Office(title) for title in name.offices if not _held(title, given))),
        party=public(party) or None,
        emails=tuple(emails),
        faults=tuple(faults),
        terms=tuple(_terms(element)),
    )


def kept_back(text: str, fault: Fault, faults: dict[Fault, None]) -> str:
    """The text of a field; nothing, and the fault noted, where a postal address seems to stand in it."""
    if not addressed(text, places=fault is not Fault.POSTS):
        return text
    faults[fault] = None
    return ""


def _held(title: str, given: tuple[Office, ...]) -> bool:
    return any(each.title.casefold().startswith(title.casefold()) for each in given)


def _terms(element: etree._Element) -> list[Term]:
    """The terms that have a length, earliest first."""
    found = []
    for block in ("termsofoffice", "termofoffice"):
        inner = [block, "termofoffice"] if block == "termsofoffice" else [block]
        for each in below(element, *inner):
            term = Term(day(text_of(each, "startdate")), day(text_of(each, "enddate")))
            if (term.start or term.end) and term.start != term.end:
                found.append(term)
    return sorted(found, key=lambda term: term.start or term.end or date.min)


def _both(one: Councillor, two: Councillor) -> Councillor:
    """Somebody who is listed twice, for two wards or for one."""
    return replace(
        one,
        wards=tuple(dict.fromkeys((*one.wards, *two.wards))),
        emails=tuple(dict.fromkeys((*one.emails, *two.emails))),
        posts=tuple(dict.fromkeys((*one.posts, *two.posts))),
        faults=tuple(dict.fromkeys((*one.faults, *two.faults))),
        terms=tuple(dict.fromkeys((*one.terms, *two.terms))),
    )
