"""From mailboxes to findings, verdicts, permissions and coverage: one council's store, by the contract's words."""

import json
from datetime import timedelta

import pytest

from tests.cli.place import BIRCH, BLIND, HART, NOON, OFFICER, OTHER_OFFICER, SOURCE, START, Place, mail

DAYS = timedelta(days=5)
TERMS = ["listed", "found", "failed", "unchecked", "clear", "not_read"]


def filled(office: Place) -> Place:
    """A finding, a clear message, one in a lane and one that is no mail, in two mailboxes."""
    office.sent("1", mail(1, **BLIND))
    office.sent("2", mail(2, to=HART, text="The pool is open."))
    office.sent("3", mail(3, to="rep@union.example", text="Can we talk?"))
    office.sent("4", mail(4, author=OTHER_OFFICER, to=HART, text="The footpath is closed."), OTHER_OFFICER)
    (office.folder / "mail" / OTHER_OFFICER / "Sent" / "new" / "5").symlink_to("/nowhere")
    return office


def test_scan_finds_counts_and_remembers(office: Place) -> None:
    done = filled(office).run("scan")
    assert (done.status, done.err) == (1, "")
    assert done.out == "5 new messages in 2 folders, 1 new finding, 1 could not be judged\n"
    again = office.run("scan")
    assert again.status == 0
    assert again.out == "0 new messages in 2 folders, 0 new findings\n"


def test_findings_have_exactly_the_contracts_keys(office: Place) -> None:
    filled(office).run("scan")
    done = office.run("findings", "--json")
    assert done.status == 1
    (found,) = done.lines
    assert list(found) == [
        *("kind", "rule", "clause", "severity", "evidence", "about", "by"),
        *("id", "first_seen", "mailbox", "status", "verdict"),
    ]
    assert (found["mailbox"], found["status"], found["verdict"]) == ("s.okoro@ambleford.gov.uk", "open", None)
    assert found["first_seen"].endswith("+00:00")
    (same,) = office.check(office.folder / "mail/s.okoro@ambleford.gov.uk/Sent/cur/1:2,S").outcomes[0]
    assert {key: found[key] for key in same} == same, "check and findings say the same"


def test_findings_since_a_day_and_by_status(office: Place) -> None:
    filled(office).run("scan")
    assert office.run("findings", "--since", "2026-11-30").out == "nothing found\n"
    assert office.run("findings", "--json", "--since", "2026-11-18").status == 1
    assert office.run("findings", "--json", "--since", "2026-11-19").lines == []
    assert office.run("findings", "--json", "--status", "closed").status == 0
    assert office.run("findings", "--status", "shut").err.startswith("mailguard: There is no status shut. Use one of ")
    told = office.run("findings").out
    assert told.startswith("Clause 4.1, serious: A Member is copied unseen into an officer's message to another Member")
    assert "\n\n1 finding, 1 to judge\nTo read one, with names and words:\n" in told


@pytest.mark.parametrize("verdict", ["not-a-departure", "informal", "referred"])
def test_a_verdict_closes_and_more_does_not(office: Place, verdict: str) -> None:
    filled(office).run("scan")
    (found,) = office.run("findings", "--json").lines
    assert office.run("review", found["id"], "--verdict", "more", "--reason", "who else knew?").status == 0
    (asked,) = office.run("findings", "--json", "--status", "open").lines
    assert asked["verdict"] == "more"
    done = office.run("review", found["id"], "--verdict", verdict, "--reason", "she was told by telephone")
    assert (done.status, done.out) == (0, f"{found['id']}: {verdict}\n")
    assert office.run("findings", "--json", "--status", "open").lines == []
    told = office.run("findings", found["id"]).out
    assert f"  2026-11-23 leah-quinn: {verdict}. she was told by telephone\n" in told
    assert told.index("who else knew?") < told.index("she was told by telephone")
    assert "1 finding, 0 to judge\n" in office.run("findings").out
    (closed,) = office.run("findings", "--json", "--status", "closed").lines
    assert (closed["status"], closed["verdict"]) == ("closed", verdict)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["nobody", "--verdict", "informal", "--reason", "x"], "no finding has that id"),
        (["ID", "--verdict", "guilty", "--reason", "x"], "There is no verdict guilty. Use one of not-a-departure"),
        (["ID", "--verdict", "informal", "--reason", "  "], "A verdict needs its reason"),
    ],
)
def test_a_review_that_cannot_be(office: Place, arguments: list[str], problem: str) -> None:
    filled(office).run("scan")
    (found,) = office.run("findings", "--json").lines
    done = office.run("review", *(found["id"] if each == "ID" else each for each in arguments))
    assert done.status == 2
    assert problem in done.err
    assert [each["status"] for each in office.run("findings", "--json").lines] == ["open"]


