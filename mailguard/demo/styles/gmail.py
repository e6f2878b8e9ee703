"""Gmail in a browser."""

from html import escape

from mailguard.demo.styles import dates, wire
from mailguard.demo.styles.folding import lines_of, quoted
from mailguard.demo.styles.mail import Mail, Quoted, Who
from mailguard.demo.styles.wire import EOL

_FORWARDED = "---------- Forwarded message ---------"
_BLOCK = "margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"


def write(mail: Mail) -> bytes:
    """Plain and HTML parts; `On … wrote:` above a quote, a line of hyphens above what is forwarded."""
    plain = "\n".join([*lines_of(mail.written, 78), "", *_standing(mail), "", *_chain(mail.quoted, mail.forward)])
    html = f'<div dir="ltr">{_own(mail)}</div><br>{_html_chain(mail.quoted, mail.forward)}\n'
    head = (
        f"MIME-Version: 1.0{EOL}"
        + wire.references(mail)
        + wire.further(mail)
        + wire.addressed(mail).replace(f"{EOL}CC:", f"{EOL}Cc:")
        + wire.dated(mail)
        + wire.subject(mail.subject)
    )
    texts = [
        wire.text_part(plain.rstrip("\n") + "\n", "text/plain", "7bit"),
        wire.text_part(html, "text/html", "quoted-printable"),
    ]
    return head.encode() + wire.body(mail, texts, f"0000000000{wire.token(mail.message_id, size=9)}")


def _standing(mail: Mail) -> list[str]:
    return ["-- ", *lines_of(mail.standing, 78)] if mail.standing else []


def _attribution(hop: Quoted) -> list[str]:
    """Gmail breaks a long attribution inside the address."""
    line = f"On {dates.gmail(hop.date)}, {hop.author.name} <{hop.author.email}> wrote:"
    if len(line) <= 78:
        return [line]
    start, _, rest = line.rpartition("<")
    return [f"{start}<", rest]


def _chain(hops: tuple[Quoted, ...], forward: bool) -> list[str]:
    if not hops:
        return []
    hop, rest = hops[0], hops[1:]
    inner = [*lines_of(hop.text, 78), *(["", *_chain(rest, False)] if rest else [])]
    if not forward:
        return [*_attribution(hop), "", *quoted(inner)]
    head = [
        _FORWARDED,
        f"From: {_shown(hop.author)}",
        f"Date: {dates.gmail(hop.date)}",
        f"Subject: {hop.subject}",
        f"To: {', '.join(map(_shown, hop.to))}",
    ]
    head += [f"Cc: {', '.join(map(_shown, hop.cc))}"] if hop.cc else []
    return [*head, "", "", *inner]


def _shown(who: Who) -> str:
    return f"{who.name} <{who.email}>" if who.name else f"<{who.email}>"


def _own(mail: Mail) -> str:
    own = "<div><br></div>".join(f"<div>{_lines(block)}</div>" for block in mail.written)
    if not mail.standing:
        return own
    lines = "<br>".join(f"<div>{_lines(block)}</div>" for block in mail.standing)
    mark = '<span class="gmail_signature_prefix">-- </span><br>'
    return f'{own}<br clear="all"><div><br></div>{mark}<div dir="ltr" class="gmail_signature">{lines}</div>'


def _html_chain(hops: tuple[Quoted, ...], forward: bool) -> str:
    if not hops:
        return ""
    hop, rest = hops[0], hops[1:]
    inner = "<div><br></div>".join(f"<div>{_lines(block)}</div>" for block in hop.text)
    inner = f'<div dir="ltr">{inner}</div>' + (f"<br>{_html_chain(rest, False)}" if rest else "")
    if forward:
        pairs = [("Date", dates.gmail(hop.date)), ("Subject", hop.subject), ("To", _linked(hop.to))]
        pairs += [("Cc", _linked(hop.cc))] if hop.cc else []
        rows = "".join(f"{label}: {value if '&lt;' in value else escape(value)}<br>" for label, value in pairs)
        name = f'<strong class="gmail_sendername" dir="auto">{escape(hop.author.name)}</strong>'
        head = f'{_FORWARDED}<br>From: {name} <span dir="auto">{_mailto(hop.author)}</span><br>{rows}'
        return f'<div class="gmail_quote"><div dir="ltr" class="gmail_attr">{head}</div><br><br>{inner}</div>'
    line = f"On {dates.gmail(hop.date)}, {escape(hop.author.name)} {_mailto(hop.author)} wrote:<br>"
    return (
        f'<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{line}</div>'
        f'<blockquote class="gmail_quote" style="{_BLOCK}">{inner}</blockquote></div>'
    )


def _mailto(who: Who) -> str:
    return f'&lt;<a href="mailto:{who.email}">{who.email}</a>&gt;'


def _linked(whos: tuple[Who, ...]) -> str:
    return ", ".join(f"{escape(who.name)} {_mailto(who)}" for who in whos)


def _lines(block: str) -> str:
    return escape(block, quote=False).replace("\n", "<br>")
