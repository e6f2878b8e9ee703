"""A Member's sign-off in the mail itself, without closing words that are known; and names that sign nothing."""

import pytest

from mailguard.correspondence.letters.naming import BESIDE, in_whose_name
from tests.correspondence.letters.making import NOTHING, file, letter, mail

GREETED = "Dear Mr Stone\n\nYou must mend the bandstand by Friday.\n\n"
AGENDA = "Edwin Marsh\nMayor of Ambleford\n\n" + "\n".join(f"{each}. An item" for each in range(1, 13))
SIGN_OFFS = [
    "By order\nPriya Nair\nLeader of the Council",
    "By order:\nPriya Nair\nLeader of the Council",
    "Signed\nEdwin Marsh\nMayor",
    "In haste\nPriya Nair\nLeader of the Council",
    "With compliments,\nCllr Priya Nair\nLeader of the Council",
    "With Compliments\nCllr Priya Nair\nLeader of the Council",
    "Your obedient servant,\nPriya Nair\nLeader of the Council",
    "Looking forward to seeing you,\nPriya Nair\nLeader of the Council",
    "(signed) P. Nair, Leader",
    "Priya Nair, Leader of the Council",
    "Issued in the name of the Leader of the Council, Priya Nair",
    "Authorised by\nCllr Omar Lunt\nChair, Planning Committee",
    "Cllr Omar Lunt\nChair, Planning Committee\n\ncc: Sam Okoro",
    "Cllr Omar Lunt\nChair, Planning Committee\n\nEnclosed: one plan",
    "By order of the Mayor\nEdwin Marsh",
    "Omar\n\nCllr Omar Lunt\nChair, Planning Committee\n\ncc: Sam Okoro",
    "Please note that it is listed and must not be painted\n\nPriya Nair, Leader",
    "Edwin Marsh\nMayor of Ambleford\n\n1. Budget",
    "Edwin Marsh\nMayor of Ambleford\n\nAgenda\n\nThe budget will be set.",
    AGENDA,
    "for Ambleford Borough Council\n\nPriya Nair, Leader",
    "By order\nEdwin Marsh\nMayor\nAmbleford Borough Council\n\nTown Hall, High Street\nTel 01632 960117",
    "By order\nEdwin Marsh\nMayor\n\n2 February 2027",
    "By order\nEdwin Marsh\nMayor\n\nSent from my iPhone",
]


@pytest.mark.parametrize("end", SIGN_OFFS)
def test_a_member_signs_the_mail_itself(end: str) -> None:
    made = mail(f"{GREETED}{end}")
    named = in_whose_name(made, letter(made))
    assert named is not None
    assert (named.where, named.doubt) == ("signature", "")
    assert named.quote in end
    assert letter(made).text.startswith(GREETED.strip())
    assert named.quote not in letter(made).text


def test_a_name_below_a_sentence_without_a_line_between() -> None:
    made = mail(f"{GREETED.strip()}\nPriya Nair\nLeader of the Council")
    assert in_whose_name(made, letter(made)) is not None


def test_a_letter_of_one_line_after_its_greeting() -> None:
    made = mail("Dear Mr Stone, the bandstand is mended.\n\nPriya Nair, Leader of the Council\n\ncc Sam Okoro")
    assert in_whose_name(made, letter(made)) is not None


@pytest.mark.parametrize("standing", ["", "\n\n-- \nSam Okoro\nLeisure Services Officer"])
def test_an_officers_standing_signature_is_beside_the_members(standing: str) -> None:
    made = mail(f"{GREETED}By order\nEdwin Marsh\nMayor{standing}")
    named = in_whose_name(made, letter(made))
    assert named is not None
    assert named.doubt == (BESIDE if standing else "")


def test_what_stands_below_the_name_is_still_read() -> None:
    assert letter(mail(f"{GREETED}Edwin Marsh\nMayor of Ambleford\n\n1. Budget")).text.endswith("\n1. Budget")


def test_a_summons_in_a_file_bears_the_name_above_its_agenda() -> None:
    made = mail(NOTHING, file(f"You are summoned to the Council.\n\n{AGENDA}", "summons.docx"))
    named = in_whose_name(made, letter(made))
    assert named is not None
    assert named.quote == "Edwin Marsh"


SIGNS_NOTHING = {
    "prose": "The fete was opened by\nEdwin Marsh\nMayor of Ambleford\nwho stayed all day.",
    "prose that ends there": "The person to write to is\nPriya Nair\nLeader of the Council",
    "an address": "Please send it to\nPriya Nair\nLeader of the Council\nTown Hall, High Street, Ambleford",
    "who came": "Present\nEdwin Marsh\nMayor of Ambleford",
    "who came, with others": "Attending\nEdwin Marsh, Mayor\nSam Okoro, Leisure Services Officer\nBen Carter",
    "speakers": "Opening speaker\nEdwin Marsh\nMayor of Ambleford",
    "copies": "Sam Okoro\n\ncc Priya Nair, Leader of the Council",
    "copies alone": "cc\nPriya Nair\nLeader of the Council",
    "contacts": "Ward councillors: Cllr Tom Birch, Cllr Ruth Vale",
    "a contact on lines": "Your ward councillor\nCllr Tom Birch\nMember for Mill",
    "an officer, and the portfolio holder": "Ben Carter\nHead of Leisure\nPortfolio holder: Cllr Jane Hart",
    "an officer, and a list below": "Kind regards\nSam Okoro\nLeisure Services Officer\n\nLeader: Priya Nair",
    "a list before the officer's name": "By order\nPriya Nair\nLeader of the Council\n\nKind regards\nSam Okoro",
    "a list after a colon": "We shall hear:\n\nEdwin Marsh, Mayor",
    "members of a panel": "Panel\nOmar Lunt, Chair of the Planning Committee\nCarys Oakes",
    "the next item of a programme": "10am\nEdwin Marsh\nMayor of Ambleford",
    "one name below another": "Alan Brown\nEdwin Marsh\nMayor of Ambleford",
    "an agenda that names its chair": "Planning Committee agenda\n\nOmar Lunt, Chair\n\n1. Apologies",
    "a byline": "Photograph taken by\nEdwin Marsh\nMayor of Ambleford",
    "a post": "Chair for the day\nEdwin Marsh\nMayor of Ambleford",
    "an officer by order of the Mayor": "By order of the Mayor\nSam Okoro",
    "a sentence left open": "The Member you should write to about the bandstand is\n\nPriya Nair, Leader\n\ncc Sam",
    "the ward's Member": "Local Member\nCllr Tom Birch",
    "what they did": "Ribbon cutting\nEdwin Marsh, Mayor",
    "a stranger": "By order\nZebedee Stranger\nMayor of Wick",
    "more prose below": "Priya Nair, Leader of the Council\n\nShe will call you tomorrow about the bandstand.",
}


@pytest.mark.parametrize("end", SIGNS_NOTHING.values(), ids=list(SIGNS_NOTHING))
def test_a_member_who_is_only_named_signs_nothing(end: str) -> None:
    made = mail(f"{GREETED}{end}")
    assert in_whose_name(made, letter(made)) is None


def test_nothing_but_a_name_is_no_letter() -> None:
    for text in ("Edwin Marsh, Mayor", "Dear Mr Stone\n\nEdwin Marsh, Mayor\n\ncc Sam Okoro", "By order"):
        made = mail(text)
        assert in_whose_name(made, letter(made)) is None
