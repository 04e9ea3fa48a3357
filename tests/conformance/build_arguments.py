"""Builds the arguments of the call that sends an expected request, from the description alone."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from conformance.xml_values import decode_xml
from conformance.printed_sdk import PrintedOperation, is_json, strip_parameters
from conformance.document import Document, Node
from conformance.streams import is_stream, parse_json_lines
from conformance.matched_operation import MatchedOperation
from conformance.python_values import to_python_value
from conformance.parameter_decoding import (
    ABSENT,
    decode_header_parameter,
    decode_path_parameter,
    decode_query_parameter,
)


class NotDescribedError(Exception):
    """The description has no parameter or body for a part of the expected request."""


def build_arguments(
    document: Document,
    target: MatchedOperation,
    printed: PrintedOperation,
    expected: Node,
) -> dict[str, Any]:
    """The keyword arguments of the call that sends the expected request.

    Raises:
        NotDescribedError: if the description has no place for a header, query parameter or body of it.
    """
    headers = {k.lower(): str(v) for k, v in (expected.get("headers") or {}).items()}
    query = dict(expected.get("query") or {})
    found = _build_parameters(document, target, printed, headers, query)
    if expected.get("body"):
        found |= _build_body(document, target, printed, expected)
    accept = headers.get("accept")
    if accept:
        found["http_headers"] = {"Accept": accept}
    _refuse_undescribed(document, target, headers, query)
    return found


def _build_parameters(
    document: Document,
    target: MatchedOperation,
    printed: PrintedOperation,
    headers: Mapping[str, str],
    query: Mapping[str, Any],
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for parameter in target.parameters:
        name, place = parameter["name"], parameter["in"]
        value = ABSENT
        match place:
            case "path":
                value = decode_path_parameter(
                    document, parameter, target.path_values[name]
                )
            case "query":
                value = decode_query_parameter(
                    document, parameter, _own_query(target, name, query)
                )
            case "header":
                if name.lower() in ("accept", "content-type", "authorization"):
                    continue  # OpenAPI 3.1, 4.8.12.1: such a definition is ignored
                if name.lower() in headers:
                    value = decode_header_parameter(
                        document, parameter, headers[name.lower()]
                    )
        if value is not ABSENT:
            argument = printed.arguments[place, name]
            found[argument] = to_python_value(document, parameter["schema"], value)
    return found


def _own_query(
    target: MatchedOperation, name: str, query: Mapping[str, Any]
) -> dict[str, Any]:
    """The query without the other query parameters of the operation."""
    others = {p["name"] for p in target.parameters if p["in"] == "query"} - {name}
    return {key: value for key, value in query.items() if key not in others}


def _refuse_undescribed(
    document: Document,
    target: MatchedOperation,
    headers: Mapping[str, str],
    query: Mapping[str, Any],
) -> None:
    """Raises `NotDescribedError` for a header or query parameter that the operation does not declare."""
    declared = {(p["in"], p["name"].lower()) for p in target.parameters}
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    known = {"accept", "content-type", "authorization"}
    known |= {each.get("name", "").lower() for each in schemes.values()}
    for name in headers:
        if name not in known and ("header", name) not in declared:
            raise NotDescribedError(f"no parameter is the header {name}")
    if any("object" in document.types(p["schema"]) for p in target.parameters):
        return
    for name in query:
        if ("query", name.lower()) not in declared:
            raise NotDescribedError(f"no parameter is the query parameter {name}")


def _build_body(
    document: Document,
    target: MatchedOperation,
    printed: PrintedOperation,
    expected: Node,
) -> dict[str, Any]:
    content = document.resolve(target.operation.get("requestBody", {})).get("content")
    if not content:
        raise NotDescribedError("the operation has no request body")
    declared = _choose_media_type(content, expected)
    schema = content[declared].get("schema", {})
    body = printed.find_body(declared)
    value = _build_body_value(document, schema, declared, expected["body"])
    found: dict[str, Any] = {}
    if body.argument:
        found[body.argument] = value
    else:
        names = printed.body_arguments(body)
        found |= {names.get(wire, wire): each for wire, each in value.items()}
    if printed.content_type_argument:
        found[printed.content_type_argument] = declared
    return found


def _choose_media_type(content: Node, expected: Node) -> str:
    """The described media type of the expected request; the first one if none matches."""
    headers = {k.lower(): v for k, v in (expected.get("headers") or {}).items()}
    given = (headers.get("content-type"), expected["body"].get("contentType"))
    media_types = [strip_parameters(each) for each in given if each]
    return next((each for each in media_types if each in content), next(iter(content)))


def _build_body_value(
    document: Document, schema: Node, declared: str, expected: Node
) -> Any:
    """The value of the body, decoded by the media types of the request and of the description."""
    if "files" in expected:
        return _build_form(document, schema, expected)
    content = base64.b64decode(expected["content"])
    written = expected["contentType"]
    if "xml" in declared:
        return to_python_value(document, schema, decode_xml(document, schema, content))
    if is_stream(declared):
        return parse_json_lines(content)
    if document.is_file(schema):
        return ("file", content, written)  # a file brings its own media type
    if is_json(written):
        return to_python_value(document, schema, json.loads(content))
    return content.decode() if declared.startswith("text/") else content


def _build_form(document: Document, schema: Node, expected: Node) -> dict[str, Any]:
    """The parts of a form by name; a file is a tuple (filename, content, content type)."""
    known = document.properties(schema)
    found: dict[str, Any] = {}
    for name, value in expected["parts"].items():
        part = known[name]
        is_string = document.types(part) == ("string",)
        found[name] = to_python_value(
            document, part, str(value) if is_string else value
        )
    for file in expected["files"]:
        name = file["fieldname"]
        content = base64.b64decode(file["content"])
        value = (file["originalname"], content, file["mimetype"])
        if "array" in document.types(known[name]):
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found
