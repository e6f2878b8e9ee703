"""Programs that are run to be measured, and the CPU time and memory of processes, read from /proc."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PROC = Path("/proc")


def ran(
    command: Sequence[str],
    folder: Path | None = None,
    surroundings: Mapping[str, str] | None = None,
    given: str | None = None,
) -> str:
    """What a program of ours prints, run to its end in a folder and given text to read.

    Raises CalledProcessError where it fails.
    """
    done = subprocess.run(  # noqa: S603 - a Python, our own modules and files that the benchmark wrote; no shell
        command, check=True, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=surroundings, input=given
    )
    return done.stdout


def cpu_of(pid: int) -> float:
    """CPU seconds of a process and all its children, those that have ended included (steps of 10 ms)."""
    ticks = sum(sum(map(int, fields[11:15])) for each in (pid, *below(pid)) if (fields := _stat(each)))
    return ticks / os.sysconf("SC_CLK_TCK")


def below(pid: int) -> Iterator[int]:
    """The children of a process, and theirs."""
    parents = {int(path.name): fields for path in PROC.glob("[0-9]*") if (fields := _stat(int(path.name)))}
    found = [pid]
    for parent in found:
        children = [each for each, fields in parents.items() if int(fields[1]) == parent]
        found += children
        yield from children


def peak_memory(pid: int | str) -> float | None:
    """The most memory a process ever had resident, in MB (10⁶ bytes); None where it cannot be seen."""
    try:
        lines = (PROC / str(pid) / "status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    kilobytes = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), None)
    return None if kilobytes is None else kilobytes * 1024 / 1e6


def _stat(pid: int) -> list[str]:
    """The fields behind the name (proc(5)): state, parent, …; empty where the process is gone."""
    try:
        return (PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []
