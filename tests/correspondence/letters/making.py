"""Mails with letters in them, made by hand as the parser would give them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters import Letter
from mailguard.message import Address, Attachment, Message, Passage, Place, Stage, Unread
from mailguard.register import Roll, load

ROOT = Path(__file__).parents[3]
DAY = date(2027, 2, 2)
CAST: Roll = load(ROOT / "rules" / "cast.yml").on(DAY)
AMBLEFORD: Roll = load(ROOT / "mailguard" / "demo" / "ambleford.yml").on(date(2026, 3, 3))
STONE = "p.stone@example.com"
NOTHING = "Please find a letter attached."
SIGNED = "Councillor Priya Nair\nLeader of the Council"
LETTER = f"Dear Mr Stone\n\nThe bandstand was mended in January.\n\nYours sincerely\n\n{SIGNED}"

HEAD_AUTHOR = "A Brown <a.brown@example.org>"
HEAD = (
    f"________________________________\nFrom: {HEAD_AUTHOR}\nSent: 2 February 2027 09:00\nTo: Sam Okoro\n"
    "Subject: The bandstand\n\n"
)


def box(who: str) -> Address:
    """The address of somebody of the cast, or a plain one."""
    person = CAST.person(who)
    return Address(person.emails[0], person.name) if person else Address(who)


def file(text: str, name: str = "letter.docx", header: str = "", footer: str = "") -> Attachment:
    """A file with that text in it."""
    passages = (Passage(Place.HEADER, header), Passage(Place.BODY, text), Passage(Place.FOOTER, footer))
    kept = tuple(each for each in passages if each.text)
    return Attachment(name=name, content_type="", size=len(text), passages=kept, unread=None)


def unread(why: Unread, name: str = "letter.pdf", content_type: str = "", inline: bool = False) -> Attachment:
    """A file that could not be read."""
    return Attachment(name=name, content_type=content_type, size=9, inline=inline, unread=why)


def mail(
    text: str | None = NOTHING,
    *attachments: Attachment,
    by: str = "sam-okoro",
    to: Sequence[str] = (STONE,),
    sender: str = "",
    subject: str = "The bandstand",
    hidden: bool = False,
    headers: tuple[tuple[str, str], ...] = (),
) -> Correspondence:
    """A mail of the cast with these files; `hidden` hides whether there are any."""
    message = Message(
        id="<letter@ambleford.gov.uk>",
        mailbox="",
        stage=Stage.SENT,
        date=datetime(2027, 2, 2, 10, 15, tzinfo=UTC),
        author=box(by),
        sender=box(sender) if sender else None,
        to=tuple(map(box, to)),
        bcc=(),
        subject=subject,
        text=text,
        headers=headers,
        attachments=None if hidden else attachments,
    )
    return Correspondence(message, CAST, bytes(32))


def letter(made: Correspondence) -> Letter:
    """Its last letter."""
    return made.letters[-1]
