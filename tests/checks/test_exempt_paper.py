"""Exempt and confidential papers, and the bodies they belong to."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.checks.exempt_paper import Check
from mailguard.correspondence import Permission
from mailguard.correspondence.matters import Case
from mailguard.correspondence.papers import bodies_in
from mailguard.finding import Severity
from mailguard.message import Attachment
from mailguard.register import load
from tests.checks.confided import EXEMPT, evidence, file, opened, said, unread
from tests.checks.house import AMBLEFORD, Letter, ambleford
from tests.correspondence.opened import NOON

QUIET: Mapping[str, str] = {}
FOUND = {EXEMPT: "review"}
ADVICE = {EXEMPT: "advice"}
PAPER = file("Appendix B EXEMPT.pdf", "Employment Committee", "EXEMPT", "The pay review.")
ROOK = Letter(to=("barnaby-rook",), subject="Appendix B", text="As you asked, here is Appendix B.")
ON_IT = "elspeth-kinnaird"
UNNAMED = file("Appendix B EXEMPT.pdf", "EXEMPT", "Offers received.")
PLAIN = file("report.pdf", "Pay review")


def text(words: str, *, to: tuple[str, ...] = ("barnaby-rook",)) -> Letter:
    return replace(ROOK, text=words, to=to)


CASES: dict[str, tuple[Letter, tuple[Attachment, ...], Mapping[str, str]]] = {
    "to a Member outside the committee": (ROOK, (PAPER,), FOUND),
    "in Cc": (replace(ROOK, to=(ON_IT,), cc=("barnaby-rook",)), (PAPER,), FOUND),
    "in Bcc": (replace(ROOK, to=(ON_IT,), bcc=("barnaby-rook",)), (PAPER,), FOUND),
    "to all Members": (replace(ROOK, to=("all.members@ambleford.gov.uk",)), (PAPER,), FOUND),
    "to a Member of it": (replace(ROOK, to=(ON_IT,)), (PAPER,), QUIET),
    "to officers": (replace(ROOK, to=("grace-oduya",)), (PAPER,), QUIET),
    "from a Member": (replace(ROOK, by="edmund-birch"), (PAPER,), QUIET),
    "the subject names the body": (replace(ROOK, subject="Employment Committee: pay"), (UNNAMED,), FOUND),
    "the text names the body": (text("For the Employment Committee."), (UNNAMED,), FOUND),
    "no body, and the Member sits on a committee": (ROOK, (UNNAMED,), QUIET),
    "the full Council": (text("For the Council meeting on Thursday."), (UNNAMED,), QUIET),
    "a confidential paper of a body": (ROOK, (file("r.pdf", "Employment Committee", "CONFIDENTIAL"),), FOUND),
    "a confidential paper of nobody": (ROOK, (file("r.pdf", "CONFIDENTIAL"),), QUIET),
    "an unmarked paper": (ROOK, (PLAIN,), QUIET),
    "the message is marked, with a file": (
        replace(ROOK, subject="EXEMPT: pay review, Employment Committee"),
        (PLAIN,),
        FOUND,
    ),
    "the message is marked by its subject, without a file": (
        replace(ROOK, subject="EXEMPT: pay review, Employment Committee"),
        (),
        QUIET,
    ),
    "the text itself is marked": (text("EXEMPT\n\nThe Employment Committee's pay review."), (), FOUND),
    "handling words are no mark": (text("Do not circulate.\n\nThe Employment Committee's pay."), (PLAIN,), QUIET),
    "a substitute": (text("You are substituting for Councillor Hart."), (PAPER,), QUIET),
    "since published": (text("It has now been published."), (PAPER,), QUIET),
    "a need to know is claimed": (text("You have shown a need to know."), (PAPER,), ADVICE),
    "the Monitoring Officer agreed": (text("The Monitoring Officer has agreed to it."), (PAPER,), ADVICE),
    "a need to know is denied": (text("You have not shown a need to know."), (PAPER,), FOUND),
}


@pytest.mark.parametrize("name", CASES)
def test_who_is_given_an_exempt_paper(name: str) -> None:
    letter, files, told = CASES[name]
    mail = opened(letter, *files)
    for protocol in ("borough-2019", "town-2020", "allerdale"):
        assert said(protocol, mail) == told
    assert said("gedling", mail) == QUIET


SHOWN = "I am satisfied that you have shown a need to know."


@pytest.mark.parametrize(
    ("by", "words", "told"),
    [
        ("meera-balasubramaniam", SHOWN, QUIET),
        ("eleanor-vasey", "A need to know has been demonstrated.", QUIET),
        ("amrit-chahal", SHOWN, ADVICE),
        ("sam-okoro", SHOWN, ADVICE),
        ("meera-balasubramaniam", "You need to know this before Thursday.", ADVICE),
        ("meera-balasubramaniam", "If you have shown a need to know, it is yours.", ADVICE),
        ("meera-balasubramaniam", "I am not satisfied that you need to know.", FOUND),
        ("meera-balasubramaniam", "Here it is.", FOUND),
    ],
)
def test_who_decides_a_need_to_know(by: str, words: str, told: Mapping[str, str]) -> None:
    assert said("borough-2019", opened(replace(ROOK, by=by, text=words), PAPER)) == told


def test_a_post_of_the_register_decides_too(tmp_path: Path) -> None:
    job, post = "job: Parks and Open Spaces Manager", "posts: [monitoring-officer]"
    text = AMBLEFORD.read_text(encoding="utf-8").replace(job, post)
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    mail = opened(replace(ROOK, by="amrit-chahal", text=SHOWN), PAPER)
    assert list(Check().evidence_in(mail))
    assert not list(Check().evidence_in(replace(mail, roll=load(tmp_path / "register.yml").on(mail.roll.day))))


def test_the_mark_and_the_body_are_shown() -> None:
    (shown,) = evidence("borough-2019", opened(ROOK, PAPER))
    assert (shown.where, shown.quote) == ("attachment:Appendix B EXEMPT.pdf", "Appendix B EXEMPT.pdf")
    assert (shown.key, shown.about) == ("cllr.b.rook@ambleford.gov.uk", ("barnaby-rook",))
    assert shown.note == (
        "Councillor Barnaby Rook (cllr.b.rook@ambleford.gov.uk) receives a paper that belongs to Employment Committee;"
        " no need to know is recorded"
    )


def test_a_paper_without_a_body_and_one_of_two_bodies_say_so() -> None:
    (shown,) = evidence("borough-2019", opened(replace(ROOK, to=("gerald-moxon",), at="2025-06-02 10:00"), UNNAMED))
    assert shown.note.endswith(
        ") receives a paper that names no body, and they sit on no committee; no need to know is recorded"
    )
    both = file("Appendix B EXEMPT.pdf", "Employment Committee and Licensing Sub-Committee", "EXEMPT")
    (shown,) = evidence("borough-2019", opened(ROOK, both))
    assert "a paper that belongs to Employment Committee and Licensing Sub-Committee; no need" in shown.note


def test_a_list_is_one_piece_of_evidence_about_those_outside() -> None:
    (shown,) = evidence("borough-2019", opened(replace(ROOK, to=("all.members@ambleford.gov.uk",)), PAPER))
    assert "barnaby-rook" in shown.about
    assert ON_IT not in shown.about
    assert shown.note.startswith(f"{len(shown.about)} Members (all.members@ambleford.gov.uk: Councillor ")
    assert shown.note.count("Councillor ") == 8
    assert f" and {len(shown.about) - 8} more) receive a paper that belongs to " in shown.note


def test_up_to_eight_members_of_a_list_are_all_named() -> None:
    (shown,) = evidence("borough-2019", opened(replace(ROOK, to=("ward.castle@ambleford.gov.uk",)), PAPER))
    assert shown.note.startswith(
        "2 Members (ward.castle@ambleford.gov.uk: Councillor Tomos ap Rhys, Councillor Gurpreet Kaur Dhaliwal) receive"
    )
    (shown,) = evidence("borough-2019", opened(replace(ROOK, to=("planning.committee@ambleford.gov.uk",)), PAPER))
    assert shown.note.startswith("8 Members (planning.committee@ambleford.gov.uk: Councillor ")
    assert ", Councillor Barnaby Rook, Councillor Hefin Prydderch) receive a paper" in shown.note


def test_a_claim_is_shown_and_carries_what_the_council_says() -> None:
    mail = opened(text("You have shown a need to know."), PAPER)
    (shown,) = evidence("borough-2019", mail)
    assert shown.note.endswith("; the writer says “You have shown a need to know.”")
    (other,) = Check(claimed_severity=Severity.REVIEW).evidence_in(mail)
    assert other.severity is Severity.REVIEW


@pytest.mark.parametrize("to", [(), ("barnaby-rook",), ("cllr.b.rook@ambleford.gov.uk",)])
def test_a_recorded_need_to_know_silences_it(to: tuple[str, ...]) -> None:
    permit = Permission(rule=EXEMPT, person="barnaby-rook", granted_by="meera-balasubramaniam", to=to)
    assert said("borough-2019", opened(ROOK, PAPER, permits=(permit,))) == QUIET


def test_somebody_elses_need_to_know_does_not() -> None:
    for permit in (
        Permission(rule=EXEMPT, person="jessamy-crook", granted_by="meera-balasubramaniam"),
        Permission(rule=EXEMPT, person="barnaby-rook", granted_by="x", to=("jessamy-crook",)),
    ):
        assert said("borough-2019", opened(ROOK, PAPER, permits=(permit,))) == FOUND


def test_a_published_case_is_no_secret() -> None:
    case = Case(ref="27/00045/ENF", published=True)
    assert said("borough-2019", opened(replace(ROOK, subject="27/00045/ENF"), PAPER, cases=(case,))) == QUIET


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Report to the Licensing Sub-Committee", ["Licensing Sub-Committee"]),
        ("Policy & Resources Committee", ["Policy and Resources Committee"]),
        ("Ambleford Borough Council", []),
        ("Meeting of the Council", ["the Council"]),
        ("Extraordinary Council", ["the Council"]),
        ("Planning Committees", []),
    ],
)
def test_bodies_by_their_names(words: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in((words, "Employment Committee"), ambleford().on(NOON.date()))] == (
        names or ["Employment Committee"]
    )


@pytest.mark.parametrize(
    ("letter", "files", "told"),
    [
        (replace(ROOK, to=(ON_IT,), keeps_bcc=False), (PAPER,), "bcc"),
        (
            replace(ROOK, to=("planning.substitutes@ambleford.gov.uk",)),
            (PAPER,),
            "list:planning.substitutes@ambleford.gov.uk",
        ),
        (text("Here is the appendix from Part 2."), (unread("a.pdf"),), "attachment:a.pdf"),
        (text("Here is the appendix."), (unread("a.pdf"),), ""),
        (text("Here is the appendix from Part 2.", to=("grace-oduya",)), (unread("a.pdf"),), ""),
        (replace(ROOK, to=(ON_IT,), keeps_bcc=False), (PLAIN,), ""),
        (replace(ROOK, to=(ON_IT,), keeps_bcc=False, text="It is now published."), (PAPER,), ""),
    ],
)
def test_what_cannot_be_seen(letter: Letter, files: tuple[Attachment, ...], told: str) -> None:
    found = said("borough-2019", opened(letter, *files)).get(EXEMPT)
    assert found == (f"unchecked: {told}" if told else None)
