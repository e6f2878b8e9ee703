"""The other engines, one after the other, each side by side with our rules on the same messages."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from statistics import median

from mailguard.bench.assassin import assassin
from mailguard.bench.daemon import NotRunning, Peer, turn_of
from mailguard.bench.figures import PeerFigure
from mailguard.bench.ours import CHUNK, Letter, Workplace, heard, judged, parsed
from mailguard.bench.phrases import Phrase
from mailguard.bench.readers import PRESIDIO, SPACY, reader
from mailguard.bench.rounds import ROUNDS, interleaved, ratio, timed
from mailguard.bench.rspamd import rspamd
from mailguard.message import Message

RSPAMD, ASSASSIN, STOCK = "rspamd", "spamassassin", "spamassassin-stock"
READ = 100
"""Messages of a round for an engine that reads language: it needs a twentieth of a second for each."""
NO_MODEL = "our own language model is not there"


def whole(place: Workplace, letters: Sequence[Letter]) -> list[bytes]:
    """The letters as they came."""
    del place
    return [each.content for each in letters]


def texts(place: Workplace, letters: Sequence[Letter]) -> list[bytes]:
    """The words of the letters, as our reader finds them, in UTF-8; the parsing is ours alone to pay."""
    found = parsed(place, letters)
    return [(each.text or "").encode() for each in found if isinstance(each, Message)]


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine as it is set up; it is given at most `messages` of the mail a round, as it is slower than we are.

    `ours` is what we do in our turn, and `given` makes what the engine is given of the same letters.
    """

    name: str
    messages: int
    start: Callable[[], AbstractContextManager[Peer]]
    ours: Callable[[Workplace, Sequence[Letter]], object] = judged
    given: Callable[[Workplace, Sequence[Letter]], list[bytes]] = whole


def rivals(place: Workplace, phrases: Sequence[Phrase]) -> tuple[Rival, ...]:
    """Every engine; none is started yet."""
    folder, number = place.folder, len(place.letters)
    return (
        Rival(RSPAMD, 1000, lambda: rspamd(folder / "rspamd", phrases)),
        Rival(ASSASSIN, CHUNK, lambda: assassin(folder / "assassin", phrases)),
        Rival(STOCK, max(5, min(40, number // 5)), lambda: assassin(folder / "stock", None)),
        *(_reading(name, place) for name in (SPACY, PRESIDIO)),
    )


def _reading(name: str, place: Workplace) -> Rival:
    """An engine that reads language, beside all our rules with the language layer."""
    return Rival(name, READ, lambda: reader(name, place.folder), heard, texts)


def measured(rival: Rival, place: Workplace, rounds: int = ROUNDS) -> PeerFigure:
    """Our rules and the rival in turn on the same messages; without figures where it is not installed."""
    letters = place.letters[:: max(1, len(place.letters) // rival.messages)][: rival.messages]
    if rival.ours is heard and not place.with_language:
        return PeerFigure(name=rival.name, why=NO_MODEL)
    try:
        with rival.start() as peer:
            return _compared(rival, peer, place, letters, rounds)
    except NotRunning as error:
        return PeerFigure(name=rival.name, why=str(error))


def _compared(rival: Rival, peer: Peer, place: Workplace, letters: Sequence[Letter], rounds: int) -> PeerFigure:
    contents = rival.given(place, letters)
    # Our rules see few messages at a time here; they take their turn often enough for the clock.
    often = max(1, CHUNK // len(letters))

    def rules() -> None:
        for _ in range(often):
            rival.ours(place, letters)

    turns = (timed(rules), turn_of(peer, contents))
    peer.ask(contents[: max(1, len(contents) // 4)])
    rival.ours(place, letters[: max(1, len(letters) // 4)])
    ours, theirs = interleaved(turns, rounds)
    return PeerFigure(
        name=rival.name,
        ratio=ratio(theirs, [each / often for each in ours]),
        microseconds=median(theirs) / len(letters) * 1e6,
        messages=len(letters),
    )
