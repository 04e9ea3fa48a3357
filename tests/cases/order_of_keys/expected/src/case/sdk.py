"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Failure, Response
from ._runtime.types.tagged_union import By

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .types import FileInput
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

PUT_IMAGE = Operation(
    "PUT /a",
    Body(lambda: bytes, "image/jpeg", argument="body", required=False),
    Body(lambda: bytes, "image/png", argument="body", required=False),
    Response("204"),
    content_type_argument="content_type",
)
POST_A: Operation[models.Cat | models.Dog] = Operation(
    "POST /a",
    Body(lambda: models.Dog, argument="body", required=False),
    Body(lambda: models.Cat, "application/vnd.a+json", argument="body", required=False),
    Response("200", lambda: Annotated[models.Cat | models.Dog, By("kind")]),
    Failure(
        "404",
        lambda: models.PostA404ResponseBodyModel,
        lambda: errors.PostA404ResponseBodyModelError,
    ),
    content_type_argument="content_type",
)


class Case(Client):
    """Order"""

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

    def put_image(
        self,
        *,
        body: FileInput | None = None,
        content_type: Literal["image/jpeg", "image/png"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /a

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return self._call(PUT_IMAGE, locals())

    async def put_image_async(
        self,
        *,
        body: FileInput | None = None,
        content_type: Literal["image/jpeg", "image/png"] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /a

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return await self._call_async(PUT_IMAGE, locals())

    def post_a(
        self,
        *,
        body: params.Dog | params.Cat | None = None,
        content_type: (
            Literal["application/json", "application/vnd.a+json"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> models.Cat | models.Dog:
        """POST /a

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return self._call(POST_A, locals())

    async def post_a_async(
        self,
        *,
        body: params.Dog | params.Cat | None = None,
        content_type: (
            Literal["application/json", "application/vnd.a+json"] | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> models.Cat | models.Dog:
        """POST /a

        Args:
            content_type: The media type of the body; by default the first that accepts the value.
        """
        return await self._call_async(POST_A, locals())
