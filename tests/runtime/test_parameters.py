"""Parameters of other media types, of formats, empty ones, and those that cannot be sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.types.formats import (
    Base64,
    Base64Url,
    CommaDelimited,
    HttpDate,
    Milliseconds,
    PipeDelimited,
    Seconds,
    SpaceDelimited,
    UnixTime,
)
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.request.parameter import Cookie, Header, Parameter, Path, Query

from .calls import client, operation, sent
from .server import Server

MOMENT = dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc)
SECONDS = "1577934245"
STAMP = "Thu, 02 Jan 2020 03:04:05 GMT"


def refusal(echo: Server, *parameters: Parameter, **arguments: Any) -> str:
    """What is said about arguments that are not sent."""
    path = "".join(f"/{{{p.wire}}}" for p in parameters if isinstance(p, Path))
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, operation(path or "/", parameters=parameters), **arguments)
    assert [] == echo.seen
    return str(caught.value)


@pytest.mark.parametrize("media_type", ["text/plain", "text/plain; charset=utf-8"])
@pytest.mark.parametrize(
    ("type_", "value", "text", "encoded"),
    [
        (str, "some string", "some string", "some%20string"),
        (bool, True, "true", "true"),
        (int, 7, "7", "7"),
    ],
)
def test_text(
    echo: Server, media_type: str, type_: Any, value: Any, text: str, encoded: str
) -> None:
    """A parameter whose media type is not JSON is sent as its text."""
    kinds = ((Path, "p"), (Query, "q"), (Header, "X-H"), (Cookie, "c"))
    parameters = tuple(
        kind(wire, lambda: type_, argument=wire[0].lower(), media_type=media_type)
        for kind, wire in kinds
    )
    given = dict.fromkeys("pqxc", value)
    seen = sent(echo, operation("/{p}", parameters=parameters), **given)
    assert (f"/{encoded}?q={encoded}", text, f"c={encoded}") == (
        seen.target,
        seen.headers["x-h"],
        seen.headers["cookie"],
    )


def test_json_suffix(echo: Server) -> None:
    """A parameter of a type that ends in +json is JSON."""
    parameter = Header("X-H", lambda: str, "x", media_type="application/x+json")
    seen = sent(echo, operation(parameters=(parameter,)), x="a b")
    assert '"a b"' == seen.headers["x-h"]


def test_dots_of_one_argument(echo: Server) -> None:
    """Only the argument whose segment is a dot segment is refused, by its own name."""
    parameters = (
        Path("the-one", lambda: str, "primitive", style="label"),
        Path("array", lambda: list[str], style="label"),
        Path("name", lambda: str),
    )
    expected = "primitive: '.' would leave its segment of the path"
    given: dict[str, Any] = {"primitive": "", "array": ["blue"], "name": "a.b"}
    assert expected == refusal(echo, *parameters, **given)


def test_dots_of_two_arguments(echo: Server) -> None:
    """Arguments that make a dot segment together are both refused."""
    declared = operation(
        "/{a}{b}/{c}", parameters=tuple(Path(each, lambda: str) for each in "abc")
    )
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, declared, a=".", b=".", c=".x")
    assert ["a", "b"] == [each.path for each in caught.value.problems]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", "/?tag=&z=1"), ([], "/?tag=&z=1"), (None, "/?z=1"), (["a"], "/?tag=a&z=1")],
)
@pytest.mark.parametrize("explode", [True, False])
def test_allow_empty(echo: Server, value: Any, expected: str, explode: bool) -> None:
    """An empty value is sent as a name alone where the API allows that."""
    declared = operation(
        parameters=(
            Query("tag", lambda: list[str] | None, explode=explode, allow_empty=True),
            Query("z", lambda: int),
        )
    )
    assert expected == sent(echo, declared, tag=value, z=1).target


@pytest.mark.parametrize(
    "type_", [int, Literal["a"], Annotated[str, Field(pattern=".")]]
)
def test_allow_empty_of_any_type(echo: Server, type_: Any) -> None:
    """An empty text is let through whatever the type, and only where that is allowed."""
    allowed = operation(parameters=(Query("t", lambda: type_, allow_empty=True),))
    assert "/?t=" == sent(echo, allowed, t="").target
    echo.seen.clear()
    assert refusal(echo, Query("t", lambda: type_), t="").startswith("t: '' ")


@pytest.mark.parametrize(
    "value", [" a", "a ", "\ta", "a\n", "a\r\nX: 1", "a\x00b", "\x0b"]
)
def test_unfit_header(echo: Server, value: str) -> None:
    """A header that cannot be sent as it is given is refused by its argument's name."""
    found = refusal(echo, Header("X-Tag", lambda: str, "x_tag"), x_tag=value)
    ways = ("begin or end with a blank", "carry control characters")
    assert found in [f"x_tag: a header cannot {way}" for way in ways]


@pytest.mark.parametrize("value", ["", "a b\tc", "\u00fc"])
def test_fit_header(echo: Server, value: str) -> None:
    """Blanks inside, other letters and an empty text are fit for a header."""
    declared = operation(parameters=(Header("X-Tag", lambda: str, "x_tag"),))
    found = str(sent(echo, declared, x_tag=value).headers["x-tag"])
    assert value == found.encode("latin-1").decode()


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            {"X-A": " a"},
            "http_headers['X-A']: a header cannot begin or end with a blank",
        ),
        (
            {"X-A": "a\nb"},
            "http_headers['X-A']: a header cannot carry control characters",
        ),
        ({"X-A": "\ud800"}, "http_headers['X-A']: not valid Unicode"),
        ({"X-A": 1}, "http_headers['X-A']: 1 is not a string"),
        ({"X A": "a"}, "http_headers['X A']: not the name of a header"),
        ({"": "a"}, "http_headers['']: not the name of a header"),
    ],
)
@pytest.mark.parametrize("of_client", [True, False])
def test_unfit_http_headers(
    echo: Server, headers: Mapping[str, str], expected: str, of_client: bool
) -> None:
    """A header of the user's own that cannot be sent is refused, its value unsaid."""
    own = headers if of_client else None
    options = CallOptions(http_headers=None if of_client else headers)
    with client(echo, http_headers=own) as caller:
        with pytest.raises(RequestValidationError) as caught:
            caller.call(operation(), {}, options)
    assert (expected, []) == (str(caught.value), echo.seen)


