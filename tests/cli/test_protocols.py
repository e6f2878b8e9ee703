"""`mailguard council …` and `rules show` without a name, and output that nobody reads to its end."""

import subprocess
import sys
from pathlib import Path

import pytest

from mailguard.files import shipped
from tests.cli.place import BLIND, Place, mail

PROGRAM = Path(sys.executable).with_name("mailguard")
COUNCILS = ("allerdale", "borough-2019", "gedling", "town-2020")


@pytest.mark.parametrize("command", ["show", "lint", "coverage"])
def test_the_protocol_of_the_settings_is_meant(place: Place, command: str) -> None:
    place.set_up(protocol="gedling")
    named = place.call(["council", command, "gedling"])
    assert named.status == 0
    assert place.run(f"council {command}").out == named.out != place.call(["council", command, "allerdale"]).out


@pytest.mark.parametrize("command", ["show", "lint", "coverage"])
def test_without_settings_the_names_are_told(place: Place, command: str) -> None:
    place.settings.unlink()
    done = place.run(f"council {command}")
    assert (done.status, done.out) == (2, "")
    assert f"Say which protocol (there is no {place.settings} to take it from): {', '.join(COUNCILS)}" in done.err


def test_which_rule_is_asked_with_their_names(place: Place) -> None:
    done = place.call(["rules", "show"])
    assert done.status == 2
    assert "Say which rule: abuse-of-officer, blind-copy-unseen-list, blind-copy, " in done.err


@pytest.mark.parametrize(("command", "status"), [("register show", 0), ("check", 1)])
def test_a_reader_that_leaves_changes_nothing(place: Place, command: str, status: int) -> None:
    """As `head` does: whether it left early or late, nothing is said and the status is the command's own."""
    more = [str(place.eml("one.eml", mail(1, **BLIND)))] if command == "check" else []
    with subprocess.Popen(
        [PROGRAM, *command.split(), "--settings", place.settings, *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        assert running.stderr.read() == b""
        assert running.wait(60) == status


def test_a_source_that_is_not_there_is_told_and_one_beside_the_file_is_held(place: Place) -> None:
    text = (shipped("rules") / "councils" / "borough-2019.yml").read_text(encoding="utf-8")
    own = place.eml("own/ours.yml", text.replace("tests/data/protocols/borough-2019.txt", "protocol.txt").encode())
    said = "No quote was held against the protocol: there is no protocol.txt, its `source`."
    assert place.call(["council", "lint", str(own)]).out.splitlines()[-1].startswith(said)
    place.eml("own/protocol.txt", b"4.1 Nothing of the kind.")
    assert said not in place.call(["council", "lint", str(own)]).out
