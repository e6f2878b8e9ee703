"""Whose words are whose, in replies and forwards made by somebody who had not read what cuts them apart."""

import re
from collections import Counter
from collections.abc import Sequence
from html import unescape

from tests.segments.threads import FILES, NOBODY, Thread, Told, everything, plain, sender, threads

SHARE = 0.98


def test_the_set_is_large_and_mixed() -> None:
    found = threads()
    assert len(FILES) == 3
    assert len({each.id for each in found}) == len(found) >= 160
    assert len({each.program for each in found}) >= 10
    assert 0.4 <= sum(each.kind == "html" for each in found) / len(found) <= 0.6
    assert all(each.sentences for each in found)


def test_no_words_of_another_are_given_to_the_writer() -> None:
    assert [str(each) for each in everything() if each.false] == []


def test_nearly_every_sentence_that_somebody_wrote_is_given_to_its_author() -> None:
    assert_nearly_all_right([each for each in everything() if each.sentence.by != NOBODY])


def test_nearly_every_sentence_is_given_to_its_author_or_to_nobody() -> None:
    assert_nearly_all_right(everything())


def assert_nearly_all_right(found: Sequence[Told]) -> None:
    """Tells the share program by program, and every sentence given wrongly."""
    said = Counter(each.thread.program for each in found)
    right = Counter(each.thread.program for each in found if each.right)
    lines = [f"{program}: {right[program]} of {said[program]}" for program in sorted(said)]
    lines += [str(each) for each in found if not each.right]
    print(*lines, sep="\n")
    assert right.total() / said.total() >= SHARE, "\n".join([f"{right.total()} of {said.total()}", *lines])


def test_the_writer_is_the_one_in_the_header() -> None:
    wrong = {each.thread.id: each.writer for each in everything() if each.writer != sender(each.thread)}
    assert wrong == {}


def test_every_sentence_stands_in_its_mail_once() -> None:
    found = {thread.id: plain(shown(thread)) for thread in threads()}
    wrong = {
        (each.thread.id, each.sentence.say): found[each.thread.id].count(each.sentence.say)
        for each in everything()
        if found[each.thread.id].count(each.sentence.say) != 1
    }
    assert wrong == {}


def shown(thread: Thread) -> str:
    """The words of the body, the tags of a page taken out by the plainest means."""
    body: str = thread.mail[thread.kind]
    return unescape(re.sub(r"<style.*?</style>|<[^>]*>", " ", body, flags=re.DOTALL)) if thread.kind == "html" else body
