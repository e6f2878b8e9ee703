"""What a careful clerk would see in a protocol."""

from pathlib import Path

import pytest

from mailguard.rulebook import Fault, LintNote, lint, source_text
from tests.rulebook.fake import COUNCIL, book, clauses, write_rule

COMPLAINTS = "A complaint about an Officer must be lodged with the Chief Executive. The complaint will be answered."
GARDENS = "Officers will water the gardens of the town hall twice a week."


def notes(folder: Path, texts: dict[str, str], source: str | None = None) -> list[LintNote]:
    return list(lint(book(folder, clauses(texts)), source))


def of(fault: Fault, found: list[LintNote]) -> list[str]:
    assert all(note.problem and note.remedy.endswith(".") for note in found)
    return [note.clause for note in found if note.fault is fault]


@pytest.mark.parametrize(
    "text",
    [
        "refer misconduct as necessary (1.2).",
        "Misconduct is dealt with under Paragraph 1.2 of this Protocol.",
        "Bad behaviour is raised in the manner set out in 1.2 above.",
        "Raise grievances (1.2 and 1.3).",
    ],
)
def test_a_reference_to_a_clause_about_something_else(tmp_path: Path, text: str) -> None:
    found = notes(tmp_path, {"1.1": text, "1.2": GARDENS, "1.3": COMPLAINTS, "1.4": "Be kind."})
    assert of(Fault.REFERENCE, found) == ["1.1"]
    assert "1.2" in found[0].problem


def test_a_mistaken_reference_comes_with_a_better_one(tmp_path: Path) -> None:
    found = notes(tmp_path, {"1.1": "Refer misconduct (1.2).", "1.2": GARDENS, "1.3": COMPLAINTS, "1.4": "Be kind."})
    assert found[0].problem == "It is about complaints and conduct and points to 1.2, which is about something else."
    assert found[0].remedy == "Ask the council which clause is meant. 1.3 may be meant."


@pytest.mark.parametrize(
    "text",
    [
        "Misconduct is reported (1.2).",
        "Whoever waters a garden does so as 1.3 says.",
        "Lodge it with the Chief Executive as Paragraph 1.2 says.",
        "See 1.2 for this.",
        "A matter in section 1.4 of the Constitution is theirs.",
        "Meet at 7.30 pm, or pay £2.50, or give 1.5 per cent, or stay 2.5 hours, or come on 02.11.2020.",
        "Under the Act of 1972 it is so, as section 11 of the Rules has it.",
        "Whoever tends gardens reads 1 and 2 first.",
    ],
)
def test_a_right_reference_or_none_is_left_alone(tmp_path: Path, text: str) -> None:
    texts = {
        "1.1": text,
        "1.2": COMPLAINTS,
        "1.3": GARDENS,
        "1.4": "Be kind.",
        "1.5": "Be brief.",
        "1.6": "Be on time.",
    }
    assert of(Fault.REFERENCE, notes(tmp_path, texts)) == []


@pytest.mark.parametrize("number", ["9.9", "1.2.3", "1.2(c)", "7(a)"])
def test_a_reference_to_a_clause_that_does_not_exist(tmp_path: Path, number: str) -> None:
    found = notes(tmp_path, {"1.1": f"Complaints go the way of {number}.", "1.2": COMPLAINTS})
    assert found[0].problem == f"It points to {number}, and there is no such clause."


def test_a_reference_may_lead_to_a_clause_that_stands_in_parts(tmp_path: Path) -> None:
    found = notes(tmp_path, {"1.1": "Complaints go the way of 2.1.", "2.1(a)": COMPLAINTS, "2.1(b)": "Be kind."})
    assert of(Fault.REFERENCE, found) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Officers give a timely answer.", Fault.NUMBER),
        ("Timely response to enquiries;", Fault.NUMBER),
        ("Answer to the Council's standards.", Fault.NUMBER),
        ("Answer to the Council\u2019s standards.", Fault.NUMBER),
        ("Do not write outside standard office hours.", Fault.NUMBER),
        ("A significant amount of work is refused.", Fault.NUMBER),
        ("Official correspondence is signed.", Fault.TERM),
        ("Letters to a Minister are signed.", Fault.TERM),
        ("The nominated representatives answer.", Fault.TERM),
    ],
)
def test_what_a_clause_leaves_open(tmp_path: Path, text: str, fault: Fault) -> None:
    assert of(fault, notes(tmp_path, {"1.1": "Be kind.", "1.2": text})) == ["1.2"]


@pytest.mark.parametrize(
    "text",
    [
        "It is kept for at least 28 days.",
        "Officers give a timely answer, within 5 working days.",
        "Our standards are high.",
        "Ministers of religion are welcome.",
        "Untimely deaths are mourned.",
    ],
)
def test_what_a_clause_does_not_leave_open(tmp_path: Path, text: str) -> None:
    assert notes(tmp_path, {"1.1": text}) == []


