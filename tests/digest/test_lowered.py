"""Why findings weigh less than their clause says: of one finding, and counted in the digest."""

from dataclasses import replace

import pytest

from mailguard.digest import ClauseCount, compose
from mailguard.digest.lowered import WHY, because
from mailguard.finding import Clause, Evidence, Finding, Lowered, Severity
from tests.digest.reading import seen
from tests.digest.sample import facts

REVIEW, SERIOUS, ADVICE = Severity.REVIEW, Severity.SERIOUS, Severity.ADVICE
FULL = Evidence(where="bcc", quote="a@example.org")
TOLD = replace(FULL, severity=REVIEW, lowered=(Lowered.TOLD, Lowered.NAME))
OWN = replace(FULL, severity=REVIEW, lowered=(Lowered.OWN_WORDS, Lowered.NAME))
SLIGHT = replace(FULL, severity=ADVICE, lowered=(Lowered.RESENT,))


@pytest.mark.parametrize(
    ("evidence", "severity", "reasons"),
    [
        ((FULL,), SERIOUS, ()),
        ((TOLD,), REVIEW, (Lowered.TOLD, Lowered.NAME)),
        ((TOLD, FULL), SERIOUS, ()),
        ((TOLD, OWN), REVIEW, (Lowered.TOLD, Lowered.NAME, Lowered.OWN_WORDS)),
        ((SLIGHT, TOLD), REVIEW, (Lowered.TOLD, Lowered.NAME)),
    ],
)
def test_a_finding_says_why_it_weighs_less(
    evidence: tuple[Evidence, ...], severity: Severity, reasons: tuple[Lowered, ...]
) -> None:
    found = Finding(
        rule="blind-copy",
        rule_version="1",
        clause=Clause("4.1", "…"),
        severity=severity,
        evidence=evidence,
        by="sam-okoro",
        about=(),
    )
    assert found.lowered == reasons


def test_every_reason_has_its_words() -> None:
    assert set(WHY) == set(Lowered)
    assert len(set(WHY.values())) == len(Lowered)
    assert because([Lowered.OWN_WORDS, Lowered.NAME]) == (
        "only the Member's own words were passed on and only a name, and no known address, says which Member it is"
    )


def told(count: int, *lowered: tuple[Lowered, int], severity: Severity = REVIEW) -> str:
    letter = compose(facts(found=(ClauseCount("4.1", "Word for word.", severity, count, lowered),)))
    text = " ".join(letter.text.split())
    assert ("Lowered to" in text) == ("Lowered to" in seen(letter.html))
    return text


def test_the_digest_counts_the_reasons() -> None:
    assert "Word for word. Lowered to review because only the Member's own words were passed on." in told(
        3, (Lowered.OWN_WORDS, 3)
    )
    some = told(3, (Lowered.TOLD, 2), (Lowered.RESENT, 1))
    assert (
        "Lowered to review: 2 because the writer's own words tell of the copy; "
        "1 because the same words were sent again, and nothing was forwarded."
    ) in some
    assert "Lowered to serious: 1 because" in told(3, (Lowered.TOLD, 1), severity=SERIOUS)
    assert "Lowered" not in told(3)
