"""What travels with the program."""

from pathlib import Path


def shipped(name: str) -> Path:
    """The folder `rules`, `templates`, `models` or `deploy` that travels along, installed or in a checkout."""
    program = Path(__file__).parent.parent
    inside = program / "shipped" / name
    return inside if inside.is_dir() else program.parent / name
