"""A remark told as evidence: whom it is about, how it reads, what else its writer says; never whether it is meant."""

import re
from collections.abc import Iterable

from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.remarks import Remark, remarks
from mailguard.correspondence.remarks.telling import tellable
from mailguard.language.tone import Act, Speaker

JUDGE = "whether it is meant is for you to judge"
_READS = {
    Act.ABUSE: "reads as an insult to {}",
    Act.DEROGATION: "reads as belittling {}",
    Act.THREAT_OF_VIOLENCE: "reads as a threat of violence to {}",
    Act.THREAT_TO_JOB: "reads as a threat to the job or standing of {}",
    Act.PRESSURE: "reads as pressing {} to act or advise otherwise",
    Act.DIRECTION: "reads as an order to {}",
    Act.CRITICISM: "reads as criticism of {} rather than of the work",
    Act.DISCOURTESY: "reads as discourteous to {}",
}
_WORD = re.compile(r"\w+")
_AGAIN = re.compile(r"reads as\b", re.IGNORECASE)
"""How the language layer begins where it says the same."""
_BELITTLED = re.compile(r"reads as belittling (the \w+) of", re.IGNORECASE)


def of_members(mail: Correspondence) -> tuple[Remark, ...]:
    """What Members say about officers here that some rule may tell of, the same words once."""
    return mail.once(_of_members)


def _of_members(mail: Correspondence) -> tuple[Remark, ...]:
    found = {
        (by(each), key(each)): each for each in reversed(remarks(mail)) if each.by is Speaker.MEMBER and tellable(each)
    }
    return tuple(reversed(found.values()))


def note(remark: Remark, whom: str, more: Iterable[str] = ()) -> str:
    """How the words read, about whom and why, what may excuse them, and who is to judge."""
    reads, why = _READS[remark.reading.act].format(whom), remark.reading.why
    belittled = _BELITTLED.match(why)
    if belittled and remark.reading.act is Act.DEROGATION:
        reads = f"reads as belittling {belittled[1]} of {whom}"
    parts = [reads if not why or _AGAIN.match(why) else f"{reads} ({why})", *more]
    parts.extend(filter(None, (remark.doubt, remark.unsure)))
    parts.extend(remark.counter)
    return "; ".join((*parts, JUDGE))


def spoken_of(remark: Remark) -> str:
    """The officers the words are about, by name."""
    names = [person.name for person in remark.officers]
    return " and ".join(names) if names else "an officer whom the words do not name"


def key(remark: Remark) -> str:
    """Stands for the officers and the wording: the same words about the same people are one conduct."""
    whom = "+".join(sorted(person.id for person in remark.officers))
    return f"{whom}:{' '.join(_WORD.findall(remark.quote.lower()))}"


def by(remark: Remark) -> str:
    """The author's id, or their address where the register does not know one person."""
    person = remark.author.single
    return person.id if person is not None else remark.author.address.email


def about(remark: Remark) -> tuple[str, ...]:
    """The ids of the officers the words are about."""
    return tuple(person.id for person in remark.officers)
