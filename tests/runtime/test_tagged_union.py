"""Unions with a discriminator, its values, and a default variant."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from intaglio.runtime.types.codec import ResponseCodec
from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.types.model import Model, OpenModel, Wire
from intaglio.runtime.request.request_body import Body
from intaglio.runtime.types.tagged_union import By

from .calls import operation, sent
from .server import Server


class Round(Model):
    """A shape."""

    shape_kind: Annotated[Literal["round", "o"], Wire("shape-kind")]
    radius: float | None = None


class Square(Model):
    """A shape."""

    shape_kind: Annotated[str, Wire("shape-kind")]
    side: float | None = None


class Other(OpenModel):
    """Any other shape."""

    name: str | None = None


TAGS = (("round", "o"), ("square",))
Shape = Annotated[Round | Square, By("shape-kind", *TAGS)]
Tolerant = Annotated[Round | Other, By("shape-kind", ("round", "o"), (), default=1)]
Fallback = Annotated[Round | Square, By("shape-kind", *TAGS, default=1)]


class Drawing(Model):
    """Holds shapes."""

    shapes: list[Shape] | None = None
    one: Shape | None = None
    either: str | Shape | None = None


def refusal(echo: Server, **arguments: Any) -> str:
    """The error that these arguments raise."""
    type_: Any = Shape if "body" in arguments else Drawing
    argument = "body" if "body" in arguments else ""
    body = Body(lambda: type_, argument=argument)
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, operation(body=body), **arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            {"body": {"radius": 1}},
            "body.shape-kind: missing; one of 'round', 'o', 'square'",
        ),
        (
            {"body": {"shape-kind": "oval"}},
            "body.shape-kind: 'oval' is not one of 'round', 'o', 'square'",
        ),
        (
            {"body": {"shape-kind": ["o"]}},
            "body.shape-kind: ['o'] is not one of 'round', 'o', 'square'",
        ),
        (
            {"one": {}},
            "one.shape-kind: missing; one of 'round', 'o', 'square'",
        ),
        (
            {"shapes": [{"shape-kind": "o"}, {}]},
            "shapes[1].shape-kind: missing; one of 'round', 'o', 'square'",
        ),
        (
            {"either": {"side": 1}},
            "either.shape-kind: missing; one of 'round', 'o', 'square'",
        ),
        ({"body": "round"}, "body: 'round' is not an object"),
    ],
)
def test_error_of_an_unknown_tag(echo: Server, arguments: Any, expected: str) -> None:
    """The error of a missing or unknown tag has its name on the wire and the values that it may have."""
    assert expected == refusal(echo, **arguments)


@pytest.mark.parametrize(
    ("type_", "body", "expected"),
    [
        (Tolerant, b'{"shape-kind":"o"}', Round),
        (Tolerant, b'{"shape-kind":"oval","name":"x"}', Other),
        (Tolerant, b'{"shape-kind":["o"]}', Other),
        (Tolerant, b'{"name":"x"}', Other),
        (Fallback, b'{"shape-kind":"oval","side":2}', Square),
        (Shape, b'{"shape-kind":"oval"}', dict),
    ],
)
def test_default_variant(type_: Any, body: bytes, expected: Any) -> None:
    """Values with a missing or unknown tag are decoded as the default variant (OpenAPI 3.2, 4.25)."""
    assert expected is type(ResponseCodec(type_).from_json(body))


def test_default_variant_in_a_request(echo: Server) -> None:
    """The default variant is sent with any tag, or without one."""
    declared = operation(body=Body(lambda: Tolerant, argument="body"))
    for value in ({"shape-kind": "oval"}, {"name": "x"}, {"shape-kind": "o"}):
        assert value == sent(echo, declared, body=value).json
    assert {"name": "x"} == sent(echo, declared, body=Other(name="x")).json


@pytest.mark.parametrize(
    "value", [{"shape_kind": "o", "radius": 1}, Round(shape_kind="o", radius=1)]
)
def test_python_name_of_the_discriminator(echo: Server, value: Any) -> None:
    """The discriminator may be given by its Python name."""
    declared = operation(body=Body(lambda: Shape, argument="body"))
    assert {"shape-kind": "o", "radius": 1} == sent(echo, declared, body=value).json


def test_a_variant_that_is_a_list(echo: Server) -> None:
    """A list has no discriminator; it is the variant that is a list."""
    type_: Any = Annotated[list[Square] | Round, By("shape-kind", ("array",), ("o",))]
    declared = operation(body=Body(lambda: type_, argument="body"))
    for value in ([], [{"shape-kind": "square"}], {"shape-kind": "o"}):
        assert value == sent(echo, declared, body=value).json


@pytest.mark.parametrize(
    ("body", "expected"),
    [(b"[]", list), (b'{"shape-kind":"o"}', Round), (b'{"shape-kind":"x"}', dict)],
)
def test_a_variant_that_is_a_list_in_a_response(body: bytes, expected: Any) -> None:
    """A list in a response is decoded as the variant that is a list."""
    type_: Any = Annotated[list[Square] | Round, By("shape-kind", ("array",), ("o",))]
    assert expected is type(ResponseCodec(type_).from_json(body))


def test_responses_have_the_name_on_the_wire() -> None:
    """In a response the Python name of the discriminator is an unknown field."""
    assert Round is type(ResponseCodec(Shape).from_json(b'{"shape-kind":"o"}'))
    assert dict is type(ResponseCodec(Shape).from_json(b'{"shape_kind":"o"}'))


class Question(Model):
    """One of two messages."""

    kind: Literal["message"]
    role: Literal["user"]
    text: str | None = None


class Answer(Model):
    """The other of two messages."""

    kind: Literal["message"]
    role: Literal["assistant"]
    tokens: int | None = None


Shared: Any = Annotated[
    Question | Answer | Square, By("kind", ("message",), ("message",), ("square",))
]


def test_variants_with_the_same_tag(echo: Server) -> None:
    """Of variants with the same tag the one that takes the value is chosen."""
    declared = operation(body=Body(lambda: Shared, argument="body"))
    for value in (
        {"kind": "message", "role": "user", "text": "hi"},
        {"kind": "message", "role": "assistant", "tokens": 3},
    ):
        assert value == sent(echo, declared, body=value).json


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"kind":"message","role":"assistant","tokens":3}', Answer),
        (b'{"kind":"message","role":"user","more":1}', Question),
        (b'{"kind":"message","role":"critic"}', dict),
    ],
)
def test_variants_with_the_same_tag_in_a_response(body: bytes, expected: Any) -> None:
    """A response that none of the variants with its tag takes stays a dictionary."""
    assert expected is type(ResponseCodec(Shared).from_json(body))


class Asked(Model):
    """A turn."""

    kind: Annotated[Literal["asked", "wondered"] | None, Wire("turn-kind")] = None


class Ended(Model):
    """A turn."""

    kind: Annotated[Literal["ended"], Wire("turn-kind")]


@pytest.mark.parametrize(
    ("wire", "variant"), [("wondered", Asked), ("ended", Ended), ("began", dict)]
)
def test_tags_that_the_variants_declare(wire: str, variant: type) -> None:
    """A union without tags has those of the literals in its variants."""
    type_: Any = Annotated[Asked | Ended, By("turn-kind")]
    found = ResponseCodec(type_).from_json(f'{{"turn-kind": "{wire}"}}'.encode())
    assert variant is type(found)
