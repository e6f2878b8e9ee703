"""Words on the command line → one call.

Every command is one function in a module of this folder; what it needs is imported when it runs, so that
`mailguard check` starts fast. Exit status: 0 done and nothing found, 1 a finding, 2 could not run.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress

from mailguard.errors import MailguardError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; errors are told on stderr, with what to do."""
    from mailguard.cli.app import app

    try:
        app(list(arguments) if arguments is not None else None)
    except MailguardError as error:
        _tell(_lines(str(error)))
        return 2
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except Exception as error:  # a fault of ours: the words of it may quote mail, so only its kind and place are told
        _tell(_fault(error))
        return 2
    return 0


def _tell(text: str) -> None:
    """Say it on stderr; where that is full too, the exit status says it alone."""
    with suppress(OSError):
        print(f"mailguard: {text}", file=sys.stderr)


def _lines(text: str) -> str:
    from mailguard.cli.printing import lines

    return lines(text)


def _fault(error: Exception) -> str:
    from mailguard.service.log import fault

    told = fault(error)
    return f"a fault in mailguard itself ({told['fault']} at {told['at']}). Please report it with this line"
