"""Word's files (.docx, .docm, .dotx; ECMA-376) → passages.

The name of a Member stands in the letterhead, and a letterhead is the page header: a part of its own in the archive.
Only the headers and footers that a section shows are read, with those it takes over from the section before it.
"""

from dataclasses import dataclass, field

from mailguard.attachments.budget import Full
from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import Gathered
from mailguard.attachments.markup import Attributes, Target, clark, local, walk
from mailguard.attachments.packed import Package
from mailguard.attachments.slides import diagrams
from mailguard.attachments.story import RELATED, Story, truth, value
from mailguard.attachments.story import WORD as SPACES
from mailguard.message import Place

_TURNS = ("first", "default", "even")
_NOTES = {"footnotes", "endnotes"}
_KINDS = {"header": Place.HEADER, "footer": Place.FOOTER}


@dataclass(slots=True)
class _Section:
    """Which header and footer parts a section names, by what and when, and whether its first page has its own."""

    parts: dict[tuple[str, str], str] = field(default_factory=dict)
    first: bool = False


class _Sections(Story):
    """The body, which also says which headers and footers are shown."""

    def __init__(self, flow: Flow, gathered: Gathered, hidden: frozenset[str]) -> None:
        super().__init__(flow, gathered, hidden)
        self.sections: list[_Section] = []
        self.watch |= _SECTION_TAGS

    def special(self, tag: str, attributes: Attributes) -> None:
        """One of the elements that only the body has."""
        name = local(tag)
        if name == "sectPr":
            self.sections.append(_Section())
        elif not self.sections:
            return
        elif name == "titlePg":
            self.sections[-1].first = truth(attributes)
        else:
            turn = value(attributes, "type") or "default"
            for space in RELATED:
                if f"{{{space}}}id" in attributes:
                    self.sections[-1].parts[name[:6], turn] = attributes[f"{{{space}}}id"]


_SECTION_TAGS = clark(SPACES, "sectPr titlePg headerReference footerReference")


class _Styles(Target):
    """Which styles hide their text, those based on them included; whether even pages have headers of their own."""

    def __init__(self) -> None:
        self._style = ""
        self._based: dict[str, str] = {}
        self._hides: dict[str, bool] = {}
        self.even = False

    def start(self, tag: str, attributes: Attributes) -> None:
        name = local(tag)
        if name == "style":
            self._style = value(attributes, "styleId")
        elif name == "basedOn":
            self._based[self._style] = value(attributes, "val")
        elif name == "vanish":
            self._hides[self._style] = truth(attributes)
        elif name == "evenAndOddHeaders":
            self.even = truth(attributes)

    def hidden(self) -> frozenset[str]:
        return frozenset(style for style in {*self._based, *self._hides} if style and self._hidden(style))

    def _hidden(self, style: str) -> bool:
        for _ in range(20):
            if style in self._hides:
                return self._hides[style]
            style = self._based.get(style, "")
        return False


def read(package: Package, gathered: Gathered) -> None:
    """The text of a Word file into `gathered`. Raises Refused, and Full where the file says more than is read."""
    main = package.main() or "word/document.xml"
    related = package.related(main)
    hidden, even = _styles(package, related)
    margins = _margins(package, related, gathered, hidden)
    flow = Flow(gathered)
    body = _Sections(flow, gathered, hidden)
    notes = Gathered(gathered.purse)
    try:
        walk(package.blocks(main), body)
        for kind, path in sorted(related.values()):
            if kind.rpartition("/")[2] in _NOTES and path in package:
                _part(package, path, Place.NOTE, notes, hidden)
        diagrams(package, related, notes)
    finally:
        flow.finish()
        gathered.take(notes)
        for rid in _shown(body.sections, even) if body.sections else margins:
            if rid in margins:
                gathered.take(margins[rid])


def _styles(package: Package, related: dict[str, tuple[str, str]]) -> tuple[frozenset[str], bool]:
    styles = _Styles()
    for kind, path in related.values():
        last = kind.rpartition("/")[2]
        if last in ("styles", "settings") and path in package:
            content = package.part(path)
            if b"vanish" in content if last == "styles" else b"evenAndOddHeaders" in content:
                walk((content,), styles)
    return styles.hidden(), styles.even


def _margins(
    package: Package, related: dict[str, tuple[str, str]], gathered: Gathered, hidden: frozenset[str]
) -> dict[str, Gathered]:
    """Every header and footer by the id it is referred to; read before the body, which may use up the allowance."""
    found = {}
    for rid, (kind, path) in related.items():
        place = _KINDS.get(kind.rpartition("/")[2])
        if place and path in package:
            found[rid] = Gathered(gathered.purse)
            _part(package, path, place, found[rid], hidden)
    return found


def _part(package: Package, path: str, place: Place, gathered: Gathered, hidden: frozenset[str]) -> None:
    flow = Flow(gathered, place)
    try:
        walk(package.blocks(path), Story(flow, gathered, hidden))
    except Full:
        gathered.cut = True
        raise
    finally:
        flow.finish()


def _shown(sections: list[_Section], even: bool) -> list[str]:
    """The ids of the headers and footers that are shown, section by section, the first page's first."""
    shown: dict[str, None] = {}
    known: dict[tuple[str, str], str] = {}
    for section in sections:
        known |= section.parts
        for turn in _TURNS:
            if turn == "default" or (turn == "first" and section.first) or (turn == "even" and even):
                shown |= {known[kind, turn]: None for kind in _KINDS if (kind, turn) in known}
    return list(shown)
