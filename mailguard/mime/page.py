"""What a page of HTML looks like as lines of text: told tag by tag by html.py.

Line breaks are lazy: a block only asks for one, and the next letter fetches it. So a cell's paragraphs stay on its
row, and blocks around nothing leave no lines behind.
"""

import re
from functools import cached_property
from html import unescape

from mailguard.mime.hiding import Attributes, Hiding, may_hide

NBSP = "\xa0"
_INDENTED = re.compile(r"border\s*:\s*(?:none|0)", re.IGNORECASE)
_GAP = "\ue000"  # a private letter between two cells; no blank, or it would be collapsed
_SIGNATURES = {"signature", "applemailsignature", "ms-outlook-mobile-signature"}

# Only what browsers never show even where it is left open; an open <head> ends by itself.
DROPPED = frozenset(("script", "style", "title", "template", "noframes", "iframe"))
_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
_BLOCKS = (
    "address article aside body blockquote caption center dd details dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header html li listing main menu nav ol p pre section summary table tbody "
    "tfoot thead td th tr ul xmp"
)
BLOCKS = frozenset(_BLOCKS.split())
_CELLS = {"td", "th"}
_PLACED = {*_CELLS, "tr", "li"}
_SIGNED = {"div", "table", "section"}
_PRESERVED = {"pre", "listing", "xmp", "textarea"}
_SPACED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_QUOTES, _KEEPS, _HEADS, _FORWARDS, _SIGNS = 1, 2, 4, 8, 16
RULE = "_" * 32
_DEEPEST = 40  # marks in front of one line; a page of nothing but quotes would fill the memory


def said_by(tag: str, attributes: Attributes) -> int:
    """What a block says of itself, for `opens`: 0 where it says nothing, as most do."""
    if not attributes:
        return _QUOTES if tag == "blockquote" else _KEEPS if tag in _PRESERVED else 0
    style, kind = attributes.get("style", ""), attributes.get("class", "")
    kinds = kind.split()
    said = 0
    if tag == "blockquote":  # Gmail's "indent more" is a blockquote, too
        marked = kind or attributes.get("type") or attributes.get("cite")
        said = _QUOTES if marked or not _INDENTED.search(style) else 0
    elif tag == "div":
        said = (_FORWARDS if "gmail_quote" in kinds else 0) | (_HEADS if "gmail_attr" in kind else 0)
    if tag in _PRESERVED or "white-space:pre" in style.replace(" ", ""):
        said |= _KEEPS
    if tag in _SIGNED:
        name = attributes.get("id", "").lower().removeprefix("x_")
        said |= _SIGNS if name in _SIGNATURES or "gmail_signature" in kinds else 0
    return said


def plain(text: str) -> str:
    """Character references opened; a number too long to be a letter stays as it is."""
    blank = text.replace("&nbsp;", NBSP)
    if "&" not in blank:  # nearly all references of a letter are this one
        return blank
    try:
        return unescape(text)
    except ValueError:
        return text


