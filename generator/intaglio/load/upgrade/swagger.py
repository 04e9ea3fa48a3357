"""The root of a Swagger 2.0 description -> the root of a 3.1 one. Values keep their pointers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from intaglio.extensions.registry import is_extension
from intaglio.errors import IntaglioError
from intaglio.load.document import Document, LocatedDict
from intaglio.load.pointer import join_pointer
from intaglio.load.references.resolve import resolve_reference_chain
from intaglio.load.upgrade.swagger_parameters import (
    make_form_body,
    make_request_body,
    upgrade_parameter,
)

Data = dict[str, object]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_BODIES = ("body", "formData")
_REPLACED_IN_ROOT = frozenset(
    ("swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions")
    + ("parameters", "responses", "securityDefinitions", "paths")
)
_REPLACED_IN_OPERATION = ("parameters", "consumes", "produces", "schemes", "responses")
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_FLOW_KEYS = ("authorizationUrl", "tokenUrl", "scopes")


def upgrade_root(document: Document) -> Document:
    """The description with a root in the dialect of 3.1; the root of 3.0 already is.

    Schemas stay as they are, for `upgrade_schema`. References to parameters, responses and path items
    are replaced by their targets, because these change too. A reference that leads nowhere stays, so that
    whoever follows it reports it.
    """
    if document.version >= (3, 0):
        return document
    root = document.root
    kept = {key: value for key, value in root.items() if key not in _REPLACED_IN_ROOT}
    upgraded = {
        "openapi": "3.1.0",
        **kept,
        "servers": _make_servers(root, root.get("schemes")),
        "paths": _upgrade_paths(document),
        "components": _make_components(root),
    }
    return replace(document, root=upgraded)


def _to_mapping(value: object) -> Data:
    return value if isinstance(value, dict) else {}


def _to_strings(value: object) -> list[str]:
    items = value if isinstance(value, list) else []
    return [each for each in items if isinstance(each, str)]


def _make_servers(root: Data, schemes: object) -> list[LocatedDict]:
    """The servers of `host`, `basePath` and `schemes`; a relative one if there is no host.

    https comes first: a client uses the first server, and sends credentials to it.
    """
    path = root.get("basePath")
    path = path if isinstance(path, str) else ""
    host = root.get("host")
    if not isinstance(host, str) or not host:
        return [LocatedDict({"url": path or "/"}, "#/basePath" if path else "#")]
    known = [each for each in _to_strings(schemes) if each in ("http", "https")]
    ordered = sorted(
        dict.fromkeys(known or ["https"]), key=lambda scheme: scheme != "https"
    )
    urls = (f"{scheme}://{host}{path.rstrip('/')}" for scheme in ordered)
    return [LocatedDict({"url": url}, "#/host") for url in urls]


def _make_components(root: Data) -> Data:
    """The schemas and security schemes; no reference to another component is left."""
    schemes = _to_mapping(root.get("securityDefinitions"))
    at = "#/securityDefinitions"
    upgraded = {
        key: LocatedDict(_upgrade_security_scheme(value), join_pointer(at, key))
        for key, value in schemes.items()
        if isinstance(value, dict)
    }
    schemas = _to_mapping(root.get("definitions"))
    return {
        "schemas": LocatedDict(schemas, "#/definitions"),
        "securitySchemes": LocatedDict(upgraded, at),
    }


def _upgrade_security_scheme(scheme: Data) -> Data:
    match scheme.get("type"):
        case "basic":
            return {**scheme, "type": "http", "scheme": "basic"}
        case "oauth2":
            name = str(scheme.get("flow", "implicit"))
            flow = {key: scheme[key] for key in _FLOW_KEYS if key in scheme}
            moved = ("flow", *_FLOW_KEYS)
            kept = {key: scheme[key] for key in scheme if key not in moved}
            flows = {_FLOWS.get(name, name): {"scopes": {}, **flow}}
            return {**kept, "flows": flows}
        case _:
            return scheme


def _upgrade_paths(document: Document) -> Data:
    return {
        path: (
            _upgrade_path_item(document, item, join_pointer("#/paths", path))
            if isinstance(item, dict) and not is_extension(path)
            else item
        )
        for path, item in _to_mapping(document.root.get("paths")).items()
    }


def _upgrade_path_item(document: Document, item: Data, at: str) -> Data:
    """Upgrades a path item; its body and form parameters move into each of its operations."""
    item, at = _follow(document, item, at)
    shared = list(_list_parameters(document, item.get("parameters"), at))
    bodies = [each for each in shared if each.get("in") in _BODIES]
    upgraded: Data = {
        key: (
            _upgrade_operation(document, value, join_pointer(at, key), bodies)
            if key in _METHODS and isinstance(value, dict)
            else value
        )
        for key, value in item.items()
        if key not in ("parameters", "$ref")
    }
    if parameters := _upgrade_parameters(shared):
        upgraded["parameters"] = parameters
    return LocatedDict(upgraded, at)


def _upgrade_parameters(parameters: list[LocatedDict]) -> list[LocatedDict]:
    """Upgrades the parameters that are sent outside of the body."""
    return [
        LocatedDict(each if "$ref" in each else upgrade_parameter(each), each.at)
        for each in parameters
        if each.get("in") not in _BODIES
    ]


def _follow(document: Document, value: Data, at: str) -> tuple[Data, str]:
    """The value, or the target of its reference, with its pointer."""
    ref = value.get("$ref")
    if not isinstance(ref, str):
        return value, at
    try:
        at, target = resolve_reference_chain(document, ref, at)
    except IntaglioError:
        return value, at
    return _to_mapping(target), at


def _list_parameters(
    document: Document, parameters: object, at: str
) -> Iterator[LocatedDict]:
    """Yields the parameters of the path item or operation at `at`, references followed."""
    for index, each in enumerate(parameters if isinstance(parameters, list) else ()):
        if isinstance(each, dict):
            pointer = join_pointer(at, "parameters", index)
            yield LocatedDict(*_follow(document, each, pointer))


def _upgrade_operation(
    document: Document, value: Data, at: str, shared: list[LocatedDict]
) -> Data:
    """Upgrades an operation; `shared` are the body and form parameters of its path item."""
    root = document.root
    own = list(_list_parameters(document, value.get("parameters"), at))
    upgraded = {
        key: each for key, each in value.items() if key not in _REPLACED_IN_OPERATION
    }
    if parameters := _upgrade_parameters(own):
        upgraded["parameters"] = parameters
    consumes = _to_strings(value.get("consumes", root.get("consumes")))
    body = _make_body(_override_parameters(shared, own), consumes, at)
    if body is not None:
        upgraded["requestBody"] = body
    if "schemes" in value:
        upgraded["servers"] = _make_servers(root, value["schemes"])
    produces = _to_strings(value.get("produces", root.get("produces")))
    upgraded["responses"] = _upgrade_responses(document, value, produces, at)
    return upgraded


def _override_parameters(
    shared: list[LocatedDict], own: list[LocatedDict]
) -> list[LocatedDict]:
    """The body and form parameters; an operation overrides those of its path item by name."""
    keys = {_get_key(each) for each in own}
    kept = [each for each in shared if _get_key(each) not in keys]
    return [each for each in (*kept, *own) if each.get("in") in _BODIES]


def _get_key(parameter: Data) -> tuple[str, str]:
    return str(parameter.get("name")), str(parameter.get("in"))


def _make_body(
    parameters: list[LocatedDict], consumes: list[str], at: str
) -> LocatedDict | None:
    bodies = [each for each in parameters if each.get("in") == "body"]
    if bodies:
        return make_request_body(bodies[-1], consumes)
    if not parameters:
        return None
    return make_form_body(parameters, consumes, join_pointer(at, "parameters"))


def _upgrade_responses(
    document: Document, operation: Data, produces: list[str], at: str
) -> LocatedDict:
    """Upgrades the responses of the operation at `at`, references followed."""
    at = join_pointer(at, "responses")
    upgraded: Data = {}
    for status, each in _to_mapping(operation.get("responses")).items():
        if isinstance(each, dict) and not is_extension(status):
            response, response_at = _follow(document, each, join_pointer(at, status))
            upgraded[status] = _upgrade_response(response, response_at, produces)
        else:
            upgraded[status] = each
    return LocatedDict(upgraded, at)


def _upgrade_response(response: Data, at: str, produces: list[str]) -> LocatedDict:
    """Replaces `schema`, `examples` and `produces` by `content`."""
    if "$ref" in response:
        return LocatedDict(response, at)
    replaced = ("schema", "examples")
    upgraded = {key: each for key, each in response.items() if key not in replaced}
    if content := _make_content(response, at, produces):
        upgraded["content"] = LocatedDict(content, at)
    if headers := _to_mapping(response.get("headers")):
        upgraded["headers"] = {
            name: LocatedDict(
                upgrade_parameter(each), join_pointer(at, "headers", name)
            )
            for name, each in headers.items()
            if isinstance(each, dict)
        }
    return LocatedDict(upgraded, at)


def _make_content(response: Data, at: str, produces: list[str]) -> Data:
    examples = _to_mapping(response.get("examples"))
    schema = {"schema": response["schema"]} if "schema" in response else {}
    types = produces or ([_choose_media_type(response["schema"])] if schema else [])
    types = types if schema or examples else []
    of_examples = (each for each in examples if "/" in each)
    return {
        media_type: LocatedDict({**schema, **_make_example(examples, media_type)}, at)
        for media_type in dict.fromkeys((*types, *of_examples))
    }


def _make_example(examples: Data, media_type: str) -> Data:
    return {"example": examples[media_type]} if media_type in examples else {}


def _choose_media_type(schema: object) -> str:
    """The media type of a response without `produces`: bytes for a file, else JSON."""
    is_file = _to_mapping(schema).get("type") == "file"
    return "application/octet-stream" if is_file else "application/json"
