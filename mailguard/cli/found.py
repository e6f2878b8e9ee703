"""Findings as a reviewer reads them: a list that names nobody, and one finding with all there is to judge it by.

The list tells what a digest may tell, so that it can stand on a screen that others see; names stand in it only where
the council has put them into its digests (`[digest] names`). Subject, people and quoted words belong to a finding
that was asked for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from mailguard.cli.parties import one, several, whose
from mailguard.digest.lowered import because
from mailguard.digest.say import SEVERITY
from mailguard.digest.tell import VERDICT
from mailguard.digest.words import amount, day, shorten
from mailguard.finding import Clause, Evidence, Severity
from mailguard.register import Register, Roll
from mailguard.rulebook import Rulebook
from mailguard.rulebook.cases import cases
from mailguard.store import Decision, Envelope, Kept, Status

Line = tuple[str, int]
"""What is printed, and how far the rest of it hangs where a terminal folds it."""

LABEL = 12
HEADING = 140
BETWEEN = "-" * 72
VERDICTS = "VERDICT is not-a-departure, informal, referred or more. REASON is yours to give, and may be disclosed."
_BELOW = ("quoted:", "forwarded:")
"""Where words stand that a mail only carries."""
EXCEPTION = ("Quiet ", *(f"{each.capitalize()} " for each in Severity))
PLACES = {
    "own": "In the writer's own words",
    "subject": "In the subject",
    "signature": "In the signature",
    "from": "In the line From",
    "sender": "In the line Sender",
    "to": "In the line To",
    "cc": "In the line Cc",
    "bcc": "In the line Bcc, which the other readers do not see",
    "thread": "In the messages before this one",
    "period": "In these weeks",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What findings are read with: who is who, the protocol, the council's clock, and what to type.

    `program` and `option` are the command and the settings that were asked with; `names` says whether the list may
    name whose conduct it is.
    """

    register: Register
    rulebook: Rulebook
    zone: tzinfo
    program: str
    option: str
    names: bool

    def command(self, words: str) -> str:
        """A command to type, as it must be typed here."""
        return f"{self.program} {words} {self.option}".rstrip()

    def title(self, rule: str) -> str:
        """What a rule looks for; one that is no longer in force is told by its id."""
        return next((each.rule.title for each in self.rulebook.in_force if each.rule.id == rule), rule)


def told(kept: Sequence[Kept], desk: Desk) -> Iterator[Line]:
    """All findings by clause and rule, the gravest first; nobody is named but where the council says so."""
    if not kept:
        yield "nothing found", 0
        return
    groups: dict[tuple[Severity, Clause, str], list[Kept]] = {}
    for each in kept:
        groups.setdefault((each.finding.severity, each.finding.clause, each.finding.rule), []).append(each)
    quoted: set[Clause] = set()
    for severity, clause, rule in sorted(groups, key=_weight):
        found = groups[severity, clause, rule]
        yield f"Clause {clause.number}, {SEVERITY[severity]}: {desk.title(rule)} ({len(found):,})", 2
        if clause not in quoted:
            quoted.add(clause)
            yield f"  “{shorten(clause.text, HEADING)}”", 1
        yield from ((_row(each, desk), 23) for each in found)
        yield "", 0
    still = sum(each.status is Status.OPEN for each in kept)
    yield f"{amount(len(kept), 'finding')}, {still:,} to judge", 0
    first = next((each for each in kept if each.status is Status.OPEN), kept[0])
    yield "To read one, with names and words:", 0
    yield f"  `{desk.command(f'findings {first.id}')}`", 0


def _weight(group: tuple[Severity, Clause, str]) -> tuple[int, list[int], str, str]:
    severity, clause, rule = group
    return -severity.weight, [int(part) for part in re.findall(r"\d+", clause.number)], clause.number, rule


def _row(kept: Kept, desk: Desk) -> str:
    said = _standing(kept)
    by = one(kept.finding.by, desk.register) if desk.names else ""
    return f"  {kept.id}  {day(kept.day):<17}  {'  '.join(filter(None, (by, said)))}".rstrip()


def _standing(kept: Kept) -> str:
    """What was decided so far; empty where nobody has judged it."""
    if kept.verdict is None:
        return ""
    return f"judged: {VERDICT[kept.verdict]}" if kept.status is Status.CLOSED else f"open: {VERDICT[kept.verdict]}"


def read(kept: Kept, decisions: Sequence[Decision], desk: Desk, clause_told: bool = False) -> Iterator[Line]:
    """One finding: when, whose, to whom, what, why, what was considered, what to do, and how to judge it.

    `clause_told` leaves the clause at its first words, because it was printed in full before.
    """
    finding = kept.finding
    yield f"{desk.title(finding.rule)}", 0
    standing = _standing(kept) or "nobody has judged it yet"
    yield f"Finding {kept.id}: {SEVERITY[finding.severity]}, a possible departure; {standing}", 2
    yield "", 0
    yield from _envelope(kept, desk)
    yield from _headed("What was seen", [line for each in finding.evidence for line in _seen(each, kept, desk)])
    yield from _headed("Why it may be a departure", [_clause(finding.clause, clause_told)])
    yield from _headed("What was considered", _considered(kept, desk))
    yield from _headed("What to do instead", [(f"  {finding.advice}", 0)] if finding.advice else [])
    yield from _headed("What was decided", [_decided(each) for each in decisions])
    judge = f"review {kept.id} --verdict VERDICT --reason 'REASON'"
    yield from _headed("To judge it", [(f"  `{desk.command(judge)}`", 0), (f"  {VERDICTS}", 0)])


