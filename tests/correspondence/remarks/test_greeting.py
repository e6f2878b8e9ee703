"""Whoever is greeted by name is "you", to whomever the message was sent; else there is a doubt."""

import pytest

from mailguard.correspondence.remarks.greeting import greets_another
from mailguard.language.tone import About, Speaker
from tests.checks.house import Letter, ambleford
from tests.correspondence.remarks.asked import ids, member_says, with_tone

RUDE = "You are useless."
TOLD = tuple[list[str], Speaker, str]


def told(letter: Letter) -> TOLD:
    """Whom the one rude sentence is about, to what it is written, and the doubt."""
    mail, _ = with_tone(letter)
    (remark,) = mail.remarks
    return ids(remark), remark.heard, remark.doubt


def sent(greeting: str, cc: tuple[str, ...] = (), to: tuple[str, ...] = ("stefan-kowalczyk",)) -> Letter:
    """A Member's own mail."""
    return Letter(by="edmund-birch", to=to, cc=cc, text=f"{greeting}\n\n{RUDE}")


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Imogen Tarrant,",
        "Imogen Tarrant,",
        "Hello Imogen Tarrant",
        "Dear Ms Tarrant,",
        "Dear Ms. Tarrant,",
        "Dear Imogen,",
        "Good morning Imogen.",
        "Imogen,",
        "URGENT\n\nDear Imogen Tarrant,",
        "FAO: Imogen Tarrant",
        "Dear Imogen Tarrant, you must know this.",
    ],
)
def test_whoever_is_greeted_is_meant_though_only_a_copy_is_theirs(greeting: str) -> None:
    assert told(sent(greeting, ("imogen-tarrant",))) == (["imogen-tarrant"], Speaker.OFFICER, "")


@pytest.mark.parametrize("greeting", ["Dear Imogen Tarrant,", "FAO Imogen Tarrant", "Dear Ms. Tarrant,"])
def test_whoever_is_greeted_and_not_written_to_is_meant_with_a_doubt(greeting: str) -> None:
    officers, heard, doubt = told(sent(greeting))
    assert (officers, heard) == (["imogen-tarrant"], Speaker.OFFICER)
    assert doubt.startswith("it greets “")
    assert doubt.endswith("”, to whom it is not shown to be sent")


def test_a_first_name_of_one_officer_who_has_no_part_in_it_is_a_doubt() -> None:
    doubt = "“Imogen” is told from that name alone"
    assert told(sent("Dear Imogen,")) == (["imogen-tarrant"], Speaker.OFFICER, doubt)


@pytest.mark.parametrize(
    "letter",
    [
        sent("Dear Councillor Hart,", ("jane-hart",)),
        sent("Dear Councillor Hart,"),
        sent("Dear Cllr. Hart,"),
        sent("Jane Hart,", ("jane-hart",)),
        sent("Dear Jane,", ("jane-hart",)),
        member_says(f"Dear Councillor Hart,\n\n{RUDE}"),
        member_says(f"Hello Jane Hart\n\n{RUDE}"),
    ],
)
def test_a_member_who_is_greeted_is_no_officer(letter: Letter) -> None:
    mail, _ = with_tone(letter)
    assert [(ids(each), each.reading.about, each.heard) for each in mail.remarks] == [
        ([], About.MEMBER, Speaker.MEMBER)
    ]


@pytest.mark.parametrize("greeting", ["Dear Mr Nobody,", "Dear Wendell Stone,", "Dear Councillor,", "Hi Cllr Nobody"])
def test_somebody_greeted_who_is_not_known_is_a_doubt(greeting: str) -> None:
    names = greeting.split(maxsplit=1)[1].rstrip(",")
    assert told(sent(greeting)) == (["stefan-kowalczyk"], Speaker.OFFICER, f"it greets “{names}”")


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Stefan,",
        "Dear Mr Kowalczyk,",
        "Dear Mr Kowalcyk,",
        "Dear all,",
        "Dear Planning Team,",
        "Dear Customer Services,",
        "Good morning,",
        "Honestly,",
        "I write again.",
        "Hi, Imogen Tarrant has left us.",
        "Imogen Tarrant, who has left us, was good.",
    ],
)
def test_other_beginnings_mean_whom_it_is_written_to(greeting: str) -> None:
    assert told(sent(greeting, ("imogen-tarrant",))) == (["stefan-kowalczyk"], Speaker.OFFICER, "")


def test_both_who_are_greeted_are_meant() -> None:
    doubt = "it is written to 2 officers"
    both = ["imogen-tarrant", "stefan-kowalczyk"]
    for greeting in ("Dear Stefan and Imogen Tarrant,", "Dear Stefan Kowalczyk and Imogen Tarrant,"):
        officers, heard, said = told(sent(greeting, ("imogen-tarrant",)))
        assert (sorted(officers), heard, said) == (both, Speaker.OFFICER, doubt)


def test_a_resident_of_that_first_name_is_not_the_officer_who_has_a_copy() -> None:
    mail, _ = with_tone(sent("Dear Imogen,", ("imogen-tarrant",), ("i.stone@example.org",)))
    assert [ids(each) for each in mail.remarks] == [[]]


@pytest.mark.parametrize(
    ("greeting", "cc", "doubt"),
    [
        ("Dear Imogen Tarrant,", ("imogen-tarrant",), ""),
        ("Dear Imogen,", ("imogen-tarrant",), ""),
        ("Dear Imogen,", (), "“Imogen” is told from that name alone"),
    ],
)
def test_who_answers_all_is_not_whom_the_words_greet(greeting: str, cc: tuple[str, ...], doubt: str) -> None:
    text = f"She is away.\n\nOn 2 March 2026, Edmund Birch wrote:\n> {greeting}\n>\n> {RUDE}\n"
    assert told(Letter(text=text, cc=cc)) == (["imogen-tarrant"], Speaker.OFFICER, doubt)


def test_an_officers_draft_that_a_colleague_reads_is_not_said_to_the_member_it_greets() -> None:
    text = "Dear Councillor Hart,\n\nYour letters are a waste of everybody's time."
    mail, _ = with_tone(Letter(to=("imogen-tarrant",), text=text))
    assert mail.remarks == ()
    mail, _ = with_tone(Letter(to=("imogen-tarrant",), cc=("jane-hart",), text=text))
    assert [each.heard for each in mail.remarks] == [Speaker.MEMBER]


def test_an_office_is_not_another() -> None:
    people = ambleford().people
    chief = next(each for each in people if each.id == "martin-sedgwick")
    assert chief.job is not None
    assert not greets_another(chief.job, [chief])
    assert not greets_another("Mr Sedgwik", [chief])
    assert greets_another("Mr Stone", [chief])
