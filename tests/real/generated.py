"""A council's own ordinary mail, generated without a plant: the ten rules have nothing to say of it.

python -m tests.real.generated [SEED ...]     prints every finding of the ten rules on 5,000 messages a seed
"""

import sys
from collections.abc import Sequence

from mailguard.demo.corpus import innocents_only
from mailguard.finding import Outcome
from mailguard.message import Message, Raw, Stage
from mailguard.mime.reader import Reader
from mailguard.register import Register, load
from tests.real.mapping import AMBLEFORD, outcomes, report

MESSAGES = 5000


def generated(register: Register, seed: int, count: int) -> list[Message]:
    """So many ordinary messages, read as they would be found, their files opened."""
    raws = [Raw(each.content, each.mailbox, Stage.SENT, True, each.date) for each in innocents_only(seed, count)]
    with Reader(register.lanes, open_files=True) as reader:
        return [each for each in reader.read_many(raws) if isinstance(each, Message)]


def told(messages: Sequence[Message], register: Register) -> list[tuple[Message, tuple[Outcome, ...]]]:
    """The messages of which the ten rules say something."""
    said = [(message, outcomes(message, register)) for message in messages]
    return [(message, outcomes) for message, outcomes in said if outcomes]


def main(seeds: Sequence[int]) -> None:
    """Print what was said."""
    register = load(AMBLEFORD)
    for seed in seeds:
        messages = generated(register, seed, MESSAGES)
        report(seed, len(messages), told(messages, register))


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [1])