def test_a_term_that_some_clause_defines_is_no_fault(tmp_path: Path) -> None:
    texts = {
        "1.1": "Official correspondence is signed.",
        "1.2": "“Official correspondence” means letters with our crest.",
    }
    assert of(Fault.TERM, notes(tmp_path, texts)) == []


def test_soft_words_matter_only_where_a_rule_can_find_something(tmp_path: Path) -> None:
    text = COUNCIL.replace("Letters should be", "Letters should normally be").replace("Be kind.", "Normally be kind.")
    (note,) = (each for each in lint(book(tmp_path, text)) if each.fault is not Fault.RULE)
    assert (note.clause, note.fault) == ("4.2", Fault.SOFT)
    assert "“normally”" in note.problem


SOURCE = """# **Protocol**

1. Manners

1.1 Be *kind* at
all times, and be kind to one an-
other; in the Pre-

Election Period too:
o first,
 second.
Ambleford Borough Council
Page 1 of 2
Then rest.
2
Ambleford Borough Council
Then wake.
Now sleep
- 1.2 Be brief.
"""
KIND = (
    "Be kind at all times, and be kind to one an-other; in the Pre-Election Period too: • first, • second. Then rest."
)


def test_a_right_quotation_survives_marks_breaks_and_furniture(tmp_path: Path) -> None:
    assert of(Fault.QUOTE, notes(tmp_path, {"1.1": KIND, "1.2": "Be brief."}, SOURCE)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (KIND.replace("first", "firstly"), "after “an-other; in the Pre-Election Period too:”, at “firstly"),
        (KIND.replace("Then rest.", "Then rest well."), "first, second. Then”, at “rest well.”"),
        (KIND.replace("be kind to", "be very kind to"), "after “kind at all times, and be”, at “very kind to one"),
        (KIND + " And again.", "at “And again.”"),
        (KIND + " Now sleep", "first, second. Then rest.”, at “Now sleep”"),
        (KIND.replace("• second. ", ""), "first,”, at “Then rest.”"),
        ("Unkindly meant.", "at its beginning, “Unkindly meant.”"),
        ("Be brief. Be kind", "after “Be brief.”, at “Be kind”"),
    ],
)
def test_a_wrong_quotation_is_shown_where_it_goes_wrong(tmp_path: Path, text: str, place: str) -> None:
    found = [note for note in notes(tmp_path, {"1.1": text}, SOURCE) if note.fault is Fault.QUOTE]
    assert [note.clause for note in found] == ["1.1"]
    assert place in found[0].problem


def test_furniture_may_stand_more_than_once_within_a_clause(tmp_path: Path) -> None:
    texts = {"1.1": f"{KIND} Then wake. Now sleep", "1.2": "Be brief."}
    assert of(Fault.QUOTE, notes(tmp_path, texts, SOURCE)) == []


def test_the_source_is_read_where_it_is_at_hand(tmp_path: Path) -> None:
    found = book(tmp_path)
    assert source_text(found, tmp_path) is None
    path = tmp_path / found.source
    path.parent.mkdir(parents=True)
    path.write_text(SOURCE, encoding="utf-8")
    assert source_text(found, tmp_path) == SOURCE


UNSEEN = "      - blind-copy-unseen-list: {severity: review}\n    planned: [undeclared-forward]"


def test_blind_copies_to_lists_that_nobody_looks_at(tmp_path: Path) -> None:
    first, second = (each for each in lint(book(tmp_path)) if each.fault is Fault.RULE)
    assert (first.clause, second.clause) == ("4.1", "4.2")
    assert first.problem == (
        "It puts blind-copy in force and no clause blind-copy-unseen-list: "
        "a hidden list that cannot be opened will say clear."
    )
    assert first.remedy == "Add blind-copy-unseen-list to `rules` of the clause, with its severity."
    write_rule(tmp_path, name="blind-copy-unseen-list")
    both = book(tmp_path, COUNCIL.replace("    planned: [undeclared-forward]", UNSEEN))
    assert of(Fault.RULE, list(lint(both))) == []
    assert of(Fault.RULE, notes(tmp_path, {"1.1": GARDENS})) == []


def test_the_text_may_lie_beside_the_council_file(tmp_path: Path) -> None:
    found = book(tmp_path, COUNCIL.replace("tests/data/protocols/ambleford.txt", "protocol.txt"))
    assert source_text(found, tmp_path) is None
    (found.path.parent / "protocol.txt").write_text("4.2 Letters.", encoding="utf-8")
    assert source_text(found, tmp_path) == "4.2 Letters."
