"""The language layer of the process: loaded once, asked only where a rule asks, and never given a protected lane."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailguard.errors import FileError
from mailguard.finding import Failed, Finding, NotRead, Outcome, Unchecked
from mailguard.language.tone import Tone
from mailguard.message import Stage
from mailguard.service import tone as layer
from mailguard.service.council import Council
from mailguard.service.judge import judge
from mailguard.service.tone import tone_for
from tests.checks.tones import INSULT, KEY, RUDE, Forbidden, Told, council, message, quoted
from tests.cli.conftest import office, place
from tests.cli.place import HART, OFFICER, Place, mail

__all__ = ["office", "place"]

READS = ("abuse-of-officer", "pressure-on-officer", "direction-to-officer", "discourtesy-by-officer")
BELOW = (
    f"\n\n________________________________\nFrom: {HART}\nSent: 18 November 2026 09:00\nTo: {OFFICER}\nSubject: Pool\n"
)
UNION = "branch@union.example"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """A layer that answers by the table of the tests."""
    found = Told()
    monkeypatch.setattr(layer, "_loaded", lambda: found)
    return found


@pytest.fixture
def forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer that must not be asked."""
    monkeypatch.setattr(layer, "_loaded", Forbidden)


@pytest.fixture
def unloaded() -> Iterator[None]:
    """Nothing is loaded yet, nor after the test."""
    layer._loaded.cache_clear()
    yield
    layer._loaded.cache_clear()


def outcomes(**parts: Any) -> tuple[Outcome, ...]:
    return judge([message(**parts)], council("borough-2019"), KEY)[0].outcomes


LANES: Mapping[str, Mapping[str, Any]] = {
    "to the union": {"to": [UNION]},
    "copied to the union": {"cc": [UNION]},
    "from the union": {"by": UNION, "to": ["sam-okoro"]},
    "marked personal": {"headers": {"Sensitivity": "Personal"}},
    "marked private": {"headers": {"Sensitivity": "Private"}},
    "union advice": {"subject": "Union advice: my grievance"},
    "occupational health": {"subject": "Occupational health: my appointment"},
    "a protected disclosure": {"subject": "Protected disclosure"},
    "legal advice": {"subject": "Legal advice, privileged: the pool"},
}


@pytest.mark.usefixtures("forbidden")
@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("stage", Stage)
def test_a_mail_of_a_protected_lane_is_never_given_to_it(lane: str, stage: Stage) -> None:
    (said,) = outcomes(stage=stage, text=RUDE, quoted=[quoted(INSULT)], **LANES[lane])
    assert isinstance(said, NotRead)


@pytest.mark.usefixtures("forbidden")
def test_the_canary_sings() -> None:
    said = outcomes(text=RUDE, quoted=[quoted(INSULT)])
    assert {each.rule for each in said if isinstance(each, Failed)} >= set(READS)


def test_a_letter_of_a_lane_that_is_attached_is_not_given_to_it_either(told: Told) -> None:
    secret = {"from": UNION, "to": ["sam-okoro"], "text": "The branch thinks that he is a bully."}
    outcomes(text=RUDE, attached=secret)
    assert [each.text for each in told.asked] == [RUDE]


def test_the_rest_of_a_chain_is(told: Told) -> None:
    outcomes(quoted=[quoted(INSULT)])
    assert INSULT in [each.text for each in told.asked]


def test_it_is_asked_only_where_a_rule_asks(told: Told) -> None:
    held = council("borough-2019")
    without = replace(held, in_force=tuple(each for each in held.in_force if not hasattr(each.check, "asks_tone")))
    assert tone_for(without.in_force) is None
    judge([message(text=RUDE, quoted=[quoted(INSULT)])], without, KEY)
    assert told.asked == []
    assert tone_for(held.in_force) is told


@pytest.mark.usefixtures("unloaded")
def test_it_is_read_from_disk_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def load(folder: Path) -> Tone:
        read.append(folder)
        return Told()

    monkeypatch.setattr("mailguard.service.tone.load", load)
    held: Council = council("borough-2019")
    assert tone_for(held.in_force) is tone_for(council("gedling").in_force)
    assert [each.name for each in read] == ["tone"]


