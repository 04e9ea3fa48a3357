"""Parameters of Swagger 2.0 -> parameters and request bodies of OpenAPI 3.1."""

from __future__ import annotations

from intaglio.extensions.registry import (
    EXAMPLE,
    UPGRADE_FALLBACK,
    belongs_to_schema,
    is_extension,
)
from intaglio.load.document import LocatedDict
from intaglio.load.pointer import join_pointer

Data = dict[str, object]

_OF_PARAMETER = frozenset(
    ("name", "in", "required", "description", "allowEmptyValue", "deprecated", "schema")
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


def upgrade_parameter(parameter: Data) -> Data:
    """A parameter or header with its type in `schema`.

    The pointer of the schema is that of the parameter: the user's file has no other place for it.
    """
    kept = {key: value for key, value in parameter.items() if _is_parameter_key(key)}
    schema = _make_schema(parameter)
    if isinstance(parameter, LocatedDict):
        schema = LocatedDict(schema, parameter.at)
    kept["schema"] = schema
    if EXAMPLE.key in parameter:
        kept["example"] = parameter[EXAMPLE.key]
    return {**kept, **_make_style(parameter)}


def _is_parameter_key(key: str) -> bool:
    return key in _OF_PARAMETER or is_extension(key)


def _make_schema(parameter: Data) -> Data:
    own = parameter.get("schema")
    if isinstance(own, dict):
        return own
    return {
        key: value
        for key, value in parameter.items()
        if key != "collectionFormat"
        and (not _is_parameter_key(key) or belongs_to_schema(key))
    }


def _make_style(parameter: Data) -> Data:
    """Returns `style` and `explode` for a `collectionFormat` (Swagger 2.0, Parameter Object)."""
    if parameter.get("type") != "array":
        return {}
    format_ = str(parameter.get("collectionFormat", "csv"))
    if parameter.get("in") in ("query", "formData"):
        return dict(_STYLES.get(format_) or _fall_back_to_csv(format_, "form"))
    csv: Data = {"style": "simple", "explode": False}
    return csv if format_ == "csv" else _fall_back_to_csv(format_, "simple")


def _fall_back_to_csv(format_: str, style: str) -> Data:
    return {
        "style": style,
        "explode": False,
        UPGRADE_FALLBACK.key: f"collectionFormat: {format_}",
    }


def make_request_body(parameter: LocatedDict, consumes: list[str]) -> LocatedDict:
    """Makes the request body of a `body` parameter, with each media type of `consumes`."""
    at = parameter.at
    media: Data = {"schema": parameter["schema"]} if "schema" in parameter else {}
    if EXAMPLE.key in parameter:
        media["example"] = parameter[EXAMPLE.key]
    types = dict.fromkeys(consumes or ["application/json"])
    kept = {key: value for key, value in parameter.items() if _is_body_key(key)}
    content = LocatedDict({each: LocatedDict(media, at) for each in types}, at)
    return LocatedDict({**kept, "content": content}, at)


def _is_body_key(key: str) -> bool:
    return key in ("description", "required") or is_extension(key)


def make_form_body(
    parameters: list[LocatedDict], consumes: list[str], at: str
) -> LocatedDict:
    """Makes the request body of form parameters: one object. A form with a file is multipart."""
    has_file = any(each.get("type") == "file" for each in parameters)
    forms = [each for each in consumes if each in (_FORM, _MULTIPART)]
    types = [_MULTIPART] if has_file else dict.fromkeys(forms or [_FORM])
    required = [_get_name(each) for each in parameters if each.get("required") is True]
    media: Data = {"schema": _make_form_schema(parameters, required, at)}
    styles = {_get_name(each): _make_style(each) for each in parameters}
    encoding = {name: style for name, style in styles.items() if style}
    if encoding:
        media["encoding"] = encoding
    content = LocatedDict({each: LocatedDict(media, at) for each in types}, at)
    return LocatedDict({"content": content, "required": bool(required)}, at)


def _get_name(parameter: Data) -> str:
    return str(parameter.get("name", ""))


def _make_form_schema(
    parameters: list[LocatedDict], required: list[str], at: str
) -> LocatedDict:
    properties = {_get_name(each): _make_form_property(each) for each in parameters}
    schema: Data = {
        "type": "object",
        "properties": LocatedDict(properties, join_pointer(at, "properties")),
    }
    return LocatedDict({**schema, "required": required} if required else schema, at)


def _make_form_property(parameter: LocatedDict) -> LocatedDict:
    keys = ("description", "deprecated")
    annotations = {key: parameter[key] for key in keys if key in parameter}
    if EXAMPLE.key in parameter:
        annotations["example"] = parameter[EXAMPLE.key]
    return LocatedDict({**_make_schema(parameter), **annotations}, parameter.at)
