"""A model with a file missing or damaged: the file is named, by doctor, `check`, `scan` and `model info` alike."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailguard.errors import FileError, NotReady
from mailguard.files import shipped
from mailguard.language.tone.card import FILES
from mailguard.language.tone.encoder import Logits, OnnxEncoder
from mailguard.language.tone.first_pass import load_first_pass
from mailguard.service import language, model
from mailguard.service import tone as layer
from mailguard.service.examination import examined
from mailguard.service.language import fingerprint, tried
from tests.checks.tones import Told
from tests.cli.conftest import office, place
from tests.cli.place import HART, MONDAY, OFFICER, Place, mail

__all__ = ["office", "place"]

MODEL = shipped("models") / "tone"
REMEDY = "Install mailguard again"
RULES = ("abuse-of-officer", "pressure-on-officer", "direction-to-officer")
INSULT = "Sam Okoro is an incompetent, useless idiot and a liar, and everybody knows it."
LINE = "_" * 32
BELOW = f"\n\n{LINE}\nFrom: {HART}\nSent: 18 November 2026 09:00\nTo: {OFFICER}\nSubject: Pool\n\n"


def halved(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def overwritten(file: Path) -> None:
    file.write_bytes(b"\0\1not what it was\n" * 40)


def one_byte_off(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 3] ^= 0xFF
    file.write_bytes(content)


def bare(file: Path) -> None:
    file.write_text("{}", "utf-8")


def without_arrays(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("member.npy", b"")


def without_words(file: Path) -> None:
    kept = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(kept | {"model": None}), "utf-8")


def a_list(file: Path) -> None:
    file.write_text("[]", "utf-8")


def changed(**values: object) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | values), "utf-8")

    return change


DAMAGES: list[tuple[str, Callable[[Path], None]]] = [
    *((name, damage) for name in FILES for damage in (halved, emptied, overwritten)),
    ("first_pass.npz", without_arrays),
    ("first_pass.npz", one_byte_off),
    ("tokenizer.json", bare),
    ("tokenizer.json", without_words),
    ("tone.json", bare),
    ("tone.json", a_list),
    ("tone.json", changed(flag_threshold=float("nan"))),
    ("tone.json", changed(flag_threshold=34)),
    ("tone.json", changed(temperature=0)),
    ("tone.json", changed(max_text=float("inf"))),
    ("tone.json", changed(labels={"act": ["none"], "about": [], "stance": ["said"]})),
]


@pytest.fixture
def shipment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped model in its place, read anew."""
    folder = tmp_path / "models" / "tone"
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(MODEL / name, folder / name)
    monkeypatch.setattr(layer, "shipped", lambda name: tmp_path / name)
    for module in (language, model):
        monkeypatch.setattr(module, "model_folder", lambda: folder)
    caches: tuple[Any, ...] = (layer._loaded, layer._flagging_from, layer._tell)
    for each in caches:
        each.cache_clear()
    yield folder
    for each in caches:
        each.cache_clear()
    shutil.rmtree(folder)  # pytest would keep it, and there are many


def test_a_whole_model_reads_and_tells_its_weights(shipment: Path) -> None:
    version, _, weights = tried(shipment).partition(", weights ")
    assert version == json.loads((shipment / "tone.json").read_text("utf-8"))["version"]
    assert weights == fingerprint(shipment) == fingerprint(MODEL)
    assert len(weights) == 12
    with (shipment / "tone.onnx").open("ab") as file:
        file.write(b"0")
    assert fingerprint(shipment) != weights


@pytest.mark.parametrize(("name", "damage"), DAMAGES)
def test_every_damaged_file_is_named(shipment: Path, name: str, damage: Callable[[Path], None]) -> None:
    damage(shipment / name)
    with pytest.raises(FileError, match=REMEDY) as raised:
        tried(shipment)
    assert raised.value.path == shipment / name
    assert "train" not in str(raised.value), "whoever keeps the machine trains nothing"


@pytest.mark.parametrize("name", FILES)
def test_every_missing_file_is_named(shipment: Path, name: str) -> None:
    (shipment / name).unlink()
    with pytest.raises(FileError, match="missing") as raised:
        tried(shipment)
    assert raised.value.path == shipment / name


