"""`mailguard model …` with a model that knows one word."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from mailguard.language.tone import UNREMARKABLE, About, Act, Passage, Reading, Stance
from mailguard.language.tone.training import optional
from mailguard.language.tone.training.labels import LABELS
from tests.cli.place import HART, SOURCE, START, Place, mail
from tests.language.training.making import row

RUDE = Reading(Act.ABUSE, About.OFFICER, Stance.SAID, 0.9, True, "dunce", "name-calling")
CARD: dict[str, Any] = {
    "version": "0.7",
    "labels": LABELS,
    "flag_threshold": 0.44,
    "first_pass_threshold": 0,
    "temperature": 1,
    "max_text": 96,
    "max_before": 60,
    "trained": {
        "on": "2026-11-22",
        "rows": 6144,
        "writers": ["w01", "w02"],
        "ordinary_sentences": 2500,
        "public_sentences": 10,
    },
    "metrics": {},
}


class Fake:
    """Flags the one word as it is written."""

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """By the words alone."""
        return [RUDE if "dunce" in each.text else UNREMARKABLE for each in passages]


@pytest.fixture
def model(place: Place, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model's folder with rows of a few writers: two of three found, one of three wrongly."""
    folder = place.folder / "model"
    (folder / "data").mkdir(parents=True)
    (folder / "tone.json").write_text(json.dumps(CARD), "utf-8")
    (folder / "tone.onnx").write_bytes(b"0" * 2_000_000)
    for name in ("tokenizer.json", "first_pass.npz"):
        (folder / name).touch()
    rows = [
        row(id="w01-1", text="You ninny."),
        row(id="w04-1", writer="w04", text="You dunce of a clerk."),
        row(id="w04-2", writer="w04", text="What a dunce we pay for in Highways."),
        row(id="w08-1", writer="w08", text="You have wool between the ears, boy."),
        row(id="w08-2", writer="w08", functionality="praise_and_thanks", text="Thank you, mind.", act="none"),
        row(id="w11-1", writer="w11", functionality="robust_question", text="Who was the dunce here?", stance="asked"),
        row(id="w11-2", writer="w11", functionality="apology", text="I am sorry about the wee delay.", act="none"),
    ]
    for writer in sorted({each.writer for each in rows}):
        lines = [json.dumps(asdict(each)) for each in rows if each.writer == writer]
        (folder / "data" / f"{writer}.jsonl").write_text("\n".join(lines), "utf-8")
    for name in ("mailguard.service.language", "mailguard.service.model"):
        monkeypatch.setattr(f"{name}.model_folder", lambda: folder)
    monkeypatch.setattr("mailguard.service.model.tone", Fake)
    monkeypatch.setattr("mailguard.service.model.tried", lambda folder: "0.7")
    return folder


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of `train` is installed, whatever is."""

    def refuse(name: str) -> object:
        if name.partition(".")[0] in {"torch", "sklearn", "better_profanity", "profanity_check"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])
        return import_module(name)

    monkeypatch.setattr(optional, "import_module", refuse)


@pytest.mark.usefixtures("model")
def test_info_tells_what_the_model_is(place: Place) -> None:
    done = place.call(["model", "info"])
    assert (done.status, done.err) == (0, "")
    told = dict(line.split("  ", 1) for line in done.out.splitlines())
    told = {name: value.strip() for name, value in told.items()}
    assert told["version"] == f"0.7, weights {sha256(b'0' * 2_000_000).hexdigest()[:12]}"
    assert told["size"] == "2.0 MB"
    assert "Apache-2.0" in told["licence"]
    assert told["flagged from"] == "0.44 of 1"
    assert told["trained on"] == "2026-11-22"
    assert told["learnt from"] == "6,144 rows of 2 writers, 2,500 ordinary and 10 public sentences"
    assert "not measured yet" in told["figures"]


def test_the_figures_are_right_and_kept_in_the_card(place: Place, model: Path) -> None:
    mail = place.folder / "mail.txt"
    mail.write_text("Please find the dunce cap attached.\nThe bins are late.\n", "utf-8")
    done = place.call(["model", "evaluate", "--json", "--ordinary", str(mail)])
    assert (done.status, done.err) == (0, "")
    (figures,) = done.lines
    assert (figures["rows"], figures["to_be_flagged"]) == (6, 3)
    assert (figures["recall"]["value"], figures["recall"]["of"]) == (0.6667, 3)
    assert (figures["precision"]["value"], figures["precision"]["of"]) == (0.6667, 3)
    assert figures["auc"]["value"] == pytest.approx((6 * 0.5 + 3 * 0.5) / 9 + (4 - 2) / 9 * 0.75, abs=0.2)
    kinds = figures["functionalities"]
    assert (kinds["insult_noun"]["value"], kinds["insult_noun"]["abusive"]) == (0.6667, True)
    assert (kinds["robust_question"]["value"], kinds["robust_question"]["unseen"]) == (0, True)
    assert kinds["apology"]["value"] == 1
    assert figures["ordinary_flagged"]["value"] == 0.5
    assert figures["disguised"]["leet, every word"]["points_lost"] == 66.7
    curve = {each["threshold"]: each for each in figures["curve"]}
    assert list(curve) == sorted({*(percent / 100 for percent in range(30, 96, 5)), 0.44})
    assert curve[0.3] == {"threshold": 0.3, "at_most": curve[0.44]["at_most"], "of": 2, "recall": 0.666667}
    assert curve[0.9]["at_most"] > 0.5 < curve[0.95]["at_most"] < curve[0.9]["at_most"], "none of two is not never"
    assert (curve[0.9]["recall"], curve[0.95]["recall"]) == (0.666667, 0)
    assert json.loads((model / "tone.json").read_text("utf-8"))["metrics"] == {}
    assert "kept in" in place.call(["model", "evaluate", "--save"]).out
    kept = json.loads((model / "tone.json").read_text("utf-8"))
    assert kept["metrics"]["recall"] == figures["recall"]
    assert kept["flag_threshold"] == 0.44
    assert "0.667" in place.call(["model", "info"]).out


def measured(model: Path, *shares: tuple[float, float]) -> None:
    """The card says of these thresholds that they flag so many ordinary sentences at most."""
    curve = [{"threshold": threshold, "at_most": share, "of": 900, "recall": 0.8} for threshold, share in shares]
    (model / "tone.json").write_text(json.dumps(CARD | {"metrics": {"curve": curve}}), "utf-8")


def test_info_tells_what_the_minutes_of_a_council_bring(office: Place, model: Path) -> None:
    measured(model, (0.4, 0.15), (0.6, 0.1), (0.95, 0.01))
    assert "minutes" not in office.call(["model", "info"]).out
    none = office.run("model info")
    assert f"no `review_minutes` under [language] in {office.settings}: the shipped threshold holds" in none.out
    office.set_up(SOURCE, START, "[language]\nreview_minutes = 30\n")
    done = office.run("model info")
    assert (done.status, done.err) == (0, "")
    brings = "flagged from 0.60; at most about 10 harmless items a week; finds 0.80 of what is to be found\n"
    first = f"\n30 minutes a week at about 100 messages a week (assumed: 1 mailbox): {brings}"
    assert done.out.endswith(first)
    assert not (office.folder / "mailguard.db").exists(), "whoever only asks makes no store"
    office.sent("1", mail(1, to=HART, text="The library is open."))
    office.run("scan")
    assert (
        "30 minutes a week at about 1 message a week: flagged from 0.40; at most about 1 harm"
        in office.run("model info").out
    )


def test_info_says_where_the_minutes_cannot_be_kept_or_reckoned(office: Place, model: Path) -> None:
    office.set_up(SOURCE, START, "[language]\nreview_minutes = 5\n")
    unmeasured = "what a threshold brings is not measured, so the shipped one holds: flagged from 0.44"
    assert unmeasured in office.run("model info").out
    measured(model, (0.95, 0.1))
    assert "The minutes are too few: reviewing all of it would take up to 24 a week" in office.run("model info").out


@pytest.mark.usefixtures("model")
def test_without_json_it_is_written_for_a_person(place: Place) -> None:
    mail = place.folder / "mail.jsonl"
    mail.write_text('{"text": "The dunce cap."}\n{"text": "A dunce.", "split": "train"}\n', "utf-8")
    out = place.call(["model", "evaluate", "--ordinary", str(mail)]).out
    assert "learnt from 1 rows (w01), threshold chosen on 0 ()" in out
    assert "measured on 6 rows (w04, w08, w11), 3 of them to be flagged" in out
    assert "not to be flagged, share that passes (floor 0.85; below it: 1)" in out
    assert "  robust_question *  0.000" in out
    assert "ordinary mail flagged: 1000.0 in 1,000" in out
    assert "  0.90 abuse: “The dunce cap.”" in out
    assert "  0.30  1000.0  0.667\n" in out
    assert "ordinary mail: not measured; give --ordinary FILE" in place.call(["model", "evaluate"]).out


@pytest.mark.usefixtures("model", "lacking")
def test_others_on_the_same_sentences_and_what_is_missing(place: Place) -> None:
    out = place.call(["model", "evaluate", "--compare"]).out
    assert (
        "better_profanity is not installed. In a checkout of mailguard run `.venv/bin/pip install -e '.[train]'`" in out
    )
    assert "TF-IDF on a public pool: not measured: give --pool FOLDER" in out
    assert any(line.startswith("mailguard ") and "0.667" in line for line in out.splitlines())


def test_near_duplicates_across_writers_are_shown_and_left_out(place: Place, model: Path) -> None:
    copied = row(id="w01-2", text="What a dunce we pay for in Highways, Bob.")
    with (model / "data" / "w01.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps(asdict(copied)))
    out = place.call(["model", "evaluate"]).out
    assert "left out as too like another writer's row: 1" in out
    assert "w04-2 is like w01-2 (0.88)" in out
    assert "measured on 5 rows" in out


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("written", "said"),
    [(None, "there is no .jsonl file"), ('{"text": "x", "label": 7}', "pool.jsonl:1: no text, or a label")],
)
@pytest.mark.parametrize("more", [["--compare"], []])
def test_the_pool_is_looked_at_before_anything_is_measured(
    place: Place, monkeypatch: pytest.MonkeyPatch, written: str | None, said: str, more: list[str]
) -> None:
    def measured_first() -> object:
        raise AssertionError("three minutes are gone")

    monkeypatch.setattr("mailguard.service.model.tone", measured_first)
    pool = place.folder / "pool"
    pool.mkdir()
    (pool / "plain.txt").write_text("A harmless sentence.\n", "utf-8")
    if written:
        (pool / "pool.jsonl").write_text(written, "utf-8")
    done = place.call(["model", "evaluate", *more, "--pool", str(pool)])
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["evaluate", "--data", "{}/none"], "there are no rows"),
        (["evaluate", "--ordinary", "{}/none.jsonl"], "there is no such file"),
        (["evaluate", "--ordinary", "{}/none.txt"], "there is no such file"),
        (["evaluate", "--compare", "--pool", "{}/none"], "there is no .jsonl file"),
        (["train", "--base", "{}"], "model.safetensors: there is no such file. Give the folder of all-MiniLM-L6-v2"),
    ],
)
@pytest.mark.usefixtures("model")
def test_what_is_not_there_is_told(place: Place, arguments: list[str], said: str) -> None:
    done = place.call(["model", *(each.format(place.folder) for each in arguments)])
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.usefixtures("model", "lacking")
def test_training_without_torch_says_what_to_install(place: Place) -> None:
    base = place.folder / "base"
    base.mkdir()
    for name in ("model.safetensors", "tokenizer.json"):
        (base / name).touch()
    done = place.call(["model", "train", "--base", str(base), "--into", str(place.folder / "new")])
    assert done.status == 2
    said = "torch is not installed. In a checkout of mailguard run `.venv/bin/pip install -e '.[train]'`, and then this"
    assert said in done.err
    assert not (place.folder / "new").exists()


def test_the_help_says_what_comparing_needs(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert "needs `.venv/bin/pip install -e '.[train]'`." in place.call(["model", "evaluate", "--help"]).out


def test_a_card_that_cannot_be_read_is_told(place: Place, model: Path) -> None:
    (model / "tone.json").write_text("{", "utf-8")
    assert "tone.json:1: not JSON. Install mailguard again" in place.call(["model", "info"]).err
    (model / "tone.json").unlink()
    assert "tone.json: cannot be read" in place.call(["model", "info"]).err
