"""The ten rules about letters and confidences are narrowed to each clause's words (protocols.md, sections 3 to 8)."""

import pytest

from tests.councils.protocols import NAMES, rulebook
from tests.councils.test_in_force import settings
from tests.real.mapping import TEN

CHAIRS = {"chair", "vice-chair", "group-leader"}
WIDE = CHAIRS | {"leader", "mayor"}
OFFICERS = {"whose": "officer", "matter": "any", "marks": "any", "concerned": "spared"}
MEMBERS = {**OFFICERS, "whose": "member"}


def name_of(act: str, minister: bool, addressed: str = "nobody") -> dict[str, object]:
    return {"act": act, "minister": minister, "addressed": addressed, "civic": True}


WAYS: dict[str, dict[tuple[str, str], dict[str, object]]] = {
    "borough-2019": {
        ("2.12.6", "confidential-to-outsider"): {**OFFICERS},
        ("3.7", "confidential-to-outsider"): {**MEMBERS},
        ("2.23", "withheld-from-other-members"): {"posts": CHAIRS},
        ("3.3", "exempt-beyond-need-to-know"): {"claimed_severity": "advice"},
        ("4.2", "letter-in-members-name"): name_of("any", True, "mayor-or-chair"),
        ("4.2", "members-name-convenes-meeting"): name_of("convenes", False),
        ("4.2", "members-name-creates-obligation"): name_of("obliges", False),
        ("4.2", "members-name-gives-instruction"): name_of("instructs", False),
    },
    "town-2020": {
        ("3.1", "withheld-from-other-members"): {"posts": WIDE},
        ("5.3", "exempt-beyond-need-to-know"): {"claimed_severity": "advice"},
        ("5.8", "confidential-to-outsider"): {**MEMBERS},
        ("6.3", "decision-attributed-to-member"): {"delegation": "none"},
        ("6.4", "decision-attributed-to-member"): {"delegation": "claimed"},
        ("7.2", "letter-in-members-name"): name_of("any", True),
        ("7.2", "members-name-creates-obligation"): name_of("obliges", False),
        ("7.2", "members-name-gives-instruction"): name_of("instructs", False),
        ("7.3", "regulatory-confidential-to-third-party"): {
            "whose": "officer",
            "matter": "regulatory",
            "marks": "confidential",
            "concerned": "third-party",
        },
        ("7.3", "confidential-not-marked"): {"complainants": True, "legal_advice": True},
    },
    "gedling": {
        ("27.2", "confidential-to-outsider"): {**OFFICERS},
        ("27.6", "withheld-from-other-members"): {"posts": {"group-leader", "group"}},
    },
    "allerdale": {
        ("2.1(f)", "withheld-from-other-members"): {"posts": WIDE | {"group"}},
        ("6.7", "exempt-beyond-need-to-know"): {"claimed_severity": "advice"},
        ("7.2", "confidential-to-outsider"): {**MEMBERS},
        ("7.3", "confidential-not-marked"): {"complainants": True, "legal_advice": True},
    },
}


def plain(value: object) -> object:
    return {str(each) for each in value} if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", NAMES)
def test_the_ten_rules_are_narrowed_to_the_clauses_words(name: str) -> None:
    found = {
        (each.clause.number, each.rule.id): settings(each.check)
        for each in rulebook(name).in_force
        if each.rule.id in TEN
    }
    assert found.keys() == WAYS[name].keys()
    assert {key: {field: plain(found[key][field]) for field in ways} for key, ways in WAYS[name].items()} == WAYS[name]
