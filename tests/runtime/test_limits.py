"""Limits that pydantic-core does not know leave a type usable."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import Field

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec
from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.types.model import Model
from intaglio.runtime.request.parameter import Query
from intaglio.runtime.types.unset import UNSET, OptionalNullable

from .calls import operation, sent
from .server import Server

CONTROL = r"^\cC$"
NOT_ADMIN = r"^(?!admin$)[a-z]+$"


class Odd(Model):
    """Limits that pydantic-core does not know."""

    control: Annotated[str, Field(pattern=CONTROL)] = "x"
    name: Annotated[str, Field(pattern=NOT_ADMIN)] = "x"
    letter: Annotated[str, Field(pattern=r"^\p{L}$")] = "x"
    half: Annotated[int, Field(multiple_of=0.5)] = 0
    step: Annotated[int, Field(multiple_of=1.5)] = 0
    low: Annotated[int, Field(ge=0.5)] = 1
    high: Annotated[int, Field(lt=2.5)] = 1
    text: Annotated[str, Field(min_length=2.0)] = "xx"  # type: ignore[arg-type]
    free: Annotated[float, Field(multiple_of=0)] = 0
    maybe: Annotated[OptionalNullable[str], Field(pattern=CONTROL)] = UNSET


class Holder(Model):
    """A model with a field of such a model."""

    odd: Odd | None = None
    more: list[Holder] | None = None


@pytest.mark.parametrize(
    "values",
    [
        {"control": "anything"},
        {"name": "root"},
        {"letter": "\u00fc"},
        {"half": 3},
        {"step": 3},
        {"low": 1},
        {"high": 2},
        {"text": "ab"},
        {"free": 1.25},
        {"maybe": None},
    ],
)
def test_valid_requests(values: dict[str, Any]) -> None:
    """A value within such limits, or with limits that nothing can check, is sent as it is."""
    assert values == Odd(**values).model_dump(exclude_unset=True)
    assert values == RequestCodec(Odd).to_data(Odd(**values))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": "admin"}, f"name: 'admin' does not match {NOT_ADMIN}"),
        ({"letter": "1"}, r"letter: '1' does not match ^\p{L}$"),
        ({"step": 2}, "step: 2 is not a multiple of 1.5"),
        ({"low": 0}, "low: 0 is less than 1"),
        ({"high": 3}, "high: 3 is not less than 3"),
        ({"text": "a"}, "text: 'a' has fewer than 2 characters"),
    ],
)
def test_invalid_requests(values: dict[str, Any], expected: str) -> None:
    """A value outside such a limit is refused if it can be checked."""
    with pytest.raises(RequestValidationError) as caught:
        Odd(**values)
    assert expected == str(caught.value)


@pytest.mark.parametrize("strict", [True, False])
def test_responses(strict: bool) -> None:
    """A response with such limits is decoded, by a strict codec, too."""
    codec = ResponseCodec(Holder, strict=strict)
    holder = codec.from_json(b'{"odd":{"control":"x","half":1},"more":[{"odd":{}}]}')
    assert ("x", 1) == (holder.odd.control, holder.odd.half)
    assert {"odd": {}} == holder.more[0].model_dump(exclude_unset=True)
    assert '{"control":"x","half":1}' == holder.odd.model_dump_json(exclude_unset=True)


def test_tolerant_responses_have_no_limits() -> None:
    """A tolerant codec keeps values outside limits."""
    body = b'{"name":"admin","step":2,"low":-1}'
    odd = ResponseCodec(Odd).from_json(body)
    assert ("admin", 2, -1) == (odd.name, odd.step, odd.low)


@pytest.mark.parametrize(
    ("type_", "value", "query"),
    [
        (Annotated[str, Field(pattern=CONTROL)], "a", "a"),
        (Annotated[str | None, Field(pattern=CONTROL)], "a", "a"),
        (list[Annotated[str, Field(pattern=NOT_ADMIN)]], ["a", "b"], "a&q=b"),
        (Annotated[int, Field(multiple_of=0.5)], 7, "7"),
    ],
)
def test_parameters(echo: Server, type_: Any, value: Any, query: str) -> None:
    """A parameter with such a limit is sent."""
    declared = operation(parameters=(Query("q", lambda: type_),))
    assert f"/?q={query}" == sent(echo, declared, q=value).target
