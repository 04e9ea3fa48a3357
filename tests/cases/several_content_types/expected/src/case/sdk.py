"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ADD_PET = Operation(
    "POST /pets",
    Body(lambda: models.Pet),
    Body(lambda: models.Pet, "application/x-www-form-urlencoded"),
    Body(lambda: bytes, "application/octet-stream", argument="body"),
    Body(lambda: str, "text/csv", argument="body"),
    Response("204"),
    content_type_argument="content_type",
)


class Case(Client):
    """Several"""

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call."""
        super().__init__(
            CLIENT,
            {},
            **options,
        )

    @overload
    def add_pet(
        self,
        *,
        name: str,
        age: int | None = None,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def add_pet(
        self,
        *,
        body: FileInput | str,
        content_type: Literal["application/octet-stream", "text/csv"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def add_pet(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        age: int | None = None,
        body: FileInput | str | None = None,
        content_type: (
            Literal[
                "application/json",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "text/csv",
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets

        Args:
            body: A body in application/octet-stream or text/csv; the other arguments make a body in application/json.
            content_type: The media type of the body; by default application/json.
        """
        return self._call(ADD_PET, locals())

    @overload
    async def add_pet_async(
        self,
        *,
        name: str,
        age: int | None = None,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def add_pet_async(
        self,
        *,
        body: FileInput | str,
        content_type: Literal["application/octet-stream", "text/csv"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def add_pet_async(
        self,
        *,
        name: OptionalNullable[str] = UNSET,
        age: int | None = None,
        body: FileInput | str | None = None,
        content_type: (
            Literal[
                "application/json",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "text/csv",
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /pets

        Args:
            body: A body in application/octet-stream or text/csv; the other arguments make a body in application/json.
            content_type: The media type of the body; by default application/json.
        """
        return await self._call_async(ADD_PET, locals())
