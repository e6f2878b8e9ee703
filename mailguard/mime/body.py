"""The parts of one message → its text, its attachments, its invitation, and what of it could not be read."""

from dataclasses import dataclass, field

from mailguard.attachments.pictures import pixels
from mailguard.message import Attachment, Invitation
from mailguard.mime import limits
from mailguard.mime.begun import begun
from mailguard.mime.cut import SEALED, Part, head
from mailguard.mime.files import Files
from mailguard.mime.headers import first, parameters
from mailguard.mime.html import text_of
from mailguard.mime.invitation import invitation
from mailguard.mime.plain import flowed, tidied
from mailguard.mime.shown import scanned, written
from mailguard.mime.winmail import rtf_text, unpacked
from mailguard.mime.words import decode

_SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}
_REPORTS = {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
_WORDS = {"text/plain", "text/html", "text/enriched", "text/richtext", "text/rtf", "application/rtf", "text/markdown"}
_UNTOLD = "application/octet-stream"
_HEAD = 256 * 1024
"""Bytes of a picture in which its size is told."""
_PGP = "-----BEGIN PGP MESSAGE-----"


@dataclass(slots=True)
class Body:
    """What has been gathered so far; `sealed` says that the text is encrypted, `files` opens what is attached.

    `shown` has the size in pixels of each picture among the text, where files are opened.
    """

    files: Files = field(default_factory=Files)
    texts: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    shown: list[tuple[int, int]] = field(default_factory=list)
    letters: list[Part] = field(default_factory=list)
    invitation: Invitation | None = None
    description: str = ""
    unreadable: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    sealed: bool = False

    def text(self) -> str | None:
        """The text as a person reads it, None where it is encrypted; blank lines between several parts."""
        if self.sealed:
            return None
        texts = [text for text in self.texts if text]
        return "\n\n".join(texts) if texts else self.description

    def files_and_scans(self) -> tuple[Attachment, ...]:
        """What is attached, and a picture that stands for the text."""
        return (*self.attachments, *scanned(self.text(), self.shown))


def gather(part: Part, body: Body) -> None:
    """Read `part` and all below it into `body`; the levels are few, `cut` saw to that."""
    if part.kind == "multipart/alternative" and part.children:
        _alternative(part, body)
    elif part.kind == "multipart/encrypted":
        _seal(body, _name(part) or "encrypted message")
    elif part.children and part.kind.startswith("message/"):
        body.letters.append(part.children[0])
    elif part.children:
        for child in part.children:
            gather(child, body)
    else:
        _leaf(part, body)


def _alternative(part: Part, body: Body) -> None:
    """One of several forms of the same text: the HTML if it says anything, else the plain one, else the rest.

    Files, calendars and attached letters are taken from every form; words from the first that has any.
    """
    said = len(body.texts)
    for child in sorted(part.children, key=_preference):
        if len(body.texts) == said:
            gather(child, body)
            continue
        rest = Body(body.files, texts=[""])
        if child.kind not in _WORDS:
            gather(child, rest)
        body.attachments.extend(rest.attachments)
        body.shown.extend(rest.shown)
        body.letters.extend(rest.letters)
        body.unreadable.extend(rest.unreadable)
        body.invitation = body.invitation or rest.invitation


def _preference(part: Part) -> int:
    kinds = {part.kind}
    waiting = list(part.children)
    while waiting:
        child = waiting.pop()
        kinds.add(child.kind)
        waiting.extend(child.children)
    return next((rank for rank, kind in enumerate(("text/html", "text/plain")) if kind in kinds), 2)


def _leaf(part: Part, body: Body) -> None:
    disposition = first(part.fields, "content-disposition")
    kind = part.kind
    if kind == "text/plain" and not disposition and "name" not in part.parameters:  # most parts are this
        _words(part, body)
        return
    name = _name(part)
    attached = disposition[:10].lower() == "attachment" or bool(name and any(body.texts))
    if name.lower().endswith((".eml", ".msg")) and _letter(part, name, body):
        return
    if kind in _TNEF or (name.lower() == "winmail.dat"):
        _winmail(part, name or "winmail.dat", body)
    elif kind in SEALED and part.parameters.get("smime-type", "").lower() != "certs-only":
        _seal(body, name or "smime.p7m")
    elif name.lower().endswith(".rpmsg") or kind == "application/x-microsoft-rpmsg-message":
        _seal(body, name or "message.rpmsg")
    elif kind in ("text/calendar", "application/ics") and body.invitation is None:
        _meeting(part, disposition, body)
        if attached:
            _attach(part, name, body)
    elif kind in _SIGNATURES or kind in _REPORTS:
        return
    elif attached or not (kind in _WORDS or (kind.startswith("text/") and not name)):
        _attach(part, name, body)
    else:
        _words(part, body)


def _meeting(part: Part, disposition: str, body: Body) -> None:
    """An invitation says by what method it is one, and is no file (RFC 6047, 2.4); else it is a date for the diary."""
    method = part.parameters.get("method", "")[:20]
    found, said = invitation(decode(part.body(limits.TEXT_PART), part.parameters.get("charset", "")), method)
    body.description = body.description or said
    if method and disposition[:10].lower() != "attachment":
        body.invitation = found


def _name(part: Part) -> str:
    _, told = parameters(first(part.fields, "content-disposition"))
    name = told.get("filename") or part.parameters.get("name") or ""
    return " ".join(name.replace("\x00", "").split())[:255]


def _letter(part: Part, name: str, body: Body) -> bool:
    """Whether a file that is called a mail is one: it has an author, and then counts as forwarded.

    Outlook's files are only converted where files are opened at all.
    """
    outlook = name.lower().endswith(".msg")
    if part.end - part.start > limits.WINMAIL or (outlook and body.files.closed):
        return False
    content = _converted(part.body()) if outlook else part.body()
    letter = head(begun(content))
    if "@" not in first(letter.fields, "from"):
        return False
    body.letters.append(letter)
    return True


def _converted(content: bytes) -> bytes:
    from mailguard.mime import outlook  # its reader takes a while to load

    return outlook.to_mail(content) or b""


def _attach(part: Part, name: str, body: Body) -> None:
    charset, inline = part.parameters.get("charset", ""), _inline(part)
    body.attachments.extend(
        body.files.attached(name, part.kind, part.size(), part.body, inline=inline, charset=charset)
    )
    if inline and not body.files.closed:
        body.shown.append(pixels(part.body(_HEAD)))


def _inline(part: Part) -> bool:
    """Whether a picture is shown among the text; Gmail gives a Content-ID to files beside it, too."""
    disposition = first(part.fields, "content-disposition")[:10].lower()
    shown = disposition.startswith("inline") or (not disposition and "content-id" in part.fields)
    return shown and part.kind.startswith("image/")


def _seal(body: Body, name: str) -> None:
    body.sealed = True
    body.unreadable.append(f"attachment:{name}")
    body.problems.append("encrypted")


def _words(part: Part, body: Body) -> None:
    content = decode(part.body(limits.TEXT_PART), part.parameters.get("charset", ""))
    if part.end - part.start > limits.TEXT_PART:
        body.unreadable.append("body")
        body.problems.append("text too long, its end not read")
    match part.kind:
        case "text/html":
            text, hid = text_of(content)
            body.shown.extend(() if body.files.closed else written(content))
            if hid:
                body.problems.append("hidden text left out")
        case "text/enriched" | "text/richtext":
            text, _ = text_of(content.replace("<<", "&lt;").replace("\n", "<br>"))
        case "text/rtf" | "application/rtf":
            text = _rtf(content, body)
        case _:
            if part.parameters.get("format", "").lower() == "flowed":
                content = flowed(content, part.parameters.get("delsp", "").lower() == "yes")
            text = tidied(content)
    if text.startswith(_PGP):
        _seal(body, "encrypted message")
    elif text:
        body.texts.append(text)


def _rtf(content: str, body: Body) -> str:
    try:
        return tidied(rtf_text(content))
    except Exception:  # whatever the converter stumbles over
        body.unreadable.append("body")
        body.problems.append("RTF that cannot be read")
        return ""


def _winmail(part: Part, name: str, body: Body) -> None:
    found = unpacked(part.body()) if part.end - part.start <= limits.WINMAIL else None
    if found is None:
        body.unreadable.append(f"attachment:{name}")
        body.problems.append("winmail.dat that cannot be read")
        _attach(part, name, body)
        return
    for each in found.files:
        body.attachments.extend(body.files.attached(each.name, _UNTOLD, len(each.data), each.content))
    if found.text and not any(body.texts):
        body.texts.append(tidied(found.text))
