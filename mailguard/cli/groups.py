"""The commands in two words: what the files of a council say, and the permissions it has granted."""

from pathlib import Path
from typing import Annotated

import typer

from mailguard.cli.options import DEFAULT, Day, SettingsFile, day, leave

Protocol = Annotated[
    str | None, typer.Argument(help="A shipped file's name, or a path; the settings' protocol by default.")
]
council = typer.Typer(help="Council files: each clause of a protocol and what is made of it.", no_args_is_help=True)
rules = typer.Typer(help="Rules: what is looked for, each with its proof.", no_args_is_help=True)
register = typer.Typer(help="The register: people, mailboxes, lists, on a day.", no_args_is_help=True)
permits = typer.Typer(help="Permissions that were granted: look at them, take one back.", no_args_is_help=True)
importing = typer.Typer(help="Take the Members over from the council's website.", no_args_is_help=True)
model = typer.Typer(help="The language model: what it is, how well it reads, how it is made.", no_args_is_help=True)
register.add_typer(importing, name="import")
GROUPS = {"council": council, "rules": rules, "register": register, "permits": permits, "model": model}


@council.command("list")
def council_list() -> None:
    """Name the council files that ship with mailguard."""
    from mailguard.cli import protocols

    leave(protocols.list_councils())


@council.command("show")
def council_show(
    name: Protocol = None,
    clause: Annotated[str | None, typer.Argument(help="One clause, such as 4.1; all of them by default.")] = None,
    settings: SettingsFile = DEFAULT,
) -> None:
    """Print each clause word for word, with what is made of it; of one clause also what is to be settled."""
    from mailguard.cli import protocols

    leave(protocols.show_council(name, settings, clause))


@council.command("lint")
def council_lint(
    name: Protocol = None,
    source: Annotated[Path | None, typer.Option(help="The text to hold the quotes against.")] = None,
    settings: SettingsFile = DEFAULT,
) -> None:
    """Find faults in a protocol: cross-references that lead nowhere, numbers left open."""
    from mailguard.cli import protocols

    leave(protocols.lint_council(name, settings, source))


@council.command("coverage")
def council_coverage(name: Protocol = None, settings: SettingsFile = DEFAULT) -> None:
    """Say how much of a protocol can be checked, and why the rest cannot."""
    from mailguard.cli import protocols

    leave(protocols.cover_council(name, settings))


@rules.command("list")
def rules_list() -> None:
    """Name every rule there is."""
    from mailguard.cli import protocols

    leave(protocols.list_rules())


@rules.command("show")
def rules_show(
    name: Annotated[str | None, typer.Argument(help="The rule's name, such as blind-copy.")] = None,
) -> None:
    """Print one rule: what it looks for, what it advises, what it misses."""
    from mailguard.cli import protocols

    leave(protocols.show_rule(name))


@rules.command("test")
def rules_test(
    folder: Annotated[Path | None, typer.Option(help="Rule files of your own; the shipped ones.")] = None,
) -> None:
    """Run every example of every rule: fires, quiet, advice, unseen."""
    from mailguard.cli import protocols

    leave(protocols.test_rules(folder))


@register.command("check")
def register_check(settings: SettingsFile = DEFAULT, on: Day = None) -> None:
    """Say what in the register a person must settle."""
    from mailguard.cli import people

    leave(people.check(settings, day(on)))


@register.command("show")
def register_show(settings: SettingsFile = DEFAULT, on: Day = None) -> None:
    """Print who held which place on a day."""
    from mailguard.cli import people

    leave(people.show(settings, day(on)))


