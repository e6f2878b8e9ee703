"""Five thousand generated messages of an ordinary council, a thousand for each of five seeds: nothing to say."""

from collections import Counter

import pytest

from mailguard.finding import Failed, Finding
from mailguard.register import load
from tests.real.generated import generated, told
from tests.real.mapping import AMBLEFORD


@pytest.mark.parametrize("seed", range(31, 36))
def test_ordinary_council_mail_is_left_alone(seed: int) -> None:
    register = load(AMBLEFORD)
    messages = generated(register, seed, 1000)
    assert len(messages) == 1000
    said = told(messages, register)
    found = Counter(kind for _, outcomes in said for kind in {type(each) for each in outcomes})
    assert found[Failed] == 0
    assert found[Finding] < len(messages) / 1000
    assert len(said) < len(messages) / 100


def test_members_officers_and_people_outside_are_all_written_to_and_files_are_opened() -> None:
    register = load(AMBLEFORD)
    messages = generated(register, 31, 1000)
    parties = [register.on(each.date.date()).who(address) for each in messages for address in each.to]
    assert sum(bool(party.members) for party in parties) > 150
    assert sum(bool(party.officers) for party in parties) > 150
    assert sum(not party.people and not party.readers for party in parties) > 300
    assert sum(bool(file.passages) for each in messages for file in each.attachments or ()) > 40
