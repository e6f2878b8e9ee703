"""Installed from its wheel somewhere else, mailguard brings its rules, wordings and models along."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.place import BLIND, Done, Place, mail

ROOT = Path(__file__).parent.parent
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")
CALL = "import sys; from mailguard.cli import main; sys.exit(main())"
WHERE = "from mailguard.files import shipped; [print(shipped(name)) for name in ('rules', 'templates', 'models')]"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel was installed, without anything else."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(ROOT))
    subprocess.run([*PIP, *build], check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("mailguard-*.whl")
    target = folder / "target"
    add = ("install", "--no-deps", "--no-index", "--no-compile", "--target", str(target), str(wheel))
    subprocess.run([*PIP, *add], check=True, capture_output=True, timeout=120)
    return target


def run(installed: Path, folder: Path, code: str, *arguments: str | Path) -> Done:
    """A Python of its own in `folder`, that finds the installed program first."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    return Done(done.returncode, done.stdout, done.stderr)


def test_what_travels_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, WHERE)
    inside = installed / "mailguard" / "shipped"
    assert done.out.splitlines() == [str(inside / name) for name in ("rules", "templates", "models")]
    for name in ("rules", "templates", "models"):
        travelled = {file.relative_to(inside / name) for file in (inside / name).rglob("*") if file.is_file()}
        lying = {file.relative_to(ROOT / name) for file in (ROOT / name).rglob("*") if file.is_file()}
        assert travelled == lying


def test_the_example_of_the_settings_travels(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, CALL, "settings")
    assert (done.status, done.out) == (0, (ROOT / "deploy" / "settings.toml").read_text(encoding="utf-8"))


def test_every_promise_is_kept_elsewhere(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, CALL, "rules", "test")
    assert (done.status, done.err) == (0, "")
    kept, _, promised = done.out.split()[:3]
    assert kept == promised
    assert int(kept) > 50


def test_a_message_is_checked_elsewhere(installed: Path, tmp_path: Path) -> None:
    def call(arguments: object) -> Done:
        raise AssertionError(arguments)

    place = Place(tmp_path, call).set_up()
    place.eml("one.eml", mail(**BLIND))
    done = run(installed, tmp_path, CALL, "check", "--json", "one.eml")
    assert (done.status, done.err) == (1, "")
    assert done.rules == [["blind-copy"]]


def test_the_demo_runs_elsewhere(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, CALL, "demo", "--out", "shown")
    assert (done.status, done.err) == (0, "")
    assert (tmp_path / "shown" / "digest.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
