"""What could be a letter and could not be read."""

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.unseen import may_be_letter, unseen_letters, unsigned_letters
from mailguard.message import Unread
from tests.correspondence.letters.making import HEAD, LETTER, NOTHING, STONE, file, mail, unread

SEEN = "attachment:letter.pdf"
BARE = "Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n"


@pytest.mark.parametrize(
    ("why", "hidden"),
    [
        (Unread.PICTURE, (SEEN,)),
        (Unread.ENCRYPTED, (SEEN,)),
        (Unread.DAMAGED, (SEEN,)),
        (Unread.TOO_LARGE, (SEEN,)),
        (Unread.UNKNOWN, (SEEN,)),
        (Unread.NOT_OPENED, ("attachments",)),
        (Unread.NO_TEXT, ()),
    ],
)
def test_why_it_could_not_be_read(why: Unread, hidden: tuple[str, ...]) -> None:
    assert unseen_letters(mail(NOTHING, unread(why))) == hidden


@pytest.mark.parametrize(
    ("name", "kind", "inline", "letter"),
    [
        ("letter.pdf", "", False, True),
        ("LETTER.DOC", "", False, True),
        ("letter.v2.pdf", "", False, True),
        ("plan.odt", "", False, True),
        ("scan.tif", "", False, True),
        ("file", "application/pdf", False, True),
        ("file", "application/msword", False, True),
        ("letters.zip", "", False, True),
        ("letter.pdf", "", True, True),
        ("logo.png", "image/png", True, False),
        ("letter.png", "image/png", True, False),
        ("26-05803-OUT photographs.pdf", "", False, False),
        ("site_plan.pdf", "", False, False),
        ("planning letter.pdf", "", False, True),
        ("pothole.jpg", "image/jpeg", False, False),
        ("Letter 12.jpg", "image/jpeg", False, True),
        ("scan0001.jpg", "image/jpeg", False, True),
        ("figures.xlsx", "", False, False),
        ("talk.pptx", "", False, False),
        ("song.mp3", "audio/mpeg", False, False),
        ("", "", False, False),
    ],
)
def test_which_files_may_be_letters(name: str, kind: str, inline: bool, letter: bool) -> None:
    assert may_be_letter(unread(Unread.PICTURE, name, kind, inline)) is letter


def test_what_is_locked_may_be_a_letter_whatever_its_name() -> None:
    assert may_be_letter(unread(Unread.ENCRYPTED, "photographs.pdf"))


def test_text_that_cannot_be_seen() -> None:
    assert unseen_letters(mail(None)) == ("body",)
    assert unseen_letters(mail(None, unread(Unread.PICTURE))) == ("body", SEEN)


def test_files_that_cannot_be_listed() -> None:
    assert unseen_letters(mail(NOTHING, hidden=True)) == ("attachments",)


def test_each_part_is_named_once() -> None:
    made = mail(NOTHING, unread(Unread.NOT_OPENED), unread(Unread.NOT_OPENED, "b.pdf"), unread(Unread.PICTURE, "c.pdf"))
    assert unseen_letters(made) == ("attachments", "attachment:c.pdf")


@pytest.mark.parametrize("to", [["priya-nair"], ["ben-carter"], ["all.members@ambleford.gov.uk"]])
def test_within_the_council_a_scan_is_no_official_letter(to: list[str]) -> None:
    assert unseen_letters(mail(NOTHING, unread(Unread.PICTURE), to=to)) == ()


def test_a_summons_to_members_is() -> None:
    assert unseen_letters(mail(NOTHING, unread(Unread.PICTURE, "summons.pdf"), to=["tom-birch"])) == (
        "attachment:summons.pdf",
    )
    assert unseen_letters(mail(NOTHING, unread(Unread.PICTURE), to=["tom-birch"], subject="Notice of Meeting")) == (
        SEEN,
    )
    assert unseen_letters(mail(NOTHING, unread(Unread.PICTURE, "summons.pdf"), to=["ben-carter"])) == ()


@pytest.mark.parametrize("by", ["priya-nair", STONE])
def test_only_what_an_officer_sends(by: str) -> None:
    assert unseen_letters(mail(NOTHING, unread(Unread.PICTURE), by=by)) == ()


RECEIVED = "Here is the letter we received from Councillor Nair."
DRAFT = "Here is a draft letter for your comments."


def unsigned(made: Correspondence) -> list[str]:
    assert unseen_letters(made) == ()
    return [each.where for each in unsigned_letters(made)]


def test_a_letter_that_closes_without_a_name() -> None:
    assert unsigned(mail(NOTHING, file(BARE))) == ["attachment:letter.docx"]
    assert unsigned(mail(NOTHING, file(BARE), file(LETTER, "b.docx"), file(BARE, "c.docx"))) == [
        "attachment:letter.docx",
        "attachment:c.docx",
    ]
    assert unsigned(mail(NOTHING, file(LETTER))) == []
    assert unsigned(mail(BARE)) == []
    assert unsigned(mail(NOTHING, file("The bandstand is mended and the pool is open."))) == []
    assert unsigned(mail(NOTHING, file(BARE, header="Office of the Leader of the Council"))) == []
    assert unsigned(mail(NOTHING, file(BARE), to=["ben-carter"])) == []
    assert unsigned(mail(NOTHING, file(BARE), by="priya-nair")) == []


@pytest.mark.parametrize("cover", [RECEIVED, DRAFT])
def test_what_is_passed_on_or_a_draft_is_not_looked_for(cover: str) -> None:
    assert unsigned(mail(cover, file(BARE))) == []
    assert unseen_letters(mail(cover, unread(Unread.PICTURE), unread(Unread.NOT_OPENED))) == ()
    assert unseen_letters(mail(cover, hidden=True)) == ("attachments",)


def test_files_that_came_with_a_forwarded_mail_are_not_looked_for() -> None:
    made = mail(f"Please see below.\n\n{HEAD}Please see my letter.\n", unread(Unread.PICTURE), subject="FW: Bandstand")
    assert unseen_letters(made) == ()
