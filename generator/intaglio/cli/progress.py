"""What a run is doing, shown to those who have been waiting for more than a second."""

from __future__ import annotations

import os
import shutil
from threading import Lock, Timer
from types import TracebackType
from typing import TextIO

CLEAR = "\r\x1b[K"


class Progress:
    """Called with the phase that begins; a context that removes its line when it ends.

    On a terminal one line is overwritten; elsewhere each phase that is seen gets a line of its own.
    """

    def __init__(self, stream: TextIO, delay: float = 1.0) -> None:
        self._stream = stream
        self._live = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._phase = ""
        self._shown = ""
        self._due = False
        # A phase may last long and call nobody, so the first line is not left to the next call.
        self._timer = Timer(delay, self._become_due)
        self._timer.daemon = True
        self._lock = Lock()

    def __call__(self, phase: str) -> None:
        with self._lock:
            self._phase = phase
            self._show()

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
            self._due = False
            if self._live and self._shown:
                self._write(CLEAR)

    def _become_due(self) -> None:
        with self._lock:
            self._due = True
            self._show()

    def _show(self) -> None:
        if not self._due or not self._phase or self._phase == self._shown:
            return
        self._shown = self._phase
        line = f"{self._phase} ..."
        width = shutil.get_terminal_size().columns - 1
        self._write(f"{CLEAR}{line[:width]}" if self._live else f"{line}\n")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
