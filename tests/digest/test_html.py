"""S-02, A-06: the HTML survives Outlook, reads aloud, reads in the dark, and reaches for nothing outside."""

import re
from itertools import pairwise

import pytest

from mailguard.digest import compose
from mailguard.digest.palette import COLOURS, TEXT_ON
from tests.digest.reading import Tags
from tests.digest.test_compose import LETTERS, hostile

PAGES = {name: letter.html for name, letter in LETTERS.items()} | {"hostile": compose(hostile()).html}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "div", "table", "tbody", "tr", "td", "th", "caption",
    "h1", "h2", "h3", "p", "ol", "ul", "li",
}  # fmt: skip


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Tags:
    return Tags(PAGES[request.param])


def test_only_tags_of_our_own(page: Tags) -> None:
    assert {tag for tag, _ in page.opened} <= ALLOWED
    assert not page.crossed
    assert page.stack == []


def test_nothing_from_outside_and_nothing_that_runs(page: Tags) -> None:
    for tag, attributes in page.opened:
        assert not {name for name in attributes if name.startswith("on") or name in {"src", "href", "background"}}, tag
        assert "url(" not in (attributes.get("style") or "")


def test_no_address_of_any_host() -> None:
    for html in PAGES.values():
        assert not re.search(r"https?:|//|url\(|@import|@font-face|expression\(", html.replace("//e.example", ""))


def test_it_says_its_language_and_that_it_can_be_dark(page: Tags) -> None:
    opened = page.opened
    assert ("html", "en-GB") in {(tag, values.get("lang")) for tag, values in opened}
    metas = {values.get("name"): values.get("content") for tag, values in opened if tag == "meta"}
    assert metas["color-scheme"] == "light dark"
    assert metas["supported-color-schemes"] == "light dark"


def test_tables_that_hold_data_have_headers_and_the_others_say_that_they_are_layout(page: Tags) -> None:
    tables = [values for tag, values in page.opened if tag == "table"]
    assert len([values for values in tables if values.get("role") == "presentation"]) > 3
    captions = len([tag for tag, _ in page.opened if tag == "caption"])
    assert captions == len([values for values in tables if values.get("role") != "presentation"])
    assert all(values.get("scope") in {"row", "col"} for tag, values in page.opened if tag == "th")


def test_every_column_of_the_chart_names_its_week(page: Tags) -> None:
    ids = [values["id"] for tag, values in page.opened if "id" in values]
    assert len(ids) == len(set(ids))
    assert [values["headers"] for tag, values in page.opened if "headers" in values] == ids


def test_headings_leave_out_no_level(page: Tags) -> None:
    levels = [int(tag[1]) for tag, _ in page.opened if tag in {"h1", "h2", "h3"}]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_text_has_its_colour_where_it_stands(page: Tags) -> None:
    """Outlook inherits neither colour nor size into tables: each text's own tag, or its cell, must give them."""
    for path, text in page.texts:
        styles = [page.opened[index][1].get("style") or "" for index in path[-2:]]
        assert any(re.search(r"(?<!-)color:", style) for style in styles) or text == "\N{NO-BREAK SPACE}", text


def test_backgrounds_stand_in_an_attribute_too(page: Tags) -> None:
    for tag, values in page.opened:
        if "background-color" in (values.get("style") or ""):
            assert values.get("bgcolor"), tag


def test_at_most_600_pixels_wide(page: Tags) -> None:
    widths = [
        int(width) for _, values in page.opened for width in re.findall(r"width: (\d+)px", values.get("style") or "")
    ]
    assert max(widths) == 600


def test_short_enough_for_mail_programs_that_cut(page: Tags) -> None:
    assert all(len(html.encode()) < 100_000 for html in PAGES.values()), "Gmail cuts a mail at 102 kB"


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read_on_what_lies_behind_it(text: str, ground: str, scheme: str) -> None:
    assert contrast(getattr(COLOURS[text], scheme), getattr(COLOURS[ground], scheme)) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("bar", ["grave", "serious", "review", "clear", "quiet"])
def test_bars_can_be_told_from_what_lies_behind_them(bar: str, scheme: str) -> None:
    assert contrast(getattr(COLOURS[bar], scheme), getattr(COLOURS["tint"], scheme)) >= 3


def test_contrast_is_measured_as_wcag_has_it() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_colour_is_never_alone() -> None:
    found = LETTERS["found"].html
    for word in ("grave", "serious", "to review"):
        assert f">{word}</td>" in found
