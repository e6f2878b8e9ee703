"""The style sheets of a page, as far as they may hide words: simple selectors and a few properties, in linear time."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mailguard.mime import colours

Declarations = dict[str, str]
"""Values in lower case by property, only those that may hide something; `background-color` counts as `background`."""

_WORDS = (
    "display visibility mso-hide font font-size color background opacity left top right text-indent margin-left "
    "margin-top overflow height max-height width max-width clip clip-path"
)
_KEPT = frozenset(_WORDS.split())
_SAME = {
    "background-color": "background",
    "background-image": "background",
    "overflow-y": "overflow",
    "overflow-x": "overflow",
}
_SIMPLE = re.compile(r"([a-zA-Z][a-zA-Z0-9]{0,20})?(?:([.#])([\w-]{1,80}))?")
_MARK = re.compile(r"<(?:!--|style(?=[\s>]))")
_BRACKET = re.compile(r"[{}]")
_LONGEST_VALUE = 80
_LONGEST_SHEET = 512 * 1024
_USUAL = 16 * 1024
_IMPORTANT = "!important"


def declarations(style: str) -> Declarations:
    """What a `style` attribute or the inside of a rule says; the last word on a property counts, an important one more.

    A picture as background beats a colour, and `background-image: none` takes no colour away.
    """
    found: Declarations = {}
    important: set[str] = set()
    if "/*" in style:
        style = without_comments(style)
    for each in style.lower().split(";"):
        written, _, value = each.partition(":")
        written = written.strip()
        name = _SAME.get(written, written)
        if name not in _KEPT:
            continue
        value, loud, _ = value.strip()[: _LONGEST_VALUE + len(_IMPORTANT)].partition("!")
        value = value.rstrip()[:_LONGEST_VALUE]
        if loud:
            important.add(name)
        elif name in important:
            continue
        if not value or (written == "background-image" and not colours.picture(value)):
            continue
        if written == "background-color" and colours.picture(found.get(name, "")):
            continue
        found[name] = value
        if name in ("font", "font-size"):
            found.pop("font" if name == "font-size" else "font-size", None)
    return found


def without_comments(css: str) -> str:
    """CSS without its comments; one that never closes reaches to the end."""
    kept: list[str] = []
    for number, piece in enumerate(css.split("/*")):
        _, closed, after = piece.partition("*/")
        if not number:
            kept.append(piece)
        elif closed:
            kept.append(after)
    return " ".join(kept)


def sheet(html: str) -> dict[str, Declarations]:
    """The rules of every `<style>` of the page by selector. Sheets inside comments (for Outlook alone) are not read."""
    css = " ".join(_blocks(html))[:_LONGEST_SHEET]
    return _usual(css) if len(css) < _USUAL else _read(css)


def _read(css: str) -> dict[str, Declarations]:
    found: dict[str, Declarations] = {}
    for selectors, inside in _rules(without_comments(css).replace("<!--", " ").replace("-->", " ")):
        said = declarations(inside)
        if not said:
            continue
        for selector in selectors.split(","):
            _take(found, selector.strip(), said)
    return found


_usual = lru_cache(maxsize=64)(_read)  # a mail program writes the same sheet into every letter


def _take(found: dict[str, Declarations], selector: str, said: Declarations) -> None:
    last = selector.split()[-1:] or [""]
    simple = _SIMPLE.fullmatch(last[0])
    if not simple or not last[0]:
        return
    if last[0] != selector:  # some such elements only: a background may make words readable, nothing may hide them
        said = {name: value for name, value in said.items() if name == "background"}
    key = (simple[1] or "").lower() + (simple[2] or "") + (simple[3] or "")
    if said:
        found[key] = found.get(key, {}) | said


def _blocks(html: str) -> Iterator[str]:
    lower = html.lower()
    if len(lower) != len(html):  # a letter that grows in lower case: places would not fit
        html = lower
    at = 0
    while found := _MARK.search(lower, at):
        if found[0] == "<!--":
            at = lower.find("-->", found.start() + 2)  # `<!-->` is a whole comment
            if at < 0:
                return
            continue
        begin = lower.find(">", found.end())
        if begin < 0:
            return
        close = lower.find("</style", begin)
        at = close if close >= 0 else len(html)
        yield html[begin + 1 : at]


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and what stands between the brackets, at the top level only."""
    at, depth, selectors = 0, 0, ""
    for bracket in _BRACKET.finditer(css):
        if bracket[0] == "{":
            if not depth:
                selectors = css[at : bracket.start()].rpartition(";")[2].strip()
                at = bracket.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                if not selectors.startswith("@"):
                    yield selectors, css[at : bracket.start()]
                at = bracket.end()
