"""Dicts in place of models of the operation putHeaders."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from .. import models


class HeadersDict(TypedDict, total=False):
    known: str | None
    counts: Mapping[str, int | str] | None


Headers = models.Headers | HeadersDict | Mapping[str, Any]
