"""`mailguard register import moderngov`: what it says, what it writes, and what never leaves the download."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailguard.cli import importing
from mailguard.register import load
from tests.cli.place import Done, Place
from tests.service.website import Website, moved, plain, website

FIXTURES = Path(__file__).parent.parent / "data" / "moderngov"
REGISTERS = Path(__file__).parent.parent / "data" / "registers"
WARDS, GROUPS = FIXTURES / "ambleford_GetCouncillorsByWard.xml", FIXTURES / "ambleford_GetMemberGroup.xml"
PAGE = FIXTURES / "ambleford_mgCommitteeDetails_planning.html"
EMPTY = "# by hand\ncouncil: Ambleford Borough Council\ndomains: [ambleford.gov.uk]\npeople: []\n"
# Telephone numbers for fiction, the postcode area that is none, and the streets of the fixtures.
SECRETS = re.compile(r"Specimen|ZZ99|01632|07700|9609?\d\d\d|Larkrise|smallpic|Town Hall, High|Canary|Surgery line")


def take(place: Place, *arguments: str | Path) -> Done:
    """Import into the place's register."""
    return place.run("register import moderngov", *arguments)


def begin(place: Place, text: str = EMPTY) -> Path:
    path = place.folder / "register.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    """Ambleford's ModernGov on this machine."""
    monkeypatch.setattr(importing, "_PAUSE", 0)
    with website() as found:
        call = "/mgWebService.asmx/"
        found.answers |= {
            f"{call}GetCouncillorsByWard": plain(WARDS.read_bytes()),
            f"{call}GetMemberGroup?sOrder=&sShortName=": plain(GROUPS.read_bytes()),
            f"{call}GetCommittees": plain((FIXTURES / "ambleford_GetCommittees.xml").read_bytes()),
            "/mgCommitteeDetails.aspx?ID=101": plain(PAGE.read_bytes()),
        }
        yield found


def test_a_report_changes_nothing(place: Place) -> None:
    path = begin(place)
    before = {file: file.read_bytes() for file in place.folder.iterdir()}
    done = take(place, WARDS)
    assert (done.status, done.err) == (0, "")
    assert "The website: 31 Members in 14 wards, 1 vacant" in done.out
    assert "New (31)" in done.out
    assert f"Nothing was written. Give --write to change {path}." in done.out
    assert {file: file.read_bytes() for file in place.folder.iterdir()} == before


def test_written_it_can_be_loaded_and_says_where(place: Place) -> None:
    path = begin(place)
    done = take(place, WARDS, "--groups", GROUPS, "--committees", PAGE, "--write")
    assert done.status == 0
    assert f"{path} was changed." in done.out
    assert f"The text before it is {path}.bak." in done.out
    assert f"remembered in {place.folder / 'register.moderngov.json'}" in done.out
    register = load(path)
    assert len(register.people) == 34
    assert path.read_text(encoding="utf-8").startswith("# by hand\n")
    assert Path(f"{path}.bak").read_text(encoding="utf-8") == EMPTY
    again = take(place, WARDS, "--groups", GROUPS, "--committees", PAGE, "--write")
    assert f"{path} needed no change." in again.out
    assert Path(f"{path}.bak").read_text(encoding="utf-8") == EMPTY


def test_another_register_than_that_of_the_settings(place: Place) -> None:
    other = place.folder / "other.yml"
    other.write_text(EMPTY, encoding="utf-8")
    assert take(place, WARDS, "--into", other, "--write").status == 0
    assert len(load(other).people) == 31
    assert (place.folder / "other.moderngov.json").exists()


def test_from_the_website_with_the_base_alone(place: Place, site: Website) -> None:
    path = begin(place)
    done = take(place, site.base, "--groups", site.base, "--committees", site.base, "--write")
    assert done.status == 0
    assert [body.name for body in load(path).bodies] == ["Planning Committee"]
    assert "/mgCommitteeDetails.aspx?ID=102" in site.asked
    assert not any("ID=110" in each or "ID=111" in each for each in site.asked)
    assert "Licensing Committee: its page could not be read" in done.out
    assert "status 404" in done.err


def test_one_committees_page_from_the_website(place: Place, site: Website) -> None:
    path = begin(place)
    take(place, WARDS, "--committees", f"{site.base}/mgCommitteeDetails.aspx?ID=101", "--write")
    assert [body.name for body in load(path).bodies] == ["Planning Committee"]


def test_a_list_of_committees_from_a_file(place: Place) -> None:
    begin(place)
    done = take(place, WARDS, "--committees", FIXTURES / "ambleford_GetCommittees.xml")
    assert "committees of the website that the register does not have: Planning Committee; Licensing" in done.out


