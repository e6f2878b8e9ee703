"""Mail of strangers given to the people of Ambleford at random: what is said of it would be said anywhere.

python -m tests.real.mapping [SEED ...]     prints every finding of the ten rules, with its words

Each message becomes an officer's, written from the officer's own mailbox or for the team from the team's. Whoever
stands in To or Cc becomes a Member, an officer, one of the council's lists or offices, or stays the stranger they
were; the name and the address of each are changed in the subject and in the text as well, where lines above
quotations and sign-offs have them. Everything else is the stranger's: words, files, markings, threads. What says
that a machine or a mailing list wrote it is left out, since that alone would silence most rules.

The mapping plants nothing on purpose. No mail is sent from a Member's mailbox or office, and where a name under a
text becomes a Member's it is because that Member stands in To or Cc. What it plants by accident is counted with the
rest: nothing is taken off before findings are counted. `planted` is the opposite: the same strangers' mail with a
fault of which the rules must speak, to show that they are not silent because they are deaf.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.checks import Check
from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.finding import Evidence, Finding, Outcome
from mailguard.message import Address, Message
from mailguard.mime.reader import Reader
from mailguard.register import Register, load
from mailguard.register.people import Holds, Kind
from mailguard.rulebook import InForce, find_council, load_council
from mailguard.scan import scan

TEN = frozenset(
    {
        "letter-in-members-name",
        "members-name-convenes-meeting",
        "members-name-creates-obligation",
        "members-name-gives-instruction",
        "decision-attributed-to-member",
        "regulatory-confidential-to-third-party",
        "confidential-not-marked",
        "exempt-beyond-need-to-know",
        "confidential-to-outsider",
        "withheld-from-other-members",
    }
)
COUNCILS = ("borough-2019", "town-2020", "gedling", "allerdale")
AMBLEFORD = Path(__file__).parent.parent.parent / "mailguard" / "demo" / "ambleford.yml"
DAY = datetime(2026, 2, 3, 10, 15, tzinfo=UTC)
_FOR_THE_TEAM = 0.1
_KINDS = ("member", "office", "officer", "stranger")
_SHARES = (0.4, 0.1, 0.25, 0.25)
_NAMES = frozenset(each for each in TEN if "members-name" in each)
_LEAKS = frozenset({"confidential-to-outsider", "regulatory-confidential-to-third-party"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom a stranger may become: `teams` are mailboxes that officers share, `offices` whatever is no one person's."""

    members: tuple[Address, ...]
    officers: tuple[Address, ...]
    teams: tuple[Address, ...]
    offices: tuple[Address, ...]


def cast(register: Register) -> Cast:
    """Those who serve on the day, by what they are."""
    serving = [each for each in register.people if each.emails and each.serves(DAY.date())]
    boxes = [each for each in register.mailboxes if each.serves(DAY.date())]
    return Cast(
        members=tuple(Address(each.emails[0], each.name) for each in serving if each.kind is Kind.MEMBER),
        officers=tuple(Address(each.emails[0], each.name) for each in serving if each.kind is Kind.OFFICER),
        teams=tuple(Address(each.emails[0]) for each in boxes if each.holds is Holds.SHARED),
        offices=tuple(Address(each.emails[0]) for each in boxes),
    )


def mapped(messages: Sequence[Message], people: Cast, seed: int) -> Iterator[Message]:
    """The same messages between the people of Ambleford; one seed always gives the same people."""
    chance = random.Random(seed)
    inside = {"member": people.members, "office": people.offices, "officer": people.officers}

    def other(address: Address) -> Address:
        kind = chance.choices(_KINDS, _SHARES)[0]
        return chance.choice(inside[kind]) if kind in inside else address

    for message in messages:
        officer = chance.choice(people.officers)
        given = {message.author.email: officer}
        for address in (*message.to, *message.cc):
            if address.email not in given:
                given[address.email] = other(address)
        author = chance.choice(people.teams) if chance.random() < _FOR_THE_TEAM else officer
        yield _given(message, given, author, officer)


def _given(message: Message, given: dict[str, Address], author: Address, officer: Address) -> Message:
    strangers = (message.author, *message.to, *message.cc)
    names = {each.name: given[each.email].name for each in strangers if " " in each.name}
    words = {**names, **{email: new.email for email, new in given.items() if email}}
    return replace(
        message,
        author=author,
        sender=officer if author != officer else None,
        mailbox=author.email,
        date=DAY,
        to=tuple(given[each.email] for each in message.to),
        cc=tuple(given[each.email] for each in message.cc),
        subject=_renamed(message.subject, words),
        text=None if message.text is None else _renamed(message.text, words),
        headers=tuple((name, value) for name, value in message.headers if name in {"sensitivity", "msip_labels"}),
    )


