"""Minutes of review in the settings: how much mail there is, what is chosen and said, and that it is kept to."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mailguard.config import Settings, load_settings
from mailguard.finding import Outcome
from mailguard.language.tone.minutes import Step
from mailguard.language.tone.pipeline import Reader
from mailguard.register import load
from mailguard.service import clock, serving
from mailguard.service import tone as layer
from mailguard.service.house import opened
from mailguard.service.log import SAYS, set_up
from mailguard.service.minutes import ASSUMED, Mail, choose, mail_of, told
from mailguard.service.tone import card_for, tone_for
from tests.checks.tones import Told, council
from tests.cli.conftest import office, place
from tests.cli.place import HART, OFFICER, SOURCE, START, Place, mail
from tests.language.tone.fake import CARD, Fake, first_pass
from tests.store.conftest import Desk, desk
from tests.store.making import FAILED, NOT_READ, UNCHECKED, finding, judged

__all__ = ["desk", "office", "place"]

TODAY = date(2026, 11, 25)
"""A Wednesday; the last four whole weeks are those from 26 October to 22 November."""
CURVE = (Step(0.30, 0.10, 500, 0.9), Step(0.95, 0.01, 500, 0.4))
"""A hundred messages bring ten items, or one."""
BELOW = "\n\n________________________________\nFrom: {}\nSent: 18 November 2026 09:00\nTo: {}\nSubject: Pool\n\n{}\n"
# Long enough that the fake encoder scores it below 0.95.
INSULT = "Sam Okoro is a thoroughly incompetent, disgracefully unprofessional, useless administrator."
KEYS = {"minutes", "messages", "assumed", "threshold", "items", "needed"}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Reader]]:
    """Puts a model of a few words into the shipped one's place."""

    def put(curve: tuple[Step, ...] = CURVE) -> Reader:
        reader = Reader(replace(CARD, curve=curve), Fake(), first_pass())
        monkeypatch.setattr(layer, "load", lambda folder: reader)
        layer._loaded.cache_clear()
        return reader

    yield put
    layer._loaded.cache_clear()


def settings_of(place: Place, *more: str) -> Settings:
    return load_settings(place.set_up(*more).settings)


def counted(settings: Settings, desk: Desk) -> Mail:
    return mail_of(settings, load(settings.register_path).people, desk.store, TODAY)


def week(desk: Desk, monday: date, number: int, *outcomes: Outcome) -> None:
    """So many messages of that week, each with these outcomes."""
    days = (monday + timedelta(days=each % 7) for each in range(number))
    desk.record(*(judged(f"{monday} {len(outcomes)} {place}", *outcomes, day=day) for place, day in enumerate(days)))


def test_the_busiest_of_the_last_four_whole_weeks_counts(place: Place, desk: Desk) -> None:
    settings = settings_of(place)
    week(desk, date(2026, 11, 23), 40)
    week(desk, date(2026, 10, 19), 50)
    assert counted(settings, desk) == Mail(ASSUMED, 1), "neither this week nor the fifth last counts"
    week(desk, date(2026, 10, 26), 9)
    week(desk, date(2026, 11, 16), 3)
    assert counted(settings, desk) == Mail(9)


def test_only_what_was_read_counts(place: Place, desk: Desk) -> None:
    monday = date(2026, 11, 16)
    desk.record(
        judged("a", day=monday),
        judged("b", finding(), day=monday),
        judged("c", UNCHECKED, day=monday),
        judged("d", FAILED, day=monday),
        judged("e", NOT_READ, day=monday),
    )
    assert counted(settings_of(place), desk) == Mail(3)


def test_without_a_count_it_is_assumed_from_the_mailboxes(place: Place, desk: Desk) -> None:
    imap = (
        '[[sources]]\nname = "hall"\nkind = "imap"\nhost = "imap.example.gov.uk"\nmailboxes = ["a@x", "b@x", "A@x"]\n'
    )
    place.sent("1", mail(1, to=HART, text="Hello"))
    place.sent("2", mail(2, to=HART, text="Hello"), "b.carter@ambleford.gov.uk")
    settings = settings_of(place, SOURCE, imap, SOURCE.replace("desk", "late").replace('"mail"', '"late"'))
    assert counted(settings, desk) == Mail(4 * ASSUMED, 4)
    assert mail_of(settings, (), None, TODAY) == Mail(4 * ASSUMED, 4)


@pytest.mark.parametrize(
    ("minutes", "there", "curve", "said"),
    [
        (
            30,
            Mail(1_200),
            CURVE[1:],
            "30 minutes a week at about 1,200 messages a week: flagged from 0.95; at most about 12 harmless items"
            " a week; finds 0.40 of what is to be found",
        ),
        (
            30,
            Mail(100, 1),
            CURVE,
            "30 minutes a week at about 100 messages a week (assumed: 1 mailbox): flagged from 0.30; at most about 10"
            " harmless items a week; finds 0.90 of what is to be found",
        ),
        (
            5,
            Mail(1_000, 10),
            CURVE,
            "5 minutes a week at about 1,000 messages a week (assumed: 10 mailboxes): flagged from 0.95; at most about"
            " 10 harmless items a week; finds 0.40 of what is to be found. The minutes are too few: reviewing all of it"
            " would take up to 24 a week",
        ),
        (
            2_000,
            Mail(1),
            (),
            "2,000 minutes a week at about 1 message a week: what a threshold brings is not measured, so the shipped"
            " one holds: flagged from 0.62",
        ),
    ],
)
def test_the_choice_is_told_in_plain_words(minutes: int, there: Mail, curve: tuple[Step, ...], said: str) -> None:
    assert told(choose(minutes, there, curve, 0.62)) == said


