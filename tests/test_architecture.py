"""The plan of the house, held against the house."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailguard.files import shipped
from mailguard.rulebook import load_council

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "mailguard").rglob("*.py"))
WRITTEN = (
    ".py",
    ".yml",
    ".yaml",
    ".toml",
    ".md",
    ".txt",
    ".lock",
    ".json",
    ".j2",
    ".sh",
    ".service",
    ".eml",
    "",
    ".cfg",
)
FOLDERS = ("mailguard", "rules", "templates", "models", "tests", "deploy", "requirements", "docs")
# In pieces, so that this file does not hold what it looks for.
INDEX = re.compile("://" + r"[^\s\"'<>]+" + "/" + "simple" + r"\b")
MACHINE = re.compile(
    "|".join(("/" + "work/main", "/" + "work/shared", "/" + "root/", "/" + r"home/(?!<|mailguard\b|\.\.\.)\w+/"))
)
NEVER = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle"}


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_and_functions_stay_small_and_safe(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 45, f"{node.name} is too long"
    assert list(unsafe(tree, file)) == []


def unsafe(tree: ast.AST, file: Path) -> Iterator[str]:
    """What must never be done, wherever it is done."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name.partition(".")[0] in NEVER)
            case ast.ImportFrom(module=str() as module) if module.partition(".")[0] in NEVER:
                yield module
            case ast.Call(func=ast.Name(id="eval" | "exec" | "compile" | "__import__" as name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"), attr="system" | "popen" as name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="yaml"), attr=str() as name)) if "load" in name:
                ours = [each.value for each in node.keywords if each.arg == "Loader"]
                named = [each.id for each in ours if isinstance(each, ast.Name)]
                if file.name != "plain.py" or named != ["_Loader"]:
                    yield f"yaml.{name}"
            case ast.keyword(arg="shell", value=ast.Constant(value=True)):
                yield "shell=True"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import pickle", "pickle"),
        ("from marshal import loads", "marshal"),
        ("eval('1')", "eval"),
        ("os.system('ls')", "system"),
        ("run('ls', shell=True)", "shell=True"),
        ("yaml.load(text)", "yaml.load"),
        ("yaml.unsafe_load(text)", "yaml.unsafe_load"),
        ("yaml.load(text, Loader=yaml.Loader)", "yaml.load"),
    ],
)
def test_what_is_unsafe_is_seen(text: str, said: str) -> None:
    assert list(unsafe(ast.parse(text), Path("plain.py"))) == [said]


def kinds() -> list[str]:
    """Every kind of check."""
    return sorted(file.stem for file in (ROOT / "mailguard" / "checks").glob("[!_]*.py"))


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_of_check_has_its_test(kind: str) -> None:
    assert (ROOT / "tests" / "checks" / f"test_{kind}.py").is_file()


def test_every_rule_file_is_in_force_in_some_council_file() -> None:
    councils = [load_council(file) for file in sorted((shipped("rules") / "councils").glob("*.yml"))]
    in_force = {each.rule.id for council in councils for each in council.in_force}
    assert {file.stem for file in shipped("rules").glob("*.yml")} - {"cast"} == in_force


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the project that travels with it."""
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*")]
    for file in (*files, *ROOT.glob("[!.]*")):
        if file.suffix in WRITTEN and file.is_file() and "__pycache__" not in file.parts:
            yield file, file.read_text(encoding="utf-8", errors="replace")


def test_nothing_names_a_package_index_or_a_place_on_somebodys_machine() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {seen[0]}"
        for file, text in texts()
        for pattern in (INDEX, MACHINE)
        if (seen := pattern.search(text))
    ]
    assert found == []


def test_the_rooms_keep_to_their_contracts() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout
    assert re.search(r"Contracts: \d+ kept, 0 broken", done.stdout)


def test_every_room_says_what_it_is_for() -> None:
    for file in (ROOT / "mailguard").rglob("__init__.py"):
        docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
        assert docstring, file
        assert docstring.splitlines()[0].rstrip().endswith((".", ":", ",")) or "\n" in docstring, file
