"""The plants about a Member's name and about confidences have what makes them so, whatever the seed."""

import re
from datetime import timedelta
from functools import cache

import pytest
from rapidfuzz import fuzz

from mailguard.demo.cast import Cast, ambleford
from mailguard.demo.corpus import letters
from mailguard.demo.desk import Sent
from tests.demo.opened import opened
from tests.demo.test_plants import SEEDS, behind, planted, plants

NAMED = (
    "letter-in-members-name",
    "members-name-convenes-meeting",
    "members-name-creates-obligation",
    "members-name-gives-instruction",
)
CONVENES = re.compile(
    r"summon|convene|notice is\s+hereby given|calling a meeting|formal notice|notice of the hearing", re.IGNORECASE
)
BINDS = re.compile(
    r"will\s+(?:pay|fund|waive)|agrees\s+to|undertakes\s+to|I\s+accept\s+it|been\s+successful|no\s+cost\s+to|happy\s+to\s+agree"
    r"|guarantees\s+you|shall\s+replace|is\s+approved|will\s+be\s+returned\s+to\s+you"
)
INSTRUCTS = re.compile(
    r"required\s+to|instruct|must\s+(?:move|be)|directed\s+to|requires\s+you|kindly\s+have"
    r"|alcohol\s+is\s+to|are\s+to\s+hand|clear\s+the\s+yard|gives\s+you\s+notice\s+to",
    re.IGNORECASE,
)
MARK = re.compile(
    r"confidential|not for (?:publication|disclosure|onward circulation)|official-sensitive|schedule 12a|in confidence"
    r"|exempt",
    re.IGNORECASE,
)
KEPT = re.compile(
    r"other (?:Members|councillors?|groups)|share them with any|rest of the|no other Member", re.IGNORECASE
)
OUTSIDE = re.compile(r"@(?!ambleford\.gov\.uk)")
PARTNERS = ("ambleshire.example.org", "caldwell-legal.example.com", "constabulary.example", "inspectorate.example")


@cache
def said(letter: Sent) -> str:
    """What the mail and its files say: not what it quotes, not the disclaimer."""
    own = (letter.mail.subject, *letter.mail.written, *letter.mail.signature)
    return "\n".join((*own, *(f"{file.name}\n{opened(file)}" for file in letter.mail.attachments)))


def innocents(seed: int, *words: str) -> list[Sent]:
    """The innocents whose label has one of these words in it; there are some."""
    found = [letter for letter in planted(seed, None) if any(word in letter.label for word in words)]
    assert found
    return found


def members_named_last(cast: Cast, letter: Sent) -> set[str]:
    """The Members whose name is a line by itself under the letter."""
    names = {line.strip().partition(", ")[0] for line in said(letter).split("\n")}
    forms = ("{0.name}", "Cllr {0.name}", "Councillor {0.name}", "Cllr {0.first[0]} {0.last}")
    return {one.id for one in cast.members if names & {form.format(one) for form in forms}}


def sitting(cast: Cast, label: str) -> frozenset[str]:
    """Who sits on the committee that the label names."""
    return next(inside for name, inside in cast.bodies.items() if name in label)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("rule", NAMED)
def test_a_member_signs_and_an_officer_sends(seed: int, rule: str) -> None:
    cast = ambleford()
    for letter in planted(seed, rule):
        assert letter.owner.kind == "officer"
        assert members_named_last(cast, letter)
        assert "Leader" in said(letter) or "Mayor" in said(letter) or "Chair" in said(letter) or "Lead" in said(letter)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_letter_does_one_thing(seed: int) -> None:
    does = {
        "members-name-convenes-meeting": CONVENES,
        "members-name-creates-obligation": BINDS,
        "members-name-gives-instruction": INSTRUCTS,
    }
    for rule in NAMED:
        for letter in planted(seed, rule):
            assert [other for other, words in does.items() if words.search(said(letter))] == [rule] * (rule in does)


