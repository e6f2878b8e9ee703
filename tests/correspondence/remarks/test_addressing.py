"""To whom words are written, and so whom "you" means."""

import pytest

from mailguard.correspondence.remarks.greeting import only_greets
from mailguard.language.tone import About, Speaker
from tests.checks.house import Letter, Quote
from tests.correspondence.remarks.asked import ids, member_says, with_tone

RUDE = "You are useless."


def told(letter: Letter) -> tuple[list[str], About, Speaker, str]:
    """Whom the one rude sentence is about, to what it is written, and the doubt."""
    mail, _ = with_tone(letter)
    (remark,) = mail.remarks
    return ids(remark), remark.reading.about, remark.heard, remark.doubt


def test_without_a_to_line_whoever_answers_was_written_to() -> None:
    letter = Letter(text=f"Noted.\n\nOn 2 March 2026, Edmund Birch wrote:\n> {RUDE}\n")
    assert told(letter) == (["stefan-kowalczyk"], About.OFFICER, Speaker.OFFICER, "")


def test_an_answer_below_the_words_it_answers_counts_too() -> None:
    letter = Letter(text=f"On 2 March 2026, Edmund Birch wrote:\n> {RUDE}\n\nI have noted this and will reply.")
    assert told(letter)[0] == ["stefan-kowalczyk"]


def test_what_is_passed_on_without_a_to_line_is_less_sure() -> None:
    text = f"See below.\n\n---------- Forwarded message ---------\nFrom: Edmund Birch\nDate: 2 March 2026\n\n{RUDE}"
    letter = Letter(to=("ruth-calloway",), subject="Fwd: Fence in Mill Lane", text=text)
    doubt = "whom it was to is told from who passes it on"
    assert told(letter) == (["stefan-kowalczyk"], About.OFFICER, Speaker.OFFICER, doubt)


def test_who_passes_words_on_in_an_answer_to_somebody_else_is_a_guess() -> None:
    letter = Letter(to=("ruth-calloway",), text=f"Can we talk?\n\nOn 2 March 2026, Edmund Birch wrote:\n> {RUDE}\n")
    doubt = "whom it was to is told from who passes it on"
    assert told(letter) == (["stefan-kowalczyk"], About.OFFICER, Speaker.OFFICER, doubt)


def test_who_answers_all_was_written_to() -> None:
    text = f"Can we talk?\n\nOn 2 March 2026, Edmund Birch wrote:\n> {RUDE}\n"
    assert told(Letter(to=("ruth-calloway",), cc=("edmund-birch",), text=text))[3] == ""


def test_an_answer_further_down_shows_who_was_written_to() -> None:
    text = (
        "See below.\n\nOn 4 March 2026, Edmund Birch wrote:\n> Well?\n>\n> On 3 March, Imogen Tarrant wrote:\n"
        f">> Noted.\n>>\n>> On 2 March, Edmund Birch wrote:\n>>> {RUDE}"
    )
    assert told(Letter(to=("ruth-calloway",), text=text)) == (["imogen-tarrant"], About.OFFICER, Speaker.OFFICER, "")


def test_words_to_several_of_whom_one_is_shown_are_a_doubt() -> None:
    text = "Noted.\n\nOn 2 March 2026, Edmund Birch wrote:\n> You are a useless pair.\n"
    doubt = "it is said to more than one, and only who passes it on is shown"
    assert told(Letter(text=text)) == (["stefan-kowalczyk"], About.OFFICER, Speaker.OFFICER, doubt)
    assert told(member_says("You are a useless pair."))[3] == ""


@pytest.mark.parametrize(
    ("greeting", "officers", "doubt"),
    [
        ("Dear Imogen Tarrant,", ["imogen-tarrant"], ""),
        ("Dear Imogen,", ["imogen-tarrant"], "“Imogen” is told from that name alone"),
        ("Dear all,", ["stefan-kowalczyk"], "whom it was to is told from who passes it on"),
    ],
)
def test_a_greeting_says_more_than_who_passes_it_on(greeting: str, officers: list[str], doubt: str) -> None:
    text = f"See below.\n\nOn 2 March 2026, Edmund Birch wrote:\n> {greeting}\n>\n> {RUDE}\n"
    assert told(Letter(to=("ruth-calloway",), text=text)) == (officers, About.OFFICER, Speaker.OFFICER, doubt)


