"""Makes a call's arguments of the request that a scenario expects, by the description alone."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from conformance.markup import from_xml
from conformance.printed import Printed, is_json, media_type
from conformance.schemas import Document, Node
from conformance.streams import is_stream, lines
from conformance.targets import Target
from conformance.values import python_value
from conformance.wire import MISSING, header_value, path_value, query_value


class Inexpressible(Exception):
    """The description has no place for something that the request has to carry."""


def arguments(
    document: Document, target: Target, printed: Printed, expected: Node
) -> dict[str, Any]:
    """The keyword arguments of the call that sends the expected request."""
    headers = {k.lower(): str(v) for k, v in (expected.get("headers") or {}).items()}
    query = dict(expected.get("query") or {})
    found = _parameters(document, target, printed, headers, query)
    if expected.get("body"):
        found |= _body(document, target, printed, expected)
    accept = headers.get("accept")
    if accept:
        found["http_headers"] = {"Accept": accept}
    _account_for(document, target, headers, query)
    return found


def _parameters(
    document: Document,
    target: Target,
    printed: Printed,
    headers: Mapping[str, str],
    query: Mapping[str, Any],
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for parameter in target.parameters:
        name, place = parameter["name"], parameter["in"]
        value = MISSING
        match place:
            case "path":
                value = path_value(document, parameter, target.texts[name])
            case "query":
                value = query_value(document, parameter, _own(target, name, query))
            case "header":
                if name.lower() in ("accept", "content-type", "authorization"):
                    continue  # OpenAPI 3.1, 4.8.12.1: such a definition is ignored
                if name.lower() in headers:
                    value = header_value(document, parameter, headers[name.lower()])
        if value is not MISSING:
            argument = printed.arguments[place, name]
            found[argument] = python_value(document, parameter["schema"], value)
    return found


def _own(target: Target, name: str, query: Mapping[str, Any]) -> dict[str, Any]:
    """The query without what other parameters have by name."""
    others = {p["name"] for p in target.parameters if p["in"] == "query"} - {name}
    return {key: value for key, value in query.items() if key not in others}


def _account_for(
    document: Document,
    target: Target,
    headers: Mapping[str, str],
    query: Mapping[str, Any],
) -> None:
    """Raises `Inexpressible` for a header or query that nothing in the document declares."""
    declared = {(p["in"], p["name"].lower()) for p in target.parameters}
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    known = {"accept", "content-type", "authorization"}
    known |= {each.get("name", "").lower() for each in schemes.values()}
    for name in headers:
        if name not in known and ("header", name) not in declared:
            raise Inexpressible(f"the header {name} is in no parameter")
    if any("object" in document.kinds(p["schema"]) for p in target.parameters):
        return
    for name in query:
        if ("query", name.lower()) not in declared:
            raise Inexpressible(f"the query {name} is in no parameter")


def _body(
    document: Document, target: Target, printed: Printed, expected: Node
) -> dict[str, Any]:
    content = document.resolved(target.operation.get("requestBody", {})).get("content")
    if not content:
        raise Inexpressible("the operation has no body")
    declared = _declared(content, expected)
    schema = content[declared].get("schema", {})
    body = printed.body(declared)
    value = _body_value(document, schema, declared, expected["body"])
    found: dict[str, Any] = {}
    if body.argument:
        found[body.argument] = value
    else:
        names = printed.fields(body)
        found |= {names.get(wire, wire): each for wire, each in value.items()}
    if printed.content_type_argument:
        found[printed.content_type_argument] = declared
    return found


def _declared(content: Node, expected: Node) -> str:
    """The media type of the document that the request is in, its first where none is."""
    headers = {k.lower(): v for k, v in (expected.get("headers") or {}).items()}
    given = (headers.get("content-type"), expected["body"].get("contentType"))
    types = [media_type(each) for each in given if each]
    return next((each for each in types if each in content), next(iter(content)))


def _body_value(document: Document, schema: Node, declared: str, expected: Node) -> Any:
    """What the body holds, told by the type that it is written in and that is declared."""
    if "files" in expected:
        return _form(document, schema, expected)
    content = base64.b64decode(expected["content"])
    written = expected["contentType"]
    if "xml" in declared:
        return python_value(document, schema, from_xml(document, schema, content))
    if is_stream(declared):
        return lines(content)
    if document.is_file(schema):
        return ("file", content, written)  # the file says its own type
    if is_json(written):
        return python_value(document, schema, json.loads(content))
    return content.decode() if declared.startswith("text/") else content


def _form(document: Document, schema: Node, expected: Node) -> dict[str, Any]:
    """Parts as values of their schemas, files as (filename, content, content type)."""
    known = document.properties(schema)
    found: dict[str, Any] = {}
    for name, value in expected["parts"].items():
        part = known[name]
        is_text = document.kinds(part) == ("string",)
        found[name] = python_value(document, part, str(value) if is_text else value)
    for file in expected["files"]:
        name = file["fieldname"]
        content = base64.b64decode(file["content"])
        value = (file["originalname"], content, file["mimetype"])
        if "array" in document.kinds(known[name]):
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found
