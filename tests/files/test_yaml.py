"""A YAML file that is not plain, complete and of the right kind is refused with its line."""

import re
from pathlib import Path

import pytest

from mailguard.errors import RegisterError, RuleError
from mailguard.files import DEPTH_LIMIT, Entry, read_yaml, refuse_at, yaml_line


class Person(Entry):
    """Somebody in the book."""

    name: str
    wards: tuple[str, ...] = ()


class Book(Entry):
    """The whole file."""

    council: str
    people: tuple[Person, ...] = ()


PLAIN = """council: Ambleford
people:
  - name: Jane Hart
    wards: [Castle]
  - name: Tom Birch
"""


def write(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "register.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refusal(tmp_path: Path, text: str | bytes, limit: int = 10_000) -> RegisterError:
    with pytest.raises(RegisterError) as caught:
        read_yaml(write(tmp_path, text), Book, RegisterError, limit)
    assert str(caught.value).startswith(f"{tmp_path / 'register.yml'}:{caught.value.line}: ")
    assert caught.value.remedy
    return caught.value


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    book = read_yaml(write(tmp_path, PLAIN), Book, RegisterError)
    assert [person.name for person in book.people] == ["Jane Hart", "Tom Birch"]
    assert book.people[0].wards == ("Castle",)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert read_yaml(write(tmp_path, b"\xef\xbb\xbf" + PLAIN.encode()), Book, RegisterError).council == "Ambleford"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        pytest.param(PLAIN + "partys: 1\n", 6, "partys: no such key", id="unknown key"),
        pytest.param(PLAIN.replace("wards:", "ward:"), 4, r"ward: no such key", id="unknown key, deeper"),
        pytest.param("people: []\n", 1, "council: is missing", id="missing key"),
        pytest.param(PLAIN.replace("name: Tom Birch", "wards: [Mill]"), 5, r"name", id="missing, deeper"),
        pytest.param(PLAIN + "council: Wick\n", 6, "council is written twice", id="key twice"),
        pytest.param(PLAIN + "    name: Thomas\n", 6, "name is written twice", id="key twice, deeper"),
        pytest.param(PLAIN.replace("[Castle]", "&w [Castle]"), 4, "an anchor", id="anchor"),
        pytest.param(PLAIN.replace("Tom Birch", "*jane"), 5, "an alias", id="alias"),
        pytest.param(PLAIN.replace("Tom Birch", "!!python/name:os.system"), 5, "a tag", id="tag that names code"),
        pytest.param(PLAIN.replace("Tom Birch", "!!str Tom"), 5, "a tag", id="harmless tag"),
        pytest.param(PLAIN + "<<: {council: Wick}\n", 6, "the key << is not text", id="merge"),
        pytest.param(PLAIN + "2.30: x\n", 6, "the key 2.30 is not text", id="number for a key"),
        pytest.param(PLAIN + "no: x\n", 6, "the key no is not text", id="truth value for a key"),
        pytest.param(PLAIN + "[a, b]: x\n", 6, "the key before the colon is not text", id="list for a key"),
        pytest.param(PLAIN.replace("Tom Birch", "2019-02-30"), 5, "Day is out of range", id="no such day"),
        pytest.param(PLAIN.replace("Tom Birch", "2019-02-28"), 5, "is no text", id="a day where a name belongs"),
        pytest.param(PLAIN.replace("Tom Birch", "9" * 5000), 5, "Exceeds the limit", id="endless number"),
        pytest.param(PLAIN + "a: b: c\n", 6, "mapping values are not allowed", id="not YAML"),
        pytest.param(PLAIN + "a: [b,\n  c\n\n", 6, "did not find expected", id="bracket never closed"),
        pytest.param(PLAIN + "a: 'b\n  c\n\n", 6, "found unexpected end of stream", id="quotation never closed"),
        pytest.param(PLAIN + "a\n\n\n", 6, "could not find expected ':'", id="key without a value"),
        pytest.param(PLAIN + "---\ncouncil: Wick\n", 6, "another document", id="two documents"),
        pytest.param(PLAIN + "\x01: x\n", 6, "a character that YAML does not allow", id="control character"),
        pytest.param(PLAIN + "x: " + "[" * 30 + "]" * 30 + "\n", 6, f"nested more than {DEPTH_LIMIT} deep", id="deep"),
        pytest.param("[" * 9000, 1, f"nested more than {DEPTH_LIMIT} deep", id="very deep"),
        pytest.param("", 1, "the file: is no block of keys", id="empty"),
        pytest.param("- council\n", 1, "the file: is no block of keys", id="a list where keys belong"),
        pytest.param(PLAIN.encode() + b"# caf\xe9\n", 6, "not UTF-8", id="not UTF-8"),
        pytest.param(PLAIN + "#" * 10_000, 1, "more than the 10,000 bytes allowed", id="too large"),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str | bytes, line: int, problem: str) -> None:
    error = refusal(tmp_path, text)
    assert error.line == line
    assert re.search(problem, error.problem)


def test_limits_are_kept_to_the_byte_and_to_the_level(tmp_path: Path) -> None:
    text = "council: " + "x" * 91
    assert read_yaml(write(tmp_path, text), Book, RegisterError, 100).council == "x" * 91
    assert refusal(tmp_path, text + "x", 100).problem == "more than the 100 bytes allowed"
    lists = DEPTH_LIMIT - 1
    assert "no such key" in refusal(tmp_path, f"council: a\nx: {'[' * lists}{']' * lists}").problem
    assert "nested more" in refusal(tmp_path, f"council: a\nx: {'[' * (lists + 1)}{']' * (lists + 1)}").problem


def test_a_billion_laughs_are_refused_before_they_are_built(tmp_path: Path) -> None:
    layers = ["a0: &a0 [x,x,x,x,x,x,x,x,x,x]"]
    layers += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert refusal(tmp_path, "\n".join(layers)).problem == "an anchor (&name)"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"none\.yml: there is no such file\. Check"):
        read_yaml(tmp_path / "none.yml", Book, RegisterError)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r": cannot be read \(Is a directory\)"):
        read_yaml(tmp_path, Book, RegisterError)


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ((), 1),
        (("council",), 1),
        (("people",), 2),
        (("people", 0, "wards"), 4),
        (("people", 1), 5),
        (("people", 1, "party"), 5),
        (("people", 7, "name"), 2),
        (("people", "tuple[Person]", 1, "name"), 5),
        (("nothing",), 1),
    ],
)
def test_the_line_that_steps_lead_to(steps: tuple[str | int, ...], line: int) -> None:
    assert yaml_line(PLAIN, steps) == line


def test_refusing_at_a_place(tmp_path: Path) -> None:
    path = write(tmp_path, PLAIN)
    with pytest.raises(RuleError, match=r"register\.yml:5: twice\. Take one out$"):
        refuse_at(RuleError, path, PLAIN, ("people", 1), "twice", "Take one out")
