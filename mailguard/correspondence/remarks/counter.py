"""What speaks against a remark in the same author's same message."""

from collections.abc import Collection, Iterable

from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.vocabulary import SORRY, THANKS, WORK
from mailguard.language.tone.words import Act

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
