"""The letters of a mail: its own text and each file that could be read."""

from dataclasses import replace
from datetime import date

import pytest

from mailguard.correspondence.letters import OWN
from mailguard.correspondence.letters.reading import APART, READ
from mailguard.message import Passage, Place, Unread
from tests.correspondence.letters.making import HEAD, LETTER, NOTHING, SIGNED, file, letter, mail, unread


def test_its_own_text_first_then_each_file_that_could_be_read() -> None:
    made = mail(NOTHING, file(LETTER), unread(Unread.PICTURE), file(LETTER, "more.pdf"))
    assert [each.where for each in made.letters] == [OWN, "attachment:letter.docx", "attachment:more.pdf"]
    assert [each.attached for each in made.letters] == [False, True, True]


def test_a_text_that_cannot_be_seen_is_no_letter() -> None:
    assert mail(None, file(LETTER)).letters[0].where == "attachment:letter.docx"


def test_files_that_cannot_be_listed_are_none() -> None:
    assert [each.where for each in mail(NOTHING, hidden=True).letters] == [OWN]


def test_a_file_far_too_long_or_cut_short_is_no_letter() -> None:
    assert len(mail(NOTHING, file("a" * READ)).letters) == 2
    assert len(mail(NOTHING, file("a" * (READ + 1))).letters) == 1
    assert len(mail(NOTHING, replace(file(LETTER), cut=True)).letters) == 1


def test_the_mails_own_sign_off() -> None:
    own = letter(mail(f"Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\n{SIGNED}"))
    assert (own.where, own.salutation, own.closed) == (OWN, "Mr Stone", True)
    assert [each.quote for each in own.members] == ["Councillor Priya Nair"]
    assert "It is mended." in own.text


def test_what_stands_around_the_mails_own_text() -> None:
    own = letter(mail(f"1 Mill Lane\nAmbleford\n\nDear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\n{SIGNED}"))
    assert own.addressee == ("1 Mill Lane", "Ambleford")
    assert own.names.split("\n")[-2:] == ["Councillor Priya Nair", "Leader of the Council"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Priya Nair, Leader of the Council", "X marks the place of the bandstand."),
        ("Priya Nair, Leader of the Council", "  Mend it.\n  Paint it."),
        ("Mill House, Leader of the Council", "It is mended.\n\nMill House, Leader of the Council"),
        ("Alan Brown, Leader of the Council", "It is mended.\n\nAlan Brown, Leader of the Council"),
    ],
)
def test_only_the_sign_off_of_a_known_member_is_taken_from_the_text(name: str, text: str) -> None:
    words = text if name in text else f"{text}\n\n{name}"
    assert letter(mail(words)).text == text


@pytest.mark.parametrize("standing", ["Cllr Priya Nair", "Leader of the Council", "Councillor Priya Nair, Leader"])
def test_a_standing_signature_that_begins_with_a_title_or_an_office_is_no_list(standing: str) -> None:
    assert len(letter(mail(f"It is mended.\n\n-- \n{standing}")).members) == 1


def test_quoted_letters_are_not_the_mails_own() -> None:
    own = letter(mail(f"Please see below.\n\n{HEAD}{LETTER}\n"))
    assert own.members == ()
    assert "mended" not in own.text


def test_what_stands_around_an_attached_letter() -> None:
    text = f"2 February 2027\nMr P Stone\n\n{LETTER}"
    found = letter(mail(NOTHING, file(text, header="Ambleford Borough Council", footer="www.ambleford.gov.uk")))
    assert found.dated == date(2027, 2, 2)
    assert found.addressee == ("2 February 2027", "Mr P Stone")
    assert found.text == "The bandstand was mended in January."
    assert found.title.split("\n")[:2] == ["letter.docx", "Ambleford Borough Council"]
    assert "www.ambleford.gov.uk" in found.names
    assert "Leader of the Council" in found.names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 February 2027", date(2027, 2, 2)),
        ("Date: 02/02/2027", date(2027, 2, 2)),
        ("2 Chwefror 2027", date(2027, 2, 2)),
        ("Date: 2 February 2027, Ambleford", date(2027, 2, 2)),
        ("On 2 February 2027 the Council met at the Town Hall and resolved", None),
        ("Ambleford", None),
        ("Dated: Tuesday 2 February 2027", date(2027, 2, 2)),
        ("Ambleford, 2 February 2027", date(2027, 2, 2)),
        ("Our ref: LS/14        2 February 2027", date(2027, 2, 2)),
        ("Our ref: LS/14 Date: 2 February 2027", date(2027, 2, 2)),
        ("Date of accident: 2 February 2027", None),
        ("Closing date: 2 February 2027", None),
        ("Accident on 2 February 2027", None),
    ],
)
def test_the_day_it_bears(line: str, day: date | None) -> None:
    assert letter(mail(NOTHING, file(f"{line}\n\n{LETTER}"))).dated == day


@pytest.mark.parametrize(
    ("header", "named"),
    [
        ("Office of the Leader of the Council", "priya-nair"),
        ("From the Leader of the Council", "priya-nair"),
        ("Councillor Priya Nair, Leader of the Council", "priya-nair"),
        ("The Mayor's Parlour", "edwin-marsh"),
        ("Ambleford Borough Council", None),
        ("Leader of the Council: Councillor Priya Nair", None),
        ("Leader: Cllr Priya Nair; Chief Executive: Leah Quinn; Town Hall", None),
        ("Councillor Zebedee Stranger", None),
        ("Office of the Chief Executive", None),
    ],
)
def test_whose_letterhead_it_bears(header: str, named: str | None) -> None:
    heading = letter(mail(NOTHING, file("Dear Mr Stone\n\nThank you.\n\nYours sincerely\n", header=header))).heading
    assert (heading.people[0].id if heading else None) == named
    assert heading is None or heading.quote == header


