"""Whose conduct a message is: From, Sender and the mailbox it lay in, read together."""

from dataclasses import replace

from mailguard.message import Address, Message
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind


def writer_of(message: Message, roll: Roll) -> Party:
    """The party who wrote it.

    A Member in From writes, whoever pressed the button: delivery by an assistant is ordinary. A mailbox that
    several officers share says nothing of the person, so Sender decides, then the mailbox the copy lay in; where
    neither is one officer the shared address itself is the writer.
    """
    author = roll.who(message.author)
    if author.holds in {Holds.PERSON, Holds.OUTSIDER}:
        return author
    for address in (message.sender, Address(message.mailbox)):
        if address is None:
            continue
        person = roll.who(address).single
        if person is not None and person.kind is Kind.OFFICER:
            return roll.who(address)
    if author.holds is Holds.ASSISTANT:
        return replace(author, people=author.readers if len(author.readers) == 1 else ())
    if author.holds is Holds.ROLE:
        return author
    return replace(author, people=author.people if len(author.people) == 1 else (), readers=author.people)
