"""In whose name a letter goes out, wherever the name stands and whatever format the letter comes in."""

from dataclasses import dataclass

import pytest

from mailguard.correspondence.letters import Proxy, Signs
from mailguard.correspondence.letters.reading import APART, attached_letter
from mailguard.message import Unread
from tests.attachments import in_docx, in_odt, in_pdf, in_rtf
from tests.attachments.letters import Letter, open_one
from tests.attachments.scans import SCANS
from tests.correspondence.letters.making import CAST

WRITERS = {"docx": in_docx.write, "odt": in_odt.write, "rtf": in_rtf.write, "pdf": in_pdf.write}
CLOSING = "Yours sincerely"
NAIR = "Councillor Priya Nair"
LEADER = "Leader of the Council"
WHOLE = f"{NAIR}, {LEADER}"


@dataclass(frozen=True)
class Placed:
    """A letter; who signs it, and whose letterhead it bears."""

    letter: Letter
    signs: tuple[tuple[Signs, str], ...] = ()
    heading: str = ""
    proxy: Proxy | None = None
    doubt: str = ""


MEMBER = ((Signs.MEMBER, NAIR),)
BOTH = (*MEMBER, (Signs.OFFICER, "Leah Quinn"))
PLACED = {
    "below the closing words": Placed(Letter(closing=(CLOSING, NAIR, LEADER)), MEMBER),
    "name and role on one line": Placed(Letter(closing=(CLOSING, WHOLE)), ((Signs.MEMBER, WHOLE),)),
    "a role and no title": Placed(Letter(closing=(CLOSING, "Priya Nair", LEADER)), ((Signs.MEMBER, "Priya Nair"),)),
    "another hand": Placed(Letter(closing=(CLOSING, f"pp {NAIR}", LEADER)), MEMBER, proxy=Proxy.PP),
    "an officer for the Member": Placed(
        Letter(closing=(CLOSING, "Sam Okoro", f"for {WHOLE}")),
        ((Signs.OFFICER, "Sam Okoro"), (Signs.MEMBER, WHOLE)),
        proxy=Proxy.FOR,
    ),
    "two columns": Placed(
        Letter(columns=((NAIR, LEADER), ("Leah Quinn", "Monitoring Officer")), closing=(CLOSING,)), BOTH
    ),
    "one below the other": Placed(Letter(closing=(CLOSING, NAIR, LEADER, "Leah Quinn", "Monitoring Officer")), BOTH),
    "a cell of a table": Placed(Letter(columns=((CLOSING, NAIR),), closing=()), MEMBER),
    "after a page break": Placed(Letter(page_break=True, closing=(CLOSING, NAIR)), MEMBER),
    "a box": Placed(Letter(box=NAIR, closing=(CLOSING,)), MEMBER, doubt=APART),
    "the page footer": Placed(Letter(footer=WHOLE, closing=(CLOSING,)), ((Signs.MEMBER, WHOLE),)),
    "the page header": Placed(Letter(header=WHOLE, closing=(CLOSING,)), heading=WHOLE),
    "the header of the first page": Placed(
        Letter(first_header=f"Office of the {LEADER}", closing=(CLOSING,)), heading=f"Office of the {LEADER}"
    ),
    "a table in the page header": Placed(Letter(header_table=WHOLE, closing=(CLOSING,)), heading=WHOLE),
    "the first lines": Placed(
        Letter(opening=(f"Office of the {LEADER}", "Town Hall"), closing=(CLOSING,)), heading=f"Office of the {LEADER}"
    ),
    "a Member's letterhead over an officer's name": Placed(
        Letter(header=WHOLE, closing=(CLOSING, "Sam Okoro", "Leisure Services Officer")),
        ((Signs.OFFICER, "Sam Okoro"),),
        heading=WHOLE,
    ),
}


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", PLACED)
def test_who_signs_is_read_wherever_the_name_stands(name: str, kind: str) -> None:
    placed = PLACED[name]
    found = attached_letter(open_one(WRITERS[kind](placed.letter), f"letter.{kind}"), CAST)
    assert found is not None
    assert tuple((each.signs, each.quote) for each in found.signatures) == placed.signs
    assert (found.heading.quote if found.heading else "") == placed.heading
    members = [*found.members, *([found.heading] if found.heading else [])]
    assert all(person.id == "priya-nair" for each in members for person in each.people)
    assert all(each.people for each in members)
    assert [each.proxy for each in found.members if each.proxy] == ([placed.proxy] if placed.proxy else [])
    assert {each.doubt for each in found.members} <= {placed.doubt}
    assert (found.salutation, found.closed) == ("Mr Brown", True)
    assert "Thank you for your letter" in found.text


@pytest.mark.parametrize("kind", SCANS)
@pytest.mark.parametrize("name", PLACED)
def test_the_same_letters_as_scans_are_no_letters_and_say_why(name: str, kind: str) -> None:
    found = open_one(SCANS[kind](PLACED[name].letter), f"letter.{kind}")
    assert (found.passages, found.unread) == (None, Unread.PICTURE)
