"""Models that no operation uses."""

from ..types import Model
from .outer_inner import OuterInner


class Outer(Model):
    inner: OuterInner | None = None
