"""In whose name a letter goes out, how surely, and who sends it."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters.heading import ONLY_HEAD
from mailguard.correspondence.letters.naming import (
    BESIDE,
    FOR_THEM,
    ONLY_FROM,
    ONLY_SHOWN,
    InName,
    in_whose_name,
    may_name_member,
    on_behalf,
    own_name,
    sender,
)
from mailguard.correspondence.letters.signing import NAME_ALONE, SPELT, STRANGER
from mailguard.message import Address
from mailguard.register import load
from tests.correspondence.letters.making import CAST, HEAD, LETTER, NOTHING, SIGNED, STONE, file, letter, mail

BODY = "Dear Mr Stone\n\nIt is mended.\n\nYours sincerely\n\n"


def named(made: Correspondence) -> InName | None:
    return in_whose_name(made, letter(made))


def test_an_attached_letter_that_a_member_signs() -> None:
    found = named(mail(NOTHING, file(LETTER)))
    assert found is not None
    assert (found.quote, found.where, found.doubt) == ("Councillor Priya Nair", "attachment:letter.docx", "")
    assert (found.whose, found.how) == ("Councillor Priya Nair", "is signed by")


def test_a_mail_that_a_member_signs() -> None:
    found = named(mail(f"{BODY}{SIGNED}"))
    assert found is not None
    assert (found.quote, found.where) == ("Councillor Priya Nair", "signature")


@pytest.mark.parametrize(
    ("signed", "doubt"),
    [
        ("pp Councillor Priya Nair\nLeader of the Council", ""),
        ("Ben Carter\nHead of Leisure\npp Councillor Priya Nair", ""),
        ("Councillor Priya Nair\nBen Carter\nHead of Leisure", BESIDE),
        ("Ben Carter\nfor Councillor Priya Nair", FOR_THEM),
        ("Alan Brown\nfor Councillor Priya Nair", FOR_THEM),
        ("On behalf of Councillor Priya Nair", ""),
        ("Cllr Priya Niar", SPELT),
        ("Cllr Priya Niar\nCllr Edwin Marsh", ""),
        ("Priya Nair", NAME_ALONE),
        ("Cllr Zebedee Stranger\nLeader of Ambleford Borough Council", STRANGER),
    ],
)
def test_what_is_not_certain(signed: str, doubt: str) -> None:
    found = named(mail(NOTHING, file(f"{BODY}{signed}")))
    assert found is not None
    assert found.doubt == doubt


@pytest.mark.parametrize(
    "signed",
    [
        "Ben Carter\nHead of Leisure",
        "Alan Brown",
        "Ben Carter\nHead of Leisure\n\ncc Councillor Priya Nair",
        "Sam Okoro\nPA to Councillor Priya Nair",
        "Cllr Zebedee Stranger\nLeader of the Council",
        "Councillor Aled Stranger\nWick Town Council",
    ],
)
def test_whose_it_is_not(signed: str) -> None:
    assert named(mail(NOTHING, file(f"{BODY}{signed}"))) is None


def test_another_councils_paper_is_not_ours_though_our_member_signs_it() -> None:
    assert named(mail(NOTHING, file(LETTER, header="Wessex County Council"))) is None
    assert named(mail(NOTHING, file(LETTER, header="Ambleford Borough Council"))) is not None


@pytest.mark.parametrize("words", ["Dear Mr Stone\n\nIt is mended.", "It is mended.\n\nYours sincerely\n"])
def test_a_letterhead_is_enough_where_a_letter_greets_or_closes(words: str) -> None:
    found = named(mail(NOTHING, file(words, header="Office of the Leader of the Council")))
    assert found is not None
    assert (found.quote, found.where) == ("Office of the Leader of the Council", "attachment:letter.docx")


def test_a_letterhead_alone_is_doubtful() -> None:
    found = named(mail(NOTHING, file(BODY, header="Office of the Leader of the Council")))
    assert found is not None
    assert (found.doubt, found.how) == (ONLY_HEAD, "stands under the letterhead of")


def test_a_letterhead_over_something_that_is_no_letter_names_nobody() -> None:
    assert (
        named(mail(NOTHING, file("Car parks\n\nThe charges are 80p.", header="Office of the Leader of the Council")))
        is None
    )


def test_a_long_paper_without_greeting_is_no_letter() -> None:
    text = "The pool is open and it is warm.\n" * 200
    assert named(mail(NOTHING, file(f"{text}\n{SIGNED}"))) is None
    assert named(mail(NOTHING, file(f"Dear Mr Stone\n\n{text}\nYours sincerely\n\n{SIGNED}"))) is not None


def test_a_mail_from_a_members_mailbox_without_a_sign_off() -> None:
    found = named(mail("It is mended.", by="mayor@ambleford.gov.uk", sender="sam-okoro"))
    assert found is not None
    assert (found.where, found.quote, found.doubt) == ("from", "mayor@ambleford.gov.uk", ONLY_FROM)
    assert found.how == "is sent from the mailbox of"
    assert [person.id for person in found.people] == ["edwin-marsh"]


def test_a_mail_from_an_officers_own_mailbox_without_a_sign_off() -> None:
    assert named(mail("It is mended.")) is None
    assert named(mail("It is mended.", by="leisure@ambleford.gov.uk")) is None
    assert named(mail("It is mended.", by="priya-nair")) is None


@pytest.mark.parametrize(
    ("by", "behind", "who", "delegated"),
    [
        ("sam-okoro", "", "sam-okoro", False),
        ("leisure@ambleford.gov.uk", "sam-okoro", "sam-okoro", False),
        ("leisure@ambleford.gov.uk", "", "leisure@ambleford.gov.uk", False),
        ("mayor@ambleford.gov.uk", "sam-okoro", "sam-okoro", False),
        ("priya-nair", "noor-aziz", "noor-aziz", True),
        ("priya-nair", "leader.pa@ambleford.gov.uk", "noor-aziz", True),
        ("priya-nair", "relay@ambleford.gov.uk", "relay@ambleford.gov.uk", True),
        ("priya-nair", "tom-birch", None, False),
        ("priya-nair", "relay@example.org", None, False),
        ("priya-nair", "", None, False),
        (STONE, "sam-okoro", None, False),
    ],
)
def test_who_sends_it(by: str, behind: str, who: str | None, delegated: bool) -> None:
    made = mail("It is mended.", by=by, sender=behind)
    assert (sender(made), on_behalf(made)) == (who, (who or "") if delegated else "")


def test_a_machine_sends_nothing_out() -> None:
    made = mail("It is mended.", by="priya-nair", sender="noor-aziz", headers=(("auto-submitted", "auto-replied"),))
    assert sender(made) is None


def test_the_councils_name_is_that_of_its_domain() -> None:
    assert own_name(mail()) == "ambleford"
    assert own_name(mail(by=STONE, sender="sam-okoro")) == "ambleford"
    assert own_name(mail(by=STONE)) == ""


@pytest.mark.parametrize(
    ("signed", "how"),
    [
        ("Councillor Priya Nair", "is signed by"),
        ("pp Councillor Priya Nair", "is signed by another hand for"),
        ("On behalf of Councillor Priya Nair", "is signed by another hand for"),
        ("Ben Carter\nfor Councillor Priya Nair", "is signed by another hand for"),
    ],
)
def test_how_the_name_stands_there(signed: str, how: str) -> None:
    found = named(mail(NOTHING, file(f"{BODY}{signed}")))
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize(
    ("signed", "whose"),
    [
        ("The Mayor and Deputy Mayor", "Councillor Edwin Marsh or Councillor Ruth Vale"),
        ("Cllr Edwin Marsh\nCllr Ruth Vale", "Councillor Edwin Marsh and Councillor Ruth Vale"),
        ("Councillors Marsh and Vale", "Councillor Edwin Marsh and Councillor Ruth Vale"),
    ],
)
def test_two_who_sign_and_two_whom_a_name_may_mean(signed: str, whose: str) -> None:
    found = named(mail(NOTHING, file(f"{BODY}{signed}")))
    assert found is not None
    assert found.whose == whose


def test_another_council_that_is_written_to_leaves_the_paper_ours() -> None:
    ours = f"2 February 2027\n\nThe Clerk\nWick Parish Council\n\n{LETTER}"
    assert named(mail(NOTHING, file(ours))) is not None
    assert named(mail(NOTHING, file(f"Wick Parish Council\n\n{LETTER}"))) is None


def test_our_council_that_is_written_to_makes_no_stranger_ours() -> None:
    theirs = f"1 Mill Lane\n\nAmbleford Borough Council\n\n{BODY}Cllr Zebedee Stranger"
    assert named(mail(NOTHING, file(theirs))) is None
    assert named(mail(NOTHING, file(f"Ambleford Borough Council\n\n{BODY}Cllr Zebedee Stranger"))) is not None


SHOWN = "Councillor Priya Nair, Leader of the Council"


def shown(
    name: str, text: str = "Dear Mr Stone\n\nIt is mended.", by: str = "leisure@ambleford.gov.uk"
) -> InName | None:
    made = mail(text, by=by)
    return named(
        Correspondence(replace(made.message, author=Address(made.message.author.email, name)), CAST, bytes(32))
    )


def test_a_name_beside_an_officers_address() -> None:
    found = shown(SHOWN)
    assert found is not None
    assert (found.quote, found.where, found.whose) == (SHOWN, "from", "Councillor Priya Nair")
    assert (found.how, found.doubt) == ("is sent under the name of", ONLY_SHOWN)
    assert shown(SHOWN, by="sam-okoro") is not None


@pytest.mark.parametrize("name", ["Priya Nair", "Sam Okoro", "Leisure", "", "Office of the Leader", "Cllr A Stranger"])
def test_a_name_that_is_nobodys_for_sure(name: str) -> None:
    assert shown(name) is None


def test_whoever_signs_signs_whatever_the_name_beside_the_address() -> None:
    assert shown(SHOWN, f"{BODY}Sam Okoro\nLeisure Services Officer") is None
    assert shown(SHOWN, by=STONE) is None


@pytest.mark.parametrize(
    ("salutation", "closed", "length", "ours"),
    [("", False, 4_000, True), ("", False, 4_001, False), ("Mr Stone", False, 4_001, True), ("", True, 4_001, True)],
)
def test_a_long_paper_that_neither_greets_nor_closes_is_no_letter(
    salutation: str, closed: bool, length: int, ours: bool
) -> None:
    made = mail(NOTHING, file(LETTER))
    long = replace(letter(made), salutation=salutation, closed=closed, text="x" * length)
    assert (in_whose_name(made, long) is not None) is ours


@pytest.mark.parametrize(
    ("header", "ours"),
    [
        ("The Council", True),
        ("Ambleford\nBorough Council", True),
        ("The Town Council", True),
        ("Full Council", True),
        ("Wick Town Council", False),
        ("The Wick Council", False),
        ("Wick Town Council and Ambleford Borough Council", True),
        ("Weston-le-Ford Town Council", False),
    ],
)
def test_which_council_a_paper_names(header: str, ours: bool) -> None:
    assert (named(mail(NOTHING, file(LETTER, header=header))) is not None) is ours


FEN = """
council: North Fen Borough Council
domains: [northfen.gov.uk]
people:
  - {id: sam-reed, kind: officer, name: Sam Reed, emails: [s.reed@northfen.gov.uk]}
