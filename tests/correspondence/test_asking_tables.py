"""Requests told from narrative, refusals, promises and footers: `tests/data/phrases_asking.yml`, with its floors."""

import pytest
import yaml

from mailguard.correspondence.wordings.asking import asks
from mailguard.correspondence.wordings.narrated import asking_part
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language import own_words, segments
from tests.correspondence.test_wordings import ROOT, asked

TABLES = yaml.safe_load((ROOT / "tests" / "data" / "phrases_asking.yml").read_text(encoding="utf-8"))
MAIL = "Dear Sam,\n\nThe library roof leaks again.\n\n"
NAME = "Cllr Jane Hart\nCastle Ward\nAmbleford Borough Council\n\n"


@pytest.mark.parametrize(
    ("table", "wanted", "floor"),
    [("asks", True, 68), ("asks_nothing", False, 73), ("later_asks", True, 23), ("later_asks_nothing", False, 25)],
)
def test_requests_and_what_only_sounds_like_one(table: str, wanted: bool, floor: int) -> None:
    wrong = [entry for entry in TABLES[table] if asked(entry) != wanted]
    least = len(TABLES[table]) - len(wrong)
    assert least >= floor, f"{table}: {len(wrong)} wrong: {wrong}"


@pytest.mark.parametrize("below", ["", NAME, "Kind regards\n\nJane\n\n"])
@pytest.mark.parametrize("footer", TABLES["footers"])
def test_a_standing_footer_asks_nothing(footer: str, below: str) -> None:
    words = own_words(segments(f"{MAIL}{below}{footer}"))
    assert not any(asks(sentence) for sentence in spoken_sentences(words))


@pytest.mark.parametrize("below", ["", NAME])
@pytest.mark.parametrize("words", TABLES["own_words_below"])
def test_a_members_own_words_in_the_same_place_ask(words: str, below: str) -> None:
    assert any(asks(sentence) for sentence in spoken_sentences(own_words(segments(f"{MAIL}{below}{words}"))))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("they kept it quiet for months, so keep this quiet", "they ; for months, so keep this quiet"),
        ("i would be grateful if they kept it quiet", "i would be grateful if they kept it quiet"),
        ("glad if they kept it quiet", "glad if they kept it quiet"),
        ("i would be grateful. they kept it quiet", "i would be grateful. they ;"),
        ("they kept it quiet, but i hope you kept it quiet", "they ;, but i hope you kept it quiet"),
        ("we must not keep this quiet, please", "we must ;, please"),
        ("please keep this quiet", "please keep this quiet"),
    ],
)
def test_what_is_told_or_refused_is_taken_out_and_a_wish_is_left(text: str, rest: str) -> None:
    assert asking_part(text) == rest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Please do not tell Tom O’Brien and do not tell Ann.", True),
        ("Please do not tell Cllr. Birch.", True),
        ("Please do not tell Ann that I rang.", True),
        ("Please do not tell Dock Road.", False),
        ("Please do not tell Ambleford Library.", False),
        ("They said it was secret, and please keep it secret.", True),
        ("Please do not tell Mrs Lane.", True),
        ("Tell Any, and please do not share it with anyone.", True),
        ("They kept it secret. No confidence in them.", False),
        ("They said that it was a secret ballot and kept it secret; keep this to yourself.", True),
    ],
)
def test_names_and_what_stands_beside_a_request(text: str, wanted: bool) -> None:
    assert asks(text) is wanted
