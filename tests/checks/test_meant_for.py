"""For whom a marked letter is meant, and whose mark it is: by To, by its greeting, by who wrote the subject first."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.message import Attachment
from tests.checks.confided import (
    CASE,
    ENFORCER,
    MARKED,
    OUTSIDER,
    REED,
    REGULATORY,
    UNMARKED,
    VISITED,
    evidence,
    file,
    findings,
    opened,
    said,
)
from tests.checks.house import Letter, Quote

QUIET: Mapping[str, str] = {}
REVIEW = {OUTSIDER: "review"}
SERIOUS = {REGULATORY: "serious"}
DOUBT = {REGULATORY: "review"}
STONE = "p.stone@example.com"
SOLICITOR = "a.moss@caldwell-legal.example.com"
COMMITTEE = "planning.substitutes@ambleford.gov.uk"
RESIDENTS = ("a@example.org", "b@example.org", "c@example.org")
THEIRS = "CONFIDENTIAL: my neighbour at 14 Mill Lane"
NOTE = Letter(by=ENFORCER, to=("jane-hart",), cc=(REED,), subject=MARKED, text=VISITED)
BELOW = Quote(by=ENFORCER, to=("jane-hart",), subject=MARKED, text=VISITED)
FROM_REED = Quote(by=REED, to=("jane-hart",), subject=THEIRS, text="I wish to complain.")
PASSED = Quote(by="jane-hart", to=(ENFORCER,), subject=f"FW: {THEIRS}", text="Please deal with this.")


def note(text: str = VISITED, *files: Attachment, **parts: object) -> Correspondence:
    made = replace(NOTE, text=text, **parts)  # type: ignore[arg-type]  # the parts are those of a letter
    return opened(made, *files)


def dear(whom: str, **parts: object) -> Correspondence:
    return note(f"Dear {whom}\n\n{VISITED}", **parts)


CASES: dict[str, tuple[Correspondence, Mapping[str, str], Mapping[str, str]]] = {
    "to the owner, his wife and a Member copied": (
        dear("Mr Stone", to=(STONE,), cc=("a.stone@example.com", "jane-hart")),
        QUIET,
        QUIET,
    ),
    "without a greeting": (note(to=(STONE,), cc=("a.stone@example.com", "jane-hart")), QUIET, QUIET),
    "to the owner and an officer, dear sir": (
        dear("Sir or Madam", to=("owner@example.com", "grace-oduya"), cc=("jane-hart",)),
        QUIET,
        QUIET,
    ),
    "to an officer alone, dear occupier": (dear("Occupier", to=("grace-oduya",)), QUIET, QUIET),
    "to both, dear both": (dear("both", to=("jane-hart", REED), cc=()), REVIEW, SERIOUS),
    "to the council's solicitor, the complainant copied": (dear("Ann", to=(SOLICITOR,)), REVIEW, QUIET),
    "to somebody else's solicitor, the client copied": (
        dear("Ms Barnes", to=("x@barnes-solicitors.example",), cc=(STONE,)),
        QUIET,
        QUIET,
    ),
    "to a list that may hold Members": (note(to=(COMMITTEE,)), REVIEW, QUIET),
    "to such a list, of no regulatory matter": (
        note("They go up.", to=(COMMITTEE,), subject="CONFIDENTIAL: pool prices", by="amrit-chahal"),
        REVIEW,
        QUIET,
    ),
    "to an address of the council that nobody knows": (note(to=("new.starter@ambleford.gov.uk",)), REVIEW, QUIET),
    "to oneself, a resident in Bcc": (note(to=(ENFORCER,), cc=(), bcc=(REED,)), QUIET, QUIET),
    "to oneself, a Member copied": (note(to=(ENFORCER,), cc=("jane-hart", REED)), REVIEW, SERIOUS),
    "a mailing to residents": (note(to=("grace-oduya",), cc=(), bcc=RESIDENTS), QUIET, QUIET),
    "two residents in Bcc are no mailing": (note(to=("grace-oduya",), cc=(), bcc=RESIDENTS[:2]), REVIEW, QUIET),
    "a mailing that a Member receives": (note(cc=(), bcc=RESIDENTS), REVIEW, SERIOUS),
    "to nobody but the residents": (note(to=(), cc=(), bcc=(REED,)), QUIET, QUIET),
    "a slip that greets the Member": (dear("Councillor Jane Hart", to=(REED,), cc=()), REVIEW, DOUBT),
    "greeting both": (dear("Councillor Hart and Mrs Reed", to=("jane-hart", REED), cc=()), QUIET, QUIET),
    "greeting the Member, whose name is like hers": (
        dear("Councillor Jane Hart", to=("jane-hart",), cc=("jane.harte@gmail.com",)),
        REVIEW,
        SERIOUS,
    ),
    "greeting her for a Member outside": (dear("Mrs Reed", to=("jane-hart",)), QUIET, QUIET),
    "the Member's own name at a private provider": (
        dear("Councillor Jane Hart", to=("jane.hart77@gmail.com",), cc=()),
        QUIET,
        QUIET,
    ),
    "a name like hers at a private provider": (note(cc=("jane.harte@gmail.com",)), REVIEW, SERIOUS),
    "the resident marked it first": (
        note(subject=f"RE: {THEIRS}", quoted=(replace(PASSED, cc=(REED,)), FROM_REED)),
        QUIET,
        QUIET,
    ),
    "the resident marked it first, and is answered": (
        note(to=(REED,), cc=(), subject="RE: 14 Mill Lane", quoted=(PASSED, FROM_REED)),
        QUIET,
        QUIET,
    ),
    "the resident marked it first, a file is marked by us": (
        note(
            VISITED,
            file("briefing.docx", "Enforcement", header="CONFIDENTIAL"),
            subject=f"RE: {THEIRS}",
            quoted=(replace(PASSED, cc=(REED,)), FROM_REED),
        ),
        REVIEW,
        SERIOUS,
    ),
    "an officer marked it first, the Member brought her in": (
        note(
            subject=f"RE: {MARKED}",
            quoted=(Quote(by="edmund-birch", to=(ENFORCER, REED), subject=f"RE: {MARKED}", text="And?"), BELOW),
        ),
        REVIEW,
        SERIOUS,
    ),
    "the Member marked it, the officer passed it on": (
        note(
            "See below.",
            to=(REED,),
            cc=(),
            subject="FW: Mill Lane",
            quoted=(replace(PASSED, subject="CONFIDENTIAL: enforcement in Mill Lane"),),
        ),
        REVIEW,
        QUIET,
    ),
    "a plain word of the subject is no name": (
        note(
            "The bids.", cc=("tender@builders.example",), subject="CONFIDENTIAL: pool tender prices", by="amrit-chahal"
        ),
        REVIEW,
        QUIET,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_for_whom_it_is_meant(name: str) -> None:
    mail, borough, town = CASES[name]
    told = {
        protocol: {each.rule: str(each.severity) for each in findings(protocol, mail) if each.by == mail.by}
        for protocol in ("borough-2019", "town-2020", "gedling")
    }
    told["town-2020"].pop(UNMARKED, None)
    assert told == {"borough-2019": borough, "town-2020": town, "gedling": borough}


def chain(*older: str) -> Correspondence:
    """A reply to the resident above the officer's marked note and older messages, none with header lines."""
    text = f"Thank you.\n\nOn Mon, 2 Mar 2026 at 14:00, Martin Sedgwick wrote:\n> CONFIDENTIAL\n>\n> {VISITED}"
    for depth, each in enumerate(older, start=1):
        text += (
            f"\n{'>' * depth}\n{'>' * (depth + 1)} On Mon, 2 Mar 2026 at 13:00, {each} wrote:\n{'>' * (depth + 1)} And?"
        )
    return note(text, to=(REED,), cc=(), subject="RE: 14 Mill Lane")


