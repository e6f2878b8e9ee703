"""What Word shows of a .docx is read once; what it does not show is not read."""

import io
import random
import zipfile
from dataclasses import replace

import docx as docx_
import pytest
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from mailguard.message import Place, Unread
from tests.attachments import in_docx
from tests.attachments.hostile import docx, word
from tests.attachments.letters import HART, PLACEMENTS, Letter, open_one, opened_all, text_of
from tests.attachments.scans import picture
from tests.mime.outlook import compound

_VANISH = "<w:rPr><w:vanish/></w:rPr>"
_STYLES = (
    f'<w:styles xmlns:w="{in_docx.W}"><w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Below"><w:basedOn w:val="Gone"/></w:style></w:styles>'
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("one") + run(" two"), "one two"),
        (f"<w:del>{run('gone')}<w:r><w:delText>gone</w:delText></w:r></w:del>{run('kept')}", "kept"),
        (f"<w:ins>{run('put in')}</w:ins>", "put in"),
        (f"<w:moveFrom>{run('moved')}</w:moveFrom><w:moveTo>{run('moved')}</w:moveTo>", "moved"),
        (run("hidden", _VANISH) + run("seen"), "seen"),
        (run("seen", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "seen"),
        (run("seen", "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"), "seen"),
        ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("seen"), "seen"),
        (run("hidden", '<w:rPr><w:rStyle w:val="Below"/></w:rPr>') + run("seen"), "seen"),
        ('<w:pPr><w:pStyle w:val="Gone"/></w:pPr>' + run("hidden"), ""),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a\tb\nc-d"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("a"), "a"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
            + run("code")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("shown")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "shown",
        ),
        ("<w:sdt><w:sdtContent>" + run("in a control") + "</w:sdtContent></w:sdt>", "in a control"),
        ("<w:hyperlink>" + run("a link") + "</w:hyperlink>", "a link"),
        ('<w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="DRAFT"/></w:pict></w:r>', "DRAFT"),
    ],
)
def test_a_paragraph(inside: str, text: str) -> None:
    found = open_one(docx(word(f"<w:p>{inside}</w:p>"), styles1=_STYLES))
    assert (text_of(found) if found.passages else "") == text
    assert found.unread is (None if text else Unread.NO_TEXT)


def test_comments_are_not_read() -> None:
    comments = f'<w:comments xmlns:w="{in_docx.W}"><w:comment><w:p>{run("between us")}</w:p></w:comment></w:comments>'
    assert text_of(open_one(docx(word(f"<w:p>{run('seen')}</w:p>"), comments1=comments))) == "seen"


def _headers(*kinds: str) -> dict[str, str]:
    return {
        f"header{number}": f'<w:hdr xmlns:w="{in_docx.W}"><w:p>{run(kind)}</w:p></w:hdr>'
        for number, kind in enumerate(kinds, start=1)
    }


@pytest.mark.parametrize(
    ("more", "settings_", "shown"),
    [
        ("", "", ["default"]),
        ("<w:titlePg/>", "", ["first", "default"]),
        ('<w:titlePg w:val="0"/>', "", ["default"]),
        ("", "<w:evenAndOddHeaders/>", ["default", "even"]),
    ],
)
def test_only_the_headers_that_are_shown(more: str, settings_: str, shown: list[str]) -> None:
    refers = "".join(
        f'<w:headerReference w:type="{kind}" r:id="header{number}"/>'
        for number, kind in enumerate(("default", "first", "even"), start=1)
    )
    document = word(f"<w:p>{run('body')}</w:p><w:sectPr>{refers}{more}</w:sectPr><w:sectPr/>")
    parts = _headers("default", "first", "even", "nowhere")
    parts["settings1"] = f'<w:settings xmlns:w="{in_docx.W}">{settings_}</w:settings>'
    found = open_one(docx(document, **parts))
    assert [each.text for each in found.passages or ()] == [*shown, "body"]


