"""A council narrows a check within bounds, so that no number in a council file switches a check off."""

import re
from pathlib import Path

import pytest

from mailguard.config import load_settings
from mailguard.errors import RuleError
from mailguard.service.council import load_rulebook_of
from tests.cli.place import Place
from tests.service.test_blindness import not_called

HEAD = """council: Ambleford
document: Protocol
adopted: 2020-01-01
version: "1"
reviewer: town-clerk
source: the clerk's copy
clauses:
  "1.1":
    text: A copy is never sent in secret.
    rules:
"""
FORWARD, BLIND, UNSEEN, ASKED = "undeclared-forward", "blind-copy", "blind-copy-unseen-list", "confidence-broken"


@pytest.mark.parametrize(
    ("rule", "field", "values"),
    [
        (FORWARD, "window_days", ["999999999999", "3661", "0", "-3"]),
        (FORWARD, "similarity", ["5", ".nan", "-1", "0", ".inf"]),
        (FORWARD, "standard_from", ["1", "0", "-1"]),
        (ASKED, "similarity", ["5", ".nan", "-1", "0"]),
        (BLIND, "public_from", ["0", "-1"]),
        (UNSEEN, "public_from", ["0", "-1"]),
    ],
)
def test_a_number_out_of_bounds_is_refused_with_its_line(
    tmp_path: Path, rule: str, field: str, values: list[str]
) -> None:
    place = Place(tmp_path, not_called).set_up(protocol="own.yml")
    own = tmp_path / "own.yml"
    for value in values:
        own.write_text(f"{HEAD}      - {rule}:\n          severity: serious\n          {field}: {value}\n")
        with pytest.raises(RuleError) as refused:
            load_rulebook_of(load_settings(place.settings))
        assert str(refused.value).startswith(f"{own}:13: "), value
        assert re.search(rf"{field}: (?:is less than|is more than|must be more than|is no number)", str(refused.value))


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        (FORWARD, "window_days: 3660, similarity: 1.0, standard_from: 2"),
        (ASKED, "similarity: 0.5"),
        (BLIND, "public_from: 1"),
        (UNSEEN, "public_from: 1"),
    ],
)
def test_a_number_within_bounds_is_taken(tmp_path: Path, rule: str, fields: str) -> None:
    place = Place(tmp_path, not_called).set_up(protocol="own.yml")
    (tmp_path / "own.yml").write_text(f"{HEAD}      - {rule}: {{severity: serious, {fields}}}\n")
    (found,) = load_rulebook_of(load_settings(place.settings)).in_force
    assert all(
        str(getattr(found.check, name)) == value for name, value in (each.split(": ") for each in fields.split(", "))
    )
