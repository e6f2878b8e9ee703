"""`mailguard bench`: speeds, side by side in one run, shown in a terminal or as one JSON object."""

import json
import sys
from importlib.resources import files
from itertools import islice

from rich.console import Console
from rich.table import Table

from mailguard.bench.figures import Figures, Floor, PeerFigure
from mailguard.bench.ours import LANGUAGE, Letter
from mailguard.bench.readers import PRESIDIO, SPACY
from mailguard.bench.run import bench
from mailguard.demo.corpus import corpus

SEED = 1
PROGRAM = (sys.executable, "-c", "import sys; from mailguard.cli import main; sys.exit(main(sys.argv[1:]))")
STEPS = {
    "parse": "parse",
    "parse+correspondence": "parse, correspondence",
    "rules": "… and every rule",
    LANGUAGE: "… and language",
    "scan": "scan into the store",
}
_BAR = 28


def run(messages: int, as_json: bool) -> int:
    """Make the mail, measure, show; always status 0, as a floor that is missed is for a person to look at."""
    progress = Console(stderr=True)
    with progress.status("making the mail") as status:
        mail = islice(corpus(SEED, messages=messages), messages)
        letters = [Letter(each.mailbox, each.content, planted=each.kind != "ordinary") for each in mail]
        register = files("mailguard.demo").joinpath("ambleford.yml").read_text(encoding="utf-8")
        figures = bench(letters, register, PROGRAM, lambda step: status.update(f"measuring {step}"))
    if as_json:
        print(json.dumps(figures.as_json(), ensure_ascii=False))
    else:
        _print(Console(highlight=False), figures)
    return 0


def _print(console: Console, figures: Figures) -> None:
    core = "on one core" if figures.one_core else "on any core, as this platform cannot hold a program on one"
    console.print(
        f"\n[bold]{figures.messages:,} messages[/] of the council of Ambleford, {figures.mean_bytes / 1000:.1f} kB each"
        f"\n[dim]CPU time {core}, each in turn in {figures.rounds} rounds, medians[/]\n"
    )
    console.print(_speeds(figures), "", _peers(figures.peers), sep="\n")
    same = f"{figures.phrases} phrases and {figures.headers} headers, taken from our own code"
    console.print(f"[dim]The same rules: {same}[/]\n")
    console.print(_floors(figures.floors))
    for each in figures.floors:
        if each.note:
            console.print(f"[dim]{each.id.partition('-')[0]}: {each.note}[/]")
    console.print("\n[green]✓[/] floor met  [bold green]✓✓[/] goal reached  [bold red]✗[/] missed  – not measured here")
    for note in figures.notes:
        console.print(note)


def _table(*columns: tuple[str, str]) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for name, side in columns:
        table.add_column(name, justify="right" if side == "right" else "left")
    return table


def _speeds(figures: Figures) -> Table:
    table = _table(("step", ""), ("messages a second", "right"), ("µs each", "right"), ("", ""))
    fastest = max((speed for speed in figures.speeds.values() if speed), default=1.0)
    for name, words in STEPS.items():
        speed = figures.speeds.get(name)
        if speed is None:
            table.add_row(words, "[dim]not measured[/]", "", "")
        else:
            bar = f"[cyan]{'━' * max(1, round(_BAR * speed / fastest))}[/]"
            table.add_row(words, f"[bold]{speed:,.0f}[/]", f"{1e6 / speed:,.0f}", bar)
    return table


def _peers(peers: tuple[PeerFigure, ...]) -> Table:
    table = _table(("beside other engines", ""), ("our rules are", "right"), ("their µs each", "right"))
    for each in peers:
        if each.ratio is None or each.microseconds is None:
            table.add_row(each.name, f"[dim]{each.why}[/]", "")
        else:
            ours = " with language" if each.name in (SPACY, PRESIDIO) else ""
            table.add_row(each.name, f"[bold]{_amount(each.ratio)} x[/] as fast{ours}", f"{each.microseconds:,.0f}")
    return table


def _floors(floors: tuple[Floor, ...]) -> Table:
    table = _table(
        ("", ""), ("what the floors are about", ""), ("measured", "right"), ("floor", "right"), ("goal", "right")
    )
    for each in floors:
        sign = "≤" if each.at_most else "≥"
        measured = "not measured" if each.value is None else f"{_amount(each.value)} {each.unit}"
        table.add_row(
            _mark(each),
            f"{each.id.partition('-')[0]:<4}{each.what}",
            f"[bold]{measured}[/]",
            f"{sign} {each.floor:g}",
            f"{sign} {each.goal:g}",
        )
    return table


def _mark(each: Floor) -> str:
    if each.met is None:
        return "[dim]–[/]"
    if not each.met:
        return "[bold red]✗[/]"
    return "[bold green]✓✓[/]" if each.reached else "[green]✓[/]"


def _amount(value: float) -> str:
    if value >= 10:
        return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
    return f"{value:.2f}" if value >= 1 else f"{value:.3f}"
