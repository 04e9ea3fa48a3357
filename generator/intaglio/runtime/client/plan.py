"""An operation compiled for calling: its types evaluated, its codecs built, once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..types.build_lock import BUILDING
from ..types.codec import RequestCodec, ResponseCodec, response_codec
from ..media_types import is_json, is_xml
from ..request.parameter import Parameter
from ..request.request_body import Body
from ..response.response import Response
from .operation import Operation
from ..types.core_schema import Schema
from ..types.unset import UNSET

if TYPE_CHECKING:
    from ..types.codec import DocumentCodec

_TEXTS = (str, bytes, str | bytes)

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


class ParameterPlan:
    """A parameter and the codec of its type."""

    __slots__ = ("parameter", "name", "codec", "sends_null")

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter
        self.name = parameter.name
        self.codec = RequestCodec(parameter.type())
        # Where an empty value can be sent, nothing is what `None` stands for.
        self.sends_null = (
            not parameter.allow_empty
            and not _is_any(self.codec.schema)
            and _takes_null(self.codec.schema, self.codec.definitions)
        )

    def is_absent(self, value: Any) -> bool:
        """Whether a value stands for an argument that is not given."""
        return value is UNSET or value is None and not self.sends_null


class BodyPlan:
    """A body, its codec, and what is known about the fields of its model.

    `defaulted` ones are not sent when they are `None`; those `without_file` are no
    files, whatever their values. `sends_null` says so of the whole body; `takes_text`
    and `takes_files` what it is where it is not encoded.
    """

    __slots__ = (
        "body",
        "kind",
        "takes_text",
        "takes_files",
        "codec",
        "xml",
        "definitions",
        "defaulted",
        "sends_null",
        "without_file",
        "wire_names",
    )

    def __init__(self, body: Body) -> None:
        self.body = body
        type_ = body.type()
        self.xml = None if type_ is bytes else body.document_codec(type_)
        self.kind = _kind(body, type_, self.xml is not None)
        self.takes_text = type_ is not bytes
        self.takes_files = type_ is not str
        self.codec = None if self.kind == "raw" else RequestCodec(type_)
        fields = self.codec.fields if self.codec else {}
        self.definitions = self.codec.definitions if self.codec else {}
        self.sends_null = self.codec is not None and self._says_null(self.codec.schema)
        self.defaulted = {name for name in fields if self._is_absent(fields[name])}
        self.without_file = {name for name in fields if _is_plain(fields[name])}
        self.wire_names: dict[str, str] = {
            name: field.get("serialization_alias", name)
            for name, field in fields.items()
        }

    def is_given(self, argument: str, value: Any) -> bool:
        """Whether an argument gives a field of the model."""
        field = self.body.renamed.get(argument, argument)
        return value is not None or field not in self.defaulted

    def _is_absent(self, field: Schema) -> bool:
        """Whether `None` says that a field is not given: it is optional, not nullable."""
        inner = field["schema"]
        if inner["type"] != "default":
            return False
        is_null = inner.get("default", ...) is None
        return is_null or not self._says_null(inner["schema"])

    def _says_null(self, schema: Schema) -> bool:
        """Whether `None` is a value; forms have no null for what may be anything."""
        if _is_any(schema):
            return self.kind == "json"
        return _takes_null(schema, self.definitions)


class RequestPlan:
    """The one argument of a call that holds all others, and what its fields are called."""

    __slots__ = ("codec", "names")

    def __init__(self, type_: Any) -> None:
        self.codec = RequestCodec(type_)
        self.names: dict[str, str] = {
            name: field.get("serialization_alias", name)
            for name, field in self.codec.fields.items()
        }


class Plan:
    """What calls of one operation share."""

    def __init__(self, operation: Operation[Any]) -> None:
        self.operation = operation
        self.path = _PLACEHOLDER.split(operation.path)
        self.parameters = tuple(ParameterPlan(each) for each in operation.parameters)
        self.bodies = tuple(BodyPlan(each) for each in operation.bodies)
        self.request = RequestPlan(operation.request()) if operation.request else None
        self.streams = any(each.stream for each in operation.responses)
        self.accept = _accept(operation.responses)
        self._types: dict[int, Any] = {}
        self._codecs: dict[tuple[int, bool], ResponseCodec] = {}
        self._xml: dict[int, DocumentCodec | None] = {}

    def type_of(self, response: Response[Any]) -> Any:
        """The type that a response declares."""
        key = id(response)  # the operation keeps it
        if key not in self._types:
            self._types[key] = response.type() if response.type else None
        return self._types[key]

    def codec_of(self, response: Response[Any], strict: bool) -> ResponseCodec:
        """The codec of a response, built at the first response of its kind."""
        codec = self._codecs.get((id(response), strict))
        if codec is None:
            with BUILDING:
                codec = response_codec(self.type_of(response), strict=strict)
            codec = self._codecs.setdefault((id(response), strict), codec)
        return codec

    def xml_of(self, response: Response[Any]) -> DocumentCodec | None:
        """How a response stands in XML; `None` if it cannot be in XML."""
        if id(response) not in self._xml:
            with BUILDING:
                codec = response.document_codec(self.type_of(response))
            self._xml[id(response)] = codec
        return self._xml[id(response)]


def plan_of(operation: Operation[Any]) -> Plan:
    """The plan of an operation, compiled at its first call and kept with it."""
    plan: Plan | None = operation.__dict__.get("_plan")
    return plan or _compile(operation)


def _compile(operation: Operation[Any]) -> Plan:
    with BUILDING:
        plan: Plan | None = operation.__dict__.get("_plan")
        if plan is None:
            plan = Plan(operation)
            operation.__dict__["_plan"] = plan  # beside the fields: still a value
    return plan


def _kind(body: Body, type_: Any, is_document: bool) -> str:
    media_type = body.media_type
    if type_ is bytes:
        return "raw"
    if is_json(media_type):
        return "json"
    if body.is_sequence:
        return "lines"
    if is_document:
        return "xml"
    if media_type.startswith("multipart/form-data"):
        return "multipart"
    is_form = media_type.startswith("application/x-www-form-urlencoded")
    return "form" if is_form else "raw" if type_ in (*_TEXTS, Any) else "text"


def _is_any(schema: Schema) -> bool:
    return bool(schema["type"] == "any")


def _takes_null(schema: Schema, definitions: Mapping[str, Schema]) -> bool:
    """Whether a type names `None` as one of its values."""
    match schema["type"]:
        case "definition-ref":
            return _takes_null(definitions[schema["schema_ref"]], definitions)
        case "union":
            return any(_takes_null(each, definitions) for each, _ in schema["choices"])
        case "literal":
            return None in schema["expected"]
    return schema["type"] in ("nullable", "none")


def _is_plain(schema: Schema) -> bool:
    """Whether no value of a field is a file, as far as its type says that at a glance."""
    match schema["type"]:
        case "model-field" | "default" | "nullable":
            return _is_plain(schema["schema"])
        case "union":
            return all(_is_plain(each) for each, _ in schema["choices"])
        case "tagged-union":
            return all(_is_plain(each) for each in schema["choices"].values())
    return schema["type"] in ("str", "int", "bool", "float", "literal", "model")


def _accept(responses: tuple[Response[Any], ...]) -> str:
    """The media types of successes first, then those of errors; JSON goes before XML."""
    ordered = sorted(responses, key=lambda each: not each.status.startswith("2"))
    types = dict.fromkeys(each.media_type for each in ordered if each.media_type)
    in_json = {each.status for each in responses if is_json(each.media_type)}
    second = {
        each.media_type
        for each in responses
        if is_xml(each.media_type) and each.status in in_json
    }
    weighed = (f"{each};q=0.9" if each in second else each for each in types)
    return ", ".join(weighed) or "*/*"
