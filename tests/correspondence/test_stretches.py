"""Stretches of text with their people, attached mails included."""

from dataclasses import replace

import pytest

from mailguard.correspondence.stretches import Stretch, stretches_of
from mailguard.language.segment import Whose
from mailguard.register import Roll
from mailguard.register.party import Party
from tests.checks.house import Letter, Quote, ambleford
from tests.correspondence.opened import message, opened

ROLL: Roll = ambleford().on(message(Letter()).date.date())
OWN = Quote(by="edmund-birch", to=("stefan-kowalczyk",), cc=("jane-hart",), text="When will it come down?")
ANSWER = Quote(by="stefan-kowalczyk", to=("edmund-birch",), text="On Friday.", at="2 March 2026 16:00")
CHAIN = Letter(text="As agreed.", subject="RE: Fence", quoted=(ANSWER, OWN))


def ids(parties: tuple[Party, ...]) -> list[str]:
    return [person.id for party in parties for person in party.people]


def name(party: Party | None) -> str | None:
    return party.single.id if party and party.single else None


def test_each_quoted_message_has_its_people() -> None:
    found = opened(CHAIN).stretches
    assert [(each.segment.where, each.segment.text) for each in found] == [
        ("own", "As agreed."),
        ("quoted:1", "On Friday."),
        ("quoted:2", "When will it come down?"),
    ]
    assert [name(each.author) for each in found] == [None, "stefan-kowalczyk", "edmund-birch"]
    assert [ids(each.to) for each in found] == [[], ["edmund-birch"], ["stefan-kowalczyk"]]
    assert [ids(each.cc) for each in found] == [[], [], ["jane-hart"]]
    assert [each.recipients for each in found] == [set(), {"edmund-birch"}, {"stefan-kowalczyk", "jane-hart"}]
    assert [each.passed_on for each in found] == [False, True, True]


def test_every_stretch_of_one_quoted_message_has_its_people() -> None:
    signed = replace(OWN, text="When will it come down?\n\nKind regards\nEdmund Birch\nCouncillor for Abbey ward")
    found = [each for each in opened(replace(CHAIN, quoted=(signed,))).stretches if each.segment.number]
    assert len(found) == 2
    assert {name(each.author) for each in found} == {"edmund-birch"}
    assert [each.passed_on for each in found] == [True, False]


def test_a_subject_that_forwards_makes_the_first_quoted_message_a_forwarded_one() -> None:
    found = opened(replace(CHAIN, subject="FW: Fence", quoted=(OWN,))).stretches
    assert [each.segment.where for each in found] == ["own", "forwarded:1"]
    assert found[1].passed_on


def test_a_text_that_cannot_be_seen_has_no_stretches() -> None:
    assert opened(Letter(sealed=True)).stretches == ()


def test_a_name_in_the_order_of_a_directory_is_one_person() -> None:
    text = "It is down.\n\n________________________________\nFrom: Hart, Jane (Cllr)\nSent: 2 March 2026 14:00\n"
    text += "To: Kowalczyk, Stefan\nCc: Birch, Edmund (Cllr); Rook, Barnaby\nSubject: Fence\n\nWhen?"
    quoted = stretches_of(message(Letter(text=text)), ROLL)[1]
    assert name(quoted.author) == "jane-hart"
    assert ids(quoted.to) == ["stefan-kowalczyk"]
    assert ids(quoted.cc) == ["edmund-birch", "barnaby-rook"]


def test_several_addresses_in_one_quoted_line_are_several_people() -> None:
    text = "It is down.\n\n________________________________\nFrom: Jane Hart <cllr.j.hart@ambleford.gov.uk>\n"
    text += "Sent: 2 March 2026 14:00\nTo: stefan.kowalczyk@ambleford.gov.uk, cllr.birch@ambleford.gov.uk\n"
    text += "Subject: Fence\n\nWhen?"
    assert ids(stretches_of(message(Letter(text=text)), ROLL)[1].to) == ["stefan-kowalczyk", "edmund-birch"]


def test_a_name_in_that_order_before_an_address_is_one_person() -> None:
    text = "It is down.\n\n________________________________\n"
    text += "From: Hart, Jane (Cllr) <cllr.j.hart@ambleford.gov.uk>\nSent: 2 March 2026 14:00\n"
    text += "To: Kowalczyk, Stefan <stefan.kowalczyk@ambleford.gov.uk>, Rook, Barnaby <cllr.b.rook@ambleford.gov.uk>\n"
    quoted = stretches_of(message(Letter(text=f"{text}Subject: Fence\n\nWhen?")), ROLL)[1]
    assert quoted.author is not None
    assert quoted.author.address.email == "cllr.j.hart@ambleford.gov.uk"
    assert ids(quoted.to) == ["stefan-kowalczyk", "barnaby-rook"]
    assert next(party.address.email for party in quoted.to) == "stefan.kowalczyk@ambleford.gov.uk"


