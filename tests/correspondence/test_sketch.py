"""What can be compared later without keeping a word."""

import pytest

from mailguard.correspondence.sketch import FEWEST, KEPT, keyed, likeness, number, sketch

KEY, OTHER = b"k" * 32, b"o" * 32
WORDS = "The contractor has now removed the fence in Mill Lane and will reseed the verge in April."
MANY = " ".join(f"word{place}" for place in range(400))


def test_a_hash_is_32_digits_and_hangs_on_the_key() -> None:
    assert len(keyed(KEY, "a")) == 32
    assert int(keyed(KEY, "a"), 16) >= 0
    assert keyed(KEY, "a") == keyed(KEY, "a") != keyed(KEY, "b")
    assert keyed(KEY, "a") != keyed(OTHER, "a")
    assert keyed(KEY, "\ud800") != keyed(KEY, "a")


def test_these_hashes_are_the_ones_a_store_already_holds() -> None:
    assert keyed(bytes(32), "Wiśniewski") == "11aa8400e116bb3c4e1a40f5f6bf5be9"
    assert number(bytes(32), "Wiśniewski") == 748489190301721626


def test_a_number_fits_a_signed_column() -> None:
    found = [number(KEY, f"{each}") for each in range(2000)]
    assert len(set(found)) == 2000
    assert 2**62 < max(found) < 2**63
    assert min(found) >= 0
    assert number(KEY, "\ud800") != number(OTHER, "\ud800")


def test_the_same_words_have_the_same_sketch_whatever_their_dress() -> None:
    assert sketch(KEY, WORDS) == sketch(KEY, f"Dear Councillor Hart,\n\n{WORDS.upper()}\n\nKind regards")
    assert sketch(KEY, WORDS) != sketch(OTHER, WORDS)


def test_a_sketch_is_sorted_and_bounded() -> None:
    found = sketch(KEY, MANY)
    assert len(found) == KEPT
    assert list(found) == sorted(found)
    assert found == tuple(sorted(number(KEY, f"word{place} word{place + 1}") for place in range(399))[:KEPT])


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("one two three four", 0),
        ("one two three four five", FEWEST),
        ("one two one two one two one two", 0),
        ("", 0),
        ("it's o'clock dog’s end now", FEWEST),
        ("under_score counts as two", FEWEST),
    ],
)
def test_too_few_words_are_nobodys_own(text: str, size: int) -> None:
    assert len(sketch(KEY, text)) == size


@pytest.mark.parametrize(
    "courtesy",
    [
        "Thank you for your e-mail of 4 March about it.",
        "Please find attached the plan of the site.",
        "I hope this helps.",
        "I trust that answers it.",
        "Do not hesitate to ask.",
        "I will look into this.",
        "I will come back to you on Friday.",
        "Happy to discuss!",
        "Best wishes",
        "I am out of the office.",
    ],
)
def test_courtesies_that_everybody_writes_are_left_out(courtesy: str) -> None:
    assert sketch(KEY, f"{WORDS}\n{courtesy}") == sketch(KEY, WORDS)
    assert sketch(KEY, courtesy * 3) == ()


@pytest.mark.parametrize(
    "greeting", ["Dear Jane,", "Hello both", "Hi,", "Good morning all,", "Morning Jane", "Annwyl Siân,", "\n  Hiya\n"]
)
def test_a_greeting_is_left_out_at_the_top_alone(greeting: str) -> None:
    assert sketch(KEY, f"{greeting}\n{WORDS}") == sketch(KEY, WORDS)
    assert sketch(KEY, f"{WORDS}\nDear Jane and John and Mary,\nWho knows") != sketch(KEY, f"{WORDS}\nWho knows")


def test_likeness_is_the_share_of_the_sample_in_common() -> None:
    assert likeness((1, 2, 3, 4), (1, 2, 3, 4)) == 1.0
    assert likeness((1, 2, 3), (3, 4)) == 0.25
    assert likeness((1, 2), (3, 4)) == 0.0


@pytest.mark.parametrize(("one", "other"), [((), (1,)), ((1,), ()), ((), ())])
def test_an_empty_sketch_is_like_nothing(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    assert likeness(one, other) == 0.0


def test_only_the_smallest_of_both_are_compared() -> None:
    one, other = tuple(range(KEPT)), tuple(range(0, 2 * KEPT, 2))
    assert likeness(one, other) == (KEPT // 2) / KEPT
    assert likeness(range(KEPT + 10), range(KEPT)) == 1.0


def test_long_texts_that_differ_little_stay_alike() -> None:
    assert likeness(sketch(KEY, MANY), sketch(KEY, MANY.replace("word7 ", "changed "))) > 0.9
    assert likeness(sketch(KEY, MANY), sketch(KEY, MANY.replace("word", "other"))) == 0.0
