"""Schema Objects to types and declarations (OpenAPI 3.1, 4.8.24; JSON Schema 2020-12).

`build_type` is where every schema comes in. A schema that needs a name is declared in the context,
and its type is a reference to the declaration.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from intaglio.api.build.context import BuildContext
from intaglio.api.build.enum_schema import (
    allowed_values,
    build_enum,
    build_enum_of_constants,
    is_constant,
)
from intaglio.api.build.extension_values import (
    deprecation_message,
    exclude_if_ignored,
    is_deprecated,
    report_unsupported_extensions,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.merged_schema import (
    MergedSchema,
    merge_schemas,
    sole_reference,
)
from intaglio.api.build.name_parts import pin_name
from intaglio.api.build.scalar_schema import (
    allowed_types,
    build_bounds,
    drop_uncheckable_bounds,
    scalar_kind,
    simple_scalar,
)
from intaglio.api.build.union_schema import (
    UNION_KEYWORDS,
    build_base_discriminator,
    build_discriminator,
    constant_property,
    is_constraint,
)
from intaglio.api.build.unsupported_keywords import report_unsupported_keywords
from intaglio.api.build.xml_object import build_own_xml, build_xml
from intaglio.api.model import (
    NO_BOUNDS,
    REQUIRED,
    Alias,
    Anything,
    Enum,
    Kind,
    ListOf,
    MapOf,
    Model,
    NameParts,
    Nullable,
    OneOf,
    Property,
    Ref,
    Scalar,
    TupleOf,
    Type,
    make_nullable,
    make_union,
)
from intaglio.extensions.registry import NAME_OVERRIDE, TYPE_OVERRIDE
from intaglio.kinds import loses_digits
from intaglio.load.pointer import join_pointer

ORDINARY_KEYWORDS = frozenset(
    "type format enum properties required additionalProperties oneOf anyOf nullable"
    " title description default example examples"
    " minimum maximum minLength maxLength minItems maxItems pattern".split()
)
"""Keywords that set nothing of a property but its type, presence, description and examples."""


def declare_schema(context: BuildContext, node: Node, name: NameParts) -> None:
    """Adds the declaration of a schema that something refers to, under the schema's pointer."""
    if node.at in context.declarations:
        return
    type_ = build_type(context, name, node, declared=True)
    model = context.declarations.get(node.at)
    if isinstance(type_, Nullable) and isinstance(model, Model):
        context.add_declaration(replace(model, nullable=True))
    if node.at not in context.declarations:
        is_own_type = type_ != Ref(node.at)
        context.add_declaration(
            Alias(
                node.at,
                name,
                type_,
                merge_schemas(node).string("description") if is_own_type else "",
                is_deprecated(node),
                deprecation_message(node),
                node.extensions(),
            )
        )


def build_type(
    context: BuildContext,
    name: NameParts,
    *nodes: Node,
    declared: bool = False,
    at: str | None = None,
    merged: MergedSchema | None = None,
) -> Type:
    """The type that satisfies every one of the schemas `nodes`, which are at least one.

    Args:
        name: the name of a declaration that the type may need.
        declared: the schema is a declaration itself, so that its enum is declared at any length.
        at: the pointer of the merged schema, if not that of the first.
        merged: the merged schema, if the caller has it.

    Raises:
        IntaglioError: a reference leads nowhere.
    """
    if len(nodes) == 1 and (scalar := simple_scalar(nodes[0])) is not None:
        return scalar
    for node in nodes:
        report_unsupported_extensions(context, node, "schema")
        if "$dynamicRef" in node:
            context.add_fallback(node.at, "$dynamicRef", "$ref")
    if any(TYPE_OVERRIDE.read(node.value) for node in nodes):
        return Anything()
    targets = [sole_reference(node) for node in nodes]
    if targets[0] is not None and all(
        t is not None and t.at == targets[0].at for t in targets
    ):
        context.queue_schema(targets[0])
        return Ref(targets[0].at)
    schema = merged or merge_schemas(*nodes)
    if at is not None and at != schema.at:
        schema = MergedSchema(at, schema.parts)
    return _build_merged_type(context, name, schema, declared)


def _build_merged_type(
    context: BuildContext, name: NameParts, schema: MergedSchema, declared: bool = False
) -> Type:
    """The type of a schema that is not only a reference."""
    report_unsupported_keywords(context, schema)
    if TYPE_OVERRIDE.read(schema.parts[0].value):
        return Anything()
    name = pin_name(name, schema)
    types = allowed_types(schema)
    type_ = _build_type_without_null(context, name, schema, types, declared)
    allows_null = "null" in types and not _is_enum_with_null(context, type_)
    return make_nullable(type_) if allows_null else type_


