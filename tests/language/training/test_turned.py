"""Members' words to officers, turned round into officers' discourtesies and harmless lines."""

import numpy as np
import pytest

from mailguard.language.tone.training.choose import Answers
from mailguard.language.tone.training.labels import LABELS
from mailguard.language.tone.training.lessons import Drawing, Material, lessons
from mailguard.language.tone.training.turned import turned
from tests.language.training.making import row


def test_an_insult_to_the_face_becomes_an_officers_discourtesy() -> None:
    insult = row(id="1", text="You stupid man.", act="abuse", target="You")
    thanks = row(id="2", text="You were right.", act="none", about="officer")
    insults, harmless = turned([insult, thanks])
    assert [(each.text, each.by, each.to, each.act, each.about) for each in (*insults, *harmless)] == [
        ("You stupid man.", "officer", "member", "discourtesy", "member"),
        ("You were right.", "officer", "member", "none", "member"),
    ]
    assert not insults[0].flagged


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "He is a stupid man.", "target": "He"},
        {"text": "You call Sam stupid, and Sam is.", "target": "Sam"},
        {"text": "You should lose your job, you stupid man."},
        {"stance": "quoted"},
        {"by": "outsider"},
        {"to": "member"},
        {"about": "work"},
        {"act": "pressure"},
    ],
)
def test_what_only_a_member_could_say_or_is_not_to_the_face_stays_as_it_is(changed: dict[str, str]) -> None:
    given = {"text": "You stupid man.", "act": "abuse", "target": "You", **changed}
    assert turned([row(**given)]) == ((), ())


def test_an_epoch_takes_some_of_them_and_learns_nothing_of_whom_they_are_about() -> None:
    rows = [row(id=str(n), text=f"You fool {n}.", act="abuse", target="You") for n in range(60)]
    learnt = lessons(Material(rows), Drawing(0, 0, 0, turned=40), np.random.default_rng(1))
    found = [each for each in learnt if each.row.by == "officer"]
    assert len(found) == 40 == len({each.row.text for each in found})
    assert {each.known for each in found} == {frozenset({"flag", "act", "stance"})}
    assert {each.row.to for each in found} == {"member", "outsider"}


def test_an_insult_to_the_reader_counts_as_discourtesy_when_thresholds_are_chosen() -> None:
    act = np.zeros((2, len(LABELS["act"])))
    act[:, LABELS["act"].index("abuse")], act[:, LABELS["act"].index("discourtesy")] = 0.5, 0.25
    stance = np.zeros((2, len(LABELS["stance"])))
    stance[:, LABELS["stance"].index("said")] = 1
    about = np.zeros((2, len(LABELS["about"])))
    found = Answers(np.zeros(2), act, about, stance, addressed=np.array([1.0, 0.0]))
    assert found.told("discourtesy").tolist() == [0.75, 0.25]
