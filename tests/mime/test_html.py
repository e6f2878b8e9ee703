"""HTML as a person reads it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mailguard.mime.html import text_of
from tests.mime.letters import html


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<div>A</div><div><br></div><div>B<br></div>C", "A\n\nB\nC"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"),
        ("a<br><br><br><br>b", "a\n\nb"),
        ("a &nbsp; b\r\n c", "a b c"),
        ("x<b>y</b> <i>z</i>", "xy z"),
        ("<a href='https://example.org'>the plan</a>", "the plan"),
        ("<ul><li>x<li>y<ul><li>z</ul></ul>after", "- x\n- y\n- z\nafter"),
        ("<ol><li><p>one</p></li><li>two</li></ol>", "- one\n\n- two"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>end", "a  b\nc  d\nend"),
        ("<table><tr><td>a</td><td><p class=MsoNormal>b</p></td></tr></table>", "a  b"),
        ("<table><tr><td>a<table><tr><td>x</td><td>y</td></tr></table></td></tr></table>z", "a\nx  y\nz"),
        ("<head><title>no</title><style>p{}</style></head><script>var a='<b>';</script>yes", "yes"),
        ("<!-- <b>no</b> -->yes<!--[if mso]>no<![endif]-->", "yes"),
        ("<![if !vml]>yes<![endif]><?xml no ?>", "yes"),
        ("1 < 2 &amp; 3 > 2 &lt;b&gt;", "1 < 2 & 3 > 2 <b>"),
        ('<a title="a > b">x</a><img alt="<i>">y', "xy"),
        ("<pre>a\n-- \nb</pre>", "a\n-- \nb"),
        ("a<hr>b", "a\n" + "_" * 32 + "\nb"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
        ("<p>a</p></div></blockquote></td>b", "a\n\nb"),
        ("<P>A<BR>B</P>", "A\nB"),
        ("<html><head><body><p>an open head</p></html>", "an open head"),
        ("<<font color=red>To be</font> seen", "<To be seen"),
        ('<font face="Arial" <b>In case</b></font> of it', "In case of it"),
        ("<svg><object>an open object", "an open object"),
    ],
)
def test_blocks_and_blanks(page: str, text: str) -> None:
    assert text_of(page) == (text, False)


@pytest.mark.parametrize(
    "hiding",
    [
        "style='display:none'",
        'style="color:red; DISPLAY : none !important"',
        "style=visibility:hidden",
        "hidden",
        'style="mso-hide:all"',
        "style='font-size:0px'",
        "style='font-size: 0'",
        "style='display:&#110;one'",
    ],
)
@pytest.mark.parametrize("tag", ["div", "span", "p"])
def test_hidden_text_is_left_out_and_said(hiding: str, tag: str) -> None:
    found = html(f"<p>Seen</p><{tag} {hiding}>never seen</{tag}><p>Seen too</p>")
    assert found.text == "Seen\n\nSeen too"
    assert found.problems == ("hidden text left out",)


def test_small_letters_are_not_hidden_ones() -> None:
    page = "<td style='font-size:0.9em'>a</td><div style='font-size:0px'>no<p style='font-size:14px'>b</p></div>"
    assert text_of(page) == ("a\n\nb", True)
    assert text_of("<div style='display:block'>a</div><b style='border:none'>b</b>") == ("a\nb", False)
    assert text_of("<div style='font-size:0'> &nbsp; </div>a") == ("a", False)


def test_gmail_reply_with_an_answer_between() -> None:
    page = (
        '<div dir="ltr">Mine</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Jane wrote:<br></div>'
        '<blockquote class="gmail_quote">first<br><br>second<blockquote type="cite">older</blockquote></blockquote>'
        "<div>My answer</div><blockquote>third</blockquote></div>"
    )
    quoted = "> first\n>\n> second\n> > older"
    assert text_of(page)[0] == f"Mine\nOn Mon, Jane wrote:\n{quoted}\nMy answer\n> third"


def test_gmail_forward_without_a_blockquote() -> None:
    page = 'FYI<div class="gmail_quote"><div class="gmail_attr">--- Forwarded message ---<br>From: A</div>Text</div>'
    assert text_of(page)[0] == "FYI\n--- Forwarded message ---\nFrom: A\nText"


def test_indenting_ones_own_words_is_not_quoting() -> None:
    assert text_of('a<blockquote style="margin:0 0 0 40px;border:none">b</blockquote>')[0] == "a\nb"


def test_outlook_reply_header_stays_plain() -> None:
    page = (
        '<p class=MsoNormal>Mine</p><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg">'
        "<font><b>From:</b> Jane &lt;j@example.org&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Tom</font></div>old"
    )
    lines = ["Mine", "_" * 32, "From: Jane <j@example.org>", "Sent: Monday", "To: Tom", "old"]
    assert text_of(page)[0].split("\n") == lines


@pytest.mark.parametrize("mark", ['class="gmail_signature"', 'id="Signature"', 'id="x_Signature"'])
def test_signature_gets_its_line(mark: str) -> None:
    assert text_of(f"Hello<div {mark}>Tom<br>Planning</div>")[0] == "Hello\n-- \nTom\nPlanning"
    assert text_of(f"Hello<br><span>-- </span><br><div {mark}>Tom</div>")[0] == "Hello\n-- \nTom"
    assert text_of(f"<blockquote>Hello<div {mark}>Tom</div></blockquote>")[0] == "> Hello\n> -- \n> Tom"
    assert text_of(f"Hello<div {mark}></div>")[0] == "Hello"


BOMBS = {
    "nested div": "<div>x" * 60_000,
    "nested formatting": "".join(f"<b id={n}>" for n in range(150)) + "<p>x" * 40_000,
    "nested tables": "<table><tr><td>" * 20_000,
    "quotes": "<blockquote>x" * 15_000,
    "open comments": "<!--" * 80_000,
    "open attributes": '<a href="' * 40_000,
    "open scripts": "<script>" * 50_000,
    "brackets": "<" * 300_000,
    "references": "&" * 300_000,
    "closing": "</td></p></b>" * 30_000,
    "hidden": "<span style='display:none'>" * 20_000 + "x",
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_page_takes_long(name: str) -> None:
    began = time.process_time()
    text_of(BOMBS[name])
    assert time.process_time() - began < 2.0


def test_text_nested_deep_is_not_lost() -> None:
    assert text_of("<div>" * 5_000 + "deep" + "</div>" * 5_000)[0] == "deep"


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<td>",
        "</td>",
        "<tr>",
        "<table>",
        "</table>",
        "<br>",
        "<li>",
        "</ul>",
        "<ul>",
        "<blockquote>",
        "</blockquote>",
        "alpha ",
        "beta",
        "&amp;",
        "<span class='x'>",
        "<!-- c -->",
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=30))
def test_the_words_are_those_a_browser_shows(pieces: list[str]) -> None:
    page = "".join(pieces)
    shown = LexborHTMLParser(f"<body>{page}</body>").body
    words = shown.text(separator="") if shown else ""
    assert sorted(filter(str.isalpha, text_of(page)[0])) == sorted(filter(str.isalpha, words))


@settings(deadline=None)
@given(st.text(alphabet="<>/ab='\" !-&;#x3\n", max_size=200))
def test_any_letters_at_all(page: str) -> None:
    assert isinstance(text_of(page)[0], str)
