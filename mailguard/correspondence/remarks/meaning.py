"""Whom a remark is about, once it is known what it does: an officer, and which, or somebody else after all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailguard.correspondence.remarks.choosing import (
    abusive_names,
    acts,
    anchors,
    better,
    in_main_clause,
    said_of,
)
from mailguard.correspondence.remarks.going_on import resolved_in
from mailguard.correspondence.remarks.mention import Mention, run_of
from mailguard.correspondence.remarks.pressing import heads, hears, other_officer
from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.vocabulary import PRIVATE, SEVERAL, YOU
from mailguard.language.patterns import regex
from mailguard.language.tone.words import About, Act, Reading, Speaker
from mailguard.register.people import Kind, Person

NOBODY_NAMED = "nobody is named: taken as said to whom it is written"
NOBODY_AT_ALL = "it does not say whom it means"
GOES_ON_BARE = "nobody is named: taken to go on about “{}”"
BESIDE = "“{}” is named in the same sentence"
ONLY_SPOKEN_TO = "it may be about their work or about somebody else"
ALSO_A_WORD = "“{}” is a name here"
TO_MORE = "it is said to more than one, and only who passes it on is shown"
_INSULTS = frozenset({Act.ABUSE, Act.DEROGATION})
_TO_THE_READER = frozenset({Act.DIRECTION, Act.PRESSURE, Act.THREAT_TO_JOB})
"""What is done to whoever reads it, even where nobody is named: an order, a demand, a threat."""
_TITLE = regex(r"\A(?:mr|mrs|ms|miss|dr|cllr|councillor)\.? ", re.IGNORECASE)
_LINKS = frozenset({"and", "&", ",", "/", "or", ", and"})


@dataclass(frozen=True, slots=True)
class Meant:
    """What words are about, the officers of the register among them, and what is not certain."""

    about: About
    officers: tuple[Person, ...] = ()
    doubt: str = ""


def meant(said: Said, reading: Reading, here: Sequence[Mention], earlier: Sequence[Sequence[Mention]]) -> Meant:
    """Whom a sentence is about that is read as about an officer.

    `here` are whom it mentions, `earlier` whom each sentence before it does, the last one first. Whoever is called by
    name is who it is about only where nobody else can be meant.
    """
    found = _meant(said, reading, here, earlier)
    doubts = [found.doubt] if found.doubt else []
    if found.about is About.OFFICER and reading.act in _INSULTS:
        words = [each.words for each in abusive_names(said.text, here)]
        if words and all(" " not in _TITLE.sub("", each) for each in words):
            return Meant(About.NONE)
        doubts.extend(ALSO_A_WORD.format(each) for each in words)
    told = {person.id for person in found.officers}
    if told and told <= {person.id for person in said.to.officers} and SEVERAL.search(said.text) and said.to.unshown:
        doubts.append(TO_MORE)
    return replace(found, doubt="; ".join(dict.fromkeys(doubts)))


def _meant(said: Said, reading: Reading, here: Sequence[Mention], earlier: Sequence[Sequence[Mention]]) -> Meant:
    resolved = [resolved_in(each, here, earlier) for each in here]
    quote = _anchor(said, reading)
    free = [each for each in resolved if not each.faint and not each.called]
    act = reading.act
    if act in _TO_THE_READER and (done := _done_to(said, act, resolved, free, here, quote)) is not None:
        return done
    free = in_main_clause(said.text, free)
    chosen, shown = _chosen(said.text, quote, free)
    if chosen is None:
        return _unchosen(said, reading, resolved, free, here, earlier, quote)
    if chosen.whom is About.OFFICER and (chosen.people or not chosen.refers):
        run = _run(free, chosen, said.text)
        return _officers(run, _beside(chosen, here, shown) if shown else _others(said.text, free, run))
    if chosen.refers:
        return _vague(said.text, chosen)
    return _other(chosen, free, here, earlier)


def _chosen(
    text: str, quote: tuple[int, int], free: Sequence[Mention]
) -> tuple[Mention | None, tuple[int, int] | None]:
    """Whom the words are said of, and the words that show it, if any do; None where nobody does or is anything."""
    found: Mention | None = None
    shown: tuple[int, int] | None = None
    for anchor in anchors(text, quote, free) or ([quote] if quote != (0, len(text)) else []):
        each = said_of(text, anchor, free)
        if each is not None and better(each, found):
            found, shown = each, anchor
    if found is not None:
        return found, shown
    acting = [each for each in free if acts(text, each)]
    named = [each for each in acting if each.named and each.whom is About.OFFICER]
    unknown = [each for each in acting if each.refers]
    officers = [each for each in acting if each.whom is About.OFFICER]
    return next(iter((*named, *unknown, *officers, *([] if _may_mean_officer(free) else acting))), None), None


def _may_mean_officer(free: Sequence[Mention]) -> bool:
    return any(each.whom is About.OFFICER or each.refers for each in free)


def _others(text: str, found: Sequence[Mention], run: Sequence[Mention]) -> str:
    """Another who does or is something in a sentence whose words do not show whom they are said of."""
    told = {person.id for each in run for person in each.people}
    acting = (each for each in found if each not in run and acts(text, each))
    others = (each for each in acting if not each.team and (each.named or each.people))
    other = next((each for each in others if not each.people or told.isdisjoint(one.id for one in each.people)), None)
    return "" if other is None else BESIDE.format(other.words)


def _unchosen(
    said: Said,
    reading: Reading,
    resolved: Sequence[Mention],
    free: Sequence[Mention],
    here: Sequence[Mention],
    earlier: Sequence[Sequence[Mention]],
    quote: tuple[int, int],
) -> Meant:
    """Whom a sentence is about of which nobody is said to do or be anything."""
    officers = [each for each in free if each.whom is About.OFFICER and (each.people or not each.refers)]
    if officers:
        picked = _picked(officers, quote, said.text)
        return _officers(picked, _beside(picked[-1], here, quote))
    others = [each for each in free if each.whom is not About.OFFICER and not (each.refers and not each.named)]
    vague = [each for each in free if each.refers or each.whom is About.OFFICER]
    if others and not any(each.whom is About.OFFICER for each in vague):
        return _other(_picked(others, quote, said.text)[0], free, here, earlier)
    if vague:
        vague.sort(key=lambda each: each.whom is not About.OFFICER)
        return _vague(said.text, vague[0])
    called = [each for each in resolved if each.called]
    if called and not any(each.named or each.people for each in resolved if not each.called):
        return _officers(called, "") if called[0].whom is About.OFFICER else Meant(called[0].whom)
    return _nobody(said, reading.act, [each for each in resolved if not each.called] or resolved, earlier)


def _vague(text: str, each: Mention) -> Meant:
    """Somebody of whom it is not said who they are; no officer where they do what people of the place do."""
    if each.whom is not About.OFFICER and PRIVATE.search(text):
        return Meant(About.OTHER)
    return Meant(About.OFFICER, (), each.doubt)


def _done_to(
    said: Said,
    act: Act,
    resolved: Sequence[Mention],
    free: Sequence[Mention],
    here: Sequence[Mention],
    quote: tuple[int, int],
) -> Meant | None:
    """Whom an order, a demand or a threat is for: whoever reads it, unless another officer must do it or lose by it."""
    officers = [each for each in free if each.whom is About.OFFICER and (each.people or not each.refers)]
    officers = [each for each in officers if not each.team and not hears(said.text, each)]
    called = [each for each in resolved if each.called and each.whom is About.OFFICER]
    you = next((each for each in officers if YOU.fullmatch(each.words)), None)
    others = [each for each in officers if not YOU.fullmatch(each.words)]
    start = called[0].end if called and called[0].start == resolved[0].start else 0
    other = other_officer(said.text, act, others, start, you)
    if other is not None:
        picked = _run(officers, other, said.text)
        return _officers(picked, _beside(picked[-1], here, quote))
    if you is not None:
        run = _with_you(officers, you, said.text)
        return _officers(run, _others(said.text, officers, run))
    strong = _other_named([each for each in free if each.whom is About.MEMBER or acts(said.text, each)])
    beside = BESIDE.format(strong.words) if strong is not None else ""
    if not beside and act is Act.THREAT_TO_JOB:
        beside = _others(
            said.text, [each for each in others if each.named], ()
        )  # "they know that Naomi Birch is not up to it"
    if others or not beside:
        if called:
            return _officers(called, beside)
        if said.to.kind is Speaker.OFFICER:
            return _to_reader(said, resolved, beside)
    if not others:
        return None
    picked = _picked(others, quote, said.text)
    return _officers(picked, _beside(picked[-1], here, quote))


def _with_you(officers: Sequence[Mention], you: Mention, text: str) -> Sequence[Mention]:
    """Whoever is "you", with those joined to them; "from me to her and you will …" joins nobody."""
    run = _run(officers, you, text)
    if run[0] is you or not acts(text, you) or heads(text, run[0]):
        return run
    return run[run.index(you) :]


def _anchor(said: Said, reading: Reading) -> tuple[int, int]:
    """Where the words stand that show it; the whole sentence where they cannot be found in it."""
    shown = " ".join(reading.quote.split())
    start = said.text.find(shown) if shown else -1
    return (start, start + len(shown)) if start >= 0 else (0, len(said.text))


def _picked(found: Sequence[Mention], anchor: tuple[int, int], text: str) -> Sequence[Mention]:
    """The mention the words are said of: within them, else the last before, else the next after; joined ones too."""
    start, end = anchor
    inside = [each for each in found if each.start < end and start < each.end]
    before = [each for each in found if each.end <= start]
    return _run(found, inside[0] if inside else before[-1] if before else found[0], text)


def _run(found: Sequence[Mention], first: Mention, text: str) -> Sequence[Mention]:
    """A mention with those of the same kind that are joined to it."""
    return run_of(text, [each for each in found if each.whom is first.whom], first, _LINKS)


def _officers(picked: Sequence[Mention], beside: str) -> Meant:
    people = {person.id: person for each in picked for person in each.people if person.kind is Kind.OFFICER}
    doubts = dict.fromkeys(each.doubt for each in picked if each.doubt)
    if beside:
        doubts[beside] = None
    return Meant(About.OFFICER, tuple(people.values()), "; ".join(doubts))


def _beside(picked: Mention, here: Sequence[Mention], anchor: tuple[int, int]) -> str:
    """A Member named between the officer and the words that show it, or within these words beside the officer."""
    start, end = anchor
    for each in here:
        within = picked.start < end and start < picked.end and start <= each.start < end
        if each.named and each.whom is About.MEMBER and (picked.end <= each.start < start or within):
            return BESIDE.format(each.words)
    return ""


def _other_named(strong: Sequence[Mention]) -> Mention | None:
    return next((each for each in strong if each.named and each.whom in {About.MEMBER, About.OTHER}), None)


def _to_reader(said: Said, resolved: Sequence[Mention], beside: str) -> Meant:
    spoken_to = any(each.whom is About.OFFICER for each in resolved)
    doubts = (said.to.doubt, "" if spoken_to or said.to.officers else NOBODY_AT_ALL, beside)
    return Meant(About.OFFICER, said.to.officers, "; ".join(filter(None, doubts)))


def _other(
    other: Mention, free: Sequence[Mention], here: Sequence[Mention], earlier: Sequence[Sequence[Mention]]
) -> Meant:
    """Somebody else; a name that nobody knows may be an officer's where an officer was spoken of before."""
    if other.whom is About.NONE:
        return Meant(About.OFFICER, (), other.doubt)
    if other.doubt and not other.people and any(_is_post(each) for each in (*here, *(earlier[0] if earlier else ()))):
        return Meant(About.OFFICER, (), other.doubt)
    unclear = next((each for each in free if each.refers and each.start > other.end), None)
    if unclear is not None and not other.named and other.whom is not About.GROUP:
        return Meant(About.OFFICER, (), unclear.doubt)
    return Meant(other.whom)


