"""One file of a letter → what the letter's `Attachment` says of it, and of the files packed in it.

An archive gives an attachment for itself and one for each file in it, named `letters.zip/letter.docx`: a letter in a
zip is a letter, and what cannot be read there is said file by file. So it is with a file put into a letter, and with a
part of a letter that cannot be read though the rest can (`letter.pdf/scanned pages`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mailguard.attachments import limits
from mailguard.attachments.budget import Budget, Full, Purse, Refused, Short
from mailguard.attachments.gathered import Gathered, Unseen
from mailguard.attachments.kinds import Kind, kind_of
from mailguard.attachments.pictures import is_nondescript, is_sheet, pixels
from mailguard.message import Attachment, Passage, Place, Unread

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from mailguard.attachments.packed import Package

Words = Callable[[bytes, bool], str]
"""How text is read, and pages of HTML where the flag is set: the mime room's own way, given to this one."""

_PUT_IN = re.compile(
    r"(?:word|xl|ppt)/embeddings/.|(?!Thumbnails/thumbnail\.).*\.(?:docx?|odt|pdf|rtf)$", re.I | re.DOTALL
)
_OBJECT = "application/msword"
"""What a compound file put into a letter is taken for: its kind is not known, and it may be a letter."""
_CLUTTER = re.compile(r"__MACOSX/(?:.*/)?\._[^/]*|(?:.*/)?(?:\.DS_Store|Thumbs\.db|desktop\.ini)", re.DOTALL)
_LETTER = re.compile(r"^\W{0,9}(?:dear|annwyl)\b|^yours (?:sincerely|faithfully|truly)\b|^yn gywir\b", re.I | re.M)
_NAMED = re.compile(r"letter|llythyr|summons|reply", re.I)
_OPENING = 6_000
"""Letters of a file's beginning in which a letter shows itself as one."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came: `content_type` is what the letter says, `inline` whether it shows the file among its text."""

    name: str
    content_type: str
    data: bytes
    inline: bool = False


def opened(file: File, budget: Budget, words: Words) -> tuple[Attachment, ...]:
    """The file's attachment, then those of the files in it; whatever the bytes, and never an exception."""
    purse = Purse(budget)
    try:
        return tuple(_opened(file, purse, words, 0))
    finally:
        purse.close()


def _opened(file: File, purse: Purse, words: Words, depth: int) -> list[Attachment]:
    gathered = Gathered(purse)
    inside: list[Attachment] = []
    unread: Unread | None = None
    try:
        if len(file.data) > limits.FILE:
            raise Refused(Unread.TOO_LARGE)
        purse.time()
        _read(file, gathered, words, depth, inside)
    except Refused as refusal:
        unread = refusal.reason
    except Full as full:
        gathered.cut = True
        unread = None if gathered.passages() or inside else Unread.TOO_LARGE
        if isinstance(full, Short):
            gathered.unseen[_rest(file)] = None
    except MemoryError:
        unread = Unread.TOO_LARGE
    except Exception:  # a stranger's file and three libraries: whatever comes up costs this file and nothing else
        unread = Unread.DAMAGED
    return _said(file, gathered, inside, unread, words, depth)


def _said(
    file: File, gathered: Gathered, inside: list[Attachment], unread: Unread | None, words: Words, depth: int
) -> list[Attachment]:
    """The file's own attachment, then `inside`, the files put into it, and the parts of it that could not be read."""
    gathered.weigh()
    passages = gathered.passages()
    if gathered.cut and _is_letter(file.name, passages):
        gathered.cut = False
        gathered.unseen[_rest(file)] = None
    if unread is None:
        inside += _put_in(file, gathered, words, depth)
        if not passages and not inside:
            unread = _why(gathered)
        else:
            inside += [_attached(file.name, each.name, each.kind, 0, each.why) for each in gathered.unseen]
    elif unread is Unread.PICTURE and not file.inline and is_nondescript(file.name) and is_sheet(pixels(file.data)):
        inside.append(_attached(file.name, "scanned page.png", file.content_type, 0, unread))
    found = Attachment(
        name=file.name,
        content_type=file.content_type,
        size=len(file.data),
        inline=file.inline,
        passages=passages if unread is None else None,
        unread=unread,
        cut=gathered.cut and unread is None,
    )
    return [found, *inside]


def _rest(file: File) -> Unseen:
    kind = _OBJECT if file.content_type.startswith("text/") else file.content_type
    return Unseen(f"rest of {file.name.rpartition('/')[2]}", Unread.TOO_LARGE, kind)


def _is_letter(name: str, passages: tuple[Passage, ...]) -> bool:
    """Whether what is longer than is read may begin with a letter; a book or an agenda does not."""
    if _NAMED.search(name):
        return True
    left = _OPENING
    for each in passages:
        if left <= 0 or each.place is Place.FOOTER:
            break
        if _LETTER.search(each.text[:left]):
            return True
        left -= len(each.text)
    return False


