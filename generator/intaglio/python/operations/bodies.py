"""Which media types of a request body a method sends, and how the value of each is given."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.model import (
    Anything,
    Body,
    Content,
    Kind,
    make_union,
    MapOf,
    Model,
    OneOf,
    Required,
    Scalar,
    StreamOf,
    Type,
    is_xml,
)
from intaglio.python.named_api import NamedApi
from intaglio.python.operations.results import holds_files, in_text, is_text

JSON = "application/json"
PREFERRED = (JSON, "multipart/form-data", "application/x-www-form-urlencoded")


@dataclass(frozen=True, slots=True)
class Offer:
    """How the media types of a body are given, the preferred one first.

    Those in `flat` take the properties of `model` as arguments; those in `whole` take one argument
    that is all of the body.
    """

    model: Model | None = None
    flat: tuple[Content, ...] = ()
    whole: tuple[Content, ...] = ()

    @property
    def contents(self) -> tuple[Content, ...]:
        return (*self.flat, *self.whole)

    @property
    def preferred(self) -> Content | None:
        """What is sent where nothing else is asked for."""
        return next(iter(self.contents), None)

    @property
    def has_choice(self) -> bool:
        """Whether the arguments alone leave open which media type is meant."""
        return len(self.flat) > 1 or len(self.whole) > 1


def offer(design: NamedApi, body: Body | None) -> Offer:
    """The media types of the body, each once, in the order of preference."""
    if body is None:
        return Offer()
    distinct: dict[object, Content] = {}
    for content in sorted(body.contents, key=_rank):
        distinct.setdefault((sent_as(content), content.type, content.item), content)
    contents = tuple(distinct.values())
    model = flattened(design, body, contents[0]) if contents else None
    if model is None:
        return Offer(whole=contents)
    flat = [c for c in contents if c.type == contents[0].type and is_structured(c)]
    return Offer(model, tuple(flat), tuple(c for c in contents if c not in flat))


def preferred(contents: tuple[Content, ...]) -> Content | None:
    """The media type that is sent or read where there are several, whichever stands first."""
    return min(contents, key=_rank, default=None)


def _rank(content: Content) -> tuple[int, bool, bool, str]:
    sent = sent_as(content)
    kinds = (n for n, kind in enumerate(PREFERRED) if is_of(sent, kind))
    known = next(kinds, len(PREFERRED))
    return known, not is_structured(content), sent not in PREFERRED, content.media_type


def is_structured(content: Content) -> bool:
    """Whether a value is written in this media type, where others take a file or a text."""
    known = any(is_of(sent_as(content), media_type) for media_type in PREFERRED)
    return known or content.is_typed_xml


def sent_as(content: Content) -> str:
    """The media type that goes out: where any will do, a described value goes as JSON."""
    essence = content.media_type.partition(";")[0].strip().lower()
    anything = essence in ("*/*", "application/*", "")
    described = content.type is not None and not isinstance(content.type, Scalar)
    return JSON if anything and described else content.media_type


def is_of(media_type: str, wanted: str) -> bool:
    """Whether a media type is the one that is wanted, or another name of it."""
    essence = media_type.partition(";")[0].strip().lower()
    in_json = essence == "text/json" or essence.endswith("+json")
    return essence == wanted or (wanted == JSON and in_json)


def media_types(contents: tuple[Content, ...]) -> tuple[str, ...]:
    """What the media types are called on the wire, each once."""
    return tuple(dict.fromkeys(map(sent_as, contents)))


def flattened(design: NamedApi, body: Body, content: Content) -> Model | None:
    """The model whose properties are the method's arguments, if the body is one.

    A body that may be left out keeps its required properties together, in one argument; so does one
    that takes any further properties.
    """
    if content.type is None:
        return None
    model = design.model(content.type)
    if model is None or model.additional is not None or not model.properties:
        return None
    required = any(isinstance(p.presence, Required) for p in model.properties)
    is_whole = not is_structured(content) or not body.required and required
    return None if is_whole else model


def whole_type(contents: tuple[Content, ...]) -> Type:
    """What the one argument takes that is all of a body in one of these media types."""
    return make_union(tuple(dict.fromkeys(map(body_type, contents))))


def body_type(content: Content) -> Type:
    """What is given as a body that is one argument: a value, entries, or else a file or a text."""
    if content.item is not None and content.events is None:
        return StreamOf(content.item)
    if is_structured(content):
        in_json = is_of(sent_as(content), JSON)
        return content.type or (Anything() if in_json else MapOf(Anything()))
    if is_xml(content.media_type):
        return OneOf((Scalar(Kind.STRING), Scalar(Kind.BINARY)))
    return in_text(content.type) if is_text(content) else Scalar(Kind.BINARY)


def takes_files(content: Content) -> bool:
    """Whether a file is given as it is, be it all of the body or a part of it."""
    return holds_files(content) or body_type(content) == Scalar(Kind.BINARY)
