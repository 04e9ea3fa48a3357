"""Codecs: validate and encode requests, decode responses."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

from pydantic_core import ValidationError

from ..errors import ArgumentProblem, RequestValidationError
from .compiled_schema import compile_serializer, compile_validator
from .core_schema import Schema, core_schema_of
from .request_schema import request_schema
from .response_schema import response_schema
from .validation_problems import fields_at, problems_of

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class DocumentCodec(Protocol):
    """Converts between documents in a markup language and the plain data that other codecs validate."""

    def to_bytes(self, data: Any) -> bytes:
        """Encode data as a document.

        Raises:
            RequestValidationError: no document can hold the data.
        """
        ...

    def from_bytes(self, body: bytes, content_type: str) -> Any:
        """The data of a document.

        Raises:
            ValueError: the document is malformed.
        """
        ...


class RequestCodec:
    """Validates and encodes values of a type for requests.

    It is strict, and adds nothing that was not given. `schema` is the root of its schema,
    `definitions` what that refers to; `fields` are those of a model, by Python name.
    """

    def __init__(self, type_: Any) -> None:
        source = core_schema_of(type_)
        root, definitions = request_schema(source, closed=True)
        self.schema: Schema = root
        self.definitions = {each["ref"]: each for each in definitions}
        self.fields = fields_at(root, self.definitions, ())
        self._validator = compile_validator(root, definitions)
        open_schema = request_schema(source, closed=False)
        self._serializer = compile_serializer(*open_schema)

    def validate(self, value: Any) -> Any:
        """A value as the type.

        Raises:
            ValidationError: pydantic's error; `problems` returns what it says.
        """
        return self._validator.validate_python(value)

    def problems(
        self, error: ValidationError, path: str = ""
    ) -> tuple[ArgumentProblem, ...]:
        """The problems that a `ValidationError` of this codec has with the value at `path`."""
        return problems_of(error, self.schema, self.definitions, path)

    def construct(self, model: Any, values: dict[str, Any]) -> None:
        """Fill a new instance of the model that this codec is for.

        Raises:
            RequestValidationError: a value is missing, unknown or invalid.
        """
        try:
            self._validator.validate_python(values, self_instance=model)
        except ValidationError as error:
            raise RequestValidationError(self.problems(error)) from error

    def to_json(self, value: Any) -> bytes:
        """Encode a validated value as JSON."""
        return self._serializer.to_json(
            value, by_alias=True, exclude_unset=True, warnings=False
        )

    def to_data(self, value: Any, exclude: set[str] | None = None) -> Any:
        """A validated value as lists, dictionaries and scalars, without the excluded fields."""
        return self._serializer.to_python(
            value,
            mode="json",
            by_alias=True,
            exclude_unset=True,
            exclude=exclude,
            warnings=False,
        )


class ResponseCodec:
    """Decodes values of a type from responses: tolerant of what the API does not declare, or strict."""

    def __init__(self, type_: Any, *, strict: bool = False) -> None:
        schema = response_schema(core_schema_of(type_), strict=strict)
        self._validator = compile_validator(*schema)

    def from_json(self, body: bytes) -> Any:
        """Decode JSON.

        Raises:
            ValidationError: pydantic's error.
        """
        return self._validator.validate_json(body.removeprefix(_BYTE_ORDER_MARK))

    def from_data(self, data: Any) -> Any:
        """Decode a string or other plain data.

        Raises:
            ValidationError: pydantic's error.
        """
        return self._validator.validate_python(data)


def response_codec(type_: Any, *, strict: bool) -> ResponseCodec:
    """The codec of a type for responses; that of a class is built once for all operations."""
    if isinstance(type_, type):
        return _codec_of_class(type_, strict)
    return ResponseCodec(type_, strict=strict)


@cache
def _codec_of_class(type_: type[Any], strict: bool) -> ResponseCodec:
    return ResponseCodec(type_, strict=strict)
