"""GetCommittees, and the page of one committee (mgCommitteeDetails.aspx) → who sits on what.

No call lists a committee's members, so the page is read; people are known by the number in the link, because names
are shortened there. The support officer is an officer, never a Member.
"""

import re

from lxml import etree

from mailguard.errors import WebsiteError
from mailguard.register.moderngov.answer import below, refuse_odd_pages, rooted, tag, text_of
from mailguard.register.moderngov.fields import addresses
from mailguard.register.moderngov.published import Clerk, Committee, Listed, Seat
from mailguard.register.moderngov.text import addressed, public, tidy
from mailguard.register.moderngov.titles import cleaned, vacant

CALL = "GetCommittees"
PAGE = "mgCommitteeDetails.aspx"
PAGE_LIMIT = 2 * 1024 * 1024
_NUMBER = re.compile(r"[?&]UID=(\d+)", re.IGNORECASE)
_CHAIR = re.compile(r"\((vice|deputy)?[ -]*(?:chair(?:man|woman|person)?|cadeirydd)\)", re.IGNORECASE)
_WELSH_VICE = re.compile(r"\(is-?gadeirydd\)", re.IGNORECASE)
_RESERVE = re.compile(r"\((?:substitute|reserve|eilydd)[^)]*\)", re.IGNORECASE)
_MEMBERSHIP = frozenset({"membership", "members", "committee members", "aelodaeth"})


def is_page(data: bytes) -> bool:
    """Whether the bytes look like a web page rather than like XML."""
    start = data[:4096].lower()
    return b"<html" in start or b"<!doctype" in start


def read_committees(data: bytes, source: str) -> tuple[Listed, ...]:
    """Read the answer of GetCommittees; raises WebsiteError."""
    root = rooted(data, source, "committees")
    found = []
    for element in below(root, "committee"):
        gone = {tidy(text_of(element, flag)).lower() for flag in ("committeedeleted", "committeeexpired")}
        number, title = tidy(text_of(element, "committeeid")), public(text_of(element, "committeetitle"))
        if number.isdecimal() and title:
            category = public(text_of(element, "committeecategory"))
            found.append(Listed(number, title, category, gone == {"false"}))
    if not found:
        raise WebsiteError(source, "there is not one committee in it", "Check the address, or try again later")
    return tuple(found)


def read_page(data: bytes, source: str) -> Committee:
    """Read the page of one committee; raises WebsiteError where it has no membership."""
    root = _page(data, source)
    title = next((public(_text(each)) for each in _titled(root, "mgSubTitleTxt") if public(_text(each))), "")
    seats: list[Seat] = []
    vacancies = reserves = 0
    for item in _items(root, source):
        text = tidy(_text(item))
        number = next((found[1] for link in item.iter("a") if (found := _NUMBER.search(link.get("href") or ""))), None)
        if number is None:
            vacancies += vacant(text)
        elif _RESERVE.search(text):
            reserves += 1
        else:
            seats.append(Seat(number, _chair(text)))
    if not title or not seats:
        problem = "this page has no committee with its members"
        raise WebsiteError(source, problem, f"Give the page {PAGE}?ID=… of one committee")
    return Committee(
        title=title, seats=tuple(seats), vacancies=vacancies, reserves=reserves, clerks=tuple(_clerks(root))
    )


def _page(data: bytes, source: str) -> etree._Element:
    if len(data) > PAGE_LIMIT:
        raise WebsiteError(source, f"more than the {PAGE_LIMIT:,} bytes allowed for a page", "Check the address")
    if b"mgsectiontitle" not in data.lower():
        refuse_odd_pages(data, source)
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(data or b" ", parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise WebsiteError(source, "the answer is empty", "Try again later; nothing was changed")
    return root


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _titled(root: etree._Element, name: str) -> list[etree._Element]:
    return [each for each in root.iter("h1", "h2", "h3") if name in (each.get("class") or "").split()]


def _items(root: etree._Element, source: str) -> list[etree._Element]:
    """The lines of the list under the heading Membership."""
    for heading in _titled(root, "mgSectionTitle"):
        if tidy(_text(heading)).lower().strip(" :") not in _MEMBERSHIP:
            continue
        for after in heading.itersiblings():
            if tag(after) == "ul":
                return list(after.iter("li"))
            if tag(after) in {"h1", "h2", "h3"}:
                break
    remedy = f"Give the page {PAGE}?ID=… of one committee"
    raise WebsiteError(source, "this page has no list of a committee's members", remedy)


def _chair(text: str) -> str | None:
    if _WELSH_VICE.search(text):
        return "Vice-Chair"
    found = _CHAIR.search(text)
    return None if found is None else f"{found[1].capitalize()}-Chair" if found[1] else "Chair"


def _clerks(root: etree._Element) -> list[Clerk]:
    """The support officers: name and address; the telephone number beside them is left out."""
    found = []
    for label in root.iter("span"):
        parent = label.getparent()
        if parent is None or not tidy(_text(label)).lower().startswith("support officer"):
            continue
        after = re.split(r"\b(?:tel|email|e-mail)\b|[.:,;]\s", tidy(label.tail), maxsplit=1, flags=re.IGNORECASE)[0]
        name = "" if addressed(label.tail or "") else cleaned(after.strip(" .")).name
        links = (link.get("href") or "" for link in parent.iter("a"))
        emails = [email for link in links if link.lower().startswith("mailto:") for email in addresses(link[7:])[0]]
        if name:
            found.append(Clerk(name, emails[0] if emails else None))
    return found
