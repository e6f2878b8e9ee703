"""The bytes of an answer → its root element, or a refusal that says what to do.

The answer may be wrapped in SOAP, or be text inside a `string` element. Entities, document types, the network and
very large trees are all shut off; what the parser says is never repeated, because it may quote what it read.
"""

import re
from typing import NoReturn

from lxml import etree

from mailguard.errors import WebsiteError

SIZE_LIMIT = 20 * 1024 * 1024
_WRAPPERS = re.compile(r"envelope|body|string|\w+(?:response|result)")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_WRAPS = 6
_SAVE = "Open the address in a browser, save what it shows as a file, and give that file"


def rooted(data: bytes, source: str, name: str) -> etree._Element:
    """The element called `name` that the answer is or wraps; raises WebsiteError."""
    _refuse_pages(data, source)
    element = _parsed(data, source)
    for _ in range(_WRAPS):
        if tag(element) == name:
            return element
        if not _WRAPPERS.fullmatch(tag(element)):
            break
        children = [child for child in element if isinstance(child.tag, str)]
        text = (element.text or "").strip()
        if len(children) == 1:
            element = children[0]
        elif not children and text.startswith("<"):
            element = _parsed(_DECLARATION.sub("", text).encode(), source)
        else:
            break
    problem = f"this is not the answer that was asked for: there is no {name} in it"
    raise WebsiteError(source, problem, "Check that the address or file is the right one")


def tag(element: etree._Element) -> str:
    """An element's name in small letters, without its namespace; empty for a comment."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def below(element: etree._Element, *names: str) -> list[etree._Element]:
    """The children of that name, of the children of the name before, and so on."""
    found = [element]
    for name in names:
        found = [child for each in found for child in each if tag(child) == name]
    return found


def text_of(element: etree._Element, *names: str) -> str:
    """The text of the first such child; empty where there is none."""
    found = below(element, *names)
    return "".join(str(part) for part in found[0].itertext()) if found else ""


def _parsed(data: bytes, source: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        problem = f"the XML is broken at line {line}, or was cut off there"
        raise WebsiteError(source, problem, "Fetch it again; nothing was changed") from None
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs think of no tree at all
        raise WebsiteError(source, "the XML brings a document type, which ModernGov never does", _SAVE)
    return root


def _refuse_pages(data: bytes, source: str) -> None:
    """Refuse what is empty, too large, or a web page: sites answer with pages and status 200."""
    if len(data) > SIZE_LIMIT:
        raise WebsiteError(source, f"more than the {SIZE_LIMIT:,} bytes allowed", "Check that the address is right")
    if not data.strip():
        raise WebsiteError(source, "the answer is empty", "Fetch it again later; nothing was changed")
    refuse_odd_pages(data, source)
    if b"<html" in data[:4096].lower() or b"<!doctype" in data[:4096].lower():
        raise WebsiteError(source, "this is a web page, not ModernGov's XML", _SAVE)


def refuse_odd_pages(data: bytes, source: str) -> None:
    """Refuse the pages that stand in for an answer: a check for robots, an error, a script that leads elsewhere."""
    start = data[:65536].lower()
    if b"<html" not in start and b"<script" not in start:
        return
    if any(word in start for word in (b"just a moment", b"cf-browser-verification", b"cdn-cgi/challenge", b"cf-ray")):
        robots(source)
    if b"sharepointerror" in start or b"_layouts/error.aspx" in start or b"errorpagetitle" in start:
        raise WebsiteError(source, "the website answered with an error page", "Try again later; nothing was changed")
    if b"window.location" in start or b'http-equiv="refresh"' in start:
        remedy = "Give the address that a browser ends up at, beginning with https://"
        raise WebsiteError(source, "the website answered with a script that leads elsewhere", remedy)


def robots(source: str) -> NoReturn:
    """Refuse the page of a service that keeps programs away; raises WebsiteError."""
    problem = "a service that keeps programs away (Cloudflare or the like) stands in front of the website"
    raise WebsiteError(source, problem, f"{_SAVE}, or ask the website's supplier to let this machine through")
