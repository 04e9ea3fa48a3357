"""Builds the request of a call: URL, headers and body, checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from .body import write_body
from .signature import Signature
from ..errors import ArgumentProblem, RequestValidationError
from .unpack_request import located
from .headers import merged, unfit
from ..media_types import is_json
from .parameter import Cookie, Header, Parameter, Path, Querystring
from .payload import Payload
from ..client.plan import ParameterPlan, Plan
from .percent_encoding import as_is, quote, quote_reserved, quote_reserved_path
from .styles import json_of, pairs, path_text, simple_text, text_of
from ..types.unset import UNSET

_PLAIN = (str, bool, int)
"""What is written as it is: no format reads into these."""

_DOTS = r"(?<![^/])(?:\.|%2[Ee]){1,2}(?![^/])"


class Parts:
    """What the parameters of a call contribute to its request."""

    __slots__ = ("path", "query", "headers", "cookies", "problems")

    def __init__(self) -> None:
        self.path: dict[str, str] = {}
        self.query: list[str] = []
        self.headers: list[tuple[str, str]] = []
        self.cookies: list[str] = []
        self.problems: list[ArgumentProblem] = []


class Request:
    """A request that is ready to be sent, once or several times.

    One that is not `is_redirected` goes to its own URL and nowhere else.
    """

    __slots__ = ("method", "url", "headers", "payload", "signature", "is_redirected")

    def __init__(
        self,
        method: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        payload: Payload,
        signature: Signature,
        is_redirected: bool = True,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.payload = payload
        self.signature = signature
        self.is_redirected = is_redirected

    @property
    def has_authorization(self) -> bool:
        """Whether the header is there, by a signature or by what the user set."""
        return any(name.lower() == b"authorization" for name, _ in self.headers)

    def authorized(self, value: str, secret: str) -> Request:
        """The same with an `Authorization` header, of which `secret` is not to be shown."""
        added = Signature((("Authorization", value),), secrets=(secret,))
        headers = [*self.headers, (b"Authorization", value.encode())]
        return self.to(self.url, headers, self.signature.with_(added))

    def to(
        self, url: str, headers: list[tuple[bytes, bytes]], signature: Signature
    ) -> Request:
        """The same method and body, sent elsewhere or otherwise."""
        return Request(
            self.method, url, headers, self.payload, signature, self.is_redirected
        )


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
    headers = merged(own, overrides, parts.problems)
    if parts.problems:
        raise RequestValidationError(located(plan, parts.problems))
    return Request(plan.operation.method, url, headers, payload, signature)


def with_shared(
    plan: Plan, arguments: Mapping[str, Any], shared: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The arguments; what the client has stands in for those that are not given."""
    given = dict(arguments)
    for each in plan.parameters:
        name = each.parameter.shared
        if name and each.is_absent(given.get(each.name, UNSET)):
            given[each.name] = shared.get(name, UNSET)
    return given


def _add(parts: Parts, plan: ParameterPlan, value: Any) -> None:
    """Check one argument and put it where it belongs."""
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
        _place(parts, parameter, _content(parameter, data))
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
    """The text of a parameter that has a media type (OpenAPI 3.1, 4.8.12.2.3)."""
    if not parameter.media_type or isinstance(parameter, Querystring):
        return data
    return json_of(data) if is_json(parameter.media_type) else text_of(data)


def _place(parts: Parts, parameter: Parameter, data: Any) -> None:
    wire, style, explode = parameter.wire, parameter.style, parameter.explode
    match parameter:
        case Path():
            encode = quote_reserved_path if parameter.allow_reserved else quote
            text = path_text(data, wire, style, explode, encode)
            parts.path[wire] = text
            _refuse(parts, parameter, "" if text else "empty")
        case Header():
            text = simple_text(data, explode, as_is)
            _refuse(parts, parameter, unfit(text))
            parts.headers.append((wire, text))
        case Cookie():
            encode = as_is if style == "cookie" else quote
            for name, text in pairs(data, wire, style, explode, encode):
                _refuse(parts, parameter, unfit(text, "cookie"))
                parts.cookies.append(f"{name}={text}")
        case Querystring():
            parts.query.append(_querystring(parameter, data))
        case _:
            encode = quote_reserved if parameter.allow_reserved else quote
            found = pairs(data, wire, style, explode, encode)
            parts.query += (f"{name}={text}" for name, text in found)


def _refuse(parts: Parts, parameter: Parameter, found: str) -> None:
    if found:
        parts.problems.append(ArgumentProblem(parameter.name, found))


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
    if re.search(_DOTS, path):
        parts.problems += _escapes(plan, parts, path)
    return path


def _escapes(plan: Plan, parts: Parts, path: str) -> Iterator[ArgumentProblem]:
    """A problem for each argument that has part in a dot segment."""
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
    plan: Plan, parts: Parts, signature: Signature, content_type: str
) -> list[tuple[str, str]]:
    own = [("Accept", plan.accept), *parts.headers, *signature.headers]
    if content_type:
        own.append(("Content-Type", content_type))
    keys = (f"{name}={value}" for name, value in signature.cookies)
    cookies = "; ".join((*parts.cookies, *keys))
    return [*own, ("Cookie", cookies)] if cookies else own
