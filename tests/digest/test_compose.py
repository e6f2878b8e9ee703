"""What a digest says, and what it never says."""

import re
from dataclasses import replace

import pytest

from mailguard.digest import (
    ClauseCount,
    DigestFacts,
    Item,
    Letter,
    Part,
    Unseen,
    Waiting,
    Week,
    WeekCount,
    between,
    compose,
)
from mailguard.finding import Severity
from tests.digest.reading import seen
from tests.digest.sample import ARCHIVE, FACTS, OFFICERS, PROTOCOL, QUIET, WEEK, facts

SILENT = replace(PROTOCOL, copying=False, silences=("This protocol has no clause on copies of letters.",))
CASES = {
    "found": FACTS,
    "quiet": QUIET,
    "named": facts(names=True),
    "missed": facts(missed=between(WEEK.later(-3), WEEK.later(-1))),
    "blind": replace(QUIET, coverage=(replace(OFFICERS, unchecked=3000),)),
    "nothing": replace(QUIET, coverage=()),
    "silent": replace(QUIET, protocol=SILENT),
    "empty": replace(QUIET, protocol=replace(PROTOCOL, checked=0), trend=(), verdicts=()),
    "one": facts(
        found=(ClauseCount("4.1", "Word for word.", Severity.SERIOUS, 1),),
        open=1,
        waiting=(Waiting("3f9a1c07", "4.1", Severity.SERIOUS, 8),),
        verdicts=(("more", 1),),
        advice=1,
        coverage=(replace(OFFICERS, mailboxes=1, unreached=1, failed=1), replace(ARCHIVE, mailboxes=3, silent=1)),
    ),
    "large": facts(found=tuple(replace(each, count=each.count * 12345) for each in FACTS.found), open=98765),
}
LETTERS = {name: compose(case) for name, case in CASES.items()}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def figures(text: str) -> list[str]:
    """Every figure of a text, with its separators and per cent sign."""
    return sorted(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)*%?", text))


def test_both_parts_hold_the_same_figures(case: str) -> None:
    assert figures(LETTERS[case].text) == figures(seen(LETTERS[case].html))


def test_both_parts_say_the_same_sentences(case: str) -> None:
    text = " ".join(LETTERS[case].text.split()).lower()
    html = " ".join(seen(LETTERS[case].html).split()).lower()
    sentences = [each for each in re.findall(r"[A-Z][^.:]{20,}[.]", seen(LETTERS[case].html)) if "\n" not in each]
    assert len(sentences) > 3
    assert all(" ".join(each.split()).lower() in text for each in sentences)
    assert all(word in html for word in ("a person to judge", "held against"))


@pytest.mark.parametrize(("unchecked", "asks"), [(400, False), (3000, True)])
def test_language_that_was_not_judged_is_told_apart_from_what_was_hidden(unchecked: int, asks: bool) -> None:
    source = replace(OFFICERS, unchecked=unchecked, unseen=(Unseen(Part.LANGUAGE, 400),))
    said = " ".join(compose(replace(QUIET, coverage=(source,))).text.split())
    assert "Not judged: the language of 400 messages (mailguard's own language model could not be used)." in said
    assert "Tell IT that mailguard did not judge the language of 400 messages: its language model could not" in said
    assert "Not seen" not in said
    assert ("Ask IT what hides so much of the mail" in said) is asks


@pytest.mark.parametrize("word", ["breach", "violation", "offence", "guilty", "all clear", "alert", "incident"])
def test_words_that_are_never_used(case: str, word: str) -> None:
    assert word not in LETTERS[case].text.lower()
    assert word not in LETTERS[case].html.lower()


def test_it_names_nobody_unless_the_council_has_chosen_so() -> None:
    names = [item.by for item in FACTS.items]
    for case, letter in LETTERS.items():
        shown = [name for name in names if name in letter.text + letter.html + letter.subject]
        assert shown == (names if case == "named" else []), case
    assert "Priya Nair" not in LETTERS["named"].subject
    assert "names nobody" in LETTERS["found"].text
    assert "names nobody" not in LETTERS["named"].text


def test_no_address_ever(case: str) -> None:
    letter = LETTERS[case]
    assert "@" not in re.sub(r"<style>.*?</style>", "", letter.text + letter.html + letter.subject, flags=re.DOTALL)


def test_advice_is_a_number_and_no_more() -> None:
    advised = facts(
        names=True,
        found=(*FACTS.found, ClauseCount("9.9", "Advice clause.", Severity.ADVICE, 77)),
        items=(Item("200", "9.9", Severity.ADVICE, "Moira Quist"),),
    )
    letter = compose(advised)
    assert letter == compose(replace(advised, found=FACTS.found, items=()))
    assert "8 small points of advice" in letter.text


def test_the_first_lines_say_what_needs_doing() -> None:
    head = LETTERS["found"].text.split("WHAT WAS FOUND")[0]
    assert "6 POSSIBLE DEPARTURES FOR YOU TO JUDGE" in head
    assert "Judge the 6 new ones: 1 grave, 3 serious and 2 to review." in head
    assert "Do not forget finding c41d07e2 (clause 4.1, serious): it has waited 23 days." in head
    assert "Tell IT that 2 messages could not be judged because mailguard itself failed." in head
    assert len(head.splitlines()) < 20