class Page:
    """Takes tags and text in the order of the page; `text()` gives its lines. One instance a page."""

    def __init__(self, html: str) -> None:
        self.hiding = Hiding(html) if may_hide(html) else None
        self.html = html
        self.spaced = _SPACED if "MsoNormal" in html else _SPACED | {"p"}
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = self.line_depth = self.preserved = 0
        self.wanted = 0
        self.bullet = self.cell = self.signature = self.hid = False
        self.row = -1

    @cached_property
    def has_quotes(self) -> bool:
        """Whether Gmail's marks stand beside quotes that are marked as such."""
        # A Gmail forward stands in the same div as its quotes, under "Forwarded message" and header lines instead.
        forward = "gmail_attr" in self.html and "Forwarded message" in self.html
        return forward or "<blockquote" in self.html or "<BLOCKQUOTE" in self.html

    def opens(self, tag: str, said: int) -> int:
        """A block that says this of itself begins; gives what `closes` needs to know.

        That is the sum of 1 where it quotes, 2 where it keeps its blanks and 4 where it heads a quote.
        """
        if tag in _PLACED:
            self._place(tag)
        elif not self.cell and self.wanted < 2:
            self.wanted = 2 if tag in self.spaced else 1
        return self._marked(said) if said else 0

    def _place(self, tag: str) -> None:
        if tag in _CELLS:
            self._cell()
            return
        if not self.cell and (tag != "tr" or self.line):
            self.wanted = max(self.wanted, 1)
        if tag == "tr":
            self.row = -1
        else:
            self.bullet = True

    def _marked(self, said: int) -> int:
        told = said & _KEEPS
        if self.depth < _DEEPEST and (said & _QUOTES or (said & _FORWARDS and not self.has_quotes)):
            self.depth, told = self.depth + 1, told | _QUOTES
        elif said & _HEADS and self.depth and not self.has_quotes:
            self.depth, told = self.depth - 1, told | _HEADS  # "On … wrote:" is not part of what was written
        if told & _KEEPS:
            self.preserved += 1
        if said & _SIGNS:
            self.signature = True
        return told

    def closes(self, tag: str, told: int) -> None:
        """The block ends."""
        if told:
            self.depth += bool(told & _HEADS) - bool(told & _QUOTES)
            self.preserved -= bool(told & _KEEPS)
        if tag in _CELLS:
            if self.row == len(self.lines):
                self.wanted = 0  # one line so far: the next cell may stand beside it
        elif self.wanted < 2:
            self.wanted = 2 if tag in self.spaced else 1

    def breaks(self) -> None:
        """`<br>`: always a new line."""
        if self.wanted or self.cell or self.bullet or self.signature:
            self._fetch()
        if not self.line:
            self.line_depth = self.depth
        self._flush()

    def rules(self) -> None:
        """`<hr>`: a line of underscores."""
        self.wanted = max(self.wanted, 1)
        self.words(RULE)
        self.wanted = 1

    def words(self, text: str) -> None:
        """Letters of the page, blanks and references as they stand in the source."""
        if "&" in text:
            text = plain(text)
        if self.preserved:
            self._keeps(text)
            return
        if (self.wanted or not self.line) and not text.strip(" \t\r\n\f"):
            return
        if self.wanted or self.cell or self.bullet or self.signature:
            self._fetch()
        if not self.line:
            self.line_depth = self.depth
        self.line.append(text)

    def text(self) -> str:
        """The whole page, one line feed a line."""
        if self.line:
            self._flush()
        return "\n".join(self.lines).strip("\n")

    def _cell(self) -> None:
        """A cell begins: beside the one before it, if that one left the row on one line."""
        self.cell = bool(self.line) and self.row == len(self.lines)
        if not self.cell and self.line:
            self.wanted = max(self.wanted, 1)
        self.row = len(self.lines) + (self.wanted > 0 and bool(self.line))

    def _keeps(self, text: str) -> None:
        first, *rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, piece in enumerate((first, *rest)):
            if number:
                self.breaks()
            if piece:
                self._fetch()
                if not self.line:
                    self.line_depth = self.depth
                self.line.append(piece.replace(" ", NBSP) if piece.strip() in ("", "--") else piece)

    def _fetch(self) -> None:
        """Do what was put off: the line break, the gap between cells, the bullet, the mark above a signature."""
        if self.wanted:
            if self.line:
                self._flush()
            if self.wanted > 1 and self.lines and self.lines[-1].strip("> "):
                self.lines.append((">" + " >" * (self.depth - 1)) if self.depth else "")
            self.wanted = 0
        if self.signature:
            self.signature = False
            if self.line:
                self._flush()
            if not self.lines or self.lines[-1].lstrip("> ").rstrip() != "--":
                self.lines.append("> " * self.depth + "-- ")
        if self.cell:
            self.line.append(_GAP)
            self.cell = False
        if self.bullet:
            self.line.append("- ")
            self.bullet, self.line_depth = False, self.depth

    def _flush(self) -> None:
        text = "".join(self.line)
        if _GAP in text:
            text = "  ".join(" ".join(piece.split()) for piece in text.split(_GAP))
        else:
            text = " ".join(text.split())
        self.line = []
        if text == "--":
            text = "-- "
        elif not text and self.lines and not self.lines[-1].strip("> "):
            return
        if self.line_depth:
            text = "> " * self.line_depth + text if text else _empty(self.line_depth)
        self.lines.append(text)


def _empty(depth: int) -> str:
    return ("> " * depth).rstrip()
