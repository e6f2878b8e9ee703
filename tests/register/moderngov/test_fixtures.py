"""Each fixture of `tests/data/moderngov`, held against its `expected.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from mailguard.errors import WebsiteError
from mailguard.register.moderngov import read_committees, read_groups, read_page, read_wards
from mailguard.register.moderngov.planning import plan
from mailguard.register.moderngov.published import Published
from mailguard.register.moderngov.titles import vacant
from tests.register.moderngov.site import FIXTURES, ON, Desk, notes

EXPECTED: dict[str, Any] = yaml.safe_load((FIXTURES / "expected.yml").read_text(encoding="utf-8"))
FILES: dict[str, dict[str, Any]] = EXPECTED["files"]
QUIRKS: list[dict[str, Any]] = EXPECTED["quirks"]
READERS = {"Ward": read_wards, "page": read_wards, "Group": read_groups, "GetCommittees": read_committees}


def read(name: str) -> Any:
    """The fixture, read as what its name says."""
    reader: Any = next((found for word, found in READERS.items() if word in name), read_page)
    return reader((FIXTURES / name).read_bytes(), name)


def test_every_fixture_is_expected_and_no_other() -> None:
    assert {file.name for file in FIXTURES.iterdir()} == {*FILES, "expected.yml"}


@pytest.mark.parametrize("name", [name for name, said in FILES.items() if said["result"] == "refuse"])
def test_refused(name: str) -> None:
    with pytest.raises(WebsiteError) as refused:
        read(name)
    assert refused.value.source == name
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("error_page_status_200.html", "error page"),
        ("redirect_page_status_200.html", "script that leads elsewhere"),
        ("empty_GetCouncillorsByWard.xml", "not one Member"),
        ("truncated_GetCouncillorsByWard.xml", "line 171"),
    ],
)
def test_a_refusal_says_what_it_was(name: str, said: str) -> None:
    with pytest.raises(WebsiteError, match=said):
        read(name)


@pytest.mark.parametrize(
    "name", [name for name in FILES if "GetCouncillorsByWard" in name and FILES[name]["result"] == "ok"]
)
def test_who_sits(name: str) -> None:
    sitting, said = read(name), FILES[name]
    assert len(sitting.wards) == said["wards"]
    assert len(sitting.councillors) == said["councillors"]
    assert len(sitting.vacancies) == said.get("vacancies", 0)
    assert len(sitting.empty) == said.get("empty_wards", 0)
    assert sitting.miscounted == sitting.nameless == ()


def test_wrapped_answers_are_the_same_as_the_plain_one() -> None:
    single = read("single_GetCouncillorsByWard.xml")
    assert read("wrapped_soap_GetCouncillorsByWard.xml") == single
    assert read("wrapped_string_GetCouncillorsByWard.xml") == single


def test_somebody_listed_twice_is_one_and_sits_for_both_wards() -> None:
    found = {each.number: each.wards for each in read("repeated_GetCouncillorsByWard.xml").councillors}
    assert found == {"501": ("Bridge",), "502": ("Bridge", "Heath"), "503": ("Heath",)}


def test_wards_are_clean() -> None:
    wards = read("quirks_GetCouncillorsByWard.xml").wards
    assert set(EXPECTED["quirk_wards"].values()) <= set(wards)


@pytest.mark.parametrize("quirk", QUIRKS, ids=lambda quirk: str(quirk["id"]))
def test_quirks(quirk: dict[str, Any], quirky: dict[str, Any]) -> None:
    if quirk["name"] is None:
        assert vacant(quirk["published"])
        assert str(quirk["id"]) not in quirky
        return
    found = quirky[str(quirk["id"])]
    assert found.name == quirk["name"]
    assert list(found.also) == quirk["also"]
    assert list(found.emails) == quirk["emails"]


@pytest.fixture(scope="module")
def quirky(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The people whom an import of the quirks adds, by the site's number."""
    desk = Desk(tmp_path_factory.mktemp("quirks")).begin()
    made = desk.take((FIXTURES / "quirks_GetCouncillorsByWard.xml").read_bytes())
    people = {person.id: person for person in desk.load().people}
    return {seen.number: people[seen.person] for seen in made.copy.people}


