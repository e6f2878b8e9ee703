"""The whole program as one group of commands: what holds for the output of every one of them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any, TextIO, cast

import typer
from typer.core import TyperGroup

from mailguard.errors import MailguardError


class Program(TyperGroup):
    """All commands; whoever reads the output may stop reading, as `head` does, and nothing is then said."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; status 2 where the output could not be written to its end."""
        out = Output(sys.stdout)
        try:
            try:
                with redirect_stdout(cast(TextIO, out)):
                    return super().invoke(ctx)
            finally:
                out.flush()
        except BrokenPipeError:
            raise typer.Exit(2) from None


class Output:
    """What is printed to; a fault of it is told as what it is, not as a fault of ours or of a file that is read."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)

    def write(self, text: str) -> int:
        """Write; raises MailguardError where that cannot be done, BrokenPipeError where nobody reads."""
        with self._told():
            return self._out.write(text)

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
                raise
            problem = f"the output cannot be written ({error.strerror})"
            raise MailguardError(f"{problem}. Make room, or write it somewhere else") from None
