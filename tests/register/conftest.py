"""The registers that these tests look at."""

from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

from mailguard.register import Register, Roll, load

REGISTERS = Path(__file__).parent.parent / "data" / "registers"
SPRING = date(2026, 3, 1)


class Written(Protocol):
    """Writes a register.yml: `more` after the people, `people` after the first three."""

    def __call__(self, more: str = "", people: str = "") -> Path:
        """Say where it lies."""


@pytest.fixture(scope="session")
def ambleford() -> Register:
    return load(REGISTERS / "ambleford.yml")


@pytest.fixture(scope="session")
def roll(ambleford: Register) -> Roll:
    """Ambleford on 1 March 2026."""
    return ambleford.on(SPRING)


@pytest.fixture(scope="session")
def wick() -> Roll:
    return load(REGISTERS / "wick-town.yml").on(SPRING)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a register.yml whose people are Jane Hart (Member), Ben Carter and Sam Okoro (officers)."""

    def write(more: str = "", people: str = "") -> Path:
        path = tmp_path / "register.yml"
        path.write_text(BASE.replace("#people\n", people) + more, encoding="utf-8")
        return path

    return write


BASE = """council: Ambleford Borough Council
domains: [ambleford.gov.uk]
people:
  - {id: jane-hart, kind: member, name: Jane Hart, emails: [cllr.j.hart@ambleford.gov.uk]}
  - {id: ben-carter, kind: officer, name: Ben Carter, emails: [b.carter@ambleford.gov.uk], job: Head of Leisure}
  - {id: sam-okoro, kind: officer, name: Sam Okoro, emails: [s.okoro@ambleford.gov.uk], manager: ben-carter}
#people
"""