def test_coverage_adds_up_for_each_mailbox_and_day(office: Place) -> None:
    filled(office).run("scan")
    done = office.run("coverage", "--json", "--week", "2026-W47")
    assert done.status == 0
    rows = [row for row in done.lines if row["day"] == "2026-11-18"]
    assert [list(row) for row in done.lines] == [["mailbox", "day", *TERMS]] * len(done.lines)
    counted = {row["mailbox"]: tuple(row[term] for term in TERMS) for row in rows}
    assert counted == {OTHER_OFFICER: (1, 0, 0, 0, 1, 0), "s.okoro@ambleford.gov.uk": (3, 1, 0, 0, 1, 1)}
    everything = office.run("coverage", "--json").lines
    assert sum(row["listed"] for row in everything) == 5
    assert sum(row["failed"] for row in everything) == 1
    assert all(row["listed"] == sum(row[term] for term in TERMS[1:]) for row in everything)
    assert office.run("coverage", "--json", "--week", "2026-W40").lines == []
    assert "2026-11-18" in office.run("coverage").out
    wrong = office.run("coverage", "--json", "--week", "last")
    assert (wrong.status, wrong.out) == (2, "")
    assert "2026-W47" in wrong.err


def test_coverage_for_a_person_has_its_sums(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.sent("2", mail(2, to=HART, text="The pool is open.", when=NOON - timedelta(days=1)))
    office.sent("3", mail(3, author=OTHER_OFFICER, to=HART, text="The footpath is closed."), OTHER_OFFICER)
    assert office.run("coverage").status == 2, "no store yet"
    office.run("scan")
    head = "  day         listed   clear   found  unchecked  failed  not read"
    assert office.run("coverage", "--week", "2026-W47").out.splitlines() == [
        OTHER_OFFICER,
        head,
        "  2026-11-18       1       1       0          0       0         0",
        "  together         1       1       0          0       0         0",
        "",
        OFFICER,
        head,
        "  2026-11-17       1       1       0          0       0         0",
        "  2026-11-18       1       0       1          0       0         0",
        "  together         2       1       1          0       0         0",
        "",
        "2 mailboxes",
        head,
        "  2 days           3       2       1          0       0         0",
    ]
    assert office.run("coverage", "--week", "2026-W40").out == "nothing was listed\n"


def test_a_message_moved_from_new_to_cur_is_not_doubled(office: Place) -> None:
    lies = office.sent("1", mail(1, **BLIND), lies="new")
    first = lies.rename(lies.with_name("1"))
    assert office.run("scan").status == 1
    first.rename(first.parent.parent / "cur" / "1:2,RS")
    assert office.run("scan").out == "0 new messages in 1 folder, 0 new findings\n"
    assert len(office.run("findings", "--json").lines) == 1


def test_the_same_message_in_two_mailboxes_is_one_finding_with_two_places(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.sent("other", mail(1, **BLIND), OTHER_OFFICER)
    office.run("scan")
    (found,) = office.run("findings", "--json").lines
    assert found["by"] == "sam-okoro"
    assert office.run("findings", found["id"]).out.count("  Found in  ") == 2
    assert sum(row["found"] for row in office.run("coverage", "--json").lines) == 2, "each mailbox listed it"


FORWARD = {
    "to": BIRCH,
    "subject": "FW: Library hours",
    "text": (
        f"For information.\n\n{'_' * 32}\nFrom: Jane Hart <{HART}>\nSent: 17 November 2026 14:00\n"
        "Subject: Library hours\n\nWhen will the library open on Saturdays?\n"
    ),
}


def test_a_permission_makes_the_next_message_quiet(office: Place) -> None:
    office.sent("1", mail(1, **FORWARD))
    assert office.run("scan").status == 1
    given = ("--person", "jane-hart", "--granted-by", "leah-quinn", "--for", "tom-birch")
    days = ("--from", "2026-11-18", "--to", "2026-11-19")
    done = office.run("permit", "undeclared-forward", *given, *days)
    assert done.status == 0
    assert done.out == "permission 1 recorded\n"
    assert "every thread" in done.err
    office.sent("2", mail(2, **FORWARD))
    office.sent("3", mail(3, when=NOON + timedelta(days=5), **FORWARD))
    assert office.run("scan").out == "2 new messages in 1 folder, 1 new finding\n"
    assert len(office.run("findings", "--json").lines) == 2, "what was found before stays for a person to close"


def test_permissions_are_listed_and_taken_back(office: Place) -> None:
    (office.folder / "permits.yml").write_text(
        "- {rule: open-copy, person: jane-hart, granted_by: leah-quinn, thread: '<a@b.example>', to: 2026-01-01}\n"
    )
    assert office.run("permits list").status == 2, "no store yet"
    office.run("scan")
    assert office.run("permits list").out == "no permission is recorded\n"
    given = ("--person", "jane-hart", "--granted-by", "leah-quinn", "--for", "tom-birch", "--from", "2026-11-18")
    office.run("permit", "undeclared-forward", *given)
    settings = office.settings.read_text(encoding="utf-8")
    office.settings.write_text(settings.replace("[council]", '[council]\npermits = "permits.yml"'), encoding="utf-8")
    assert office.run("permits list").out.splitlines() == [
        "permission 1: undeclared-forward",
        "    jane-hart, granted by leah-quinn",
        "    copies may go to tom-birch",
        "    every thread",
        "    from 2026-11-18 on, without an end",
        "    written down by leah-quinn on 2026-11-23",
        "",
        "in permits.yml: open-copy  (not in force today)",
        "    jane-hart, granted by leah-quinn",
        "    copies may go to anyone",
        "    thread <a@b.example>",
        "    from any day to 2026-01-01",
        "",
        "2 permissions, 1 in force today",
    ]
    office.sent("1", mail(1, **FORWARD))
    assert office.run("scan").status == 0
    done = office.run("permits withdraw", "1")
    assert done.out == "permission 1 withdrawn; mail read from now on is judged without it\n"
    again = office.run("permits withdraw", "1")
    assert (again.status, again.out) == (2, "")
    assert "No permission in force has the number 1. `mailguard permits list` lists them" in again.err
    assert "1 permission, 0 in force today" in office.run("permits list").out
    office.sent("2", mail(2, **FORWARD))
    assert office.run("scan").out == "1 new message in 1 folder, 1 new finding\n"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["silent-copy", "--person", "jane-hart"], "no rule called silent-copy"),
        (["open-copy", "--person", "jane-heart"], "--person jane-heart: the register has nobody with that id"),
        (["open-copy", "--person", "jane-hart", "--for", BIRCH], "nobody with that id"),
        (["open-copy", "--person", "jane-hart", "--from", "2026-11-19", "--to", "2026-11-18"], "before the first"),
        (["blind-copy", "--person", "jane-hart"], "No clause lets anybody allow a copy that is hidden"),
    ],
)
def test_a_permission_that_would_never_hold_is_refused(office: Place, arguments: list[str], problem: str) -> None:
    done = office.run("permit", *arguments, "--granted-by", "leah-quinn")
    assert done.status == 2
    assert problem in done.err
    assert "settings.toml:1" not in done.err, "the settings are not at fault"