@importing.command("moderngov")
def register_import_moderngov(
    source: Annotated[str, typer.Argument(help="The site's address, or a saved answer of GetCouncillorsByWard.")],
    into: Annotated[Path | None, typer.Option(help="The register; the one of the settings by default.")] = None,
    settings: SettingsFile = DEFAULT,
    groups: Annotated[str | None, typer.Option(help="The site's address, or a saved GetMemberGroup.")] = None,
    committees: Annotated[list[str] | None, typer.Option(help="The site's address, or a committee's page.")] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Change the register; else only say what would change.")
    ] = False,
    accept_missing: Annotated[int | None, typer.Option(help="So many Members missing from the site are right.")] = None,
) -> None:
    """Say what the council's ModernGov site would change in the register; with --write, change it."""
    from mailguard.cli import importing as taking_over

    more = tuple(committees or ())
    leave(taking_over.moderngov(source, into, settings, groups, more, write, accept_missing, day(None)))


@permits.command("list")
def permits_list(settings: SettingsFile = DEFAULT) -> None:
    """Print every permission that was not taken back."""
    from mailguard.cli import permits as granted

    leave(granted.list_permits(settings))


@permits.command("withdraw")
def permits_withdraw(
    number: Annotated[int, typer.Argument(help="The permission's number.")], settings: SettingsFile = DEFAULT
) -> None:
    """Take a permission back. What was judged while it held stays as it is."""
    from mailguard.cli import permits as granted

    leave(granted.withdraw(settings, number))


DataFolder = Annotated[Path | None, typer.Option("--data", help="A folder of rows; the shipped ones by default.")]
Ordinary = Annotated[
    list[Path] | None, typer.Option("--ordinary", help="Sentences of ordinary mail: a text file, or JSONL with `text`.")
]
COMPARE = r"Other recognisers on the same sentences, too: needs `.venv/bin/pip install -e '.\[train]'`."
"""What stands in brackets would be taken for a colour."""
Pool = Annotated[Path | None, typer.Option("--pool", help="A folder of public texts: JSONL with `text` and `label`.")]


@model.command("info")
def model_info(
    settings: Annotated[
        Path | None, typer.Option("--settings", help="A council's settings: from where its minutes of review flag.")
    ] = None,
) -> None:
    """Print the model's version, size, licence, threshold, training and headline figures."""
    from mailguard.cli import model as models

    leave(models.info(settings))


@model.command("evaluate")
def model_evaluate(
    data: DataFolder = None,
    ordinary: Ordinary = None,
    pool: Pool = None,
    compare: Annotated[bool, typer.Option("--compare", help=COMPARE)] = False,
    save: Annotated[bool, typer.Option("--save", help="Keep the figures in the model's card.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Measure the model on writers and kinds of passages that it has not learnt from; about three minutes."""
    from mailguard.cli import model as models

    if save and as_json:
        raise typer.BadParameter("give --save or --json, not both")
    form = "json" if as_json else "save" if save else "words"
    leave(models.evaluate(data, tuple(ordinary or ()), pool, compare, form))


@model.command("train")
def model_train(
    base: Annotated[Path, typer.Option(help="The folder of MiniLM: model.safetensors and tokenizer.json.")],
    into: Annotated[Path, typer.Option(help="The folder for the new model.")] = Path("tone"),
    data: DataFolder = None,
    ordinary: Ordinary = None,
    pool: Pool = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often every row is learnt from.")] = 4,
    seed: Annotated[int, typer.Option(help="Another seed, other weights.")] = 1,
    rate: Annotated[float, typer.Option(help="The pace: lower where weights are trained on.")] = 1e-4,
    start: Annotated[Path | None, typer.Option(help="The weights.pt of an earlier run, to train on.")] = None,
    feelings: Annotated[Path | None, typer.Option(help="JSONL with `text` and `label`: 1 kind, 0 unkind.")] = None,
) -> None:
    """Train a model from the rows, which takes an hour or two on two cores; needs the extra `train` of mailguard."""
    from mailguard.cli import model as models
    from mailguard.language.tone.training.train import Plan
    from mailguard.service.model import Learning

    plan = Plan(epochs=epochs, seed=seed, rate=rate)
    given = Learning(base, into, data, tuple(ordinary or ()), pool, plan, day(None), start, feelings)
    leave(models.train(given))
