"""The commands, by name; each is imported when it is called."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mailguard import __version__
from mailguard.cli.groups import GROUPS
from mailguard.cli.options import DEFAULT, Json, SettingsFile, a_day, leave
from mailguard.cli.program import Program

app = typer.Typer(
    cls=Program,
    help="Holds a council's outgoing mail against its own Member/Officer Protocol, for a person to judge.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for name, group in GROUPS.items():
    app.add_typer(group, name=name)


class StageName(StrEnum):
    """Where the message is on its way out."""

    DRAFT = "draft"
    SENT = "sent"


class BccName(StrEnum):
    """Whether stored copies keep the Bcc header."""

    KEPT = "kept"
    HIDDEN = "hidden"


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        print(__version__)
        raise typer.Exit


@app.command("check")
def check_command(
    paths: Annotated[list[Path], typer.Argument(help="An .eml file, or a folder of them.")],
    settings: SettingsFile = DEFAULT,
    stage: StageName = StageName.SENT,
    bcc: Annotated[BccName, typer.Option(help="Whether these files keep the Bcc header.")] = BccName.KEPT,
    permits: Annotated[Path | None, typer.Option(help="A file of permissions for this run.")] = None,
    as_json: Json = False,
) -> None:
    """Judge .eml files without a store. The messages of one folder see each other."""
    from mailguard.cli import check

    leave(check.run(paths, settings, str(stage), bcc is BccName.KEPT, permits, as_json))


@app.command("scan")
def scan_command(settings: SettingsFile = DEFAULT) -> None:
    """Read every source once, now, and write what is found into the store."""
    from mailguard.cli import operate

    leave(operate.scan(settings))


@app.command("run")
def run_command(settings: SettingsFile = DEFAULT) -> None:
    """Run as a service: scan on schedule and send the weekly digest, until stopped."""
    from mailguard.cli import operate

    leave(operate.run(settings))


@app.command("doctor")
def doctor_command(settings: SettingsFile = DEFAULT) -> None:
    """Check settings, register, rules, store, language model, sources and mail server, and say what each can see."""
    from mailguard.cli import operate

    leave(operate.doctor(settings))


@app.command("digest")
def digest_command(
    settings: SettingsFile = DEFAULT,
    week: Annotated[str | None, typer.Option(help="An ISO week such as 2026-W47; the last full week.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the HTML part to this file.")] = None,
) -> None:
    """Show the digest of one week as it would be sent; nothing is sent."""
    from mailguard.cli import operate

    leave(operate.digest(settings, week, html))


@app.command("findings")
def findings_command(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="A finding to read in full.")] = None,
    settings: SettingsFile = DEFAULT,
    since: Annotated[date | None, typer.Option(parser=a_day, metavar="DAY", help="Only from this day on.")] = None,
    status: Annotated[str | None, typer.Option(help="open or closed")] = None,
    full: Annotated[bool, typer.Option("--full", help="Print every finding in full, with names.")] = False,
    as_json: Json = False,
) -> None:
    """List what was found, naming nobody; with an ID, show one finding in full."""
    from mailguard.cli import reviewing

    asked = reviewing.Asked(ids=ids or (), since=since, status=status, full=full)
    leave(reviewing.findings(settings, asked, as_json))


@app.command("review")
def review_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The finding's id.")],
    verdict: Annotated[str, typer.Option(help="not-a-departure, informal, referred or more")],
    reason: Annotated[str, typer.Option(help="Why. It may be disclosed.")],
    settings: SettingsFile = DEFAULT,
    who: Annotated[
        str | None, typer.Option(help="The reviewer's id; the reviewer of the start records by default.")
    ] = None,
) -> None:
    """Write down a verdict on a finding."""
    from mailguard.cli import reviewing

    leave(reviewing.review(settings, id_, verdict, reason, who))


@app.command("coverage")
def coverage_command(
    settings: SettingsFile = DEFAULT,
    week: Annotated[str | None, typer.Option(help="An ISO week such as 2026-W47; all weeks by default.")] = None,
    as_json: Json = False,
) -> None:
    """Say, for each mailbox and day, how many messages were found, clear, unchecked, failed or not read."""
    from mailguard.cli import reviewing

    leave(reviewing.coverage(settings, week, as_json))


@app.command("settings")
def settings_command() -> None:
    """Print an example of the settings, with every key: save it as settings.toml and put your council in."""
    from mailguard.files import shipped

    print((shipped("deploy") / "settings.toml").read_text(encoding="utf-8"), end="")


@app.command("permit")
def permit_command(
    rule: Annotated[str, typer.Argument(help="The rule it is an exception to.")],
    person: Annotated[str, typer.Option(help="Whose leave it is, or who is authorised: an id of the register.")],
    granted_by: Annotated[str, typer.Option(help="Who granted it.")],
    settings: SettingsFile = DEFAULT,
    to: Annotated[list[str] | None, typer.Option("--for", help="To whom the copy may go; anyone by default.")] = None,
    thread: Annotated[str | None, typer.Option(help="Any Message-ID of the thread it is for.")] = None,
    start: Annotated[date | None, typer.Option("--from", parser=a_day, metavar="DAY", help="First day.")] = None,
    end: Annotated[date | None, typer.Option("--to", parser=a_day, metavar="DAY", help="Last day.")] = None,
) -> None:
    """Record a permission that a clause asks for."""
    from mailguard.cli import permits
    from mailguard.correspondence import Permission

    given = Permission(
        rule=rule,
        person=person,
        granted_by=granted_by,
        to=tuple(to or ()),
        thread=thread,
        start=start,
        end=end,
    )
    leave(permits.permit(settings, given))


@app.command("demo")
def demo_command(
    out: Annotated[Path, typer.Option(help="The folder for the digest and the store.")] = Path("demo-out"),
    seed: Annotated[int, typer.Option(help="Another seed, other mail.")] = 1,
    keep_mail: Annotated[bool, typer.Option("--keep-mail", help="Leave the made mail in the folder.")] = False,
) -> None:
    """Scan eight weeks of a fictional council's mail, and write its digest."""
    from mailguard.cli import demo

    leave(demo.run(out, seed, keep_mail))


@app.command("language")
def language_command(
    file: Annotated[Path, typer.Argument(help="Passages, one JSON object a line: id and text; by, to, before.")],
    settings: Annotated[
        Path | None, typer.Option("--settings", help="A settings file, whose register says who is who.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Say what the language layer reads in each passage of a file; nothing is judged, and nothing is kept.

    A line: {"id": "1", "text": "Thank you.", "by": "member", "to": "officer"}.
    `by` and `to` are member, officer or outsider.
    Left out, a member writes to an officer.
    `before` is what stands before the text, nothing by default.
    """
    from mailguard.cli import language

    leave(language.run(file, settings, as_json))


@app.command("bench")
def bench_command(
    messages: Annotated[int, typer.Option(help="How many messages to make.")] = 2000,
    as_json: Json = False,
) -> None:
    """Measure the speed of each step on mail made for it, side by side in one run."""
    from mailguard.cli import bench

    leave(bench.run(messages, as_json))
