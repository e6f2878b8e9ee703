"""What marks a message, place by place, and what only looks like a mark."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import marks_of_file, may_be_marked, words_of_page
from mailguard.correspondence.markings.wordings import (
    Said,
    file_says,
    foot_says,
    label_says,
    line_says,
    may_mark,
    page_says,
    subject_says,
)
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.message import Attachment, Passage, Place
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened

TABLE: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent.parent / "data" / "markings.yml").read_text(encoding="utf-8")
)
GUID = "1b0f3c52-0a4e-4d8b-9c1d-5e2f7a6b8c90"


def _subject(text: str) -> Said | None:
    return subject_says(subject_of(text).text)


def _page(text: str) -> Said | None:
    return next((said for line in text.split("\n") if (said := page_says(line))), None)


READS: dict[str, Callable[[str], Said | None]] = {
    "subject": _subject,
    "line": line_says,
    "file": file_says,
    "page": _page,
    "footer": foot_says,
    "label": label_says,
}
ROWS = [(place, mark, text) for place, groups in TABLE.items() for mark, texts in groups.items() for text in texts]


@pytest.mark.parametrize(("place", "mark", "text"), ROWS, ids=[f"{place}: {text[:60]}" for place, _, text in ROWS])
def test_the_words_say_what_the_table_says(place: str, mark: str, text: str) -> None:
    said = READS[place](text)
    assert (said[0] if said else "none") == mark


def test_the_table_is_large_enough() -> None:
    marks = [mark for _, mark, _ in ROWS]
    assert len(marks) - marks.count("none") >= 120
    assert marks.count("none") >= 120


@pytest.mark.parametrize(("place", "mark", "text"), [row for row in ROWS if row[0] == "line" and row[1] != "none"])
def test_the_first_look_lets_every_mark_through(place: str, mark: str, text: str) -> None:
    assert may_mark(text)


def test_a_text_without_any_such_word_is_not_looked_at() -> None:
    assert not may_mark("The library opens at nine.")
    assert not may_be_marked(opened(Letter(subject="Library", text="The library opens at nine.")).message)


QUOTED = (
    "Thank you.\n\nFrom: Stefan Kowalczyk\nSent: 2 March 2026 14:00\nTo: Edmund Birch\nSubject: {}\n\n{}",
    "Thank you.\n\n> From: Stefan Kowalczyk\n> Sent: 2 March 2026 14:00\n> To: Edmund Birch\n> Subject: {}\n>\n> {}",
)


@pytest.mark.parametrize("text", sorted({text for place, _, text in ROWS if place in {"subject", "line"}}))
def test_no_mark_of_a_message_is_passed_over_before_its_words_are_cut(text: str) -> None:
    broken = text.replace(" ", "\n> ", 1)
    letters = [Letter(subject=text), Letter(text=text), Letter(text=QUOTED[1].format(broken, "The fence is down."))]
    letters += [Letter(text=form.format(text, "The fence is down.")) for form in QUOTED]
    letters += [Letter(text=form.format("Fence", text)) for form in QUOTED]
    mails = [opened(letter) for letter in letters]
    assert not any(mail.marked.everywhere for mail in mails if not may_be_marked(mail.message))


def test_a_mark_broken_over_two_lines_of_a_quoted_subject_is_not_passed_over() -> None:
    mail = opened(Letter(text=QUOTED[1].format("Fence, Part\n>  II papers", "The fence is down.")))
    assert may_be_marked(mail.message)


@pytest.mark.parametrize("header", ["Sensitivity", "msip_labels", f"MSIP_Label_{GUID}_Name"])
def test_headers_that_may_mark_are_not_passed_over(header: str) -> None:
    assert may_be_marked(opened(Letter(text="The fence is down.", headers={header: "x"})).message)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("CONFIDENTIAL", Weight.STRONG),
        ("EXEMPT", Weight.STRONG),
        ("This note is confidential.", Weight.MEDIUM),
        ("I attach the exempt appendix.", Weight.MEDIUM),
        ("Please do not forward this.", Weight.WEAK),
    ],
)
def test_a_label_weighs_more_than_a_sentence(text: str, weight: Weight) -> None:
    said = line_says(text)
    assert said is not None
    assert said[1] is weight


def test_a_label_of_a_program_weighs_less() -> None:
    assert label_says("Confidential") == (Mark.CONFIDENTIAL, Weight.MEDIUM)
    assert label_says("OFFICIAL-SENSITIVE") == (Mark.LABEL, Weight.MEDIUM)


@pytest.mark.parametrize(
    ("quote", "weight", "says"),
    [
        ("CONFIDENTIAL: 14 Mill Lane", Weight.STRONG, True),
        ("In confidence", Weight.STRONG, True),
        ("I write in strict confidence.", Weight.MEDIUM, True),
        ("P&C: 14 Mill Lane", Weight.STRONG, True),
        ("Cyfrinachol", Weight.STRONG, True),
        ("OFFICIAL-SENSITIVE", Weight.STRONG, False),
        ("Not to be shared: confidential", Weight.WEAK, False),
    ],
)
def test_whether_the_very_word_stands_there(quote: str, weight: Weight, says: bool) -> None:
    assert Marking(where="subject", quote=quote, mark=Mark.CONFIDENTIAL, weight=weight).says_confidential is says


def places(letter: Letter) -> list[tuple[str, str]]:
    return [(each.where, str(each.mark)) for each in opened(letter).marked.everywhere]


def test_the_subject_is_read_under_its_reply_marks() -> None:
    assert places(Letter(subject="RE: [External] CONFIDENTIAL: fence")) == [("subject", "confidential")]


def test_the_first_three_lines_below_the_greeting_are_read() -> None:
    third = "Dear Councillor Birch\n\nThank you.\n\nIt is done.\n\nCONFIDENTIAL\n\nThe fence is down."
    fourth = "Dear Councillor Birch\n\nThank you.\n\nIt is done.\n\nThe rest follows.\n\nCONFIDENTIAL"
    assert places(Letter(text=third)) == [("own", "confidential")]
    assert places(Letter(text=fourth)) == []


def test_a_sentence_in_the_first_line_is_read() -> None:
    assert places(Letter(text="Thank you. Please treat this as confidential.")) == [("own", "confidential")]


def test_a_sentence_broken_over_two_lines_is_read() -> None:
    assert places(Letter(text="The fence is down. Please treat this\nas confidential.")) == [("own", "confidential")]


def test_a_line_is_one_mark_however_it_is_read() -> None:
    assert places(Letter(text="CONFIDENTIAL")) == [("own", "confidential")]


def test_a_footer_marks_nothing() -> None:
    text = "The fence is down.\n\nThis email is confidential and intended only for the addressee."
    assert places(Letter(text=text)) == []
    assert places(Letter(text="This e-mail is confidential and intended only for the addressee.")) == []


def test_a_signature_marks_nothing() -> None:
    assert places(Letter(text="The fence is down.\n\n-- \nConfidential\nStefan Kowalczyk")) == []


def test_a_quoted_message_is_marked_by_its_own_subject_and_first_lines() -> None:
    quoted = (
        Quote(by="edmund-birch", text="Thank you.", subject="Fence"),
        Quote(by="stefan-kowalczyk", text="The fence is down.", subject="CONFIDENTIAL: fence"),
        Quote(by="edmund-birch", text="In confidence\n\nIs it down?", subject="Fence"),
    )
    marked = opened(Letter(quoted=quoted)).marked
    assert {number: [each.where for each in marks] for number, marks in marked.passed.items()} == {
        2: ["quoted:2"],
        3: ["quoted:3"],
    }
    assert marked.own == ()


def test_a_quoted_message_without_a_subject_line_has_that_of_the_answer() -> None:
    text = "Thank you.\n\nOn Mon, 2 Mar 2026 at 14:00, Stefan Kowalczyk wrote:\n> The fence is down."
    answer = opened(Letter(text=text, subject="RE: CONFIDENTIAL: fence")).marked
    assert [each.quote for each in answer.passed[1]] == ["CONFIDENTIAL: fence"]
    assert opened(Letter(text=text, subject="CONFIDENTIAL: fence")).marked.passed == {}


@pytest.mark.parametrize("value", ["Company-Confidential", "company-confidential"])
def test_sensitivity_marks(value: str) -> None:
    (mark,) = opened(Letter(headers={"Sensitivity": value})).marked.own
    assert (mark.where, mark.mark, mark.weight) == ("header:sensitivity", Mark.CONFIDENTIAL, Weight.MEDIUM)
    assert mark.quote == value


def test_other_headers_and_other_sensitivities_mark_nothing() -> None:
    label = f"MSIP_Label_{GUID}_Enabled=true;MSIP_Label_{GUID}_Name=Confidential"
    headers = {"Sensitivity": "Normal", "List-Id": label, "Precedence": "Company-Confidential"}
    assert opened(Letter(headers=headers)).marked.own == ()


def test_a_label_that_does_not_say_whether_it_is_in_force_marks() -> None:
    (mark,) = opened(Letter(headers={"msip_labels": f"MSIP_Label_{GUID}_Name=Confidential"})).marked.own
    assert mark.mark is Mark.CONFIDENTIAL


def test_words_below_a_signature_and_between_quotes_are_read_once() -> None:
    quoted = "On Mon, 2 Mar 2026 at 14:00, Stefan Kowalczyk wrote:\n> CONFIDENTIAL\n>\n> The fence is down."
    below = opened(Letter(text=f"Thank you.\n\n-- \nEdmund Birch\n\n{quoted}")).marked
    assert [each.quote for marks in below.passed.values() for each in marks] == ["CONFIDENTIAL"]
    between = opened(Letter(text=f"Thank you.\n\n{quoted}\n\nCONFIDENTIAL\n\n> Is it down?")).marked
    assert between.own == ()


def test_of_two_labels_only_the_one_in_force_marks() -> None:
    off = GUID.replace("1b", "2c")
    both = {f"msip_label_{off}_enabled": "false", f"msip_label_{off}_name": "Confidential"}
    on = {f"msip_label_{GUID}_enabled": "true", f"msip_label_{GUID}_name": "OFFICIAL-SENSITIVE"}
    assert [each.quote for each in opened(Letter(headers=on | both)).marked.own] == ["OFFICIAL-SENSITIVE"]
    assert [each.quote for each in opened(Letter(headers=both | on)).marked.own] == ["OFFICIAL-SENSITIVE"]


@pytest.mark.parametrize(
    "headers",
    [
        {
            "msip_labels": f"MSIP_Label_{GUID}_ContentBits=0;MSIP_Label_{GUID}_Enabled=true;"
            f"MSIP_Label_{GUID}_Name=OFFICIAL-SENSITIVE;MSIP_Label_{GUID}_SiteId=9f8e;"
        },
        {
            "msip_labels": f"MSIP_Label_{GUID}_Enabled=True; MSIP_Label_{GUID}_Name=OFFICIAL-SENSITIVE  Members;"
            f" MSIP_Label_{GUID}_ContentBits=3"
        },
        {f"msip_label_{GUID}_enabled": "true", f"msip_label_{GUID}_name": "OFFICIAL-SENSITIVE"},
        {
            "msip_labels": f"MSIP_Label_{GUID}_Enabled=True; MSIP_Label_{GUID}_Owner=g.o@ambleford.gov.uk;"
            f" MSIP_Label_{GUID}_Name=OFFICIAL-SENSITIVE; MSIP_Label_{GUID}_Extended_MSFT_Method=Automatic"
        },
    ],
    ids=["joined", "folded", "one header each", "an older program"],
)
def test_labels_are_read_in_each_of_their_shapes(headers: dict[str, str]) -> None:
    (mark,) = opened(Letter(headers=headers)).marked.own
    assert (mark.where, mark.mark) == ("header:msip_labels", Mark.LABEL)
    assert mark.quote.startswith("OFFICIAL-SENSITIVE")


@pytest.mark.parametrize(
    "value",
    [
        f"MSIP_Label_{GUID}_Enabled=false;MSIP_Label_{GUID}_Name=Confidential",
        f"MSIP_Label_{GUID}_Enabled=true;MSIP_Label_{GUID}_Name=OFFICIAL",
        f"MSIP_Label_{GUID}_Enabled=true",
        "MSIP_Label_1b0f_Name=Confidential",
    ],
)
def test_a_label_that_is_off_or_says_nothing_marks_nothing(value: str) -> None:
    assert opened(Letter(headers={"msip_labels": value})).marked.own == ()


def attachment(name: str, *passages: Passage) -> Attachment:
    return Attachment(name=name, content_type="application/pdf", size=1, passages=passages, unread=None)


@pytest.mark.parametrize(
    ("found", "file"),
    [
        (["x EXEMPT report.pdf"], attachment("x EXEMPT report.pdf")),
        (["CONFIDENTIAL"], attachment("x.pdf", Passage(Place.HEADER, "Ambleford\nCONFIDENTIAL", 1))),
        (["Exempt report"], attachment("x.pdf", Passage(Place.BODY, "Ambleford\n\nExempt report\nDepot", 1))),
        (["EXEMPT"], attachment("x.docx", Passage(Place.TABLE, "EXEMPT"))),
        (["EXEMPT - Page 2"], attachment("x.pdf", Passage(Place.FOOTER, "EXEMPT - Page 2", 1))),
        ([], attachment("x.pdf", Passage(Place.BODY, "\n".join(["line"] * 8 + ["EXEMPT"]), 1))),
        ([], attachment("x.pdf", Passage(Place.BODY, "line", 1), Passage(Place.BODY, "EXEMPT", 2))),
        ([], attachment("x.pdf", Passage(Place.BODY, "No exemption.", 1), Passage(Place.BODY, "EXEMPT", 2))),
        (["CONFIDENTIAL"], attachment("x.pptx", Passage(Place.NOTE, "The depot\n\nCONFIDENTIAL", 1))),
        ([], attachment("x.pptx", Passage(Place.NOTE, "One\nTwo\nThree\nCONFIDENTIAL", 1))),
        ([], attachment("x.pdf", Passage(Place.FOOTER, "This document may contain confidential information.", 1))),
    ],
)
def test_a_file_is_marked_by_its_name_its_first_page_and_its_page_ends(found: list[str], file: Attachment) -> None:
    marks = marks_of_file(file)
    assert [each.quote for each in marks] == found
    assert all(each.where == f"attachment:{file.name}" for each in marks)


def test_the_eight_first_lines_are_counted_over_passages() -> None:
    seven = Passage(Place.BODY, "\n".join(["line"] * 7), 1)
    assert marks_of_file(attachment("x.pdf", seven, Passage(Place.BODY, "EXEMPT", 1)))
    assert not marks_of_file(attachment("x.pdf", seven, Passage(Place.BODY, "line\nEXEMPT", 1)))


def test_lines_are_counted_over_three_passages() -> None:
    four = Passage(Place.BODY, "\n".join(["line"] * 4), 1)
    assert not marks_of_file(attachment("x.pdf", four, four, Passage(Place.BODY, "EXEMPT", 1)))


def test_each_line_of_a_foot_is_read_after_the_second_page_too() -> None:
    second = Passage(Place.BODY, "line", 2)
    foot = Passage(Place.FOOTER, "Ambleford Borough Council\nEXEMPT", 1)
    assert [each.quote for each in marks_of_file(attachment("x.pdf", second, foot))] == ["EXEMPT"]


def test_the_words_of_a_page_are_those_of_the_first() -> None:
    assert words_of_page((Passage(Place.BODY, "one", 1), Passage(Place.BODY, "two", 2))) == "one"
    assert words_of_page((Passage(Place.BODY, "one", 1), Passage(Place.TABLE, "table"))) == "one\ntable"


def test_long_quotes_are_cut() -> None:
    (mark,) = opened(Letter(subject=f"CONFIDENTIAL: {'fence ' * 60}")).marked.own
    assert len(mark.quote) == 160
