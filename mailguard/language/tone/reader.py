"""Passages that are worth it, read by the encoder: whole where it sees all of them, with the words that show it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailguard.language.tone.card import Card
from mailguard.language.tone.decide import Decision, decide
from mailguard.language.tone.encoder import Encoder, Said
from mailguard.language.tone.pieces import Piece, alone, pieces
from mailguard.language.tone.why import why
from mailguard.language.tone.words import Act, Passage, Reading


@dataclass(frozen=True, slots=True)
class Reads:
    """What reading takes: an encoder, its card, and something that undoes disguises."""

    encoder: Encoder
    card: Card
    spell: Callable[[str], str]

    def read(self, passages: Sequence[Passage], spelt: Sequence[str]) -> list[Reading]:
        """One reading a passage, in the order given; `spelt` are their words as they are meant."""
        parts = [
            pieces(text, self.spell(passage.before or ""), self.encoder.length, self.card.max_text)
            for passage, text in zip(passages, spelt, strict=True)
        ]
        asked = [(passage, piece) for passage, found in zip(passages, parts, strict=True) for piece in found]
        decided = iter(self._decided(asked))
        strongest = [max(((next(decided), piece) for piece in found), key=_weight) for found in parts]
        return [
            self._reading(passage, decision, piece)
            for passage, (decision, piece) in zip(passages, strongest, strict=True)
        ]

    def _decided(self, asked: Sequence[tuple[Passage, Piece]]) -> list[Decision]:
        said = [Said(piece.text, passage.by, passage.to, piece.before) for passage, piece in asked]
        return [
            decide(logits, passage, self.card)
            for logits, (passage, _) in zip(self.encoder.run(said), asked, strict=True)
        ]

    def _reading(self, passage: Passage, decision: Decision, piece: Piece) -> Reading:
        quote = "" if decision.act is Act.NONE else self._quote(passage, decision, piece)
        return Reading(
            act=decision.act,
            about=decision.about,
            stance=decision.stance,
            score=decision.score,
            flag=decision.flag,
            quote=quote,
            why=why(decision.act, decision.about, decision.stance, quote),
        )

    def _quote(self, passage: Passage, decision: Decision, piece: Piece) -> str:
        """The sentence that shows it best, as it was written: the one that does the same, and is surest of it."""
        found = alone(piece)
        best = 0
        if len(found) > 1:
            decided = self._decided([(passage, each) for each in found])
            best = max(range(len(found)), key=lambda place: _likeness(decided[place], decision))
        return self._as_written(passage.text, found[best].text)

    def _as_written(self, text: str, spelt: str) -> str:
        """The sentence of the text that is meant by `spelt`; the whole text where no sentence is."""
        if spelt in text:
            return spelt
        return next((each.text for each in alone(Piece(text, "")) if self.spell(each.text) == spelt), text.strip())


def _weight(read: tuple[Decision, Piece]) -> tuple[bool, bool, float, float]:
    """What makes one piece of a passage tell more of it than another."""
    decision, _ = read
    return decision.flag, decision.act is not Act.NONE, decision.score, decision.sure


def _likeness(sentence: Decision, passage: Decision) -> tuple[bool, bool, float, float]:
    """How well a sentence shows what the passage was read as."""
    return sentence.flag and passage.flag, sentence.act is passage.act, sentence.score, sentence.sure
