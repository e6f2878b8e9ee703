"""What the writer says for themselves: the Member knows, agreed, or the law obliges."""

import pytest

from mailguard.correspondence.excuse import excuse
from mailguard.correspondence.wordings.plain import READ
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
        (
            REPLY,
            "As you agreed, I have copied this to Councillor Hart.",
            "As you agreed, I have copied this to Councillor Hart.",
        ),
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


KNOWS = "He knows I am sending you this."


@pytest.mark.parametrize(
    ("before", "claimed"),
    [
        ("", True),
        ("Councillor Hart, I write about the fence.", True),
        ("Councillor Rook rang.", False),
        ("Councillor Rook rang. Thank you for waiting.", False),
        ("Did Councillor Rook ring?", False),
        ("Councillor Rook met Councillor Birch.", False),
        ("Councillor Birch met Councillor Rook.", True),
        ("Councillor Birch wrote about a tenant. Thank you for waiting.", True),
        ("Councillor Birch rang. Councillor Rook rang too.", False),
        ("The tenant is ill.", False),
        ("Councillor Birch's son is ill.", False),
    ],
)
def test_he_is_whom_the_sentence_before_names_first(before: str, claimed: bool) -> None:
    text = f"{before} {KNOWS}".strip()
    assert excuse(opened(Letter(to=FORWARD, text=text)), PEOPLE["edmund-birch"]) == (KNOWS if claimed else "")


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("They agreed to this.", False),
        ("Councillor Birch rang. They agreed to this.", True),
        ("Councillor Birch rang, and they agreed to this.", True),
        ("With their permission I send you this.", False),
        ("Councillor Birch rang. With their permission I send you this.", True),
        ("I have told them.", False),
        ("Councillor Birch rang. I have told them.", True),
        ("At his request I am passing this to you.", True),
        ("At the instruction of Councillor Birch I am passing this to you.", True),
        ("I am forwarding his letter at his request.", True),
        ("This is no idea of hers, but with her permission I send you this.", True),
        ("Edmund's happy for me to share this with you.", True),
        ("Edmund's agreed to my sharing this with you.", True),
        ("Edmund and I agreed that I would send you this.", True),
        ("Councillor Rook met me, and he agreed to this.", False),
        ("Your request is with me, and with your permission I send this to Councillor Rook.", False),
        ("Councillor Birch changed his mind, but he agreed to this.", False),
        ("Please note that he agreed to this.", True),
        ("He agreed to this?", False),
        ("Edmund-Rook knows I am sending you this.", False),
        ("Edmund Smith knows I am sending you this.", False),
        ("edmund knows i am sending you this", True),
        ("So edmund knows I am sending you this.", False),
        ("Your manager rang. He knows I am sending you this.", False),
        ("He knows I told your wife.", False),
        ("Councillor Rook rang. I copied him, as Councillor Birch asked.", True),
        ("I copied them, as Councillor Birch asked.", True),
    ],
)
def test_a_letter_that_speaks_of_the_member(text: str, claimed: bool) -> None:
    assert (excuse(opened(Letter(to=FORWARD, text=text)), PEOPLE["edmund-birch"]) != "") is claimed


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("I have copied Councillor Hart, as you asked.", True),
        ("I have copied Councillor Hart, as you asked, and I am glad.", True),
        ("I have copied Councillor Hart, the pool is shut, as you know.", False),
        ("As you know, the pool is shut, I have copied Councillor Hart.", False),
        ("The pool is shut. As you know, I have copied Councillor Hart.", True),
        ("I have not copied Councillor Hart as you asked.", False),
        ("If it is as you asked, I have copied Councillor Hart.", False),
        ("I have copied Jane as you asked.", True),
        ("With your permission no doubt, I have copied Councillor Hart.", True),
        ("I have copied Rook as you asked.", False),
        ("I have copied him as you asked.", True),
        ("Councillor Birch agreed to my copying Councillor Hart.", True),
        ("I have copied Councillor Rook, as you asked.", True),
        ("You and I agreed that I would copy Councillor Hart.", True),
        ("I have your agreement to copy Councillor Hart.", True),
    ],
)
def test_a_letter_to_the_member(text: str, claimed: bool) -> None:
    mail = opened(Letter(to=REPLY, cc=FORWARD, text=text))
    assert (excuse(mail, PEOPLE["edmund-birch"]) != "") is claimed


@pytest.mark.parametrize(
    ("to", "cc", "text", "claimed"),
    [
        (FORWARD, REPLY, "As you asked, I am sending this to Councillor Rook.", False),
        (FORWARD, REPLY, "Councillor Birch asked me to share this with you.", True),
        ((*FORWARD, *REPLY), (), "As you asked, I am sending this to Councillor Rook.", True),
    ],
)
def test_you_are_those_in_to(to: tuple[str, ...], cc: tuple[str, ...], text: str, claimed: bool) -> None:
    assert (excuse(opened(Letter(to=to, cc=cc, text=text)), PEOPLE["edmund-birch"]) != "") is claimed


def test_a_claim_may_run_over_the_end_of_a_line() -> None:
    text = "I write about the fence. As you asked me to do, I have copied this\nto Councillor Hart."
    mail = opened(Letter(to=REPLY, cc=FORWARD, text=text))
    assert excuse(mail, PEOPLE["edmund-birch"]) == "As you asked me to do, I have copied this to Councillor Hart."


def test_a_claim_far_down_an_endless_text_is_not_read() -> None:
    mail = opened(Letter(to=FORWARD))
    mail.__dict__["own"] = "x" * (READ - 4) + ". He knows I am sending you this."
    assert excuse(mail, PEOPLE["edmund-birch"]) == ""


def test_the_first_of_two_claims_is_shown() -> None:
    text = "By law I must share this with Councillor Hart. As you asked, I have copied Councillor Hart."
    mail = opened(Letter(to=REPLY, cc=FORWARD, text=text))
    assert excuse(mail, PEOPLE["edmund-birch"], law=True) == "By law I must share this with Councillor Hart."
    assert excuse(mail, PEOPLE["edmund-birch"]) == "As you asked, I have copied Councillor Hart."
