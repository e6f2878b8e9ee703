"""What a reviewer reads: a list that names nobody, and a finding with all there is to judge it by."""

import sqlite3
import sys
from datetime import date, timedelta

import pytest

from mailguard.cli.found import PLACES, _place
from mailguard.cli.parties import SHOWN, known, several
from mailguard.files import shipped
from mailguard.message import Address
from mailguard.register import load
from mailguard.store import load_key, open_store
from tests.cli.place import BIRCH, BLIND, HART, NOON, OFFICER, OTHER_OFFICER, SOURCE, START, Place, mail

CAST = load(shipped("rules") / "cast.yml")
ROLL = CAST.on(date(2027, 2, 2))
NAMES = ("Okoro", "Hart", "Birch", "ambleford.gov.uk", "Library", "library")


def scanned(office: Place) -> Place:
    """Two blind copies, and an older forward, in two mailboxes."""
    office.sent("1", mail(1, **BLIND))
    office.sent("2", mail(2, **(BLIND | {"subject": "Opening \N{EN DASH} hours", "cc": OTHER_OFFICER})))
    ruled = "\n\n" + "_" * 32 + "\n"
    quoted = f"From: Jane Hart <{HART}>\nSent: 17 November 2026 14:00\nSubject: Library hours\n\nWhen will it open?\n"
    office.sent("3", mail(3, to=BIRCH, subject="FW: Library", text=f"See below.{ruled}{quoted}", when=NOON - DAY))
    office.run("scan")
    return office


DAY = timedelta(days=1)


def test_the_list_names_nobody_and_says_each_clause_once(office: Place) -> None:
    done = scanned(office).run("findings")
    ids = {(each["rule"], each["severity"]): each["id"] for each in office.run("findings", "--json").lines}
    first, last = (each["id"] for each in office.run("findings", "--json").lines if each["rule"] == "blind-copy")
    assert done.out == (
        "Clause 4.1, serious: A Member is copied unseen into an officer's message to another Member (2)\n"
        "  “If an Officer copies correspondence addressed to one Member to another Member, then this should be made"
        " clear to the original Member. A …”\n"
        f"  {first}  18 November 2026\n"
        f"  {last}  18 November 2026\n"
        "\n"
        "Clause 4.1, to review: Correspondence with one Member is passed to another, and the first is not told (1)\n"
        f"  {ids['undeclared-forward', 'review']}  17 November 2026\n"
        "\n"
        "3 findings, 3 to judge\n"
        "To read one, with names and words:\n"
        f"  `mailguard findings {ids['undeclared-forward', 'review']} --settings {office.settings}`\n"
    )
    assert done.status == 1


def test_names_stand_in_the_list_where_the_council_says_so(office: Place) -> None:
    office.set_up(SOURCE, START, "[digest]\nnames = true\n")
    told = scanned(office).run("findings").out
    assert "  18 November 2026   Sam Okoro, Leisure Services Officer\n" in told
    assert not any(name in told.replace("--settings", "") for name in ("Birch", "Library"))


def test_the_list_says_what_was_decided(office: Place) -> None:
    scanned(office)
    one, two, _ = (each["id"] for each in office.run("findings", "--json").lines)
    office.run("review", one, "--verdict", "more", "--reason", "who knew?")
    office.run("review", two, "--verdict", "not-a-departure", "--reason", "she was told")
    told = office.run("findings").out
    assert f"  {one}  17 November 2026   open: needing more facts\n" in told
    assert f"  {two}  18 November 2026   judged: not a departure\n" in told
    assert "3 findings, 2 to judge\n" in told
    assert office.run("findings", "--status", "closed").out.endswith(
        f"1 finding, 0 to judge\nTo read one, with names and words:\n"
        f"  `mailguard findings {two} --settings {office.settings}`\n"
    )


