"""The council's own list of cases: read whole, or refused with file, line and remedy."""

from pathlib import Path

import pytest

from mailguard.config import load_settings
from mailguard.correspondence.matters import Case
from mailguard.errors import CaseError
from mailguard.service.cases import load_cases
from mailguard.service.council import load_council_of
from tests.checks.house import AMBLEFORD


def written(folder: Path, text: str) -> Path:
    path = folder / "cases.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_case_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "- {ref: 24/00311/ENF, matter: planning enforcement, complainants: [M.Reed@example.org ],"
        " parties: [p.stone@example.com], published: false}\n- {ref: ENF/24/0031, published: true}\n",
    )
    assert load_cases(path) == (
        Case(
            ref="24/00311/ENF",
            matter="planning enforcement",
            complainants=("m.reed@example.org",),
            parties=("p.stone@example.com",),
        ),
        Case(ref="ENF/24/0031", published=True),
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- {ref: 24/00311/ENF, complainants: [Mrs Reed]}\n", 1, "e-mail address"),
        ("- {ref: 24/00311/ENF, complainants: ['@example.org']}\n", 1, "e-mail address"),
        ("- {ref: 24/00311/ENF, complainants: ['m reed@example.org']}\n", 1, "e-mail address"),
        ("- {ref: 24/00311/ENF}\n- {ref: 24/00311/enf}\n", 2, "twice"),
        ("- {matter: enforcement}\n", 1, "ref"),
        ("- {ref: 24/00311/ENF, publish: true}\n", 1, "publish"),
        ("- {ref: 24/00311/ENF, published: 'yes'}\n", 1, "published"),
        ("- {ref: x}\n", 1, "ref"),
        ("- {ref: the lease}\n", 1, "no reference: it has no number in it"),
        (
            "- {ref: ENF 27/1}\n- ref: ENF 27/2\n  complainants: [m.reed@example.org]\n"
            "  parties: [M.Reed@example.org]\n",
            4,
            "both complainant and party",
        ),
        ("- {ref: '   '}\n", 1, "ref"),
        ("- {ref: 120699}\n", 1, "quotation marks"),
        ("- {ref: ENF 27/1}\n- {ref: ' enf  27/1 '}\n", 2, "twice"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(CaseError) as refused:
        load_cases(written(tmp_path, text))
    assert refused.value.line == line
    assert words in str(refused.value)


def test_the_settings_name_the_file(tmp_path: Path) -> None:
    written(tmp_path, "- {ref: 24/00311/ENF}\n")
    (tmp_path / "register.yml").write_text(AMBLEFORD.read_text(encoding="utf-8"), encoding="utf-8")
    settings = tmp_path / "settings.toml"
    plain = '[council]\nprotocol = "gedling"\nregister = "register.yml"\n'
    settings.write_text(plain, encoding="utf-8")
    assert load_council_of(load_settings(settings)).cases == ()
    settings.write_text(f'{plain}cases = "cases.yml"\n', encoding="utf-8")
    assert load_council_of(load_settings(settings)).cases == (Case(ref="24/00311/ENF"),)