@pytest.mark.parametrize(
    "arguments",
    [
        ("permit open-copy", "--person", "jane-hart", "--granted-by", "leah-quinn", "--from", "2027-13-01"),
        ("findings", "--since", "2027-13-01"),
        ("register show", "--on", "2027-13-01"),
    ],
    ids=lambda given: given[0],
)
def test_a_day_that_is_none_is_refused_in_plain_words(office: Place, arguments: tuple[str, ...]) -> None:
    done = office.run(*arguments)
    assert done.status == 2
    assert "2027-13-01 is no day: write one such as 2026-11-01" in " ".join(done.err.replace("│", "").split())
    assert "format" not in done.err


def test_the_option_with_the_wrong_person_is_named(office: Place) -> None:
    done = office.run("permit", "open-copy", "--person", "jane-hart", "--granted-by", "nobody-known")
    assert "--granted-by nobody-known: the register has nobody with that id." in done.err
    assert f"`mailguard register show --settings {office.settings}`" in done.err


def test_the_digest_is_shown_and_names_nobody(office: Place) -> None:
    filled(office).run("scan")
    page = office.folder / "digest.html"
    done = office.run("digest", "--week", "2026-W47", "--html", page)
    assert done.status == 0
    assert done.out.startswith("Subject: 1 possible departure")
    html = page.read_text(encoding="utf-8")
    assert "<html" in html
    for told in (done.out, html):
        assert "4.1" in told
        for name in ("Okoro", "Hart", "Birch", "ambleford.gov.uk", "Library"):
            assert name not in told
        assert f"mailguard findings --status open --settings {office.settings}" in told
    assert office.run("digest", "--week", "47").status == 2


def test_names_stand_in_the_digest_where_the_council_says_so(office: Place) -> None:
    filled(office).set_up(SOURCE, START, "[digest]\nnames = true\n").run("scan")
    told = office.run("digest", "--week", "2026-W47").out
    assert "Sam Okoro" in told
    assert "Birch" not in told


MISSING = ["purpose", "notice_given", "assessment", "reviewer"]


