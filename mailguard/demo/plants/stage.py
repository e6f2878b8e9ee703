"""What every plant needs: people who have not met in another plant, and a thread that has been running for a while."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mailguard.demo.cast import Person
from mailguard.demo.desk import Desk, Sent
from mailguard.demo.letters import answer, ask, chase
from mailguard.demo.styles import Mail, Who
from mailguard.demo.words import Matter

Scene = Callable[["Stage"], Iterator[Sent]]


@dataclass(slots=True)
class Thread:
    """A thread between an officer and a Member that ends, for now, with the Member's letter (`chain[0]`)."""

    officer: Person
    member: Person
    matter: Matter
    chain: list[Mail]
    before: list[Sent]


class Stage:
    """Casts the plants of one seed: no Member is used again before every other Member has had a turn."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.pen = desk.pen
        self.rng = desk.rng
        self.reserved: set[str] = set()

    def member(self, *but: Person, fit: Callable[[Person], bool] = lambda _: True) -> Person:
        """A Member with an address of their own, none of `but`, for whom `fit` holds."""
        for _ in range(200):
            found: Person = self.pen.draw("cast", lambda: list(self.desk.cast.reachable()))
            if found not in but and fit(found):
                return found
        raise LookupError("no Member fits this plant")

    def officer(self, *teams: str) -> Person:
        """One of the forty who is not reserved for a plant of their own."""
        for _ in range(200):
            found: Person = self.pen.draw("officer", lambda: list(self.desk.forty))
            if found.id not in self.reserved and (not teams or found.team in teams):
                return found
        raise LookupError("no officer fits this plant")

    def thread(
        self, turns: int = 0, officer: Person | None = None, member: Person | None = None, **first: Any
    ) -> Thread:
        """A thread in which the officer has answered `turns` times; `first` goes into the Member's first letter."""
        officer, member = officer or self.officer(), member or self.member()
        matter = self.pen.matter(officer.team, "member")
        at = self.desk.early(0.75)
        chain = [ask(self.desk, member, officer, matter, at, **first)]
        before = []
        for _ in range(turns):
            at = self.desk.later(at, 0.5, 24)
            sent = answer(self.desk, officer, member, matter, at, chain)
            before.append(sent)
            chain.insert(0, sent.mail)
            at = self.desk.later(at, 0.5, 20, official=False)
            chain.insert(0, chase(self.desk, member, officer, matter, at, chain))
        return Thread(officer, member, matter, chain, before)

    def reply(self, thread: Thread, **parts: Any) -> Sent:
        """The officer's answer to the Member's last letter."""
        at = self.desk.later(thread.chain[0].date)
        return answer(self.desk, thread.officer, thread.member, thread.matter, at, thread.chain, **parts)

    def line(self, pool: str, thread: Thread, **known: str) -> str:
        """A sentence of that pool about the thread's matter."""
        known.setdefault("colleague", self.desk.beside(thread.officer))
        return self.pen.write(self.pen.pool(pool), thread.matter, thread.chain[0].date, **known)

    def called(self, member: Person) -> str:
        """A Member's name as an officer writes it; in full where two Members share the surname."""
        cast = self.desk.cast
        if sum(other.last == member.last for other in cast.members) > 1:
            return f"Cllr {member.name}"
        return self.rng.choice((f"Cllr {member.last}", f"Councillor {member.last}", f"Cllr {member.name}"))


def departure(sent: Sent, rule: str, label: str) -> Sent:
    """The mail marked as a departure from what the rule asks."""
    return replace(sent, kind="departure", rule=rule, label=label)


def innocent(sent: Sent, label: str) -> Sent:
    """The mail marked as one that only looks like a departure."""
    return replace(sent, kind="innocent", label=label)


def shown(member: Person) -> str:
    """A Member's name for a label."""
    return f"Cllr {member.name}"


def everyone(members: Sequence[Person]) -> tuple[Who, ...]:
    """Their council mailboxes."""
    return tuple(member.box for member in members)
