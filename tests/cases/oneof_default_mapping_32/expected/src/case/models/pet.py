"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .cat import Cat
from .other import Other

Pet: TypeAlias = Annotated[Cat | Other, By("type", ("cat",), ("Other",), default=1)]
