"""The floors of the performance page that this benchmark stands for, each with how it is measured."""

import email
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import count
from statistics import median

from mailguard.bench import crowd, starting
from mailguard.bench.figures import Floor, PeerFigure
from mailguard.bench.hostile import Survived, enclosing, raw
from mailguard.bench.ours import Workplace
from mailguard.bench.peers import ASSASSIN, RSPAMD, STOCK
from mailguard.bench.readers import PRESIDIO, SPACY
from mailguard.bench.rounds import interleaved, ratio, timed
from mailguard.bench.storing import Scanned
from mailguard.mime import read
from mailguard.register import Register

SMALL, LARGE = 5_000, 50_000
ENCLOSED = 10_000_000
_QUESTIONS = 40


def of_parsing(seconds: Mapping[str, Sequence[float]]) -> Floor:
    """P1: every deterministic rule, parsing included, over the bare parse of the same bytes."""
    value = ratio(seconds["rules"], seconds["bare"])
    files = ratio(seconds["parse"], seconds["bare"]) - ratio(seconds["closed"], seconds["bare"])
    note = f"of which {max(0.0, files):.2f} x for opening the files"
    return Floor(id="P1", what="rules over a bare compat32 parse", value=value, floor=4.0, goal=2.0, note=note)


def of_peers(found: Sequence[PeerFigure]) -> tuple[Floor, ...]:
    """P2 and P3: our rules' speed over that of the other engines; P4: with language, over those that read it."""
    marks = (
        (RSPAMD, "P2", "rules over rspamd, as many rules", 0.8, 2.0),
        (ASSASSIN, "P3", "… over SpamAssassin, same rules", 15.0, 40.0),
        (STOCK, "P3-stock", "… over SpamAssassin, stock", 80.0, 250.0),
        (SPACY, "P4", "rules and language over spaCy, small English", 15.0, 40.0),
        (PRESIDIO, "P4-presidio", "… over Presidio, on the same pipeline", 15.0, 40.0),
    )
    figures = {each.name: each for each in found}
    return tuple(
        Floor(
            id=id_,
            what=what,
            value=figures[name].ratio,
            floor=floor,
            goal=goal,
            at_most=False,
            note=figures[name].why,
        )
        for name, id_, what, floor, goal in marks
    )


def of_memory(alone: Scanned) -> Floor:
    """P9: the most a rules worker ever has resident; its parser is a process of its own and told beside it."""
    parser = "the parser's memory cannot be seen here" if alone.child_mb is None else f"{alone.child_mb:.0f} MB"
    return Floor(
        id="P9",
        what="memory of a rules worker",
        value=alone.worker_mb,
        floor=130.0,
        goal=80.0,
        unit="MB",
        note=f"its parser, a process of its own: {parser}",
    )


def of_language_memory(alone: Scanned) -> Floor:
    """P9: the most a worker ever has resident that reads language, once a sentence has needed the model."""
    read = "" if alone.read else "no sentence needed the language model"
    return Floor(
        id="P9-language",
        what="memory of a worker with language",
        value=alone.worker_mb if alone.read else None,
        floor=400.0,
        goal=250.0,
        unit="MB",
        note=read,
    )


def of_store(scans: Sequence[Scanned], rules: Sequence[float]) -> Floor:
    """P12: what queue, history and ledger cost, over the rules' own CPU for the same messages in the same round."""
    value = ratio([each.store for each in scans], rules)
    return Floor(id="P12", what="queue and ledger over the rules", value=value, floor=0.25, goal=0.10)


def of_register(rounds: int) -> Floor:
    """P13: a register ten times the size, each message asking what neither has been asked before, names included."""
    sizes = (crowd.crowd(SMALL), crowd.crowd(LARGE))
    seeds = count(1)

    def turn(register: Register) -> float:
        return crowd.turn_of(register, [crowd.asked(register, next(seeds)) for _ in range(_QUESTIONS)])()

    for register in sizes:
        turn(register)  # the indexes are made when first needed, once for the life of a register
    small, large = interleaved([partial(turn, each) for each in sizes], rounds)
    return Floor(id="P13", what="50,000 people over 5,000", value=ratio(large, small), floor=2.0, goal=1.1)


def of_hostile(found: Sequence[Survived]) -> Floor:
    """P15: the worst message of 10 MB; one that was stopped and recorded does not count against it."""
    worst = max(found, key=lambda each: (not each.stopped, each.seconds))
    stopped = sum(each.stopped for each in found)
    note = f"{worst.name}; {len(found)} tried" + (f", {stopped} stopped and recorded" if stopped else "")
    return Floor(id="P15", what="worst message of 10 MB", value=worst.seconds, floor=5.0, goal=1.0, unit="s", note=note)


def of_closed(rounds: int) -> Floor:
    """P16: a letter with a file of 10 MB that stays closed, over the bare parse of the same bytes."""
    letter = enclosing(ENCLOSED)
    found = raw(letter)
    turns = (
        timed(lambda: email.message_from_bytes(letter)),
        timed(lambda: read(found)),
        timed(lambda: read(found, closed=None)),
    )
    for turn in turns:
        turn()
    bare, closed, looked = interleaved(turns, rounds)
    note = f"a file that is opened and found to be none that is read: {ratio(looked, bare):.2f} x"
    value = ratio(closed, bare)
    return Floor(id="P16", what="file of 10 MB not opened", value=value, floor=1.1, goal=0.25, note=note)


def of_start(program: Sequence[str], place: Workplace, rounds: int) -> Floor:
    """P17: `mailguard check` on one small mail, CPU of all its processes."""
    (seconds,) = interleaved([starting.turn_of(program, place)], rounds)
    return Floor(id="P17", what="start of mailguard check", value=median(seconds), floor=1.0, goal=0.4, unit="s")
