"""What passes is read, in the right order, with the words that show it; what does not pass costs nothing."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from mailguard.errors import FileError
from mailguard.language.tone import encoder
from mailguard.language.tone.card import Card
from mailguard.language.tone.components import PEOPLE, SPELLING, TONE, ToneComponent, mark_people
from mailguard.language.tone.pieces import Piece, alone
from mailguard.language.tone.pipeline import Reader, load
from mailguard.language.tone.words import UNREMARKABLE, Act, Named, Passage, Speaker, Stance
from tests.language.tone.fake import CARD, Fake, first_pass

ORDINARY = Passage("Please find the agenda attached.")
ABUSIVE = Passage("You are an idiot.")


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def reader(fake: Fake) -> Reader:
    return Reader(CARD, fake, first_pass())


def test_only_what_passes_reaches_the_encoder(reader: Reader, fake: Fake) -> None:
    readings = reader.read([ORDINARY, ABUSIVE, ORDINARY])
    assert [reading.flag for reading in readings] == [False, True, False]
    assert [said.text for said in fake.seen] == ["You are an idiot."]
    assert readings[0] == readings[2]
    assert 0 < readings[0].score < 0.05


def test_what_does_not_pass_is_ranked_below_what_does(reader: Reader) -> None:
    unread, read = reader.read([ORDINARY, Passage('He said "idiot".')])
    assert unread.act is Act.NONE
    assert not unread.flag
    assert (read.act, read.stance, read.flag) == (Act.ABUSE, Stance.QUOTED, False)


def test_nothing_of_an_outsider_is_read(reader: Reader, fake: Fake) -> None:
    assert reader.read([Passage("You are an idiot.", by=Speaker.OUTSIDER)]) == [UNREMARKABLE]
    assert not fake.seen


def test_an_empty_passage_is_unremarkable(reader: Reader) -> None:
    assert reader.read([Passage("")]) == [UNREMARKABLE]
    assert reader.read([]) == []
    assert reader.read([Passage(" \n")])[0].act is Act.NONE


def test_of_an_officer_only_discourtesy_is_told(reader: Reader) -> None:
    rude, abusive, of_another = reader.read(
        [
            Passage("As I said twice, read it.", by=Speaker.OFFICER, to=Speaker.MEMBER),
            Passage("You idiot.", by=Speaker.OFFICER, to=Speaker.MEMBER),
            Passage("What an idiot.", by=Speaker.OFFICER, to=Speaker.MEMBER),
        ]
    )
    assert (rude.act, rude.flag, rude.score) == (Act.DISCOURTESY, False, 0)
    assert (abusive.act, abusive.flag) == (Act.DISCOURTESY, False), "an insult to the reader"
    assert (of_another.act, of_another.flag) == (Act.NONE, False)


def test_the_order_and_the_company_change_nothing(reader: Reader) -> None:
    passages = [
        ORDINARY,
        ABUSIVE,
        Passage("A useless man."),
        Passage("We will sack you."),
        Passage('"Idiot", said he.'),
    ]
    readings = reader.read(passages * 5)
    assert readings == reader.read(passages) * 5
    assert readings[::-1] == reader.read((passages * 5)[::-1])
    assert readings[:5] == [reader.read([passage])[0] for passage in passages]


def test_a_disguise_is_read_and_quoted_as_it_was_written(reader: Reader) -> None:
    (reading,) = reader.read([Passage("You are an 1d10t, Sir.")])
    assert reading.flag
    assert reading.quote == "You are an 1d10t, Sir."


def test_the_sentence_that_shows_it_is_quoted(reader: Reader) -> None:
    (reading,) = reader.read([Passage("Thank you for the note. You are an i d i o t. See you then.")])
    assert reading.flag
    assert reading.quote == "You are an i d i o t."


def test_what_stands_before_goes_along(reader: Reader, fake: Fake) -> None:
    reader.read([Passage("What an idiot.", before="I have read the note by Ms Nair, that m0r0n.")])
    assert fake.seen[0].before == "I have read the note by Ms Nair, that moron."


def test_a_passage_longer_than_the_encoder_sees_is_read_to_its_end(reader: Reader, fake: Fake) -> None:
    text = "We have had the note about the bins. " * 4 + "You are an idiot. " + "The bins were late again. " * 3
    (reading,) = reader.read([Passage(text.strip())])
    assert reading.flag
    assert reading.quote == "You are an idiot."
    assert all(fake.length(said.text) <= CARD.max_text for said in fake.seen)


def test_a_sentence_without_an_end_is_read_to_its_end(reader: Reader, fake: Fake) -> None:
    (reading,) = reader.read([Passage("so " * 40 + "idiot")])
    assert reading.flag
    assert all(fake.length(said.text) <= CARD.max_text for said in fake.seen)


def test_the_pipeline_is_made_of_our_named_steps(reader: Reader) -> None:
    assert reader.nlp.pipe_names == [SPELLING, PEOPLE, TONE]
    assert reader.nlp.lang == "en"


def test_people_of_the_register_are_marked_in_their_order() -> None:
    text = "Jane met Jane Hart and Mr Reed."
    doc = spacy.blank("en").make_doc(text)
    names = (
        Named("Jane", Speaker.OFFICER),
        Named("Jane Hart", Speaker.MEMBER),
        Named("Mr Reed", Speaker.OUTSIDER),
        Named("Nobody", Speaker.OFFICER),
    )
    doc._.passage = Passage(text, named=names)
    found = [(span.start_char, span.text, span.label_) for span in mark_people(doc).spans["people"]]
    assert found == [(0, "Jane", "OFFICER"), (9, "Jane Hart", "MEMBER"), (23, "Mr Reed", "OUTSIDER")]
    assert [span.text for span in doc.ents] == ["Jane", "Jane Hart", "Mr Reed"]


def test_a_step_without_an_encoder_says_so() -> None:
    with pytest.raises(RuntimeError, match="no encoder"):
        ToneComponent()(spacy.blank("en").make_doc("Words."))


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="Install mailguard again"):
        load(tmp_path)


def test_a_damaged_card_is_refused(tmp_path: Path) -> None:
    for name in ("tone.onnx", "tokenizer.json", "first_pass.npz"):
        (tmp_path / name).write_bytes(b"?")
    for card in ("{", "[]", '{"labels": {}}'):
        (tmp_path / "tone.json").write_text(card)
        with pytest.raises(FileError, match=r"tone\.json:1: .*cannot be read"):
            load(tmp_path)


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    for name in ("tone.onnx", "tokenizer.json", "first_pass.npz"):
        (tmp_path / name).write_bytes(b"?")
    card = replace(CARD, folder=tmp_path)
    with pytest.raises(FileError, match="first pass"):
        Reader(card).read([ABUSIVE])
    with pytest.raises(FileError, match="damaged"):
        Reader(card, first_pass=first_pass()).read([ABUSIVE])


def test_a_broken_installation_is_found_out_once(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    asked = 0

    def lacking(name: str) -> object:
        nonlocal asked
        asked += 1
        raise ImportError("spaCy lacks a part")

    monkeypatch.setattr(spacy, "blank", lacking)
    told = []
    for _ in range(3):
        with pytest.raises(ImportError, match=r"^spaCy lacks a part$") as raised:
            reader.read([ABUSIVE])
        told.append(raised)
    assert asked == 1
    assert len(told[1].traceback) == len(told[2].traceback), "what was raised before is not held on to"
    assert reader.read([ORDINARY])[0].act is Act.NONE, "what does not pass needs no pipeline"


def test_a_damaged_model_is_opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    def damaged(card: Card) -> object:
        opened.append(card)
        raise RuntimeError("Protobuf parsing failed")

    monkeypatch.setattr(encoder, "OnnxEncoder", damaged)
    reader = Reader(CARD, first_pass=first_pass())
    for _ in range(3):
        with pytest.raises(FileError, match="The language model is damaged"):
            reader.read([ABUSIVE])
    assert opened == [CARD]


@pytest.mark.parametrize("want", [MemoryError(), OSError(24, "Too many open files")])
def test_a_want_of_the_machine_may_pass(
    monkeypatch: pytest.MonkeyPatch, reader: Reader, fake: Fake, want: Exception
) -> None:
    blank = spacy.blank
    wants = [want]
    monkeypatch.setattr(spacy, "blank", lambda name: _raised(wants.pop()) if wants else blank(name))
    with pytest.raises(type(want)):
        reader.read([ABUSIVE])
    assert reader.read([ABUSIVE])[0].flag


def _raised(error: Exception) -> None:
    raise error


def test_nothing_heavy_is_imported_before_a_passage_comes() -> None:
    program = (
        "import sys, mailguard.language, mailguard.language.tone.pipeline\n"
        "print([name for name in ('spacy', 'onnxruntime', 'numpy', 'tokenizers') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_piece_without_a_sentence_is_its_own() -> None:
    blank = Piece(" \n", "Well?")
    assert alone(blank) == (blank,)
