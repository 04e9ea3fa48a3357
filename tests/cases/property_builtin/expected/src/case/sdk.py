"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from .types import UNSET

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_THING = Operation(
    "PUT /things",
    Query("type"),
    Body(lambda: models.Thing, renamed={"body_type": "type"}),
    Response("204"),
)


class Case(Client):
    """Builtins"""

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

    def put_thing(
        self,
        *,
        id: str,
        body_type: str,
        type: str | None = None,
        list_: Sequence[str] | None = None,
        dict_: Mapping[str, str] | None = None,
        str_: str | None = None,
        int_: int | None = None,
        float_: float | None = None,
        bytes_: bytes | None = None,
        date: dt.date | None = None,
        datetime: dt.datetime | None = None,
        property: str | None = None,
        models: Sequence[str] | None = None,
        any: Any = UNSET,
        m: models.Mark | None = None,
        within: params.Thing | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        id: str,
        body_type: str,
        type: str | None = None,
        list_: Sequence[str] | None = None,
        dict_: Mapping[str, str] | None = None,
        str_: str | None = None,
        int_: int | None = None,
        float_: float | None = None,
        bytes_: bytes | None = None,
        date: dt.date | None = None,
        datetime: dt.datetime | None = None,
        property: str | None = None,
        models: Sequence[str] | None = None,
        any: Any = UNSET,
        m: models.Mark | None = None,
        within: params.Thing | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things"""
        return await self._call_async(PUT_THING, locals())
