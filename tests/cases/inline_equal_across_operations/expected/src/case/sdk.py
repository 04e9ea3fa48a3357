"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import Operation
from ._runtime.request.request_body import Body
from ._runtime.response.declared_response import Failure, Response

if TYPE_CHECKING:
    from . import params
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

CREATE_KNOWLEDGE = Operation(
    "POST /knowledge",
    Body(lambda: models.CreateKnowledgeRequestBody),
    Response("201", lambda: models.CreateKnowledgeResponseBody),
    Failure(
        "404",
        lambda: models.CreateKnowledge404ResponseBody,
        lambda: errors.CreateKnowledge404Error,
    ),
)
UPDATE_KNOWLEDGE = Operation(
    "PATCH /knowledge/{id}",
    Body(lambda: models.UpdateKnowledgeRequestBody),
    Response("200", lambda: models.CreateKnowledgeResponseBody),
    Failure(
        "404",
        lambda: models.CreateKnowledge404ResponseBody,
        lambda: errors.UpdateKnowledge404Error,
    ),
)


class Case(Client):
    """Knowledge"""

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

    def create_knowledge(
        self,
        *,
        key: str,
        metadata: params.CreateKnowledgeMetadata | None = None,
        limits: params.CreateKnowledgeLimits | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateKnowledgeResponseBody:
        """POST /knowledge

        Args:
            key: what it is called
            metadata: what is said of it
        """
        return self._call(CREATE_KNOWLEDGE, locals())

    async def create_knowledge_async(
        self,
        *,
        key: str,
        metadata: params.CreateKnowledgeMetadata | None = None,
        limits: params.CreateKnowledgeLimits | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateKnowledgeResponseBody:
        """POST /knowledge

        Args:
            key: what it is called
            metadata: what is said of it
        """
        return await self._call_async(CREATE_KNOWLEDGE, locals())

    def update_knowledge(
        self,
        *,
        id: str,
        metadata: params.CreateKnowledgeMetadata | None = None,
        limits: params.UpdateKnowledgeLimits | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateKnowledgeResponseBody:
        """PATCH /knowledge/{id}

        Args:
            metadata: what is said of it
        """
        return self._call(UPDATE_KNOWLEDGE, locals())

    async def update_knowledge_async(
        self,
        *,
        id: str,
        metadata: params.CreateKnowledgeMetadata | None = None,
        limits: params.UpdateKnowledgeLimits | None = None,
        **options: Unpack[CallOptions],
    ) -> models.CreateKnowledgeResponseBody:
        """PATCH /knowledge/{id}

        Args:
            metadata: what is said of it
        """
        return await self._call_async(UPDATE_KNOWLEDGE, locals())