def quoted_from(author: str, to: str = "Stefan Kowalczyk") -> Stretch:
    text = f"It is down.\n\n________________________________\nFrom: {author}\nSent: 2 March 2026 14:00\nTo: {to}\n"
    return stretches_of(message(Letter(text=f"{text}Subject: Fence\n\nWhen?")), ROLL)[1]


@pytest.mark.parametrize(
    "author",
    [
        "Jane Hart [mailto:cllr.j.hart@ambleford.gov.uk]",
        "Hart, Jane (Cllr) [MAILTO:cllr.j.hart@ambleford.gov.uk] ",
        "[mailto:cllr.j.hart@ambleford.gov.uk]",
        "Jane Hart [cllr.j.hart@ambleford.gov.uk]",
        "Jane Hart/Members/Ambleford",
        "Jane Hart/Members/Ambleford@Ambleford",
        "CN=Jane Hart/OU=Members/O=Ambleford",
        "Cllr Jane Hart/Ambleford",
    ],
)
def test_an_author_as_older_programs_print_one_is_known(author: str) -> None:
    assert name(quoted_from(author).author) == "jane-hart"


def test_an_address_in_square_brackets_is_read_without_them() -> None:
    author = quoted_from("John Doe [mailto:john.doe@example.org]").author
    assert author is not None
    assert (author.address.email, author.address.name) == ("john.doe@example.org", "John Doe")


def test_recipients_as_older_programs_print_them_are_known() -> None:
    to = "Kowalczyk, Stefan [mailto:stefan.kowalczyk@ambleford.gov.uk]; 'B Rook' [mailto:cllr.b.rook@ambleford.gov.uk]"
    assert ids(quoted_from("Jane Hart", to).to) == ["stefan-kowalczyk", "barnaby-rook"]
    to = "Stefan Kowalczyk/Planning/Ambleford@Ambleford, Barnaby Rook/Members/Ambleford"
    assert ids(quoted_from("Jane Hart", to).to) == ["stefan-kowalczyk", "barnaby-rook"]


@pytest.mark.parametrize("author", ["Jane Hart/Barnaby Rook", "Planning/Ambleford", "Doe/Jane Hart"])
def test_a_stroke_between_others_is_no_path_of_a_directory(author: str) -> None:
    found = quoted_from(author).author
    assert found is not None
    assert found.address.name == author


def test_header_lines_that_name_no_author_have_none() -> None:
    text = "It is down.\n\n-----Original Message-----\nSent: 2 March 2026 14:00\nTo: Stefan Kowalczyk\n"
    quoted = stretches_of(message(Letter(text=f"{text}Subject: Fence\n\nWhen?")), ROLL)[1]
    assert quoted.author is None
    assert ids(quoted.to) == ["stefan-kowalczyk"]


def test_a_name_nobody_has_is_a_stranger() -> None:
    text = "It is down.\n\n________________________________\nFrom: Doe, John\nSent: 2 March 2026 14:00\n"
    text += "To: Stefan Kowalczyk\nSubject: Fence\n\nWhen?"
    quoted = stretches_of(message(Letter(text=text)), ROLL)[1]
    assert quoted.author is not None
    assert quoted.author.people == ()


ATTACHED = Letter(
    by="edmund-birch",
    to=("stefan-kowalczyk",),
    cc=("jane-hart",),
    subject="The fence",
    text="When will it come down?\n\nKind regards\nEdmund Birch\nCouncillor for Abbey ward",
    at="2026-03-02 14:00",
)


def test_an_attached_mail_is_forwarded_by_whoever_wrote_it() -> None:
    found = opened(Letter(text="Please see attached.", attached=ATTACHED)).stretches
    assert [each.segment.where for each in found] == ["own", "forwarded:1", "signature"]
    passed = found[1]
    assert (name(passed.author), ids(passed.to), ids(passed.cc)) == (
        "edmund-birch",
        ["stefan-kowalczyk"],
        ["jane-hart"],
    )
    assert passed.segment.depth == 1
    assert passed.segment.head is not None
    assert passed.segment.head.author == "cllr.birch@ambleford.gov.uk"
    assert passed.segment.head.to == "stefan.kowalczyk@ambleford.gov.uk"
    assert passed.segment.head.cc == "cllr.j.hart@ambleford.gov.uk"
    assert passed.segment.head.subject == "The fence"
    assert passed.segment.head.date == message(ATTACHED).date
    assert name(found[2].author) == "edmund-birch"
    assert found[2].segment.whose is Whose.SIGNATURE
    assert found[2].segment.number == passed.segment.number


