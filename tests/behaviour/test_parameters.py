"""Parameters: location, serialization and validation of each."""

import asyncio
import datetime
import uuid
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things/{id}:
    get:
      operationId: getThing
      x-speakeasy-group: things
      x-speakeasy-name-override: get
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses: {"204": {description: done}}
  /shelves/{shelf-no}/days/{day}/keys/{key}:
    get:
      operationId: getShelf
      x-speakeasy-group: shelves
      x-speakeasy-name-override: get
      parameters:
        - {name: shelf-no, in: path, required: true, schema: {type: integer}}
        - {name: day, in: path, required: true, schema: {type: string, format: date}}
        - {name: key, in: path, required: true, schema: {type: array, items: {type: string}}}
      responses: {"204": {description: done}}
  /choices:
    get:
      operationId: choose
      x-speakeasy-group: things
      x-speakeasy-name-override: choose
      parameters:
        - {name: options, in: query, schema: {type: string}}
      responses: {"204": {description: done}}
  /search:
    get:
      operationId: search
      x-speakeasy-group: things
      x-speakeasy-name-override: search
      parameters:
        - {name: q, in: query, required: true, schema: {type: string}}
        - {name: pageSize, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: class, in: query, schema: {type: string}}
        - {name: exact, in: query, schema: {type: boolean}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: owner, in: query, schema: {type: string, format: uuid}}
        - {name: tag, in: query, schema: {type: array, items: {type: string}}}
        - {name: kind, in: query, explode: false, schema: {type: array, items: {enum: [a, b]}}}
        - {name: piped, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: spaced, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: path, in: query, allowReserved: true, schema: {type: string}}
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema:
            type: object
            properties:
              name: {type: string}
              minAge: {type: integer}
        - name: range
          in: query
          schema:
            type: object
            properties: {from: {type: integer}, to: {type: integer}}
        - name: where
          in: query
          content: {application/json: {schema: {type: object, additionalProperties: true}}}
      responses: {"204": {description: done}}
  /headers:
    get:
      operationId: getHeaders
      x-speakeasy-group: headers
      x-speakeasy-name-override: get
      parameters:
        - {name: X-Request-Id, in: header, required: true, schema: {type: string}}
        - {name: X-Counts, in: header, schema: {type: array, items: {type: integer}}}
        - {name: session, in: cookie, schema: {type: string}}
        - {name: theme, in: cookie, schema: {type: string}}
      responses: {"204": {description: done}}
  /clash/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: timeout_ms, in: query, schema: {type: integer}}
    put:
      operationId: putClash
      x-speakeasy-group: clashes
      x-speakeasy-name-override: put
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id, name]
              properties: {id: {type: string}, name: {type: string}}
      responses: {"204": {description: done}}
    get:
      operationId: getClash
      x-speakeasy-group: clashes
      x-speakeasy-name-override: get
      parameters:
        - {name: id, in: query, schema: {type: string}}
      responses: {"204": {description: done}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("parameters"))


def parse_query(server: Recorder) -> list[tuple[str, str]]:
    """Returns the pairs of the query as a server decodes them, without the required `q`."""
    pairs = parse_qsl(
        server.only.query.replace("+", "%2B"),
        keep_blank_values=True,
        strict_parsing=True,
    )
    return [pair for pair in pairs if pair[0] != "q"]


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("plain", "/things/plain"),
        ("a/b?c#d", "/things/a%2Fb%3Fc%23d"),
        ("a b+c%", "/things/a%20b%2Bc%25"),
        ("ü☃", "/things/%C3%BC%E2%98%83"),
        ("~._-", "/things/~._-"),
    ],
)
def test_path_parameter_is_percent_encoded(
    api: Any, server: Recorder, value: str, path: str
) -> None:
    """A path parameter is percent-encoded, except for unreserved characters."""
    api.things.get(id=value)
    assert path == server.only.target


