"""How mail programs write: one mail as a value → the bytes that Outlook, Gmail or a telephone would store."""

from collections.abc import Callable

from mailguard.demo.styles import apple, gmail, outlook, thunderbird
from mailguard.demo.styles.mail import Enclosure, Mail, Meeting, Quoted, Who

__all__ = ["STYLES", "Enclosure", "Mail", "Meeting", "Quoted", "Who", "render"]

_WRITERS: dict[str, Callable[[Mail], bytes]] = {
    "outlook": outlook.classic,
    "outlook-web": outlook.web,
    "outlook-plain": outlook.plain_only,
    "outlook-welsh": outlook.welsh,
    "gmail": gmail.write,
    "thunderbird": thunderbird.write,
    "apple": apple.desktop,
    "iphone": apple.phone,
}
STYLES = tuple(_WRITERS)


def render(mail: Mail, style: str) -> bytes:
    """Write the mail as that program stores it among its sender's sent items (RFC 5322, CRLF).

    The same mail gives the same bytes every time. Raises KeyError for a style that is not in `STYLES`.
    """
    return _WRITERS[style](mail)
