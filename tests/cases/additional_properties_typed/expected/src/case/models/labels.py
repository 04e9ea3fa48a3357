"""Model Labels and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

Labels: TypeAlias = Annotated[dict[str, str], Field(max_length=5)]