@pytest.mark.parametrize("value", ["..", ".", ""])
def test_dot_segment_is_refused(
    api: Any, sdk: ModuleType, server: Recorder, value: str
) -> None:
    """A path parameter that is a dot segment or empty is refused."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.things.get(id=value)
    assert ["id"] == [problem.path for problem in caught.value.problems]
    assert [] == server.received


@pytest.mark.parametrize(
    ("value", "path"), [("...", "/things/..."), ("a/..", "/things/a%2F..")]
)
def test_dots_inside_segment_are_sent(
    api: Any, server: Recorder, value: str, path: str
) -> None:
    """Dots that are only a part of a segment are sent."""
    api.things.get(id=value)
    assert path == server.only.target


def test_path_parameter_types(api: Any, server: Recorder) -> None:
    """Integers, dates and arrays are serialized in the `simple` style."""
    api.shelves.get(shelf_no=7, day=datetime.date(2024, 2, 29), key=["a", "b,c"])
    assert "/shelves/7/days/2024-02-29/keys/a,b%2Cc" == server.only.target


def test_omitted_parameter_is_not_in_query(api: Any, server: Recorder) -> None:
    """An optional parameter that is omitted or None is not in the query."""
    api.things.search(q="x", tag=None)
    assert "/search?q=x" == server.only.target


QUERIES: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "integer": ({"page_size": 10}, [("pageSize", "10")]),
    "keyword of Python": ({"class_": "a"}, [("class", "a")]),
    "truth": ({"exact": True}, [("exact", "true")]),
    "untruth": ({"exact": False}, [("exact", "false")]),
    "time": (
        {"since": datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)},
        [("since", "2024-01-02T03:04:05Z")],
    ),
    "time as string": (
        {"since": "2024-01-02T03:04:05+01:00"},
        [("since", "2024-01-02T03:04:05+01:00")],
    ),
    "uuid": (
        {"owner": uuid.UUID(int=1)},
        [("owner", "00000000-0000-0000-0000-000000000001")],
    ),
    "array": ({"tag": ["a", "b&c"]}, [("tag", "a"), ("tag", "b&c")]),
    "empty array": ({"tag": []}, []),
    "array with commas": ({"kind": ["a", "b"]}, [("kind", "a,b")]),
    "array with pipes": ({"piped": [1, 2]}, [("piped", "1|2")]),
    "array with spaces": ({"spaced": [1, 2]}, [("spaced", "1 2")]),
    "deep object": (
        {"filter": {"name": "a b", "minAge": 3}},
        [("filter[name]", "a b"), ("filter[minAge]", "3")],
    ),
    "exploded object": ({"range": {"from": 1, "to": 2}}, [("from", "1"), ("to", "2")]),
    "content": ({"where": {"a": [1, None]}}, [("where", '{"a":[1,null]}')]),
    "unicode": ({"class_": "ü☃"}, [("class", "ü☃")]),
    "empty string": ({"class_": ""}, [("class", "")]),
    "reserved": ({"class_": "a/b?c&d=e+f%20"}, [("class", "a/b?c&d=e+f%20")]),
}


@pytest.mark.parametrize("case", QUERIES)
def test_query_parameter_is_serialized(api: Any, server: Recorder, case: str) -> None:
    """A server decodes the value of the caller from the query."""
    arguments, expected = QUERIES[case]
    api.things.search(q="x", **arguments)
    assert expected == parse_query(server)


def test_comma_between_items_is_not_encoded(api: Any, server: Recorder) -> None:
    """A comma between items is not encoded, and a comma in an item is."""
    api.things.search(q="a,b", kind=["a", "b"])
    assert "q=a%2Cb&kind=a,b" == server.only.query


def test_allow_reserved_keeps_reserved_characters(api: Any, server: Recorder) -> None:
    """`allowReserved` keeps reserved characters, except for `#`."""
    api.things.search(q="x", path="/a/b:c@d,e#f g")
    (pair,) = server.only.query.split("&")[1:]
    assert "path=/a/b:c@d,e" == pair.partition("%23")[0]
    assert "/a/b:c@d,e#f g" == unquote(pair.removeprefix("path="))


def test_header_parameters(api: Any, server: Recorder) -> None:
    """A header contains a string or a comma-separated array."""
    api.headers.get(x_request_id="r-1", x_counts=[1, 2])
    assert "r-1" == server.only.header("x-request-id")
    assert "1,2" == str(server.only.header("x-counts")).replace(" ", "")


def test_cookie_parameters(api: Any, server: Recorder) -> None:
    """One header contains all cookies."""
    api.headers.get(x_request_id="r", session="s-1", theme="dark")
    assert "session=s-1; theme=dark" == server.only.header("cookie")


def test_header_value_with_newline_is_refused(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A header value with a newline is refused."""
    with pytest.raises(sdk.errors.SDKError):
        api.headers.get(x_request_id="a\r\nX-Evil: 1")
    assert [] == server.received


