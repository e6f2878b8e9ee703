"""The language layer put together: a first pass over plain words, then a spaCy pipeline for the few that pass it.

Nothing heavy is imported before a passage needs it: numpy for the first sentence, spaCy and onnxruntime for the first
that passes. The same passages get the same readings on every run, whatever stands beside them.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mailguard.errors import FileError
from mailguard.language.tone.card import REMEDY, Card, read_card, refuse_altered
from mailguard.language.tone.first_pass import FILE, FirstPass, chance, load_first_pass
from mailguard.language.tone.spelling import undisguised
from mailguard.language.tone.vocabulary import insults, vocabulary
from mailguard.language.tone.words import UNREMARKABLE, About, Act, Passage, Reading, Speaker, Stance, Tone

if TYPE_CHECKING:
    from spacy.language import Language

    from mailguard.language.tone.encoder import Encoder

_UNREAD = 0.02
"""The most that a sentence scores which the first pass did not pass on; such scores only rank."""
_TELLS = 1e-4
"""Below this score a sentence is unremarkable, and there is nothing to rank."""

_MAY_PASS = (MemoryError, OSError)
"""Of the machine, not of the installation: the next message tries again."""


def load(folder: Path) -> Tone:
    """The tone reader of a model's folder; its large files are read when a passage first needs them.

    Raises FileError where the folder holds no whole model.
    """
    return Reader(read_card(folder))


class Reader:
    """A `Tone` with a first pass before its encoder."""

    def __init__(
        self,
        card: Card,
        encoder: "Encoder | None" = None,
        first_pass: FirstPass | None = None,
        met: list[Exception] | None = None,
    ) -> None:
        self.card = card
        self._given = encoder
        # What is wrong with the installation, shared by all that read the same files.
        self._met: list[Exception] = [] if met is None else met
        self._vocabulary = insults if encoder is not None else vocabulary(card.folder)
        if first_pass is not None:
            self.first_pass = first_pass

    def flagging_from(self, threshold: float) -> "Reader":
        """The same model with another threshold; large files are read by whichever of the two is used."""
        return Reader(replace(self.card, threshold=threshold), self._given, vars(self).get("first_pass"), self._met)

    @property
    def amiss(self) -> FileError | None:
        """The file of the model that turned out to be damaged, as far as reading came upon it."""
        return next((error for error in self._met if isinstance(error, FileError)), None)

    @cached_property
    def first_pass(self) -> FirstPass:
        """What decides which passages are read. Raises FileError where its file is damaged, found out once."""
        self._raise_again()
        try:
            refuse_altered(self.card, FILE)
            return load_first_pass(self.card.folder)
        except (ImportError, MemoryError):
            raise
        except FileError as error:
            raise self._remembered(error, error.__cause__ or error) from error.__cause__
        except Exception as error:  # of zipfile, zlib, struct and numpy, each with kinds of its own
            damaged = FileError(self.card.folder / FILE, 0, "The first pass of the language model is damaged", REMEDY)
            raise self._remembered(damaged, error) from error

    @cached_property
    def encoder(self) -> "Encoder":
        """The language model."""
        from mailguard.language.tone.encoder import OnnxEncoder

        if self._given is not None:
            return self._given
        try:
            return OnnxEncoder(self.card)
        except (FileError, ImportError, MemoryError):
            raise
        except Exception as error:
            raise FileError(self.card.folder / "tone.onnx", 0, "The language model is damaged", REMEDY) from error

    @cached_property
    def nlp(self) -> "Language":
        """The spaCy pipeline; it is handed passages that have passed.

        What is wrong with the installation is found out once, and raised again each time without another attempt.
        """
        self._raise_again()
        try:
            return self._pipeline()
        except Exception as error:  # an import may fail in any way
            raise self._remembered(error, error.__cause__ or error) from error.__cause__

    def _raise_again(self) -> None:
        if self._met:
            raise self._met[0].with_traceback(None)  # else it would hold on to every message that it was raised for

    def _remembered(self, error: Exception, cause: BaseException) -> Exception:
        """The error, kept where the next message would meet it again."""
        if not isinstance(cause, _MAY_PASS) and error not in self._met:
            self._met.append(error)
        return error

    def _pipeline(self) -> "Language":
        import spacy

        from mailguard.language.tone import components
        from mailguard.language.tone.reader import Reads

        nlp = spacy.blank("en")
        nlp.tokenizer = components.Blanks(nlp.vocab)
        spelling = cast(components.SpellingComponent, nlp.add_pipe(components.SPELLING))
        spelling.spell = self.spell
        nlp.add_pipe(components.PEOPLE)
        tone = cast(components.ToneComponent, nlp.add_pipe(components.TONE))
        tone.read = Reads(self.encoder, self.card, self.spell).read
        return nlp

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One reading a passage, in the order given.

        Raises FileError where a file of the model is damaged, and whatever a library raises that cannot be loaded.
        """
        readings: list[Reading] = []
        worth: list[int] = []
        for place, passage in enumerate(passages):
            score = self.score(passage)
            if score is None:
                readings.append(UNREMARKABLE)
            elif score < self.card.first_pass:
                readings.append(_unread(score - self.card.first_pass, passage.by))
            else:
                readings.append(UNREMARKABLE)
                worth.append(place)
        if worth:
            for place, reading in zip(worth, self._read([passages[place] for place in worth]), strict=True):
                readings[place] = reading
        return readings

    def spell(self, text: str) -> str:
        """A text with its words as they are meant. Raises FileError where the model's words are damaged."""
        try:
            return undisguised(text, self._vocabulary)
        except FileError as error:
            raise self._remembered(error, error.__cause__ or error) from error.__cause__

    def score(self, passage: Passage) -> float | None:
        """What the first pass makes of a passage; None where there are no words, or no rule is about this writer's.

        Raises FileError where a file of the model is damaged.
        """
        return self.first_pass.score(self.spell(passage.text), passage.by) if passage.text else None

    def encode(self, passages: Sequence[Passage]) -> list[Reading]:
        """What the encoder says of every passage, without a first pass: for measuring."""
        return self._read(passages)

    def _read(self, passages: Sequence[Passage]) -> list[Reading]:
        docs = []
        for passage in passages:
            doc = self.nlp.make_doc(passage.text)
            doc._.passage = passage
            docs.append(doc)
        return [doc._.reading for doc in self.nlp.pipe(docs, batch_size=len(docs))]


def _unread(below: float, by: Speaker) -> Reading:
    """The reading of a passage that did not pass: nothing, ranked by how near it came."""
    score = round(2 * _UNREAD * chance(below), 4)
    if by is not Speaker.MEMBER or score < _TELLS:
        return UNREMARKABLE
    return Reading(Act.NONE, About.NONE, Stance.SAID, score, False, "", "")
