"""A calendar invitation as text (RFC 5545)."""

from datetime import UTC, timedelta

from mailguard.demo.styles.mail import Mail, Meeting, Who


def calendar(mail: Mail, meeting: Meeting) -> str:
    """The text/calendar part that asks everybody in To and Cc to the meeting."""
    start = meeting.start.astimezone(UTC)
    lines = [
        "BEGIN:VCALENDAR",
        "METHOD:REQUEST",
        "PRODID:-//Ambleford Borough Council//Calendar 16.0//EN",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        f"ORGANIZER;CN={_name(mail.author)}:mailto:{mail.author.email}",
        *(_attendee(who, "REQ") for who in mail.to),
        *(_attendee(who, "OPT") for who in mail.cc),
        f"SUMMARY;LANGUAGE=en-GB:{_text(mail.subject)}",
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        f"DTEND:{start + timedelta(minutes=meeting.minutes):%Y%m%dT%H%M%SZ}",
        f"UID:{mail.message_id.strip('<>')}",
        f"DTSTAMP:{mail.date.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        "CLASS:PUBLIC",
        "PRIORITY:5",
        "SEQUENCE:0",
        f"LOCATION;LANGUAGE=en-GB:{_text(meeting.place)}",
        f"DESCRIPTION;LANGUAGE=en-GB:{_text(' '.join(mail.own_text))}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\n".join(_fold(line) for line in lines) + "\n"


def _attendee(who: Who, role: str) -> str:
    return f"ATTENDEE;ROLE={role}-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN={_name(who)}:mailto:{who.email}"


def _name(who: Who) -> str:
    return f'"{who.name}"' if "," in who.name else who.name


def _text(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> str:
    return "\n ".join(line[at : at + 70] for at in range(0, len(line), 70)) or line
