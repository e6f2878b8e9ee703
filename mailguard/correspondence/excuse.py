"""The writer's own words that claim an exception: the Member agreed, asked or was told, or the law obliges.

A claim is no proof, so it silences nothing; it is shown to the reviewer with the finding, which then weighs less. It
must be about passing this on, said as a fact, and of this Member: a question, a wish, a promise to tell, another
matter and somebody else's agreement claim nothing. A promise is none because the Member has not been told yet.
"""

import re
from collections.abc import Iterable, Iterator

from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.wordings.claiming import (
    ASIDE,
    BESIDE,
    CLAIM,
    CLAUSES,
    EDGES,
    HARMLESS,
    HELD,
    LAWFULLY,
    M_HAS,
    M_IS,
    MORE,
    OBLIGED,
    PASSES,
    QUESTION,
    SAID_TO_YOU,
    TAKEN_BACK,
    THEY,
    UNDONE,
    WHO,
    WITH_ME,
    YOU,
)
from mailguard.correspondence.wordings.plain import READ, marked
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex
from mailguard.register.people import Person

_TOKEN = regex(r"N\d+")


def excuse(mail: Correspondence, whose: Person, *, law: bool = False) -> str:
    """The sentence that claims it about the Member `whose`, or an empty string; `law` lets a legal duty count too."""
    for sentence, clauses in _said(mail, whose):
        if _claims(clauses, (CLAIM, *MORE[_is_to(mail, whose)]), BESIDE):
            return sentence
        if law and _claims(clauses, (OBLIGED,), LAWFULLY):
            return sentence
    return ""


def _is_to(mail: Correspondence, whose: Person) -> bool:
    """Whether "you" is the Member; somebody who only gets a copy is spoken of."""
    return any(whose in party.members for party in mail.to)


def _said(mail: Correspondence, whose: Person) -> Iterator[tuple[str, list[str]]]:
    """Each sentence of the writer's own that states something, as it stands and as clauses with tokens."""
    to, last = _is_to(mail, whose), ""
    for sentence in spoken_sentences(mail.own[:READ]):
        text = _with_tokens(sentence, mail, whose)
        if to:
            text = _to_the_member(text)
        else:
            text, last = _of_the_member(text, last)
        if not QUESTION.search(text) and not TAKEN_BACK.search(text):
            clauses = (each.strip(EDGES) for each in CLAUSES.split(ASIDE.sub(" ", HARMLESS.sub("", text))))
            yield sentence, [clause for clause in clauses if clause]


def _with_tokens(sentence: str, mail: Correspondence, whose: Person) -> str:
    """The sentence in plain form with M, Y and O for people; Members concerned are known by a first name alone."""
    for person in (whose, *mail.reached.values()):
        first = re.escape(person.name.split()[0])
        flags = re.I if sentence.islower() else re.NOFLAG
        sentence = re.sub(rf"\b{first}\b(?!\s+(?-i:[A-Z][a-z])|[-.])", person.name, sentence, flags=flags)
    plain = marked(sentence, mail.roll.named)

    def token(found: re.Match[str]) -> str:
        ids = {person.id for person in plain.of(found[0]).people}
        if whose.id in ids:
            return "M"
        return "O" if ids.isdisjoint(mail.reached) else "Y"

    text = _TOKEN.sub(token, plain.text)
    return M_HAS.sub("M has", M_IS.sub("M is", text))


def _to_the_member(text: str) -> str:
    text = YOU.sub("M", text)
    for pattern, instead in SAID_TO_YOU:
        text = pattern.sub(instead, text)
    return text


def _of_the_member(text: str, last: str) -> tuple[str, str]:
    """The text with "she" and the like as tokens, and whom the next "she" means.

    She is whom the sentence names first, or else the sentence before; where nobody was named, she is the Member. They
    are the Member only where the Member was named.
    """
    named: list[str] = []

    def token(found: re.Match[str]) -> str:
        if found["pronoun"]:
            return (named or [last or ("O" if found[0] in THEY else "M")])[0]
        named.append("M" if found["member"] else "O")
        return found[0]

    text = WHO.sub(token, YOU.sub(lambda found: "Y's" if found["owning"] else "Y", text))
    return WITH_ME.sub("M", text), (named or [last])[0]


def _claims(clauses: list[str], claims: Iterable[re.Pattern[str]], beside: re.Pattern[str]) -> bool:
    return any(
        any(_stands(clause, claim, HELD) for claim in claims) or _passes_with(clauses, place, beside)
        for place, clause in enumerate(clauses)
    )


def _stands(words: str, pattern: re.Pattern[str], held: re.Pattern[str]) -> bool:
    """Whether the words say so and nothing before it makes nothing of it."""
    found = pattern.search(words)
    return found is not None and not held.search(words, 0, found.start())


def _passes_with(clauses: list[str], place: int, beside: re.Pattern[str]) -> bool:
    """Whether passing on is said beside such words: in their clause, or next to it where they end it."""
    clause = clauses[place]
    found = beside.search(clause)
    if found is None or HELD.search(clause, 0, found.start()):
        return False
    near = [clause[: found.start()], clause[found.end() :]]
    if not near[1]:
        near += clauses[place - 1 : place] + clauses[place + 1 : place + 2]
    return any(_stands(words, PASSES, UNDONE) for words in near)
