"""Runs the examples beside a rule through the real scan: its four promises.

It fires on exactly the words, stays quiet, is cleared by its own advice, and says when it cannot see. An example is
turned into the bytes of a mail, parsed, opened and scanned like any other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailguard import mime
from mailguard.attachments.writing import Paper, docx, pdf, scan
from mailguard.finding import Clause, Finding, Outcome, Severity, Unchecked
from mailguard.message import Raw, Stage
from mailguard.register import Register, load
from mailguard.rulebook import InForce, Rule, load_rules
from mailguard.rulebook.example import Example, Fires, Unseen
from mailguard.scan import Lesser
from mailguard.service.cases import case
from mailguard.service.council import Council
from mailguard.service.judge import judge
from mailguard.service.permits import permission

KEY = bytes(32)
NOON = "2027-02-02 10:15"


@dataclass(frozen=True, slots=True)
class Proof:
    """One promise held against one example; `fault` is empty where it was kept."""

    rule: str
    promise: str
    example: str
    fault: str


@dataclass(frozen=True, slots=True)
class Stand:
    """What every example stands on: the people, and which lesser rules each rule takes the place of."""

    cast: Register
    lesser: Lesser


def prove(rules: Path) -> Iterator[Proof]:
    """Every example of every rule file in the folder, with whether the rule keeps its promise there."""
    cast = load(rules / "cast.yml")
    library = load_rules(rules)
    lesser = {rule.id: frozenset(rule.replaces) for rule in library}
    for rule in library:
        yield from prove_rule(rule, Stand(cast, lesser))


def prove_rule(rule: Rule, stand: Stand) -> Iterator[Proof]:
    """The same for one rule."""
    for fires in rule.fires:
        yield Proof(rule.id, "fires", fires.name, _fires(rule, fires, stand))
        if fires.advised is not None:
            yield Proof(rule.id, "advice clears it", fires.name, _advised(rule, fires, stand))
    for quiet in rule.quiet:
        said = outcomes(rule, quiet, quiet.mail, stand)
        yield Proof(rule.id, "stays quiet", quiet.name, f"said {_short(said)}" if said else "")
    for unseen in rule.unseen:
        yield Proof(rule.id, "says what it cannot see", unseen.name, _unseen(rule, unseen, stand))


def _fires(rule: Rule, example: Fires, stand: Stand) -> str:
    said = outcomes(rule, example, example.mail, stand)
    if len(said) != 1 or not isinstance(said[0], Finding):
        return f"said {_short(said)}"
    quotes = [evidence.quote for evidence in said[0].evidence]
    if quotes != list(example.quotes):
        return f"quoted {quotes}"
    expected = example.severity or Severity.GRAVE
    return "" if said[0].severity is expected else f"was {said[0].severity}, not {expected}"


def _advised(rule: Rule, example: Fires, stand: Stand) -> str:
    said = outcomes(rule, example, {**example.mail, **(example.advised or {})}, stand)
    lowered = example.advised_lowers_to
    if lowered is not None:
        kept = [each for each in said if not isinstance(each, Finding) or each.severity > lowered]
        return f"still said {_short(kept)}" if kept or not said else ""
    return f"still said {_short(said)}" if said else ""


def _unseen(rule: Rule, example: Unseen, stand: Stand) -> str:
    said = outcomes(rule, example, example.mail, stand)
    hidden = [each.hidden for each in said if isinstance(each, Unchecked)]
    return "" if hidden == [example.hidden] and len(said) == 1 else f"said {_short(said)}"


def _short(said: Sequence[Outcome]) -> str:
    return ", ".join(type(each).__name__ for each in said) or "nothing"


def outcomes(rule: Rule, example: Example, mail: Mapping[str, Any], stand: Stand) -> tuple[Outcome, ...]:
    """What a scan says of the last mail when this is the only rule in force, under a clause that says grave."""
    council = _council(rule, example, stand)
    mails = [*example.history, mail]
    messages = [
        mime.read(
            Raw(
                bytes(eml(each, place, stand.cast)),
                "",
                Stage(each.get("stage", "sent")),
                each.get("bcc") != "hidden",
                _EPOCH,
            ),
            closed=None,
        )
        for place, each in enumerate(mails)
    ]
    return judge(messages, council, KEY)[-1].outcomes


_EPOCH = datetime(2027, 1, 1, tzinfo=UTC)


def _council(rule: Rule, example: Example, stand: Stand) -> Council:
    check = rule.narrowed(example.narrowing) if example.narrowing else rule.check
    in_force = InForce(clause=Clause("1", "No."), rule=rule, check=check, severity=Severity.GRAVE)
    permits = tuple(permission(each) for each in example.permits)
    cases = tuple(case(each) for each in example.cases)
    return Council(stand.cast, (in_force,), stand.lesser, ZoneInfo("Europe/London"), permits, cases)


def eml(mail: Mapping[str, Any], place: int, cast: Register) -> EmailMessage:
    """The mail of an example as a mail program would send it; `place` makes its Message-ID its own."""
    made = EmailMessage()
    made["Message-ID"] = mail.get("id", f"<example-{place}@ambleford.gov.uk>")
    made["Date"] = format_datetime(_date(mail.get("date", NOON)))
    made["From"] = address(mail.get("from", "sam-okoro"), cast)
    if "sender" in mail:
        made["Sender"] = address(mail["sender"], cast)
    for field in ("to", "cc", "bcc"):
        people = mail.get(field, ())
        if people and people != "hidden":
            made[field.capitalize()] = ", ".join(address(each, cast) for each in people)
    made["Subject"] = mail.get("subject", "Library hours")
    for name, value in mail.get("headers", {}).items():
        made[name] = str(value)
    text = mail.get("text", "")
    if text == "encrypted":
        made.set_content(b"sealed", "application", "pkcs7-mime", params={"smime-type": "enveloped-data"})
        return made
    made.set_content("\n".join([text, *(_quoted(each, mail, cast) for each in mail.get("quoted", ()))]) + "\n")
    for each in mail.get("attachments", ()):
        made.add_attachment(_file(each), "application", "octet-stream", filename=each["name"])
    if "attached" in mail:
        made.add_attachment(eml(mail["attached"], place + 100, cast))
    return made


def _file(attachment: Mapping[str, Any]) -> bytes:
    """The file that a letter of an example comes in, by the ending of its name; `scan` is a picture of it."""
    if attachment.get("scan"):
        return scan()
    lines = {part: tuple(attachment.get(part, "").split("\n")) for part in ("header", "text", "footer")}
    header, footer = (lines[part] if attachment.get(part) else () for part in ("header", "footer"))
    paper = Paper(lines["text"], header, footer)
    return {"docx": docx, "pdf": pdf}[attachment["name"].rpartition(".")[2]](paper)


def _quoted(quoted: Mapping[str, Any], mail: Mapping[str, Any], cast: Register) -> str:
    lines = ["", "________________________________", f"From: {address(quoted['from'], cast)}"]
    lines.append(f"Sent: {_date(quoted['date']):%d %B %Y %H:%M}")
    for field in ("to", "cc"):
        if field in quoted:
            lines.append(f"{field.capitalize()}: {'; '.join(address(each, cast) for each in quoted[field])}")
    lines += [f"Subject: {quoted.get('subject', mail.get('subject', 'Library hours'))}", "", quoted["text"], ""]
    return "\n".join(lines)


def address(who: str, cast: Register) -> str:
    """An address as a header has it, for an id of the cast or a plain address."""
    person = next((each for each in cast.people if each.id == who), None)
    return f"{person.name} <{person.emails[0]}>" if person else who


def _date(text: object) -> datetime:
    found = datetime.fromisoformat(str(text))
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo("Europe/London"))
