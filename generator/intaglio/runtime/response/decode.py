"""Turns a response into what the operation returns, or into the error that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError, from_json

from ..transport.direct import whole
from ..errors import APIError, ResponseValidationError
from ..media_types import charset, closeness, is_json, is_xml
from .response import Response
from ..client.plan import Plan

if TYPE_CHECKING:
    import httpx2

    from ..transport.direct import Response as Answered

_BODILESS = (204, 205)


def streamed(plan: Plan, response: httpx2.Response) -> Response[Any] | None:
    """What is declared for a successful response whose entries are read one by one."""
    if not response.is_success or response.status_code in _BODILESS:
        return None
    declared = _successes(plan.operation.responses, response.status_code)
    if not any(each.stream for each in declared):
        return None
    chosen = _by_type(declared, response.headers.get("content-type", ""))
    return chosen if chosen is not None and chosen.stream else None


def decode(plan: Plan, response: Answered, strict: bool) -> Any:
    """The value that a successful response stands for."""
    declared = _successes(plan.operation.responses, response.status_code)
    if response.status_code in _BODILESS or plan.operation.method == "HEAD":
        return None
    if all(each.type is None for each in declared):
        return None
    received = response.headers.get("content-type", "")
    chosen = _by_type(declared, received)
    if chosen is None:
        raise _unexpected(declared, received, response)
    if chosen.type is None and not response.content:
        return None
    return _decoded(plan, chosen, response, strict)


def _successes(declared: tuple[Response[Any], ...], status: int) -> list[Response[Any]]:
    """The responses of this status, or of any success where it is not declared."""
    found = _by_status(declared, status)
    return found or [
        each
        for each in declared
        if each.status.startswith("2") and each.type is not None
    ]


def _by_status(declared: tuple[Response[Any], ...], status: int) -> list[Response[Any]]:
    """The responses of this status: exact before range before default."""
    text = str(status)
    for wanted in (text, f"{text[0]}XX", "DEFAULT"):
        found = [each for each in declared if each.status.upper() == wanted]
        if found:
            return found
    return []


def _by_type(declared: list[Response[Any]], received: str) -> Response[Any] | None:
    """The response whose media type is closest; without one to go by, the first."""
    if not received:
        return declared[0]
    for each in declared:
        if each.media_type == received:
            return each
    ranked = [(_closeness(each, received), each) for each in declared]
    best = max(ranked, key=lambda each: each[0])
    return best[1] if best[0] else None


def _closeness(declared: Response[Any], received: str) -> int:
    return closeness(declared.media_type or "*/*", received)


def _unexpected(
    declared: list[Response[Any]], received: str, response: Answered
) -> ResponseValidationError:
    expected = ", ".join(each.media_type for each in declared)
    found = whole(response)
    message = f"{_line(found)}: expected {expected} and got {received}"
    return ResponseValidationError(f"{message}{_excerpt(found.content)}", found)


def _decoded(
    plan: Plan, declared: Response[Any], response: Answered, strict: bool
) -> Any:
    type_ = plan.type_of(declared)
    if type_ is bytes or type_ is None:
        return response.content if type_ else None
    received = response.headers.get("content-type", "") or declared.media_type
    try:
        if is_json(received):
            return plan.codec_of(declared, strict).from_json(response.content)
        if type_ in (str, Any):
            return response.content.decode(charset(received))
        data = _data(plan, declared, response.content, received)
        return plan.codec_of(declared, strict).from_data(data)
    except (ValueError, LookupError) as error:
        raise undecodable(whole(response), error, response.content) from error


def undecodable(
    response: httpx2.Response, error: Exception, text: bytes
) -> ResponseValidationError:
    """The error for a body, or an entry of a stream, that is not what the API declares."""
    message = f"{_line(response)}: {_reason(error)}{_excerpt(text)}"
    return ResponseValidationError(message, response)


def _data(plan: Plan, declared: Response[Any], body: bytes, received: str) -> Any:
    """The plain data of a body that is no JSON: of XML by its type, else the text."""
    document = plan.xml_of(declared) if is_xml(received) else None
    if document is not None:
        return document.from_bytes(body, received)
    return body.decode(charset(received)).strip()


def _reason(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    problems = error.errors(include_url=False)
    first = problems[0]
    where = ".".join(str(part) for part in first["loc"])
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{where + ': ' if where else ''}{first['msg']}{more}"


def api_error(
    plan: Plan, response: httpx2.Response, secrets: tuple[str, ...], note: str = ""
) -> APIError:
    """The error that a response of another status than success is raised as.

    `note` explains it; secrets that the server repeats are blacked out of the message.
    """
    message = described(response, note)
    for secret in secrets:
        message = message.replace(secret, "***") if secret else message
    found = _by_status(plan.operation.responses, response.status_code)
    received = response.headers.get("content-type", "")
    declared = _by_type(found, received) if found else None
    if declared is not None and declared.type is not None:
        try:
            data = _decoded(plan, declared, response, strict=False)
            cls = declared.error() if declared.error else APIError
            return cls(message, response, data)
        except ResponseValidationError:
            pass  # not what was declared: an error all the same, of no declared kind
    return APIError(message, response, _plain(response))


def described(response: httpx2.Response, note: str = "") -> str:
    """A response in a line: its status, a note on it, and the start of its body."""
    return f"{_line(response)}{note}{_excerpt(response.content)}"


def _plain(response: httpx2.Response) -> Any:
    """The body as plain JSON, or `None`."""
    try:
        return from_json(response.content)
    except ValueError:
        return None


def _line(response: httpx2.Response) -> str:
    """`404 Not Found`, also where the server left the phrase out."""
    from http import HTTPStatus

    phrase = response.reason_phrase
    if not phrase and response.status_code in HTTPStatus._value2member_map_:
        phrase = HTTPStatus(response.status_code).phrase
    return f"{response.status_code} {phrase}".strip()


def _excerpt(content: bytes) -> str:
    """The start of a body on one line."""
    text = " ".join(content[:400].decode(errors="replace").split())
    if len(text) > 200:
        text = f"{text[:197]}..."
    return f": {text}" if text else ""
