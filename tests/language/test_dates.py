"""Dates as mail programs print them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.language.dates import find_date, read_date

NINE = "2026-03-04T09:17:00"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("04 March 2026 09:17", NINE),
        ("Wednesday, March 4, 2026 9:17 AM", NINE),
        ("04/03/2026, 09:17", NINE),
        ("4 Mawrth 2026 09:17", NINE),
        ("Wed, 4 Mar 2026 at 09:17", NINE),
        ("Wed 04/03/2026 09:17", NINE),
        ("Mer, 4 Maw 2026 am 09:17", NINE),
        ("dydd Mercher, 4ydd o Fawrth 2026 9:17 yb", NINE),
        ("04-Mar-2026 09:17", NINE),
        ("04.03.26 9.17am", NINE),
        ("09:17 4th March 2026", NINE),
        ("2026-03-04 09:17", NINE),
        ("2026-03-04T09:17:00Z", f"{NINE}+00:00"),
        ("Wed, 04 Mar 2026 09:17:00 +0000", f"{NINE}+00:00"),
        ("Wed, 4 Mar 2026 09:17:00 -0530", f"{NINE}-05:30"),
        ("04/03/2026 09:17 (GMT+01:00)", f"{NINE}+01:00"),
        ("Wednesday, 4 March 2026, 09:17:00 BST", f"{NINE}+01:00"),
        ("4 March 2026 09:17 XYZ", NINE),
        ("4 March 2026 2:05 yh", "2026-03-04T14:05:00"),
        ("4 March 2026 12:00 AM", "2026-03-04T00:00:00"),
        ("March 4th, 2026 at 12:30 p.m.", "2026-03-04T12:30:00"),
        ("4 March 2026", "2026-03-04T00:00:00"),
        ("1 Hydref 2026", "2026-10-01T00:00:00"),
    ],
)
def test_a_printed_date_is_read(printed: str, meant: str) -> None:
    assert read_date(printed) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Tuesday",
        "03/14/2026",
        "Wednesday 3/4/2026 9:17",
        "31/02/2026",
        "31 February 2026",
        "4 March 2026 25:99",
        "4 March 2026 13:05 AM",
        "4 March",
        "12345/3/2026",
        "4 Marchmont 2026",
        "4 \u017fep 2026",
        "apr\u0131l 4, 2026",
    ],
)
def test_what_cannot_be_read_is_none_and_not_a_guess(printed: str) -> None:
    assert read_date(printed) is None


def test_the_end_lies_behind_date_time_and_zone() -> None:
    assert find_date("4 March 2026 09:17 GMT, Jane")[1] == len("4 March 2026 09:17 GMT")
    assert find_date("no date") == (None, 0)


@given(st.text(st.sampled_from("0123456789/-.: apmMarchGT+,")))
def test_no_text_breaks_it(text: str) -> None:
    when, end = find_date(text)
    assert 0 <= end <= len(text)
    assert when is None or when.year >= 1


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 12, 31)))  # noqa: DTZ001 as printed
def test_every_day_and_minute_is_read_back(when: datetime) -> None:
    when = when.replace(second=0, microsecond=0)
    for form in (
        "%d %B %Y %H:%M",
        "%d/%m/%Y, %H:%M",
        "%A, %B %d, %Y %I:%M %p",
        "%Y-%m-%dT%H:%M:%S",
        "%a %d/%m/%Y %H:%M",
    ):
        assert read_date(when.strftime(form)) == when
