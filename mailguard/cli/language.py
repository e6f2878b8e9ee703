"""`mailguard language`: what the language layer reads in passages of a file."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from mailguard.cli.printing import lines, show
from mailguard.config import load_settings
from mailguard.language.tone import Speaker
from mailguard.service.language import Answered, answered, asked, roll_of, tone


def run(file: Path, settings: Path | None, as_json: bool) -> int:
    """Print one line a passage; 0 always, because nothing is judged here. Raises FileError with file and line."""
    passages = asked(file, roll_of(load_settings(settings)) if settings else None)
    if not passages:
        print(lines(f"mailguard: {file}: there is no passage in it, so nothing was read"), file=sys.stderr)
    for each in answered(tone(), passages):
        if as_json:
            print(json.dumps(each.as_json(), ensure_ascii=False))
        else:
            show(_told(each))
    return 0


def _told(answer: Answered) -> Iterator[str]:
    read = answer.reading
    mark = "to be read by a person" if read.flag else answer.rule or "nothing"
    score = f" ({read.score:.2f})" if answer.asked.passage.by is Speaker.MEMBER else ""
    yield f"{answer.asked.id}: {mark}{score}"  # the score is of Members' words alone
    if read.flag and answer.rule:
        yield f"    {answer.rule}: {read.act.told}, about: {read.about}, {read.stance}"
    if read.quote:
        yield f"    “{read.quote}”"
    if read.why:
        yield f"    {read.why}"
