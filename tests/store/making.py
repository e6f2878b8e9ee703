"""What the tests of the store are made of."""

from datetime import UTC, date, datetime, timedelta

from mailguard.correspondence.past import Past
from mailguard.finding import Clause, Evidence, Failed, Finding, NotRead, Outcome, Severity, Unchecked
from mailguard.store import Judged

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 20)
KEY = bytes(range(32))
UNCHECKED = Unchecked("blind-copy", ("bcc",))
FAILED = Failed("open-copy", "the check broke")
NOT_READ = NotRead("union")


def finding(
    rule: str = "blind-copy", by: str = "tom-reed", severity: Severity = Severity.SERIOUS, version: str = "1"
) -> Finding:
    return Finding(
        rule=rule,
        rule_version=version,
        clause=Clause("4.1", "A copy is never sent in secret."),
        severity=severity,
        evidence=(Evidence(where="bcc", quote="cllr.birch@ambleford.gov.uk", note="not told", about=("amy-birch",)),),
        by=by,
        about=("amy-birch",),
        advice="Copy openly.",
    )


def judged(
    key: str, *outcomes: Outcome, identity: str | None = None, day: date = DAY, trace: Past | None = None
) -> Judged:
    return Judged(key, identity or f"<{key}@ambleford.gov.uk>", day, outcomes, trace)


def past(message: str, writer: str = "tom-reed", thread: tuple[str, ...] = (), days: int = 0) -> Past:
    return Past(
        message=message,
        date=NOW - timedelta(days=days),
        mailbox="tom.reed@ambleford.gov.uk",
        writer=writer,
        to=("jane-hart",),
        thread=thread,
        sketch=(2**63, 7),
    )
