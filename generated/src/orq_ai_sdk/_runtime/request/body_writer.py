"""Writes the body of a request in its media type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError

from .body_choice import choose_body
from ..types.codec import RequestCodec
from ..errors import ArgumentProblem, RequestValidationError
from ..media_types import is_json
from .payload import Payload, raw_payload
from .request_body import Body
from .body_plan import BodyPlan
from .request_plan import RequestPlan
from .styles import text_of
from ..types.unset import UNSET

if TYPE_CHECKING:
    from .multipart import Field

Problems = list[ArgumentProblem]


def write_body(
    plan: RequestPlan, given: dict[str, Any], problems: Problems
) -> tuple[str, Payload]:
    """The content type and the payload of the body for these arguments; `("", None)` if there is no body."""
    found = choose_body(plan, given, problems)
    if found is None:
        return "", None
    value = _body_value(found, given)
    if value is UNSET:
        if found.body.required:
            name = found.body.argument or "body"
            problems.append(ArgumentProblem(name, "missing"))
        return "", None
    try:
        return _encode_body(found, value)
    except RequestValidationError as error:
        problems.extend(error.problems)
    return "", None


def _body_value(plan: BodyPlan, given: dict[str, Any]) -> Any:
    """The value of the body; `UNSET` if none of its arguments is given."""
    body = plan.body
    if body.argument:
        value = given.get(body.argument, UNSET)
        is_absent = value is None and not plan.sends_null
        return UNSET if is_absent else value
    renamed, defaulted = body.renamed, plan.defaulted
    values = {
        field: value
        for argument, value in given.items()
        if (field := renamed.get(argument, argument)) not in defaulted
        or value is not None
    }
    return values if values or body.required else UNSET


def _encode_body(plan: BodyPlan, value: Any) -> tuple[str, Payload]:
    body, codec = plan.body, plan.codec
    if codec is None:
        return _raw_body(body, value)
    is_encoded = isinstance(value, (str, bytes)) and plan.kind not in ("json", "text")
    if body.argument and is_encoded:
        return body.media_type, raw_payload(value, body.argument)
    if plan.kind == "lines":
        return body.media_type, body.write_entries(codec, value)
    checked = _validate_body(plan, codec, value)
    match plan.kind:
        case "json":
            return body.media_type, codec.to_json(checked)
        case "multipart":
            from .multipart import multipart

            return multipart(_form_fields(plan, codec, checked), body.encodings)
        case "text":
            return body.media_type, text_of(codec.to_data(checked)).encode()
        case "xml" if plan.xml is not None:
            return body.media_type, plan.xml.to_bytes(codec.to_data(checked))
    from .form import urlencoded

    return body.media_type, urlencoded(codec.to_data(checked), body.encodings)


def _raw_body(body: Body, value: Any) -> tuple[str, Payload]:
    """The body without encoding; a tuple (filename, content[, content type]) can state its own content type."""
    media_type, content = body.media_type, value
    match value:
        case (str(), content, str(own)):
            media_type = own
        case (str(), content):
            pass
    if "*" in media_type:
        media_type = (
            "application/octet-stream"  # a range such as `image/*` is not a media type
        )
    return media_type, raw_payload(content, body.argument or "body")


def _validate_body(plan: BodyPlan, codec: RequestCodec, value: Any) -> Any:
    try:
        return codec.validate(value)
    except ValidationError as error:
        problems = codec.problems(error, plan.body.argument)
        raise RequestValidationError(_with_argument_names(plan, problems)) from error


def _with_argument_names(
    plan: BodyPlan, problems: tuple[ArgumentProblem, ...]
) -> Iterator[ArgumentProblem]:
    """The problems with the names of arguments instead of those of fields."""
    arguments = {field: name for name, field in plan.body.renamed.items()}
    for each in problems:
        field = each.path.partition(".")[0].partition("[")[0]
        name = arguments.get(field, field)
        path = name + each.path.removeprefix(field)
        yield ArgumentProblem(path, each.found, each.allowed, each.hint)


def _form_fields(plan: BodyPlan, codec: RequestCodec, value: Any) -> Iterable[Field]:
    """The fields of a form by wire name, in the order of their declaration. Files stay as they are; other
    values become plain data.
    """
    from .multipart import has_file

    given = value if isinstance(value, dict) else _fields_set(value)
    files = {
        name
        for name, each in given.items()
        if name not in plan.without_file and has_file(each)
    }
    data = codec.to_data(value, exclude=files)
    if not files:
        return [(wire, each, False) for wire, each in data.items()]
    return _merge_files(plan, given, files, data)


def _merge_files(
    plan: BodyPlan, given: dict[str, Any], files: set[str], data: dict[str, Any]
) -> Iterator[Field]:
    """The fields of a form of which some are files."""
    for name in given:
        wire = plan.wire_names.get(name, name)
        if name in files:
            yield wire, given[name], True
        elif wire in data:
            yield wire, data[wire], False


def _fields_set(model: Any) -> dict[str, Any]:
    """The fields of a model that were given, by Python name; declared fields come first, in their order."""
    given: set[str] = model.model_fields_set
    fields: dict[str, Any] = model.__dict__
    declared = {name: value for name, value in fields.items() if name in given}
    return {**declared, **(model.model_extra or {})}
