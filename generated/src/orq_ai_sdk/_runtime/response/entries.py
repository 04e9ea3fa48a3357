"""The protocol of readers that make entries of the chunks of a stream."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol


class Entries(Protocol):
    """Makes entries of the chunks of a response, in the format of its stream."""

    @property
    def is_over(self) -> bool:
        """True if the last entry ends the stream."""
        ...

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one; an empty string if there is none."""
        ...

    @property
    def retry_ms(self) -> int | None:
        """The reconnection time of the last event that had one, in milliseconds."""
        ...

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The entries that this chunk completes."""
        ...

    def finish(self) -> Iterator[Any]:
        """The entries that remain at the end of the response."""
        ...
