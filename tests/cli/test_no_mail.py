"""`mailguard check` on what is no mail: nobody's fault but the file's, and never a silent 0."""

import pytest

from tests.cli.place import BLIND, HART, Place, mail

SAID = "not a message (no From and no To): nothing was judged"


def test_a_file_that_is_no_mail_cannot_be_judged(place: Place) -> None:
    file = place.eml("notes.txt", b"Shopping: milk, bread\n")
    done = place.run("check", file)
    assert done.status == 2
    assert done.out == f"{file}: {SAID}\n"
    assert done.err == f"mailguard: {file}: nothing was judged. Give an .eml or .msg file, or a folder of them\n"


def test_for_programs_it_is_a_failed_message_as_before(place: Place) -> None:
    file = place.eml("notes.eml", b"Shopping: milk, bread\n")
    done = place.check(file)
    assert done.status == 2
    assert done.outcomes == [[{"kind": "failed", "rule": None, "error": "no sender and no recipient"}]]
    assert done.err.startswith(f"mailguard: {file}: nothing was judged. ")


def test_several_are_counted_and_what_is_mail_is_judged(place: Place) -> None:
    for name in ("a", "b", "c"):
        place.eml(f"some/{name}.eml", b"no mail")
    place.eml("some/good.eml", mail(to=HART, text="The library will open at nine on Saturdays."))
    done = place.run("check", place.folder / "some")
    assert (done.status, done.out.count(SAID), done.out.count(": clear")) == (2, 3, 1)
    assert done.err.startswith(f"mailguard: {place.folder / 'some' / 'a.eml'} and 2 more: nothing was judged. ")


def test_what_is_found_goes_first(place: Place) -> None:
    place.eml("some/a.eml", b"no mail")
    place.eml("some/good.eml", mail(**BLIND))
    done = place.run("check", place.folder / "some")
    assert (done.status, done.err) == (1, "")
    assert SAID in done.out


def test_a_file_that_cannot_be_read_is_not_our_fault(place: Place) -> None:
    link = place.folder / "broken.eml"
    link.symlink_to(place.folder / "nowhere.eml")
    place.eml("one/good.eml", mail(to=HART, text="The library will open at nine on Saturdays."))
    link.rename(place.folder / "one" / "broken.eml")
    done = place.run("check", place.folder / "one")
    assert done.status == 2
    assert "broken.eml: the file is not there: nothing was judged" in done.out


@pytest.mark.parametrize("form", [["--json"], []])
def test_a_fault_of_ours_stays_ours(place: Place, monkeypatch: pytest.MonkeyPatch, form: list[str]) -> None:
    def breaks(*arguments: object, **named: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("mailguard.service.judge.open_mail", breaks)
    done = place.run("check", *form, place.eml("one.eml", mail(**BLIND)))
    assert done.status == 2
    assert "opening it broke: KeyError" in done.out
    assert "one.eml: could not be judged. Please report it as a fault" in done.err
