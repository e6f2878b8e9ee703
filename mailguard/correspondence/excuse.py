"""The writer's own words that claim an exception: the Member knows, agreed, or the law obliges.

A claim is no proof, so it silences nothing; it is shown to the reviewer with the finding, which then weighs less.
"""

import re

from mailguard.correspondence.read import Correspondence
from mailguard.language import sentences
from mailguard.register.people import Person

_KNOWS = re.compile(
    r"\b(?:agree(?:d|s|ing)|consent(?:ed|s)?|permission|content|happy for|asked (?:me|us|that|for)|told|knows?|aware"
    r"|said (?:i|we|that i|that we) (?:may|might|could|should)|at (?:your|her|his|their) request)\b",
    re.I,
)
_OBLIGED = re.compile(
    r"\b(?:the law|by law|legal(?:ly)? (?:duty|obligation|obliged|required|bound)|statutory (?:duty|obligation)"
    r"|obliges? (?:me|us)|(?:am|are) (?:obliged|required|bound) (?:to|by)|professional (?:duty|obligation)"
    r"|court order)\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:not|never|no|without)\b|n['’]t\b", re.I)
_THEM = re.compile(r"\b(?:she|he|they|her|him)\b", re.I)
_YOU = re.compile(r"\byou(?:r)?\b", re.I)


def excuse(mail: Correspondence, whose: Person, *, law: bool = False) -> str:
    """The sentence that claims it about the Member `whose`, or an empty string; `law` lets a legal duty count too."""
    written_to = whose.id in mail.reached
    for sentence in sentences(mail.own):
        if _DENIED.search(sentence):
            continue
        if law and _OBLIGED.search(sentence):
            return sentence.strip()
        if _KNOWS.search(sentence) and _is_about(sentence, whose, mail, written_to):
            return sentence.strip()
    return ""


def _is_about(sentence: str, whose: Person, mail: Correspondence, written_to: bool) -> bool:
    named = [person.id for naming in mail.roll.named(sentence) for person in naming.people]
    if named:
        return whose.id in named
    return (_YOU if written_to else _THEM).search(sentence) is not None
