"""A picture that stands where a mail's text should be: it cannot be read, and that is said."""

import base64
import io

import pytest
from PIL import Image

from mailguard.message import Message, Unread
from mailguard.mime import read
from tests.mime.letters import raw

A4, LOGO, PHOTO = (1240, 1754), (300, 120), (1600, 1200)
HEAD = "From: tom.okoro@ambleford.gov.uk\r\nTo: brown@example.org\r\nMIME-Version: 1.0\r\n"
SAID = "<p>Dear Mr Brown</p>" + "<p>We write on behalf of the Council about the footpath.</p>" * 5


def picture(size: tuple[int, int], kind: str) -> str:
    """A grey picture of that size, as mail carries it."""
    into = io.BytesIO()
    Image.new("L", size, 200).save(into, kind)
    return base64.encodebytes(into.getvalue()).decode()


def with_cid(html: str, size: tuple[int, int], kind: str = "PNG") -> bytes:
    page = f"--b\r\nContent-Type: text/html\r\n\r\n{html}<img src='cid:a'>\r\n"
    part = f"--b\r\nContent-Type: image/{kind.lower()}; name=image001.png\r\nContent-ID: <a>\r\n"
    coded = f"Content-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n{picture(size, kind)}\r\n--b--"
    return f"{HEAD}Content-Type: multipart/related; boundary=b\r\n\r\n{page}{part}{coded}".encode()


def with_data(html: str, size: tuple[int, int]) -> bytes:
    data = "".join(picture(size, "JPEG").split())
    return f"{HEAD}Content-Type: text/html\r\n\r\n{html}<img src='data:image/jpeg;base64,{data}'>".encode()


def scans(content: bytes) -> list[tuple[str, Unread | None, bool]]:
    """The pictures that stand for the text, as the message tells them."""
    found = read(raw(content), (), None)
    assert isinstance(found, Message)
    told = [(each.name, each.unread, each.inline) for each in found.attachments or ()]
    return [each for each in told if each[0] != "image001.png"]


SCAN = [("scan in the text.png", Unread.PICTURE, False)]


@pytest.mark.parametrize(
    ("html", "size", "wanted"),
    [
        ("", A4, SCAN),
        ("<p>Please see below.</p>", A4, SCAN),
        ("", PHOTO, SCAN),
        ("<p>Please see below, the mended bandstand.</p>", PHOTO, []),
        ("", LOGO, []),
        (SAID, A4, []),
    ],
)
def test_a_picture_that_is_all_that_is_said(
    html: str, size: tuple[int, int], wanted: list[tuple[str, Unread | None, bool]]
) -> None:
    assert scans(with_cid(html, size)) == wanted
    assert scans(with_cid(html, size, "GIF")) == wanted
    assert scans(with_data(html, size)) == wanted


def test_where_files_stay_closed_no_picture_is_looked_at() -> None:
    found = read(raw(with_data("", A4)))
    assert isinstance(found, Message)
    assert found.attachments == ()


@pytest.mark.parametrize("broken", [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"\xff\xd8" + b"\xff\xe0\x00\x00" * 300])
def test_a_broken_picture_has_no_size(broken: bytes) -> None:
    data = base64.b64encode(broken.ljust(24, b"\x00"))
    assert scans(f"{HEAD}Content-Type: text/html\r\n\r\n<img src='data:image/png;base64,".encode() + data + b"'>") == []
