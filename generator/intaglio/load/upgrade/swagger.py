"""The root of a Swagger 2.0 description -> the root of a 3.1 one, values keeping their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from intaglio.errors import IntaglioError
from intaglio.load import pointer
from intaglio.load.document import Document
from intaglio.load.moved import Moved
from intaglio.load.references.resolve import resolve_chain
from intaglio.load.upgrade.swagger_parameter import body_of, form_of, parameter_of
from intaglio.load.upgrade.swagger_security import security_scheme

Data = dict[str, object]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_REPLACED = frozenset(
    ("swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions")
    + ("parameters", "responses", "securityDefinitions", "paths")
)


def upgraded(document: Document) -> Document:
    """The description with a root in the dialect of OpenAPI 3.1, which that of 3.0 is as it stands."""
    if document.version >= (3, 0):
        return document
    return replace(document, root=_root(document))


def _root(document: Document) -> Data:
    """The root of a Swagger 2.0 description; its schemas are left for `upgrade_schema`.

    References to parameters, responses and path items are replaced by what they name, since that too
    is rewritten; a reference that leads nowhere stays, for whoever follows it to report.
    """
    root = document.root
    kept = {key: value for key, value in root.items() if key not in _REPLACED}
    return {
        "openapi": "3.1.0",
        **kept,
        "servers": servers(root),
        "paths": paths(document),
        "components": components(root),
    }


def mapping(value: object) -> Data:
    """The value where it is a mapping, else none of it."""
    return value if isinstance(value, dict) else {}


def texts(value: object) -> list[str]:
    """The strings of a list; none where it is no list."""
    items = value if isinstance(value, list) else []
    return [each for each in items if isinstance(each, str)]


def servers(root: Data, schemes: object = None) -> list[Moved]:
    """`host`, `basePath` and `schemes` -> server objects; relative where no host is named.

    The encrypted scheme comes first: a client takes the first, and sends credentials to it.
    """
    path = root.get("basePath")
    path = path if isinstance(path, str) else ""
    host = root.get("host")
    if not isinstance(host, str) or not host:
        return [Moved({"url": path or "/"}, "#/basePath" if path else "#")]
    named = texts(root.get("schemes") if schemes is None else schemes)
    known = [each for each in named if each in ("http", "https")] or ["https"]
    ordered = sorted(dict.fromkeys(known), key=lambda scheme: scheme != "https")
    urls = (f"{scheme}://{host}{path.rstrip('/')}" for scheme in ordered)
    return [Moved({"url": url}, "#/host") for url in urls]


def components(root: Data) -> Data:
    """`definitions` and `securityDefinitions`; what else was reusable has been put in its places."""
    schemes = mapping(root.get("securityDefinitions"))
    at = "#/securityDefinitions"
    return {
        "schemas": Moved(mapping(root.get("definitions")), "#/definitions"),
        "securitySchemes": Moved(
            {
                key: Moved(security_scheme(value), pointer.child(at, key))
                for key, value in schemes.items()
                if isinstance(value, dict)
            },
            at,
        ),
    }


def paths(document: Document) -> Data:
    """Every path item rewritten; extensions beside them are kept."""
    found = mapping(document.root.get("paths"))
    return {
        path: (
            path_item(document, item, pointer.child("#/paths", path))
            if isinstance(item, dict) and not path.startswith("x-")
            else item
        )
        for path, item in found.items()
    }


def path_item(document: Document, item: Data, at: str) -> Data:
    """One path: its body and form parameters go into each of its operations."""
    item, at = followed(document, item, at)
    shared = list(parameters(document, item.get("parameters"), at))
    plain = [_plain(each) for each in shared if _location(each) not in _BODIES]
    bodies = [each for each in shared if _location(each) in _BODIES]
    upgraded: Data = {
        key: (
            operation(document, value, pointer.child(at, key), bodies)
            if key in METHODS and isinstance(value, dict)
            else value
        )
        for key, value in item.items()
        if key not in ("parameters", "$ref")
    }
    if plain:
        upgraded["parameters"] = plain
    return Moved(upgraded, at)


_BODIES = ("body", "formData")


def _location(parameter: Moved) -> object:
    return parameter.get("in")


def _name(parameter: Moved) -> tuple[str, str]:
    return str(parameter.get("name")), str(_location(parameter))


def _plain(parameter: Moved) -> Moved:
    upgraded = parameter if "$ref" in parameter else parameter_of(parameter)
    return Moved(upgraded, parameter.at)


def followed(document: Document, value: Data, at: str) -> tuple[Data, str]:
    """The value, or what it refers to, and where that stands."""
    ref = value.get("$ref")
    if not isinstance(ref, str):
        return value, at
    try:
        at, found = resolve_chain(document, ref, at)
    except IntaglioError:
        return value, at
    return mapping(found), at


def parameters(document: Document, listed: object, at: str) -> Iterator[Moved]:
    """The parameters of a path item or operation at `at`, references followed."""
    for index, each in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(each, dict):
            found, place = followed(
                document, each, pointer.child(at, "parameters", index)
            )
            yield Moved(found, place)


def operation(document: Document, value: Data, at: str, shared: list[Moved]) -> Data:
    """One operation: `parameters` become parameters and a `requestBody`, responses get `content`."""
    root = document.root
    own = list(parameters(document, value.get("parameters"), at))
    upgraded = {key: each for key, each in value.items() if key not in _OF_OPERATION}
    plain = [_plain(each) for each in own if _location(each) not in _BODIES]
    if plain:
        upgraded["parameters"] = plain
    consumes = texts(value.get("consumes", root.get("consumes")))
    body = request_body(_overridden(shared, own), consumes, at)
    if body is not None:
        upgraded["requestBody"] = body
    if "schemes" in value:
        upgraded["servers"] = servers(root, value["schemes"])
    produces = texts(value.get("produces", root.get("produces")))
    upgraded["responses"] = responses(document, value.get("responses"), produces, at)
    return upgraded


_OF_OPERATION = ("parameters", "consumes", "produces", "schemes", "responses")


def _overridden(shared: list[Moved], own: list[Moved]) -> list[Moved]:
    """An operation's parameter replaces the path's of the same name and location."""
    known = {_name(each) for each in own}
    kept = [each for each in shared if _name(each) not in known]
    return [each for each in (*kept, *own) if _location(each) in _BODIES]


def request_body(bodies: list[Moved], consumes: list[str], at: str) -> Moved | None:
    """The one body of an operation, made of its `body` parameter or its form parameters."""
    whole = [each for each in bodies if _location(each) == "body"]
    if whole:
        return body_of(whole[-1], consumes)
    return (
        form_of(bodies, consumes, pointer.child(at, "parameters")) if bodies else None
    )


def responses(document: Document, value: object, produces: list[str], at: str) -> Moved:
    """The responses of an operation at `at`, references followed."""
    at = pointer.child(at, "responses")
    upgraded: Data = {}
    for status, each in mapping(value).items():
        place = pointer.child(at, status)
        is_response = isinstance(each, dict) and not status.startswith("x-")
        upgraded[status] = (
            response(*followed(document, mapping(each), place), produces)
            if is_response
            else each
        )
    return Moved(upgraded, at)


def response(value: Data, at: str, produces: list[str]) -> Moved:
    """One response: `schema`, `examples` and `produces` become `content`."""
    if "$ref" in value:
        return Moved(value, at)
    upgraded = {
        key: each for key, each in value.items() if key not in ("schema", "examples")
    }
    content = _content(value, at, produces)
    if content:
        upgraded["content"] = Moved(content, at)
    headers = mapping(value.get("headers"))
    if headers:
        upgraded["headers"] = {
            name: Moved(parameter_of(each), pointer.child(at, "headers", name))
            for name, each in headers.items()
            if isinstance(each, dict)
        }
    return Moved(upgraded, at)


def _content(value: Data, at: str, produces: list[str]) -> Data:
    examples = mapping(value.get("examples"))
    schema = {"schema": value["schema"]} if "schema" in value else {}
    types = produces or ([_default_type(value["schema"])] if schema else [])
    types = types if schema or examples else []
    return {
        media: Moved({**schema, **_example(examples, media)}, at)
        for media in dict.fromkeys(
            (*types, *(each for each in examples if "/" in each))
        )
    }


def _example(examples: Data, media: str) -> Data:
    return {"example": examples[media]} if media in examples else {}


def _default_type(schema: object) -> str:
    """What a response is where `produces` does not say: bytes for a file, JSON else."""
    is_file = mapping(schema).get("type") == "file"
    return "application/octet-stream" if is_file else "application/json"