def test_files_of_two_models_do_not_pass(shipment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = OnnxEncoder._run

    def narrower(self: OnnxEncoder, tokens: Any) -> list[Logits]:
        return [replace(each, act=each.act[:-1]) for each in whole(self, tokens)]

    monkeypatch.setattr(OnnxEncoder, "_run", narrower)
    with pytest.raises(FileError, match="do not belong together") as raised:
        tried(shipment)
    assert raised.value.path == shipment / "tone.onnx"


def test_a_library_that_is_not_there_is_no_damaged_file(shipment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)
    with pytest.raises(NotReady, match="A library that the language model needs cannot be loaded"):
        tried(shipment)


@pytest.mark.parametrize("damage", [halved, Path.unlink])
def test_the_doctor_reads_a_sentence(office: Place, shipment: Path, damage: Callable[[Path], None]) -> None:
    def told() -> tuple[str, str, str]:
        (one,) = (each for each in examined(office.settings, MONDAY) if each.name == "language model")
        return one.result, one.said, one.do

    assert told() == ("ok", f"The language model reads (version {tried(shipment)}).", "")
    damage(shipment / "tone.onnx")
    result, said, do = told()
    assert result == "fail"
    assert str(shipment / "tone.onnx") in said
    assert REMEDY in said
    assert do == "Until then, what Members say about officers is not judged."


@pytest.mark.parametrize("damage", [halved, emptied, Path.unlink])
@pytest.mark.parametrize("name", ["tone.onnx", "first_pass.npz"])
def test_check_names_the_file_once_and_ends_with_2(
    place: Place, shipment: Path, name: str, damage: Callable[[Path], None]
) -> None:
    damage(shipment / name)
    file = place.eml(
        "one.eml", mail(1, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=f"See.{BELOW}{INSULT}")
    )
    done = place.run("check", file)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert str(shipment / name) in done.err
    assert REMEDY in done.err
    (said,) = (line for line in done.out.splitlines() if all(rule in line for rule in RULES))
    assert "body" not in done.out
    assert "not judged" in said
    assert any(words in said for words in ("language model", "The first pass of the"))
    in_json = place.check(file)
    assert in_json.status == 2
    assert len(in_json.lines) == 1, "nothing but the contract's line stands there"


def test_check_that_found_something_names_the_file_all_the_same(place: Place, shipment: Path) -> None:
    (shipment / "first_pass.npz").unlink()
    text = f"See.{BELOW}{INSULT}"
    file = place.eml("one.eml", mail(1, to=HART, bcc="cllr.t.birch@ambleford.gov.uk", subject="Pool", text=text))
    done = place.check(file)
    assert (done.status, done.rules) == (1, [["blind-copy"]])
    assert str(shipment / "first_pass.npz") in done.err


def test_a_mail_that_needs_no_language_is_judged_without_the_model(place: Place, shipment: Path) -> None:
    (shipment / "tone.onnx").unlink()
    done = place.check(place.eml("one.eml", mail(1, to="b.carter@ambleford.gov.uk", text="The pool is open.")))
    assert (done.status, done.err, done.outcomes) == (0, "", [[]])


@pytest.mark.parametrize("more", ["", "[language]\nreview_minutes = 30\n"])
@pytest.mark.parametrize(("damage", "kind"), [(halved, "failed"), (Path.unlink, "unchecked")])
def test_a_scan_names_the_file_once_in_the_log_and_at_its_end(
    office: Place, shipment: Path, damage: Callable[[Path], None], kind: str, more: str
) -> None:
    damage(shipment / "tone.onnx")
    if more:
        office.settings.write_text(office.settings.read_text("utf-8") + more, "utf-8")
    for number in range(3):
        text = f"See{number}.{BELOW}{INSULT}"
        office.sent(str(number), mail(number, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=text))
    done = office.run("scan")
    assert done.status == 2
    assert str(shipment / "tone.onnx") in done.out
    assert "report it" not in done.out, "it is no fault to be reported"
    said = [json.loads(line) for line in done.err.splitlines() if '"no-language"' in line]
    assert len(said) == 1
    assert "tone.onnx" in said[0]["said"]
    rows = office.run("coverage", "--json").lines
    assert sum(each[kind] for each in rows) == 3


def test_digest_and_coverage_tell_that_the_language_was_not_judged(office: Place, shipment: Path) -> None:
    (shipment / "first_pass.npz").unlink()
    for number in range(4):
        text = f"See{number}.{BELOW}{INSULT}"
        office.sent(str(number), mail(number, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=text))
    assert office.run("scan").status == 2
    digest = " ".join(office.run("digest", "--week", "2026-W47").out.split())
    assert "Not judged: the language of 4 messages (mailguard's own language model could not be used)." in digest
    assert "Tell IT that mailguard did not judge the language of 4 messages" in digest
    assert "the words of" not in digest
    assert "encrypted or not readable" not in digest
    assert "Ask IT what hides" not in digest
    covered = office.run("coverage").out
    assert "the language of 4 messages was not judged, because mailguard's language model could not be used" in covered


def test_a_fault_of_a_rule_alone_is_no_silence(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    class Breaks(Told):
        def read(self, passages: object) -> list[Any]:
            raise LookupError("of ours")

    monkeypatch.setattr(layer, "_loaded", Breaks)
    file = place.eml(
        "one.eml", mail(1, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=f"See.{BELOW}{INSULT}")
    )
    done = place.run("check", file)
    assert done.status == 2
    assert f"{file}: could not be judged by every rule. Please report it as a fault" in done.err
    assert sum("our fault: LookupError" in line for line in done.out.splitlines()) == 1


@pytest.mark.parametrize("damage", [halved, Path.unlink])
@pytest.mark.parametrize("name", FILES)
def test_info_does_not_say_that_all_is_well(
    place: Place, shipment: Path, name: str, damage: Callable[[Path], None]
) -> None:
    weights = fingerprint(shipment)
    assert f", weights {weights}\n" in place.call(["model", "info"]).out
    damage(shipment / name)
    done = place.call(["model", "info"])
    assert (done.status, done.out) == (2, "")
    assert str(shipment / name) in done.err
    assert REMEDY in done.err


@pytest.mark.parametrize("more", [{"metrics": []}, {"metrics": {"auc": 3}}, {"trained": {"rows": 3}}, {"trained": [1]}])
def test_info_names_a_card_that_does_not_tell_what_it_should(
    place: Place, shipment: Path, more: dict[str, object]
) -> None:
    changed(**more)(shipment / "tone.json")
    done = place.call(["model", "info"])
    assert (done.status, done.out) == (2, "")
    assert f"{shipment / 'tone.json'}:1: The card of the language model " in done.err
    assert REMEDY in done.err


def test_the_first_pass_of_another_size_is_noticed(shipment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = load_first_pass(shipment)
    for scorer in short._by.values():
        del scorer.weights[100:]
    monkeypatch.setattr("mailguard.language.tone.pipeline.load_first_pass", lambda folder: short)
    with pytest.raises(FileError, match="do not belong together"):
        tried(shipment)
