"""`case.stream`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Unpack

from .. import models
from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import StreamingOperation
from .._runtime.request.request_body import Body
from .._runtime.response.declared_response import Response
from .._runtime.streams.event_stream import EventStream
from .._runtime.types.tagged_union import By

if TYPE_CHECKING:
    from ..types import AsyncStream, Stream
    from ..utils import CallOptions

CHAT: StreamingOperation[
    models.Answer | Stream[models.Start | models.Delta],
    models.Answer | AsyncStream[models.Start | models.Delta],
] = StreamingOperation(
    "POST /chat",
    Body(lambda: models.ChatRequestBody),
    Response("200", lambda: models.Answer),
    Response(
        "200",
        lambda: Annotated[models.Start | models.Delta, By("type")],
        "text/event-stream",
        stream=EventStream(),
    ),
)


class StreamNamespace(Namespace):
    def chat(
        self,
        *,
        text: str,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer | Stream[models.Start | models.Delta]:
        """POST /chat"""
        return self._call(CHAT, locals())

    async def chat_async(
        self,
        *,
        text: str,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer | AsyncStream[models.Start | models.Delta]:
        """POST /chat"""
        return await self._call_async(CHAT, locals())
