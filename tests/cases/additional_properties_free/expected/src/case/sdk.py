"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_FREE = Operation(
    "PUT /free",
    Body(lambda: models.Free),
    Response("204"),
)


class Case(Client):
    """Free"""

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

    def put_free(
        self,
        *,
        plain: Mapping[str, Any] | None = None,
        allowed: Mapping[str, Any] | None = None,
        empty: Mapping[str, Any] | None = None,
        none: params.FreeNone | None = None,
        anything: Any = UNSET,
        list_: Sequence[Any] | None = None,
        yes: Any = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /free"""
        return self._call(PUT_FREE, locals())

    async def put_free_async(
        self,
        *,
        plain: Mapping[str, Any] | None = None,
        allowed: Mapping[str, Any] | None = None,
        empty: Mapping[str, Any] | None = None,
        none: params.FreeNone | None = None,
        anything: Any = UNSET,
        list_: Sequence[Any] | None = None,
        yes: Any = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /free"""
        return await self._call_async(PUT_FREE, locals())
