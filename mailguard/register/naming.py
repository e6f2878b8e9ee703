"""A short piece of text ("cc Cllrs Hart and Birch, ward Members") → whom it names.

Read from left to right: an address, then the longest phrase the register knows (an office, a group, a list), then a
name with a title, then a name without one. A name without a title needs a first name or initials, or a surname that
is no ordinary word.
"""

from dataclasses import dataclass, replace

from mailguard.message import Address
from mailguard.register.directory import Day
from mailguard.register.names import Fit, Level
from mailguard.register.offices import SKIPPED, Phrase, key
from mailguard.register.opening import opened
from mailguard.register.party import Naming
from mailguard.register.people import Kind
from mailguard.register.tokens import Token, cut
from mailguard.register.words import COUNCILLOR, COURTESY, PARTICLES, PLURAL, WORDS
from mailguard.register.written import Written, parse

_NAME_WORDS = 5
_ARTICLES = frozenset({"the", "y", "yr"})
_AND = frozenset({"and", "a", "ac", "&", "+", ",", ";", "/"})
_NOT_NAMES = COUNCILLOR | {"and", "on", "for", "at", "of"}
_OFFICES = frozenset({"office", "pa", "secretary", "assistant"})
_OTHERS = COUNCILLOR | {"and", "also", "cc", "copied", "copy", "with", "to", "both", "not"}
_LEADS = frozenset({"cc", "bcc", "copy", "copied", "dear", "to", "from", "and", "hi", "hello", "thanks"})
_BARE = frozenset({"leader", "mayor", "chair", "chairman", "clerk", "deputy leader", "deputy mayor"})


@dataclass(frozen=True, slots=True)
class _Step:
    """What was read at one place: the namings, and the number of the token that follows."""

    namings: tuple[Naming, ...]
    after: int


def named(day: Day, text: str) -> tuple[Naming, ...]:
    """The people, offices and groups that the text names, in its order."""
    tokens = tuple(cut(text))
    found: list[Naming] = []
    place = 0
    while place < len(tokens):
        step = _step(day, text, tokens, place)
        if step is None:
            place += 1
        else:
            found.extend(step.namings)
            place = step.after
    return tuple(found)


