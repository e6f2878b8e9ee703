"""No text, however hostile, takes more than a moment: time grows with length and no faster."""

import time

import pytest

from mailguard.language import segments, sentences, strip_prefixes

SIZE = 1_000_000
UNITS = {
    "marks": ">\n",
    "marked lines": "> text\n",
    "one line of marks": ">",
    "marks apart": "> ",
    "From:": "From:\n",
    "From and a word": "From: x\n",
    "whole headers": "From: a@b\nSent: 4 March 2026 09:17\n",
    "headers without end": "To: a;\nb;\n",
    "Date before From": "Date: 4\nFrom: a\n",
    "all labels": "To: a\nCc: b\nSubject: c\nDate: x\nFrom: y\n",
    "underscores": "_",
    "ruled lines": "________________________________\n",
    "On x wrote:": "On x wrote:\n",
    "whole attributions": "On 4 Mar 2026 at 09:17, x <a@b> wrote:\n",
    "On and no more": "On x\n",
    "run-on attributions": "On 4 Mar 2026 at 09:17, x<a@b> wrote:   x\n",
    "run-on attributions, broken": "On 4 Mar 2026 at 09:17, x<a@b>\nwrote:   x\n",
    "one run-on line": "On 4 Mar 2026 at 09:17, x<a@b wrote: ",
    "Quoting": "Quoting x:\n",
    "names and dates": "* Tom <a@b> [2027-02-14 20:15]:\n",
    "names and no dates": "* Tom <a@b> [x]:\n",
    "in message": ">>> On 4 Mar 2026 at 09:17, in message\n<a@b>, x <a@b> wrote:\n",
    "in message, in one line": ">>> On in message <",
    "headers without colons": "-----Original Message-----\nFrom a@b\nTo a\nDate 4\n",
    "labels in both languages": "Oddi wrth / From: a@b\nAnfonwyd / Sent: 4\n",
    "signature marks": "-- \n",
    "cut signature marks": "--\n",
    "closing words": "Kind regards\nx\n\n",
    "names": "Tom Birch\n",
    "capitals": "A",
    "blank lines": "x\n\n",
    "a footer's other first words": "the views in this message ",
    "another footer's words": "confidential and subject to legal ",
    "a footer about viruses": "no responsibility virus ",
    "a footer's readers": "meant only for to whom it ",
    "a footer's first words": "any views expressed ",
    "a Welsh footer's first words": "cyfrinachol neges ",
    "footers": "This email is confidential and may be privileged\n\n",
    "banners": "CAUTION: outside\n",
    "separators": "-----Original Message-----\n",
    "headers in one line": "From: " + "a Sent: 1 To: b " * 30 + " Subject: \t x\t\n",
    "broken lines": "> " + "a" * 60 + "\nb\n",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_a_megabyte_of_one_thing_is_cut_in_linear_time(unit: str) -> None:
    half, whole = (_spent(unit * (size // len(unit))) for size in (SIZE // 4, SIZE))
    # Four times the text: a method that looks back over all of it would need sixteen times as long.
    assert whole < 10 * half + 0.5
    assert whole < 5


def _spent(text: str) -> float:
    start = time.process_time()
    segments(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", ["a. ", ".", "\n", "A.", "Cllr. ", "- \n", "\n "])
def test_sentences_are_cut_in_linear_time(unit: str) -> None:
    start = time.process_time()
    sentences(unit * (SIZE // len(unit)))
    assert time.process_time() - start < 5


def test_a_subject_of_prefixes_is_read_in_linear_time() -> None:
    start = time.process_time()
    assert strip_prefixes("RE: " * (SIZE // 4)) == ("", False)
    assert time.process_time() - start < 5
