"""An Api with Python names: all that the signatures of methods are built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    Ref,
    Scalar,
    Type,
)
from intaglio.config import Package
from intaglio.python.naming.names import Names, choose_names


@dataclass(frozen=True, slots=True)
class NamedApi:
    """`requests` are the models that methods take in place of arguments: pointers by operation id."""

    api: Api
    names: Names
    package: Package
    pins: Mapping[str, str]
    requests: Mapping[str, str] = field(default_factory=dict)

    def declaration(self, at: str) -> Declaration:
        """The declaration at a pointer. Raises `KeyError` if there is none."""
        return self.api.declarations[at]

    def resolve_alias(self, type_: Type) -> Type:
        """The type behind any number of aliases; of aliases in a circle, one of them."""
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
        """True if null is one of the values of the type, or of what it is an alias of."""
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
        """True if every JSON value is one of the type, or of what it is an alias of."""
        return isinstance(self.resolve_alias(type_), Anything)

    def model(self, type_: Type) -> Model | None:
        """The model that the type refers to, directly or through aliases."""
        target = self.resolve_alias(type_)
        declaration = self.declaration(target.at) if isinstance(target, Ref) else None
        return declaration if isinstance(declaration, Model) else None

    def discriminator_values(self, type_: Type, wire: str) -> tuple[object, ...]:
        """The values that a model's own property of this wire name may have; none if it is open."""
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


def name_api(
    api: Api,
    package: Package,
    pins: Mapping[str, str],
    requests: Mapping[str, str] | None = None,
) -> NamedApi:
    """Chooses a name for everything in the Api that is printed."""
    return NamedApi(api, choose_names(api, pins), package, pins, requests or {})
