"""Generates random JSON values that a schema allows, edge cases among them.

The project has a generator of its own for three reasons: the corpus has references across files and
recursive schemas, Swagger 2.0 and OpenAPI 3.0 have their own dialects, and a description has thousands of
schemas. The generator ignores `not`, `if` and `dependent*`, as decoding a response does. It honours
`pattern` only if one of its sample strings matches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from corpus.raw_description import RawNode
from corpus.scalar_values import choose_number, choose_string

REQUIRED_ONLY_DEPTH = 3
"""From this depth on, objects have required properties only."""

MAX_DEPTH = 12
"""At this depth a schema is taken to allow no finite value."""

MAX_ATTEMPTS = 60
"""How often variants are chosen again if the chosen ones exclude each other."""


class NoInstanceError(Exception):
    """No value of the schema was found."""


Schemas = tuple[RawNode, ...]
"""Schemas that one value has to satisfy together; references and compositions are resolved."""


@dataclass(frozen=True, slots=True)
class InstanceGenerator:
    """Generates values; with `unknown`, objects also have properties that no schema declares."""

    random: Random
    unknown: bool = True

    def generate(self, *schemas: RawNode, depth: int = 0) -> Any:
        """A value that all the schemas allow. Raises `NoInstanceError` if none is found."""
        if depth > MAX_DEPTH:
            raise NoInstanceError("the schema recurses without end")
        parts, listed, types = self._choose_variants(schemas)
        if _is_nullable(parts) and self.random.random() < 0.15:
            return None
        if listed is not None:
            return self.random.choice(listed)
        return self._generate_type(parts, self.random.choice(types), depth)

    def _choose_variants(
        self, schemas: Schemas
    ) -> tuple[Schemas, list[Any] | None, list[str]]:
        """Variants that do not exclude each other, the values that they list, and their types."""
        for _ in range(MAX_ATTEMPTS):
            parts = tuple(part for each in schemas for part in self._expand(each))
            if any(part.value is False for part in parts):
                raise NoInstanceError("false allows nothing")
            try:
                return parts, _listed_values(parts), _shared_types(parts)
            except NoInstanceError as error:
                reason = error
        raise reason

    def _expand(self, schema: RawNode) -> Iterator[RawNode]:
        """Yields a schema, those of its `allOf`, and one random variant of each union."""
        try:
            target = schema.resolve()
        except KeyError as error:
            raise NoInstanceError(f"unresolved reference: {error}") from None
        yield target
        for index in range(len(target.get("allOf") or ())):
            yield from self._expand(_child(target, "allOf", index))
        for keyword in ("oneOf", "anyOf"):
            if variants := target.get(keyword):
                index = self.random.randrange(len(variants))
                variant = _child(target, keyword, index)
                yield from self._expand(variant)
                yield from _tag_schema(target, variant)

    def _generate_type(self, parts: Schemas, kind: str, depth: int) -> Any:
        match kind:
            case "object":
                return self._generate_object(parts, depth)
            case "array":
                return self._generate_array(parts, depth)
            case "string":
                if any(part.get("format") == "binary" for part in parts):
                    raise NoInstanceError("a file is not JSON")
                return choose_string(self.random, parts)
            case "integer" | "number":
                return choose_number(self.random, parts, kind)
            case "boolean":
                return self.random.choice((True, False))
            case "null":
                return None
        raise NoInstanceError(f"unknown type {kind}")

    def _generate_object(self, parts: Schemas, depth: int) -> dict[str, Any]:
        required = {name for part in parts for name in part.get("required") or ()}
        known = dict.fromkeys(name for p in parts for name in p.get("properties") or ())
        instance = {}
        for name in (*known, *sorted(required - set(known))):
            if name in required or self._includes_optional(depth):
                schemas = _property_schemas(parts, name)
                try:
                    instance[name] = self.generate(*schemas, depth=depth + 1)
                except NoInstanceError:
                    if name in required:
                        raise
        return {**instance, **self._generate_additional(parts, known, depth)}

    def _includes_optional(self, depth: int) -> bool:
        return (
            self.random.random() < (0.7, 0.5, 0.3)[depth]
            if depth < REQUIRED_ONLY_DEPTH
            else False
        )

    def _generate_additional(
        self, parts: Schemas, known: Any, depth: int
    ) -> dict[str, Any]:
        """Properties that the schema does not declare, if it allows them."""
        allowed = [
            part.value["additionalProperties"]
            for part in parts
            if _has_additional_properties(part)
        ]
        if False in allowed or (known and not self._includes_optional(depth)):
            return {}
        typed = [
            _child(part, "additionalProperties")
            for part in parts
            if _has_additional_properties(part)
        ]
        typed = [each for each in typed if isinstance(each.value, dict)]
        least = max((int(p.get("minProperties") or 0) for p in parts), default=0)
        names = ("x-unknown", "another one", "Ünknown", "model_")[: max(least, 1)]
        if not typed and any(p.get("patternProperties") for p in parts):
            return {}
        if not typed and not self.unknown:
            return {}
        if not typed:
            return {name: {"deep": [1, 2.5, None, "2020-01-01"]} for name in names}
        if depth >= REQUIRED_ONLY_DEPTH and not least:
            return {}
        return {name: self.generate(*typed, depth=depth + 1) for name in names}

    def _generate_array(self, parts: Schemas, depth: int) -> list[Any]:
        least = max((int(p.get("minItems") or 0) for p in parts), default=0)
        most = min(
            (int(p.value["maxItems"]) for p in parts if p.get("maxItems") is not None),
            default=least + 2,
        )
        wanted = (
            least
            if depth >= REQUIRED_ONLY_DEPTH
            else self.random.randint(least, max(least, most))
        )
        items = [_child(part, "items") for part in parts if _has_items(part)]
        prefix = [p for part in parts for p in _child_items(part, "prefixItems")]
        instance: list[Any] = [self.generate(each, depth=depth + 1) for each in prefix]
        while len(instance) < min(wanted, least + 3):
            instance.append(self.generate(*items, depth=depth + 1))
        if any(part.get("uniqueItems") for part in parts):
            instance = [
                each for at, each in enumerate(instance) if each not in instance[:at]
            ]
        return instance


def _child(node: RawNode, *keys: str | int) -> RawNode:
    """The node under the keys, unresolved."""
    value = node.value
    for key in keys:
        value = value[key]
    return RawNode(value, node.file)


def _child_items(part: RawNode, keyword: str) -> Iterator[RawNode]:
    for index in range(len(part.get(keyword) or ())):
        yield _child(part, keyword, index)


def _has_additional_properties(part: RawNode) -> bool:
    return part.get("additionalProperties") is not None


def _has_items(part: RawNode) -> bool:
    return isinstance(part.get("items"), (dict, bool))


def _property_schemas(parts: Schemas, name: str) -> list[RawNode]:
    found = [
        _child(part, "properties", name)
        for part in parts
        if name in (part.get("properties") or {})
    ]
    if found:
        return found
    extra = [
        _child(part, "additionalProperties")
        for part in parts
        if _has_additional_properties(part)
    ]
    return [each for each in extra if isinstance(each.value, dict)]


def _tag_schema(union: RawNode, variant: RawNode) -> Iterator[RawNode]:
    """Yields a schema that requires the discriminator value of the chosen variant."""
    discriminator = union.get("discriminator")
    ref = variant.get("$ref")
    if not isinstance(discriminator, dict) or not isinstance(ref, str):
        return
    mapping = discriminator.get("mapping") or {}
    names = [
        key for key, target in mapping.items() if target in (ref, _last_token(ref))
    ]
    name = names[0] if names else _last_token(ref)
    tag = {discriminator["propertyName"]: {"x-tag": name}}
    yield RawNode({"properties": tag, "required": list(tag)}, union.file)


def _last_token(ref: str) -> str:
    return ref.rpartition("/")[2]


def _is_nullable(parts: Schemas) -> bool:
    """True if every schema with a `type` is `nullable` (OpenAPI 3.0)."""
    flags = [
        bool(part.get("nullable") or part.get("x-nullable"))
        for part in parts
        if part.get("type") is not None
    ]
    return bool(flags) and all(flags)


def _listed_values(parts: Schemas) -> list[Any] | None:
    """The values that `const`, `enum` and discriminators allow; None if they allow all."""
    lists = [part.value["enum"] for part in parts if part.get("enum")]
    lists += [[p.value["const"]] for p in parts if _has_keyword(p, "const")]
    tags = [[part.value["x-tag"]] for part in parts if _has_keyword(part, "x-tag")]
    if tags and any(part.get("type") == "null" for part in parts):
        raise NoInstanceError("a discriminator value is a string, not null")
    if not lists:
        return tags[0] if tags else None
    left = [each for each in lists[0] if all(each in other for other in lists[1:])]
    if not left:
        raise NoInstanceError("the enums share no value")
    return [each for each in left if not tags or each in tags[0]] or left


def _has_keyword(part: RawNode, key: str) -> bool:
    return isinstance(part.value, dict) and key in part.value


def _shared_types(parts: Schemas) -> list[str]:
    """The types that every schema allows."""
    given = [part.get("type") for part in parts if part.get("type")]
    lists = [[each] if isinstance(each, str) else list(each) for each in given]
    if not lists:
        return [_guess_type(parts)]
    left = [each for each in lists[0] if all(_allows_type(o, each) for o in lists[1:])]
    wider = [o for o in lists[1:] if lists[0] == ["number"] and o == ["integer"]]
    if not left and not wider:
        raise NoInstanceError("the types share no value")
    return left or wider[0]


def _allows_type(names: list[str], name: str) -> bool:
    return name in names or (name == "integer" and "number" in names)


def _guess_type(parts: Schemas) -> str:
    keys = {key for p in parts if isinstance(p.value, dict) for key in p.value}
    if keys & {"properties", "required", "additionalProperties"}:
        return "object"
    return "array" if "items" in keys else "string"
