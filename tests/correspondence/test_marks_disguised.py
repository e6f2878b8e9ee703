"""Marks whose letters are disguised: look-alikes, full width, set apart, or with letters of no width between."""

import pytest

from mailguard.correspondence.markings import Mark, Marking
from mailguard.correspondence.markings.reading import marks_of_file
from mailguard.correspondence.markings.spelt import plain
from mailguard.correspondence.markings.wordings import file_says, line_says, may_mark, page_says, subject_says
from mailguard.message import Attachment, Passage, Place
from mailguard.register.spelling import fold, latin
from tests.checks.house import Letter
from tests.correspondence.opened import opened

DISGUISED = {
    "\u0421ONFIDENTIAL": Mark.CONFIDENTIAL,
    "\u0421\u041eNF\u0406D\u0415N\u0422I\u0410L": Mark.CONFIDENTIAL,
    "C\u03bfnfidential: 14 Mill Lane": Mark.CONFIDENTIAL,
    "\uff23\uff2f\uff2e\uff26\uff29\uff24\uff25\uff2e\uff34\uff29\uff21\uff2c": Mark.CONFIDENTIAL,
    "EX\U0001d404\U0001d40cPT": Mark.EXEMPT,
    "CONFI\u00adDEN\u00adTIAL": Mark.CONFIDENTIAL,
    "CONFI\u200bDENTIAL": Mark.CONFIDENTIAL,
    "C\u200dO\u200dN\u200dF\u200dI\u200dD\u200dE\u200dN\u200dT\u200dI\u200dA\u200dL": Mark.CONFIDENTIAL,
    "C O N F I D E N T I A L": Mark.CONFIDENTIAL,
    "c o n f i d e n t i a l": Mark.CONFIDENTIAL,
    "C.O.N.F.I.D.E.N.T.I.A.L": Mark.CONFIDENTIAL,
    "C-O-N-F-I-D-E-N-T-I-A-L": Mark.CONFIDENTIAL,
    "P R I V A T E   A N D   C O N F I D E N T I A L": Mark.CONFIDENTIAL,
    "P R I V A T E A N D C O N F I D E N T I A L": Mark.CONFIDENTIAL,
    "N O T  F O R  P U B L I C A T I O N": Mark.CONFIDENTIAL,
    "\u0421 O N F I D E N T I A L": Mark.CONFIDENTIAL,
    "E X E M P T": Mark.EXEMPT,
    "\u0415XEMPT: appendix 2": Mark.EXEMPT,
    "O F F I C I A L - S E N S I T I V E": Mark.LABEL,
    "\u041eFFICIAL-SENSITIVE": Mark.LABEL,
    "LEGALLY PRIVI\u00adLEGED": Mark.PRIVILEGED,
}
NO_MARKS = (
    "Call the \u0441onfidential help line on 01632 960117.",
    "\u0421onfidential waste is collected on Fridays.",
    "C O N F I D E N T I A L  W A S T E",
    "The confi\u00addential report was discussed last year.",
    "Th\u0435 \u0441onfid\u0435ntial surv\u0435y is open to all staff.",
    "V A T  E X E M P T  training course",
    "A B C D E F G H I J K L",
    "F O R  S A L E",
    "O P E N  F O R  A L L",
    "A grant of \u00a3250,000 \u2013 for the caf\u00e9",
    "Not \u0441onfidential",
    "N O N - C O N F I D E N T I A L",
    "\uff2f\uff30\uff25\uff2e",
    "\u0416ivko\u0432ić \u2013 \u0421elebration",
    "R E S T R I C T E D  parking in Mill Lane is under review.",
    "i n c o n f i d e n t",
)


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_mark_marks_a_line_and_a_subject(text: str) -> None:
    assert may_mark(text)
    for reads in (line_says, page_says, subject_says):
        said = reads(text)
        assert said is not None
        assert said[0] is DISGUISED[text]


@pytest.mark.parametrize("text", NO_MARKS)
def test_disguised_prose_marks_nothing(text: str) -> None:
    assert line_says(text) is None
    assert page_says(text) is None


@pytest.mark.parametrize(
    "name", ["\u0421onfidential report.pdf", "CONFI\u00adDENTIAL.docx", "C O N F I D E N T I A L.pdf"]
)
def test_a_disguised_name_marks_a_file(name: str) -> None:
    assert file_says(name) is not None
    assert marks_of_file(Attachment(name=name, content_type="", size=9))


@pytest.mark.parametrize("name", ["\u0421elebration.pdf", "confi\u00addential waste.pdf", "A B C.pdf"])
def test_an_odd_name_marks_no_file(name: str) -> None:
    assert file_says(name) is None


def test_a_disguised_mark_is_shown_as_it_stands_and_says_the_very_word() -> None:
    text = "\u0421ONFIDENTIAL: the depot"
    (found,) = opened(Letter(text=f"{text}\n\nThe offers are in.", subject="Depot")).marked.own
    assert found.quote == text
    assert found.says_confidential
    assert not Marking(where="own", quote="\u041eFFICIAL-SENSITIVE", mark=Mark.LABEL).says_confidential


@pytest.mark.parametrize(
    "subject", ["CONFI\u00adDENTIAL: depot", "FW: \u0421ONFIDENTIAL: depot", "C O N F I D E N T I A L - depot"]
)
def test_a_disguised_subject_marks_the_mail(subject: str) -> None:
    assert [each.where for each in opened(Letter(subject=subject)).marked.own] == ["subject"]


def test_the_first_page_of_a_file_is_read_so_too() -> None:
    file = Attachment(
        name="report.pdf",
        content_type="",
        size=9,
        passages=(Passage(Place.BODY, "C O N F I D E N T I A L\n\nOffers."),),
    )
    assert [each.mark for each in marks_of_file(file)] == [Mark.CONFIDENTIAL]


@pytest.mark.parametrize(
    ("line", "straight"),
    [
        ("\u201cCONFIDENTIAL\u201d \u2013 \u00a39", '"CONFIDENTIAL" - \u00a39'),
        ("caf\u00e9", "caf\u00e9"),
        ("\uff23\uff21\uff26\u00c9", "CAFE"),
        ("S T R I C T L Y P R I V A T E", "STRICTLY PRIVATE"),
        ("a b c", "a b c"),
    ],
)
def test_other_letters_stay_as_they_are(line: str, straight: str) -> None:
    assert plain(line) == straight


def test_names_and_marks_are_read_by_one_mechanism() -> None:
    assert fold("Pri\u00adya Na\u200bir") == fold("\u03a1riya \u039dair") == ("priya", "nair")
    assert latin("\u0421af\u00e9 \uff22") == "Cafe B"
