"""The encoder: a small language model, run by onnxruntime on one core, that sees who writes, to whom and what before.

A text is read as [CLS] "member to officer: what stands before" [SEP] text [SEP], the second part marked as the one that
is judged; of what stands before the end is kept, of the text the beginning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mailguard.errors import FileError
from mailguard.language.tone.card import REMEDY, Card, refuse_altered
from mailguard.language.tone.vocabulary import lost
from mailguard.language.tone.words import Speaker

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BATCH = 8
"""Texts run together: more gain nothing on one core and cost memory (measured)."""
_CLS, _SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Said:
    """An undisguised text, by whom, to whom, and what stands before it."""

    text: str
    by: Speaker
    to: Speaker
    before: str


@dataclass(frozen=True, slots=True)
class Logits:
    """What the encoder answers: one number for the flag, one for every act, target and stance, in the card's order."""

    flag: float
    act: tuple[float, ...]
    about: tuple[float, ...]
    stance: tuple[float, ...]


class Encoder(Protocol):
    """Something that reads texts and knows how long they are."""

    def length(self, text: str) -> int:
        """The tokens of a text."""
        ...

    def run(self, said: Sequence[Said]) -> list[Logits]:
        """The answer for each text, in the order given, whatever stands beside it."""
        ...


class OnnxEncoder:
    """The encoder in a model's folder. Raises FileError with the file that is damaged."""

    def __init__(self, card: Card) -> None:
        self._max_text, self._max_before = card.max_text, card.max_before
        for name in ("tokenizer.json", "tone.onnx"):
            refuse_altered(card, name)
        self._tokens = _tokenizer(card.folder / "tokenizer.json")
        file = card.folder / "tone.onnx"
        self._session = _session(file)
        try:
            fits = self._fits(card)
        except Exception as error:  # onnxruntime raises kinds of its own, which are not public
            raise _damaged(file) from error
        if not fits:
            raise FileError(file, 0, "The language model and its card tone.json do not belong together", REMEDY)

    def _fits(self, card: Card) -> bool:
        """Whether one word is read, with as many answers as the card has words for."""
        (said,) = self._run([self.tokens(Said("a", Speaker.MEMBER, Speaker.OFFICER, ""))])
        many = [len(each) for each in (said.act, said.about, said.stance)]
        numbers = chain((said.flag,), said.act, said.about, said.stance)
        return many == [len(each) for each in (card.acts, card.abouts, card.stances)] and all(map(isfinite, numbers))

    def length(self, text: str) -> int:
        """The tokens of a text."""
        return len(self._tokens.encode(text, add_special_tokens=False).ids)

    def run(self, said: Sequence[Said]) -> list[Logits]:
        """The answer for each text, in the order given; those of like length are run together."""
        tokens = [self.tokens(each) for each in said]
        order = sorted(range(len(said)), key=lambda place: len(tokens[place][0]))
        found: dict[int, Logits] = {}
        for first in range(0, len(order), BATCH):
            places = order[first : first + BATCH]
            found.update(zip(places, self._run([tokens[place] for place in places]), strict=True))
        return [found[place] for place in range(len(said))]

    def tokens(self, said: Said) -> tuple[list[int], list[int]]:
        """The numbers of the tokens, and for each whether it stands in the part that is judged (1) or before it (0)."""
        lead = self._tokens.encode(f"{said.by} to {said.to}: {said.before}", add_special_tokens=False).ids
        text = self._tokens.encode(said.text, add_special_tokens=False).ids[: self._max_text]
        lead = [_CLS, *lead[-self._max_before :], _SEP]
        return [*lead, *text, _SEP], [0] * len(lead) + [1] * (len(text) + 1)

    def _run(self, tokens: Sequence[tuple[list[int], list[int]]]) -> list[Logits]:
        import numpy as np

        longest = max(len(ids) for ids, _ in tokens)
        given = np.zeros((3, len(tokens), longest), dtype=np.int64)
        for row, (ids, kinds) in enumerate(tokens):
            given[0, row, : len(ids)] = ids
            given[1, row, : len(ids)] = kinds
            given[2, row, : len(ids)] = 1
        heads = self._session.run(
            ["flag", "act", "about", "stance"], {"ids": given[0], "kinds": given[1], "mask": given[2]}
        )
        flag, act, about, stance = (head.tolist() for head in heads)
        return [
            Logits(flag[row][0], tuple(act[row]), tuple(about[row]), tuple(stance[row])) for row in range(len(tokens))
        ]


def _tokenizer(file: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    try:
        tokens = Tokenizer.from_file(str(file))
        whole = tokens.token_to_id("[CLS]") == _CLS and tokens.token_to_id("[SEP]") == _SEP
    except Exception as error:  # tokenizers raises nothing but the plain kind
        raise lost(file) from error
    if not whole:
        raise lost(file)
    tokens.no_padding()
    tokens.no_truncation()
    return tokens


def _session(file: Path) -> Any:
    from onnxruntime import (  # type: ignore[import-untyped]  # onnxruntime ships no types
        ExecutionMode,
        InferenceSession,
        SessionOptions,
    )

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = ExecutionMode.ORT_SEQUENTIAL
    # An arena keeps what the longest batch needed; mail is short, and memory is shared with the rest.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    try:
        return InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises kinds of its own, which are not public
        raise _damaged(file) from error


def _damaged(file: Path) -> FileError:
    return FileError(file, 0, "The language model is damaged", REMEDY)
