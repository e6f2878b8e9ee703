"""What several commands take, and how each of them ends."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

SettingsFile = Annotated[Path, typer.Option("--settings", help="The settings file.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day, today by default.")]
DEFAULT = Path("settings.toml")


def day(on: datetime | None) -> date:
    """The day that was asked for, else today."""
    return on.date() if on else datetime.now().astimezone().date()


def leave(status: int) -> None:
    """End the command with this exit status."""
    raise typer.Exit(status)
