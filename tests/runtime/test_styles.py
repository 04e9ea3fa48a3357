"""Parameters are written in every style of OpenAPI."""

from __future__ import annotations

from typing import Any

import pytest

from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.request.parameter import (
    Cookie,
    Header,
    Parameter,
    Path,
    Query,
    Querystring,
)

from .calls import operation, sent
from .server import Server

LIST = ["blue", "black", "brown"]
DICT = {"R": 100, "G": 200, "B": 150}


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("simple", False, "blue", "blue"),
        ("simple", False, LIST, "blue,black,brown"),
        ("simple", True, LIST, "blue,black,brown"),
        ("simple", False, DICT, "R,100,G,200,B,150"),
        ("simple", True, DICT, "R=100,G=200,B=150"),
        ("label", False, "blue", ".blue"),
        ("label", False, LIST, ".blue,black,brown"),
        ("label", True, LIST, ".blue.black.brown"),
        ("label", False, DICT, ".R,100,G,200,B,150"),
        ("label", True, DICT, ".R=100.G=200.B=150"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, "", ";color"),
        ("matrix", False, LIST, ";color=blue,black,brown"),
        ("matrix", True, LIST, ";color=blue;color=black;color=brown"),
        ("matrix", False, DICT, ";color=R,100,G,200,B,150"),
        ("matrix", True, DICT, ";R=100;G=200;B=150"),
        ("simple", False, True, "true"),
        ("simple", False, 1.5, "1.5"),
    ],
)
def test_path(
    echo: Server, style: str, explode: bool, value: Any, expected: str
) -> None:
    """A path parameter is written in its style."""
    parameter = Path("color", lambda: Any, style=style, explode=explode)
    seen = sent(echo, operation("/x/{color}/y", parameters=(parameter,)), color=value)
    assert f"/x/{expected}/y" == seen.target


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", True, "blue", "color=blue"),
        ("form", True, "", "color="),
        ("form", True, LIST, "color=blue&color=black&color=brown"),
        ("form", False, LIST, "color=blue,black,brown"),
        ("form", True, DICT, "R=100&G=200&B=150"),
        ("form", False, DICT, "color=R,100,G,200,B,150"),
        ("spaceDelimited", False, LIST, "color=blue%20black%20brown"),
        ("spaceDelimited", True, LIST, "color=blue&color=black&color=brown"),
        ("spaceDelimited", False, DICT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, DICT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            "deepObject",
            True,
            DICT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        ("deepObject", True, {"b": {"c": 1}}, "color%5Bb%5D%5Bc%5D=1"),
        ("deepObject", True, {"b": [1, 2]}, "color%5Bb%5D=1&color%5Bb%5D=2"),
        ("form", True, [{"a": 1}], "color=%7B%22a%22%3A1%7D"),
        ("form", False, ["a,b", "c"], "color=a%2Cb,c"),
        ("form", True, False, "color=false"),
    ],
)
def test_query(
    echo: Server, style: str, explode: bool, value: Any, expected: str
) -> None:
    """A query parameter is written in its style."""
    parameter = Query("color", lambda: Any, style=style, explode=explode)
    seen = sent(echo, operation(parameters=(parameter,)), color=value)
    assert f"/?{expected}" == seen.target


def test_empty_list_is_not_sent(echo: Server) -> None:
    """An empty list has nothing to write (RFC 6570, 2.3)."""
    parameter = Query("color", lambda: list[str], explode=False)
    seen = sent(echo, operation(parameters=(parameter,)), color=[])
    assert "/" == seen.target


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, "blue", "blue"),
        (False, LIST, "blue,black,brown"),
        (False, DICT, "R,100,G,200,B,150"),
        (True, DICT, "R=100,G=200,B=150"),
        (False, "a b/ü", "a b/ü"),
    ],
)
def test_header(echo: Server, explode: bool, value: Any, expected: str) -> None:
    """A header parameter is written in style simple, without percent-encoding."""
    parameter = Header("X-Color", lambda: Any, argument="color", explode=explode)
    seen = sent(echo, operation(parameters=(parameter,)), color=value)
    # http.server decodes headers as Latin-1; they are sent as UTF-8
    assert expected == str(seen.headers["x-color"]).encode("latin-1").decode()


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", True, "a b", "color=a%20b"),
        ("form", True, LIST, "color=blue; color=black; color=brown"),
        ("form", False, LIST, "color=blue,black,brown"),
        ("form", True, DICT, "R=100; G=200; B=150"),
        ("cookie", True, "a/b=c", "color=a/b=c"),
        ("cookie", True, DICT, "R=100; G=200; B=150"),
    ],
)
def test_cookie(
    echo: Server, style: str, explode: bool, value: Any, expected: str
) -> None:
    """A cookie parameter is written in style form (encoded) or cookie (as it is)."""
    parameter = Cookie("color", lambda: Any, style=style, explode=explode)
    seen = sent(echo, operation(parameters=(parameter,)), color=value)
    assert expected == seen.headers["cookie"]


