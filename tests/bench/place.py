"""A small council to measure, made of the demo's own mail."""

from importlib.resources import files
from itertools import islice
from pathlib import Path

from mailguard.bench.ours import Letter, Workplace, workplace
from mailguard.demo.corpus import innocents_only


def small_place(folder: Path, messages: int = 12) -> Workplace:
    """Ambleford and a few of its letters, in this folder."""
    register = files("mailguard.demo").joinpath("ambleford.yml").read_text(encoding="utf-8")
    letters = [Letter(each.mailbox, each.content) for each in islice(innocents_only(3, messages), messages)]
    return workplace(folder, register, letters)
