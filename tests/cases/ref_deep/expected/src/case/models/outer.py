"""Models that no operation uses."""

from ..types import Model
from .get_d import OuterInner


class Outer(Model):
    inner: OuterInner | None = None
