"""Parameters on the wire: where each goes, how it is spelled, what is refused."""

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


def query(server: Recorder) -> list[tuple[str, str]]:
    """The query as a server decodes it, without the required `q`."""
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
def test_a_path_parameter_stays_in_its_segment(
    api: Any, server: Recorder, value: str, path: str
) -> None:
    """Everything but the unreserved characters is percent-encoded in a path."""
    api.things.get(id=value)
    assert path == server.only.target


@pytest.mark.parametrize("value", ["..", ".", ""])
def test_a_path_parameter_cannot_leave_its_segment(
    api: Any, sdk: ModuleType, server: Recorder, value: str
) -> None:
    """Dots that a server would resolve, and nothing at all, are refused."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.things.get(id=value)
    assert ["id"] == [problem.path for problem in caught.value.problems]
    assert [] == server.received


@pytest.mark.parametrize(
    ("value", "path"), [("...", "/things/..."), ("a/..", "/things/a%2F..")]
)
def test_dots_inside_of_a_segment_are_harmless(
    api: Any, server: Recorder, value: str, path: str
) -> None:
    """Dots that are not a whole segment stay dots."""
    api.things.get(id=value)
    assert path == server.only.target


def test_path_parameters_of_other_types(api: Any, server: Recorder) -> None:
    """Integers, dates and arrays are spelled as the simple style says."""
    api.shelves.get(shelf_no=7, day=datetime.date(2024, 2, 29), key=["a", "b,c"])
    assert "/shelves/7/days/2024-02-29/keys/a,b%2Cc" == server.only.target


def test_what_was_not_given_is_not_in_the_query(api: Any, server: Recorder) -> None:
    """Optional parameters that were not given, or are None, leave no trace."""
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
    "time as text": (
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
    "empty text": ({"class_": ""}, [("class", "")]),
    "reserved": ({"class_": "a/b?c&d=e+f%20"}, [("class", "a/b?c&d=e+f%20")]),
}


@pytest.mark.parametrize("case", QUERIES)
def test_query_parameters_arrive_as_they_were_given(
    api: Any, server: Recorder, case: str
) -> None:
    """A server decodes from the query what the caller gave."""
    arguments, expected = QUERIES[case]
    api.things.search(q="x", **arguments)
    assert expected == query(server)


def test_commas_between_items_are_not_encoded(api: Any, server: Recorder) -> None:
    """The comma that divides items is a comma; one inside of an item would not be."""
    api.things.search(q="a,b", kind=["a", "b"])
    assert "q=a%2Cb&kind=a,b" == server.only.query


def test_reserved_characters_are_kept_where_allowed(api: Any, server: Recorder) -> None:
    """`allowReserved` keeps what has a meaning in URLs; a `#` cannot cut the query."""
    api.things.search(q="x", path="/a/b:c@d,e#f g")
    (pair,) = server.only.query.split("&")[1:]
    assert "path=/a/b:c@d,e" == pair.partition("%23")[0]
    assert "/a/b:c@d,e#f g" == unquote(pair.removeprefix("path="))


def test_header_parameters(api: Any, server: Recorder) -> None:
    """Headers carry text and comma-separated arrays."""
    api.headers.get(x_request_id="r-1", x_counts=[1, 2])
    assert "r-1" == server.only.header("x-request-id")
    assert "1,2" == str(server.only.header("x-counts")).replace(" ", "")


def test_cookie_parameters(api: Any, server: Recorder) -> None:
    """All cookies travel in one header."""
    api.headers.get(x_request_id="r", session="s-1", theme="dark")
    assert "session=s-1; theme=dark" == server.only.header("cookie")


def test_a_header_parameter_cannot_forge_a_header(
    api: Any, sdk: ModuleType, server: Recorder
) -> None:
    """A newline in a header's value is refused."""
    with pytest.raises(sdk.errors.SDKError):
        api.headers.get(x_request_id="a\r\nX-Evil: 1")
    assert [] == server.received


def test_a_cookie_cannot_forge_a_cookie(api: Any, server: Recorder) -> None:
    """A semicolon in a cookie's value is encoded: it starts no other cookie."""
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
def test_wrong_parameters_are_refused_with_their_path(
    api: Any, sdk: ModuleType, server: Recorder, arguments: dict[str, Any], path: str
) -> None:
    """Parameters are checked like bodies: by the argument's name, before sending."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.things.search(q="x", **arguments)
    assert [path] == [problem.path for problem in caught.value.problems]
    assert [] == server.received


def test_a_required_parameter_is_required_by_python(api: Any) -> None:
    """Leaving out a required argument is a TypeError, as for any function."""
    with pytest.raises(TypeError, match="'q'"):
        api.things.search()


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [("timeout", "timeout_ms"), ("retreis", "retries"), ("pagesize", "page_size")],
)
def test_a_misspelt_argument_is_refused(api: Any, misspelt: str, meant: str) -> None:
    """An argument that a method does not have is a TypeError that knows the nearest one, in both twins."""
    expected = f"GET /search got an unexpected .* '{misspelt}'; did you mean '{meant}'"
    with pytest.raises(TypeError, match=expected):
        api.things.search(q="x", **{misspelt: 1})
    with pytest.raises(TypeError, match=expected):
        asyncio.run(api.things.search_async(q="x", **{misspelt: 1}))


def test_an_argument_called_options(api: Any, server: Recorder) -> None:
    """A parameter called `options` is an argument like any other, beside the options of the call."""
    api.things.choose(options="a", http_headers={"X-A": "b"}, timeout_ms=5_000)
    assert ("/choices?options=a", "b") == (
        server.only.target,
        server.only.header("x-a"),
    )


def test_a_body_property_gives_way_to_a_parameter(api: Any, server: Recorder) -> None:
    """`id` of the path keeps its name, `id` of the body is `body_id`."""
    api.clashes.put(id=7, body_id="seven", name="n")
    assert "/clash/7" == server.only.target
    assert {"id": "seven", "name": "n"} == server.only.json


def test_a_query_parameter_gives_way_to_a_path_parameter(
    api: Any, server: Recorder
) -> None:
    """Two parameters of one name are told apart by their place."""
    api.clashes.get(id=7, query_id="seven")
    assert "/clash/7?id=seven" == server.only.target


def test_a_parameter_named_like_an_option_of_calls_is_kept_apart(
    api: Any, server: Recorder
) -> None:
    """A parameter called `timeout_ms` does not take the call's own option away."""
    api.clashes.get(id=7, timeout_ms=5000, query_timeout_ms=1)
    assert "/clash/7?timeout_ms=1" == server.only.target


def test_path_parameters_keep_the_folder_of_the_server(
    sdk: ModuleType, server: Recorder
) -> None:
    """A server URL with a path is the beginning of each request's path."""
    with sdk.Api(server_url=f"{server.url}/base/") as api:
        api.things.get(id="x")
    assert "/base/things/x" == server.only.target