WHOLE = """\
A Member is copied unseen into an officer's message to another Member
Finding {id}: serious, a possible departure; nobody has judged it yet

  Sent        Wednesday 18 November 2026 at 12:02
  From        Sam Okoro, Leisure Services Officer
  To          Councillor Jane Hart
  Copied to   Dev Rana, Planning Enforcement Officer
  Blind copy  Councillor Tom Birch
  Subject     Opening – hours
  Found in    Sent of Sam Okoro, Leisure Services Officer
  Kept as     desk: 2

What was seen
  In the line Bcc, which the other readers do not see:
    “cllr.t.birch@ambleford.gov.uk”
    {note}

Why it may be a departure
  Clause 4.1: “If an Officer copies correspondence addressed to one Member to another Member, then this should be made \
clear to the original Member. A system of "blind copies" must not be employed.”

What was considered
  - Review where the writer's own words tell of the copy, or the text cannot be read.
  - Review where those words may mean somebody else of that name, or a name alone says which Member it is.
  - Quiet where 10 outsiders or more have a blind copy: that is a public mailing.
  - No permission on record covered it when it was found.

What to do instead
  {advice}

To judge it
  `mailguard review {id} --verdict VERDICT --reason 'REASON' --settings {settings}`
  VERDICT is not-a-departure, informal, referred or more. REASON is yours to give, and may be disclosed.
"""


def test_one_finding_with_all_there_is_to_judge_it_by(office: Place) -> None:
    scanned(office)
    every = ((each, office.run("findings", each["id"]).out) for each in office.run("findings", "--json").lines)
    ((found, told),) = ((each, said) for each, said in every if "Subject     Opening" in said)
    (evidence,) = found["evidence"]
    note = evidence["note"][:1].upper() + evidence["note"][1:]
    advice = "Move the hidden Member from Bcc to Cc"
    start = told.index(advice)
    whole = told[start : told.index("\n", start)]
    assert told == WHOLE.format(id=found["id"], note=note, advice=whole, settings=office.settings)


def test_several_in_full_print_each_clause_once(office: Place) -> None:
    scanned(office)
    told = office.run("findings", "--full").out
    assert told.count("must not be employed.”") == 1
    assert told.count("  Clause 4.1, printed in full above: “If an Officer copies") == 2
    assert told.count("What to do instead\n") == 3
    assert "  - To review, and no more, because only the Member's own words were passed on.\n" in told
    assert "In a message forwarded with it (the first from the top):\n" in told
    ids = [each["id"] for each in office.run("findings", "--json").lines]
    asked = office.run("findings", ids[2], ids[0], ids[2])
    assert asked.out.index(ids[2]) < asked.out.index(ids[0])
    assert asked.out.count("Finding ") == 2


def test_an_id_that_is_none_is_said(office: Place) -> None:
    scanned(office)
    done = office.run("findings", "nobody")
    assert (done.status, done.out) == (2, "")
    assert "There is no finding nobody among those asked for. `mailguard findings` lists them" in done.err
    (first, *_) = office.run("findings", "--json").lines
    assert [each["id"] for each in office.run("findings", first["id"], "--json").lines] == [first["id"]]
    assert office.run("findings", "--status", "closed", "--full").out == "nothing found\n"


def test_what_could_not_be_seen_is_said(office: Place) -> None:
    """Blind copies that a source does not keep, and a finding of an older program that kept no envelope."""
    office.set_up(SOURCE.replace('"kept"', '"hidden"'), START)
    (found,) = [
        each for each in scanned(office).run("findings", "--json").lines if each["rule"] == "undeclared-forward"
    ]
    assert "  Blind copy  could not be seen\n" in office.run("findings", found["id"]).out
    database = sqlite3.connect(office.folder / "mailguard.db")
    with database:
        database.execute("update finding set envelope = null, rule_version = 'older', by = 'x@example.org'")
    database.close()
    told = office.run("findings", found["id"]).out
    assert "\n\n  Sent        17 November 2026\n  Conduct of  x@example.org\n  Found in  " in told
    assert "  - The rule was changed after this was found; what follows is how it reads now.\n" in told


