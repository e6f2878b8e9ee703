"""Rows for tests: a plain one, changed where the test says so."""

from dataclasses import replace
from typing import Any

from mailguard.language.tone.training.rows import Row

PLAIN = Row(
    id="w01-0001",
    writer="w01",
    functionality="insult_noun",
    pair="w01-p001",
    text="You are a dunderhead with a tape measure.",
    before=None,
    by="member",
    to="officer",
    target="You",
    act="abuse",
    about="officer",
    stance="said",
)


def row(**changed: Any) -> Row:
    """The plain row with these fields; its target goes where its text is another."""
    no_target: dict[str, Any] = {"target": None} if "text" in changed else {}
    return replace(PLAIN, **(no_target | changed))
