"""XML of a stranger → calls to a target, block by block: no tree, no entities, no network, no DTD.

A document type has no business in an office file; it is where entity bombs live, so it is damage.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from lxml import etree

from mailguard.attachments.budget import Refused
from mailguard.message import Unread

Attributes = Mapping[str, str]
_CENTIMETRE = 360_000
"""DrawingML's own measure (ECMA-376 part 1, 20.1.2.1)."""
_NUMBER = re.compile("[0-9]{1,9}")
_STYLED = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|px)?", re.IGNORECASE)
IN_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "px": 2.54 / 96, "": 2.54 / 96}
_FORMS = re.compile(r"(?:wp[scgi]|wp?1\d\w*|[acpx]1\d\w*|[px]\d\w*|cx\d?|am3d|aink|thm15|[amv]|sle15|w16\w*)")
"""The newer forms of drawings that Office knows, by the short names under which it writes them."""


class Target:
    """What a reader of XML is told; names are in Clark's form, `{namespace}name`."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Letters."""

    def doctype(self, *_: str | None) -> None:
        """Refuse a document type."""
        raise Refused(Unread.DAMAGED)

    def close(self) -> None:
        """The document ends."""


class _Feed(Protocol):
    def feed(self, data: bytes) -> None: ...
    def close(self) -> object: ...


def walk(blocks: Iterable[bytes], target: Target) -> None:
    """Tell `target` of the document in `blocks`. Raises Refused where it is no sound XML, and what `target` raises."""
    parser: _Feed = etree.XMLParser(
        # What lxml does is told in its documentation, "The target parser interface".
        target=target,  # type: ignore[arg-type]  # lxml calls what a target has, with str; its stubs want more, and bytes
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for block in blocks:
            parser.feed(block)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise Refused(Unread.DAMAGED) from error


def clark(spaces: Iterable[str], names: str) -> frozenset[str]:
    """Every one of `names` (apart by blanks) in every one of the namespaces."""
    return frozenset(f"{{{space}}}{name}" for space in spaces for name in names.split())


def local(tag: str) -> str:
    """The name without its namespace."""
    return tag.rpartition("}")[2]


def extent(attributes: Attributes) -> tuple[float, float]:
    """Width and height of a drawing in centimetres, zeros where they are not told."""
    width, height = attributes.get("cx", ""), attributes.get("cy", "")
    if not (_NUMBER.fullmatch(width) and _NUMBER.fullmatch(height)):
        return 0.0, 0.0
    return int(width) / _CENTIMETRE, int(height) / _CENTIMETRE


def styled(style: str) -> tuple[float, float]:
    """The same, out of the style of a VML shape."""
    told = {name.lower(): float(number) * IN_CM[unit.lower()] for name, number, unit in _STYLED.findall(style[:1_000])}
    return told.get("width", 0.0), told.get("height", 0.0)


def is_known(requires: str) -> bool:
    """Whether Office knows all that a form of a drawing asks for; else it shows the fallback (ECMA-376 part 3, 9.3)."""
    return all(_FORMS.fullmatch(each) for each in requires.split()[:20])
