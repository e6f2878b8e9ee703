"""R-25: whatever is packed into a file, opening it stops within two seconds and half a gigabyte, and says why."""

import base64
import time
from email.message import EmailMessage

import pytest

from mailguard.message import Message, Raw, Unread
from mailguard.mime.reader import Reader
from tests.attachments import hostile, in_docx
from tests.attachments.letters import Letter, open_one, opened_all, text_of
from tests.mime.letters import raw

_LOUD = (Unread.TOO_LARGE, Unread.DAMAGED)
_UNREAD = {
    "a huge page": Unread.PICTURE,
    "100,000 objects": Unread.NO_TEXT,
    "100,000 attributes": Unread.NO_TEXT,
    "text boxes in text boxes": Unread.NO_TEXT,
    "bytes that are not there": Unread.NO_TEXT,
    "an empty archive": Unread.NO_TEXT,
    "gzip": Unread.UNKNOWN,
    "zstd": Unread.UNKNOWN,
}
_READ = {"cells at both corners": "A1\nXFD1048576", "columns repeated": "a", "a program": "Dear Mr Brown"}
_IN_PART = {"letters of RTF", "zips in zips", "a file of 1 GB in a zip"}


def mail(content: bytes) -> Raw:
    """A letter with that file attached."""
    head = b"From: tom.okoro@ambleford.gov.uk\r\nTo: jane.hart@ambleford.gov.uk\r\nMIME-Version: 1.0\r\n"
    head += b'Content-Type: application/octet-stream; name="letter"\r\nContent-Transfer-Encoding: base64\r\n'
    return raw(head + b"Content-Disposition: attachment\r\n\r\n" + base64.encodebytes(content))


@pytest.mark.parametrize("name", hostile.BOMBS)
def test_it_stops_within_two_seconds(name: str) -> None:
    content = hostile.BOMBS[name]()
    began = time.process_time()
    first, *others = opened_all(content)
    assert time.process_time() - began <= 2.0
    if name in _READ:
        assert text_of(first).startswith(_READ[name])
    elif name in _IN_PART:
        assert first.cut or any(each.unread in _LOUD for each in others)
        assert sum(not each.name.rpartition("/")[2].startswith("rest of") for each in others) <= 50
        assert len(others) <= 53  # an archive tells in one more what of it was left out
    elif name in _UNREAD:
        assert first.unread is _UNREAD[name]
    else:
        assert first.unread in _LOUD


def test_the_child_outlives_all_of_them_in_half_a_gigabyte() -> None:
    with Reader(open_files=True, memory_mib=512) as reader:
        for name, bomb in hostile.BOMBS.items():
            found = reader.read(mail(bomb()))
            assert isinstance(found, Message), name
            assert found.attachments, name
        assert reader.restarts == {"hang": 0, "crash": 0, "junk": 0}


def test_forms_that_call_one_another_cost_only_themselves() -> None:
    made = EmailMessage()
    made["From"], made["To"] = "tom.okoro@ambleford.gov.uk", "jane.hart@ambleford.gov.uk"
    made.set_content("Please see the letter.")
    for content in (hostile.forms(9), hostile.forms(9, apart=True), in_docx.write(Letter(header="Ambleford"))):
        made.add_attachment(content, "application", "octet-stream", filename="letter")
    with Reader(open_files=True, memory_mib=512) as reader:
        found = reader.read(raw(made.as_bytes()))
        assert reader.restarts == {"hang": 0, "crash": 0, "junk": 0}
    assert isinstance(found, Message)
    assert [each.unread for each in found.attachments or ()] == [Unread.TOO_LARGE, Unread.TOO_LARGE, None]


def test_forms_in_forms_as_programs_write_them_are_read() -> None:
    assert text_of(open_one(hostile.forms(2))).count("deep") > 0
