"""Addresses as mail programs really write them, and as nobody should."""

import gc
import time
from collections.abc import Callable
from email.utils import getaddresses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailguard.mime.addresses import addresses
from tests.mime.letters import letter


def pairs(line: str) -> list[tuple[str, str]]:
    return [(each.name, each.email) for each in addresses(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Tom@Ambleford.GOV.UK", [("", "tom@ambleford.gov.uk")]),
        ('"Hart, Jane" <j@x.org>, tom@x.org', [("Hart, Jane", "j@x.org"), ("", "tom@x.org")]),
        ("Hart, Jane <j@x.org>, Tom <t@x.org>", [("Hart, Jane", "j@x.org"), ("Tom", "t@x.org")]),
        ("Hart, Jane <j@x.org>; Okoro, Sam <s@x.org>", [("Hart, Jane", "j@x.org"), ("Okoro, Sam", "s@x.org")]),
        ("Hart, Jane; Okoro, Sam", [("Hart, Jane", ""), ("Okoro, Sam", "")]),
        ("a@x.org; b@x.org;c@x.org;", [("", "a@x.org"), ("", "b@x.org"), ("", "c@x.org")]),
        ("undisclosed-recipients:;", []),
        ('Team: a@x.org, "b" <b@y.org>;, c@z.org', [("", "a@x.org"), ("b", "b@y.org"), ("", "c@z.org")]),
        ("=?utf-8?Q?Hart,_Jane?= <j@x.org>", [("Hart, Jane", "j@x.org")]),
        ('"=?utf-8?Q?Si=C3=A2n?=" <s@x.org>', [("Siân", "s@x.org")]),
        ("=?utf-8?q?Si=C3?= =?utf-8?q?=A2n?= <s@x.org>", [("Siân", "s@x.org")]),
        ("=?utf-8?B?SmFuZSA8amFuZUB4Lm9yZz4=?=", [("", "jane@x.org")]),
        ("=?x-nothing?q?Jane?= <j@x.org>", [("Jane", "j@x.org")]),
        ("=?utf-8?b?!!!?= <j@x.org>", [("", "j@x.org")]),
        ("=?utf-8?q?Jane <j@x.org>", [("=?utf-8?q?Jane", "j@x.org")]),
        ("j@x.org (Jane Hart)", [("Jane Hart", "j@x.org")]),
        ("Jane (Leader (Castle)) <j@x.org>", [("Jane", "j@x.org")]),
        ("Jane Hart j@x.org", [("Jane Hart", "j@x.org")]),
        ("a@x.org b@y.org", [("", "a@x.org"), ("", "b@y.org")]),
        ("'Jane' <'j@x.org'>", [("Jane", "j@x.org")]),
        ('"unclosed, <j@x.org>, b@y.org', [("unclosed", "j@x.org"), ("", "b@y.org")]),
        ("<j@x.org, b@y.org", [("", "j@x.org"), ("", "b@y.org")]),
        ("Jane (unclosed <j@x.org>, b@y.org", [("Jane unclosed", "j@x.org"), ("", "b@y.org")]),
        ("<@a.org,@b.org:jane@x.org>", [("", "jane@x.org")]),
        ("mailto:j@x.org, <mailto:k@x.org>", [("", "j@x.org"), ("", "k@x.org")]),
        ("Jane <jane+casework@x.org>", [("Jane", "jane+casework@x.org")]),
        ('"jane hart"@x.org', [("", "jane hart@x.org")]),
        ("Jane <j@xn--bcher-kva.example>", [("Jane", "j@bücher.example")]),
        ("Planning Team", [("Planning Team", "")]),
        ("Planning Team <>", [("Planning Team", "")]),
        (r'"Jane \"Jan\" Hart" <j@x.org>', [('Jane "Jan" Hart', "j@x.org")]),
        ("Jane <j@x.org>,,, ,", [("Jane", "j@x.org")]),
        ("", []),
        (" , ; ", []),
        ("@@a@x.org@@ @ b@y.org@ @c", [("", "@@a@x.org"), ("", "b@y.org")]),
        (f"a@x.org {'b' * 300}@{'y' * 300}", [("", "a@x.org"), ("", f"{'b' * 256}@{'y' * 256}")]),
    ],
)
def test_forms(line: str, found: list[tuple[str, str]]) -> None:
    assert pairs(line) == found


HEAVY = {
    "commas": "," * 50_000,
    "quotes": '"' * 20_000,
    "an odd quote": '"' * 20_001,
    "open brackets": "(" * 5_000,
    "angles": "<" * 50_000,
    "open angles": "<a@b.org " * 20_000,
    "colons": ":" * 50_000,
    "at signs": "@" * 50_000,
    "backslashes": "\\" * 50_000,
    "blanks": " " * 1_000_000 + "x",
    "encoded words": "=?utf-8?q?a?= " * 5_000,
    "open encoded words": "=?u?q? " * 50_000,
}


def cost(work: Callable[[], object]) -> float:
    """Seconds of CPU that the work takes, as if nothing else lay in memory or ran beside it.

    What other tests left would otherwise be looked through in its midst, whenever a collection falls due.
    """
    gc.freeze()
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_lines_take_no_time(name: str) -> None:
    assert cost(lambda: addresses(HEAVY[name])) <= 0.5


def test_no_letter_is_looked_at_again_for_each_that_stands_before_it() -> None:
    assert cost(lambda: addresses("@" * 1_000_000)) <= 0.5


@pytest.mark.parametrize("form", ['"Cllr {n}" <cllr{n}@ambleford.gov.uk>', "Cllr, {n} <cllr{n}@ambleford.gov.uk>"])
def test_ten_thousand_recipients_are_all_counted(form: str) -> None:
    line = ",\r\n ".join(form.format(n=n) for n in range(10_000))
    assert cost(lambda: letter("From: a@ambleford.gov.uk", f"To: {line}", "", "x")) <= 0.5
    found = letter("From: a@ambleford.gov.uk", f"To: {line}", "", "x")
    assert len({each.email for each in found.to}) == 10_000


def test_the_library_fails_where_ours_does_not() -> None:
    with pytest.raises(RecursionError):
        getaddresses(["(" * 5_000])
    assert addresses("(" * 5_000) == ()


@settings(deadline=None)
@given(st.text(alphabet='ab@x.,;:<>()"\\ =?q\t\x00é', max_size=120))
def test_any_line_at_all(line: str) -> None:
    for found in addresses(line):
        assert found.email == found.email.lower()
        assert found.email or found.name


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}@[a-z]{1,8}\.gov\.uk", fullmatch=True), max_size=20))
def test_sound_lists_come_back_whole(emails: list[str]) -> None:
    assert [each.email for each in addresses(", ".join(f'"Hart, J" <{email}>' for email in emails))] == emails
