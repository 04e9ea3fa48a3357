"""What a method takes: the operation's parameters and the properties of its body as arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    Body,
    Content,
    Extensions,
    Model,
    Operation,
    Optional,
    Parameter,
    Presence,
    Property,
    Required,
)
from intaglio.api.placing import key
from intaglio.api.types import (
    Anything,
    Json,
    Kind,
    Literals,
    MapOf,
    OneOf,
    Ref,
    Scalar,
    StreamOf,
    Type,
)
from intaglio.api.xml import is_xml
from intaglio.python.design import Design
from intaglio.python.names import arguments, fields
from intaglio.python.result import is_text
from intaglio.python.text import sentence

PREFERRED = (
    "application/json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method; `examples` come with the description, `field` is the body's.

    `is_any` is said of what may be any JSON value, null among them.
    """

    name: str
    type: Type
    presence: Presence
    description: str
    wire: str
    examples: tuple[Json, ...] = ()
    deprecated: bool = False
    field: str = ""
    is_nullable: bool = False
    is_any: bool = False
    deprecation: str = ""
    extensions: Extensions = Extensions()

    @property
    def is_required(self) -> bool:
        return isinstance(self.presence, Required)


@dataclass(frozen=True, slots=True)
class Signature:
    """`arguments` in the order in which they are printed; a `request` is one in place of them all.

    `content` is the one of the body's media types that is sent; its properties are arguments where
    `model` is set, else the argument called `whole` is all of it. `alternatives` can be sent in its
    place, by the argument called `choice`. `shared` names the arguments of the client that stand in
    for arguments, by their names; those need not be `arguments` of the method themselves.
    """

    arguments: tuple[Argument, ...]
    parameters: tuple[tuple[Parameter, str], ...]
    content: Content | None
    model: Model | None
    whole: str
    renamed: tuple[tuple[str, str], ...]
    alternatives: tuple[Content, ...] = ()
    choice: str = ""
    shared: Mapping[str, str] = field(default_factory=dict)
    request: Argument | None = None

    @property
    def printed(self) -> tuple[Argument, ...]:
        """The arguments that the method itself has."""
        return self.arguments if self.request is None else (self.request,)


def preferred(contents: tuple[Content, ...]) -> Content | None:
    """The media type that is sent or read where there are several, whichever stands first."""
    return min(contents, key=_rank, default=None)


def _rank(content: Content) -> tuple[int, bool, bool, str]:
    sent = sent_as(content)
    kinds = (n for n, kind in enumerate(PREFERRED) if _is(sent, kind))
    known = next(kinds, len(PREFERRED))
    return known, not is_structured(content), sent not in PREFERRED, content.media_type


def is_structured(content: Content) -> bool:
    """Whether a value is written in this media type, where others take a file or a text."""
    known = any(_is(sent_as(content), media_type) for media_type in PREFERRED)
    return known or content.is_typed_xml


def sent_as(content: Content) -> str:
    """The media type that goes out: where any will do, a described value goes as JSON."""
    essence = content.media_type.partition(";")[0].strip().lower()
    anything = essence in ("*/*", "application/*", "")
    described = content.type is not None and not isinstance(content.type, Scalar)
    return PREFERRED[0] if anything and described else content.media_type


def _is(media_type: str, wanted: str) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    return essence == wanted or (wanted == PREFERRED[0] and essence.endswith("+json"))


def signature(design: Design, operation: Operation) -> Signature:
    body = operation.body
    content = preferred(body.contents) if body is not None else None
    model = flattened(design, body, content)
    named = {} if model is None else fields(model, design.config.names)
    properties = (
        [p for p in model.properties if not p.read_only] if model is not None else []
    )
    whole = ("body",) if content is not None and model is None else ()
    others = alternatives(body, content)
    sent = (*(named[p.wire] for p in properties), *whole)
    choice = "media_type" if "content_type" in sent else "content_type"
    wanted = (*sent, choice) if others else sent
    outer, inner = arguments(operation.parameters, wanted, design.config.names)
    given = [
        *_of_parameters(operation.parameters, outer),
        *(_of_property(p, inner[named[p.wire]], named[p.wire]) for p in properties),
    ]
    if body is not None and content is not None and whole:
        given.append(_of_body(body, content, inner["body"]))
    if content is not None and others:
        given.append(_choice(content, others, inner[choice]))
    told = (_told(design, argument, content) for argument in given)
    renamed = ((name, field) for field, name in inner.items() if name != field)
    ordered = tuple(sorted(told, key=lambda argument: not argument.is_required))
    return Signature(
        arguments=ordered,
        parameters=tuple((p, outer[p.location, p.wire]) for p in operation.parameters),
        content=content,
        model=model,
        whole=inner["body"] if whole else "",
        renamed=() if whole else tuple(r for r in renamed if r[1] != choice),
        alternatives=others,
        choice=inner[choice] if others else "",
        shared=_shared(design, operation, outer),
        request=_request(design, operation, ordered),
    )


