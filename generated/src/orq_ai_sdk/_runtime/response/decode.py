"""Decodes a response to the return value of a call, or to its error."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError, from_json

from ..errors import APIError, ResponseValidationError
from ..media_types import charset, is_json, is_xml
from .response_plan import NO_CONTENT, ResponsePlan, ResponsesPlan, closest

if TYPE_CHECKING:
    import httpx2


def decode(plan: ResponsesPlan, response: httpx2.Response, strict: bool) -> Any:
    """The return value of a successful response; raises `ResponseValidationError`."""
    declared = plan.successes(response.status_code)
    if response.status_code in NO_CONTENT or not plan.has_body:
        return None
    if not any(each.has_type for each in declared):
        return None
    received = response.headers.get("content-type", "")
    chosen = closest(declared, received)
    if chosen is None:
        raise _unexpected_media_type(declared, received, response)
    if not chosen.has_type:
        return None
    return _decode_body(chosen, response, received, strict)


def _decode_body(
    plan: ResponsePlan, response: httpx2.Response, received: str, strict: bool
) -> Any:
    type_, content = plan.type, response.content
    if type_ is bytes or type_ is None:
        return content if type_ else None
    media_type = received or plan.media_type
    try:
        if is_json(media_type):
            return plan.codec(strict).from_json(content)
        if type_ in (str, Any):
            return content.decode(charset(media_type))
        document = plan.document_codec if is_xml(media_type) else None
        if document is not None:
            data = document.from_bytes(content, media_type)
        else:
            data = content.decode(charset(media_type)).strip()
        return plan.codec(strict).from_data(data)
    except (ValueError, LookupError) as error:
        raise decoding_error(response, error, content) from error


def decoding_error(
    response: httpx2.Response, error: Exception, content: bytes
) -> ResponseValidationError:
    """The error for a body, or an entry of a stream, that does not match the description."""
    message = (
        f"{_status_line(response)}: {_describe_error(error)}{_body_excerpt(content)}"
    )
    return ResponseValidationError(message, response)


def _unexpected_media_type(
    declared: list[ResponsePlan], received: str, response: httpx2.Response
) -> ResponseValidationError:
    expected = ", ".join(each.media_type for each in declared)
    message = f"{_status_line(response)}: expected {expected} and got {received}"
    return ResponseValidationError(
        f"{message}{_body_excerpt(response.content)}", response
    )


def _describe_error(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    problems = error.errors(include_url=False)
    first = problems[0]
    where = ".".join(str(part) for part in first["loc"])
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{where + ': ' if where else ''}{first['msg']}{more}"


def api_error(
    plan: ResponsesPlan,
    response: httpx2.Response,
    secrets: tuple[str, ...],
    note: str = "",
) -> APIError:
    """The error for a response whose status is not a success.

    `note` follows the status in the message. `secrets` are replaced by `***` if the server repeats them.
    """
    message = describe(response, note)
    for secret in secrets:
        message = message.replace(secret, "***") if secret else message
    found = plan.of_status(response.status_code)
    received = response.headers.get("content-type", "")
    declared = closest(found, received) if found else None
    if declared is not None and declared.has_type:
        try:
            data = _decode_body(declared, response, received, strict=False)
            error = declared.declared.error
            cls = error() if error else APIError
            return cls(message, response, data)
        except ResponseValidationError:
            pass  # the body does not match: an `APIError` without declared data
    return APIError(message, response, _parse_json(response))


def describe(response: httpx2.Response, note: str = "") -> str:
    """A response in one line: its status, a note on it, and the start of its body."""
    return f"{_status_line(response)}{note}{_body_excerpt(response.content)}"


def _parse_json(response: httpx2.Response) -> Any:
    """The decoded JSON of the body; `None` if it is not JSON."""
    try:
        return from_json(response.content)
    except ValueError:
        return None


def _status_line(response: httpx2.Response) -> str:
    """The status and its phrase, such as `404 Not Found`; the standard phrase if the server sent none."""
    from http import HTTPStatus

    phrase = response.reason_phrase
    if not phrase:
        with suppress(ValueError):  # a status without a standard phrase
            phrase = HTTPStatus(response.status_code).phrase
    return f"{response.status_code} {phrase}".strip()


def _body_excerpt(content: bytes) -> str:
    """The start of a body on one line."""
    start = " ".join(content[:400].decode(errors="replace").split())
    if len(start) > 200:
        start = f"{start[:197]}..."
    return f": {start}" if start else ""
