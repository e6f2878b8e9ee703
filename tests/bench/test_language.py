"""The language layer's own floors, on a few passages and an encoder that knows a few words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from mailguard.bench import again, encoding, language, many
from mailguard.bench.again import of_answers
from mailguard.bench.encoding import of_encoder
from mailguard.bench.many import of_phrases, phrases, scorer, sentences, tried, vocabulary
from mailguard.bench.ordinary import Asked, of_ham, of_mail
from mailguard.bench.readers import Other
from mailguard.bench.sieve import of_first_pass
from mailguard.errors import FileError
from mailguard.language.tone import UNREMARKABLE, Passage, Speaker
from mailguard.language.tone.card import read_card
from mailguard.language.tone.encoder import OnnxEncoder, Said
from mailguard.language.tone.pipeline import Reader
from mailguard.service.language import model_folder, tone
from tests.bench.place import small_place
from tests.bench.test_readers import stand_in
from tests.language.tone.fake import CARD, Fake, first_pass

PASSAGES = [
    Passage("You are a useless, lying idiot and everybody in the office knows it."),
    Passage("Please find attached the agenda for Tuesday's meeting.", before="Good morning."),
    Passage("Change the recommendation or I will see to it that you lose your job."),
    Passage("As I said twice, read it.", by=Speaker.OFFICER, to=Speaker.MEMBER),
]


def _reader() -> Reader:
    return Reader(CARD, Fake(), first_pass())


def test_what_the_first_pass_loses_and_lets_through_is_counted() -> None:
    # The encoder hears "useless" within a longer word; the first pass knows whole words alone.
    rows = [Passage("You idiot."), Passage("A man of uselessness."), Passage("A useless man."), Passage("No.")]
    mail = {"here": [Passage("Yes."), Passage("An idiot wrote it.")], "there": [Passage("No.")], "nowhere": []}
    kept, passed = of_first_pass(_reader(), rows, mail)
    assert kept.value == 3 / 4
    assert "3 of 4" in kept.note
    assert passed.value == 1 / 2
    assert "nowhere: none there" in passed.note


def test_nothing_flagged_and_no_mail_give_no_figure() -> None:
    kept, passed = of_first_pass(_reader(), [Passage("Yes.")], {"here": []})
    assert (kept.value, passed.value) == (None, None)


def test_the_mail_is_asked_of_as_the_product_asks_without_what_was_planted(tmp_path: Path) -> None:
    place = small_place(tmp_path)
    found = of_mail(place)
    assert found
    assert len({(each.by, each.text) for each in found}) == len(found)
    planted = replace(place, letters=tuple(replace(each, planted=True) for each in place.letters))
    assert of_mail(planted) == []


def test_real_mail_is_cut_into_what_its_writers_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "easy-ham-1"
    folder.mkdir()
    written = "Good morning.\nThe pool is open. The pool is open.\n***\nIs it?\n> Not mine.\n"
    for name in ("1.txt", "2.txt"):
        (folder / name).write_text(f"From: a@b.example\nSubject: x\n\n{written}")
    assert [(each.text, each.before) for each in of_ham(tmp_path)] == [
        ("Good morning.", None),
        ("The pool is open.", "Good morning."),
        ("Is it?", "The pool is open. The pool is open."),
    ]
    assert of_ham(tmp_path / "nowhere") == []


def test_what_is_asked_twice_is_kept_once() -> None:
    asked = Asked()
    assert asked.read([PASSAGES[0], PASSAGES[0], PASSAGES[1]]) == [UNREMARKABLE] * 3
    assert asked.passages == PASSAGES[:2]


def test_another_process_in_another_order_gives_the_same_answers() -> None:
    figure = of_answers(tone(), PASSAGES)
    assert figure.value == 1.0
    assert figure.met


def test_an_answer_that_differs_in_its_last_place_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def nearly(passages: list[Passage]) -> list[dict[str, Any]]:
        found = [again._plain(asdict(each)) for each in _reader().read(passages)]
        found[1]["score"] += 0.0001
        return found

    monkeypatch.setattr(again, "again", nearly)
    figure = of_answers(_reader(), PASSAGES)
    assert figure.value == 3 / 4
    assert figure.met is False


def test_our_encoder_takes_its_turn_beside_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []

    @contextmanager
    def other(name: str, folder: Path) -> Iterator[Other]:
        given.append(name)
        with stand_in(folder) as running:
            yield running

    monkeypatch.setattr(encoding, "reader", other)
    encoder = OnnxEncoder(read_card(model_folder()))
    figure = of_encoder(encoder, PASSAGES, {"auc": {"value": 0.95}}, tmp_path, rounds=1)
    assert given == ["minilm"]
    assert (figure.value or 0) > 0
    assert "0.950" in figure.note


def test_a_sentence_by_itself_has_no_words_of_ours_around_it() -> None:
    encoder = OnnxEncoder(read_card(model_folder()))
    said = Said("The pool is open.", Speaker.MEMBER, Speaker.OFFICER, "Good morning.")
    alone, ours = encoding._alone(encoder, said), encoder.tokens(said)[0]
    assert len(alone) == len(encoder._tokens.encode("The pool is open.").ids)
    assert len(alone) < len(ours)


def test_without_the_other_package_there_is_no_figure_and_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAILGUARD_BENCH_PYTHON", str(tmp_path / "no-python"))
    figure = of_encoder(OnnxEncoder(read_card(model_folder())), PASSAGES, {}, tmp_path, rounds=1)
    assert figure.value is None
    assert "not installed" in figure.note


def test_without_a_model_every_floor_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> tuple[Passage, ...]:
        raise FileError(Path("rows"), 0, "there are no rows", "Give them")

    monkeypatch.setattr(language, "held_out", missing)
    found = language.floors(small_place(tmp_path, 1), 1, lambda step: None)
    assert [each.id for each in found] == ["P5", "P5-passed", "P6", "same"]
    assert {(each.value, each.note) for each in found} == {(None, "there are no rows")}


def test_members_rows_of_the_test_writers_are_held_out() -> None:
    found = language.held_out()
    assert len(found) > 1000
    assert {each.by for each in found} == {Speaker.MEMBER}


def test_fewer_phrases_are_the_beginning_of_more_and_both_are_known() -> None:
    assert phrases(5_000)[:300] == phrases(300)
    assert len(set(phrases(5_000))) == 5_000
    assert sum(any(each in text for each in phrases(300)) for text in sentences()) > 50
    few, more = scorer(phrases(300)), scorer(phrases(5_000))
    assert more.score(phrases(5_000)[-1]) > few.score(phrases(5_000)[-1])
    assert few.score(phrases(300)[0]) > scorer([]).score(phrases(300)[0])
    assert len(vocabulary(phrases(5_000))) > len(vocabulary(phrases(300)))
    assert all(pattern.search(f"about {each.upper()}.") for each, pattern in zip(phrases(20), tried(20), strict=True))


def test_phrases_are_measured_as_numbers_and_as_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "FEW", 5)
    monkeypatch.setattr(many, "MANY", 10)
    monkeypatch.setattr(many, "_OFTEN", 1)
    figure = of_phrases(1)
    assert (figure.value or 0) > 0
    assert "patterns" in figure.note
