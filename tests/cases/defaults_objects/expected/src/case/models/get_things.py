"""Models of the operation getThings."""

from typing import Any

from ..types import Model


class GetThingsResponseBodyPart(Model):
    x: int | None = None


class GetThingsResponseBodyParts(Model):
    y: int | None = None


class GetThingsResponseBody(Model):
    map: dict[str, int] = {"a": 1}
    free: dict[str, Any] = {}
    part: GetThingsResponseBodyPart | None = None
    parts: list[GetThingsResponseBodyParts] | None = None
    none: list[str] = []
    nested: dict[str, Any] = {"on": [1, {"x": "y"}], "it's": None}
    any: Any = 3
    published: dict[str, Any] | None = None
    long: dict[str, str] = {
        "first": "a long text that fills",
        "second": "the line",
        "third": "up to its end",
    }
