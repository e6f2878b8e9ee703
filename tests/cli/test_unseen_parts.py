"""A letter of which one part cannot be read: what can be seen is judged, and what cannot is never clear."""

from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it has no types

from tests.attachments.test_pdf import lines, paged, scan
from tests.cli.place import Place, mail

LETTER = lines(
    "Dear Mr Brown",
    "We write on behalf of the Council about the footpath.",
    "Yours sincerely",
    "Cllr Jane Hart",
    "Ward Member for Castle",
)
COVER = lines("The form is attached.")
RULE = "letter-in-members-name"


def sent(*pages: Callable[[Canvas], None]) -> EmailMessage:
    """A mail with these pages in a PDF, to somebody outside the council."""
    made = mail(1, to="brown@example.org", text="Please see the attached.")
    made.add_attachment(paged(*pages), maintype="application", subtype="pdf", filename="letter.pdf")
    return made


@pytest.mark.parametrize(
    ("pages", "outcome"),
    [
        ((LETTER,), {"kind": "finding"}),
        ((LETTER, scan), {"kind": "finding"}),
        ((COVER, scan), {"kind": "unchecked", "hidden": ["attachment:letter.pdf/scanned pages"]}),
        ((scan,), {"kind": "unchecked", "hidden": ["attachment:letter.pdf"]}),
        ((COVER,), None),
    ],
)
def test_pages_that_are_pictures(
    place: Place, pages: tuple[Callable[[Canvas], None], ...], outcome: dict[str, Any] | None
) -> None:
    (said,) = place.check(place.eml("one.eml", sent(*pages))).outcomes
    found = [each for each in said if each["rule"] == RULE]
    assert [{key: each[key] for key in outcome or {}} for each in found] == ([outcome] if outcome else [])
