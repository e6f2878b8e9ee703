"""Asks the language layer about a mail's sentences, all at once, and says whom each answer is about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mailguard.correspondence.remarks.addressing import speaker
from mailguard.correspondence.remarks.announced import Span
from mailguard.correspondence.remarks.apart import apart_in, stands_apart
from mailguard.correspondence.remarks.counter import counter_evidence, kindly, plainly_hard, said_beside
from mailguard.correspondence.remarks.meaning import Meant, meant
from mailguard.correspondence.remarks.mention import Mention
from mailguard.correspondence.remarks.mentions import mentions
from mailguard.correspondence.remarks.names import Circle, circle_of, surely_named
from mailguard.correspondence.remarks.portions import in_portions
from mailguard.correspondence.remarks.remark import Remark
from mailguard.correspondence.remarks.reported import AFTER, Frame, framed
from mailguard.correspondence.remarks.spoken import BEFORE, Said, said_in
from mailguard.correspondence.remarks.telling import tellable
from mailguard.correspondence.remarks.vocabulary import INLINE
from mailguard.correspondence.sketch import number
from mailguard.correspondence.stretches import Stretch
from mailguard.language.tone.words import About, Act, Named, Passage, Reading, Speaker, Stance
from mailguard.register.party import Party

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

ONLY_A_NAME = "only the name shows who wrote it: {}"
MIXED = "could not tell whose words: answers may stand within the quoted words"
NOT_ABOUT = "the words name no officer"
_LETTERS = 2_000
"""Characters of one earlier sentence that are looked at for whom a later one goes on about: its last ones."""


def remarks(mail: "Correspondence") -> tuple[Remark, ...]:
    """Every sentence of the mail that does something to somebody, in reading order.

    Empty where the language layer is switched off, the text cannot be seen or the mail lies in a lane.
    """
    return mail.remarks


def read_remarks(mail: "Correspondence") -> tuple[Remark, ...]:
    """The same, asked of the language layer once more: the mail keeps what it answered in `remarks`."""
    if mail.tone is None or mail.message.lane is not None or mail.message.text is None:
        return ()
    said = list(in_portions(said_in(mail)))
    if not said:
        return ()
    circle = circle_of(mail)
    readings = mail.tone.read([_passage(each, circle) for each in said])
    found = [(each, reading) for each, reading in zip(said, readings, strict=True) if reading.act is not Act.NONE]
    if not found:
        return ()
    hard = {_message(each) for each, reading in found if reading.flag and plainly_hard(reading.act)}
    around = _around(said, frozenset(each.plain for each, _ in found), hard)
    layers = {_layer(each.stretch) for each, _ in found}
    mixed = {layer for layer in layers if _mixed(mail, *layer)}
    apart = apart_in(mail, [each for each, _ in found], circle)
    return tuple(
        _remark(each, reading, around[id(each)], circle, mail, mixed, apart[id(each)]) for each, reading in found
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands round a sentence in its author's message: the next few, and what speaks for the author.

    `gentle` says that nothing there insults, threatens or presses; `beside` is the next one where it is no remark.
    """

    after: Sequence[Said]
    also: tuple[str, ...]
    gentle: bool
    beside: tuple[str, ...]


def _message(said: Said) -> tuple[str, int]:
    return said.person.id, said.stretch.segment.number


def _around(said: Sequence[Said], remarked: Collection[str], hard: Collection[tuple[str, int]]) -> dict[int, _Around]:
    """The same of every sentence, by its identity: each message is looked at once, however many remarks it holds."""
    messages: dict[tuple[str, int], list[Said]] = {}
    for each in said:
        messages.setdefault(_message(each), []).append(each)
    found: dict[int, _Around] = {}
    for key, message in messages.items():
        also = said_beside(message, remarked)
        for place, each in enumerate(message, start=1):
            beside = tuple(one.text for one in message[place : place + 1] if one.plain not in remarked)
            found[id(each)] = _Around(message[place : place + AFTER], also, key not in hard, beside)
    return found


def _passage(said: Said, circle: Circle) -> Passage:
    named = tuple(
        Named(each.words, speaker(each.people[0]))
        for each in surely_named(said.text, said.plain.split(), circle, said.person.id)
        if len({person.kind for person in each.people}) == 1
    )
    before = " ".join(said.before[-BEFORE:])[-_LETTERS:] or None
    return Passage(text=said.text, by=said.by, to=said.to.kind, before=before, named=named)


