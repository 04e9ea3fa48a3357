"""Makes values that a schema allows: seeded, bounded in depth, and mean where the schema permits it.

A small generator of our own, for three reasons: references over files and recursion are ordinary in
the corpus, Swagger 2.0 and OpenAPI 3.0 have a dialect of their own, and a description has thousands of
schemas. It does not look at `not`, `if` and `dependent*`, and at `pattern` only where a text at hand matches it:
decoding a response does not either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from corpus.raw import Place
from corpus.scalars import number, text

DEEP = 3
"""From this depth on, what is optional is left out."""

BOTTOM = 12
"""At this depth there is no finite value to be expected."""

TRIES = 60
"""How often variants are chosen anew where those of several unions exclude each other."""


class Impossible(Exception):
    """No value was found that satisfies the schema."""


Parts = tuple[Place, ...]
"""Schemas that hold of one value together, none of them a reference or a composition."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes values out of a source of chance; `unknown` adds properties that no schema names."""

    random: Random
    unknown: bool = True

    def make(self, *schemas: Place, depth: int = 0) -> Any:
        """A value that all the schemas allow."""
        if depth > BOTTOM:
            raise Impossible("the schema has no bottom")
        parts, listed, types = self._agreeing(schemas)
        if _is_nullable(parts) and self.random.random() < 0.15:
            return None
        if listed is not None:
            return self.random.choice(listed)
        return self._of_type(parts, self.random.choice(types), depth)

    def _agreeing(self, schemas: Parts) -> tuple[Parts, list[Any] | None, list[str]]:
        """Variants that can hold together, the values that they list, and their types."""
        for _ in range(TRIES):
            parts = tuple(part for each in schemas for part in self.parts(each))
            if any(part.value is False for part in parts):
                raise Impossible("false allows nothing")
            try:
                return parts, _listed(parts), _types(parts)
            except Impossible as error:
                reason = error
        raise reason

    def parts(self, schema: Place) -> Iterator[Place]:
        """The schemas that a schema consists of, one variant chosen of each union."""
        try:
            target = schema.resolved()
        except KeyError as error:
            raise Impossible(f"a reference leads nowhere: {error}") from None
        yield target
        for index in range(len(target.get("allOf") or ())):
            yield from self.parts(_below(target, "allOf", index))
        for keyword in ("oneOf", "anyOf"):
            if variants := target.get(keyword):
                index = self.random.randrange(len(variants))
                variant = _below(target, keyword, index)
                yield from self.parts(variant)
                yield from _tag(target, variant)

    def _of_type(self, parts: Parts, kind: str, depth: int) -> Any:
        match kind:
            case "object":
                return self._object(parts, depth)
            case "array":
                return self._array(parts, depth)
            case "string":
                if any(part.get("format") == "binary" for part in parts):
                    raise Impossible("JSON holds no file")
                return text(self.random, parts)
            case "integer" | "number":
                return number(self.random, parts, kind)
            case "boolean":
                return self.random.choice((True, False))
            case "null":
                return None
        raise Impossible(f"no type is called {kind}")

    def _object(self, parts: Parts, depth: int) -> dict[str, Any]:
        required = {name for part in parts for name in part.get("required") or ()}
        known = dict.fromkeys(name for p in parts for name in p.get("properties") or ())
        made = {}
        for name in (*known, *sorted(required - set(known))):
            if name in required or self._chosen(depth):
                schemas = _property(parts, name)
                try:
                    made[name] = self.make(*schemas, depth=depth + 1)
                except Impossible:
                    if name in required:
                        raise
        return {**made, **self._more(parts, known, depth)}

    def _chosen(self, depth: int) -> bool:
        return self.random.random() < (0.7, 0.5, 0.3)[depth] if depth < DEEP else False

    def _more(self, parts: Parts, known: Any, depth: int) -> dict[str, Any]:
        """Properties that have no name in the schema, where it allows them."""
        said = [
            part.value["additionalProperties"] for part in parts if _says_more(part)
        ]
        if False in said or (known and not self._chosen(depth)):
            return {}
        typed = [_below(p, "additionalProperties") for p in parts if _says_more(p)]
        typed = [each for each in typed if isinstance(each.value, dict)]
        least = max((int(p.get("minProperties") or 0) for p in parts), default=0)
        names = ("x-unknown", "another one", "Ünknown", "model_")[: max(least, 1)]
        if not typed and any(p.get("patternProperties") for p in parts):
            return {}
        if not typed and not self.unknown:
            return {}
        if not typed:
            return {name: {"deep": [1, 2.5, None, "2020-01-01"]} for name in names}
        if depth >= DEEP and not least:
            return {}
        return {name: self.make(*typed, depth=depth + 1) for name in names}

    def _array(self, parts: Parts, depth: int) -> list[Any]:
        least = max((int(p.get("minItems") or 0) for p in parts), default=0)
        most = min(
            (int(p.value["maxItems"]) for p in parts if p.get("maxItems") is not None),
            default=least + 2,
        )
        wanted = (
            least if depth >= DEEP else self.random.randint(least, max(least, most))
        )
        items = [_below(part, "items") for part in parts if _has_items(part)]
        prefix = [p for part in parts for p in _each(part, "prefixItems")]
        made: list[Any] = [self.make(each, depth=depth + 1) for each in prefix]
        while len(made) < min(wanted, least + 3):
            made.append(self.make(*items, depth=depth + 1))
        if any(part.get("uniqueItems") for part in parts):
            made = [each for at, each in enumerate(made) if each not in made[:at]]
        return made