def _told(design: Design, argument: Argument, content: Content | None) -> Argument:
    """The argument with what there is to know about null in it."""
    in_body = not argument.wire or bool(argument.field)
    in_json = content is not None and _is(sent_as(content), PREFERRED[0])
    return replace(
        argument,
        is_nullable=design.is_nullable(argument.type),
        is_any=in_body and in_json and design.is_any(argument.type),
    )


def _request(
    design: Design, operation: Operation, given: tuple[Argument, ...]
) -> Argument | None:
    """The one argument of a method that would have too many."""
    at = design.requests.get(operation.id)
    if at is None:
        return None
    presence = Required() if any(a.is_required for a in given) else Optional()
    text = "Everything that the call is given, as a model or as a dict."
    return Argument("request", Ref(at), presence, text, "")


def alternatives(body: Body | None, content: Content | None) -> tuple[Content, ...]:
    """The media types, other than `content`, in which the same value can be sent."""
    if body is None or content is None or content.type is None:
        return ()
    return tuple(
        other
        for other in body.contents
        if other is not content and other.type == content.type and is_structured(other)
    )


def _choice(content: Content, others: tuple[Content, ...], name: str) -> Argument:
    media_types = tuple(each.media_type for each in (content, *others))
    text = f"The media type of the body; {content.media_type} if not given."
    return Argument(name, Literals(media_types), Optional(), text, "")


def flattened(
    design: Design, body: Body | None, content: Content | None
) -> Model | None:
    """The model whose properties are the method's arguments, if the body is one.

    A body that may be left out keeps its required properties together, in one argument; so does one
    that takes any further properties.
    """
    if body is None or content is None or content.type is None:
        return None
    model = design.model(content.type)
    if model is None or model.additional is not None or not model.properties:
        return None
    required = any(isinstance(p.presence, Required) for p in model.properties)
    is_whole = not is_structured(content) or not body.required and required
    return None if is_whole else model


def _of_parameters(
    parameters: tuple[Parameter, ...], names: Mapping[tuple[str, str], str]
) -> Iterator[Argument]:
    """The arguments that parameters are; what the client has too may be left out."""
    for each in parameters:
        argument = _of_parameter(each, names[each.location, each.wire])
        if each.shared:
            text = f"{sentence(argument.description)} That of the client if not given."
            argument = replace(argument, presence=Optional(), description=text.strip())
        if not each.hidden:
            yield argument


def _shared(
    design: Design, operation: Operation, names: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """The client's argument for each argument that has one there."""
    return {
        names[p.location, p.wire]: design.names.shared[key(p)]
        for p in operation.parameters
        if p.shared
    }


def shared_arguments(design: Design) -> tuple[Argument, ...]:
    """The parameters that the client takes, none of which has to be given."""
    names = design.names.shared
    found = (_of_parameter(p, names[key(p)]) for p in design.api.parameters)
    return tuple(
        replace(a, presence=Optional(), is_nullable=design.is_nullable(a.type))
        for a in found
    )


def _of_parameter(parameter: Parameter, name: str) -> Argument:
    return Argument(
        name,
        parameter.type,
        parameter.presence,
        parameter.description,
        parameter.wire,
        parameter.examples,
        parameter.deprecated,
        deprecation=parameter.deprecation,
        extensions=parameter.extensions,
    )


def _of_property(property_: Property, name: str, field: str) -> Argument:
    return Argument(
        name,
        property_.type,
        Required() if property_.required_when_sent else property_.presence,
        property_.description,
        property_.wire,
        property_.examples,
        property_.deprecated,
        field,
        deprecation=property_.deprecation,
        extensions=property_.extensions,
    )


def body_type(content: Content) -> Type:
    """What is given as a body that is one argument: a value, entries, or else a file or a text."""
    if content.item is not None and content.events is None:
        return StreamOf(content.item)
    if is_structured(content):
        in_json = _is(sent_as(content), PREFERRED[0])
        return content.type or (Anything() if in_json else MapOf(Anything()))
    if is_xml(content.media_type):
        return OneOf((Scalar(Kind.STRING), Scalar(Kind.BINARY)))
    return Scalar(Kind.STRING if is_text(content) else Kind.BINARY)


def _of_body(body: Body, content: Content, name: str) -> Argument:
    return Argument(
        name,
        body_type(content),
        Required() if body.required else Optional(),
        body.description,
        "",
        content.examples,
    )
