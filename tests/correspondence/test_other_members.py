"""Who the other Members are, as tokens."""

import pytest

from mailguard.correspondence.wordings.other_members import others_marked


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("The library opens at nine.", "the library opens at nine."),
        ("The other Members of the public wait.", "the other members of the public wait."),
        ("The other Members wait.", "OO wait."),
        ("No other councillor has it.", "XX has it."),
        ("Nobody on the Council but you has it.", "XX has it."),
        ("Other councils have it.", "other councils have it."),
        (
            "They wait, and the other groups have not had it: they are not to hear, so say nothing to them.",
            "they wait, and OO have not had it: OO are not to hear, so say nothing to OO.",
        ),
    ],
)
def test_other_members_become_tokens(sentence: str, marked: str) -> None:
    assert others_marked(sentence) == marked
