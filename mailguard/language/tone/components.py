"""The steps of our spaCy pipeline, each by its name: spelling, people, tone.

A document carries its passage in and its reading out as extension attributes: `doc._.passage`, `doc._.spelt` (its words
as they are meant), `doc.spans["people"]` (whom the register knows) and `doc._.reading`.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from mailguard.language.tone.encoder import BATCH
from mailguard.language.tone.spelling import undisguised
from mailguard.language.tone.words import Passage, Reading

SPELLING, PEOPLE, TONE = "mailguard_spelling", "mailguard_people", "mailguard_tone"
Read = Callable[[list[Passage], list[str]], list[Reading]]
"""Reads passages, given with their words as they are meant."""

for _name in ("passage", "spelt", "reading"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


class Blanks:
    """Cuts a text at its blanks alone, in a time that grows as the text does.

    spaCy's own rules take minutes over long runs of signs.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The document; its text is the text given, every blank of it."""
        words = text.split(" ")
        spaces = [bool(word) for word in words]
        spaces[-1] = False
        words = [word or " " for word in words[:-1]] + words[-1:]
        if not words[-1]:
            words, spaces = words[:-1], spaces[:-1]
        return Doc(self.vocab, words=words, spaces=spaces)


class SpellingComponent:
    """Undoes disguises of a document's words; the document itself stays as it was written."""

    def __init__(self) -> None:
        self.spell: Callable[[str], str] = undisguised

    def __call__(self, doc: Doc) -> Doc:
        """The document with its words as they are meant."""
        doc._.spelt = self.spell(doc.text)
        return doc


@Language.factory(SPELLING)
def make_spelling(nlp: Language, name: str) -> SpellingComponent:
    """The step that undoes disguises; it is given the model's words when the pipeline is put together."""
    return SpellingComponent()


@Language.component(PEOPLE)
def mark_people(doc: Doc) -> Doc:
    """Mark those whom the passage names as spans `people` and as entities, labelled MEMBER, OFFICER or OUTSIDER."""
    found: list[Span] = []
    at = 0
    for named in doc._.passage.named:
        first = doc.text.find(named.words, at)
        if first < 0:
            continue
        span = doc.char_span(first, first + len(named.words), named.kind.upper(), alignment_mode="expand")
        if span is not None:
            found.append(span)
            at = first + len(named.words)
    doc.spans["people"] = found
    doc.ents = filter_spans(found)
    return doc


class ToneComponent:
    """Reads documents, as many together as the pipeline is asked to."""

    def __init__(self) -> None:
        self.read: Read | None = None

    def __call__(self, doc: Doc) -> Doc:
        """The document with its reading."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        """The documents with their readings, in their order. Raises RuntimeError where no encoder was given."""
        if self.read is None:
            raise RuntimeError(f"{TONE} has no encoder: it is given one by mailguard.language.tone.pipeline")
        rest = iter(stream)
        while docs := list(islice(rest, batch_size)):
            readings = self.read([doc._.passage for doc in docs], [doc._.spelt for doc in docs])
            for doc, reading in zip(docs, readings, strict=True):
                doc._.reading = reading
                yield doc


@Language.factory(TONE)
def make_tone(nlp: Language, name: str) -> ToneComponent:
    """The step that reads; it is given its encoder when the pipeline is put together."""
    return ToneComponent()
