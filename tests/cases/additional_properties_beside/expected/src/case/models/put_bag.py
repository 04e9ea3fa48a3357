"""Models of the operation putBag."""

from ..types import Model, OpenModel


class Free(OpenModel):
    id: str | None = None


class Closed(Model):
    id: str | None = None


class Silent(Model):
    id: str | None = None


class Bag(OpenModel):
    id: str
    free: Free | None = None
    closed: Closed | None = None
    silent: Silent | None = None
    __pydantic_extra__: dict[str, int]
