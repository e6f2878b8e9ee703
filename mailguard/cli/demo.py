"""`mailguard demo`: the fictional council, shown in a terminal."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from mailguard.cli.printing import line, program
from mailguard.cli.printing import show as show_lines
from mailguard.config import load_settings
from mailguard.demo.corpus import MESSAGES
from mailguard.demo.show import Outcome, Shown, show
from mailguard.digest.words import amount
from mailguard.files import shipped
from mailguard.finding import Severity
from mailguard.rulebook import load_rules

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
    _print(console, shown, time.monotonic() - began, keep_mail)
    return 0 if shown.right else 2


def _print(console: Console, shown: Shown, seconds: float, kept: bool) -> None:
    console.print(
        f"\n[bold]Ambleford Borough Council[/], a council that does not exist. {shown.messages:,} messages in "
        f"{shown.mailboxes} officers' mailboxes, eight weeks, read in {seconds:.0f} seconds.\n"
    )
    for each in _departures(shown):
        console.print(each)
    found = sum(each.right for each in shown.departures)
    left = sum(each.right for each in shown.innocents)
    console.print(f"\nplanted departures found     [bold]{found} of {len(shown.departures)}[/]{_counted(shown)}")
    console.print(f"planted innocents left alone [bold]{left} of {len(shown.innocents)}[/]")
    console.print(f"ordinary messages touched    [bold]{len(shown.touched)}[/]")
    for touched in (*(one for one in shown.innocents if not one.right), *shown.touched):
        rules = ", ".join(sorted({kept.finding.rule for kept in touched.findings}))
        console.print(f"  [red]touched[/] {touched.planted.id}: {rules}. {escape(touched.planted.label)}")
        for words in _words(touched):
            console.print(f"    “{escape(line(words))}”")
    console.print("\nEach line above is a possible departure for the Monitoring Officer to judge, never a verdict.")
    option = load_settings(shown.digest.with_name("settings.toml")).option
    show_lines((f"To look further: `{program()} findings {option}`", f"The weekly digest lies in {shown.digest}"))
    if not kept:
        console.print("The mail itself is gone again; `--keep-mail` keeps it beside the digest.")
    if not shown.right:
        show_lines(("", _failed(shown)))


def _words(touched: Outcome) -> Iterator[str]:
    """What was seen in a message that should have been left alone; it is invented, so it may be shown."""
    quotes = (each.quote for kept in touched.findings for each in kept.finding.evidence)
    yield from dict.fromkeys(" ".join(quote.split()) for quote in quotes if quote.strip())


def _failed(shown: Shown) -> str:
    """What went wrong, in the last line, where make says no more than a number."""
    missed = sum(not each.right for each in shown.departures)
    touched = sum(not each.right for each in shown.innocents) + len(shown.touched)
    wrong = [f"{missed} of the planted departures missed"] if missed else []
    if touched:
        wrong.append(f"{amount(touched, 'innocent message')} touched")
    do = "Run `make check` and `make test`; if they pass, please report it with the lines above"
    return f"The demo failed (status 2): {' and '.join(wrong)}. {do}"


def _counted(shown: Shown) -> str:
    """Why the store has more findings than the table has lines, where it has."""
    found = [each for each in shown.departures if each.findings]
    findings = sum(len(each.findings) for each in found)
    if findings == len(found):
        return ""
    return f" [dim]({findings} findings: a message that goes against two rules is a finding under each)[/]"


def _departures(shown: Shown) -> Iterator[RenderableType]:
    """Under each clause and rule what was found there, the gravest first; what was missed stands at the end."""
    titles = {rule.id: rule.title for rule in load_rules(shipped("rules"))}
    found: dict[tuple[Severity, str, str], list[str]] = {}
    missed = []
    for each in shown.departures:
        kept = next((one for one in each.findings if one.finding.rule == each.planted.rule), None)
        if kept and each.right:
            under = (kept.finding.severity, kept.finding.clause.number, kept.finding.rule)
            found.setdefault(under, []).append(each.planted.label)
        else:
            missed.append(each.planted.label)
    for severity, clause, rule in sorted(found, key=_weight):
        labels = found[severity, clause, rule]
        yield f"[bold]{clause}[/]  [{COLOURS[severity]}]{severity}[/]  [bold]{titles[rule]}[/] ({len(labels)})"
        yield from (_line(label) for label in labels)
        yield ""
    if missed:
        yield f"[bold red]missed[/] ({len(missed)})"
        yield from (_line(label) for label in missed)


def _line(label: str) -> RenderableType:
    return Padding(escape(label), (0, 0, 0, 6))


def _weight(under: tuple[Severity, str, str]) -> tuple[int, list[int], str]:
    severity, clause, rule = under
    return -severity.weight, [int(part) for part in re.findall(r"\d+", clause)], rule
