"""The plants about conduct have what makes them so, and the rules find the departures and leave the innocents alone."""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mailguard.correspondence import Correspondence
from mailguard.demo.cast import Person, ambleford
from mailguard.demo.corpus import END, Planted
from mailguard.demo.desk import Desk, Sent
from mailguard.demo.outsiders import resident
from mailguard.demo.plants import conduct, harmless_conduct
from mailguard.demo.plants.stage import Scene, Stage
from mailguard.demo.styles import render
from mailguard.demo.words import book
from mailguard.files import shipped
from mailguard.finding import Finding
from mailguard.language.tone import Tone
from mailguard.language.tone.pipeline import load as load_tone
from mailguard.register import Register, load
from mailguard.rulebook import InForce, find_council, load_council
from mailguard.scan import scan
from tests.demo.test_plants import SEEDS, behind
from tests.demo.test_strangers import read
from tests.real.mapping import AMBLEFORD

MODEL = Path(__file__).parents[2] / "models" / "tone"
SIX = {
    "abuse-of-officer",
    "pressure-on-officer",
    "direction-to-officer",
    "criticism-outside-route",
    "public-criticism-of-officer",
    "discourtesy-by-officer",
}


@cache
def played(seed: int) -> tuple[tuple[Scene, Sent], ...]:
    """Every scene of the two rooms with its one mail."""
    stage = Stage(Desk(seed, "conduct", END, 8))
    return tuple((scene, sent) for scene in (*conduct.SCENES, *harmless_conduct.SCENES) for sent in scene(stage))


def of(seed: int, scene: Scene) -> Sent:
    return next(sent for each, sent in played(seed) if each is scene)


@pytest.fixture(scope="module")
def tone() -> Tone:
    return load_tone(MODEL)


@pytest.fixture(scope="module")
def register() -> Register:
    return load(AMBLEFORD)


@cache
def six() -> tuple[InForce, ...]:
    """The six rules as the demo's council has them in force."""
    every = load_council(find_council("borough-2019", shipped("rules"))).in_force
    return tuple(each for each in every if each.rule.id in SIX)


def found(sent: Sent, register: Register, tone: Tone) -> set[str]:
    """The rules of the six that find something in the mail, as a reader gets it."""
    mail = sent.mail
    message = read(
        Planted(
            id=mail.message_id,
            mailbox=sent.owner.emails[0],
            folder="Sent Items",
            date=mail.date,
            content=render(mail, sent.style),
            kind=sent.kind,
            rule=sent.rule,
            label=sent.label,
        )
    )
    day = message.date.astimezone(ZoneInfo("Europe/London")).date()
    said = scan(Correspondence(message, register.on(day), bytes(32), tone=tone), six(), {})
    return {each.rule for each in said if isinstance(each, Finding)}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_scene_plants_one_thing(seed: int) -> None:
    kinds = [sent.kind for _, sent in played(seed)]
    assert kinds == ["departure"] * len(conduct.SCENES) + ["innocent"] * len(harmless_conduct.SCENES)
    assert {sent.rule for _, sent in played(seed)} == {*SIX, None}
    assert len(harmless_conduct.SCENES) >= len(conduct.SCENES)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_hard_words_are_a_members_and_stand_quoted(seed: int) -> None:
    members = {member.box for member in ambleford().reachable()}
    for scene, sent in played(seed):
        if sent.rule and sent.rule != "discourtesy-by-officer":
            (hop,) = sent.mail.quoted
            assert hop.author in members, scene
            assert sent.owner.box in hop.to
            assert hop.author in sent.mail.to or sent.mail.forward


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_passed_up_goes_to_the_head_of_the_team_alone(seed: int) -> None:
    for scene in (conduct.insult_passed_up, conduct.pressed_on_agenda, conduct.order_passed_up):
        sent = of(seed, scene)
        head = ambleford().people[conduct.HEADS[sent.owner.team]]
        assert sent.mail.forward
        assert (sent.mail.to, sent.mail.cc, sent.mail.bcc) == ((head.box,), (), ())
        assert head != sent.owner


@pytest.mark.parametrize("seed", SEEDS)
def test_public_criticism_is_before_all_members_or_the_press(seed: int) -> None:
    to_all, to_press = (
        of(seed, scene).mail.quoted[0].cc for scene in (conduct.copied_to_all, conduct.copied_to_the_paper)
    )
    assert [box.email for box in to_all] == ["all.members@ambleford.gov.uk"]
    assert next(box.email.partition("@")[2] for box in to_press) in {
        "amblefordgazette.example",
        "ambleshireradio.example",
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_criticism_astray_goes_to_a_colleague_or_to_another_member(seed: int) -> None:
    told = of(seed, conduct.told_a_colleague)
    spoken_of = named(" ".join(told.mail.quoted[0].text))
    assert [each.team for each in spoken_of] == [told.owner.team]
    assert told.owner not in spoken_of
    copied = of(seed, conduct.copied_to_a_member).mail.quoted[0]
    (other,) = copied.cc
    assert behind(ambleford(), other.email)
    assert other != copied.author


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_route_is_a_director_who_alone_gets_it(seed: int) -> None:
    for scene in (harmless_conduct.by_the_right_route, harmless_conduct.formal_complaint):
        sent = of(seed, scene)
        assert sent.owner.team == "Corporate Leadership"
        assert sent.owner.job.startswith(("Director", "Chief Executive"))
        (hop,) = sent.mail.quoted
        assert (hop.to, hop.cc) == ((sent.owner.box,), ())
        assert named(" ".join(hop.text))


@pytest.mark.parametrize("seed", range(20))
def test_another_seed_has_another_of_several_wordings(seed: int) -> None:
    words = [tuple(sent.mail.own_text) for _, sent in played(seed)]
    assert words != [tuple(sent.mail.own_text) for _, sent in played(seed + 1)]


def test_every_pool_has_variants_enough() -> None:
    for pool in ("insult", "threat_to_advice", "threat_to_item", "order", "fault", "fault_of_reader", "sneer"):
        assert len(set(book().pools[pool])) >= 3, pool


@pytest.mark.parametrize("seed", range(1, 4))
def test_departures_are_found_and_innocents_left_alone(seed: int, register: Register, tone: Tone) -> None:
    for scene, sent in played(seed):
        assert found(sent, register, tone) == ({sent.rule} if sent.rule else set()), scene


def test_the_same_insult_from_somebody_who_is_no_member_is_left_alone(register: Register, tone: Tone) -> None:
    stage = Stage(Desk(1, "conduct", END, 8))
    for text in book().pools["insult"]:
        thread = conduct.wrote(stage, "insult")
        other = resident(stage.rng, stage.pen.book)
        words = stage.pen.write(text, thread.matter, thread.chain[0].date)
        letter = stage.desk.incoming(
            thread.chain[0].date, author=other.box, to=(thread.officer.box,), subject="Your letter", own_text=(words,)
        )
        thread.chain[:] = [letter]
        assert found(conduct.passed_up(stage, thread), register, tone) == set(), text


def named(text: str) -> list[Person]:
    """The officers whom a text names in full."""
    return [officer for officer in ambleford().officers if officer.name in text]
