"""Runs every rule in force over one message as a person reads it.

The heart of mailguard: same correspondence and same rulebook in, same outcomes out. Nothing is read, written, logged
or timed here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mailguard.correspondence import Correspondence, Permission
from mailguard.errors import FileError
from mailguard.finding import Evidence, Failed, Finding, NotRead, Outcome, Severity, Unchecked
from mailguard.message import Stage
from mailguard.rulebook import InForce

Lesser = Mapping[str, frozenset[str]]
MOST_WORDS = 50
"""Pieces of evidence of one finding about what somebody wrote: a mail may hold thousands of such sentences."""
MORE = "{} more such passages stand in this message and are not shown"


def scan(mail: Correspondence, in_force: Iterable[InForce], lesser: Lesser) -> tuple[Outcome, ...]:
    """Everything there is to say about the message; nothing, if it is clear.

    One finding a rule at the highest severity, with all its evidence (ruling 30); a graver rule takes the place of a
    lesser one for the same recipient, letter or words (ruling 11); a permission silences the rule it names and the
    lesser rules of the same conduct (`lesser`). Of a draft only the writer's own conduct is told. Of words that fill a
    finding the first are shown, and how many more there are.
    """
    if mail.message.lane is not None:
        return (NotRead(mail.message.lane),)
    seen = [_look(mail, each, lesser) for each in in_force]
    if not any(found or other for _, found, other in seen):
        return ()  # most mail
    taken = {(lesser, evidence.key) for each, found, _ in seen for evidence in found for lesser in each.rule.replaces}
    outcomes: dict[str, dict[str, Outcome]] = {}
    for each, found, other in seen:
        kept = tuple(evidence for evidence in found if (each.rule.id, evidence.key) not in taken)
        said = outcomes.setdefault(each.rule.id, {})
        for outcome in _findings(mail, each, kept) or (other,):
            if outcome is not None:
                by = outcome.by if isinstance(outcome, Finding) else ""
                said[by] = _weightier(said.get(by), outcome)
    of_words = {each.rule.id for each, _, _ in seen if getattr(each.check, "asks_tone", False)}
    told = ((rule, outcome) for rule, said in outcomes.items() for outcome in _told(said))
    return tuple(_shortened(outcome) if rule in of_words else outcome for rule, outcome in told)


def _shortened(outcome: Outcome) -> Outcome:
    """A finding with no more pieces of evidence than a person will read, the gravest first to stay."""
    if not isinstance(outcome, Finding) or len(outcome.evidence) <= MOST_WORDS:
        return outcome
    by_weight = sorted(outcome.evidence, key=lambda each: _severity(each, outcome.severity), reverse=True)
    kept = {id(each) for each in by_weight[:MOST_WORDS]}
    *first, last = (each for each in outcome.evidence if id(each) in kept)
    more = MORE.format(len(outcome.evidence) - MOST_WORDS)
    return replace(outcome, evidence=(*first, replace(last, note=f"{last.note}; {more}".removeprefix("; "))))


def _told(said: Mapping[str, Outcome]) -> Iterable[Outcome]:
    """What one rule says in the end: its findings, one for each author; only without any what else there is."""
    findings = tuple(each for each in said.values() if isinstance(each, Finding))
    return findings or tuple(said.values())


def _look(
    mail: Correspondence, each: InForce, lesser: Lesser
) -> tuple[InForce, tuple[Evidence, ...], Unchecked | Failed | None]:
    if mail.message.stage is Stage.DRAFT and each.rule.binds == "members":
        return each, (), None
    try:
        found = tuple(each.check.evidence_in(mail))
        hidden = () if found else each.check.hidden_from(mail)
    except Exception as error:  # one broken check must not hide the others
        return each, (), Failed(each.rule.id, error.problem if isinstance(error, FileError) else type(error).__name__)
    if not found:
        return each, (), Unchecked(each.rule.id, tuple(dict.fromkeys(hidden))) if hidden else None
    if mail.message.stage is Stage.DRAFT:
        found = tuple(one for one in found if one.by in {"", mail.by})
    return each, tuple(one for one in found if not _permitted(mail, one, each.rule.id, lesser)), None


def _permitted(mail: Correspondence, evidence: Evidence, rule: str, lesser: Lesser) -> bool:
    return any(
        (permission.rule == rule or rule in lesser.get(permission.rule, ()))
        and _grants(permission, evidence, evidence.by or mail.by)
        for permission in mail.permissions
    )


def _grants(permission: Permission, evidence: Evidence, by: str) -> bool:
    """Whether it is leave for this; nobody gives leave to themselves, nor is it theirs whom it reaches."""
    # Of what a Member passed on, the key names the Member and the one who got it.
    own = {by.casefold(), *evidence.key.casefold().split("/")}
    if permission.granted_by.casefold() in own:
        return False
    whose = permission.person in {*evidence.about, by} and permission.person != evidence.key
    reached = {evidence.key} if evidence.key in evidence.about else {evidence.key, *evidence.about}
    return whose and (not permission.to or not reached.isdisjoint(permission.to))


def _findings(mail: Correspondence, each: InForce, evidence: tuple[Evidence, ...]) -> tuple[Finding, ...]:
    """One finding for each person whose conduct the evidence is."""
    authors = dict.fromkeys(one.by or mail.by for one in evidence)
    return tuple(_finding(by, each, tuple(one for one in evidence if (one.by or mail.by) == by)) for by in authors)


def _finding(by: str, each: InForce, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        rule=each.rule.id,
        rule_version=each.rule.version,
        clause=each.clause,
        severity=max(_severity(one, each.severity) for one in evidence),
        evidence=tuple(_weighed(one, each.severity) for one in evidence),
        by=by,
        about=tuple(dict.fromkeys(id for one in evidence for id in one.about)),
        advice=each.rule.advice,
    )


def _weighed(evidence: Evidence, clause: Severity) -> Evidence:
    """The evidence without a severity and a reason of its own where it weighs as much as the clause says."""
    return evidence if _severity(evidence, clause) < clause else replace(evidence, severity=None, lowered=())


def _severity(evidence: Evidence, clause: Severity) -> Severity:
    return clause if evidence.severity is None else min(evidence.severity, clause)


def _weightier(one: Outcome | None, other: Outcome) -> Outcome:
    """What one rule says under two clauses: found, else failed, else all that was hidden.

    Of two findings the graver is told, with the evidence of both; of two as grave the later clause is the more
    specific (ruling 30).
    """
    if isinstance(one, Finding) and isinstance(other, Finding):
        return _with_evidence(one, other) if one.severity > other.severity else _with_evidence(other, one)
    if isinstance(one, Unchecked) and isinstance(other, Unchecked):
        return Unchecked(other.rule, tuple(dict.fromkeys(one.hidden + other.hidden)))
    if isinstance(one, Finding) or (isinstance(one, Failed) and isinstance(other, Unchecked)):
        return one
    return other


def _with_evidence(finding: Finding, lesser: Finding) -> Finding:
    known = {(each.where, each.quote, each.key) for each in finding.evidence}
    more: Iterable[Evidence] = (each for each in lesser.evidence if (each.where, each.quote, each.key) not in known)
    evidence = (*finding.evidence, *more)
    return Finding(
        rule=finding.rule,
        rule_version=finding.rule_version,
        clause=finding.clause,
        severity=finding.severity,
        evidence=evidence,
        by=finding.by,
        about=tuple(dict.fromkeys(id for one in evidence for id in one.about)),
        advice=finding.advice,
    )