reviewers: [{name: A Reed, email: a.reed@northfen.gov.uk, role: monitoring-officer}]
"""


@pytest.mark.parametrize(("header", "ours"), [("North Fen Borough Council", True), ("South Fen", False)])
def test_a_council_of_two_words(header: str, ours: bool, tmp_path: Path) -> None:
    register = tmp_path / "register.yml"
    register.write_text(FEN, encoding="utf-8")
    text = file(f"{BODY}Cllr Zebedee Stranger", header=header)
    message = replace(mail(NOTHING, text).message, author=Address("s.reed@northfen.gov.uk"))
    made = Correspondence(message, load(register).on(message.date.date()), bytes(32))
    assert (named(made) is not None) is ours


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The pool is open.", False),
        ("Dear Mr Stone\n\nThe pool is open.", False),
        ("Dear Councillor Nair\n\nThe pool is open.", False),
        ("Dear Councillor Nair\n\nThe Mayor is away.", True),
        ("The pool is open.\n\nThe Mayor", True),
        ("The pool is open.\n\nPriya Nair", True),
        ("The pool is open.\n\n-- \nCllr Zebedee Stranger", True),
        (f"Please see below.\n\n{HEAD}The Mayor is away.\n\nRegards\n\nThe Mayor\n", False),
    ],
)
def test_the_cheap_look_for_a_members_name(text: str, may: bool) -> None:
    assert may_name_member(mail(text)) is may
    assert may_name_member(mail(text, by="priya-nair"))
