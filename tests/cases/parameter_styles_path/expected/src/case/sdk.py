"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Path
from ._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_STYLES = Operation(
    "GET /{simple}/{simpleX}/{label}/{labelX}/{matrix}/{matrixX}",
    Path("simple", lambda: list[int]),
    Path(
        "simpleX",
        lambda: models.Point,
        argument="simple_x",
        style="simple",
        explode=True,
    ),
    Path("label", lambda: list[str], style="label", explode=False),
    Path(
        "labelX", lambda: models.Point, argument="label_x", style="label", explode=True
    ),
    Path("matrix", style="matrix", explode=False),
    Path(
        "matrixX",
        lambda: models.Point,
        argument="matrix_x",
        style="matrix",
        explode=True,
    ),
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
        simple: Sequence[int],
        simple_x: params.Point,
        label: Sequence[str],
        label_x: params.Point,
        matrix: str,
        matrix_x: params.Point,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /{simple}/{simpleX}/{label}/{labelX}/{matrix}/{matrixX}"""
        return self._call(GET_STYLES, locals())

    async def get_styles_async(
        self,
        *,
        simple: Sequence[int],
        simple_x: params.Point,
        label: Sequence[str],
        label_x: params.Point,
        matrix: str,
        matrix_x: params.Point,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /{simple}/{simpleX}/{label}/{labelX}/{matrix}/{matrixX}"""
        return await self._call_async(GET_STYLES, locals())
