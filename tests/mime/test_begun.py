"""Where a message begins, mails attached as files, and letters without a width."""

import pytest

from mailguard.message import Message, Unreadable
from mailguard.mime import read
from tests.mime.letters import letter, raw

MAIL = "From: tom.okoro@ambleford.gov.uk\r\nTo: jane@example.org\r\nSubject: Siân\r\n\r\nhello\r\nthere"


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + MAIL.encode(),
        b"\r\n" + MAIL.encode(),
        b"\xef\xbb\xbf\n \n" + MAIL.encode(),
        MAIL.replace("\r\n", "\r").encode(),
        MAIL.encode("utf-16"),
    ],
)
def test_a_message_may_begin_badly(content: bytes) -> None:
    found = read(raw(content))
    assert isinstance(found, Message)
    assert (found.author.email, found.subject, found.text) == ("tom.okoro@ambleford.gov.uk", "Siân", "hello\nthere")


@pytest.mark.parametrize("content", [b"", b"\n\n", bytes(range(256)), b"Subject: a\n\nb", b"From:\nTo:\n\nb"])
def test_neither_sender_nor_recipient(content: bytes) -> None:
    assert read(raw(content)) == Unreadable("no sender and no recipient", failed=True)


def test_a_draft_without_an_author_is_read() -> None:
    assert letter("To: jane@example.org", "", "hello").text == "hello"


def _with_file(kind: str, content: str) -> Message:
    part = [f"Content-Type: {kind}", "Content-Disposition: attachment; filename=X.eml", "", content]
    head = ["From: tom.okoro@ambleford.gov.uk", "Content-Type: multipart/mixed; boundary=b", ""]
    return letter(*head, "--b", "", "mine", "--b", *part, "--b--")


@pytest.mark.parametrize("kind", ["application/octet-stream", "text/plain; name=x.eml"])
def test_a_file_that_is_a_mail_counts_as_forwarded(kind: str) -> None:
    found = _with_file(kind, MAIL)
    assert [each.text for each in found.forwarded] == ["hello\nthere"]
    assert (found.text, found.attachments) == ("mine", ())


def test_a_file_that_is_none_stays_a_file() -> None:
    found = _with_file("application/octet-stream", "no mail at all")
    assert (found.forwarded, len(found.attachments or ())) == ((), 1)


def test_an_attached_mail_may_lack_people() -> None:
    found = letter("From: tom.okoro@ambleford.gov.uk", "Content-Type: message/rfc822", "", "Subject: a", "", "inner")
    assert found.forwarded[0].text == "inner"


@pytest.mark.parametrize("mark", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"])
def test_letters_without_a_width(mark: str) -> None:
    lines = ["Content-Type: text/plain; charset=utf-8", f"Subject: by{mark}pass", "", f"con{mark}fidential"]
    found = letter("From: tom.okoro@ambleford.gov.uk", *lines)
    assert (found.subject, found.text) == ("bypass", "confidential")
    assert found.problems == ("invisible letters inside words taken out",)
    assert letter("From: tom.okoro@ambleford.gov.uk", "", f"a {mark} b").text == f"a {mark} b"


def test_they_hide_no_lane() -> None:
    found = letter("From: tom.okoro@ambleford.gov.uk", "Subject: uni\u200bon advice", "", "a\u200bb")
    assert (found.lane, found.problems) == ("union", ())