def test_what_is_not_to_be_forgotten_has_waited_longer_than_this_letter_covers() -> None:
    new, old = Waiting("0d7a9b31", "4.2", Severity.GRAVE, 1), Waiting("c41d07e2", "4.1", Severity.REVIEW, 23)
    text = " ".join(compose(facts(waiting=(new, old))).text.split())
    assert "Do not forget finding c41d07e2 (clause 4.1, to review): it has waited 23 days." in text


def test_what_is_new_is_not_called_forgotten() -> None:
    waiting = (Waiting("0d7a9b31", "4.1", Severity.SERIOUS, 1),)
    letter = compose(facts(waiting=waiting))
    assert "Do not forget" not in letter.text
    assert "finding 0d7a9b31, clause 4.1, serious: 1 day" in letter.text
    assert "Do not forget" not in compose(facts(missed=(Week(2026, 46),), waiting=(replace(waiting[0], days=13),))).text


def test_one_is_one() -> None:
    letter = LETTERS["one"]
    text = " ".join(letter.text.split())
    assert letter.subject.startswith("1 possible departure to judge")
    for sentence in (
        "Judge the new one: 1 serious.",
        "it has waited 8 days.",
        "Ask IT why 1 mailbox could not be read.",
        "Ask IT why 1 mailbox sent nothing, although mail is usual there.",
        "Tell IT that 1 message could not be judged",
        "1 small point of advice",
        "1 mailbox could not be read when the week ended; mail in it is missing from these figures.",
        "1 finding judged: 1 needing more facts.",
        "1 finding still to judge",
    ):
        assert sentence in text
    assert not re.search(r"\b1 (?:messages|mailboxes|findings|days|weeks|departures|points)\b", text)


def test_a_quiet_week_is_called_so_where_enough_was_seen() -> None:
    assert LETTERS["quiet"].subject == "A quiet week: week 47, Ambleford Borough Council"
    assert "A QUIET WEEK: NO POSSIBLE DEPARTURE SEEN" in LETTERS["quiet"].text
    assert "Nothing needs you this week." in LETTERS["quiet"].text


@pytest.mark.parametrize("case", ["blind", "nothing", "empty"])
def test_a_quiet_week_is_not_said_of_what_was_not_seen(case: str) -> None:
    letter = LETTERS[case]
    assert "quiet week:" not in (letter.subject + letter.text).lower()
    assert letter.subject.startswith("We could not see enough to say")


LANES = replace(OFFICERS, found=0, failed=0, unchecked=0, clear=0)
ASKED = {
    "blind": "Ask IT what hides so much of the mail; what each source could not see is told below.",
    "nothing": "Ask IT why no mailbox gave a single message.",
    "empty": "There is nothing to judge before a clause has a rule.",
    "lanes": "Ask IT whether these are the right mailboxes: nothing came that may be read.",
}


@pytest.mark.parametrize("case", ASKED)
def test_nothing_needs_you_is_not_said_of_what_was_not_seen(case: str) -> None:
    letter = LETTERS[case] if case in LETTERS else compose(replace(QUIET, coverage=(LANES,)))
    text = " ".join(letter.text.split())
    assert "Nothing needs you" not in text
    assert ASKED[case] in text
    assert letter.subject.startswith("We could not see enough to say")


def test_mail_that_nobody_means_to_read_counts_for_nothing() -> None:
    half = replace(LANES, clear=100, not_read=100)
    letter = compose(replace(QUIET, coverage=(half,)))
    assert letter.subject.startswith("A quiet week")
    text = " ".join(letter.text.split())
    assert (
        "Of 100 messages that may be read, every rule in force could judge 100 (100%); 100 more are protected" in text
    )
    one = " ".join(compose(replace(QUIET, coverage=(replace(half, not_read=1),))).text.split())
    assert "; 1 more is protected and not read." in one
    assert "100% fully checked, of what may be read" in one


def test_where_no_clause_is_checked_that_is_the_headline() -> None:
    assert "NO CLAUSE OF THIS PROTOCOL IS CHECKED YET" in " ".join(LETTERS["empty"].text.split())


@pytest.mark.parametrize(
    ("unchecked", "unreached", "enough"), [(200, 0, True), (201, 0, False), (200, 1, True), (200, 2, False)]
)
def test_the_floor_holds_for_messages_and_for_mailboxes(unchecked: int, unreached: int, enough: bool) -> None:
    source = replace(
        OFFICERS,
        found=0,
        failed=0,
        not_read=0,
        clear=4000 - unchecked,
        unchecked=unchecked,
        mailboxes=20,
        unreached=unreached,
    )
    assert replace(QUIET, coverage=(source,)).enough is enough
    assert compose(replace(QUIET, coverage=(source,))).subject.startswith("A quiet week" if enough else "We could not")


