"""Model Outer and what belongs to it."""

from __future__ import annotations

from ..types import Model


class OuterInner(Model):
    z: int | None = None


class Outer(Model):
    inner: OuterInner | None = None
