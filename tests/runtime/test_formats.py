"""Strings in a format are decoded as Python objects; other strings of a response are kept."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import pytest
from pydantic_core import ValidationError

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec
from intaglio.runtime.types.model import Model
from intaglio.runtime.types.unset import UNSET, OptionalNullable

DURATIONS = [
    ("PT1H30M", dt.timedelta(minutes=90), "PT1H30M"),
    ("P1W", dt.timedelta(weeks=1), "P7D"),
    ("-P1DT0.5S", -dt.timedelta(days=1, seconds=0.5), "-P1DT0.5S"),
    ("P1Y2M", "P1Y2M", "P1Y2M"),
    ("P1M", "P1M", "P1M"),
]


@pytest.mark.parametrize(("text", "value", "written"), DURATIONS)
def test_durations(text: str, value: Any, written: str) -> None:
    """A duration is a timedelta; with years or months, whose length varies, it stays a string."""
    received = ResponseCodec(list[dt.timedelta]).from_json(json.dumps([text]).encode())
    assert [value] == received
    codec = RequestCodec(list[dt.timedelta])
    assert [written] == codec.to_data(codec.validate([text]))
    assert [written] == codec.to_data(received)


@pytest.mark.parametrize("value", ["P", "PT", "P1DT", "1h", "00:10:00", "5", 5, "P1H"])
def test_values_that_are_no_durations(value: Any) -> None:
    """A value that is no duration is refused in a request and kept in a response."""
    codec = RequestCodec(dt.timedelta)
    with pytest.raises(ValidationError) as caught:
        codec.validate(value)
    (problem,) = codec.problems(caught.value, "q")
    assert f"{value!r} is not a duration" == problem.found
    text = json.dumps(value).encode()
    assert value == ResponseCodec(dt.timedelta).from_json(text)


class Dated(Model):
    """A variant with a day."""

    at: dt.date


class Noted(Model):
    """A variant with a string."""

    at: str
    price: Decimal | None = None


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        (dt.date, '"0000-00-00"', "0000-00-00"),
        (dt.datetime, '""', ""),
        (dt.time, '"noon"', "noon"),
        (dt.time, '"12"', "12"),
        (dt.datetime, '"1715000000"', "1715000000"),
        (dt.datetime, '"-1.5"', "-1.5"),
        (UUID, '"local"', "local"),
        (Decimal, '"n/a"', "n/a"),
        (list[dt.date], '["2024-01-02", "soon"]', [dt.date(2024, 1, 2), "soon"]),
        (Dated | Noted, '{"at": "2024-01-02"}', Dated(at=dt.date(2024, 1, 2))),
        (Dated | Noted, '{"at": "soon"}', Noted(at="soon")),
        (Dated | int, '{"at": "86400"}', Dated.model_construct(at="86400")),
    ],
)
def test_strings_in_another_format_are_kept(
    type_: Any, text: str, expected: Any
) -> None:
    """A string in another format is kept, and formats still tell variants apart."""
    assert expected == ResponseCodec(type_).from_json(text.encode())


@pytest.mark.parametrize("type_", [dt.date, UUID, dt.timedelta])
def test_objects_in_place_of_formats(type_: Any) -> None:
    """An object in place of a string in a format is an error."""
    with pytest.raises(ValidationError):
        ResponseCodec(type_).from_json(b"{}")


class Plan(Model):
    """A model of a response."""

    every: dt.timedelta | None = None
    day: dt.date | None = None
    kind: Literal["a"] | None = None
    extra: Any = UNSET
    until: OptionalNullable[dt.datetime] = UNSET


@pytest.mark.parametrize(
    "data",
    [
        {"every": "P1M", "day": "soon", "kind": "b", "extra": 1, "until": "late"},
        {"every": "PT1H", "day": "2024-01-02", "kind": "a", "until": None},
        {"every": None, "day": None, "kind": None, "extra": None},
    ],
)
def test_a_dump_is_what_arrived(data: dict[str, Any]) -> None:
    """pydantic's own dump writes what arrived, without warnings, and leaves out `UNSET`."""
    plan = ResponseCodec(Plan).from_json(json.dumps(data).encode())
    assert data == json.loads(plan.model_dump_json())
    assert data == plan.model_dump(mode="json")
    assert data.keys() == plan.model_dump().keys()