@pytest.mark.parametrize("seed", SEEDS)
def test_letters_go_outside_and_summonses_to_members(seed: int) -> None:
    for rule in NAMED:
        for letter in planted(seed, rule):
            inside = not any(OUTSIDE.search(box.email) for box in letter.mail.to)
            assert inside is (rule == "members-name-convenes-meeting")


def test_letters_are_files_of_both_kinds_and_mails_and_come_from_offices() -> None:
    found = [letter for seed in SEEDS for rule in NAMED for letter in planted(seed, rule)]
    kinds = {file.name.rpartition(".")[2] for letter in found for file in letter.mail.attachments}
    assert kinds == {"docx", "pdf"}
    assert sum(not letter.mail.attachments for letter in found) > len(found) / 4
    assert {"leader@ambleford.gov.uk", "mayor@ambleford.gov.uk", "democratic.services@ambleford.gov.uk"} <= {
        letter.mail.author.email for letter in found
    }
    assert any("\npp " in said(letter) for letter in found)


@pytest.mark.parametrize("seed", SEEDS)
def test_marked_matter_reaches_somebody_outside_who_is_no_partner(seed: int) -> None:
    for letter in planted(seed, "confidential-to-outsider"):
        mail = letter.mail
        ends = [(mail.to, mail.cc, said(letter))]
        ends += [(hop.to, hop.cc, "\n".join((hop.subject, *hop.text))) for hop in mail.quoted]
        outside = [at for at, (to, cc, _) in enumerate(ends) if any(OUTSIDE.search(box.email) for box in (*to, *cc))]
        assert outside
        below = "\n".join(text for _, _, text in ends[outside[0] :])
        marked = MARK.search(below) or dict(mail.headers).get("Sensitivity") == "Company-Confidential"
        assert marked
        assert not any(box.email.endswith(PARTNERS) for to, cc, _ in ends for box in (*to, *cc))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_members_disclosure_is_seen_only_in_a_quotation(seed: int) -> None:
    cast = ambleford()
    quoted = [letter for letter in planted(seed, "confidential-to-outsider") if "seen quoted" in letter.label]
    assert len(quoted) >= 3
    for letter in quoted:
        assert not any(OUTSIDE.search(box.email) for box in (*letter.mail.to, *letter.mail.cc, *letter.mail.bcc))
        passed = [hop for hop in letter.mail.quoted if any(OUTSIDE.search(box.email) for box in (*hop.to, *hop.cc))]
        assert [behind(cast, hop.author.email) for hop in passed] == [
            {one.id for one in cast.members if one.name in letter.label}
        ]
        assert letter.style.startswith("outlook")


@pytest.mark.parametrize("seed", SEEDS)
def test_exempt_papers_reach_members_who_do_not_sit_there(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "exempt-beyond-need-to-know"):
        readers = {id for box in letter.mail.to for id in behind(cast, box.email) or ()}
        assert readers - sitting(cast, letter.label)
        assert MARK.search(said(letter))
        assert any(name in said(letter) for name in cast.bodies)


@pytest.mark.parametrize("seed", SEEDS)
def test_exempt_papers_of_the_innocents_reach_only_those_who_sit_there(seed: int) -> None:
    cast = ambleford()
    for letter in innocents(seed, "who sits on it", "that committee's own list"):
        readers = {id for box in (*letter.mail.to, *letter.mail.cc) for id in behind(cast, box.email) or ()}
        assert readers
        assert readers <= sitting(cast, letter.label)


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_are_to_be_kept_from_the_others(seed: int) -> None:
    cast = ambleford()
    for letter in planted(seed, "withheld-from-other-members"):
        (reader,) = readers_of(cast, letter)
        assert any(title.startswith(("Group Leader", "Vice-Chair")) for title in cast.people[reader].titles)
        assert not any(title.startswith("Lead Member") for title in cast.people[reader].titles)
        assert KEPT.search(said(letter))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_mayor_and_the_chairs_answer_only_what_was_addressed_to_them(seed: int) -> None:
    cast = ambleford()
    for letter in innocents(seed, "answered by"):
        asked = " ".join(letter.mail.quoted[0].text)
        (signer,) = members_named_last(cast, letter)
        chairs = any(title in {"Mayor"} or title.startswith("Chair, ") for title in cast.people[signer].titles)
        assert chairs
        assert re.search(r"Mayor|Dear Chair", asked)
        assert f"Dear {letter.mail.quoted[0].text[0]}" not in said(letter)


