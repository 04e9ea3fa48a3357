"""Models of the operation postA."""

from __future__ import annotations

from ..types import Model


class PostA404ResponseBodyModel2(Model):
    title: str | None = None


class PostA404ResponseBodyModel(Model):
    message: str | None = None
