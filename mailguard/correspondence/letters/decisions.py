"""A decision said to be one Member's: "Councillor Hart has approved your grant".

In the writer's own voice only: not what is asked, hoped, quoted or reported of others, not an officer's decision taken
in consultation with a Member, and not what a Member decides about their own affairs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.wordings.deciding import (
    A_REASON,
    DELEGATION,
    DENIED,
    LED_UP,
    NOT_HIS,
    NOT_SAID,
    OWN_AFFAIR,
    SAYS,
)
from mailguard.correspondence.letters.wordings.gates import ASKS, unquoted
from mailguard.correspondence.letters.wordings.ruling import MATTER
from mailguard.correspondence.wordings.plain import READ, Plain, marked
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind, Person

_NAMES = regex(
    r"(?i:\b(?:cllrs?|councillors?|cyng\w*|leader|mayor|chair\w*|member|alderman)\b)|[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z]"
)

_IT = rf"(it|them|this|both|(?:your|the|this|that|these|our|an?|all) (?:[\w'-]+ ){{0,4}}?{MATTER})"
_ANY = r"(it|them|this|both|you|us|(?:your|the|this|that|these|our|an?|all) (?:[\w'-]+ ){0,4}?[\w'-]+)"
_EVEN = tuple(
    (regex(pattern), put)
    for pattern, put in (
        # Two words around their object.
        (rf"\bsign(?:ed|s|ing) {_IT} off\b(?! (?:as|with|sick)\b)", r"approved \1"),
        (rf"\b(?:wav(?:ed|es|ing)|nod(?:ded|s|ding)|let(?:s|ting)?|push(?:ed|es|ing)) {_IT} through\b", r"approved \1"),
        (rf"\b(?:knock(?:ed|s|ing)) {_IT} (?:back|on the head)\b", r"refused \1"),
        (rf"\b(?:threw|thrown|throws|kick(?:ed|s)|chuck(?:ed|s)|boot(?:ed|s)) {_IT} out\b(?! of\b)", r"refused \1"),
        (rf"\bturn(?:ed|s|ing) {_ANY} down\b", r"refused \1"),
        (r"\bpassed (?=[^.;]{1,60} on (?:her|his|their|the) way\b)", "went by "),
        (rf"\b(?:struck|strikes|shot|shoots|slapped|knocked) {_IT} down\b", r"refused \1"),
        (rf"\b(?:sent|sends) {_IT} packing\b", r"refused \1"),
        # One word for it.
        (
            r"\b(?:ok'?d|okayed|okays|rubber-?stamp(?:ed|s)|green-?light(?:ed|s)|green-?lit|waved through"
            r"|nodded through)\b",
            "approved",
        ),
        (
            r"\bpassed (?=(?:your|the|these|both|all (?:your|the|three)) (?:[\w-]+ ){0,3}?(?:plans?|drawings"
            r"|applications?|schemes?|claims?|proposals?|budget)(?=[.,;!]|$"
            r"| (?:yesterday|today|tonight|this|last|late|earlier|on \w+day|without|in full|at once)\b))",
            "approved ",
        ),
        (r"\b(?:binned|canned|nixed|kiboshed|put the kibosh on|pulled the plug on)\b", "refused"),
    )
)
"""Everyday words for a decision, put as the plain one."""

_REASON = 40
"""Characters before a place in which the word for a reason ends."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The very sentence, the Member, and whether it claims a delegated power."""

    quote: str
    who: Person
    delegated: bool


def decisions(letters: Iterable[Letter], roll: Roll) -> tuple[tuple[Letter, Decided], ...]:
    """The same for every letter of a mail, each with the letter that says it."""
    return tuple((letter, decided) for letter in letters for decided in decisions_in(letter.text, roll))


def decisions_in(text: str, roll: Roll) -> tuple[Decided, ...]:
    """Every sentence of a text that says so, in its order."""
    return tuple(
        found for sentence in spoken_sentences(text[:READ]) if (found := decided_in(sentence, roll)) is not None
    )


def decided_in(sentence: str, roll: Roll) -> Decided | None:
    """Whether one sentence says that a Member decided; None where it does not."""
    if ASKS.search(sentence) or not _NAMES.search(sentence):
        return None
    plain = marked(sentence, roll.named)
    text = _even(LED_UP.sub("", unquoted(plain.text)))
    for token in _said(text):
        member = _member(plain, token)
        if member is not None:
            return Decided(sentence.strip(), member, DELEGATION.search(text) is not None)
    return None


def _even(text: str) -> str:
    """The text with everyday words for a decision put as the plain one."""
    for pattern, put in _EVEN:
        text = pattern.sub(put, text)
    return text


def _said(text: str) -> Iterator[str]:
    """The tokens of those who are said to decide."""
    for pattern in SAYS:
        for found in pattern.finditer(text):
            if OWN_AFFAIR.search(text, found.start()) or _taken_back(text, found.start()):
                continue
            if found.start() == found.start("who") and NOT_HIS.search(text, 0, found.start()):
                continue
            yield found["who"]


def _taken_back(text: str, at: int) -> bool:
    """Whether what stands before a place makes nothing of what begins there."""
    if NOT_SAID.search(text, 0, at):
        return True
    return DENIED.search(text, 0, at) is not None and not A_REASON.search(text, max(0, at - _REASON), at)


def _member(plain: Plain, token: str) -> Person | None:
    """The one Member whom a token means."""
    naming = plain.of(token)
    people = naming.people
    return people[0] if len(people) == 1 and not naming.group and people[0].kind is Kind.MEMBER else None
