"""Schemas to types (OpenAPI 3.1, 4.8.24; JSON Schema 2020-12)."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from intaglio.api.build import extension
from intaglio.api.build.enum_schema import constants, enumeration, is_constant
from intaglio.api.passes.expand_base_schemas import announced
from intaglio.api.build.merged_schema import Facets, facets, sole_reference
from intaglio.api.build.context import Ledger
from intaglio.api.build.enum_values import listed
from intaglio.kinds import loses_digits
from intaglio.api.model import (
    NO_BOUNDS,
    Alias,
    Anything,
    Default,
    Enum,
    Json,
    Kind,
    ListOf,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Optional,
    Presence,
    Property,
    Ref,
    Required,
    Scalar,
    NameParts,
    TupleOf,
    Type,
    make_nullable,
    make_union,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.scalar_schema import (
    bounds,
    checkable,
    kind,
    plain,
    types,
)
from intaglio.api.build.union_schema import (
    common_tag,
    discriminator,
    is_constraint,
)
from intaglio.api.build.unsupported_keywords import take_note
from intaglio.api.build.xml_object import own_xml, xml_of
from intaglio.load.pointer import join_pointer

UNIONS = ("oneOf", "anyOf")

QUIET = frozenset(
    "type format enum properties required additionalProperties oneOf anyOf nullable"
    " title description default example examples"
    " minimum maximum minLength maxLength minItems maxItems pattern".split()
)
"""Keywords that say nothing of a property but its type, presence, description and examples."""


def declare(ledger: Ledger, node: Node, title: NameParts) -> None:
    """Enters the declaration that `node` is, under its own pointer.

    An inline schema that somebody refers to belongs to its owner all the same.
    """
    if node.at in ledger.declarations:
        return
    found = type_of(ledger, title, node, declared=True)
    model = ledger.declarations.get(node.at)
    if isinstance(found, Nullable) and isinstance(model, Model):
        ledger.declare(replace(model, nullable=True))
    if node.at not in ledger.declarations:
        description = facets(node).text("description") if found != Ref(node.at) else ""
        ledger.declare(
            Alias(
                node.at,
                title,
                found,
                description,
                extension.is_deprecated(node),
                node.text(extension.DEPRECATION),
                extension.kept(node),
            )
        )


def type_of(
    ledger: Ledger,
    title: NameParts,
    *nodes: Node,
    declared: bool = False,
    at: str | None = None,
    whole: Facets | None = None,
) -> Type:
    """The type that satisfies every one of `nodes`; what needs a name is entered in the ledger.

    Args:
        title: what a declaration that this schema needs is made of.
        declared: the schema is a declaration itself, so that its enum gets a name at any size.
        at: where the sum of the nodes stands, if not at the first of them.
        whole: that sum, where it is known.
    """
    if len(nodes) == 1 and (found := plain(nodes[0])) is not None:
        return found
    for node in nodes:
        if "$dynamicRef" in node:
            ledger.fall_back(node.at, "$dynamicRef", "$ref")
    if any(map(extension.overridden, nodes)):
        return Anything()
    targets = [sole_reference(node) for node in nodes]
    if targets[0] is not None and all(
        t is not None and t.at == targets[0].at for t in targets
    ):
        ledger.await_(targets[0])
        return Ref(targets[0].at)
    schema = whole or facets(*nodes)
    if at is not None and at != schema.at:
        schema = Facets(at, schema.parts)
    return shape(ledger, title, schema, declared)


def shape(
    ledger: Ledger, title: NameParts, schema: Facets, declared: bool = False
) -> Type:
    """The type of a schema that is no mere reference."""
    take_note(ledger, schema)
    if extension.overridden(schema.parts[0]):
        return Anything()
    title = _pinned(title, schema)
    names = types(schema)
    found = _inner(ledger, title, schema, names, declared)
    return (
        make_nullable(found)
        if "null" in names and not _lists_null(ledger, found)
        else found
    )


def _lists_null(ledger: Ledger, found: Type) -> bool:
    """Whether null is one of the values of an enum that was declared just now."""
    declaration = ledger.declarations.get(found.at) if isinstance(found, Ref) else None
    return isinstance(declaration, Enum) and None in declaration.values


def _pinned(title: NameParts, schema: Facets) -> NameParts:
    """The title with the name that the author chose, if there is one."""
    node = schema.parts[0]
    if (name := extension.schema_name(node)) is not None:
        return replace(title, words=(name,), suffix=(), pinned=name)
    if title.is_component:
        return title
    said = extension.enum_name(node) or node.text("title").strip()
    pinned = said if said and len(said) <= 60 else None
    return title if pinned == title.pinned else replace(title, pinned=pinned)


def _inner(
    ledger: Ledger,
    title: NameParts,
    schema: Facets,
    names: tuple[str, ...],
    declared: bool,
) -> Type:
    if (values := listed(schema)) is not None:
        return enumeration(ledger, title, schema, values, declared)
    for keyword in UNIONS if schema.has_any(UNIONS) else ():
        variants = tuple(
            variant
            for found in schema.all(keyword)
            for variant in found.each()
            if not extension.excluded(ledger, variant, "variant")
        )
        if variants and all(map(is_constant, variants)):
            return constants(ledger, title, schema, variants)
        if variants and not all(map(is_constraint, variants)):
            return _union(ledger, title, schema.without(keyword), variants)
        if variants:
            ledger.fall_back(
                f"{schema.at}/{keyword}", f"{keyword} of constraints", "not checked"
            )
    alternatives = [
        _single(ledger, title, schema, name) for name in names if name != "null"
    ]
    if len(alternatives) == 1:
        return alternatives[0]
    return make_union(tuple(alternatives)) if alternatives else _null_or_anything(names)


def _null_or_anything(names: tuple[str, ...]) -> Type:
    return Scalar(Kind.NULL) if names == ("null",) else Anything()


def _single(ledger: Ledger, title: NameParts, schema: Facets, name: str) -> Type:
    if name == "object":
        return _object(ledger, title, schema)
    if name == "array":
        return _array(ledger, title, schema)
    if loses_digits(name, schema.text("format")):
        ledger.fall_back(schema.at, "format decimal of a number", "float")
    return Scalar(
        kind(schema, name), checkable(ledger, schema, bounds(schema, name), name)
    )


def _array(ledger: Ledger, title: NameParts, schema: Facets) -> Type:
    items = tuple(item for item in schema.all("items") if item.value is not False)
    closed = any(item.value is False for item in schema.all("items"))
    at = join_pointer(schema.at, "items") if len(items) > 1 else None
    rest = type_of(ledger, title, *items, at=at) if items else Anything()
    if (prefix := schema.find("prefixItems")) is not None and any(prefix.each()):
        types_ = tuple(
            type_of(ledger, _under(title, str(index + 1)), item)
            for index, item in enumerate(prefix.each())
        )
        # JSON Schema lets an array end before its prefix does, unless it is told not to.
        full = closed and (bounds(schema, "array").min_length or 0) >= len(types_)
        if not full:
            ledger.fall_back(prefix.at, "prefixItems", "a list of any of them")
        return TupleOf(types_, None if full else make_union(types_) if closed else rest)
    if schema.flag("uniqueItems"):
        ledger.fall_back(f"{schema.at}/uniqueItems", "uniqueItems", "not checked")
    return ListOf(rest, bounds(schema, "array"), schema.flag("uniqueItems"))


def _object(ledger: Ledger, title: NameParts, schema: Facets) -> Type:
    sizes = bounds(schema, "object")
    properties, required = schema.properties(), schema.required()
    if not properties and (schema.patterns() or not schema.is_closed):
        return MapOf(_additional(ledger, title, schema) or Anything(), sizes)
    if sizes != NO_BOUNDS:
        ledger.fall_back(schema.at, "minProperties, maxProperties", "not checked")
    ledger.declare(
        Model(
            schema.at,
            title,
            (
                *(
                    property_(ledger, title, schema.at, name, nodes, name in required)
                    for name, nodes in properties.items()
                    if not any(
                        [extension.excluded(ledger, n, "property") for n in nodes]
                    )
                ),
                *_undescribed(schema, required.difference(properties)),
            ),
            _additional(ledger, title, schema),
            schema.text("description"),
            extension.is_deprecated(schema.parts[0]),
            _examples(schema),
            deprecation=schema.parts[0].text(extension.DEPRECATION),
            extensions=extension.kept(schema.parts[0]),
            xml=own_xml(schema.parts[0]),
            bases=tuple(part.at for part in schema.parts[1:]),
            announced=announced(ledger, schema),
        )
    )
    return Ref(schema.at)


def _undescribed(schema: Facets, names: Set[str]) -> Iterator[Property]:
    """What has to be given, and is nowhere described."""
    for name in sorted(names):
        yield Property(name, Anything(), Required(), schema.at)


def _additional(ledger: Ledger, title: NameParts, schema: Facets) -> Type | None:
    """The type of the properties that have no name here; `None` where nothing is said of them."""
    if schema.find("if") is not None or schema.find("dependentSchemas") is not None:
        return Anything()  # they may ask for properties that have no name here
    patterns, others = schema.patterns(), schema.additional()
    if patterns:
        at = f"{schema.at}/patternProperties"
        ledger.fall_back(at, "patternProperties", "any key")
        if not others and not schema.is_closed:
            return Anything()
    types_ = (type_of(ledger, _under(title, "value"), n) for n in (*others, *patterns))
    return make_union(found) if (found := tuple(types_)) else None


def property_(
    ledger: Ledger,
    title: NameParts,
    owner: str,
    name: str,
    nodes: tuple[Node, ...],
    required: bool,
) -> Property:
    """One property of an object, of which every part of the schema may say something.

    What several parts make together stands at the address of the object's own property.
    """
    whole = facets(*nodes)
    if len(nodes) == 1 and whole.parts[0] is nodes[0]:
        schema = whole
    else:
        schema = Facets(nodes[-1].at, nodes[::-1])
    at = join_pointer(owner, "properties", name) if len(nodes) > 1 else schema.at
    known = plain(nodes[0]) if len(nodes) == 1 else None
    type_ = known or type_of(ledger, _under(title, name), *nodes, at=at, whole=whole)
    found = Property(
        wire=name,
        type=type_,
        presence=presence(schema, required),
        at=at,
        description=schema.text("description"),
        examples=_examples(whole),
    )
    if QUIET.issuperset(schema.keys):
        return found
    return replace(
        found,
        deprecated=any(map(extension.is_deprecated, schema.parts)),
        read_only=schema.flag("readOnly"),
        write_only=schema.flag("writeOnly"),
        name=extension.schema_name(nodes[0]),
        deprecation=schema.text(extension.DEPRECATION),
        extensions=extension.kept(nodes[0]),
        xml=xml_of(ledger, *schema.parts),
    )


def presence(schema: Facets, required: bool) -> Presence:
    if required:
        return Required()
    default = next((part for part in schema.parts if "default" in part), None)
    return Optional() if default is None else Default((default / "default").value)


def _examples(schema: Facets) -> tuple[Json, ...]:
    if not schema.has_any(("examples", "example")):
        return ()
    said = [each for each in schema.values("examples") if isinstance(each, list)]
    return tuple([e for each in said for e in each] or schema.values("example"))


def _under(title: NameParts, word: str) -> NameParts:
    return NameParts(title.owner, (*title.words, word))


def _union(
    ledger: Ledger, title: NameParts, base: Facets, variants: tuple[Node, ...]
) -> Type:
    """The variants, each with what the schema says beside them (JSON Schema 2020-12, core 10.2.1)."""
    shared = base.without("discriminator", "type")
    if len(variants) == 1 and (
        not shared.is_empty or sole_reference(variants[0]) is None
    ):
        return shape(
            ledger, title, Facets(base.at, (*base.parts, *facets(*variants).parts))
        )
    found = []
    for index, variant in enumerate(variants):
        words = _variant_title(title, variant, index)
        if shared.is_empty:
            found.append(type_of(ledger, words, variant))
        else:
            merged = Facets(
                variant.at,
                (*facets(variant).parts, *base.without("discriminator").parts),
            )
            found.append(shape(ledger, words, merged))
    return _tagged(base, variants, tuple(found))


def _tagged(base: Facets, variants: tuple[Node, ...], found: tuple[Type, ...]) -> Type:
    union = make_union(found)
    said = base.find("discriminator")
    if said is None or not isinstance(union, OneOf):
        return union
    return replace(union, discriminator=discriminator(said, variants, found))


def _variant_title(title: NameParts, variant: Node, index: int) -> NameParts:
    if (target := sole_reference(variant)) is not None:
        return _under(title, target.at.rpartition("/")[2])
    return _under(title, common_tag(variant) or str(index + 1))
