"""Nobody gives leave to themselves: a writer's own permission silences nothing, whoever it is for."""

from pathlib import Path

import pytest

from mailguard.config import load_settings
from mailguard.finding import Finding
from mailguard.message import Stage
from mailguard.service.check import check
from mailguard.service.council import load_council_of
from tests.cli.place import BLIND, OFFICER, Place, mail
from tests.service.test_blindness import not_called


def rules(place: Place, permits: str) -> list[str]:
    """What is found in a blind copy under these permissions."""
    file = place.eml("one.eml", mail(**BLIND))
    council = load_council_of(load_settings(place.settings), place.eml("permits.yml", permits.encode()))
    (checked,) = check([file], council, stage=Stage.SENT, keeps_bcc=True)
    return [each.rule for each in checked.judgement.outcomes if isinstance(each, Finding)]


@pytest.mark.parametrize("person", ["jane-hart", "sam-okoro"])
@pytest.mark.parametrize(
    ("granted_by", "found"),
    [("leah-quinn", []), ("jane-hart", []), ("sam-okoro", ["blind-copy"]), (OFFICER, ["blind-copy"])],
)
def test_the_writers_own_leave_is_none(tmp_path: Path, person: str, granted_by: str, found: list[str]) -> None:
    place = Place(tmp_path, not_called).set_up()
    assert rules(place, f"- {{rule: blind-copy, person: {person}, granted_by: {granted_by}}}\n") == found
