"""Where each value of a YAML text stands."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mailguard.files import yaml_spans

TEXT = """# head
people:
  - id: jane   # the Leader
    wards:
      - Castle   # since
      - Über
    to:
    also: [Jan,  # short
      "J\\u00e9"]   # behind
  - {id: tom, name: Tom}

# tail
bodies: []
"""


@pytest.mark.parametrize(
    ("steps", "written"),
    [
        (("people", 0, "id"), "jane"),
        (("people", 0, "wards"), "- Castle   # since\n      - Über"),
        (("people", 0, "wards", 1), "Über"),
        (("people", 0, "to"), ""),
        (("people", 0, "also"), '[Jan,  # short\n      "J\\u00e9"]'),
        (("people", 0, "also", 1), '"J\\u00e9"'),
        (("people", 1), "{id: tom, name: Tom}"),
        (("bodies",), "[]"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_value(steps: tuple[str | int, ...], written: str, end: str) -> None:
    text = TEXT.replace("\n", end)
    span = yaml_spans(text)[steps]
    assert text[span.start : span.end] == written.replace("\n", end)


def test_a_block_ends_with_its_last_word() -> None:
    spans = yaml_spans(TEXT)
    assert TEXT[: spans["people",].end].endswith("{id: tom, name: Tom}")
    assert TEXT[: spans["people", 0].end].endswith('"J\\u00e9"]')


def test_how_it_is_written() -> None:
    spans = yaml_spans(TEXT)
    found = {steps: (span.flow, span.block, span.column) for steps, span in spans.items()}
    assert found["people",] == (False, True, 2)
    assert found["people", 0] == (False, True, 4)
    assert found["people", 0, "wards"] == (False, True, 6)
    assert found["people", 1] == (True, False, 4)
    assert found["bodies",] == (True, False, 8)
    assert found["people", 0, "id"] == (False, False, 8)


def test_the_key_ends_before_its_colon() -> None:
    span = yaml_spans(TEXT)["people", 0, "to"]
    assert TEXT[span.key - 2 : span.start] == "to:"


def test_nothing_has_no_places() -> None:
    assert yaml_spans("") == yaml_spans("# only words\n") == {}


@given(
    st.dictionaries(st.text("abc", min_size=1), st.lists(st.text(max_size=8), max_size=3)),
    st.sampled_from([None, True, False]),
)
def test_every_value_stands_where_it_is_said(data: dict[str, list[str]], flow: bool | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    read = yaml.safe_load(text)
    for steps, span in yaml_spans(text).items():
        if len(steps) == 2:
            assert yaml.safe_load(text[span.start : span.end]) == read[steps[0]][steps[1]]
