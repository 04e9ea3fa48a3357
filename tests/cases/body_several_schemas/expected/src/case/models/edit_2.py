"""Models of the operations edit and patch."""

from ..types import Model


class Edit(Model):
    prompt: str
    url: str | None = None
    overload: bool | None = None
