"""The other engines, one after the other, each side by side with our rules on the same messages."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from statistics import median

from mailguard.bench.assassin import assassin
from mailguard.bench.daemon import NotRunning, Peer, turn_of
from mailguard.bench.figures import PeerFigure
from mailguard.bench.ours import CHUNK, Letter, Workplace, judged
from mailguard.bench.phrases import Phrase
from mailguard.bench.rounds import ROUNDS, interleaved, ratio, timed
from mailguard.bench.rspamd import rspamd

RSPAMD, ASSASSIN, STOCK = "rspamd", "spamassassin", "spamassassin-stock"


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine as it is set up; it is given at most `messages` of the mail a round, as it is slower than we are."""

    name: str
    messages: int
    start: Callable[[], AbstractContextManager[Peer]]


def rivals(place: Workplace, phrases: Sequence[Phrase]) -> tuple[Rival, ...]:
    """Every engine; none is started yet."""
    folder, number = place.folder, len(place.letters)
    return (
        Rival(RSPAMD, 1000, lambda: rspamd(folder / "rspamd", phrases)),
        Rival(ASSASSIN, CHUNK, lambda: assassin(folder / "assassin", phrases)),
        Rival(STOCK, max(5, min(40, number // 5)), lambda: assassin(folder / "stock", None)),
    )


def measured(rival: Rival, place: Workplace, rounds: int = ROUNDS) -> PeerFigure:
    """Our rules and the rival in turn on the same messages; without figures where it is not installed."""
    letters = place.letters[:: max(1, len(place.letters) // rival.messages)][: rival.messages]
    try:
        with rival.start() as peer:
            return _compared(rival.name, peer, place, letters, rounds)
    except NotRunning as error:
        return PeerFigure(name=rival.name, why=str(error))


def _compared(name: str, peer: Peer, place: Workplace, letters: Sequence[Letter], rounds: int) -> PeerFigure:
    contents = [each.content for each in letters]
    # Our rules see few messages at a time here; they take their turn often enough for the clock.
    often = max(1, CHUNK // len(letters))

    def rules() -> None:
        for _ in range(often):
            judged(place, letters)

    turns = (timed(rules), turn_of(peer, contents))
    peer.ask(contents[: max(1, len(contents) // 4)])
    ours, theirs = interleaved(turns, rounds)
    return PeerFigure(
        name=name,
        ratio=ratio(theirs, [each / often for each in ours]),
        microseconds=median(theirs) / len(letters) * 1e6,
        messages=len(letters),
    )
