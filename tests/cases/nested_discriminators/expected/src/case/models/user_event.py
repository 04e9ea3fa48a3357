"""Model UserEvent and what belongs to it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..types import By
from .created import Created
from .deleted import Deleted

UserEvent: TypeAlias = Annotated[
    Created | Deleted, By("action", ("created",), ("deleted",))
]