def _headed(head: str, lines: Sequence[Line]) -> Iterator[Line]:
    """A heading with its lines, set off from what stands above; nothing at all where there are none."""
    if lines:
        yield "", 0
        yield head, 0
        yield from lines


def _labelled(label: str, text: str) -> Line:
    return f"  {label:<{LABEL}}{text}", LABEL


def _envelope(kept: Kept, desk: Desk) -> Iterator[Line]:
    roll = desk.register.on(kept.day)
    sent = kept.envelope
    if sent is None:
        yield _labelled("Sent", day(kept.day))
        yield _labelled("Conduct of", one(kept.finding.by, desk.register))
    else:
        yield from _letter(sent, kept, desk, roll)
    for place in kept.places:
        yield _labelled("Found in", f"{place.folder} of {whose(place.mailbox, roll)}")
        yield _labelled("Kept as", f"{place.source}: {place.key}")


def _letter(sent: Envelope, kept: Kept, desk: Desk, roll: Roll) -> Iterator[Line]:
    """When, from whom and to whom; whoever only carries somebody else's words on is never told as their author."""
    carried = any(_carried(each, kept, desk) for each in kept.finding.evidence)
    another = _of_another(sent, kept, desk)
    by, author = one(kept.finding.by, desk.register), several((sent.author,), roll)
    if carried:
        yield _labelled("Conduct of", by)
        yield _labelled("Carried by", f"the mail of {author}")
    when = f"{sent.sent.astimezone(desk.zone):%A} {_moment(sent, desk.zone)}"
    yield _labelled("Mail sent" if carried else "Sent", when)
    if not carried:
        yield _labelled("From", author)
        if another:
            yield _labelled("Conduct of", by)
    yield _labelled("Mail to" if carried else "To", several(sent.to, roll))
    yield _labelled("Copied to", several(sent.cc, roll))
    yield _labelled("Blind copy", "could not be seen" if sent.bcc is None else several(sent.bcc, roll))
    yield _labelled("Subject", sent.subject or "none")


def _of_another(sent: Envelope, kept: Kept, desk: Desk) -> bool:
    """Whether it is the conduct of somebody other than whoever sent the mail."""
    return one(kept.finding.by, desk.register) not in several((sent.author,), desk.register.on(kept.day))


def _carried(evidence: Evidence, kept: Kept, desk: Desk) -> bool:
    """Whether this stands in somebody's message that another's mail only quotes or forwards."""
    if kept.envelope is None or not evidence.by or not evidence.where.startswith(_BELOW):
        return False
    return _of_another(kept.envelope, kept, desk)


def _moment(sent: Envelope, zone: tzinfo) -> str:
    moment = sent.sent.astimezone(zone)
    return f"{day(moment.date())} at {moment:%H:%M}"


def _seen(evidence: Evidence, kept: Kept, desk: Desk) -> Iterator[Line]:
    whose_words = ""
    if _carried(evidence, kept, desk):
        does = "the words of" if _of_words(kept, desk) else "passed on by"
        whose_words = f", {does} {one(kept.finding.by, desk.register)}"
    yield f"  {_place(evidence.where)}{whose_words}:", 2
    yield f"    “{evidence.quote}”", 1
    if evidence.note:
        yield f"    {evidence.note[:1].upper()}{evidence.note[1:]}", 0


def _of_words(kept: Kept, desk: Desk) -> bool:
    """Whether the rule is about what somebody said, rather than about what they sent."""
    rules = [each.check for each in desk.rulebook.in_force if each.rule.id == kept.finding.rule]
    return any(getattr(each, "asks_tone", False) for each in rules)


def _place(where: str) -> str:
    """A place in the contract's words, as a person says it."""
    kind, _, which = where.partition(":")
    match kind:
        case "attachment":
            return f"In the attached file “{which}”"
        case "quoted":
            return f"In a message quoted below it (the {_nth(which)} from the top)"
        case "forwarded":
            return f"In a message forwarded with it (the {_nth(which)} from the top)"
        case "header":
            return f"In the header {which}"
        case _:
            return PLACES.get(kind, where)


def _nth(number: str) -> str:
    ends = {"1": "first", "2": "second", "3": "third"}
    return ends.get(number, f"{number}th")


def _clause(clause: Clause, told: bool) -> Line:
    if told:
        return f"  Clause {clause.number}, printed in full above: “{shorten(clause.text)}”", 2
    return f"  Clause {clause.number}: “{clause.text}”", 2


def _considered(kept: Kept, desk: Desk) -> list[Line]:
    """Why it weighs no more, and the exceptions of the clause that were looked for and do not hold."""
    finding = kept.finding
    lines = [(f"  - {SEVERITY[finding.severity].capitalize()}, and no more, because {because(finding.lowered)}.", 2)]
    held = [
        each
        for each in desk.rulebook.in_force
        if each.rule.id == finding.rule and each.clause.number == finding.clause.number
    ]
    if any(each.rule.version != finding.rule_version for each in held):
        lines.append(("  - The rule was changed after this was found; what follows is how it reads now.", 4))
    looked = [case for each in held for case in cases(each) if case.startswith(EXCEPTION)]
    lines += [(f"  - {case}", 2) for case in dict.fromkeys(looked)]
    lines.append(("  - No permission on record covered it when it was found.", 2))
    return lines if finding.lowered else lines[1:]


def _decided(decision: Decision) -> Line:
    return f"  {decision.at:%Y-%m-%d} {decision.who}: {decision.verdict}. {decision.reason}", 2