@pytest.mark.parametrize("seed", SEEDS)
def test_drafts_go_to_the_member_alone(seed: int) -> None:
    cast = ambleford()
    for letter in innocents(seed, "A draft letter"):
        assert len(letter.mail.to) == 1
        assert letter.mail.cc == letter.mail.bcc == ()
        assert behind(cast, letter.mail.to[0].email) == members_named_last(cast, letter)


@pytest.mark.parametrize("seed", SEEDS)
def test_officers_letters_are_signed_by_no_member(seed: int) -> None:
    cast = ambleford()
    for letter in innocents(seed, "An officer's own letter", "A notice signed", "who shares", "by the Chief Executive"):
        assert members_named_last(cast, letter) == set()


@pytest.mark.parametrize("seed", SEEDS)
def test_marked_mail_of_the_innocents_stays_with_those_it_is_for(seed: int) -> None:
    for letter in innocents(seed, "a partner or adviser"):
        assert letter.mail.to[0].email.endswith(PARTNERS)
    for letter in innocents(
        seed, "alone, marked", "A marked note to", "sent from officer to officer", "A scanned plan"
    ):
        assert not any(OUTSIDE.search(box.email) for box in (*letter.mail.to, *letter.mail.cc, *letter.mail.bcc))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_kind_of_innocent_is_there_twice(seed: int) -> None:
    kinds = {
        "Representations to": 2, "A letter to the Mayor answered by the Mayor": 2, "who is that Chair": 2,
        "The Mayor's own civic": 2, "A draft letter": 2, "ward newsletter": 2, "A casework letter": 2,
        "has a copy": 2, "who shares a Member's surname": 2, "named as its Chair": 2, "A notice signed": 2,
        "signed by the Chief Executive": 2, "to a briefing": 2, "a partner or adviser": 4, "A public paper": 2,
        "Freedom of Information": 2, "own data sent": 2, "whom it concerns": 2, "their own letter confidential": 2,
        "only the standing footer": 2, "who sits on it": 2, "that committee's own list": 2, "A Chair's briefing": 2,
        "for the portfolio": 2, "Part 2 of a form": 2, "exemption from council tax": 2, "A reference in": 2,
        "A scanned plan": 2,
    }  # fmt: skip
    labels = [letter.label for letter in planted(seed, None)]
    assert {kind for kind, least in kinds.items() if sum(kind in label for label in labels) < least} == set()


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_members_get_near_copies_of_one_plant(seed: int) -> None:
    cast = ambleford()
    new = [letter for letter in plants(seed) if letter.kind != "ordinary" and is_new(letter) and not letter.mail.quoted]
    alone = [(letter, readers) for letter in new if len(readers := readers_of(cast, letter)) == 1]
    assert len(alone) > 20
    for at, (letter, reader) in enumerate(alone):
        for other, before in alone[:at]:
            near = abs(letter.mail.date - other.mail.date) < timedelta(days=14) and reader != before
            assert not near or fuzz.ratio("\n".join(letter.mail.own_text), "\n".join(other.mail.own_text)) < 80


def is_new(letter: Sent) -> bool:
    """Whether the plant is about a name or a confidence, and not about a copy."""
    old = ("blind", "forward", "broken")
    return not any(word in (letter.rule or "") for word in old) and not re.search(
        "Bcc|Cc|one of ten|automatic reply", letter.label
    )


def readers_of(cast: Cast, letter: Sent) -> set[str]:
    return {id for box in letter.mail.to for id in behind(cast, box.email) or ()}


def test_the_whole_plan_of_the_room_is_the_same_each_time() -> None:
    assert letters(5, messages=0) == letters(5, messages=0)
