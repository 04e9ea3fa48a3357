"""A request body compiled for calls: its codec, and what is known about the fields of its model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..media_types import is_json
from ..types.codec import RequestCodec
from ..types.core_schema import Schema
from .request_body import Body

_STRINGS = (str, bytes, str | bytes)
_NO_FILES = ("str", "int", "bool", "float", "literal", "model")


class BodyPlan:
    """A request body and its codec.

    `kind` is one of json, lines, xml, multipart, form, text and raw. `sends_null` is true if `None` is a value of the
    body. A body that is not encoded `takes_strings` or `takes_files`. Fields in `defaulted` are not sent if they are
    `None`; no value of the fields in `without_file` is a file.
    """

    __slots__ = (
        "body",
        "kind",
        "takes_strings",
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
        self.takes_strings = type_ is not bytes
        self.takes_files = type_ is not str
        self.codec = None if self.kind == "raw" else RequestCodec(type_)
        fields = self.codec.fields if self.codec else {}
        self.definitions = self.codec.definitions if self.codec else {}
        self.sends_null = self.codec is not None and self._takes_null(self.codec.schema)
        self.defaulted = {name for name in fields if self._has_default(fields[name])}
        self.without_file = {name for name in fields if never_is_file(fields[name])}
        self.wire_names: dict[str, str] = {
            name: field.get("serialization_alias", name)
            for name, field in fields.items()
        }

    def is_given(self, argument: str, value: Any) -> bool:
        """True if an argument gives a field of the model."""
        field = self.body.renamed.get(argument, argument)
        return value is not None or field not in self.defaulted

    def _has_default(self, field: Schema) -> bool:
        """True if `None` leaves a field out: it is optional, not nullable."""
        inner = field["schema"]
        if inner["type"] != "default":
            return False
        is_null = inner.get("default", ...) is None
        return is_null or not self._takes_null(inner["schema"])

    def _takes_null(self, schema: Schema) -> bool:
        """True if `None` is a value; forms have no null for what may be anything."""
        if schema["type"] == "any":
            return self.kind == "json"
        return takes_null(schema, self.definitions)


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
    if media_type.startswith("application/x-www-form-urlencoded"):
        return "form"
    return "raw" if type_ in (*_STRINGS, Any) else "text"


def takes_null(schema: Schema, definitions: Mapping[str, Schema]) -> bool:
    """True if a type names `None` as one of its values."""
    match schema["type"]:
        case "definition-ref":
            return takes_null(definitions[schema["schema_ref"]], definitions)
        case "union":
            return any(takes_null(each, definitions) for each, _ in schema["choices"])
        case "literal":
            return None in schema["expected"]
    return schema["type"] in ("nullable", "none")


def never_is_file(schema: Schema) -> bool:
    """True if the type of a field says without further look that no value of it is a file."""
    match schema["type"]:
        case "model-field" | "default" | "nullable":
            return never_is_file(schema["schema"])
        case "union":
            return all(never_is_file(each) for each, _ in schema["choices"])
        case "tagged-union":
            return all(map(never_is_file, schema["choices"].values()))
    return schema["type"] in _NO_FILES
