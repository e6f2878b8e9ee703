"""The files of a message: closed unless asked for, opened in the child, lost without their message where they kill."""

import base64
import email
import io
import os
import random
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from mailguard.message import Attachment, Lane, Message, Passage, Place, Raw, Unread
from mailguard.mime import read
from mailguard.mime.reader import Reader
from tests.attachments import hostile, in_docx, scans
from tests.attachments.letters import HART, SAID, Letter
from tests.mime.letters import raw
from tests.mime.outlook import outlook
from tests.mime.test_outlook import RECIPIENTS, VALUES
from tests.mime.test_reader import POISONED
from tests.mime.test_reading import _tnef

DOCX = in_docx.write(Letter(header=HART))
PICTURE = scans.picture(Letter(), "PNG")


def mail(*files: tuple[str, bytes], subject: str = "A letter") -> EmailMessage:
    """A letter with files attached, as the standard library writes it."""
    made = EmailMessage()
    made["Subject"] = subject
    made["From"], made["To"] = "tom.okoro@ambleford.gov.uk", "resident@example.org"
    made.set_content("Please see the letter.")
    for name, content in files:
        made.add_attachment(content, "application", "octet-stream", filename=name)
    return made


def opened(made: EmailMessage | Raw, lanes: tuple[Lane, ...] = ()) -> Message:
    """The message with its files opened."""
    found = read(made if isinstance(made, Raw) else raw(made.as_bytes()), lanes, None)
    assert isinstance(found, Message)
    return found


def header_of(found: Attachment) -> str:
    assert found.passages is not None, found.unread
    return "\n".join(each.text for each in found.passages if each.place is Place.HEADER)


def test_a_letter_is_opened_where_that_is_asked_for() -> None:
    made = raw(mail(("letter.docx", DOCX)).as_bytes())
    closed = read(made)
    assert isinstance(closed, Message)
    assert [(each.passages, each.unread) for each in closed.attachments or ()] == [(None, Unread.NOT_OPENED)]
    (found,) = opened(made).attachments or ()
    assert (found.name, found.unread, found.size, header_of(found)) == ("letter.docx", None, len(DOCX), HART)


def test_the_child_says_the_same() -> None:
    made = raw(mail(("letter.docx", DOCX), ("scan.png", PICTURE), ("note.txt", b"Dear Mr Brown")).as_bytes())
    with Reader(open_files=True) as reader:
        assert reader.read(made) == opened(made)
    with Reader() as reader:
        assert reader.read(made) == read(made)


def test_text_is_read_by_its_charset() -> None:
    made = mail()
    made.add_attachment("Annwyl Siân, ŵ", charset="iso-8859-14", filename="llythyr.txt")
    made.add_attachment("<p>Annwyl <b>Siân</b></p><script>x</script>", subtype="html", filename="llythyr.html")
    plain, page = opened(made).attachments or ()
    assert plain.passages == (Passage(Place.BODY, "Annwyl Siân, ŵ"),)
    assert page.passages == (Passage(Place.BODY, "Annwyl Siân"),)


@pytest.mark.parametrize(
    ("headers", "inline"),
    [
        ("Content-Disposition: inline; filename=logo.png\r\nContent-ID: <a>\r\n", True),
        ("Content-Disposition: inline; filename=logo.png\r\n", True),
        ("Content-ID: <a>\r\n", True),
        ("Content-Disposition: attachment; filename=logo.png\r\nContent-ID: <a>\r\n", False),
        ("Content-Disposition: attachment; filename=logo.png\r\n", False),
    ],
)
def test_a_logo_is_told_from_a_scan(headers: str, inline: bool) -> None:
    content = base64.encodebytes(PICTURE).decode()
    part = f"Content-Type: image/png; name=logo.png\r\n{headers}Content-Transfer-Encoding: base64\r\n\r\n{content}"
    head = "From: a@ambleford.gov.uk\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    made = raw(f"{head}--b\r\nContent-Type: text/html\r\n\r\n<img src='cid:a'>\r\n--b\r\n{part}\r\n--b--".encode())
    (found,) = opened(made).attachments or ()
    assert (found.inline, found.unread) == (inline, Unread.PICTURE)
    closed = read(made)
    assert isinstance(closed, Message)
    assert [(each.inline, each.unread) for each in closed.attachments or ()] == [(inline, Unread.NOT_OPENED)]


