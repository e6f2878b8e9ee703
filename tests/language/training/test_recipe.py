"""The parts of the recipe that need no torch: what an epoch holds, tokens, one-byte numbers, disguises, others."""

import json
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from mailguard.errors import FileError
from mailguard.files import shipped
from mailguard.language.tone import Act, Speaker
from mailguard.language.tone.card import Weights, read_card
from mailguard.language.tone.encoder import OnnxEncoder, Said
from mailguard.language.tone.training import compare, optional
from mailguard.language.tone.training.choose import Choice, write_card
from mailguard.language.tone.training.disguise import DISGUISES, disguised
from mailguard.language.tone.training.lessons import Drawing, Material, batches, lessons
from mailguard.language.tone.training.onebyte import WEIGHT_LIMIT, rounded
from mailguard.language.tone.training.optional import NotInstalled, library
from mailguard.language.tone.training.tokens import MAX_BEFORE, MAX_TEXT, batch, encoded
from tests.language.training.making import row

MODEL = shipped("models") / "tone"
PRAISE = row(id="2", functionality="praise_and_thanks", text="Thank you, Sam.", act="none")
RUDE = "You useless man, the minutes are wrong."


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of `train` is installed, whatever is."""

    def refuse(name: str) -> object:
        if name.partition(".")[0] in {"torch", "sklearn", "better_profanity", "profanity_check", "onnx"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])
        return import_module(name)

    monkeypatch.setattr(optional, "import_module", refuse)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


@pytest.mark.usefixtures("lacking")
def test_a_library_that_is_missing_is_told_with_the_remedy() -> None:
    with pytest.raises(
        NotInstalled, match=r"^torch is not installed\. .*run `\.venv/bin/pip install -e '\.\[train\]'`"
    ):
        library("torch.onnx")
    assert library("json") is json


def test_what_a_library_itself_lacks_is_not_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> object:
        raise ModuleNotFoundError("No module named 'within'", name="within")

    monkeypatch.setattr(optional, "import_module", broken)
    with pytest.raises(ModuleNotFoundError, match="within"):
        library("torch")


def test_an_epoch_holds_every_row_and_sentences_drawn_anew() -> None:
    material = Material([row(id="1"), row(id="2")], [f"Ordinary {n}." for n in range(50)], ["Public."])
    drawing = Drawing(ordinary=20, public=2, feelings=0)
    chance = np.random.default_rng(1)
    one, two = lessons(material, drawing, chance), lessons(material, drawing, chance)
    assert [each.row.id for each in one[:2]] == ["1", "2"]
    assert [(each.row.text, each.row.by) for each in (one[12], one[23])] == [
        ("Public.", "member"),
        ("Public.", "officer"),
    ]
    assert (len(one), len({each.row.text for each in one[2:12]})) == (24, 10)
    assert [each.row.by for each in one[2:]] == ["member"] * 11 + ["officer"] * 11
    assert {each.row.text for each in one} != {each.row.text for each in two}
    assert len(lessons(Material([row(functionality="negated")]), drawing, chance)) == 2, (
        "a hard kind, learnt from twice"
    )
    assert [len(one[place].known) for place in (0, 5, 12, 23)] == [5, 3, 1, 2]
    assert not any(each.row.flagged for each in one[2:])
    assert lessons(material, drawing, np.random.default_rng(1)) == one


def test_kind_and_unkind_sentences_teach_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "felt.jsonl").write_text('{"text": "A fine film.", "label": 1}\n{"text": "Dull.", "label": 0}', "utf-8")
    material = Material([row(), PRAISE], feelings=list(compare.feelings(tmp_path / "felt.jsonl")))
    learnt = lessons(material, Drawing(0, 0, 10), _chance())
    assert [each.kindly for each in learnt[:3]] == [False, True, True], "an insult; praise, learnt from twice"
    assert {(each.row.text, each.kindly) for each in learnt[3:]} == {("A fine film.", True), ("Dull.", False)}
    assert all(each.known == frozenset() for each in learnt[3:])
    (tmp_path / "felt.jsonl").write_text('{"text": "x", "label": 2}', "utf-8")
    with pytest.raises(FileError, match=r"felt\.jsonl:1: no text, or a label that is neither 0 nor 1"):
        list(compare.feelings(tmp_path / "felt.jsonl"))


@pytest.mark.parametrize("side", ["member", "officer"])
def test_what_earlier_weights_would_take_for_something_is_drawn_more_often(side: str) -> None:
    material = Material([], [], [f"Public {n}." for n in range(1000)])
    hard = {("public", side): np.array([1.0] * 100 + [0.0] * 900)}
    learnt = lessons(material, Drawing(0, 200, 0, hard=hard), _chance())
    drawn = {each.row.text for each in learnt if each.row.by == side}
    others = {each.row.text for each in learnt if each.row.by != side}
    asked = {f"Public {n}." for n in range(100)}
    assert (len(drawn), len(others)) == (100, 100)
    assert len(others & asked) < 25 < 50 < len(drawn & asked)


def test_batches_hold_every_lesson_once_with_its_like() -> None:
    rows = [row(id=str(n), text="word " * (1 + n % 40)) for n in range(100)]
    cut = list(batches(lessons(Material(rows), Drawing(0, 0, 0), _chance()), 32, _chance()))
    assert sorted(map(len, cut)) == [4, 32, 32, 32]
    assert {each.row.id for part in cut for each in part} == {str(n) for n in range(100)}
    spread = [max(len(each.row.text) for each in part) - min(len(each.row.text) for each in part) for part in cut]
    assert max(spread) < 110 < 5 * 39


def test_ordinary_sentences_stand_behind_others_half_the_time() -> None:
    ordinary = [f"Ordinary {n}." for n in range(400)]
    learnt = lessons(Material([], ordinary), Drawing(400, 0, 0), _chance())
    behind = [each.row.before for each in learnt if each.row.before]
    assert 150 < len(behind) < 250
    assert {len(each.split(". ")) for each in behind} == {1, 2}
    assert {word + "." for each in behind for word in each.rstrip(".").split(". ")} <= set(ordinary)


def _chance() -> np.random.Generator:
    return np.random.default_rng(5)


def test_training_and_reading_see_the_same_tokens(tokenizer: Tokenizer) -> None:
    """Else the model would be asked in another way than it was taught."""
    encoder = OnnxEncoder.__new__(OnnxEncoder)
    encoder._tokens, encoder._max_text, encoder._max_before = tokenizer, MAX_TEXT, MAX_BEFORE
    for each in (
        row(text=RUDE),
        row(text=RUDE, before="I asked twice. " * 40, by="outsider", to="member"),
        row(text="drivel " * 200, before="Well?"),
    ):
        said = Said(each.text, Speaker(each.by), Speaker(each.to), each.before or "")
        assert encoded(tokenizer, each) == encoder.tokens(said)


def test_a_batch_is_as_long_as_its_longest(tokenizer: Tokenizer) -> None:
    ids, kinds, mask = batch(tokenizer, [row(text="Thanks."), row(text=RUDE)])
    assert ids.shape == kinds.shape == mask.shape
    assert mask[1].all()
    assert mask[0].sum() == (ids[0] != 0).sum() < ids.shape[1]
    assert (kinds <= mask).all()


def test_weights_in_one_byte_keep_each_column_within_half_a_step() -> None:
    weights = (np.random.default_rng(2).normal(size=(64, 8)) * np.arange(8)).astype(np.float32)
    whole, scale = rounded(weights)
    assert whole.dtype == np.int8
    assert np.abs(whole[:, 1:]).max(axis=0).tolist() == [WEIGHT_LIMIT] * 7
    assert (np.abs(whole * scale - weights) <= scale / 2 + 1e-6).all()


def test_words_are_disguised_and_short_ones_are_not() -> None:
    assert disguised(RUDE, DISGUISES["leet"]) == "You u53l355 man, the m1nu735 are wr0ng."
    assert disguised(RUDE, DISGUISES["spacing"], every=3) == "You u s e l e s s man, the minutes are wrong."
    assert disguised(RUDE, DISGUISES["zero width"]).replace("\u200b", "") == RUDE
    alike = disguised(RUDE, DISGUISES["homoglyphs"])
    assert len(alike) == len(RUDE)
    assert "useless" not in alike
    assert "You" in alike


@pytest.mark.usefixtures("lacking")
def test_others_that_cannot_be_run_say_so(tmp_path: Path) -> None:
    (tmp_path / "pool.jsonl").write_text('{"text": "x", "label": 1}\n', "utf-8")
    truth = np.array([True])
    told = {each.name: each.why for each in compare.compared([RUDE], truth, tmp_path)}
    assert told[compare.LISTS].startswith("not measured: better_profanity is not installed")
    assert told[compare.PROFANITY].startswith("not measured: profanity_check is not installed")
    assert told[compare.PUBLIC].startswith("not measured: sklearn is not installed")
    told = {each.name: each.why for each in compare.compared([RUDE], truth, None)}
    assert told[compare.PUBLIC] == "not measured: give --pool FOLDER"


def test_one_that_can_be_run_is_measured() -> None:
    truth = np.array([True, False, True])
    done = compare.measured("ours", np.array([0.9, 0.1, 0.4]), np.array([True, False, False]), truth)
    figures = (done.auc, done.average, done.recall, done.precision)
    assert [each.value for each in figures if each] == [1.0, 1.0, 0.5, 1.0]


def test_ordinary_sentences_are_those_of_their_split(tmp_path: Path) -> None:
    file = tmp_path / "mail.jsonl"
    lines = [{"text": "a", "split": "test"}, {"text": "b", "split": "train"}, {"text": "c"}]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert list(compare.ordinary(file, test=True)) == ["a", "c"]
    assert list(compare.ordinary(file, test=False)) == ["b", "c"]
    plain = tmp_path / "mail.txt"
    plain.write_text("One.\n\n  Two. \n", "utf-8")
    assert list(compare.ordinary(plain, test=True)) == ["One.", "Two."]


def test_the_pool_gives_sentences_that_attack_nobody(tmp_path: Path) -> None:
    lines = [
        {"text": "You are all fools.", "label": 1},
        {"text": "I do not agree with that. No. Why would it be so?", "label": 0},
        {"text": "Kept for the test of others.", "label": 0, "split": "test"},
    ]
    (tmp_path / "pool.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert list(compare.harmless(tmp_path)) == ["I do not agree with that.", "Why would it be so?"]
    (tmp_path / "speeches.txt").write_text("We shall build roads.\n", "utf-8")
    assert next(compare.harmless(tmp_path)) == "We shall build roads."
    (tmp_path / "speeches.txt").unlink()
    (tmp_path / "pool.jsonl").write_text('{"text": "x", "label": "bad"}', "utf-8")
    with pytest.raises(FileError, match=r"pool\.jsonl:1: no text, or a label that is neither 0 nor 1"):
        list(compare.harmless(tmp_path))
    (tmp_path / "pool.jsonl").unlink()
    with pytest.raises(FileError, match=r"there is no \.jsonl file"):
        list(compare.harmless(tmp_path))


def test_the_card_that_is_written_can_be_read(tmp_path: Path) -> None:
    write_card(tmp_path, Choice(Weights(0.5, 0.2, 0.2, 0.1, -0.4), 1.5, 0.44, {"direction": 0.7}), {"version": "7"})
    for name in ("tone.onnx", "tokenizer.json", "first_pass.npz"):
        (tmp_path / name).touch()
    card = read_card(tmp_path)
    assert (card.version, card.threshold, card.temperature) == ("7", 0.44, 1.5)
    assert card.weights == Weights(0.5, 0.2, 0.2, 0.1, -0.4)
    assert card.least == {Act.DIRECTION: 0.7}
    assert (card.max_text, card.max_before) == (MAX_TEXT, MAX_BEFORE)
    labels = [json.loads((folder / "tone.json").read_text("utf-8"))["labels"] for folder in (tmp_path, MODEL)]
    assert labels[0] == labels[1]
