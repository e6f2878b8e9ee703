"""RTF: what Word, WordPad and others write into it, and what of that a reader is shown."""

import pytest

from mailguard.message import Place, Unread
from tests.attachments import in_rtf
from tests.attachments.letters import open_one, opened_all, text_of


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"hello\par there", "hello\nthere"),
        (r"Si\'e2n", "Siân"),
        (r"\uc1 \u372?r ab", "Ŵr ab"),
        (r"\uc2 \u8211\'96\'96 dash", "– dash"),
        (r"\uc0 \u8211 dash", "–dash"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f1 \'b3\f0 \'b3", "ł³"),
        (r"{\fonttbl{\f0\fcharset128 A;}}\f0 \'93\'fa", "日"),
        (r"\lquote a\rquote  \endash  b\emdash c\bullet\tab d\~e\_f", "‘a’ – b—c•\td e-f"),
        (r"\{a\}\\", "{a}\\"),
        (r"{\v hidden}seen{\deleted gone}", "seen"),
        (r"\v hidden\v0 seen", "seen"),
        (r"\v hidden\plain seen", "seen"),
        (r"{\*\unknown never}{\info{\author never}}{\fldinst never}{\fldrslt shown}", "shown"),
        (r"{\field{\*\fldinst{HYPERLINK x}}{\fldrslt{shown}}}", "shown"),
        (r"a{\pict\pngblip 89504e47}b", "ab"),
        (r"a\bin5 }}}}}b", "ab"),
        (r"{\*\annotation between us}seen", "seen"),
        ("one\\\ntwo", "one\ntwo"),
        (r"{\sp{\sn gtextUNICODE}{\sv DRAFT}}\par after", "DRAFT\n\nafter"),
    ],
)
def test_words(inside: str, text: str) -> None:
    found = open_one(rf"{{\rtf1\ansi\ansicpg1252 {inside}}}".encode("ascii"))
    assert sorted(text_of(found).split("\n")) == sorted(text.split("\n"))


def test_a_table_and_what_follows_it() -> None:
    rows = in_rtf.row((("a",), ("b",))) + in_rtf.row((("c", "d"), ("e",)))
    found = open_one(rf"{{\rtf1 before\par {rows}after\par}}".encode("ascii"))
    assert [(each.place, each.text) for each in found.passages or ()] == [
        (Place.BODY, "before"),
        (Place.TABLE, "a  b\n\nc\nd\n\ne"),
        (Place.BODY, "after"),
    ]


def test_a_header_of_the_first_page_is_shown_only_where_the_section_says_so() -> None:
    made = r"{\rtf1 %s{\headerf first\par}{\header always\par}body}"
    assert text_of(open_one((made % "").encode()), Place.HEADER) == "always"
    assert "first" in text_of(open_one((made % r"\titlepg").encode()), Place.HEADER)


def test_an_rtf_that_is_named_otherwise() -> None:
    assert text_of(open_one(rb"{\rtf1 hello}", "letter.doc", "application/msword")) == "hello"


def test_a_picture_alone() -> None:
    assert open_one(rb"{\rtf1{\pict\pngblip 89504e47}}").unread is Unread.PICTURE


def test_an_object_of_another_program_is_told_and_what_it_shows_is_read() -> None:
    inside = rb"{\object\objemb{\*\objclass Word.Document.8}{\*\objdata 01050000}{\result shown}}"
    found, other = opened_all(rb"{\rtf1 seen " + inside + b"}", "letter.rtf")
    assert text_of(found) == "seen shown"
    assert (other.name, other.unread) == ("letter.rtf/object", Unread.UNKNOWN)
    (alone,) = opened_all(rb"{\rtf1{\object{\*\objdata 01050000}}}")
    assert alone.unread is Unread.UNKNOWN


def test_nothing_that_closes() -> None:
    assert open_one(rb"{\rtf1 half a let").unread is Unread.DAMAGED
