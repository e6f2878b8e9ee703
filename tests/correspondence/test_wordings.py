"""What sentences come to: the tables of `tests/data`, clear cases one by one, and time on hostile words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mailguard.correspondence.confidence import asks, released_by, shares_group_draft, spoken_in
from mailguard.correspondence.copies import declarations
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.answers import allowed_by, proposals
from mailguard.language import sentences
from mailguard.language.segment import Segment, Whose
from mailguard.message import Address
from mailguard.register import Roll, load

ROOT = Path(__file__).parents[2]
ROLL: Roll = load(ROOT / "rules" / "cast.yml").on(date(2027, 2, 2))
TOM = "tom-birch"
JANE = "jane-hart"
WRITTEN = ("phrases.yml", "phrases_held_out.yml")


def own(text: str) -> Stretch:
    return Stretch(Segment(whose=Whose.OWN, text=text), None)


def asked(text: str) -> bool:
    return any(asks(sentence) for sentence in sentences(text))


def released(text: str) -> list[tuple[str, ...]]:
    return [leave for leave in (released_by(sentence, ROLL) for sentence in sentences(text)) if leave is not None]


def to_tom(text: str) -> bool:
    return any(not leave or TOM in leave for leave in released(text))


def to_anyone(text: str) -> bool:
    return () in released(text)


def told(text: str) -> set[str]:
    return {person.id for each in declarations((own(text),), ROLL) for person in each.people}


def names_tom(text: str) -> bool:
    return TOM in told(text)


def agreed(pair: list[str]) -> bool:
    question, answer = pair
    return to_tom(answer) or TOM in allowed_by(answer, lambda: proposals(question, ROLL))


# Table: what is asked of each entry, the answer wanted, and the least number that must be right in each file.
TABLES: dict[str, tuple[Callable[[Any], bool], bool, tuple[int, int]]] = {
    "asks_confidence": (asked, True, (118, 50)),
    "asks_nothing": (asked, False, (120, 50)),
    "gives_leave_to_birch": (to_tom, True, (138, 40)),
    "gives_leave_to_anyone": (to_anyone, True, (42, 15)),
    "gives_no_leave": (to_tom, False, (142, 40)),
    "dialogue_leave": (agreed, True, (20, 11)),
    "dialogue_no_leave": (agreed, False, (20, 12)),
    "declares_copy_to_birch": (names_tom, True, (249, 49)),
    "declares_nothing": (names_tom, False, (246, 50)),
    "group_draft": (shares_group_draft, True, (99, 29)),
    "no_group_draft": (shares_group_draft, False, (119, 30)),
}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("file", WRITTEN)
def test_tables_of_sentences_written_by_others(file: str, table: str) -> None:
    entries = yaml.safe_load((ROOT / "tests" / "data" / file).read_text(encoding="utf-8"))[table]
    judge, wanted, floors = TABLES[table]
    wrong = [entry for entry in entries if judge(entry) != wanted]
    least = floors[WRITTEN.index(file)]
    assert len(entries) - len(wrong) >= least, f"{file}, {table}: {len(wrong)} of {len(entries)} are wrong: {wrong}"


@pytest.mark.parametrize(
    "text",
    [
        "Please keep this between us.",
        "I write in confidence.",
        "Please treat this as strictly confidential.",
        "Please do not tell any other councillors.",
        "This must go no further.",
        "Don't share this with anyone, please.",
        "For your eyes only.",
        "I would rather nobody else knew.",
        "Please leave my name out of it.",
        "Not a word to the group, please.",
        "I rely on your discretion.",
        "Cadwch hyn rhyngom ni.",
        "Please look into it without telling the Leader.",
        "I’d be grateful if you didn’t copy anyone in.",
        "Strictly private. Mrs Lane is very ill.",
        "She has a health difficulty that I would rather colleagues did not know of.",
        "Please respect my constituent's privacy.",
        "Please respect Mrs Lane's privacy.",
        "I would not want this to get back to Cllr Birch.",
        "As I said: please keep this between us.",
        "I am happy to help but keep my name out of it.",
        "As the resident asked, please keep her name confidential.",
        "I can promise you the same, but please keep our contact confidential.",
        "Whether or not you can help, please keep this between us.",
    ],
)
def test_asks_for_confidence(text: str) -> None:
    assert asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "I shall move a vote of no confidence.",
        "I have every confidence in you.",
        "Is the report confidential?",
        "The confidential appendix is missing.",
        "Please tell me when the bins are emptied.",
        "I do not want to see the tree felled.",
        "There is no need to keep this to yourself.",
        "Cllr Oakes asked me to keep it quiet.",
        "Please do not forget to share the figures with me.",
        "Nobody has told me about the closure.",
        'The column "Between Ourselves" is back.',
        "If it comes to committee I shall speak.",
        "I will of course keep your advice confidential.",
        "Mrs Lane has asked that her name be kept confidential in the published report. Can you arrange that?",
        "Keep the gap between us and the depot clear.",
        "I do not mind if you keep this between us or not.",
        "Resident says: please keep this between us.",
        "We respect your privacy.",
        "Please respect people's right to privacy when filming.",
    ],
)
def test_asks_nothing(text: str) -> None:
    assert not asked(text)


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ("I am content for you to copy in Councillor Birch.", (TOM,)),
        ("Please copy Councillor Birch.", (TOM,)),
        ("I don't mind Tom Birch knowing.", (TOM,)),
        ("No objection to Councillor Birch seeing it.", (TOM,)),
        ("If Cllr Birch asks, let him have it.", (TOM,)),
        ("Don't share it with anyone except Cllr Birch.", (TOM,)),
        ("Happy for Tom to see this.", (TOM,)),
        ("You may tell Cllr Birch but not Cllr Hale.", (TOM,)),
        ("Please show it to Councillors Birch and Oakes.", (TOM, "carys-oakes")),
        ("You may share this with any Member.", ()),
        ("This is no longer confidential.", ()),
        ("I don't mind who knows.", ()),
        ("Please do not tell Cllr Birch.", None),
        ("I would rather Cllr Birch did not see it.", None),
        ("Has Cllr Birch been told?", None),
        ("Tom Birch told me about it.", None),
        ("I'll speak to Tom Birch myself.", None),
        ("Anyone but Cllr Birch.", None),
        ("Please send me the figures.", None),
    ],
)
def test_leave(text: str, leave: tuple[str, ...] | None) -> None:
    found = released_by(text, ROLL)
    assert (found if found is None else tuple(sorted(found))) == (leave if leave is None else tuple(sorted(leave)))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("cc Councillor Birch", {TOM}),
        ("I have copied in Councillor Birch.", {TOM}),
        ("Thank you.\n\ncc:\nCllr Birch\nCllr Oakes", {TOM, "carys-oakes"}),
        ("Dear Councillor Hart and Councillor Birch\n\nThank you.", {JANE, TOM}),
        ("Thanks.\n+ Cllr Birch", {TOM}),
        ("Councillors Birch, Oakes and Hale are copied.", {TOM, "carys-oakes", "gwen-hale"}),
        ("Tom Birch is on copy.", {TOM}),
        ("I am sending this to Councillor Birch as well.", {TOM}),
        ("Carys Oakes is on copy; Tom Birch is not.", {"carys-oakes"}),
        ("I have copied Carys Oakes, because Tom Birch is away.", {"carys-oakes"}),
        ("Dear Councillor Birch\n\nThank you.", set()),
        ("Shall I copy Cllr Birch?", set()),
        ("If you agree, I will copy Councillor Birch.", set()),
        ("I have not copied Councillor Birch.", set()),
        ("Cllr Birch copied me in last week.", set()),
        ("A copy of the plan is attached; Tom Birch drew it.", set()),
        ("Please copy Cllr Birch if you wish.", set()),
        ("Cllr Birch is also receiving this email.", {TOM}),
        ("Cllr Birch asked me the same so I am bcc'ing him to save his inbox.", {TOM}),
        ("Cllr Oakes asked me the same so I am bcc'ing her to save her inbox.", {"carys-oakes"}),
        ("Thank you.\n\nbcc Cllr Birch", {TOM}),
        ("Dear Cllr Crook and Cllr Birch\n\nThank you.", {TOM}),
        ("Copi at y Cynghorydd Birch.", {TOM}),
        ("Copi: Y Cynghorydd Birch", {TOM}),
        ("This email has also been sent to Councillor Birch.", {TOM}),
        ("Councillor Birch, whom I copy, knows about it.", {TOM}),
        ("I'm bcc'ing Councillor Birch", {TOM}),
        ("c c Councillor Birch", {TOM}),
        ("cc Councillor Birch's mailbox", {TOM}),
        ("no cc Councillor Birch", set()),
        ("Councillor Birch was copied into the last email.", set()),
        ("My colleague cc Councillor Birch last year", set()),
        ("cc: Councillor Birch's secretary", set()),
        ("cc Councillor Birch was what I used to write", set()),
    ],
)
def test_declares(text: str, people: set[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    ("question", "answer", "allowed"),
    [
        ("May I copy Councillor Birch?", "Yes, do.", True),
        ("Would you mind if I copied Councillor Birch?", "Not at all.", True),
        ("Would you mind if I copied Councillor Birch?", "Yes, I would mind.", False),
        ("Should I keep Councillor Birch out of this?", "Yes please.", False),
        ("Should I keep Councillor Birch out of this?", "No need.", True),
        ("May I copy Councillor Birch?", "Not yet.", False),
    ],
)
def test_answers(question: str, answer: str, allowed: bool) -> None:
    assert agreed([question, answer]) is allowed


def test_a_request_undoes_an_earlier_leave_but_not_the_exception_it_makes_itself() -> None:
    jane = ROLL.who(Address("cllr.j.hart@ambleford.gov.uk"))
    spoken = spoken_in(
        (own("You may tell Cllr Oakes.\n\nDo not share it with anyone except Cllr Birch."),), jane, ROLL, ""
    )
    assert spoken.asked == (JANE,)
    assert {id for leave in spoken.released for id in leave.to} == {TOM, "carys-oakes"}
