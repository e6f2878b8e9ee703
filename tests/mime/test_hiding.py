"""What a page hides by colour, size, place or class is left out; what can be seen stays."""

import time

import pytest

from mailguard.mime.html import text_of


@pytest.mark.parametrize(
    "style",
    [
        "color:#fff",
        "color: white",
        "color:transparent",
        "color:hsl(0,0%,100%)",
        "color:#fefefe !important",
        "color:rgb(255, 255, 255)",
        "color:rgba(0,0,0,0)",
        "color:#00000000",
        "font-size:1px",
        "font-size:.5pt",
        "font:0/0 a",
        "opacity:0",
        "opacity: 0.0",
        "position:absolute;left:-9999px",
        "text-indent:-9999px",
        "max-height:0;overflow:hidden",
        "overflow:hidden;height:0px",
        "position:absolute;clip:rect(0,0,0,0)",
        "clip-path:inset(50%)",
        "display:/**/none",
    ],
)
@pytest.mark.parametrize("tag", ["p", "span"])
def test_hidden_by_a_style(style: str, tag: str) -> None:
    assert text_of(f"<p>Seen</p><{tag} style='{style}'>never</{tag}><p>too</p>") == ("Seen\n\ntoo", True)


@pytest.mark.parametrize("colour", ["white", "#FFFFFF", "'#fefefe'", "FFFFFF"])
def test_white_letters_of_a_font(colour: str) -> None:
    assert text_of(f"Seen<font color={colour}>never</font>") == ("Seen", True)


@pytest.mark.parametrize(
    ("rule", "attribute"),
    [
        (".x{display:none}", "class=x"),
        (".x{display:none}", "class='a x'"),
        ("#x { color : #FFF }", "id=x"),
        ("p.x, .y { font-size:0 }", "class=x"),
        ("/* a */ <!-- .x{opacity:0} -->", "class=x"),
        ("@import url(a); .x{visibility:hidden}", "class=x"),
    ],
)
def test_hidden_by_the_style_sheet_of_the_page(rule: str, attribute: str) -> None:
    assert text_of(f"<style>{rule}</style><p>Seen</p><p {attribute}>never</p>") == ("Seen", True)


@pytest.mark.parametrize(
    "page",
    [
        "<td bgcolor='#003366'><font color=white>Seen</font></td>",
        "<div style='background:#036'><p><span style='color:#fff'>Seen</span></p></div>",
        "<a style='color:#ffffff;background-color:rgb(0, 51, 102)'>Seen</a>",
        "<td background='a.png' style='color:white'>Seen</td>",
        "<div style='background-color:#036;background-image:none;color:#fff'>Seen</div>",
        "<style>.h td{background:#036}</style><table class=h><tr><td style='color:#fff'>Seen</td></table>",
        "<style>.h{background:#036;color:#fff}</style><div class=h>Seen</div>",
        "<style>@media print{.x{display:none}}</style><p class=x>Seen</p>",
        "<style>.y .x{display:none}</style><p class=x>Seen</p>",
        "<!--[if mso]><style>.x{display:none}</style><![endif]--><p class=x>Seen</p>",
        "<style>.x{display:none}</style><p class=x style='display:block'>Seen</p>",
        "<div style='color:#fff'><p style='color:black'>Seen</p></div>",
        "<p style='color:#1f497d;background:#fff'>Seen</p>",
        "<p style='border-color:#fff;background-color:white'>Seen</p>",
        "<p style='font:12px/0 Arial;opacity:0.9'>Seen</p>",
        "<p style='height:0;margin-left:-5px'>Seen</p>",
        "<p style='color:yellow'>Seen</p>",
        "<s>Seen</s>",
        "<font color='#ffffff'><table><tr><td>Seen</td></tr></table></font>",
    ],
)
def test_what_can_be_seen_stays(page: str) -> None:
    assert text_of(page) == ("Seen", False)


def test_a_light_background_hides_white_letters_again() -> None:
    page = "<div style='background:#000'><p style='background:#fff;color:#fff'>never</p><p style='color:#fff'>Seen</p>"
    assert text_of(page) == ("Seen", True)


def test_white_letters_in_a_quoted_header() -> None:
    page = "<p>Mine</p><hr><div><b>From:</b> Tom<br><span style='color:#fff'>Cc: Jane</span></div>"
    assert "Jane" not in text_of(page)[0]


BOMBS = {
    "comments of a sheet": "<style>" + "/*" * 200_000 + "</style><p style='color:#fff'>",
    "many sheets": "<style>" * 100_000 + "<p style='color:#fff'>",
    "brackets of a sheet": "<style>" + "{" * 200_000 + "}" * 200_000 + "</style><p style='color:#fff'>",
    "many rules": "<style>" + ".x{color:#fff}" * 20_000 + "</style><p class=x>a",
    "many classes": "<style>.x{color:#fff}</style>" + "".join(f"<b class='x a{n}'>" for n in range(40_000)),
    "open comments": "<p style='color:#fff'><style></style>" + "<!-->" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_sheet_takes_long(name: str) -> None:
    began = time.process_time()
    text_of(BOMBS[name])
    assert time.process_time() - began < 2.0
