"""What several commands take, and how each of them ends."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer


def a_day(text: str) -> date:
    """A day as it is typed; anything else is refused in plain words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text} is no day: write one such as 2026-11-01") from None


SettingsFile = Annotated[Path, typer.Option("--settings", help="The settings file.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Day = Annotated[
    date | None, typer.Option("--on", parser=a_day, metavar="DAY", help="Such as 2026-11-01; today by default.")
]
DEFAULT = Path("settings.toml")


def day(on: date | None) -> date:
    """The day that was asked for, else today."""
    return on or datetime.now().astimezone().date()


def leave(status: int) -> None:
    """End the command with this exit status."""
    raise typer.Exit(status)
