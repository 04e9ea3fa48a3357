"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .cat import Cat
from .tiger import Tiger

Pet: TypeAlias = Annotated[Cat | Tiger, By("kind", ("Cat",), ("Tiger",))]
