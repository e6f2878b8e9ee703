"""Which folders the source finds, where it goes on, by what it knows a message, and what it says of itself."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailguard.errors import SourceRefused, SourceUnavailable
from mailguard.message import Raw, Stage
from mailguard.sources import Folder, Gone, Sample, Sampled, Spec, open_source
from mailguard.sources.imap import reading, wire
from mailguard.sources.imap.naming import Mark, lasting_name
from tests.imap import faults
from tests.imap.passes import Passes
from tests.imap.server import Folder as Lies
from tests.imap.server import House, serving
from tests.sources.making import OFFICER, content, keys, mail, only_folder

OTHERS = tuple(f"officer{number}@ambleford.gov.uk" for number in range(9))


@pytest.fixture
def house() -> Iterator[House]:
    """A server with three messages."""
    with serving(3) as running:
        yield running


def test_reads_what_lies_there_in_its_order(house: House) -> None:
    source = house.source(OFFICER.title())
    folder = only_folder(source)
    assert folder == Folder(OFFICER.lower(), "Sent", "sent Sent")
    listed = list(source.listing(folder, ""))
    raws = [source.fetch(folder, each.key) for each in listed]
    assert [each.content for each in raws if isinstance(each, Raw)] == [mail(0), mail(1), mail(2)]
    assert isinstance(raws[0], Raw)
    assert (raws[0].mailbox, raws[0].stage, raws[0].keeps_bcc) == (OFFICER, Stage.SENT, True)
    assert raws[0].found_at.isoformat() == "2026-11-02T09:30:00+00:00"
    assert [each.key for each in source.listing(folder, listed[1].cursor)] == [listed[2].key]
    assert list(source.listing(folder, listed[2].cursor)) == []


def test_a_key_can_be_fetched_without_a_listing_and_one_that_never_was_is_gone(house: House) -> None:
    listed = keys(house.source(), only_folder(house.source()))
    fresh = house.source()
    assert content(fresh, only_folder(fresh), listed[1]) == mail(1)
    assert isinstance(fresh.fetch(only_folder(fresh), "never-there"), Gone)


def test_nothing_but_reading_is_ever_asked(house: House) -> None:
    source = house.source()
    folder = only_folder(source)
    for key in keys(source, folder):
        source.fetch(folder, key)
    asked = b"\n".join(house.commands)
    assert b"EXAMINE Sent" in asked.replace(b'"', b"")
    assert b"BODY.PEEK" in asked
    assert b"BODY[" not in asked


def test_folders_are_meant_by_what_they_are_for() -> None:
    lines = [
        b'* LIST (\\HasNoChildren \\Sent) "/" "Gesendete &AMQ-pfel"\r\n',
        b'* LIST (\\Noselect) "/" Sent\r\n',
        b'* LIST () "/" INBOX/Sent\r\n',
        b'* LIST (\\Drafts) "/" Entw&APw-rfe\r\n',
        b'* LIST () "/" 2026\r\n',
        b'* LIST () "/" {7}\r\nPrivate\r\n',
    ]
    with serving() as house:
        house.listing = lines
        found = list(house.source(folders=("Sent",)).folders())
        assert [(each.name, each.path) for each in found] == [
            ("Gesendete Äpfel", "sent Gesendete &AMQ-pfel"),
            ("INBOX/Sent", "sent INBOX/Sent"),
        ]
        found = list(house.source(folders=("Drafts", "2026", "private")).folders())
        assert [(each.name, each.path.split()[0]) for each in found] == [
            ("Entwürfe", "draft"),
            ("2026", "sent"),
            ("Private", "sent"),
        ]


def test_drafts_are_drafts(house: House) -> None:
    house.listing = [b'* LIST (\\Drafts) "/" Sent\r\n']
    source = house.source(folders=("Drafts",))
    raw = source.fetch(only_folder(source), keys(source, only_folder(source))[0])
    assert isinstance(raw, Raw)
    assert raw.stage is Stage.DRAFT


def test_a_folder_that_moved_or_went_is_looked_for(house: House) -> None:
    source = house.source()
    folder = only_folder(source)
    house.folders["Moved"] = house.folders.pop("Sent")
    with pytest.raises(SourceUnavailable, match="said no"):
        keys(source, folder)
    house.listing = [b'* LIST () "/" INBOX\r\n', b'* LIST (\\Sent) "/" Moved\r\n']
    assert keys(source, folder) == [], "there is a folder for sent mail, and it is another"
    assert len(keys(source, only_folder(source))) == 3
    house.listing.pop()
    with pytest.raises(SourceRefused, match="no folder called Sent"):
        list(house.source().folders())


def test_put_back_to_an_earlier_state_the_folder_is_listed_anew(house: House) -> None:
    source = house.source()
    folder = only_folder(source)
    last = list(source.listing(folder, ""))[-1].cursor
    sent = house.folders["Sent"]
    house.folders["Sent"] = replace(sent, change=2, following=9, mails={8: mail(8)})
    assert [Mark.read(each.cursor).following for each in source.listing(folder, last)] == [9]
    house.folders["Sent"] = replace(sent, following=2, change=99, mails={1: mail(5)})
    assert len(list(source.listing(folder, last))) == 1


def test_another_uidvalidity_doubles_nothing_and_is_listed_anew_once(house: House, passes: Passes) -> None:
    source = house.source()
    folder = only_folder(source)
    assert passes.once(source, folder).recorded == 3
    sent = house.folders["Sent"]
    house.folders["Sent"] = Lies(
        validity=8, following=90, change=1, mails=dict(zip((70, 80, 85), sent.mails.values(), strict=True))
    )
    assert (passes.once(source, folder).known, passes.once(source, folder).known) == (3, 0)
    house.folders["Sent"].add(mail(3))
    assert passes.once(source, folder).recorded == 1
    passes.everything_once(4)


def test_a_server_without_uidnext_and_condstore(house: House, passes: Passes) -> None:
    house.folders["Sent"].following = house.folders["Sent"].change = 0
    house.capabilities = "IMAP4rev1 AUTH=PLAIN"
    source = house.source()
    passes.until_read(source)
    passes.everything_once(3)
    assert passes.once(source, only_folder(source)).known == 0


@pytest.mark.parametrize("following", [1, 3])
def test_a_uidnext_that_is_too_low_is_not_believed(house: House, passes: Passes, following: int) -> None:
    house.go_wrong("examine", faults.instead(rb"UIDNEXT \d+", b"UIDNEXT %d" % following), 100)
    source = house.source()
    passes.until_read(source)
    house.folders["Sent"].add(mail(3))
    passes.until_read(source)
    passes.everything_once(4)


def test_copies_in_one_folder_are_one_message_and_one_of_them_is_enough(house: House, passes: Passes) -> None:
    house.folders["Sent"].add(mail(2))
    source = house.source()
    folder = only_folder(source)
    listed = keys(source, folder)
    assert len(listed) == 3
    del house.folders["Sent"].mails[3]
    assert [content(source, folder, key) for key in listed] == [mail(0), mail(1), mail(2)]
    passes.until_read(source)
    passes.everything_once(3)


def test_messages_without_a_message_id_stay_apart(house: House) -> None:
    for _ in range(2):
        house.folders["Sent"].add(b"Subject: no name\n\nthe same\n")
    source = house.source()
    folder = only_folder(source)
    assert keys(source, folder)[3:] == ["7.4", "7.5"]


def test_a_name_lasts_whatever_the_server_makes_of_the_lines() -> None:
    one = lasting_name(b"Message-ID: <1@x>\r\nTo: a@x,\r\n\tb@x\r\n\r\n", 9, "")
    assert one == lasting_name(b"TO:  a@x, b@x\nmessage-id: <1@x>\n", 9, "")
    assert (
        len({one, lasting_name(b"Message-ID: <1@x>\r\nTo: a@x\r\n", 9, ""), lasting_name(b"Message-ID: <1@x>", 8, "")})
        == 3
    )
    assert lasting_name(b"Message-ID:\r\nTo: a@x\r\n", 9, "7.1") == "7.1"


def test_a_cursor_that_is_none_of_ours_begins_at_the_beginning() -> None:
    for cursor in ("", "1", "1 2 x", "-1 2 3", "a b c", "1 2 3 4"):
        assert Mark.read(cursor) == Mark()
    assert Mark.read(str(Mark(7, 8, 9))) == Mark(7, 8, 9)


def test_large_messages_come_in_pieces_and_too_large_ones_not_at_all(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PIECE", 100)
    monkeypatch.setattr("mailguard.sources.imap.connection.PIECE", 100)
    monkeypatch.setattr(reading, "LIMIT", 1000)
    contents = [mail(number, "x" * size) for number, size in ((10, 100), (11, 300), (12, 500), (13, 2000))]
    for each in contents:
        house.folders["Sent"].add(each)
    source = house.source()
    folder = only_folder(source)
    said = [content(source, folder, key) for key in keys(source, folder)[3:]]
    assert said[:3] == contents[:3]
    assert said[3] == "a message of more than 256 MiB"
    house.commands.clear()
    house.go_wrong("describe", faults.instead(rb"RFC822.SIZE 2\d\d\d", b"RFC822.SIZE 22"))
    assert content(source, folder, keys(source, folder)[6]) == "a message of more than 256 MiB", "whatever it says"


def test_an_answer_has_a_largest_size(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "ANSWER", 2000)
    source = house.source(seconds=5.0)
    house.go_wrong("list", faults.before(b"* OK still here\r\n" * 1000), 9)
    with pytest.raises(SourceUnavailable):
        list(source.folders())


def test_what_it_says_of_itself(house: House) -> None:
    source = house.source(OFFICER, *OTHERS, keeps_bcc=False)
    said = source.sees()
    assert any("10 folders in 10 mailboxes" in each for each in said)
    assert any("cannot be seen" in each for each in said)
    assert "@" not in "".join(said)


def test_what_the_folders_there_are_called_is_said_where_none_is_to_be_read(house: House) -> None:
    every = house.source(OFFICER, *OTHERS, folders=("Gesendet",))
    with pytest.raises(SourceRefused, match="no folder called Gesendet lies in any mailbox; those there are called "):
        list(every.folders())
    house.listing = []
    with pytest.raises(SourceRefused, match=r"lies in any mailbox\. Correct `folders`"):
        list(house.source().folders())


def test_bcc_in_the_newest_sent_messages_is_counted(house: House) -> None:
    for number in range(12):
        house.folders["Sent"].add(b"Bcc: b@ambleford.gov.uk\n" * (number % 3 == 0) + mail(number))
    source = house.source()
    assert isinstance(source, Sampled)
    assert source.sample() == Sample(3, 10)
    assert house.folders["Sent"].mails[4].startswith(b"Bcc"), "and it lies before the ten that were looked at"


def test_no_mailbox_is_refused() -> None:
    with pytest.raises(SourceRefused, match="no mailbox is named"):
        open_source("imap", Spec(name="officers"))
