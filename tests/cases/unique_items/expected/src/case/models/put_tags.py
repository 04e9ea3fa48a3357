"""Models of the operation putTags."""

from __future__ import annotations

from ..types import Model


class PutTagsRequestBody(Model):
    tags: list[str] | None = None