def test_without_header_lines_it_was_to_whomever_it_answers() -> None:
    (shown,) = evidence("town-2020", chain("Jane Hart", "Grace Oduya"))
    assert shown.note.endswith("; whom it was to is told from what it answers")
    assert said("borough-2019", chain(f"M Reed <{REED}>", "Jane Hart")) == QUIET
    assert said("borough-2019", chain("Grace Oduya", "Jane Hart")) == QUIET


def test_with_header_lines_it_was_to_whomever_they_name() -> None:
    for to in ("jane.hart.home@example.org", "new.starter@ambleford.gov.uk"):
        mail = note(to=(REED,), cc=(), subject="RE: 14 Mill Lane", quoted=(replace(BELOW, to=(to,)),))
        assert said("borough-2019", mail) == REVIEW


def test_a_slip_says_how_the_member_is_known() -> None:
    (shown,) = evidence("town-2020", CASES["a slip that greets the Member"][0])
    assert shown.note.endswith("; whom it was to is told from its greeting")
    assert shown.about == ("jane-hart",)


def test_hidden_blind_copies_of_a_letter_to_two_members() -> None:
    both = replace(NOTE, to=("jane-hart", "edmund-birch"), cc=(), keeps_bcc=False)
    assert said("borough-2019", opened(both)) == {OUTSIDER: "unchecked: bcc"}
    assert said("town-2020", opened(both)) == QUIET
    asked = replace(both, to=("jane-hart",), text=f"Your FOI request is answered. {VISITED}")
    assert said("borough-2019", opened(asked)) == QUIET
    assert said("town-2020", opened(replace(both, to=("jane-hart",), subject=f"CONFIDENTIAL {CASE}"))) != QUIET
