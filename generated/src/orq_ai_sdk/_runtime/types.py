"""The types that printed models and arguments are written in, under one roof; each is imported when it is first used."""

from typing import TYPE_CHECKING

from .exports import exports

if TYPE_CHECKING:
    from .file import FileInput as FileInput
    from .formats import (
        Base64 as Base64,
        Base64Url as Base64Url,
        CommaDelimited as CommaDelimited,
        HttpDate as HttpDate,
        Milliseconds as Milliseconds,
        NewlineDelimited as NewlineDelimited,
        PipeDelimited as PipeDelimited,
        Seconds as Seconds,
        SpaceDelimited as SpaceDelimited,
        UnixTime as UnixTime,
    )
    from .model import Model as Model, OpenModel as OpenModel, Wire as Wire
    from .sse import ServerSentEvent as ServerSentEvent
    from .stream import AsyncStream as AsyncStream, Stream as Stream
    from .union import By as By
    from .unset import UNSET as UNSET, OptionalNullable as OptionalNullable
    from .unset import Unset as Unset
    from .xml import Xml as Xml

__getattr__, __dir__, _names = exports(
    __name__,
    "..file: FileInput",
    "..formats: Base64 Base64Url CommaDelimited HttpDate Milliseconds NewlineDelimited "
    "PipeDelimited Seconds SpaceDelimited UnixTime",
    "..model: Model OpenModel Wire",
    "..sse: ServerSentEvent",
    "..stream: AsyncStream Stream",
    "..union: By",
    "..unset: UNSET OptionalNullable Unset",
    "..xml: Xml",
)
