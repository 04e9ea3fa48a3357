"""Builds the request of a call: URL, headers and body, checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import ValidationError

from .body import write_body
from .credentials import Signature
from .errors import ArgumentProblem, RequestValidationError
from .operation import Cookie, Header, Parameter, Path, Querystring
from .payload import Payload
from .plan import ParameterPlan, Plan
from .quote import as_is, quote, quote_reserved, quote_reserved_path
from .style import json_of, pairs, path_text, simple_text
from .unset import UNSET

_DOTS = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_UNFIT = re.compile(
    r"[\x00-\x08\x0a-\x1f\x7f]"
)  # all that h11 would repeat in an error


@dataclass(slots=True)
class Parts:
    """What the parameters of a call contribute to its request."""

    path: dict[str, str] = field(default_factory=dict)
    query: list[str] = field(default_factory=list)
    headers: list[tuple[str, str]] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    problems: list[ArgumentProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Request:
    """A request that is ready to be sent, once or several times."""

    method: str
    url: str
    headers: list[tuple[bytes, bytes]] = field(repr=False)
    payload: Payload = field(repr=False)
    signature: Signature


def build_request(
    plan: Plan,
    arguments: Mapping[str, Any],
    server_url: str,
    signature: Signature,
    overrides: tuple[Mapping[str, str], ...],
) -> Request:
    """The request for these arguments, or one error that names all problems.

    `overrides` are headers, the later ones stronger.
    """
    given = {name: value for name, value in arguments.items() if value is not UNSET}
    parts = Parts()
    for parameter in plan.parameters:
        _add(parts, parameter, given.pop(parameter.name, UNSET))
    content_type, payload = write_body(plan, given, parts.problems)
    url = _url(plan, parts, server_url, signature)
    own = _own_headers(plan, parts, signature, content_type)
    headers = _headers(own, overrides, parts.problems)
    if parts.problems:
        raise RequestValidationError(parts.problems)
    return Request(plan.operation.method, url, headers, payload, signature)


def _add(parts: Parts, plan: ParameterPlan, value: Any) -> None:
    """Check one argument and put it where it belongs."""
    parameter = plan.parameter
    if value is UNSET or value is None and not plan.takes_null:
        if parameter.required:
            parts.problems.append(ArgumentProblem(plan.name, "missing"))
        return
    try:
        data = plan.codec.to_data(plan.codec.validate(value))
    except ValidationError as error:
        parts.problems += plan.codec.problems(error, plan.name)
        return
    if parameter.media_type and not isinstance(parameter, Querystring):
        data = json_of(data)
    _place(parts, parameter, data)


def _place(parts: Parts, parameter: Parameter, data: Any) -> None:
    wire, style, explode = parameter.wire, parameter.style, parameter.explode
    match parameter:
        case Path():
            encode = quote_reserved_path if parameter.allow_reserved else quote
            text = path_text(data, wire, style, explode, encode)
            parts.path[wire] = text
            if not text:
                parts.problems.append(ArgumentProblem(parameter.name, "empty"))
        case Header():
            parts.headers.append((wire, simple_text(data, explode, as_is)))
        case Cookie():
            encode = as_is if style == "cookie" else quote
            found = pairs(data, wire, style, explode, encode)
            parts.cookies += (f"{name}={text}" for name, text in found)
        case Querystring():
            parts.query.append(_querystring(parameter, data))
        case _:
            encode = quote_reserved if parameter.allow_reserved else quote
            found = pairs(data, wire, style, explode, encode)
            parts.query += (f"{name}={text}" for name, text in found)


def _querystring(parameter: Querystring, data: Any) -> str:
    if "json" in parameter.media_type:
        return quote(json_of(data))
    if isinstance(data, str):
        return quote_reserved(data)
    found = pairs(data, parameter.wire, "form", True, quote)
    return "&".join(f"{name}={text}" for name, text in found)


def _url(plan: Plan, parts: Parts, server_url: str, signature: Signature) -> str:
    base, _, base_query = server_url.partition("?")
    path, _, path_query = _path(plan, parts).partition("?")
    keys = (f"{quote(name)}={quote(value)}" for name, value in signature.query)
    query = "&".join(
        each for each in (base_query, path_query, *parts.query, *keys) if each
    )
    url = f"{base.rstrip('/')}/{path.removeprefix('/')}"
    return f"{url}?{query}" if query else url


def _path(plan: Plan, parts: Parts) -> str:
    pieces = plan.path
    if len(pieces) == 1:
        return pieces[0]
    path = "".join(
        parts.path.get(piece, "") if index % 2 else piece
        for index, piece in enumerate(pieces)
    )
    if _DOTS.search(path):
        parts.problems += _escapes(parts.path)
    return path


def _escapes(values: Mapping[str, str]) -> list[ArgumentProblem]:
    found = "would leave its segment of the path"
    return [
        ArgumentProblem(name, f"{value!r} {found}")
        for name, value in values.items()
        if "." in value or "%2e" in value.lower()
    ]


def _own_headers(
    plan: Plan, parts: Parts, signature: Signature, content_type: str
) -> list[tuple[str, str]]:
    own = [("Accept", plan.accept), *parts.headers, *signature.headers]
    if content_type:
        own.append(("Content-Type", content_type))
    keys = (f"{name}={value}" for name, value in signature.cookies)
    cookies = "; ".join((*parts.cookies, *keys))
    return [*own, ("Cookie", cookies)] if cookies else own


def _headers(
    own: list[tuple[str, str]],
    overrides: tuple[Mapping[str, str], ...],
    problems: list[ArgumentProblem],
) -> list[tuple[bytes, bytes]]:
    """Headers as bytes, each name once, the strongest value of each."""
    merged = {name.lower(): (name, value) for name, value in own}
    for override in overrides:
        merged.update({k.lower(): (k, v) for k, v in override.items()})
    for name, value in merged.values():
        if _UNFIT.search(name) or _UNFIT.search(value):
            found = "a header cannot carry control characters"
            problems.append(ArgumentProblem(f"header {name!r}", found))
    return [(name.encode(), value.strip().encode()) for name, value in merged.values()]
