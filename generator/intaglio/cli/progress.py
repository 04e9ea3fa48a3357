"""The phase of a run, printed once the run has taken more than a second."""

from __future__ import annotations

import os
import shutil
from threading import Lock, Timer
from types import TracebackType
from typing import TextIO

CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A callable that takes the name of each phase as it begins, and a context that ends the output.

    On a terminal the phases overwrite each other on one line, which is removed at the end. Elsewhere each has
    its line.
    """

    def __init__(self, stream: TextIO, delay: float = 1.0) -> None:
        """Prints to `stream`, nothing in the first `delay` seconds."""
        self._stream = stream
        self._is_terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._phase = ""
        self._printed_phase = ""
        self._is_due = False
        # A phase may be longer than the delay, so a timer prints the first line.
        self._timer = Timer(delay, self._begin_printing)
        self._timer.daemon = True
        self._lock = Lock()

    def __call__(self, phase: str) -> None:
        with self._lock:
            self._phase = phase
            self._print_phase()

    def __enter__(self) -> Progress:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._is_due = False
            if self._is_terminal and self._printed_phase:
                self._write(CLEAR_LINE)

    def _begin_printing(self) -> None:
        with self._lock:
            self._is_due = True
            self._print_phase()

    def _print_phase(self) -> None:
        if not self._is_due or self._phase in ("", self._printed_phase):
            return
        self._printed_phase = self._phase
        line = f"{self._phase} ..."
        width = shutil.get_terminal_size().columns - 1
        self._write(f"{CLEAR_LINE}{line[:width]}" if self._is_terminal else f"{line}\n")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
