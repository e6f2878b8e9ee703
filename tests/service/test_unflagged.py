"""The acts that are told and not flagged have figures of their own."""

from collections.abc import Sequence

from mailguard.language.tone.words import About, Act, Passage, Reading, Speaker, Stance
from mailguard.service.unflagged import unflagged
from tests.language.training.making import row


def _reading(act: Act, about: About = About.OFFICER) -> Reading:
    return Reading(act, about, Stance.SAID, 0.0, False, "", "")


class Sneering:
    """Takes every officer's "Thanks." for a sneer, and nothing else for anything; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Passage] = []

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One reading a passage."""
        self.asked += passages
        sneer = Act.DISCOURTESY
        return [
            _reading(sneer if each.text == "Thanks." and each.by is Speaker.OFFICER else Act.NONE) for each in passages
        ]


def test_each_act_is_counted_by_the_rule_that_hears_of_it() -> None:
    rows = [
        row(id="1", text="Move the bollard.", act="direction"),
        row(id="2", text="Move the other one.", act="direction"),
        row(id="3", text="You did not ring.", act="criticism"),
        row(id="4", text="Do read it, Councillor.", by="officer", to="member", act="discourtesy", about="member"),
        row(id="5", text="You fool.", by="officer", to="member", act="abuse", about="member"),
    ]
    readings = [
        _reading(Act.DIRECTION),
        _reading(Act.NONE),
        _reading(Act.DIRECTION),
        _reading(Act.DISCOURTESY, About.MEMBER),
        _reading(Act.DISCOURTESY, About.MEMBER),
    ]
    layer = Sneering()
    found = {each.act: each for each in unflagged(layer, rows, readings, ["Thanks.", "Noted."])}
    assert (found["direction"].recall.value, found["direction"].recall.of) == (0.5, 2)
    assert (found["direction"].precision.value, found["direction"].precision.of) == (0.5, 2)
    assert (found["criticism"].recall.value, found["criticism"].precision.of) == (0, 0)
    assert (found["discourtesy"].recall.value, found["discourtesy"].recall.of) == (1, 2)
    ordinary = [each.ordinary.value if each.ordinary else None for each in found.values()]
    assert ordinary == [0, 0, 0.5]
    assert {(each.text, each.by, each.to, each.before) for each in layer.asked} == {
        (text, by, to, before)
        for text, before in (("Thanks.", None), ("Noted.", "Thanks."))
        for by, to in ((Speaker.MEMBER, Speaker.OFFICER), (Speaker.OFFICER, Speaker.OUTSIDER))
    }


def test_without_ordinary_mail_there_is_no_share_of_it() -> None:
    assert [each.as_json()["ordinary"] for each in unflagged(Sneering(), [], [], [])] == [None] * 3
