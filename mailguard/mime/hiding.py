"""What a page of HTML hides from the person who reads it: by size, by colour, by place, by a class of its style sheet.

White letters count as hidden only where nothing darker lies behind them: an element or one around it with a
background of its own that is not light keeps them readable, and so does a picture. Style sheets are read for simple
selectors (`.x`, `#x`, `tag`, `tag.x`); what stands inside `@media` is left alone, as it may not apply.
"""

import re
from functools import lru_cache

from mailguard.mime import colours
from mailguard.mime.sheets import Declarations, declarations, sheet

Attributes = dict[str, str]

TINY, PALE, CLEAR, DARK, GONE = 1, 2, 4, 8, 16
"""Marks of the letters inside an element: no size, near white, transparent; what lies behind is not light; and the
element is not shown at all, which nothing inside it undoes."""

_PALE = rf"#?[ef]|{'|'.join(colours.PALE_NAMES)}|transparent|rgba|rgb\(\s*(?:2[3-5]|9\d|100)|hsl|[&/\\]"
_VALUE = re.compile(
    r":\s*+(?:[0&/\\]|none|hidden|all|\.\d|[12](?:\.\d+)?p|-\d{3}|#(?:[ef]|\w{6}0|\w{3}0\b)|rect|inset|circle|polygon"
    rf"|rgba|rgb\(\s*(?:2[3-5]|9\d|100)|hsl|(?=[wsiamgflhot])(?:transparent|{'|'.join(colours.PALE_NAMES)}))"
)
_HIDES = "display visibility font-size mso-hide opacity clip clip-path overflow overflow-x overflow-y"
_PROPERTIES = tuple(_HIDES.split())
_PLACES = ("left", "top", "right", "indent")
_FONT_COLOUR = re.compile(rf"color\s*=\s*[\"']?\s*(?:{_PALE})")
_FONT = re.compile(r"font(?=\s*:)[^;\"'{}<>]{0,80}?[\s:](?:0|[12]?(?:\.\d+)?p[xt])")
_HIDDEN = re.compile(r"[\s\"'/]hidden")

_MOVED = ("left", "top", "right", "text-indent", "margin-left", "margin-top")
_SIZE = re.compile(r"(?:^|\s)(?:(\d*\.?\d+)(px|pt|em|rem|%|ex|ch|vw|vh|mm|cm)|(0+)(?![\w.%]))")
_DOCTYPE = 2_000
_REMEMBERED = 10_000
_SMALLEST = {"px": 2.0, "pt": 1.5, "em": 0.15, "rem": 0.15, "%": 15.0, "mm": 0.5, "cm": 0.05}
_NOTHING = re.compile(r"0*(?:\.0+|0)(?:px|pt|em|rem|%)?|1px")
_CLEAR = re.compile(r"0*(?:\.0\d*)?|0*[0-4](?:\.\d*)?%")
_FAR = re.compile(r"-(?:\d{4,}|[5-9]\d\d)(?:\.\d*)?(?:px|pt)?|-\d{3,}(?:em|rem|%|vw|vh)|-\d{2,}(?:em|rem)")
_CLIPPED = re.compile(
    r"rect\((?:\s*[01](?:px|pt|em)?[\s,]*){4}\)|inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%.{0,40}|circle\(\s*0\D.{0,40}"
)


def may_hide(html: str) -> bool:
    """Whether anything on the page could be hidden: quick, and says yes rather once too often."""
    lower = html.lower()
    if "hidden" in lower and _HIDDEN.search(lower):
        return True
    for value in _VALUE.finditer(lower):
        at = value.start()
        before = lower[max(0, at - 40) : at].rstrip()
        if before.endswith(_PROPERTIES) or (before.endswith("color") and not before.endswith("-color")):
            return True
        if before.endswith(_PLACES) and lower[at + 1 : at + 9].lstrip().startswith("-"):
            return True
    if "font:" in lower and _FONT.search(lower):
        return True
    return "<font" in lower and bool(_FONT_COLOUR.search(lower))