def test_nothing_is_kept_of_the_envelope_of_other_mail(office: Place) -> None:
    office.sent("1", mail(1, to=HART, subject="Quiet subject", text="The pool is open."))
    office.sent("2", mail(2, **(BLIND | {"subject": "Half \udce4 a letter"})))
    office.run("scan")
    key = load_key(office.folder / "mailguard.key")
    with open_store("sqlite:///mailguard.db", key, "borough-2019", office.folder) as store:
        (kept,) = store.findings()
    assert kept.envelope is not None
    assert kept.envelope.bcc == (Address(email=BIRCH),)
    assert b"Quiet subject" not in b"".join(file.read_bytes() for file in office.folder.glob("mailguard.db*"))


def test_an_older_store_is_brought_up_to_date(office: Place) -> None:
    scanned(office)
    database = sqlite3.connect(office.folder / "mailguard.db")
    with database:
        database.execute("alter table finding drop column envelope")
        database.execute("update alembic_version set version_num = '0001'")
    database.close()
    assert office.run("findings").status == 1
    assert "Sent        17 November 2026" in office.run("findings", "--full").out


def test_headings_are_bold_and_commands_whole_in_a_terminal(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    scanned(office)
    monkeypatch.setattr(sys, "stdout", Terminal(sys.stdout))
    monkeypatch.setenv("COLUMNS", "60")
    told = office.run("findings", "--full").out
    assert f" --reason 'REASON' --settings {office.settings}`\n" in told
    plain = told.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert "\x1b[1mWhat was seen\x1b[0m\n" in told
    wide = [each for each in plain.splitlines() if len(each) > 60 and not each.endswith("`")]
    assert [each for each in wide if not each.startswith("-")] == []


class Terminal:
    """A terminal, as far as the printing asks."""

    def __init__(self, real: object) -> None:
        self.real = real

    def __getattr__(self, name: str) -> object:
        return (lambda: True) if name == "isatty" else getattr(self.real, name)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        *PLACES.items(),
        ("attachment:Notice: final.docx", "In the attached file “Notice: final.docx”"),
        ("quoted:1", "In a message quoted below it (the first from the top)"),
        ("forwarded:4", "In a message forwarded with it (the 4th from the top)"),
        ("header:X-Label", "In the header X-Label"),
        ("elsewhere", "elsewhere"),
    ],
)
def test_every_place_in_words(where: str, told: str) -> None:
    assert _place(where) == told


@pytest.mark.parametrize(
    ("address", "told"),
    [
        (Address(email=OFFICER), "Sam Okoro, Leisure Services Officer"),
        (Address(email=HART), "Councillor Jane Hart"),
        (Address(email="ward.members@ambleford.gov.uk"), "ward.members@ambleford.gov.uk (list of 2)"),
        (Address(email="all.staff@ambleford.gov.uk"), "all.staff@ambleford.gov.uk (list)"),
        (Address(email="mayor@ambleford.gov.uk", name="Mayor"), "Mayor <mayor@ambleford.gov.uk> (role mailbox)"),
        (Address(email="p@example.com", name="P Stone"), "P Stone <p@example.com>"),
        (Address(email="", name="P Stone"), "P Stone"),
    ],
)
def test_who_stands_behind_an_address(address: Address, told: str) -> None:
    assert several((address,), ROLL) == told


def test_of_very_many_the_first_are_told() -> None:
    many = tuple(Address(email=f"{number}@example.org") for number in range(SHOWN + 3))
    assert several(many, ROLL).endswith(f"{SHOWN - 1}@example.org; and 3 more")
    assert several((), ROLL) == "nobody"


def test_a_member_is_told_with_an_office() -> None:
    posts = {person.id: known(person) for person in CAST.people}
    assert posts["priya-nair"] == "Councillor Priya Nair, Leader of the Council"
    assert posts["edwin-marsh"] == "Councillor Edwin Marsh, Mayor"