@pytest.mark.parametrize("name", sorted(file.name for file in FIXTURES.iterdir() if file.suffix in {".xml", ".html"}))
@pytest.mark.parametrize("way", ["file", "website"])
def test_nothing_private_is_ever_written_or_printed(place: Place, site: Website, name: str, way: str) -> None:
    begin(place)
    site.answers["/mgWebService.asmx/GetX"] = plain((FIXTURES / name).read_bytes())
    source = FIXTURES / name if way == "file" else f"{site.base}/mgWebService.asmx/GetX"
    calls = [
        take(place, source),
        take(place, source, "--write"),
        take(place, source, "--write"),
        take(place, WARDS, "--groups", source, "--write"),
        take(place, WARDS, "--committees", source, "--write"),
    ]
    said = "".join(done.out + done.err for done in calls)
    assert SECRETS.search(said) is None
    assert "Traceback" not in said
    assert "Please report" not in said
    for file in place.folder.rglob("*"):
        if file.is_file():
            assert SECRETS.search(file.read_bytes().decode("utf-8")) is None, file.name


def test_the_fixtures_do_hold_what_must_not_be_seen() -> None:
    assert SECRETS.search(WARDS.read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty_GetCouncillorsByWard.xml", "not one Member"),
        ("truncated_GetCouncillorsByWard.xml", "was cut off there"),
        ("error_page_status_200.html", "error page"),
        ("redirect_page_status_200.html", "beginning with https://"),
        ("ambleford_GetMemberGroup.xml", "there is no councillorsbyward in it"),
        ("ambleford_mgCommitteeDetails_planning.html", "web page"),
    ],
)
def test_a_refusal_leaves_the_last_good_one(place: Place, site: Website, name: str, said: str) -> None:
    begin(place)
    take(place, WARDS, "--write")
    before = {file: file.read_bytes() for file in place.folder.iterdir()}
    site.answers["/mgWebService.asmx/GetCouncillorsByWard"] = plain((FIXTURES / name).read_bytes())
    for source in (FIXTURES / name, site.base):
        done = take(place, source, "--write")
        assert done.status == 2
        assert said in done.err
        assert done.out == ""
    assert {file: file.read_bytes() for file in place.folder.iterdir()} == before


def test_a_redirect_elsewhere_says_where(place: Place, site: Website) -> None:
    begin(place)
    site.answers["/mgWebService.asmx/GetCouncillorsByWard"] = moved("https://elsewhere.example.org/")
    done = take(place, site.base)
    assert done.status == 2
    assert "another host (elsewhere.example.org)" in done.err


def test_too_many_missing_is_told_and_refused(place: Place) -> None:
    path = place.folder / "register.yml"
    shutil.copy(REGISTERS / "ambleford.yml", path)
    single = FIXTURES / "single_GetCouncillorsByWard.xml"
    before = path.read_bytes()
    done = take(place, single, "--write")
    assert done.status == 2
    assert "In the register and not on the website: nothing is changed (31)" in done.out
    assert "--accept-missing 31" in done.err
    assert sorted(file.name for file in place.folder.iterdir()) == ["register.yml", "settings.toml"]
    assert take(place, single, "--write", "--accept-missing", "30").status == 2
    assert take(place, single, "--write", "--accept-missing", "31").status == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.xml"], "nowhere.xml: cannot be read"),
        ([WARDS, "--into", "nowhere.yml"], "people: []"),
        ([WARDS, "--groups", "nowhere.xml"], "nowhere.xml: cannot be read"),
        ([WARDS, "--committees", WARDS], "there is no committees in it"),
        (["http://democracy.example.org"], "https://"),
    ],
)
def test_what_cannot_be_read(place: Place, arguments: list[str | Path], said: str) -> None:
    begin(place)
    done = take(place, *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_register_in_csv_is_reported_on_and_not_written(place: Place) -> None:
    people = place.folder / "people.csv"
    people.write_text("id,kind,name,emails\nann,officer,Ann Bracknell,ann@ambleford.gov.uk\n", encoding="utf-8")
    assert take(place, WARDS, "--into", people).status == 0
    done = take(place, WARDS, "--into", people, "--write")
    assert done.status == 2
    assert "only a register in YAML can be written" in done.err


def test_letters_that_steer_a_terminal_are_not_printed(place: Place) -> None:
    begin(place)
    file = place.folder / "odd.xml"
    text = (FIXTURES / "single_GetCouncillorsByWard.xml").read_text(encoding="utf-8")
    file.write_text(text.replace("Jane Hart", "Jane \u202eHart\u009b2J"), encoding="utf-8")
    done = take(place, file, "--write")
    assert done.status == 0
    assert not {"\u202e", "\u009b"} & set(done.out + (place.folder / "register.yml").read_text(encoding="utf-8"))


def test_a_folder_that_cannot_be_written_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begin(place)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mailguard.register.moderngov.writing.os.fsync", full)
    done = take(place, WARDS, "--write")
    assert done.status == 2
    assert "cannot be written (No space left on device)" in done.err
    assert path.read_text(encoding="utf-8") == EMPTY
    assert sorted(file.name for file in place.folder.iterdir()) == ["register.yml", "settings.toml"]