def _remark(
    said: Said,
    reading: Reading,
    around: _Around,
    circle: Circle,
    mail: "Correspondence",
    mixed: Collection[tuple[int, int]],
    apart: Sequence[Span],
) -> Remark:
    about = _meant(said, reading, circle)
    if about.about is not reading.about:
        reading = replace(reading, about=about.about, flag=False, why=NOT_ABOUT)
    frame = framed(said, reading, around.after, about.officers)
    if frame is Frame.NONE and stands_apart(said, reading.quote, around.after, apart):
        frame = Frame.REPORTED
    if frame in {Frame.WARNED, Frame.DENIED, Frame.TAKEN_BACK}:
        reading = _unsaid(reading, Stance.DENIED, frame.value)
    praise = around.gentle and reading.act is Act.DEROGATION
    unsure = (
        _of_author(mail, said),
        frame.value if frame in {Frame.REPORTED, Frame.PERHAPS_TAKEN_BACK} else "",
        kindly(said, around.beside, about.officers) if praise else "",
    )
    remark = Remark(
        reading=reading,
        stretch=said.stretch,
        quote=said.quote,
        author=said.author,
        by=said.by,
        officers=about.officers,
        doubt=about.doubt,
        counter=counter_evidence(said, reading.act, around.also),
        number=number(mail.key, f"{said.person.id}\n{said.plain}"),
        to=said.to.people,
        heard=said.to.kind,
        unsure="; ".join(filter(None, unsure)),
        reported=frame is Frame.REPORTED,
    )
    if tellable(remark) and _layer(said.stretch) in mixed:
        return replace(remark, reading=_unsaid(reading, Stance.QUOTED, MIXED), lost=True)
    return remark


def _unsaid(reading: Reading, stance: Stance, why: str) -> Reading:
    """What the words do, but not as said by their author, whatever the language layer takes them for."""
    return replace(reading, stance=stance, flag=False, why=why) if reading.stance is Stance.SAID else reading


def _layer(stretch: Stretch) -> tuple[int, int]:
    """The message a stretch is part of, and how deep it lies."""
    return stretch.segment.number, stretch.segment.depth


def _mixed(mail: "Correspondence", number: int, depth: int) -> bool:
    """Whether whoever quotes the words says that answers stand within them, where nothing may part the two."""
    if depth <= 1:
        return depth == 1 and INLINE.search(mail.own) is not None
    before = [each.segment for each in mail.stretches if each.segment.number < number]
    above = next((each.number for each in reversed(before) if each.depth == depth - 1), 0)
    return any(INLINE.search(each.text) for each in before if each.number == above and each.depth == depth - 1)


def _meant(said: Said, reading: Reading, circle: Circle) -> Meant:
    """Whom a Member's words are about; the language layer alone says it of what it does not take for an officer."""
    if reading.about is not About.OFFICER or said.by is not Speaker.MEMBER:
        return Meant(reading.about)
    here = mentions(said.text, said, circle)
    earlier = [_carried(mentions(text[-_LETTERS:], said, circle)) for text in reversed(said.before)]
    return meant(said, reading, here, _going_on(earlier))


def _carried(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those whom a later sentence may go on about: third persons."""
    return tuple(each for each in found if each.named or each.whom is not About.OFFICER or each.doubt)


def _going_on(earlier: list[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """A sentence that only goes on about somebody does not part the next one from them."""
    kept = [each for each in earlier if not each or not all(one.refers for one in each)]
    return kept or earlier


def _of_author(mail: "Correspondence", said: Said) -> str:
    """That a name alone shows who wrote it: no address, or one that is not theirs.

    A name without an address is confirmed where this very message is written to, or by, that person's own address.
    """
    author = said.author
    if author.sure:
        return ""
    known = (mail.writer, *mail.to, *mail.cc)
    if not author.address.email and any(_is(party, said) for party in known):
        return ""
    return ONLY_A_NAME.format(author.how)


def _is(party: Party, said: Said) -> bool:
    return party.sure and party.address.email != "" and party.single is not None and party.single.id == said.person.id
