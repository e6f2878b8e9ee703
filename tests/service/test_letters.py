"""From the store to the letter: the figures are the store's, nobody is named, and each week has one letter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from mailguard.config import Council, Digest, Settings, SourceSettings
from mailguard.digest import Part, Week
from mailguard.finding import Clause, Evidence, Failed, Finding, Lowered, NotRead, Outcome, Severity, Unchecked
from mailguard.register import Register
from mailguard.register.mailbox import Reviewer
from mailguard.register.people import Kind, Person
from mailguard.rulebook import find_council, load_council
from mailguard.service.letters import Desk, enqueue_due, facts
from mailguard.service.outbox import deliver, opened
from mailguard.store import Judged, Store, Verdict, open_store
from tests.service.test_outbox import Post

COUNCIL = "borough-2019"
REVIEWER, DEPUTY = "monitoring.officer@ambleford.gov.uk", "deputy.mo@ambleford.gov.uk"
OFFICER, MEMBER = "tom.adeyemi@ambleford.gov.uk", "cllr.birch@ambleford.gov.uk"
WEEK = Week(2026, 47)
MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
REGISTER = Register(
    council="Ambleford Borough Council",
    domains=("ambleford.gov.uk",),
    people=(
        Person(id="tom-adeyemi", kind=Kind.OFFICER, name="Tom Adeyemi", emails=(OFFICER,)),
        Person(id="rowan-birch", kind=Kind.MEMBER, name="Rowan Birch", emails=(MEMBER,)),
        Person(id="meera", kind=Kind.OFFICER, name="Meera Balasubramaniam", emails=(REVIEWER,)),
    ),
    reviewers=(
        Reviewer(role="monitoring-officer", person="meera"),
        Reviewer(role="deputy-monitoring-officer", name="Gareth Penhallow", email=DEPUTY),
        Reviewer(role="district", name="Eleanor Vasey", email="mo@district.example", receives="escalated"),
    ),
)


def finding(severity: Severity) -> Finding:
    return Finding(
        rule="blind-copy",
        rule_version="1",
        clause=Clause("4.1", "If an Officer copies correspondence, this should be made clear."),
        severity=severity,
        evidence=(Evidence(where="bcc", quote=MEMBER),),
        by="tom-adeyemi",
        about=("rowan-birch",),
    )


OUTCOMES: tuple[tuple[Outcome, ...], ...] = (
    (finding(Severity.SERIOUS),),
    (finding(Severity.REVIEW),),
    (finding(Severity.ADVICE),),
    (Unchecked("blind-copy-unseen-list", (f"list:{MEMBER}",)),),
    (Unchecked("blind-copy", ("bcc", f"attachment:{MEMBER}.docx")),),
    (Failed("open-copy", "a fault"),),
    (NotRead("union"),),
    *[()] * 43,
)


def fill(store: Store, day: date, outcomes: tuple[tuple[Outcome, ...], ...], start: int = 0) -> None:
    number = store.partition("officers", OFFICER, "Sent")
    now = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
    lease = store.lease(number, 60, now)
    assert lease is not None
    judged = [
        Judged(f"key-{place}", f"<{place}@ambleford.gov.uk>", day, said) for place, said in enumerate(outcomes, start)
    ]
    store.record(number, lease.token, judged, str(start + len(judged)), now)
    store.release(number, lease.token)


def settings(folder: Path, **digest: Any) -> Settings:
    return Settings(
        council=Council(protocol=COUNCIL, register="register.yml"),
        sources=(SourceSettings(name="officers", kind="maildir", path="mail"),),
        digest=Digest(**digest),
        file=folder / "settings.toml",
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store("sqlite:///mailguard.db", b"k" * 32, COUNCIL, tmp_path) as store:
        store.first_scan(MONDAY - timedelta(days=6))
        fill(store, date(2026, 11, 18), OUTCOMES)
        rulebook = load_council(find_council(COUNCIL, tmp_path))
        yield Desk(settings=settings(tmp_path), register=REGISTER, rulebook=rulebook, store=store)


def bodies(desk: Desk) -> dict[str, EmailMessage]:
    return {letter.recipient: opened(letter.body) for letter in desk.store.pending()}


def text(mail: EmailMessage) -> str:
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    return " ".join("\n".join([str(mail["Subject"]), *parts]).split())


def test_every_reviewer_who_receives_all_gets_one_letter_a_week(desk: Desk) -> None:
    assert enqueue_due(desk, MONDAY - timedelta(minutes=1)) == ()
    assert enqueue_due(desk, MONDAY) == (WEEK,)
    assert set(bodies(desk)) == {REVIEWER, DEPUTY}
    assert enqueue_due(desk, MONDAY + timedelta(days=3)) == ()
    post = Post()
    deliver(desk.store, post, lambda: MONDAY)
    assert len(set(post.sent)) == 2
    assert enqueue_due(desk, MONDAY + timedelta(hours=1)) == ()


def test_one_left_out_by_a_crash_gets_the_same_letter(desk: Desk) -> None:
    alone = replace(desk, settings=settings(desk.settings.folder, to=(REVIEWER,)))
    assert enqueue_due(alone, MONDAY) == (WEEK,)
    assert enqueue_due(desk, MONDAY + timedelta(minutes=5)) == (WEEK,)
    assert text(bodies(desk)[DEPUTY]) == text(bodies(desk)[REVIEWER])


def test_catching_up_is_one_letter_that_names_the_weeks(desk: Desk) -> None:
    enqueue_due(desk, MONDAY)
    fill(desk.store, date(2026, 12, 2), ((finding(Severity.SERIOUS),), ()), start=100)
    later = datetime(2026, 12, 23, 9, 0, tzinfo=UTC)
    assert enqueue_due(desk, later) == (Week(2026, 51),)
    told = [text(opened(letter.body)) for letter in desk.store.pending() if letter.week == "2026-W51"]
    assert len(told) == 2
    assert "No digest went out for weeks 48, 49 and 50, so this one covers 23 November to 20 December 2026" in told[0]
    assert told[0].startswith("1 possible departure to judge")


def test_the_figures_are_the_stores(desk: Desk) -> None:
    told = facts(desk, WEEK)
    (source,) = told.coverage
    rows = desk.store.coverage(str(WEEK))
    assert told.listed == sum(row.listed for row in rows) == len(OUTCOMES)
    assert (source.found, source.unchecked, source.failed, source.not_read, source.clear) == (3, 2, 1, 1, 43)
    assert (told.departures, told.advice, told.open) == (2, 1, 2)
    assert {(each.part, each.messages) for each in source.unseen} == {
        (Part.BCC, 1),
        (Part.ATTACHMENT, 1),
        (Part.LIST, 1),
    }
    assert [each.count for each in told.trend] == [None] * 11 + [2]
    assert told.trend[-1].week == WEEK
    assert told.protocol.clauses == len(desk.rulebook.clauses)


def test_reasons_as_common_as_each_other_keep_one_order(desk: Desk) -> None:
    """The ids of findings are keyed hashes, so that the store gives them in any order."""
    whole = finding(Severity.REVIEW)
    (evidence,) = whole.evidence
    told = tuple(
        (replace(whole, evidence=(replace(evidence, severity=Severity.REVIEW, lowered=(why,)),)),) for why in Lowered
    )
    fill(desk.store, date(2026, 11, 25), told, start=500)
    fill(desk.store, date(2026, 11, 26), told[-1:], start=600)
    (only,) = facts(desk, Week(2026, 48)).found
    assert only.lowered == ((list(Lowered)[-1], 2), *((why, 1) for why in list(Lowered)[:-1]))


def test_the_gravest_wait_first_then_the_oldest(desk: Desk) -> None:
    for place, (day, severity) in enumerate(((1, "review"), (2, "serious"), (3, "grave"), (4, "serious")), 100):
        fill(desk.store, WEEK.first - timedelta(days=30 - day), ((finding(Severity(severity)),),), place)
    told = [(each.severity, each.days) for each in facts(desk, WEEK).waiting]
    assert [severity for severity, _ in told] == ["grave", "serious", "serious", "serious", "review"]
    serious = [days for severity, days in told if severity is Severity.SERIOUS]
    assert serious == sorted(serious, reverse=True)


def test_what_was_judged_no_longer_waits(desk: Desk) -> None:
    first = next(each for each in desk.store.findings() if each.finding.severity is Severity.SERIOUS)
    desk.store.review(first.id, Verdict.INFORMAL, "a word was had", "meera", MONDAY - timedelta(days=2))
    told = facts(desk, WEEK)
    assert told.verdicts == (("informal", 1),)
    assert told.open == 1
    assert told.departures == 2


def test_no_name_and_no_address_of_the_register(desk: Desk) -> None:
    enqueue_due(desk, MONDAY)
    for mail in bodies(desk).values():
        told = text(mail)
        for person in REGISTER.people:
            assert person.name not in told
            assert person.id not in told
            assert not [email for email in person.emails if email in told]
        assert "2 possible departures" in told


def test_names_where_the_council_has_chosen_so_and_never_for_advice(desk: Desk) -> None:
    named = replace(desk, settings=settings(desk.settings.folder, names=True))
    enqueue_due(named, MONDAY)
    told = text(bodies(desk)[REVIEWER])
    assert told.count("Tom Adeyemi") == 4, "two findings, in both parts of the mail"
    assert "Birch" not in told
    assert "Adeyemi" not in str(bodies(desk)[REVIEWER]["Subject"])
