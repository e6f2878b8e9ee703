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
register.add_typer(importing, name="import")
GROUPS = {"council": council, "rules": rules, "register": register, "permits": permits}


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
