"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime.bounds import bounded
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Body, Operation, Path, Query, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from . import params
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS: Operation[None] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(
        Query("limit", lambda: bounded(int, ge=1)),
        Query("json", lambda: bool),
    ),
    request=lambda: models.ListThingsRequest,
    responses=(Response("204"),),
)

GET_THING: Operation[None] = Operation(
    id="getThing",
    method="GET",
    path="/things/{id}",
    parameters=(Path("id", lambda: str),),
    responses=(Response("204"),),
)

PUT_THING: Operation[None] = Operation(
    id="putThing",
    method="PUT",
    path="/things/{id}",
    parameters=(
        Path("id", lambda: str),
        Query("dry-run", lambda: bool, argument="dry_run"),
    ),
    body=Body("application/json", lambda: models.Thing, renamed={"body_id": "id"}),
    request=lambda: models.PutThingRequest,
    responses=(Response("204"),),
)

POST_IMAGE: Operation[None] = Operation(
    id="postImage",
    method="POST",
    path="/things/{id}",
    parameters=(Path("id", lambda: str),),
    body=Body("image/png", lambda: bytes, argument="body"),
    request=lambda: models.PostImageRequest,
    responses=(Response("204"),),
)


class Case(Client):
    """Many"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def list_things(
        self,
        *,
        request: params.ListThingsRequest | None = None,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things

        Args:
            request: Everything that the call is given, as a model or as a dict.
        """
        return self._call(LIST_THINGS, locals())

    list_things_async = asynchronous(list_things)

    def get_thing(
        self,
        *,
        id: str,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """GET /things/{id}"""
        return self._call(GET_THING, locals())

    get_thing_async = asynchronous(get_thing)

    def put_thing(
        self,
        *,
        request: params.PutThingRequest,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /things/{id}

        Args:
            request: Everything that the call is given, as a model or as a dict.
        """
        return self._call(PUT_THING, locals())

    put_thing_async = asynchronous(put_thing)

    def post_image(
        self,
        *,
        request: params.PostImageRequest,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /things/{id}

        Args:
            request: Everything that the call is given, as a model or as a dict.
        """
        return self._call(POST_IMAGE, locals())

    post_image_async = asynchronous(post_image)
