"""Each plant has what makes it a departure, or what makes it innocent, whatever the seed."""

from collections import Counter
from functools import cache

import pytest

from mailguard.demo.cast import Cast, Person, ambleford
from mailguard.demo.corpus import corpus, letters
from mailguard.demo.desk import Sent
from mailguard.demo.plants import ROOMS

SEEDS = range(6)
RULES = {
    "blind-copy": 12,
    "blind-copy-unseen-list": 3,
    "undeclared-forward": 6,
    "confidence-broken": 6,
    "letter-in-members-name": 7,
    "members-name-convenes-meeting": 5,
    "members-name-creates-obligation": 6,
    "members-name-gives-instruction": 6,
    "confidential-to-outsider": 16,
    "exempt-beyond-need-to-know": 5,
    "withheld-from-other-members": 5,
    "abuse-of-officer": 2,
    "pressure-on-officer": 2,
    "direction-to-officer": 2,
    "criticism-outside-route": 2,
    "public-criticism-of-officer": 2,
    "discourtesy-by-officer": 2,
}


@cache
def plants(seed: int) -> tuple[Sent, ...]:
    return tuple(letter for letter in letters(seed, messages=0))


def planted(seed: int, rule: str | None) -> list[Sent]:
    kind = "departure" if rule else "innocent"
    return [letter for letter in plants(seed) if letter.kind == kind and letter.rule == rule]


def behind(cast: Cast, address: str) -> set[str] | None:
    """The Members behind an address; None where nobody can say."""
    if address in cast.lists:
        inside = cast.lists[address]
        return None if inside is None else {id for id in inside if cast.people[id].kind == "member"}
    if address in cast.acts_for:
        return set(cast.acts_for[address])
    holder = cast.roles.get(address)
    owners = {person.id for person in cast.people.values() if address in person.emails} | (
        {holder} if holder else set()
    )
    return {id for id in owners if cast.people[id] in cast.members}


def addressee(cast: Cast, letter: Sent) -> Person:
    assert len(letter.mail.to) == 1
    return next(member for member in cast.members if letter.mail.to[0].email in member.emails)


@pytest.mark.parametrize("seed", SEEDS)
def test_how_many_there_are(seed: int) -> None:
    rules = Counter(letter.rule for letter in plants(seed) if letter.kind == "departure")
    assert rules == RULES
    assert sum(letter.kind == "innocent" for letter in plants(seed)) == 163
    assert {letter.rule for letter in plants(seed) if letter.kind != "departure"} == {None}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_plant_is_labelled_in_plain_words_and_lies_in_the_weeks(seed: int) -> None:
    for each in corpus(seed, messages=0):
        assert (each.kind == "ordinary") is (each.label == "")
        assert not each.label or each.label[0].isupper()
        assert len(each.label) < 120
        assert each.date.year == 2026
        assert each.date.date().isoformat() <= "2026-11-15"


@pytest.mark.parametrize("seed", SEEDS)
def test_blind_copies_hide_a_second_member(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "blind-copy"):
        hidden = {id for box in letter.mail.bcc for id in behind(cast, box.email) or ()}
        assert hidden - {addressee(cast, letter).id}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_unseen_list_stands_alone(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "blind-copy-unseen-list"):
        assert addressee(cast, letter)
        assert [behind(cast, box.email) for box in letter.mail.bcc] == [None]


@pytest.mark.parametrize("seed", SEEDS)
def test_forwards_reach_a_member_who_was_not_written_to(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "undeclared-forward"):
        seen = {id for box in (*letter.mail.to, *letter.mail.cc) for id in behind(cast, box.email) or ()}
        assert len(seen) == 1
        writers = {id for hop in letter.mail.quoted for id in behind(cast, hop.author.email) or ()}
        copies = [
            other for other in plants(seed) if other.mail.own_text == letter.mail.own_text and other is not letter
        ]
        enclosed = any(file.content_type == "message/rfc822" for file in letter.mail.attachments)
        assert (writers and not writers & seen) or enclosed or copies


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_text_goes_out_twice_within_days(seed: int) -> None:
    twice = [letter for letter in planted(seed, "undeclared-forward") if "as well" in letter.label]
    assert len(twice) == 1
    first = next(
        other for other in plants(seed) if other.mail.own_text == twice[0].mail.own_text and other.kind == "ordinary"
    )
    assert 0 < (twice[0].mail.date - first.mail.date).total_seconds() < 8 * 86400
    assert first.owner == twice[0].owner


@pytest.mark.parametrize("seed", SEEDS)
def test_confidence_was_asked_for_and_another_member_has_it(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "confidence-broken"):
        asked = letter.mail.quoted[-1]
        asker = behind(cast, asked.author.email)
        seen = {id for box in (*letter.mail.to, *letter.mail.cc) for id in behind(cast, box.email) or ()}
        assert asker
        assert seen - asker
        words = " ".join(asked.text).lower()
        assert any(
            word in words
            for word in ("confid", "between", "shar", "not pass", "yoursel", "other groups", "no further", "eyes only")
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_innocents_hide_no_second_member_of_one_letter(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, None):
        readers = {id for box in letter.mail.to for id in behind(cast, box.email) or ()}
        hidden = {id for box in letter.mail.bcc for id in behind(cast, box.email) or ()}
        by_a_member = "own letter" in letter.label and "in Bcc" in letter.label
        assert by_a_member or not readers or hidden <= readers


def test_the_standing_line_stands_under_all_of_the_officers_mail() -> None:
    everything = letters(2, messages=1500)
    plant = next(letter for letter in everything if "standing signature" in letter.label)
    line = plant.mail.signature[-1]
    own = [letter for letter in everything if letter.owner == plant.owner]
    assert len(own) > 10
    assert all(line in letter.mail.signature for letter in own)


def test_there_are_more_than_a_hundred_kinds_of_plant() -> None:
    scenes = {scene for room in ROOMS for scene in room.SCENES}
    assert len(scenes) > 100
    assert all(scene.__doc__ for scene in scenes)
