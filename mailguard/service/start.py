"""What must be written down before real mail is read: why, told to whom and when, weighed how, judged by whom.

The records follow the Information Commissioner's guidance on monitoring workers (October 2023); the quiet start is no
exception. `check`, `language` and `demo` read no mailbox and do not ask.
"""

from collections.abc import Collection, Iterable
from datetime import date

from mailguard.config import Settings
from mailguard.errors import NotReady

WRITE = {
    "purpose": 'purpose = "why the mail is read, in one sentence"',
    "notice_given": "notice_given = 2026-11-01  # the day staff and Members were told",
    "assessment": "assessment = 2026-10-15  # the day of the data protection impact assessment",
    "reviewer": 'reviewer = "a-person-of-the-register"  # who judges what is found',
}


def ready(settings: Settings, reviewers: Collection[str], today: date) -> None:
    """Return where every record is there; raises NotReady with each that is not, and what to write.

    `reviewers` are the ids and addresses of the register's reviewers, `today` the day in the council's time zone.
    """
    wanting = missing(settings, reviewers, today)
    if wanting:
        told = "\n".join(f"  {key}: {problem}. Write: {WRITE[key]}" for key, problem in wanting.items())
        count = "A record is" if len(wanting) == 1 else f"{len(wanting)} records are"
        raise NotReady(f"Real mail may not be read yet. {count} missing under [start] in {settings.file}:\n{told}")


def missing(settings: Settings, reviewers: Collection[str], today: date) -> dict[str, str]:
    """What is wrong with each record of `[start]`, in the order of the settings; empty where nothing is."""
    start = settings.start
    found = {
        "purpose": "" if (start.purpose or "").strip() else "there is none",
        "notice_given": _day(start.notice_given, today),
        "assessment": _day(start.assessment, today),
        "reviewer": _reviewer(start.reviewer, reviewers),
    }
    return {key: problem for key, problem in found.items() if problem}


def _day(value: date | None, today: date) -> str:
    if value is None:
        return "there is none"
    return f"{value} has not come yet" if value > today else ""


def _reviewer(value: str | None, reviewers: Collection[str]) -> str:
    if not value:
        return "there is none"
    if not reviewers:
        return "the register has no reviewer: add one under `reviewers:`"
    return "" if value in reviewers else f"the register has no such reviewer: use one of {', '.join(sorted(reviewers))}"


def officers_only(mailboxes: Iterable[str], members: Collection[str]) -> None:
    """Return where no mailbox that would be read is a Member's; raises NotReady otherwise.

    `members` are the addresses, in small letters, of everybody who is or was a Member. Members' mailboxes are never
    a source, whatever the settings say.
    """
    found = sum(1 for mailbox in mailboxes if mailbox.lower() in members)
    if found:
        told = "One mailbox is a Member's" if found == 1 else f"{found} mailboxes are Members'"
        raise NotReady(f"{told}, and those are never read. Take them out of the sources; `mailguard doctor` names them")
