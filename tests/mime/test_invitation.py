"""Invitations, and dates for the diary that are none."""

from datetime import UTC, datetime

import pytest

from mailguard.message import Address
from tests.mime.letters import letter
from tests.mime.test_reading import FROM, PLAIN, multipart


def test_invitation() -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "METHOD:REQUEST",
        "BEGIN:VTIMEZONE",
        "DTSTART:16010101T000000",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "DTSTART;TZID=GMT Standard Time:20270703T100000",
        "ORGANIZER;CN=Tom Okoro:mailto:tom.okoro@ambleford.gov.uk",
        'ATTENDEE;CN="Hart, Jane";ROLE=REQ-PARTICIPANT:MAILTO:jane.hart@ambleford.',
        " gov.uk",
        "LOCATION:Room 2\\, Town Hall",
        "DESCRIPTION:About the bypass\\nBring papers",
        "END:VEVENT",
    ]
    found = letter(FROM, "Content-Type: text/calendar; method=REQUEST", "", *lines)
    assert found.invitation is not None
    assert found.invitation.method == "REQUEST"
    assert found.invitation.start == datetime(2027, 7, 3, 9, tzinfo=UTC)
    assert found.invitation.organiser == Address("tom.okoro@ambleford.gov.uk", "Tom Okoro")
    assert found.invitation.attendees == (Address("jane.hart@ambleford.gov.uk", "Hart, Jane"),)
    assert found.invitation.place == "Room 2, Town Hall"
    assert found.text == "About the bypass\nBring papers"


EVENT = "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nDTSTART:20270703T100000Z\r\nEND:VEVENT"


@pytest.mark.parametrize(
    ("head", "invites", "files"),
    [
        ("Content-Type: text/calendar; method=REQUEST", True, []),
        ("Content-Type: text/calendar; method=REQUEST; name=a.ics", True, ["a.ics"]),
        (
            "Content-Type: text/calendar; method=REQUEST; name=a.ics\r\nContent-Disposition: attachment",
            False,
            ["a.ics"],
        ),
        ("Content-Type: text/calendar; name=a.ics\r\nContent-Disposition: attachment", False, ["a.ics"]),
        ("Content-Type: text/calendar; name=a.ics", False, ["a.ics"]),
        ("Content-Type: text/calendar", False, []),
    ],
)
def test_a_date_for_the_diary_is_no_invitation(head: str, invites: bool, files: list[str]) -> None:
    """RFC 6047: an invitation states its method, and stands beside the words rather than as a file."""
    found = multipart("mixed", PLAIN, f"{head}\r\n\r\n{EVENT}")
    assert (found.invitation is not None) is invites
    assert [each.name for each in found.attachments or ()] == files
    assert found.text == "plain words"
