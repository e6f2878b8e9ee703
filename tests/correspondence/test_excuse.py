"""What the writer says for themselves: the Member knows, agreed, or the law obliges."""

import pytest

from mailguard.correspondence.excuse import excuse
from tests.checks.house import Letter, ambleford
from tests.correspondence.opened import opened

PEOPLE = {person.id: person for person in ambleford().people}
FORWARD = ("jane-hart",)
REPLY = ("edmund-birch",)


@pytest.mark.parametrize(
    ("to", "text", "claim"),
    [
        (FORWARD, "Councillor Birch has agreed to this.", "Councillor Birch has agreed to this."),
        (FORWARD, "Here it is. He asked me to send it on. Regards", "He asked me to send it on."),
        (
            FORWARD,
            "With Councillor Birch's permission I send you this.",
            "With Councillor Birch's permission I send you this.",
        ),
        (FORWARD, "Councillor Birch has not agreed to this.", ""),
        (FORWARD, "Councillor Rook has agreed to this.", ""),
        (FORWARD, "I have told the contractor.", ""),
        (FORWARD, "You asked for this.", ""),
        (FORWARD, "Councillor Birch is well.", ""),
        (FORWARD, "Councillor Birch hasn't agreed. He knows, though.", "He knows, though."),
        (FORWARD, "The law obliges me to send you this.", ""),
        (REPLY, "As you agreed, I have copied this to Councillor Hart.", ""),
        (REPLY, "As you agreed, I have let others see this.", "As you agreed, I have let others see this."),
        (REPLY, "He agreed to it.", ""),
        (FORWARD, "", ""),
    ],
)
def test_a_claim_that_the_member_knows(to: tuple[str, ...], text: str, claim: str) -> None:
    assert excuse(opened(Letter(to=to, text=text)), PEOPLE["edmund-birch"]) == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The law obliges me to send you this.", "The law obliges me to send you this."),
        ("I am required to tell the Leader.", "I am required to tell the Leader."),
        ("I have a professional duty to do so.", "I have a professional duty to do so."),
        ("There is no legal duty to send this.", ""),
        ("Legal services will answer.", ""),
    ],
)
def test_a_claim_that_the_law_obliges_counts_where_the_clause_says_so(text: str, claim: str) -> None:
    assert excuse(opened(Letter(to=FORWARD, text=text)), PEOPLE["edmund-birch"], law=True) == claim


def test_quoted_words_claim_nothing() -> None:
    text = "See below.\n\n> Councillor Birch has agreed to this."
    assert excuse(opened(Letter(to=FORWARD, text=text)), PEOPLE["edmund-birch"]) == ""
