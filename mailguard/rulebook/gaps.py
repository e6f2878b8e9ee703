"""Rules that leave a gap without another rule beside them."""

from collections.abc import Iterator

from mailguard.rulebook.council import Rulebook
from mailguard.rulebook.note import Fault, LintNote

HIDDEN, UNSEEN = "blind-copy", "blind-copy-unseen-list"


def gaps(rulebook: Rulebook) -> Iterator[LintNote]:
    """Each clause under which a hidden list that cannot be opened would pass for no blind copy at all."""
    if any(each.rule.id == UNSEEN for each in rulebook.in_force):
        return
    for each in rulebook.in_force:
        if each.rule.id == HIDDEN:
            said = f"It puts {HIDDEN} in force and no clause {UNSEEN}"
            yield LintNote(
                clause=each.clause.number,
                fault=Fault.RULE,
                problem=f"{said}: a hidden list that cannot be opened will say clear.",
                remedy=f"Add {UNSEEN} to `rules` of the clause, with its severity.",
            )
