"""`mailguard register …`: what the register says on a day, and what a person must settle."""

from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from mailguard.cli.printing import line
from mailguard.cli.printing import show as show_lines
from mailguard.config import load_settings
from mailguard.register import check as look
from mailguard.register import load
from mailguard.register import show as rows


def check(settings: Path, on: date) -> int:
    """Print each note; 0 always, because a doubtful register is still a register."""
    notes = look(load(load_settings(settings).register_path), on)
    for note in notes:
        show_lines((f"{note.severity}: {note.what}", f"      {note.remedy}"))
    print(f"{len(notes)} to settle on {on.isoformat()}" if notes else f"nothing to settle on {on.isoformat()}")
    return 0


def show(settings: Path, on: date) -> int:
    """Print people, mailboxes, bodies and reviewers of that day."""
    console = Console()
    for each in rows(load(load_settings(settings).register_path), on):
        table = Table(title=each.title, title_justify="left", header_style="bold")
        for name in each.columns:
            table.add_column(name, overflow="fold")
        for row in each.rows:
            table.add_row(*map(line, row))
        console.print(table)
    return 0
