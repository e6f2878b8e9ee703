"""A sentence as numbered features for the first pass: its words, their letters, and words that stand near each other.

The numbers come from CRC-32, so that they are the same on every machine and on every run.
"""

import re
from itertools import pairwise
from zlib import crc32

SIZE = 1 << 20
MASK = SIZE - 1
MOST = 60
"""Words of a passage that are scored together; a longer passage is scored in such stretches, each by itself."""
STRIDE = 45
LEAST = 4
"""A passage of fewer words is weighed as if it had so many."""
START, END = 1, 2
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]+(?:[\s.,:/()\-]{1,3}[0-9]+)*|[?!]+|[^\s\w.,;:()\-/]")
_GRAMS = (3, 4, 5)
AIM_WEIGHS = 3
_ADDRESSED = "you your yours yourself u ur ye yer you're you've you'll you'd"
_OTHERS = (
    "he she him her his hers they them their mr mrs ms miss cllr officer officers clerk planner director manager team"
    " dept department someone somebody whoever who man woman lad girl bloke fella lot people staff he's she's they're"
    " who's he'd she'd they'd he'll she'll"
)
_YOU = frozenset(_ADDRESSED.split())
_SOMEBODY = frozenset(_OTHERS.split())
AIMS = 4
"""Kinds of passages by whom they speak of: nobody, the one addressed, somebody else, both."""


def words(text: str) -> list[str]:
    """The words of a text in small letters; figures are all one, however many in a row, and so are question marks."""
    found: list[str] = _WORD.findall(text.lower().replace("\u2019", "'"))
    return found


def stretches(found: list[str]) -> list[list[str]]:
    """The words in stretches that overlap, where there are more than are scored together."""
    if len(found) <= MOST:
        return [found]
    return [found[first : first + MOST] for first in range(0, len(found) - MOST + STRIDE, STRIDE)]


def numbered(word: str) -> int:
    """The number of a word; all figures have one."""
    return crc32(b"0" if "0" <= word[0] <= "9" else word.encode())


def of_word(word: str) -> list[int]:
    """The features of a word alone: itself, and its runs of three to five letters."""
    found = [numbered(word) & MASK]
    if len(word) > 2 and "a" <= word[0] <= "z":
        bounded = f"<{word}>"
        for size in _GRAMS:
            found += [
                crc32(b"c" + bounded[first : first + size].encode()) & MASK for first in range(len(bounded) - size + 1)
            ]
    return found


def aim(found: list[str]) -> int:
    """Whom a stretch of words speaks of, by its pronouns and titles: a number below AIMS."""
    return (not _YOU.isdisjoint(found)) + 2 * (not _SOMEBODY.isdisjoint(found))


def of_aim(aimed: int) -> int:
    """The feature of whom a stretch speaks of."""
    return (aimed * 977 + 5) & MASK


def of_aimed(number: int, aimed: int) -> int:
    """The feature of a numbered word in a stretch that speaks of somebody: "useless" of a printer, and of "you"."""
    return (number * 31 + aimed * 7919 + 13) & MASK


def of_pair(one: int, other: int) -> int:
    """The feature of two numbered words, the second right behind the first."""
    return (one * 31 + other) & MASK


def of_gap(one: int, other: int) -> int:
    """The feature of two numbered words with any one between them."""
    return (one * 1009 + other) & MASK


def of_three(one: int, two: int, three: int) -> int:
    """The feature of three numbered words in a row."""
    return (one * 31 + two * 101 + three * 7) & MASK


def features(found: list[str]) -> list[int]:
    """Every feature of a stretch of words, as often as it stands there: what the first pass is trained on."""
    numbers = [START, *map(numbered, found), END]
    aimed = aim(found)
    alone = [feature for word in found for feature in of_word(word)]
    alone += [of_aimed(number, aimed) for number in numbers[1:-1]] + [of_aim(aimed)] * AIM_WEIGHS
    pairs = [of_pair(*two) for two in pairwise(numbers)]
    gaps = [of_gap(*two) for two in zip(numbers, numbers[2:], strict=False)]
    threes = [of_three(*three) for three in zip(numbers, numbers[1:], numbers[2:], strict=False)]
    return alone + pairs + gaps + threes
