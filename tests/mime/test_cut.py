"""Our parts are those of the standard library's compat32, wherever both read the mail."""

import email.message
import email.policy
from email.message import EmailMessage

import pytest

from mailguard.mime.cut import Part, cut, head
from tests.mime import hostile


def ours(part: Part) -> list[tuple[str, bytes]]:
    if not part.children:
        return [(part.kind, _level(part.body()))]
    return [leaf for child in part.children for leaf in ours(child)]


def theirs(part: email.message.Message) -> list[tuple[str, bytes]]:
    if not part.is_multipart():
        content = part.get_payload(decode=True)
        return [(part.get_content_type(), _level(content if isinstance(content, bytes) else b""))]
    return [leaf for child in part.get_payload() for leaf in theirs(child)]  # type: ignore[arg-type]  # its parts


def _level(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n").rstrip(b"\n")


def _signed() -> bytes:
    letter = EmailMessage()
    letter["From"] = "tom.okoro@ambleford.gov.uk"
    letter.set_content("hello")
    letter.add_related(b"picture", maintype="image", subtype="png", cid="<a>")
    letter.add_attachment("words", filename="words.txt")
    return bytes(letter)


SOUND = [*hostile.honest(), _signed(), hostile.nested(30), hostile.parts(50)]


@pytest.mark.parametrize("ends", [b"\r\n", b"\n"])
@pytest.mark.parametrize("number", range(len(SOUND)))
def test_the_same_parts_as_compat32(number: int, ends: bytes) -> None:
    content = SOUND[number].replace(b"\r\n", b"\n").replace(b"\n", ends)
    root = head(content)
    cut(root)
    assert ours(root) == theirs(email.message_from_bytes(content, policy=email.policy.compat32))


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        (["--b", "", "one", "--b", "", "two", "--b--", "rest"], [b"one", b"two"]),
        (["before", "--b", "", "one", "--b"], [b"one"]),
        (["--b", "", "one"], [b"one"]),
        (["--b  ", "", "one", "--bx", "--b-- \t"], [b"one\n--bx"]),
        (["--b", "--b", "", "two", "--b--"], [b"", b"two"]),
        (["--b", "no header here", "", "one", "--b--"], [b"no header here\n\none"]),
        (["--b", "Content-Type: text/html", "junk", "Content-Transfer-Encoding: base64", "", "QQ==", "--b--"], [b"A"]),
    ],
)
def test_boundaries(lines: list[str], bodies: list[bytes]) -> None:
    root = head("\r\n".join(["Content-Type: multipart/mixed; boundary=b", "", *lines]).encode())
    cut(root)
    assert [_level(part.body()) for part in root.children] == bodies
