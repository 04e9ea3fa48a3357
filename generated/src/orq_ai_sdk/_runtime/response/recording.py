"""Collects the responses of calls, so that users can read their status and headers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

_RECORDINGS: ContextVar[tuple[list[httpx2.Response], ...]] = ContextVar(
    "recordings", default=()
)


@contextmanager
def recording() -> Iterator[list[httpx2.Response]]:
    """The responses of the calls in a `with` block, one for each call, in their order.

    A call of several attempts adds its last response; a call that raises adds the response that it raises for. Calls
    of other threads, and of tasks that were not started in the block, add nothing.
    """
    responses: list[httpx2.Response] = []
    token = _RECORDINGS.set((*_RECORDINGS.get(), responses))
    try:
        yield responses
    finally:
        _RECORDINGS.reset(token)


def record(response: httpx2.Response) -> None:
    """Add the response of a call to the recordings that are open."""
    for responses in _RECORDINGS.get():
        responses.append(response)