def _is_post(each: Mention) -> bool:
    """Whether it is an officer without a name."""
    return each.whom is About.OFFICER and not each.people and not each.team


def _nobody(said: Said, act: Act, resolved: Sequence[Mention], earlier: Sequence[Sequence[Mention]]) -> Meant:
    """A sentence that mentions nobody, or only in passing; its criticism is of the work, or of the service."""
    named = next((each for each in resolved if each.named and each.whom in {About.MEMBER, About.OTHER}), None)
    officers = [each for each in resolved if each.whom is About.OFFICER]
    if named is not None and not any(each.named for each in officers):
        return Meant(named.whom)
    if act is not Act.CRITICISM and any(each.named or each.people for each in officers):
        met = _officers(officers[:1], "")
        return replace(met, doubt=met.doubt or ONLY_SPOKEN_TO)
    gone = [each for each in (earlier[0] if earlier else ()) if each.named and not each.faint and not each.called]
    last = gone[-1] if gone else None
    if last is not None and last.whom not in {About.NONE, About.GROUP}:
        people = tuple(person for person in last.people if person.kind is Kind.OFFICER)
        return Meant(last.whom, people, GOES_ON_BARE.format(last.words))
    if act is Act.CRITICISM:
        return Meant(About.NONE)
    if said.to.kind is Speaker.OFFICER:
        doubts = (NOBODY_NAMED, said.to.doubt)
        return Meant(About.OFFICER, said.to.officers, "; ".join(filter(None, doubts)))
    return Meant(About.OFFICER, (), NOBODY_AT_ALL)
