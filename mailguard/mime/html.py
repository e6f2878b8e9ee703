"""HTML → the text a person reads, with what was hidden from that person left out and said.

One pass over the tags, no tree: the time is linear whatever the page. (lexbor is quadratic on nested elements and
cannot be interrupted; `html.parser` of Python 3.11 is quadratic on quotes that never close; both were tried.)
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from mailguard.mime.hiding import GONE, Attributes, unseen
from mailguard.mime.page import BLOCKS, DROPPED, VOID, Page, plain, said_by

_NAME = re.compile(r"/?([a-zA-Z][^\s/>]{0,40})")
_END = re.compile(r"(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>")
_ATTRIBUTE = re.compile(
    r"[\s\"'/](style|class|id|type|cite|hidden|color|bgcolor|background)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>\"']*+)|(?=[\s/>]|$))",
    re.I,
)
# Where nothing is hidden these say nothing; most tags of a letter are of this kind.
_INLINE = re.compile(
    r"</?(?:span|font|b|strong|i|em|u|a|o:p|small|sup|sub|tt|code|big|s|strike)"
    r"(?:\s(?:[^<>\"']|\"[^\"<>]*+\"|'[^'<>]*+')*+)?>"
)
_AJAR = re.compile(r"<[^<>]*+<")  # a tag inside a tag: taking the inner one out would swallow the words behind it
_RAW = {"script", "style", "title", "noframes", "iframe"}
_ROWS = {"td", "th", "tr"}
_TABLE = {*_ROWS, "table", "tbody", "thead", "tfoot"}
_ITEMS = {"dt", "dd"}
_FITTED = _TABLE - {"table"} | {"caption", "li"} | _ITEMS
_CELLS = {"td", "th"}
_ALONE = {"li", "tr", *_ITEMS}  # these close the one before them
_KEPT_TAG = 400


class Tag(NamedTuple):
    """One tag: its name in lower case, what it does, those attributes that say how text is shown."""

    name: str
    does: "Callable[[_Walk, Tag], None]"
    attributes: Attributes
    said: int
    """What a block says of itself (page.py)."""
    raw: bool
    """Whether what follows is no text until this tag closes."""


_Open = tuple[str, int, int, dict[str, int] | None]
"""An open element: its name, what its end needs to know, the marks of the letters around it (hiding.py), and the counts
outside a cell. A bare tuple: a page has thousands."""


def text_of(html: str) -> tuple[str, bool]:
    """The page as text, and whether text was left out because the page hides it."""
    walk, closer = _Walk(Page(html)), _Closer()
    first, *rest = (html if walk.hiding or _AJAR.search(html) else _INLINE.sub("", html)).split("<")
    words = walk.page.words
    words(first)
    for piece in rest:
        written, closed, text = piece.partition(">")
        tag = _tag(written) if closed and len(written) < _KEPT_TAG and not closer.waiting else None
        if tag is None:
            tag, text = closer.look(piece)
        elif tag.raw:
            closer.skip(tag)
            text = ""
        if tag is not None:
            tag.does(walk, tag)
        if text:
            if walk.marks:
                walk.text(text)
            else:
                words(text)
    return walk.page.text(), walk.page.hid


class _Closer:
    """Looks closer at what is no simple tag; `waiting` says that something begun is not over."""

    def __init__(self) -> None:
        self.until = self.raw = self.carried = ""
        self.waiting = False

    def look(self, piece: str) -> tuple[Tag | None, str]:
        """The tag and text of one more piece between brackets, as far as it says anything."""
        found = self._within(piece) if self.until or self.raw else self._tag(piece)
        self.waiting = bool(self.until or self.raw or self.carried)
        return found

    def skip(self, tag: Tag) -> None:
        """What follows is no text until this tag closes."""
        self.raw, self.waiting = tag.name, True

    def _within(self, piece: str) -> tuple[Tag | None, str]:
        if self.until:
            _, found, after = piece.partition(self.until)
            if found:
                self.until = ""
            return None, after
        if piece[:20].lower().startswith("/" + self.raw):
            self.raw = ""
            return self._tag(piece)
        return None, ""

    def _tag(self, piece: str) -> tuple[Tag | None, str]:
        if self.carried:
            piece, self.carried = f"{self.carried}<{piece}", ""
        elif piece[:1] in ("!", "?"):
            self.until = "-->" if piece.startswith("!--") else ">"
            if piece.startswith("!-->"):  # an empty comment, as browsers have it
                self.until = ""
                return None, piece[4:]
            return self._within(piece[3 if self.until == "-->" else 1 :])
        if not _NAME.match(piece):
            return None, "<" + piece
        end = _end_of(piece)
        if end < 0 and len(piece) < _KEPT_TAG and (piece.count('"') | piece.count("'")) & 1:
            self.carried = piece  # a bracket inside a quoted attribute
            return None, ""
        tag = _read_tag(piece[:end] if 0 <= end < _KEPT_TAG else piece[:_KEPT_TAG])
        self.raw = tag.name if tag.raw else ""
        return tag, piece[end + 1 :] if end >= 0 and not self.raw else ""


def _end_of(piece: str) -> int:
    """Where the tag that begins the piece ends, quoted brackets skipped; -1 where it does not."""
    end = piece.find(">")
    if end >= 0 and (piece.count('"', 0, end) | piece.count("'", 0, end)) & 1:
        found = _END.match(piece)
        return found.end() - 1 if found else end
    return end


@lru_cache(maxsize=2048)
def _tag(written: str) -> Tag | None:
    """A tag as most are: None for comments, quotes that do not close, and whatever else needs a closer look."""
    if not _NAME.match(written) or (written.count('"') | written.count("'")) & 1:
        return None
    return _read_tag(written)


def _read_tag(written: str) -> Tag:
    name = _NAME.match(written)
    lower = name[1].lower() if name else ""
    closing = written[:1] == "/"
    attributes: Attributes = {}
    if not closing and len(written) > len(lower):
        for key, value in _ATTRIBUTE.findall(written):
            attributes.setdefault(key.lower(), plain(value.strip("\"'")))
    does = _deed(lower, closing)
    said = said_by(lower, attributes) if does is _Walk.opens else 0
    return Tag(lower, does, attributes, said, lower in _RAW and not closing)


def _deed(name: str, closing: bool) -> "Callable[[_Walk, Tag], None]":
    if name in VOID:
        return _Walk.breaks if name == "br" else _Walk.rules if name == "hr" else _Walk.passes
    if closing:
        return _Walk.closes
    return _Walk.opens if name in BLOCKS else _Walk.drops if name in DROPPED else _Walk.inside


class _Walk:
    """Keeps the elements that are open and tells the page: what each tag does, it does here."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hiding = page.hiding
        self.open: list[_Open] = []
        self.counts: dict[str, int] = {}
        self.marks = 0

    def text(self, text: str) -> None:
        """Letters behind a tag, where a person may not see them."""
        if unseen(self.marks):
            if not self.page.hid and text.strip() and not any(each[0] in DROPPED for each in self.open[-8:]):
                self.page.hid = bool(plain(text).strip(" \t\r\n\xa0\u200b\u200c\u034f\u00ad"))
            return
        self.page.words(text)

    def opens(self, tag: Tag) -> None:
        """A block begins."""
        name, _, attributes, said, _ = tag
        if name in _FITTED:
            self._make_room(name)
        elif self.counts.get("p"):
            self._end("p")
        around, outer, counts = self.marks, None, self.counts
        if self.hiding:
            self.marks = self.hiding.look(name, attributes, around)
        told = -1 if self.marks & GONE else self.page.opens(name, said)
        counts[name] = counts.get(name, 0) + 1
        if name in _CELLS:  # what stands in a cell closes nothing outside it
            outer, self.counts = counts, {}
        self.open.append((name, told, around, outer))

    def inside(self, tag: Tag) -> None:
        """Something begins that breaks no line."""
        if self.hiding:
            self._begin(tag.name, self.hiding.look(tag.name, tag.attributes, self.marks))

    def drops(self, tag: Tag) -> None:
        """Something begins that is never shown."""
        self._begin(tag.name, self.marks | GONE)

    def _begin(self, name: str, marks: int) -> None:
        self.counts[name] = self.counts.get(name, 0) + 1
        self.open.append((name, -1, self.marks, None))
        self.marks = marks

    def closes(self, tag: Tag) -> None:
        """An element ends; one that was never opened closes nothing."""
        name = tag.name
        if self.counts.get(name) or (name in _TABLE and self._leave_cell(name)):
            self._end(name)

    def breaks(self, _: Tag) -> None:
        """A line ends."""
        if not self.marks & GONE:
            self.page.breaks()

    def rules(self, _: Tag) -> None:
        """A line is drawn."""
        if not self.marks & GONE:
            self.page.rules()

    def passes(self, _: Tag) -> None:
        """Nothing is shown."""

    def _make_room(self, name: str) -> None:
        """Close what HTML closes by itself: a paragraph before a block, an item before the next, a cell, a row."""
        if name in _ITEMS and self.counts.get("p"):
            self._end("p")
        if name in _ROWS and self.open and (top := self.open[-1][0]) in _CELLS:
            self._end(top)
        if name in _ALONE and self.open and self.open[-1][0] == name:
            self._end(name)

    def _end(self, name: str) -> None:
        while self.open:
            last, told, self.marks, outer = self.open.pop()
            if outer is not None:
                self.counts = outer
            self.counts[last] -= 1
            if told >= 0:
                self.page.closes(last, told)
            if last == name:
                return

    def _leave_cell(self, name: str) -> bool:
        """Whether the innermost cell, or the table around it, is what closes here."""
        for each in reversed(self.open[-64:]):
            if each[3] is not None:
                return bool(each[3].get(name))
        return False
