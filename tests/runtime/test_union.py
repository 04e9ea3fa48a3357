"""A union whose variants are told apart by one property says so, and finds the default."""

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
    """What is said about a body."""
    type_: Any = Shape if "body" in arguments else Drawing
    whole = "body" if "body" in arguments else ""
    body = Body(lambda: type_, argument=whole)
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
def test_no_variant(echo: Server, arguments: Any, expected: str) -> None:
    """A missing or unknown tag is named as on the wire, with the values it may have."""
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
    """The default variant stands for missing and unknown tags (OpenAPI 3.2, 4.25)."""
    assert expected is type(ResponseCodec(type_).from_json(body))


def test_default_variant_in_a_request(echo: Server) -> None:
    """The default variant is sent as well, with a tag of its own or without."""
    declared = operation(body=Body(lambda: Tolerant, argument="body"))
    for value in ({"shape-kind": "oval"}, {"name": "x"}, {"shape-kind": "o"}):
        assert value == sent(echo, declared, body=value).json
    assert {"name": "x"} == sent(echo, declared, body=Other(name="x")).json


@pytest.mark.parametrize(
    "value", [{"shape_kind": "o", "radius": 1}, Round(shape_kind="o", radius=1)]
)
def test_python_name_of_the_tag(echo: Server, value: Any) -> None:
    """The tag is found by its Python name as other fields are."""
    declared = operation(body=Body(lambda: Shape, argument="body"))
    assert {"shape-kind": "o", "radius": 1} == sent(echo, declared, body=value).json


def test_a_variant_that_is_a_list(echo: Server) -> None:
    """A list has no property to be told by: it is the variant that is a list."""
    type_: Any = Annotated[list[Square] | Round, By("shape-kind", ("array",), ("o",))]
    declared = operation(body=Body(lambda: type_, argument="body"))
    for value in ([], [{"shape-kind": "square"}], {"shape-kind": "o"}):
        assert value == sent(echo, declared, body=value).json


@pytest.mark.parametrize(
    ("body", "expected"),
    [(b"[]", list), (b'{"shape-kind":"o"}', Round), (b'{"shape-kind":"x"}', dict)],
)
def test_a_variant_that_is_a_list_in_a_response(body: bytes, expected: Any) -> None:
    """A response's list is the variant that is one."""
    type_: Any = Annotated[list[Square] | Round, By("shape-kind", ("array",), ("o",))]
    assert expected is type(ResponseCodec(type_).from_json(body))


def test_the_tag_of_a_response_is_the_one_on_the_wire() -> None:
    """A response goes by names on the wire alone: the Python name of the tag is another."""
    assert Round is type(ResponseCodec(Shape).from_json(b'{"shape-kind":"o"}'))
    assert dict is type(ResponseCodec(Shape).from_json(b'{"shape_kind":"o"}'))


class Told(Model):
    """One of two messages."""

    kind: Literal["message"]
    role: Literal["user"]
    text: str | None = None


class Answered(Model):
    """The other of two messages."""

    kind: Literal["message"]
    role: Literal["assistant"]
    tokens: int | None = None


Shared: Any = Annotated[
    Told | Answered | Square, By("kind", ("message",), ("message",), ("square",))
]


def test_a_tag_of_several_variants(echo: Server) -> None:
    """A tag that variants share leads to the one of them that the value fits."""
    declared = operation(body=Body(lambda: Shared, argument="body"))
    for value in (
        {"kind": "message", "role": "user", "text": "hi"},
        {"kind": "message", "role": "assistant", "tokens": 3},
    ):
        assert value == sent(echo, declared, body=value).json


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"kind":"message","role":"assistant","tokens":3}', Answered),
        (b'{"kind":"message","role":"user","more":1}', Told),
        (b'{"kind":"message","role":"critic"}', dict),
    ],
)
def test_a_tag_of_several_variants_in_a_response(body: bytes, expected: Any) -> None:
    """What none of the variants of a shared tag is arrives as it came."""
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
def test_union_goes_by_what_its_variants_declare(wire: str, variant: type) -> None:
    """Without tags of its own a union goes by the values that its variants declare the property to have."""
    type_: Any = Annotated[Asked | Ended, By("turn-kind")]
    found = ResponseCodec(type_).from_json(f'{{"turn-kind": "{wire}"}}'.encode())
    assert variant is type(found)