@pytest.mark.parametrize("by", ["leader.pa@ambleford.gov.uk", "sam-okoro"])
def test_what_a_member_signs_is_the_members_whoever_sends_it(by: str) -> None:
    text = "Dear Mrs Reed,\n\nI had better say that Ruth Calloway is useless.\n\nCllr Jane Hart\nLeader of the Council"
    mail, _ = with_tone(Letter(by=by, to=("A Reed <a.reed@example.org>",), text=text))
    (remark,) = mail.remarks
    assert remark.author.single is not None
    assert (remark.author.single.id, remark.by, remark.author.sure) == ("jane-hart", Speaker.MEMBER, False)


@pytest.mark.parametrize(
    "end",
    ["Sam Okoro\nExecutive Assistant to Cllr Jane Hart", "Sam Okoro\nExecutive Assistant", "Regards"],
)
def test_what_an_officer_signs_is_the_officers(end: str) -> None:
    text = f"Dear Mrs Reed,\n\nYour letters are a waste of everybody's time.\n\n{end}"
    mail, _ = with_tone(Letter(by="sam-okoro", to=("A Reed <a.reed@example.org>",), text=text))
    assert [(each.by, each.author.sure) for each in mail.remarks] == [(Speaker.OFFICER, True)]


def test_what_several_members_sign_is_nobodys() -> None:
    text = "Dear Mrs Reed,\n\nRuth Calloway is useless.\n\nYours sincerely\n\nCllr Jane Hart\nCllr Edmund Birch"
    mail, _ = with_tone(Letter(by="sam-okoro", to=("A Reed <a.reed@example.org>",), text=text))
    assert mail.remarks == ()


def test_each_layer_of_a_chain_has_its_own_reader() -> None:
    text = (
        f"Over to you.\n\nOn 3 March 2026, Ruth Calloway wrote:\n> Noted.\n>\n> On 2 March, Jane Hart wrote:\n>> {RUDE}"
    )
    assert told(Letter(to=("edmund-birch",), text=text))[0] == ["ruth-calloway"]


def test_who_writes_after_their_own_words_is_not_whom_they_address() -> None:
    text = (
        f"Noted.\n\nOn 3 March 2026, Edmund Birch wrote:\n> Any news?\n>\n> On 2 March, Edmund Birch wrote:\n>> {RUDE}"
    )
    assert told(Letter(text=text))[0] == ["stefan-kowalczyk"]


@pytest.mark.parametrize(
    ("to", "text", "officers", "doubt"),
    [
        (
            ("stefan-kowalczyk", "ruth-calloway"),
            RUDE,
            ["stefan-kowalczyk", "ruth-calloway"],
            "it is written to 2 officers",
        ),
        (("stefan-kowalczyk", "ruth-calloway"), f"Dear Ruth,\n\n{RUDE}", ["ruth-calloway"], ""),
        (("stefan-kowalczyk", "ruth-calloway"), f"Ruth Calloway,\n\n{RUDE}", ["ruth-calloway"], ""),
        (("stefan-kowalczyk", "jane-hart"), RUDE, ["stefan-kowalczyk"], "it is also written to Jane Hart"),
        (("stefan-kowalczyk", "jane-hart"), f"Hi Stefan\n\n{RUDE}", ["stefan-kowalczyk"], ""),
        (
            ("stefan-kowalczyk", "ruth-calloway", "imogen-tarrant", "martin-sedgwick"),
            RUDE,
            [],
            "it is written to 4 officers",
        ),
        (("a.newcomer@ambleford.gov.uk",), RUDE, [], ""),
        (("stefan-kowalczyk",), f"To everyone,\n\n{RUDE}", ["stefan-kowalczyk"], ""),
    ],
)
def test_whom_the_header_lines_and_the_greeting_say(
    to: tuple[str, ...], text: str, officers: list[str], doubt: str
) -> None:
    assert told(member_says(text, to=to)) == (officers, About.OFFICER, Speaker.OFFICER, doubt)


