"""An officer's own rude words, to Members and to the public."""

import pytest

from mailguard.checks.discourtesy import Check
from mailguard.correspondence import Correspondence
from mailguard.finding import Finding
from mailguard.language.tone import About, Act
from mailguard.scan import scan
from tests.checks.tones import RUDE, Told, council, mail, quoted, reading

STONE = "p.stone@example.com"
RULE = "discourtesy-by-officer"
ATTACK = "You are a fool and always have been."
SHARP = reading(Act.DISCOURTESY, About.MEMBER)
SAID = {RUDE: SHARP, ATTACK: SHARP}
TO_AN_OFFICER = {RUDE: reading(Act.DISCOURTESY), ATTACK: reading(Act.ABUSE)}


def rude(*to: str, text: str = RUDE) -> Correspondence:
    return mail(Told(SAID, TO_AN_OFFICER), to=list(to), text=text)


def quotes(made: Correspondence, check: Check | None = None) -> list[str]:
    return [each.quote for each in (check or Check()).evidence_in(made)]


def told(made: Correspondence, protocol: str) -> tuple[str, str] | None:
    book = council(protocol)
    said = [each for each in scan(made, book.in_force, book.lesser) if isinstance(each, Finding) and each.rule == RULE]
    assert all(each.by == "sam-okoro" for each in said)
    return (said[0].clause.number, str(said[0].severity)) if said else None


def test_the_evidence() -> None:
    (one,) = Check().evidence_in(rude("jane-hart"))
    assert (one.where, one.quote, one.by, one.about) == ("own", RUDE, "", ("jane-hart",))
    assert one.note.startswith("reads as discourteous to Councillor Jane Hart")


def test_to_a_member_and_to_the_public() -> None:
    assert quotes(rude("jane-hart")) == [RUDE]
    assert quotes(rude(STONE)) == [RUDE]
    assert quotes(rude("ben-carter")) == []
    assert quotes(rude("desk@police.uk")) == []


def test_to_those_whom_the_clause_names() -> None:
    assert quotes(rude(STONE), Check(towards=("members",))) == []
    assert quotes(rude("jane-hart"), Check(towards=("public",))) == []


def test_a_clause_about_attacks() -> None:
    attack = Check(kind="attack")
    assert quotes(rude("jane-hart"), attack) == []
    assert quotes(rude("jane-hart", text=ATTACK), attack) == [ATTACK]


@pytest.mark.parametrize("by", ["tom-birch", STONE])
def test_only_an_officers_words(by: str) -> None:
    assert quotes(mail(Told(SAID), by=by, text=RUDE)) == []


def test_only_the_officers_own_words() -> None:
    assert quotes(mail(Told(SAID), quoted=[quoted(RUDE, by="dev-rana", to=["jane-hart"])])) == []
    assert quotes(mail(Told(SAID), quoted=[quoted(RUDE, by="sam-okoro", to=["jane-hart"])])) == []


@pytest.mark.parametrize(
    ("protocol", "to", "said"),
    [
        ("borough-2019", "jane-hart", ("2.12.6", "review")),
        ("borough-2019", STONE, ("2.14", "advice")),
        ("town-2020", "jane-hart", ("3.4", "advice")),
        ("town-2020", STONE, ("3.4", "advice")),
        ("gedling", "jane-hart", ("27.2", "advice")),
        ("gedling", STONE, None),
        ("allerdale", "jane-hart", ("5.1", "advice")),
        ("allerdale", STONE, None),
    ],
)
def test_under_each_protocol(protocol: str, to: str, said: tuple[str, str] | None) -> None:
    assert told(rude(to), protocol) == said


def test_an_attack_under_gedling() -> None:
    assert told(rude("jane-hart", text=ATTACK), "gedling") == ("27.3", "review")


def test_what_could_not_be_seen() -> None:
    assert Check().hidden_from(mail(Told(SAID), text="encrypted")) == ("body",)
    assert Check().hidden_from(mail(None, text=RUDE)) == ("language",)
    assert Check().hidden_from(rude("jane-hart")) == ()
    assert Check().hidden_from(mail(None, to=["ben-carter"], text="encrypted")) == ()
    assert Check().hidden_from(mail(None, by="tom-birch", text="encrypted")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I would ask you not to write to me like that.",
        "Please do not speak to my staff in that tone.",
        "Please do not speak to my staff in that\ntone.",
        "I would be grateful if you stopped addressing my colleagues in those terms: stop writing to them in that way.",
        "Nobody should be spoken to like that.",
        "On Monday you called me a lazy, useless woman.",
        "I found your last message offensive.",
        "You swore at three members of my staff on Monday.",
        "You have threatened two wardens, and we will not have that.",
        "In June you shouted at one of our apprentices.",
    ],
)
def test_an_officer_who_protests_is_not_rude(text: str) -> None:
    made = mail(Told({" ".join(text.split()): SHARP}), to=["jane-hart"], text=text)
    assert quotes(made) == []


@pytest.mark.parametrize(
    "text", ["Stop writing to us.", "I suggest that you learn to read before you write to me again."]
)
def test_to_be_told_to_stop_is_no_protest(text: str) -> None:
    assert quotes(mail(Told({text: SHARP}), to=["jane-hart"], text=text)) == [text]


def test_a_bodily_reason_of_a_decision_is_not_rude() -> None:
    text = "The doctor has put your own case in band A, because you\ncannot manage the stairs."
    assert quotes(mail(Told({" ".join(text.split()): SHARP}), to=[STONE], text=text)) == []


def test_a_bodily_reason_that_insults_is_rude_all_the_same() -> None:
    text = "The panel gave you no points because you cannot climb the stairs without whining."
    attack = reading(Act.ABUSE, About.MEMBER)
    assert quotes(mail(Told({text: attack}), to=[STONE], text=text)) == [text]


FINDING = "Your evidence about the garage was not consistent and you did not declare the rent from it."


def test_a_finding_stated_to_a_resident_is_not_rude() -> None:
    for to, found in (([STONE], []), (["jane-hart"], [FINDING]), (["jane-hart", STONE], [FINDING])):
        assert quotes(mail(Told({FINDING: SHARP}), to=to, text=FINDING)) == found
    copied = mail(Told({FINDING: SHARP}), to=[STONE], cc=["jane-hart"], text=FINDING)
    assert quotes(copied) == []


@pytest.mark.parametrize("act", [Act.ABUSE, Act.DEROGATION])
def test_a_finding_that_insults_is_rude_all_the_same(act: Act) -> None:
    assert quotes(mail(Told({FINDING: reading(act, About.MEMBER)}), to=[STONE], text=FINDING)) == [FINDING]


def test_a_protest_that_insults_is_one_all_the_same() -> None:
    text = "Do not write to me like that, you fool."
    told_so = mail(Told({text: reading(Act.ABUSE, About.MEMBER)}), to=["jane-hart"], text=text)
    assert quotes(told_so) == [text]


def test_a_residents_words_that_an_officer_reports_are_no_discourtesy() -> None:
    text = "A resident says that you are a fool."
    assert quotes(mail(Told({text: SHARP}), to=["jane-hart"], text=text)) == []
