"""The payloads of webhooks and callbacks, which the API sends to its user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ..errors import PayloadError
from ..value import LazyType

T = TypeVar("T")


@dataclass(frozen=True)
class Webhook(Generic[T]):
    """A webhook or callback: its name in the description, and the type of its payload."""

    name: str
    type: LazyType

    def parse(self, body: bytes | str) -> T:
        """The payload in a JSON body; it is decoded as tolerantly as responses are.

        Raises `PayloadError` if the body is not a payload of this type.
        """
        from pydantic_core import ValidationError

        content = body.encode() if isinstance(body, str) else body
        try:
            return cast(T, self._codec.from_json(content))
        except ValidationError as error:
            raise PayloadError(f"{self.name}: {error}") from error

    @property
    def _codec(self) -> Any:
        from ..types.codec import response_codec

        codec = self.__dict__.get("_made")
        if codec is None:
            codec = response_codec(self.type(), strict=False)
            self.__dict__["_made"] = codec
        return codec
