"""Letters and papers for the plants: whose name stands under them, on whose paper, and who sends them."""

from datetime import datetime
from typing import Any

from mailguard.demo import outsiders
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import Correspondent, greeting
from mailguard.demo.outsiders import Outsider, telephone
from mailguard.demo.papers import COUNCIL, HALL, Letter, enclosed
from mailguard.demo.plants.stage import Stage
from mailguard.demo.styles import Who
from mailguard.demo.words import Matter, spoken

# Programs that show From, To, Cc and Subject above everything they quote.
FULL_HEADERS = ("outlook", "outlook-web", "outlook-plain")
_STEADY = (*FULL_HEADERS, "gmail", "thunderbird", "apple")
_LOWLY = ("Group Leader", "Support Member", "County Councillor", "Town Councillor", "Leader of the Opposition")
_BOXES = {
    "jane-hart": ("Leader of the Council", "leader"),
    "constance-fairweather-pryce": ("Mayor of Ambleford", "mayor"),
    "colm-devenish": ("Deputy Mayor", "deputy.mayor"),
}


def told(stage: Stage, pool: str, matter: Matter, at: datetime, **known: str) -> tuple[str, tuple[str, ...]]:
    """A text of that pool: its subject and its paragraphs."""
    subject, *text = stage.pen.write(stage.pen.pool(pool), matter, at, **known).split(" :: ")
    return subject, tuple(text)


def steady(stage: Stage) -> str:
    """A mail program that keeps the signature it is given."""
    return stage.rng.choice(_STEADY)


def posts(member: Person) -> list[str]:
    """The posts that a Member may sign with for the Council: `Leader of the Council`, `Chair, Planning Committee`."""
    return [title for title in member.titles if not title.startswith(_LOWLY)]


def holder(stage: Stage, *but: Person) -> Person:
    """A Member who holds a post."""
    return stage.member(*but, fit=lambda member: bool(posts(member)))


def chair(stage: Stage) -> tuple[Person, str]:
    """A Member who chairs a committee, and the committee."""
    member = stage.member(fit=lambda one: any(title.startswith("Chair, ") for title in one.titles))
    return member, next(title for title in member.titles if title.startswith("Chair, ")).removeprefix("Chair, ")


def post_of(stage: Stage, member: Person) -> str:
    """One of the Member's posts, as it stands under a letter."""
    title = stage.rng.choice(posts(member))
    return title.replace(", ", " of the ") if stage.desk.chance(0.5) else title


def signed(stage: Stage, member: Person, post: str = "") -> tuple[str, ...]:
    """What stands under a letter in the Member's name: the name, long or short, and a post."""
    short = f"Cllr {member.first[0]} {member.last}"
    name = stage.rng.choice((f"Councillor {member.name}", f"Cllr {member.name}", member.name, short))
    lines = (name, post or post_of(stage, member))
    shape = stage.rng.randrange(6)
    if shape == 0:
        return (", ".join(lines),)
    return ("For and on behalf of the Council", *lines) if shape == 1 else lines


def secretary(stage: Stage, member: Person) -> Person:
    """The officer who writes for the Member."""
    people = stage.desk.cast.people
    if member.id == "jane-hart":
        return people["sam-okoro"]
    if member.id in {"constance-fairweather-pryce", "colm-devenish"}:
        return people["nkechi-udo"]
    if any(title.startswith("Lead Member") for title in member.titles):
        return people["bronagh-tierney"]
    return people[stage.rng.choice(("hannah-moss", "callum-rae"))]


def stranger(stage: Stage, matter: Matter) -> Outsider:
    """A resident, or a firm."""
    if stage.desk.chance(0.6):
        return outsiders.resident(stage.rng, stage.pen.book)
    return outsiders.contractor(stage.rng, stage.pen.book, matter.fixed["firm"])


def members_letter(
    stage: Stage, member: Person, written: tuple[str, tuple[str, ...]], hello: str, at: datetime, post: str = ""
) -> Letter:
    """A letter that ends with the Member's name, on paper of one kind or another; some are signed for the Member."""
    subject, text = written
    day = f"{spoken(at)} {at.year}"
    post = post or post_of(stage, member)
    lines = signed(stage, member, post)
    place = stage.rng.randrange(4)
    head: tuple[str, ...] = (COUNCIL, *filter(None, (stage.pen.pool("on_paper"),)), HALL)
    if place == 0:
        head = (f"Councillor {member.name}", post, COUNCIL, HALL)
    if place == 1:
        lines = (f"pp {secretary(stage, member).name}", *lines)
    top = (*head, "", day) if place == 2 else (day,)
    return Letter(
        header=() if place == 2 else head,
        top=(*top, "", subject),
        hello=hello,
        text=text,
        close=stage.rng.choice(("Yours sincerely", "Yours sincerely,", "Kind regards", "Yours faithfully")),
        signed=lines,
        footer=(f"{COUNCIL}, www.ambleford.gov.uk",) if stage.desk.chance(0.4) else (),
    )


def officers_letter(
    stage: Stage, officer: Person, written: tuple[str, tuple[str, ...]], hello: str, at: datetime, *below: str
) -> Letter:
    """A letter under the officer's own name; `below` holds what stands under the signature."""
    subject, text = written
    return Letter(
        header=(COUNCIL, officer.team, HALL),
        top=(f"{spoken(at)} {at.year}", f"Telephone {telephone(officer.id)}", "", subject),
        hello=hello,
        text=text,
        close=stage.rng.choice(("Yours sincerely", "Yours faithfully")),
        signed=(stage.rng.choice((officer.name, f"{officer.first[0]} {officer.last}")), officer.job),
        below=below,
    )


def file_name(stage: Stage, start: str = "Letter") -> str:
    """A name for a letter, in Word or in PDF."""
    start = stage.rng.choice(
        (start, f"{start} {stage.rng.randint(1, 30)}.11", f"{start} - final", f"Final {start.lower()}")
    )
    return f"{start}.{stage.rng.choice(('docx', 'pdf'))}"


def post(
    stage: Stage, officer: Person, other: Correspondent, at: datetime, letter: Letter, name: str, **parts: Any
) -> Sent:
    """A short mail with the letter as a file; `cover` is what the mail itself says."""
    cover = parts.pop("cover", "") or stage.pen.pool("letter_cover")
    parts.setdefault("subject", letter.top[-1])
    parts.setdefault("to", (other.box,))
    parts.setdefault("salutation", greeting(stage.desk, other))
    return stage.desk.write(officer, at, own_text=(cover,), attachments=(enclosed(name, letter),), **parts)


def in_the_body(
    stage: Stage,
    officer: Person,
    at: datetime,
    written: tuple[str, tuple[str, ...]],
    lines: tuple[str, ...],
    **parts: Any,
) -> Sent:
    """A mail that is itself the letter and ends with `lines` in place of the officer's signature."""
    subject, text = written
    parts.setdefault("subject", subject)
    parts.setdefault("style", steady(stage))
    signature = (*lines, COUNCIL) if stage.desk.chance(0.5) else lines
    return stage.desk.write(officer, at, own_text=text, signature=signature, sign_off="Yours sincerely", **parts)


def role_box(member: Person) -> Who | None:
    """The mailbox of the Member's office: leader@, mayor@; None for most."""
    return shared(*_BOXES[member.id]) if member.id in _BOXES else None
