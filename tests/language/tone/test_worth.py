"""What the first pass is taught to pass on is what a rule may read."""

from itertools import product

import pytest

from mailguard.language.tone.card import about_of
from mailguard.language.tone.training.first_pass import worth_member, worth_officer
from mailguard.language.tone.training.labels import ABOUTS, ACTS, SPEAKERS, STANCES
from mailguard.language.tone.training.rows import Row
from mailguard.language.tone.words import Act, Reading, Speaker, Stance, rule_of


@pytest.mark.parametrize("by", SPEAKERS)
def test_every_reading_under_a_rule_is_worth_the_encoder(by: str) -> None:
    for act, about, stance in product(ACTS, ABOUTS, STANCES):
        row = Row("", "", "ordinary_business", None, "Words.", None, by, "officer", None, act, about, stance)
        reading = Reading(Act(act), about_of(about), Stance(stance), 0.5, False, "", "")
        assert (worth_member(row) or worth_officer(row)) == (rule_of(reading, Speaker(by)) is not None)
