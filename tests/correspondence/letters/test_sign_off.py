"""The lines that sign a text without closing words, found by their shape alone."""

import pytest

from mailguard.correspondence.letters.unclosed import SignOff, sign_off

NAME = "Priya Nair, Leader of the Council"
TOLD = "You must mend the bandstand by Friday."
HALL = "Town Hall, High Street, Ambleford"
LONG = "By order of the Council of Ambleford and of its Committees "


def found(*lines: str) -> tuple[tuple[str, ...], int, int] | None:
    made = sign_off(lines)
    return None if made is None else (made.lines, made.start, made.end)


def test_a_name_with_an_office_below_a_sentence() -> None:
    assert sign_off([TOLD, "", NAME]) == SignOff((NAME,), 2, 3)
    assert sign_off([TOLD, "", "*Edwin Marsh*", " Mayor of Ambleford ", HALL, ""]) == SignOff(
        ("Edwin Marsh", "Mayor of Ambleford", HALL), 2, 5
    )


@pytest.mark.parametrize(
    "head",
    [
        "By order",
        "In haste",
        "Yours ever",
        "Your obedient servant,",
        "We send you our thanks,",
        "With the compliments of the season",
        "Issued by order of the Council and of the Mayor",
        "for Ambleford Borough Council",
        "on behalf of the Cabinet",
        f"{LONG:x<100}",
        "Xanthe,",
    ],
)
def test_a_line_in_the_place_of_closing_words(head: str) -> None:
    assert found("The bandstand", "", head, NAME) == ((NAME,), 2, 4)
    assert found(TOLD, head, NAME) == ((NAME,), 1, 3)


@pytest.mark.parametrize(
    "head",
    [
        "The bandstand",
        "With the many compliments of the season",
        "Thank you all",
        "By order of whoever is here",
        "With thanks to",
        "In the year 2027",
        "In short:",
        "In short;",
        "Write to leisure@ambleford.gov.uk",
        "Leader by appointment",
        "In the solicitor's hands",
        "With Cllr Birch",
        "Until then, Town Hall",
        "Present by invitation",
        f"{LONG:x<101}",
    ],
)
def test_a_line_that_is_no_such_thing(head: str) -> None:
    assert found("The bandstand", "", head, NAME) is None
    assert found(TOLD, head, NAME) is None


@pytest.mark.parametrize(
    "end", [TOLD, "Is it mended?", "Mend it at once!", "He said “Mend it.”", "Mend it (by Friday.)"]
)
def test_a_sentence_stands_directly_above(end: str) -> None:
    assert found(end, NAME) == ((NAME,), 1, 2)


@pytest.mark.parametrize(
    ("above", "signs"),
    [
        ("Please note that it must not be painted", True),
        ("Please note that it must be painted by", False),
        ("Please note that it must not be:", False),
        ("Please note that it must not be painted;", False),
        ("Please note that it must be painted", True),
        ("It must now be painted again", False),
        ("The bandstand in the park beside the river", False),
    ],
)
def test_a_sentence_without_a_full_stop_ends_at_an_empty_line(above: str, signs: bool) -> None:
    assert (found(above, "", NAME) is not None) is signs
    assert found(above, NAME) is None


@pytest.mark.parametrize("lines", [(NAME,), ("Dear Mr Stone.", "", NAME), ("Dear Mr Stone", "", "By order", NAME)])
def test_a_name_with_nothing_said_above_it_signs_nothing(lines: tuple[str, ...]) -> None:
    assert found(*lines) is None


@pytest.mark.parametrize("lines", [("By order", NAME), ("By order", NAME, ""), ("", "By order", NAME)])
def test_words_in_the_place_of_closing_words_close_something(lines: tuple[str, ...]) -> None:
    assert found(*lines) is None


def test_words_in_the_place_of_closing_words_stand_apart_from_a_line_that_goes_on() -> None:
    assert found("The bandstand", "By order", NAME) is None
    assert found("", "The bandstand", "By order", NAME) is None


@pytest.mark.parametrize(
    ("hand", "name", "start"),
    [
        ("Omar.", "Cllr Omar Lunt", 2),
        (" Omar", "Cllr Omar Lunt", 2),
        ("Xanthe", "Cllr Xanthe Hale", 2),
        ("Ruth", "Cllr Omar Lunt", None),
    ],
)
def test_the_first_name_by_hand_above_the_whole(hand: str, name: str, start: int | None) -> None:
    made = sign_off([TOLD, "", hand, "", name, "Chair, Planning Committee"])
    assert (made.start if made is not None else None) == start


