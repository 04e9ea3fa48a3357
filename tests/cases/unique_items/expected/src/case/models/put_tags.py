"""Models of the operation putTags."""

from ..types import Model


class PutTagsRequestBody(Model):
    tags: list[str] | None = None
