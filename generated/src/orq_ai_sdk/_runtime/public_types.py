"""The names of `<package>.types`: types of printed models and arguments. Each is imported at its first use."""

from typing import TYPE_CHECKING

from .lazy_exports import exports

if TYPE_CHECKING:
    from .types.file_input import FileInput as FileInput
    from .types.formats import (
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
    from .types.model import Model as Model, OpenModel as OpenModel, Wire as Wire
    from .streams.server_sent_events import ServerSentEvent as ServerSentEvent
    from .streams.stream import AsyncStream as AsyncStream, Stream as Stream
    from .types.tagged_union import By as By
    from .types.unset import UNSET as UNSET, OptionalNullable as OptionalNullable
    from .types.unset import Unset as Unset
    from .types.xml_annotation import Xml as Xml
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "..types.file_input: FileInput",
        "..types.formats: Base64 Base64Url CommaDelimited HttpDate Milliseconds NewlineDelimited "
        "PipeDelimited Seconds SpaceDelimited UnixTime",
        "..types.model: Model OpenModel Wire",
        "..streams.server_sent_events: ServerSentEvent",
        "..streams.stream: AsyncStream Stream",
        "..types.tagged_union: By",
        "..types.unset: UNSET OptionalNullable Unset",
        "..types.xml_annotation: Xml",
    )
