"""`mailguard language`: the contract's line for each line, and plain words for whoever wrote a bad one."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from mailguard.language.tone import UNREMARKABLE, About, Act, Named, Passage, Reading, Speaker, Stance
from mailguard.service.language import LONGEST
from tests.cli.place import Place

RUDE = Reading(Act.DEROGATION, About.OFFICER, Stance.SAID, 0.931234567, True, "clueless", "belittles what you can do")
JOB = Reading(Act.THREAT_TO_JOB, About.OFFICER, Stance.SAID, 0.8, True, "your contract", "a job as leverage")
CURT = Reading(Act.DISCOURTESY, About.OTHER, Stance.SAID, 0.0, False, "See to it", "curt")
TOLD = Reading(Act.ABUSE, About.OFFICER, Stance.QUOTED, 0.3, False, "clueless", "told by somebody else")


class Fake:
    """Knows four words, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Passage] = []

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """By the words alone."""
        self.asked += passages
        return [self._one(each.text) for each in passages]

    @staticmethod
    def _one(text: str) -> Reading:
        for word, reading in (("said", TOLD), ("clueless", RUDE), ("contract", JOB), ("twice", CURT)):
            if word in text:
                return reading
        return UNREMARKABLE


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    layer = Fake()
    monkeypatch.setattr("mailguard.cli.language.tone", lambda: layer)
    return layer


def written(folder: Path, *lines: object) -> Path:
    """A file of these lines; what is no text is written as JSON."""
    file = folder / "passages.jsonl"
    file.write_text("".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines), "utf-8")
    return file


def test_each_line_has_its_answer_in_the_words_of_the_contract(place: Place, fake: Fake) -> None:
    file = written(
        place.folder,
        {"id": "a", "text": "You are clueless."},
        {"id": "b", "text": "Thank you.", "label": 0, "by": None, "to": None, "before": None},
        {"id": 3, "text": "Think of your contract.", "by": "outsider", "to": "member", "before": "Well?"},
        {"id": "d", "text": "Remember your contract.", "by": "member"},
        {"id": "e", "text": "She said I was clueless."},
    )
    done = place.call(["language", "--json", str(file)])
    assert (done.status, done.err) == (0, "")
    assert done.lines[0] == {
        "id": "a",
        "flag": True,
        "rule": "abuse-of-officer",
        "act": "derogation",
        "about": "officer",
        "stance": "said",
        "score": 0.931235,
        "quote": "clueless",
        "why": "belittles what you can do",
    }
    assert [each["id"] for each in done.lines] == ["a", "b", 3, "d", "e"]
    assert [each["rule"] for each in done.lines] == ["abuse-of-officer", None, None, "pressure-on-officer", None]
    assert [each["act"] for each in done.lines] == ["derogation", "none", "threat", "threat", "abuse"]
    assert fake.asked[1] == Passage("Thank you.", Speaker.MEMBER, Speaker.OFFICER, None, ())
    assert fake.asked[2] == Passage("Think of your contract.", Speaker.OUTSIDER, Speaker.MEMBER, "Well?", ())


def test_with_settings_the_people_of_the_register_are_named(place: Place, fake: Fake) -> None:
    text = "Cllr Birch and Sam Okoro were there, and Mr Nobody."
    file = written(place.folder, {"id": "1", "text": text})
    assert place.call(["language", "--json", str(file), "--settings", str(place.settings)]).status == 0
    assert fake.asked[0].named == (Named("Cllr Birch", Speaker.MEMBER), Named("Sam Okoro", Speaker.OFFICER))


def test_without_json_it_is_written_for_a_person(place: Place, fake: Fake) -> None:
    file = written(place.folder, {"id": "a", "text": "You are clueless."}, {"id": "b", "text": "Thank you."})
    assert place.call(["language", str(file)]).out.splitlines() == [
        "a: to be read by a person (0.93)",
        "    abuse-of-officer: derogation, about: officer, said",
        "    “clueless”",
        "    belittles what you can do",
        "b: nothing (0.00)",
    ]
    assert len(fake.asked) == 2


