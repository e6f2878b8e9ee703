"""Rich Text Format (Word 2007 RTF 1.9.1) → passages.

Own reader, because striprtf drops page headers and footers, where a letterhead stands, and text boxes with them. One
pass, no recursion; words of hidden text, tracked deletions, comments and field codes are left out.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from mailguard.attachments import limits, rtf_words
from mailguard.attachments.budget import Full, Refused
from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import Gathered
from mailguard.attachments.rtf_state import Group, Rows, shown
from mailguard.message import Place, Unread

_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}]+)|\\")
_CHECK = 4096


class _Rtf:
    """One document while it is read."""

    def __init__(self, data: str, gathered: Gathered) -> None:
        self._data, self._gathered = data, gathered
        self._at = 0
        self._body = Flow(gathered)
        self._groups = [Group(self._body)]
        self._charsets: dict[int, int] = {}
        self._font = self._default_font = -1
        self._page = "cp1252"
        self._pending = bytearray()
        self._passed = 0
        self._high = 0
        self._property: list[str] = []
        self._rows = Rows(self._body)
        self._sizes: dict[str, int] = {}
        self._margins: list[tuple[str, Gathered]] = []
        self._own_first = False

    def read(self) -> None:
        """To the end, or to where enough has been said."""
        count = 0
        try:
            while self._at < len(self._data):
                found = _TOKEN.match(self._data, self._at)
                if not found:
                    break
                self._at = found.end()
                self._token(found)
                count += 1
                if count % _CHECK == 0:
                    self._gathered.purse.time()
        finally:
            self._finish()

    def _token(self, found: "re.Match[str]") -> None:
        word, number, byte, sign, brace, text = found.groups()
        if text is not None:
            self._text(text)
        elif word:
            self._flush()
            self._word(word, int(number) if number else None)
        elif byte:
            self._byte(int(byte, 16))
        elif sign:
            self._sign(sign)
        elif brace == "{":
            self._flush()
            self._opens()
        elif brace:
            self._flush()
            self._closes()

    def _opens(self) -> None:
        if len(self._groups) > limits.DEEPEST * 10:
            raise Full
        self._groups.append(replace(self._groups[-1], closes="", starred=False))

    def _closes(self) -> None:
        self._passed = 0
        if len(self._groups) < 2:
            return
        group = self._groups.pop()
        match group.closes:
            case "box":
                group.flow.closes_box()
            case "margin":
                group.flow.finish()
            case "property":
                name, _, said = "".join(self._property).partition("\x00")
                self._property = []
                if name.strip() == "gtextUNICODE":
                    self._art(said.replace("\x00", ""))

    def _art(self, said: str) -> None:
        flow = self._groups[-1].flow
        flow.opens_box(Place.TEXT_BOX)
        flow.words(said)
        flow.closes_box()

    def _text(self, text: str) -> None:
        text = text.replace("\r", "").replace("\n", "")
        if self._passed:
            passed = min(self._passed, len(text))
            self._passed -= passed
            text = text[passed:]
        group = self._groups[-1]
        if not text or (group.skipped and not group.property):
            return
        self._flush()
        self._say(text if text.isascii() else text.encode("latin-1").decode(self._codec(), "replace"))

    def _byte(self, byte: int) -> None:
        if self._passed:
            self._passed -= 1
        else:
            self._pending.append(byte)

    def _flush(self) -> None:
        if self._pending:
            letters, self._pending = bytes(self._pending).decode(self._codec(), "replace"), bytearray()
            self._say(letters)

    def _codec(self) -> str:
        font = self._groups[-1].font
        return rtf_words.codec_of(self._charsets.get(font if font >= 0 else self._default_font, 1), self._page)

    def _say(self, text: str) -> None:
        group = self._groups[-1]
        if group.property:
            self._property.append(text)
        if group.skipped or group.hidden or group.deleted:
            return
        if group.flow is self._body:
            self._rows.place()
        group.flow.words(text)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._groups[-1].starred = True
        elif sign in "\r\n":
            self._breaks(paragraph=True)
        elif self._passed:
            self._passed -= 1
        elif sign in "\\{}":
            self._flush()
            self._say(sign)
        elif sign in "~_":
            self._flush()
            self._say(" " if sign == "~" else "-")

    def _word(self, word: str, number: int | None) -> None:
        group = self._groups[-1]
        starred, group.starred = group.starred, False
        if word in _ACTS:
            _ACTS[word](self, group, 0 if number is None else number)
        elif word in rtf_words.TOLD:
            self._told(word, number or 0)
        elif word in ("v", "deleted"):
            setattr(group, "hidden" if word == "v" else "deleted", number != 0)
        elif group.skipped:
            return
        elif word == "objdata":
            group.skipped = True
            self._gathered.unseen[rtf_words.OBJECT] = None
        elif word in rtf_words.SKIPPED or (starred and word not in rtf_words.KEPT):
            group.skipped = True
        elif word in rtf_words.MARGINS:
            self._margin(group, word)
        elif word in rtf_words.BREAKS:
            self._breaks(paragraph=rtf_words.BREAKS[word])
        elif word in rtf_words.SIGNS:
            self._say(rtf_words.SIGNS[word])

    def _breaks(self, paragraph: bool) -> None:
        group = self._groups[-1]
        if not group.skipped and not group.deleted:
            if group.flow is self._body:
                self._rows.place()
            group.flow.ends_line(paragraph)

    def _margin(self, group: Group, word: str) -> None:
        found = Gathered(self._gathered.purse)
        self._margins.append((rtf_words.TURNS[word], found))
        group.flow, group.closes = Flow(found, rtf_words.MARGINS[word]), "margin"

    def _box(self, group: Group, place: Place) -> None:
        if not group.skipped:
            group.flow.opens_box(place)
            group.closes = "box"

    def _letter(self, group: Group, number: int) -> None:
        """A letter by its number, a rare one in two halves; what stands in for it elsewhere follows and is passed."""
        number &= 0xFFFF
        self._passed = group.fallback
        if 0xD800 <= number < 0xDC00:
            self._high = number
        elif 0xDC00 <= number < 0xE000:
            if self._high:
                self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + number - 0xDC00))
            self._high = 0
        else:
            self._say(chr(number))

    def _property_begins(self, group: Group, number: int) -> None:
        group.skipped = group.property = True
        group.closes, self._property = "property", []

    def _skip_bytes(self, group: Group, number: int) -> None:
        self._at += max(0, number)

    def _pick_font(self, group: Group, number: int) -> None:
        group.font = self._font = number

    def _code_page(self, group: Group, number: int) -> None:
        self._page = rtf_words.page_of(number)

    def _set_fallback(self, group: Group, number: int) -> None:
        group.fallback = max(0, min(number, 16))

    def _plain(self, group: Group, number: int) -> None:
        group.hidden = group.deleted = False

    def _tabled(self, group: Group, inside: int) -> None:
        if group.flow is self._body and not group.skipped:
            self._rows.inside = inside == 1

    def _cell_ends(self, group: Group, number: int) -> None:
        if group.flow is not self._body:
            group.flow.words("  ")
        else:
            self._rows.ends_cell()

    def _row_ends(self, group: Group, number: int) -> None:
        if group.flow is not self._body:
            group.flow.ends_line()
        else:
            self._rows.ends_row()

    def _picture(self, group: Group, number: int) -> None:
        group.skipped = self._gathered.pictures = True
        self._sizes = {}

    def _told(self, word: str, number: int) -> None:
        """A code page by its name, or how large a picture is shown; the height is told last."""
        if word in rtf_words.PAGES:
            self._page = rtf_words.page_of(rtf_words.PAGES[word])
        self._sizes[word] = number
        if word == "pichgoal":
            self._gathered.picture(*shown(self._sizes))

    def _finish(self) -> None:
        for group in reversed(self._groups[1:]):
            if group.closes == "margin":
                group.flow.finish()
        self._rows.end()
        self._body.finish()
        for turn, found in self._margins:
            if turn != "first" or self._own_first:
                self._gathered.take(found)


_ACTS: dict[str, Callable[[_Rtf, Group, int], object]] = {
    "u": _Rtf._letter,
    "uc": _Rtf._set_fallback,
    "bin": _Rtf._skip_bytes,
    "f": _Rtf._pick_font,
    "fcharset": lambda rtf, _, number: rtf._charsets.setdefault(rtf._font, number),
    "deff": lambda rtf, _, number: setattr(rtf, "_default_font", number),
    "ansicpg": _Rtf._code_page,
    "plain": _Rtf._plain,
    "pard": lambda rtf, group, _: rtf._tabled(group, 0),
    "intbl": lambda rtf, group, _: rtf._tabled(group, 1),
    "cell": _Rtf._cell_ends,
    "row": _Rtf._row_ends,
    "pict": _Rtf._picture,
    "titlepg": lambda rtf, _, __: setattr(rtf, "_own_first", True),
    "sp": _Rtf._property_begins,
    "sv": lambda rtf, _, __: rtf._property.append("\x00"),
    "footnote": lambda rtf, group, _: rtf._box(group, Place.NOTE),
    **dict.fromkeys(("shptxt", "dptxbxtext"), lambda rtf, group, _: rtf._box(group, Place.TEXT_BOX)),
}


def read(data: bytes, gathered: Gathered) -> None:
    """The text of an RTF file. Raises Refused where nothing closes as it opened, and Full where it says too much."""
    at = data.find(b"{\\rtf")
    found = _Rtf(data[max(at, 0) :].decode("latin-1"), gathered)
    found.read()
    if data.count(b"}") == 0:
        raise Refused(Unread.DAMAGED)
