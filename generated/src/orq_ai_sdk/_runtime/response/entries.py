"""What a stream needs to know of its format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol


class Entries(Protocol):
    """What a stream needs to know of its format."""

    @property
    def is_over(self) -> bool:
        """True if an entry said that no other follows."""
        ...

    @property
    def last_event_id(self) -> str:
        """The last id that an event came with."""
        ...

    @property
    def retry_ms(self) -> int | None:
        """The last time to wait that an event came with."""
        ...

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The entries that are complete with this chunk."""
        ...

    def finish(self) -> Iterator[Any]:
        """What is left at the end."""
        ...
