"""Stops the reading of a response at its deadline, whatever client reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2

from .deadline import Deadline


class DeadlineBody(httpx2.SyncByteStream):
    """A response body that stops at the deadline, whatever client reads it."""

    def __init__(self, inner: Any, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._inner:
            yield chunk
            if self._deadline.is_over:
                raise httpx2.ReadTimeout("the deadline has passed")

    def close(self) -> None:
        self._inner.close()
