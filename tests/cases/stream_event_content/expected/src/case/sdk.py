"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Unpack

from . import models
from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.operation import StreamingOperation
from ._runtime.response.declared_response import Response
from ._runtime.streams.event_stream import EventStream
from ._runtime.types.tagged_union import By

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .types import AsyncStream, Stream
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

ANSWER: StreamingOperation[
    Stream[models.AnswerResponseEventPiece | models.AnswerResponseEventWhole],
    AsyncStream[models.AnswerResponseEventPiece | models.AnswerResponseEventWhole],
] = StreamingOperation(
    "GET /answer",
    Response(
        "200",
        lambda: Annotated[
            models.AnswerResponseEventPiece | models.AnswerResponseEventWhole,
            By("event"),
        ],
        "text/event-stream",
        stream=EventStream(fields=("data", "event", "id"), end="[END]"),
    ),
)
MIXED: StreamingOperation[
    Stream[models.MixedResponseEventText | models.MixedResponseEventPiece],
    AsyncStream[models.MixedResponseEventText | models.MixedResponseEventPiece],
] = StreamingOperation(
    "GET /mixed",
    Response(
        "200",
        lambda: Annotated[
            models.MixedResponseEventText | models.MixedResponseEventPiece, By("event")
        ],
        "text/event-stream",
        stream=EventStream(fields=("data", "event"), data="either"),
    ),
)


class Case(Client):
    """Answers"""

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

    def answer(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.AnswerResponseEventPiece | models.AnswerResponseEventWhole]:
        """GET /answer"""
        return self._call(ANSWER, locals())

    async def answer_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.AnswerResponseEventPiece | models.AnswerResponseEventWhole]:
        """GET /answer"""
        return await self._call_async(ANSWER, locals())

    def mixed(
        self, **options: Unpack[CallOptions]
    ) -> Stream[models.MixedResponseEventText | models.MixedResponseEventPiece]:
        """GET /mixed"""
        return self._call(MIXED, locals())

    async def mixed_async(
        self, **options: Unpack[CallOptions]
    ) -> AsyncStream[models.MixedResponseEventText | models.MixedResponseEventPiece]:
        """GET /mixed"""
        return await self._call_async(MIXED, locals())
