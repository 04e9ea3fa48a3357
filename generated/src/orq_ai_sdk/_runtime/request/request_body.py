"""The request bodies that a printed package declares (OpenAPI 3.1, 4.8.13)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..value import JSON, NOTHING, LazyType, Value

if TYPE_CHECKING:
    from ..types.codec import DocumentCodec, RequestCodec
    from .payload import Payload


class Encoding(Value):
    """The serialization of one property of a form (OpenAPI 3.1, 4.8.15).

    `content_type` takes precedence over the rest. If a `style`, `explode` or `allow_reserved` is given, the
    property is written like a query parameter. `headers` are added to its parts of a multipart body.
    """

    content_type: str = ""
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = NOTHING


class Body(Value):
    """A request body; its media type is JSON if no other is given.

    Without `argument`, the type is a model whose fields are arguments of the call; `renamed` maps an argument
    to a field of another name. With `argument`, the argument of that name is the body.
    """

    type: LazyType
    media_type: str = JSON
    argument: str = ""
    required: bool = True
    renamed: Mapping[str, str] = NOTHING
    encodings: Mapping[str, Encoding] = NOTHING

    is_sequence = False
    """True if the body is a sequence of entries."""

    def document_codec(self, type_: Any) -> DocumentCodec | None:
        """The codec of an XML body; `None` for other media types."""
        return None

    def write_entries(self, codec: RequestCodec, value: Any) -> Payload:
        """The payload of a body that is a sequence of entries; raises `RequestValidationError`."""
        raise NotImplementedError
