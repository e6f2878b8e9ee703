"""Commands that print what the files say: councils, rules, the register; and what cannot be printed."""

import shutil
from pathlib import Path

import pytest

from mailguard import __version__
from mailguard.files import shipped
from tests.cli.place import HART, Place, mail


def test_the_version_and_the_help(place: Place) -> None:
    assert place.call(["--version"]).out == f"{__version__}\n"
    shown = place.call(["--help"])
    assert shown.status == 0
    assert "for a person to judge" in " ".join(shown.out.split())
    assert place.call(["alert"]).status == 2


def test_councils(place: Place) -> None:
    listed = place.call(["council", "list"])
    assert listed.status == 0
    names = ("allerdale", "borough-2019", "gedling", "town-2020")
    assert all(name in listed.out for name in names)
    for name in names:
        shown = place.call(["council", "show", name])
        assert shown.status == 0
        assert len(shown.out) > 5_000
        assert place.call(["council", "coverage", name]).status == 0
        assert place.call(["council", "lint", name]).status == 0


def test_one_clause_whole(place: Place) -> None:
    shown = place.call(["council", "show", "borough-2019", "2.16"])
    assert shown.status == 0
    for part in (
        "2.16  An Officer should respect a Member’s request for confidentiality when",
        "    in force: confidence-broken (serious)",
        "      - It is a Member who asked for confidence.",
        "    to settle: “legitimately delicate matter” is not defined. Ask the council.",
    ):
        assert part in shown.out.splitlines()
    assert "2.17" not in shown.out
    assert "to settle" not in place.call(["council", "show", "borough-2019"]).out
    done = place.call(["council", "show", "borough-2019", "2.99"])
    assert (done.status, done.out) == (2, "")
    assert "there is no clause 2.99. Use one of 1.1, 1.2, " in done.err


def test_the_fault_of_a_protocol_is_found_and_is_the_councils_to_mend(place: Place) -> None:
    done = place.call(["council", "lint", "borough-2019"])
    assert done.status == 0
    assert "2.4(h)" in done.out


def test_a_council_that_does_not_ship(place: Place) -> None:
    for command in ("show", "lint", "coverage"):
        done = place.call(["council", command, "nowhere"])
        assert (done.status, done.out) == (2, "")
        assert "nowhere" in done.err


def test_rules(place: Place) -> None:
    listed = place.call(["rules", "list"])
    assert listed.status == 0
    for rule in ("blind-copy", "blind-copy-unseen-list", "undeclared-forward", "open-copy", "confidence-broken"):
        assert rule in listed.out
        assert place.call(["rules", "show", rule]).status == 0
    done = place.call(["rules", "show", "silent-copy"])
    assert (done.status, done.out) == (2, "")
    assert "there is no rule called silent-copy. Use one of abuse-of-officer, blind-copy" in done.err


def test_a_promise_that_is_not_kept_is_named(place: Place, tmp_path: Path) -> None:
    own = tmp_path / "rules"
    own.mkdir()
    for name in ("cast.yml", "blind-copy-unseen-list.yml"):
        shutil.copy(shipped("rules") / name, own / name)
    kept = place.call(["rules", "test", "--folder", str(own)])
    assert kept.status == 0
    file = own / "blind-copy-unseen-list.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("planning.committee@ambleford.gov.uk", "nobody@example.org", 1), encoding="utf-8")
    broken = place.call(["rules", "test", "--folder", str(own)])
    assert broken.status == 2, "it is no finding"
    assert "blind-copy-unseen-list: " in broken.out


def test_the_register_on_a_day(place: Place) -> None:
    before = place.run("register show", "--on", "2026-09-30")
    after = place.run("register show", "--on", "2026-10-01")
    assert (before.status, after.status) == (0, 0)
    assert "Gerald Moxon" in before.out
    assert "Gerald Moxon" not in after.out
    checked = place.run("register check", "--on", "2026-10-01")
    assert checked.status == 0
    warned, known = (checked.out.count(f"{weight}: ") for weight in ("warn", "info"))
    assert (warned, known) != (0, 0)
    assert checked.out.splitlines()[-1] == f"{warned} to settle on 2026-10-01; {known} more are good to know"
    assert place.run("register show", "--on", "yesterday").status == 2


@pytest.mark.parametrize("arguments", [["register", "show"], ["scan"], ["findings"], ["digest"], ["coverage"]])
def test_settings_that_are_not_there(place: Place, arguments: list[str]) -> None:
    done = place.call([*arguments, "--settings", str(place.folder / "nowhere.toml")])
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"mailguard: {place.folder / 'nowhere.toml'}: there is no such file. Make one")


def test_a_page_that_cannot_be_written(office: Place) -> None:
    office.sent("1", mail(to=HART, text="The pool is open."))
    office.run("scan")
    done = office.run("digest", "--week", "2026-W47", "--html", office.folder / "nowhere" / "digest.html")
    assert done.status == 2
    assert "cannot be written (No such file or directory). Give another file to --html" in done.err
