"""Official letters in a Member's name: the catalogue's scenarios, judged under three protocols."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mailguard.checks.members_name import Check
from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.finding import Evidence, Finding, Outcome, Severity
from mailguard.message import Attachment, Unread
from mailguard.rulebook import Rulebook, find_council, load_council
from mailguard.scan import scan
from tests.checks.house import short
from tests.correspondence.letters.making import CAST, LETTER, NOTHING, SIGNED, STONE, box, file, mail, unread

LETTERS = "letter-in-members-name"
CONVENES = "members-name-convenes-meeting"
OBLIGES = "members-name-creates-obligation"
INSTRUCTS = "members-name-gives-instruction"
FOUR = frozenset({LETTERS, CONVENES, OBLIGES, INSTRUCTS})
QUIET: Mapping[str, str] = {}
REVIEW = {LETTERS: "review"}
MARSH = "Councillor Edwin Marsh\nMayor"
SUMMONS = "You are hereby summoned to a meeting of the Council on 2 March."
PAYS = "The Council will pay you £5."
MUST = "You must remove the sign by Friday."


def book(protocol: str) -> Rulebook:
    return load_council(find_council(protocol, shipped("rules")))


def outcomes(made: Correspondence, protocol: str) -> tuple[Outcome, ...]:
    held = book(protocol)
    return scan(made, [each for each in held.in_force if each.rule.id in FOUR], held.lesser)


def said(made: Correspondence, protocol: str) -> dict[str, str]:
    return short(outcomes(made, protocol))


def evidence(made: Correspondence, protocol: str = "borough-2019") -> tuple[Evidence, ...]:
    (found,) = outcomes(made, protocol)
    assert isinstance(found, Finding)
    return found.evidence


def written(words: str, signed: str = SIGNED, name: str = "letter.docx", header: str = "") -> Attachment:
    return file(f"Dear Mr Stone\n\n{words}\n\nYours sincerely\n\n{signed}", name, header)


CASES = {
    "a plain letter": (mail(NOTHING, written("It is mended.")), REVIEW, REVIEW),
    "the mail itself": (mail(LETTER), REVIEW, REVIEW),
    "a promise": (mail(NOTHING, written(PAYS)), {OBLIGES: "grave"}, {OBLIGES: "grave"}),
    "an instruction": (mail(NOTHING, written(MUST)), {INSTRUCTS: "grave"}, {INSTRUCTS: "grave"}),
    "both": (
        mail(NOTHING, written(f"{PAYS} {MUST}")),
        {OBLIGES: "grave", INSTRUCTS: "grave"},
        {OBLIGES: "grave", INSTRUCTS: "grave"},
    ),
    "a summons": (mail(NOTHING, written(SUMMONS, MARSH), to=["tom-birch"]), {CONVENES: "grave"}, REVIEW),
    "a promise, an officer beside": (
        mail(NOTHING, written(PAYS, f"{SIGNED}\nBen Carter\nHead of Leisure")),
        {OBLIGES: "review"},
        {OBLIGES: "review"},
    ),
    "a promise under a letterhead": (
        mail(NOTHING, written(PAYS, "", header="Office of the Leader of the Council")),
        {OBLIGES: "review"},
        {OBLIGES: "review"},
    ),
    "a promise in weak words": (
        mail(NOTHING, written("We will repair the wall.")),
        {OBLIGES: "review"},
        {OBLIGES: "review"},
    ),
    "two letters, one of them plain": (
        mail(NOTHING, written(PAYS), written("It is mended.", name="other.docx")),
        {OBLIGES: "grave", LETTERS: "review"},
        {OBLIGES: "grave", LETTERS: "review"},
    ),
    "to a Minister": (
        mail(NOTHING, file(LETTER.replace("Mr Stone", "Minister")), to=["x@communities.example"]),
        QUIET,
        QUIET,
    ),
    "a promise to a Minister": (
        mail(NOTHING, file(f"Dear Minister\n\n{PAYS}\n\nYours\n\n{SIGNED}")),
        {OBLIGES: "grave"},
        {OBLIGES: "grave"},
    ),
    "a civic invitation": (
        mail(NOTHING, written("The Mayor requests the pleasure of your company.", MARSH)),
        QUIET,
        QUIET,
    ),
    "good wishes": (mail(NOTHING, written("Congratulations on your birthday.", MARSH)), QUIET, QUIET),
    "good wishes with a promise": (
        mail(NOTHING, written(f"Congratulations. {PAYS}", MARSH)),
        {OBLIGES: "grave"},
        {OBLIGES: "grave"},
    ),
    "an officer's letter": (mail(NOTHING, written(PAYS, "Ben Carter\nHead of Leisure")), QUIET, QUIET),
    "a draft for the Member": (mail(NOTHING, written(PAYS), to=["priya-nair"]), QUIET, QUIET),
    "a Member writes": (mail(LETTER, by="priya-nair"), QUIET, QUIET),
    "a scan": (
        mail(NOTHING, unread(Unread.PICTURE)),
        dict.fromkeys((LETTERS, CONVENES, OBLIGES, INSTRUCTS), "unchecked: attachment:letter.pdf"),
        dict.fromkeys((LETTERS, OBLIGES, INSTRUCTS), "unchecked: attachment:letter.pdf"),
    ),
    "a scan to a Minister": (
        mail(NOTHING, unread(Unread.PICTURE), to=["minister@communities.example"]),
        dict.fromkeys((CONVENES, OBLIGES, INSTRUCTS), "unchecked: attachment:letter.pdf"),
        dict.fromkeys((OBLIGES, INSTRUCTS), "unchecked: attachment:letter.pdf"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_under_each_protocol(name: str) -> None:
    made, borough, town = CASES[name]
    assert said(made, "borough-2019") == borough
    assert said(made, "town-2020") == town
    assert said(made, "gedling") == said(made, "allerdale") == {}


ASKED = (
    "{}\n\n________________________________\nFrom: " + STONE + "\nSent: 29 January 2027 11:00\n"
    "To: mayor@ambleford.gov.uk\nSubject: The bandstand\n\nWhen?\n"
)


def test_only_one_of_the_protocols_lets_the_mayor_answer_letters_to_the_mayor() -> None:
    made = mail(ASKED.format(NOTHING), written("It is mended.", MARSH))
    assert said(made, "borough-2019") == {}
    assert said(made, "town-2020") == REVIEW
    made = mail(ASKED.format(NOTHING), written("It is mended.", "Councillor Ruth Vale\nDeputy Mayor"))
    assert said(made, "borough-2019") == REVIEW
    made = mail(ASKED.format(NOTHING), written(PAYS, MARSH))
    assert said(made, "borough-2019") == {OBLIGES: "grave"}


@pytest.mark.parametrize(
    ("to", "told"),
    [(["ben-carter"], False), (["tom-birch"], True), (["planning.committee@ambleford.gov.uk"], True)],
)
def test_a_summons_within_the_council(to: list[str], told: bool) -> None:
    made = mail(NOTHING, written(SUMMONS, MARSH), to=to)
    assert (CONVENES in said(made, "borough-2019")) is told
    hidden = replace(made.message, to=(box("ben-carter"),), bcc=made.message.to)
    assert (CONVENES in said(Correspondence(hidden, CAST, bytes(32)), "borough-2019")) is told


def test_a_letter_that_is_excepted_excepts_no_other() -> None:
    minister = file(LETTER.replace("Mr Stone", "Minister"))
    (found,) = evidence(mail(NOTHING, minister, written("It is mended.", name="other.docx")))
    assert found.where == "attachment:other.docx"


THANKS = "Thank you for your letter of 3 January. It is mended."
PERHAPS = "; it may answer a letter addressed to them, which was not seen"


@pytest.mark.parametrize(
    ("words", "signed", "protocol", "perhaps"),
    [
        (THANKS, MARSH, "borough-2019", True),
        (THANKS, "Councillor Ruth Vale\nDeputy Mayor", "borough-2019", False),
        (THANKS, MARSH, "town-2020", False),
        ("It is mended.", MARSH, "borough-2019", False),
    ],
)
def test_what_perhaps_answers_a_letter_to_the_mayor_says_so(
    words: str, signed: str, protocol: str, perhaps: bool
) -> None:
    (found,) = evidence(mail(NOTHING, written(words, signed)), protocol)
    assert found.note.endswith(PERHAPS) is perhaps


def test_perhaps_lowers_and_another_doubt_is_told_first() -> None:
    check = Check(addressed="mayor-or-chair", doubt_severity=Severity.ADVICE)
    (found,) = check.evidence_in(mail(NOTHING, written(THANKS, MARSH)))
    assert found.severity is Severity.ADVICE
    (found,) = check.evidence_in(mail(NOTHING, written(THANKS, f"{MARSH}\n\nBen Carter\nHead of Leisure")))
    assert found.note.endswith("; an officer signs beside them")


BARE = "Dear {}\n\n{}\n\nYours sincerely\n\n"


@pytest.mark.parametrize(
    ("to", "words", "hidden"),
    [
        ("Mr Stone", "It is mended.", {LETTERS}),
        ("Mr Stone", PAYS, {LETTERS, OBLIGES}),
        ("Mr Stone", MUST, {LETTERS, INSTRUCTS}),
        ("Mr Stone", SUMMONS, {LETTERS, CONVENES}),
        ("Minister", "It is mended.", set()),
        ("Minister", PAYS, {OBLIGES}),
    ],
)
def test_below_a_letter_without_a_name_only_what_its_words_meet_is_hidden(
    to: str, words: str, hidden: set[str]
) -> None:
    made = mail(NOTHING, file(BARE.format(to, words)))
    assert said(made, "borough-2019") == dict.fromkeys(hidden, "unchecked: attachment:letter.docx")


def test_a_scan_and_a_letter_without_a_name_are_both_told() -> None:
    made = mail(NOTHING, file(BARE.format("Mr Stone", PAYS)), unread(Unread.PICTURE))
    assert Check(act="obliges").hidden_from(made) == ("attachment:letter.pdf", "attachment:letter.docx")


def test_what_the_evidence_of_a_plain_letter_says() -> None:
    (found,) = evidence(mail(NOTHING, written("It is mended.")))
    assert (found.where, found.quote, found.key) == (
        "attachment:letter.docx",
        "Councillor Priya Nair",
        "attachment:letter.docx",
    )
    assert (found.about, found.severity, found.by) == (("priya-nair",), None, "")
    assert found.note == "the attached letter is signed by Councillor Priya Nair"


def test_what_the_evidence_of_an_act_says() -> None:
    (found,) = evidence(mail(NOTHING, written(PAYS)))
    assert (found.where, found.quote, found.severity) == ("attachment:letter.docx", PAYS, None)
    assert found.note == (
        "it binds the Council; the attached letter is signed by Councillor Priya Nair, “Councillor Priya Nair”"
    )


def test_doubt_is_told_and_lowers() -> None:
    (found,) = evidence(mail(NOTHING, written("We will repair the wall.", f"{SIGNED}\nBen Carter\nHead of Leisure")))
    assert found.severity is Severity.REVIEW
    assert found.note == (
        "it binds the Council in weak words; the attached letter is signed by Councillor Priya Nair, "
        "“Councillor Priya Nair”; an officer signs beside them"
    )


def test_the_mails_own_text() -> None:
    (found,) = evidence(mail(LETTER))
    assert (found.where, found.key) == ("signature", "own")
    (found,) = evidence(mail(f"Dear Mr Stone\n\n{MUST}\n\nYours sincerely\n\n{SIGNED}"))
    assert (found.where, found.quote, found.key) == ("own", MUST, "own")
    assert found.note.startswith("it gives an instruction; the letter is signed by Councillor Priya Nair")


def test_it_is_the_officer_who_sends_it_and_not_the_member() -> None:
    made = mail(f"Dear Mr Stone\n\n{PAYS}\n\nYours sincerely\n\n{SIGNED}", by="priya-nair", sender="noor-aziz")
    (found,) = outcomes(made, "borough-2019")
    assert isinstance(found, Finding)
    assert (found.rule, found.by, found.about) == (OBLIGES, "noor-aziz", ("priya-nair",))
    (found,) = outcomes(mail(LETTER), "borough-2019")
    assert isinstance(found, Finding)
    assert found.by == "sam-okoro"


def test_a_stranger_with_a_title_is_told_without_an_id() -> None:
    (found,) = evidence(mail(NOTHING, written(PAYS, "Cllr Zebedee Stranger\nLeader of Ambleford Borough Council")))
    assert (found.about, found.severity) == ((), Severity.REVIEW)
    assert "signed by a Member, “Cllr Zebedee Stranger”; the register knows no Member of that name" in found.note
