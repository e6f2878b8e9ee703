"""Sentences, subjects and the small questions that other rooms ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.language import own_words, segments, sentences, signature, strip_prefixes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("I met Cllr. Birch. He left.", ("I met Cllr. Birch.", "He left.")),
        ("J. M. Hart spoke. So did J.M. Hart.", ("J. M. Hart spoke.", "So did J.M. Hart.")),
        ("Sent c.c. Cllr Hart, e.g. today.", ("Sent c.c. Cllr Hart, e.g. today.",)),
        ("See para. 4 of No. 7. Is it No. We know.", ("See para. 4 of No. 7.", "Is it No.", "We know.")),
        ("Why? Because! Well... Yes", ("Why?", "Because!", "Well...", "Yes")),
        ("it is late. he is rude. thx", ("it is late.", "he is rude.", "thx")),
        ('"Why?" he asked. "No." Then he left.', ('"Why?" he asked.', '"No."', "Then he left.")),
        ("Dear Tom,\nThank you.\n\nNo stop here\n\nNext", ("Dear Tom,", "Thank you.", "No stop here", "Next")),
        ("- one\n- two\n1. three", ("- one", "- two", "1. three")),
        ("It costs 4.50 at www.example.org today.", ("It costs 4.50 at www.example.org today.",)),
        ("a line\nthat goes on in lower case", ("a line\nthat goes on in lower case",)),
        ("", ()),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


@given(st.text(st.sampled_from("abC .!?\n\"'-1")))
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(sentence in text for sentence in sentences(text))


@pytest.mark.parametrize(
    ("subject", "rest", "forward"),
    [
        ("Fence", "Fence", False),
        ("RE: Fence", "Fence", False),
        ("FW: RE: Fence", "Fence", True),
        ("RE: FW: Fence", "Fence", False),
        ("[EXTERNAL] Fwd: Fence", "Fence", True),
        ("Fw:Fence", "Fence", True),
        ("ATB: Ffens", "Ffens", False),
        ("YML: Ffens", "Ffens", True),
        ("YNGL: ATB: Ffens", "Ffens", True),
        ("Re[2]: Fence", "Fence", False),
        ("[OFFICIAL-SENSITIVE] RE: Fence", "Fence", False),
        ("EXTERNAL: RE: Fence", "Fence", False),
        ("Automatic reply: Fence", "Fence", False),
        ("CONFIDENTIAL - Fence", "Fence", False),
        ("Reference: Fence", "Reference: Fence", False),
        ("Ready: steady", "Ready: steady", False),
        ("RE:", "", False),
        ("", "", False),
    ],
)
def test_prefixes_are_taken_off(subject: str, rest: str, forward: bool) -> None:
    assert strip_prefixes(subject) == (rest, forward)


def test_own_words_and_signature_come_from_this_message_alone() -> None:
    found = segments("> One\nMine.\n> Two\nAlso mine.\n\nRegards\nTom\n\n> Three\n>\n> Regards\n> Jane")
    assert own_words(found) == "Mine.\n\nAlso mine."
    assert signature(found) == "Regards\nTom"
