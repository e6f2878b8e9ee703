"""Pictures that a mail shows among its text: whether one of them is all that the mail says.

A scan or a screenshot of a letter, put where the text should be, cannot be read, and that is said as of any file. A
logo is too small, and beside a letter's own words no picture counts.
"""

import base64
import re
from collections.abc import Iterable, Iterator

from mailguard.attachments.pictures import is_large, is_sheet, pixels
from mailguard.message import Attachment, Unread

NAME = "scan in the text.png"
"""What such a picture is called, whatever name it came under."""
_FEW, _HARDLY = 200, 20
"""So few letters may introduce a page, or say nothing at all."""
_MOST = 20
_HEAD = 64 * 1024
"""Letters of a picture written into the page that are looked at: enough for the size that a photograph tells late."""
_WRITTEN = re.compile(r"data:image/[\w.+-]{1,20};base64,\s*([A-Za-z0-9+/\s]{24,65536}+)", re.IGNORECASE)


def written(html: str) -> Iterator[tuple[int, int]]:
    """Width and height in pixels of the pictures that are written into a page of HTML."""
    if "data:image" in html:
        for _, found in zip(range(_MOST), _WRITTEN.finditer(html), strict=False):
            letters = "".join(found[1][:_HEAD].split())
            yield pixels(base64.b64decode(letters[: len(letters) // 4 * 4]))


def scanned(text: str | None, sizes: Iterable[tuple[int, int]]) -> tuple[Attachment, ...]:
    """The unread attachment that a picture makes which stands for the mail's own text."""
    letters = len("".join((text or "").split()))
    if letters >= _FEW or text is None:
        return ()
    for size in sizes:
        if is_sheet(size) or (letters < _HARDLY and is_large(size)):
            return (Attachment(name=NAME, content_type="image/png", size=0, unread=Unread.PICTURE),)
    return ()
