"""Models of the operation putHeaders."""

from ..types import OpenModel


class Headers(OpenModel):
    known: str | None = None
    counts: dict[str, int | str] | None = None
