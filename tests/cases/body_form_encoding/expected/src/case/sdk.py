"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body, Encoding
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

ADD_CHARGE = Operation(
    "POST /charges",
    Body(
        lambda: models.AddChargeRequestBody,
        "application/x-www-form-urlencoded",
        encodings={
            "expand": Encoding(style="deepObject", explode=True),
            "tags": Encoding(style="pipeDelimited", explode=False),
            "metadata": Encoding(style="deepObject", explode=True),
            "address": Encoding(content_type="application/json"),
            "url": Encoding(allow_reserved=True),
        },
    ),
    Response("204"),
)


class Case(Client):
    """Forms"""

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

    def add_charge(
        self,
        *,
        amount: int,
        expand: Sequence[str] | None = None,
        tags: Sequence[str] | None = None,
        metadata: Mapping[str, str] | None = None,
        address: params.AddChargeAddress | None = None,
        url: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /charges"""
        return self._call(ADD_CHARGE, locals())

    async def add_charge_async(
        self,
        *,
        amount: int,
        expand: Sequence[str] | None = None,
        tags: Sequence[str] | None = None,
        metadata: Mapping[str, str] | None = None,
        address: params.AddChargeAddress | None = None,
        url: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /charges"""
        return await self._call_async(ADD_CHARGE, locals())
