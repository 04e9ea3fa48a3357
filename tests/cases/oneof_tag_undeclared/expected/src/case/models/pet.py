"""Model Pet and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .cat import Cat
from .dog import Dog

Pet: TypeAlias = Annotated[Cat | Dog, By("kind", ("cat",), ("dog", "puppy"))]
