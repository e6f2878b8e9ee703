"""`mailguard demo`: the fictional council, shown in a terminal."""

import shutil
import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from mailguard.cli.printing import program
from mailguard.cli.printing import show as show_lines
from mailguard.config import load_settings
from mailguard.demo.corpus import MESSAGES
from mailguard.demo.show import Outcome, Shown, show
from mailguard.finding import Severity

COLOURS = {Severity.GRAVE: "bold red", Severity.SERIOUS: "red", Severity.REVIEW: "yellow", Severity.ADVICE: "cyan"}


def run(out: Path, seed: int, keep_mail: bool) -> int:
    """Make, scan and show; status 2 where a departure was missed or an innocent touched."""
    console = Console(highlight=False)
    began = time.monotonic()
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    ) as progress:
        tasks: dict[str, TaskID] = {}

        def tick(step: str, number: int) -> None:
            if step not in tasks:
                tasks[step] = progress.add_task(f"{step} the mail of Ambleford", total=MESSAGES)
            progress.advance(tasks[step], number)

        shown = show(out, seed, tick)
    if not keep_mail:
        shutil.rmtree(out / "mail")
    _print(console, shown, time.monotonic() - began)
    return 0 if shown.right else 2


def _print(console: Console, shown: Shown, seconds: float) -> None:
    console.print(
        f"\n[bold]Ambleford Borough Council[/], a council that does not exist. {shown.messages:,} messages in "
        f"{shown.mailboxes} officers' mailboxes, eight weeks, read in {seconds:.0f} seconds.\n"
    )
    console.print(_departures(shown))
    found = sum(each.right for each in shown.departures)
    left = sum(each.right for each in shown.innocents)
    console.print(f"\nplanted departures found     [bold]{found} of {len(shown.departures)}[/]{_counted(shown)}")
    console.print(f"planted innocents left alone [bold]{left} of {len(shown.innocents)}[/]")
    console.print(f"ordinary messages touched    [bold]{len(shown.touched)}[/]")
    for each in (*(one for one in shown.innocents if not one.right), *shown.touched):
        rules = ", ".join(sorted({kept.finding.rule for kept in each.findings}))
        console.print(f"  [red]touched[/] {each.planted.id}: {rules}. {each.planted.label}")
    console.print("\nEach line above is a possible departure for the Monitoring Officer to judge, never a verdict.")
    option = load_settings(shown.digest.with_name("settings.toml")).option
    show_lines((f"To look further: `{program()} findings {option}`", f"The weekly digest lies in {shown.digest}"))


def _counted(shown: Shown) -> str:
    """Why the store has more findings than the table has lines, where it has."""
    found = [each for each in shown.departures if each.findings]
    findings = sum(len(each.findings) for each in found)
    if findings == len(found):
        return ""
    return f" [dim]({findings} findings: a message that goes against two rules is a finding under each)[/]"


def _departures(shown: Shown) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("clause", "how serious", "what happened", ""):
        table.add_column(name, overflow="fold")
    for each in sorted(shown.departures, key=_weight):
        kept = next((one for one in each.findings if one.finding.rule == each.planted.rule), None)
        clause = kept.finding.clause.number if kept else ""
        severity = f"[{COLOURS[kept.finding.severity]}]{kept.finding.severity}[/]" if kept else ""
        table.add_row(clause, severity, each.planted.label, "" if each.right else "[red]missed[/]")
    return table


def _weight(each: Outcome) -> tuple[int, str]:
    order = list(Severity)[::-1]
    worst = max((kept.finding.severity for kept in each.findings), default=Severity.ADVICE)
    return order.index(worst), each.planted.rule or ""
