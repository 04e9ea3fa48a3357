"""The responses of an operation compiled for calls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..media_types import closeness, is_json, is_xml
from ..types.build_lock import BUILDING
from ..types.codec import DocumentCodec, ResponseCodec, response_codec
from .declared_response import Response

if TYPE_CHECKING:
    import httpx2

NO_CONTENT = (204, 205)
"""Statuses whose responses have no body (RFC 9110, 15.3.5 and 15.3.6)."""


class ResponsePlan:
    """A declared response; its codecs are built at the first response that it decodes."""

    def __init__(self, declared: Response[Any]) -> None:
        self.declared = declared
        self.status = declared.status.upper()
        self.media_type = declared.media_type
        self.stream = declared.stream
        self._codecs: dict[bool, ResponseCodec] = {}

    @cached_property
    def type(self) -> Any:
        """The type of the body, or of an entry of a stream; `None` if there is no body to decode."""
        return self.declared.type() if self.declared.type else None

    @property
    def has_type(self) -> bool:
        """True if there is a body to decode."""
        return self.declared.type is not None

    def codec(self, strict: bool) -> ResponseCodec:
        """The codec of the type."""
        codec = self._codecs.get(strict)
        if codec is None:
            with BUILDING:
                codec = response_codec(self.type, strict=strict)
            codec = self._codecs.setdefault(strict, codec)
        return codec

    @cached_property
    def document_codec(self) -> DocumentCodec | None:
        """The codec of a document in XML; `None` if the response cannot be one."""
        with BUILDING:
            return self.declared.document_codec(self.type)


class ResponsesPlan:
    """All declared responses of an operation."""

    def __init__(self, method: str, declared: Sequence[Response[Any]]) -> None:
        self.has_body = method != "HEAD"
        self.has_streams = any(each.stream for each in declared)
        self.plans = tuple(map(ResponsePlan, declared))
        self._by_status: dict[int, list[ResponsePlan]] = {}

    @property
    def accept(self) -> str:
        """The value of the header `Accept`: media types of successes before those of errors, JSON before XML."""
        is_failure = {each: not each.status.startswith("2") for each in self.plans}
        ordered = sorted(self.plans, key=is_failure.__getitem__)
        types = dict.fromkeys(each.media_type for each in ordered if each.media_type)
        in_json = {each.status for each in self.plans if is_json(each.media_type)}
        second = {
            each.media_type
            for each in self.plans
            if is_xml(each.media_type) and each.status in in_json
        }
        weighed = (f"{each};q=0.9" if each in second else each for each in types)
        return ", ".join(weighed) or "*/*"

    def stream_of(self, response: httpx2.Response) -> ResponsePlan | None:
        """The plan of a successful response that is a stream; `None` for other responses."""
        if not response.is_success or response.status_code in NO_CONTENT:
            return None
        declared = self.successes(response.status_code)
        if not any(each.stream for each in declared):
            return None
        chosen = closest(declared, response.headers.get("content-type", ""))
        return chosen if chosen is not None and chosen.stream else None

    def successes(self, status: int) -> list[ResponsePlan]:
        """The responses of a status, or all successes with a type if the status is not declared."""
        found = self.of_status(status)
        return found or [
            each for each in self.plans if each.status.startswith("2") and each.has_type
        ]

    def of_status(self, status: int) -> list[ResponsePlan]:
        """The responses of a status: those of the exact status, or else of its range, or else the default."""
        found = self._by_status.get(status)
        if found is None:
            found = self._by_status[status] = self._find_by_status(status)
        return found

    def _find_by_status(self, status: int) -> list[ResponsePlan]:
        for wanted in (str(status), f"{status // 100}XX", "DEFAULT"):
            found = [each for each in self.plans if each.status == wanted]
            if found:
                return found
        return []


def closest(declared: list[ResponsePlan], received: str) -> ResponsePlan | None:
    """The response whose media type is closest to the received one; the first if none was received."""
    if not received:
        return declared[0]
    for each in declared:
        if each.media_type == received:
            return each
    ranked = [
        (closeness(each.media_type or "*/*", received), each) for each in declared
    ]
    best = max(ranked, key=lambda each: each[0])
    return best[1] if best[0] else None
