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
        "Labour's draft budget is attached. Please check it before it is published.",
        "UKIP's budget is attached. Please check it before it is published.",
        "Reform UK's savings proposals are attached. Please check them before they are published.",
        "We want to scrap the levy. Is it lawful? Our group has not announced it.",
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
        "The steering group independent chair has a draft amendment. Please check it before it is published.",
        "The council's budget independent chair has a draft amendment. Please check it before it is published.",
        "Our group wants to know what is in the draft budget. Please check it before it is published.",
        "Our group supports the proposed budget. Could you check page 4 before it is published?",
        "The Labour group's amendment was voted down. Could you check the minutes before they are published?",
        "Here is our motion for Thursday, under standing order 12. Please check it before it is published.",
        "Our group's budget is here. Please check it.",
        "We want to book a committee room. Our group has a draft amendment to check there before it is published.",
        f"May we book a room? A small one. {DRAFT} {CHECK}",
    ],
)
def test_none_of_a_group_or_none_for_advice_or_none_still_in_the_making(text: str) -> None:
    assert not shares_group_draft(text)
