"""What a page of HTML looks like as lines of text: told tag by tag by html.py.

Line breaks are lazy: a block only asks for one, and the next letter fetches it. So a cell's paragraphs stay on its
row, and blocks around nothing leave no lines behind.
"""

import re

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
_MARKED = {"blockquote", "div", "table", "section", "pre", "listing", "xmp", "textarea"}
_PRESERVED = {"pre", "listing", "xmp", "textarea"}
_SPACED = {"h1", "h2", "h3", "h4", "h5", "h6"}
RULE = "_" * 32
_DEEPEST = 40  # marks in front of one line; a page of nothing but quotes would fill the memory


class Page:
    """Takes tags and text in the order of the page; `text()` gives its lines. One instance a page."""

    def __init__(self, html: str) -> None:
        self.hiding = Hiding(html) if may_hide(html) else None
        self.tight = "MsoNormal" in html
        # A Gmail forward stands in the same div as its quotes, under "Forwarded message" and header lines instead.
        forward = "gmail_attr" in html and "Forwarded message" in html
        self.has_quotes = forward or "<blockquote" in html or "<BLOCKQUOTE" in html
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = self.line_depth = self.preserved = 0
        self.wanted = 0
        self.bullet = self.cell = self.signature = self.hid = False
        self.row = -1

    def opens(self, tag: str, attributes: Attributes) -> int:
        """A block begins; gives what `closes` needs to know.

        That is the sum of 1 where it quotes, 2 where it keeps its blanks and 4 where it heads a quote.
        """
        if tag in _CELLS:
            self._cell()
        elif not self.cell and (tag != "tr" or self.line):
            wanted = 2 if self._spaced(tag) else 1
            if wanted > self.wanted:
                self.wanted = wanted
        if tag == "tr":
            self.row = -1
        elif tag == "li":
            self.bullet = True
        return self._marks(tag, attributes) if tag in _MARKED or "style" in attributes else 0

    def _marks(self, tag: str, attributes: Attributes) -> int:
        style = attributes.get("style", "")
        told = 0
        if self.depth < _DEEPEST and self._quotes(tag, attributes, style):
            self.depth, told = self.depth + 1, 1
        elif tag == "div" and self.depth and not self.has_quotes and "gmail_attr" in attributes.get("class", ""):
            self.depth, told = self.depth - 1, 4  # "On … wrote:" is not part of what was written
        if tag in _PRESERVED or (style and "white-space:pre" in style.replace(" ", "")):
            self.preserved, told = self.preserved + 1, told | 2
        if attributes and tag in ("div", "table", "section") and self._signs(attributes):
            self.signature = True
        return told

    def closes(self, tag: str, told: int) -> None:
        """The block ends."""
        if told:
            self.depth += (told & 4) // 4 - (told & 1)
            self.preserved -= (told & 2) // 2
        if tag in _CELLS:
            if self.row == len(self.lines):
                self.wanted = 0  # one line so far: the next cell may stand beside it
        else:
            self.wanted = max(self.wanted, 2 if self._spaced(tag) else 1)

    def breaks(self) -> None:
        """`<br>`: always a new line."""
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
        """Letters of the page, blanks as they stand in the source."""
        if self.preserved:
            self._keeps(text)
            return
        blank = not text.strip(" \t\r\n\f")
        if blank and (not self.line or self.wanted):
            return
        if self.wanted or self.cell or self.bullet or self.signature:
            self._fetch()
        if not self.line:
            self.line_depth = self.depth
        self.line.append(text)

    def text(self) -> str:
        """The whole page, one line feed a line."""
        self._flush(only_full=True)
        return "\n".join(self.lines).strip("\n")

    def _cell(self) -> None:
        """A cell begins: beside the one before it, if that one left the row on one line."""
        self.cell = bool(self.line) and self.row == len(self.lines)
        if not self.cell and self.line:
            self.wanted = max(self.wanted, 1)
        self.row = len(self.lines) + (self.wanted > 0 and bool(self.line))

    def _spaced(self, tag: str) -> bool:
        return (tag == "p" and not self.tight) or tag in _SPACED

    def _quotes(self, tag: str, attributes: Attributes, style: str) -> bool:
        kind = attributes.get("class") or ""
        if tag == "blockquote":
            marked = kind or attributes.get("type") or attributes.get("cite")
            return bool(marked) or not _INDENTED.search(style)  # Gmail's "indent more" is a blockquote, too
        return tag == "div" and "gmail_quote" in kind.split() and not self.has_quotes

    def _signs(self, attributes: Attributes) -> bool:
        name = (attributes.get("id") or "").lower().removeprefix("x_")
        kinds = (attributes.get("class") or "").split()
        return name in _SIGNATURES or "gmail_signature" in kinds

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
            self._flush(only_full=True)
            if self.wanted > 1 and self.lines and self.lines[-1].strip("> "):
                self.lines.append((">" + " >" * (self.depth - 1)) if self.depth else "")
            self.wanted = 0
        if self.signature:
            self.signature = False
            self._flush(only_full=True)
            if not self.lines or self.lines[-1].lstrip("> ").rstrip() != "--":
                self.lines.append("> " * self.depth + "-- ")
        if self.cell:
            self.line.append(_GAP)
            self.cell = False
        if self.bullet:
            self.line.append("- ")
            self.bullet, self.line_depth = False, self.depth

    def _flush(self, only_full: bool = False) -> None:
        if not self.line:
            if only_full:
                return
            if self.lines and not self.lines[-1].strip("> "):
                return
        text = "".join(self.line)
        if _GAP in text:
            text = "  ".join(" ".join(piece.split()) for piece in text.split(_GAP))
        else:
            text = " ".join(text.split())
        self.line = []
        if text == "--":
            text = "-- "
        if not text and self.lines and not self.lines[-1].strip("> "):
            return
        self.lines.append("> " * self.line_depth + text if text or not self.line_depth else _empty(self.line_depth))


def _empty(depth: int) -> str:
    return ("> " * depth).rstrip()