def test_departures_do_not_hide_that_little_was_seen() -> None:
    letter = compose(facts(coverage=(replace(OFFICERS, unchecked=3000),)))
    assert letter.subject.startswith("6 possible departures")
    assert "So we could not see enough to say whether there were others." in " ".join(letter.text.split())


def test_a_protocol_without_a_word_on_copies() -> None:
    text = LETTERS["silent"].text
    assert "This protocol has no clause on copies." in text.split("WHAT NEEDS DOING")[0]
    assert "This protocol has no clause on copies of letters." in text.split("WHERE THIS DIGEST IS SILENT")[1]
    assert "no clause on copies" not in LETTERS["quiet"].text


def test_many_silences_are_one_sentence() -> None:
    said = ("This protocol has no clause on copies.", "This protocol has no clause on the press.", "Nothing on hours.")
    text = " ".join(compose(facts(protocol=replace(PROTOCOL, silences=said))).text.split())
    assert "- This protocol has no clause on copies; the press. - Nothing on hours." in text


def test_catching_up_names_the_weeks_missed() -> None:
    letter = compose(facts(missed=(Week(2026, 45), Week(2026, 46))))
    text = " ".join(letter.text.split())
    assert "No digest went out for weeks 45 and 46, so this one covers 2 to 22 November 2026, week 47 included." in text


def test_what_could_not_be_seen_is_said_with_its_reason() -> None:
    text = " ".join(LETTERS["found"].text.split())
    assert "Not seen: the words of 9 messages (encrypted or not readable)." in text
    assert "Not seen: who is on a mailing list used by 32 messages (the register does not say)." in text
    assert "Blind copies cannot be seen here: the stored copies do not keep them." in text


def test_every_source_adds_up() -> None:
    for source in FACTS.coverage:
        assert f"{source.listed:,} messages" in LETTERS["found"].text
    assert FACTS.listed == 3974 + 200
    assert FACTS.judged == 12 + 3902 + 188


def test_clauses_are_sorted_gravest_first_then_as_the_protocol_numbers_them() -> None:
    found = tuple(
        ClauseCount(clause, "Text.", severity, 1)
        for clause, severity in [
            ("4.10", Severity.SERIOUS),
            ("4.2", Severity.SERIOUS),
            ("9.1", Severity.GRAVE),
            ("1.1", Severity.REVIEW),
        ]
    )
    text = compose(facts(found=found)).text
    assert re.findall(r"^  clause ([\d.]+)", text, re.MULTILINE) == ["9.1", "4.2", "4.10", "1.1"]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((None, 3), "There are too few weeks yet to compare."),
        ((4, None), "There are too few weeks yet to compare."),
        ((2, 3), "3 in week 47; 2 in the week scanned before it."),
        ((2, 2, 3), "3 in week 47; always 2 in the 2 weeks scanned before it."),
        ((2, None, 5, 0), "0 in week 47; between 2 and 5 in the 2 weeks scanned before it. 1 week was not scanned"),
    ],
)
def test_the_trend_in_words(counts: tuple[int | None, ...], told: str) -> None:
    weeks = between(WEEK.later(1 - len(counts)), WEEK)
    trend = tuple(WeekCount(week, count) for week, count in zip(weeks, counts, strict=True))
    assert told in " ".join(compose(facts(trend=trend)).text.split())


HOSTILE = "<script>x</script>\r\nBcc: <img src=//e.example> {{7*7}} {% raw %} \u202e"


def hostile() -> DigestFacts:
    return facts(
        council=HOSTILE,
        names=True,
        protocol=replace(PROTOCOL, document=HOSTILE, version=HOSTILE, copying=False, silences=(HOSTILE,)),
        found=(ClauseCount(HOSTILE, HOSTILE, Severity.GRAVE, 1),),
        items=(Item(HOSTILE, HOSTILE, Severity.GRAVE, HOSTILE),),
        waiting=(Waiting(HOSTILE, HOSTILE, Severity.GRAVE, 1),),
        coverage=(replace(OFFICERS, name=HOSTILE, kind=HOSTILE),),
    )


def test_data_is_never_a_tag_a_template_or_a_header() -> None:
    letter: Letter = compose(hostile())
    assert "\n" not in letter.subject
    assert "\r" not in letter.subject
    assert "<script" not in letter.html
    assert "<img" not in letter.html
    assert "{{7*7}}" in seen(letter.html)
    assert "{{7*7}}" in letter.text
    assert "\u202e" not in letter.html + letter.text + letter.subject
    assert "&lt;script&gt;" in letter.html


def test_the_same_facts_give_the_same_letter() -> None:
    assert compose(FACTS) == LETTERS["found"]


def test_the_commands_find_the_settings_and_stay_on_one_line() -> None:
    option = f"--settings '/srv/{'a' * 60}/mail guard/settings.toml'"
    letter = compose(facts(option=option))
    for command in (
        "mailguard findings --status open",
        'mailguard review FINDING --verdict not-a-departure --reason "..."',
    ):
        assert f"\n  {command} {option}\n" in letter.text
        assert f"{command} {option}\n" in seen(letter.html)
        assert f"\n  {command}\n" in LETTERS["found"].text
