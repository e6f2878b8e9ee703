"""Who had the words, and who of them are the public."""

from typing import Any

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.conduct.audience import circle, had_by, onlookers, passed_on
from tests.checks.tones import mail, quoted

WORDS = "The bookings were handled badly."
PRESS = "newsdesk@amblefordgazette.example"


def below(**more: Any) -> Correspondence:
    return mail(None, by="ben-carter", quoted=[quoted(WORDS, **{"to": ["ben-carter"], **more})])


def had(made: Correspondence) -> list[str]:
    stretch = next(each for each in made.stretches if WORDS in each.segment.text)
    return [person.id for party in had_by(made, stretch) for person in party.people]


def public(made: Correspondence) -> list[str]:
    stretch = next(each for each in made.stretches if WORDS in each.segment.text)
    author = stretch.author or made.writer
    return [str(each.public) for each in onlookers(made, stretch, author)]


def test_header_lines_say_who_had_the_words() -> None:
    assert had(below()) == ["ben-carter"]
    assert had(below(cc=["tom-birch"])) == ["ben-carter", "tom-birch"]


def test_without_them_whoever_answers_had_them() -> None:
    attributed = f"On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {WORDS}\n"
    assert had(mail(None, by="ben-carter", text=f"Noted.\n\n{attributed}")) == ["ben-carter"]


def test_of_deeper_words_whoever_wrote_above_them() -> None:
    inner = f"> On 1 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n>\n>> {WORDS}\n"
    outer = f"On 2 Feb 2027, at 09:00, Dev Rana <d.rana@ambleford.gov.uk> wrote:\n\n> Noted.\n>\n{inner}"
    assert had(mail(None, by="ben-carter", to=["dev-rana"], text=f"Thanks.\n\n{outer}")) == ["dev-rana"]


def test_own_words_go_to_everybody_the_message_goes_to() -> None:
    assert had(mail(None, by="jane-hart", to=["sam-okoro"], cc=["tom-birch"], text=WORDS)) == ["sam-okoro", "tom-birch"]


@pytest.mark.parametrize(
    ("cc", "before"),
    [
        ([PRESS], ["the press"]),
        (["p.stone@example.com"], ["the public"]),
        (["all.members@ambleford.gov.uk"], ["all Members"]),
        (["all.councillors@ambleford.gov.uk"], ["all Members"]),
        (["All Councillors"], ["all Members"]),
        (["planning.committee@ambleford.gov.uk"], ["a committee"]),
        (["ward.members@ambleford.gov.uk"], []),
        (["all.staff@ambleford.gov.uk"], []),
        (["tom-birch", "gwen-hale"], []),
        (["desk@police.uk"], []),
        (["adviser@caldwell-legal.example.com"], []),
        (["jane.hart@gmail.com"], []),
        (["p.stone@example.com", PRESS], ["the public", "the press"]),
    ],
)
def test_who_is_the_public(cc: list[str], before: list[str]) -> None:
    assert public(below(cc=cc)) == before


def test_the_circle_is_the_same_in_another_program() -> None:
    attributed = f"On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {WORDS}\n"
    other = mail(None, by="ben-carter", text=f"Noted.\n\n{attributed}")
    circles = {
        circle(made, stretch, stretch.author)
        for made in (below(), other)
        for stretch in made.stretches
        if WORDS in stretch.segment.text and stretch.author is not None
    }
    assert circles == {"ben-carter"}
    made = below(cc=[PRESS])
    stretch = next(each for each in made.stretches if WORDS in each.segment.text)
    assert stretch.author is not None
    assert circle(made, stretch, stretch.author) == "in public"


INNER = f"> On 1 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n>\n>> {WORDS}\n"
BARE = f"On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {WORDS}\n"


def rana(text: str) -> str:
    return f"On 2 Feb 2027, at 09:00, Dev Rana <d.rana@ambleford.gov.uk> wrote:\n\n> {text}\n>\n{INNER}"


@pytest.mark.parametrize(
    ("made", "unknown"),
    [
        (below(), False),
        (mail(None, by="jane-hart", to=["sam-okoro"], text=WORDS), False),
        (mail(None, by="ben-carter", to=["jane-hart"], text=f"Noted.\n\n{BARE}"), False),
        (mail(None, by="ben-carter", to=["leah-quinn"], cc=["jane-hart"], text=f"Noted.\n\n{BARE}"), False),
        (mail(None, by="ben-carter", to=["leah-quinn"], text=f"See below.\n\n{BARE}"), True),
        (mail(None, by="ben-carter", to=["dev-rana"], text=f"Thanks.\n\n{rana('Noted.')}"), True),
        (mail(None, by="jane-hart", to=["dev-rana"], text=f"Thanks.\n\n{rana('Noted.')}"), False),
    ],
    ids=["header lines", "its own words", "an answer", "an answer, copied", "passed on", "below", "answered below"],
)
def test_whether_it_shows_to_whom_the_words_were_written(made: Correspondence, unknown: bool) -> None:
    stretch = next(each for each in made.stretches if WORDS in each.segment.text)
    author = stretch.author or made.writer
    assert passed_on(made, stretch, author) is unknown
    assert (circle(made, stretch, author) == "not shown") is unknown