def test_what_the_quirks_leave_to_a_person(desk: Desk) -> None:
    made = desk.plan((FIXTURES / "quirks_GetCouncillorsByWard.xml").read_bytes())
    said = notes(made)
    for line in (
        "leader@thornmere.example.org, published for iolo-brackenbury, cressida-bayle, is named after an office",
        "caspian.treadwell@thornmere.example.org, published for oonagh-wilmot, is another Member's",
        "mungo-thirlby: an e-mail address on the website is cut short",
        "clement-rosewarne: a telephone number stands in the e-mail field",
        "hester-quayle has a private address only",
        "owena-marsh has no e-mail address of their own",
        "philomena-tansley and phyllida-tansley share initial and surname",
        "noel-kettering and noel-ambrose-kettering share initial and surname",
        "idris-vaughan-cole: every published term has ended, the last on 2021-05-06",
    ):
        assert line in said
    assert made.vacancies == ("A - B",) * 4


def test_an_ended_term_takes_nobody_out(quirky: dict[str, Any]) -> None:
    assert quirky["143"].start is not None
    assert quirky["143"].end is None


def test_a_comma_does_not_split_a_post(quirky: dict[str, Any]) -> None:
    assert [role.title for role in quirky["142"].roles] == [
        "Depute Policy Lead for Roads, HR, Customer Contact and Estates"
    ]


def test_parties_have_one_spelling(quirky: dict[str, Any]) -> None:
    found = [quirky[number].party for number in ("108", "109", "110", "140", "141")]
    assert found == ["Labour", "Labour", "Conservative", "UK Independence", None]


def test_groups() -> None:
    groups = read("ambleford_GetMemberGroup.xml")
    assert sum(each.co_opted for each in groups) == FILES["ambleford_GetMemberGroup.xml"]["co_opted"]
    assert sum(not each.co_opted for each in groups) == FILES["ambleford_GetMemberGroup.xml"]["members"]
    by_number = {each.number: each.group for each in groups}
    assert by_number["1001"] == "Ambleford First"
    assert by_number["1099"] is None


def test_committees() -> None:
    listed = read("ambleford_GetCommittees.xml")
    said = FILES["ambleford_GetCommittees.xml"]
    assert (len(listed), sum(each.live for each in listed)) == (said["committees"], said["live"])
    assert {"Policy & Resources Committee", "Mayor's Charity Working Group"} <= {each.title for each in listed}


def test_the_page_of_a_committee() -> None:
    page, said = read("ambleford_mgCommitteeDetails_planning.html"), FILES["ambleford_mgCommitteeDetails_planning.html"]
    assert page.title == "Planning Committee"
    assert (len(page.seats), page.vacancies) == (said["members"], said["vacancies"])
    assert [seat.number for seat in page.seats if seat.title == "Chair"] == [str(said["chair"])]
    assert [(clerk.name, clerk.email) for clerk in page.clerks] == [("Callum Rae", said["support_officer"])]


def test_nine_members_on_one_assistants_mailbox(desk: Desk) -> None:
    text = desk.text.replace("thornmere.example.org", "ambleford.gov.uk")
    desk.path.write_text(text, encoding="utf-8")
    made = desk.take((FIXTURES / "ambleford_GetCouncillorsByWard.xml").read_bytes())
    shared, register = EXPECTED["shared_assistant"], desk.load()
    wanted = {EXPECTED["ambleford_ids"][number] for number in shared["councillorids"]}
    (mailbox,) = register.mailboxes
    assert mailbox.emails == (shared["address"],)
    assert str(mailbox.holds) == "assistant"
    assert set(mailbox.acts_for) == wanted
    assert "it becomes an assistant's mailbox" in notes(made)
    assert not any(shared["address"] in person.emails for person in register.people)


def test_ids_are_those_of_the_register_made_by_hand(tmp_path: Path) -> None:
    desk = Desk(tmp_path).begin()
    published = Published(
        source="site",
        sitting=read("ambleford_GetCouncillorsByWard.xml"),
        groups=read("ambleford_GetMemberGroup.xml"),
    )
    made = plan(desk.load(), published, None, ON)
    found = {int(seen.number): seen.person for seen in made.copy.people}
    assert found == EXPECTED["ambleford_ids"]
