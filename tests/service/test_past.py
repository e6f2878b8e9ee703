"""What went before is recalled too for an officer's answer that no Member is known to receive."""

from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest

from tests.cli.conftest import office, place
from tests.cli.place import HART, OTHER_OFFICER, Place, mail

__all__ = ["office", "place"]

STONE = "p.stone@example.com"
LETTER = """2 February 2027

Dear Mr Stone,

The bandstand was mended in January.

Yours sincerely


Councillor Edwin Marsh
Mayor of Ambleford"""


def asked(to: str = "mayor@ambleford.gov.uk") -> EmailMessage:
    """Somebody outside writes in."""
    return mail(1, author=STONE, to=to, subject="Bandstand", text="When will the bandstand be mended?")


def answered(**more: Any) -> EmailMessage:
    """An officer answers with a letter that the Mayor signs."""
    made = mail(2, to=STONE, subject="RE: Bandstand", text="Please find a letter attached.", **more)
    made.add_attachment(LETTER.encode(), "text", "plain", filename="letter.txt")
    return made


def confided() -> Iterator[EmailMessage]:
    """A Member asks for confidence, and the answer goes to a list that nobody can open."""
    said = "I may give up my place. Please keep this between us."
    yield mail(1, author=HART, to=OTHER_OFFICER, subject="Panel", text=said)
    yield mail(2, to="planning.committee@ambleford.gov.uk", subject="RE: Panel", text="Done.", in_reply_to=FIRST)


FIRST = "<1@ambleford.gov.uk>"


@pytest.mark.parametrize(("to", "found"), [("mayor@ambleford.gov.uk", []), (OTHER_OFFICER, ["letter-in-members-name"])])
def test_the_mayor_may_answer_a_letter_on_record(place: Place, to: str, found: list[str]) -> None:
    place.eml("box/1.eml", asked(to))
    place.eml("box/2.eml", answered(in_reply_to=FIRST))
    assert place.check(place.folder / "box").rules == [[], found]


def test_the_letter_is_found_in_the_store(office: Place) -> None:
    office.sent("1", asked())
    assert office.run("scan").status == 0
    office.sent("2", answered(in_reply_to=FIRST))
    assert office.run("scan").out == "1 new message in 1 folder, 0 new findings\n"


def test_another_threads_letter_is_not_answered(place: Place) -> None:
    place.eml("box/1.eml", asked())
    place.eml("box/2.eml", answered(in_reply_to="<9@ambleford.gov.uk>"))
    place.eml("box/3.eml", mail(3, to=STONE, text="Thank you."))
    assert place.check(place.folder / "box").rules == [[], ["letter-in-members-name"], []]


def test_a_list_that_cannot_be_opened_may_break_a_confidence(place: Place) -> None:
    first, second = confided()
    place.eml("box/1.eml", first)
    place.eml("box/2.eml", second)
    _, said = place.check(place.folder / "box").outcomes
    hidden = {each["rule"]: each["hidden"] for each in said if each["kind"] == "unchecked"}
    assert hidden["confidence-broken"] == ["list:planning.committee@ambleford.gov.uk"]
