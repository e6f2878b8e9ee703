"""`mailguard register …`: what the register says on a day, and what a person must settle."""

from datetime import date
from pathlib import Path

from mailguard.cli.printing import show as show_lines
from mailguard.cli.printing import table
from mailguard.config import load_settings
from mailguard.register import check as look
from mailguard.register import load
from mailguard.register import show as rows


def check(settings: Path, on: date) -> int:
    """Print each note and how many a person must settle; 0 always, a doubtful register is still a register."""
    notes = look(load(load_settings(settings).register_path), on)
    for note in notes:
        show_lines((f"{note.severity}: {note.what}", f"      {note.remedy}"))
    doubts = sum(note.severity == "warn" for note in notes)
    known = len(notes) - doubts
    rest = f"; {known:,} more {'is' if known == 1 else 'are'} good to know" if known else ""
    print(f"{f'{doubts:,}' if doubts else 'nothing'} to settle on {on.isoformat()}{rest}")
    return 0


def show(settings: Path, on: date) -> int:
    """Print people, mailboxes, bodies and reviewers of that day; an id is never cut, because other commands ask it."""
    for each in rows(load(load_settings(settings).register_path), on):
        show_lines((each.title, *table((each.columns, *each.rows)), ""))
    return 0
