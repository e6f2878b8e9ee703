"""Exempt papers that an officer quotes or forwards to a Member outside the body they belong to."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.checks.exempt_paper import Check
from mailguard.correspondence import Correspondence, Permission
from mailguard.finding import Severity
from tests.checks.confided import EXEMPT, evidence, file, opened, said
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import trace

QUIET: Mapping[str, str] = {}
FOUND = {EXEMPT: "review"}
ADVICE = {EXEMPT: "advice"}
ON_IT = "elspeth-kinnaird"
ROOK = "barnaby-rook"
PAPER = "NOT FOR PUBLICATION\nExempt information, paragraph 1 of Schedule 12A\n\nThe head of pools will be paid more."
BELOW = Quote(by="grace-oduya", to=("amrit-chahal",), subject="EXEMPT: Employment Committee, item 4", text=PAPER)
FORWARD = Letter(
    by="amrit-chahal", to=(ROOK,), subject="FW: Employment Committee, item 4", text="See below.", quoted=(BELOW,)
)
ASKED = Quote(by=ROOK, to=("amrit-chahal",), subject="RE: Employment Committee, item 4", text="Is this right?")
PLAIN = replace(BELOW, text="Can the meeting begin at ten?")


def below(**parts: object) -> Letter:
    return replace(FORWARD, quoted=(replace(BELOW, **parts),))  # type: ignore[arg-type]  # the parts are those of a quote


def attached(paper: Letter) -> Letter:
    return replace(FORWARD, quoted=(), attached=paper)


MAIL = Letter(by="grace-oduya", to=("amrit-chahal",), subject="Employment Committee", text=PAPER)

CASES: dict[str, tuple[Letter, Mapping[str, str]]] = {
    "forwarded to a Member outside the committee": (FORWARD, FOUND),
    "the subject of the older message is plain": (below(subject="Employment Committee, item 4"), FOUND),
    "only its text names the body": (below(subject="Item 4", text=f"{PAPER}\nEmployment Committee"), FOUND),
    "only its own subject names the body": (replace(FORWARD, subject="FW: item 4"), FOUND),
    "below a message whose subject alone is marked": (
        replace(FORWARD, quoted=(replace(PLAIN, subject="RE: EXEMPT: Employment Committee, item 4"), BELOW)),
        FOUND,
    ),
    "below a message about an exemption from a tax": (
        replace(
            FORWARD,
            subject="FW: item 4",
            quoted=(replace(BELOW, subject="Class N", text="Exempt under Class N."), BELOW),
        ),
        FOUND,
    ),
    "he had the message before it": (replace(FORWARD, quoted=(BELOW, replace(PLAIN, to=(ROOK,)))), FOUND),
    "it was to those who sit on the committee": (below(to=(ON_IT,)), FOUND),
    "the officer's own older message": (below(by="amrit-chahal", to=(ON_IT,)), FOUND),
    "by an address of the council that nobody knows": (below(by="democracy@ambleford.gov.uk"), FOUND),
    "further down": (replace(FORWARD, quoted=(replace(PLAIN, subject="RE: item 4"), BELOW)), FOUND),
    "attached as a mail": (attached(MAIL), FOUND),
    "by the name of an officer alone": (below(by="Grace Oduya"), FOUND),
    "it was to the name of a Member alone": (below(to=("Elspeth Kinnaird",)), FOUND),
    "by a name that nobody knows": (below(by="Kim Ferris"), ADVICE),
    "by a name that a Member has as well as an officer": (below(by="J Hart"), QUIET),
    "nothing says whom it went to": (below(to=()), ADVICE),
    "it went to a list that cannot be opened": (below(to=("planning.substitutes@ambleford.gov.uk",)), ADVICE),
    "it went to a name that nobody knows": (below(to=("Kim Ferris",)), ADVICE),
    "only the subject is marked, and the words tell of it": (
        below(text="The exempt report recommends that the post go."),
        ADVICE,
    ),
    "the writer says there is a need to know": (replace(FORWARD, text="You have shown a need to know."), ADVICE),
    "only the subject is marked": (replace(FORWARD, quoted=(PLAIN,)), QUIET),
    "to a Member of it": (replace(FORWARD, to=(ON_IT,)), QUIET),
    "it was to him": (below(to=(ROOK,)), QUIET),
    "he was copied": (below(cc=(ROOK,)), QUIET),
    "he answered it": (replace(FORWARD, quoted=(ASKED, BELOW)), QUIET),
    "he had a message that quotes it": (
        replace(FORWARD, quoted=(replace(PLAIN, to=(ROOK,), subject="FW: item 4"), BELOW)),
        QUIET,
    ),
    "he wrote it": (below(by=ROOK), QUIET),
    "another Member wrote it": (below(by=ON_IT), QUIET),
    "somebody outside wrote it": (below(by="clerk@ambleshire.example"), QUIET),
    "its body is named in another message alone": (
        replace(
            FORWARD,
            subject="FW: item 4",
            quoted=(
                replace(BELOW, subject="Item 4"),
                replace(ASKED, subject="Item 4", text="The Employment Committee meets at ten."),
            ),
        ),
        QUIET,
    ),
    "all Members had it": (below(to=("all.members@ambleford.gov.uk",)), QUIET),
    "all Members had it, as its header says": (below(to=("All Councillors",)), QUIET),
    "a Member called it private": (
        replace(
            FORWARD,
            quoted=(
                replace(BELOW, subject="RE: PRIVATE: the Employment Committee", text="The post goes."),
                replace(ASKED, by=ON_IT, subject="PRIVATE: the Employment Committee"),
            ),
        ),
        QUIET,
    ),
    "a Member called it exempt first": (
        replace(
            FORWARD,
            quoted=(
                replace(BELOW, text="The exempt report recommends that the post go."),
                replace(ASKED, by=ON_IT, subject="EXEMPT: Employment Committee, item 4"),
            ),
        ),
        QUIET,
    ),
    "why he may not have it": (
        below(text="The report is exempt under paragraph 1 of Schedule 12A, so I cannot send it to him."),
        QUIET,
    ),
    "what the rule is, told in a line": (
        below(
            subject="Exempt papers and Members",
            text="Members off the Employment Committee may not have exempt papers. Schedule 12A applies.",
        ),
        QUIET,
    ),
    "since published": (replace(FORWARD, text="The report has now been published."), QUIET),
    "a substitute": (replace(FORWARD, text="You are substituting for Councillor Kinnaird."), QUIET),
    "to officers": (replace(FORWARD, to=("stefan-kowalczyk",)), QUIET),
    "from a Member": (replace(FORWARD, by="edmund-birch"), QUIET),
    "attached as a mail that he had": (attached(replace(MAIL, to=(ROOK,))), QUIET),
}


@pytest.mark.parametrize("name", CASES)
def test_who_is_sent_what_he_did_not_have(name: str) -> None:
    letter, told = CASES[name]
    mail = opened(letter)
    for protocol in ("borough-2019", "town-2020", "allerdale"):
        assert said(protocol, mail).get(EXEMPT) == told.get(EXEMPT)
    assert EXEMPT not in said("gedling", mail)


def test_the_mark_below_and_the_body_are_shown() -> None:
    (shown,) = evidence("borough-2019", opened(FORWARD))
    assert (shown.where, shown.quote) == ("forwarded:1", "Exempt information, paragraph 1 of Schedule 12A")
    assert (shown.key, shown.about) == ("cllr.b.rook@ambleford.gov.uk", (ROOK,))
    assert shown.note == (
        "Councillor Barnaby Rook (cllr.b.rook@ambleford.gov.uk) receives, quoted or forwarded, a paper that belongs to"
        " Employment Committee; no need to know is recorded"
    )


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("by a name that nobody knows", "who wrote it is not certain"),
        ("nothing says whom it went to", "whom it went to first is not shown"),
        ("it went to a list that cannot be opened", "who had it before is not certain"),
        ("only the subject is marked, and the words tell of it", "only its subject is marked"),
    ],
)
def test_what_is_not_certain_is_said_and_weighs_what_the_council_says(name: str, doubt: str) -> None:
    mail = opened(CASES[name][0])
    (shown,) = Check(claimed_severity=Severity.REVIEW).evidence_in(mail)
    assert shown.note.endswith(f"; {doubt}")
    assert shown.severity is Severity.REVIEW


def test_a_file_with_it_makes_a_marked_subject_or_sentence_a_paper() -> None:
    mail = opened(replace(FORWARD, quoted=(PLAIN,)), file("item 4.pdf", "Pools"))
    assert said("borough-2019", mail) == ADVICE
    letter = below(subject="Employment Committee", text="Attached is the exempt report.")
    (shown,) = evidence("borough-2019", opened(letter, file("item 4.pdf", "Pools")))
    assert shown.note.endswith("; a sentence marks it")
    assert said("borough-2019", opened(letter)) == QUIET


TELLS = "The exempt report recommends that the post go."


def test_a_marked_subject_may_be_of_any_address_of_the_council() -> None:
    (shown,) = evidence("borough-2019", opened(below(by="democracy@ambleford.gov.uk", text=TELLS)))
    assert shown.note.endswith("; only its subject is marked")


def test_an_unmarked_message_may_lie_below_a_marked_subject() -> None:
    older = replace(BELOW, subject="Employment Committee, item 4", text="Can the meeting begin at ten?")
    (shown,) = evidence("borough-2019", opened(replace(FORWARD, quoted=(replace(BELOW, text=TELLS), older))))
    assert shown.note.endswith("; only its subject is marked")


def test_a_sentence_that_marks_it_may_run_over_two_lines() -> None:
    broken = below(subject="Employment Committee", text="Attached, for Thursday, is the exempt\nreport.")
    (shown,) = evidence("borough-2019", opened(broken, file("item 4.pdf", "Pools")))
    assert shown.quote == "Attached, for Thursday, is the exempt report."
    assert shown.note.endswith("; a sentence marks it")


def test_a_body_may_be_named_below_a_signature() -> None:
    signed = f"{PAPER}\n\nRegards\nGrace\n\nGrace Oduya\nTeam Leader\n01632 960 000\n\n"
    letter = below(subject="Item 4", text=f"{signed}Employment Committee papers are with it.")
    (shown,) = evidence("borough-2019", opened(replace(letter, subject="FW: Item 4")))
    assert "a paper that belongs to Employment Committee; " in shown.note


def test_a_file_of_a_mail_attached_to_the_mail() -> None:
    def mail(letter: Letter) -> Correspondence:
        made = opened(attached(replace(letter, text="Here it is.")))
        (inner,) = made.message.forwarded
        inner = replace(inner, attachments=(file("item 4.pdf", "EXEMPT", "Employment Committee"),))
        return replace(made, message=replace(made.message, forwarded=(inner,)))

    (shown,) = evidence("borough-2019", mail(MAIL))
    assert (shown.where, shown.about) == ("attachment:item 4.pdf", (ROOK,))
    for known in (replace(MAIL, cc=(ROOK,)), replace(MAIL, by=ON_IT), replace(MAIL, to=("All Members <x@y.example>",))):
        assert said("borough-2019", mail(known)) == QUIET


@pytest.mark.parametrize(
    ("minutes", "parts", "told"),
    [
        (180, {"to": (ROOK,)}, QUIET),
        (180, {"bcc": (ROOK,)}, QUIET),
        (180, {"to": (ON_IT,)}, FOUND),
        (-60, {"to": (ROOK,)}, QUIET),
        (-61, {"to": (ROOK,)}, FOUND),
        (-1500, {"to": (ROOK,)}, FOUND),
    ],
    ids=["he had it", "in Bcc", "somebody else had it", "by an hour of the clocks", "by more", "he had an older one"],
)
def test_who_had_it_as_the_thread_knows(minutes: int, parts: Mapping[str, object], told: Mapping[str, str]) -> None:
    mail = opened(replace(FORWARD, at="2026-03-05 10:00", headers={"References": "<before@ambleford.gov.uk>"}))
    (known,) = mail.references
    before = replace(trace("x", minutes - 1440 + 120, **parts), message=known, thread=mail.trace.thread)
    assert said("borough-2019", mail.with_past((before,))) == told


def test_a_paper_below_that_names_no_body() -> None:
    letter = replace(below(subject="Item 4"), subject="FW: Item 4", at="2025-06-02 10:00")
    assert said("borough-2019", opened(replace(letter, to=("gerald-moxon",)))) == FOUND
    assert said("borough-2019", opened(letter)) == QUIET
    tax = replace(
        letter, to=("gerald-moxon",), quoted=(replace(BELOW, subject="Class N", text="Exempt under Class N."),)
    )
    assert said("borough-2019", opened(tax)) == QUIET


def test_a_recorded_need_to_know_silences_it() -> None:
    permit = Permission(rule=EXEMPT, person=ROOK, granted_by="meera-balasubramaniam")
    assert said("borough-2019", opened(FORWARD, permits=(permit,))) == QUIET


def test_blind_copies_of_it_that_cannot_be_seen() -> None:
    told = said("borough-2019", opened(replace(FORWARD, to=(ON_IT,), keeps_bcc=False)))
    assert told[EXEMPT] == "unchecked: bcc"
