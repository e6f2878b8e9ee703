"""What a finding says of a marked letter that a mail takes along, and to whom it was."""

from dataclasses import replace

import pytest

from tests.checks.confided import ENFORCER, REED, evidence
from tests.checks.enclosures import NOTICE, carrying, paper, picture, told
from tests.checks.house import Letter

SENT = Letter(by=ENFORCER, to=(REED,), subject="14 Mill Lane", text="Please see attached what we told the councillor.")
NOW = f"and somebody outside the council ({REED}) now receives it"


@pytest.mark.parametrize(
    ("greeting", "whom"),
    [
        ("Dear Councillor Hart", "Councillor Jane Hart"),
        ("Dear Councillor Khaleque", "Councillor Mohammed Imran Khaleque or Councillor Mahfuz Khaleque"),
        ("Dear Councillors Hart and Birch", "Councillor Jane Hart and Councillor Edmund Birch"),
        ("Dear Councillors", "people of the council"),
    ],
)
def test_to_whom_the_letter_was(greeting: str, whom: str) -> None:
    lines = ("CONFIDENTIAL", "", greeting, "", NOTICE, "", "Yours sincerely", "Martin Sedgwick")
    (shown,) = evidence("borough-2019", carrying(SENT, paper("letter.docx", *lines)))
    assert shown.note == f"marked confidential; it was to {whom}, {NOW}"


@pytest.mark.parametrize("place", ["to", "cc", "bcc"])
def test_a_letter_that_cannot_be_read_is_said_wherever_the_outsider_stands(place: str) -> None:
    letter = replace(SENT, subject="27/00045/ENF", **{"to": ("grace-oduya",), place: (REED,)})  # type: ignore[arg-type]  # a tuple of addresses
    said = "unchecked: attachment:scan.pdf"
    assert told(carrying(letter, picture("scan.pdf"))) == (said, said)
