"""A Member lets somebody see the matter: happy for N0 to be copied, N0 can know, share it with any Member.

A sentence is read clause by clause. Double refusals ("no objection", "I do not mind", "nobody but N0") are first put
positively; whatever refusal, condition, fear or question is left in the clause then counts against it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from mailguard.correspondence.wordings.leave_shared import JOINTLY
from mailguard.correspondence.wordings.leave_ways import (
    ALL_MEMBERS,
    ANYBODY,
    EXCEPT,
    EXCEPT_FIRST,
    GIVES,
    HOLDS_BACK,
    POSITIVE,
    UNNAMED,
)
from mailguard.correspondence.wordings.plain import marked, placed, plain, word_set, words_of
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.party import Naming
from mailguard.register.people import Kind, Person

_QUESTION = regex(
    r"\b(?:why|who|what|when|how|whether|has|have|did|was|were|is there|is|are|does|do you|should [NA]\d*|must)\b"
)
_WONDERS = regex(r"\b(?:why|who|what|when|how|whether)\b")
_ASKED_FOR = regex(
    r"\b(?:could|can|would|will|may|might) (?:you|we|i)\b|\bplease\b"
    r"|\b(?:ok(?:ay)?|right|yes|thanks|if i may) ?\?|\bhappy for\b(?=.*\bif\b)|\bi (?:would|am|have)\b"
)
_CLAUSES = regex(
    r"[;]| - |, (?=but\b|though\b|although\b|and (?:please |then )?(?:i|you|do|show|tell|let|send|share|copy|he|she"
    r"|it)\b|so\b|(?:he|she|it|they|i|that|because|as|given|since|let|show|tell|send|say|give|refer|feel)\b)"
    r"|(?<=\w) (?=but (?!N\d|A\b|for N|by N))|: | (?:because|though|although) "
)
_OTHER_MATTER = regex(
    r"\b(?:nothing else|alone|another matter|only the|that is all|between us|my other|how it should stay|no more)\b"
)
_HE = regex(r"\b(?:he|him|she|her(?= (?:have|see|know|in|too|as|about|into|on|up)\b|\W*\Z))\b")
_SAYS_ONLY = regex(
    r"\b(?:tell|let) (?:N\d+|A) (?:know )?(?:that (?!you|i (?:asked|wrote|want|am asking|have (?:asked|written)))"
    r"|to |how |when |where |thanks|thank|his |her |from me|i said"
    r"|i am|he |she |it is|nothing)"
)
_OWN_THING = regex(r"\bN\d+ (?:his|her) (?:own )?\w+|\bN\d+'s (?:own|forms?|letter|e-?mail|report)\b")

_FREED = regex(
    r"\b(?:no longer|(?:is|are|was|it) (?:not|never|hardly)|need not be|stopped being) (?:\w+ ){0,3}?(?:a secret"
    r"|confidential|private|secret)\b(?! (?:report|item|appendi\w+|papers?|session|information|road|matter|land))"
    r"|\b(?:no need to|no longer need to|need not|stop|any need to|no longer have to|not have to) (?:keep|treat"
    r"|keeping|treating)\b[^.!?;]{0,30}?\b(?:confidential|private|secret|to yourself|quiet|under your hat"
    r"|in confidence|any more|any longer)\b"
    r"|\bno (?:great |longer a |longer any )?secret\b(?= now| any ?more|\W*\Z| from anyone|,)"
    r"|\bnothing\b[^.!?;]{0,40}\bis (?:confidential|private|secret)\b|\bnot mind who (?:knows|sees|hears|reads|you)\b"
    r"|\b(?:this|it|that|the (?:news|matter|story)|all of it) (?:is|are|has been made|has gone|went"
    r"|was made) (?:all )?(?:now |already )?(?:public|out(?: now| in the open)?|common knowledge"
    r"|in the (?:public domain|papers?|open))\b(?! (?:of|to|for|in the (?:garden|street)))"
    r"|\b(?:consider|treat|regard) (?:it|this|that) (?:as |to be )?(?:public|open|no longer|published)\b"
    r"|\b(?:i )?release you\b|\bconfidence\b[^.!?;]{0,20}\b(?:lifted|over|ended|withdrawn|waived|at an end)\b"
    r"|\b(?:i )?(?:lift|waive|withdraw) (?:my|the|any) (?:request|confidence|confidentiality|embargo)\b"
    r"|\bshare away\b|\b(?:share|forward|copy|circulate|use|pass|send"
    r"|distribute)\b[^.!?;]{0,25}?\bas (?:widely as )?you (?:see fit|like|wish|please|think fit)\b"
    r"|\b(?:leave it|up|entirely up|over) to you (?:who|whom)\b|\bcopy in (?:who|A)\b|\b(?:publish|post|print"
    r"|put) (?:it|this)\b[^.!?;]{0,40}\b(?:for all i care|all i care|if you (?:like|wish))\b"
    r"|\bcan (?:now )?be (?:shared|told|passed on|circulated|forwarded|discussed) (?:freely|widely|openly|with A"
    r"|to A)\b|\bdim angen cadw\b|\bshout it\b|\bopen to (?:all|everyone)\b"
    r"|\bi (?:have |had )?(?:announced|put|posted|published) it (?:\w+ ){0,6}?(?:facebook|publicly|website|last night"
    r"|yesterday)\b"
)
"""What was confidential is so no longer."""
_YET_NOT = regex(r"\bbut not\b|\bnot this\b|\bexcept\b|\bonly when\b|\bonce it is\b|\bnot (?:yet|until)\b")

_WORDS = word_set(
    """
    copy copied copying cc cc'd share shared sharing forward forwarding forwarded fwd pass passing passed show
    shown showing see sees seeing tell telling told know knows knowing involve involved include included
    including loop loop bring brought sight send sending sent aware have has having get gets getting read hear
    let add put keep run talk discuss speak word ask posted both jointly together between except but apart view
    views thoughts welcome entitled release circulate publish public publicly secret confidential private
    confidence reply give given gave round showed reach benefit consider anyone everyone whoever rannu rannwch
    rhannwch rhannu gall gallwch caiff croeso anfonwch hapus cewch angen gweld wybod mind fine ok okay happy no
    objection leave out lifted lift waive shout inform brief consult update mention hide disclose disclosed
    disclosing reveal divulge provide supply received receive receiving receives behalf write writing written
    respond comes joins grateful supports spoken spoke talked mentioned raise raising raised asking asked
    working dealing looking pursuing answer ring contact contacted inform informed wonder concerned worried
    picture cced enquiry check liaise confer clear
    """
)
_NAMES = regex(
    r"[a-z,;:&+] ?[A-Z][a-z]|\A\W*(?!I\b)[A-Z]|[A-Z]{4}|anyone|anybody|everyone|everybody|members?|councillors?"
    r"|cllrs?|colleagues|others"
    r"|who|as you|aelod|bawb|chamber|council|group|world|leader|mayor|chair"
)
_IS = regex(
    r"(N\d+)'s(?= (?:very |quite |also |already )?(?:welcome|fine|ok|okay|allowed|free|in on|aware|seen|been|entitled))"
)
_KEPT = regex(
    r"\b(?:confiden\w+|privat\w+|secret\w*|discre\w+|quiet\w*|between|further|nobody|not|never|only|except|but)\b"
)
"""Where something is kept back, Members who are not named are not read as everybody."""
_THE = regex(r"\b(?:(?:the|my|our|all) (?:(?:other|two|three|fellow) )*|(?:other|fellow) )(?=N\d)")
_CAPITAL = regex(r"(?<![\w'’-])[A-Z][a-zà-ÿ]{2,20}(?![\w-])(?! [A-Z])")
_ORDINARY = word_set(
    """
    will may mark grant bill rob sue pat drew dean grace hope faith joy art frank rich guy jack daisy dawn rose
    """
)


def may_release(words: frozenset[str]) -> bool:
    """Whether any wording could be there, by the words of a sentence or of a whole text."""
    return not _WORDS.isdisjoint(words)


def released_by(sentence: str, roll: Roll) -> tuple[str, ...] | None:
    """Whom the sentence allows to see the matter: ids, () for anyone, None where it allows nothing."""
    if not may_release(words_of(sentence)):
        return None
    if not (_NAMES.search(sentence) or sentence.islower()):
        return () if _freed(plain(sentence)) else None
    words = marked(sentence, lambda text: members_named(text, roll), keep=ALL_MEMBERS)
    text = _THE.sub("", _IS.sub(r"\1 is", ANYBODY.sub("A", words.text)))
    if not _KEPT.search(text):
        text = UNNAMED.sub("A", text)
    if "N" not in text and "A" not in text:
        return () if _freed(text) else None
    named = dict.fromkeys(_given(text))
    if "A" in named or _freed(text):
        return ()
    ids = tuple(dict.fromkeys(person.id for token in named for person in words.of(token).people))
    return ids or None


def _freed(text: str) -> bool:
    return not text.endswith("?") and _FREED.search(text) is not None and not _YET_NOT.search(text)


def _given(text: str) -> Iterator[str]:
    """The tokens of those whom the plain sentence gives leave."""
    for pattern in (EXCEPT, EXCEPT_FIRST):
        found = pattern.search(text)
        if found is not None:
            yield from _tokens(found["who"])
            return
    for pattern, positive in POSITIVE:
        text = pattern.sub(positive, text)
    if _OTHER_MATTER.search(text):
        return
    asked = text.endswith("?")
    ways = JOINTLY if asked and not _ASKED_FOR.search(text) else GIVES
    for clause in _clauses(text):
        if not _refused(clause, asked):
            yield from _allowed(clause, ways)


def _clauses(text: str) -> Iterator[str]:
    """The clauses of a plain sentence; "he" and "she" are whoever was named last."""
    named: list[str] = []
    for clause in _CLAUSES.split(text):
        own = re.findall(r"N\d+", clause)
        named += own
        yield clause.strip() if own or not named else _HE.sub(named[-1], clause.strip())


def _refused(clause: str, asked: bool) -> bool:
    if asked and _QUESTION.match(clause) and (_WONDERS.match(clause) or not _ASKED_FOR.search(clause)):
        return True
    return (
        HOLDS_BACK.search(clause) is not None
        or _SAYS_ONLY.search(clause) is not None
        or _OWN_THING.search(clause) is not None
    )


def _allowed(clause: str, ways: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    for pattern in ways:
        for found in pattern.finditer(clause):
            yield from _tokens(found["who"])


def _tokens(who: str) -> list[str]:
    return re.findall(r"N\d+|A", who)


def members_named(text: str, roll: Roll) -> Iterator[Naming]:
    """The Members named in the text in its order, by a bare first name too where a Member has it."""
    members = (naming for naming in roll.named(text) if any(person.kind is Kind.MEMBER for person in naming.people))
    found = {start: naming for naming, start in placed(text, members)}
    known = _first_names(roll)
    for word in _CAPITAL.finditer(text):
        people = known.get(word[0].lower())
        if people and not any(word.start() in range(at, at + len(naming.quote)) for at, naming in found.items()):
            found[word.start()] = Naming(word[0], people, sure=len(people) == 1)
    return (found[start] for start in sorted(found))


@lru_cache(maxsize=16)
def _first_names(roll: Roll) -> dict[str, tuple[Person, ...]]:
    """Members by first name; names that are ordinary words are left out."""
    found: dict[str, tuple[Person, ...]] = {}
    for person in roll.members:
        first = person.name.split()[0].lower()
        if len(first) > 2 and first not in _ORDINARY:
            found[first] = (*found.get(first, ()), person)
    return found
