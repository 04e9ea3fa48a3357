"""The request bodies that a printed package declares (OpenAPI 3.1, 4.8.13)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..value import JSON, NOTHING, LazyType, Value

if TYPE_CHECKING:
    from ..types.codec import DocumentCodec, RequestCodec
    from .payload import Payload


class Encoding(Value):
    """How one property of a form is written (OpenAPI 3.1, 4.8.15).

    `content_type` wins; a style, explode or allow_reserved that is given makes the
    property one in the manner of a query parameter. `headers` are those of its parts in
    a multipart body.
    """

    content_type: str = ""
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = NOTHING


class Body(Value):
    """A request body: its type, in JSON if no other media type is given.

    Without `argument` the type is a model whose fields are the call's arguments
    (`renamed` maps an argument to the field of another name); with it that one
    argument is the whole body.
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
        """The codec of a body that is a document in XML; `None` for other media types."""
        return None

    def write_entries(self, codec: RequestCodec, value: Any) -> Payload:
        """The payload of a body that is a sequence of entries; raises `RequestValidationError`."""
        raise NotImplementedError
