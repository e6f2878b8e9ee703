"""Every finding that weighs less than its clause says tells in a plain sentence why."""

from email.message import EmailMessage
from typing import Any

import pytest

from tests.cli.place import BIRCH, BLIND, HART, Place, mail

OAKES = "cllr.c.oakes@ambleford.gov.uk"
RULED = "\n\n" + "_" * 32 + "\n"
QUOTED = f"From: Jane Hart <{HART}>\nSent: 17 November 2026 14:00\nSubject: Library hours\n\nWhen will it open?\n"
SENT = f"From: Sam Okoro\nSent: 17 November 2026 14:00\nTo: Jane Hart <{HART}>\nSubject: Library hours\n\nAt nine.\n"
FORWARDED: dict[str, Any] = {"to": BIRCH, "subject": "FW: Library hours"}
ASKED = f"From: Jane Hart <{HART}>\nSent: 17 November 2026 14:00\nSubject: Panel\n\nPlease keep this between us.\n"


def unreadable() -> EmailMessage:
    made = mail(**BLIND)
    made.clear_content()
    made.set_content(b"0", "application", "pkcs7-mime", filename="smime.p7m")
    return made


TOLD = "the writer's own words tell of the copy"
NAME = "only a name, and no known address, says which Member it is"
CLAIM = "the writer says that the Member knows or agrees, or that the law obliges"
OWN = "only the Member's own words were passed on"
CASES = {
    TOLD: mail(**(BLIND | {"text": "The library will open at nine.\n\ncc Councillor Birch"})),
    "the text could not be read, and it may tell of the copy": unreadable(),
    NAME: mail(**(BLIND | {"bcc": "Tom Birch <tom@birch.example>"})),
    OWN: mail(**FORWARDED, text=f"For information.{RULED}{QUOTED}"),
    CLAIM: mail(**FORWARDED, text=f"Councillor Hart agreed that I may pass this on.{RULED}{SENT}"),
    f"{OWN} and {CLAIM}": mail(**FORWARDED, text=f"Councillor Hart agreed to this.{RULED}{QUOTED}"),
    f"{TOLD} and {NAME}": mail(
        to=HART, bcc="Tom Birch <tom@birch.example>", text="It will open at nine.\n\ncc Councillor Birch"
    ),
}


@pytest.mark.parametrize("why", CASES)
def test_why_a_finding_weighs_less_stands_below_it(place: Place, why: str) -> None:
    done = place.run("check", place.eml("one.eml", CASES[why]))
    assert done.status == 1
    assert f"      lowered to review, because {why}\n" in done.out


def test_a_claim_lowers_a_broken_confidence(place: Place) -> None:
    claimed = f"I am legally obliged to share this.{RULED}{ASKED}"
    done = place.run("check", place.eml("one.eml", mail(to=HART, cc=BIRCH, subject="RE: Panel", text=claimed)))
    assert "confidence-broken, review)" in done.out
    assert f"      lowered to review, because {CLAIM}\n" in done.out


def test_the_same_words_sent_again(place: Place) -> None:
    text = "The library will open at nine on Saturdays from the first of December, and at ten on all other days."
    place.eml("box/1.eml", mail(1, to=HART, text=text))
    place.eml("box/2.eml", mail(2, to=BIRCH, text=text))
    done = place.run("check", place.folder / "box")
    assert "lowered to review, because the same words were sent again, and nothing was forwarded\n" in done.out


def test_nothing_is_said_where_the_clause_says_no_more(place: Place) -> None:
    full = place.run("check", place.eml("one.eml", mail(**BLIND)))
    assert (full.status, "lowered" in full.out) == (1, False)
    place.set_up(protocol="town-2020")
    own = place.run("check", place.eml("two.eml", CASES[OWN]))
    assert "undeclared-forward, serious)" in own.out
    assert "lowered" not in own.out
    both = place.run("check", place.eml("three.eml", CASES[f"{OWN} and {CLAIM}"]))
    assert f"lowered to review, because {CLAIM}\n" in both.out, "own words weigh in full there"


def test_the_digest_counts_why(office: Place) -> None:
    office.sent("1", CASES[TOLD])
    office.sent("2", mail(2, **(FORWARDED | {"to": OAKES}), text=f"For information.{RULED}{QUOTED}"))
    office.sent("3", mail(3, **BLIND))
    assert office.run("scan").status == 1
    told = " ".join(office.run("digest", "--week", "2026-W47").out.split())
    assert f"Lowered to review: 1 because {TOLD}; 1 because {OWN}." in told
    assert office.run("findings", "--full").out.count("To review, and no more, because") == 2