def test_the_first_lines_are_a_letterhead_where_they_say_office() -> None:
    text = "{}\nTown Hall\n\nDear Mr Stone\n\nThank you.\n\nYours sincerely\n"
    assert letter(mail(NOTHING, file(text.format("Office of the Leader of the Council")))).heading is not None
    assert letter(mail(NOTHING, file(text.format("Councillor Priya Nair")))).heading is None


def test_a_letter_to_the_member_in_its_first_line_is_not_under_their_letterhead() -> None:
    text = "Councillor Priya Nair\nTown Hall\n\nDear Priya Nair\n\nThank you.\n\nYours sincerely\n"
    made = file(text)
    found = letter(
        mail(NOTHING, replace(made, passages=(Passage(Place.HEADER, "Councillor Priya Nair"), *(made.passages or ()))))
    )
    assert found.heading is None


def test_only_the_first_line_tells_that_the_letterhead_is_the_readers_own() -> None:
    text = "{}\n\nDear Priya Nair\n\nThank you.\n\nYours sincerely\n"
    for first, under in (("Councillor Priya Nair\nTown Hall", False), ("Town Hall\nCouncillor Priya Nair", True)):
        found = letter(mail(NOTHING, file(text.format(first), header="Councillor Priya Nair")))
        assert (found.heading is not None) is under


def test_below_closing_words_the_foot_of_the_page_may_give_the_name() -> None:
    found = letter(mail(NOTHING, file("Dear Mr Stone\n\nThank you.\n\nYours sincerely\n", footer=SIGNED)))
    assert [each.people[0].id for each in found.members] == ["priya-nair"]


def test_a_foot_that_lists_who_holds_which_office_signs_nothing() -> None:
    foot = "Leader of the Council: Priya Nair"
    assert letter(mail(NOTHING, file("Dear Mr Stone\n\nThank you.\n\nYours sincerely\n", footer=foot))).members == ()


def test_the_first_lines_say_what_kind_of_paper_it_is() -> None:
    title = letter(mail(NOTHING, file(f"{'x' * 89}\n\n{'y' * 90}\n\nIt is mended."))).title
    assert title.split("\n") == ["letter.docx", "x" * 89, "It is mended."]


def test_passages_stand_apart() -> None:
    parts = tuple(Passage(Place.BODY, each) for each in ("Dear Mr Stone", "It is mended.", "It is open.", "Yours"))
    assert letter(mail(NOTHING, replace(file(""), passages=parts))).text == "It is mended.\n\nIt is open."


def test_notes_are_no_part_of_a_letter() -> None:
    made = file(LETTER)
    noted = replace(made, passages=(*(made.passages or ()), Passage(Place.NOTE, "You must leave by Friday.")))
    assert letter(mail(NOTHING, noted)).text == "The bandstand was mended in January."


def test_a_day_below_the_salutation_is_not_the_letters_own() -> None:
    subject = LETTER.replace("The bandstand", "2 May 2019\n\nThe bandstand")
    assert letter(mail(NOTHING, file(subject))).dated is None
    assert letter(mail(NOTHING, file(subject.replace("Dear Mr Stone\n\n", "")))).dated == date(2019, 5, 2)


@pytest.mark.parametrize(
    "line", ["Kind regards, Councillor Priya Nair", f"Kind regards, {SIGNED.replace(chr(10), ', ')}"]
)
def test_the_mails_own_closing_words_and_name_on_one_line(line: str) -> None:
    own = letter(mail(f"Dear Mr Stone\n\nIt is mended.\n\n{line}"))
    assert [each.people[0].id for each in own.members] == ["priya-nair"]
    assert own.closed


def test_two_names_on_the_line_of_the_closing_words_are_two() -> None:
    own = letter(mail("Dear Mr Stone\n\nIt is mended.\n\nKind regards, Councillors Nair and Birch"))
    assert [each.people[0].id for each in own.members] == ["priya-nair", "tom-birch"]


def test_only_the_first_line_of_a_paper_shows_whose_it_is() -> None:
    found = letter(mail(NOTHING, file(f"12 Mill Lane\n\nWick Parish Council\n\n{LETTER}")))
    assert "12 Mill Lane" in found.names
    assert "Wick" not in found.names


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Councillor Priya Nair", True),
        ("  Councillor Priya Nair  ", True),
        ("Councillor Priya Nair.", False),
        ("Councillor Priya Nair came:", False),
        ("Priya Nair", False),
        ("Thanks to Councillor Priya Nair", False),
        (f"Councillor Priya Nair, Leader of the Council{' and of much else' * 4}", False),
    ],
)
def test_a_name_that_stands_apart(line: str, signs: bool) -> None:
    found = letter(
        mail(NOTHING, file(f"Dear Mr Stone\n\nIt is mended.\n\n{line}\n\nThe pool is open.\n\nYours sincerely\n"))
    )
    assert [each.doubt for each in found.members] == ([APART] if signs else [])
