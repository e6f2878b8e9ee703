"""The demo's eight weeks: enough of it, always the same, never a real address, and like a council's mail."""

import email
import email.policy
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from rapidfuzz import fuzz

from mailguard.demo.cast import MAILBOXES, Cast, ambleford
from mailguard.demo.corpus import END, Planted, corpus, innocents_only, letters
from mailguard.demo.desk import Sent
from mailguard.demo.styles import STYLES

ADDRESS = re.compile(r"[\w.+'-]+@([\w-]+(?:\.[\w-]+)+)")
LINK = re.compile(r"(?:https?://|www\.)([\w-]+(?:\.[\w-]+)+)")
ALLOWED = re.compile(r"(?:.+\.)?(?:example\.(?:org|com|net)|example|ambleford\.gov\.uk)\Z")
NAMESPACES = {"www.w3.org"}
MARKS = re.compile(r"\[(?:CONFIDENTIAL|OFFICIAL-SENSITIVE)\]")
SEEDS = (1, 7)
COPYING = {"blind-copy", "blind-copy-unseen-list", "undeclared-forward", "confidence-broken"}


@pytest.fixture(scope="module")
def whole() -> list[Planted]:
    return list(corpus(1))


@pytest.fixture(scope="module")
def sent() -> list[Sent]:
    return letters(1)


@pytest.fixture(scope="module")
def people() -> Cast:
    return ambleford()


