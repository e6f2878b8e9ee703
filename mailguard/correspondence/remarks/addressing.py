"""To whom a stretch of text is written, and so whom its "you" means."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mailguard.correspondence.letters import Signs
from mailguard.correspondence.letters.reading import own_letter
from mailguard.correspondence.matters.outsiders import outside
from mailguard.correspondence.remarks.greeting import Greeting, greeting_of, greets_another
from mailguard.correspondence.remarks.names import ALONE
from mailguard.correspondence.stretches import Stretch
from mailguard.language.tone.words import Speaker
from mailguard.register import Roll
from mailguard.register.mailbox import Contents
from mailguard.register.party import Naming, Party
from mailguard.register.people import Holds, Kind, Person
from mailguard.register.tokens import cut

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

SIGNED = "the sign-off “{}”, in an officer's mail"
FROM_OUTSIDE = "as shown in a mail from outside the council"
PASSED_ON = "whom it was to is told from who passes it on"
UNSHOWN = "whom it was to is not shown"
SEVERAL = "it is written to {} officers"
GREETS = "it greets “{}”"
NOT_SENT = "it greets “{}”, to whom it is not shown to be sent"
ALSO_TO = "it is also written to {}"
FEW = 3
"""Officers whom one "you" may mean."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """Those to whom words are written: what they are, who they are, and what is not certain of it.

    `unshown` says that no header line shows it: whoever answers or passes the words on had them, others perhaps too.
    """

    kind: Speaker
    people: tuple[Person, ...] = ()
    doubt: str = ""
    unshown: bool = False

    @property
    def officers(self) -> tuple[Person, ...]:
        """The officers whom "you" may mean; empty where they are many."""
        found = tuple(each for each in self.people if each.kind is Kind.OFFICER)
        return found if self.kind is Speaker.OFFICER and len(found) <= FEW else ()


def speaker(person: Person) -> Speaker:
    """What a person of the register is; a co-opted person is no Member."""
    if person.kind is Kind.MEMBER:
        return Speaker.MEMBER
    return Speaker.OFFICER if person.kind is Kind.OFFICER else Speaker.OUTSIDER


def author_of(mail: "Correspondence", each: Stretch) -> Party | None:
    """Whose words a stretch is; None where nobody is named.

    What comes from an assistant's mailbox the assistant wrote, and what comes from one that several share, any of them.
    """
    if not each.segment.depth:
        return mail.once(_signed)
    author = each.author
    if author is None:
        return None
    if author.holds is Holds.ASSISTANT:
        author = replace(author, people=author.readers if len(author.readers) == 1 else ())
    elif author.holds in {Holds.LIST, Holds.SHARED}:
        author = replace(author, people=(), readers=author.people)
    if each.segment.number in mail.once(_shown_outside):
        return replace(author, how=FROM_OUTSIDE, sure=False)
    return author


def _shown_outside(mail: "Correspondence") -> frozenset[int]:
    """The numbers of the messages that are shown by a mail from outside the council: it may say what it likes."""
    layers: list[tuple[int, bool]] = [(0, _from_outside(mail.writer, mail.roll))]
    found = set()
    for each in mail.stretches:
        depth = each.segment.depth
        if not depth:
            continue
        while layers[-1][0] >= depth:
            layers.pop()
        shown = layers[-1][1]
        if shown:
            found.add(each.segment.number)
        layers.append((depth, shown or (each.author is not None and _from_outside(each.author, mail.roll))))
    return frozenset(found)


def _from_outside(party: Party, roll: Roll) -> bool:
    return not (party.people or party.readers or party.candidates) and outside(party, roll)


def _signed(mail: "Correspondence") -> Party:
    """Whose words the mail's own are: a Member's where an officer's mailbox sends what a Member alone signs."""
    writer = mail.writer
    officers = writer.people or writer.readers
    if mail.message.text is None or not officers or any(person.kind is not Kind.OFFICER for person in officers):
        return writer
    signed = own_letter(mail.stretches, mail.roll).signatures
    members = {person.id: person for each in signed if each.signs is Signs.MEMBER for person in each.people}
    if not members or any(each.signs is Signs.OFFICER and not each.proxy for each in signed):
        return writer
    people = tuple(members.values())
    how = SIGNED.format(signed[0].quote)
    if len(people) > 1:
        return replace(writer, people=(), readers=(), candidates=people, how=how, sure=False)
    return replace(writer, holds=Holds.PERSON, people=people, readers=(), how=how, sure=False)


