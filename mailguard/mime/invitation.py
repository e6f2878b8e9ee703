"""A text/calendar part (RFC 5545) → Invitation: the first event's start, organiser, attendees and place."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mailguard.message import Address, Invitation
from mailguard.mime.addresses import tidy

_LINE = re.compile(r'^([A-Za-z0-9-]+)((?:;[^:;="]+=(?:"[^"]*"|[^";:]*+))*+):(.*)$', re.MULTILINE)
_OPTION = re.compile(r';([^=]+)=("[^"]*"|[^;]*)')
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_ZONE = re.compile(r"[A-Za-z_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}")
# What Outlook calls the zones a British council meets (CLDR, windowsZones).
_WINDOWS = {
    "GMT Standard Time": "Europe/London",
    "Greenwich Standard Time": "Atlantic/Reykjavik",
    "W. Europe Standard Time": "Europe/Berlin",
    "Romance Standard Time": "Europe/Paris",
    "Central European Standard Time": "Europe/Warsaw",
    "UTC": "UTC",
}
_ATTENDEES = 10_000


def invitation(text: str, method: str = "") -> tuple[Invitation | None, str]:
    """The invitation and what its description says; None where the part holds no event."""
    lines = re.sub(r"\r?\n[ \t]", "", text.replace("\r\n", "\n"))
    begin = lines.find("BEGIN:VEVENT")
    if begin < 0:
        return None, ""
    stated = re.search(r"^METHOD:\s*([A-Za-z]{1,20})", lines, re.MULTILINE)
    end = lines.find("END:VEVENT", begin)
    start, organiser, place, description = None, None, "", ""
    attendees: list[Address] = []
    for name, options, value in _LINE.findall(lines[begin : end if end >= 0 else len(lines)]):
        match name.upper():
            case "DTSTART" if start is None:
                start = _moment(value.strip(), _options(options))
            case "ORGANIZER":
                organiser = _person(value, options)
            case "ATTENDEE" if len(attendees) < _ATTENDEES:
                attendees.append(_person(value, options))
            case "LOCATION":
                place = _unescaped(value)
            case "DESCRIPTION":
                description = description or _unescaped(value)
    found = Invitation(
        method=(stated[1] if stated else method).upper(),
        start=start,
        organiser=organiser,
        attendees=tuple(attendees),
        place=place,
    )
    return found, description


def _options(written: str) -> dict[str, str]:
    return {name.upper(): value.strip('"') for name, value in _OPTION.findall(written)}


def _person(value: str, options: str) -> Address:
    email = value.strip()
    if email.lower().startswith("mailto:"):
        email = email[7:]
    return Address(tidy(email) if "@" in email else "", _options(options).get("CN", "").strip())


def _unescaped(value: str) -> str:
    text = re.sub(r"\\([nN,;\\])", lambda found: "\n" if found[1] in "nN" else found[1], value)
    return text.replace("\xa0", " ").strip()


def _moment(value: str, options: dict[str, str]) -> datetime | None:
    """The start in UTC; a day without a time begins at midnight UTC, and a time without a known zone is None."""
    found = _TIME.match(value)
    if not found:
        return None
    zone = options.get("TZID", "")
    name = _WINDOWS.get(zone, zone)
    try:
        parts = [int(part or 0) for part in found.groups()[:6]]
        naive = (parts[0], parts[1], parts[2], parts[3], parts[4], min(parts[5], 59))
        if found[7] or not found[4]:
            return datetime(*naive, tzinfo=UTC)
        return datetime(*naive, tzinfo=ZoneInfo(name)).astimezone(UTC) if _ZONE.fullmatch(name) else None
    except (ValueError, KeyError, OSError, OverflowError):
        return None