@pytest.mark.parametrize(
    ("head", "signs"), [("By order", True), ("In haste", False), ("Edwin", False), ("Issued by order", True)]
)
def test_above_an_agenda_only_words_that_issue_it_do(head: str, signs: bool) -> None:
    assert (found(TOLD, "", head, "Edwin Marsh, Mayor", "", "1. Budget") is not None) is signs


@pytest.mark.parametrize(
    ("below", "signs"),
    [
        ((HALL,), True),
        (("cc: Sam Okoro",), True),
        (("Sam Okoro", "cc: Ben Carter"), False),
        ((HALL, "She will call you tomorrow."), False),
        ((HALL,) * 12, True),
        ((HALL,) * 13, False),
        ((*(HALL,) * 11, "cc: Sam Okoro", "Sam Okoro"), True),
        ((f"{HALL} {'x' * 66}",), True),
        ((f"{HALL} {'x' * 67}",), False),
    ],
)
def test_below_a_sign_off_stands_no_more_than_an_address(below: tuple[str, ...], signs: bool) -> None:
    assert (found(TOLD, "", NAME, "", *below) is not None) is signs


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        (("Mayor of Ambleford", HALL, "Tel 01632 960117"), 3),
        (("Mayor of Ambleford", HALL, "Tel 01632 960117", "www.ambleford.gov.uk"), 3),
        (("Mayor of Ambleford", "1. Budget"), 1),
        (("Mayor of Ambleford", "", HALL), 1),
    ],
)
def test_what_belongs_to_the_name(below: tuple[str, ...], kept: int) -> None:
    assert found(TOLD, "", "Edwin Marsh, Mayor", *below) == (("Edwin Marsh, Mayor", *below[:kept]), 2, 3 + kept)


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        (NAME, True),
        ("Leader of the Council, Priya Nair", True),
        ("Cllr Priya Nair", True),
        ("pp Priya Nair, Leader of the Council", True),
        ("Signed: Priya Nair, Leader of the Council", True),
        ("Priya Nair, Mayor of HALIFAX", True),
        ("Omar Lunt (Chair)", True),
        ("Xanthe Hale, Mayor", True),
        ("Priya Nair, Leader of the Council, J.P", True),
        ("Priya Nair, Leader of the Council, Ambleford", True),
        (f"{NAME} {'x' * 66}", True),
        (f"{NAME} {'x' * 67}", False),
        ("Priya Nair, Leader of the Council.", False),
        ("Priya Nair, Leader of the Council: Mill Ward", False),
        ("Priya Nair, Leader of the Council, is away", False),
        ("Priya Nair, Head of Leisure", False),
        ("Priya Nair", False),
        ("Leader of the Council", False),
    ],
)
def test_a_line_that_names_somebody_with_a_members_office(line: str, signs: bool) -> None:
    assert (found(TOLD, "", line) is not None) is signs
    assert (found("Dear Mr Stone", TOLD, line) is not None) is signs


@pytest.mark.parametrize(
    ("lines", "signed"),
    [
        (("By order of the Mayor", "Edwin Marsh", HALL), ("Edwin Marsh", "the Mayor", HALL)),
        (
            ("Issued in the name of the Leader of the Council, Priya Nair", "Tel 01632 960117"),
            ("the Leader of the Council, Priya Nair", "Tel 01632 960117"),
        ),
        (("Priya Nair", "Leader of the Council", HALL), ("Priya Nair", "Leader of the Council", HALL)),
    ],
)
def test_an_office_above_or_below_the_name(lines: tuple[str, ...], signed: tuple[str, ...]) -> None:
    assert found(TOLD, "", *lines) == (signed, 2, 2 + len(signed))


@pytest.mark.parametrize(("length", "signs"), [(100, True), (101, False)])
def test_an_office_of_many_words_is_a_sentence(length: int, signs: bool) -> None:
    assert (found(TOLD, "", "Priya Nair", f"{'Leader of the Council ':x<{length}}") is not None) is signs


@pytest.mark.parametrize(
    "lines",
    [
        ("By order of the Clerk", "Edwin Marsh"),
        ("By order of the Mayor", "Edwin"),
        ("By order of the Mayor", "it is closed"),
        ("Priya", "Leader of the Council"),
        ("on a bench", "Leader of the Council"),
        ("Priya Nair", "Leader of the Council is away"),
        ("Priya Nair", "Head of Leisure"),
    ],
)
def test_lines_that_name_nobody_with_a_members_office(lines: tuple[str, str]) -> None:
    assert found(TOLD, "", *lines) is None