def _below(place: Place, *keys: str | int) -> Place:
    """What stands under the keys, as it is written there."""
    value = place.value
    for key in keys:
        value = value[key]
    return Place(value, place.file)


def _each(part: Place, keyword: str) -> Iterator[Place]:
    for index in range(len(part.get(keyword) or ())):
        yield _below(part, keyword, index)


def _says_more(part: Place) -> bool:
    return part.get("additionalProperties") is not None


def _has_items(part: Place) -> bool:
    return isinstance(part.get("items"), (dict, bool))


def _property(parts: Parts, name: str) -> list[Place]:
    found = [
        _below(part, "properties", name)
        for part in parts
        if name in (part.get("properties") or {})
    ]
    if found:
        return found
    extra = [_below(part, "additionalProperties") for part in parts if _says_more(part)]
    return [each for each in extra if isinstance(each.value, dict)]


def _tag(union: Place, variant: Place) -> Iterator[Place]:
    """What the discriminator of a union asks of the variant that was chosen."""
    said = union.get("discriminator")
    ref = variant.get("$ref")
    if not isinstance(said, dict) or not isinstance(ref, str):
        return
    mapping = said.get("mapping") or {}
    names = [key for key, target in mapping.items() if target in (ref, _last(ref))]
    name = names[0] if names else _last(ref)
    tag = {said["propertyName"]: {"x-tag": name}}
    yield Place({"properties": tag, "required": list(tag)}, union.file)


def _last(ref: str) -> str:
    return ref.rpartition("/")[2]


def _is_nullable(parts: Parts) -> bool:
    """Whether 3.0's `nullable` holds: with the type, in every schema that gives one."""
    flags = [
        bool(part.get("nullable") or part.get("x-nullable"))
        for part in parts
        if part.get("type") is not None
    ]
    return bool(flags) and all(flags)


def _listed(parts: Parts) -> list[Any] | None:
    """The values that `const`, `enum` and discriminators leave."""
    lists = [part.value["enum"] for part in parts if part.get("enum")]
    lists += [[p.value["const"]] for p in parts if _has(p, "const")]
    tags = [[part.value["x-tag"]] for part in parts if _has(part, "x-tag")]
    if tags and any(part.get("type") == "null" for part in parts):
        raise Impossible("a tag is a text, and null is none")
    if not lists:
        return tags[0] if tags else None
    left = [each for each in lists[0] if all(each in other for other in lists[1:])]
    if not left:
        raise Impossible("the enums have nothing in common")
    return [each for each in left if not tags or each in tags[0]] or left


def _has(part: Place, key: str) -> bool:
    return isinstance(part.value, dict) and key in part.value


def _types(parts: Parts) -> list[str]:
    """The types that every part allows."""
    said = [part.get("type") for part in parts if part.get("type")]
    lists = [[each] if isinstance(each, str) else list(each) for each in said]
    if not lists:
        return [_guessed(parts)]
    left = [each for each in lists[0] if all(_allows(o, each) for o in lists[1:])]
    wider = [o for o in lists[1:] if lists[0] == ["number"] and o == ["integer"]]
    if not left and not wider:
        raise Impossible("the types have nothing in common")
    return left or wider[0]


def _allows(names: list[str], name: str) -> bool:
    return name in names or (name == "integer" and "number" in names)


def _guessed(parts: Parts) -> str:
    keys = {key for p in parts if isinstance(p.value, dict) for key in p.value}
    if keys & {"properties", "required", "additionalProperties"}:
        return "object"
    return "array" if "items" in keys else "string"
