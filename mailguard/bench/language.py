"""The floors of the language layer by itself: P5, P6, and whether it answers alike on every run."""

from collections.abc import Callable
from dataclasses import replace

from mailguard.bench.again import SAME, of_answers
from mailguard.bench.encoding import ENCODER, of_encoder
from mailguard.bench.figures import Floor
from mailguard.bench.ordinary import of_ham, of_mail
from mailguard.bench.ours import Workplace
from mailguard.bench.sieve import KEPT, PASSED, of_first_pass
from mailguard.errors import FileError
from mailguard.language.tone import Passage, Speaker
from mailguard.language.tone.card import read_card
from mailguard.language.tone.encoder import OnnxEncoder
from mailguard.language.tone.pipeline import Reader
from mailguard.language.tone.training.rows import rows_of
from mailguard.language.tone.training.split import split
from mailguard.service.language import model_folder
from mailguard.service.model import card


def floors(place: Workplace, rounds: int, tell: Callable[[str], None]) -> tuple[Floor, ...]:
    """Every one of them; without figures where the model or its writers' rows are not there."""
    try:
        reader, rows = Reader(read_card(model_folder())), held_out()
    except FileError as error:
        return tuple(replace(each, note=error.problem) for each in (KEPT, PASSED, ENCODER, SAME))
    tell("the first pass of the language layer")
    mail = {"this mail": of_mail(place), "real mail": of_ham()}
    passed = of_first_pass(reader, rows, mail)
    tell("the encoder of the language layer")
    encoder = of_encoder(OnnxEncoder(reader.card), rows, card().get("metrics"), place.folder, rounds)
    tell("the language layer once more, for the same answers")
    same = of_answers(reader, [*rows[::2], *mail["this mail"][::2]])
    return *passed, encoder, same


def held_out() -> tuple[Passage, ...]:
    """What Members write in the rows of the test writers. Raises FileError where there are no rows."""
    parts = split(rows_of(model_folder() / "data"))
    return tuple(row.passage for row in parts.test if row.passage.by is Speaker.MEMBER)
