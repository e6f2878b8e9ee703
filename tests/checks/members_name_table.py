"""The same letter with the name in every place, in every format, and as a scan: what `mailguard check` says of each.

`python -m tests.checks.members_name_table` prints it.
"""

import contextlib
import io
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from mailguard.cli import main
from mailguard.files import shipped
from tests.attachments.letters import Letter
from tests.attachments.scans import SCANS
from tests.correspondence.letters.placed import PLACED, WRITERS

RULE = "letter-in-members-name"
FORMATS: Mapping[str, Callable[[Letter], bytes]] = {
    **WRITERS,
    **{f"scan.{ending}": write for ending, write in SCANS.items()},
}


@dataclass(frozen=True)
class Said:
    """What the rule says of one letter: `found` with the place and the words, `not seen` with the part, or `quiet`."""

    kind: str
    where: str = ""
    quote: str = ""

    @classmethod
    def of(cls, outcomes: list[dict[str, object]]) -> "Said":
        """Of the outcomes of one message, as `check --json` prints them."""
        mine = [each for each in outcomes if each["rule"] == RULE]
        if not mine:
            return cls("quiet")
        (told,) = mine
        if told["kind"] != "finding":
            return cls("not seen", *map(str, told["hidden"] if isinstance(told["hidden"], list) else ()))
        evidence = told["evidence"]
        assert isinstance(evidence, list)
        return cls("found", evidence[0]["where"], evidence[0]["quote"])


def mail(file: bytes, name: str) -> bytes:
    """An officer's mail to a resident with that file."""
    made = EmailMessage()
    made["Message-ID"] = "<letter@ambleford.gov.uk>"
    made["Date"] = "Tue, 02 Feb 2027 10:15:00 +0000"
    made["From"] = "Sam Okoro <s.okoro@ambleford.gov.uk>"
    made["To"] = "A Brown <a.brown@example.org>"
    made["Subject"] = "The footpath at Mill Lane"
    made.set_content("Please find a letter attached.\n")
    made.add_attachment(file, "application", "octet-stream", filename=name)
    return bytes(made)


def checked(folder: Path) -> dict[tuple[str, str], Said]:
    """What is said of each placement in each format."""
    register = shipped("rules") / "cast.yml"
    settings = folder / "settings.toml"
    settings.write_text(
        f"[council]\nprotocol = \"borough-2019\"\nregister = '{register}'\n",
        encoding="utf-8",
    )
    places: dict[str, tuple[str, str]] = {}
    for number, (place, kind) in enumerate((place, kind) for place in PLACED for kind in FORMATS):
        file = folder / f"{number}.eml"
        file.write_bytes(mail(FORMATS[kind](PLACED[place].letter), f"letter.{kind.removeprefix('scan.')}"))
        places[str(file)] = place, kind
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = main(["check", "--json", "--settings", str(settings), *places])
    assert status == 1
    told = map(json.loads, printed.getvalue().splitlines())
    return {places[each["file"]]: Said.of(each["outcomes"]) for each in told}


def rows(found: Mapping[tuple[str, str], Said]) -> Iterator[str]:
    """The table, one line a placement."""
    first = max(map(len, PLACED))
    yield "  ".join([" " * first, *(f"{kind:9}" for kind in FORMATS)])
    for place in PLACED:
        yield "  ".join([f"{place:{first}}", *(f"{found[place, kind].kind:9}" for kind in FORMATS)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as below:
        print("\n".join(rows(checked(Path(below)))))
