"""A list in Bcc that nobody can open: the catalogue's scenarios, judged under three protocols."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.register import load
from mailguard.service.council import Council
from tests.checks.house import AMBLEFORD, Case, Letter, case, council, evidence, outcomes, short

SUBSTITUTES = "planning.substitutes@ambleford.gov.uk"
REVIEW = {"blind-copy-unseen-list": "review"}
RESIDENTS = tuple(f"resident{number}@example.org" for number in range(10))

CASES = (
    case("a list kept elsewhere", Letter(bcc=(SUBSTITUTES,)), borough=REVIEW, town=REVIEW),
    case(
        "the list beside officers",
        Letter(bcc=("leanne-stubbs", SUBSTITUTES)),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "the list beside a hidden Member gives both findings",
        Letter(bcc=("jane-hart", SUBSTITUTES)),
        borough=REVIEW | {"blind-copy": "serious"},
        town=REVIEW | {"blind-copy": "serious"},
    ),
    case(
        "named in the text, which cures it in the town only",
        Letter(bcc=(SUBSTITUTES,), text="The fence is down.\ncc Planning Substitutes"),
        borough=REVIEW,
    ),
    case(
        "named without a word of a copy",
        Letter(bcc=(SUBSTITUTES,), text="The planning substitutes meet on Tuesday."),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "a word of a copy, but to others",
        Letter(bcc=(SUBSTITUTES,), text="The fence is down. I have copied this to the planning team."),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "the letters of a copy within other words",
        Letter(bcc=(SUBSTITUTES,), text="On account of the planning substitutes we meet at six."),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "words that refuse a copy",
        Letter(bcc=(SUBSTITUTES,), text="I have not copied this to the planning substitutes."),
        borough=REVIEW,
        town=REVIEW,
    ),
    case("officers only, as the register opens it", Letter(bcc=("clt@ambleford.gov.uk",))),
    case("decided: officers only, as the list's name says", Letter(bcc=("all.staff@ambleford.gov.uk",))),
    case("decided: outsiders only, as the register says", Letter(bcc=("parish.clerks@ambleford.gov.uk",))),
    case("no Member is written to", Letter(to=("leanne-stubbs",), bcc=(SUBSTITUTES,))),
    case("a Member writes", Letter(by="jane-hart", bcc=(SUBSTITUTES,))),
    case("ten residents make a public mailing", Letter(bcc=(SUBSTITUTES, *RESIDENTS))),
    case(
        "decided: in Cc the first Member sees the list; the town cannot see who had the open copy",
        Letter(cc=(SUBSTITUTES,)),
        town={"open-copy": f"unchecked: list:{SUBSTITUTES}"},
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_list_in_bcc_that_cannot_be_opened(case: Case) -> None:
    assert case.wrong() == {}


def test_the_evidence_names_the_list_and_the_member_written_to() -> None:
    (found,) = evidence("borough-2019", "blind-copy-unseen-list", Letter(bcc=("leanne-stubbs", SUBSTITUTES)))
    assert (found.where, found.quote, found.key) == ("bcc", SUBSTITUTES, SUBSTITUTES)
    assert found.about == ("edmund-birch",)
    assert found.note == (
        "This list cannot be opened, so it may hold Members; Councillor Edmund Birch cannot see the copy"
    )


@pytest.fixture
def nested(tmp_path: Path) -> Council:
    """The borough with two more lists: one holds only the unknown list, the other a Member too."""
    text = AMBLEFORD.read_text(encoding="utf-8").replace(
        "\nmailboxes:\n",
        "\nmailboxes:\n"
        "  - {emails: [outer@ambleford.gov.uk], kind: list, members: [planning.substitutes@ambleford.gov.uk]}\n"
        "  - {emails: [mixed@ambleford.gov.uk], kind: list, "
        "members: [jane-hart, planning.substitutes@ambleford.gov.uk]}\n",
    )
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    return replace(council("borough-2019"), register=load(tmp_path / "register.yml"))


def test_decided_a_list_inside_a_list_is_as_unseen_as_the_inner_one(nested: Council) -> None:
    (found,) = outcomes(nested, [Letter(bcc=("outer@ambleford.gov.uk",))])
    assert short(found) == REVIEW


def test_decided_a_list_that_opens_in_part_is_judged_by_the_members_it_shows(nested: Council) -> None:
    (found,) = outcomes(nested, [Letter(bcc=("mixed@ambleford.gov.uk",))])
    assert short(found) == {"blind-copy": "serious"}


@pytest.mark.parametrize("address", ["planning-substitutes", "planning_substitutes", "planning.substitutes"])
@pytest.mark.parametrize("words", ["cc Planning Substitutes", "Copied to the planning substitutes.", "copy: {}"])
def test_the_words_of_an_address_name_the_list(address: str, words: str, tmp_path: Path) -> None:
    text = AMBLEFORD.read_text(encoding="utf-8").replace("planning.substitutes@", f"{address}@")
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    town = replace(council("town-2020"), register=load(tmp_path / "register.yml"))
    box = f"{address}@ambleford.gov.uk"
    (found,) = outcomes(town, [Letter(bcc=(box,), text=f"The fence is down.\n{words.format(box)}")])
    assert short(found) == {}
