"""The same text sent to a second Member, judged under three protocols."""

from dataclasses import replace

import pytest

from tests.checks.forwards import REVIEW, SHARE, leave
from tests.checks.house import Case, Letter, Quote, case, evidence

WORDS = "The contractor has now removed the fence in Mill Lane and will reseed the verge in April."

ALPHABET = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu"
)

LONG = (
    f"{WORDS} The wall beside it stays as it is until the county has looked at the drain below the footpath. "
    "Nothing else is planned there for this year, so far as our own team has been told."
)

FIRST = Letter(text=WORDS, at="2026-03-03 10:00")

AGAIN = Letter(to=("jane-hart",), text=WORDS, at="2026-03-03 10:09")

RESENT = (
    case("nine minutes later", FIRST, AGAIN, borough=REVIEW, town=REVIEW),
    case("in the same minute", FIRST, replace(AGAIN, at=FIRST.at), borough=REVIEW, town=REVIEW),
    case("the first went to an officer too", replace(FIRST, cc=("leanne-stubbs",)), AGAIN, borough=REVIEW, town=REVIEW),
    case("on the last day of the window", FIRST, replace(AGAIN, at="2026-03-17 10:00"), borough=REVIEW, town=REVIEW),
    case("with a word changed", FIRST, replace(AGAIN, text=WORDS.replace("April", "May")), borough=REVIEW, town=REVIEW),
    case("a minute after the window", FIRST, replace(AGAIN, at="2026-03-17 10:01")),
    case("written before the other", replace(FIRST, at="2026-03-03 11:00"), AGAIN),
    case(
        "other words",
        FIRST,
        replace(AGAIN, text="The play area will be closed on Monday while the swings are painted."),
    ),
    case("too few words to be anybody's own", replace(FIRST, text="It is done."), replace(AGAIN, text="It is done.")),
    case("another officer wrote it", replace(FIRST, by="leanne-stubbs"), AGAIN),
    case("the first is in Cc of the second", FIRST, replace(AGAIN, cc=("edmund-birch",)), town={"open-copy": "advice"}),
    case("the first was told of it", replace(FIRST, text=f"{WORDS}\n\ncc Councillor Jane Hart"), AGAIN),
    case("the first had it with her in Cc", replace(FIRST, cc=("jane-hart",)), AGAIN),
    case(
        "it answers the second Member's own words",
        FIRST,
        replace(AGAIN, quoted=(Quote(by="jane-hart", text="And the fence?"),)),
    ),
    case("the first went to two Members", replace(FIRST, to=("edmund-birch", "barnaby-rook")), AGAIN),
    case(
        "a standard text that four people have had",
        FIRST,
        replace(FIRST, to=("barnaby-rook",)),
        replace(FIRST, to=("rosalind-peverell",)),
        AGAIN,
    ),
    case(
        "three people are no standard text",
        FIRST,
        replace(FIRST, to=("barnaby-rook",)),
        AGAIN,
        borough=REVIEW,
        town=REVIEW,
    ),
    case("another subject and a short text", FIRST, replace(AGAIN, subject="Trees")),
    case(
        "another subject and a long text",
        replace(FIRST, text=LONG),
        replace(AGAIN, text=LONG, subject="Trees"),
        borough=REVIEW,
        town=REVIEW,
    ),
    case("leave is recorded", FIRST, AGAIN, permits=leave()),
    case("she had asked for it", replace(FIRST, quoted=(SHARE,)), AGAIN),
    case(
        "she asked for it only afterwards",
        FIRST,
        replace(FIRST, text="I will.", quoted=(SHARE,), at="2026-03-04 10:00"),
        AGAIN,
        borough=REVIEW,
        town=REVIEW,
    ),
    case("no subject and few words", replace(FIRST, subject=""), replace(AGAIN, subject="")),
    case(
        "decided: in one thread, but by another officer",
        replace(FIRST, by="leanne-stubbs"),
        replace(AGAIN, headers={"In-Reply-To": "<letter-0@ambleford.gov.uk>"}),
    ),
    case(
        "another subject and twenty-six words",
        replace(FIRST, text=ALPHABET),
        replace(AGAIN, text=ALPHABET, subject="Trees"),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "another subject and twenty-five words",
        replace(FIRST, text=ALPHABET[:-5]),
        replace(AGAIN, text=ALPHABET[:-5], subject="Trees"),
    ),
    case("the first was automatic", replace(FIRST, headers={"Auto-Submitted": "auto-replied"}), AGAIN),
)

TO_PEVERELL = replace(FIRST, to=("rosalind-peverell",), at="2026-03-03 10:05")


@pytest.mark.parametrize("case", RESENT)
def test_the_same_text_sent_again(case: Case) -> None:
    assert case.wrong() == {}


def test_the_evidence_of_the_same_text_says_when_it_was_sent_first() -> None:
    (found,) = evidence("borough-2019", "undeclared-forward", FIRST, AGAIN)
    assert (found.where, found.quote, found.key) == ("own", WORDS, "jane-hart")
    assert found.about == ("edmund-birch", "jane-hart")
    assert found.note == (
        "nearly the same words went to Councillor Edmund Birch 9 minutes before; sent again to Councillor Jane Hart"
    )


@pytest.mark.parametrize(
    ("at", "when"),
    [
        ("2026-03-03 10:00", "in the same minute"),
        ("2026-03-03 10:01", "1 minute before"),
        ("2026-03-03 10:59", "59 minutes before"),
        ("2026-03-03 11:00", "1 hour before"),
        ("2026-03-03 12:59", "2 hours before"),
        ("2026-03-04 09:59", "23 hours before"),
        ("2026-03-04 10:00", "1 day before"),
        ("2026-03-09 09:00", "5 days before"),
    ],
)
def test_how_long_before_the_same_words_went_out(at: str, when: str) -> None:
    (found,) = evidence("borough-2019", "undeclared-forward", FIRST, replace(AGAIN, at=at))
    assert f"Councillor Edmund Birch {when};" in found.note


@pytest.mark.parametrize(
    "first",
    [
        replace(FIRST, at="2026-02-10 10:00"),
        replace(FIRST, text=f"{WORDS}\n\ncc Councillor Jane Hart"),
        replace(FIRST, quoted=(SHARE,)),
    ],
    ids=["sent long before", "told", "leave given"],
)
def test_one_letter_in_order_does_not_hide_another(first: Letter) -> None:
    found = evidence("borough-2019", "undeclared-forward", first, TO_PEVERELL, AGAIN)
    assert [each.about for each in found] == [("rosalind-peverell", "jane-hart")]
