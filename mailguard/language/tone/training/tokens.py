"""A passage as the network sees it: `[CLS] by to to: the words before [SEP] the passage [SEP]`."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from mailguard.language.tone.training.rows import Row

MAX_TEXT: Final = 96
MAX_BEFORE: Final = 60
_END: Final = 102
Batch = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


def encoded(tokenizer: Tokenizer, row: Row) -> tuple[list[int], list[int]]:
    """Token ids, and for each whether it belongs to the passage (1) or to what stands before it (0).

    Of the words before the last MAX_BEFORE tokens are kept, of the passage the first MAX_TEXT.
    """
    told = tokenizer.encode(f"{row.by} to {row.to}: {row.before or ''}").ids[:-1]
    if len(told) > MAX_BEFORE + 1:
        told = [told[0], *told[-MAX_BEFORE:]]
    own = tokenizer.encode(row.text, add_special_tokens=False).ids[:MAX_TEXT]
    return [*told, _END, *own, _END], [0] * (len(told) + 1) + [1] * (len(own) + 1)


def batch(tokenizer: Tokenizer, rows: Sequence[Row]) -> Batch:
    """`ids`, `kinds` and `mask` of the rows, [rows, tokens], as long as the longest of them."""
    each = [encoded(tokenizer, row) for row in rows]
    shape = len(rows), max(len(ids) for ids, _ in each)
    ids, kinds, mask = (np.zeros(shape, np.int64) for _ in range(3))
    for place, (own, kind) in enumerate(each):
        ids[place, : len(own)], kinds[place, : len(own)], mask[place, : len(own)] = own, kind, 1
    return ids, kinds, mask
