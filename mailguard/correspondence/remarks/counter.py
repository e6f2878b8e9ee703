"""What speaks against a remark in the same author's same message."""

import re
from collections.abc import Collection, Iterable

from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.vocabulary import SORRY, THANKS, WORK
from mailguard.language.patterns import regex
from mailguard.language.tone.words import Act
from mailguard.register.people import Person

_ABOUT_A_PERSON = frozenset({Act.ABUSE, Act.DEROGATION, Act.CRITICISM, Act.DISCOURTESY})
"""Acts that are none where the words are about somebody's work; to press for another advice is no less pressing."""


def counter_evidence(said: Said, act: Act, also: tuple[str, ...]) -> tuple[str, ...]:
    """That its author also thanks or says sorry, and that it may be about the work; never what for, nor of whom.

    `also` is what `said_beside` found in the same message.
    """
    work = WORK.search(said.text) if act in _ABOUT_A_PERSON else None
    about = [f"may be about the {work['what'].lower()}"] if work is not None else []
    return (*also, *about)


def said_beside(message: Iterable[Said], remarked: Collection[str]) -> tuple[str, ...]:
    """What else the author says in a message that speaks for them; found once for all its remarks.

    `message` are the sentences of the message, `remarked` the bare words of those that are remarks themselves. The
    sentences themselves are not told: they may hold the private life of somebody whom the matter does not concern.
    """
    beside = [each.text for each in message if each.plain not in remarked]
    return tuple(words for words, pattern in _ALSO if any(map(pattern.search, beside)))


_ALSO = (("also says thank you", THANKS), ("also says sorry", SORRY))

KINDLY = "kind words to the same person stand beside it, so that it may be praise"
_DOING = (
    "sorting|helping|fixing|mending|ringing|staying|coming out|standing by|sticking|saving|rescuing|sparing|clearing"
    "|finding|chasing|looking after|putting up with|bearing with|being (?:so )?(?:kind|patient|good|there|straight)"
    "|seeing (?:it|us|them|that)|making me laugh|getting (?:it|us|them|that)"
)
_KIND = regex(
    r"\b(?:thank you|thanks|cheers)(?: (?:ever )?so much| very much| a million)?,? (?:[\w’'-]+, )?for (?:everything"
    r"|all (?:you|your|the)|(?:your|the) (?:(?:hard|kind|quick|patient|good|great|splendid|wonderful|lovely) )?"
    rf"(?:work|help|kindness|patience|efforts?|support|care|company)|{_DOING})\b"
    r"|\b(?:cannot|can['’]t|could not|couldn['’]t) thank you enough\b|\bgod bless you\b|\band bless you for it\b"
    r"|\b(?:am|are|I['’]m|we['’]re) (?:(?:so|very|most|truly|deeply|really|ever so|eternally) )?grateful"
    r" (?:to you|for (?:you|all|everything))\b"
    r"|\bwell done(?= to you\b(?! (?:all )?for)|,? (?:you all|all of you|both|and (?:thank|enjoy|many))\b|[.!]*\Z"
    r"|,? [\w’'-]+[.!]*\Z)"
    r"|\b(?:am|are|I['’]m|we['’]re) (?:(?:so|very|really|truly|heartily) )?glad (?:of you\b|(?:that )?(?:we have"
    r"|we['’]ve"
    r" got|I have) you\b|to have you\b|(?:that )?(?:it is|it['’]s|it was) you\b|you are (?:on our side|one of us|ours))"
    r"|(?<!not )(?<!n't )(?<!n’t )\ba (?:real |great |true )?credit to (?:the|this|your|our|you|us)\b"
    r"|\b(?:you|you['’]ve) (?:have )?(?:did|done) us proud\b|\blucky to have you\b|\b(?:could|would) kiss you\b"
    r"|\bI owe you (?:a (?:pint|drink|lunch|dinner|cake|coffee)|my thanks)\b|\bbless you both\b"
    r"|\bproud to (?:have you|call you|work with you|know you)\b"
    r"|\b(?:do not know|don['’]t know|dread to think) what we (?:would|should) do without you\b"
    r"|\b(?:could not|couldn['’]t) have done it without you\b"
    r"|\b(?:was|were|is|are) (?:quite |simply |easily )?the best (?:\w+ ){0,3}(?:in|for) (?:\w+ ){1,2}years\b",
    re.I,
)
"""Thanks and praise for something or somebody: a line that ends letters ("Many thanks") is none."""
_BARBED = regex(
    r"[?“”\"‘]|\b(?:nothing|anything but|no thanks|thanks to you|so[- ]called|wast\w+|ruin\w*|spoil\w*|wreck\w*|wrong"
    r"|late|lost|los(?:e|ing)|mess|hash|mistakes?|finally|at last|eventually|only|even|for once|I hope|try(?:ing)?"
    r"|tried|trier|einstein|genius"
    r"|mastermind|brains?|suppose\w*|apparently|waiting|ignor\w+|bother\w*|manag(?:ed|ing)|oh|ah|hardly|scarcely|never"
    r"|jokes?|laugh at|comedy|fiction|excuse|gone|leav(?:e|ing)|back of|despite|in spite|if only|half|unlike|idle"
    r"|lazy|slow"
    r"|such as (?:it|they)|what (?:there|little)|what passes|incompeten\w+|useless|dim|stupid|thick|liar|lies|lying"
    r"|lied)\b",
    re.I,
)
_PLAIN = frozenset({Act.ABUSE, Act.THREAT_TO_JOB, Act.THREAT_OF_VIOLENCE, Act.PRESSURE})
"""Beside an insult, a threat or pressure no thanks are plainly meant."""


def plainly_hard(act: Act) -> bool:
    """Whether words that do this make the thanks in the same message sound hollow."""
    return act in _PLAIN


def kindly(said: Said, after: Iterable[str], about: Iterable[Person]) -> str:
    """Why a belittling sentence may be praise: kind words in it, or in the next, to those very people; else empty.

    Words that are kind to whoever reads say nothing for somebody else whom the sentence belittles.
    """
    meant, readers = {each.id for each in about}, {each.id for each in said.to.people}
    if not readers or not readers <= meant:
        return ""
    return KINDLY if any(_KIND.search(text) and not _BARBED.search(text) for text in (said.text, *after)) else ""
