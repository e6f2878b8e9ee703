"""The oracle's scenarios as mails, in any mail program's style."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it has no types
import yaml

from mailguard.attachments.writing import Paper, docx, pdf
from mailguard.demo.styles import Enclosure, Mail, Meeting, Quoted, Who, render

DATA = Path(__file__).parent.parent / "data"
SIGNATURE = {
    "sam-okoro": ("Sam Okoro", "Leisure Services Officer", "Ambleford Borough Council", "01632 960117"),
    "dev-rana": ("Dev Rana", "Planning Enforcement Officer", "Ambleford Borough Council", "01632 960118"),
}


@cache
def oracle() -> Mapping[str, Any]:
    """The whole file."""
    found = yaml.safe_load((DATA / "oracle.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def scenarios() -> list[Mapping[str, Any]]:
    """Scenarios and variants, in order."""
    return [*oracle()["scenarios"], *oracle()["variants"]]


def _cast() -> dict[str, Who]:
    cast = oracle()["cast"]
    found = {
        id: Who(each["name"], each["emails"][0])
        for group in ("members", "officers")
        for id, each in cast[group].items()
    }
    for id, text in {**cast["mailboxes"], **cast["outsiders"]}.items():
        found[id] = Who("", str(text).split(",")[0].strip())
    found["jane-hart/home"] = Who("Jane Hart", "jane.hart.home@example.org")
    return found


def _people(names: Any) -> tuple[Who, ...]:
    if names is None:
        return ()
    cast = _cast()
    found: list[Who] = []
    for name in [names] if isinstance(names, str) else names:
        if name in cast:
            found.append(cast[name])
        elif name.startswith("every Member"):
            found += [cast[member] for member in oracle()["cast"]["members"]]
        else:
            count = {"forty": 40, "thirty": 30}[name.split()[0]]
            found += [Who(f"Resident {number}", f"resident{number}@example.org") for number in range(count)]
    return tuple(found)


def _quoted(each: Mapping[str, Any], message: Mapping[str, Any], dressed: bool) -> Quoted:
    cast = _cast()
    to = each.get("to")
    if to is None and dressed:
        to = message["from"] if each["author"] != message["from"] else message["to"]
    return Quoted(
        author=cast[each["author"]],
        date=datetime.fromisoformat(each["date"]),
        to=_people(to),
        cc=_people(each.get("cc")),
        subject=each.get("subject", message["subject"].removeprefix("RE: ").removeprefix("FW: ")),
        text=tuple(each["text"].split("\n\n")),
    )


def file(attachment: Mapping[str, Any], dressed: bool) -> bytes:
    """A real file with the words of the oracle; `dressed` adds the letterhead, salutation and closing of a letter."""
    text, signed = attachment.get("text", f"About {attachment['name']}."), attachment.get("sign_off", "")
    if attachment["name"].endswith(".xlsx"):
        return _sheet(text)
    body = [text, "", *signed.split(", ", 1)]
    if dressed and signed:
        opening = () if text.startswith("Dear ") else ("Dear Sir or Madam,", "")
        body = ["2 February 2027", "", *opening, text, "", "Yours sincerely", "", "", *signed.split(", ", 1)]
    header = ("Ambleford Borough Council", "Town Hall, Ambleford") if dressed and signed else ()
    paper = Paper(tuple(body), header)
    return docx(paper) if attachment["name"].endswith(".docx") else pdf(paper)


def _sheet(text: str) -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append([text])
    book.save(made)
    return made.getvalue()


def mail(message: Mapping[str, Any], number: int, scenario: str, dressed: bool) -> Mail:
    """One message of a scenario; `dressed` adds the salutation, sign-off and standing signature of a real mail.

    What has a subject of its own, or went to others too, was pasted as a forward is: every style then shows its
    header lines.
    """
    cast = _cast()
    made = Mail(
        message_id=f"<{scenario}.{number}@ambleford.gov.uk>",
        date=datetime.fromisoformat(message["date"]),
        author=cast[message["from"]],
        to=_people(message.get("to")),
        cc=_people(message.get("cc")),
        bcc=_people(message.get("bcc")),
        subject=message["subject"],
        own_text=(message["own_text"],),
        footer=message.get("footer", ""),
        quoted=tuple(_quoted(each, message, dressed) for each in message.get("quoted", ())),
        forward=message["subject"].startswith("FW:")
        or any(not {"subject", "cc"}.isdisjoint(each) for each in message.get("quoted", ())),
        attachments=tuple(
            Enclosure(each["name"], "application/octet-stream", file(each, dressed))
            for each in message.get("attachments", ())
        ),
    )
    if "calendar" in message:
        start = datetime.fromisoformat(message["calendar"]["start"])
        made = replace(made, meeting=Meeting(start=start, minutes=30, place=message["calendar"]["place"]))
    if not dressed or message["from"] not in SIGNATURE or "\nSam Okoro\n" in message["own_text"]:
        return made
    first = next((person for person in (*made.to, *made.cc) if person.name), None)
    greeting = f"Dear {first.name}," if first else "Hello,"
    return replace(made, salutation=greeting, sign_off="Kind regards", signature=SIGNATURE[message["from"]])


def write(folder: Path, style: str, dressed: bool) -> dict[str, Path]:
    """Every scenario as a folder of .eml files below `folder`; the folder of each by the scenario's id."""
    folders = {}
    for scenario in scenarios():
        name = str(scenario["id"])
        below = folder / name
        below.mkdir()
        for number, message in enumerate(scenario["messages"]):
            content = render(mail(message, number, name, dressed), style)
            (below / f"{number}.eml").write_bytes(content)
        folders[name] = below
    return folders
