"""Calls, and the requests that RFC 6570 and OpenAPI 3.1, 4.8.12.4, require for them.

The expected strings are written by hand. They follow the style examples of the specification: `blue`,
`blue,black,brown` and an object, in every location and style, exploded and not.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

STYLE = "parameters_style"
LOCATIONS = "parameters"
SHARED = "parameters_common"

COLORS = ["blue", "black", "brown"]
STYLE_EXAMPLES: Mapping[str, Any] = {
    "primitive": "blue",
    "array": COLORS,
    "object": {"name": "Rex", "description": "a dog"},
}
OBJECT = {"role": "admin", "firstName": "Alex"}
COMPLEX = {"Object": OBJECT, "Id": 12345, "IsAdmin": True}
COMPLEX_JSON = json.dumps(COMPLEX, separators=(",", ":"))
COMPLEX_QUOTED = (
    "%7B%22Object%22%3A%7B%22role%22%3A%22admin%22%2C%22firstName%22%3A%22Alex%22%7D"
    "%2C%22Id%22%3A12345%2C%22IsAdmin%22%3Atrue%7D"
)
FORM_EXAMPLES: Mapping[str, Any] = {
    "primitive": "blue",
    "array": COLORS,
    "object": {"foo": "x", "bar": "y z"},
}
FORM_ARRAY_AND_OBJECT = {
    key: value for key, value in FORM_EXAMPLES.items() if key != "primitive"
}
Parts = tuple[tuple[str, str | None, bytes], ...]
PRIMITIVE_PART = ("primitive", None, b"blue")
ARRAY_PARTS = tuple(("array", None, color.encode()) for color in COLORS)


@dataclass(frozen=True, slots=True)
class Case:
    """A call and its expected request: `headers` by lower-case name, `parts` of a multipart body."""

    package: str
    call: str
    arguments: Mapping[str, Any]
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    parts: Parts = ()
    body: Any = None

    def __str__(self) -> str:
        return f"{self.package}.{self.call}"


def style_case(
    call: str, target: str, arguments: Mapping[str, Any] = STYLE_EXAMPLES
) -> Case:
    """A case of the style description."""
    return Case(STYLE, call, arguments, target)


def cookie_case(call: str, expected: str) -> Case:
    """A case with an expected `Cookie` header."""
    return Case(
        STYLE, f"cookie.{call}", STYLE_EXAMPLES, "/cookies", {"cookie": expected}
    )


def header_case(call: str, target: str, dog: str) -> Case:
    """A case with expected headers; `dog` is that of the object."""
    expected = {"primitive": "blue", "array": "blue,black,brown", "object": dog}
    return Case(STYLE, f"header.{call}", STYLE_EXAMPLES, target, expected)


def form_case(call: str, target: str, *parts: tuple[str, str | None, bytes]) -> Case:
    """A case with the expected parts of a multipart body."""
    given = FORM_EXAMPLES if PRIMITIVE_PART in parts else FORM_ARRAY_AND_OBJECT
    name = f"multipart_form_data_encoding.form_data_{call}"
    return Case(STYLE, name, given, f"/anything/form-data{target}", {}, parts)


def path_case(call: str, value: Any, target: str, name: str = "param") -> Case:
    """A case with one path parameter."""
    return Case(LOCATIONS, call, {name: value}, target)


COOKIES = (
    cookie_case(
        "cookies_standard",
        "primitive=blue; array=blue; array=black; array=brown; name=Rex; description=a%20dog",
    ),
    cookie_case(
        "cookies_form_exploded",
        "primitive=blue; array=blue; array=black; array=brown; name=Rex; description=a%20dog",
    ),
    cookie_case(
        "cookies_form_non_exploded",
        "primitive=blue; array=blue,black,brown; object=name,Rex,description,a%20dog",
    ),
    Case(
        LOCATIONS,
        "get_cookie",
        {
            **{"p": 5, "ep": 6, "ea": [3, 4], "a": [3, 4], "eo": OBJECT, "o": OBJECT},
            **{"co": COMPLEX, "value_1s": "n"},
        },
        "/cookie",
        {
            "cookie": "p=5; ep=6; ea=3; ea=4; a=3,4; role=admin; firstName=Alex; "
            f"o=role,admin,firstName,Alex; co={COMPLEX_QUOTED}; 1s=n"
        },
    ),
    Case(
        "parameters_cookies",
        "post_post",
        {"foo": "x", "bar": "y"},
        "/post",
        {"cookie": "foo=x; bar=y"},
    ),
)

HEADERS = (
    header_case("headers_standard", "/anything/headers", "name,Rex,description,a dog"),
    header_case(
        "headers_simple_non_exploded",
        "/anything/headers/simple",
        "name,Rex,description,a dog",
    ),
    header_case(
        "headers_simple_exploded",
        "/anything/headers/simple",
        "name=Rex,description=a dog",
    ),
    Case(
        LOCATIONS,
        "get_header",
        {
            **{"x_primitive": 5, "x_primitive_exploded": 6, "x_array": [3, 4]},
            **{"x_array_exploded": [3, 4, 5], "x_object_exploded": OBJECT},
            **{"x_object": OBJECT, "x_complex_object": COMPLEX},
            **{"x_pass_through": "some text", "value_1_starting_with_number": "n"},
        },
        "/header",
        {
            "x-primitive": "5",
            "x-primitive-exploded": "6",
            "x-array-exploded": "3,4,5",
            "x-array": "3,4",
            "x-object-exploded": "role=admin,firstName=Alex",
            "x-object": "role,admin,firstName,Alex",
            "x-complex-object": COMPLEX_JSON,
            "x-pass-through": "some text",
            "1-starting-with-number": "n",
        },
    ),
)

PATHS = (
    style_case(
        "path.paths_standard",
        "/anything/path/blue/blue,black,brown/name,Rex,description,a%20dog",
    ),
    style_case(
        "path.paths_simple_non_exploded",
        "/anything/path/simple/blue/blue,black,brown/name,Rex,description,a%20dog",
    ),
    style_case(
        "path.paths_simple_exploded",
        "/anything/path/simple/blue/blue,black,brown/name=Rex,description=a%20dog",
    ),
    style_case(
        "path.paths_label_non_exploded",
        "/anything/path/label/.blue/.blue,black,brown/.name,Rex,description,a%20dog",
    ),
    style_case(
        "path.paths_label_exploded",
        "/anything/path/label/.blue/.blue.black.brown/.name=Rex.description=a%20dog",
    ),
    style_case(
        "path.paths_matrix_non_exploded",
        "/anything/path/matrix/;primitive=blue/;array=blue,black,brown"
        "/;object=name,Rex,description,a%20dog",
    ),
    style_case(
        "path.paths_matrix_exploded",
        "/anything/path/matrix/;primitive=blue/;array=blue;array=black;array=brown"
        "/;name=Rex;description=a%20dog",
    ),
    style_case(
        "path.paths_matrix_exploded",
        "/anything/path/matrix/;primitive/;array=blue/;name=Rex",
        {"primitive": "", "array": ["blue"], "object": {"name": "Rex"}},
    ),
    path_case("get_simple_primitive", 5, "/simplePrimitive/5"),
    path_case("get_simple_explode_primitive", 5, "/simpleExplodePrimitive/5"),
    path_case("get_simple_string", "a%b/c d?é", "/simpleString/a%25b%2Fc%20d%3F%C3%A9"),
    path_case("get_simple_no_explode_array", [3, 4, 5], "/simpleNoExplodeArray/3,4,5"),
    path_case("get_simple_explode_array", [3, 4, 5], "/simpleExplodeArray/3,4,5"),
    path_case(
        "get_simple_no_explode_object",
        OBJECT,
        "/simpleNoExplodeObject/role,admin,firstName,Alex",
    ),
    path_case(
        "get_simple_explode_object",
        OBJECT,
        "/simpleExplodeObject/role=admin,firstName=Alex",
    ),
    path_case("get_label_primitive", 5, "/labelPrimitive/.5"),
    path_case("get_label_explode_primitive", 5, "/labelExplodePrimitive/.5"),
    path_case("get_label_no_explode_array", [3, 4, 5], "/labelNoExplodeArray/.3,4,5"),
    path_case("get_label_explode_array", [3, 4, 5], "/labelExplodeArray/.3.4.5"),
    path_case(
        "get_label_no_explode_object",
        OBJECT,
        "/labelNoExplodeObject/.role,admin,firstName,Alex",
    ),
    path_case(
        "get_label_explode_object",
        OBJECT,
        "/labelExplodeObject/.role=admin.firstName=Alex",
    ),
    path_case("get_matrix_primitive", 5, "/matrixPrimitive/;id=5", "id"),
    path_case("get_matrix_explode_primitive", 5, "/matrixExplodePrimitive/;id=5", "id"),
    path_case(
        "get_matrix_no_explode_array", [3, 4], "/matrixNoExplodeArray/;id=3,4", "id"
    ),
    path_case(
        "get_matrix_explode_array", [3, 4], "/matrixExplodeArray/;id=3;id=4", "id"
    ),
    path_case(
        "get_matrix_no_explode_object",
        OBJECT,
        "/matrixNoExplodeObject/;id=role,admin,firstName,Alex",
        "id",
    ),
    path_case(
        "get_matrix_explode_object",
        OBJECT,
        "/matrixExplodeObject/;role=admin;firstName=Alex",
        "id",
    ),
    path_case("get_content_object", COMPLEX, f"/contentObject/{COMPLEX_QUOTED}"),
    path_case("get_pass_through", "some string", "/passThrough/some%20string"),
    path_case("get_starting_with_number", "x", "/startingWithNumber/x", "value_1param"),
    Case(
        SHARED,
        "get_anything_id",
        {"id": 1.5, "x_extra_id": "x"},
        "/anything/1.5",
        {"x-extra-id": "x"},
    ),
    Case(SHARED, "post_anything_id", {"id": 1}, "/anything/1"),
    Case(SHARED, "post_anything_id", {"id": 1, "limit": 7}, "/anything/1?limit=7"),
    Case(
        SHARED,
        "get_anything_id_action",
        {"id": 1, "action": "lists"},
        "/anything/1/lists",
    ),
    Case(
        SHARED,
        "get_anything_id_action_id",
        {"id": 1, "action": "lists"},
        "/anything/1/lists/1",
    ),
    Case(
        SHARED,
        "get_anything_id_override",
        {"id": "a,b"},
        "/anything/a%2Cb/override",
    ),
    Case(
        "parameters_extreme",
        "post_anything_all_param_types_id_id2",
        {
            **{"id": 1, "id2": 2, "cookie_string": "c", "cookie_int": 3},
            **{"query_param": "q", "query_param2": "r", "x_header_value": "h"},
            **{"x_header_data": "d", "body_id": 9, "name": "Rex", "status": "sold"},
        },
        "/anything/all-param-types/1/2?queryParam=q&queryParam2=r",
        {
            "x-header-value": "h",
            "x-header-data": "d",
            "cookie": "cookieString=c; cookieInt=3",
        },
        body={"id": 9, "name": "Rex", "status": "sold"},
    ),
)

QUERIES = (
    style_case(
        "query.query_standard",
        "/anything/query?primitive=blue&array=blue&array=black&array=brown"
        "&name=Rex&description=a%20dog",
    ),
    style_case(
        "query.query_form_exploded",
        "/anything/query/form?primitive=blue&array=blue&array=black&array=brown"
        "&name=Rex&description=a%20dog",
    ),
    style_case(
        "query.query_form_exploded",
        "/anything/query/form?primitive=&name=x%2Cy%26z%3D1",
        {"primitive": "", "array": [], "object": {"name": "x,y&z=1"}},
    ),
    style_case(
        "query.query_form_non_exploded",
        "/anything/query/form?primitive=blue&array=blue,black,brown"
        "&object=name,Rex,description,a%20dog",
    ),
    style_case(
        "query.query_form_non_exploded",
        "/anything/query/form?array=a%2Cb,c%20d&object=name,x%2Cy%26z%3D1",
        {"array": ["a,b", "c d"], "object": {"name": "x,y&z=1"}},
    ),
    style_case(
        "query.query_space_delimited_non_exploded",
        "/anything/query/spaceDelimited?array=blue%20black%20brown"
        "&object=name%20Rex%20description%20dog",
        {"array": COLORS, "object": {"name": "Rex", "description": "dog"}},
    ),
    style_case(
        "query.query_pipe_delimited_non_exploded",
        "/anything/query/pipeDelimited?array=blue%7Cblack%7Cbrown"
        "&object=name%7CRex%7Cdescription%7Cdog",
        {"array": COLORS, "object": {"name": "Rex", "description": "dog"}},
    ),
    style_case(
        "query.query_deep_object_non_exploded",
        "/anything/query/deepObject?object%5Bname%5D=Rex&object%5Bdescription%5D=a%20dog",
        {"object": STYLE_EXAMPLES["object"]},
    ),
    Case(
        LOCATIONS,
        "get_query_form",
        {
            **{"ea": [3, 4], "a": [5, 6], "eo": OBJECT, "o": OBJECT, "ep": 1, "p": 2},
            **{"ps": "a b&c", "co": COMPLEX, "value_1s": "n"},
        },
        "/queryForm?ea=3&ea=4&a=5,6&role=admin&firstName=Alex"
        "&o=role,admin,firstName,Alex&ep=1&p=2&ps=a%20b%26c"
        f"&co={COMPLEX_QUOTED}&1s=n",
    ),
    Case(
        LOCATIONS,
        "get_query_delimited",
        {"sa": [3, 4, 5], "pa": [6, 7]},
        "/queryDelimited?sa=3%204%205&pa=6%7C7",
    ),
    Case(
        LOCATIONS,
        "get_deep_object",
        {"deep_obj": COMPLEX},
        "/queryDeepObject?deepObj%5BObject%5D%5Brole%5D=admin"
        "&deepObj%5BObject%5D%5BfirstName%5D=Alex"
        "&deepObj%5BId%5D=12345&deepObj%5BIsAdmin%5D=true",
    ),
    Case(
        LOCATIONS, "enum_params", {"enum_path_param": 100}, "/enums?enumPathParam=100"
    ),
)

# OpenAPI 3.0 allows `style` in urlencoded bodies only, 3.1 in multipart bodies too. Intaglio follows 3.1 in both:
# a 3.0 author who writes it there means that. Parts have no percent-encoding.
FORMS = (
    form_case(
        "standard",
        "",
        PRIMITIVE_PART,
        *ARRAY_PARTS,
        ("object", "application/json", b'{"foo":"x","bar":"y z"}'),
    ),
    form_case(
        "form_exploded",
        "/form",
        PRIMITIVE_PART,
        *ARRAY_PARTS,
        ("foo", None, b"x"),
        ("bar", None, b"y z"),
    ),
    form_case(
        "form_non_exploded",
        "/form",
        PRIMITIVE_PART,
        ("array", None, b"blue,black,brown"),
        ("object", None, b"foo,x,bar,y z"),
    ),
    form_case(
        "space_delimited_non_exploded",
        "/spaceDelimited",
        ("array", None, b"blue black brown"),
        ("object", None, b"foo x bar y z"),
    ),
    form_case(
        "pipe_delimited_non_exploded",
        "/pipeDelimited",
        ("array", None, b"blue|black|brown"),
        ("object", None, b"foo|x|bar|y z"),
    ),
    form_case(
        "deep_object_exploded",
        "/deepObject",
        PRIMITIVE_PART,
        *ARRAY_PARTS,
        ("object[foo]", None, b"x"),
        ("object[bar]", None, b"y z"),
    ),
)

CASES = (*COOKIES, *HEADERS, *PATHS, *QUERIES, *FORMS)
