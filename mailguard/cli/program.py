"""The whole program as one group of commands: what holds for the output of every one of them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any, TextIO, cast

from typer.core import TyperGroup

from mailguard.errors import MailguardError


class Program(TyperGroup):
    """All commands; whoever reads the output may stop reading, as `head` does, and the work goes on to its end.

    So the exit status is the command's own, whenever the reader left.
    """

    def invoke(self, ctx: Any) -> Any:
        """Run the command; raises MailguardError where the output cannot be written, a full disk for one."""
        out = Output(sys.stdout)
        try:
            with redirect_stdout(cast(TextIO, out)):
                return super().invoke(ctx)
        finally:
            out.flush()


class Output:
    """What is printed to; a fault of it is told as what it is, not as a fault of ours or of a file that is read."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)

    def write(self, text: str) -> int:
        """Write; raises MailguardError where that cannot be done. Where nobody reads any more it goes nowhere."""
        with self._told():
            self._out.write(text)
        return len(text)

    def flush(self) -> None:
        """Write what was held back; raises as `write` does."""
        with self._told():
            self._out.flush()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            with suppress(OSError):  # what is still held back goes nowhere, so that nothing is said at the very end
                os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())
            if isinstance(error, BrokenPipeError):
                return
            problem = f"the output cannot be written ({error.strerror})"
            raise MailguardError(f"{problem}. Make room, or write it somewhere else") from None
