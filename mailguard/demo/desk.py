"""The writing desk: turns people and moments into mail, the way each person writes it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mailguard.demo.cast import DOMAIN, MAILBOXES, Cast, Person, ambleford
from mailguard.demo.outsiders import signature_of
from mailguard.demo.styles import Mail, Quoted
from mailguard.demo.styles.wire import token
from mailguard.demo.words import Pen

LONDON = ZoneInfo("Europe/London")
_PROGRAMS = ("outlook",) * 9 + ("outlook-web",) * 4 + ("outlook-plain",) * 3 + ("gmail", "thunderbird", "apple")
_WELSH = {"rhodri-maddox", "elin-prosser", "catrin-wynne"}
_REPLY = {"outlook-welsh": "ATB: ", "gmail": "Re: ", "thunderbird": "Re: ", "apple": "Re: ", "iphone": "Re: "}
_FORWARD = {"outlook-welsh": "YML: ", "gmail": "Fwd: ", "thunderbird": "Fwd: ", "apple": "Fwd: ", "iphone": "Fwd: "}
_PREFIXES = ("RE: ", "FW: ", "Re: ", "Fwd: ", "ATB: ", "YML: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A mail in an officer's sent items: the officer, the program it was written with, what it is there for."""

    owner: Person
    mail: Mail
    style: str
    kind: str = "ordinary"
    rule: str | None = None
    label: str = ""


def bare(subject: str) -> str:
    """The subject without RE: and FW:."""
    while subject.startswith(_PREFIXES):
        subject = subject.partition(": ")[2]
    return subject


def turn_of(name: str, purpose: str, count: int) -> int:
    """A number below `count` that is always the same for one person and purpose."""
    return int(token(name, purpose, size=6), 16) % count


