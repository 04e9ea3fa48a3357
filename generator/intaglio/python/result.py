"""What a method returns: the types of its success responses."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import (
    Anything,
    Content,
    Kind,
    Nullable,
    Operation,
    Response,
    Scalar,
    Type,
)
from intaglio.api.schema import one_of
from intaglio.python.signature import preferred


@dataclass(frozen=True, slots=True)
class Answer:
    """What one status carries; `type` is `None` where that is nothing."""

    status: str
    media_type: str
    type: Type | None


def answers(operation: Operation) -> tuple[Answer, ...]:
    """One answer for each status that means success, in the description's order."""
    success = [r for r in operation.responses if r.status.startswith("2")]
    success = success or [r for r in operation.responses if r.status == "default"]
    return tuple(_answer(response) for response in success)


def _answer(response: Response) -> Answer:
    content = preferred(response.contents)
    if content is None:
        return Answer(response.status, "", None)
    return Answer(response.status, content.media_type, body_type(content))


def body_type(content: Content) -> Type:
    """What a body of this media type is to a caller: a value, a text, or bytes."""
    essence = content.media_type.partition(";")[0].strip().lower()
    if "json" in essence or essence in ("*/*", "application/x-www-form-urlencoded"):
        return content.type or Anything()
    return Scalar(Kind.STRING if essence.startswith("text/") else Kind.BINARY)


def returned(found: tuple[Answer, ...]) -> Type | None:
    """The type of the method's result: one of what the answers carry."""
    types = [answer.type for answer in found if answer.type is not None]
    if not types:
        return None
    union = one_of(tuple(dict.fromkeys(types)))
    nothing = any(answer.type is None for answer in found)
    return Nullable(union) if nothing and not isinstance(union, Nullable) else union
