"""In whose name a letter goes out, wherever the name stands and whatever format the letter comes in."""

import pytest

from mailguard.correspondence.letters.reading import attached_letter
from mailguard.message import Unread
from tests.attachments.letters import open_one
from tests.attachments.scans import SCANS
from tests.correspondence.letters.making import CAST
from tests.correspondence.letters.placed import PLACED, WRITERS


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", PLACED)
def test_who_signs_is_read_wherever_the_name_stands(name: str, kind: str) -> None:
    placed = PLACED[name]
    found = attached_letter(open_one(WRITERS[kind](placed.letter), f"letter.{kind}"), CAST)
    assert found is not None
    assert tuple((each.signs, each.quote) for each in found.signatures) == placed.signs
    assert (found.heading.quote if found.heading else "") == placed.heading
    members = [*found.members, *([found.heading] if found.heading else [])]
    assert all(person.id == "priya-nair" for each in members for person in each.people)
    assert all(each.people for each in members)
    assert [each.proxy for each in found.members if each.proxy] == ([placed.proxy] if placed.proxy else [])
    assert {each.doubt for each in found.members} <= {placed.doubt}
    assert (found.salutation, found.closed) == ("Mr Brown", True)
    assert "Thank you for your letter" in found.text


@pytest.mark.parametrize("kind", SCANS)
@pytest.mark.parametrize("name", PLACED)
def test_the_same_letters_as_scans_are_no_letters_and_say_why(name: str, kind: str) -> None:
    found = open_one(SCANS[kind](PLACED[name].letter), f"letter.{kind}")
    assert (found.passages, found.unread) == (None, Unread.PICTURE)
