"""Letters among the words of a mail: where each begins, what stands above its greeting, and who signs it."""

import pytest

from mailguard.correspondence.letters import Letter
from mailguard.correspondence.pasted import pasted
from tests.correspondence.letters.making import HEAD, mail

BEGUN = ("Dear Mr Stone", "", "This is what we told the councillor.", "")
SAID = "CONFIDENTIAL: the visit is on Monday."
CLOSED = ("Yours sincerely", "Dev Rana")
ROOMS = tuple(f"Room {number}" for number in range(1, 16))
BUSY = "Everybody in the office is busy with the bandstand and nobody has called"


def letters(*lines: str) -> list[Letter]:
    return [letter for letter, _, _ in pasted(mail("\n".join(lines)))]


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ((), ()),
        (("CONFIDENTIAL",), ("CONFIDENTIAL",)),
        (("Town Hall", "", "CONFIDENTIAL", ""), ("Town Hall", "", "CONFIDENTIAL", "")),
        (("Town Hall", "AM1 2CX", "CONFIDENTIAL"), ("Town Hall", "AM1 2CX", "CONFIDENTIAL")),
        (("Town Hall", "Private and confidential."), ("Town Hall", "Private and confidential.")),
        ((*ROOMS, "CONFIDENTIAL"), (*ROOMS[2:], "CONFIDENTIAL")),
        (("As follows:", "CONFIDENTIAL"), ("CONFIDENTIAL",)),
        (("Kind regards", "Sam Okoro", "CONFIDENTIAL"), ("Sam Okoro", "CONFIDENTIAL")),
        ((BUSY, "CONFIDENTIAL"), ("CONFIDENTIAL",)),
    ],
)
def test_the_head_of_a_letter(above: tuple[str, ...], head: tuple[str, ...]) -> None:
    (letter,) = letters(*BEGUN, *above, "Dear Councillor Hart", "Officers called.", SAID, "", *CLOSED)
    assert letter.title == "\n".join(head)


@pytest.mark.parametrize(
    ("lines", "names", "closed"),
    [
        ((SAID, *CLOSED), ["Dev Rana"], True),
        ((SAID, *CLOSED, "Planning Enforcement Officer"), ["Dev Rana"], True),
        ((SAID, *CLOSED, "", "Kind regards", "Sam Okoro"), ["Dev Rana"], True),
        ((SAID, "Agreed.", "Many thanks", "We will call you on Monday."), [], True),
        ((SAID, "Yours sincerely", "Dev Rana and Sam Okoro"), ["Dev Rana and Sam Okoro"] * 2, True),
        ((SAID, "Dev Rana", "", "Kind regards", "Sam Okoro"), ["Dev Rana"], True),
        ((SAID, "Dev Rana"), ["Dev Rana"], False),
        ((SAID, "Dev Rana", "=====", "Many thanks", "We will call you on Monday."), ["Dev Rana"], True),
        ((SAID, "X"), ["X"], False),
        (("Dev Rana",), ["Dev Rana"], False),
        ((SAID, "Agreed."), [], False),
        (CLOSED, ["Dev Rana"], True),
        ((SAID,), [], False),
    ],
)
def test_who_signs_it(lines: tuple[str, ...], names: list[str], closed: bool) -> None:
    (letter,) = letters(*BEGUN, "CONFIDENTIAL", "Dear Councillor Hart", *lines)
    assert ([each.quote for each in letter.signatures], letter.closed) == (names, closed)


def test_the_mails_own_greeting_begins_none() -> None:
    assert letters("CONFIDENTIAL", "Town Hall", "Castle Ward", "Dear Councillor Hart", "", SAID) == []


def test_nor_does_one_in_a_mail_below_whose_writer_is_named() -> None:
    assert letters("Yes.", "", HEAD, *BEGUN, "CONFIDENTIAL", "Dear Councillor Hart", SAID, *CLOSED) == []


def test_all_that_stands_in_it() -> None:
    lines = ("CONFIDENTIAL", "Dear Councillor Hart", SAID, "cc: Mr P Stone")
    ((_, marks, text),) = pasted(mail("\n".join((*BEGUN, *lines))))
    assert text.split("\n") == list(lines)
    assert {each.where for each in marks} == {"own"}
