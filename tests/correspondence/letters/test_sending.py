"""Whether a letter is sent out for the Council, or passed on, drafted, or a Member's own."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.naming import in_whose_name
from mailguard.correspondence.letters.sending import goes_out
from tests.correspondence.letters.making import (
    CAST,
    HEAD,
    HEAD_AUTHOR,
    LETTER,
    NOTHING,
    SIGNED,
    STONE,
    box,
    file,
    letter,
    mail,
)

SUMMONS = "You are hereby summoned to a meeting of the Council on 2 March.\n\nCouncillor Edwin Marsh\nMayor"


def out(made: Correspondence) -> bool:
    found = in_whose_name(made, letter(made))
    assert found is not None
    return goes_out(made, letter(made), found)


@pytest.mark.parametrize(
    "cover",
    [
        NOTHING,
        "Please find a letter from the Leader of the Council attached.",
        "Thank you for your letter of 3 January, which we received on the fifth. The Leader's reply is attached.",
        "You wrote to us about the bandstand. Please see the attached.",
        "Further to my earlier letter, the Leader's reply is attached for your records.",
        "I enclose a copy of the Leader's letter to you, which is also in the post.",
        "Councillor Nair has asked me to send you the attached.",
        "As you may have heard from the Leader, the bandstand is mended.",
        "I attach a copy of the letter sent to you today.",
        "I attach a copy of the letter that has been posted to you.",
        "",
    ],
)
def test_sent_out(cover: str) -> None:
    assert out(mail(cover, file(LETTER)))


@pytest.mark.parametrize(
    "cover",
    [
        "Here is the letter that we received from Councillor Nair.",
        "As you asked, here is the objection from Councillor Nair.",
        "Councillor Nair wrote to us in January, as you will see.",
        "This is the letter that Councillor Nair sent in January.",
        "Attached is a copy of her letter to the bus company.",
        "Here is Councillor Nair's earlier letter.",
        "We have heard from the Leader, as you will see.",
        "I attach a copy of the letter sent to the bus company.",
        "I attach a copy of the letter that went to your neighbour.",
        "The Leader's letter of 3 January is attached.",
        "Please see the representations made by Cllr Nair.",
    ],
)
def test_passed_on(cover: str) -> None:
    assert not out(mail(cover, file(LETTER)))


@pytest.mark.parametrize(
    ("greeting", "sent"),
    [
        ("Mr Stone", True),
        ("Sir or Madam", True),
        ("Chief Executive", True),
        ("Sam", False),
        ("Sam Okoro", False),
        ("Dev Rana", False),
        ("Monitoring Officer", False),
        ("Returning Officer", False),
        ("Okoro", False),
        ("Members of the Planning Committee", True),
        ("Councillor Birch", False),
        ("Councillor Reed", True),
    ],
)
def test_a_letter_to_the_council_is_passed_on(greeting: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(LETTER.replace("Mr Stone", greeting)))) is sent


@pytest.mark.parametrize(
    ("greeting", "to", "sent"),
    [
        ("Mr Rana", "rana@example.com", True),
        ("Mr Rana", "k.rana@example.com", True),
        ("Mr Rana", "ranasinghe@example.com", False),
        ("Mr Rana", STONE, False),
        ("Dev Rana", "dev@example.com", False),
        ("Mr Birch", "j-birch@example.com", True),
        ("R", "r@example.com", True),
        ("Sam", "sam.stone@example.com", True),
        ("S", "s.stone@example.com", True),
        ("Mr Rana", "office@rana.example", True),
        ("!", "s.stone@example.com", True),
    ],
)
def test_a_resident_may_have_the_name_of_somebody_in_the_council(greeting: str, to: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(LETTER.replace("Mr Stone", greeting)), to=[to])) is sent


@pytest.mark.parametrize(("to", "sent"), [("dev-rana", True), ("ben-carter", False)])
def test_a_letter_to_an_officer_who_has_it_is_sent_to_them(to: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(LETTER.replace("Mr Stone", "Dev Rana")), to=[STONE, to])) is sent


@pytest.mark.parametrize(("text", "sent"), [("It is mended.", False), ("The Council will pay you £5.", True)])
def test_under_a_members_name_beside_an_officers_address_only_what_is_official(text: str, sent: bool) -> None:
    made = mail(f"Dear Mr Stone\n\n{text}")
    shown = replace(made.message, author=replace(made.message.author, name="Councillor Priya Nair"))
    assert out(Correspondence(shown, CAST, bytes(32))) is sent


def test_what_a_mail_says_of_anothers_paper_is_said_of_its_files() -> None:
    words = "We have had comments from Councillor Birch."
    assert out(mail(LETTER.replace("The bandstand", f"{words} The bandstand")))
    assert not out(mail("Here are the comments from Councillor Birch.", file(LETTER)))


def test_the_post_of_another_organisation_may_be_greeted() -> None:
    ours = "Chief Executive\nAmbleford Borough Council\n\n" + LETTER.replace("Mr Stone", "Chief Executive")
    assert not out(mail(NOTHING, file(ours)))
    theirs = ours.replace("Ambleford Borough Council", "Wessex Hospitals")
    assert out(mail(NOTHING, file(theirs)))


def test_our_own_letterhead_above_a_resident_makes_no_letter_to_us() -> None:
    for greeted in ("Mr Stone", "Sir"):
        ours = LETTER.replace("Mr Stone", greeted)
        assert out(mail(NOTHING, file(f"Ambleford Borough Council\n\n{ours}")))
    ours = LETTER.replace("Mr Stone", "Chief Executive")
    assert not out(mail(NOTHING, file(f"Town Hall\nAmbleford Borough Council\n\n{ours}")))


@pytest.mark.parametrize(
    ("day", "sent"), [("5 January 2027", True), ("4 January 2027", False), ("2 February 2027", True)]
)
def test_an_old_letter_is_passed_on(day: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(f"{day}\n\n{LETTER}"))) is sent


@pytest.mark.parametrize(
    ("to", "sent"),
    [
        ([STONE], True),
        (["priya-nair"], False),
        (["ben-carter"], False),
        (["tom-birch", "carys-oakes"], False),
        (["ben-carter", STONE], True),
        (["stranger@ambleford.gov.uk"], False),
    ],
)
def test_to_whom(to: list[str], sent: bool) -> None:
    assert out(mail(NOTHING, file(LETTER), to=to)) is sent


SUMMONED = pytest.mark.parametrize(
    ("to", "sent"),
    [
        ([STONE], True),
        (["edwin-marsh"], False),
        (["edwin-marsh", "tom-birch"], True),
        (["all.members@ambleford.gov.uk"], True),
        (["planning.committee@ambleford.gov.uk"], True),
        (["ben-carter"], False),
    ],
)


@SUMMONED
def test_a_summons_is_for_other_members_too(to: list[str], sent: bool) -> None:
    assert out(mail(NOTHING, file(SUMMONS), to=to)) is sent


@SUMMONED
def test_other_letters_are_not(to: list[str], sent: bool) -> None:
    told = "You must remove the sign by Friday.\n\nCouncillor Edwin Marsh\nMayor"
    assert out(mail(NOTHING, file(told), to=to)) is (sent and to == [STONE])


def test_a_list_of_members_in_bcc_is_summoned_too() -> None:
    made = mail(NOTHING, file(SUMMONS), to=["ben-carter"])
    for who in ("planning.committee@ambleford.gov.uk", "tom-birch"):
        copied = Correspondence(replace(made.message, bcc=(box(who),)), CAST, bytes(32))
        assert out(copied)
    assert not out(Correspondence(replace(made.message, bcc=None), CAST, bytes(32)))


@pytest.mark.parametrize(
    ("subject", "name", "sent"),
    [
        ("The bandstand", "letter.docx", True),
        ("Draft letter to Mr Stone", "letter.docx", False),
        ("DRAFT", "letter.docx", False),
        ("RE: Draft reply", "letter.docx", False),
        ("Draft Local Plan", "letter.docx", True),
        ("Letter (draft)", "letter.docx", False),
        ("The bandstand", "Letter_DRAFT v2.docx", False),
        ("The bandstand", "draughts.docx", True),
    ],
)
def test_a_draft_is_not_sent_out(subject: str, name: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(LETTER, name), subject=subject)) is sent


@pytest.mark.parametrize(
    ("cover", "sent"),
    [
        ("Here is a draft letter for your comments.", False),
        ("Draft for your approval.", False),
        ("The draft Local Plan is out. The Leader's letter is attached.", True),
    ],
)
def test_a_mail_that_says_that_it_brings_a_draft(cover: str, sent: bool) -> None:
    assert out(mail(cover, file(LETTER))) is sent
    assert out(mail(LETTER.replace("The bandstand", f"{cover} The bandstand")))


@pytest.mark.parametrize("head", ["[DRAFT]", "*Draft*", "  (draft)  ", "DRAFT version 3"])
def test_how_a_paper_is_headed_draft(head: str) -> None:
    assert not out(mail(NOTHING, file(f"{head}\n\n{LETTER}")))


def test_a_paper_headed_draft_is_not_sent_out() -> None:
    assert not out(mail(NOTHING, file(f"DRAFT v2\n\n{LETTER}")))
    assert out(mail(NOTHING, file(f"Draft Local Plan: your comments\n\n{LETTER}")))


@pytest.mark.parametrize(
    ("name", "first", "sent"),
    [
        ("letter.docx", "Your form has been lost.", True),
        ("letter.docx", "Minutes of the Planning Committee", False),
        ("letter.docx", "PRESS RELEASE", False),
        ("letter.docx", "Foreword", False),
        ("letter.docx", "Memorandum of Agreement", False),
        ("minutes.docx", "The Committee met.", False),
        ("minutes.v2.docx", "The Committee met.", False),
        ("letter.docx", "Minutes are attached.", True),
        ("letter.docx", "Report of the Head of Leisure   ", False),
        ("letter.docx", "Report of the Head of Leisure.   ", True),
        ("Annual_Report.docx", "We have had a good year.", False),
    ],
)
def test_papers_that_are_no_letters(name: str, first: str, sent: bool) -> None:
    assert out(mail(NOTHING, file(f"{first}\n\nThe bandstand is mended.\n\n{SIGNED}", name))) is sent


def test_a_letter_in_a_file_named_otherwise_is_a_letter_all_the_same() -> None:
    assert out(mail(NOTHING, file(LETTER, "report.docx")))
    assert not out(mail(NOTHING, file(f"Dear Mr Stone\n\nIt is mended.\n\n{SIGNED}", "report.docx")))


@pytest.mark.parametrize(
    ("author", "sent"),
    [
        ("Priya Nair <cllr.p.nair@ambleford.gov.uk>", False),
        (f"P Stone <{STONE}>", False),
        ("Ben Carter <b.carter@ambleford.gov.uk>", True),
    ],
)
def test_files_of_a_forwarded_mail_are_those_of_whoever_sent_it(author: str, sent: bool) -> None:
    text = f"\n\n{HEAD.replace(HEAD_AUTHOR, author)}Here it is.\n"
    assert out(mail(text, file(LETTER), subject="FW: The bandstand")) is sent


def test_a_forward_with_nothing_below_brings_the_senders_own_files() -> None:
    assert out(mail(NOTHING, file(LETTER), subject="FW: The bandstand"))
