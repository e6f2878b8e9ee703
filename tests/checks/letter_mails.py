"""Whole mails of tests/data/letter_mails.yml, written as .eml files with real letters in them."""

from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mailguard.attachments.writing import Paper, docx, pdf, scan
from tests.register.oracle_cast import register_values

DATA = Path(__file__).parent.parent / "data" / "letter_mails.yml"
NEWCOMERS = (
    {"id": "helen-birch", "name": "Helen Birch", "emails": ["h.birch@ambleford.gov.uk"], "job": "Planning Officer"},
    {"id": "james-hart", "name": "James Hart", "emails": ["james.hart@ambleford.gov.uk"], "job": "Highways Engineer"},
)
"""Officers who share a surname with a Member."""


@cache
def data() -> Mapping[str, Any]:
    """The whole file: `people` by short names, and `cases`."""
    found = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def settings(folder: Path, protocol: str) -> Path:
    """Settings with the oracle's cast, two officers more, and a list of all Members."""
    values = register_values(protocol)
    members = [each["id"] for each in values["people"] if each["kind"] == "member"]
    values["people"] += [{**each, "kind": "officer"} for each in NEWCOMERS]
    values["mailboxes"].append({"emails": ["all.members@ambleford.gov.uk"], "kind": "list", "members": members})
    (folder / "register.yml").write_text(yaml.safe_dump(values, sort_keys=False), encoding="utf-8")
    file = folder / "settings.toml"
    file.write_text(f'[council]\nprotocol = "{protocol}"\nregister = "register.yml"\n', encoding="utf-8")
    return file


def write(folder: Path) -> dict[str, str]:
    """Each case as a folder of .eml files; the case's name by the folder's."""
    names = {}
    for place, case in enumerate(data()["cases"]):
        below = folder / f"{place:03}"
        below.mkdir()
        names[below.name] = case["name"]
        for number, mail in enumerate(case["mails"]):
            (below / f"{number}.eml").write_bytes(bytes(_eml(mail, f"{place:03}.{number}")))
    return names


def _eml(mail: Mapping[str, Any], number: str) -> EmailMessage:
    people = data()["people"]
    made = EmailMessage()
    made["Message-ID"] = mail.get("id", f"<{number}@ambleford.gov.uk>")
    made["Date"] = mail.get("at", "2 Feb 2027 10:15:00 +0000")
    made["From"] = people.get(mail.get("from", "sam"), mail.get("from"))
    for header in ("to", "cc"):
        if names := mail.get(header, ["stone"] if header == "to" else []):
            made[header.capitalize()] = ", ".join(people.get(name, name) for name in names)
    if sender := mail.get("sender"):
        made["Sender"] = people[sender]
    made["Subject"] = mail.get("subject", "The bandstand")
    if answers := mail.get("answers"):
        made["In-Reply-To"] = made["References"] = answers
    made.set_content(mail.get("text", "Please find a letter attached.") + "\n")
    for each in mail.get("files", ()):
        content, ending = _file(each)
        made.add_attachment(content, "application", "octet-stream", filename=each.get("name", f"letter.{ending}"))
    if attached := mail.get("attached"):
        made.add_attachment(_eml(attached, f"{number}.attached"))
    return made


def _file(each: Mapping[str, Any]) -> tuple[bytes, str]:
    """The bytes, and the ending of the file's name."""
    if "scan" in each:
        return scan(), "pdf"
    kind, write_as = ("docx", docx) if "docx" in each else ("pdf", pdf)
    around = (tuple(each[part].split("\n")) if part in each else () for part in ("header", "footer"))
    return write_as(Paper(tuple(each[kind].split("\n")), *around)), kind
