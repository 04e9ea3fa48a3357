"""What a method takes: parameters of the operation and fields of its body as arguments."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from intaglio.api.model import (
    OPTIONAL,
    REQUIRED,
    Body,
    Content,
    Json,
    Literals,
    Model,
    Operation,
    Parameter,
    Presence,
    Property,
    Ref,
    Type,
)
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.argument_names import (
    choose_argument_names,
    choose_field_names,
)
from intaglio.python.operations.request_bodies import (
    JSON,
    BodyArguments,
    accepts_files,
    body_type,
    choose_body_arguments,
    is_media_type,
    sent_media_type,
    sent_media_types,
)
from intaglio.python.text import end_sentence


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method.

    `wire` is the name of the parameter or property, empty for a body that is one argument; `field` is
    the model's field for a property of the body, else empty. `is_any` is true if every JSON value is
    accepted, null included; `accepts_files` if the value may hold files.
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
    accepts_files: bool = False

    @property
    def is_required(self) -> bool:
        return self.presence.is_required


@dataclass(frozen=True, slots=True)
class Signature:
    """The arguments of a method, required ones first.

    `parameters` are those of the operation with the names of their arguments. `body_argument` is the
    name of the argument for a body as one value, `content_type_argument` of the one that chooses its
    media type; each is empty if there is none. `renamed_fields` are (argument, field) where they differ.
    `client_arguments` maps arguments to the client's arguments that are their defaults. A method with
    a `request_object` takes that argument in place of all others.
    """

    arguments: tuple[Argument, ...]
    parameters: tuple[tuple[Parameter, str], ...]
    body: BodyArguments
    body_argument: str
    content_type_argument: str
    renamed_fields: tuple[tuple[str, str], ...]
    client_arguments: Mapping[str, str] = field(default_factory=dict)
    request_object: Argument | None = None

    @property
    def printed_arguments(self) -> tuple[Argument, ...]:
        """The arguments of the printed method."""
        if self.request_object is not None:
            return (self.request_object,)
        return self.arguments

    @property
    def accepted_arguments(self) -> tuple[Argument, ...]:
        """The arguments of all overloads together: only what each overload requires is required."""
        if not self._has_two_forms:
            return self.arguments
        return tuple(
            (
                replace(a, presence=OPTIONAL, is_nullable=True)
                if a.field and a.is_required
                else a
            )
            for a in self.arguments
        )

    @property
    def overloads(self) -> tuple[tuple[Argument, ...], ...]:
        """The arguments of each overload: with the fields of the body, or with the body as one value.

        Empty if there is only one form.
        """
        if not self._has_two_forms or self.request_object is not None:
            return ()
        with_fields = (a for a in self.arguments if a.name != self.body_argument)
        with_value = (
            replace(a, presence=REQUIRED) if a.name == self.body_argument else a
            for a in self.arguments
            if not a.field
        )
        return (
            self._narrow_choice(with_fields, self.body.as_fields),
            self._narrow_choice(with_value, self.body.as_value),
        )

    @property
    def _has_two_forms(self) -> bool:
        """True if a field is required unless the body is given as one value."""
        has_required_field = any(a.field and a.is_required for a in self.arguments)
        return bool(self.body_argument) and has_required_field

    def _narrow_choice(
        self, arguments: Iterable[Argument], contents: tuple[Content, ...]
    ) -> tuple[Argument, ...]:
        """The arguments with a choice among these media types, if there are several."""
        choices = sent_media_types(contents)
        narrowed = (
            (
                replace(a, type=Literals(choices))
                if a.name == self.content_type_argument
                else a
            )
            for a in arguments
        )
        return _sort_arguments(
            a
            for a in narrowed
            if a.name != self.content_type_argument or len(choices) > 1
        )


def build_signature(named: NamedApi, operation: Operation) -> Signature:
    """The arguments of the operation's method."""
    body = choose_body_arguments(named, operation.body)
    properties, fields = _body_fields(named, body.model)
    value, choice = _body_argument_names(body, fields)
    own_names = (*fields, *filter(None, (value, choice)))
    parameter_names, body_names = choose_argument_names(operation.parameters, own_names)
    body_argument = body_names.get(value, "")
    content_type_argument = body_names.get(choice, "")
    arguments = _sort_arguments(
        (
            *_parameter_arguments(named, operation.parameters, parameter_names),
            *_field_arguments(named, body, properties, fields, body_names),
            *_value_argument(named, operation.body, body, body_argument),
            *_choice_argument(body, content_type_argument),
        )
    )
    return Signature(
        arguments=arguments,
        parameters=tuple(
            (p, parameter_names[p.location, p.wire]) for p in operation.parameters
        ),
        body=body,
        body_argument=body_argument,
        content_type_argument=content_type_argument,
        renamed_fields=tuple(
            (body_names[each], each) for each in fields if body_names[each] != each
        ),
        client_arguments={
            parameter_names[p.location, p.wire]: named.names.client_arguments[p.key]
            for p in operation.parameters
            if p.shared
        },
        request_object=_request_object(named, operation, arguments),
    )


