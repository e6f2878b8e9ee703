"""Readings agree with themselves, with the register and with the contract."""

from dataclasses import replace
from itertools import product
from math import exp

import pytest

from mailguard.language.tone.decide import FLAGGED, Decision, decide
from mailguard.language.tone.why import why
from mailguard.language.tone.words import About, Act, Named, Passage, Reading, Speaker, Stance, rule_of
from tests.language.tone.fake import CARD, logits

FLAG_RULES = {"abuse-of-officer", "pressure-on-officer"}
HART = Named("Cllr Hart", Speaker.MEMBER)
REED = Named("Mr Reed", Speaker.OUTSIDER)
PRIYA = Named("Priya Nair", Speaker.OFFICER)


def rule(found: Decision, by: Speaker) -> str | None:
    return rule_of(Reading(found.act, found.about, found.stance, found.score, found.flag, "", ""), by)


@pytest.mark.parametrize(("act", "about", "stance"), list(product(Act, About, Stance)))
@pytest.mark.parametrize("flag", [-4.0, 4.0])
def test_a_flag_and_its_rule_go_together(act: Act, about: About, stance: Stance, flag: float) -> None:
    found = decide(logits(act, about, stance, flag), Passage("Words."), CARD)
    assert found.flag is (flag > 0)
    assert (rule(found, Speaker.MEMBER) in FLAG_RULES) is found.flag
    if found.flag:
        assert found.act in FLAGGED
        assert (found.about, found.stance) == (About.OFFICER, Stance.SAID)


def test_the_likeliest_answers_are_kept_where_they_agree() -> None:
    found = decide(logits(Act.CRITICISM, About.WORK, Stance.ASKED), Passage("Words."), CARD)
    assert (found.act, found.about, found.stance) == (Act.CRITICISM, About.WORK, Stance.ASKED)
    found = decide(logits(Act.THREAT_OF_VIOLENCE, flag=4), Passage("Words."), CARD)
    assert found.act is Act.THREAT_OF_VIOLENCE


def test_the_score_grows_with_the_number_and_lies_between_0_and_1() -> None:
    scores = [decide(logits(flag=flag), Passage("Words."), CARD).score for flag in (-900.0, -3, 0, 3, 900.0)]
    assert scores == sorted(scores)
    assert scores[0] == 0
    assert scores[2] == 0.5
    assert scores[-1] == 1


@pytest.mark.parametrize("act", list(Act))
def test_an_officer_is_only_told_of_discourtesy(act: Act) -> None:
    found = decide(logits(act, flag=9), Passage("Words.", by=Speaker.OFFICER, to=Speaker.MEMBER), CARD)
    assert not found.flag
    assert found.score == 0
    assert rule(found, Speaker.OFFICER) == ("discourtesy-by-officer" if act is Act.DISCOURTESY else None)


@pytest.mark.parametrize("act", list(Act))
def test_an_officers_insult_to_the_reader_is_discourtesy(act: Act) -> None:
    found = decide(logits(act, flag=9), Passage("You there.", by=Speaker.OFFICER, to=Speaker.MEMBER), CARD)
    rude = act in {Act.DISCOURTESY, Act.ABUSE, Act.DEROGATION, Act.THREAT_OF_VIOLENCE}
    assert rule(found, Speaker.OFFICER) == ("discourtesy-by-officer" if rude else None)


@pytest.mark.parametrize(
    ("act", "by", "told"),
    [
        (Act.DIRECTION, Speaker.MEMBER, "direction-to-officer"),
        (Act.CRITICISM, Speaker.MEMBER, "criticism-outside-route"),
        (Act.DISCOURTESY, Speaker.OFFICER, "discourtesy-by-officer"),
    ],
)
def test_what_is_not_flagged_must_be_likely_enough_for_a_rule(act: Act, by: Speaker, told: str) -> None:
    passage = Passage("Words.", by=by)
    sure = decide(logits(act), passage, CARD).sure
    if by is Speaker.OFFICER:  # whoever it is about
        sure /= exp(4) / (exp(4) + len(About) - 1)
    for least, rule_told in ((sure - 0.01, told), (sure + 0.01, None)):
        found = decide(logits(act), passage, replace(CARD, least={act: least}))
        assert rule(found, by) == rule_told
    unsure = decide(logits(act), passage, replace(CARD, least={act: 1.0}))
    assert (unsure.act, unsure.about) == (Act.NONE, About.NONE)


def test_what_no_rule_hears_need_not_be_likely() -> None:
    card = replace(CARD, least={Act.CRITICISM: 1.0, Act.ABUSE: 1.0})
    assert decide(logits(Act.CRITICISM, About.WORK), Passage("Words."), card).act is Act.CRITICISM
    assert decide(logits(Act.CRITICISM, stance=Stance.DENIED), Passage("Words."), card).act is Act.CRITICISM
    assert decide(logits(Act.ABUSE, flag=4), Passage("Words."), card).flag


@pytest.mark.parametrize("act", list(Act))
def test_an_outsider_is_told_of_nothing(act: Act) -> None:
    found = decide(logits(act, flag=9), Passage("Words.", by=Speaker.OUTSIDER), CARD)
    assert (found.flag, found.score, found.act) == (False, 0, Act.NONE)


@pytest.mark.parametrize(
    ("text", "named", "about"),
    [
        ("Cllr Hart is an idiot.", (HART,), About.MEMBER),
        ("Cllr Hart said it, and Mr Reed is a liar.", (HART, REED), About.OTHER),
        ("Mr Reed is a liar.", (REED,), About.OTHER),
        ("Cllr Hart is right, you are an idiot.", (HART,), About.OFFICER),
        ("Cllr Hart is right, the clerk is an idiot.", (HART,), About.OFFICER),
        ("Cllr Hart says Priya Nair is an idiot.", (HART, PRIYA), About.OFFICER),
        ("She is an idiot.", (), About.OFFICER),
    ],
)
def test_the_register_corrects_whom_it_is_about(text: str, named: tuple[Named, ...], about: About) -> None:
    found = decide(logits(Act.ABUSE, flag=4), Passage(text, named=named), CARD)
    assert found.about is about
    assert found.flag is (about is About.OFFICER)
    assert (found.score < CARD.threshold) is (about is not About.OFFICER)


@pytest.mark.parametrize(("act", "about", "stance"), list(product(Act, About, Stance)))
def test_why_is_a_plain_sentence_and_no_verdict(act: Act, about: About, stance: Stance) -> None:
    said = why(act, about, stance, "You could not do the job.")
    if act is Act.NONE:
        assert said == ""
        return
    assert said.startswith("Reads as ")
    assert said.endswith(".")
    assert "{" not in said
    assert not {"breach", "guilty", "breaks", "violation"} & set(said.lower().split())


@pytest.mark.parametrize(
    ("quote", "of"),
    [
        ("You couldn't run a bath.", "belittling the competence of an officer"),
        ("You are lying again.", "belittling the honesty of an officer"),
        ("You favour your mates.", "belittling the motives of an officer"),
        ("What a specimen you are.", "belittling an officer"),
    ],
)
def test_why_tells_what_is_belittled(quote: str, of: str) -> None:
    assert why(Act.DEROGATION, About.OFFICER, Stance.SAID, quote) == f"Reads as {of}; said, not quoted."