def test_files_of_forwarded_mails() -> None:
    inner = mail(("letter.docx", DOCX))
    outer = mail(("sent.eml", inner.as_bytes()))
    (forwarded,) = opened(outer).forwarded
    assert [header_of(each) for each in forwarded.attachments or ()] == [HART]


def test_files_in_a_winmail() -> None:
    letter = hostile.docx(hostile.word(f"<w:p><w:r><w:t>{HART}</w:t></w:r></w:p>"))
    packed = _tnef((2, 6, 0x9002, b"\0" * 14), (2, 1, 0x8010, b"letter.docx\0"), (2, 6, 0x800F, letter))
    (found,) = opened(mail(("winmail.dat", packed))).attachments or ()
    assert (found.name, found.passages) == ("letter.docx", (Passage(Place.BODY, HART),))


def test_files_in_an_outlook_file_and_outlook_files_as_files() -> None:
    letter = hostile.docx(hostile.word(f"<w:p><w:r><w:t>{HART}</w:t></w:r></w:p>"))
    exported = outlook(VALUES | {0x0036: 0}, RECIPIENTS[:1], [{0x3707: "letter.docx", 0x3701: letter}])
    wanted = (Passage(Place.BODY, HART),)
    assert [each.passages for each in opened(raw(exported)).attachments or ()] == [wanted]
    attached = opened(mail(("sent.msg", exported)))
    assert attached.attachments == ()
    assert [each.passages for each in attached.forwarded[0].attachments or ()] == [wanted]
    closed = read(raw(mail(("sent.msg", exported)).as_bytes()))
    assert isinstance(closed, Message)
    assert [each.name for each in closed.attachments or ()] == ["sent.msg"]
    (broken,) = opened(mail(("sent.msg", exported[:3_000]))).attachments or ()
    assert broken.unread is Unread.UNKNOWN


def test_a_letter_in_a_zip_keeps_its_name() -> None:
    packed = hostile.zipped({"letter.docx": DOCX})
    assert [each.name for each in opened(mail(("a.zip", packed))).attachments or ()] == ["a.zip", "a.zip/letter.docx"]


def test_nothing_is_opened_in_a_lane() -> None:
    lanes = (Lane("union", frozenset({"example.org"})),)
    assert opened(mail(("letter.docx", DOCX)), lanes).attachments is None


def test_one_budget_for_a_message_and_its_forwards() -> None:
    text = b"word " * 99_000
    inner = mail(*((f"{number}.txt", text) for number in range(3)))
    made = mail(("a.txt", text), ("b.txt", text), ("sent.eml", inner.as_bytes()))
    found = opened(made)
    assert [each.unread for each in found.attachments or ()] == [None, None]
    assert [each.unread for each in found.forwarded[0].attachments or ()] == [None, None, Unread.TOO_LARGE]


def test_what_is_too_large_is_not_even_decoded() -> None:
    head = b"From: a@ambleford.gov.uk\r\nContent-Type: application/pdf; name=a.pdf\r\n"
    made = raw(head + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"QUJD" * 23_000_000)
    began = time.process_time()
    (found,) = opened(made).attachments or ()
    assert time.process_time() - began <= 0.5
    assert (found.size, found.unread) == (69_000_000, Unread.TOO_LARGE)


