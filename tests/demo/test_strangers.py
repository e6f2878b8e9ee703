"""The plants about licensing, housing and environmental health have what makes them so; a scan is never clear."""

from datetime import timedelta

import pytest

from mailguard.demo.corpus import END, Planted, corpus
from mailguard.demo.desk import Desk
from mailguard.demo.plants import harmless_strangers, strangers
from mailguard.demo.plants.harmless_strangers import SCANNED
from mailguard.demo.plants.stage import Stage
from mailguard.finding import Finding, Unchecked
from mailguard.message import Message, Raw, Unread
from mailguard.message import Stage as Sending
from mailguard.mime.reader import Reader
from mailguard.register import load
from tests.demo.opened import opened
from tests.demo.test_plants import SEEDS
from tests.real.mapping import AMBLEFORD, outcomes

SERVICES = {"Licensing", "Housing and Communities", "Environmental Health", "Legal and Democratic Services"}
LETTERS = {
    "letter-in-members-name",
    "members-name-convenes-meeting",
    "members-name-creates-obligation",
    "members-name-gives-instruction",
}


def read(planted: Planted) -> Message:
    with Reader(open_files=True) as reader:
        message = reader.read(Raw(planted.content, planted.mailbox, Sending.SENT, True, planted.date))
    assert isinstance(message, Message)
    return message


@pytest.mark.parametrize("seed", SEEDS)
def test_each_scene_plants_one_thing_and_what_it_needs(seed: int) -> None:
    stage = Stage(Desk(seed, "strangers", END, 8))
    for scene in strangers.SCENES:
        *before, last = scene(stage)
        assert last.kind == "departure"
        assert {sent.kind for sent in before} <= {"innocent"}
        assert last.owner.team in SERVICES
    for scene in harmless_strangers.SCENES:
        assert [sent.kind for sent in scene(stage)] == ["innocent"]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_an_officers_own_is_signed_by_that_officer(seed: int) -> None:
    stage = Stage(Desk(seed, "strangers", END, 8))
    for scene in harmless_strangers.SCENES[:4]:
        (sent,) = scene(stage)
        (file,) = sent.mail.attachments
        lines = opened(file).split("\n")
        own = {sent.owner.name, f"{sent.owner.first[0]} {sent.owner.last}"}
        assert own & set(lines)
        assert any(word in opened(file) for word in ("Councillor", "Cllr"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_scanned_letter_is_neither_found_nor_called_clear(seed: int) -> None:
    (scanned,) = (each for each in corpus(seed, messages=0) if each.label.startswith(SCANNED))
    message = read(scanned)
    (file,) = (each for each in message.attachments or () if each.name.endswith(".pdf"))
    assert file.unread is Unread.PICTURE
    assert END - timedelta(days=7) < scanned.date.date() <= END
    said = outcomes(message, load(AMBLEFORD))
    assert not any(isinstance(each, Finding) for each in said)
    hidden = {each.rule: each.hidden for each in said if isinstance(each, Unchecked)}
    assert {rule: hidden.get(rule) for rule in LETTERS} == dict.fromkeys(LETTERS, (f"attachment:{file.name}",))
