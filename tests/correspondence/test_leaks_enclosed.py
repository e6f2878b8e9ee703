"""A marked letter that a mail takes along: which outsider gets it, how certain that is, and who had it before."""

from dataclasses import replace

from mailguard.correspondence import Correspondence
from mailguard.correspondence.files_below import PROGRAM
from mailguard.correspondence.leaks import Leak, leaks
from tests.checks.confided import ENFORCER, REED
from tests.checks.enclosures import DEAR, NOTICE, carrying, paper
from tests.checks.house import Letter, Quote

STONE = "p.stone@example.com"
SENT = Letter(by=ENFORCER, to=(REED,), subject="14 Mill Lane", text="Please see attached what we told the councillor.")
SIGNED = ("Yours sincerely", "Martin Sedgwick")
BY_STONE = ("Yours sincerely", "P Stone")


def of(mail: Correspondence) -> list[Leak]:
    """The letters alone: a file with a mark may be a leak by itself, whatever is written in it."""
    return [leak for leak in leaks(mail) if leak.letter is not None]


def sent(*lines: str, name: str = "letter.docx", **parts: object) -> Correspondence:
    letter = replace(SENT, **parts)  # type: ignore[arg-type]  # the parts are those of a letter
    return carrying(letter, paper(name, *lines))


def written(*lines: str) -> Correspondence:
    return carrying(replace(SENT, to=("jane-hart",), cc=(REED,), text="\n".join(lines)))


def test_where_the_outsider_stands() -> None:
    (leak,) = of(sent(*DEAR))
    assert (leak.where, leak.meant, leak.regulatory, leak.officers, leak.doubt) == ("to", True, True, True, "")
    (leak,) = of(sent(*DEAR, to=("grace-oduya",), cc=(REED,)))
    assert leak.where == "cc"


def test_the_certain_one_comes_first() -> None:
    asked = ("Dear Councillor Hart", "", "Please treat this as confidential.", "You asked for a copy.", "Here it is.")
    mail = written(*asked, "", *DEAR)
    first, second = leaks(mail)
    assert (first.letter is not None, first.doubt) == (True, "")
    assert (second.letter is None, second.doubt) == (True, PROGRAM)


def test_a_sentence_that_marks_the_letter_is_less_certain() -> None:
    said = "Please treat this letter as confidential."
    (leak,) = of(sent("Dear Councillor Hart", "", said, NOTICE, "", *SIGNED))
    assert (leak.marking.quote, leak.doubt) == (said, PROGRAM)


def test_a_letter_that_is_passed_over_hides_no_other() -> None:
    had = paper("first.docx", *DEAR, "", "cc: Mrs M Reed")
    new = paper("second.docx", *DEAR)
    (leak,) = of(carrying(SENT, had, new))
    assert leak.marking.where == "attachment:second.docx"


def test_what_somebody_outside_wrote_to_the_council_is_kept_where_it_went_to_a_member_on_such_a_matter() -> None:
    complaint = ("", f"I wish to complain. {NOTICE}", "", *BY_STONE)
    grant = ("", "May I have my grant back?", "", *BY_STONE)
    (leak,) = of(sent("CONFIDENTIAL", "", "Dear Councillor Hart", *complaint, text="For you."))
    assert (leak.officers, leak.regulatory) == (False, True)
    assert of(sent("CONFIDENTIAL", "", "Dear Grace Oduya", *complaint, text="For you.")) == []
    other = {"by": "amrit-chahal", "subject": "A grant", "text": "For you."}
    assert of(sent("CONFIDENTIAL", "", "Dear Councillor Hart", *grant, **other)) == []


def test_a_file_came_with_the_newest_mail_below_and_with_none_before_it() -> None:
    asked = Quote(by=REED, to=("grace-oduya",), subject="14 Mill Lane", text="What is happening?")
    passed = Quote(by="grace-oduya", to=(ENFORCER,), subject="14 Mill Lane", text="As asked.")
    assert len(of(sent(*DEAR, subject="FW: 14 Mill Lane", quoted=(passed, asked)))) == 1
    assert of(sent(*DEAR, subject="FW: 14 Mill Lane", quoted=(asked, passed))) == []
