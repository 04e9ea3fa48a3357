"""What a method takes: the operation's parameters and the properties of its body as arguments."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    Body,
    Content,
    Json,
    Literals,
    Operation,
    Optional,
    Parameter,
    Presence,
    Property,
    Ref,
    Required,
    Type,
)
from intaglio.python.operations.bodies import (
    JSON,
    Offer,
    is_of,
    media_types,
    offer,
    sent_as,
    takes_files,
    whole_type,
)
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.names import choose_argument_names, choose_field_names
from intaglio.python.text import end_sentence


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method; `examples` come with the description, `field` is the body's.

    `is_any` is said of what may be any JSON value, null among them; what `takes_files` stands in a
    body that can hold them.
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
    extensions: Mapping[str, Json] = dataclasses.field(default_factory=dict)
    takes_files: bool = False

    @property
    def is_required(self) -> bool:
        return isinstance(self.presence, Required)


@dataclass(frozen=True, slots=True)
class Signature:
    """`arguments` in the order in which they are printed; a `request` is one in place of them all.

    The media types of the body are those of the `offer`: the argument called `whole` is all of a body,
    the one called `choice` says which is meant. `shared` names the arguments of the client that stand
    in for arguments, by their names; those need not be `arguments` of the method themselves.
    """

    arguments: tuple[Argument, ...]
    parameters: tuple[tuple[Parameter, str], ...]
    offer: Offer
    whole: str
    choice: str
    renamed: tuple[tuple[str, str], ...]
    shared: Mapping[str, str] = field(default_factory=dict)
    request: Argument | None = None

    @property
    def printed(self) -> tuple[Argument, ...]:
        """The arguments that the method itself has."""
        return self.arguments if self.request is None else (self.request,)

    @property
    def is_split(self) -> bool:
        """Whether a property has to be given, unless all of the body is."""
        return bool(self.whole) and any(
            a.field and a.is_required for a in self.arguments
        )

    @property
    def accepted(self) -> tuple[Argument, ...]:
        """The arguments of all ways of calling: required is what every one of them has to have."""
        if not self.is_split:
            return self.arguments
        return tuple(
            (
                replace(a, presence=Optional(), is_nullable=True)
                if a.field and a.is_required
                else a
            )
            for a in self.arguments
        )

    @property
    def overloads(self) -> tuple[tuple[Argument, ...], ...]:
        """The ways of calling, where there are two: with the properties of a body, or all of it."""
        if not self.is_split or self.request is not None:
            return ()
        whole = (
            replace(a, presence=Required()) if a.name == self.whole else a
            for a in self.arguments
            if not a.field
        )
        return (
            self._choosing(
                self.offer.flat, (a for a in self.arguments if a.name != self.whole)
            ),
            self._choosing(self.offer.whole, whole),
        )

    def _choosing(
        self, contents: tuple[Content, ...], given: Iterable[Argument]
    ) -> tuple[Argument, ...]:
        """The arguments with a choice among these media types, if there is one."""
        named = media_types(contents)
        narrowed = (
            replace(a, type=Literals(named)) if a.name == self.choice else a
            for a in given
        )
        return in_order(a for a in narrowed if a.name != self.choice or len(named) > 1)


def in_order(given: Iterable[Argument]) -> tuple[Argument, ...]:
    """The arguments as they are printed, those first that have to be given."""
    return tuple(sorted(given, key=lambda argument: not argument.is_required))


def signature(design: NamedApi, operation: Operation) -> Signature:
    offered = offer(design, operation.body)
    model = offered.model
    named = (
        {}
        if model is None
        else choose_field_names(model, design.names.classes, design.config.names)
    )
    properties = (
        () if model is None else tuple(p for p in model.properties if not p.read_only)
    )
    sent = tuple(named[p.wire] for p in properties)
    whole, choice = _own_names(offered, sent)
    wanted = (*sent, *(name for name in (whole, choice) if name))
    outer, inner = choose_argument_names(
        operation.parameters, wanted, design.config.names
    )
    given = [
        *_of_parameters(operation.parameters, outer),
        *(_of_property(p, inner[named[p.wire]], named[p.wire]) for p in properties),
        *_of_body(operation.body, offered, inner.get(whole, "")),
        *_choice(offered, inner.get(choice, "")),
    ]
    parts, whole_of = _facts(offered.flat or offered.whole), _facts(offered.whole)
    ordered = in_order(
        _told(design, each, parts if each.wire else whole_of) for each in given
    )
    return Signature(
        arguments=ordered,
        parameters=tuple((p, outer[p.location, p.wire]) for p in operation.parameters),
        offer=offered,
        whole=inner.get(whole, ""),
        choice=inner.get(choice, ""),
        renamed=tuple((inner[each], each) for each in sent if inner[each] != each),
        shared=_shared(design, operation, outer),
        request=_request(design, operation, ordered),
    )


def _own_names(offered: Offer, sent: tuple[str, ...]) -> tuple[str, str]:
    """What the arguments are called, beside those that are `sent`, for all of a body and its media type."""
    whole = "request_body" if "body" in sent else "body"
    choice = "media_type" if "content_type" in sent else "content_type"
    return whole if offered.whole else "", choice if offered.has_choice else ""


@dataclass(frozen=True, slots=True)
class _Facts:
    """Whether media types have a word for null, and a place for files."""

    in_json: bool
    takes_files: bool


def _facts(contents: tuple[Content, ...]) -> _Facts:
    return _Facts(
        any(is_of(sent_as(each), JSON) for each in contents),
        any(map(takes_files, contents)),
    )


def _told(design: NamedApi, argument: Argument, facts: _Facts) -> Argument:
    """The argument with what there is to know about null and files in it."""
    nullable = design.is_nullable(argument.type)
    in_body = not argument.wire or bool(argument.field)
    anything = in_body and facts.in_json and design.is_any(argument.type)
    if not (nullable or anything or facts.takes_files):
        return argument
    return replace(
        argument,
        is_nullable=nullable,
        is_any=anything,
        takes_files=facts.takes_files,
    )


def _request(
    design: NamedApi, operation: Operation, given: tuple[Argument, ...]
) -> Argument | None:
    """The one argument of a method that would have too many."""
    at = design.requests.get(operation.id)
    if at is None:
        return None
    presence = Required() if any(a.is_required for a in given) else Optional()
    text = "Everything that the call is given, as a model or as a dict."
    return Argument("request", Ref(at), presence, text, "")


def _of_parameters(
    parameters: tuple[Parameter, ...], names: Mapping[tuple[str, str], str]
) -> Iterator[Argument]:
    """The arguments that parameters are; what the client has too may be left out."""
    for each in parameters:
        argument = _of_parameter(each, names[each.location, each.wire])
        if each.shared:
            text = (
                f"{end_sentence(argument.description)} That of the client if not given."
            )
            argument = replace(argument, presence=Optional(), description=text.strip())
        if not each.hidden:
            yield argument


def _shared(
    design: NamedApi, operation: Operation, names: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """The client's argument for each argument that has one there."""
    return {
        names[p.location, p.wire]: design.names.shared[p.key]
        for p in operation.parameters
        if p.shared
    }


def shared_arguments(design: NamedApi) -> tuple[Argument, ...]:
    """The parameters that the client takes, none of which has to be given."""
    names = design.names.shared
    found = (_of_parameter(p, names[p.key]) for p in design.api.parameters)
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


def _of_body(body: Body | None, offered: Offer, name: str) -> Iterator[Argument]:
    """The argument that is all of a body."""
    if body is None or not offered.whole:
        return
    type_ = whole_type(offered.whole)
    if offered.flat:
        listed, first = " or ".join(media_types(offered.whole)), sent_as(
            offered.flat[0]
        )
        text = f"All of a body in {listed}, in place of the arguments that make one in {first}."
        yield Argument(name, type_, Optional(), text, "")
        return
    presence = Required() if body.required else Optional()
    yield Argument(
        name, type_, presence, body.description, "", offered.whole[0].examples
    )


def _choice(offered: Offer, name: str) -> Iterator[Argument]:
    """The argument that names a media type."""
    if not offered.has_choice:
        return
    named = media_types(offered.contents)
    otherwise = (
        f"{named[0]} if not given"
        if offered.flat
        else "if not given, the first that takes its value"
    )
    text = f"The media type of the body; {otherwise}."
    yield Argument(name, Literals(named), Optional(), text, "")