def client_arguments(named: NamedApi) -> tuple[Argument, ...]:
    """The arguments that the client takes for its methods; each is optional."""
    names = named.names.client_arguments
    return tuple(
        replace(
            _argument(p, names[p.key], is_nullable=named.is_nullable(p.type)),
            presence=OPTIONAL,
        )
        for p in named.api.parameters
    )


def _sort_arguments(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Required arguments first."""
    return tuple(sorted(arguments, key=lambda argument: not argument.is_required))


def _body_fields(
    named: NamedApi, model: Model | None
) -> tuple[tuple[Property, ...], tuple[str, ...]]:
    """The properties of a flattened body that are sent, and the names of their fields."""
    if model is None:
        return (), ()
    names = choose_field_names(model, named.names.classes)
    properties = tuple(p for p in model.properties if not p.read_only)
    return properties, tuple(names[p.wire] for p in properties)


def _body_argument_names(
    body: BodyArguments, fields: tuple[str, ...]
) -> tuple[str, str]:
    """The names of the arguments for the body and its media type; empty if there is none."""
    value = "request_body" if "body" in fields else "body"
    choice = "media_type" if "content_type" in fields else "content_type"
    return value if body.as_value else "", choice if body.has_choice else ""


def _parameter_arguments(
    named: NamedApi,
    parameters: tuple[Parameter, ...],
    names: Mapping[tuple[str, str], str],
) -> Iterator[Argument]:
    """The arguments of parameters; one that the client takes too is optional."""
    for parameter in parameters:
        if parameter.hidden:
            continue
        argument = _argument(
            parameter,
            names[parameter.location, parameter.wire],
            is_nullable=named.is_nullable(parameter.type),
        )
        if parameter.shared:
            text = f"{end_sentence(argument.description)} The client's by default."
            argument = replace(argument, presence=OPTIONAL, description=text.strip())
        yield argument


def _field_arguments(
    named: NamedApi,
    body: BodyArguments,
    properties: tuple[Property, ...],
    fields: tuple[str, ...],
    names: Mapping[str, str],
) -> Iterator[Argument]:
    is_json, may_hold_files = _is_json(body.as_fields), _may_hold_files(body.as_fields)
    for property_, field_name in zip(properties, fields, strict=True):
        yield _argument(
            property_,
            names[field_name],
            field_name,
            is_nullable=named.is_nullable(property_.type),
            is_any=is_json and named.is_any(property_.type),
            accepts_files=may_hold_files,
        )


def _value_argument(
    named: NamedApi, described: Body | None, body: BodyArguments, name: str
) -> Iterator[Argument]:
    """The argument for a body as one value."""
    if described is None or not body.as_value:
        return
    type_ = body_type(body.as_value)
    if body.as_fields:
        others = " or ".join(sent_media_types(body.as_value))
        first = sent_media_type(body.as_fields[0])
        text = f"A body in {others}; the other arguments make a body in {first}."
        presence = OPTIONAL
    else:
        text = described.description
        presence = REQUIRED if described.required else OPTIONAL
    yield Argument(
        name,
        type_,
        presence,
        text,
        "",
        () if body.as_fields else body.as_value[0].examples,
        is_nullable=named.is_nullable(type_),
        is_any=_is_json(body.as_value) and named.is_any(type_),
        accepts_files=_may_hold_files(body.as_value),
    )


def _choice_argument(body: BodyArguments, name: str) -> Iterator[Argument]:
    """The argument that chooses the media type of the body."""
    if not body.has_choice:
        return
    choices = sent_media_types(body.contents)
    default = choices[0] if body.as_fields else "the first that accepts the value"
    text = f"The media type of the body; by default {default}."
    yield Argument(name, Literals(choices), OPTIONAL, text, "")


def _is_json(contents: tuple[Content, ...]) -> bool:
    return any(is_media_type(sent_media_type(each), JSON) for each in contents)


def _may_hold_files(contents: tuple[Content, ...]) -> bool:
    return any(map(accepts_files, contents))


def _request_object(
    named: NamedApi, operation: Operation, arguments: tuple[Argument, ...]
) -> Argument | None:
    """The one argument of a method that would have too many."""
    at = named.requests.get(operation.id)
    if at is None:
        return None
    is_required = any(a.is_required for a in arguments)
    text = "All arguments of the call, as a model or a dict."
    presence = REQUIRED if is_required else OPTIONAL
    return Argument("request", Ref(at), presence, text, "")


def _argument(
    subject: Parameter | Property,
    name: str,
    field: str = "",
    *,
    is_nullable: bool,
    is_any: bool = False,
    accepts_files: bool = False,
) -> Argument:
    """The argument for a parameter, or for a property, the model's `field`."""
    is_required = isinstance(subject, Property) and subject.required_when_sent
    return Argument(
        name,
        subject.type,
        REQUIRED if is_required else subject.presence,
        subject.description,
        subject.wire,
        subject.examples,
        subject.deprecated,
        field,
        is_nullable,
        is_any,
        subject.deprecation,
        subject.extensions,
        accepts_files,
    )
