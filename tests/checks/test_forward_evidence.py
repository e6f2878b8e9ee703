"""What is shown of a forward: the very words, between whom, and once for each pair."""

from dataclasses import replace

import pytest

from mailguard.checks.undeclared_forward import Check
from mailguard.finding import Severity
from tests.checks.forwards import ANSWER, CHAIN, FORWARD, OWN, REVIEW, SERIOUS
from tests.checks.house import Letter, Quote, evidence, said
from tests.correspondence.opened import opened


def test_the_member_told_a_day_later_is_told_too_late() -> None:
    later = Letter(at="2026-03-04 09:00", text="I have copied your e-mail to Councillor Jane Hart.")
    assert said("borough-2019", later, FORWARD) == REVIEW


def test_the_evidence_shows_the_words_and_between_whom() -> None:
    (found,) = evidence("borough-2019", "undeclared-forward", FORWARD)
    assert (found.where, found.quote, found.key) == ("forwarded:1", OWN.text, "jane-hart")
    assert found.about == ("edmund-birch", "jane-hart")
    assert found.note == (
        "Councillor Edmund Birch's own words to an officer; passed to Councillor Jane Hart, and nothing in the mail "
        "shows that Councillor Edmund Birch was told"
    )


def test_of_a_chain_the_officers_own_letter_is_the_evidence() -> None:
    asked_later = replace(OWN, text="And when will the verge be reseeded?", at="2 March 2026 18:00")
    (found,) = evidence("borough-2019", "undeclared-forward", replace(CHAIN, quoted=(asked_later, ANSWER, OWN)))
    assert (found.where, found.quote) == ("quoted:2", ANSWER.text)
    assert found.note.startswith("what was written to Councillor Edmund Birch; passed to Councillor Jane Hart")


CLAIM = "Councillor Birch has agreed to this."


def test_a_claim_that_the_member_agreed_is_shown_and_weighs_less() -> None:
    (found,) = evidence("town-2020", "undeclared-forward", replace(CHAIN, text=CLAIM))
    assert found.severity is Severity.REVIEW
    assert f"the writer says “{CLAIM}”, and nothing else in the mail shows that Councillor Edmund Birch was told" in (
        found.note
    )
    assert said("town-2020", replace(FORWARD, text=CLAIM)) == REVIEW


@pytest.mark.parametrize("text", [CLAIM, "See below."])
def test_a_claim_never_makes_it_weigh_more(text: str) -> None:
    check = Check(own_words_severity=Severity.ADVICE)
    assert [each.severity for each in check.evidence_in(opened(replace(FORWARD, text=text)))] == [Severity.ADVICE]


@pytest.mark.parametrize("quoted", [(OWN,), (ANSWER,)], ids=["her own words", "an answer to her"])
def test_a_member_known_by_a_name_alone_weighs_less(quoted: tuple[Quote, ...]) -> None:
    unknown = "Cllr Edmund Birch <birch.family@example.net>"
    named = tuple(
        replace(each, **({"by": unknown} if each.by == "edmund-birch" else {"to": (unknown,)})) for each in quoted
    )
    assert said("town-2020", replace(FORWARD, quoted=quoted)) == SERIOUS
    assert said("town-2020", replace(FORWARD, quoted=named)) == REVIEW


def test_each_of_two_new_readers_is_evidence() -> None:
    found = evidence("borough-2019", "undeclared-forward", replace(FORWARD, cc=("barnaby-rook",)))
    assert [each.key for each in found] == ["jane-hart", "barnaby-rook"]


def test_each_of_two_members_not_told_is_evidence() -> None:
    other = Quote(by="rosalind-peverell", to=("stefan-kowalczyk",), text="The fence must go.", at="1 March 2026 09:00")
    found = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(OWN, other)))
    assert [each.about[0] for each in found] == ["edmund-birch", "rosalind-peverell"]


def test_who_was_part_of_it_before_counts_from_there_only() -> None:
    newest = Quote(by="edmund-birch", to=("stefan-kowalczyk",), text="And the gate?", at="2 March 2026 18:00")
    shared = replace(OWN, cc=("jane-hart",))
    found = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(newest, shared)))
    assert [each.quote for each in found] == ["And the gate?"]


def test_leave_from_one_member_does_not_hide_another() -> None:
    freed = Quote(by="rosalind-peverell", text="Please forward this to Councillor Hart.", at="2 March 2026 18:00")
    found = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(freed, OWN)))
    assert [each.about[0] for each in found] == ["edmund-birch"]


def test_long_words_are_quoted_up_to_a_whole_word() -> None:
    (found,) = evidence(
        "borough-2019", "undeclared-forward", replace(FORWARD, quoted=(replace(OWN, text="fence " * 40),))
    )
    assert found.quote == "fence " * 25 + "fence…"


def test_the_word_that_the_cut_would_end_on_is_left_out() -> None:
    text = "fence " * 26 + "x fence fence"
    (found,) = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(replace(OWN, text=text),)))
    assert found.quote == "fence " * 25 + "fence…"


def test_one_letter_too_many_is_cut() -> None:
    text = "fence " * 26 + "fence"
    (found,) = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(replace(OWN, text=text),)))
    assert len(text) == 161
    assert found.quote == "fence " * 25 + "fence…"


def test_an_answer_without_recipient_belongs_to_the_message_below_it() -> None:
    newest = Quote(by="rosalind-peverell", to=("stefan-kowalczyk",), text="And the gate?", at="2 March 2026 18:00")
    chain = replace(FORWARD, quoted=(newest, replace(ANSWER, to=()), OWN))
    found = {each.about[0]: each.severity for each in evidence("borough-2019", "undeclared-forward", chain)}
    assert found == {"edmund-birch": None, "rosalind-peverell": Severity.REVIEW}


@pytest.mark.parametrize("length", [159, 160])
def test_words_that_just_fit_are_quoted_whole(length: int) -> None:
    text = "fence " * 25 + "f" * (length - 150)
    (found,) = evidence("borough-2019", "undeclared-forward", replace(FORWARD, quoted=(replace(OWN, text=text),)))
    assert found.quote == text


def test_an_attached_mail_without_words_is_shown_by_its_subject() -> None:
    sealed = Letter(
        by="edmund-birch", to=("stefan-kowalczyk",), subject="The fence", sealed=True, at="2026-03-02 14:00"
    )
    letter = Letter(to=("jane-hart",), text="Please see attached.", attached=sealed)
    (found,) = evidence("borough-2019", "undeclared-forward", letter)
    assert (found.where, found.quote) == ("forwarded:1", "The fence")