@pytest.mark.usefixtures("unloaded")
def test_a_model_that_cannot_be_read_leaves_members_words_unchecked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(folder: Path) -> Tone:
        raise FileError(folder / "tone.onnx", 0, "This file of the language model is missing", "Install it again")

    monkeypatch.setattr("mailguard.service.tone.load", load)
    said = outcomes(quoted=[quoted(INSULT)])
    assert {each.rule for each in said if isinstance(each, Unchecked)} >= set(READS)
    assert {each.hidden for each in said if isinstance(each, Unchecked) and each.rule in READS} == {("language",)}
    assert not [each for each in said if isinstance(each, Finding)]
    assert capsys.readouterr().out == "", "whoever scans is told in the log; `check` prints its lines alone"


@pytest.mark.usefixtures("told")
def test_the_same_words_are_one_finding_in_a_folder(place: Place) -> None:
    text = f"Noted.{BELOW}\n{INSULT}\n"
    place.eml("box/1.eml", mail(1, to=HART, subject="RE: Pool", text=text))
    place.eml("box/2.eml", mail(2, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=text))
    assert place.check(place.folder / "box").rules == [["abuse-of-officer"], []]


@pytest.mark.usefixtures("told")
def test_the_same_words_are_one_finding_in_two_mailboxes_and_two_scans(office: Place) -> None:
    text = f"Noted.{BELOW}\n{INSULT}\n"
    office.sent("1", mail(1, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=text))
    assert office.run("scan").out.endswith(", 1 new finding\n")
    carter = "b.carter@ambleford.gov.uk"
    again = mail(2, author=carter, to="l.quinn@ambleford.gov.uk", subject="FW: Pool, for advice", text=text)
    office.sent("2", again, mailbox=carter)
    assert office.run("scan").out.endswith(", 0 new findings\n")
    (one,) = office.run("findings", "--json").lines
    assert (one["rule"], one["by"], one["about"]) == ("abuse-of-officer", "jane-hart", ["sam-okoro"])


@pytest.mark.usefixtures("told")
def test_a_draft_tells_of_nothing_and_hides_nothing(place: Place) -> None:
    text = f"Noted.{BELOW}\n{INSULT}\n"
    draft = place.eml("draft.eml", mail(1, to=HART, subject="RE: Pool", text=text))
    assert place.check("--stage", "draft", draft).rules == [[]]
    drafted, sent = (message(stage=stage, id=f"<{stage}@x>", quoted=[quoted(INSULT)]) for stage in Stage)
    found = judge([drafted, sent], council("borough-2019"), KEY)
    assert [[each.rule for each in one.outcomes if isinstance(each, Finding)] for one in found] == [
        [],
        ["abuse-of-officer"],
    ]


@pytest.mark.usefixtures("told")
def test_what_was_right_in_private_is_told_when_it_is_public(office: Place) -> None:
    badly = "Sam Okoro handled the pool bookings badly last month."
    carter, press = "b.carter@ambleford.gov.uk", "newsdesk@amblefordgazette.example"
    private = BELOW.replace(f"To: {OFFICER}", f"To: {carter}")
    office.sent("1", mail(1, author=carter, to=HART, text=f"I will look.{private}\n{badly}\n"), mailbox=carter)
    assert office.run("scan").out.endswith(", 0 new findings\n")
    public = private.replace("Subject:", f"Cc: {press}\nSubject:")
    office.sent("2", mail(2, author=carter, to=HART, text=f"I will look.{public}\n{badly}\n"), mailbox=carter)
    assert office.run("scan").out.endswith(", 1 new finding\n")
    office.sent("3", mail(3, author=carter, to=HART, text=f"As I said.{public}\n{badly}\n"), mailbox=carter)
    assert office.run("scan").out.endswith(", 0 new findings\n")


@pytest.mark.usefixtures("told")
def test_other_words_are_another_finding(office: Place) -> None:
    office.sent("1", mail(1, to=HART, text=f"Noted.{BELOW}\n{INSULT}\n"))
    assert office.run("scan").out.endswith(", 1 new finding\n")
    order = "I instruct you to close the car park on Friday."
    office.sent("2", mail(2, to=HART, text=f"Noted.{BELOW}\n{order}\n"))
    assert office.run("scan").out.endswith(", 1 new finding\n")