def _is_enum_with_null(context: BuildContext, type_: Type) -> bool:
    declaration = context.declarations.get(type_.at) if isinstance(type_, Ref) else None
    return isinstance(declaration, Enum) and None in declaration.values


def _build_type_without_null(
    context: BuildContext,
    name: NameParts,
    schema: MergedSchema,
    types: tuple[str, ...],
    declared: bool,
) -> Type:
    if (values := allowed_values(schema)) is not None:
        return build_enum(context, name, schema, values, declared)
    for keyword in UNION_KEYWORDS if schema.has_any(UNION_KEYWORDS) else ():
        variants = tuple(
            variant
            for union in schema.find_all(keyword)
            for variant in union.each()
            if not exclude_if_ignored(context, variant, "variant")
        )
        if variants and all(map(is_constant, variants)):
            return build_enum_of_constants(context, name, schema, variants)
        if variants and not all(map(is_constraint, variants)):
            return _build_union(context, name, schema.without(keyword), variants)
        if variants:
            at = f"{schema.at}/{keyword}"
            context.add_fallback(at, f"{keyword} of constraints", "not checked")
    built = [
        _build_json_type(context, name, schema, each)
        for each in types
        if each != "null"
    ]
    if not built:
        return Scalar(Kind.NULL) if types == ("null",) else Anything()
    return built[0] if len(built) == 1 else make_union(tuple(built))


def _build_json_type(
    context: BuildContext, name: NameParts, schema: MergedSchema, type_: str
) -> Type:
    """The type of the schema's values of one JSON type."""
    if type_ == "object":
        return _build_object(context, name, schema)
    if type_ == "array":
        return _build_array(context, name, schema)
    if loses_digits(type_, schema.string("format")):
        context.add_fallback(schema.at, "format decimal of a number", "float")
    bounds = build_bounds(schema, type_)
    return Scalar(
        scalar_kind(schema, type_),
        drop_uncheckable_bounds(context, schema, bounds, type_),
    )


def _build_array(context: BuildContext, name: NameParts, schema: MergedSchema) -> Type:
    keyword = schema.find_all("items")
    items = tuple(item for item in keyword if item.value is not False)
    is_closed = len(items) < len(keyword)
    at = join_pointer(schema.at, "items") if len(items) > 1 else None
    item = build_type(context, name, *items, at=at) if items else Anything()
    if (prefix := schema.find("prefixItems")) is not None and any(prefix.each()):
        return _build_tuple(context, name, schema, prefix, None if is_closed else item)
    if schema.boolean("uniqueItems"):
        at = f"{schema.at}/uniqueItems"
        context.add_fallback(at, "uniqueItems", "not checked")
    return ListOf(item, build_bounds(schema, "array"), schema.boolean("uniqueItems"))


def _build_tuple(
    context: BuildContext,
    name: NameParts,
    schema: MergedSchema,
    prefix: Node,
    rest: Type | None,
) -> TupleOf:
    """An array with `prefixItems`; `rest` is the type of the items after these, `None` for none."""
    items = tuple(
        build_type(context, name.append(str(number)), item)
        for number, item in enumerate(prefix.each(), 1)
    )
    # JSON Schema lets an array end before its prefix does, unless `minItems` forbids that.
    least = build_bounds(schema, "array").min_length or 0
    if rest is None and least >= len(items):
        return TupleOf(items, None)
    context.add_fallback(prefix.at, "prefixItems", "a list of any of them")
    return TupleOf(items, make_union(items) if rest is None else rest)


def _build_object(context: BuildContext, name: NameParts, schema: MergedSchema) -> Type:
    bounds = build_bounds(schema, "object")
    properties, required = schema.properties(), schema.required()
    has_other_properties = schema.pattern_properties() or not schema.is_closed
    if not properties and has_other_properties:
        return MapOf(_build_additional(context, name, schema) or Anything(), bounds)
    if bounds != NO_BOUNDS:
        construct = "minProperties, maxProperties"
        context.add_fallback(schema.at, construct, "not checked")
    described = tuple(
        build_property(context, name, schema.at, wire, nodes, wire in required)
        for wire, nodes in properties.items()
        if not any([exclude_if_ignored(context, node, "property") for node in nodes])
    )
    undescribed = _build_undescribed(schema, required.difference(properties))
    own = schema.parts[0]
    context.add_declaration(
        Model(
            schema.at,
            name,
            (*described, *undescribed),
            _build_additional(context, name, schema),
            schema.string("description"),
            is_deprecated(own),
            schema.examples(),
            deprecation=deprecation_message(own),
            extensions=own.extensions(),
            xml=build_own_xml(own),
            bases=tuple(part.at for part in schema.parts[1:]),
            discriminator=build_base_discriminator(context, schema),
        )
    )
    return Ref(schema.at)


