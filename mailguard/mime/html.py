"""HTML → the text a person reads, with what was hidden from that person left out and said.

One pass over the tags, no tree: the time is linear whatever the page. (lexbor is quadratic on nested elements and
cannot be interrupted; `html.parser` of Python 3.11 is quadratic on quotes that never close; both were tried.)
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from mailguard.mime.hiding import Attributes, unseen
from mailguard.mime.page import BLOCKS, DROPPED, VOID, Page

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
_CLOSES_P = BLOCKS - {"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "li"}
_ROWS = {"td", "th", "tr"}
_TABLE = {*_ROWS, "table", "tbody", "thead", "tfoot"}
_KEPT_TAG = 400


class Tag(NamedTuple):
    """One tag: its name in lower case, whether it closes, and those attributes that say how text is shown."""

    name: str
    closing: bool
    attributes: Attributes


_Open = tuple[str, int, bool, int, dict[str, int] | None]
"""An open element: its name, what its end needs to know, whether the text around it is hidden, the marks of its letters
(hiding.py), and the counts outside a cell. A bare tuple: a page has thousands."""


def text_of(html: str) -> tuple[str, bool]:
    """The page as text, and whether text was left out because the page hides it."""
    walk = _Walk(Page(html))
    take, say = walk.tag, walk.text
    for tag, text in _pieces(html if walk.hiding or _AJAR.search(html) else _INLINE.sub("", html)):
        if tag is not None:
            take(tag)
        if text:
            say(text)
    return walk.page.text(), walk.page.hid


def _pieces(html: str) -> Iterator[tuple[Tag | None, str]]:
    """Each tag with the text behind it. Comments, scripts and style sheets are left out here."""
    closer = _Closer()
    first, *rest = html.split("<")
    yield None, first
    for piece in rest:
        end = piece.find(">")
        tag = _tag(piece[:end]) if 0 < end < _KEPT_TAG and not closer.waiting else None
        if tag is None:
            found = closer.look(piece)
            if found is not None:
                yield found
        elif tag.name in _RAW and not tag.closing:
            closer.skip(tag)
            yield tag, ""
        else:
            yield tag, piece[end + 1 :]


class _Closer:
    """Looks closer at what is no simple tag; `waiting` says that something begun is not over."""

    def __init__(self) -> None:
        self.until = self.raw = self.carried = ""
        self.waiting = False

    def look(self, piece: str) -> tuple[Tag | None, str] | None:
        """The tag and text of one more piece between brackets, None where it says nothing."""
        found = self._within(piece) if self.until or self.raw else self._tag(piece)
        self.waiting = bool(self.until or self.raw or self.carried)
        return found

    def skip(self, tag: Tag) -> None:
        """What follows is no text until this tag closes."""
        self.raw, self.waiting = tag.name, True

    def _within(self, piece: str) -> tuple[Tag | None, str] | None:
        if self.until:
            _, found, after = piece.partition(self.until)
            if found:
                self.until = ""
            return None, after
        if piece[:20].lower().startswith("/" + self.raw):
            self.raw = ""
            return self._tag(piece)
        return None

    def _tag(self, piece: str) -> tuple[Tag | None, str] | None:
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
            return None
        tag = _read_tag(piece[:end] if 0 <= end < _KEPT_TAG else piece[:_KEPT_TAG])
        self.raw = tag.name if tag.name in _RAW and not tag.closing else ""
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
            attributes.setdefault(key.lower(), _plain(value.strip("\"'")))
    return Tag(lower, closing, attributes)


def _plain(text: str) -> str:
    """Character references opened; a number too long to be a letter stays as it is."""
    if "&" not in text:
        return text
    try:
        return unescape(text)
    except ValueError:
        return text


class _Walk:
    """Keeps the elements that are open and tells the page; a tag that was never opened closes nothing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hiding = page.hiding
        self.open: list[_Open] = []
        self.counts: dict[str, int] = {}
        self.hidden = False
        self.marks = 0

    def text(self, text: str) -> None:
        """Letters behind a tag."""
        if self.hidden or (self.marks and unseen(self.marks)):
            if not self.page.hid and text.strip() and not any(each[0] in DROPPED for each in self.open[-8:]):
                self.page.hid = bool(_plain(text).strip(" \t\r\n\xa0\u200b\u200c\u034f\u00ad"))
            return
        self.page.words(_plain(text))

    def tag(self, tag: Tag) -> None:
        """A tag opens or closes."""
        name = tag.name
        if name in VOID or (name == "br" and tag.closing):
            if not self.hidden:
                if name == "br":
                    self.page.breaks()
                elif name == "hr":
                    self.page.rules()
        elif tag.closing:
            self._end(name)
        elif name in BLOCKS:
            self._make_room(name)
            self._begin(tag, True)
        elif self.hiding or name in DROPPED:
            self._begin(tag, False)

    def _begin(self, tag: Tag, block: bool) -> None:
        hidden, marks = self.hidden, self.marks
        if tag.name in DROPPED:
            hidden = True
        elif self.hiding:
            gone, marks = self.hiding.look(tag.name, tag.attributes, marks)
            hidden = hidden or gone
        told = self.page.opens(tag.name, tag.attributes) if block and not hidden else -1
        outer = None
        self.counts[tag.name] = self.counts.get(tag.name, 0) + 1
        if tag.name in ("td", "th"):  # what stands in a cell closes nothing outside it
            outer, self.counts = self.counts, {}
        self.open.append((tag.name, told, self.hidden, self.marks, outer))
        self.hidden, self.marks = hidden, marks

    def _make_room(self, name: str) -> None:
        """Close what HTML closes by itself: a paragraph before a block, an item before the next, a cell, a row."""
        if name in _CLOSES_P and self.counts.get("p"):
            self._end("p")
        top = self.open[-1][0] if self.open else ""
        if name in _ROWS and top in ("td", "th"):
            self._end(top)
            top = self.open[-1][0] if self.open else ""
        if top == name and name in ("li", "tr", "dt", "dd"):
            self._end(name)

    def _end(self, name: str) -> None:
        if not self.counts.get(name) and not (name in _TABLE and self._leave_cell(name)):
            return
        while self.open:
            last, told, self.hidden, self.marks, outer = self.open.pop()
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
            if each[4] is not None:
                return bool(each[4].get(name))
        return False
