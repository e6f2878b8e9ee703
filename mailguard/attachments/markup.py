"""XML of a stranger → calls to a target, block by block: no tree, no entities, no network, no DTD.

A document type has no business in an office file; it is where entity bombs live, so it is damage.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from lxml import etree

from mailguard.attachments.budget import Refused
from mailguard.message import Unread

Attributes = Mapping[str, str]


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
        target=target,  # type: ignore[arg-type]  # its stubs ask for comments too, which lxml does without
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
