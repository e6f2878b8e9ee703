"""The sentences further down: how the weeks compare, what was judged, what could be seen and what could not."""

from mailguard.digest.facts import ClauseCount, DigestFacts, Part, SourceCoverage, Unseen
from mailguard.digest.lowered import because
from mailguard.digest.say import SEVERITY
from mailguard.digest.words import amount, listing, share, verb, visible

VERDICT = {
    "not-a-departure": "not a departure",
    "informal": "settled informally",
    "referred": "referred on",
    "more": "needing more facts",
}
KIND = {"maildir": "Maildir folders", "mbox": "mbox files", "folder": "a folder of saved messages"}
NO_CLAUSE = "This protocol has no clause on "
NOT_SCANNED = "\N{EN DASH}"
_UNSEEN = {
    Part.BCC: ("the blind copies of", "the stored copies do not keep them"),
    Part.BODY: ("the words of", "encrypted or not readable"),
    Part.LANGUAGE: ("the language of", "mailguard's own language model could not be used"),
    Part.ATTACHMENTS: ("the attachments of", "the source does not give them"),
    Part.ATTACHMENT: ("an attachment of", "encrypted or not readable"),
    Part.LIST: ("who is on a mailing list used by", "the register does not say"),
}


def advice(facts: DigestFacts) -> str:
    """How much was advice only: it goes to the writers, so here it is a number."""
    if not facts.advice:
        return ""
    return f"Besides these, {amount(facts.advice, 'small point')} of advice for writers; nothing for you to judge."


def looked_for(each: ClauseCount) -> tuple[str, ...]:
    """What the rules that found something under a clause look for; with figures where there are several."""
    titles = [(visible(title), count) for title, count in each.rules]
    return tuple(f"{title}: {count:,}" if len(titles) > 1 else title for title, count in titles)


def lowered(each: ClauseCount) -> str:
    """Why some findings of a clause weigh less than it says: one sentence, empty where all of them weigh in full."""
    reasons = [(because([reason]), count) for reason, count in each.lowered]
    if not reasons:
        return ""
    told = f"Lowered to {SEVERITY[each.severity].removeprefix('to ')}"
    if len(reasons) == 1 and reasons[0][1] == each.count:
        return f"{told} because {reasons[0][0]}."
    return f"{told}: {'; '.join(f'{count:,} because {why}' for why, count in reasons)}."


def trend(facts: DigestFacts) -> str:
    """The last week against the weeks before it, where there are any."""
    known = [each.count for each in facts.trend if each.count is not None]
    if len(known) < 2 or facts.trend[-1].count is None:
        return "There are too few weeks yet to compare."
    before, now = known[:-1], known[-1]
    blind = len(facts.trend) - len(known)
    gap = f" {amount(blind, 'week')} {verb(blind, 'was', 'were')} not scanned ({NOT_SCANNED})." if blind else ""
    return f"{now:,} in week {facts.week.number}; {_range(before)}.{gap}"


def _range(before: list[int]) -> str:
    low, high = min(before), max(before)
    if len(before) == 1:
        return f"{low:,} in the week scanned before it"
    told = f"always {low:,}" if low == high else f"between {low:,} and {high:,}"
    return f"{told} in the {len(before)} weeks scanned before it"


def verdicts(facts: DigestFacts) -> str:
    """What the reviewers decided in the time covered."""
    given = [(verdict, count) for verdict, count in facts.verdicts if count]
    if not given:
        return "Nothing was judged in this time."
    total = sum(count for _, count in given)
    return f"{amount(total, 'finding')} judged: {listing([f'{count:,} {VERDICT[each]}' for each, count in given])}."


def seen(facts: DigestFacts) -> str:
    """The share of the mail that every rule could judge."""
    if not facts.listed:
        return "No message was listed."
    closed = facts.listed - facts.readable
    but = f"; {closed:,} more {verb(closed, 'is', 'are')} protected and not read" if closed else ""
    told = f"Of {amount(facts.readable, 'message')} that may be read, every rule in force could judge"
    return f"{told} {facts.judged:,} ({share(facts.judged, facts.readable)}){but}."


def source(each: SourceCoverage) -> tuple[str, ...]:
    """One source: the five terms, then whatever could not be seen and why."""
    terms = [
        f"{each.found:,} found",
        f"{each.clear:,} clear",
        f"{each.unchecked:,} not fully checked",
        f"{each.failed:,} failed",
        f"{each.not_read:,} not read",
    ]
    boxes = amount(each.mailboxes, "mailbox", "mailboxes")
    kind = KIND.get(each.kind, visible(each.kind))
    told = [f"{boxes} in {kind}: {amount(each.listed, 'message')}, {listing(terms)}."]
    told += [_hidden(unseen) for unseen in each.unseen]
    if not each.keeps_bcc and not any(unseen.part is Part.BCC for unseen in each.unseen):
        told.append("Blind copies cannot be seen here: the stored copies do not keep them.")
    if each.unreached:
        could = "could not be read when the week ended; mail in it is missing from these figures"
        them = could if each.unreached == 1 else could.replace(" it ", " them ")
        told.append(f"{amount(each.unreached, 'mailbox', 'mailboxes')} {them}.")
    if each.silent:
        told.append(f"{amount(each.silent, 'mailbox', 'mailboxes')} sent nothing, although mail is usual there.")
    return tuple(told)


def _hidden(unseen: Unseen) -> str:
    what, why = _UNSEEN[unseen.part]
    lacks = "Not judged" if unseen.part is Part.LANGUAGE else "Not seen"
    return f"{lacks}: {what} {amount(unseen.messages, 'message')} ({why})."


def silences(facts: DigestFacts) -> tuple[str, ...]:
    """What the protocol has no clause on: what all these sentences begin with is said once."""
    said = [visible(sentence) for sentence in facts.protocol.silences]
    topics = [sentence.removeprefix(NO_CLAUSE).removesuffix(".") for sentence in said if sentence.startswith(NO_CLAUSE)]
    others = [sentence for sentence in said if not sentence.startswith(NO_CLAUSE)]
    return (*((f"{NO_CLAUSE}{'; '.join(topics)}.",) if topics else ()), *others)


def clauses(facts: DigestFacts) -> tuple[str, ...]:
    """How much of the protocol is held against mail, and why the rest is not."""
    protocol = facts.protocol
    has = f"{visible(protocol.document)} has {amount(protocol.clauses, 'clause')} on file"
    told = [f"{has}; {protocol.checked:,} {verb(protocol.checked, 'is', 'are')} held against mail."]
    rest = [
        (protocol.planned, "planned, but its rule is not written yet", "planned, but their rules are not written yet"),
        (protocol.not_checkable, "not something a machine can check", "not something a machine can check"),
        (protocol.not_built, "left out on purpose", "left out on purpose"),
    ]
    told += [f"{count:,} {verb(count, 'is', 'are')} {verb(count, one, many)}." for count, one, many in rest if count]
    return tuple(told)
