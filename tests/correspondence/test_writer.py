"""Whose conduct a message is."""

from pathlib import Path

import pytest

from mailguard.correspondence import Correspondence
from mailguard.register.people import Holds
from tests.checks.house import KEY, Letter
from tests.correspondence.opened import message, opened, with_mailboxes

PLANNING = "planning@ambleford.gov.uk"


@pytest.mark.parametrize(
    ("letter", "by", "officer"),
    [
        (Letter(), "stefan-kowalczyk", True),
        (Letter(by="jane-hart"), "jane-hart", False),
        (Letter(by="jane-hart", sender="sam-okoro"), "jane-hart", False),
        (Letter(by="jane-hart", sender="sam-okoro", mailbox="sam.okoro@ambleford.gov.uk"), "jane-hart", False),
        (Letter(by="leanne-stubbs", sender="oliver-nunn"), "leanne-stubbs", True),
        (Letter(by="r.resident@example.org", sender="sam-okoro"), "r.resident@example.org", False),
        (Letter(by="judith-amblecote"), "judith-amblecote", False),
        (Letter(by="gerald-moxon"), "cllr.g.moxon@ambleford.gov.uk", True),
        (Letter(by=PLANNING), PLANNING, True),
        (Letter(by=PLANNING, sender="leanne-stubbs"), "leanne-stubbs", True),
        (Letter(by=PLANNING, mailbox="oliver.nunn@ambleford.gov.uk"), "oliver-nunn", True),
        (Letter(by=PLANNING, sender="leanne-stubbs", mailbox="oliver.nunn@ambleford.gov.uk"), "leanne-stubbs", True),
        (Letter(by=PLANNING, sender="jane-hart", mailbox="oliver.nunn@ambleford.gov.uk"), "oliver-nunn", True),
        (Letter(by=PLANNING, sender="x@example.org"), PLANNING, True),
        (Letter(by=PLANNING, mailbox=PLANNING), PLANNING, True),
        (Letter(by="elections@ambleford.gov.uk"), "philip-ansty", True),
        (Letter(by="clt@ambleford.gov.uk"), "clt@ambleford.gov.uk", True),
        (Letter(by="members.and.clt@ambleford.gov.uk"), "members.and.clt@ambleford.gov.uk", False),
        (Letter(by="leader.pa@ambleford.gov.uk"), "sam-okoro", True),
        (Letter(by="leader.pa@ambleford.gov.uk", sender="hannah-moss"), "hannah-moss", True),
        (Letter(by="member.services@ambleford.gov.uk"), "member.services@ambleford.gov.uk", True),
        (Letter(by="mayor@ambleford.gov.uk"), "constance-fairweather-pryce", False),
        (Letter(by="mayor@ambleford.gov.uk", sender="nkechi-udo"), "nkechi-udo", True),
        (Letter(by="monitoring.officer@ambleford.gov.uk"), "monitoring.officer@ambleford.gov.uk", True),
        (Letter(by="chief.executive@ambleford.gov.uk"), "eleanor-vasey", True),
        (Letter(by="case.records@ambleford.gov.uk"), "case.records@ambleford.gov.uk", True),
        (Letter(by="new.starter@ambleford.gov.uk"), "new.starter@ambleford.gov.uk", True),
        (Letter(by="Cllr O Gethin <o.gethin@ambleford.gov.uk>"), "o.gethin@ambleford.gov.uk", False),
    ],
)
def test_who_writes(letter: Letter, by: str, officer: bool) -> None:
    mail = opened(letter)
    assert (mail.by, mail.from_officer) == (by, officer)


def test_an_assistants_mailbox_keeps_its_readers() -> None:
    writer = opened(Letter(by="member.services@ambleford.gov.uk")).writer
    assert writer.holds is Holds.ASSISTANT
    assert writer.people == ()
    assert [person.id for person in writer.readers] == ["nkechi-udo", "callum-rae"]
    alone = opened(Letter(by="leader.pa@ambleford.gov.uk")).writer
    assert [person.id for person in alone.people] == ["sam-okoro"]
    assert [person.id for person in alone.readers] == ["sam-okoro"]


def test_a_shared_mailbox_has_readers_and_no_writer() -> None:
    writer = opened(Letter(by=PLANNING)).writer
    assert writer.people == ()
    assert [person.id for person in writer.readers] == ["leanne-stubbs", "oliver-nunn", "stefan-kowalczyk"]
    alone = opened(Letter(by="elections@ambleford.gov.uk")).writer
    assert [person.id for person in alone.people] == ["philip-ansty"]


def test_a_role_read_by_a_member_and_an_officer_is_no_officers(tmp_path: Path) -> None:
    box = "{emails: [chair@ambleford.gov.uk], kind: shared, members: [jane-hart, sam-okoro]}"
    roll = with_mailboxes(tmp_path, box).on(message(Letter()).date.date())
    assert not Correspondence(message(Letter(by="chair@ambleford.gov.uk")), roll, KEY).from_officer


@pytest.mark.parametrize("headers", [{"Auto-Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List-Id": "<a.b>"}])
def test_a_machine_is_no_officer(headers: dict[str, str]) -> None:
    assert not opened(Letter(headers=headers)).from_officer
