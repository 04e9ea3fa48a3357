"""What every page of one SDK is decided from: the Api, its names, its layout, the user's config."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intaglio.api.model import (
    Alias,
    Anything,
    Api,
    Declaration,
    Enum,
    Kind,
    Literals,
    Model,
    Nullable,
    Operation,
    Ref,
    Scalar,
    Type,
)
from intaglio.config import Config
from intaglio.python.modules.facts import Facts, Skeleton, declaration_facts
from intaglio.python.modules.layout import Layout
from intaglio.python.naming.names import (
    Names,
    Path,
    choose_names,
    collect_first_tags,
    group_by_namespace,
)

if TYPE_CHECKING:
    # What a method takes is itself worked out from the rest of the design.
    from intaglio.python.operations.signature import Signature


@dataclass(frozen=True, slots=True)
class Design:
    """Sets of pointers and what follows from them: all is decided by the `facts`.

    `dicts` are the declarations that a caller may give as plain dicts, `files` those that hold files,
    `flattened` the bodies whose properties are a method's arguments, `nullables` the models that may
    be null wherever they are referred to; `requests` are the models that methods take in place of
    arguments, by operation id; `errors` names the exception of each model that errors are
    answered with; `duplicates` are declarations whose class is that of another, and `further` the
    names that the class might have had for them, by the pointer of its own; `skeletons` are what they
    were found by. `in_xml` are those
    that documents in XML are made of, `xml_roots` those that may be the whole of one. `namespaces`
    are the operations of each, parents first, `first_tags` theirs; `signatures` say what each method takes, by
    operation id.
    """

    api: Api
    names: Names
    config: Config
    facts: Facts = Facts()
    dicts: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    nullables: frozenset[str] = frozenset()
    layout: Layout = Layout()
    flattened: frozenset[str] = frozenset()
    requests: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    duplicates: Mapping[str, str] = field(default_factory=dict)
    skeletons: Mapping[str, Skeleton] = field(default_factory=dict)
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    in_xml: frozenset[str] = frozenset()
    xml_roots: frozenset[str] = frozenset()
    namespaces: Mapping[Path, Sequence[Operation]] = field(default_factory=dict)
    first_tags: Mapping[Path, set[str]] = field(default_factory=dict)
    signatures: Mapping[str, Signature] = field(default_factory=dict)

    def declaration(self, at: str) -> Declaration:
        return self.api.declarations[at]

    def resolve_alias(self, type_: Type) -> Type:
        """The type behind any number of aliases."""
        if not isinstance(type_, Ref):
            return type_
        seen: set[str] = set()
        while isinstance(type_, Ref) and type_.at not in seen:
            seen.add(type_.at)
            declaration = self.declaration(type_.at)
            if not isinstance(declaration, Alias):
                return type_
            type_ = declaration.type
        return type_

    def is_nullable(self, type_: Type) -> bool:
        """Whether null is one of the values, however the type is called."""
        match self.resolve_alias(type_):
            case Nullable() | Scalar(kind=Kind.NULL):
                return True
            case Ref(at=at):
                declaration = self.declaration(at)
                if isinstance(declaration, Model):
                    return declaration.nullable
                return isinstance(declaration, Enum) and None in declaration.values
            case _:
                return False

    def is_any(self, type_: Type) -> bool:
        """Whether every value is one of the type, however it is called."""
        return isinstance(self.resolve_alias(type_), Anything)

    def model(self, type_: Type) -> Model | None:
        """The model that a type is, however it is called."""
        target = self.resolve_alias(type_)
        declaration = self.declaration(target.at) if isinstance(target, Ref) else None
        return declaration if isinstance(declaration, Model) else None

    def tags(self, type_: Type, wire: str) -> tuple[object, ...]:
        """The values that a model declares one of its properties to have, where these are all."""
        if not isinstance(type_, Ref):
            return ()
        model = self.declaration(type_.at)
        properties = model.properties if isinstance(model, Model) else ()
        types = (self.resolve_alias(p.type) for p in properties if p.wire == wire)
        declared = next(types, None)
        if isinstance(declared, Ref):
            enum = self.declaration(declared.at)
            return enum.values if isinstance(enum, Enum) and not enum.is_open else ()
        return declared.values if isinstance(declared, Literals) else ()


def design(api: Api, config: Config) -> Design:
    """The decisions that need nothing but the Api."""
    facts = {at: declaration_facts(each) for at, each in api.declarations.items()}
    names = choose_names(api, facts.values(), api.operations, config.names)
    operations = {operation.id: operation for operation in api.operations}
    return Design(
        api,
        names,
        config,
        Facts(facts),
        namespaces={
            path: tuple(operations[id_] for id_ in ids)
            for path, ids in group_by_namespace(names.groups).items()
        },
        first_tags=collect_first_tags(names.groups, api.operations),
    )
