"""Letters as Rich Text, by hand, in the manner of Word 2019: its preamble, its groups, its habits with letters."""

from tests.attachments.letters import SAID, Letter

_HEAD = r"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch0\stshfloch37\deflang2057
{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}
{\f37\fbidi \fswiss\fcharset0\fprq2 Calibri;}{\f40\froman\fcharset238 Times New Roman CE;}}
{\colortbl;\red0\green0\blue0;}{\*\defchp \f37\fs22 }{\stylesheet{\ql \fs22 \snext0 Normal;}{\s15 header;}}
{\*\rsidtbl \rsid1}{\mmathPr\mmathFont34}{\info{\title A secret title}{\author A secret author}}
\paperw11906\paperh16838\margl1440 {\*\xmlnstbl {\xmlns1 http://x}}\widowctrl\ftnbj
{\*\ftnsep \ltrpar \pard\plain {\insrsid1 \chftnsep \par }}{\*\pnseclvl1\pnucrm{\pntxta .}}
"""


def escaped(text: str) -> str:
    """Letters beyond ASCII as Word writes them: by their number, with a stand-in behind it."""
    return "".join(
        rf"\u{ord(each)}\'3f" if ord(each) > 0xFF else rf"\'{ord(each):02x}" if ord(each) > 0x7E else each
        for each in text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
    )


def paragraph(text: str) -> str:
    """A paragraph, its words cut into two runs, as Word does where it checks spelling."""
    half = len(text) // 2
    runs = rf"{{\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1 {escaped(text[:half])}}}{{\insrsid2 {escaped(text[half:])}}}"
    return rf"\pard\plain \ltrpar\ql \li0 \f37\fs22 {runs}{{\insrsid1 \par }}" + "\n"


def box(text: str) -> str:
    """A text box as Word writes it: the shape, then the same again for readers that know no shapes."""
    lines = rf"{{\shptxt {paragraph(text)}}}"
    before = rf"{{\*\do\dobxcolumn{{\dptxbxtext {paragraph(text)}}}}}"
    return rf"{{\shp{{\*\shpinst\shpleft1{{\sp{{\sn shapeType}}{{\sv 202}}}}{lines}}}{{\shprslt{before}}}}}"


def row(cells: tuple[tuple[str, ...], ...]) -> str:
    """A row of a table."""
    head = r"\trowd \trgaph108" + "".join(rf"\cellx{4000 * (number + 1)}" for number in range(len(cells)))
    inside = "".join(
        r"\pard\plain \intbl " + r"\par ".join(rf"{{{escaped(line)}}}" for line in cell) + r"\cell " for cell in cells
    )
    return rf"{head}{inside}\pard \intbl {{{head}\row }}\pard " + "\n"


def write(letter: Letter) -> bytes:
    """The letter as an .rtf."""
    made = [_HEAD]
    if letter.first_header:
        made.append(rf"\titlepg{{\headerf {paragraph(letter.first_header)}}}")
    if letter.header or letter.header_table:
        table = row((("",), (letter.header_table,))) if letter.header_table else ""
        made.append(rf"{{\header {table}{paragraph(letter.header)}}}")
    if letter.footer:
        made.append(rf"{{\footer {paragraph(letter.footer)}}}")
    made.extend(paragraph(line) for line in (*letter.opening, *SAID))
    if letter.box:
        made.append(r"\pard {" + box(letter.box) + r"}\par ")
    if letter.note:
        made.append(
            rf"\pard See the note{{\super\chftn {{\footnote \pard {{\chftn }}{escaped(letter.note)}}}}} below.\par "
        )
    if letter.page_break:
        made.append(r"\pard{\page }")
    if letter.second_header:
        made.append(rf"\sect \sectd {{\header {paragraph(letter.second_header)}}}")
    made.extend(paragraph(line) for line in letter.closing)
    if letter.columns:
        made.append(row(letter.columns))
    return ("".join(made) + "}").encode("ascii")
