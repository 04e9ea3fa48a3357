"""A model is strict if a user builds it, and tolerant if it is decoded."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import Field

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec
from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.types.model import Model, OpenModel, Wire, codec_of
from intaglio.runtime.types.unset import UNSET, OptionalNullable, Unset


class Circle(Model):
    """A shape."""

    kind: Literal["circle"]
    radius: Annotated[float, Field(gt=0)]
    unit: Literal["mm", "m"] = "mm"


class Square(Model):
    """A shape."""

    kind: Literal["square"]
    side: float
    unit: Literal["mm", "m"] = "mm"


class Drawing(Model):
    """Holds shapes."""

    title: Annotated[str, Field(max_length=5)]
    shape: Circle | Square | None = None
    tagged: Annotated[Circle | Square, Field(discriminator="kind")] | None = None
    loose: str | list[Circle] | None = None
    children: list[Drawing] | None = None
    count: Annotated[int, Field(ge=1, multiple_of=2)] | None = None
    ratio: Annotated[float, Field(ge=0.25, le=0.5)] | None = None
    codes: Annotated[list[Annotated[float, Field(ge=100)]], Field(min_length=1)] = [1]
    by_name: dict[str, Circle] | None = None
    wire: Annotated[str | None, Wire("wireName")] = None
    owner: OptionalNullable[str] = UNSET
    version: Literal["v1"] = "v1"


def problems(**values: Any) -> list[str]:
    """The lines of the error that these values of a drawing raise."""
    with pytest.raises(RequestValidationError) as caught:
        Drawing(**values)
    return str(caught.value).split("\n")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["title: missing"]),
        ({"title": 1}, ["title: 1 is not a string"]),
        ({"title": "abcdef"}, ["title: 'abcdef' has more than 5 characters"]),
        (
            {"titel": "a"},
            ["title: missing", "titel: unknown key; did you mean 'title'?"],
        ),
        ({"count": True}, ["count: True is not an integer"]),
        ({"count": "2"}, ["count: '2' is not an integer"]),
        ({"count": 0}, ["count: 0 is less than 1"]),
        ({"count": 3}, ["count: 3 is not a multiple of 2"]),
        ({"ratio": "x"}, ["ratio: 'x' is not a number"]),
        ({"ratio": 0}, ["ratio: 0 is less than 0.25"]),
        ({"ratio": float("nan")}, ["ratio: nan is not a finite number"]),
        ({"codes": []}, ["codes: [] has fewer than 1 items"]),
        ({"codes": [100, 99]}, ["codes[1]: 99 is less than 100"]),
        ({"codes": "x"}, ["codes: 'x' is not a list"]),
        ({"version": "v2"}, ["version: 'v2' is not 'v1'"]),
        ({"wireName": 1}, ["wireName: 1 is not a string"]),
        (
            {"by_name": {"a b": {"kind": "circle", "radius": 0}}},
            ["by_name['a b'].radius: 0 is not greater than 0"],
        ),
        (
            {"children": [{"title": "a", "children": [{"titel": "b"}]}]},
            [
                "children[0].children[0].title: missing",
                "children[0].children[0].titel: unknown key; did you mean 'title'?",
            ],
        ),
    ],
)
def test_requests_are_strict(values: dict[str, Any], expected: list[str]) -> None:
    """Every mistake is reported with its path and, if a name is misspelt, the right name."""
    given = {"title": "a"} if expected[0].partition(":")[0] != "title" else {}
    assert expected == problems(**given, **values)


@pytest.mark.parametrize("name", ["shape", "tagged"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "oval"}, "kind: 'oval' is not one of 'circle', 'square'"),
        ({"kind": "circle", "radius": "x"}, "radius: 'x' is not a number"),
        (
            {"kind": "square", "sid": 1, "side": 1},
            "sid: unknown key; did you mean 'side'?",
        ),
        (
            {"kind": "square", "side": 1, "unit": "km"},
            "unit: 'km' is not one of 'mm', 'm'",
        ),
    ],
)
def test_errors_of_unions(name: str, value: Any, expected: str) -> None:
    """An error about a union has one line, about the variant that the value resembles."""
    assert [f"{name}.{expected}"] == problems(title="a", **{name: value})


def test_error_of_a_union_of_types() -> None:
    """A value whose type no variant takes is an error that names all types."""
    assert ["loose: 1 is not a string or a list"] == problems(title="a", loose=1)
    shape = ["shape: 3 is not an object"]
    assert shape == problems(title="a", shape=3)


def test_attributes_of_a_problem() -> None:
    """A problem has the path, what was found, what is allowed, and a hint."""
    values: dict[str, Any] = {"title": "a", "count": 0, "titel": 1}
    with pytest.raises(RequestValidationError) as caught:
        Drawing(**values)
    bound, name = caught.value.problems
    assert ("count", "0 is less than 1", "at least 1", "") == (
        bound.path,
        bound.found,
        bound.allowed,
        bound.hint,
    )
    assert ("titel", "unknown key", "did you mean 'title'?") == (
        name.path,
        name.found,
        name.hint,
    )
    assert isinstance(caught.value, ValueError)


def test_instances_are_not_validated_again() -> None:
    """A model inside a model is kept as it is."""
    circle = Circle(kind="circle", radius=1)
    assert circle is Drawing(title="a", shape=circle).shape


def test_only_given_fields_are_written() -> None:
    """Defaults, `None` in optional fields and `UNSET` are not written."""
    drawing = Drawing(title="a", wire=None, owner=UNSET, shape=None)
    assert b'{"title":"a"}' == codec_of(Drawing).to_json(drawing)
    drawing = Drawing(title="a", owner=None, wire="w")
    assert b'{"title":"a","wireName":"w","owner":null}' == codec_of(Drawing).to_json(
        drawing
    )


def test_assigned_unset_is_not_written() -> None:
    """A field to which `UNSET` is assigned is not written."""
    drawing = Drawing(title="a", owner="x")
    drawing.owner = UNSET
    assert b'{"title":"a"}' == codec_of(Drawing).to_json(drawing)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1, b"1"), (1.0, b"1.0"), (2.5, b"2.5"), (10**20, b"1" + b"0" * 20)],
)
def test_integers_stay_integers(value: Any, expected: bytes) -> None:
    """An integer is written as an integer where a number is declared."""
    for declared in (float, Annotated[float, Field(ge=0.5)]):
        codec = RequestCodec(declared)
        assert expected == codec.to_json(codec.validate(value))


class Times(Model):
    """Fields that are strings on the wire."""

    day: date | None = None
    moment: datetime | None = None
    span: timedelta | None = None
    key: UUID | None = None
    price: Decimal | None = None


@pytest.mark.parametrize(
    "values",
    [
        {"day": date(2024, 1, 2), "key": UUID(int=1), "price": Decimal("1.50")},
        {"day": "2024-01-02", "key": str(UUID(int=1)), "price": "1.50"},
    ],
)
def test_objects_or_their_strings(values: dict[str, Any]) -> None:
    """Dates, UUIDs and decimals are given as Python objects or as strings."""
    key = str(UUID(int=1)).encode()
    expected = b'{"day":"2024-01-02","key":"' + key + b'","price":"1.50"}'
    assert expected == codec_of(Times).to_json(Times(**values))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"day": 3}, "day: 3 is not a date"),
        ({"moment": 1700000000}, "moment: 1700000000 is not a date and time"),
        ({"moment": "1700000000"}, "moment: '1700000000' is not a date and time"),
        ({"span": 3}, "span: 3 is not a duration"),
        ({"key": "x"}, "key: 'x' is not a UUID"),
        ({"price": "x"}, "price: 'x' is not a decimal number"),
        ({"price": True}, "price: True is not a decimal number"),
    ],
)
def test_values_that_are_neither_objects_nor_their_strings(
    values: dict[str, Any], expected: str
) -> None:
    """A value that is neither the object nor its string is refused."""
    with pytest.raises(RequestValidationError) as caught:
        Times(**values)
    assert expected == str(caught.value)


def test_open_models_validate_further_properties(sample: ModuleType) -> None:
    """An open model takes further properties of their declared type."""
    bag = sample.models.Bag(a=1)
    assert {"a": 1} == bag.model_extra
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        sample.models.Bag(a="x")
    assert "a: 'x' is not an integer" == str(caught.value)


def decoded(json: bytes, **options: Any) -> Drawing:
    """A drawing from a response."""
    drawing = ResponseCodec(Drawing, **options).from_json(json)
    assert isinstance(drawing, Drawing)
    return drawing


@pytest.mark.parametrize(
    ("json", "field", "expected"),
    [
        (b'{"title":"abcdefgh"}', "title", "abcdefgh"),
        (b'{"title":"","count":0}', "count", 0),
        (b'{"title":"","ratio":7}', "ratio", 7),
        (b'{"title":"","codes":[]}', "codes", []),
        (b'{"title":"","version":"v9"}', "version", "v9"),
        (
            b'{"title":"","shape":{"kind":"oval","x":1}}',
            "shape",
            {"kind": "oval", "x": 1},
        ),
        (b'{"title":"","tagged":{"kind":"oval"}}', "tagged", {"kind": "oval"}),
        (b'{"title":"","loose":7}', "loose", 7),
        (b'{"title":"","owner":null}', "owner", None),
        (b'{"title":""}', "owner", UNSET),
        (b'\xef\xbb\xbf{"title":"bom"}', "title", "bom"),
    ],
)
def test_responses_are_tolerant(json: bytes, field: str, expected: Any) -> None:
    """Values outside bounds, new values of enums and unknown variants are kept."""
    assert expected == getattr(decoded(json), field)


def test_decoded_integers_stay_integers() -> None:
    """An integer is decoded as an integer where a number is declared."""
    values = ResponseCodec(list[float]).from_json(b"[1, 1.0, 2.5]")
    assert ["1", "1.0", "2.5"] == [repr(value) for value in values]


def test_variants_with_unknown_values() -> None:
    """A variant is chosen by its constant although an enum has a new value."""
    shape = decoded(
        b'{"title":"","shape":{"kind":"square","side":1,"unit":"km"}}'
    ).shape
    assert isinstance(shape, Square)
    assert "km" == str(shape.unit)


class Early(Model):
    """A variant with an enum as its discriminator."""

    stage: Literal["draft", "open"]


class Late(Model):
    """A variant with an enum as its discriminator."""

    stage: Literal["merged", "closed"]


@pytest.mark.parametrize(
    ("stage", "variant"), [("open", Early), ("closed", Late), ("merged", Late)]
)
def test_variants_with_enums_as_discriminators(
    stage: str, variant: type[Model]
) -> None:
    """A variant does not take the enum values of another variant."""
    value = ResponseCodec(Early | Late).from_json(f'{{"stage":"{stage}"}}'.encode())
    assert variant is type(value)


def test_unknown_fields_are_sent_back() -> None:
    """Unknown fields of a response are written in a request."""
    json = (
        b'{"title":"a","shape":{"kind":"circle","radius":1,"new":[1]},"more":{"x":1}}'
    )
    assert json == codec_of(Drawing).to_json(decoded(json))
    outer = codec_of(Drawing).to_json(Drawing(title="b", children=[decoded(json)]))
    assert b'{"title":"b","children":[' + json + b"]}" == outer


@pytest.mark.parametrize(
    "json",
    [
        b'{"title":"abcdefgh"}',
        b'{"title":"","version":"v9"}',
        b'{"title":"","shape":{"kind":"oval"}}',
        b'{"title":"","more":1}',
    ],
)
def test_strict_responses(json: bytes) -> None:
    """A strict codec refuses what the description does not declare."""
    with pytest.raises(ValueError):
        decoded(json, strict=True)


def test_recursive_models_are_tolerant() -> None:
    """Models that refer to themselves are tolerant at every depth."""
    drawing = decoded(b'{"title":"","children":[{"title":"","version":"v9","x":1}]}')
    assert drawing.children is not None
    assert {"x": 1} == drawing.children[0].model_extra


def test_unset() -> None:
    """`UNSET` is one false value with a plain name."""
    assert (False, "UNSET", UNSET) == (bool(UNSET), repr(UNSET), Unset("UNSET"))


def test_decoding_does_not_call_the_strict_initialiser() -> None:
    """Neither a response codec nor pydantic itself validates a model as strictly as its initialiser."""
    assert (
        "v9" == ResponseCodec(Drawing).from_json(b'{"title":"","version":"v9"}').version
    )
    assert "a" == Drawing.model_validate({"title": "a", "more": 1}).title


class Bag(OpenModel):
    """Takes anything."""


def test_open_models_take_any_key() -> None:
    """An open model takes keys that are not declared."""
    values: dict[str, Any] = {"x": 1}
    assert values == Bag(**values).model_extra
