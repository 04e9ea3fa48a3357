"""The types that printed models and arguments are written in, under one roof."""

from .file import FileInput
from .formats import (
    Base64,
    Base64Url,
    CommaDelimited,
    HttpDate,
    Milliseconds,
    NewlineDelimited,
    PipeDelimited,
    Seconds,
    SpaceDelimited,
    UnixTime,
)
from .model import Model, OpenModel, Wire
from .sse import ServerSentEvent
from .stream import AsyncStream, Stream
from .union import By
from .unset import UNSET, OptionalNullable, Unset
from .xml import Xml

__all__ = [
    "UNSET",
    "AsyncStream",
    "Base64",
    "Base64Url",
    "By",
    "CommaDelimited",
    "FileInput",
    "HttpDate",
    "Milliseconds",
    "Model",
    "NewlineDelimited",
    "OpenModel",
    "OptionalNullable",
    "PipeDelimited",
    "Seconds",
    "SpaceDelimited",
    "UnixTime",
    "ServerSentEvent",
    "Stream",
    "Unset",
    "Wire",
    "Xml",
]
