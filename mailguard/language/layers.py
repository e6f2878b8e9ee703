"""Which lines belong to which message: this one, the one it quotes, the one that quotes.

Quote marks and header lines both open a layer. Under "Outlook" header lines everything down to the end of the
stretch belongs to the older message, as nothing marks where it stops; under quote marks only the marked lines do.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from mailguard.language.blocks import bare_block_at, block_at, label_of
from mailguard.language.lines import Lines
from mailguard.language.openers import STARTS, Opener, enclosed, opener_at
from mailguard.language.patterns import regex
from mailguard.language.segment import QuotedHead

# The places of a line where one of these may announce a header; others cost no further look.
_FIRST_MARKS = frozenset("-_=*\u2013\u2014")
_RULES = "_-=*# \t"
_BEAK = 3
_WRAPPED_FROM = 60
_WRAPPED_TO = 50


@dataclass(slots=True, eq=False)
class Layer:
    """One message while it is being read; `number` is 0 until its first line or header is seen."""

    depth: int
    forwarded: bool = False
    head: QuotedHead | None = None
    number: int = 0
    # Whether header lines that come next are this layer's own.
    open: bool = True


class Stretch(NamedTuple):
    """Lines in a row that belong to one layer."""

    layer: Layer
    lines: list[str]


@dataclass(slots=True)
class _Reader:
    """Reads a text from top to bottom; `layers` holds the layer now open at each number of quote marks."""

    lines: Lines
    layers: list[Layer | None] = field(default_factory=lambda: [Layer(0, open=False)])
    stretches: list[Stretch] = field(default_factory=list)
    counted: int = 0

    def read(self) -> list[Stretch]:
        texts, levels = self.lines
        take = self._take_marked if any(levels) else self._take
        # Only such lines can pass the looks of `_announced`: its first marks and blanks are no letters or numbers.
        places = [
            place
            for place, text in enumerate(texts)
            if text and (":" in text or "@" in text or text[0] in "OA" or levels[place] == 3 or not text[0].isalnum())
        ]
        taken = 0
        for place in places:
            if place >= taken:
                take(taken, place)
                taken = self._announced(place, texts[place]) or place
        take(taken, len(texts))
        return self.stretches

    def _take(self, start: int, end: int) -> None:
        """Give lines that announce nothing to the layer now open, in a text without quote marks."""
        texts, layer = self.lines.texts, self.layers[0]
        if layer and not (self.stretches and self.stretches[-1].layer is layer):
            # A ruled line may stand above header lines that are still to come.
            while start < end and not texts[start].strip(_RULES if layer.open else None):
                start += 1
        if layer and start < end:
            self._add(layer, texts[start:end])

    def _take_marked(self, start: int, end: int) -> None:
        """Give lines that announce nothing to their layers, each by its number of quote marks."""
        texts, levels, layers = self.lines.texts, self.lines.levels, self.layers
        for place in range(start, end):
            if text := texts[place]:
                level = levels[place] or self._broken_off(place)
                layer = (layers[level] if level < len(layers) else None) or self._layer(level)
                if not layer.open or text.strip(_RULES):
                    self._add(layer, [text])
            elif self.stretches:
                self.stretches[-1].lines.append("")

    def _add(self, layer: Layer, texts: list[str]) -> None:
        layer.open = False
        if self.stretches and self.stretches[-1].layer is layer:
            self.stretches[-1].lines.extend(texts)
        else:
            self._count(layer)
            self.stretches.append(Stretch(layer, texts))

    def _count(self, layer: Layer) -> None:
        if layer.depth and not layer.number:
            self.counted += 1
            layer.number = self.counted

    def _layer(self, level: int) -> Layer:
        """Give the layer at this number of quote marks, opening what is missing on the way."""
        layers = self.layers
        if level < len(layers) and (known := layers[level]):
            return known
        while len(layers) <= level:
            layers.append(None)
        above = next(layer for layer in reversed(layers[:level]) if layer)
        opened = layers[level] = Layer(above.depth + level - next(at for at in range(level, -1, -1) if layers[at]))
        return opened

    def _broken_off(self, place: int) -> int:
        """Give the number of quote marks that a line lost when a mail system broke it off a long quoted one."""
        texts, levels = self.lines
        if not 0 < place < len(texts) - 1 or not levels[place - 1]:
            return 0
        before, text, after = texts[place - 1], texts[place], texts[place + 1]
        broken = (
            len(before) >= _WRAPPED_FROM
            and before.rstrip()[-1:] not in ".?!:;>"
            and len(text) <= _WRAPPED_TO
            and text[:1].islower()
            and levels[place + 1] == levels[place - 1]
            and after != ""
        )
        return levels[place - 1] if broken else 0

    def _announced(self, place: int, text: str) -> int | None:
        """Read an announcing line or header lines that begin here; give the place after them."""
        level = self.lines.levels[place]
        if level >= _BEAK and (end := self._beaked(place, text, level)):
            return end
        if ":" not in text and "@" not in text and text[:3] not in STARTS and text.lstrip()[0] not in _FIRST_MARKS:
            return None
        if label := label_of(text):
            return self._block(place, label)
        if text[:5] == "From " and self._waiting(level) and (block := bare_block_at(self.lines, place)):
            self._open(level, block.head, forwarded=False, whole=True)
            return block.end
        opener = opener_at(self.lines, place)
        return self._opened(place, opener, level) if opener else None

    def _beaked(self, place: int, text: str, level: int) -> int | None:
        """Read what Novell GroupWise announces with ">>>", which is no quote mark there."""
        if level == _BEAK and (head := enclosed(text)):
            self._open(0, head, forwarded=False, whole=True)
            return place + 1
        if "in message" not in text or not (opener := opener_at(self.lines, place)):
            return None
        following = self.lines.next_written(opener.end)
        deep = following < len(self.lines.texts) and self.lines.levels[following] >= level
        return None if deep else self._opened(place, opener, level - _BEAK)

    def _waiting(self, level: int) -> bool:
        layer = self.layers[level] if level < len(self.layers) else None
        return bool(layer and layer.open and layer.number and not layer.head)

    def _block(self, place: int, label: str) -> int | None:
        block = block_at(self.lines, place, label, announced=self._waiting(self.lines.levels[place]))
        if not block:
            return None
        self._open(self.lines.levels[place], block.head, forwarded=False, whole=True)
        return block.end

    def _opened(self, place: int, opener: Opener, level: int) -> int | None:
        """Open the layer that an announcing line speaks of, where what follows bears it out."""
        following = self.lines.next_written(opener.end)
        marked = following < len(self.lines.texts) and self.lines.levels[following] > level
        if not marked and not opener.sure:
            return None
        if marked and (opener.whole or opener.forwarded):
            self._open_marked(self.lines.levels[following], opener, level)
        else:
            self._open(level, opener.head, forwarded=opener.forwarded, whole=opener.whole)
        if marked and not opener.whole and not opener.forwarded:
            # "-----Original Message-----" itself says that all below it is old, marked or not.
            layer = self._layer(level)
            self._layer(self.lines.levels[following])
            self.layers[self.lines.levels[following]] = layer
        if opener.rest:
            self.lines.texts[opener.end - 1] = opener.rest
            return opener.end - 1
        return opener.end

    def _open(self, level: int, head: QuotedHead | None, *, forwarded: bool, whole: bool) -> None:
        """Open an older message that goes on at the same number of quote marks."""
        layer = self._layer(level)
        if not layer.open:
            layer = self.layers[level] = Layer(layer.depth + 1)
        layer.head = head or layer.head
        layer.forwarded = forwarded or layer.forwarded
        layer.open = not whole
        del self.layers[level + 1 :]
        self._count(layer)

    def _open_marked(self, level: int, opener: Opener, above: int) -> None:
        """Open an older message whose lines carry more quote marks than the line that announces it."""
        del self.layers[above + 1 :]
        announced = self._layer(above) if self._waiting(above) else None
        self._layer(above).open = False
        layer = self._layer(level)
        if announced:
            # Proton: "--- Original Message ---", then "On … wrote:", then marked lines; all one message.
            layer = self.layers[level] = announced
        layer.head, layer.open = opener.head, not opener.whole
        layer.forwarded = layer.forwarded or opener.forwarded
        self._count(layer)


def read_layers(lines: Lines) -> list[Stretch]:
    """Give the stretches of a text in reading order, each with the layer that it belongs to."""
    return _Reader(lines).read()


def whole_own(text: str) -> list[Stretch]:
    """Give a text that quotes nothing as one stretch."""
    return [Stretch(Layer(0, open=False), ["" if line.isspace() else line for line in text.split("\n")])]


_GATES = ("from:", "wrote", "writes:", "ysgrifennodd", "oddi wrth", "original", "forwarded", "neges", ">:\n")
# In every group of header lines one names the author.
_FROM = regex(r"from[ \t\xa0*_]{0,8}[:/|]")
_WELSH_FROM = regex(r"\n[ \t\xa0*_]{0,8}(?:o|gan)[ \t\xa0*_]{0,8}:")


def may_quote(text: str, lower: str) -> bool:
    """Whether it is worth looking for quoted words at all; `lower` is the text in lower case."""
    marked = ">" in text and ("\n>" in text or text.lstrip().startswith(">") or "\n " in text or "\n\t" in text)
    if marked or any(map(lower.__contains__, _GATES)) or _FROM.search(lower):
        return True
    return bool(_WELSH_FROM.search(lower) or _WELSH_FROM.match(f"\n{lower[:40]}"))
