"""What declarations and operations say to each other: what an SDK is decided by as a whole, and no more.

Of each is told what stands in it alone, so that nothing is told anew that has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal, assert_never

from intaglio.api.model import Alias, Declaration, Enum, Model, NameParts
from intaglio.api.model.traversal import declaration_types, references_in
from intaglio.python.naming.words import to_pascal_case

Kind = Literal["model", "enum", "alias"]


@dataclass(frozen=True, slots=True)
class DeclarationFacts:
    """`needs` are the pointers of what it mentions, each once; `spelled` is a class called by its title.

    The `outline` is short, and the same where two declarations may say the same. What is `distinct` is
    so much that nobody says the same by chance; of a `named` enum the values have names.
    """

    at: str
    name_parts: NameParts
    spelled: str
    kind: Kind
    needs: tuple[str, ...]
    outline: str
    nullable: bool = False
    distinct: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class OperationFacts:
    """Pointers of declarations: all that it `uses` itself, and what these are used for.

    `given` are those of arguments, `files` of bodies that hold files, `holders` of models that hold
    them beside other things; `xml` are those of documents, `xml_roots` of all that may be the whole of
    one, `errors` of what it fails with. `flat` is the model whose properties are arguments; `patches`
    says whether it may be sent a merge patch. It `mentions` other operations, by id or pointer.
    """

    id: str
    at: str
    method: str
    path: str
    tags: tuple[str, ...]
    group: tuple[str, ...] | None
    name: str | None
    uses: tuple[str, ...]
    given: tuple[str, ...]
    files: tuple[str, ...]
    holders: tuple[str, ...]
    xml: tuple[str, ...]
    xml_roots: tuple[str, ...]
    errors: tuple[str, ...]
    flat: str | None
    patches: bool
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A digest of what is printed of a declaration, but for what it mentions, which are pointers."""

    digest: str
    mentioned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """By pointer and by id, in the order of the description."""

    declarations: Mapping[str, DeclarationFacts] = field(default_factory=dict)
    operations: Mapping[str, OperationFacts] = field(default_factory=dict)


def needs(declaration: Declaration) -> Iterator[str]:
    """The pointers of what a declaration mentions."""
    return (
        at for type_ in declaration_types(declaration) for at in references_in(type_)
    )


def declaration_facts(declaration: Declaration) -> DeclarationFacts:
    at, name_parts = declaration.at, declaration.name_parts
    spelled = to_pascal_case(*name_parts.words, *name_parts.suffix)
    needed = tuple(dict.fromkeys(needs(declaration)))
    match declaration:
        case Model(properties=properties, nullable=nullable):
            wires = tuple(each.wire for each in properties)
            return DeclarationFacts(
                at,
                name_parts,
                spelled,
                "model",
                needed,
                short(wires),
                nullable,
                distinct=len(wires) > 1,
            )
        case Enum(values=values, names=names):
            outline, named = short(("enum", values)), bool(names)
            return DeclarationFacts(
                at, name_parts, spelled, "enum", needed, outline, named=named
            )
        case Alias():
            return DeclarationFacts(at, name_parts, spelled, "alias", needed, "alias")
    assert_never(declaration)


def short(said: object) -> str:
    """A digest, the same for what is spelled the same."""
    text = repr(said).encode("utf-8", "backslashreplace")
    return blake2b(text, digest_size=12).hexdigest()
