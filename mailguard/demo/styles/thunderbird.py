"""Mozilla Thunderbird: flowed plain text, some people answering below the quote."""

from mailguard.demo.styles import dates, wire
from mailguard.demo.styles.folding import lines_of, quoted
from mailguard.demo.styles.mail import Mail, Quoted, Who
from mailguard.demo.styles.wire import EOL

_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0"


def write(mail: Mail) -> bytes:
    """One text/plain part, format=flowed (RFC 3676)."""
    own = lines_of(mail.written, 72, " ")
    chain = _chain(mail.quoted, mail.forward)
    if mail.quoted and not mail.forward and _answers_below(mail):
        lines = [*chain, "", *own, "", *_standing(mail)]
    elif mail.forward:
        lines = [*own, "", *_standing(mail), "", "", *chain]
    else:
        lines = [*own, "", *_standing(mail), "", *chain]
    head = (
        f"Message-ID: {mail.message_id}{EOL}Date: {dates.rfc(mail.date)}{EOL}MIME-Version: 1.0{EOL}"
        + f"User-Agent: {_AGENT}{EOL}"
        + wire.subject(mail.subject)
        + f"Content-Language: en-GB{EOL}"
        + wire.addressed(mail).replace(f"{EOL}CC:", f"{EOL}Cc:")
        + wire.references(mail)
        + wire.further(mail)
    )
    text = "\n".join(lines).rstrip("\n") + "\n"
    part = wire.text_part(text, "text/plain", "7bit" if text.isascii() else "8bit", "; format=flowed")
    return head.encode() + wire.body(mail, [part], f"------------{wire.token(mail.message_id)}")


def _answers_below(mail: Mail) -> bool:
    return int(wire.token(mail.author.email, "below"), 16) % 3 == 0


def _standing(mail: Mail) -> list[str]:
    return ["-- ", *lines_of(mail.standing, 72)] if mail.standing else []


def _chain(hops: tuple[Quoted, ...], forward: bool) -> list[str]:
    if not hops:
        return []
    hop, rest = hops[0], hops[1:]
    inner = [*lines_of(hop.text, 72, " "), *(["", *_chain(rest, False)] if rest else [])]
    if not forward:
        return [f"On {dates.thunderbird(hop.date)}, {hop.author.name} wrote:", *quoted(inner)]
    pairs = [("Subject", hop.subject), ("Date", dates.rfc(hop.date)), ("From", _shown(hop.author))]
    pairs += [("To", ", ".join(map(_shown, hop.to)))] if hop.to else []
    pairs += [("CC", ", ".join(map(_shown, hop.cc)))] if hop.cc else []
    return ["-------- Forwarded Message --------", *(f"{label}: \t{value}" for label, value in pairs), "", "", *inner]


def _shown(who: Who) -> str:
    return f"{who.name} <{who.email}>" if who.name else who.email
