"""What a Member's own words ask or allow: keep this between us, you may copy her, our group's draft.

Only the words are judged, sentence by sentence. Words about confidence that ask for none (a vote of no confidence, a
confidential report, a standing footer, somebody else's request retold) are told apart first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from mailguard.correspondence.past import Past, Release
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.answers import allowed_by, proposals
from mailguard.correspondence.wordings.asking import asks, may_ask
from mailguard.correspondence.wordings.group_drafts import shares_group_draft
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.correspondence.wordings.leave import may_release, released_by
from mailguard.correspondence.wordings.plain import READ, words_of
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person

__all__ = ["Spoken", "asks", "leave_given", "released_by", "requests", "shares_group_draft", "spoken_in"]

WORDS = {Whose.OWN, Whose.QUOTED, Whose.FORWARDED}
_BLANK_LINE = regex(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Ids of Members who asked for confidence, who shared their group's proposals, and what each allowed.

    `words` gives the very sentence of each request, by "asked:ID" or "shared:ID", with its place.
    """

    asked: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    released: tuple[Release, ...] = ()
    words: tuple[tuple[str, str, str], ...] = ()


def spoken_in(stretches: Iterable[Stretch], writer: Party, roll: Roll, subject: str) -> Spoken:
    """What Members said in these stretches, the deepest (oldest) first; a later request undoes an earlier leave.

    `subject` is the message's own. A subject that asks is the request of whoever first wrote it, an officer's too.
    """
    state = _State()
    oldest_first = sorted(stretches, key=lambda each: -each.segment.number)
    labels = _labels(oldest_first, subject)
    for each in oldest_first:
        speaker = _speaker(each, writer)
        if speaker is not None:
            if each.segment.number in labels:
                where = each.segment.where if each.segment.number else "subject"
                _ask(speaker, where, labels.pop(each.segment.number), state)
            _listen(each, speaker, roll, state)
        elif each.segment.whose in WORDS:
            state.questions[:] = [each.segment.text[:READ]]
    return Spoken(
        tuple(dict.fromkeys(state.asked)), tuple(dict.fromkeys(state.shared)), tuple(state.released), tuple(state.words)
    )


class _State:
    """Gathers one pass over the stretches; never leaves this module."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.shared: list[str] = []
        self.released: list[Release] = []
        self.words: list[tuple[str, str, str]] = []
        self.questions: list[str] = []


def _speaker(each: Stretch, writer: Party) -> Person | None:
    if each.segment.whose not in WORDS:
        return None
    party = writer if each.segment.depth == 0 else each.author
    person = party.single if party else None
    return person if person is not None and person.kind is Kind.MEMBER else None


def _labels(oldest_first: Iterable[Stretch], subject: str) -> dict[int, str]:
    """The subjects that ask for confidence, by the number of the message that had each first.

    Quoted words without a subject line have that of the message that answers them. A subject that is already marked
    as an answer in the oldest message that is there was written by somebody unseen: it is nobody's request.
    """
    layers = {each.segment.number: each for each in oldest_first if each.segment.whose in WORDS}
    first: dict[str, tuple[int, str]] = {}
    line = subject
    for number, layer in sorted(layers.items()):
        printed = layer.segment.head.subject if layer.segment.head is not None else ""
        line = printed or (subject_of(line).below if number else line)
        found = subject_of(line)
        if found.asks:
            first[found.text.casefold()] = (number, "" if found.answers else line)
    return {number: line for number, line in first.values() if line}


def _ask(speaker: Person, where: str, words: str, state: _State) -> None:
    state.released[:] = [held for held in state.released if held.by != speaker.id]
    state.asked.append(speaker.id)
    state.words.append((f"asked:{speaker.id}", where, words))


def _listen(each: Stretch, speaker: Person, roll: Roll, state: _State) -> None:
    text = each.segment.text[:READ]
    leaves: list[Release] = []
    asked: list[str] = []
    for question in state.questions:
        if allowed := allowed_by(text, partial(proposals, question, roll)):
            leaves.append(Release(speaker.id, allowed))
    state.questions.clear()
    for sentence in _worth_reading(text):
        leave = released_by(sentence, roll)
        if leave is not None:
            leaves.append(Release(speaker.id, leave))
        if leave != () and not asked and asks(sentence):
            asked.append(sentence)
    if speaker.group and shares_group_draft(text):
        state.shared.append(speaker.id)
        state.words.append((f"shared:{speaker.id}", each.segment.where, _opening(text)))
    if asked:
        _ask(speaker, each.segment.where, asked[0], state)
    state.released.extend(leaves)


def _worth_reading(text: str) -> Iterator[str]:
    """The sentences of those paragraphs that hold a word of asking or of leave; a blank line ends every sentence."""
    for paragraph in _BLANK_LINE.split(text):
        words = words_of(paragraph)
        if may_ask(words) or may_release(words):
            yield from spoken_sentences(paragraph)


def _opening(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:157].rsplit(' ', 1)[0]}…"


def leave_given(events: Iterable[Past], asker: str, to: str) -> bool:
    """Whether `asker` has allowed `to` to see the matter; traces in date order, a later request undoes a leave."""
    given = False
    for each in events:
        given = given and asker not in each.asked
        given = given or any(_covers(leave, asker, to) for leave in each.released)
    return given


def _covers(leave: Release, asker: str, to: str) -> bool:
    return leave.by == asker and (not leave.to or to in leave.to)


def requests(spoken: Spoken, what: str) -> Iterator[tuple[str, str, str]]:
    """Each request of one kind ("asked" or "shared"): who, where, and the very sentence."""
    for label, where, sentence in spoken.words:
        person = label.removeprefix(f"{what}:")
        if person != label:
            yield person, where, sentence
