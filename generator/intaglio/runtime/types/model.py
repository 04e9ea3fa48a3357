"""The base of every printed model: strict in the hands of a user, tolerant in decoding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from .build_lock import BUILDING
from .schema_cache import known_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from .codec import RequestCodec
    from .xml_annotation import Xml


def Wire(name: str) -> Any:
    """In `Annotated`: the name that a field has on the wire."""
    return Field(validation_alias=name, serialization_alias=name)


class Model(BaseModel):
    """An object of the API.

    Fields are given by their Python or their wire name; a misspelt or mistyped one
    raises `RequestValidationError`. Unknown fields of a response are kept and sent back
    in requests.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        protected_namespaces=(),
    )

    __open__: ClassVar[bool] = False
    __xml__: ClassVar[Xml]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """What pydantic itself makes of it, but for limits that it cannot check."""
        if (known := known_schema(cls)) is not None:
            return known
        from .model_dump import dumpable
        from .limits import all_fitted

        schema = handler(source)
        own: Any = handler.resolve_ref_schema(schema)
        own.update(dumpable(all_fitted(own)))
        return schema

    if not TYPE_CHECKING:

        def __init__(self, /, **values: Any) -> None:
            codec_of(type(self)).construct(self, values)

        # Tells pydantic that this is no initialiser to call while it decodes.
        __init__.__pydantic_base_init__ = True


class OpenModel(Model):
    """An object of the API that takes further properties.

    A subclass types them: `__pydantic_extra__: dict[str, int]`.
    """

    if TYPE_CHECKING:
        __pydantic_extra__: Any  # so that a subclass may say more than the base does

    __open__: ClassVar[bool] = True


def codec_of(model: type[Model]) -> RequestCodec:
    """The codec of a model for requests, made once."""
    codec: RequestCodec | None = model.__dict__.get("__codec__")
    return codec or _make_codec(model)


def _make_codec(model: type[Model]) -> RequestCodec:
    from .codec import RequestCodec

    with BUILDING:
        codec: RequestCodec | None = model.__dict__.get("__codec__")
        if codec is None:
            codec = RequestCodec(model)
            setattr(model, "__codec__", codec)
    return codec