def _why(gathered: Gathered) -> Unread:
    """Why a file gave no text at all."""
    if gathered.pictures:
        return Unread.PICTURE
    first = next(iter(gathered.unseen), None)
    return first.why if first else Unread.TOO_LARGE if gathered.cut else Unread.NO_TEXT


def _take_all(package: "Package", gathered: Gathered) -> None:
    """The files that were put into an office file."""
    for name in filter(_PUT_IN.match, package.names()):
        gathered.purse.member()
        told = name.rpartition("/")[2]
        try:
            gathered.files.append((told, package.part(name)))
        except Refused as refusal:
            gathered.unseen[Unseen(told, refusal.reason, _OBJECT)] = None


def _put_in(file: File, gathered: Gathered, words: Words, depth: int) -> list[Attachment]:
    """The whole files that were put into this one."""
    found: list[Attachment] = []
    for name, data in gathered.files:
        if depth >= limits.DEPTH:
            found.append(_attached(file.name, name, "", len(data), Unread.TOO_LARGE))
        else:
            kind = _OBJECT if name.endswith(".bin") else ""
            found += _opened(File(_told(file.name, name), kind, data), gathered.purse, words, depth + 1)
    return found


def _told(outer: str, name: str) -> str:
    """What a file inside another is called."""
    return f"{outer}/{' '.join(name.replace(chr(0), '').split())}"[-255:]


def _attached(outer: str, name: str, kind: str, size: int, unread: Unread) -> Attachment:
    return Attachment(name=_told(outer, name), content_type=kind, size=size, unread=unread)


def _read(file: File, gathered: Gathered, words: Words, depth: int, inside: list[Attachment]) -> None:
    kind = kind_of(file.data, file.name, file.content_type)
    if kind in _REFUSED:
        raise Refused(_REFUSED[kind])
    if kind in (Kind.PLAIN, Kind.HTML):
        gathered.cut = len(file.data) > limits.TEXT
        text = words(file.data[: limits.TEXT], kind is Kind.HTML)
        gathered.cut |= len(text) > limits.FILE_CHARACTERS
        gathered.purse.characters(min(len(text), limits.FILE_CHARACTERS))
        gathered.add(Place.BODY, text[: limits.FILE_CHARACTERS])
    elif kind is Kind.ZIP:
        _zip(file, gathered, words, depth, inside)
    else:
        _document(kind, file.data, gathered)


_REFUSED = {
    Kind.EMPTY: Unread.NO_TEXT,
    Kind.PICTURE: Unread.PICTURE,
    Kind.MEDIA: Unread.NO_TEXT,
    Kind.SEALED: Unread.ENCRYPTED,
    Kind.OTHER: Unread.UNKNOWN,
}


def _document(kind: Kind, data: bytes, gathered: Gathered) -> None:
    """Each reader is loaded when the first such file comes."""
    match kind:
        case Kind.PDF:
            from mailguard.attachments import pdf

            pdf.read(data, gathered)
        case Kind.RTF:
            from mailguard.attachments import rtf

            rtf.read(data, gathered)
        case Kind.FLAT_ODF:
            from mailguard.attachments import opendocument

            opendocument.read_flat(data, gathered)
        case _:
            from mailguard.attachments import old

            old.refuse(data)


def _zip(file: File, gathered: Gathered, words: Words, depth: int, inside: list[Attachment]) -> None:
    from mailguard.attachments import opendocument, sheets, slides, word
    from mailguard.attachments.packed import Package

    package = Package(file.data, gathered.purse)
    if "mimetype" in package:
        kind = package.part("mimetype")[:200]
        if not kind.startswith(b"application/vnd.oasis.opendocument."):
            raise Refused(Unread.UNKNOWN)
        opendocument.read(package, gathered)
        _take_all(package, gathered)
    elif "[Content_Types].xml" in package:
        readers = {b"wordprocessingml": word.read, b"spreadsheetml": sheets.read, b"presentationml": slides.read}
        readers |= {b"ms-word": word.read, b"ms-excel": sheets.read, b"ms-powerpoint": slides.read}
        kind = package.kind()
        reader = next((reader for name, reader in readers.items() if name in kind), None)
        if reader is None or b"binary" in kind:
            raise Refused(Unread.UNKNOWN)
        reader(package, gathered)
        _take_all(package, gathered)
    elif depth >= limits.DEPTH:
        raise Refused(Unread.TOO_LARGE)
    else:
        for entry in package.members():
            if not _CLUTTER.fullmatch(entry.filename):
                gathered.purse.member()
                inside.extend(_member(package, file.name, entry, gathered.purse, words, depth))


def _member(
    package: "Package", outer: str, entry: "ZipInfo", purse: Purse, words: Words, depth: int
) -> list[Attachment]:
    try:
        data = package.part(entry)
    except Refused as refusal:
        return [_attached(outer, entry.filename, "", entry.file_size, refusal.reason)]
    return _opened(File(_told(outer, entry.filename), "", data), purse, words, depth + 1)
