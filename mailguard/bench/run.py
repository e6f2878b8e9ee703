"""The whole benchmark, from made mail to figures."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from mailguard.bench import floors, language
from mailguard.bench.figures import Figures, Floor, PeerFigure
from mailguard.bench.hostile import SIZE, survive
from mailguard.bench.imap import of_imap
from mailguard.bench.many import of_phrases
from mailguard.bench.ours import LANGUAGE, Letter, Workplace, judged, steps, workplace
from mailguard.bench.peers import Rival, measured, rivals
from mailguard.bench.phrases import HEADERS, phrases
from mailguard.bench.rounds import ROUNDS, interleaved, one_core, timed
from mailguard.bench.storing import Scanned, clear, lay_out, scan
from mailguard.bench.worker import worker

Tell = Callable[[str], None]
NO_LANGUAGE = "The language model is not there, so rules+language has no figure."


def bench(
    letters: Sequence[Letter], register: str, program: Sequence[str], tell: Tell, rounds: int = ROUNDS
) -> Figures:
    """Measure everything on these letters, sent by people of this register (register.yml as text).

    `program` is the command that runs mailguard; `tell` is told what is measured next. Everything is written to a
    temporary folder that is gone at the end. Raises MailguardError.
    """
    with tempfile.TemporaryDirectory(prefix="mailguard-bench-") as name, one_core() as alone:
        folder = Path(name)
        folder.chmod(0o755)  # a daemon that gives up root's rights must be able to read its rules
        place = workplace(folder, register, letters)
        return _Bench(place, tuple(program), tell, rounds, alone).run()


class _Bench:
    """One run; what is measured first is needed again by what follows."""

    def __init__(self, place: Workplace, program: tuple[str, ...], tell: Tell, rounds: int, alone: bool) -> None:
        self._place, self._program, self._tell, self._rounds, self._alone = place, program, tell, rounds, alone
        self._phrases = phrases()

    def run(self) -> Figures:
        """Everything, one after the other."""
        seconds = self._steps()
        scans, rules, alone, reads = self._scans()
        peers = tuple(self._peer(rival) for rival in rivals(self._place, self._phrases))
        number = len(self._place.letters)
        speeds = {name: number / median(each) for name, each in seconds.items() if name not in ("bare", "closed")}
        return Figures(
            messages=number,
            mean_bytes=sum(len(each.content) for each in self._place.letters) / number,
            rounds=self._rounds,
            one_core=self._alone,
            phrases=len(self._phrases),
            headers=len(HEADERS),
            speeds={LANGUAGE: None, **speeds, "scan": number / median(each.cpu for each in scans)},
            worker_mb=alone.worker_mb,
            child_mb=alone.child_mb,
            peers=peers,
            floors=(
                floors.of_parsing(seconds),
                *floors.of_peers(peers),
                *self._language(),
                floors.of_memory(alone),
                floors.of_language_memory(reads),
                *self._others(scans, rules),
            ),
            notes=() if LANGUAGE in seconds else (NO_LANGUAGE,),
        )

    def _steps(self) -> dict[str, list[float]]:
        self._tell("parsing and judging")
        work = steps(self._place, self._place.letters)
        seconds = interleaved([timed(each) for each in work.values()], self._rounds)
        return dict(zip(work, seconds, strict=True))

    def _scans(self) -> tuple[list[Scanned], list[float], Scanned, Scanned]:
        """Scans into the store, the rules alone beside each of them, and two workers: without and with language."""
        self._tell("scanning into the store")
        place, scans = self._place, []
        lay_out(place)

        def scanned() -> float:
            scans.append(scan(place.settings))
            return scans[-1].cpu

        _, rules = interleaved([scanned, timed(lambda: judged(place, place.letters))], self._rounds)
        self._tell("the memory of a worker")
        alone, reads = (worker(place.settings, language) for language in (False, True))
        clear(place)
        return scans, rules, alone, reads

    def _peer(self, rival: Rival) -> PeerFigure:
        self._tell(f"{rival.name} on the same mail")
        return measured(rival, self._place, self._rounds)

    def _language(self) -> tuple[Floor, ...]:
        """The floors of the language layer alone."""
        return language.floors(self._place, self._rounds, self._tell)

    def _others(self, scans: list[Scanned], rules: list[float]) -> tuple[Floor, ...]:
        """The floors from P10 on, by their numbers."""
        store = floors.of_store(scans, rules)
        incremental, back_fill = self._imap()
        return incremental, store, *self._extremes(), back_fill

    def _imap(self) -> tuple[Floor, Floor]:
        self._tell("the way from an IMAP server")
        return of_imap(self._place, self._rounds)

    def _extremes(self) -> tuple[Floor, ...]:
        self._tell("large registers")
        register = floors.of_register(self._rounds)
        self._tell("many phrases")
        known = of_phrases(self._rounds)
        self._tell("hostile messages")
        hostile = floors.of_hostile(survive(self._place.council, SIZE))
        self._tell("a large file")
        closed = floors.of_closed(self._rounds)
        self._tell("the start of mailguard check")
        return register, known, hostile, closed, floors.of_start(self._program, self._place, self._rounds)
