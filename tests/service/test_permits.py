"""Permissions in a file: refused with their line where they could never hold, and never one's own leave."""

from pathlib import Path

import pytest

from mailguard.errors import PermitError
from mailguard.files import shipped
from mailguard.register import load
from mailguard.service.permits import load_permits
from tests.cli.place import OFFICER

GOOD = {
    "rule": "open-copy",
    "person": "jane-hart",
    "granted_by": "leah-quinn",
    "from": "2026-11-18",
    "to": "2026-11-19",
}


def permits(folder: Path, **change: str) -> Path:
    """A file with one permission, changed; each key on a line of its own, in the order of `GOOD`."""
    path = folder / "permits.yml"
    path.write_text("- " + "  ".join(f"{key}: {value}\n" for key, value in (GOOD | change).items()), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "line", "problem"),
    [
        ({"granted_by": '""'}, 3, "granted_by: nobody is named. Correct the value"),
        ({"granted_by": '"  "'}, 3, "nobody is named"),
        ({"person": "jane-heart"}, 2, "the register has nobody with the id jane-heart. Use an id that"),
        ({"to": "2026-11-17"}, 5, "the last day lies before the first. Correct `from` or `to`"),
        ({"rule": "silent-copy"}, 1, "there is no rule called silent-copy. Use one of abuse-of-officer"),
        ({"rule": "late-reply"}, 1, "there is no rule called late-reply. Use one of abuse-of-officer"),
    ],
)
def test_a_permission_that_could_never_hold(tmp_path: Path, change: dict[str, str], line: int, problem: str) -> None:
    path = permits(tmp_path, **change)
    with pytest.raises(PermitError) as refused:
        load_permits(path, load(shipped("rules") / "cast.yml"))
    assert str(refused.value).startswith(f"{path}:{line}: ")
    assert problem in str(refused.value)


@pytest.mark.parametrize(
    ("granted_by", "kept"),
    [
        ("leah-quinn", "leah-quinn"),
        ("the Chief Executive", "the Chief Executive"),
        (OFFICER.upper(), "sam-okoro"),
        ("sam  OKORO", "sam-okoro"),
    ],
)
def test_anybody_may_grant_and_an_address_is_the_person(tmp_path: Path, granted_by: str, kept: str) -> None:
    (given,) = load_permits(permits(tmp_path, granted_by=granted_by), load(shipped("rules") / "cast.yml"))
    assert (given.rule, given.person, given.granted_by) == ("open-copy", "jane-hart", kept)
