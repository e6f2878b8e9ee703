"""How much of wordings that nobody has seen is found: measured, and never mended by."""

from datetime import date

import pytest
import yaml

from mailguard.correspondence.letters.acts import acts_in
from mailguard.correspondence.letters.decisions import decisions_in
from mailguard.correspondence.markings.wordings import line_says, page_says, subject_says
from mailguard.correspondence.matters.giving import giving
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.correspondence.wordings.withholding import withholds
from mailguard.files import shipped
from mailguard.register import load
from tests.correspondence.letters.making import ROOT

SENTENCES = yaml.safe_load((ROOT / "tests" / "data" / "first_sight.yml").read_text(encoding="utf-8"))
CAST = load(shipped("rules") / "cast.yml").on(date(2027, 2, 2))
# Found of 25 that do it, passed over of 25 that do not.
MEASURED = {
    "convenes": (22, 25),
    "obliges": (22, 25),
    "instructs": (23, 25),
    "decides": (20, 25),
    "marked": (22, 24),
    "withheld": (19, 23),
    "legal": (18, 24),
}


def does(kind: str, text: str) -> bool:
    if kind in {"convenes", "obliges", "instructs"}:
        return any(act.does == kind for act in acts_in(text))
    if kind == "decides":
        return bool(decisions_in(text, CAST))
    if kind == "marked":
        first = text.split("\n")[0]
        return any(says(first) is not None for says in (line_says, page_says, subject_says))
    says = withholds if kind == "withheld" else giving
    return any(says(sentence) for sentence in spoken_sentences(text))


@pytest.mark.parametrize("kind", MEASURED)
def test_as_much_as_was_measured(kind: str) -> None:
    found = sum(does(kind, text) for text in SENTENCES[kind]["does"])
    passed = sum(not does(kind, text) for text in SENTENCES[kind]["does_not"])
    assert (found, passed) >= MEASURED[kind], (found, passed)
    assert passed >= MEASURED[kind][1]
