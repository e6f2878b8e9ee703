"""Information for one Member in a post of influence, to be kept from the others."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.checks.withheld import Check
from mailguard.correspondence.offices import Post
from mailguard.register import load
from tests.checks.confided import WITHHELD, evidence, opened, said
from tests.checks.house import AMBLEFORD, Letter, Quote

KEEP = "Please keep them from the other Members."
FIGURES = Letter(to=("edmund-birch",), subject="Leisure figures", text=f"Here are the figures. {KEEP}")
REVIEW, ADVICE, QUIET = "review", "advice", None
GROUP = ("wj-tatlock", "rosalind-peverell")
Told = tuple[str | None, str | None, str | None, str | None]

CASES: Mapping[str, tuple[Letter, Told]] = {
    "to a Group Leader": (FIGURES, (REVIEW, ADVICE, ADVICE, ADVICE)),
    "to a Chair": (replace(FIGURES, to=("elspeth-kinnaird",)), (REVIEW, ADVICE, QUIET, ADVICE)),
    "to a Member without a post": (replace(FIGURES, to=("barnaby-rook",)), (QUIET, QUIET, QUIET, QUIET)),
    "to one group": (replace(FIGURES, to=GROUP), (QUIET, QUIET, ADVICE, ADVICE)),
    "to two groups": (replace(FIGURES, to=("wj-tatlock", "jessamy-crook")), (QUIET, QUIET, QUIET, QUIET)),
    "to officers": (replace(FIGURES, to=("grace-oduya",)), (QUIET, QUIET, QUIET, QUIET)),
    "without the words": (replace(FIGURES, text="Here are the figures."), (QUIET, QUIET, QUIET, QUIET)),
    "only confidential": (replace(FIGURES, text="This is confidential."), (QUIET, QUIET, QUIET, QUIET)),
    "a Member's words": (
        replace(FIGURES, text="Thank you.", quoted=(Quote(by="edmund-birch", text=KEEP),)),
        (QUIET, QUIET, QUIET, QUIET),
    ),
    "from a Member": (replace(FIGURES, by="jane-hart"), (QUIET, QUIET, QUIET, QUIET)),
    "copied to all": (replace(FIGURES, cc=("all.members@ambleford.gov.uk",)), (QUIET, QUIET, QUIET, QUIET)),
    "a Chair's briefing": (replace(FIGURES, subject="Chair's briefing"), (QUIET, QUIET, QUIET, QUIET)),
    "the agenda": (replace(FIGURES, subject="Draft agenda for Thursday"), (QUIET, QUIET, QUIET, QUIET)),
    "the group's proposals": (replace(FIGURES, text=f"Your group's amendments. {KEEP}"), (QUIET, QUIET, QUIET, QUIET)),
    "a personal matter": (replace(FIGURES, subject="Your allowances"), (QUIET, QUIET, QUIET, QUIET)),
    "a portfolio the Member does not hold": (
        replace(FIGURES, text=f"The leisure portfolio. {KEEP}"),
        (REVIEW, ADVICE, ADVICE, ADVICE),
    ),
    "in Bcc alone": (replace(FIGURES, to=("sam-okoro",), bcc=("edmund-birch",)), (REVIEW, ADVICE, ADVICE, ADVICE)),
    "with an officer copied": (replace(FIGURES, cc=("grace-oduya",)), (REVIEW, ADVICE, ADVICE, ADVICE)),
    "broken by the mail program": (
        replace(
            FIGURES, text="Here are the figures. I should be grateful if you would not\nshare them with other Members."
        ),
        (REVIEW, ADVICE, ADVICE, ADVICE),
    ),
    "the Member's own portfolio": (
        replace(FIGURES, to=("elspeth-kinnaird",), text=f"Your portfolio. {KEEP}"),
        (QUIET, QUIET, QUIET, QUIET),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_kept_from_others(name: str) -> None:
    letter, told = CASES[name]
    mail = opened(letter)
    protocols = ("borough-2019", "town-2020", "gedling", "allerdale")
    assert tuple(said(protocol, mail).get(WITHHELD) for protocol in protocols) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Lead Member for Partnerships", False),
        ("Portfolio Holder for Partnerships", False),
        ("Member Champion for Partnerships", True),
    ],
)
def test_whoever_leads_on_a_matter_is_written_to_about_their_portfolio(title: str, told: bool, tmp_path: Path) -> None:
    text = AMBLEFORD.read_text(encoding="utf-8").replace("Lead Member for Partnerships", title)
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    mail = opened(replace(FIGURES, to=("elspeth-kinnaird",), text=f"Your portfolio. {KEEP}"))
    mail = replace(mail, roll=load(tmp_path / "register.yml").on(mail.roll.day))
    assert bool(list(Check().evidence_in(mail))) is told


def test_the_sentence_and_the_post_are_shown() -> None:
    (shown,) = evidence("borough-2019", opened(FIGURES))
    assert (shown.where, shown.quote, shown.key, shown.about) == ("own", KEEP, "edmund-birch", ("edmund-birch",))
    assert shown.note == "Councillor Edmund Birch (group leader) is given what others are not to have"


def test_a_group_is_named() -> None:
    (shown,) = evidence("gedling", opened(replace(FIGURES, to=GROUP)))
    assert "(all of Conservative)" in shown.note
    assert shown.about == GROUP
    assert shown.note.startswith("Councillor ")
    assert " and Councillor " in shown.note


def test_of_a_large_group_three_are_named() -> None:
    (shown,) = evidence("gedling", opened(replace(FIGURES, to=("conservative.group@ambleford.gov.uk",))))
    assert shown.note.startswith(
        "Councillor Edmund Birch and Councillor W J Tatlock and Councillor Margaret Ostler (all of Conservative) is"
    )
    assert len(shown.about) == 6


def test_every_post_is_named() -> None:
    (shown,) = evidence("town-2020", opened(replace(FIGURES, to=("jane-hart",))))
    assert "(chair, group leader, leader)" in shown.note


def test_without_posts_any_one_member_counts() -> None:
    (shown,) = Check(posts=()).evidence_in(opened(replace(FIGURES, to=("barnaby-rook",))))
    assert "(one Member)" in shown.note
    assert not list(Check(posts=()).evidence_in(opened(replace(FIGURES, to=GROUP))))
    assert not list(Check(posts=(Post.MAYOR,)).evidence_in(opened(FIGURES)))


@pytest.mark.parametrize(
    ("to", "told"), [("edmund-birch", "unchecked: body"), ("barnaby-rook", None), ("grace-oduya", None)]
)
def test_an_encrypted_text(to: str, told: str | None) -> None:
    assert said("borough-2019", opened(replace(FIGURES, to=(to,), sealed=True))).get(WITHHELD) == told


LIST = "planning.substitutes@ambleford.gov.uk"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (KEEP, f"unchecked: list:{LIST}"),
        ("Here are the figures.", None),
        (f"{KEEP} They are for the draft agenda.", None),
    ],
)
@pytest.mark.parametrize("place", ["cc", "bcc"])
def test_a_list_that_may_hold_other_members(place: str, text: str, told: str | None) -> None:
    letter = replace(FIGURES, text=text, **{place: (LIST,)})  # type: ignore[arg-type]  # cc and bcc are tuples
    assert said("borough-2019", opened(letter)).get(WITHHELD) == told
    assert WITHHELD not in said("borough-2019", opened(replace(letter, to=("barnaby-rook",))))


def test_without_posts_an_encrypted_text_says_nothing() -> None:
    assert Check(posts=()).hidden_from(opened(replace(FIGURES, sealed=True))) == ()
