"""The lines of a letter taken apart."""

import pytest

from mailguard.correspondence.letters.layout import below, closings, columns, lay_out, unjoined

WHOLE = (
    "2 February 2027\n\nMr P Stone\n1 Mill Lane\n\nDear Mr Stone,\n\nThank you.\n\n"
    "Yours sincerely\n\n\nSam Okoro\nOfficer"
)


def test_a_whole_letter() -> None:
    found = lay_out(WHOLE.split("\n"))
    assert found.above == ("2 February 2027", "Mr P Stone", "1 Mill Lane")
    assert (found.salutation, found.text, found.closed) == ("Mr Stone", "Thank you.", True)
    assert found.below == (("Sam Okoro", "Officer"),)


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("Dear Mr Stone", "Mr Stone"),
        ("Dear Sir or Madam,", "Sir or Madam"),
        ("  Dear Secretary of State,", "Secretary of State"),
        ("Annwyl Mr Stone", "Mr Stone"),
        ("Dear all:", "all"),
        ("DEAR COUNCILLOR", "COUNCILLOR"),
        ("Dear Mr Stone –", "Mr Stone"),
        ("Dear Mr Stone!", "Mr Stone"),
        ("Dear Xanthe", "Xanthe"),
        ("Dear all of you who are on this new Committee", "all of you who are on this new Committee"),
        ("Dear friends we were all so very glad to see you", ""),
        ("Dearest of all", ""),
        ("To the Mayor", ""),
    ],
)
def test_whom_it_greets(line: str, whom: str) -> None:
    assert lay_out([line, "", "The pool is open again, as you will see."]).salutation == whom


def test_words_after_the_greeting_belong_to_the_letter() -> None:
    found = lay_out(["Dear Secretary of State, I ask that the grant be continued.", "", "Councillor Priya Nair"])
    assert found.text == "I ask that the grant be continued."
    assert found.below == (("Councillor Priya Nair",),)
    assert not found.closed


def test_without_closing_words_the_short_lines_at_the_end_are_the_sign_off() -> None:
    found = lay_out(["You must leave by Friday.", "", "Councillor Priya Nair", "Leader of the Council", ""])
    assert found.text == "You must leave by Friday."
    assert found.below == (("Councillor Priya Nair", "Leader of the Council"),)


def test_a_sentence_without_a_common_verb_is_no_sign_off() -> None:
    found = lay_out(["The Mayor requests the pleasure of your company at dinner.", "", "Councillor Edwin Marsh"])
    assert found.below == (("Councillor Edwin Marsh",),)


def test_no_more_than_eight_lines_are_taken_for_a_sign_off() -> None:
    found = lay_out([f"Line {number}" for number in range(12)])
    assert found.below == (tuple(f"Line {number}" for number in range(4, 12)),)


@pytest.mark.parametrize("words", ["    You must leave.\n    Go.", "X marks the place on the plan."])
def test_nothing_but_empty_lines_is_cut_from_the_words(words: str) -> None:
    assert lay_out(["Dear Sir", "", *words.split("\n"), "", "Yours", "Sam"]).text == words


def test_the_last_closing_words_count() -> None:
    lines = ["Dear Sir", "Regards", "I am well and you are too, I hope.", "Yours faithfully", "Sam Okoro"]
    found = lay_out(lines)
    assert found.below == (("Sam Okoro",),)
    assert found.text == "\n".join(lines[1:3])


def test_closing_words_with_nothing_below() -> None:
    found = lay_out(["Dear Sir", "", "Thank you.", "", "Yours faithfully", ""])
    assert (found.closed, found.below, found.text) == (True, (), "Thank you.")


@pytest.mark.parametrize("lines", [["Yours", "Sam"], ["Dear Sir", "Yours", "Sam"], ["Thank you all.", "Yours"]])
def test_closing_words_may_be_the_first_line_or_the_last(lines: list[str]) -> None:
    assert lay_out(lines).closed


@pytest.mark.parametrize(("length", "below"), [(100, 1), (101, 0)])
def test_a_long_line_is_no_sign_off(length: int, below: int) -> None:
    assert len(lay_out(["You must leave by Friday.", "x" * length]).below) == below


