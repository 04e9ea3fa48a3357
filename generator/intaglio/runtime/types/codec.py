"""Checks and writes requests, reads responses: straight to and from bytes."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

from pydantic_core import SchemaSerializer, SchemaValidator, ValidationError

from ..errors import ArgumentProblem, RequestValidationError
from ..transport.garbage import undisturbed
from .request_schema import request_schema
from .response_schema import response_schema
from .core_schema import Schema, core_schema_of, joined
from .validation_problems import fields_at, problems_of


class DocumentCodec(Protocol):
    """Converts between documents in a markup language and the plain data that other codecs check."""

    def to_bytes(self, data: Any) -> bytes:
        """The document; raises `RequestValidationError` if no document can hold the data."""
        ...

    def from_bytes(self, body: bytes, content_type: str) -> Any:
        """The data of a document; raises `ValueError` if it is malformed."""
        ...


class RequestCodec:
    """A type as the API takes it: strict, with nothing added that was not given.

    `fields` are those of the model that it is for, by Python name.
    """

    def __init__(self, type_: Any) -> None:
        source = core_schema_of(type_)
        root, definitions = request_schema(source, closed=True)
        self.schema: Schema = root
        self.definitions = {each["ref"]: each for each in definitions}
        self.fields = fields_at(root, self.definitions, ())
        checked = joined(root, definitions)
        self._validator = SchemaValidator(checked, _use_prebuilt=False)
        written = joined(*request_schema(source, closed=False))
        self._serializer = SchemaSerializer(written, _use_prebuilt=False)

    def validate(self, value: Any, into: Any = None) -> Any:
        """The value as the type, or pydantic's `ValidationError`.

        `into` is the instance of a model that is being constructed.
        """
        return self._validator.validate_python(value, self_instance=into)

    def problems(
        self, error: ValidationError, path: str = ""
    ) -> tuple[ArgumentProblem, ...]:
        """What a `ValidationError` of this codec says, for the value at `path`."""
        return problems_of(error, self.schema, self.definitions, path)

    def construct(self, model: Any, values: dict[str, Any]) -> None:
        """Fill a new instance of the model that this codec is for."""
        try:
            self.validate(values, into=model)
        except ValidationError as error:
            raise RequestValidationError(self.problems(error)) from error

    def to_json(self, value: Any) -> bytes:
        """The value as JSON."""
        return self._serializer.to_json(
            value, by_alias=True, exclude_unset=True, warnings=False
        )

    def to_data(self, value: Any, exclude: set[str] | None = None) -> Any:
        """The value as lists, dictionaries and scalars, without the excluded fields."""
        return self._serializer.to_python(
            value,
            mode="json",
            by_alias=True,
            exclude_unset=True,
            exclude=exclude,
            warnings=False,
        )


def response_codec(type_: Any, *, strict: bool) -> ResponseCodec:
    """The codec of a type for responses; that of a class is made once for all operations."""
    if isinstance(type_, type):
        return _codec_of_class(type_, strict)
    return ResponseCodec(type_, strict=strict)


class ResponseCodec:
    """A type as the API sends it; tolerant unless it is asked to be strict."""

    def __init__(self, type_: Any, *, strict: bool = False) -> None:
        schema = response_schema(core_schema_of(type_), strict=strict)
        self._validator = SchemaValidator(joined(*schema), _use_prebuilt=False)

    def from_json(self, body: bytes) -> Any:
        """Decode JSON, or raise pydantic's `ValidationError`."""
        text = body.removeprefix(b"\xef\xbb\xbf")
        return undisturbed(self._validator.validate_json, text)

    def from_data(self, data: Any) -> Any:
        """Decode a text or other plain data, or raise pydantic's `ValidationError`."""
        return self._validator.validate_python(data)


@cache
def _codec_of_class(type_: type[Any], strict: bool) -> ResponseCodec:
    return ResponseCodec(type_, strict=strict)
