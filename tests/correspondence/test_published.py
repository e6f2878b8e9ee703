"""Whether a matter is public already, by the council's list of cases or by the writer's own words."""

from collections.abc import Callable

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.matters import Case
from mailguard.correspondence.published import asked_by_right, cases_of, public, released
from tests.checks.confided import file, opened
from tests.checks.house import Letter, Quote

OPEN = Case(ref="27/00046/ENF", published=True)
CLOSED = Case(ref="27/00045/ENF")


def mail(text: str, *cases: Case, subject: str = "14 Mill Lane") -> Correspondence:
    return opened(Letter(subject=subject, text=text), cases=cases)


@pytest.mark.parametrize(
    "text",
    [
        "The report has now been published.",
        "The appendix is already public.",
        "It was published on Monday.",
        "The minutes are in the public domain.",
        "The attached report was released last week.",
        "The decision has been made public.",
        "The report is no longer exempt.",
        "Redacted copy attached.",
        "The notice is on the public register.",
        "I attach the public version.",
        "Here is a public version of it.",
        "This has since been released.",
    ],
)
def test_words_that_say_it_is_public(text: str) -> None:
    assert released(mail(text))
    assert released(mail("See below.", subject=text))
    assert not released(mail(f"{'Officers visited. ' * 230}{text}"))


@pytest.mark.parametrize(
    "text",
    [
        "Officers visited on 28 January.",
        "The report has not been published.",
        "The report hasn't been published.",
        "Keep it until it is published.",
        "It will be quiet once it is published.",
        "Please wait before it is made public.",
        "The names are not redacted.",
        "The redacted version is on the website; this one is unredacted.",
        "It is a public house.",
        "The public version is on the website.",
        "The agenda was published yesterday.",
        "The public report was published yesterday.",
        "This is public nuisance.",
        "It was released on Monday, if anybody asks.",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert not released(mail(text))


@pytest.mark.parametrize(
    ("text", "by_right"),
    [
        ("Disclosed under the Freedom of Information Act.", True),
        ("Your subject access request is answered.", True),
        ("EIR 1204", True),
        ("It would be exempt under the Freedom of Information Act.", False),
        ("We do not disclose it under the FOI Act.", False),
        ("The eir of the estate wrote.", False),
    ],
)
def test_what_is_asked_for_by_right(text: str, by_right: bool) -> None:
    assert asked_by_right(mail(text)) is by_right


def in_subject(ref: str) -> Correspondence:
    return mail("See below.", OPEN, CLOSED, subject=f"RE: {ref}, Mill Lane")


def in_text(ref: str) -> Correspondence:
    return mail(f"It is {ref}.", OPEN, CLOSED)


def in_quoted_words(ref: str) -> Correspondence:
    below = (Quote(by="jane-hart", text=f"How is {ref}?"),)
    return opened(Letter(subject="Mill Lane", quoted=below), cases=(OPEN, CLOSED))


def in_a_quoted_subject(ref: str) -> Correspondence:
    below = (Quote(by="jane-hart", text="And?", subject=ref),)
    return opened(Letter(subject="Mill Lane", quoted=below), cases=(OPEN, CLOSED))


def in_a_file(ref: str) -> Correspondence:
    return opened(Letter(subject="Mill Lane"), file("note.pdf", f"Case {ref}"), cases=(OPEN, CLOSED))


def in_the_name_of_a_file(ref: str) -> Correspondence:
    return opened(Letter(subject="Mill Lane"), file(f"note {ref}.pdf"), cases=(OPEN, CLOSED))


@pytest.mark.parametrize(
    "of", [in_subject, in_text, in_quoted_words, in_a_quoted_subject, in_a_file, in_the_name_of_a_file]
)
def test_where_a_case_may_be_named(of: Callable[[str], Correspondence]) -> None:
    assert cases_of(of("27/00046/ENF")) == (OPEN,)
    assert cases_of(of("27/00046/enf")) == (OPEN,)
    for other in ("127/00046/ENF", "27/00046/ENFX", "27/00047/ENF"):
        assert cases_of(of(other)) == ()


def test_a_reference_broken_by_a_line_is_one() -> None:
    held = Case(ref="ENF  27/1204")
    assert cases_of(mail("The case is ENF\n27/1204.", held)) == (held,)
    assert cases_of(mail("The case is ENF 27.1204", Case(ref="27/1204"))) == ()


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("27/00046/ENF goes on.", True),
        ("27/00046/ENF and 27/00045/ENF go on.", False),
        ("27/00046/ENF and 27/00099/ENF go on.", False),
        ("27/00045/ENF goes on.", False),
        ("It goes on.", False),
    ],
)
def test_every_case_that_is_named_must_be_published(text: str, is_public: bool) -> None:
    assert public(mail(text, OPEN, CLOSED)) is is_public


def test_a_case_may_be_listed_by_a_part_of_its_reference() -> None:
    assert public(mail("27/00046/ENF goes on.", Case(ref="27/00046", published=True)))
