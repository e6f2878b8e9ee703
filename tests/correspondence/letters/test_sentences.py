"""What sentences of a letter do, and whether they say that one Member decided: the tables of `tests/data`, and time."""

import time
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from mailguard.correspondence.letters.acts import Act, Does, acts_in, acts_of
from mailguard.correspondence.letters.decisions import Decided, decided_in, decisions_in
from mailguard.correspondence.letters.wordings.gates import said
from mailguard.correspondence.letters.wordings.ways import compiled
from tests.correspondence.letters.making import CAST, ROOT

WRITTEN = ("letters.yml", "letters_held_out.yml")


def does(what: Does) -> Callable[[str], bool]:
    return lambda text: {act.does for act in acts_in(text)} == {what}


def nothing(text: str) -> bool:
    return acts_in(text) == ()


def decides(text: str) -> bool:
    return bool(decisions_in(text, CAST))


# Table: what is asked of each entry, the answer wanted, and the least number that must be right in each file.
TABLES: dict[str, tuple[Callable[[str], bool], bool, tuple[int, int]]] = {
    "convenes": (does(Does.CONVENES), True, (229, 10)),
    "obliges": (does(Does.OBLIGES), True, (307, 14)),
    "instructs": (does(Does.INSTRUCTS), True, (295, 11)),
    "acts_none": (nothing, True, (857, 40)),
    "decides": (decides, True, (254, 10)),
    "decides_none": (decides, False, (314, 14)),
}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("file", WRITTEN)
def test_tables_of_sentences(file: str, table: str) -> None:
    entries: Any = yaml.safe_load((ROOT / "tests" / "data" / file).read_text(encoding="utf-8"))[table]
    judge, wanted, floors = TABLES[table]
    wrong = [entry for entry in entries if judge(entry) != wanted]
    least = floors[WRITTEN.index(file)]
    assert len(entries) - len(wrong) >= least, f"{file}, {table}: {len(wrong)} of {len(entries)} are wrong: {wrong}"


def test_each_sentence_that_acts_is_quoted_as_it_stands() -> None:
    text = (
        "Dear Mr Stone,\n\nThank you for your letter. The Council will pay\nyou £5. You must remove the sign by Friday."
    )
    assert acts_in(text) == (
        Act(Does.OBLIGES, "The Council will pay you £5."),
        Act(Does.INSTRUCTS, "You must remove the sign by Friday."),
    )


def test_one_sentence_may_bind_and_instruct() -> None:
    found = acts_in("We will pay you £5 and you must remove the sign by Friday.")
    assert [act.does for act in found] == [Does.OBLIGES, Does.INSTRUCTS]


def test_a_summons_is_no_instruction() -> None:
    found = acts_in("You are hereby required to attend a meeting of the Planning Committee by ten o'clock.")
    assert [act.does for act in found] == [Does.CONVENES]


MEETING = "Because of the flood the Planning Committee will meet on 16 February at 6 pm."


@pytest.mark.parametrize(
    ("before", "sentence", "convenes"),
    [
        (MEETING, "This is formal notice of it, and the agenda is attached.", True),
        (MEETING, "Please treat this letter as your summons.", True),
        (MEETING, "I hereby give you notice of it.", True),
        ("", "This is formal notice of it, and the agenda is attached.", False),
        ("The rent will rise in May.", "This is formal notice of it.", False),
        ("Will the Planning Committee meet on 16 February?", "This is formal notice of it.", False),
        (MEETING, "This is not notice of it.", False),
    ],
)
def test_notice_of_what_the_sentence_before_tells(before: str, sentence: str, convenes: bool) -> None:
    wanted = (Act(Does.CONVENES, sentence),) if convenes else ()
    assert acts_in(f"{before} {sentence}".strip()) == wanted


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("I am sorry that you were not told, but the Council will pay you £5.", [Does.OBLIGES]),
        ("Thank you for your letter, and I accept your offer.", [Does.OBLIGES]),
        ("You say that the wall is ours, but the Council will pay you £5.", [Does.OBLIGES]),
        ("You say that the wall is ours, and the Council will pay you £5.", []),
        ("You say that the wall is ours; the Council will pay you £5.", [Does.OBLIGES]),
        ("If you sign and return it, we will pay you £5.", []),
        ("The Council will pay you £5 if the committee agrees.", []),
        ("The Council will pay you £5, subject to the approval of the Cabinet.", []),
        ("You asked what comes if the committee agrees; the Council will pay you £5.", [Does.OBLIGES]),
        ("I do not doubt it: you must remove the sign by Friday.", [Does.INSTRUCTS]),
        ("I have not forgotten you; the Council will pay you £5.", [Does.OBLIGES]),
    ],
)
def test_a_clause_stands_for_itself_and_a_report_for_all_that_follows(text: str, acts: list[Does]) -> None:
    assert [act.does for act in acts_in(text)] == acts


