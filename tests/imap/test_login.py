"""How the source signs in, and how many mailboxes and threads share its few connections."""

import base64
import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from mailguard.errors import SourceRefused, SourceUnavailable
from mailguard.message import Raw
from mailguard.sources import Doubtful, Sample, Sampled, Spec, open_source
from mailguard.sources.imap import leave_all, pool, wire
from mailguard.sources.imap.source import spread
from tests.imap.server import PASSWORD, Asked, House, serving
from tests.send.sink import CERTIFICATE, server_context
from tests.sources.making import OFFICER, keys, only_folder

OTHERS = tuple(f"officer{number}@ambleford.gov.uk" for number in range(9))


@pytest.fixture
def house() -> Iterator[House]:
    """A server with three messages."""
    with serving(3) as running:
        yield running


def test_the_login_is_made_of_the_address(house: House) -> None:
    told = {"{mailbox}": OFFICER, "{local}": "tom.reed", "{mailbox}*mailguard": f"{OFFICER}*mailguard"}
    for user, said in told.items():
        list(house.source(user=user).folders())
        assert house.logins[-1] == f"\0{said}\0{PASSWORD}".encode()


def test_tokens_are_read_anew_at_every_login(house: House) -> None:
    tokens = iter(["first", "second"])
    house.accepts = lambda said: True
    list(house.source(auth="xoauth2", secret=lambda: next(tokens)).folders())
    leave_all()
    list(house.source(auth="xoauth2", secret=lambda: next(tokens)).folders())
    list(house.source(auth="oauthbearer", secret=lambda: "third").folders())
    assert house.logins == [
        f"user={OFFICER}\1auth=Bearer first\1\1".encode(),
        f"user={OFFICER}\1auth=Bearer second\1\1".encode(),
        f"n,a={OFFICER},\1auth=Bearer third\1\1".encode(),
    ]


def test_a_server_that_knows_only_login(house: House) -> None:
    house.capabilities = "IMAP4rev1"
    house.accepts = lambda said: said == f'LOGIN "{OFFICER}*x" "{PASSWORD}"'.encode()
    source = house.source(user="{mailbox}*x")
    assert len(keys(source, only_folder(source))) == 3


def test_a_password_is_not_given_where_the_server_takes_none(house: House) -> None:
    house.capabilities = "IMAP4rev1 LOGINDISABLED"
    with pytest.raises(SourceRefused, match="takes no password"):
        list(house.source().folders())
    assert house.logins == []


