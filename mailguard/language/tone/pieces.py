"""What of a passage is read together, and which of its sentences shows what was read."""

from collections.abc import Callable
from dataclasses import dataclass

from mailguard.language.sentence import sentences

_TOGETHER = 3
"""Sentences that are read together: the model has learned from passages of three at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passage, word for word, and what stands before it, in the passage or before that."""

    text: str
    before: str


def pieces(text: str, before: str, length: Callable[[str], int], most: int) -> tuple[Piece, ...]:
    """A passage whole where the encoder can see all of it, else in pieces of whole sentences."""
    if length(text) <= most:
        return (Piece(text, before),)
    found: list[Piece] = []
    held = ""
    for sentence in _cut(text, length, most):
        longer = f"{held} {sentence}".strip()
        if held and (length(longer) > most or len(sentences(held)) >= _TOGETHER):
            found.append(Piece(held, _before(found, before)))
            held = sentence
        else:
            held = longer
    return (*found, Piece(held, _before(found, before)))


def alone(piece: Piece) -> tuple[Piece, ...]:
    """The sentences of a piece, each with what stands before it; a piece without any is its own."""
    found: list[Piece] = []
    for sentence in sentences(piece.text):
        found.append(Piece(sentence, _before(found, piece.before)))
    return tuple(found) or (piece,)


def _before(found: list[Piece], before: str) -> str:
    return found[-1].text if found else before


def _cut(text: str, length: Callable[[str], int], most: int) -> list[str]:
    """The sentences of a text; one that is longer than the encoder sees is cut between words."""
    found: list[str] = []
    for sentence in sentences(text):
        held: list[str] = []
        if length(sentence) <= most:
            found.append(sentence)
            continue
        for word in sentence.split():
            if held and length(" ".join([*held, word])) > most:
                found.append(" ".join(held))
                held = []
            held.append(word)
        found.append(" ".join(held))
    return found
