"""What a worker is told, as it is written into the pipe."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Order:
    """One life of a worker.

    `life` counts lives: each begins an hour after the last, so that the lease of a dead worker has run out. `pause`
    is in seconds and comes before every step. `die` kills the worker at the given occurrence of a step. `limit` is
    the most bytes a file may grow to. `judge` names a function as `module:function`; where `settings` names a
    settings file, the service's own scanner reads and judges instead, rules and all.

    Where `command` names one, it is `mailguard COMMAND --settings ...` that lives. `log` is the most bytes that its
    log takes, where not negative. `temporary` is a folder that stands in for a temporary one without room. `begins`
    is the aware moment, in ISO 8601, at which its clock begins. A `run` ends by itself when the digest of the week
    before has left, and says that it is ready before it does what `ready` names: `write` or `deliver`.
    """

    database: str = ""
    mail: str = ""
    life: int = 0
    mode: str = "together"
    chunk: int = 20
    pause: float = 0.0
    die: tuple[str, str, int] | None = None
    limit: int = 0
    judge: str = "tests.kill.judging:stand_in"
    settings: str = ""
    command: str = ""
    log: int = -1
    temporary: str = ""
    begins: str = ""
    ready: str = ""
    writers: int = 0
    writes: int = 0