def addressed(mail: "Correspondence", place: int, author: Person) -> Addressed:
    """To whom the stretch at this place is written."""
    parties, doubt = _written_to(mail, place, author)
    people = {
        person.id: person
        for party in parties
        for person in (*party.people, *(() if party.holds is Holds.ASSISTANT else party.readers))
        if person.id != author.id
    }
    unshown = hides_recipients(mail.stretches[place])
    greeted, doubt = _greeted(mail, place, people, parties, author, doubt)
    people = greeted or people
    if not parties:
        return Addressed(Speaker.OFFICER, tuple(people.values()), UNSHOWN, unshown)
    found = _addressed(tuple(people.values()), parties, author, doubt if people else "", mail.roll)
    return replace(found, unshown=unshown)


def hides_recipients(each: Stretch) -> bool:
    """Whether quoted words stand without a line that says to whom they were sent."""
    return each.segment.depth > 0 and not each.to


def _addressed(
    people: tuple[Person, ...], parties: tuple[Party, ...], author: Person, doubt: str, roll: Roll
) -> Addressed:
    officers = [each for each in people if each.kind is Kind.OFFICER]
    members = [each for each in people if each.kind is Kind.MEMBER]
    if author.kind is Kind.OFFICER:
        public = any(outside(each, roll) for each in parties)
        return Addressed(Speaker.MEMBER if members else Speaker.OUTSIDER if public else Speaker.OFFICER, people, doubt)
    if officers:
        doubts = [doubt]
        if len(officers) > 1:
            doubts.append(SEVERAL.format(len(officers)))
        if members:
            doubts.append(ALSO_TO.format(members[0].name if len(members) == 1 else f"{len(members)} Members"))
        return Addressed(Speaker.OFFICER, people, "; ".join(filter(None, doubts)))
    if members:
        return Addressed(Speaker.MEMBER, people, doubt)
    inside = any(each.contents is Contents.OFFICERS or roll.internal(each.address) for each in parties)
    return Addressed(Speaker.OFFICER if inside else Speaker.OUTSIDER, people, doubt)


def _written_to(mail: "Correspondence", place: int, author: Person) -> tuple[tuple[Party, ...], str]:
    """The parties to whom it is written, and what is not certain.

    Where no header line says so, whoever answers was written to; of what is passed on that is less sure.
    """
    each = mail.stretches[place]
    if not each.segment.depth:
        return mail.to, ""
    if each.to:
        return each.to, ""
    above = _above(mail.stretches, place)
    answers = author_of(mail, mail.stretches[above]) if above is not None else mail.writer
    if answers is None or above is None:
        return ((answers,), "") if answers is not None else ((), "")
    if answers.single is not None and answers.single.id == author.id:
        return _written_to(mail, above, author)
    return (answers,), "" if _answered(mail, above, answers, author) else PASSED_ON


def _answered(mail: "Correspondence", above: int, answers: Party, author: Person) -> bool:
    """Whether the message above went to the author: who answers was written to, who passes on perhaps not."""
    each = mail.stretches[above]
    if not each.segment.depth:
        parties: tuple[Party, ...] = (*mail.to, *mail.cc)
    elif each.to:
        parties = (*each.to, *each.cc)
    elif answers.single is not None:
        parties, _ = _written_to(mail, above, answers.single)
    else:
        parties = ()
    return any(person.id == author.id for party in parties for person in party.people)


