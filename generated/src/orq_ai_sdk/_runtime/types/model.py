"""The base classes of printed models: strict in the hands of a user, tolerant in decoding."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Any, ClassVar, ForwardRef, Literal, get_origin

from pydantic import BaseModel, ConfigDict, Field

from ..public_module import set_public_module
from .build_lock import BUILDING
from .core_schema import kept_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from .codec import RequestCodec
    from .xml_annotation import Xml

_MODELS = f"{__name__.rsplit('.', 3)[0]}.models"
"""The public module of all printed models, `<package>.models`; they are defined in its submodules."""


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

    # No annotations at run time: the public module could not evaluate them.
    __open__ = False
    if TYPE_CHECKING:
        __xml__: ClassVar[Xml]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.__module__.startswith(f"{_MODELS}."):
            _publish(cls)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema that pydantic makes of the class, without limits that it cannot check."""
        if (kept := kept_schema(cls)) is not None:
            return kept
        from .limits import adapt_nested_limits
        from .model_dump import make_dumpable

        schema = handler(source)
        own: Any = handler.resolve_ref_schema(schema)
        own.update(make_dumpable(adapt_nested_limits(own)))
        if cls.__init__ is Model.__init__:
            while own["type"] != "model":  # a validator of the class around it
                own = own["schema"]
            # The strict `__init__` is for users; pydantic fills instances without it.
            own["custom_init"] = False
        return schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The JSON schema of the class, with the descriptions of its fields."""
        from .json_schema import describe_fields

        json_schema = handler(schema)
        describe_fields(cls, handler.resolve_ref_schema(json_schema))
        return json_schema

    if not TYPE_CHECKING:

        def __init__(self, /, **values: Any) -> None:
            codec_of(type(self)).construct(self, values)


class OpenModel(Model):
    """An object of the API that takes further properties.

    A subclass types them: `__pydantic_extra__: dict[str, int]`.
    """

    if TYPE_CHECKING:
        __pydantic_extra__: Any  # so that a subclass may say more than the base does

    __open__ = True


def _publish(model: type[Model]) -> None:
    """Name `<package>.models` as the module of a printed model.

    Tracebacks, pickles and documentation then show the name that users import. Quoted
    annotations keep the module that they are evaluated in.
    """
    home = model.__module__
    for name, annotation in model.__annotations__.items():
        model.__annotations__[name] = _with_module(annotation, home)
    setattr(model, "__defined_in__", home)
    model.__module__ = _MODELS


def _with_module(annotation: Any, home: str) -> Any:
    """The annotation with its quoted names, nested ones too, evaluated in the module `home`.

    Parts are copied, not changed: typing keeps one `Union[int, "Pet"]` for all packages.
    """
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        return ForwardRef(annotation, module=home, is_class=True)
    before = getattr(annotation, "__args__", ())
    if get_origin(annotation) is Literal:
        return annotation
    after = tuple(_with_module(part, home) for part in before)
    if all(map(is_, before, after)):
        return annotation
    if hasattr(annotation, "copy_with"):
        return annotation.copy_with(after)
    return get_origin(annotation)[after]


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


set_public_module(__name__, "types", Model, OpenModel)
