"""How large a picture is, and whether it may be a page that somebody scanned.

No picture is painted or unpacked: the first bytes of a file tell its size, and an office file tells at what size it
shows one. Photographs are as wide as the text and lower than they are wide; a page is higher, and fills its paper.
"""

import re
import struct

_WIDE, _TALL = 12.0, 16.0
"""Centimetres: a picture wider and taller than that may be a page."""
_LONG, _SHORT = 20.0, 13.0
"""The same for one that lies on its side."""
_A4 = (1.36, 1.47)
"""Height over width of A4 as scanners cut it; photographs are 1.33 or 1.5."""
_PIXELS = 600
"""A page narrower than that could not be read by a person."""
_LARGE = 500
_FRAMES = bytes.fromhex("c0c1c2c3c5c6c7c9cacbcdcecf")
"""The markers of JPEG that tell the size (ITU-T T.81, table B.1)."""
_MARKERS = 200
_NONDESCRIPT = re.compile(r"(?:image|img|untitled|unnamed|attachment|outlook)[ _.()-]{0,3}[\w-]{0,40}\.\w{3,4}", re.I)


def is_page(width: float, height: float, *, turned: bool = False) -> bool:
    """Whether a picture shown that large, in centimetres, may be a page; `turned` also takes one on its side."""
    upright = width > _WIDE and height > _TALL and height > width
    return upright or (turned and width > _LONG and height > _SHORT)


def pixels(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF, BMP or JPEG by its first bytes; (0, 0) where they do not say."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack_from(">II", data, 16)
    elif data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
    elif data.startswith(b"BM") and len(data) >= 26:
        width, height = struct.unpack_from("<ii", data, 18)
    else:
        return _jpeg(data) if data.startswith(b"\xff\xd8") else (0, 0)
    return int(width), abs(int(height))


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    for _ in range(_MARKERS):
        if at + 9 > len(data) or data[at] != 0xFF:
            break
        if data[at + 1] in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return int(width), int(height)
        at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return 0, 0


def is_sheet(size: tuple[int, int]) -> bool:
    """Whether a picture of so many pixels has the shape of A4 and can be read."""
    width, height = size
    return width >= _PIXELS and _A4[0] * width <= height <= _A4[1] * width


def is_large(size: tuple[int, int]) -> bool:
    """Whether it is no logo."""
    return min(size) >= _LARGE


def is_nondescript(name: str) -> bool:
    """Whether a picture's name says nothing of what it shows, as `image001.png` does."""
    return _NONDESCRIPT.fullmatch(name) is not None
