"""Letters with real files in them, opened by the parser, for the rules about marked letters to Members."""

from collections.abc import Iterable

from mailguard import mime
from mailguard.attachments.writing import Paper, docx, pdf, scan
from mailguard.correspondence import Correspondence
from mailguard.correspondence.matters import Case
from mailguard.message import Raw, Unreadable
from tests.checks.confided import OUTSIDER, REGULATORY, said
from tests.checks.house import KEY, NOW, Letter, ambleford, eml

NOTICE = "Officers visited on 28 January. We are about to serve an enforcement notice at 14 Mill Lane, 27/00045/ENF."
POOL = "The prices of the pool go up in April. The operator does not know this yet."
DEAR = ("CONFIDENTIAL", "", "Dear Councillor Hart", "", NOTICE, "", "Yours sincerely", "Martin Sedgwick")
WRITES = {"docx": docx, "pdf": pdf}


def paper(name: str, *lines: str, header: str = "") -> tuple[str, bytes]:
    """A file of that name, written as its ending says; an empty line parts two paragraphs."""
    return name, WRITES[name.rpartition(".")[2]](Paper(lines, (header,) if header else ()))


def picture(name: str) -> tuple[str, bytes]:
    """A page that is only a picture."""
    return name, scan()


def carrying(letter: Letter, *files: tuple[str, bytes], cases: Iterable[Case] = ()) -> Correspondence:
    """The letter as a person reads it, with its files opened; a mail attached to it has them instead."""
    made = eml(letter, 0, ambleford())
    target = next((part for part in made.walk() if part is not made and part["Message-ID"]), made)
    for name, content in files:
        target.add_attachment(content, "application", "octet-stream", filename=name)
    raw = Raw(bytes(made), letter.mailbox, letter.stage, letter.keeps_bcc, NOW)
    found = mime.read(raw, closed=None)
    assert not isinstance(found, Unreadable)
    return Correspondence(found, ambleford().on(found.date.date()), KEY, cases=tuple(cases)).with_past(())


def told(mail: Correspondence) -> tuple[str, str]:
    """What borough-2019 and town-2020 say of a marked letter that reaches somebody outside; empty is nothing."""
    return said("borough-2019", mail).get(OUTSIDER, ""), said("town-2020", mail).get(REGULATORY, "")