def test_the_same_model_flags_from_another_threshold(model: Callable[..., Reader]) -> None:
    shipped, in_force = model(), council("borough-2019").in_force
    assert tone_for(in_force) is shipped
    assert card_for(in_force) is shipped.card
    lower = tone_for(in_force, 0.3)
    assert isinstance(lower, Reader)
    assert lower.card == replace(shipped.card, threshold=0.3)
    assert lower.encoder is shipped.encoder
    assert tone_for(in_force, 0.3) is lower, "it is put together once"


def test_another_layer_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    other, in_force = Told(), council("borough-2019").in_force
    monkeypatch.setattr(layer, "_loaded", lambda: other)
    assert tone_for(in_force, 0.3) is other
    assert card_for(in_force) is None


def scanned(office: Place, *more: str) -> tuple[list[str], list[dict[str, Any]], str]:
    """The rules that found something in an insulting letter that an officer passes on, and what the log said."""
    text = f"Noted.{BELOW.format(HART, OFFICER, INSULT)}"
    office.set_up(SOURCE, START, *more)
    office.sent("1", mail(1, to="b.carter@ambleford.gov.uk", subject="FW: Pool", text=text))
    done = office.run("scan")
    said = [json.loads(line) for line in done.err.splitlines()]
    return [each["rule"] for each in office.run("findings", "--json").lines], said, done.err


@pytest.mark.parametrize(
    ("minutes", "threshold", "items", "rules"), [(30, 0.30, 10, ["abuse-of-officer"]), (5, 0.95, 1, [])]
)
def test_a_scan_flags_from_where_the_minutes_allow_and_logs_numbers_alone(
    office: Place, model: Callable[..., Reader], minutes: int, threshold: float, items: int, rules: list[str]
) -> None:
    model()
    found, (said,), log = scanned(office, f"[language]\nreview_minutes = {minutes}\n")
    assert found == rules
    assert (said["event"], said["level"]) == ("threshold", "info")
    assert (said["minutes"], said["threshold"], said["items"]) == (minutes, threshold, items)
    assert (said["messages"], said["assumed"]) == (ASSUMED, True)
    assert set(said) == KEYS | {"event", "level", "timestamp"}
    assert all(isinstance(said[key], int | float) for key in KEYS)
    assert not [word for word in (INSULT, "Okoro", "hart", "ambleford", "@") if word in log]


def test_too_few_minutes_are_a_warning(office: Place, model: Callable[..., Reader]) -> None:
    model(tuple(replace(each, at_most=0.5) for each in CURVE))
    _, (said,), _ = scanned(office, "[language]\nreview_minutes = 30\n")
    assert (said["event"], said["level"], said["needed"]) == ("too-few-minutes", "warning", 120)


def test_without_minutes_the_shipped_threshold_holds_and_nothing_is_said(
    office: Place, model: Callable[..., Reader]
) -> None:
    model()
    found, said, _ = scanned(office)
    assert (found, said) == (["abuse-of-officer"], [])


def test_the_service_chooses_once_when_it_starts(
    office: Place, model: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    model()
    office.set_up(SOURCE, START, "[language]\nreview_minutes = 5\n")
    office.sent("1", mail(1, to=HART, text="Hello"))
    out = io.StringIO()
    set_up("json", stream=out)
    used: list[float | None] = []

    def read(house: Any, look: Callable[[], Any], *more: object) -> None:
        used.append(look().council.threshold)

    def run(jobs: Any, *more: object, **others: object) -> None:
        scan = next(iter(jobs))
        scan.do()
        scan.do()

    monkeypatch.setattr(serving, "_scan", read)
    monkeypatch.setattr(clock, "run", run)
    with opened(load_settings(office.settings)) as house:
        serving.serve(house)
    assert used == [0.95, 0.95]
    assert [json.loads(line)["event"] for line in out.getvalue().splitlines()] == ["threshold"]


def test_what_is_said_may_be_said() -> None:
    assert set(choose(30, Mail(10, 1), CURVE, 0.6).numbers) == KEYS
    assert KEYS <= SAYS


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("4", "language.review_minutes: is less than 5. Write whole minutes from 5 to 2000"),
        ("-30", "language.review_minutes: is less than 5. Write whole minutes from 5 to 2000"),
        ("2001", "language.review_minutes: is more than 2000. Write whole minutes from 5 to 2000"),
        ("30.0", "language.review_minutes: is no whole number"),
        ('"30"', "language.review_minutes: is no whole number. Write it without quotation marks"),
    ],
)
def test_the_minutes_are_whole_and_within_bounds(place: Place, written: str, said: str) -> None:
    place.set_up(f"[language]\nreview_minutes = {written}\n")
    done = place.run("findings")
    assert done.status == 2
    assert said in done.err
