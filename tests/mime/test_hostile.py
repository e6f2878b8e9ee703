"""R-20, R-23, R-24, P15: whatever the bytes, an outcome, and soon."""

import email
import email.policy
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailguard.message import Message, Unreadable
from mailguard.mime import read
from mailguard.mime.reader import Reader
from tests.mime import hostile
from tests.mime.letters import raw

HAND_MADE = hostile.hand_made()
NO_MAIL = {"nothing", "one byte", "only line ends", "no headers", "all bytes"}
NOBODY = Unreadable("no sender and no recipient", failed=True)
MUTANTS = hostile.mutants(600)


def _sound(found: Message | Unreadable) -> bool:
    """Whether it was read, or is no mail any more; never that the parser broke."""
    return isinstance(found, Message) or found == NOBODY


def test_there_are_enough_of_them() -> None:
    assert len(set(HAND_MADE.values())) + len(set(MUTANTS)) >= 500


@pytest.mark.parametrize("name", HAND_MADE)
def test_hand_made_messages_are_read_soon(name: str) -> None:
    began = time.process_time()
    found = read(raw(HAND_MADE[name]))
    assert time.process_time() - began <= 2.0
    assert isinstance(found, Unreadable if name in NO_MAIL else Message)


def test_mutants_are_read_soon() -> None:
    slowest = 0.0
    for content in MUTANTS:
        began = time.process_time()
        assert _sound(read(raw(content)))
        slowest = max(slowest, time.process_time() - began)
    assert slowest <= 2.0


def test_the_child_says_the_same_of_all_of_them() -> None:
    raws = [raw(content) for content in (*HAND_MADE.values(), *MUTANTS)]
    with Reader() as reader:
        found = reader.read_many(raws)
        assert reader.restarts == {"hang": 0, "crash": 0, "junk": 0}
    assert found == [read(each) for each in raws]


@pytest.mark.parametrize("depth", [51, 200, 900, 1_500, 10_000])
def test_beyond_the_levels_headers_are_still_judged(depth: int) -> None:
    for content in (hostile.nested(depth), hostile.letters_in_letters(depth)):
        found = read(raw(content))
        assert isinstance(found, Message)
        assert found.author.email == "tom.okoro@ambleford.gov.uk"
        assert (found.text, found.attachments) == (None, None)
        assert found.hidden == {"body", "attachments"}
        assert any(problem.startswith("structure") for problem in found.problems)


def test_at_the_limits_all_is_read() -> None:
    found = read(raw(hostile.nested(50)))
    assert isinstance(found, Message)
    assert found.text == "hello"
    many = read(raw(hostile.parts(1_999)))
    assert isinstance(many, Message)
    assert (many.text or "").count("x") == 1_999
    too_many = read(raw(hostile.parts(2_001)))
    assert isinstance(too_many, Message)
    assert too_many.text is None


def test_letters_in_letters_are_read_to_a_depth() -> None:
    found = read(raw(hostile.letters_in_letters(11)))
    depth = 0
    while isinstance(found, Message) and found.forwarded:
        found, depth = found.forwarded[0], depth + 1
    assert depth == 10
    assert isinstance(found, Message)
    assert found.unreadable == ("attachment:forwarded mail",)


def test_long_text_is_read_in_part_and_says_so() -> None:
    found = read(raw(HAND_MADE["10 MB of text"]))
    assert isinstance(found, Message)
    assert found.text
    assert "body" in found.hidden


def test_fifty_megabytes_are_measured_not_copied() -> None:
    content = HAND_MADE["10 MB of base64"]
    large = raw(content + b"QUJD" * 14_500_000)
    began = time.process_time()
    found = read(large)
    assert time.process_time() - began <= 2.0
    assert isinstance(found, Message)
    assert found.attachments
    assert found.attachments[0].size == 51_000_000


def test_what_is_too_large_is_said_to_be() -> None:
    too_large = raw(b"x" * (128 * 1024 * 1024 + 1))
    expected = Unreadable("larger than is read", failed=False)
    assert read(too_large) == expected
    with Reader() as reader:
        assert reader.read_many([raw(HAND_MADE["nothing"]), too_large])[1] == expected


def test_the_library_breaks_where_we_do_not() -> None:
    with pytest.raises(RecursionError):
        email.message_from_bytes(hostile.nested(1_500))
    with pytest.raises(RecursionError):
        str(email.message_from_bytes(b"To: " + b"(" * 5_000 + b"\r\n\r\n", policy=email.policy.default)["to"])


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    assert _sound(read(raw(content)))


@settings(deadline=None)
@given(st.data())
def test_any_damage(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(hostile.honest())))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    assert _sound(read(raw(bytes(content))))
