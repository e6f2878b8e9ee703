"""`mailguard check`: one line a message, JSON for programs, words for people."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from mailguard.cli.parties import one
from mailguard.cli.printing import line as line_of
from mailguard.cli.printing import lines, seen, show
from mailguard.config import load_settings
from mailguard.errors import FileError, MailguardError
from mailguard.finding import Failed, Finding, NotRead, Outcome, Severity, Unchecked, as_json
from mailguard.message import Part, Stage
from mailguard.service.check import Checked, check, hears_members
from mailguard.service.council import Council, load_council_of
from mailguard.service.judge import Judgement
from mailguard.service.tone import amiss


def run(paths: Sequence[Path], settings: Path, stage: str, keeps_bcc: bool, permits: Path | None, in_json: bool) -> int:
    """Judge the files; 0 where nothing was found, 1 where something was.

    Raises MailguardError where nothing was found and some file could not be judged by every rule: that silence is no
    answer.
    """
    council = load_council_of(load_settings(settings), permits)
    found = False
    unjudged: list[Checked] = []
    for checked in check(paths, council, stage=Stage(stage), keeps_bcc=keeps_bcc):
        if in_json:
            print(line(checked), flush=True)
        else:
            head, *said = words(checked, council)
            print(line_of(head))  # a file's name is never folded: it is there to be copied
            show(said)
        found = found or any(isinstance(each, Finding) for each in checked.judgement.outcomes)
        if any(map(_ours, checked.judgement.outcomes)):
            unjudged.append(checked)
    error = _unjudged(unjudged, amiss(council.in_force)) if unjudged else None
    if error is not None and not found:
        raise error
    if isinstance(error, FileError):
        print(lines(f"mailguard: {error}"), file=sys.stderr)
    return 1 if found else 0


def _ours(outcome: Outcome) -> bool:
    """Whether something was not judged for a reason that lies with mailguard, or with what it was handed."""
    return isinstance(outcome, Failed) or (isinstance(outcome, Unchecked) and Part.LANGUAGE in outcome.hidden)


def _unjudged(unjudged: Sequence[Checked], model: FileError | None) -> MailguardError:
    """A file of the model that is amiss, else our own faults first, because they are to be reported."""
    whole = [each for each in unjudged if each.judgement.mail is None]
    if model is not None and not whole:
        return model
    ours = [each for each in whole or unjudged if not each.no_mail]
    first, *more = ours or unjudged
    where = f"{first.file} and {len(more):,} more" if more else f"{first.file}"
    if ours:
        not_all = "" if whole else " by every rule"
        return MailguardError(f"{where}: could not be judged{not_all}. Please report it as a fault")
    return MailguardError(f"{where}: nothing was judged. Give an .eml or .msg file, or a folder of them")


def line(checked: Checked) -> str:
    """The contract's JSON object for one message."""
    said = [as_json(each) for each in checked.judgement.outcomes]
    return json.dumps({"file": str(checked.file), "message_id": checked.message_id, "outcomes": said})


def words(checked: Checked, council: Council | None = None) -> list[str]:
    """The same for a person; with the council, whose conduct a finding is."""
    if checked.no_mail:
        return [f"{checked.file}: {checked.no_mail}: nothing was judged"]
    outcomes = checked.judgement.outcomes
    told = [each for each in outcomes if isinstance(each, Finding | NotRead)]
    said = [text for each in told for text in _outcome(each, council)]
    said += _failed([each for each in outcomes if isinstance(each, Failed)])
    said += _unseen([each for each in outcomes if isinstance(each, Unchecked)])
    return [f"{checked.file}: {'' if said else _clear(checked.judgement, council)}".rstrip(), *said]


def _clear(judgement: Judgement, council: Council | None) -> str:
    """What silence means: of a Member's own mail, that most rules did not look."""
    mail = judgement.mail
    if mail is None or not mail.writer.members or mail.from_officer:
        return "clear"
    if council is not None and hears_members(council):
        return "clear: a Member sent it, so what it says about officers was read; most rules read what officers send"
    return "not judged: a Member sent it, and the rules in force read what officers send"


def _failed(failed: Sequence[Failed]) -> list[str]:
    """One sentence for all rules that the same fault kept from judging."""
    rules: dict[str, list[str]] = {}
    for each in failed:
        rules.setdefault(each.error, []).extend(filter(None, (each.rule,)))
    whom = {error: f" for {', '.join(of)}" if of else "" for error, of in rules.items()}
    return [f"  not judged{whom[error]}, our fault: {error}" for error in rules]


def _unseen(unseen: Sequence[Unchecked]) -> list[str]:
    """One sentence for all rules that the same hidden parts kept from judging."""
    rules: dict[tuple[str, ...], list[str]] = {}
    for each in unseen:
        rules.setdefault(each.hidden, []).append(each.rule)
    return [f"  {_lacking(hidden)}: not checked for {', '.join(of)}" for hidden, of in rules.items()]


def _lacking(hidden: Sequence[str]) -> str:
    parts = [part for part in hidden if part != Part.LANGUAGE]
    said = [f"could not see {', '.join(parts)}"] if parts else []
    if Part.LANGUAGE in hidden:
        said.append("the language was not judged, because mailguard's language model could not be used")
    return "; ".join(said)


def _outcome(outcome: Finding | NotRead, council: Council | None) -> list[str]:
    if isinstance(outcome, NotRead):
        return [f"  not read: protected lane ({outcome.lane})"]
    what = "hint about" if outcome.severity is Severity.ADVICE else "possible departure from"
    return [
        f"  {what} clause {outcome.clause.number} ({outcome.rule}, {outcome.severity})",
        f"    conduct of: {one(outcome.by, council.register) if council else outcome.by}",
        *(text for each in outcome.evidence for text in seen(each)),
        f"    what to do: {outcome.advice}",
    ]
