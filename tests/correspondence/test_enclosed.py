"""Marked letters that a mail takes along: who wrote each, whose copies went where, and what it is about."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.enclosed import UNKNOWN, UNSIGNED, Enclosed, enclosed
from tests.correspondence.letters.making import STONE, file, mail

SAID = "The visit is on Monday."
TOLD = "Please see attached what we told the councillor."
DEAR = ("CONFIDENTIAL", "", "Dear Councillor Hart", "", SAID, "")
CLOSED = (*DEAR, "Yours sincerely", "", "Dev Rana")
MASTHEAD = ("From the office of Councillor Priya Nair", "Leader of the Council")


def bringing(*lines: str, text: str = "For you.", name: str = "letter.docx", **parts: str) -> Correspondence:
    return mail(text, file("\n".join(lines), name), **parts)  # type: ignore[arg-type]  # the parts are those of a mail


def brought(*lines: str, **parts: str) -> Enclosed:
    (found,) = enclosed(bringing(*lines, **parts))
    return found


@pytest.mark.parametrize(
    ("lines", "text", "written"),
    [
        (CLOSED, "For you.", (True, True, "")),
        ((*DEAR, "Councillor Tom Birch"), "For you.", (False, True, "")),
        ((*MASTHEAD, *DEAR), "For you.", (False, True, "")),
        (("From: Dev Rana", "To: Cllr Hart", *DEAR[4:], "CONFIDENTIAL"), "For you.", (True, True, "")),
        (("From: Tom Birch", "To: Cllr Hart", *DEAR[4:], "CONFIDENTIAL"), "For you.", (False, True, "")),
        (("From: Dev Rana and Tom Birch", "To: Cllr Hart", *DEAR[4:], "CONFIDENTIAL"), "", (False, True, "")),
        (DEAR, "For you.", (True, True, UNSIGNED)),
        ((*DEAR, "Yours sincerely", "Ann Lowe"), TOLD, (True, True, UNKNOWN)),
        ((*DEAR, "Yours sincerely", "Ann Lowe"), f"{'x' * 3_986} we wrote it", (True, True, UNKNOWN)),
        ((*DEAR, "Yours sincerely", "Ann Lowe"), f"{'x' * 3_999} we wrote it", (False, False, "")),
        ((*DEAR, "Yours sincerely", "Ann Lowe"), "For you.", (False, False, "")),
    ],
)
def test_who_wrote_it(lines: tuple[str, ...], text: str, written: tuple[bool, bool, str]) -> None:
    found = brought(*lines, text=text)
    assert (found.officers, found.inside, found.doubt) == written


@pytest.mark.parametrize(
    ("house", "by", "inside"),
    [
        ("Ambleford Borough Council", "sam-okoro", True),
        ("Hill House", "sam-okoro", False),
        ("Ambleford Borough Council", STONE, False),
    ],
)
def test_a_letter_of_the_councils_house_may_be_an_officers(house: str, by: str, inside: bool) -> None:
    found = brought(house, *DEAR, "Yours sincerely", "Ann Lowe", by=by)
    assert (found.inside, found.doubt) == (inside, UNKNOWN if inside else "")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), ()),
        (("cc: Mr P Stone",), ("stone",)),
        (("Copies to", "Mr P Stone"), ("stone",)),
        (("cc:", "Mr P Stone", "Enc: the plan of Mrs Reed"), ("stone",)),
        (("Seen by Mrs Reed", "cc:", "Mr P Stone"), ("stone",)),
        (("cc: Mr P Stone", "cc: Mrs M Reed"), ("stone", "reed")),
        (("cc: XXXX", "Enc: the plan of Mr Stone"), ()),
        (("cc :", "Mr P Stone"), ("stone",)),
    ],
)
def test_whom_its_copies_went_to(lines: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert brought(*CLOSED, "", *lines).strangers & {"stone", "reed", "plan"} == set(words)


def test_its_foot_may_say_so_too() -> None:
    (found,) = enclosed(mail("For you.", file("\n".join(CLOSED), footer="cc: Mr P Stone")))
    assert "stone" in found.strangers


def test_who_signs_is_a_stranger_where_the_register_does_not_know_them() -> None:
    assert {"ann", "lowe"} <= brought(*DEAR, "Yours sincerely", "Ann Lowe").strangers
    assert brought(*CLOSED).strangers == set()


@pytest.mark.parametrize(
    ("said", "text", "by", "about"),
    [
        (SAID, "For you.", "sam-okoro", False),
        ("Planning permission was refused.", "For you.", "sam-okoro", True),
        (SAID, "Planning permission was refused.", "sam-okoro", True),
        ("The complaint is closed.", "For you.", "sam-okoro", False),
        ("The complaint is closed.", "For you.", "dev-rana", True),
    ],
)
def test_what_it_is_about(said: str, text: str, by: str, about: bool) -> None:
    assert brought("CONFIDENTIAL", "Dear Councillor Hart", said, text=text, by=by).regulatory is about


@pytest.mark.parametrize(
    "name", ["to_Cllr_Hart.docx", "v1.2 to Cllr Hart.docx", "Cllr Hart: our letter.docx", "to Cllr-Hart.docx"]
)
def test_whom_the_name_of_the_file_means(name: str) -> None:
    found = brought("CONFIDENTIAL", "", "Dear Jane", "", SAID, name=name)
    assert [person.id for person in found.towards.members] == ["jane-hart"]


def test_a_first_name_may_be_that_of_whoever_the_mail_greets() -> None:
    lines = ("CONFIDENTIAL", "", "Dear Jane", "", SAID)
    asked = "Councillor Hart asked us to write."
    assert enclosed(bringing(*lines, text=f"Dear Jane\n\n{asked}")) == ()
    assert len(enclosed(bringing(*lines, text=f"Dear Mr Stone\n\n{asked}"))) == 1
    assert len(enclosed(bringing(*DEAR, text=f"Dear Councillor Hart\n\n{asked}"))) == 1


def test_words_that_ask_for_care_are_no_mark() -> None:
    assert enclosed(bringing(*DEAR[1:], "This letter is confidential and intended only for the addressee.")) == ()


def test_a_file_that_was_cut_or_is_a_template_is_none() -> None:
    made = file("\n".join(DEAR))
    assert len(enclosed(mail("For you.", made))) == 1
    assert enclosed(mail("For you.", replace(made, cut=True))) == ()
    assert enclosed(mail("For you.", replace(made, name="Template_letter.docx"))) == ()
    assert enclosed(mail("For you.", made, subject="Template letter")) == ()


def test_a_file_that_is_none_hides_no_other() -> None:
    made = file("\n".join(DEAR))
    others = (replace(made, cut=True), replace(made, name="Template_letter.docx"), file("\n".join(DEAR[1:])))
    assert len(enclosed(mail("For you.", *others, made))) == 1


def test_a_mail_within_a_mail_may_bring_it() -> None:
    outer, inner, innermost = (mail("For you.", *files) for files in ((), (), (file("\n".join(DEAR)),)))
    between = replace(inner.message, forwarded=(innermost.message,))
    (found,) = enclosed(replace(outer, message=replace(outer.message, forwarded=(between,))))
    assert found.brought == innermost.message
