"""A kind of check that sees nothing, so that the loader is tested without the real kinds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal

from mailguard.checks import Check
from mailguard.finding import Evidence, Severity
from mailguard.rulebook import Rulebook, load_council


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks for nothing at all."""

    tier: ClassVar[int] = 2

    declared: Literal["lowers", "cures"] = "lowers"
    lowered_to: Severity | None = None
    window_days: int = 14

    def evidence_in(self, mail: Any) -> Iterator[Evidence]:
        """Nothing."""
        yield from ()

    def hidden_from(self, mail: Any) -> tuple[str, ...]:
        """Nothing."""
        return ()


class FakeKinds:
    """The one kind there is here."""

    def kinds(self) -> tuple[str, ...]:
        """Its name."""
        return ("looks",)

    def kind(self, name: str) -> type[Check]:
        """The kind itself."""
        assert name == "looks"
        return Looks


KINDS = FakeKinds()

RULE = """title: A Member is copied unseen
check: looks
with: {declared: lowers}
advice: Move the Member
  to Cc.
binds: officers
tier: 3
replaces: [open-copy]
known_misses:
  - Lists that nobody knows.
examples:
  fires:
    - name: one is hidden
      mail: {from: sam-okoro, to: [jane-hart], bcc: [tom-birch]}
      quotes: [cllr.t.birch@ambleford.gov.uk]
      advised: {bcc: []}
    - name: one is declared
      mail: {from: sam-okoro, bcc: [tom-birch]}
      quotes: [cllr.t.birch@ambleford.gov.uk]
      advised: {bcc: []}
      advised_lowers_to: review
  quiet:
    - name: declared, where that cures
      with: {declared: cures}
      mail: {from: sam-okoro, bcc: [tom-birch]}
      permits: [{person: jane-hart}]
      history: [{from: jane-hart}]
  unseen:
    - name: the source keeps no Bcc
      mail: {from: sam-okoro, to: [jane-hart]}
      bcc: hidden
      hidden: [bcc]
"""

COUNCIL = """council: Ambleford Borough Council
document: Protocol
adopted: 2019-02-19
version: "2"
reviewer: monitoring-officer
source: tests/data/protocols/ambleford.txt
clauses:
  "4.1":
    text: >-
      A system of "blind copies"
      must not be employed.
    rules:
      - blind-copy: {severity: serious, declared: cures}
    planned: [undeclared-forward]
  "4.2":
    text: Letters should be signed.
    rules:
      - blind-copy: {severity: review, window_days: 3}
    planned:
      - letter-in-members-name: {severity: review}
    not_checkable: the rest is in the post
  "4.3": {text: Be kind., not_built: "kindness is not scored"}
"""


def write_rule(folder: Path, text: str = RULE, name: str = "blind-copy") -> Path:
    """One rule file in the folder."""
    path = folder / f"{name}.yml"
    path.write_text(text, encoding="utf-8")
    return path


def write_council(folder: Path, text: str = COUNCIL) -> Path:
    """One council file beside the rules."""
    (folder / "councils").mkdir(exist_ok=True)
    path = folder / "councils" / "ambleford.yml"
    path.write_text(text, encoding="utf-8")
    return path


def book(folder: Path, text: str = COUNCIL, rule: str = RULE) -> Rulebook:
    """The council's rulebook, with the one rule blind-copy written."""
    write_rule(folder, rule)
    return load_council(write_council(folder, text), folder, KINDS)


def clauses(texts: dict[str, str]) -> str:
    """A council file of clauses for which nothing is built."""
    head, _, _ = COUNCIL.partition("clauses:")
    lines = [f'  "{number}":\n    text: >-\n      {text}\n    not_built: ours' for number, text in texts.items()]
    return head + "clauses:\n" + "\n".join(lines) + "\n"