def test_real_mail_is_not_read_without_each_record_of_start(place: Place) -> None:
    filled(place.set_up(SOURCE))
    for command in ("scan", "run"):
        done = place.run(command)
        assert (done.status, done.out) == (2, "")
        assert f"4 records are missing under [start] in {place.settings}" in done.err
        assert [line.split(":")[0].strip() for line in done.err.splitlines()[1:]] == MISSING
        assert "Write: notice_given = 2026-11-01" in done.err
    almost = START.replace("leah-quinn", "tom-birch").replace("2024-10-01", "2026-11-24")
    done = place.set_up(SOURCE, almost).run("scan")
    assert done.status == 2
    assert [line.split(":")[0].strip() for line in done.err.splitlines()[1:]] == ["notice_given", "reviewer"]
    assert place.run("coverage", "--json").lines == []
    assert place.set_up(SOURCE, START).run("scan").status == 1


@pytest.mark.parametrize("command", ["scan", "run"])
def test_a_members_mailbox_is_never_read(office: Place, command: str) -> None:
    filled(office).sent("9", mail(9, author=HART, to=OTHER_OFFICER, text="Hello"), HART.upper())
    done = office.run(command)
    assert (done.status, done.out) == (2, "")
    assert "One mailbox is a Member's, and those are never read" in done.err
    assert HART not in done.err
    assert office.run("coverage", "--json").lines == []


def test_a_source_that_is_away_does_not_stop_the_others(office: Place) -> None:
    away = SOURCE.replace('"desk"', '"archive"').replace('"mail"', '"elsewhere"')
    filled(office).set_up(SOURCE, away, START)
    done = office.run("scan")
    assert done.status == 2
    assert "5 new messages in 2 folders" in done.out
    assert "archive: could not be read." in done.out
    (line,) = [json.loads(each) for each in done.err.splitlines()]
    assert (line["event"], line["source"]) == ("source-unavailable", "archive")
    for week, times in (("2026-W47", 0), ("2026-W48", 1)):
        told = " ".join(office.run("digest", "--week", week).out.split())
        assert told.count("1 mailbox could not be read when the week ended") == times, "noticed on Monday of week 48"


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ('[log]\nform = "json"\n', '"event": "source-unavailable"'),
        ('[log]\nform = "human"\n', "source-unavailable"),
        ('[log]\nform = "json"\nlevel = "error"\n', ""),
    ],
)
def test_the_log_has_the_form_and_level_of_the_settings(place: Place, log: str, said: str) -> None:
    done = place.set_up(SOURCE, START, log).run("scan")
    assert done.status == 2
    assert said in done.err
    assert ("{" in done.err) == ('"event"' in said)
    assert bool(done.err) == bool(said)


def test_a_scan_forgets_what_is_older_than_the_settings_allow(office: Place) -> None:
    """A Member's request for confidence is remembered for the days that the settings say, and the counts stay."""
    asked = {"author": HART, "to": OTHER_OFFICER, "subject": "Library panel", "cc": "s.okoro@ambleford.gov.uk"}
    request = mail(1, text="I may give up my place. Please keep this between us.", when=NOON - DAYS, **asked)
    answer = mail(2, to=HART, cc=BIRCH, subject="RE: Library panel", text="Done.", in_reply_to="<1@ambleford.gov.uk>")
    for days, found in ((9, []), (11, ["confidence-broken"])):
        for name in ("mailguard.db", "mailguard.db-wal", "mailguard.db-shm"):
            (office.folder / name).unlink(missing_ok=True)
        (office.folder / "mail" / OTHER_OFFICER / "Sent" / "cur" / "2:2,S").unlink(missing_ok=True)
        office.set_up(SOURCE, START, f"[keep]\nhistory_days = {days}\n").sent("1", request, OTHER_OFFICER)
        office.run("scan")
        office.sent("2", answer, OTHER_OFFICER)
        office.run("scan")
        assert [each["rule"] for each in office.run("findings", "--json").lines] == found
        assert sum(row["listed"] for row in office.run("coverage", "--json").lines) == 2


@pytest.mark.parametrize(("who", "problem"), [("zzz", "no reviewer zzz"), ("sam-okoro", "no reviewer sam-okoro")])
def test_only_a_reviewer_judges(office: Place, who: str, problem: str) -> None:
    office.sent("1", mail(1, **BLIND))
    office.run("scan")
    found = office.run("findings", "--json").lines[0]["id"]
    done = office.run("review", found, "--verdict", "not-a-departure", "--reason", "I was right", "--who", who)
    assert (done.status, problem in done.err) == (2, True)
    assert office.run("findings", "--status", "closed", "--json").lines == []


def test_nobody_judges_a_matter_about_themselves(office: Place) -> None:
    office.sent("1", mail(1, **(BLIND | {"author": "l.quinn@ambleford.gov.uk"})))
    office.run("scan")
    found = office.run("findings", "--json").lines[0]["id"]
    done = office.run("review", found, "--verdict", "not-a-departure", "--reason", "I was right")
    assert done.status == 2
    assert "Nobody judges a matter about themselves" in done.err