@pytest.mark.parametrize(
    ("poison", "deaths", "unread"),
    [("crash", 2, Unread.DAMAGED), ("leave", 2, Unread.DAMAGED), ("hang", 1, Unread.TOO_LARGE)],
)
def test_files_that_kill_are_lost_and_their_letter_is_not(poison: str, deaths: int, unread: Unread) -> None:
    fine = raw(mail(("letter.docx", DOCX)).as_bytes())
    bad = raw(b"Subject: file " + poison.encode() + b"\n" + mail(("letter.docx", DOCX)).as_bytes())
    with Reader(open_files=True, command=POISONED, seconds=1.0) as reader:
        before, killer, after = reader.read_many([fine, bad, fine])
        assert sum(reader.restarts.values()) == deaths
        assert reader.aside == 0
    assert before == after == opened(fine)
    assert isinstance(killer, Message)
    assert killer.text == "Please see the letter."
    assert [each.unread for each in killer.attachments or ()] == [unread]


def _big() -> dict[str, bytes]:
    noise = random.Random(50).randbytes(50_000_000)
    packed = io.BytesIO(DOCX)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("word/media/photo.jpg", noise, zipfile.ZIP_STORED)
    picture = (
        b"<</Type/XObject/Subtype/Image/Width 5000/Height 3333/BitsPerComponent 8/ColorSpace/DeviceRGB/Length %d>>"
    )
    image = picture % len(noise) + b"\nstream\n" + noise + b"\nendstream"
    text = b"BT /F1 9 Tf 90 700 Td (Dear Mr Brown) Tj ET 595 0 0 842 0 0 cm /X Do"
    page = hostile.page(text, b"[]", b"0 0 595 842", image)
    return {"photo.bin": noise, "letter.docx": packed.getvalue(), "letter.pdf": page}


def test_three_of_fifty_megabytes_at_once() -> None:
    """R-22: three children at once, each within ten seconds and 768 MiB of address space."""
    found: dict[str, tuple[object, float, dict[str, int]]] = {}

    def work(name: str, made: Raw) -> None:
        with Reader(open_files=True) as reader:
            reader.read(raw(mail().as_bytes()))
            began = time.monotonic()
            message = reader.read(made)
            found[name] = (message, time.monotonic() - began, reader.restarts)

    mails = {name: raw(_encoded(name, content)) for name, content in _big().items()}
    threads = [threading.Thread(target=work, args=each) for each in mails.items()]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    unread = {}
    for name, (message, seconds, restarts) in found.items():
        assert isinstance(message, Message), name
        assert seconds <= 10.0, name
        assert restarts == {"hang": 0, "crash": 0, "junk": 0}, name
        unread[name] = [(each.unread, each.cut) for each in message.attachments or ()]
    assert unread == {
        "photo.bin": [(Unread.UNKNOWN, False)],
        "letter.docx": [(None, False)],
        "letter.pdf": [(None, False), (Unread.PICTURE, False)],
    }


def _encoded(name: str, content: bytes) -> bytes:
    head = f'From: a@ambleford.gov.uk\r\nContent-Type: application/octet-stream; name="{name}"\r\n'
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(content)


def test_a_closed_file_costs_no_more_than_finding_where_it_ends() -> None:
    """P16: ten megabytes that are not opened, over the parse of ten megabytes: at most 1.1 times."""
    made = raw(_encoded("letter.pdf", random.Random(10).randbytes(7_400_000)))
    ours = _cost(lambda: read(made))
    parse = _cost(lambda: email.message_from_bytes(made.content))
    assert ours <= 1.1 * parse


def _cost(reading: Callable[[], object]) -> float:
    """Processor seconds of the best of five."""
    found = []
    for _ in range(5):
        began = time.process_time()
        reading()
        found.append(time.process_time() - began)
    return min(found)


def test_no_library_for_files_is_loaded_before_one_comes() -> None:
    told = "import sys, mailguard.mime.child; print([m for m in ('lxml', 'pypdfium2', 'olefile') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, env=os.environ)
    assert done.stdout.strip() == b"[]"


def test_the_letter_reads_as_it_was_written() -> None:
    (found,) = opened(mail(("letter.docx", DOCX))).attachments or ()
    assert SAID[0] in "\n".join(each.text for each in found.passages or ())
