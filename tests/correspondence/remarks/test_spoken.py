"""Whose words are read, and which are a machine's or shown by somebody outside."""

import pytest

from tests.checks.house import Letter, Quote
from tests.correspondence.remarks.asked import ids, with_tone

RUDE = "Ruth Calloway is useless."
OUTSIDE = "only the name shows who wrote it: as shown in a mail from outside the council"
RESIDENT = "Bob Reed <bob@example.net>"


@pytest.mark.parametrize(
    ("headers", "read"),
    [
        ({}, True),
        ({"List-Id": "All Members <all.members.ambleford.gov.uk>"}, True),
        ({"Precedence": "list"}, True),
        ({"Precedence": "bulk"}, True),
        ({"Auto-Submitted": "no"}, True),
        ({"Auto-Submitted": "yes"}, True),
        ({"Auto-Submitted": "auto-replied"}, False),
        ({"Auto-Submitted": "Auto-Generated; owner=list"}, False),
        ({"Auto-Submitted": "auto-notified", "List-Id": "<a.b>"}, False),
        ({"Precedence": "auto_reply"}, False),
        ({"X-Autoreply": "yes"}, False),
    ],
)
@pytest.mark.parametrize("attached", [False, True])
def test_what_a_list_passes_on_is_its_writers_and_an_automatic_answer_is_not(
    headers: dict[str, str], read: bool, attached: bool
) -> None:
    letter = Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=RUDE, headers=headers)
    if attached:
        letter = Letter(to=("ruth-calloway",), text="See the mail with this.", attached=letter)
    mail, _ = with_tone(letter)
    assert [ids(each) for each in mail.remarks] == ([["ruth-calloway"]] if read else [])


def unsure(letter: Letter) -> list[str]:
    """Why the author of each remark may not have said it."""
    mail, _ = with_tone(letter)
    return [each.unsure for each in mail.remarks]


HERS = Quote(by="edmund-birch", to=("stefan-kowalczyk",), text=RUDE)


@pytest.mark.parametrize(
    ("letter", "doubt"),
    [
        (Letter(by=RESIDENT, to=("stefan-kowalczyk",), text="Look.", quoted=(HERS,)), OUTSIDE),
        (
            Letter(by=RESIDENT, to=("stefan-kowalczyk",), text="Look.", attached=Letter(by="edmund-birch", text=RUDE)),
            OUTSIDE,
        ),
        (
            Letter(
                to=("ruth-calloway",),
                text="Look.",
                quoted=(Quote(by=RESIDENT, to=("stefan-kowalczyk",), text="Look."), HERS),
            ),
            OUTSIDE,
        ),
        (
            Letter(
                to=("ruth-calloway",),
                text="Look.",
                attached=Letter(by=RESIDENT, to=("stefan-kowalczyk",), text="Look.", quoted=(HERS,)),
            ),
            OUTSIDE,
        ),
        (
            Letter(
                to=("ruth-calloway",),
                text="Look.",
                quoted=(HERS, Quote(by=RESIDENT, to=("edmund-birch",), text="Will you help me?")),
            ),
            "",
        ),
        (Letter(to=("ruth-calloway",), text="Look.", quoted=(HERS,)), ""),
        (Letter(to=(RESIDENT,), text="Look.", quoted=(HERS,)), ""),
        (Letter(by="jane-hart", to=("ruth-calloway",), text="Look.", quoted=(HERS,)), ""),
    ],
)
def test_what_only_a_mail_from_outside_shows_is_not_certain(letter: Letter, doubt: str) -> None:
    assert unsure(letter) == [doubt]