def texts(content: bytes) -> str:
    """Headers and every text part, decoded; the folded lines of a calendar are whole again (RFC 5545, 3.1)."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = [str(part.get_content()) for part in message.walk() if part.get_content_maintype() == "text"]
    parts = [re.sub(r"\r?\n ", "", part) if part.startswith("BEGIN:VCALENDAR") else part for part in parts]
    return "\n".join([*(f"{name}: {value}" for name, value in message.items()), *parts])


def member_of(people: Cast, letter: Sent) -> str | None:
    """The Member to whom alone the letter is addressed."""
    boxes = {member.box.email: member.id for member in people.reachable()}
    return boxes.get(letter.mail.to[0].email) if len(letter.mail.to) == 1 else None


def test_about_four_thousand_messages_in_forty_mailboxes(whole: list[Planted]) -> None:
    assert len(whole) == 4000
    boxes = Counter(each.mailbox for each in whole)
    assert len(boxes) == len(MAILBOXES) == 40
    assert min(boxes.values()) >= 30
    assert max(boxes.values()) <= 300
    assert {each.folder for each in whole} == {"Sent Items"}


def test_every_message_is_its_own(whole: list[Planted]) -> None:
    assert len({each.id for each in whole}) == len({each.content for each in whole}) == len(whole)


def test_oldest_first_and_within_the_weeks(whole: list[Planted]) -> None:
    dates = [each.date for each in whole]
    assert dates == sorted(dates)
    assert END - timedelta(weeks=8) < dates[0].date()
    assert dates[-1].date() <= END
    assert sum(each.date.weekday() < 5 and 7 <= each.date.hour < 19 for each in whole) == len(whole)


def test_the_same_seed_gives_the_same_bytes(whole: list[Planted]) -> None:

    assert list(corpus(4, messages=600)) == list(corpus(4, messages=600))


def test_another_seed_gives_other_people_and_words() -> None:
    first, second = (list(corpus(seed, messages=0)) for seed in SEEDS)
    assert not {each.content for each in first} & {each.content for each in second}
    assert [each.mailbox for each in first] != [each.mailbox for each in second]
    labels = [{(each.label, each.rule) for each in found if each.kind == "departure"} for found in (first, second)]
    same = labels[0] & labels[1]
    assert sum(rule in COPYING for _, rule in same) <= 2
    # there are few Chairs, committees and Group Leaders, so some other labels agree by chance
    assert len(same) <= 8


def test_the_end_and_the_number_of_weeks_can_be_chosen() -> None:
    found = list(corpus(3, weeks=3, end=date(2026, 10, 4), messages=300))
    assert found[0].date.date() > date(2026, 9, 13)
    assert found[-1].date.date() <= date(2026, 10, 4)
    assert len(found) == 300


def test_ordinary_mail_alone_can_be_had() -> None:
    found = list(innocents_only(5, 250))
    assert len(found) == 250
    assert {each.kind for each in found} == {"ordinary"}


def test_no_address_and_no_link_is_real(whole: list[Planted]) -> None:
    some = [each for each in whole if each.kind != "ordinary"] + whole[::30]
    for each in some:
        text = texts(each.content)
        domains = {*ADDRESS.findall(text), *LINK.findall(text)} - NAMESPACES
        assert [domain for domain in domains if not ALLOWED.match(domain)] == []


def test_telephone_numbers_are_those_kept_for_fiction(whole: list[Planted]) -> None:
    text = "\n".join(texts(each.content) for each in whole[::40])
    numbers = re.findall(r"\b0\d{4} \d{6}\b", text)
    assert numbers
    assert all(number.startswith(("01632 960", "07700 900")) for number in numbers)


def test_no_slot_is_left_unfilled(sent: list[Sent]) -> None:
    for letter in sent:
        for text in (
            letter.mail.subject,
            *letter.mail.written,
            *(block for hop in letter.mail.quoted for block in hop.text),
        ):
            assert not re.search(r"[{}\[\]|]", MARKS.sub("", text.replace(" | ", "")))


def test_every_style_is_in_use(sent: list[Sent]) -> None:
    styles = Counter(letter.style for letter in sent)
    assert set(styles) == set(STYLES)
    assert min(styles.values()) >= 40
    assert styles["outlook"] > 0.3 * len(sent)


def test_the_mix_is_like_a_councils(sent: list[Sent], people: Cast) -> None:
    count = len(sent)
    to_members = sum(member_of(people, letter) is not None for letter in sent)
    outside = sum(not letter.mail.to[0].email.endswith("ambleford.gov.uk") for letter in sent)
    threads = sum(1 <= len(letter.mail.quoted) <= 8 for letter in sent)
    assert 0.1 * count < to_members < 0.35 * count
    assert 0.2 * count < outside < 0.6 * count
    assert threads > 0.5 * count
    assert sum(letter.mail.forward for letter in sent) > 0.03 * count
    assert sum(letter.mail.meeting is not None for letter in sent) > 0.01 * count
    assert sum(letter.mail.subject.startswith("Automatic reply: ") for letter in sent) > 0.01 * count
    assert sum(bool(letter.mail.footer) for letter in sent) > 0.3 * count
    assert sum(letter.mail.sender is not None for letter in sent) > 0.02 * count
    assert sum(len(letter.mail.bcc) > 4 for letter in sent) > 0.003 * count
    assert max(len(letter.mail.quoted) for letter in sent) >= 6


def test_only_officers_serving_then_write(sent: list[Sent], people: Cast) -> None:
    serving = {person.id for person in people.officers}
    assert {letter.owner.id for letter in sent} <= serving


def test_ordinary_mail_hides_nobody_from_a_member(sent: list[Sent], people: Cast) -> None:
    boxes = {address for member in people.members for address in member.emails}
    for letter in sent:
        if letter.kind == "ordinary" and member_of(people, letter):
            assert not {box.email for box in letter.mail.bcc} & boxes
            assert not {box.email for box in letter.mail.bcc} - {"case.records@ambleford.gov.uk"}


def test_ordinary_mail_passes_no_members_letter_to_another(sent: list[Sent], people: Cast) -> None:
    boxes = {address: member.id for member in people.members for address in member.emails}
    for letter in sent:
        reader = member_of(people, letter)
        if letter.kind == "ordinary" and reader:
            open_to = {boxes.get(box.email) for box in (*letter.mail.to, *letter.mail.cc)}
            assert {boxes.get(hop.author.email, reader) for hop in letter.mail.quoted} <= open_to


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_members_get_near_copies_by_accident(seed: int, people: Cast) -> None:
    written = [
        (letter, member, "\n".join(letter.mail.own_text))
        for letter in letters(seed)
        if letter.kind == "ordinary"
        and (member := member_of(people, letter))
        and not letter.mail.subject.startswith("Automatic reply: ")
    ]
    assert len(written) > 400
    assert list(near_copies(written)) == []


def near_copies(written: Sequence[tuple[Sent, str, str]]) -> Sequence[tuple[str, str]]:
    """Texts to different Members, within a fortnight, that are four fifths alike."""
    return [
        (text, other)
        for at, (letter, member, text) in enumerate(written)
        for before, reader, other in written[:at]
        if member != reader
        and abs(letter.mail.date - before.mail.date) < timedelta(days=14)
        and fuzz.ratio(text, other, score_cutoff=80)
    ]