def test_a_login_turned_down_is_said_without_naming_anybody(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(SourceRefused, match="turned down the login") as refused:
        list(house.source(secret=lambda: "wrong").folders())
    assert OFFICER not in f"{refused.value} {refused.value.__cause__}"
    list(house.source(secret=lambda: PASSWORD, connections=3).folders())
    for word in (OFFICER, PASSWORD, base64.b64encode(PASSWORD.encode()).decode(), "Sent"):
        assert word not in caplog.text


def test_the_certificate_is_checked() -> None:
    with serving(3, server_context()) as house:
        trusted = house.source(host="localhost", security="tls", ca_file=CERTIFICATE)
        assert len(keys(trusted, only_folder(trusted))) == 3
        with pytest.raises(SourceRefused, match="certificate"):
            list(house.source(host="localhost", security="tls").folders())
        with pytest.raises(SourceRefused, match="ca_file"):
            list(house.source(host="localhost", security="tls", ca_file=CERTIFICATE / "missing").folders())


def test_nobody_answers() -> None:
    with serving() as house:
        source = house.source()
    with pytest.raises(SourceUnavailable, match="cannot be reached"):
        list(source.folders())


def test_one_mailbox_that_cannot_be_opened_hides_no_other(house: House) -> None:
    house.accepts = lambda said: said.endswith(PASSWORD.encode()) and b"officer4" not in said
    source = house.source(*OTHERS)
    found = list(source.folders())
    assert [each.mailbox for each in found] == list(OTHERS)
    assert [each.mailbox for each in found if not each.path] == [OTHERS[4]]
    with pytest.raises(SourceRefused):
        keys(source, found[4])
    assert isinstance(source, Doubtful)
    (doubt,) = source.doubts()
    assert OTHERS[4] in doubt.said
    house.accepts = lambda said: True
    assert len(keys(source, found[4])) == 3


def test_a_wrong_password_locks_nobody_out(house: House) -> None:
    house.accepts = lambda said: False
    with pytest.raises(SourceRefused):
        list(house.source(*(f"officer{number}@ambleford.gov.uk" for number in range(60))).folders())
    assert len(house.logins) == len(set(house.logins)) == 5


def test_a_wrong_login_is_told_with_how_many_mailboxes_it_was_tried_for(house: House) -> None:
    """Only officer7 is there, and five tries do not come upon it: that is said, and nothing is skipped in silence."""
    house.accepts = lambda said: b"officer7@" in said
    with pytest.raises(SourceRefused, match=r"turned down the login\..*5 of 9 mailboxes were tried"):
        list(house.source(*OTHERS).folders())
    assert [said.partition(b"@")[0] for said in house.logins] == [b"\0officer%d" % number for number in (0, 8, 6, 4, 2)]
    with pytest.raises(SourceRefused, match="2 of 2 mailboxes were tried"):
        list(house.source(*OTHERS[:2]).folders())


def test_other_refusals_are_told_at_once(house: House) -> None:
    house.capabilities = "IMAP4rev1 LOGINDISABLED"
    with pytest.raises(SourceRefused, match="takes no password"):
        list(house.source(*OTHERS).folders())
    assert len(house.sessions) == 1


@pytest.mark.parametrize("number", range(1, 12))
def test_tries_are_spread_to_the_last(number: int) -> None:
    for tries in range(5):
        found = spread(range(number), tries)
        assert len(set(found)) == len(found) == min(number, tries)
        assert found[:1] == (number - 1,)[:tries]
        gaps = [before - after for before, after in pairwise(found)]
        assert max(gaps, default=0) - min(gaps, default=0) <= 1


@pytest.mark.parametrize("left", [1, 30, 59])
def test_any_number_of_leavers_at_the_head_stop_no_other(house: House, left: int) -> None:
    mailboxes = tuple(f"officer{number}@ambleford.gov.uk" for number in range(60))
    there = {each.encode() for each in mailboxes[left:]}
    house.accepts = lambda said: said.split(b"\0")[1] in there
    found = list(house.source(*mailboxes).folders())
    assert [bool(each.path) for each in found] == [False] * left + [True] * (60 - left)


@pytest.mark.parametrize("opened", [(), (7,)])
def test_a_mailbox_that_is_closed_to_a_login_that_is_taken_says_nothing_of_the_login(
    house: House, opened: tuple[int, ...]
) -> None:
    """As a master user of Dovecot meets it: no account is locked by it, and every mailbox is looked at."""
    house.refusal = b"AUTHORIZATIONFAILED"
    house.accepts = lambda said: any(b"officer%d@" % number in said for number in opened)
    source = house.source(*OTHERS)
    if opened:
        assert [bool(each.path) for each in source.folders()] == [number in opened for number in range(9)]
    else:
        with pytest.raises(SourceRefused, match="took the login"):
            list(source.folders())
    assert len(house.logins) == len(set(house.logins)) == 9


def test_what_is_closed_is_not_sampled(house: House) -> None:
    house.accepts = lambda said: b"officer0@" not in said
    source = house.source(*OTHERS)
    assert isinstance(source, Sampled)
    assert source.sample() == Sample(0, 24)


@pytest.mark.parametrize("opened", [6, 8])
def test_mailboxes_that_are_turned_down_first_stop_no_other(house: House, opened: int) -> None:
    house.accepts = lambda said: b"officer%d@" % opened in said
    source = house.source(*OTHERS)
    found = list(source.folders())
    assert [each.mailbox for each in found] == list(OTHERS)
    assert [each.mailbox for each in found if each.path] == [OTHERS[opened]]
    assert isinstance(source, Doubtful)
    (doubt,) = source.doubts()
    assert [each for each in OTHERS if each in doubt.said] == [each for each in OTHERS if each != OTHERS[opened]]


def test_once_one_was_opened_any_number_may_be_turned_down(house: House) -> None:
    house.accepts = lambda said: b"officer0@" in said
    found = list(house.source(*OTHERS).folders())
    assert [bool(each.path) for each in found] == [True] + [False] * (len(OTHERS) - 1)


def later(asked: Asked) -> None:
    asked.send(asked.done(b"NO", b"[UNAVAILABLE] later"))


@pytest.mark.parametrize(("mailboxes", "logins"), [(OTHERS[:2], 2), (OTHERS, 5)])
def test_a_server_that_is_never_ready_ends_the_listing(house: House, mailboxes: tuple[str, ...], logins: int) -> None:
    house.go_wrong("login", later, 100)
    with pytest.raises(SourceUnavailable):
        list(house.source(*mailboxes).folders())
    assert len(house.logins) == logins


@pytest.mark.parametrize("not_ready", range(5))
def test_a_server_that_is_not_ready_and_then_refuses_locks_nobody_out(house: House, not_ready: int) -> None:
    house.go_wrong("login", later, not_ready)
    house.accepts = lambda said: False
    with pytest.raises(SourceRefused):
        list(house.source(*OTHERS).folders())
    assert len(house.logins) == 5


def test_a_closed_mailbox_further_on_shows_that_the_login_is_right(house: House) -> None:
    def accepts(said: bytes) -> bool:
        house.refusal = b"AUTHENTICATIONFAILED" if b"officer0@" in said else b"AUTHORIZATIONFAILED"
        return b"officer7@" in said

    house.accepts = accepts
    assert [each.mailbox for each in house.source(*OTHERS).folders() if each.path] == [OTHERS[7]]


def test_few_connections_are_shared_by_many_mailboxes_and_threads(house: House) -> None:
    sources = [house.source(*OTHERS, connections=2, seconds=20.0) for _ in range(3)]
    lists: list[int] = []

    def read(number: int) -> None:
        for folder in list(sources[number].folders()):
            listed = keys(sources[number], folder)
            lists.append(sum(isinstance(sources[number].fetch(folder, key), Raw) for key in listed))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert lists == [3] * 27
    assert house.most <= 2


def test_a_line_that_is_left_has_no_follower_before_it_is_closed(house: House) -> None:
    """Two others ask for the places of two idle lines while the first of these says goodbye."""
    own = pool.Pool.of(house.server(connections=2, seconds=20.0))
    both = threading.Event()
    others = threading.Thread(
        target=lambda: own.use(OTHERS[2], lambda one: own.use(OTHERS[3], lambda two: both.set())),
    )

    def slow(asked: Asked) -> None:
        others.start()
        both.wait(0.3)
        asked.send(asked.right)

    own.use(OTHERS[0], lambda one: own.use(OTHERS[1], lambda two: None))
    house.go_wrong("logout", slow)
    own.close()
    others.join()
    assert both.is_set()
    assert house.most == 2


def test_a_goodbye_that_fails_takes_no_place_for_ever(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    own = pool.Pool.of(house.server(connections=1))
    own.use(OTHERS[0], lambda mine: None)
    with monkeypatch.context() as patched:
        patched.setattr(wire.Line, "logout", lambda line: [][0])
        assert own.use(OTHERS[1], lambda mine: mine.mailbox) == OTHERS[1]
    assert own.use(OTHERS[2], lambda mine: mine.mailbox) == OTHERS[2]
    assert house.most == 1


def test_every_connection_is_busy(house: House) -> None:
    busy = pool.Pool.of(house.server(connections=1, seconds=0.2))
    with pytest.raises(SourceUnavailable, match="busy"):
        busy.use(OFFICER, lambda mine: busy.use(OFFICER, lambda second: None))


def test_a_connection_that_was_idle_for_long_is_left(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    source = house.source()
    list(source.folders())
    list(source.folders())
    assert len(house.logins) == 1
    monkeypatch.setattr(pool, "IDLE_SECONDS", -1.0)
    list(source.folders())
    assert len(house.logins) == 2
    assert house.most == 1


def test_a_line_that_anybody_can_hear_is_doubtful(house: House) -> None:
    far = open_source(
        "imap", Spec(name="officers", server=replace(house.server(), host="mail.example"), mailboxes=("a@b",))
    )
    assert isinstance(far, Doubtful)
    near = house.source()
    assert isinstance(near, Doubtful)
    assert near.doubts() == ()
    far._seen = near._seen  # type: ignore[attr-defined]  # nobody answers there
    assert [each.said for each in far.doubts()] == ["Passwords and mail cross the network unencrypted."]
