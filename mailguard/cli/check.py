"""`mailguard check`: one line a message, JSON for programs, words for people."""

import json
from collections.abc import Sequence
from pathlib import Path

from mailguard.cli.printing import line as line_of
from mailguard.cli.printing import seen, show
from mailguard.config import load_settings
from mailguard.errors import MailguardError
from mailguard.finding import Failed, Finding, NotRead, Outcome, Severity, Unchecked, as_json
from mailguard.message import Stage
from mailguard.service.check import Checked, check
from mailguard.service.council import load_council_of
from mailguard.service.judge import Judgement


def run(paths: Sequence[Path], settings: Path, stage: str, keeps_bcc: bool, permits: Path | None, in_json: bool) -> int:
    """Judge the files; 0 where nothing was found, 1 where something was.

    Raises MailguardError where nothing was found and some file could not be judged: that silence is no answer.
    """
    council = load_council_of(load_settings(settings), permits)
    found = False
    unjudged: list[Checked] = []
    for checked in check(paths, council, stage=Stage(stage), keeps_bcc=keeps_bcc):
        if in_json:
            print(line(checked), flush=True)
        else:
            head, *said = words(checked)
            print(line_of(head))  # a file's name is never folded: it is there to be copied
            show(said)
        found = found or any(isinstance(each, Finding) for each in checked.judgement.outcomes)
        if checked.judgement.mail is None and any(isinstance(each, Failed) for each in checked.judgement.outcomes):
            unjudged.append(checked)
    if unjudged and not found:
        raise _unjudged(unjudged)
    return 1 if found else 0


def _unjudged(unjudged: Sequence[Checked]) -> MailguardError:
    """Our own faults first, because they are to be reported."""
    ours = [each for each in unjudged if not each.no_mail]
    first, *more = ours or unjudged
    where = f"{first.file} and {len(more):,} more" if more else f"{first.file}"
    if ours:
        return MailguardError(f"{where}: could not be judged. Please report it as a fault")
    return MailguardError(f"{where}: nothing was judged. Give an .eml or .msg file, or a folder of them")


def line(checked: Checked) -> str:
    """The contract's JSON object for one message."""
    said = [as_json(each) for each in checked.judgement.outcomes]
    return json.dumps({"file": str(checked.file), "message_id": checked.message_id, "outcomes": said})


def words(checked: Checked) -> list[str]:
    """The same for a person."""
    if checked.no_mail:
        return [f"{checked.file}: {checked.no_mail}: nothing was judged"]
    outcomes = checked.judgement.outcomes
    unseen = [each for each in outcomes if isinstance(each, Unchecked)]
    said = [text for each in outcomes if not isinstance(each, Unchecked) for text in _outcome(each)]
    said += _unseen(unseen)
    return [f"{checked.file}: {'' if said else _clear(checked.judgement)}".rstrip(), *said]


def _clear(judgement: Judgement) -> str:
    """What silence means: of a Member's own mail, that nobody looked."""
    mail = judgement.mail
    if mail is not None and mail.writer.members and not mail.from_officer:
        return "not judged: a Member sent it, and the rules in force read what officers send"
    return "clear"


def _unseen(unseen: Sequence[Unchecked]) -> list[str]:
    """One sentence for all rules that the same hidden parts kept from judging."""
    rules: dict[tuple[str, ...], list[str]] = {}
    for each in unseen:
        rules.setdefault(each.hidden, []).append(each.rule)
    return [f"  could not see {', '.join(hidden)}: not checked for {', '.join(of)}" for hidden, of in rules.items()]


def _outcome(outcome: Outcome) -> list[str]:
    match outcome:
        case Finding():
            what = "hint about" if outcome.severity is Severity.ADVICE else "possible departure from"
            head = f"  {what} clause {outcome.clause.number} ({outcome.rule}, {outcome.severity})"
            return [
                head,
                *(text for each in outcome.evidence for text in seen(each)),
                f"    what to do: {outcome.advice}",
            ]
        case Unchecked():
            return _unseen([outcome])
        case Failed():
            return [f"  not judged, our fault: {outcome.error}"]
        case NotRead():
            return [f"  not read: protected lane ({outcome.lane})"]
