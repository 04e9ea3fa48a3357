"""Model Name and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

Name: TypeAlias = Annotated[str, Field(min_length=1)]
