"""Lets a parameter's type be named with its bounds before pydantic is imported."""

from __future__ import annotations

from typing import Annotated, Any


def list_of(type_: Any) -> Any:
    """A list of what has bounds."""
    return list[type_]


def bounded(type_: Any, **bounds: Any) -> Any:
    """The type, held to `ge`, `le`, `max_length` and the other bounds of pydantic's `Field`."""
    from pydantic import Field

    return Annotated[type_, Field(**bounds)]
