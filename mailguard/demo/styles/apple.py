"""Apple Mail on a desk, and the mail program of an iPhone."""

from html import escape

from mailguard.demo.styles import dates, wire
from mailguard.demo.styles.folding import lines_of, quoted
from mailguard.demo.styles.mail import Mail, Quoted, Who
from mailguard.demo.styles.wire import EOL

_BREAK = '<br class="Apple-interchange-newline">'
_TAIL = "Sent from my iPhone"
_STYLE = "overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;"


def desktop(mail: Mail) -> bytes:
    """Apple Mail: the attribution stands inside the quote."""
    return _write(mail, mail.standing, "Apple Mail (2.3826.200.121)", "Mime-Version: 1.0 (Mac OS X Mail 16.0)")


def phone(mail: Mail) -> bytes:
    """An iPhone: no council signature, only the telephone's own last line."""
    return _write(mail, (_TAIL,), "iPhone Mail (23A341)", "Mime-Version: 1.0 (1.0)")


def _write(mail: Mail, standing: tuple[str, ...], program: str, mime: str) -> bytes:
    chain = _chain(mail.quoted, mail.forward)
    plain = "\n".join([*lines_of([*mail.written, *standing], 998), "", *chain]).rstrip("\n") + "\n"
    html = _html(mail, standing)
    boundary = f"Apple-Mail-{wire.token(mail.message_id, size=16).upper()}"
    head = (
        wire.people("From", (mail.author,))
        + (wire.people("Sender", (mail.sender,)) if mail.sender else "")
        + f"{mime}{EOL}"
        + wire.subject(mail.subject)
        + f"Message-Id: {mail.message_id}{EOL}Date: {dates.rfc(mail.date)}{EOL}"
        + wire.people("Cc", mail.cc)
        + wire.people("Bcc", mail.bcc)
        + wire.references(mail)
        + wire.people("To", mail.to)
        + f"X-Mailer: {program}{EOL}"
        + wire.further(mail)
    )
    texts = [
        wire.text_part(plain, "text/plain", "quoted-printable"),
        wire.text_part(html, "text/html", "quoted-printable"),
    ]
    return head.encode() + wire.body(mail, texts, boundary)


def _chain(hops: tuple[Quoted, ...], forward: bool) -> list[str]:
    if not hops:
        return []
    hop, rest = hops[0], hops[1:]
    inner = [*lines_of(hop.text, 998), *(["", *_chain(rest, False)] if rest else [])]
    if not forward:
        line = f"On {dates.apple(hop.date)}, {_shown(hop.author)} wrote:"
        return quoted([line, "", *inner])
    head = [f"{label}: {value}" for label, value in _pairs(hop)]
    return ["Begin forwarded message:", "", *quoted([*head, "", *inner])]


def _pairs(hop: Quoted) -> list[tuple[str, str]]:
    pairs = [("From", _shown(hop.author)), ("Subject", hop.subject), ("Date", dates.apple_forward(hop.date))]
    pairs += [("To", ", ".join(map(_shown, hop.to)))] if hop.to else []
    return pairs + ([("Cc", ", ".join(map(_shown, hop.cc)))] if hop.cc else [])


def _shown(who: Who) -> str:
    return f"{who.name} <{who.email}>" if who.name else who.email


def _html(mail: Mail, standing: tuple[str, ...]) -> str:
    own = "<div><br></div>".join(f"<div>{_lines(block)}</div>" for block in (*mail.written, *standing))
    meta = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
    quote = _quote(mail.quoted, mail.forward)
    return f'<html><head>{meta}</head><body dir="auto" style="{_STYLE}">{own}{quote}</body></html>\n'


def _quote(hops: tuple[Quoted, ...], forward: bool) -> str:
    if not hops:
        return ""
    hop, rest = hops[0], hops[1:]
    inner = "<div><br></div>".join(f"<div>{_lines(block)}</div>" for block in hop.text) + _quote(rest, False)
    if forward:
        rows = "".join(f"<div><b>{label}: </b>{escape(value)}</div>" for label, value in _pairs(hop))
        head = f"<div>Begin forwarded message:</div>{_BREAK}{rows}<br>"
    else:
        head = f"<div>On {dates.apple(hop.date)}, {escape(_shown(hop.author))} wrote:</div>{_BREAK}"
    return f'<div><br><blockquote type="cite">{head}<div>{inner}</div></blockquote></div>'


def _lines(block: str) -> str:
    return escape(block, quote=False).replace("\n", "<br>")
