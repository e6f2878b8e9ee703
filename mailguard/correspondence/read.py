"""A message as a person reads it: who is who, whose words are whose, and what went before.

This is the only thing a check ever sees. Everything here is a pure function of the message, the register on that day
and the traces of other messages.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from mailguard.correspondence.confidence import Spoken, spoken_in
from mailguard.correspondence.copies import Declaration, declarations
from mailguard.correspondence.letters import Decided, Letter, decisions, letters_of
from mailguard.correspondence.markings import Marked, marked_in
from mailguard.correspondence.matters import Case
from mailguard.correspondence.past import Past
from mailguard.correspondence.permission import Permission
from mailguard.correspondence.phrases import IN_PERSON, SALUTATION
from mailguard.correspondence.remarks.reading import read_remarks
from mailguard.correspondence.remarks.remark import Remark
from mailguard.correspondence.remarks.telling import quoted_numbers
from mailguard.correspondence.sketch import keyed, number, sketch
from mailguard.correspondence.stretches import Stretch, stretches_of
from mailguard.correspondence.writer import writer_of
from mailguard.language import own_words, strip_prefixes
from mailguard.language.segment import Whose
from mailguard.language.tone.words import Tone
from mailguard.message import Message
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind, Person

SUBJECT_DAYS = 30
T = TypeVar("T")


@dataclass(frozen=True)
class Correspondence:
    """A message with its people named, its words given to their authors, and its past beside it.

    `bcc` is None where blind copies cannot be seen. `past` holds the traces of other messages of the thread or by
    the same writer, oldest first; within one run it may hold later ones too, so compare dates. `permissions` are
    those that hold for this thread on this day. `key` keys every hash. `cases` are the council's list of cases. `tone`
    is the language layer, None where it is switched off.
    """

    message: Message
    roll: Roll
    key: bytes = field(repr=False)
    past: tuple[Past, ...] = ()
    permissions: tuple[Permission, ...] = ()
    cases: tuple[Case, ...] = ()
    tone: Tone | None = field(default=None, repr=False, compare=False)

    def with_past(self, past: Iterable[Past], permissions: Iterable[Permission] = ()) -> "Correspondence":
        """The same correspondence with its past beside it; what was already read is not read again."""
        past = tuple(past)
        held = [each for each in permissions if each.holds(self.roll.day)]
        thread = self._thread_with(past) if held else frozenset()
        kept = tuple(each for each in held if each.thread is None or keyed(self.key, each.thread) in thread)
        other = object.__new__(Correspondence)
        other.__dict__.update(self.__dict__, past=past, permissions=kept, _looks={})
        return other

    def _thread_with(self, past: Iterable[Past]) -> frozenset[str]:
        """The hashes of the thread, with those by which its other messages know it."""
        own = frozenset(self.trace.thread)
        return own.union(*(each.thread for each in past if not own.isdisjoint(each.thread)))

    @cached_property
    def _looks(self) -> dict[Callable[..., Any], Any]:
        return {}

    def once(self, look: Callable[["Correspondence"], T]) -> T:
        """What a look at this message gives, taken once however many rules ask for it."""
        if look not in self._looks:
            self._looks[look] = look(self)
        found: T = self._looks[look]
        return found

    @cached_property
    def writer(self) -> Party:
        """Whose conduct the message is."""
        return writer_of(self.message, self.roll)

    @property
    def by(self) -> str:
        """The writer's id, or the address where the register does not know a single person."""
        person = self.writer.single
        return person.id if person else self.writer.address.email

    @cached_property
    def from_officer(self) -> bool:
        """Whether an officer wrote it, as a person rather than a machine answering or inviting."""
        if self.message.automatic or self.message.invitation is not None:
            return False
        people = self.writer.people or self.writer.readers
        if people:
            return all(person.kind is Kind.OFFICER for person in people)
        return self.roll.internal(self.writer.address) and not self.writer.candidates

    @cached_property
    def to(self) -> tuple[Party, ...]:
        """Whoever stands in To. An assistant who is greeted by name is written to as the officer they are."""
        return tuple(map(self._as_greeted, map(self.roll.who, self.message.to)))

    @cached_property
    def cc(self) -> tuple[Party, ...]:
        """Whoever stands in Cc."""
        return tuple(map(self.roll.who, self.message.cc))

    @cached_property
    def bcc(self) -> tuple[Party, ...] | None:
        """Whoever stands in Bcc, or None where blind copies cannot be seen."""
        return None if self.message.bcc is None else tuple(map(self.roll.who, self.message.bcc))

    def _as_greeted(self, party: Party) -> Party:
        if party.holds is not Holds.ASSISTANT or self.message.text is None:
            return party
        found = SALUTATION.match(self.own)
        if found is None or IN_PERSON.search(found["who"]):
            return party
        greeted = set(found["who"].lower().replace(",", " ").split())
        named = any(reader.name.lower().split()[0] in greeted for reader in party.readers)
        return replace(party, people=party.readers) if named else party

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The text in reading order, each stretch with its author; empty where the body cannot be seen."""
        return stretches_of(self.message, self.roll)

    @cached_property
    def own(self) -> str:
        """The writer's own words in this message."""
        return own_words(tuple(each.segment for each in self.stretches))

    @cached_property
    def spoken(self) -> Spoken:
        """What Members said here about confidence, their group's proposals and copies, quoted words included."""
        return spoken_in(self.stretches, self.writer, self.roll, self.message.subject)

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        """The letters of this message: its own text, and each file with it that could be read."""
        return letters_of(self.message, self.stretches, self.roll)

    @cached_property
    def decided(self) -> tuple[tuple[Letter, Decided], ...]:
        """Sentences of these letters that say that one Member decided, each with its letter."""
        return decisions(self.letters, self.roll)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What Members say about officers here, and officers to Members; the language layer is asked once."""
        return read_remarks(self)

    @cached_property
    def marked(self) -> Marked:
        """What marks this message, and each message that it carries, as confidential, exempt or privileged."""
        return marked_in(self.message, self.stretches)

    @cached_property
    def visible(self) -> dict[str, Person]:
        """Members whom every recipient can see, by id: To first, then Cc."""
        return {member.id: member for party in self.to + self.cc for member in party.members}

    @cached_property
    def hidden(self) -> dict[str, tuple[Person, Party]]:
        """Members in Bcc whom the other recipients cannot see, by id, each with the address that reaches them."""
        found: dict[str, tuple[Person, Party]] = {}
        for party in self.bcc or ():
            for member in party.members:
                if member.id not in self.visible:
                    found.setdefault(member.id, (member, party))
        return found

    @cached_property
    def reached(self) -> dict[str, Person]:
        """Every Member the message goes to, by id."""
        return self.visible | {id: member for id, (member, _) in self.hidden.items()}

    @cached_property
    def with_members(self) -> bool:
        """Whether any Member writes or receives it, as far as can be seen."""
        return bool(self.reached or self.writer.members)

    @cached_property
    def trace(self) -> Past:
        """What this message leaves behind; see `Past`."""
        members = self.with_members
        spoken, declared = (self.spoken, self.declarations) if members else (Spoken(), ())
        return Past(
            message=keyed(self.key, self.message.id),
            date=self.message.date,
            mailbox=self.message.mailbox,
            writer=self.by if self.writer.people else "",
            to=_ids(self.to),
            cc=_ids(self.cc),
            bcc=_ids(self.bcc or ()),
            told=tuple(dict.fromkeys(person.id for each in declared for person in each.people)),
            thread=self._thread,
            subject=keyed(self.key, self._subject) if members and self._subject else "",
            sketch=sketch(self.key, self.own) if members and self.from_officer else (),
            cc_lines=tuple(number(self.key, each.line) for each in declared if each.line),
            asked=spoken.asked,
            shared=spoken.shared,
            released=spoken.released,
            automatic=self.message.automatic,
            quoting=quoted_numbers(self) if self.tone is not None else (),
        )

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """Every declaration of a copy, lines of a signature included whether they stand there always or not."""
        return declarations(self.stretches, self.roll)

    def declared(self) -> dict[str, Declaration]:
        """Who is named as copied, by id. A line that stands below other mails too, not copied to them, is none."""
        return {
            person.id: each for each in reversed(self.declarations) if not self._stands(each) for person in each.people
        }

    def perhaps_declared(self) -> dict[str, Declaration]:
        """Who may be meant by a declaration that fits two people equally well, by id."""
        return {
            person.id: each
            for each in self.declarations
            if not self._stands(each)
            for naming in each.namings
            if not naming.sure
            for person in naming.people
        }

    def _stands(self, declaration: Declaration) -> bool:
        if not declaration.line:
            return False
        line = number(self.key, declaration.line)
        if any(line in each.cc_lines for each in self.past):
            return any(line in each.cc_lines and not _copied(declaration, each.reached) for each in self.past)
        return any(
            declaration.line in map(str.strip, each.segment.text.split("\n"))
            and not _copied(declaration, each.recipients)
            for each in self.stretches
            if each.segment.number and each.segment.whose is Whose.SIGNATURE
        )

    @cached_property
    def _subject(self) -> str:
        return " ".join(strip_prefixes(self.message.subject)[0].lower().split())

    @property
    def _thread(self) -> tuple[str, ...]:
        """Hashes of the Message-IDs, and of the subject with each pair of a Member and an officer who hold it.

        Neither somebody who is only copied nor another officer joins two threads that happen to have one subject, and
        a month later the same subject is another matter: each hash holds for its stretch of days and the next.
        """
        ids = (self.message.id, *self.message.thread)
        stretch = self.message.date.toordinal() // SUBJECT_DAYS
        named = (
            f"{self._subject}\n{pair}\n{days}"
            for pair in self._pairs
            if self._subject
            for days in (stretch, stretch + 1)
        )
        return tuple(dict.fromkeys(keyed(self.key, each) for each in (*ids, *named)))

    @cached_property
    def references(self) -> frozenset[str]:
        """Hashes of the messages that this one says it answers or carries on from."""
        return frozenset(keyed(self.key, each) for each in self.message.thread)

    @property
    def _pairs(self) -> tuple[str, ...]:
        if not self.with_members:
            return ()
        authors = [each.author for each in self.stretches if each.author is not None and each.passed_on]
        addressed = [each.to[0] for each in self.stretches if len(each.to) == 1 and each.passed_on]
        parties = (self.writer, *self.to, *authors, *addressed)
        members = sorted({member.id for party in parties for member in party.members})
        officers = sorted({person.id for party in parties for person in party.officers} or {self.by})
        return tuple(f"{member}\n{officer}" for member in members for officer in officers)


def _copied(declaration: Declaration, reached: Collection[str]) -> bool:
    """Whether these recipients are who the declaration names; of two who fit equally well one is enough."""
    return all(
        (all if naming.sure else any)(person.id in reached for person in naming.people)
        for naming in declaration.namings
    )


def _ids(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.id for party in parties for person in party.people))