@pytest.mark.parametrize("value", ["a; admin=1", "a\nb", " a"])
def test_unfit_cookie(echo: Server, value: str) -> None:
    """A cookie that is sent as it is cannot end itself."""
    parameter = Cookie("c", lambda: str, "my_cookie", style="cookie")
    found = refusal(echo, parameter, my_cookie=value)
    assert found.startswith("my_cookie: a cookie cannot ")


FORMATS = [
    (Base64, b"\xff\xfe?", "//4/", "%2F%2F4%2F"),
    (Base64Url, b"\xff\xfe?", "__4_", "__4_"),
    (UnixTime, MOMENT, SECONDS, SECONDS),
    (UnixTime, MOMENT.replace(microsecond=500_000), f"{SECONDS}.5", f"{SECONDS}.5"),
    (HttpDate, MOMENT, STAMP, "Thu%2C%2002%20Jan%202020%2003%3A04%3A05%20GMT"),
    (Seconds, dt.timedelta(minutes=1), "60", "60"),
    (Seconds, dt.timedelta(milliseconds=1500), "1.5", "1.5"),
    (Milliseconds, dt.timedelta(seconds=1.5), "1500", "1500"),
    (CommaDelimited, ["a", "b"], "a,b", "a%2Cb"),
    (SpaceDelimited, ("a", "b"), "a b", "a%20b"),
    (PipeDelimited, ["a", "b"], "a|b", "a%7Cb"),
    (PipeDelimited, "a|b", "a|b", "a%7Cb"),
]


@pytest.mark.parametrize(("type_", "value", "text", "encoded"), FORMATS)
def test_formats(echo: Server, type_: Any, value: Any, text: str, encoded: str) -> None:
    """Bytes and times are written by their format wherever a parameter is."""
    parameters = (
        Path("p", lambda: type_),
        Path("l", lambda: type_, style="label"),
        Path("m", lambda: type_, style="matrix"),
        Header("X-H", lambda: type_, "h"),
        Cookie("c", lambda: type_),
        Cookie("d", lambda: type_ | None, style="cookie"),
    )
    declared = operation("/{p}/{l}/{m}", parameters=parameters)
    seen = sent(echo, declared, **dict.fromkeys("plmhcd", value))
    assert f"/{encoded}/.{encoded}/;m={encoded}" == seen.target
    assert text == seen.headers["x-h"]
    assert f"c={encoded}; d={text}" == seen.headers["cookie"]


@pytest.mark.parametrize(("type_", "value", "text", "encoded"), FORMATS)
@pytest.mark.parametrize(
    ("style", "explode", "several", "expected"),
    [
        ("form", True, False, "q={0}"),
        ("form", True, True, "q={0}&q={0}"),
        ("form", False, True, "q={0},{0}"),
        ("spaceDelimited", False, True, "q={0}%20{0}"),
        ("pipeDelimited", False, True, "q={0}%7C{0}"),
        ("deepObject", True, None, "q%5Ba%5D={0}"),
    ],
)
def test_formats_in_the_query(
    echo: Server,
    type_: Any,
    value: Any,
    text: str,
    encoded: str,
    style: str,
    explode: bool,
    several: bool | None,
    expected: str,
) -> None:
    """Bytes and times are written by their format in every style of a query."""
    kind, given = type_, value
    if several is None:
        kind, given = dict[str, type_], {"a": value}
    elif several:
        kind, given = list[type_], [value, value]
    parameter = Query("q", lambda: kind, style=style, explode=explode)
    seen = sent(echo, operation(parameters=(parameter,)), q=given)
    assert f"/?{expected.format(encoded)}" == seen.target


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Base64, "a!", "q: 'a!' is not bytes or a Base64 string"),
        (Base64, 1, "q: 1 is not bytes or a Base64 string"),
        (UnixTime, "x", "q: 'x' is not a datetime or a number of seconds since 1970"),
        (
            UnixTime,
            1e30,
            "q: 1e+30 is not a datetime or a number of seconds since 1970",
        ),
        (HttpDate, "x", "q: 'x' is not a datetime or an HTTP date"),
        (Seconds, "x", "q: 'x' is not a timedelta or a number of seconds"),
        (CommaDelimited, ["a,b"], "q: ['a,b'] is not a list of strings without commas"),
        (CommaDelimited, 1, "q: 1 is not a list of strings without commas"),
        (HttpDate | None, 1, "q: 1 is not a datetime or an HTTP date"),
    ],
)
def test_no_format(echo: Server, type_: Any, value: Any, expected: str) -> None:
    """What is no such value is refused in one sentence."""
    assert expected == refusal(echo, Query("q", lambda: type_), q=value)


@pytest.mark.parametrize("type_", [UnixTime, HttpDate])
def test_naive_time(echo: Server, type_: Any) -> None:
    """A time without a zone is one of UTC."""
    naive = MOMENT.replace(tzinfo=None)
    declared = operation(parameters=(Header("X-H", lambda: type_, "h"),))
    found = sent(echo, declared, h=naive).headers["x-h"]
    assert found == sent(echo, declared, h=MOMENT).headers["x-h"]