class Hiding:
    """What one page hides; its style sheet is read once, and each tag as it is written is judged once."""

    def __init__(self, html: str) -> None:
        self.sheet = sheet(html) if "<style" in html.lower() else {}
        self.quirks = "<!doctype" not in html[:_DOCTYPE].lower()  # browsers then let a table inherit neither
        self.known: dict[int, tuple[Attributes, int, int]] = {}

    def look(self, tag: str, attributes: Attributes, marks: int) -> int:
        """The marks of the element's letters; `marks` are those of the element around it."""
        if tag == "table" and self.quirks:
            marks &= DARK | GONE
        if not attributes and tag not in self.sheet:
            return marks
        known = self.known.get(id(attributes))  # kept alive by the entry itself, so that no other takes its place
        if known is None:
            known = (attributes, *self._judged(tag, attributes))
            if len(self.known) < _REMEMBERED:
                self.known[id(attributes)] = known
        _, cleared, given = known
        return (marks & ~cleared) | given

    def _judged(self, tag: str, attributes: Attributes) -> tuple[int, int]:
        """Which marks the element takes away, and which it gives."""
        style = attributes.get("style", "")
        ground = attributes.get("bgcolor", "") or ("url(" if attributes.get("background") else "")
        colour = attributes.get("color", "") if tag == "font" else ""
        if not self.sheet:
            cleared, given = _told(style, colour, ground)
        else:
            kinds, name = attributes.get("class", "").split()[:20], attributes.get("id", "")
            rules = _presented(colour, ground)
            for end in ("", *(f".{each}" for each in kinds), f"#{name}" if name else ""):
                rules = rules | self.sheet.get(end, {}) | self.sheet.get(tag + end, {})
            cleared, given = _effect(rules | declarations(style))
        return cleared, given | GONE if "hidden" in attributes else given


@lru_cache(maxsize=2048)
def _told(style: str, colour: str, ground: str) -> tuple[int, int]:
    return _effect(_presented(colour, ground) | declarations(style))


def _presented(colour: str, ground: str) -> Declarations:
    """What the old attributes say: `<font color>`, `<td bgcolor>`, `<td background>`."""
    told = {"color": colours.attribute(colour), "background": colours.attribute(ground)}
    return {name: value for name, value in told.items() if value}


def _effect(rules: Declarations) -> tuple[int, int]:
    """Which marks these declarations take away, and which they give."""
    if not rules:
        return 0, 0
    cleared, given = 0, GONE if _gone(rules) else 0
    size = rules.get("font-size") or rules.get("font")
    if size:
        cleared |= TINY
        given |= TINY if _tiny(size) else 0
    colour = rules.get("color", "")
    if colour and colour != "inherit":
        cleared |= PALE | CLEAR
        given |= CLEAR if colours.transparent(colour) else PALE if colours.light(colour) else 0
    ground = rules.get("background", "")
    if ground and not colours.nothing(ground):
        cleared |= DARK
        given |= 0 if colours.light(ground) else DARK
    return cleared, given


def _tiny(size: str) -> bool:
    found = _SIZE.search(size)
    if not found:
        return False
    return bool(found[3]) or float(found[1]) <= _SMALLEST.get(found[2], 0.0)


def _gone(rules: Declarations) -> bool:
    if rules.get("display") == "none" or rules.get("visibility") == "hidden" or rules.get("mso-hide") == "all":
        return True
    if "opacity" in rules and _CLEAR.fullmatch(rules["opacity"]):
        return True
    if any(_FAR.fullmatch(rules[name]) for name in _MOVED if name in rules):
        return True
    if rules.get("overflow") in ("hidden", "clip"):
        sides = [rules[name] for name in ("height", "max-height", "width", "max-width") if name in rules]
        if any(_NOTHING.fullmatch(side) for side in sides):
            return True
    return any(_CLIPPED.fullmatch(rules[name]) is not None for name in ("clip", "clip-path") if name in rules)


def unseen(marks: int) -> bool:
    """Whether letters with these marks cannot be seen."""
    return bool(marks & (TINY | CLEAR | GONE)) or marks & (PALE | DARK) == PALE
