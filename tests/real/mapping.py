"""Mail of strangers given to the people of Ambleford at random: what is said of it would be said anywhere.

python -m tests.real.mapping [SEED ...]     prints every finding of the ten rules, with its words
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.files import shipped
from mailguard.finding import Finding
from mailguard.message import Address, Message
from mailguard.mime.reader import Reader
from mailguard.register import Register, load
from mailguard.register.people import Kind
from mailguard.rulebook import find_council, load_council
from mailguard.service.council import Council
from mailguard.service.judge import judge

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
ROOT = Path(__file__).parent.parent.parent
COUNCILS = ("borough-2019", "town-2020", "gedling", "allerdale")
DAY = datetime(2026, 2, 3, 10, 15, tzinfo=UTC)
_MEMBERS, _STAY = 0.5, 0.7


def mapped(messages: Sequence[Message], register: Register, seed: int) -> Iterator[Message]:
    """The same messages, each from an officer; those in To and Cc become Members, officers, or stay outside."""
    chance = random.Random(seed)
    people = {kind: [each for each in register.people if each.kind is kind and each.emails] for kind in Kind}

    def somebody(kind: Kind) -> Address:
        person = chance.choice([each for each in people[kind] if each.serves(DAY.date())])
        return Address(person.emails[0], person.name)

    def other(address: Address) -> Address:
        roll = chance.random()
        return somebody(Kind.MEMBER) if roll < _MEMBERS else address if roll < _STAY else somebody(Kind.OFFICER)

    for message in messages:
        author = somebody(Kind.OFFICER)
        yield replace(
            message,
            author=author,
            sender=None,
            mailbox=author.email,
            date=DAY,
            to=tuple(map(other, message.to)),
            cc=tuple(map(other, message.cc)),
            headers=tuple((name, value) for name, value in message.headers if name in {"sensitivity", "msip_labels"}),
        )


def council(protocol: str, register: Register) -> Council:
    """One council with the ten rules only."""
    book = load_council(find_council(protocol, shipped("rules")))
    in_force = tuple(each for each in book.in_force if each.rule.id in TEN)
    return Council(register, in_force, book.lesser, ZoneInfo("Europe/London"))


def found(messages: Sequence[Message], register: Register, seed: int) -> Iterator[tuple[str, Message, Finding]]:
    """Every finding of the ten rules, with its council and the message as it was mapped."""
    made = list(mapped(messages, register, seed))
    for protocol in COUNCILS:
        for judged, message in zip(judge(made, council(protocol, register), bytes(32)), made, strict=True):
            for each in judged.outcomes:
                if isinstance(each, Finding):
                    yield protocol, message, each


def main(seeds: Sequence[int]) -> None:
    """Print what was said."""
    from tests.real.test_real_mail import read_all

    register = load(ROOT / "mailguard" / "demo" / "ambleford.yml")
    with Reader(register.lanes) as reader:
        messages = [each for each in reader.read_many(read_all()) if isinstance(each, Message)]
    for seed in seeds:
        said = list(found(messages, register, seed))
        touched = {message.id for _, message, _ in said}
        print(f"seed {seed}: {len(said)} findings on {len(touched)} of {len(messages)} messages")
        for protocol, message, each in said:
            print(f"  {protocol} {each.rule} {each.severity}: {message.subject[:60]!r}")
            for one in each.evidence:
                print(f"      {one.where}: {one.quote[:160]!r} ({one.note[:200]})")


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [1])
