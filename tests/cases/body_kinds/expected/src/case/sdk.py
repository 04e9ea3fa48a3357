"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_LIST = Operation(
    "PUT /list",
    Body(lambda: list[models.Pet], argument="body"),
    Response("204"),
)
PUT_TEXT = Operation(
    "PUT /text",
    Body(lambda: str, argument="body"),
    Response("204"),
)
PUT_UNION = Operation(
    "PUT /union",
    Body(lambda: models.Pet | str, argument="body"),
    Response("204"),
)
PUT_MAP = Operation(
    "PUT /map",
    Body(lambda: dict[str, int], argument="body"),
    Response("204"),
)
PUT_ANY = Operation(
    "PUT /any",
    Body(lambda: Any, argument="body"),
    Response("204"),
)
PUT_NULL = Operation(
    "PUT /null",
    Body(lambda: models.PutNullRequestBody | None, argument="body"),
    Response("204"),
)


class Case(Client):
    """Bodies"""

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

    def put_list(
        self,
        *,
        body: Sequence[params.Pet],
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /list"""
        return self._call(PUT_LIST, locals())

    async def put_list_async(
        self,
        *,
        body: Sequence[params.Pet],
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /list"""
        return await self._call_async(PUT_LIST, locals())

    def put_text(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /text"""
        return self._call(PUT_TEXT, locals())

    async def put_text_async(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /text"""
        return await self._call_async(PUT_TEXT, locals())

    def put_union(
        self,
        *,
        body: params.Pet | str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /union"""
        return self._call(PUT_UNION, locals())

    async def put_union_async(
        self,
        *,
        body: params.Pet | str,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /union"""
        return await self._call_async(PUT_UNION, locals())

    def put_map(
        self,
        *,
        body: Mapping[str, int],
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /map"""
        return self._call(PUT_MAP, locals())

    async def put_map_async(
        self,
        *,
        body: Mapping[str, int],
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /map"""
        return await self._call_async(PUT_MAP, locals())

    def put_any(
        self,
        *,
        body: Any,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /any"""
        return self._call(PUT_ANY, locals())

    async def put_any_async(
        self,
        *,
        body: Any,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /any"""
        return await self._call_async(PUT_ANY, locals())

    def put_null(
        self,
        *,
        body: params.PutNullRequestBody | None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /null"""
        return self._call(PUT_NULL, locals())

    async def put_null_async(
        self,
        *,
        body: params.PutNullRequestBody | None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /null"""
        return await self._call_async(PUT_NULL, locals())
