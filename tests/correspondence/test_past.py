"""What is kept of a message, and the leave a Member gave."""

from datetime import date

import pytest

from mailguard.correspondence import Past, Permission, Release
from mailguard.correspondence.confidence import Spoken, leave_given, requests
from tests.correspondence.opened import trace

ASKED = trace("asked", asked=("jane",))
FREED = trace("freed", released=(Release("jane"),))
TO_TOM = trace("to tom", released=(Release("jane", ("tom", "ann")),))


def test_everybody_a_message_went_to_hidden_or_not() -> None:
    assert trace("a", to=("jane",), cc=("tom",), bcc=("ann", "jane")).reached == {"jane", "tom", "ann"}
    assert trace("a", told=("jane",), writer="stefan").reached == frozenset()


@pytest.mark.parametrize(
    ("events", "given"),
    [
        ((), False),
        ((ASKED,), False),
        ((FREED,), True),
        ((ASKED, FREED), True),
        ((FREED, ASKED), False),
        ((FREED, ASKED, FREED), True),
        ((FREED, trace("x")), True),
        ((ASKED, TO_TOM), True),
        ((trace("x", released=(Release("jane", ("ann",)),)),), False),
        ((trace("x", released=(Release("ann"),)),), False),
        ((FREED, trace("x", asked=("ann",))), True),
        ((trace("both", asked=("jane",), released=(Release("jane", ("tom",)),)),), True),
        ((trace("x", released=(Release("ann"), Release("jane"))),), True),
    ],
)
def test_a_later_request_undoes_an_earlier_leave(events: tuple[Past, ...], given: bool) -> None:
    assert leave_given(events, "jane", "tom") is given


def test_each_request_of_one_kind_with_its_place_and_words() -> None:
    spoken = Spoken(
        words=(("asked:jane", "own", "Keep it."), ("shared:tom", "own", "Ours."), ("asked:ann", "quoted:1", "P."))
    )
    assert list(requests(spoken, "asked")) == [("jane", "own", "Keep it."), ("ann", "quoted:1", "P.")]
    assert list(requests(spoken, "shared")) == [("tom", "own", "Ours.")]


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (None, None, True),
        (date(2026, 3, 3), None, True),
        (date(2026, 3, 4), None, False),
        (None, date(2026, 3, 3), True),
        (None, date(2026, 3, 2), False),
        (date(2026, 3, 3), date(2026, 3, 3), True),
    ],
)
def test_a_permission_holds_on_both_its_days(start: date | None, end: date | None, holds: bool) -> None:
    held = Permission(rule="open-copy", person="jane", granted_by="leah", start=start, end=end)
    assert held.holds(date(2026, 3, 3)) is holds
