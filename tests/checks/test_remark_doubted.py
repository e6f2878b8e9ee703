"""What a Member may not have meant, brought to the right people, or not even wrote: told as such, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.checks.remark_on_officer import Check
from mailguard.errors import RuleError
from mailguard.files import shipped
from mailguard.finding import Evidence, Severity
from mailguard.language.tone import Act
from mailguard.rulebook import load_council
from tests.checks.tones import INSULT, Told, mail, quoted, reading

ABUSE = Check(acts=("abuse", "derogation", "threat_violence"))
PRESSURE = Check(acts=("threat_job", "pressure"))


def test_the_note_says_once_how_it_reads() -> None:
    told = replace(reading(Act.DEROGATION), why="Reads as belittling the competence of an officer; said, not quoted.")
    (one,) = ABUSE.evidence_in(mail(Told({INSULT: told}), quoted=[quoted(INSULT)]))
    assert one.note == ("reads as belittling the competence of Sam Okoro; whether it is meant is for you to judge")
    told = replace(reading(Act.ABUSE), why="Reads as insulting an officer; said, not quoted.")
    (one,) = ABUSE.evidence_in(mail(Told({INSULT: told}), quoted=[quoted(INSULT)]))
    assert one.note == "reads as an insult to Sam Okoro; whether it is meant is for you to judge"


CONCERN = "Sam Okoro told the committee something that turned out not to be right."
FRAUD = "I wish to report that Sam Okoro has been taking money from developers."
WRAPPED = FRAUD.replace("taking money", "taking\nmoney")


def concern(text: str, *to: str, act: Act = Act.DEROGATION, cc: tuple[str, ...] = ()) -> list[Evidence]:
    """What is found where a Member tells these people of it."""
    below = quoted(text, to=to) | ({"cc": list(cc)} if cc else {})
    told = Told({" ".join(text.split()): reading(act)})
    return list(ABUSE.evidence_in(mail(told, by="ben-carter", quoted=[below])))


@pytest.mark.parametrize(
    "to",
    [
        ("leah-quinn",),
        ("ben-carter",),
        ("monitoring.officer@ambleford.gov.uk",),
        ("chief.executive@ambleford.gov.uk", "leah-quinn"),
        ("internal.audit@ambleford.gov.uk",),
        ("whistleblowing@ambleford.gov.uk",),
    ],
)
def test_a_concern_by_the_right_route_is_in_doubt_and_fraud_is_no_finding(to: tuple[str, ...]) -> None:
    (one,) = concern(CONCERN, *to)
    assert one.severity is Severity.REVIEW
    assert "with whom a concern about Sam Okoro belongs" in one.note
    assert "a disclosure which the law protects" in one.note
    assert concern(FRAUD, *to) == concern(WRAPPED, *to) == []


@pytest.mark.parametrize(
    ("to", "cc"),
    [
        (("dev-rana",), ()),
        (("leah-quinn", "sam-okoro"), ()),
        (("ben-carter",), ("tom-birch",)),
        (("ben-carter",), ("newsdesk@amblefordgazette.example",)),
        (("audit.committee@ambleford.gov.uk", "tom-birch"), ()),
    ],
)
def test_told_to_others_too_it_is_none(to: tuple[str, ...], cc: tuple[str, ...]) -> None:
    for text in (CONCERN, FRAUD, WRAPPED):
        (one,) = concern(text, *to, cc=cc)
        assert one.severity is None
        assert "disclosure" not in one.note


def test_an_insult_is_no_concern() -> None:
    (one,) = concern("Sam Okoro is a bent little weasel on the take.", "leah-quinn", act=Act.ABUSE)
    assert one.severity is None


def test_whose_words_cannot_be_told_is_said_and_names_no_member() -> None:
    made = mail(Told(), text="Please see my answers below in red.", quoted=[quoted(INSULT)])
    assert list(ABUSE.evidence_in(made)) == []
    assert ABUSE.hidden_from(made) == ("body",)
    assert PRESSURE.hidden_from(made) == ()
    plain = mail(Told(), text="Please see my answers below in red.", quoted=[quoted("The path is done.")])
    assert ABUSE.hidden_from(plain) == ()


COUNCIL = """\
council: Wexcombe Town Council
document: Protocol
adopted: null
version: "1"
reviewer: town-clerk
source: protocol.txt
clauses:
  "9.9":
    text: Councillors are courteous to Officers.
    rules:
      - {rule}: {{severity: serious, {key}: []}}
"""


@pytest.mark.parametrize(
    ("rule", "key"),
    [("abuse-of-officer", "acts"), ("pressure-on-officer", "acts"), ("discourtesy-by-officer", "towards")],
)
def test_a_clause_that_could_never_find_anything_is_refused(tmp_path: Path, rule: str, key: str) -> None:
    file = tmp_path / "wexcombe.yml"
    file.write_text(COUNCIL.format(rule=rule, key=key), encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        load_council(file, shipped("rules"))
    assert str(refused.value).endswith(f"wexcombe.yml:11: {rule}.{key}: needs at least one entry. Name at least one")
