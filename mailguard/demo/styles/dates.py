"""How each mail program writes a date above the mail that it quotes."""

from datetime import datetime

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MISOEDD = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]


def outlook(moment: datetime) -> str:
    """`05 November 2026 09:17`."""
    return f"{moment.day:02} {_MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"


def outlook_web(moment: datetime) -> str:
    """`Thursday, November 5, 2026 9:17 AM`, as a mailbox set to US English shows it."""
    hour = moment.hour % 12 or 12
    half = "AM" if moment.hour < 12 else "PM"
    day = f"{_DAYS[moment.weekday()]}, {_MONTHS[moment.month - 1]} {moment.day}, {moment.year}"
    return f"{day} {hour}:{moment.minute:02} {half}"


def welsh(moment: datetime) -> str:
    """`05 Tachwedd 2026 09:17`."""
    return f"{moment.day:02} {_MISOEDD[moment.month - 1]} {moment.year} {moment:%H:%M}"


def gmail(moment: datetime) -> str:
    """`Thu, 5 Nov 2026 at 09:17`."""
    day = f"{_DAYS[moment.weekday()][:3]}, {moment.day} {_MONTHS[moment.month - 1][:3]} {moment.year}"
    return f"{day} at {moment:%H:%M}"


def thunderbird(moment: datetime) -> str:
    """`05/11/2026 09:17`."""
    return f"{moment:%d/%m/%Y %H:%M}"


def apple(moment: datetime) -> str:
    """`5 Nov 2026, at 09:17`."""
    return f"{moment.day} {_MONTHS[moment.month - 1][:3]} {moment.year}, at {moment:%H:%M}"


def apple_forward(moment: datetime) -> str:
    """`5 November 2026 at 09:17:00 GMT`."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year} at {moment:%H:%M:%S} {moment.tzname()}"


def rfc(moment: datetime) -> str:
    """`Thu, 5 Nov 2026 09:17:00 +0000`, as the Date header has it (RFC 5322, 3.3)."""
    day = f"{_DAYS[moment.weekday()][:3]}, {moment.day} {_MONTHS[moment.month - 1][:3]} {moment.year}"
    return f"{day} {moment:%H:%M:%S %z}"