def test_a_file_of_the_strict_kind() -> None:
    strict = word(f"<w:p>{run('strict')}</w:p>").replace(in_docx.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert text_of(open_one(docx(strict))) == "strict"


def test_another_document_shown_in_it_is_told() -> None:
    found, other = opened_all(docx(word(f"<w:p>{run('seen')}</w:p><w:altChunk/>")), "letter.docx")
    assert (text_of(found), found.cut) == ("seen", False)
    assert (other.name, other.unread) == ("letter.docx/another document", Unread.UNKNOWN)


def test_a_picture_as_large_as_a_page_may_be_a_page() -> None:
    for height, parts in ((24, [("letter.docx/large picture", Unread.PICTURE)]), (5, [])):
        made = docx_.Document()
        made.add_paragraph("Please see the letter below.")
        made.add_picture(io.BytesIO(picture(Letter(), "PNG")), Cm(16), Cm(height))
        found, *others = opened_all(in_docx.saved(made), "letter.docx")
        assert text_of(found) == "Please see the letter below."
        assert [(each.name, each.unread) for each in others] == parts


def _holding(**embedded: bytes) -> bytes:
    """A letter into which these files were put."""
    with zipfile.ZipFile(into := io.BytesIO(in_docx.write(Letter())), "a") as archive:
        for name, content in embedded.items():
            archive.writestr(f"word/embeddings/{name.replace('_', '.')}", content)
    return into.getvalue()


def test_a_letter_put_into_a_letter_is_read() -> None:
    found, inner = opened_all(_holding(Document1_docx=in_docx.write(Letter(header=HART))), "letter.docx")
    assert "Dear Mr Brown" in text_of(found)
    assert (inner.name, text_of(inner, Place.HEADER)) == ("letter.docx/Document1.docx", HART)


def test_an_object_of_another_program_is_told() -> None:
    _, other = opened_all(_holding(oleObject1_bin=compound({"WordDocument": bytes(12)})), "letter.docx")
    assert (other.name, other.unread) == ("letter.docx/oleObject1.bin", Unread.UNKNOWN)
    assert other.content_type == "application/msword", "it may be a letter"


def test_letters_in_letters_in_letters_end_somewhere() -> None:
    content = in_docx.write(Letter())
    for _ in range(5):
        with zipfile.ZipFile(into := io.BytesIO(in_docx.write(Letter())), "a") as archive:
            archive.writestr("word/embeddings/a.docx", content)
        content = into.getvalue()
    found = opened_all(content, "a.docx")
    assert [each.unread for each in found] == [None, None, None, None, Unread.TOO_LARGE]


def test_a_row_of_single_lines_is_one_line() -> None:
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("Tom Okoro", "", "Jane Hart"))
    found = open_one(docx(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")))
    assert [(each.place, each.text) for each in found.passages or ()] == [(Place.TABLE, "Tom Okoro  Jane Hart")]


def test_tables_and_boxes_in_a_table() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('inner')}</w:p></w:tc></w:tr></w:tbl>"
    box = (
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent></w:pict></w:r>{run('cell')}</w:p>"
    )
    found = open_one(docx(word(f"<w:tbl><w:tr><w:tc>{inner}{box}</w:tc></w:tr></w:tbl>")))
    assert [(each.place, each.text) for each in found.passages or ()] == [
        (Place.TABLE, "inner\ncell"),
        (Place.TEXT_BOX, "boxed"),
    ]


def test_more_than_is_read_is_cut_and_keeps_its_letterhead() -> None:
    refers = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    document = word(f"<w:p>{run('word ' * 200)}</w:p>" * 600 + refers)
    found = open_one(docx(document, **_headers(HART)), "book")
    assert found.cut
    assert text_of(found, Place.HEADER) == HART
    assert 490_000 < len(text_of(found, Place.BODY)) <= 500_000


def _tangle(chance: random.Random) -> tuple[str, int]:
    """Paragraphs, tables and boxes in one another in no sensible order, and how many words stand in them."""
    open_, made, words = list[str](), list[str](), 0
    while len(made) < 120:
        if open_ and chance.random() < 0.45:
            made.append(f"</w:{open_.pop()}>")
        elif open_ and open_[-1] == "p":
            made.append(f"{run(f'w{words} ')}<w:r>")
            open_.append("r")
            words += 1
        else:
            open_.append(chance.choice(("p", "p", "tbl", "tr", "tc", "txbxContent", "sdtContent")))
            made.append(f"<w:{open_[-1]}>")
    made.extend(f"</w:{name}>" for name in reversed(open_))
    return "".join(made), words


def test_no_word_is_lost_or_doubled_however_its_file_is_tangled() -> None:
    chance = random.Random(7)
    for _ in range(300):
        inside, words = _tangle(chance)
        found = open_one(docx(word(inside)))
        said = text_of(found).split() if found.passages else []
        assert sorted(said) == sorted(f"w{number}" for number in range(words))


_WORDS = st.lists(st.integers(0, 999_999).map("w{:06d}".format), min_size=1, max_size=6, unique=True)


@settings(deadline=None, max_examples=40)
@given(_WORDS, st.sampled_from(sorted(PLACEMENTS)))
def test_no_word_is_ever_doubled(words: list[str], name: str) -> None:
    """Every word stands in the file once, or twice where Word itself writes a box in two forms; it is read once."""
    wanted = PLACEMENTS[name].letter
    made = in_docx.document(replace(wanted, opening=tuple(words)))
    for each in words[:2]:
        made.element.body.insert(1, in_docx.box(f"box {each}x"))
    text = text_of(open_one(in_docx.saved(made)))
    for each in words:
        assert text.split().count(each) == 1
    for each in words[:2]:
        assert text.split().count(f"{each}x") == 1