@pytest.mark.parametrize(
    ("parameter", "style", "explode"),
    [
        (Path("a", lambda: str), "simple", False),
        (Query("a", lambda: str), "form", True),
        (Header("a", lambda: str), "simple", False),
        (Cookie("a", lambda: str), "form", True),
    ],
)
def test_defaults(parameter: Parameter, style: str, explode: bool) -> None:
    """Style and explode default by location as OpenAPI 3.1, 4.8.12.2 says."""
    assert (style, explode) == (parameter.style, parameter.explode)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b?c#d", "a%2Fb%3Fc%23d"),
        ("a&b=c+d", "a%26b%3Dc%2Bd"),
        ("100%25", "100%2525"),
        ("é~._-", "%C3%A9~._-"),
    ],
)
def test_percent_encoding(echo: Server, value: str, expected: str) -> None:
    """All but unreserved characters are percent-encoded, in path and query."""
    declared = operation(
        "/{a}", parameters=(Path("a", lambda: str), Query("b", lambda: str))
    )
    seen = sent(echo, declared, a=value, b=value)
    assert f"/{expected}?b={expected}" == seen.target


def test_allow_reserved(echo: Server) -> None:
    """allow_reserved keeps reserved characters and encoded triples; # cannot stay."""
    parameter = Query("q", lambda: str, allow_reserved=True)
    seen = sent(echo, operation(parameters=(parameter,)), q="a/b?c=d&e:%20 f#g")
    assert "/?q=a/b?c=d&e:%20%20f%23g" == seen.target


def test_allow_reserved_path(echo: Server) -> None:
    """allow_reserved lets a path parameter span segments, and no more."""
    parameter = Path("p", lambda: str, allow_reserved=True)
    seen = sent(echo, operation("/f/{p}", parameters=(parameter,)), p="a/b?c#d")
    assert "/f/a/b%3Fc%23d" == seen.target


@pytest.mark.parametrize("value", [".", "..", "%2e%2E"])
@pytest.mark.parametrize("reserved", [True, False])
def test_path_stays_in_its_segment(echo: Server, value: str, reserved: bool) -> None:
    """A path parameter that would climb out of its segment is refused."""
    parameter = Path("p", lambda: str, allow_reserved=reserved)
    declared = operation("/f/{p}/g", parameters=(parameter,))
    if value.startswith("%") and not reserved:
        assert "/f/%252e%252E/g" == sent(echo, declared, p=value).target
        return
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, declared, p=value)
    assert f"p: '{value}' would leave its segment of the path" == str(caught.value)
    assert [] == echo.seen


def test_climbing_reserved_path(echo: Server) -> None:
    """A path parameter of several segments cannot climb out either."""
    parameter = Path("p", lambda: str, allow_reserved=True)
    with pytest.raises(RequestValidationError):
        sent(echo, operation("/f/{p}", parameters=(parameter,)), p="a/../../b")


@pytest.mark.parametrize("value", ["", []])
def test_empty_path_parameter(echo: Server, value: Any) -> None:
    """An empty path parameter is refused, by the name of its argument."""
    parameter = Path("petId", lambda: Any, argument="pet_id")
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, operation("/pets/{petId}", parameters=(parameter,)), pet_id=value)
    assert "pet_id: empty" == str(caught.value)


def test_placeholders_that_nothing_describes(echo: Server) -> None:
    """A placeholder of the path takes a text, unless a parameter says what else; each of them is required."""
    declared = operation("/{a}/{b}/{a}", parameters=(Path("b", lambda: int),))
    assert "/x%2F/1/x%2F" == sent(echo, declared, a="x/", b=1).target
    with pytest.raises(RequestValidationError) as caught:
        sent(echo, declared, b="one")
    assert ["a", "b"] == [each.path for each in caught.value.problems]


def test_content_parameter(echo: Server) -> None:
    """A parameter with a media type is JSON, percent-encoded as one value."""
    parameter = Query("filter", lambda: Any, media_type="application/json")
    seen = sent(echo, operation(parameters=(parameter,)), filter={"a": [1, "x"]})
    assert "/?filter=%7B%22a%22%3A%5B1%2C%22x%22%5D%7D" == seen.target


def test_querystring(echo: Server) -> None:
    """The whole query string is one value (OpenAPI 3.2)."""
    as_form = operation(parameters=(Querystring("q", lambda: Any),))
    assert "/?a=1&b=x%20y" == sent(echo, as_form, q={"a": 1, "b": "x y"}).target
    as_json = operation(
        parameters=(Querystring("q", lambda: Any, media_type="application/json"),)
    )
    assert "/?%7B%22a%22%3A1%7D" == sent(echo, as_json, q={"a": 1}).target


def test_none_of_an_optional_parameter(echo: Server) -> None:
    """`None` for an optional parameter says that it is not given."""
    parameter = Query("q", lambda: str)
    assert "/" == sent(echo, operation(parameters=(parameter,)), q=None).target


def test_none_of_a_nullable_parameter(echo: Server) -> None:
    """`None` for a nullable parameter is an empty value."""
    parameter = Query("q", lambda: str | None)
    assert "/?q=" == sent(echo, operation(parameters=(parameter,)), q=None).target


def test_query_in_the_path_and_in_the_server(echo: Server) -> None:
    """A query of the server and of the path template stay in front of the parameters."""
    declared = operation("/x?fixed=1", parameters=(Query("q", lambda: str),))
    echo.url += "/base/?sig=2"
    assert "/base/x?sig=2&fixed=1&q=3" == sent(echo, declared, q="3").target
