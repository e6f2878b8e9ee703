"""Letters that the author of a rule wrote down to say what the rule means; one test runs them all.

`mail` and the other mappings are kept as written: the test that runs the examples reads them.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from mailguard.files import Entry
from mailguard.finding import Severity


def _one_line(text: object) -> object:
    return " ".join(text.split()) if isinstance(text, str) else text


Text = Annotated[str, Field(min_length=1), BeforeValidator(_one_line)]
"""Words with their line breaks and double spaces collapsed; never empty."""

Mail = Mapping[str, Any]


class Example(Entry):
    """What every example has.

    `history` are earlier mails, oldest first; `narrowing` is what a council file would set; `permits` are permissions
    as a permissions file writes them, `cases` cases as a file of cases does.
    """

    name: Text
    mail: Mail
    history: tuple[Mail, ...] = ()
    narrowing: Mapping[str, Any] = Field(default={}, alias="with")
    permits: tuple[Mapping[str, Any], ...] = ()
    cases: tuple[Mapping[str, Any], ...] = ()


class Fires(Example):
    """The rule must fire on exactly the words in `quotes`, under a clause that says grave.

    `severity`, where given, is what the evidence itself then lowers the finding to.
    `advised` changes the mail as the advice says. It is then clear, or no more than `advised_lowers_to`.
    """

    quotes: tuple[str, ...] = Field(min_length=1)
    severity: Severity | None = None
    advised: Mail | None = None
    advised_lowers_to: Severity | None = None


class Quiet(Example):
    """The rule must say nothing."""


class Unseen(Example):
    """All that can be seen meets the rule, but `hidden` could not be seen."""

    bcc: Literal["kept", "hidden"] = "kept"
    hidden: tuple[str, ...] = Field(min_length=1)


class Examples(Entry):
    """The proof of one rule."""

    fires: tuple[Fires, ...] = Field(min_length=1)
    quiet: tuple[Quiet, ...] = Field(min_length=1)
    unseen: tuple[Unseen, ...] = ()
