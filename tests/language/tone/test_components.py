"""Documents of our pipeline hold the text as it was written, however it is made."""

import time

import pytest
import spacy
from hypothesis import given
from hypothesis.strategies import text

from mailguard.language.tone.components import Blanks

VOCAB = spacy.blank("en").vocab


@given(text(alphabet=" ab.\n\t\u2019\U0001f600"))
def test_a_document_holds_its_text(written: str) -> None:
    assert Blanks(VOCAB)(written).text == written


@pytest.mark.parametrize("written", ['"' * 100_000, ":) " * 30_000, "\U0001f600" * 50_000, " " * 100_000])
def test_runs_of_signs_take_no_time(written: str) -> None:
    begun = time.monotonic()
    assert Blanks(VOCAB)(written).text == written
    assert time.monotonic() - begun < 10
