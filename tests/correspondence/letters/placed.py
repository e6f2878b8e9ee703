"""Where a name may stand in a letter, and in whose name the letter then goes out: one table for several tests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mailguard.correspondence.letters import Proxy, Signs
from mailguard.correspondence.letters.reading import APART
from tests.attachments import in_docx, in_odt, in_pdf, in_rtf
from tests.attachments.letters import Letter

WRITERS: Mapping[str, Callable[[Letter], bytes]] = {
    "docx": in_docx.write,
    "odt": in_odt.write,
    "rtf": in_rtf.write,
    "pdf": in_pdf.write,
}
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

    @property
    def in_name(self) -> str:
        """The words that show in which Member's name it goes out; empty where an officer signs it."""
        members = [quote for signs, quote in self.signs if signs is Signs.MEMBER]
        return members[0] if members else "" if self.signs else self.heading


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
