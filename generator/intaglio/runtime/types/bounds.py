"""Types with limits for declarations, which are made before pydantic is imported."""

from __future__ import annotations

from typing import Annotated, Any


def list_of(type_: Any) -> Any:
    """The type of lists whose items have limits."""
    return list[type_]


def bounded(type_: Any, **bounds: Any) -> Any:
    """A type with limits: `ge`, `le`, `max_length` and the others of pydantic's `Field`."""
    from pydantic import Field

    return Annotated[type_, Field(**bounds)]
