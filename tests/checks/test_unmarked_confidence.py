"""Confidential matter given to a Member with no words that make it clear."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.checks.unmarked_confidence import Check
from mailguard.correspondence.matters import Case
from mailguard.message import Unread
from tests.checks.confided import CASE, ENFORCER, REED, UNMARKED, evidence, file, opened, said, unread
from tests.checks.house import Letter, Quote

WHO = "The complaint came from Mrs Reed at number 16."
LAW = "We are taking legal advice on serving a notice."
NOTE = Letter(by=ENFORCER, to=("jane-hart",), subject=CASE, text=f"{WHO} {LAW}")
QUIET: Mapping[str, str] = {}
FOUND = {UNMARKED: "review"}
ASKED = Quote(by="jane-hart", to=(ENFORCER,), subject=CASE, text="Mrs Reed rang me about number 14.")

CASES = {
    "who complained, and legal advice": (opened(NOTE), FOUND),
    "a footer is no mark": (
        opened(replace(NOTE, text=f"{WHO}\n\nThis email is confidential and intended only for the addressee.")),
        FOUND,
    ),
    "plain OFFICIAL is no mark": (opened(replace(NOTE, subject=f"OFFICIAL: {CASE}")), FOUND),
    "the subject": (opened(replace(NOTE, subject=f"CONFIDENTIAL: {CASE}")), QUIET),
    "handling words": (opened(replace(NOTE, text=f"{WHO}\n\nPlease do not share this.")), QUIET),
    "words far below": (
        opened(replace(NOTE, text=f"{WHO}\n\nA\n\nB\n\nC\n\nPlease keep her name to yourself.")),
        QUIET,
    ),
    "a marked file": (opened(NOTE, file("CONFIDENTIAL note.pdf")), QUIET),
    "a marked message below": (opened(replace(NOTE, quoted=(replace(ASKED, subject="In confidence"),))), QUIET),
    "the Member named her first": (opened(replace(NOTE, text=WHO, quoted=(ASKED,))), QUIET),
    "the Member named somebody else": (
        opened(replace(NOTE, text=WHO, quoted=(replace(ASKED, text="Mr Doyle rang me."),))),
        FOUND,
    ),
    "an officer named her first": (opened(replace(NOTE, text=WHO, quoted=(replace(ASKED, by="grace-oduya"),))), FOUND),
    "she has it too": (opened(replace(NOTE, text=WHO, cc=(REED,))), QUIET),
    "a Member complained": (opened(replace(NOTE, text="The complaint was made by Jane Hart.")), QUIET),
    "no regulatory matter": (opened(Letter(by="amrit-chahal", to=("jane-hart",), subject="Pool", text=WHO)), QUIET),
    "nothing given": (opened(replace(NOTE, text="Officers visited on 28 January.")), QUIET),
    "to officers": (opened(replace(NOTE, to=("grace-oduya",))), QUIET),
    "from a Member": (opened(replace(NOTE, by="edmund-birch")), QUIET),
    "a circular": (opened(replace(NOTE, to=("all.members@ambleford.gov.uk",), text=f"Dear Members\n\n{WHO}")), QUIET),
    "published": (opened(NOTE, cases=(Case(ref="27/00045/ENF", published=True),)), QUIET),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_given_without_a_mark(name: str) -> None:
    mail, allerdale = CASES[name]
    assert said("allerdale", mail) == allerdale
    assert said("town-2020", mail).get(UNMARKED) == ("advice" if allerdale else None)
    assert UNMARKED not in {**said("borough-2019", mail), **said("gedling", mail)}


def test_the_sentences_are_shown() -> None:
    who, law = evidence("allerdale", opened(NOTE))
    assert (who.where, who.quote, who.key, who.about) == ("own", WHO, "jane-hart", ("jane-hart",))
    assert law.quote == LAW
    assert who.note == (
        "it tells Councillor Jane Hart who complained, and nothing in the mail says that this is confidential"
    )
    assert law.note == (
        "it gives Councillor Jane Hart what lawyers advise about acting,"
        " and nothing in the mail says that this is confidential"
    )


def test_several_members_are_counted() -> None:
    (first, _) = evidence("allerdale", opened(replace(NOTE, to=("jane-hart", "edmund-birch"))))
    assert first.note.startswith("it tells 2 Members who complained")
    assert first.about == ("jane-hart", "edmund-birch")


def test_each_kind_can_be_left_out() -> None:
    quotes = [
        [each.quote for each in check.evidence_in(opened(NOTE))]
        for check in (Check(complainants=False), Check(legal_advice=False))
    ]
    assert quotes == [[LAW], [WHO]]


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (replace(NOTE, sealed=True), {UNMARKED: "unchecked: body"}),
        (replace(NOTE, sealed=True, subject=f"CONFIDENTIAL: {CASE}"), QUIET),
        (replace(NOTE, sealed=True, subject="Pool", by="amrit-chahal"), QUIET),
        (replace(NOTE, sealed=True, to=("grace-oduya",)), QUIET),
    ],
)
def test_an_encrypted_text(letter: Letter, told: Mapping[str, str]) -> None:
    found = said("allerdale", opened(letter))
    assert {rule: what for rule, what in found.items() if rule == UNMARKED} == told


def test_a_file_that_could_not_be_read() -> None:
    plain = replace(NOTE, text="Please see attached.")
    assert said("allerdale", opened(plain, unread("visit.pdf"))) == {UNMARKED: "unchecked: attachment:visit.pdf"}
    assert said("allerdale", opened(plain, unread("visit.pdf", Unread.NOT_OPENED))) == {
        UNMARKED: "unchecked: attachments"
    }
    for clear in ("This is confidential.", "It's confidential, I think."):
        assert UNMARKED not in said("allerdale", opened(replace(plain, text=clear), unread("visit.pdf")))
