"""`mailguard check`: one line a message, JSON for programs, words for people."""

import json
from collections.abc import Sequence
from pathlib import Path

from mailguard.cli.printing import line as line_of
from mailguard.cli.printing import seen, show
from mailguard.config import load_settings
from mailguard.finding import Failed, Finding, NotRead, Outcome, Unchecked, as_json
from mailguard.message import Stage
from mailguard.service.check import Checked, check
from mailguard.service.council import load_council_of


def run(paths: Sequence[Path], settings: Path, stage: str, keeps_bcc: bool, permits: Path | None, in_json: bool) -> int:
    """Judge the files; 0 where nothing was found, 1 where something was."""
    council = load_council_of(load_settings(settings), permits)
    found = False
    for checked in check(paths, council, stage=Stage(stage), keeps_bcc=keeps_bcc):
        if in_json:
            print(line(checked), flush=True)
        else:
            head, *said = words(checked)
            print(line_of(head))  # a file's name is never folded: it is there to be copied
            show(said)
        found = found or any(isinstance(each, Finding) for each in checked.judgement.outcomes)
    return 1 if found else 0


def line(checked: Checked) -> str:
    """The contract's JSON object for one message."""
    said = [as_json(each) for each in checked.judgement.outcomes]
    return json.dumps({"file": str(checked.file), "message_id": checked.message_id, "outcomes": said})


def words(checked: Checked) -> list[str]:
    """The same for a person."""
    said = [text for each in checked.judgement.outcomes for text in _outcome(each)]
    return [f"{checked.file}: {'clear' if not said else ''}".rstrip(), *said]


def _outcome(outcome: Outcome) -> list[str]:
    match outcome:
        case Finding():
            head = f"  possible departure from clause {outcome.clause.number} ({outcome.rule}, {outcome.severity})"
            return [
                head,
                *(text for each in outcome.evidence for text in seen(each)),
                f"    what to do: {outcome.advice}",
            ]
        case Unchecked():
            return [f"  could not check {outcome.rule}: hidden were {', '.join(outcome.hidden)}"]
        case Failed():
            return [f"  not judged, our fault: {outcome.error}"]
        case NotRead():
            return [f"  not read: protected lane ({outcome.lane})"]
