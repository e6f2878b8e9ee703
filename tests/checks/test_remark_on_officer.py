"""Members' words that insult, threaten, press or order an officer, with a language layer that says what it is told."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from mailguard.checks import remark_on_officer as kind
from mailguard.checks.remark_on_officer import Check
from mailguard.correspondence import Correspondence
from mailguard.correspondence.conduct.telling import of_members
from mailguard.finding import Evidence, Finding, Outcome, Severity
from mailguard.language.tone import UNREMARKABLE, About, Act, Reading, Stance
from mailguard.message import Stage
from mailguard.scan import scan
from tests.checks.tones import BADLY, INSULT, ORDER, RUDE, THREAT, Told, council, mail, quoted, reading

ABUSE = Check(acts=("abuse", "derogation", "threat_violence"))
PRESSURE = Check(acts=("threat_job", "pressure"))
ORDERS = Check(acts=("direction",), doubt_severity=Severity.ADVICE)
REMARKS = {"abuse-of-officer", "pressure-on-officer", "direction-to-officer"}


def found(made: Correspondence, check: Check = ABUSE) -> list[Evidence]:
    return list(check.evidence_in(made))


def findings(made: Correspondence, protocol: str) -> dict[str, tuple[str, str]]:
    """Clause and severity by rule."""
    book = council(protocol)
    said: Iterable[Outcome] = scan(made, book.in_force, book.lesser)
    return {
        each.rule: (each.clause.number, str(each.severity))
        for each in said
        if isinstance(each, Finding) and each.rule in REMARKS
    }


def test_the_evidence_is_about_the_officer_and_by_the_member() -> None:
    (one,) = found(mail(Told(), quoted=[quoted(INSULT)]))
    assert (one.where, one.quote, one.by, one.about) == ("quoted:1", INSULT, "jane-hart", ("sam-okoro",))
    assert one.note.startswith("reads as belittling Sam Okoro (says so in as many words)")
    assert one.note.endswith("whether it is meant is for you to judge")
    assert one.key == "sam-okoro:you are incompetent and should be sacked"


def test_whoever_passes_it_on_is_never_the_author() -> None:
    made = mail(Told(), to=["ben-carter", "leah-quinn"], subject="FW: Pool", quoted=[quoted(INSULT)])
    assert [(each.by, each.about) for each in found(made)] == [("jane-hart", ("sam-okoro",))]


@pytest.mark.parametrize("by", ["ben-carter", "p.stone@example.com"])
def test_only_members_words(by: str) -> None:
    assert found(mail(Told(), to=["leah-quinn"], quoted=[quoted(INSULT, by=by)])) == []


def test_the_officers_own_account_is_nobodys_abuse() -> None:
    assert found(mail(Told(), to=["jane-hart"], text=INSULT)) == []


def test_to_be_told_that_a_job_is_safe_is_no_pressure() -> None:
    safe, terms = "Your job is safe, whatever anybody says.", "Your job is safe as long as you say so."
    told = Told(dict.fromkeys((safe, terms), reading(Act.THREAT_TO_JOB)))
    assert found(mail(told, quoted=[quoted(safe)]), PRESSURE) == []
    assert len(found(mail(told, quoted=[quoted(terms)]), PRESSURE)) == 1


@pytest.mark.parametrize(
    "other",
    [
        reading(Act.ABUSE, About.WORK),
        reading(Act.ABUSE, About.MEMBER),
        reading(Act.ABUSE, stance=Stance.QUOTED),
        reading(Act.ABUSE, stance=Stance.DENIED),
        reading(Act.ABUSE, stance=Stance.ASKED),
        reading(Act.CRITICISM),
        reading(Act.DISCOURTESY),
        UNREMARKABLE,
    ],
)
def test_what_is_not_meant_or_not_about_an_officer_is_quiet(other: Reading) -> None:
    assert found(mail(Told({INSULT: other}), quoted=[quoted(INSULT)])) == []


@pytest.mark.parametrize(
    ("text", "check"), [(INSULT, ABUSE), (THREAT, PRESSURE), (ORDER, ORDERS)], ids=["abuse", "pressure", "order"]
)
def test_each_act_has_its_own_rule(text: str, check: Check) -> None:
    made = mail(Told(), quoted=[quoted(text)])
    assert {str(one.acts): [each.quote for each in found(made, one)] for one in (ABUSE, PRESSURE, ORDERS)} == {
        str(one.acts): [text] if one == check else [] for one in (ABUSE, PRESSURE, ORDERS)
    }


def test_the_same_words_twice_are_told_once() -> None:
    made = mail(Told(), quoted=[quoted(f"{INSULT} {INSULT}"), quoted(INSULT)])
    assert len(found(made)) == 1


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Change your recommendation or your job goes.", "2.29"),
        ("Take it off the agenda or your job goes.", "2.20"),
        ("Take it off\nthe agenda or your job goes.", "2.20"),
        ("Ignore the policy or your job goes.", "2.27"),
        ("Ring my brother back or your job goes.", "2.27"),
    ],
)
def test_the_clause_is_that_of_what_the_officer_is_pressed_about(text: str, clause: str) -> None:
    made = mail(Told({" ".join(text.split()): reading(Act.THREAT_TO_JOB)}), quoted=[quoted(text)])
    assert findings(made, "borough-2019") == {"pressure-on-officer": (clause, "serious")}


def test_ward_work_is_advice() -> None:
    text = "You will drop the rest and do the letters for my ward this week."
    made = mail(Told({text: reading(Act.PRESSURE)}), quoted=[quoted(text)])
    assert findings(made, "borough-2019") == {"pressure-on-officer": ("5.4", "advice")}
    threat = mail(Told({text: reading(Act.THREAT_TO_JOB)}), quoted=[quoted(text)])
    assert findings(threat, "borough-2019") == {"pressure-on-officer": ("2.27", "serious")}


@pytest.mark.parametrize(
    ("protocol", "told"),
    [
        ("borough-2019", {"abuse-of-officer": ("2.5", "serious")}),
        ("town-2020", {"abuse-of-officer": ("3.6", "serious")}),
        ("gedling", {"abuse-of-officer": ("27.2", "serious")}),
        ("allerdale", {"abuse-of-officer": ("5.1", "serious")}),
    ],
)
def test_every_protocol_forbids_abuse(protocol: str, told: dict[str, tuple[str, str]]) -> None:
    assert findings(mail(Told(), quoted=[quoted(INSULT)]), protocol) == told


@pytest.mark.parametrize(
    ("protocol", "clause", "severity"),
    [
        ("borough-2019", "2.30", "review"),
        ("town-2020", "2.3", "review"),
        ("gedling", "27.4", "advice"),
        ("allerdale", "1.7", "advice"),
    ],
)
def test_orders_are_review_or_advice(protocol: str, clause: str, severity: str) -> None:
    made = mail(Told(), quoted=[quoted(ORDER)])
    assert findings(made, protocol) == {"direction-to-officer": (clause, severity)}


@pytest.mark.parametrize(
    ("by", "text"),
    [
        ("jane-hart", f"The beck has burst its banks and Mill Lane is flooding. {ORDER}"),
        ("jane-hart", f"As was resolved by the Council in May, we go ahead. {ORDER}"),
        ("omar-lunt", f"About the order of business: {ORDER.replace('close the car park', 'take the motion first')}"),
    ],
    ids=["emergency", "resolution", "chair"],
)
def test_some_orders_are_none(by: str, text: str) -> None:
    order = text if by == "omar-lunt" else ORDER
    made = mail(Told({order: reading(Act.DIRECTION)}), to=[by], quoted=[quoted(text, by=by)])
    assert found(made, ORDERS) == []
    plain = mail(Told({ORDER: reading(Act.DIRECTION)}), to=[by], quoted=[quoted(ORDER, by=by)])
    assert len(found(plain, ORDERS)) == 1


@pytest.mark.parametrize("act", [Act.DIRECTION, Act.PRESSURE, Act.THREAT_TO_JOB, Act.ABUSE])
def test_work_for_the_member_whom_an_assistant_serves_is_no_order(act: Act) -> None:
    check = Check(acts=("direction", "pressure", "threat_job", "abuse"))
    told = Told({ORDER: reading(act)})
    own = mail(told, by="noor-aziz", to=["priya-nair"], quoted=[quoted(ORDER, by="priya-nair", to=("noor-aziz",))])
    other = mail(told, by="noor-aziz", to=["jane-hart"], quoted=[quoted(ORDER, to=("noor-aziz",))])
    assert len(found(own, check)) == (act is not Act.DIRECTION)
    assert len(found(other, check)) == 1


def test_what_the_threshold_leaves_out_is_quiet() -> None:
    weak = replace(reading(Act.DEROGATION), flag=False)
    assert found(mail(Told({INSULT: weak}), quoted=[quoted(INSULT)])) == []
    order = replace(reading(Act.DIRECTION), flag=False)
    assert len(found(mail(Told({ORDER: order}), quoted=[quoted(ORDER)]), ORDERS)) == 1


def test_a_draft_shows_only_the_writers_own_conduct() -> None:
    made = mail(Told(), stage=Stage.DRAFT, quoted=[quoted(f"{INSULT} {THREAT} {ORDER} {BADLY} {RUDE}")])
    assert findings(made, "borough-2019") == {}


def test_a_members_own_message() -> None:
    (one,) = found(mail(Told(), by="jane-hart", to=["sam-okoro"], text=INSULT))
    assert (one.where, one.by, one.about) == ("own", "jane-hart", ("sam-okoro",))


def test_what_could_not_be_seen() -> None:
    assert ABUSE.hidden_from(mail(Told(), by="jane-hart", to=["sam-okoro"], text="encrypted")) == ("body",)
    assert ABUSE.hidden_from(mail(Told(), text="encrypted")) == ()
    assert ABUSE.hidden_from(mail(Told(), quoted=[quoted(INSULT)])) == ()


def test_without_a_language_layer_members_words_were_not_judged() -> None:
    made = mail(None, quoted=[quoted(INSULT)])
    assert found(made) == []
    assert ABUSE.hidden_from(made) == ("language",)
    assert ABUSE.hidden_from(mail(None, by="jane-hart", to=["sam-okoro"], text=INSULT)) == ("language",)
    assert ABUSE.hidden_from(mail(None)) == ()
    assert ABUSE.hidden_from(mail(None, quoted=[quoted(INSULT, by="ben-carter")])) == ()


def with_doubt(
    check: Check, remark_doubt: str, monkeypatch: pytest.MonkeyPatch, grade: str = "middle", unsure: str = ""
) -> Evidence:
    """The evidence of a remark that is not certain, about an officer of that grade."""
    made = mail(Told(), quoted=[quoted(INSULT)])
    (remark,) = of_members(made)
    officers = tuple(replace(each, grade=grade) for each in remark.officers)
    changed = replace(remark, doubt=remark_doubt, unsure=unsure, officers=officers, counter=("also says thank you",))
    monkeypatch.setattr(kind, "of_members", lambda mail: (changed,))
    (one,) = check.evidence_in(made)
    return one


def test_what_is_not_certain_weighs_less(monkeypatch: pytest.MonkeyPatch) -> None:
    one = with_doubt(ABUSE, "it is written to 2 officers", monkeypatch)
    assert one.severity is Severity.REVIEW
    assert "; it is written to 2 officers; also says thank you; " in one.note


def test_about_a_junior_officer_it_weighs_in_full_where_the_clause_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    junior = replace(ABUSE, weighs_more=("junior",))
    one = with_doubt(junior, "it is written to 2 officers", monkeypatch, grade="junior")
    assert one.severity is None
    assert "Sam Okoro is a junior officer, to which the clause asks Members to have regard" in one.note


def test_about_another_officer_it_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    junior = replace(ABUSE, weighs_more=("junior",))
    assert with_doubt(junior, "it is written to 2 officers", monkeypatch).severity is Severity.REVIEW


def test_in_public_it_weighs_in_full_where_the_clause_says_so() -> None:
    check = replace(ABUSE, weighs_more=("public",))
    (one,) = found(mail(Told(), quoted=[quoted(INSULT, cc=["newsdesk@amblefordgazette.example"])]), check)
    assert "it was before the press, which the clause names in particular" in one.note


def test_that_the_member_may_not_have_said_it_weighs_less_whatever_the_clause_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    junior = replace(ABUSE, weighs_more=("junior",))
    one = with_doubt(junior, "", monkeypatch, grade="junior", unsure="may report what somebody else said")
    assert one.severity is Severity.REVIEW
    assert "; may report what somebody else said; " in one.note


def test_who_passes_it_on_without_headers_shows_no_public() -> None:
    text = "Sam Okoro is incompetent."
    below = f"On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {text}\n"
    check = replace(ABUSE, weighs_more=("public",))
    made = mail(
        Told({text: reading(Act.DEROGATION)}),
        by="p.stone@example.com",
        to=["ben-carter"],
        text=f"Have you seen this?\n\n{below}",
    )
    (one,) = found(made, check)
    assert "which the clause names in particular" not in one.note