def test_nothing_at_all() -> None:
    found = lay_out([])
    assert (found.above, found.salutation, found.text, found.below, found.closed) == ((), "", "", (), False)


@pytest.mark.parametrize(
    "end",
    [
        "cc Councillor Birch",
        "c.c. Councillor Birch",
        "Copies to Councillor Birch",
        "Enc",
        "PS I forgot.",
        "Page 1 of 2",
    ],
)
def test_copies_and_enclosures_end_a_sign_off(end: str) -> None:
    assert below(["", "Sam Okoro", end, "Councillor Priya Nair"]) == ["Sam Okoro"]


def test_no_more_than_sixteen_lines_below_are_read() -> None:
    lines = [f"Line {number}" for number in range(18)]
    assert below(lines) == lines[:16]


def test_what_the_writer_adds_below_ends_a_sign_off() -> None:
    assert below(["Sam Okoro", "I will be away until Monday.", "Councillor Priya Nair"]) == ["Sam Okoro"]


def test_two_sign_offs_side_by_side_are_read_one_after_the_other() -> None:
    lines = ["Councillor Priya Nair   Leah Quinn", "Leader of the Council\tMonitoring Officer"]
    assert columns(lines) == (
        ("Councillor Priya Nair", "Leader of the Council"),
        ("Leah Quinn", "Monitoring Officer"),
    )


def test_a_lone_line_below_two_columns_goes_with_the_first() -> None:
    lines = ["A Nair  B Quinn", "Leader  Officer", "Ambleford"]
    assert columns(lines) == (("A Nair", "Leader", "Ambleford"), ("B Quinn", "Officer"))


def test_one_line_of_two_cells_is_a_name_and_its_role() -> None:
    assert columns(["Councillor Priya Nair  Leader of the Council", "Ambleford"]) == (
        ("Councillor Priya Nair", "Leader of the Council", "Ambleford"),
    )


def test_one_column_stays_as_it_is() -> None:
    assert columns(["Sam Okoro", "Officer"]) == (("Sam Okoro", "Officer"),)
    assert columns([]) == ()


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("Yours sincerely, Councillor Priya Nair", ["Yours sincerely", "Councillor Priya Nair"]),
        ("Kind regards, Priya Nair, Leader of the Council", ["Kind regards", "Priya Nair, Leader of the Council"]),
        ("Yours sincerely, P FOX", ["Yours sincerely", "P FOX"]),
        ("Kind regards", ["Kind regards"]),
        ("Kind regards,", ["Kind regards,"]),
        ("Thank you, Mr Stone, for your letter", ["Thank you, Mr Stone, for your letter"]),
        ("Thanks, Mr Stone.", ["Thanks, Mr Stone."]),
        ("Thanks, and we will see", ["Thanks, and we will see"]),
        ("On Friday, Mr Stone", ["On Friday, Mr Stone"]),
        ("", [""]),
    ],
)
def test_a_name_on_the_line_of_the_closing_words(line: str, apart: list[str]) -> None:
    assert list(unjoined([line])) == apart


def test_closing_words_and_a_name_on_one_line_close_the_letter() -> None:
    found = lay_out(["Dear Mr Stone", "", "It is mended.", "", "Yours sincerely, Councillor Priya Nair, Leader"])
    assert (found.text, found.closed) == ("It is mended.", True)
    assert found.below == (("Councillor Priya Nair, Leader",),)


def test_a_card_of_short_lines_says_what_it_says_in_them() -> None:
    card = ["The Mayor of Ambleford", "requests the pleasure of your company", "", "RSVP"]
    found = lay_out(card)
    assert found.text == "\n".join(card)
    assert found.below == (("The Mayor of Ambleford", "requests the pleasure of your company", "RSVP"),)
    found = lay_out(["Dear Mr Stone", "", *card])
    assert found.text == "\n".join(card)


def test_a_sign_off_below_a_footer_begins_with_its_own_closing_words() -> None:
    lines = ["The list is kept by the town.", "", "Yours sincerely", "", "Councillor Priya Nair"]
    assert list(closings(lines)) == [lines[:2], lines[2:]]
    assert list(closings(lines[2:])) == [lines[2:]]
    assert list(closings([])) == [[]]
