"""The same words are told of once, however many replies and mailboxes hold them."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from mailguard.correspondence.conduct.audience import circle
from mailguard.correspondence.past import Past
from mailguard.correspondence.remarks.addressing import hides_recipients
from mailguard.correspondence.remarks.remark import Remark
from mailguard.correspondence.sketch import number
from mailguard.language.tone.words import Act, rule_of
from mailguard.message import Stage

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

_WITHOUT_FLAG = frozenset({Act.DIRECTION, Act.CRITICISM, Act.DISCOURTESY})
"""What comes under a rule though the threshold decides nothing about it."""
_NOT_KNOWN = "?"
_GUESSED = "~"


def tellable(remark: Remark) -> bool:
    """Whether some rule may tell of it."""
    return rule_of(remark.reading, remark.by) is not None and (
        remark.reading.flag or remark.reading.act in _WITHOUT_FLAG
    )


def numbers(mail: "Correspondence", remarks: Iterable[Remark]) -> tuple[int, ...]:
    """The keyed hashes by which a trace knows these remarks again.

    They are of the words, of the words with each officer, and of the words with those before whom they were said.
    """
    return tuple(
        dict.fromkeys(
            each
            for remark in remarks
            for each in (
                remark.number,
                *_with_officers(mail.key, remark),
                *_guesses(mail.key, remark),
                _before_these(mail, remark),
            )
        )
    )


def _before_these(mail: "Correspondence", remark: Remark) -> int:
    return number(mail.key, f"{remark.number}\n{circle(mail, remark.stretch, remark.author)}")


def _with_officers(key: bytes, remark: Remark) -> tuple[int, ...]:
    officers = [person.id for person in remark.officers] or [_NOT_KNOWN]
    return tuple(number(key, f"{remark.number}\n{id}") for id in officers)


def _guesses(key: bytes, remark: Remark) -> tuple[int, ...]:
    """Marks of words of which only whoever answers or passes them on shows which officer is meant."""
    if not guessed(remark):
        return ()
    return tuple(number(key, f"{remark.number}\n{mark}") for mark in (_NOT_KNOWN, _GUESSED))


def guessed(remark: Remark) -> bool:
    """Whether "you" is an officer because they answer the words or pass them on, and no line says to whom they went."""
    told = {person.id for person in remark.to}
    return hides_recipients(remark.stretch) and any(person.id in told for person in remark.officers)


def remarked(mail: "Correspondence") -> tuple[Remark, ...]:
    """Those of the mail's remarks that another mail has told of, or an earlier one of the same run tells of.

    Words are the same where author, wording and officer are; where one of the mails does not show which officer is
    meant, author and wording are enough, and a mail that shows it tells of them rather than one that does not.
    """
    return tuple(each for each in mail.remarks if any(_tells(mail, past, each) for past in mail.past))


def repeated(mail: "Correspondence") -> tuple[tuple[Remark, tuple[str, ...]], ...]:
    """The remarks that a rule would tell of if no other mail had told of them, each with the keys of those mails."""
    if not mail.past or not mail.trace.quoting:
        return ()
    told = ((each, _tellers(mail, each)) for each in mail.remarks if tellable(each))
    return tuple((each, messages) for each, messages in told if messages)


def _tellers(mail: "Correspondence", remark: Remark) -> tuple[str, ...]:
    return tuple(past.message for past in mail.past if _tells(mail, past, remark))


def remarked_before(mail: "Correspondence") -> tuple[Remark, ...]:
    """Those of the mail's remarks that another mail has told of as said before the same people.

    What was right in private is another matter in public.
    """
    known = _known(mail)
    return tuple(each for each in mail.remarks if _before_these(mail, each) in known) if known else ()


def _known(mail: "Correspondence") -> set[int]:
    own = (mail.message.date, mail.trace.message)
    known = {each for past in mail.past for each in past.remarks}
    known.update(each for past in mail.past if (past.date, past.message) < own for each in past.quoting)
    return known


def _tells(mail: "Correspondence", past: Past, remark: Remark) -> bool:
    """Whether another mail has told of these words, or goes before this one in telling of them."""
    if _same(mail.key, remark, past.remarks):
        return True
    if not _same(mail.key, remark, past.quoting):
        return False
    doubted = number(mail.key, f"{remark.number}\n{_GUESSED}") in past.quoting
    other = (doubted, past.date, past.message)
    return other < (guessed(remark), mail.message.date, mail.trace.message)


def _same(key: bytes, remark: Remark, known: tuple[int, ...]) -> bool:
    if remark.number not in known:
        return False
    anybody = number(key, f"{remark.number}\n{_NOT_KNOWN}")
    if not remark.officers or guessed(remark) or anybody in known:
        return True
    return any(each in known for each in _with_officers(key, remark))


def left_behind(mail: "Correspondence") -> Past:
    """The trace to keep of a mail that was judged: of its remarks only those that it told of."""
    if not (mail.trace.quoting or quoted_numbers(mail)):
        return mail.trace
    before = {*remarked(mail)} & {*remarked_before(mail)}
    told = (each for each in mail.remarks if tellable(each) and each not in before)
    return replace(mail.trace, quoting=(), remarks=numbers(mail, told))


def quoted_numbers(mail: "Correspondence") -> tuple[int, ...]:
    """The numbers of everything in the mail that may be told of; none where the language layer breaks, nor of a draft.

    Of a draft nothing that others say is told. That the layer broke is told by the rules that ask for its remarks; the
    other rules must not suffer for it. It is asked once more: what broke it may pass, and the rules, which ask after
    the past was looked up by these numbers, would tell again what was told.
    """
    if mail.message.stage is Stage.DRAFT:
        return ()
    for _ in range(2):
        with suppress(Exception):
            return numbers(mail, filter(tellable, mail.remarks))
    return ()
