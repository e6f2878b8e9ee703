"""A decision said to be one Member's, judged under the protocol that has a clause on it and those that have none."""

import pytest

from mailguard.checks.attributed_decision import Check
from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.finding import Finding
from mailguard.message import Unread
from mailguard.rulebook import find_council, load_council
from mailguard.scan import scan
from tests.correspondence.letters.making import LETTER, NOTHING, STONE, file, mail, unread

RULE = "decision-attributed-to-member"
CLAIMED = "Councillor Hart has approved your grant under delegated powers."
PLAIN = "Councillor Hart has approved your grant."


def found(made: Correspondence, protocol: str = "town-2020") -> Finding | None:
    book = load_council(find_council(protocol, shipped("rules")))
    said = scan(made, [each for each in book.in_force if each.rule.id == RULE], book.lesser)
    assert all(isinstance(each, Finding) for each in said)
    return said[0] if said and isinstance(said[0], Finding) else None


@pytest.mark.parametrize(("text", "clause"), [(CLAIMED, "6.4"), (PLAIN, "6.3"), (f"{PLAIN} {CLAIMED}", "6.4")])
def test_the_clause_is_that_of_the_claim(text: str, clause: str) -> None:
    told = found(mail(text))
    assert told is not None
    assert (told.clause.number, str(told.severity), told.by, told.about) == (
        clause,
        "review",
        "sam-okoro",
        ("jane-hart",),
    )


def test_both_sentences_are_told_once() -> None:
    told = found(mail(f"{PLAIN} {CLAIMED}"))
    assert told is not None
    assert sorted(each.quote for each in told.evidence) == sorted((PLAIN, CLAIMED))


@pytest.mark.parametrize("protocol", ["borough-2019", "gedling", "allerdale"])
def test_the_other_protocols_have_no_such_clause(protocol: str) -> None:
    assert found(mail(CLAIMED), protocol) is None


def test_what_the_evidence_says() -> None:
    (one,) = Check().evidence_in(mail(CLAIMED))
    assert (one.where, one.quote, one.key, one.about) == ("own", CLAIMED, "own:jane-hart", ("jane-hart",))
    assert one.note == "the decision is said to be that of Councillor Jane Hart, under a delegated power"
    (one,) = Check().evidence_in(mail(PLAIN))
    assert one.note == "the decision is said to be that of Councillor Jane Hart, and no delegated power is claimed"


def test_a_letter_attached() -> None:
    made = mail(NOTHING, file(LETTER.replace("The bandstand was mended in January.", PLAIN)))
    assert [each.where for each in Check().evidence_in(made)] == ["attachment:letter.docx"]
    passed = mail("Here is the letter we received from Councillor Nair.", *(made.message.attachments or ()))
    assert list(Check().evidence_in(passed)) == []


@pytest.mark.parametrize(
    ("delegation", "quotes"), [("any", [PLAIN, CLAIMED]), ("claimed", [CLAIMED]), ("none", [PLAIN])]
)
def test_which_sentences_a_clause_is_about(delegation: str, quotes: list[str]) -> None:
    check = Check(delegation=delegation)  # type: ignore[arg-type]  # the words are those of the settings
    assert [each.quote for each in check.evidence_in(mail(f"{PLAIN} {CLAIMED}"))] == quotes


@pytest.mark.parametrize("by", ["tom-birch", STONE])
def test_only_an_officers_words(by: str) -> None:
    assert list(Check().evidence_in(mail(PLAIN, by=by))) == []
    assert Check().hidden_from(mail(None, by=by)) == ()


def test_what_an_officer_sends_for_a_member_is_not_the_officers() -> None:
    assert Check().hidden_from(mail(NOTHING, unread(Unread.PICTURE), by="priya-nair", sender="noor-aziz")) == ()


def test_what_could_not_be_seen() -> None:
    assert Check().hidden_from(mail(None)) == ("body",)
    assert Check().hidden_from(mail(NOTHING, unread(Unread.PICTURE))) == ("attachment:letter.pdf",)
    assert Check().hidden_from(mail(NOTHING)) == ()
    assert Check().hidden_from(mail(NOTHING, file("Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\n"))) == ()