def _above(stretches: tuple[Stretch, ...], place: int) -> int | None:
    """The place of the message that quotes this one: the nearest before it that lies less deep, else one after it."""
    depth = stretches[place].segment.depth
    before = (at for at in range(place - 1, -1, -1) if stretches[at].segment.depth < depth)
    after = (at for at in range(place + 1, len(stretches)) if stretches[at].segment.depth < depth)
    return next(before, next(after, None))


def _greeted(
    mail: "Correspondence",
    place: int,
    people: dict[str, Person],
    parties: tuple[Party, ...],
    author: Person,
    guess: str,
) -> tuple[dict[str, Person], str]:
    """Those whom the message greets by name, with what is not certain of it: `guess` where they are of the people.

    Whoever is greeted in full is meant, though it was sent to others; whoever is greeted by a first name, where they
    have part in the mail. Where somebody is greeted who cannot be found, whom the words are for is a doubt. An officer
    who greets a Member in a mail to a colleague shows a draft: it is to the colleague.
    """
    greeting = greeting_of(mail.stretches, mail.stretches[place])
    if greeting is None or not greeting.names:
        return {}, guess
    names = greeting.names
    namings = [naming for naming in mail.roll.named(names) if naming.sure]
    sure = {one.id: one for naming in namings for one in naming.people if one.id != author.id}
    named = {id: one for id, one in sure.items() if id in people or not people or guess}
    near = _near(mail, place) if greeting.only else {}
    alone = {one.id: one for each in namings if not each.group for one in each.people if one.id in sure}
    first = _of_first_name(mail, names)
    if named:
        return named | {
            id: one for id, one in alone.items() if id in near
        }, guess if named.keys() <= people.keys() else ""
    if greeting.only and alone and (author.kind is not Kind.OFFICER or alone.keys() <= near.keys()):
        beside = _of_first_name(mail, _without(names, namings))
        found = alone | {id: one for id, one in beside.items() if id in people}
        return found, "" if alone.keys() <= near.keys() else NOT_SENT.format(names)
    meant = {id: one for id, one in first.items() if id in people}
    if meant:
        return meant, guess
    if not greeting.only or not all(each.people or each.readers for each in parties):
        return {}, guess
    return _absent(greeting, first, near, people, author, guess)


def _of_first_name(mail: "Correspondence", names: str) -> dict[str, Person]:
    return {one.id: one for token in cut(names) for one in mail.roll.first_names.get("".join(token.words), ())}


def _without(names: str, namings: Iterable[Naming]) -> str:
    for each in namings:
        names = names.replace(each.quote, " ")
    return names


def _absent(
    greeting: Greeting,
    first: dict[str, Person],
    near: dict[str, Person],
    people: dict[str, Person],
    author: Person,
    guess: str,
) -> tuple[dict[str, Person], str]:
    """Whom a greeting means that fits none of those to whom the words were sent."""
    names = greeting.names
    beside = {id: one for id, one in first.items() if id in near and id != author.id}
    if beside:
        return beside, ""
    only = next(iter(first.values())) if len(first) == 1 and author.id not in first else None
    if only is not None and (guess or (greeting.formal and only.kind is Kind.OFFICER is not author.kind)):
        return first, ALONE.format(names)
    if first or greets_another(names, people.values()):
        return {}, "; ".join(filter(None, (guess, GREETS.format(names))))
    return {}, guess


def _near(mail: "Correspondence", place: int) -> dict[str, Person]:
    """Those who were sent a copy of the words; where no line shows it, whoever was sent the answer to them."""
    each = mail.stretches[place]
    parties: tuple[Party, ...] = each.cc
    above = _above(mail.stretches, place) if hides_recipients(each) else None
    if above is not None:
        parties = (*mail.stretches[above].to, *mail.stretches[above].cc)
    if not each.segment.depth or (above is not None and not mail.stretches[above].segment.depth):
        parties = (*mail.to, *mail.cc)
    return {person.id: person for party in parties for person in party.people}
