"""The six rules about conduct are narrowed to each clause's words (protocols.md, sections 3 to 8)."""

import pytest

from tests.councils.protocols import NAMES, rulebook
from tests.councils.test_in_force import settings
from tests.oracle.test_oracle import CONDUCT

ABUSE = {"acts": ("abuse", "derogation", "threat_violence"), "matters": (), "weighs_more": (), "doubt": "review"}
PRESSURE = {"acts": ("threat_job", "pressure"), "matters": (), "weighs_more": (), "doubt": "review"}
ORDER = {"acts": ("direction",), "matters": (), "weighs_more": (), "doubt": "advice"}
ROUTE = ("manager", "chief-officer", "director", "chief-executive", "monitoring-officer")
OFF = {"audience": "off-route", "route": ROUTE, "direct": "counts", "doubt": "advice"}
PUBLIC = {"audience": "public", "route": (), "direct": "allowed", "doubt": "review"}


def courtesy(*towards: str, kind: str = "any") -> dict[str, object]:
    return {"towards": towards, "kind": kind, "doubt": "advice"}


WAYS: dict[str, dict[tuple[str, str], dict[str, object]]] = {
    "borough-2019": {
        ("2.4(b)", "discourtesy-by-officer"): courtesy("members"),
        ("2.5", "abuse-of-officer"): {**ABUSE, "weighs_more": ("public",)},
        ("2.5", "public-criticism-of-officer"): {**PUBLIC},
        ("2.9", "direction-to-officer"): {**ORDER},
        ("2.12.6", "discourtesy-by-officer"): courtesy("members"),
        ("2.14", "discourtesy-by-officer"): courtesy("public"),
        ("2.20", "pressure-on-officer"): {**PRESSURE, "matters": ("agenda",)},
        ("2.27", "pressure-on-officer"): {**PRESSURE, "matters": ("authority", "other")},
        ("2.28", "pressure-on-officer"): {**PRESSURE, "matters": ("advice",)},
        ("2.29", "pressure-on-officer"): {**PRESSURE, "matters": ("advice",)},
        ("2.30", "direction-to-officer"): {**ORDER},
        ("2.30", "criticism-outside-route"): {**OFF},
        ("5.4", "pressure-on-officer"): {**PRESSURE, "acts": ("pressure",), "matters": ("work",)},
    },
    "town-2020": {
        ("2.3", "direction-to-officer"): {**ORDER, "weighs_more": ("junior",)},
        ("2.3", "pressure-on-officer"): {**PRESSURE, "weighs_more": ("junior",)},
        ("2.4", "public-criticism-of-officer"): {**PUBLIC},
        ("2.4", "pressure-on-officer"): {**PRESSURE, "matters": ("authority",)},
        ("3.2", "direction-to-officer"): {**ORDER},
        ("3.3", "pressure-on-officer"): {**PRESSURE, "matters": ("agenda", "advice")},
        ("3.4", "discourtesy-by-officer"): courtesy("members", "public"),
        ("3.6", "abuse-of-officer"): {**ABUSE},
        ("3.6", "criticism-outside-route"): {
            **OFF,
            "route": ("manager", "town-clerk", "human-resources"),
            "direct": "allowed",
        },
    },
    "gedling": {
        ("27.2", "discourtesy-by-officer"): courtesy("members"),
        ("27.2", "pressure-on-officer"): {**PRESSURE},
        ("27.2", "abuse-of-officer"): {**ABUSE},
        ("27.3", "discourtesy-by-officer"): courtesy("members", kind="attack"),
        ("27.4", "direction-to-officer"): {**ORDER},
        ("27.11.1", "criticism-outside-route"): {**OFF, "direct": "allowed"},
        ("27.11.1", "public-criticism-of-officer"): {**PUBLIC},
    },
    "allerdale": {
        ("1.7", "direction-to-officer"): {**ORDER},
        ("4(f)", "pressure-on-officer"): {**PRESSURE},
        ("5.1", "discourtesy-by-officer"): courtesy("members"),
        ("5.1", "abuse-of-officer"): {**ABUSE},
        ("5.3", "public-criticism-of-officer"): {**PUBLIC},
    },
}


def plain(check: object) -> dict[str, object]:
    found = settings(check)
    return {("doubt" if name == "doubt_severity" else name): value for name, value in found.items()}


@pytest.mark.parametrize("name", NAMES)
def test_the_six_rules_are_narrowed_to_the_clauses_words(name: str) -> None:
    found = {
        (each.clause.number, each.rule.id): plain(each.check)
        for each in rulebook(name).in_force
        if each.rule.id in CONDUCT
    }
    assert found == WAYS[name]
