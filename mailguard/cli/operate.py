"""`mailguard scan | run | doctor | digest`: for whoever looks after the machine."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from mailguard.cli.printing import folded, lines, show
from mailguard.config import load_settings
from mailguard.digest import Week
from mailguard.digest.words import amount
from mailguard.errors import FileError, StoreError
from mailguard.service import house as houses
from mailguard.service.letters import last_full_week, letter_of
from mailguard.service.log import set_up
from mailguard.service.partition import PartitionReport
from mailguard.service.serving import serve
from mailguard.service.tone import amiss

T = TypeVar("T")


def scan(settings: Path) -> int:
    """Read every folder once; status 1 where something new was found, 2 where something was not read or judged."""
    read = load_settings(settings)
    set_up(read.log.form, read.log.level)
    with houses.opened(read) as house:
        houses.refuse_unready(house)
        found, unread = houses.listed(house)
        reports, later = with_progress(len(found), lambda tick: houses.scan_once(house, found, tick))
        house.forget()
        lacking = amiss(house.council.in_force)
    print(_done(reports))
    troubled = (f"{each.source}: could not be read. {each.error}" for each in (*unread, *later))
    short = [*_short(reports), *troubled, *_faults(reports, read.option, lacking)]
    show(short)
    return 2 if short else 1 if any(each.findings for each in reports) else 0


def _done(reports: Sequence[PartitionReport]) -> str:
    """What was read and found, in one line."""
    recorded, failed = sum(each.recorded for each in reports), sum(each.failed for each in reports)
    said = [
        f"{amount(recorded, 'new message')} in {amount(len(reports), 'folder')}",
        amount(sum(each.findings for each in reports), "new finding"),
    ]
    return ", ".join((*said, f"{failed:,} could not be judged") if failed else said)


def _faults(reports: Sequence[PartitionReport], option: str, lacking: FileError | None) -> Iterator[str]:
    """What was read and could not be judged because mailguard itself failed; entries that are no mail are no fault.

    `lacking` is the file of the language model that is missing or damaged.
    """
    failed = sum(each.failed - each.refused for each in reports)
    if failed:
        told = f"{amount(failed, 'message')} could not be judged because mailguard itself failed; the digest counts it"
        report = "" if lacking else ". Please report it as a fault"
        yield f"{told}. `mailguard coverage {option}` says in which mailbox{report}"
    if lacking:
        yield f"what Members say about officers was not judged. {lacking}"


def _short(reports: Sequence[PartitionReport]) -> Iterator[str]:
    """What was left unread, one sentence each."""
    held = sum(not each.taken or each.lost for each in reports)
    if held:
        yield f"{amount(held, 'folder is', 'folders are')} held by another scan. Run this again when it has ended"
    unread = [each.unread for each in reports if each.unread]
    if unread:
        where = f"{amount(sum(unread), 'message')} in {amount(len(unread), 'folder')}"
        yield f"{where} could not be read. Check who may read the files; the next scan tries again"


def with_progress(folders: int, work: Callable[[Callable[[int], None]], T]) -> T:
    """Do the work and show how many messages are through; in a pipe nothing moves and nothing is printed."""
    console = Console(stderr=True)
    with Progress(
        TextColumn(f"reading {amount(folders, 'folder')}"),
        BarColumn(pulse_style="cyan"),
        MofNCompleteColumn(),
        TextColumn("messages"),
        TimeElapsedColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    ) as progress:
        task = progress.add_task("", total=None)
        return work(lambda number: progress.advance(task, number))


def run(settings: Path) -> int:
    """Serve until stopped."""
    read = load_settings(settings)
    set_up(read.log.form, read.log.level)
    with houses.opened(read) as house:
        serve(house)
    return 0


def doctor(settings: Path) -> int:
    """Print every checkup; status 2 where something must be mended before the service can run."""
    from mailguard.service.doctor import Result
    from mailguard.service.examination import examined

    colours = {Result.OK: "green", Result.WARN: "yellow", Result.FAIL: "red"}
    console = Console(highlight=False, soft_wrap=True)
    checkups = examined(settings, datetime.now(UTC))
    for each in checkups:
        said = lines(f"{each.result:<4}  {each.name}: {each.said}")
        told = "\n".join(folded(one, 6) for one in said.split("\n"))
        console.print(Text.assemble((told[:4], colours[each.result]), told[4:]))
        if each.do:
            show((f"      {each.do}",))
    return 2 if any(each.result is Result.FAIL for each in checkups) else 0


def digest(settings: Path, week: str | None, html: Path | None) -> int:
    """Print the digest of a week, and write its HTML part where asked."""
    with houses.opened(load_settings(settings), make=False) as house:
        try:
            chosen = Week.read(week) if week else last_full_week(datetime.now(UTC), house.desk)
        except ValueError as error:
            raise StoreError(str(error)) from error
        letter = letter_of(house.desk, chosen)
    print(lines(f"Subject: {letter.subject}\n\n{letter.text}"), end="")
    if html is not None:
        try:
            html.write_text(letter.html, encoding="utf-8")
        except OSError as error:
            raise StoreError(f"{html}: cannot be written ({error.strerror}). Give another file to --html") from error
    return 0
