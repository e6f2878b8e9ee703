"""`mailguard check`: what the contract says of it, line by line."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mailguard.cli.check import words
from mailguard.config import Settings
from mailguard.finding import Failed, Severity, Unchecked
from mailguard.service.check import Checked
from mailguard.service.council import Council, load_council_of
from mailguard.service.judge import Judgement
from tests.cli.place import BIRCH, BLIND, HART, NOON, OTHER_OFFICER, Place, mail
from tests.store.making import finding

PROGRAM = Path(sys.executable).with_name("mailguard")
PERMIT = """
- rule: blind-copy
  person: jane-hart
  granted_by: leah-quinn
  {more}
"""


def test_a_finding_has_exactly_the_contracts_keys(place: Place) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    done = place.check(file)
    assert done.status == 1
    assert done.err == ""
    (line,) = done.lines
    assert list(line) == ["file", "message_id", "outcomes"]
    assert (line["file"], line["message_id"]) == (str(file), "<1@ambleford.gov.uk>")
    (found,) = line["outcomes"]
    assert list(found) == ["kind", "rule", "clause", "severity", "evidence", "about", "by"]
    told = {key: value for key, value in found.items() if key not in {"evidence", "kind"}}
    expected = {"rule": "blind-copy", "clause": "4.1", "severity": "serious", "about": ["tom-birch", "jane-hart"]}
    assert told | {"about": sorted(told["about"])} == expected | {"by": "sam-okoro", "about": sorted(expected["about"])}
    (evidence,) = found["evidence"]
    assert list(evidence) == ["where", "quote", "note"]
    assert (evidence["where"], evidence["quote"]) == ("bcc", BIRCH)


def test_clear_is_an_empty_list_and_status_0(place: Place) -> None:
    done = place.check(place.eml("one.eml", mail(to=HART, cc=BIRCH, text="The pool is open.")))
    assert (done.status, done.outcomes) == (0, [[]])


def test_in_words_for_a_person(place: Place) -> None:
    clear = place.eml("a.eml", mail(to=HART, text="The pool is open."))
    found = place.eml("b.eml", mail(**BLIND))
    lane = place.eml("c.eml", mail(to="rep@union.example", text="Can we talk?"))
    hidden = place.run("check", "--bcc", "hidden", clear)
    done = place.run("check", clear, found, lane)
    assert done.status == 1
    assert f"{clear}: clear" in done.out
    assert "possible departure from clause 4.1 (blind-copy, serious)" in done.out
    assert "what to do: Move the hidden Member from Bcc to Cc" in done.out
    assert "not read: protected lane (union)" in done.out
    assert "could not see bcc: not checked for blind-copy" in hidden.out


def test_of_a_members_own_mail_it_is_told_what_was_read(place: Place) -> None:
    own = place.eml("own.eml", mail(author=HART, to=OTHER_OFFICER, text="When will the lamp be mended?"))
    said = (
        "own.eml: clear: a Member sent it, so what it says about officers was read; most rules read what officers send"
    )
    assert said in place.run("check", own).out
    officers = mail(2, to=HART, text="The lamp was mended.")
    assert place.run("check", place.eml("two.eml", officers)).out == f"{place.folder / 'two.eml'}: clear\n"


def test_where_no_rule_reads_what_members_say_their_mail_is_not_judged(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_language(settings: Settings, permits: Path | None) -> Council:
        held = load_council_of(settings, permits)
        return replace(held, in_force=tuple(each for each in held.in_force if not hasattr(each.check, "asks_tone")))

    monkeypatch.setattr("mailguard.cli.check.load_council_of", without_language)
    own = place.eml("own.eml", mail(author=BIRCH, to=OTHER_OFFICER, text="When will the lamp be mended?"))
    assert "own.eml: not judged: a Member sent it" in place.run("check", own).out


@pytest.mark.parametrize(
    ("by", "shown"), [("s.okoro@ambleford.gov.uk", "Sam Okoro"), ("d.rana@ambleford.gov.uk", "Dev Rana")]
)
def test_in_words_it_says_whose_conduct_it_is(place: Place, by: str, shown: str) -> None:
    done = place.run("check", place.eml("one.eml", mail(author=by, **BLIND)))
    (line,) = (line for line in done.out.splitlines() if "conduct of" in line)
    assert line.startswith(f"    conduct of: {shown}")


def test_what_is_advice_is_called_a_hint_and_hidden_parts_are_told_once() -> None:
    hint = finding(severity=Severity.ADVICE)
    unseen = (Unchecked("blind-copy", ("bcc",)), Unchecked("open-copy", ("body",)), Unchecked("withheld", ("bcc",)))
    said = words(Checked(Path("a.eml"), "", Judgement(None, (hint, *unseen))))
    assert said[1].startswith("  hint about clause 4.1 ")
    assert said[-2:] == [
        "  could not see bcc: not checked for blind-copy, withheld",
        "  could not see body: not checked for open-copy",
    ]


def test_what_broke_is_told_once_for_all_rules_and_language_apart_from_what_was_hidden() -> None:
    broken = (Failed("blind-copy", "LookupError"), Failed("open-copy", "LookupError"), Failed(None, "the parser died"))
    unheard = Unchecked("abuse-of-officer", ("bcc", "language"))
    head, *said = words(Checked(Path("a.eml"), "", Judgement(None, (*broken, unheard))))
    assert head == "a.eml:"
    assert said == [
        "  not judged for blind-copy, open-copy, our fault: LookupError",
        "  not judged, our fault: the parser died",
        "  could not see bcc; the language was not judged, because mailguard's language model could not be used: not"
        " checked for abuse-of-officer",
    ]


def test_hidden_blind_copies_are_told_and_no_finding(place: Place) -> None:
    file = place.eml("one.eml", mail(to=HART, text="The pool is open."))
    assert place.check("--bcc", "kept", file).outcomes == [[]]
    done = place.check("--bcc", "hidden", file)
    assert done.status == 0
    (said,) = done.outcomes
    assert {"kind": "unchecked", "rule": "blind-copy", "hidden": ["bcc"]} in said
    assert {each["kind"] for each in said} == {"unchecked"}


def test_a_draft_is_told_of_its_writers_own_conduct(place: Place) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    done = place.check("--stage", "draft", file)
    assert done.status == 1
    assert [each["by"] for each in done.outcomes[0]] == ["sam-okoro"]
    assert done.outcomes == place.check("--stage", "sent", file).outcomes == place.check(file).outcomes


REQUEST: dict[str, Any] = {"author": HART, "to": "s.okoro@ambleford.gov.uk", "subject": "Library panel", "when": NOON}
ASKED = "I may give up my place on the panel. Please keep this between us."


def confided(place: Place) -> tuple[Path, Path]:
    """A Member's request for confidence, and the officer's copied answer; their names are in the wrong order."""
    request = place.eml("talk/z.eml", mail(1, text=ASKED, **REQUEST))
    answer = mail(
        2,
        to=HART,
        cc=BIRCH,
        subject="RE: Library panel",
        when=NOON + timedelta(hours=3),
        text="Thank you. I will arrange it.",
        in_reply_to="<1@ambleford.gov.uk>",
    )
    return request, place.eml("talk/a.eml", answer)


def test_a_folder_is_read_in_date_order_and_its_messages_see_each_other(place: Place) -> None:
    request, answer = confided(place)
    done = place.check(place.folder / "talk")
    assert [line["file"] for line in done.lines] == [str(request), str(answer)]
    assert done.rules == [[], ["confidence-broken"]]
    assert done.status == 1


def test_several_paths_do_not_see_each_other(place: Place) -> None:
    request, answer = confided(place)
    done = place.check(request, answer)
    assert [line["file"] for line in done.lines] == [str(request), str(answer)]
    assert done.rules == [[], []]
    assert done.status == 0
    alone = place.eml("other/one.eml", mail(9, to=HART, text="The pool is open."))
    both = place.check(place.folder / "talk", alone.parent)
    assert both.rules == [[], ["confidence-broken"], []]


def test_a_mail_attached_to_a_mail_counts_as_forwarded(place: Place) -> None:
    inside = mail(7, author=HART, to="s.okoro@ambleford.gov.uk", text="When will the library open on Saturdays?")
    done = place.check(place.eml("one.eml", mail(to=BIRCH, text="For information.", attached=inside)))
    (found,) = done.outcomes[0]
    assert found["rule"] == "undeclared-forward"
    assert found["evidence"][0]["where"] == "forwarded:1"
    assert "library" in found["evidence"][0]["quote"]


@pytest.mark.parametrize(
    ("more", "lane"),
    [
        ({"cc": "rep@union.example"}, "union"),
        ({"Sensitivity": "Personal"}, "marked personal"),
        ({"Sensitivity": "private"}, "marked personal"),
        ({"subject": "Union advice: my grading"}, "union"),
        ({"subject": "RE: Occupational health appointment"}, "occupational health"),
        ({"subject": "Protected disclosure"}, "protected disclosure"),
        ({"subject": "Legal advice, privileged"}, "legal advice"),
    ],
)
def test_a_lane_is_not_read_and_nothing_else(place: Place, more: dict[str, str], lane: str) -> None:
    done = place.check(place.eml("one.eml", mail(**(BLIND | more))))
    assert (done.status, done.outcomes) == (0, [[{"kind": "not-read", "lane": lane}]])


@pytest.mark.parametrize(
    ("more", "quiet"),
    [
        ("from: 2026-11-18\n  to: 2026-11-18", True),
        ("from: 2026-11-19", False),
        ("to: 2026-11-17", False),
        ("for: [tom-birch]", True),
        ("for: [carys-oakes]", False),
        ('thread: "<1@ambleford.gov.uk>"', True),
        ('thread: "<77@ambleford.gov.uk>"', False),
    ],
)
def test_permissions_of_the_run_are_dated_and_narrow(place: Place, more: str, quiet: bool) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    permits = place.folder / "permits.yml"
    permits.write_text(PERMIT.format(more=more))
    done = place.check("--permits", permits, file)
    assert done.rules == [[] if quiet else ["blind-copy"]]
    assert done.status == (0 if quiet else 1)


def hostile(folder: Path) -> dict[str, Any]:
    """Files that are no mail, and what they are called."""
    folder.mkdir()
    made = {
        "empty.eml": b"",
        "zeros.eml": b"\0" * 5000,
        "half.eml": mail(**BLIND).as_bytes()[:60],
        "bytes.eml": bytes(range(256)) * 40,
        "header.eml": b"From: " + b"x" * 300_000 + b"\n\nbody\n",
        "deep.eml": b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: message/rfc822\n\n" * 500,
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    os.mkfifo(folder / "pipe.eml")
    (folder / "broken.eml").symlink_to(folder / "nowhere.eml")
    return made


def test_every_hostile_file_has_one_line_and_harms_no_other(place: Place) -> None:
    folder = place.folder / "mess"
    made = hostile(folder)
    place.eml("mess/good.eml", mail(**BLIND))
    done = place.check(folder)
    by_file = {Path(line["file"]).name: line["outcomes"] for line in done.lines}
    assert set(by_file) == {*made, "pipe.eml", "broken.eml", "good.eml"}
    assert len(done.lines) == len(by_file)
    assert [each["rule"] for each in by_file["good.eml"]] == ["blind-copy"]
    for name in ("pipe.eml", "broken.eml"):
        (said,) = by_file[name]
        assert list(said) == ["kind", "rule", "error"]
        assert (said["kind"], said["rule"]) == ("failed", None)
    assert done.status == 1
    assert done.err == ""


def test_a_path_that_is_not_there_or_holds_nothing_cannot_run(place: Place) -> None:
    (place.folder / "empty").mkdir()
    good = place.eml("one.eml", mail(**BLIND))
    for path, problem in (("nowhere", "no such file or folder"), ("empty", "holds no .eml or .msg file")):
        done = place.check(good, place.folder / path)
        assert done.status == 2
        assert done.out == "", "nothing is judged where a path is wrong"
        assert done.err.startswith(f"mailguard: {place.folder / path}: {problem}. Give ")
        assert done.err.endswith("a folder of them\n")


def test_what_the_arguments_do_not_allow_cannot_run(place: Place) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    for wrong in (["--stage", "written"], ["--bcc", "maybe"], ["--nonsense"]):
        done = place.check(*wrong, file)
        assert (done.status, done.out) == (2, "")
    assert place.check().status == 2


FAULTS = [
    ("settings.toml", '[council]\nprotocol = "borough-2019"\nregistry = "register.yml"\n', 3, "no such key"),
    ("settings.toml", '[council\nprotocol = "borough-2019"\n', 1, "not TOML"),
    ("settings.toml", '[council]\nprotocol = "nowhere-1999"\nregister = "register.yml"\n', None, "nowhere-1999"),
    ("register.yml", "council: Ambleford\ndomains: [ambleford.gov.uk]\npeople:\n  - {id: a, kind: mayor}\n", 4, "kind"),
    ("permits.yml", "- rule: blind-copy\n  person: tom-birch\n  granted: yes\n", 3, "no such key"),
    ("permits.yml", "- person: tom-birch\n  rule: blind-coffee\n  granted_by: x\n", 2, "no rule called blind-coffee"),
]


@pytest.mark.parametrize(("name", "text", "line", "problem"), FAULTS)
def test_a_mistake_in_a_file_names_file_and_line_and_remedy(
    place: Place, name: str, text: str, line: int | None, problem: str
) -> None:
    place.eml("permits.yml", b"[]\n")
    place.eml(name, text.encode())
    done = place.check("--permits", place.folder / "permits.yml", place.eml("one.eml", mail(**BLIND)))
    assert (done.status, done.out) == (2, "")
    assert problem in done.err
    assert done.err.startswith("mailguard: ")
    assert done.err.count(". ") >= 1, "a remedy follows"
    if line is not None:
        assert f"{place.folder / name}:{line}: " in done.err


def test_a_council_file_of_ones_own_is_refused_with_its_line(place: Place) -> None:
    own = place.eml("own.yml", b"council: Ambleford\ndocument: Protocol\nclauses:\n  4.1: {text: x}\n")
    place.set_up(protocol="own.yml")
    done = place.check(place.eml("one.eml", mail(**BLIND)))
    assert done.status == 2
    assert f"{own}:4: " in done.err


def test_a_fault_of_ours_is_no_finding_and_quotes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*arguments: object, **named: object) -> None:
        raise ValueError("kanarienvogel@ambleford.gov.uk")

    monkeypatch.setattr("mailguard.cli.check.load_council_of", breaks)
    done = place.check(place.eml("one.eml", mail(**BLIND)))
    assert done.status == 2
    assert "a fault in mailguard itself (ValueError at" in done.err
    assert "kanarienvogel" not in done.err + done.out


def test_as_a_program_of_its_own(place: Place) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    done = subprocess.run(
        [PROGRAM, "check", "--settings", place.settings, "--json", file], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == place.check(file).out
    shutil.rmtree(place.folder / "talk", ignore_errors=True)
    gone = subprocess.run([PROGRAM, "check", "--settings", place.settings, "nowhere"], capture_output=True, timeout=60)
    assert (gone.returncode, gone.stdout) == (2, b"")


@pytest.mark.parametrize("form", [["--json"], []])
def test_whoever_reads_the_output_may_stop_reading(place: Place, form: list[str]) -> None:
    for number in range(3):
        place.eml(f"some/{number}.eml", mail(number, **BLIND))
    with subprocess.Popen(
        [PROGRAM, "check", "--settings", place.settings, *form, place.folder / "some"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        program.stdout.close()
        assert program.stderr is not None
        said = program.stderr.read()
        assert program.wait(60) == 1, "the status is the command's own"
    assert said == ""


def test_another_officers_message_in_another_file_changes_nothing(place: Place) -> None:
    quiet = place.eml("a.eml", mail(1, author=OTHER_OFFICER, to=HART, text="The pool is open."))
    loud = place.eml("b.eml", mail(2, **BLIND))
    assert place.check(quiet, loud).rules == [[], ["blind-copy"]]
    assert place.check(loud, quiet).rules == [["blind-copy"], []]