class Desk:
    """Writes the mail of a few weeks for one seed; `days` are the working days up to `end`, which is included.

    `standing` holds, by officer, a line that this officer keeps under every mail.
    """

    def __init__(self, seed: int, purpose: str, end: date, weeks: int) -> None:
        self.rng = random.Random(f"{seed}/{purpose}")  # noqa: S311 - made-up mail, alike for one seed; no secret is drawn
        self.cast: Cast = ambleford()
        self.pen = Pen(self.rng, self._colleague)
        self.end = datetime.combine(end, time(23, 59), LONDON)
        every = (end - timedelta(days=back) for back in range(weeks * 7))
        self.days = sorted(day for day in every if day.weekday() < 5)
        self.forty = [self.cast.people[id] for id in MAILBOXES]
        self.standing: dict[str, str] = {}
        self._seed = f"{seed}/{purpose}"
        self._count = 0

    def _colleague(self, team: str) -> str:
        return self.rng.choice(self.cast.team(team) or self.cast.officers).familiar

    def beside(self, officer: Person) -> str:
        """The first name of somebody else in the officer's team."""
        others = [one for one in self.cast.team(officer.team) if one is not officer]
        return self.rng.choice(others or [one for one in self.forty if one is not officer]).familiar

    def chance(self, share: float) -> bool:
        """True about that share of the time."""
        return self.rng.random() < share

    def moment(self, day: date | None = None) -> datetime:
        """A moment of an officer's working day."""
        minutes = int(self.rng.triangular(8 * 60 + 20, 17 * 60 + 40, 11 * 60))
        whole = datetime.combine(day or self.rng.choice(self.days), time(0), LONDON)
        return whole.replace(hour=minutes // 60, minute=minutes % 60, second=self.rng.randint(0, 59))

    def early(self, part: float = 0.6) -> datetime:
        """A moment in the first part of the weeks, so that a thread has time to run."""
        return self.moment(self.days[int(self.rng.random() * part * len(self.days))])

    def later(self, after: datetime, low: float = 0.3, high: float = 40.0, official: bool = True) -> datetime:
        """Some hours later; an officer's answer waits for a working day, a Member's does not."""
        then = after + timedelta(hours=self.rng.uniform(low, high), seconds=self.rng.randint(1, 59))
        then = then.replace(microsecond=0)
        if not official:
            return then.replace(hour=7 + then.hour) if then.hour < 6 else then
        if then.weekday() < 5 and 8 <= then.hour < 18:
            return then
        following = then.date() + timedelta(days=1 if then.hour >= 18 or then.weekday() > 4 else 0)
        while following.weekday() > 4:
            following += timedelta(days=1)
        return self.moment(following)

    def officer(self, *teams: str, but: Sequence[Person] = ()) -> Person:
        """One of the forty, of these teams where any are named."""
        others = [one for one in self.forty if (not teams or one.team in teams) and one not in but]
        return self.rng.choice(others)

    def program(self, officer: Person) -> str:
        """The mail program this officer uses; now and then anybody answers from a telephone."""
        if self.chance(0.05):
            return "iphone"
        if officer.id in _WELSH:
            return "outlook-welsh"
        return _PROGRAMS[self.forty.index(officer) * 7 % len(_PROGRAMS)]

    def footer(self, person: Person) -> str:
        """The disclaimer under everything this person sends; about half have one."""
        turn = turn_of(person.id, "footer", 6)
        texts = self.pen.book.pools["disclaimer"]
        return texts[turn] if person.kind == "officer" and turn < len(texts) else ""

    def message_id(self, domain: str = DOMAIN) -> str:
        """A new Message-ID."""
        self._count += 1
        return f"<{token(self._seed, str(self._count)).upper()}@mail.{domain}>"

    def write(self, officer: Person, at: datetime, chain: Sequence[Mail] = (), **parts: Any) -> Sent:
        """A mail of an officer, below it the chain (newest first); `parts` are fields of `Mail`.

        `style` overrides the officer's own mail program. The subject gets the program's own RE: or FW:.
        """
        style = parts.pop("style", None) or self.program(officer)
        forward = bool(parts.get("forward"))
        tail = f"\n{officer.familiar}" if style == "iphone" else ""
        subject = parts.pop("subject", "") or (bare(chain[0].subject) if chain else "")
        if chain:
            subject = (_FORWARD.get(style, "FW: ") if forward else _REPLY.get(style, "RE: ")) + bare(subject)
        mail = Mail(
            message_id=self.message_id(),
            date=at,
            author=parts.pop("author", officer.box),
            subject=subject,
            signature=parts.pop("signature", None) or signature_of(officer, self.standing.get(officer.id, "")),
            footer=parts.pop("footer", self.footer(officer)),
            quoted=tuple(self._seen(mail) for mail in chain),
            in_reply_to=parts.pop("in_reply_to", "") or (chain[0].message_id if chain else ""),
            references=tuple(mail.message_id for mail in reversed(chain)),
            logo=turn_of(officer.id, "logo", 5) == 0,
            sign_off=(parts.pop("sign_off", None) or self._sign_off(officer)) + tail,
            **parts,
        )
        return Sent(owner=officer, mail=mail, style=style)

    def incoming(self, at: datetime, chain: Sequence[Mail] = (), **parts: Any) -> Mail:
        """A mail that somebody else sent to the council; it is only ever seen quoted."""
        subject = parts.pop("subject", "") or (f"RE: {bare(chain[0].subject)}" if chain else "")
        domain = parts["author"].email.partition("@")[2]
        return Mail(message_id=self.message_id(domain), date=at, subject=subject, **parts)

    def _seen(self, mail: Mail) -> Quoted:
        """The mail as it lies quoted in an officer's mailbox: a banner above what came from outside."""
        hop = mail.as_quoted()
        if mail.author.email.endswith(f"@{DOMAIN}"):
            return hop
        return replace(hop, text=(*self.pen.book.pools["external_banner"], *hop.text))

    def _sign_off(self, officer: Person) -> str:
        usual = self.pen.book.pools["sign_off"]
        if self.chance(0.7):
            return usual[turn_of(officer.id, "sign-off", len(usual))]
        return self.rng.choice(usual)
