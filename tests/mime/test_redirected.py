"""A message sent on under its old names (RFC 5322, 3.6.6) is a forward by whoever sent it on."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.finding import Finding
from mailguard.message import Address, Lane
from mailguard.register import load
from mailguard.rulebook import find_council, load_council
from mailguard.scan import scan
from tests.mime.letters import letter

OLD = (
    "From: Jane Hart <cllr.j.hart@ambleford.gov.uk>",
    "To: s.okoro@ambleford.gov.uk",
    "Subject: Library panel",
    "Message-ID: <old@ambleford.gov.uk>",
    "Date: Mon, 1 Feb 2027 14:00:00 +0000",
    "List-Id: <members.ambleford.gov.uk>",
)
AGAIN = (
    "Resent-From: Sam Okoro <s.okoro@ambleford.gov.uk>",
    "Resent-To: cllr.t.birch@ambleford.gov.uk",
    "Resent-Date: Tue, 2 Feb 2027 10:15:00 +0000",
)
BODY = ("", "I may give up my place on the panel.")


def test_who_sent_it_on_is_the_author_and_the_old_mail_is_forwarded() -> None:
    found = letter(*AGAIN, "Resent-Bcc: b.carter@ambleford.gov.uk", *OLD, *BODY)
    assert found.author == Address("s.okoro@ambleford.gov.uk", "Sam Okoro")
    assert [each.email for each in found.to] == ["cllr.t.birch@ambleford.gov.uk"]
    assert found.bcc == (Address("b.carter@ambleford.gov.uk"),)
    assert found.date == datetime(2027, 2, 2, 10, 15, tzinfo=UTC)
    assert (found.text, found.automatic, found.thread) == ("", False, ("<old@ambleford.gov.uk>",))
    (old,) = found.forwarded
    assert old.author.email == "cllr.j.hart@ambleford.gov.uk"
    assert old.text == "I may give up my place on the panel."
    assert found.id != old.id


def test_its_own_name_and_hidden_copies() -> None:
    found = letter(*AGAIN, "Resent-Message-ID: <new@ambleford.gov.uk>", *OLD, *BODY, keeps_bcc=False)
    assert (found.id, found.bcc) == ("<new@ambleford.gov.uk>", None)


def test_a_lane_that_it_is_sent_on_to_is_a_lane() -> None:
    union = Lane("union", domains=frozenset({"union.example"}))
    found = letter("Resent-From: s.okoro@ambleford.gov.uk", "Resent-To: a@union.example", *OLD, *BODY, lanes=(union,))
    assert (found.lane, found.text, found.forwarded) == ("union", None, ())


@pytest.mark.parametrize(
    "lines",
    [
        ("Resent-From: gateway@ambleford.gov.uk",),
        ("Resent-From:", "Resent-To: cllr.t.birch@ambleford.gov.uk"),
        ("Resent-From: gateway@ambleford.gov.uk", "Resent-To: S.OKORO@ambleford.gov.uk"),
        ("Resent-From: cllr.j.hart@ambleford.gov.uk", "Resent-To: cllr.t.birch@ambleford.gov.uk"),
        ("Resent-From: gateway@ambleford.gov.uk", "Resent-To: x@y.example", "Bcc: cllr.t.birch@ambleford.gov.uk"),
        ("Resent-To: cllr.t.birch@ambleford.gov.uk",),
    ],
)
def test_what_nobody_else_sent_on_to_others_stays_the_writers(lines: tuple[str, ...]) -> None:
    found = letter(*lines, *OLD, *BODY)
    assert (found.author.email, found.forwarded) == ("cllr.j.hart@ambleford.gov.uk", ())
    assert found.text == "I may give up my place on the panel."


def test_a_members_mail_sent_on_to_another_is_an_undeclared_forward() -> None:
    book, register = load_council(find_council("borough-2019", Path())), load(shipped("rules") / "cast.yml")
    mail = Correspondence(letter(*AGAIN, *OLD, *BODY), register.on(date(2027, 2, 2)), b"key")
    outcomes = scan(mail, book.in_force, book.lesser)
    assert [each.rule for each in outcomes if isinstance(each, Finding)] == ["undeclared-forward"]