def test_what_an_attached_mail_quotes_is_forwarded_too() -> None:
    answer = replace(ANSWER, cc=("barnaby-rook",))
    found = opened(Letter(text="See attached.", attached=replace(ATTACHED, text="And?", quoted=(answer,)))).stretches
    assert [each.segment.where for each in found] == ["own", "forwarded:1", "forwarded:2"]
    assert [each.segment.depth for each in found] == [0, 1, 2]
    assert [name(each.author) for each in found] == [None, "edmund-birch", "stefan-kowalczyk"]
    assert [ids(each.to) for each in found[1:]] == [["stefan-kowalczyk"], ["edmund-birch"]]
    assert [ids(each.cc) for each in found[1:]] == [["jane-hart"], ["barnaby-rook"]]
    assert found[2].segment.head is not None
    assert found[2].segment.head.subject == ANSWER.subject


def test_an_attached_mail_is_counted_after_what_is_quoted() -> None:
    found = opened(replace(CHAIN, attached=replace(ATTACHED, text="And?"))).stretches
    assert [each.segment.number for each in found] == [0, 1, 2, 3]


def test_a_mail_without_words_of_its_own_counts_what_is_attached_from_one() -> None:
    found = opened(Letter(text="", attached=replace(ATTACHED, text="And?"))).stretches
    assert [each.segment.where for each in found] == ["forwarded:1"]


def test_an_attached_mail_of_a_lane_before_another_takes_no_number() -> None:
    mail = message(Letter(text="See attached.", attached=replace(ATTACHED, text="And?")))
    lane = tuple(replace(each, lane="union") for each in mail.forwarded)
    found = stretches_of(replace(mail, forwarded=(*lane, *mail.forwarded)), ROLL)
    assert [each.segment.where for each in found] == ["own", "forwarded:1"]


def test_two_attached_mails_are_counted_one_after_the_other() -> None:
    mail = message(Letter(text="See attached.", attached=replace(ATTACHED, text="And?", quoted=(ANSWER,))))
    twice = replace(mail, forwarded=(*mail.forwarded, *mail.forwarded))
    assert [each.segment.number for each in stretches_of(twice, ROLL)] == [0, 1, 2, 3, 4]


def test_an_attached_mail_without_readable_text_is_passed_on_all_the_same() -> None:
    mail = message(Letter(text="See attached.", attached=replace(ATTACHED, sealed=True)))
    found = stretches_of(replace(mail, forwarded=(*mail.forwarded, *mail.forwarded)), ROLL)
    assert [(each.segment.where, each.segment.text, each.segment.depth) for each in found] == [
        ("own", "See attached.", 0),
        ("forwarded:1", "", 1),
        ("forwarded:2", "", 1),
    ]
    assert (name(found[1].author), ids(found[1].to), ids(found[1].cc)) == (
        "edmund-birch",
        ["stefan-kowalczyk"],
        ["jane-hart"],
    )
    assert found[1].segment.head is not None
    assert found[1].segment.head.subject == "The fence"
    assert (found[0].mail, found[1].mail) == (None, mail.forwarded[0])


def test_an_attached_mail_of_a_lane_is_left_alone() -> None:
    mail = message(Letter(text="See attached.", attached=ATTACHED))
    lane = replace(mail, forwarded=tuple(replace(each, lane="union") for each in mail.forwarded))
    assert [each.segment.where for each in stretches_of(lane, ROLL)] == ["own"]


def test_an_attached_mail_without_a_date_of_its_own_has_none() -> None:
    mail = message(Letter(text="See attached.", attached=ATTACHED))
    undated = replace(mail, forwarded=tuple(replace(each, dated=False) for each in mail.forwarded))
    head = stretches_of(undated, ROLL)[1].segment.head
    assert head is not None
    assert head.date is None


def test_several_recipients_of_an_attached_mail_are_all_named() -> None:
    wide = replace(ATTACHED, to=("stefan-kowalczyk", "leanne-stubbs"), cc=("jane-hart", "barnaby-rook"))
    head = opened(Letter(text="See attached.", attached=wide)).stretches[1].segment.head
    assert head is not None
    assert head.to == "stefan.kowalczyk@ambleford.gov.uk, leanne.stubbs@ambleford.gov.uk"
    assert head.cc == "cllr.j.hart@ambleford.gov.uk, cllr.b.rook@ambleford.gov.uk"


def test_a_standing_signature_of_an_attached_mail_stays_one() -> None:
    signed = replace(ATTACHED, text="When?\n-- \nEdmund Birch")
    found = opened(Letter(text="See attached.", attached=signed)).stretches
    assert [each.segment.standing for each in found] == [False, False, True]
