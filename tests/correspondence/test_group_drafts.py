"""A group's own proposals, offered for advice and not yet public, told from everything that looks like them."""

import pytest

from mailguard.correspondence.wordings.group_drafts import shares_group_draft

DRAFT = "Our group has a draft budget."
CHECK = "Please check it before we publish it."


@pytest.mark.parametrize(
    "text",
    [
        f"{DRAFT} {CHECK}",
        f"Thank you. The hall was cold. Mrs Lane sang. {DRAFT} {CHECK}",
        f"{DRAFT} The hall was cold. Mrs Lane sang. {CHECK}",
        f"Thank you. {DRAFT} The hall was cold. Mrs Lane sang. {CHECK}",
        f"{'The residents of Mill Lane have written to me about the fence. ' * 40} {DRAFT} {CHECK}",
        "Our group is minded to put forward a new policy on allotments. Is it lawful? We announce it in May.",
    ],
)
def test_proposals_of_a_group(text: str) -> None:
    assert shares_group_draft(text)


@pytest.mark.parametrize(
    "text",
    [
        DRAFT,
        "Here is the residents' draft budget. Please check it before they publish it.",
        f"{DRAFT} {CHECK} It was moved and lost in March.",
        f"{DRAFT} The hall was cold. Mrs Lane sang. The band played. {CHECK}",
        "The steering group independent chair has a draft plan. Please check it before it is published.",
        "We want to book a committee room. Our group will check its draft amendment there before it is published.",
        "May we book a room? A small one. Our group will check its draft budget before it is published. Thank you.",
    ],
)
def test_none_of_a_group_or_none_for_advice_or_none_still_in_the_making(text: str) -> None:
    assert not shares_group_draft(text)