def _build_undescribed(schema: MergedSchema, names: Set[str]) -> Iterator[Property]:
    """Properties that `required` names and `properties` does not."""
    for wire in sorted(names):
        yield Property(wire, Anything(), REQUIRED, schema.at)


def _build_additional(
    context: BuildContext, name: NameParts, schema: MergedSchema
) -> Type | None:
    """The type of properties without a name; `None` where the schema does not describe any."""
    if schema.has_any(("if", "dependentSchemas")):
        return Anything()  # they may describe properties that have no name here
    patterns, others = schema.pattern_properties(), schema.additional_properties()
    if patterns:
        at = f"{schema.at}/patternProperties"
        context.add_fallback(at, "patternProperties", "any key")
        if not others and not schema.is_closed:
            return Anything()
    value = name.append("value")
    types = tuple(build_type(context, value, each) for each in (*others, *patterns))
    return make_union(types) if types else None


def build_property(
    context: BuildContext,
    name: NameParts,
    owner: str,
    wire: str,
    nodes: tuple[Node, ...],
    required: bool,
) -> Property:
    """One property of an object.

    Args:
        name: the name of the object.
        owner: the pointer of the object.
        wire: the property's name on the wire.
        nodes: its schema in each part of the object's schema, at least one.
    """
    merged = merge_schemas(*nodes)
    if len(nodes) == 1 and merged.parts[0] is nodes[0]:
        schema = merged
    else:
        schema = MergedSchema(nodes[-1].at, nodes[::-1])
    at = join_pointer(owner, "properties", wire) if len(nodes) > 1 else schema.at
    scalar = simple_scalar(nodes[0]) if len(nodes) == 1 else None
    property_ = Property(
        wire=wire,
        type=scalar
        or build_type(context, name.append(wire), *nodes, at=at, merged=merged),
        presence=schema.presence(required),
        at=at,
        description=schema.string("description"),
        examples=merged.examples(),
    )
    if ORDINARY_KEYWORDS.issuperset(schema.keys):
        return property_
    return _add_annotations(context, property_, schema, nodes[0])


def _add_annotations(
    context: BuildContext, property_: Property, schema: MergedSchema, node: Node
) -> Property:
    """The property with what its other keywords set; extensions are those of `node` alone."""
    report_unsupported_extensions(context, node, "property")
    return replace(
        property_,
        deprecated=any(map(is_deprecated, schema.parts)),
        read_only=schema.boolean("readOnly"),
        write_only=schema.boolean("writeOnly"),
        name=NAME_OVERRIDE.read(node.value),
        deprecation=next(filter(None, map(deprecation_message, schema.parts)), ""),
        extensions=node.extensions(),
        xml=build_xml(context, *schema.parts),
    )


def _build_union(
    context: BuildContext,
    name: NameParts,
    base: MergedSchema,
    variants: tuple[Node, ...],
) -> Type:
    """A union of variants, each merged with the keywords beside them (JSON Schema 2020-12, core 10.2.1)."""
    shared = base.without("discriminator", "type")
    if len(variants) == 1 and (
        not shared.is_empty or sole_reference(variants[0]) is None
    ):
        parts = (*base.parts, *merge_schemas(*variants).parts)
        return _build_merged_type(context, name, MergedSchema(base.at, parts))
    types = []
    for number, variant in enumerate(variants, 1):
        variant_name = _name_variant(name, variant, number)
        if shared.is_empty:
            types.append(build_type(context, variant_name, variant))
        else:
            inherited = base.without("discriminator").parts
            parts = (*merge_schemas(variant).parts, *inherited)
            merged = MergedSchema(variant.at, parts)
            types.append(_build_merged_type(context, variant_name, merged))
    union = make_union(tuple(types))
    node = base.find("discriminator")
    if node is None or not isinstance(union, OneOf):
        return union
    discriminator = build_discriminator(node, variants, tuple(types))
    return replace(union, discriminator=discriminator)


def _name_variant(name: NameParts, variant: Node, number: int) -> NameParts:
    """The name of a variant: by its component, its constant property, or its number from 1."""
    if (target := sole_reference(variant)) is not None:
        return name.append(target.at.rpartition("/")[2])
    return name.append(constant_property(variant) or str(number))
