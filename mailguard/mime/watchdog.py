"""A clock that bites: does something if it is not told in time that all is well. Works on every platform."""

import threading
import time
from collections.abc import Callable


class Watchdog:
    """One sleeping thread; `arm` and `disarm` cost next to nothing, so they may surround every message."""

    def __init__(self, bite: Callable[[], None]) -> None:
        self._bite = bite
        self._deadline: float | None = None
        self._bitten = self._stopped = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def arm(self, seconds: float) -> None:
        """Bite unless armed again or disarmed within that time."""
        with self._changed:
            waiting = self._deadline is not None
            self._deadline = time.monotonic() + seconds
            self._bitten = self._stopped = False
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="mailguard-watchdog", daemon=True)
                self._thread.start()
            elif not waiting:
                self._changed.notify()

    def disarm(self) -> None:
        """All is well."""
        with self._changed:
            self._deadline = None

    def bit(self) -> bool:
        """Whether it has bitten since it was last armed."""
        with self._changed:
            return self._bitten

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopped, self._deadline = True, None
            self._changed.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def _watch(self) -> None:
        with self._changed:
            while not self._stopped:
                if self._deadline is None:
                    self._changed.wait()
                elif (left := self._deadline - time.monotonic()) > 0:
                    self._changed.wait(left)
                else:
                    self._deadline, self._bitten = None, True
                    self._bite()
