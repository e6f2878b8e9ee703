"""Criticism of an officer before the public, off the route and on it."""

import pytest

from mailguard.checks.criticism_of_officer import Check
from mailguard.correspondence import Correspondence
from mailguard.correspondence.remarks import left_behind
from mailguard.finding import Evidence, Finding, Severity
from mailguard.language.tone import About, Act
from mailguard.scan import scan
from tests.checks.tones import BADLY, INSULT, Told, council, mail, quoted, reading

PRESS = "newsdesk@amblefordgazette.example"
ALL = "all.members@ambleford.gov.uk"
PUBLIC = Check(audience="public")
OFF = Check(route=("manager", "chief-officer", "director", "chief-executive", "monitoring-officer"), direct="counts")
TOWN = Check(route=("manager", "town-clerk", "human-resources"))
CRITICISM = {"criticism-outside-route", "public-criticism-of-officer", "abuse-of-officer"}
YOU = "You handled the pool bookings badly last month."
SAID = {BADLY: reading(Act.CRITICISM), YOU: reading(Act.CRITICISM), INSULT: reading(Act.DEROGATION)}


def to(*people: str, cc: tuple[str, ...] = (), text: str = BADLY, answers: str = "") -> Correspondence:
    """A Member's criticism to these people, in the answer of the first officer among them or of another."""
    below = quoted(text, to=people) | ({"cc": list(cc)} if cc else {})
    return mail(Told(SAID), by=answers or people[0], quoted=[below])


def found(made: Correspondence, check: Check) -> list[Evidence]:
    return list(check.evidence_in(made))


def rules(made: Correspondence, protocol: str) -> dict[str, tuple[str, str]]:
    book = council(protocol)
    return {
        each.rule: (each.clause.number, str(each.severity))
        for each in scan(made, book.in_force, book.lesser)
        if isinstance(each, Finding) and each.rule in CRITICISM
    }


def test_to_a_colleague_it_is_off_the_route() -> None:
    (one,) = found(to("dev-rana"), OFF)
    assert (one.where, one.quote, one.by, one.about) == ("quoted:1", BADLY, "jane-hart", ("sam-okoro",))
    assert "it went to Dev Rana, who is not on the route that the clause names" in one.note
    assert one.note.startswith("reads as criticism of Sam Okoro rather than of the work")


@pytest.mark.parametrize(
    ("made", "on_route"),
    [
        (to("ben-carter"), True),
        (to("leah-quinn"), True),
        (to("ben-carter", cc=("leah-quinn",)), True),
        (to("ben-carter", cc=("dev-rana",)), False),
        (to("ben-carter", cc=("tom-birch",)), False),
        (to("ben-carter", cc=("jane-hart",)), True),
        (to("ben-carter", cc=("monitoring.officer@ambleford.gov.uk",)), True),
        (to("tom-birch", cc=("ben-carter",), answers="ben-carter"), False),
    ],
)
def test_who_is_on_the_route(made: Correspondence, on_route: bool) -> None:
    assert (found(made, OFF) == []) is on_route


def test_telling_the_officer_counts_only_where_the_clause_says_so() -> None:
    assert len(found(to("sam-okoro", text=YOU), OFF)) == 1
    assert found(to("sam-okoro", text=YOU), TOWN) == []


def test_without_header_lines_whoever_answers_had_it() -> None:
    below = f"On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {BADLY}\n"
    made = mail(Told(SAID), by="dev-rana", text=f"I cannot help with that.\n\n{below}")
    (one,) = found(made, OFF)
    assert "it went to Dev Rana" in one.note
    assert found(mail(Told(SAID), by="ben-carter", text=f"I will look.\n\n{below}"), OFF) == []


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_declared_complaint_has_a_rule_of_its_own(gap: str) -> None:
    text = f"I wish to make a formal{gap}complaint about the conduct of Sam Okoro. {BADLY}"
    assert found(to("dev-rana", text=text), OFF) == []
    assert len(found(to("dev-rana", cc=(PRESS,), text=text), PUBLIC)) == 1


@pytest.mark.parametrize(
    ("cc", "before"),
    [
        (PRESS, "the press"),
        ("p.stone@example.com", "the public"),
        (ALL, "all Members"),
        ("planning.committee@ambleford.gov.uk", "a committee"),
    ],
)
def test_who_is_the_public(cc: str, before: str) -> None:
    made = to("ben-carter", cc=(cc,))
    (one,) = found(made, PUBLIC)
    assert f"before {before} ({cc})" in one.note
    assert found(made, OFF) == []


@pytest.mark.parametrize("cc", ["tom-birch", "leah-quinn", "desk@police.uk", "jane.hart.home@example.org"])
def test_who_is_not(cc: str) -> None:
    assert found(to("ben-carter", cc=(cc,)), PUBLIC) == []


def test_every_member_in_copy_is_all_members() -> None:
    others = ("tom-birch", "carys-oakes", "gwen-hale", "priya-nair", "edwin-marsh", "ruth-vale", "omar-lunt")
    (one,) = found(to("ben-carter", cc=others), PUBLIC)
    assert "before all Members" in one.note


def test_an_answer_to_all_may_be_a_slip() -> None:
    below = [quoted(BADLY, to=["ben-carter"], cc=[ALL]), quoted("The pool is open.", by="ben-carter", to=[ALL])]
    (one,) = found(mail(Told(SAID), by="ben-carter", quoted=below), PUBLIC)
    assert one.severity is Severity.REVIEW
    assert "may be a slip" in one.note


