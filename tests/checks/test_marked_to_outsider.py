"""Marked matter that reaches somebody outside: the catalogue's scenarios under four protocols."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence, Permission
from mailguard.correspondence.matters import Case
from mailguard.finding import Severity
from mailguard.message import Unread
from tests.checks.confided import (
    CASE,
    ENFORCER,
    GAZETTE,
    MARKED,
    OUTSIDER,
    REED,
    REGULATORY,
    VISITED,
    evidence,
    file,
    findings,
    opened,
    said,
    unread,
)
from tests.checks.house import Letter, Quote

QUIET: Mapping[str, str] = {}
REVIEW = {OUTSIDER: "review"}
SERIOUS = {REGULATORY: "serious"}
NOTE = Letter(by=ENFORCER, to=("jane-hart",), cc=(REED,), subject=MARKED, text=VISITED)
BELOW = Quote(by=ENFORCER, to=("jane-hart",), subject=MARKED, text=VISITED)
ANSWER = Letter(by=ENFORCER, to=(REED,), subject="RE: 14 Mill Lane", text="Thank you for waiting.", quoted=(BELOW,))
EXEMPT = file("Exempt report.pdf", "EXEMPT", "Offers for the depot site.")
FIGURES = Letter(to=("jane-hart",), cc=(REED,), subject="CONFIDENTIAL: pool prices", text="They go up.")


def with_(letter: Letter, **parts: object) -> Letter:
    return replace(letter, **parts)  # type: ignore[arg-type]  # the parts are those of a letter


def quoting(*quotes: Quote, **parts: object) -> Letter:
    return with_(ANSWER, quoted=quotes, **parts)


FROM_REED = Quote(by=REED, to=(ENFORCER,), subject="14 Mill Lane", text="What is happening?")
TO_REED = replace(BELOW, to=(REED,))
GMAIL = "Thank you.\n\nOn Mon, 2 Mar 2026 at 14:00, Martin Sedgwick wrote:\n> CONFIDENTIAL\n>\n> "

CASES: dict[str, tuple[Correspondence, Mapping[str, str], Mapping[str, str]]] = {
    "the complainant is copied": (opened(NOTE), REVIEW, SERIOUS),
    "in Bcc": (opened(with_(NOTE, cc=(), bcc=(REED,))), REVIEW, SERIOUS),
    "both in To": (opened(with_(NOTE, cc=(), to=("jane-hart", REED))), REVIEW, SERIOUS),
    "both in To, and it greets the resident": (
        opened(with_(NOTE, cc=(), to=("jane-hart", REED), text=f"Dear Mrs Reed\n\n{VISITED}")),
        QUIET,
        QUIET,
    ),
    "a slip: it greets the Member and goes to an outsider alone": (
        opened(with_(NOTE, cc=(), to=(REED,), text=f"Dear Councillor Jane Hart\n\n{VISITED}")),
        REVIEW,
        {REGULATORY: "review"},
    ),
    "to the resident herself, the Member copied": (opened(with_(NOTE, to=(REED,), cc=("jane-hart",))), QUIET, QUIET),
    "the reply quotes it": (opened(ANSWER), REVIEW, SERIOUS),
    "the reply quotes it, her own question below": (opened(quoting(BELOW, FROM_REED)), REVIEW, SERIOUS),
    "she wrote above it, so she had it": (opened(quoting(FROM_REED, BELOW)), QUIET, QUIET),
    "it was to her": (opened(quoting(TO_REED)), QUIET, QUIET),
    "she was copied": (opened(quoting(replace(BELOW, cc=(REED,)))), QUIET, QUIET),
    "a colleague of the recipient's had it": (
        opened(quoting(replace(BELOW, cc=("b@plans.example",)), to=("a@plans.example",))),
        QUIET,
        QUIET,
    ),
    "it was to two Members": (opened(quoting(replace(BELOW, to=("jane-hart", "edmund-birch")))), REVIEW, QUIET),
    "it was to a colleague": (opened(quoting(replace(BELOW, to=("grace-oduya",)))), REVIEW, QUIET),
    "somebody else outside marked it": (opened(quoting(replace(BELOW, by="p.stone@example.com"))), REVIEW, QUIET),
    "somebody else outside marked it, of no regulatory matter": (
        opened(quoting(replace(BELOW, by="p.stone@example.com", subject="CONFIDENTIAL: my grant", text="When?"))),
        QUIET,
        QUIET,
    ),
    "somebody else outside marked it and is answered": (
        opened(quoting(replace(BELOW, by="p.stone@example.com"), to=("p.stone@example.com",), cc=(REED,))),
        QUIET,
        QUIET,
    ),
    "nobody knows who marked it": (opened(quoting(replace(BELOW, by=""))), QUIET, QUIET),
    "no header lines, in answer to a Member": (
        opened(
            with_(
                ANSWER,
                text=f"{GMAIL}{VISITED}\n>\n>> On Mon, 2 Mar 2026 at 13:00, Jane Hart wrote:\n>> And Mill Lane?",
                quoted=(),
            )
        ),
        REVIEW,
        {REGULATORY: "review"},
    ),
    "no header lines, and it greets the Member": (
        opened(with_(ANSWER, text=f"{GMAIL}Dear Councillor Jane Hart,\n> {VISITED}", quoted=())),
        REVIEW,
        {REGULATORY: "review"},
    ),
    "no header lines, and nothing says to whom": (
        opened(with_(ANSWER, text=f"{GMAIL}{VISITED}", quoted=())),
        QUIET,
        QUIET,
    ),
    "marked in the attached briefing only": (
        opened(with_(NOTE, subject=CASE), file("briefing.docx", "Officers visited.", header="CONFIDENTIAL")),
        REVIEW,
        SERIOUS,
    ),
    "a sentence marks it": (
        opened(with_(NOTE, subject=CASE, text=f"Please treat this as confidential. {VISITED}")),
        REVIEW,
        {REGULATORY: "review"},
    ),
    "handling words only": (
        opened(with_(NOTE, subject=CASE, text=f"Please do not forward this.\n{VISITED}")),
        QUIET,
        QUIET,
    ),
    "not marked": (opened(with_(NOTE, subject=CASE, text="Officers visited.")), QUIET, QUIET),
    "marked, of no regulatory matter": (opened(FIGURES), REVIEW, QUIET),
    "labelled, not marked confidential": (opened(with_(NOTE, subject=f"[OFFICIAL-SENSITIVE] {CASE}")), REVIEW, QUIET),
    "about the recipient": (opened(with_(FIGURES, subject="CONFIDENTIAL: Mrs Reed's prices")), QUIET, QUIET),
    "a regulatory matter that names her": (opened(with_(NOTE, subject=f"{MARKED} (Mrs Reed)")), REVIEW, SERIOUS),
    "among officers, the matter regulatory": (opened(with_(NOTE, to=("grace-oduya",))), REVIEW, QUIET),
    "among officers, another matter": (opened(with_(FIGURES, to=("grace-oduya",))), QUIET, QUIET),
    "a circular": (
        opened(with_(NOTE, to=("all.members@ambleford.gov.uk",), text=f"Dear Members\n\n{VISITED}")),
        REVIEW,
        QUIET,
    ),
    "to the press": (opened(Letter(to=(GAZETTE,), subject="CONFIDENTIAL: depot site")), REVIEW, QUIET),
    "the press called it so first": (
        opened(Letter(to=(GAZETTE,), subject="RE: CONFIDENTIAL: depot site")),
        QUIET,
        QUIET,
    ),
    "an exempt report to a resident": (opened(Letter(to=(REED,)), EXEMPT), REVIEW, QUIET),
    "police": (opened(with_(NOTE, cc=("desk@ambleshire.police.uk",))), QUIET, QUIET),
    "legal adviser": (opened(with_(NOTE, cc=("x@barnes-solicitors.example",))), QUIET, QUIET),
    "the Member's home": (opened(with_(NOTE, cc=("jane.hart.home@example.org",))), QUIET, QUIET),
    "since published": (opened(with_(NOTE, text="The report has now been published.")), QUIET, QUIET),
    "information that the law gives": (
        opened(with_(NOTE, text=f"Your FOI request is answered. {VISITED}")),
        QUIET,
        QUIET,
    ),
    "a machine": (opened(with_(NOTE, headers={"Auto-Submitted": "auto-replied"})), QUIET, QUIET),
    "from a Member": (opened(with_(NOTE, by="edmund-birch")), QUIET, QUIET),
}


@pytest.mark.parametrize("name", CASES)
def test_what_reaches_somebody_outside(name: str) -> None:
    mail, borough, town = CASES[name]
    assert (said("borough-2019", mail), said("town-2020", mail)) == (borough, town)
    assert said("gedling", mail) == borough
    assert said("allerdale", mail) == QUIET


def case_of(**parts: object) -> Case:
    return Case(ref="27/00045/enf", **parts)  # type: ignore[arg-type]  # the parts are those of a case


@pytest.mark.parametrize(
    ("case", "borough", "town"),
    [
        (case_of(complainants=(REED,)), REVIEW, SERIOUS),
        (case_of(parties=(REED,)), QUIET, SERIOUS),
        (case_of(published=True), QUIET, QUIET),
        (Case(ref="26/1", parties=(REED,), published=True), REVIEW, SERIOUS),
    ],
    ids=["complainant", "party", "published", "another case"],
)
def test_what_the_list_of_cases_changes(case: Case, borough: Mapping[str, str], town: Mapping[str, str]) -> None:
    for letter in (NOTE, ANSWER):
        mail = opened(letter, cases=(case,))
        assert (said("borough-2019", mail), said("town-2020", mail)) == (borough, town)


def test_one_published_case_of_two_does_not_make_the_other_public() -> None:
    cases = (case_of(published=True), Case(ref="27/00046/ENF"))
    both = with_(NOTE, text=f"{VISITED} See 27/00046/ENF.")
    assert said("borough-2019", opened(both, cases=cases)) == REVIEW


def test_the_copy_is_shown_by_its_address() -> None:
    (shown,) = evidence("town-2020", opened(NOTE))
    assert (shown.where, shown.quote, shown.key, shown.about) == ("cc", REED, REED, ("jane-hart",))
    assert "somebody outside the council receives a letter to Councillor Jane Hart that is marked confidential" in (
        shown.note
    )
    assert MARKED in shown.note


def test_the_quoted_part_is_shown_by_its_mark() -> None:
    (shown,) = evidence("town-2020", opened(ANSWER))
    assert (shown.where, shown.quote, shown.key, shown.about) == ("quoted:1", MARKED, REED, ("jane-hart",))
    assert shown.note == (
        "marked confidential; it was to Councillor Jane Hart,"
        f" and somebody outside the council ({REED}) now receives it"
    )


def test_what_is_not_certain_is_said() -> None:
    (shown,) = evidence("town-2020", opened(with_(NOTE, subject=CASE, text=f"This note is confidential. {VISITED}")))
    assert shown.severity is Severity.REVIEW
    assert shown.note.endswith("; the mark is a program's or a sentence")


def test_each_outsider_is_told_once() -> None:
    two = with_(NOTE, cc=(REED, "p.stone@example.com"), to=("jane-hart", REED), quoted=(BELOW,))
    assert [each.key for each in evidence("town-2020", opened(two))] == [REED, "p.stone@example.com"]


def test_the_officer_who_sent_it_is_by_and_a_permission_silences_it() -> None:
    (found,) = findings("town-2020", opened(ANSWER))
    assert found.by == ENFORCER
    permit = Permission(rule=REGULATORY, person="jane-hart", granted_by="meera-balasubramaniam")
    assert findings("town-2020", opened(ANSWER, permits=(permit,))) == ()


HIDDEN: dict[str, tuple[Correspondence, Mapping[str, str], Mapping[str, str]]] = {
    "blind copies of a marked letter": (
        opened(with_(NOTE, cc=(), keeps_bcc=False)),
        {OUTSIDER: "unchecked: bcc"},
        {REGULATORY: "unchecked: bcc"},
    ),
    "blind copies of an unmarked one": (opened(with_(NOTE, cc=(), keeps_bcc=False, subject=CASE)), QUIET, QUIET),
    "blind copies of a letter to nobody in particular": (
        opened(with_(NOTE, cc=(), to=("grace-oduya",), keeps_bcc=False)),
        QUIET,
        QUIET,
    ),
    "blind copies of another matter": (
        opened(with_(FIGURES, cc=(), keeps_bcc=False)),
        {OUTSIDER: "unchecked: bcc"},
        QUIET,
    ),
    "the text": (
        opened(with_(NOTE, subject=CASE, sealed=True)),
        {OUTSIDER: "unchecked: body"},
        {REGULATORY: "unchecked: body"},
    ),
    "the text, and no outsider has it": (opened(with_(NOTE, cc=(), subject="Pool", sealed=True)), QUIET, QUIET),
    "a file": (
        opened(with_(NOTE, subject=CASE), unread("briefing.pdf")),
        {OUTSIDER: "unchecked: attachment:briefing.pdf"},
        {REGULATORY: "unchecked: attachment:briefing.pdf"},
    ),
    "a file that nobody opened": (
        opened(with_(NOTE, subject=CASE), unread("briefing.pdf", Unread.NOT_OPENED)),
        {OUTSIDER: "unchecked: attachments"},
        {REGULATORY: "unchecked: attachments"},
    ),
    "a file without words": (opened(with_(NOTE, subject=CASE), unread("b.pdf", Unread.NO_TEXT)), QUIET, QUIET),
    "a file of a published case": (
        opened(with_(NOTE, subject=CASE), unread("b.pdf"), cases=(case_of(published=True),)),
        QUIET,
        QUIET,
    ),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_cannot_be_seen(name: str) -> None:
    mail, borough, town = HIDDEN[name]
    mine = {OUTSIDER, REGULATORY}
    told = [
        {rule: what for rule, what in said(each, mail).items() if rule in mine}
        for each in ("borough-2019", "town-2020")
    ]
    assert told == [borough, town]
