"""Marked matter that reaches somebody outside: the catalogue's scenarios under four protocols."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence, Permission
from mailguard.correspondence.leaks import words_of_name
from mailguard.correspondence.matters import Case
from mailguard.finding import Severity
from mailguard.message import Address, Unread
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
    "a release for the press, under embargo": (
        opened(Letter(to=(GAZETTE,), subject="CONFIDENTIAL: press release, embargoed until six")),
        QUIET,
        QUIET,
    ),
    "the press called it so first": (
        opened(Letter(to=(GAZETTE,), subject="RE: CONFIDENTIAL: depot site")),
        QUIET,
        QUIET,
    ),
    "an exempt report to a resident": (opened(Letter(to=(REED,)), EXEMPT), REVIEW, QUIET),
    "a file that is not to leave the department": (
        opened(
            Letter(to=(REED,), subject="Your street", text="Dear Mrs Reed\n\nHere is the list."),
            file("list.docx", "CONFIDENTIAL - not to leave Housing", "3 Tannery Yard"),
        ),
        REVIEW,
        QUIET,
    ),
    "a file that is not to be shown outside the council": (
        opened(Letter(to=(REED,)), file("list.docx", "Confidential: not to be shown to anybody outside the council")),
        REVIEW,
        QUIET,
    ),
    "a file for officers only": (
        opened(Letter(to=(REED,)), file("a.docx", "CONFIDENTIAL - officers only")),
        REVIEW,
        QUIET,
    ),
    "a file for the recipient": (
        opened(Letter(to=(REED,)), file("a.docx", "CONFIDENTIAL", "Your grant")),
        QUIET,
        QUIET,
    ),
    "a file that is not to leave the recipient's hands": (
        opened(Letter(to=(REED,)), file("a.docx", "CONFIDENTIAL - not to leave your hands")),
        QUIET,
        QUIET,
    ),
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


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        (with_(NOTE, cc=(), to=("jane-hart", REED)), "to"),
        (NOTE, "cc"),
        (with_(NOTE, cc=(), bcc=(REED,)), "bcc"),
    ],
)
def test_where_an_outsider_stands_is_shown(letter: Letter, place: str) -> None:
    (shown,) = evidence("town-2020", opened(letter))
    assert (shown.where, shown.quote) == (place, REED)


def test_a_letter_to_officers_or_to_two_members_says_so() -> None:
    (shown,) = evidence("borough-2019", opened(with_(NOTE, to=("grace-oduya",))))
    assert "receives a letter to people of the council that is marked confidential: “" in shown.note
    assert shown.note.endswith("”")
    (shown,) = evidence("borough-2019", opened(with_(NOTE, to=("jane-hart", "edmund-birch"))))
    assert "a letter to Councillor Jane Hart and Councillor Edmund Birch that" in shown.note


def test_what_was_sent_to_the_outsider_alone_is_no_letter_to_anybody_else() -> None:
    (shown,) = evidence("borough-2019", opened(Letter(to=(REED,), cc=("jane-hart",)), EXEMPT))
    assert shown.note == "somebody outside the council receives a letter that is marked exempt: “Exempt report.pdf”"
    assert shown.about == ()


def test_whoever_complained_is_called_so() -> None:
    complains = replace(FROM_REED, text="I wish to complain about the works.")
    for mail in (opened(with_(NOTE, quoted=(complains,))), opened(quoting(BELOW, complains))):
        assert "the complainant" in evidence("town-2020", mail)[0].note


def test_the_quoted_letter_is_regulatory_by_its_own_subject_and_its_writers_team() -> None:
    def told(subject: str, text: str, by: str = ENFORCER) -> Mapping[str, str]:
        below = replace(BELOW, by=by, subject=subject, text=text)
        return said("town-2020", opened(with_(ANSWER, by="amrit-chahal", subject="Hello", quoted=(below,))))

    assert told(MARKED, "Good morning.", "amrit-chahal") == SERIOUS
    assert told("CONFIDENTIAL: Mill Lane", "The owner was out.") == SERIOUS
    assert told("CONFIDENTIAL: Mill Lane", "The owner was out.", "amrit-chahal") == QUIET


def test_the_matter_may_be_told_by_a_file_alone_or_by_the_writers_team() -> None:
    plain = with_(NOTE, by="amrit-chahal", subject="CONFIDENTIAL: Mill Lane", text="See the note.")
    assert said("town-2020", opened(plain)) == QUIET
    assert said("town-2020", opened(plain, file("note.pdf", "The planning application"))) == SERIOUS
    assert said("town-2020", opened(with_(plain, by=ENFORCER, text="The owner was out."))) == SERIOUS


@pytest.mark.parametrize(
    ("email", "name", "words"),
    [
        ("p.stone@example.com", "", {"stone"}),
        ("ray@example.com", "Mr Ray Al", {"ray"}),
        ("info.desk99@example.com", "", {"desk"}),
    ],
)
def test_the_words_of_a_name(email: str, name: str, words: set[str]) -> None:
    assert words_of_name(Address(email, name)) == words


def test_whom_the_quoted_letter_is_about() -> None:
    about = replace(BELOW, subject="CONFIDENTIAL: Mrs Reed's prices", text="They go up.", by="amrit-chahal")
    letter = with_(ANSWER, by="amrit-chahal", subject="RE: Prices", quoted=(about,))
    assert said("borough-2019", opened(letter)) == QUIET
    other = replace(about, subject="CONFIDENTIAL: Mr Doyle's prices")
    assert said("borough-2019", opened(with_(letter, quoted=(other,)))) == REVIEW


HIDDEN: dict[str, tuple[Correspondence, Mapping[str, str], Mapping[str, str]]] = {
    "blind copies of a marked letter": (
        opened(with_(NOTE, cc=(), keeps_bcc=False)),
        {OUTSIDER: "unchecked: bcc"},
        {REGULATORY: "unchecked: bcc"},
    ),
    "blind copies of an unmarked one": (opened(with_(NOTE, cc=(), keeps_bcc=False, subject=CASE)), QUIET, QUIET),
    "blind copies of one with words about handling": (
        opened(with_(NOTE, cc=(), keeps_bcc=False, subject=CASE, text="Please do not forward this.")),
        QUIET,
        QUIET,
    ),
    "a file that a partner has too": (
        opened(with_(NOTE, subject=CASE, cc=("desk@ambleshire.police.uk",)), unread("b.pdf")),
        QUIET,
        QUIET,
    ),
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
