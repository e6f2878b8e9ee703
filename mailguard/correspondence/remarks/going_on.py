"""Whom "he", "that man" or "the case officer" goes on about: somebody mentioned before."""

from collections.abc import Sequence
from dataclasses import replace

from mailguard.correspondence.remarks.mention import Mention
from mailguard.correspondence.remarks.mentions import means
from mailguard.correspondence.remarks.spoken import BEFORE
from mailguard.correspondence.remarks.vocabulary import FEMALE, HE_IS, MALE, PRONOUN, SHE_IS, YOU
from mailguard.language.tone.words import About

GOES_ON = "“{}” is taken to go on about “{}”"


def resolved_in(each: Mention, here: Sequence[Mention], earlier: Sequence[Sequence[Mention]]) -> Mention:
    """A pronoun or the like as whom it goes on about: somebody earlier in its sentence, or in those before it."""
    if not each.refers:
        return each
    if each.people:
        return replace(each, whom=means(each.people), refers=False)
    own = [other for other in here if other.start < each.start]
    sentences = (own, *earlier[:BEFORE])
    for faint, sentence in (*((False, one) for one in sentences), *((True, one) for one in sentences)):
        fits = [other for other in sentence if other.faint is faint and _may_be(each, other)]
        if fits:
            last = fits[-1]
            others = [other for other in sentence if other.named and other != last and _may_be(each, other)]
            doubt = GOES_ON.format(each.words, last.words) if others or len(fits) > 1 else last.doubt
            return replace(each, whom=last.whom, people=last.people, doubt=doubt, refers=False)
    return each


def _may_be(pronoun: Mention, other: Mention) -> bool:
    """Whether a pronoun may mean somebody mentioned before: a third person, and not a Mr, or several, for "she"."""
    if other.called:
        return False
    third = other.named or other.whom is not About.OFFICER or other.doubt
    if pronoun.whom is About.OFFICER and other.whom is not About.OFFICER:
        return False  # "the case officer" is no Member
    if not third or PRONOUN.fullmatch(other.words) or YOU.fullmatch(other.words):
        return False
    word = pronoun.words.lower()
    if word in FEMALE and HE_IS.search(other.words):
        return False
    if word in (MALE | FEMALE) and (other.whom is About.GROUP or (not other.named and other.words.endswith("s"))):
        return False
    return not (word in MALE and SHE_IS.search(other.words))