@pytest.mark.parametrize(
    ("to", "heard"),
    [
        (("jane-hart",), Speaker.MEMBER),
        (("jane-hart", "stefan-kowalczyk"), Speaker.OFFICER),
        (("a.reed@example.org",), Speaker.OUTSIDER),
        (("all.staff@ambleford.gov.uk",), Speaker.OFFICER),
    ],
)
def test_what_a_member_writes_to(to: tuple[str, ...], heard: Speaker) -> None:
    assert told(member_says("Ruth Calloway is useless.", to=to)) == (["ruth-calloway"], About.OFFICER, heard, "")


def test_a_member_who_is_greeted_is_addressed_though_an_officer_reads_it_too() -> None:
    letter = member_says("Morning Jane,\n\nRuth Calloway is useless.", to=("stefan-kowalczyk", "jane-hart"))
    assert told(letter) == (["ruth-calloway"], About.OFFICER, Speaker.MEMBER, "")


def test_a_mail_attached_has_its_own_author_and_reader() -> None:
    letter = Letter(
        to=("ruth-calloway",),
        text="See the mail with this.",
        attached=Letter(by="edmund-birch", to=("martin-sedgwick",), text=RUDE),
    )
    mail, _ = with_tone(letter)
    (remark,) = mail.remarks
    assert ids(remark) == ["martin-sedgwick"]
    assert remark.stretch.segment.where == "forwarded:1"
    assert remark.author.single is not None
    assert remark.author.single.id == "edmund-birch"


@pytest.mark.parametrize("box", ["leader.pa@ambleford.gov.uk", "ward.castle@ambleford.gov.uk"])
def test_words_from_an_assistants_mailbox_or_a_list_are_no_members(box: str) -> None:
    mail, tone = with_tone(Letter(to=("ruth-calloway",), quoted=(Quote(by=box, text=RUDE, to=("stefan-kowalczyk",)),)))
    assert mail.stretches[-1].author is not None
    assert mail.stretches[-1].author.members
    assert mail.remarks == ()
    assert RUDE not in {each.text for each in tone.asked}


def test_an_assistant_who_answers_was_written_to() -> None:
    answer = "On 3 March 2026, leader.pa@ambleford.gov.uk wrote:\n> Noted.\n>\n> On 2 March, Edmund Birch wrote:"
    text = f"Over to you.\n\n{answer}\n>> {RUDE}"
    doubt = "whom it was to is told from who passes it on"
    assert told(Letter(to=("ruth-calloway",), text=text)) == (["sam-okoro"], About.OFFICER, Speaker.OFFICER, doubt)


def test_where_nothing_shows_whom_it_was_to_an_officer_is_supposed() -> None:
    text = f"See below.\n\nwrote:\n\n> Noted.\n> On 2 March 2026, Edmund Birch wrote:\n>> {RUDE}"
    expected: tuple[list[str], About, Speaker, str] = (
        [],
        About.OFFICER,
        Speaker.OFFICER,
        "whom it was to is not shown",
    )
    assert told(Letter(to=("ruth-calloway",), text=text)) == expected


def test_a_members_answer_to_a_member() -> None:
    letter = Letter(
        by="jane-hart",
        to=("edmund-birch",),
        text="Noted.",
        quoted=(Quote(by="edmund-birch", text=RUDE, to=("jane-hart",)),),
    )
    assert told(letter)[1] is About.MEMBER


@pytest.mark.parametrize(
    ("line", "greets"),
    [
        ("Dear Sam,", True),
        ("Hi both", True),
        ("Morning all,", True),
        ("Dear Sir or Madam", True),
        ("Good afternoon", True),
        ("Cllr Khaleque,", True),
        ("Sam,", True),
        ("Annwyl Gareth,", True),
        ("Hi you absolute fool", False),
        ("Hi Sam, you are useless.", False),
        ("Frankly you are useless,", False),
        ("Thank you.", False),
        ("Useless.", False),
    ],
)
def test_a_line_that_only_greets(line: str, greets: bool) -> None:
    assert only_greets(line) is greets
