"""Parameters of Swagger 2.0 -> parameters and request bodies of OpenAPI 3.1."""

from __future__ import annotations

from intaglio.load import pointer
from intaglio.load.moved import Moved

Data = dict[str, object]

FALLBACK = "x-intaglio-fallback"
"""Names, on an upgraded parameter or encoding, what 3.1 has no equal for."""

_OF_PARAMETER = frozenset(
    ("name", "in", "required", "description", "allowEmptyValue", "deprecated", "schema")
)
_OF_SCHEMA_TOO = (
    "x-nullable",
    "x-enum",
    "x-ms-enum",
    "x-speakeasy-enum",
    "x-speakeasy-type",
    "x-speakeasy-unknown",
    "x-type",
)
_STYLES: dict[str, Data] = {
    "csv": {"style": "form", "explode": False},
    "multi": {"style": "form", "explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "tsv": {"style": "tabDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


def parameter_of(parameter: Moved | Data) -> Data:
    """A parameter or header: what it says of its type goes into `schema`.

    The schema's address is the parameter's: there is no other place in the user's file.
    """
    kept = {key: value for key, value in parameter.items() if _stays(key)}
    schema = schema_of(parameter)
    at = getattr(parameter, "at", None)
    kept["schema"] = schema if at is None else Moved(schema, at)
    if "x-example" in parameter:
        kept["example"] = parameter["x-example"]
    return {**kept, **_style(parameter)}


def _stays(key: str) -> bool:
    return key in _OF_PARAMETER or key.startswith("x-")


def schema_of(parameter: Data) -> Data:
    """The schema that a parameter is, beside what it is as a parameter."""
    own = parameter.get("schema")
    if isinstance(own, dict):
        return own
    return {
        key: value
        for key, value in parameter.items()
        if key != "collectionFormat"
        and (not _stays(key) or key.startswith(_OF_SCHEMA_TOO))
    }


def _style(parameter: Data) -> Data:
    """`collectionFormat` as `style` and `explode` (Swagger 2.0, Parameter Object)."""
    if parameter.get("type") != "array":
        return {}
    named = str(parameter.get("collectionFormat", "csv"))
    if parameter.get("in") in ("query", "formData"):
        return dict(_STYLES.get(named) or _csv_instead(named, "form"))
    plain: Data = {"style": "simple", "explode": False}
    return plain if named == "csv" else _csv_instead(named, "simple")


def _csv_instead(named: str, style: str) -> Data:
    return {"style": style, "explode": False, FALLBACK: f"collectionFormat: {named}"}


def body_of(parameter: Moved, consumes: list[str]) -> Moved:
    """A `body` parameter as a request body, of each media type that the operation consumes."""
    at = parameter.at
    media: Data = {"schema": parameter["schema"]} if "schema" in parameter else {}
    if "x-example" in parameter:
        media["example"] = parameter["x-example"]
    types = dict.fromkeys(consumes or ["application/json"])
    kept = {key: value for key, value in parameter.items() if _stays_of_body(key)}
    content = Moved({each: Moved(media, at) for each in types}, at)
    return Moved({**kept, "content": content}, at)


def _stays_of_body(key: str) -> bool:
    return key in ("description", "required") or key.startswith("x-")


def form_of(parameters: list[Moved], consumes: list[str], at: str) -> Moved:
    """Form parameters as one object, in each form that the operation consumes; files need multipart."""
    files = any(each.get("type") == "file" for each in parameters)
    forms = [each for each in consumes if each in (_FORM, _MULTIPART)]
    types = [_MULTIPART] if files else dict.fromkeys(forms or [_FORM])
    required = [_name(each) for each in parameters if each.get("required") is True]
    media: Data = {"schema": _object(parameters, required, at)}
    encoding = {_name(each): style for each in parameters if (style := _style(each))}
    if encoding:
        media["encoding"] = encoding
    content = Moved({each: Moved(media, at) for each in types}, at)
    return Moved({"content": content, "required": bool(required)}, at)


def _name(parameter: Data) -> str:
    return str(parameter.get("name", ""))


def _object(parameters: list[Moved], required: list[str], at: str) -> Moved:
    properties = {_name(each): _property(each) for each in parameters}
    schema: Data = {
        "type": "object",
        "properties": Moved(properties, pointer.child(at, "properties")),
    }
    return Moved({**schema, "required": required} if required else schema, at)


def _property(parameter: Moved) -> Moved:
    said = {
        key: parameter[key] for key in ("description", "deprecated") if key in parameter
    }
    if "x-example" in parameter:
        said["example"] = parameter["x-example"]
    return Moved({**schema_of(parameter), **said}, parameter.at)
