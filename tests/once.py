"""The shipped rules, read once by a process that loads a council again and again."""

from functools import cache
from pathlib import Path

import pytest

from mailguard import checks
from mailguard.files import shipped
from mailguard.rulebook import Rule, load_rules
from mailguard.rulebook import council as councils
from mailguard.rulebook.rule import Kinds


def rules_read_once(patch: pytest.MonkeyPatch) -> None:
    """Until the patch is undone, `load_council` reads other folders of rules anew and the shipped one never again."""
    lying = shipped("rules")
    once = cache(load_rules)

    def load(folder: Path, kinds: Kinds = checks) -> tuple[Rule, ...]:
        return once(folder) if folder == lying and kinds is checks else load_rules(folder, kinds)

    patch.setattr(councils, "load_rules", load)
