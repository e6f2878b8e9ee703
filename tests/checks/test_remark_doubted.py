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
from tests.checks.tones import INSULT, THREAT, Told, mail, quoted, reading

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
    assert "the council's whistleblowing policy" in one.note
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
        assert "whistleblowing" not in one.note


def test_an_insult_is_no_concern() -> None:
    (one,) = concern("Sam Okoro is a bent little weasel on the take.", "leah-quinn", act=Act.ABUSE)
    assert one.severity is None


KIND = "Thank you for all your work on the pool."


@pytest.mark.parametrize(
    ("act", "more", "severity"),
    [
        (Act.DEROGATION, KIND, Severity.REVIEW),
        (Act.DEROGATION, "Thank you for nothing.", None),
        (Act.DEROGATION, f"{KIND} {THREAT}", None),
        (Act.ABUSE, KIND, None),
        (Act.THREAT_OF_VIOLENCE, KIND, None),
    ],
)
def test_belittling_beside_plain_praise_is_in_doubt(act: Act, more: str, severity: Severity | None) -> None:
    dry = "You are a dreadful pedant."
    told = Told({dry: reading(act), THREAT: reading(Act.THREAT_TO_JOB)})
    (one,) = ABUSE.evidence_in(mail(told, quoted=[quoted(f"{dry} {more}")]))
    assert one.severity is severity
    assert ("kind words to the same person stand beside it" in one.note) is (severity is Severity.REVIEW)


@pytest.mark.parametrize(
    "text",
    [
        "Sam Okoro is a thief.",
        "Sam Okoro is corrupt and his sister is a fraudster.",
        "I am telling you that Sam Okoro is a crook, and on the take.",
        "The pool money goes to thieves, Sam Okoro first.",
    ],
)
def test_an_insult_that_is_the_allegation_itself_is_one_where_it_was_rightly_taken(text: str) -> None:
    assert concern(text, "leah-quinn", act=Act.ABUSE) == []
    (one,) = concern(text, "dev-rana", act=Act.ABUSE)
    assert one.severity is None
    assert concern(text, "leah-quinn", act=Act.THREAT_OF_VIOLENCE) != []


@pytest.mark.parametrize(
    "text",
    [
        "Sam Okoro is a useless thief of a man.",
        "Sam Okoro is a thieving cow.",
        "SAM OKORO IS A CORRUPT LITTLE WEASEL.",
        "Useless crook, Sam Okoro.",
        "Sam Okoro is the heifer of Crook Lane.",
    ],
)
def test_with_words_that_only_insult_it_stays_one(text: str) -> None:
    (one,) = concern(text, "leah-quinn", act=Act.ABUSE)
    assert one.severity is None
    assert "whistleblowing" not in one.note


@pytest.mark.parametrize(
    "deed",
    ["lining his pockets", "lining his own pockets", "feathering his own nest", "caught with a hand in the till"],
)
def test_ways_of_saying_that_somebody_takes_money(deed: str) -> None:
    text = f"Sam Okoro has been {deed} for years."
    assert concern(text, "leah-quinn") == []
    assert len(concern(text, "dev-rana")) == 1


def test_a_name_is_no_allegation() -> None:
    assert len(concern("Sam Okoro is not up to the work in Crook Lane.", "leah-quinn")) == 1


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
