"""The sentences at the head of a digest: what it is about, and what needs doing."""

from mailguard.digest.facts import DigestFacts
from mailguard.digest.words import amount, listing, share, span, verb, visible, weeks
from mailguard.finding import Severity

DEPARTURE = "possible departure"
SEVERITY = {
    Severity.GRAVE: "grave",
    Severity.SERIOUS: "serious",
    Severity.REVIEW: "to review",
    Severity.ADVICE: "advice",
}


def subject(facts: DigestFacts) -> str:
    """The subject line; it tells counts, never what was found or about whom."""
    week = f"week {facts.week.number}, {visible(facts.council)}"
    if facts.departures:
        return f"{amount(facts.departures, DEPARTURE)} to judge: {week}"
    if not facts.enough:
        return f"We could not see enough to say: {week}"
    if facts.open:
        return f"{amount(facts.open, 'earlier finding')} still to judge: {week}"
    return f"A quiet week: {week}"


def headline(facts: DigestFacts) -> str:
    """The first line a reader sees."""
    if facts.departures:
        return f"{amount(facts.departures, DEPARTURE)} for you to judge"
    if not facts.protocol.checked:
        return "No clause of this protocol is checked yet, so we cannot say whether anything happened"
    if not facts.enough:
        return "We could not see enough to say whether anything happened"
    if facts.open:
        return f"Nothing new. {amount(facts.open, 'earlier finding')} still {verb(facts.open, 'waits', 'wait')} for you"
    return f"A quiet {verb(1 + len(facts.missed), 'week', 'time')}: no {DEPARTURE} seen"


def period(facts: DigestFacts) -> str:
    """The days covered: `16 to 22 November 2026`."""
    first = facts.missed[0] if facts.missed else facts.week
    return span(first.first, facts.week.last)


def lead(facts: DigestFacts) -> tuple[str, ...]:
    """The sentences right below the headline: what limits what it says."""
    said = []
    if facts.missed:
        said.append(
            f"No digest went out for {weeks(facts.missed)}, so this one covers {period(facts)}, week"
            f" {facts.week.number} included."
        )
    if facts.protocol.checked and not facts.enough:
        said.append(_too_little(facts))
    if not facts.protocol.copying:
        said.append("This protocol has no clause on copies. We hold no mail against a clause that is not there.")
    return tuple(said)


def _too_little(facts: DigestFacts) -> str:
    if not facts.listed:
        return "No mailbox gave us a single message, so we could not see enough to say anything about the mail."
    if not facts.readable:
        return "Every message was protected and not read, so we could not see enough to say anything about the mail."
    judged = f"Every rule could be held against {share(facts.judged, facts.readable)} of the messages that may be read"
    asked = f"a week counts as seen from {share(round(facts.floor * 1000), 1000)} of messages and mailboxes"
    rest = "whether there were others" if facts.departures else "whether it was a quiet week"
    return f"{judged}; {asked}. So we could not see enough to say {rest}."


def todo(facts: DigestFacts) -> tuple[str, ...]:
    """What needs doing, most pressing first; one sentence each."""
    asked = [*_for_the_reviewer(facts), *_for_it(facts)]
    if not asked and not facts.protocol.checked:
        return ("There is nothing to judge before a clause has a rule.",)
    return tuple(asked) or ("Nothing needs you this week.",)


def _for_the_reviewer(facts: DigestFacts) -> list[str]:
    said = []
    if facts.departures:
        the = "the new one" if facts.departures == 1 else f"the {facts.departures:,} new ones"
        said.append(f"Judge {the}: {by_severity(facts)}.")
    covered = 7 * (1 + len(facts.missed))
    first = next((each for each in facts.waiting if each.days >= covered), None)
    if first:
        said.append(
            f"Do not forget finding {visible(first.id)} (clause {visible(first.clause)}, {SEVERITY[first.severity]}):"
            f" it has waited {amount(first.days, 'day')}."
        )
    return said


def _for_it(facts: DigestFacts) -> list[str]:
    said = []
    unreached, silent, failed = (
        sum(getattr(source, term) for source in facts.coverage) for term in ("unreached", "silent", "failed")
    )
    if unreached:
        said.append(f"Ask IT why {amount(unreached, 'mailbox', 'mailboxes')} could not be read.")
    if silent:
        came = "sent nothing, although mail is usual there"
        said.append(f"Ask IT why {amount(silent, 'mailbox', 'mailboxes')} {came}.")
    if failed:
        said.append(f"Tell IT that {amount(failed, 'message')} could not be judged because mailguard itself failed.")
    if facts.unheard:
        unjudged = f"did not judge the language of {amount(facts.unheard, 'message')}"
        said.append(f"Tell IT that mailguard {unjudged}: its language model could not be used.")
    if facts.protocol.checked and not facts.enough and not unreached and not _told_why(facts):
        said.append(_too_little_to_do(facts))
    return said


def _told_why(facts: DigestFacts) -> bool:
    """Whether enough would have been seen with the language model."""
    return bool(facts.unheard) and facts.judged + facts.unheard >= facts.floor * facts.readable


def _too_little_to_do(facts: DigestFacts) -> str:
    """What to ask for where too little was seen and nothing else says why."""
    if not facts.listed:
        return "Ask IT why no mailbox gave a single message."
    if not facts.readable:
        return "Ask IT whether these are the right mailboxes: nothing came that may be read."
    return "Ask IT what hides so much of the mail; what each source could not see is told below."


def by_severity(facts: DigestFacts) -> str:
    """The departures counted by severity, gravest first: `1 grave, 2 serious and 3 to review`."""
    counts = [
        (severity, sum(each.count for each in facts.found if each.severity is severity))
        for severity in (Severity.GRAVE, Severity.SERIOUS, Severity.REVIEW)
    ]
    return listing([f"{count:,} {SEVERITY[severity]}" for severity, count in counts if count])