def test_semicolon_of_cookie_is_encoded(api: Any, server: Recorder) -> None:
    """A semicolon in a cookie's value is encoded."""
    api.headers.get(x_request_id="r", session="a; admin=1")
    assert "session=a%3B%20admin%3D1" == server.only.header("cookie")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"page_size": 0}, "page_size"),
        ({"page_size": "10"}, "page_size"),
        ({"kind": ["a", "c"]}, "kind[1]"),
        ({"filter": {"nmae": "x"}}, "filter.nmae"),
        ({"since": "yesterday"}, "since"),
    ],
)
def test_wrong_parameter_is_refused(
    api: Any, sdk: ModuleType, server: Recorder, arguments: dict[str, Any], path: str
) -> None:
    """A wrong parameter is refused with its path before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.things.search(q="x", **arguments)
    assert [path] == [problem.path for problem in caught.value.problems]
    assert [] == server.received


def test_missing_argument_is_type_error(api: Any) -> None:
    """A missing required argument is a TypeError."""
    with pytest.raises(TypeError, match="'q'"):
        api.things.search()


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [("timeout", "timeout_ms"), ("retreis", "retries"), ("pagesize", "page_size")],
)
def test_misspelt_argument_is_type_error(api: Any, misspelt: str, meant: str) -> None:
    """A misspelt argument is a TypeError with the nearest name, in both methods."""
    expected = f"GET /search got an unexpected .* '{misspelt}'; did you mean '{meant}'"
    with pytest.raises(TypeError, match=expected):
        api.things.search(q="x", **{misspelt: 1})
    with pytest.raises(TypeError, match=expected):
        asyncio.run(api.things.search_async(q="x", **{misspelt: 1}))


def test_parameter_called_options(api: Any, server: Recorder) -> None:
    """A parameter called `options` is an argument beside the options of the call."""
    api.things.choose(options="a", http_headers={"X-A": "b"}, timeout_ms=5_000)
    assert ("/choices?options=a", "b") == (
        server.only.target,
        server.only.header("x-a"),
    )


def test_body_property_is_renamed_for_parameter(api: Any, server: Recorder) -> None:
    """A body property with the name of a parameter is renamed: `id` of the body is `body_id`."""
    api.clashes.put(id=7, body_id="seven", name="n")
    assert "/clash/7" == server.only.target
    assert {"id": "seven", "name": "n"} == server.only.json


def test_query_parameter_is_renamed_for_path_parameter(
    api: Any, server: Recorder
) -> None:
    """A query parameter with the name of a path parameter is renamed."""
    api.clashes.get(id=7, query_id="seven")
    assert "/clash/7?id=seven" == server.only.target


def test_parameter_is_renamed_for_option_of_call(api: Any, server: Recorder) -> None:
    """A parameter called `timeout_ms` is renamed, and the option of the call keeps its name."""
    api.clashes.get(id=7, timeout_ms=5000, query_timeout_ms=1)
    assert "/clash/7?timeout_ms=1" == server.only.target


def test_path_follows_base_path_of_server(sdk: ModuleType, server: Recorder) -> None:
    """The path of a request starts with the path of the server URL."""
    with sdk.Api(server_url=f"{server.url}/base/") as api:
        api.things.get(id="x")
    assert "/base/things/x" == server.only.target
