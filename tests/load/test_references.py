"""References resolve to canonical pointers, in one file or many; a broken one has a message."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from intaglio.load import Document, load_description
from intaglio.load.references.resolve import (
    find_canonical_pointer,
    resolve_reference,
    resolve_reference_chain,
)

Write = Callable[[str, str], Path]
Refusal = Callable[..., str]

PETS = """
openapi: 3.1.0
paths:
  /pets/{id}:
    get:
      responses:
        200:
          description: fine
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        50%: {type: number}
    A/B~C: {type: integer}
    Both:
      allOf:
      - {type: object}
      - {$ref: '#/components/schemas/Pet'}
"""


@pytest.fixture
def pets(write: Write) -> Document:
    return load_description(str(write("pets.yaml", PETS)))


@pytest.mark.parametrize(
    ("ref", "at", "value"),
    [
        ("#/components/schemas/A~1B~0C", None, {"type": "integer"}),
        ("#/components/schemas/A%2FB~0C", "-", None),
        ("#/components/schemas/A~1B%7E0C", "#/components/schemas/A~1B~0C", {"type": "integer"}),
        ("#/paths/~1pets~1%7Bid%7D/get/responses/200/description", "#/paths/~1pets~1{id}/get/responses/200/description", "fine"),
        ("#/paths/~1pets~1{id}/get/responses/200/description", None, "fine"),
        ("#/components/schemas/Both/allOf/0", None, {"type": "object"}),
        ("#/components/schemas/Pet/properties/50%25", "#/components/schemas/Pet/properties/50%", {"type": "number"}),
        ("#/components/schemas/Pet/properties/50%", None, {"type": "number"}),
        ("pets.yaml#/components/schemas/Pet/type", "#/components/schemas/Pet/type", "object"),
        ("./../spec/pets.yaml#/components/schemas/Pet/type", "#/components/schemas/Pet/type", "object"),
        ("#/components/schemas/Both/allOf/1/properties/name", "#/components/schemas/Pet/properties/name", {"type": "string"}),
    ],
)  # fmt: skip
def test_a_reference_has_one_canonical_pointer(
    pets: Document, ref: str, at: str | None, value: object
) -> None:
    """Escapes and percent-encoding are decoded, and all spellings of a place give one pointer."""
    if value is None:
        with pytest.raises(Exception, match="leads nowhere"):
            resolve_reference(pets, ref, "#/x")
        return
    assert (at or ref, value) == resolve_reference(pets, ref, "#/x")


def test_a_reference_without_fragment_names_the_file(pets: Document) -> None:
    """An empty fragment is the file itself."""
    assert ("#", pets.root) == resolve_reference(pets, "#", "#/x")
    assert ("#", pets.root) == resolve_reference(pets, "pets.yaml", "#/x")


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        ("#/components/schemas/Pett", "did you mean '#/components/schemas/Pet'?"),
        ("#/components/schemas/Xyz", "'#/components/schemas' has Pet, A/B~C, Both"),
        ("#/component/schemas/Pet", "did you mean '#/components'?"),
        (
            "#/components/schemas/Both/allOf/7",
            "'#/components/schemas/Both/allOf' has 2 items, counted from 0",
        ),
        (
            "#/components/schemas/Both/allOf/00",
            "'#/components/schemas/Both/allOf' has 2 items, counted from 0",
        ),
        (
            "#/components/schemas/Pet/type/x",
            "nothing stands below '#/components/schemas/Pet/type'",
        ),
        ("#Pet", "no '$anchor' is called 'Pet'"),
    ],
)
def test_a_dangling_reference_suggests_the_nearest_key(
    write: Write, refusal: Refusal, ref: str, hint: str
) -> None:
    """The message has the line of the reference, and a hint with the nearest key that exists."""
    path = write("pets.yaml", PETS + f"x-it:\n  $ref: '{ref}'\n")
    pets = load_description(str(path))
    assert (
        f"spec/pets.yaml:21: reference '{ref}' leads nowhere\n"
        f"  21 |   $ref: '{ref}'\n"
        "  at #/x-it/$ref\n"
        f"  hint: {hint}"
    ) == refusal(lambda: resolve_reference(pets, ref, "#/x-it"), pets)


def test_a_value_has_one_pointer_across_files(write: Write) -> None:
    """A value has one pointer whichever file refers to it, and each file is read once."""
    write("common/b.yaml", "Pet: {$ref: '#/Cat'}\nCat: {$ref: ../a.yaml#/x-dog}\n")
    text = "openapi: 3.1.0\nx-dog: {type: string}\nx-pet: {$ref: common/b.yaml#/Pet}\n"
    document = load_description(str(write("a.yaml", text)))
    assert ["", "common/b.yaml"] == sorted(document.resources)
    at, value = resolve_reference(document, "common/b.yaml#/Pet", "#/x-pet")
    assert ("common/b.yaml#/Pet", {"$ref": "#/Cat"}) == (at, value)
    at, value = resolve_reference(document, "#/Cat", at)
    assert "common/b.yaml#/Cat" == at
    assert ("#/x-dog", {"type": "string"}) == resolve_reference(
        document, "../a.yaml#/x-dog", at
    )
    chain = resolve_reference_chain(document, "common/b.yaml#/Pet", "#/x-pet")
    assert ("#/x-dog", {"type": "string"}) == chain


def test_file_names_are_percent_decoded(write: Write) -> None:
    """References are URIs: a blank is `%20` and a number sign `%23`."""
    write("my pets#1.yaml", "Pet: {type: string}\n")
    ref = "my%20pets%231.yaml#/Pet"
    text = f"openapi: 3.1.0\nx: {{$ref: '{ref}'}}\n"
    document = load_description(str(write("a.yaml", text)))
    found = ("my pets%231.yaml#/Pet", {"type": "string"})
    assert found == resolve_reference(document, ref, "#/x")


def test_a_missing_file_is_an_error_when_it_is_referred_to(
    write: Write, refusal: Refusal
) -> None:
    """Loading succeeds; the reference fails at its own line when it is resolved."""
    text = "openapi: 3.1.0\nx:\n  example: {$ref: none.yaml#/A}\n"
    document = load_description(str(write("a.yaml", text)))
    assert (
        "spec/a.yaml:3: reference 'none.yaml#/A': 'spec/none.yaml' does not exist\n"
        "  3 |   example: {$ref: none.yaml#/A}\n"
        "  at #/x/example/$ref\n"
        "  hint: its folder has a.yaml"
    ) == refusal(
        lambda: resolve_reference(document, "none.yaml#/A", "#/x/example"), document
    )


def test_an_invalid_file_is_an_error_when_it_is_referred_to(
    write: Write, refusal: Refusal
) -> None:
    """The message has the line of the reference, and names the line in the other file."""
    write("b.yaml", "a: 1\na: 2\n")
    document = load_description(
        str(write("a.yaml", "openapi: 3.1.0\nx: {$ref: b.yaml}\n"))
    )
    assert (
        "spec/a.yaml:2: reference 'b.yaml': spec/b.yaml:2: duplicate key 'a'\n"
        "  2 | x: {$ref: b.yaml}\n"
        "  at #/x/$ref\n"
        "  hint: line 1 has it too; remove or rename one of the two"
    ) == refusal(lambda: resolve_reference(document, "b.yaml", "#/x"), document)


def test_references_in_a_circle_are_refused(write: Write, refusal: Refusal) -> None:
    """The message lists the references in their order."""
    text = "openapi: 3.1.0\na: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}\n"
    document = load_description(str(write("a.yaml", text)))
    assert (
        "spec/a.yaml:3: references go round in a circle: #/b -> #/c -> #/b\n"
        "  3 | b: {$ref: '#/c'}\n"
        "  at #/b\n"
        "  hint: let one of them hold the value itself"
    ) == refusal(lambda: resolve_reference_chain(document, "#/b", "#/a"), document)


def test_a_pointer_through_a_circle_leads_nowhere(
    write: Write, refusal: Refusal
) -> None:
    """A pointer that leads through references in a circle does not run forever."""
    text = "openapi: 3.1.0\na: {$ref: '#/b'}\nb: {$ref: '#/a'}\n"
    document = load_description(str(write("a.yaml", text)))
    refused = refusal(lambda: resolve_reference(document, "#/a/x", "#/c"), document)
    assert refused.startswith("spec/a.yaml:1: reference '#/a/x' leads nowhere")


def test_anchors_and_ids_can_be_referred_to(write: Write) -> None:
    """`$anchor` and `$id` name schemas, relative to the schema or file around them."""
    path = write(
        "a.yaml",
        """
        openapi: 3.1.0
        components:
          schemas:
            Pet:
              $anchor: pet
              type: object
            Tree:
              $id: https://example.com/tree
              $dynamicAnchor: node
              $defs:
                leaf: {$anchor: pet, type: string}
              items: {$ref: '#node'}
        """,
    )
    document = load_description(str(path))
    schemas = "#/components/schemas"
    inside = f"{schemas}/Tree/items"
    assert f"{schemas}/Pet" == resolve_reference(document, "#pet", "#/x")[0]
    assert (
        f"{schemas}/Tree/$defs/leaf" == resolve_reference(document, "#pet", inside)[0]
    )
    assert f"{schemas}/Tree" == resolve_reference(document, "#node", inside)[0]
    assert (
        f"{schemas}/Tree/$defs/leaf"
        == resolve_reference(document, "#/$defs/leaf", inside)[0]
    )
    assert (
        f"{schemas}/Tree"
        == resolve_reference(document, "https://example.com/tree", "#/x")[0]
    )
    assert f"{schemas}/Tree" == resolve_reference(document, "tree", inside)[0]
    assert (
        f"{schemas}/Pet"
        == resolve_reference(document, "#/components/schemas/Pet", inside)[0]
    )


def test_self_is_the_base_of_references(write: Write) -> None:
    """With `$self`, absolute and relative references name the files beside this one."""
    write(
        "shared/b.yaml", "$self: https://x.example/api/shared/b\nPet: {type: string}\n"
    )
    path = write(
        "api/a.yaml",
        """
        openapi: 3.2.0
        $self: https://x.example/api/v1/a
        x-1: {$ref: /api/shared/b.yaml#/Pet}
        x-2: {$ref: https://x.example/api/shared/b#/Pet}
        x-3: {$ref: https://x.example/api/v1/a#/x-4}
        x-4: {type: integer}
        """,
    )
    document = load_description(str(path))
    pet = "../shared/b.yaml#/Pet"
    assert pet == resolve_reference(document, "/api/shared/b.yaml#/Pet", "#/x-1")[0]
    assert (
        pet
        == resolve_reference(document, "https://x.example/api/shared/b#/Pet", "#/x-2")[
            0
        ]
    )
    own = resolve_reference(document, "https://x.example/api/v1/a#/x-4", "#/x-3")
    assert ("#/x-4", {"type": "integer"}) == own


def test_inner_definitions_are_found(write: Write) -> None:
    """`#/$defs/...` is searched in the schemas around the reference if the file has no such key."""
    text = "openapi: 3.1.0\nx:\n  $defs: {A: {type: string}}\n  items: {$ref: '#/$defs/A'}\n"
    document = load_description(str(write("a.yaml", text)))
    assert "#/x/$defs/A" == resolve_reference(document, "#/$defs/A", "#/x/items")[0]


def test_a_discriminator_may_name_files(write: Write) -> None:
    """A value of a mapping that looks like a file is read as a reference."""
    write("cat.yaml", "type: object\n")
    text = "openapi: 3.1.0\nx:\n  propertyName: kind\n  mapping: {cat: cat.yaml, dog: Dog}\n"
    document = load_description(str(write("a.yaml", text)))
    assert ["", "cat.yaml"] == sorted(document.resources)
    assert {} == document.missing


def test_keys_from_the_root_have_a_canonical_pointer(write: Write) -> None:
    """Keys that lead through references give the pointer of the value where it stands."""
    write("b.yaml", "Pet: {properties: {name: {type: string}}}\n")
    document = load_description(
        str(write("a.yaml", "openapi: 3.1.0\nx: {$ref: b.yaml#/Pet}\n"))
    )
    at = find_canonical_pointer(document, ("x", "properties", "name"))
    assert "b.yaml#/Pet/properties/name" == at
    assert "#/nowhere/0" == find_canonical_pointer(document, ("nowhere", 0))


@pytest.mark.parametrize(
    "ref", ["http://[", "a\0b.yaml", "\ud800.yaml", "//[/x", "x" * 300 + ".yaml", "%"]
)
def test_an_invalid_reference_leads_nowhere(
    tmp_path: Path, refusal: Refusal, ref: str
) -> None:
    """A string that is no URI and no path fails when it is resolved, not when the file is loaded."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"openapi": "3.1.0", "x": {"$ref": ref}}))
    document = load_description(str(path))
    assert "  at #/x/$ref" in refusal(
        lambda: resolve_reference(document, ref, "#/x"), document
    )


def test_an_id_in_data_declares_nothing(write: Write) -> None:
    """`$id` and `$anchor` in an enum, a default or an example are data."""
    path = write(
        "a.yaml",
        """
        openapi: 3.1.0
        components:
          schemas:
            First:
              enum: [{$anchor: pet}, {$id: 'https://example.com/pet'}]
              const: {$anchor: pet}
              default: {$anchor: pet}
              examples: [{$anchor: pet}]
            const:
              properties:
                default: {$anchor: pet}
                enum: {$id: 'https://example.com/pet'}
        """,
    )
    document = load_description(str(path))
    inside = "#/components/schemas/const/properties"
    assert f"{inside}/default" == resolve_reference(document, "#pet", "#/x")[0]
    found = resolve_reference(document, "https://example.com/pet", "#/x")[0]
    assert f"{inside}/enum" == found
