"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Cookie, Header, Query
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

GET_STYLES = Operation(
    "GET /styles",
    Query("form", lambda: list[str]),
    Query(
        "formJoined",
        lambda: list[str],
        argument="form_joined",
        style="form",
        explode=False,
    ),
    Query("space", lambda: list[str], style="spaceDelimited", explode=False),
    Query("pipe", lambda: list[int], style="pipeDelimited", explode=False),
    Query("deep", lambda: models.Filter, style="deepObject", explode=True),
    Query("point", lambda: models.Filter),
    Header("X-Ids", lambda: list[int], argument="x_ids"),
    Header(
        "X-Map", lambda: dict[str, str], argument="x_map", style="simple", explode=True
    ),
    Cookie("jar", lambda: list[str], style="cookie", explode=True),
    Cookie("crumbs", lambda: list[str], style="form", explode=False),
    Response("204"),
)


class Case(Client):
    """Styles"""

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

    def get_styles(
        self,
        *,
        form: Sequence[str] | None = None,
        form_joined: Sequence[str] | None = None,
        space: Sequence[str] | None = None,
        pipe: Sequence[int] | None = None,
        deep: params.Filter | None = None,
        point: params.Filter | None = None,
        x_ids: Sequence[int] | None = None,
        x_map: Mapping[str, str] | None = None,
        jar: Sequence[str] | None = None,
        crumbs: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /styles"""
        return self._call(GET_STYLES, locals())

    async def get_styles_async(
        self,
        *,
        form: Sequence[str] | None = None,
        form_joined: Sequence[str] | None = None,
        space: Sequence[str] | None = None,
        pipe: Sequence[int] | None = None,
        deep: params.Filter | None = None,
        point: params.Filter | None = None,
        x_ids: Sequence[int] | None = None,
        x_map: Mapping[str, str] | None = None,
        jar: Sequence[str] | None = None,
        crumbs: Sequence[str] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /styles"""
        return await self._call_async(GET_STYLES, locals())
