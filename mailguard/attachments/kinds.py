"""What kind of file this is: by its first bytes, then by its name, then by what the letter says it is.

A .docx sent as application/octet-stream or named .doc is read as what it is; a picture named .pdf is a picture.
"""

import re
from enum import Enum


class Kind(Enum):
    """The kinds that are told apart."""

    EMPTY = "empty"
    ZIP = "zip"
    OLE = "compound file"
    PDF = "pdf"
    RTF = "rtf"
    FLAT_ODF = "flat OpenDocument"
    HTML = "html"
    PLAIN = "plain text"
    PICTURE = "picture"
    MEDIA = "sound, film or font"
    SEALED = "encrypted"
    OTHER = "other"


_MAGIC = (
    (b"{\\rtf", Kind.RTF),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (bytes.fromhex("d0cf11e0a1b11ae1"), Kind.OLE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"II+\x00", Kind.PICTURE),
    (b"MM\x00+", Kind.PICTURE),
    (b"\x00\x00\x00\x0cjP", Kind.PICTURE),
    (b"\xff\x4f\xff\x51", Kind.PICTURE),
    (b"AT&TFORM", Kind.PICTURE),
    (b"8BPS", Kind.PICTURE),
    (b"\xd7\xcd\xc6\x9a", Kind.PICTURE),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"fLaC", Kind.MEDIA),
    (b"#!AMR", Kind.MEDIA),
    (b"\x1aE\xdf\xa3", Kind.MEDIA),
    (b"\x00\x00\x01\xba", Kind.MEDIA),
    (b"\x00\x00\x01\xb3", Kind.MEDIA),
    (b"FLV\x01", Kind.MEDIA),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Kind.MEDIA),
    (b"wOFF", Kind.MEDIA),
    (b"wOF2", Kind.MEDIA),
    (b"OTTO", Kind.MEDIA),
    (b"\x00\x01\x00\x00\x00", Kind.MEDIA),
    (b"-----BEGIN PGP MESSAGE-----", Kind.SEALED),
)
_PICTURE_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"}
_NAMES = {
    Kind.PICTURE: "jpg jpeg jpe png gif tif tiff bmp dib heic heif webp jp2 emf wmf svg djvu psd ico avif",
    Kind.MEDIA: "mp3 m4a wav wma ogg opus amr aac flac mp4 m4v mov avi wmv mkv webm mpg mpeg 3gp ttf otf woff woff2",
    Kind.PLAIN: "txt text csv tsv md markdown log asc ics vcf",
    Kind.HTML: "html htm xhtml",
    Kind.SEALED: "p7m rpmsg pgp gpg",
    Kind.OTHER: "eml mht mhtml xml json",
}
_BY_NAME = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_PAGE = re.compile(rb"\s*(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(rb"\s*(?:[<{%\[]|mime-version:|begin[ -]|-----begin |\(this file must be|from \S+ )", re.IGNORECASE)
"""Markup, programs, files spelled out in letters: written, but not to be read by people."""
_ODF = re.compile(rb"<office:document[\s>]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(data: bytes, name: str, content_type: str) -> Kind:
    """The kind of a file with those bytes and that name; the name and the content type are only asked last."""
    if not data.strip(b"\x00\t\n\r ") if len(data) < _HEAD else False:
        return Kind.EMPTY
    head = data[:_HEAD]
    found = _by_bytes(head)
    if found:
        return found
    text = not _BINARY.search(head) or head[:2] in _WIDE
    return _written(head, name, content_type) if text else _unwritten(name, content_type)


def _by_bytes(head: bytes) -> Kind | None:
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\t\n\r ")
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    for magic, kind in _MAGIC:
        if head.startswith(magic) or (kind in (Kind.RTF, Kind.SEALED) and bare.startswith(magic)):
            return kind
    if head[4:8] == b"ftyp":
        return Kind.PICTURE if head[8:12] in _PICTURE_BRANDS else Kind.MEDIA
    if head[:4] == b"RIFF":
        return Kind.PICTURE if head[8:12] == b"WEBP" else Kind.MEDIA
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return Kind.PICTURE
    return None


def _written(head: bytes, name: str, content_type: str) -> Kind:
    """What is made of letters: a page, an office file in one piece of XML, or plain text."""
    if _PAGE.match(head):
        return Kind.HTML
    if head.lstrip().startswith(b"<") and _ODF.search(head):
        return Kind.FLAT_ODF
    named = _BY_NAME.get(_ending(name))
    if named:
        return named
    if b"<svg" in head:
        return Kind.PICTURE
    if content_type.startswith(("image/", "audio/", "video/", "font/")):
        return Kind.PICTURE if content_type.startswith("image/") else Kind.MEDIA
    if content_type == "text/html":
        return Kind.HTML
    if content_type.startswith("text/") and content_type != "text/xml":
        return Kind.PLAIN
    return Kind.OTHER if _CODE.match(head) else Kind.PLAIN


def _unwritten(name: str, content_type: str) -> Kind:
    named = _BY_NAME.get(_ending(name))
    if named in (Kind.PICTURE, Kind.MEDIA, Kind.SEALED):
        return named
    if content_type.startswith("image/"):
        return Kind.PICTURE
    if content_type.startswith(("audio/", "video/", "font/")):
        return Kind.MEDIA
    return Kind.PLAIN if content_type == "text/plain" or named is Kind.PLAIN else Kind.OTHER


def _ending(name: str) -> str:
    return name.rpartition(".")[2].strip().lower() if "." in name else ""