def test_a_score_is_told_of_members_words_alone(place: Place, fake: Fake) -> None:
    """An officer's words have none: 0.00 beside a rule would read as if nothing were there."""
    file = written(place.folder, {"id": "a", "text": "See to it: twice I asked.", "by": "officer", "to": "outsider"})
    assert place.call(["language", str(file)]).out.splitlines() == [
        "a: discourtesy-by-officer",
        "    “See to it”",
        "    curt",
    ]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{", "not a JSON object"),
        ("[1]", "not a JSON object"),
        ({"text": "x"}, "there is no id"),
        ({"id": True, "text": "x"}, "there is no id"),
        ({"id": "1"}, "there is no text"),
        ({"id": "1", "text": 3}, "there is no text"),
        ({"id": "1", "text": "x", "by": "mayor"}, "by is none of member, officer, outsider"),
        ({"id": "1", "text": "x", "to": ["officer"]}, "to is none of member, officer, outsider"),
        ({"id": "1", "text": "x", "before": 7}, "before is no text"),
    ],
)
def test_a_bad_line_is_named_and_never_quoted(place: Place, fake: Fake, bad: object, said: str) -> None:
    file = written(place.folder, {"id": "0", "text": "fine"}, "", bad)
    done = place.call(["language", "--json", str(file)])
    assert (done.status, done.out) == (2, "")
    assert f"{file}:3: {said}. " in done.err
    assert fake.asked == []


@pytest.mark.parametrize("name", ["id", "text", "before"])
@pytest.mark.parametrize("half", ["\\ud83d", "\\udc00 and more", "well, \\uD83D\\uD83D\\uDE00"])
def test_half_a_character_is_refused_with_its_line(place: Place, fake: Fake, name: str, half: str) -> None:
    whole = {"id": "1", "text": "fine \U0001f600", "before": "so"}
    bad = json.dumps(whole | {name: "HERE"}).replace("HERE", half)
    done = place.call(["language", "--json", str(written(place.folder, whole, bad))])
    assert (done.status, done.out) == (2, "")
    assert f"passages.jsonl:2: {name} holds half a character (a lone surrogate). Write the character whole" in done.err
    assert fake.asked == []


@pytest.mark.parametrize("name", ["text", "before"])
def test_a_passage_beyond_all_bounds_is_refused_with_its_line(place: Place, fake: Fake, name: str) -> None:
    whole = {"id": "1", "text": "x" * LONGEST, "before": "y" * LONGEST}
    assert place.call(["language", str(written(place.folder, whole))]).status == 0
    done = place.call(["language", str(written(place.folder, whole, whole | {name: "z" * (LONGEST + 1)}))])
    assert (done.status, done.out) == (2, "")
    assert f"passages.jsonl:2: {name} is longer than 1,000,000 characters. Cut it into passages" in done.err
    assert len(fake.asked) == 1


@pytest.mark.parametrize("lines", [(), ("", "  ")])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_file_without_a_passage_is_told(place: Place, fake: Fake, lines: Sequence[str], form: list[str]) -> None:
    done = place.call(["language", *form, str(written(place.folder, *lines))])
    assert (done.status, done.out) == (0, "")
    assert "passages.jsonl: there is no passage in it, so nothing was read" in done.err


def test_the_help_names_the_words_and_what_is_left_out(place: Place) -> None:
    said = " ".join(place.call(["language", "--help"]).out.split())
    assert all(each in said for each in ("member, officer or outsider", "a member writes to an officer", '"text"'))


def test_a_file_that_is_not_there_is_told(place: Place) -> None:
    done = place.call(["language", "--json", str(place.folder / "none.jsonl")])
    assert done.status == 2
    assert "none.jsonl: there is no such file. Check the path" in done.err


def test_the_shipped_model_reads_the_same_alone_and_beside_others(place: Place) -> None:
    lines = [
        {"id": "rude", "text": "You are clueless, Priya, and everybody in Planning knows it."},
        {"id": "kind", "text": "Thank you for the quick reply."},
        {
            "id": "job",
            "text": "Change the recommendation by Friday or I speak to the Chief Executive about your contract.",
        },
        {"id": "told", "text": "A resident told me that I was clueless.", "by": "officer", "to": "member"},
        {"id": "none", "text": ""},
    ]
    together = place.call(["language", "--json", str(written(place.folder, *lines))])
    assert (together.status, together.err) == (0, "")
    assert [each["rule"] for each in together.lines] == ["abuse-of-officer", None, "pressure-on-officer", None, None]
    assert [each["flag"] for each in together.lines] == [True, False, True, False, False]
    assert "clueless" in together.lines[0]["quote"]
    alone = [place.call(["language", "--json", str(written(place.folder, each))]).lines[0] for each in lines]
    assert alone == together.lines
