"""A message's text, cut into segments."""

from mailguard.language.layers import Layer, Stretch, may_quote, read_layers, whole_own
from mailguard.language.lines import read_lines
from mailguard.language.parts import WORDS, Kind, read_parts
from mailguard.language.segment import Segment, Whose

_WHOSE = {Kind.SIGNATURE: Whose.SIGNATURE, Kind.FOOTER: Whose.DISCLAIMER, Kind.BANNER: Whose.BANNER}


def segments(text: str, *, forward: bool = False) -> tuple[Segment, ...]:
    """Cut a message's text into stretches that one person wrote at one time, in reading order.

    `text` has line feeds only. `forward` says that the subject marks the message as a forward: then the first
    message that it holds is forwarded and not quoted. Quote marks, header lines and ruled lines are left out.
    """
    stretches = read_layers(read_lines(text)) if may_quote(text, text.lower()) else whole_own(text)
    if forward:
        first = next((each.layer for each in stretches if each.layer.depth == 1), None)
        if first:
            first.forwarded = True
    return tuple([segment for stretch in stretches for segment in _cut(stretch)])


def _cut(stretch: Stretch) -> list[Segment]:
    layer, lines = stretch
    words, depth, number, head = _words(layer), layer.depth, layer.number, layer.head
    return [
        Segment(words if kind is WORDS else _WHOSE[kind], text, depth, number, head, standing)
        for kind, text, standing in read_parts(lines)
    ]


def _words(layer: Layer) -> Whose:
    if not layer.depth:
        return Whose.OWN
    return Whose.FORWARDED if layer.forwarded else Whose.QUOTED
