"""Chance that is alike in every run, so that runs compare."""

import random


def chance(seed: int) -> random.Random:
    """A source of made-up people and phrases, the same for the same seed. Nothing secret may be drawn from it."""
    return random.Random(seed)  # noqa: S311 - made-up people and phrases, alike in every run; no secret is drawn