@pytest.mark.parametrize(
    ("sentence", "even"),
    [
        ("On behalf of Ambleford Borough Council I accept it.", "i accept it."),
        ("I am happy to agree on the Council's behalf to a new lease.", "i AGREES agree to a new lease."),
        ("The Council hereby undertakes to repair it.", "C VOWS to repair it."),
        ("I can confirm that the Council will pay.", "C will pay."),
        ("You are hereby required, within 14 days, to leave.", "you MUST leave."),
        ("It is essential that you leave.", "you MUST leave."),
        ("The County Council will pay.", "the county council will pay."),
        ("I, the Mayor, do hereby summon you.", "i do summon you."),
        ("- “Leave at once” is what it says.", "… is what it says."),
        ("Will you leave?”", ""),
    ],
)
def test_sentences_are_made_even(sentence: str, even: str) -> None:
    assert said(sentence) == even


@pytest.mark.parametrize(
    "text",
    [
        "We will repair the wall before the winter.",
        "You are requested to remove the sign.",
        "Please ensure that the gate is locked each evening.",
        "A meeting of the Planning Committee will be held on 16 February.",
        "The Council will carry out the works in May.",
    ],
)
def test_weak_words_are_weak(text: str) -> None:
    assert [act.sure for act in acts_in(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "“The Council will pay you £5.”",
        '"You must remove the sign by Friday" is what it says.',
        "Will the Council pay you £5?",
        'Will the Council pay you £5?"',
        "If you ask, the Council will pay you £5.",
        "",
        "   \n\n",
    ],
)
def test_what_is_quoted_asked_or_supposed_does_nothing(text: str) -> None:
    assert list(acts_of(text, "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "I am pleased to confirm that the Council will pay you £5.",
        "Please note that the Council will pay you £5.",
        "However, the Council will pay you £5.",
        "This is to confirm that the Council will pay you £5.",
        "I write to tell you that the Council will pay you £5.",
        "I can now confirm that the Council will pay you £5.",
        "- The Council will pay you £5.",
    ],
)
def test_polite_frames_take_nothing_away(text: str) -> None:
    assert [act.does for act in acts_in(text)] == [Does.OBLIGES]


@pytest.mark.parametrize(
    ("text", "who", "delegated"),
    [
        ("Councillor Hart has approved your grant under delegated powers.", "jane-hart", True),
        ("Councillor Hart has approved your grant.", "jane-hart", False),
        ("Under her authority Cllr Nair refused your application.", "priya-nair", True),
        ("The Leader of the Council has refused your request.", "priya-nair", False),
        ("Your licence was refused by the Deputy Mayor.", "ruth-vale", False),
        ("It was Cllr Birch's decision.", "tom-birch", False),
        ("The Chair of the Planning Committee has approved your application.", "omar-lunt", False),
        ("Council policy is clear, and Tom Birch has approved your grant.", "tom-birch", False),
    ],
)
def test_who_is_said_to_decide_and_by_what_power(text: str, who: str, delegated: bool) -> None:
    found = decided_in(text, CAST)
    assert isinstance(found, Decided)
    assert (found.quote, found.who.id, found.delegated) == (text, who, delegated)


@pytest.mark.parametrize(
    "text",
    [
        "Officers, having spoken to Councillor Hart, refused the grant, and Councillor Birch refused the claim.",
        "Councillor Hart approved the cost of the newsletter and Councillor Birch has refused the claim.",
        "Y Cynghorydd Hart wedi cymeradwyo newsletter; Y Cynghorydd Birch wedi gwrthod y cais.",
        "A letter for Councillor Hart wedi cymeradwyo; Councillor Birch wedi gwrthod y cais.",
    ],
)
def test_whoever_did_not_decide_hides_nobody_who_did(text: str) -> None:
    found = decided_in(text, CAST)
    assert found is not None
    assert found.who.id == "tom-birch"


@pytest.mark.parametrize(
    "text",
    [
        "Ben Carter has approved your grant.",
        "Officers in consultation with Councillor Hart have approved your grant.",
        "From Councillor Hart approved plans for the extension have come.",
        "Ward Members have approved your grant.",
        "The Planning Committee has approved your grant.",
        "Councillor Stranger has approved your grant.",
        "Someone has approved your grant.",
        "Has Councillor Hart approved your grant?",
        "Has Councillor Hart approved your grant?’",
        "Mr Reed wrote: “Councillor Hart has approved your grant.”",
        "",
    ],
)
def test_nobody_else_is(text: str) -> None:
    assert decided_in(text, CAST) is None


def test_every_such_sentence_is_told() -> None:
    text = "Cllr Hart has approved your grant. The pool is open.\n\nCllr Birch has refused your application."
    assert [each.who.id for each in decisions_in(text, CAST)] == ["jane-hart", "tom-birch"]


def test_patterns_are_compiled_as_they_stand() -> None:
    assert [each.pattern for each in compiled(("a", "b"))] == ["a", "b"]


HOSTILE = (
    "you are " * 20_000,
    "the council will " * 20_000,
    "your application for " * 20_000,
    "must be removed " * 20_000,
    "notice is given that " * 20_000,
    "a " * 100_000,
    "I, a, " * 20_000,
    '"' * 100_000,
    "Councillor Hart has approved, " * 10_000,
    "decision " * 30_000 + "was taken by Councillor Hart",
    "unless not by " * 20_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_cost_little_time(text: str) -> None:
    start = time.process_time()
    acts_in(text)
    decisions_in(text, CAST)
    assert time.process_time() - start < 5