def _renamed(text: str, words: dict[str, str]) -> str:
    for old, new in words.items():
        if new and old in text:
            text = text.replace(old, new)
    return text


def planted(messages: Sequence[Message], people: Cast) -> Iterator[tuple[frozenset[str], Message]]:
    """Each message once signed by a Member for the Council and once marked, with the rules of which one must speak."""
    for number, message in enumerate(messages):
        officer, member = people.officers[number % len(people.officers)], people.members[number % len(people.members)]
        plain = replace(message, author=officer, sender=None, date=DAY, cc=(), headers=(), subject="Our reply to you")
        signed = (
            f"I am writing on behalf of the Council.\n\n{plain.text}\n\nYours sincerely\n\nCouncillor {member.name}"
        )
        yield _NAMES, replace(plain, to=(message.author,), text=signed)
        yield _LEAKS, replace(plain, to=(member,), cc=(message.author,), subject="CONFIDENTIAL - not for publication")


@cache
def union() -> tuple[InForce, ...]:
    """The ten rules as any of the four councils has them in force.

    Each way of looking is there once; one that looks for less than another of the same rule would find nothing more.
    """
    every = [each for name in COUNCILS for each in load_council(find_council(name, shipped("rules"))).in_force]
    ways = {(each.rule.id, each.check): each for each in every if each.rule.id in TEN}
    return tuple(each for (_, check), each in ways.items() if not any(_wider(other, check) for _, other in ways))


def _wider(one: Check, other: Check) -> bool:
    """Whether one looks for all that the other looks for and for more: alike but for a list that holds the other's."""
    if type(one) is not type(other) or one == other or not is_dataclass(one):
        return False
    pairs = [(getattr(one, each.name), getattr(other, each.name)) for each in fields(one)]
    return all(mine == theirs or (isinstance(mine, tuple) and set(mine) >= set(theirs)) for mine, theirs in pairs)


def outcomes(message: Message, register: Register) -> tuple[Outcome, ...]:
    """What the ten rules say of it; none of them asks what went before, so no trace is drawn."""
    day = message.date.astimezone(ZoneInfo("Europe/London")).date()
    return scan(Correspondence(message, register.on(day), bytes(32)), union(), {})


def told(messages: Sequence[Message], register: Register, seed: int) -> Iterator[tuple[Message, tuple[Outcome, ...]]]:
    """The messages of which something is said, as they were mapped."""
    for message in mapped(messages, cast(register), seed):
        said = outcomes(message, register)
        if said:
            yield message, said


def main(seeds: Sequence[int]) -> None:
    """Print what was said."""
    from tests.real.test_real_mail import read_all

    register = load(AMBLEFORD)
    with Reader(register.lanes, open_files=True) as reader:
        messages = [each for each in reader.read_many(read_all()) if isinstance(each, Message)]
    for seed in seeds:
        report(seed, len(messages), list(told(messages, register, seed)))


def report(seed: int, count: int, said: Sequence[tuple[Message, tuple[Outcome, ...]]]) -> None:
    """Print what was said of so many messages."""
    findings = [(message, each) for message, each in _flat(said) if isinstance(each, Finding)]
    touched = len({message.id for message, _ in findings})
    print(f"seed {seed}: {len(findings)} findings on {touched} of {count} messages", end="; ")
    print(f"other outcomes on {len(said) - touched}")
    for message, each in _flat(said):
        if not isinstance(each, Finding):
            print(f"  {each}"[:200])
            continue
        print(f"  {each.rule} {each.severity}: {message.subject[:60]!r} to {[one.email for one in message.to][:3]}")
        for one in each.evidence:
            print(f"      {_shown(one)}")


def _flat(said: Sequence[tuple[Message, tuple[Outcome, ...]]]) -> Iterator[tuple[Message, Outcome]]:
    return ((message, each) for message, outcomes in said for each in outcomes)


def _shown(evidence: Evidence) -> str:
    return f"{evidence.where}: {evidence.quote[:160]!r} ({evidence.note[:200]})"


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [1])
