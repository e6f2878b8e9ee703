"""One thing that was looked at, and how it stands."""

from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """How it stands."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Checkup:
    """One thing that was looked at: what was seen, and what to do where it is not as it should be."""

    name: str
    result: Result
    said: str
    do: str = ""


def failed(name: str, error: Exception, do: str = "") -> Checkup:
    """What one of our own errors says; it names the remedy where there is one, and may name the thing itself."""
    return Checkup(name, Result.FAIL, str(error).removeprefix(f"{name}: "), do)
