"""Why a finding weighs less than its clause says, in words that name nobody."""

from collections.abc import Iterable

from mailguard.digest.words import listing
from mailguard.finding import Lowered

WHY = {
    Lowered.TOLD: "the writer's own words tell of the copy",
    Lowered.PERHAPS: "the writer's own words may tell of this copy, or may mean somebody else of that name",
    Lowered.UNREAD: "the text could not be read, and it may tell of the copy",
    Lowered.NAME: "only a name, and no known address, says which Member it is",
    Lowered.OWN_WORDS: "only the Member's own words were passed on",
    Lowered.RESENT: "the same words were sent again, and nothing was forwarded",
    Lowered.CLAIM: "the writer says that the Member knows or agrees, or that the law obliges",
    Lowered.SUBJECT: "nothing but the subject joins it to the message that asked for confidence",
    Lowered.BESIDE: "an officer signs the letter too, or signs it for the Member",
    Lowered.SIGNATORY: "it is not certain which Member signs the letter",
    Lowered.ELSEWHERE: "the Member's name stands on the letter, but not as its signature",
    Lowered.ANSWER: "it may answer a letter addressed to the Member, which was not seen",
    Lowered.WEAK: "its words may be meant otherwise",
}


def because(reasons: Iterable[Lowered]) -> str:
    """The reasons as the end of a sentence: `only the Member's own words were passed on`."""
    return listing([WHY[each] for each in reasons])
