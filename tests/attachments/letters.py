"""One letter, laid out in every way that matters, for writers of four formats; and how the tests open files."""

from dataclasses import dataclass

from mailguard.attachments import Budget, File, opened
from mailguard.message import Attachment, Place

HART = "Cllr Jane Hart, Ward Member for Castle"
SAID = (
    "Dear Mr Brown",
    "Thank you for your letter about the footpath at Mill Lane. We write on behalf of the Council.",
)
SINCERELY = "Yours sincerely"


@dataclass(frozen=True)
class Letter:
    """What stands where; empty is nowhere."""

    header: str = ""
    first_header: str = ""
    header_table: str = ""
    footer: str = ""
    opening: tuple[str, ...] = ()
    box: str = ""
    columns: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    second_header: str = ""
    page_break: bool = False
    closing: tuple[str, ...] = (SINCERELY, "Tom Okoro", "Head of Planning")


@dataclass(frozen=True)
class Placement:
    """A letter, the words that must be found in it, and the place they stand in where a format can say so."""

    letter: Letter
    words: tuple[str, ...]
    place: Place = Place.BODY


PLACEMENTS = {
    "page header": Placement(Letter(header=HART), (HART,), Place.HEADER),
    "header of the first page": Placement(Letter(first_header=HART), (HART,), Place.HEADER),
    "table in the page header": Placement(Letter(header_table=HART), (HART,), Place.HEADER),
    "page footer": Placement(Letter(footer=HART), (HART,), Place.FOOTER),
    "first lines of the body": Placement(Letter(opening=(HART, "Town Hall, Ambleford")), (HART,)),
    "sign-off": Placement(Letter(closing=(SINCERELY, "Jane Hart")), (SINCERELY, "Jane Hart")),
    "role line below the name": Placement(
        Letter(closing=(SINCERELY, "Jane Hart", "Ward Member for Castle")), ("Jane Hart\nWard Member for Castle",)
    ),
    "pp line": Placement(Letter(closing=(SINCERELY, "pp Cllr Jane Hart", "Tom Okoro")), ("pp Cllr Jane Hart",)),
    "table cell": Placement(
        Letter(columns=((SINCERELY, "Cllr Jane Hart"),), closing=()), ("Cllr Jane Hart",), Place.TABLE
    ),
    "two columns": Placement(
        Letter(columns=(("Tom Okoro", "Head of Planning"), ("Cllr Jane Hart", "Ward Member")), closing=(SINCERELY,)),
        ("Tom Okoro\nHead of Planning", "Cllr Jane Hart\nWard Member"),
        Place.TABLE,
    ),
    "text box": Placement(Letter(box="Cllr Jane Hart"), ("Cllr Jane Hart",), Place.TEXT_BOX),
    "footnote": Placement(Letter(note="Written for Cllr Jane Hart"), ("Written for Cllr Jane Hart",), Place.NOTE),
    "header of the second section": Placement(Letter(header="Ambleford", second_header=HART), (HART,), Place.HEADER),
    "after a page break": Placement(
        Letter(page_break=True, closing=(SINCERELY, "Cllr Jane Hart")), ("Cllr Jane Hart",)
    ),
}


def words(data: bytes, page: bool) -> str:
    """Stands in for the mime room's way with text."""
    text = data.decode("utf-8", "replace")
    return f"page of {text}" if page else text


def opened_all(data: bytes, name: str = "letter", content_type: str = "application/octet-stream") -> list[Attachment]:
    """The file and what is packed in it."""
    return list(opened(File(name, content_type, data), Budget(), words))


def open_one(data: bytes, name: str = "letter", content_type: str = "application/octet-stream") -> Attachment:
    """The file itself."""
    return opened_all(data, name, content_type)[0]


def text_of(found: Attachment, place: Place | None = None) -> str:
    """What was read, all of it or what stands in one place, passages apart by an empty line."""
    assert found.passages is not None, found.unread
    return "\n\n".join(each.text for each in found.passages if place in (None, each.place))
