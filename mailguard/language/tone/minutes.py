"""A council's minutes of review a week → the threshold that they pay for. Pure numbers, nothing of any mail.

More minutes give a lower threshold, or the same: more is shown, and so more is found. The thresholds stand in steps,
so that a quiet week does not move them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

LOWEST: Final = 0.30
"""Below this the score says that a passage is most likely harmless, whatever time a council has."""
HIGHEST: Final = 0.95
THRESHOLDS: Final = tuple(percent / 100 for percent in range(30, 96, 5))
"""The thresholds that are measured, beside the shipped one."""
MINUTES_EACH: Final = 2.4
"""To review one finding: 11 took about 26 minutes (the trial of the reviewers' page)."""
SENTENCES: Final = 1.0
"""Members' sentences in a message of an officer's, what is quoted included: 0.9 of the demo's, 0.2 of strangers'
mail given to the people of Ambleford (tests/real/mapping.py). Officers' own words are never flagged."""
_PLACES: Final = 6
"""Decimal places of a share: a council may send a hundred thousand messages a week."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one threshold brings, as shares of 1.

    `at_most` of the ordinary sentences are flagged (the upper end of the 95 % interval, counted on `of`), and `recall`
    of what the test writers wrote to be found.
    """

    threshold: float
    at_most: float
    of: int
    recall: float

    def as_json(self) -> dict[str, float | int]:
        """A row of the table `curve` in the model's card."""
        return {
            "threshold": round(self.threshold, _PLACES),
            "at_most": round(self.at_most, _PLACES),
            "of": self.of,
            "recall": round(self.recall, _PLACES),
        }

    def items(self, messages: float) -> float:
        """Ordinary sentences flagged among so many messages, at most; what is rightly flagged comes on top."""
        return messages * SENTENCES * self.at_most


@dataclass(frozen=True, slots=True)
class Choice:
    """The threshold that some minutes pay for, and what it brings.

    `items` a week at most, which take `cost` minutes, and `recall`; all None where it is not measured. `fits` is False
    where even the highest threshold may take more than the minutes.
    """

    threshold: float
    items: float | None = None
    recall: float | None = None
    fits: bool = True

    @property
    def cost(self) -> float | None:
        """The minutes a week that the items take."""
        return None if self.items is None else self.items * MINUTES_EACH


def steps_of(said: Iterable[Mapping[str, Any]]) -> tuple[Step, ...]:
    """The table of a card as it is kept there; raises KeyError, TypeError or ValueError where it is damaged."""
    return tuple(
        Step(float(each["threshold"]), float(each["at_most"]), int(each["of"]), float(each["recall"])) for each in said
    )


def chosen(minutes: float, messages: float, steps: Sequence[Step], shipped: float) -> Choice:
    """The lowest measured threshold whose items fit into the minutes; the highest where none does.

    `messages` are those of a week. The shipped threshold holds where nothing was measured.
    """
    allowed = sorted((each for each in steps if LOWEST <= each.threshold <= HIGHEST), key=lambda each: each.threshold)
    if not allowed:
        return Choice(shipped)
    fitting = [each for each in allowed if each.items(messages) * MINUTES_EACH <= minutes]
    step = fitting[0] if fitting else allowed[-1]
    return Choice(step.threshold, step.items(messages), step.recall, bool(fitting))
