"""The oracle's cast as a register file, for each of the four councils."""

from pathlib import Path
from typing import Any

import yaml

CAST = Path(__file__).parent.parent / "data" / "oracle_cast.yml"
TOWN = "town-2020"


def register_values(council: str = "borough-2019", late_reply: int | None = None) -> dict[str, Any]:
    """The register as plain values: for the town, Leah Quinn is its Clerk and the District's officer is outside."""
    values: dict[str, Any] = yaml.safe_load(CAST.read_text(encoding="utf-8"))
    values["clocks"] = {"late_reply_working_days": late_reply}
    if council == TOWN:
        values["council"] = "Ambleford Town Council"
        clerk = next(person for person in values["people"] if person["id"] == "leah-quinn")
        clerk.update(job="Town Clerk", posts=["town-clerk"])
        values["reviewers"] = [
            {"person": "leah-quinn", "role": "town-clerk"},
            {
                "name": "Monitoring Officer, Amble District Council",
                "email": "monitoring.officer@district.example",
                "role": "district-monitoring-officer",
                "receives": "escalated",
            },
        ]
    return values


def register_text(council: str = "borough-2019", late_reply: int | None = None) -> str:
    """The same as the text of a `register.yml`."""
    return yaml.safe_dump(register_values(council, late_reply), sort_keys=False, allow_unicode=True)


def write_register(folder: Path, council: str = "borough-2019", late_reply: int | None = None) -> Path:
    """Write it into a folder, and say where."""
    path = folder / "register.yml"
    path.write_text(register_text(council, late_reply), encoding="utf-8")
    return path
