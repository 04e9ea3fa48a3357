"""The responses that a printed package declares (OpenAPI 3.1, 4.8.17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Never, TypeAlias, TypeVar, overload

from ..value import JSON, LazyType, Value

if TYPE_CHECKING:
    import httpx2

    from ..errors import APIError
    from ..types.codec import DocumentCodec, ResponseCodec
    from .entries import Entries

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

LazyClass: TypeAlias = Callable[[], type[T]]
"""A `LazyType` that returns a class; type checkers infer from it what a call returns."""

LazyError: TypeAlias = "Callable[[], type[APIError]]"
"""A callable that returns the class of the error that a response is raised as."""


class StreamFormat(Value):
    """The format in which the body of a streaming response is divided into entries."""

    def entries(
        self,
        declared: Response[Any],
        codec: Callable[[], ResponseCodec],
        response: httpx2.Response,
    ) -> Entries:
        """The reader that makes entries of the chunks of a response.

        Args:
            declared: the response that the API declares.
            codec: returns the codec of an entry, which is built at the first call.
            response: the response, which is not read yet.
        """
        raise NotImplementedError


class Response(Value, Generic[T_co]):
    """The response of a status (`200`, `2XX`, `default`); its media type is JSON if no other is given.

    Without a type, no body is decoded. The type of a `stream` is that of its entries.
    """

    status: str
    type: LazyType | None = None
    media_type: str = ""
    stream: StreamFormat | None = None
    error: LazyError | None = None

    @overload
    def __init__(self: Response[None], status: str) -> None: ...

    @overload
    def __init__(
        self, status: str, type: LazyClass[T_co], media_type: str = JSON
    ) -> None: ...

    @overload
    def __init__(
        self: Response[Any],
        status: str,
        type: LazyType,
        media_type: str = JSON,
        *,
        stream: StreamFormat | None = None,
    ) -> None: ...

    def __init__(
        self,
        status: str,
        type: LazyType | None = None,
        media_type: str = JSON,
        *,
        stream: StreamFormat | None = None,
        error: LazyError | None = None,
    ) -> None:
        media_type = media_type if type else ""
        super().__init__(status, type, media_type, stream, error)

    def document_codec(self, type_: Any) -> DocumentCodec | None:
        """The codec of an XML document; `None` if the response cannot be one."""
        return None


class Failure(Response[Never]):
    """The response of an error status; `error` returns the class of the exception."""

    def __init__(
        self, status: str, type: LazyType, error: LazyError, media_type: str = JSON
    ) -> None:
        Value.__init__(self, status, type, media_type, None, error)