def test_an_officer_whom_nothing_names_is_not_criticised_in_public() -> None:
    text = "Whoever did the bookings did them badly."
    made = mail(
        Told({text: reading(Act.CRITICISM)}), by="ben-carter", quoted=[quoted(text, to=["p.stone@example.com"])]
    )
    assert found(made, PUBLIC) == []


def test_about_the_work_it_is_quiet() -> None:
    told = Told({BADLY: reading(Act.CRITICISM, About.WORK)})
    made = mail(told, by="dev-rana", quoted=[quoted(BADLY, to=["dev-rana"], cc=[PRESS])])
    assert found(made, PUBLIC) == found(made, OFF) == []


@pytest.mark.parametrize(
    ("protocol", "clause", "severity"),
    [
        ("borough-2019", "2.5", "serious"),
        ("town-2020", "2.4", "serious"),
        ("gedling", "27.11.1", "serious"),
        ("allerdale", "5.3", "review"),
    ],
)
def test_abuse_before_the_press_is_two_findings(protocol: str, clause: str, severity: str) -> None:
    said = rules(to("sam-okoro", cc=(PRESS,), text=INSULT), protocol)
    assert said["public-criticism-of-officer"] == (clause, severity)
    assert said.keys() == {"abuse-of-officer", "public-criticism-of-officer"}


@pytest.mark.parametrize(
    ("protocol", "told"),
    [
        ("borough-2019", {"criticism-outside-route": ("2.30", "review")}),
        ("town-2020", {"criticism-outside-route": ("3.6", "review")}),
        ("gedling", {"criticism-outside-route": ("27.11.1", "review")}),
        ("allerdale", {}),
    ],
)
def test_to_a_colleague_under_each_protocol(protocol: str, told: dict[str, tuple[str, str]]) -> None:
    assert rules(to("dev-rana"), protocol) == told


def test_what_could_not_be_seen() -> None:
    assert OFF.hidden_from(mail(Told(), by="jane-hart", to=["dev-rana"], text="encrypted")) == ("body",)
    assert PUBLIC.hidden_from(mail(None, quoted=[quoted(BADLY)])) == ("language",)
    assert PUBLIC.hidden_from(mail(Told(), text="encrypted")) == ()


GMAIL = "On 2 Feb 2027, at 09:00, Jane Hart <cllr.j.hart@ambleford.gov.uk> wrote:\n\n> {}\n"


def passed(by: str, to: str, before: tuple[Correspondence, ...] = ()) -> Correspondence:
    """An officer's mail that quotes a Member's criticism without header lines."""
    made = mail(Told(SAID), by=by, to=[to], text=f"Please see below.\n\n{GMAIL.format(BADLY)}")
    return made.with_past([left_behind(each) for each in before])


def test_whoever_passes_it_on_is_not_whom_the_member_wrote_to() -> None:
    (one,) = found(passed("dev-rana", "noor-aziz"), OFF)
    assert one.severity is Severity.REVIEW
    assert "the mail does not show to whom it was written, only that Dev Rana had it" in one.note
    assert "it went to" not in one.note
    assert found(passed("ben-carter", "leah-quinn"), OFF) == []


def test_what_was_told_of_is_not_told_again_of_whoever_passes_it_on() -> None:
    answered = to("dev-rana")
    assert len(found(answered, OFF)) == 1
    assert found(passed("dev-rana", "noor-aziz", (answered,)), OFF) == []
    assert found(passed("noor-aziz", "ben-carter", (answered,)), OFF) == []
    public = to("ben-carter", cc=(ALL,))
    assert found(passed("noor-aziz", "jane-hart", (public,)), OFF) == []


def test_a_resident_who_passes_it_on_is_a_doubt() -> None:
    made = mail(Told(SAID), by="p.stone@example.com", to=["ben-carter"], text=f"See this.\n\n{GMAIL.format(BADLY)}")
    (one,) = found(made, PUBLIC)
    assert one.severity is Severity.REVIEW
    assert "the mail does not show to whom it was written" in one.note
    reply = mail(Told(SAID), by="p.stone@example.com", to=["jane-hart"], text=f"Thanks.\n\n{GMAIL.format(BADLY)}")
    (answered,) = found(reply, PUBLIC)
    assert answered.severity is Severity.REVIEW
    assert "as shown in a mail from outside the council" in answered.note


NO_MANAGER = "Dev Rana handled the pool bookings badly last month."


@pytest.mark.parametrize(
    ("readers", "severity"),
    [
        (("sam-okoro",), Severity.ADVICE),
        (("sam-okoro", "tom-birch"), None),
        (("tom-birch",), None),
        (("dev-rana",), None),
    ],
)
def test_where_the_register_names_no_manager_it_is_advice(readers: tuple[str, ...], severity: Severity | None) -> None:
    table = {NO_MANAGER: reading(Act.CRITICISM)}
    made = mail(Told(table), by="sam-okoro", quoted=[quoted(NO_MANAGER, to=readers)])
    (one,) = found(made, OFF)
    assert one.severity is severity
    assert ("the register does not say who manages Dev Rana" in one.note) is (severity is not None)
    assert ("not on the route" in one.note) is (severity is None)


def test_reported_criticism_is_in_doubt() -> None:
    text = f"Mrs Stone says that {BADLY}"
    made = mail(Told({text: reading(Act.CRITICISM)}), by="dev-rana", quoted=[quoted(text, to=["dev-rana"])])
    (one,) = found(made, OFF)
    assert one.severity is Severity.REVIEW
    assert "may report what somebody else said" in one.note
