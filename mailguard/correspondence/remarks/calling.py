"""Whom a sentence calls by name: "Ruth, I am afraid that …", "… , Ruth, …", "… is a liar, Ruth."."""

from collections.abc import Sequence
from dataclasses import replace

from mailguard.correspondence.remarks.mention import Mention, between, run_of
from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.vocabulary import GREETING, YOU, words
from mailguard.language.patterns import regex

_GREETED = regex(rf"(?i:{GREETING}\b[ ,]{{0,3}})")
HEAD = regex(
    rf"(?i:(?:(?:{GREETING}|thanks|thank you|please|sorry|no|yes|well|look|listen|so|oh|ok|okay|right|and|but|now"
    r"|come on|honestly|really|frankly|my dear|again|finally)\b[ ,]{0,3}){0,3})"
)
"""What may stand before somebody who is called by name, at the head of a sentence."""
_SPEAKS = words(
    """
    i i'm i've i'll i'd you you're you've you'll you'd your we we've we're please thank thanks can could will would do
    did are have has is was there this that it if as when what why how where let no yes stop get tell don't never
    """
)
"""How a sentence goes on after it has called somebody by name."""
_MARKS = ",;:!–—-"
_ENDS = " .!?…)\"'”’"
_AND = frozenset({"and", "&", "/"})
_IS = frozenset({"a", "an", "the", "our", "your", "my", "his", "her"})
_TOLD_OF = frozenset({"who", "whose", "whom", "which"})


def with_calls(text: str, said: Said, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a sentence, those marked that call somebody, and "you" as whoever is called.

    Where the same names are called several times, or several names, "you" is all of them.
    """
    marked = [replace(each, called=True) if _is_called(text, said, found, each) else each for each in found]
    calls = [each for each in marked if each.called and each.people]
    if not calls:
        return tuple(marked)
    people = {person.id: person for each in calls for person in each.people}
    doubt = "; ".join(dict.fromkeys(each.doubt for each in calls if each.doubt))
    return tuple(
        replace(each, whom=calls[0].whom, people=tuple(people.values()), doubt=doubt)
        if YOU.fullmatch(each.words) and not each.named
        else each
        for each in marked
    )


def _is_called(text: str, said: Said, found: Sequence[Mention], each: Mention) -> bool:
    """Whether a name is spoken to: set off by commas, at the head, at the end or within.

    Of those to whom the words are written that is enough; of others the words must go on as to somebody.
    """
    if not each.named or each.team or not (each.people or YOU.search(text)):
        return False
    run = run_of(text, [other for other in found if other.named], each, _AND)
    first, last = run[0], run[-1]
    told = {person.id for person in said.to.people}
    reader = bool(each.people) and {person.id for person in each.people} <= told
    before, after = text[: first.start].strip(), text[last.end :].strip()
    following = after.lstrip(_MARKS + " ").split(maxsplit=1)
    goes_on = following[0].lower().replace("’", "'").rstrip(",.") if following else ""
    if not each.people and goes_on in _IS:
        return False
    if HEAD.fullmatch(f"{before} " if before else ""):
        return _heads(before, after, goes_on, reader)
    if before[-1] not in _MARKS or goes_on in _TOLD_OF:
        return False
    ends = not after.strip(_ENDS)
    if not ends and after[0] not in _MARKS:
        return False
    alone = not each.people or " " not in each.words
    return reader or (YOU.search(text) is not None and alone and not _listed(text, found, first))


def _heads(before: str, after: str, goes_on: str, reader: bool) -> bool:
    if _GREETED.match(before):
        return True
    if not after.strip(_ENDS):
        return reader and before.endswith(",")
    if goes_on in _TOLD_OF | _AND:
        return False
    if after[0] in _MARKS:
        return reader or goes_on in _SPEAKS
    return goes_on in {"you", "your"}


def _listed(text: str, found: Sequence[Mention], each: Mention) -> bool:
    """Whether another name stands directly before: one of several, or somebody's post."""
    return any(between(text, other, each) == "," for other in found if other.end <= each.start)
