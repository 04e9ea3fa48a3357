"""How a method takes its request body: as arguments for the fields, or as one argument."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import (
    Anything,
    Body,
    Content,
    MapOf,
    Model,
    OneOf,
    Scalar,
    StreamOf,
    Type,
    is_xml,
    make_union,
)
from intaglio.python.named_api import NamedApi
from intaglio.python.operations.results import (
    BINARY,
    STRING,
    can_hold_bytes,
    is_text,
    string_type,
)

JSON = "application/json"
PREFERRED_MEDIA_TYPES = (
    JSON,
    "multipart/form-data",
    "application/x-www-form-urlencoded",
)


@dataclass(frozen=True, slots=True)
class BodyArguments:
    """The media types of a request body by how a method takes them, the preferred one first.

    Those of `as_fields` take the properties of `model` as arguments; those of `as_value` take one
    argument for the body.
    """

    model: Model | None = None
    as_fields: tuple[Content, ...] = ()
    as_value: tuple[Content, ...] = ()

    @property
    def contents(self) -> tuple[Content, ...]:
        return (*self.as_fields, *self.as_value)

    @property
    def preferred(self) -> Content | None:
        """The media type that is sent by default."""
        return next(iter(self.contents), None)

    @property
    def has_choice(self) -> bool:
        """True if the arguments alone do not say which media type is meant."""
        return len(self.as_fields) > 1 or len(self.as_value) > 1


def choose_body_arguments(named: NamedApi, body: Body | None) -> BodyArguments:
    """How a method takes a body; media types that are sent alike are one."""
    if body is None:
        return BodyArguments()
    distinct: dict[object, Content] = {}
    for content in sorted(body.contents, key=_precedence):
        key = sent_media_type(content), content.type, content.item
        distinct.setdefault(key, content)
    contents = tuple(distinct.values())
    model = _model_to_flatten(named, body, contents[0]) if contents else None
    if model is None:
        return BodyArguments(as_value=contents)
    as_fields = tuple(
        c for c in contents if c.type == contents[0].type and is_structured(c)
    )
    as_value = tuple(c for c in contents if c not in as_fields)
    return BodyArguments(model, as_fields, as_value)


def preferred_content(contents: tuple[Content, ...]) -> Content | None:
    """The preferred media type, whatever their order; `None` if there are none."""
    return min(contents, key=_precedence, default=None)


def is_structured(content: Content) -> bool:
    """True if a value is encoded in this media type; others take bytes or a string."""
    sent = sent_media_type(content)
    known = any(is_media_type(sent, each) for each in PREFERRED_MEDIA_TYPES)
    return known or content.is_typed_xml


def sent_media_type(content: Content) -> str:
    """The media type that is sent: for a range, a described value is sent as JSON."""
    essence = content.media_type.partition(";")[0].strip().lower()
    is_range = essence in ("*/*", "application/*", "")
    is_described = content.type is not None and not isinstance(content.type, Scalar)
    return JSON if is_range and is_described else content.media_type


def sent_media_types(contents: tuple[Content, ...]) -> tuple[str, ...]:
    """The media types that are sent, without duplicates."""
    return tuple(dict.fromkeys(map(sent_media_type, contents)))


def is_media_type(media_type: str, wanted: str) -> bool:
    """True if a media type is the wanted one, or another name of it: `application/vnd.x+json`."""
    essence = media_type.partition(";")[0].strip().lower()
    is_json = essence == "text/json" or essence.endswith("+json")
    return essence == wanted or (wanted == JSON and is_json)


def body_type(contents: tuple[Content, ...]) -> Type:
    """The type of the one argument for a body in one of these media types."""
    return make_union(tuple(dict.fromkeys(map(value_type, contents))))


def value_type(content: Content) -> Type:
    """The type of a body that is one argument: a value, entries, bytes or a string."""
    if content.item is not None and content.events is None:
        return StreamOf(content.item)
    if is_structured(content):
        is_json = is_media_type(sent_media_type(content), JSON)
        return content.type or (Anything() if is_json else MapOf(Anything()))
    if is_xml(content.media_type):
        return OneOf((STRING, BINARY))
    return string_type(content.type) if is_text(content) else BINARY


def accepts_files(content: Content) -> bool:
    """True if a caller may give a file, as the body or as a part of it."""
    return can_hold_bytes(content) or value_type(content) == BINARY


def _precedence(content: Content) -> tuple[int, bool, bool, str]:
    sent = sent_media_type(content)
    ranks = (
        rank
        for rank, known in enumerate(PREFERRED_MEDIA_TYPES)
        if is_media_type(sent, known)
    )
    rank = next(ranks, len(PREFERRED_MEDIA_TYPES))
    is_other_name = sent not in PREFERRED_MEDIA_TYPES
    return rank, not is_structured(content), is_other_name, content.media_type


def _model_to_flatten(named: NamedApi, body: Body, content: Content) -> Model | None:
    """The model whose properties are the method's arguments, if the body has one.

    A body that is optional and has required properties stays one argument, so that it can be left
    out; so does a body with further properties.
    """
    if content.type is None:
        return None
    model = named.model(content.type)
    if model is None or model.additional is not None or not model.properties:
        return None
    has_required = any(p.presence.is_required for p in model.properties)
    if not is_structured(content) or (has_required and not body.required):
        return None
    return model
