"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.parameter import Query
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Response
from ._runtime.types.bounds import bounded

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation(
    "GET /things",
    Query("limit", lambda: bounded(int, ge=1)),
    Query("json", lambda: bool),
    Response("204"),
    request=lambda: models.ListThingsRequest,
)
GET_THING = Operation("GET /things/{id}", Response("204"))
PUT_THING = Operation(
    "PUT /things/{id}",
    Query("dry-run", lambda: bool, argument="dry_run"),
    Body(lambda: models.Thing, renamed={"body_id": "id"}),
    Response("204"),
    request=lambda: models.PutThingRequest,
)
POST_IMAGE = Operation(
    "POST /things/{id}",
    Body(lambda: bytes, "image/png", argument="body"),
    Response("204"),
    request=lambda: models.PostImageRequest,
)


class Case(Client):
    """Many"""

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

    def list_things(
        self,
        *,
        request: params.ListThingsRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return self._call(LIST_THINGS, locals())

    async def list_things_async(
        self,
        *,
        request: params.ListThingsRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return await self._call_async(LIST_THINGS, locals())

    def get_thing(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return self._call(GET_THING, locals())

    async def get_thing_async(
        self,
        *,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """GET /things/{id}"""
        return await self._call_async(GET_THING, locals())

    def put_thing(
        self,
        *,
        request: params.PutThingRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things/{id}

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return self._call(PUT_THING, locals())

    async def put_thing_async(
        self,
        *,
        request: params.PutThingRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /things/{id}

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return await self._call_async(PUT_THING, locals())

    def post_image(
        self,
        *,
        request: params.PostImageRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things/{id}

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return self._call(POST_IMAGE, locals())

    async def post_image_async(
        self,
        *,
        request: params.PostImageRequest,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /things/{id}

        Args:
            request: All arguments of the call, as a model or a dict.
        """
        return await self._call_async(POST_IMAGE, locals())
