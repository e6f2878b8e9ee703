"""Microsoft Outlook: the desktop program, the web page, plain text, and the desktop program in Welsh."""

import base64
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from mailguard.demo.styles import dates, wire
from mailguard.demo.styles.mail import Mail, Quoted, Who
from mailguard.demo.styles.paper import outlook_html, web_html
from mailguard.demo.styles.wire import EOL


class Labels(NamedTuple):
    """What stands before sender, date, recipients and subject, and how the date is written."""

    sender: str
    sent: str
    to: str
    cc: str
    subject: str
    date: Callable[[datetime], str]


ENGLISH = Labels("From", "Sent", "To", "Cc", "Subject", dates.outlook)
AMERICAN = Labels("From", "Sent", "To", "Cc", "Subject", dates.outlook_web)
WELSH = Labels("Oddi wrth", "Anfonwyd", "At", "Cc", "Pwnc", dates.welsh)
RULE = "_" * 32
ORIGINAL = "-----Original Message-----"


def classic(mail: Mail) -> bytes:
    """Outlook for Windows: Word's HTML, and a plain part without any line between the mails."""
    return _rich(mail, ENGLISH, "", _encoding(mail), "Microsoft Outlook 16.0")


def web(mail: Mail) -> bytes:
    """Outlook on the web: a rule above each mail that is quoted."""
    labels = AMERICAN if int(wire.token(mail.author.email, "dates"), 16) % 3 == 0 else ENGLISH
    plain = _plain(mail, labels, RULE)
    html = web_html(mail, [(_pairs(hop, labels), hop.text) for hop in mail.quoted])
    return _message(mail, [plain, html], "base64", "")


def plain_only(mail: Mail) -> bytes:
    """Outlook set to plain text."""
    return _message(mail, [_plain(mail, ENGLISH, ORIGINAL)], "quoted-printable", "Microsoft Outlook 16.0")


def welsh(mail: Mail) -> bytes:
    """Outlook for Windows with Welsh menus."""
    return _rich(mail, WELSH, "", "quoted-printable", "Microsoft Outlook 16.0", "cy-GB")


def _rich(mail: Mail, labels: Labels, line: str, encoding: str, program: str, language: str = "en-GB") -> bytes:
    html = outlook_html(mail, [(_pairs(hop, labels), hop.text) for hop in mail.quoted], language)
    return _message(mail, [_plain(mail, labels, line), html], encoding, program, language)


def _encoding(mail: Mail) -> str:
    """Exchange writes Western text quoted-printable and everything else in base64; people differ."""
    return "base64" if int(wire.token(mail.author.email, "encoding"), 16) % 4 == 0 else "quoted-printable"


def _pairs(hop: Quoted, labels: Labels) -> list[tuple[str, str]]:
    pairs = [(labels.sender, shown(hop.author)), (labels.sent, labels.date(hop.date))]
    pairs += [(labels.to, "; ".join(map(shown, hop.to)))] if hop.to else []
    pairs += [(labels.cc, "; ".join(map(shown, hop.cc)))] if hop.cc else []
    return [*pairs, (labels.subject, hop.subject)]


def shown(who: Who) -> str:
    """`Hart, Jane (Cllr) <address>`, or the name alone where that is all there is."""
    if not who.email or who.name == who.email:
        return who.name
    return f"{who.name} <{who.email}>" if who.name else who.email


def _plain(mail: Mail, labels: Labels, line: str) -> str:
    hops = []
    for hop in mail.quoted:
        head = "\n".join(f"{label}: {value}" for label, value in _pairs(hop, labels))
        hops.append((f"{line}\n{head}" if line else head) + "\n\n" + "\n\n".join(hop.text))
    return "\n\n".join([*mail.written, *mail.standing, *hops]) + "\n"


def _message(mail: Mail, texts: list[str], encoding: str, program: str, language: str = "en-GB") -> bytes:
    kinds = ("text/plain", "text/html")
    seed = wire.token(mail.message_id).upper()
    head = (
        wire.addressed(mail)
        + wire.subject(mail.subject)
        + wire.folded("Thread-Topic", wire.encoded(_topic(mail.subject)).split(" "))
        + f"Thread-Index: {_thread_index(mail)}{EOL}"
        + wire.dated(mail)
        + wire.references(mail)
        + f"Accept-Language: {language}, en-US{EOL}Content-Language: {language}{EOL}"
        + f"X-MS-Has-Attach:{' yes' if mail.attachments else ''}{EOL}X-MS-TNEF-Correlator:{EOL}"
        + (f"X-Mailer: {program}{EOL}" if program else "")
        + wire.further(mail)
        + f"MIME-Version: 1.0{EOL}"
    )
    texts_wired = [wire.text_part(text, kind, encoding) for text, kind in zip(texts, kinds, strict=False)]
    return head.encode() + wire.body(mail, texts_wired, f"_000_{seed}ambleford_")


def _topic(text: str) -> str:
    while text.startswith(("RE: ", "FW: ", "Re: ", "Fwd: ", "ATB: ", "YML: ")):
        text = text.partition(": ")[2]
    return text


def _thread_index(mail: Mail) -> str:
    root = bytes.fromhex(wire.token(_topic(mail.subject), *mail.references[:1], size=22))
    return base64.b64encode(root + b"\0" * 5 * len(mail.references)).decode()
