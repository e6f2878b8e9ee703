"""The language layer of this process: read from disk once, and only where a rule in force asks for it."""

from collections.abc import Iterable
from functools import cache
from threading import Lock

from mailguard.errors import FileError
from mailguard.files import shipped
from mailguard.language.tone import Tone
from mailguard.language.tone.card import Card
from mailguard.language.tone.pipeline import Reader, load
from mailguard.rulebook import InForce

_ONE_AT_A_TIME = Lock()


def tone_for(in_force: Iterable[InForce], threshold: float | None = None) -> Tone | None:
    """What reads passages for these rules; None where none of them asks, or where the model is not there.

    It flags from `threshold`, or from the shipped one. Without a model the rules that need it say of each message that
    they could not judge its language.
    """
    found = _layer(in_force, threshold)
    return None if isinstance(found, FileError) else found


def amiss(in_force: Iterable[InForce]) -> FileError | None:
    """The file of the model that is missing or damaged, as far as reading came upon it; None where no rule asks."""
    found = _layer(in_force, None)
    return found if isinstance(found, FileError) else found.amiss if isinstance(found, Reader) else None


def tell_amiss(in_force: Iterable[InForce]) -> None:
    """Write into the log which file of the model is missing or damaged, once in this process."""
    error = amiss(in_force)
    if error is not None:
        _tell(str(error))


def card_for(in_force: Iterable[InForce]) -> Card | None:
    """The shipped model's card, where `tone_for` gives that model for these rules."""
    found = tone_for(in_force)
    return found.card if isinstance(found, Reader) else None


def _layer(in_force: Iterable[InForce], threshold: float | None) -> Tone | FileError | None:
    if not any(getattr(each.check, "asks_tone", False) for each in in_force):
        return None
    with _ONE_AT_A_TIME:
        found = _loaded()
        if threshold is None or not isinstance(found, Reader):
            return found
        return _flagging_from(threshold, found)


@cache
def _flagging_from(threshold: float, reader: Reader) -> Reader:
    return reader.flagging_from(threshold)


@cache
def _loaded() -> Tone | FileError:
    try:
        return load(shipped("models") / "tone")
    except FileError as error:  # the rules that read no language go on without it
        return error


@cache
def _tell(said: str) -> None:
    from mailguard.service.log import Event, warn  # nearly always there is nothing to say

    warn(Event.NO_LANGUAGE, fault=FileError.__name__, said=said)