def _step(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> _Step | None:
    token = tokens[place]
    if token.kind == "mark":
        return None
    if token.kind == "email":
        party = opened(day, Address(token.text.lower().rstrip(".")))
        naming = Naming(token.text, party.people, sure=party.sure, group=len(party.people) > 1)
        return _Step((naming,) if party.people else (), place + 1)
    return _phrase(day, text, tokens, place) or _titled(day, text, tokens, place) or _untitled(day, text, tokens, place)


def _quote(text: str, tokens: tuple[Token, ...], place: int, after: int) -> str:
    return text[tokens[place].start : tokens[after - 1].end].rstrip(".")


def _phrase(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> _Step | None:
    """The longest phrase of the register that stands here, with "'s office" after it."""
    for after in range(_furthest(day, tokens, place), place, -1):
        window = tokens[place:after]
        words = [word for token in window for word in token.words]
        phrase = day.directory.phrases.get(key(words))
        if phrase is None or {window[0].words[0], *(window[-1].words or "&")} & _AND:
            continue
        if _stands(tokens, place, after, words):
            return _meant(day, text, tokens, place, after, phrase)
    return None


def _furthest(day: Day, tokens: tuple[Token, ...], place: int) -> int:
    """The token after the last one that a phrase beginning at `place` may reach; `place` where none begins."""
    first = place + (tokens[place].words[0] in _ARTICLES)
    if first >= len(tokens) or not tokens[first].words:
        return place
    longest = day.directory.longest(tokens[first].words[0])
    after, words = first, 0
    while after < len(tokens) and words < longest and (tokens[after].words or tokens[after].text == "&"):
        words += len([word for word in tokens[after].words if word not in SKIPPED])
        after += 1
    return after if words else place


def _stands(tokens: tuple[Token, ...], place: int, after: int, words: list[str]) -> bool:
    """Whether a phrase of one common word is meant as an office: "the Leader", not "a leader of the walk"."""
    following = tokens[after].words[:1] if after < len(tokens) else ()
    if following in {("consort",), ("elect",)} or (following and following[0] in {"cllr", "councillor"}):
        return False
    if key(words) not in _BARE:
        return True
    if following == ("of",):
        return False
    return words[0] in _ARTICLES or tokens[place].capital


def _meant(day: Day, text: str, tokens: tuple[Token, ...], place: int, after: int, phrase: Phrase) -> _Step | None:
    people = tuple(person for person in phrase.people if person.serves(day.on))
    if phrase.mailbox is not None:
        people = opened(day, Address(phrase.mailbox)).people
    if not people:
        return None
    if after < len(tokens) and not phrase.group and tokens[after].words[:1] and tokens[after].words[0] in _OFFICES:
        after += 1
    sure = phrase.sure if phrase.group else len(people) == 1
    return _Step((Naming(_quote(text, tokens, place, after), people, sure, phrase.group),), after)


def _titled(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> _Step | None:
    """A councillor's title and the names it goes with: "Cllrs Hart, Tan and Birch".

    After a title in the singular only a bare surname shares it. A name that fits no Member is passed over: it is
    some other council's, never an officer of the same surname.
    """
    if tokens[place].words[0] not in COUNCILLOR or len(tokens[place].words) > 1:
        return None
    plural = tokens[place].words[0] in PLURAL
    namings: tuple[Naming, ...] = ()
    start: int | None = place
    after = place + 1
    while start is not None:
        at = _after_titles(tokens, start)
        run = _run(tokens, at, titled=False)
        step = _name(day, text, tokens, at, start, titled=True)
        if start != place and (_phrase_here(day, text, tokens, at) or (not plural and run != 1)):
            break
        if step is None and start != place and run != 1:
            break
        after = step.after if step else at + run
        namings += step.namings if step else ()
        start = _next_item(tokens, after)
    return _Step(namings, max(after, place + 1))


def _after_titles(tokens: tuple[Token, ...], place: int) -> int:
    while place < len(tokens) and tokens[place].words[:1] and tokens[place].words[0] in COURTESY | COUNCILLOR:
        place += 1
    return place


def _phrase_here(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind == "word" and _phrase(day, text, tokens, place) is not None


def _next_item(tokens: tuple[Token, ...], place: int) -> int | None:
    """Where the next name of an enumeration begins, or None where it has ended."""
    at = place
    while at < len(tokens) and (tokens[at].text in _AND):
        at += 1
    if at == place or at >= len(tokens) or tokens[at].kind != "word":
        return None
    return at


def _untitled(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> _Step | None:
    token = tokens[place]
    if token.words[0] in COURTESY and place + 1 < len(tokens) and tokens[place + 1].kind == "word":
        return _name(day, text, tokens, place + 1, place, False)
    if not token.capital:
        return None
    return _surname_first(day, text, tokens, place) or _name(day, text, tokens, place, place, False)


def _surname_first(day: Day, text: str, tokens: tuple[Token, ...], place: int) -> _Step | None:
    """Read "SMITH, Jane (Cllr)", only where it fits somebody's first name too."""
    for comma in range(place + 1, min(place + 3, len(tokens) - 1)):
        if tokens[comma].text != "," or tokens[comma + 1].kind != "word":
            continue
        after = comma + 1
        while after < len(tokens) and after < comma + 4 and tokens[after].capital:
            after += 1
        for end in range(after, comma + 1, -1):
            stop = _after_bracket(tokens, end, False)
            if tokens[end - 1].words[0] in COUNCILLOR and end < len(tokens) and tokens[end].kind == "word":
                continue  # the title goes with the name that follows it
            fit = day.fit(parse(text[tokens[place].start : tokens[stop - 1].end]))
            if fit.level >= Level.INITIALS and not fit.misspelt:
                return _Step((_naming(_quote(text, tokens, place, stop), fit),), stop)
    return None


def _after_bracket(tokens: tuple[Token, ...], place: int, titled: bool) -> int:
    """The token after a bracket at `place` that belongs to the name before it, "(Cllr)" or "(Planning)"; or `place`."""
    if place >= len(tokens) or tokens[place].text != "(":
        return place
    for at in range(place + 1, min(place + 5, len(tokens))):
        if tokens[at].text == ")":
            words = {word for token in tokens[place:at] for word in token.words}
            title = bool(words) and words <= COUNCILLOR
            return at + 1 if title or not (titled or words & _OTHERS) else place
    return place


def _name(day: Day, text: str, tokens: tuple[Token, ...], place: int, start: int, titled: bool) -> _Step | None:
    """The longest name from `place` on; misspellings are tried only when no length fits as written."""
    most = _run(tokens, place, titled)
    best: tuple[Fit, int] | None = None
    for length in range(most, 0, -1):
        fit = _fit(day, text, tokens, place, place + length, start, titled)
        if fit is None:
            continue
        if not fit.misspelt:
            best = (fit, place + length)
            break
        best = best or (fit, place + length)
    if best is None:
        return None
    after = _after_bracket(tokens, best[1], titled)
    return _Step((_naming(_quote(text, tokens, start, after), best[0]),), after)


def _run(tokens: tuple[Token, ...], place: int, titled: bool) -> int:
    """How many words from `place` on may belong to one name."""
    length = 0
    for token in tokens[place : place + _NAME_WORDS]:
        joins = token.capital or (token.kind == "word" and (titled or set(token.words) <= PARTICLES))
        if not joins or (length and (token.text in _AND or set(token.words) & _NOT_NAMES)):
            break
        length += 1
        if token.text.endswith(".") and len(token.words) == 1 and len(token.words[0]) > 2:
            break
    return length


def _fit(
    day: Day, text: str, tokens: tuple[Token, ...], place: int, after: int, start: int, titled: bool
) -> Fit | None:
    """Whoever the words fit, or None where they are no name or the fit is too loose."""
    stop = _after_bracket(tokens, after, titled)
    written = parse(text[tokens[place].start : tokens[stop - 1].end])
    courtesy = start < place and not titled
    name = written
    if (titled and not name.councillor) or (courtesy and not name.courtesy):
        name = replace(name, councillor=titled or name.councillor, courtesy=courtesy or name.courtesy)
    fit = day.fit(name)
    if not fit.people or (fit.misspelt and not _believable(tokens[place:after], name)):
        return None
    if name.councillor or courtesy or fit.level > Level.SURNAME:
        return fit
    if name.remark:
        return fit if all(person.kind is Kind.OFFICER for person in fit.people) else None
    return fit if len(fit.people) == 1 and _stands_alone(day, tokens, place, after) else None


def _believable(words: tuple[Token, ...], name: Written) -> bool:
    """Whether a misspelling may be forgiven: written as a name, and no ordinary word taken for a surname."""
    if name.words[-1] in WORDS:
        return False
    if name.councillor and len(words) == 1 and len(name.words[-1]) > 4:
        return True
    return all(token.capital or set(token.words) <= PARTICLES for token in words)


def _stands_alone(day: Day, tokens: tuple[Token, ...], place: int, after: int) -> bool:
    """Whether a bare surname may be one: no ordinary word, no ward, and not part of somebody else's name."""
    word = tokens[after - 1].words[-1]
    if len(word) < 4 or word in WORDS or word in day.directory.ward_words:
        return False
    before = tokens[place - 1] if place else None
    named_before = before is not None and before.capital and before.words[0] not in _LEADS
    return not named_before and not (after < len(tokens) and tokens[after].capital)


def _naming(quote: str, fit: Fit) -> Naming:
    return Naming(quote, fit.people, sure=len(fit.people) == 1)
