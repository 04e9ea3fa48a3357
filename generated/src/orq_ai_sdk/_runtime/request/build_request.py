"""Builds the request of a call: URL, headers and body; all problems are reported at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from .body_writer import write_body
from .prepared_request import Request
from .request_plan import ParameterPlan, RequestPlan
from .request_credentials import RequestCredentials
from ..errors import ArgumentProblem, RequestValidationError
from .headers import merge_headers, describe_invalid_header
from ..media_types import is_json
from .parameter import Cookie, Header, Parameter, Path, Querystring
from .percent_encoding import as_is, quote, quote_reserved, quote_reserved_path
from .styles import json_of, pairs, path_text, simple_text, text_of
from ..types.unset import UNSET

_PLAIN = (str, bool, int)
"""Types that are written without conversion; no format applies to them."""

_DOTS = r"(?<![^/])(?:\.|%2[Ee]){1,2}(?![^/])"


class Parts:
    """The parts of a request that the parameters of a call make, and the problems of its arguments."""

    __slots__ = ("path", "query", "headers", "cookies", "problems")

    def __init__(self) -> None:
        self.path: dict[str, str] = {}
        self.query: list[str] = []
        self.headers: list[tuple[str, str]] = []
        self.cookies: list[str] = []
        self.problems: list[ArgumentProblem] = []


def build_request(
    plan: RequestPlan,
    arguments: Mapping[str, Any],
    server_url: str,
    credentials: RequestCredentials,
    overrides: tuple[Mapping[str, str], ...],
) -> Request:
    """The request for these arguments, by Python name.

    `overrides` are headers of the user; later mappings replace earlier ones. Raises `RequestValidationError`
    with all problems at once.
    """
    given = {name: value for name, value in arguments.items() if value is not UNSET}
    parts = Parts()
    for parameter in plan.parameters:
        _add(parts, parameter, given.pop(parameter.name, UNSET))
    content_type, payload = write_body(plan, given, parts.problems)
    url = _url(plan, parts, server_url, credentials)
    own = _own_headers(plan, parts, credentials, content_type)
    headers = merge_headers(own, overrides, parts.problems)
    if parts.problems:
        located = plan.request_object
        raise RequestValidationError(
            located.locate(parts.problems) if located else parts.problems
        )
    return Request(plan.method, url, headers, payload, credentials)


def _add(parts: Parts, plan: ParameterPlan, value: Any) -> None:
    """Check one argument, and add it to the parts or to their problems."""
    parameter = plan.parameter
    if plan.is_absent(value):
        if parameter.required:
            parts.problems.append(_missing(plan))
        return
    if parameter.allow_empty and _is_empty(value):
        parts.query.append(f"{quote(parameter.wire)}=")
        return
    try:
        data = plan.codec.validate(value)
        if type(data) not in _PLAIN:
            data = plan.codec.to_data(data)
        _write_parameter(parts, parameter, _content(parameter, data))
    except ValidationError as error:
        parts.problems += plan.codec.problems(error, plan.name)
    except UnicodeEncodeError:
        parts.problems.append(ArgumentProblem(plan.name, "not valid Unicode"))


def _missing(plan: ParameterPlan) -> ArgumentProblem:
    shared = plan.parameter.shared
    hint = f"pass {shared}= to the client, for all of its calls" if shared else ""
    return ArgumentProblem(plan.name, "missing", hint=hint)


def _is_empty(value: Any) -> bool:
    return isinstance(value, (str, list, tuple, dict)) and not value


def _content(parameter: Parameter, data: Any) -> Any:
    """The string of a parameter that has a media type; otherwise the data itself (OpenAPI 3.1, 4.8.12.2.3)."""
    if not parameter.media_type or isinstance(parameter, Querystring):
        return data
    return json_of(data) if is_json(parameter.media_type) else text_of(data)


def _write_parameter(parts: Parts, parameter: Parameter, data: Any) -> None:
    wire, style, explode = parameter.wire, parameter.style, parameter.explode
    match parameter:
        case Path():
            encode = quote_reserved_path if parameter.allow_reserved else quote
            text = path_text(data, wire, style, explode, encode)
            parts.path[wire] = text
            _add_problem(parts, parameter, "" if text else "empty")
        case Header():
            text = simple_text(data, explode, as_is)
            _add_problem(parts, parameter, describe_invalid_header(text))
            parts.headers.append((wire, text))
        case Cookie():
            encode = as_is if style == "cookie" else quote
            for name, text in pairs(data, wire, style, explode, encode):
                _add_problem(parts, parameter, describe_invalid_header(text, "cookie"))
                parts.cookies.append(f"{name}={text}")
        case Querystring():
            parts.query.append(_querystring(parameter, data))
        case _:
            encode = quote_reserved if parameter.allow_reserved else quote
            found = pairs(data, wire, style, explode, encode)
            parts.query += (f"{name}={text}" for name, text in found)


def _add_problem(parts: Parts, parameter: Parameter, found: str) -> None:
    if found:
        parts.problems.append(ArgumentProblem(parameter.name, found))


def _querystring(parameter: Querystring, data: Any) -> str:
    if "json" in parameter.media_type:
        return quote(json_of(data))
    if isinstance(data, str):
        return quote_reserved(data)
    found = pairs(data, parameter.wire, "form", True, quote)
    return "&".join(f"{name}={text}" for name, text in found)


def _url(
    plan: RequestPlan, parts: Parts, server_url: str, credentials: RequestCredentials
) -> str:
    base, _, base_query = server_url.partition("?")
    path, _, path_query = _path(plan, parts).partition("?")
    keys = [f"{quote(name)}={quote(value)}" for name, value in credentials.query]
    query = "&".join(filter(None, (base_query, path_query, *parts.query, *keys)))
    url = f"{base.rstrip('/')}/{path.removeprefix('/')}"
    return f"{url}?{query}" if query else url


def _path(plan: RequestPlan, parts: Parts) -> str:
    pieces = plan.path
    if len(pieces) == 1:
        return pieces[0]
    path = "".join(
        parts.path.get(piece, "") if index % 2 else piece
        for index, piece in enumerate(pieces)
    )
    if re.search(_DOTS, path):
        parts.problems += _find_dot_segments(plan, parts, path)
    return path


def _find_dot_segments(
    plan: RequestPlan, parts: Parts, path: str
) -> Iterator[ArgumentProblem]:
    """A problem for each argument that adds to a dot segment (`.` or `..`) of the path."""
    names = {each.parameter.wire: each.name for each in plan.parameters}
    dots = [found.span() for found in re.finditer(_DOTS, path)]
    end = 0
    for index, piece in enumerate(plan.path):
        value = parts.path.get(piece, "") if index % 2 else piece
        start, end = end, end + len(value)
        if index % 2 and any(start < stop and at < end for at, stop in dots):
            found = f"{value!r} would leave its segment of the path"
            yield ArgumentProblem(names.get(piece, piece), found)


def _own_headers(
    plan: RequestPlan, parts: Parts, credentials: RequestCredentials, content_type: str
) -> list[tuple[str, str]]:
    own = [("Accept", plan.accept), *parts.headers, *credentials.headers]
    if content_type:
        own.append(("Content-Type", content_type))
    keys = [f"{name}={value}" for name, value in credentials.cookies]
    if cookies := "; ".join(parts.cookies + keys):
        own.append(("Cookie", cookies))
    return own
