"""The documentation of the call, compared with the seed page."""

import inspect
import re
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from harness import GENERATED, SEED_PAGE
from harness.markdown import Row, find_headings, find_section, parse_table

PAGE = GENERATED / "docs" / "sdks" / "variations" / "README.md"
YES, NO = "✔️", "➖"
HEAD = ("Parameter", "Type", "Required", "Description")
ROWS = [
    ("model", "str", YES),
    ("image", "Optional[Any]", NO),
    ("n", "OptionalNullable[float]", NO),
    ("response_format", "Optional[models.CreateImageVariationResponseFormat]", NO),
    ("size", "Optional[models.Size]", NO),
    ("user", "Optional[str]", NO),
    ("name", "Optional[str]", NO),
    ("fallbacks", "List[models.CreateImageVariationFallbacks]", NO),
    ("retry", "Optional[models.CreateImageVariationRetry]", NO),
    ("cache", "Optional[models.CreateImageVariationCache]", NO),
    ("load_balancer", "Optional[models.CreateImageVariationLoadBalancer]", NO),
    ("timeout", "Optional[models.CreateImageVariationTimeout]", NO),
    ("orq", "Optional[models.CreateImageVariationOrq]", NO),
    ("retries", "Optional[utils.RetryConfig]", NO),
]
ERRORS = [
    ("Error Type", "Status Code", "Content Type"),
    ("models.APIError", "4XX, 5XX", "*/*"),
]
FIELDS = {
    "CreateImageVariationFallbacks": ["model"],
    "CreateImageVariationRetry": ["count", "on_codes"],
    "CreateImageVariationCache": ["ttl", "type"],
    "CreateImageVariationLoadBalancer": ["type", "models"],
    "WeightedModel": ["model", "weight"],
    "CreateImageVariationTimeout": ["call_timeout"],
    "CreateImageVariationOrq": [
        *["name", "retry", "fallbacks", "prompt", "identity", "contact", "cache"],
        *["load_balancer", "timeout"],
    ],
    "Prompt": ["id", "version"],
    "Identity": ["id", "display_name", "email", "metadata", "logo_url", "tags"],
    "CreateImageVariationResponseBody": [
        *["created", "data", "output_format", "size", "quality", "usage"]
    ],
    "ImageVariation": ["b64_json", "url"],
    "Usage": ["total_tokens", "input_tokens", "output_tokens", "input_tokens_details"],
    "InputTokensDetails": ["text_tokens", "image_tokens"],
}
PER_CALL = ["retries", "server_url", "timeout_ms", "http_headers"]


@pytest.fixture
def page(printed: Path) -> str:
    return PAGE.read_text("utf-8")


@pytest.fixture
def seed() -> str:
    if not SEED_PAGE.exists():
        pytest.skip("../shared/seed is not here")
    return SEED_PAGE.read_text("utf-8")


def parse_seed_rows(seed: str) -> list[Row]:
    """Returns the parameter table of the seed page, whose first cell has its own line."""
    rows = seed.split("|---|---|---|---|\n")[1]
    return re.findall(r"^(\w+) \|\n(.*?) \| (\S+) \| (.*) \|$", rows, re.M)


def test_parameter_table(page: str) -> None:
    """The parameter table has the names, types and required marks in order."""
    head, *rows = parse_table(find_section(page, "Parameters"))
    assert HEAD == head
    assert ROWS == [row[:3] for row in rows]


def test_parameter_table_is_that_of_seed_page(page: str, seed: str) -> None:
    """The parameter table equals that of the seed page."""
    rows = parse_seed_rows(seed)
    assert len(ROWS) == len(rows)
    assert rows == parse_table(find_section(page, "Parameters"))[1:]


def test_error_table(page: str) -> None:
    """The error table has one row."""
    assert ERRORS == parse_table(find_section(page, "Errors"))


def test_error_table_is_that_of_seed_page(seed: str) -> None:
    """The expected error table equals that of the seed page."""
    lines = seed[seed.index("| Error Type") :].splitlines()
    rows = [[cell.strip() for cell in line.strip("|-").split("|")] for line in lines]
    assert ERRORS == [tuple(row) for row in rows if any(row)]


def test_response_section(page: str) -> None:
    """The response section links the response's model."""
    assert re.fullmatch(
        r"\*\*\[models\.CreateImageVariationResponseBody\]\([^()]+\)\*\*",
        find_section(page, "Response"),
    )


def test_order_of_headings(page: str) -> None:
    """The page has the headings of the seed page, in order."""
    assert [
        *["Variations", "Overview", "Available Operations", "create"],
        *["Example Usage", "Parameters", "Response", "Errors"],
    ] == find_headings(page)


def test_operation_list(page: str) -> None:
    """The list of operations links `create` and contains its summary."""
    operations = find_section(page, "Available Operations")
    assert "* [create](#create) - Create image variation" == operations


def test_operation_section_starts_with_description(page: str) -> None:
    """The operation's section starts with its description."""
    assert "Create an Image Variation" == find_section(page, "create")


def test_links_lead_to_files(page: str) -> None:
    """Every link of the page leads to a file."""
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page)
    assert links
    assert [] == [link for link in links if not (PAGE.parent / link).is_file()]


@pytest.mark.parametrize("name", ["create", "create_async"])
def test_methods_have_documented_parameters(
    orq: Any, sdk: ModuleType, name: str
) -> None:
    """Both methods have the documented keyword parameters and the options of a call."""
    method = getattr(orq.router.images.variations, name)
    *arguments, options = inspect.signature(method).parameters.values()
    assert [row[0] for row in ROWS[:-1]] == [each.name for each in arguments]
    assert {inspect.Parameter.KEYWORD_ONLY} == {each.kind for each in arguments}
    assert ("Unpack[CallOptions]", inspect.Parameter.VAR_KEYWORD) == (
        options.annotation,
        options.kind,
    )
    assert PER_CALL == list(sdk.utils.CallOptions.__annotations__)


@pytest.mark.parametrize("name", FIELDS)
def test_models_have_documented_fields(sdk: ModuleType, name: str) -> None:
    """Every documented model has its fields in order."""
    fields = getattr(sdk.models, name).model_fields
    wire = [field.serialization_alias or name for name, field in fields.items()]
    assert FIELDS[name] == wire


def test_enums_have_documented_values(sdk: ModuleType) -> None:
    """Both enums are literals of the documented values."""
    assert ("url", "b64_json") == get_args(
        sdk.models.CreateImageVariationResponseFormat
    )
    assert ("256x256", "512x512", "1024x1024") == get_args(sdk.models.Size)


@pytest.mark.parametrize("name", ["Retry", "Cache", "LoadBalancer", "Timeout"])
def test_duplicate_schema_is_one_class(sdk: ModuleType, name: str) -> None:
    """A schema that both the body and `orq` have is one class."""
    classes = [n for n in dir(sdk.models) if n.endswith(name)]
    assert [f"CreateImageVariation{name}"] == classes


def test_nested_dict_has_class_of_body(sdk: ModuleType) -> None:
    """A nested dict of `orq` becomes an instance of the body's class."""
    models = sdk.models
    orq = models.CreateImageVariationOrq(
        retry={"count": 2},
        fallbacks=[{"model": "m"}],
        cache={"type": "exact_match"},
        load_balancer={"type": "weight_based", "models": []},
        timeout={"call_timeout": 1},
    )
    assert [
        models.CreateImageVariationRetry,
        models.CreateImageVariationFallbacks,
        models.CreateImageVariationCache,
        models.CreateImageVariationLoadBalancer,
        models.CreateImageVariationTimeout,
    ] == [
        type(value)
        for value in [
            *[orq.retry, orq.fallbacks[0], orq.cache],
            *[orq.load_balancer, orq.timeout],
        ]
    ]


def test_documented_names_are_importable(sdk: ModuleType) -> None:
    """`models.APIError` is the package's error, and `types` has UNSET."""
    assert sdk.models.APIError is sdk.errors.APIError
    assert issubclass(sdk.models.APIError, sdk.errors.SDKError)
    assert "UNSET" == repr(sdk.types.UNSET)
    assert hasattr(sdk.types, "OptionalNullable")


def test_retry_config_accepts_positions_and_keywords(
    sdk: ModuleType,
) -> None:
    """RetryConfig and BackoffStrategy accept positional and keyword arguments."""
    by_position = sdk.utils.RetryConfig(
        "backoff", sdk.utils.BackoffStrategy(1, 50, 1.1, 100), False
    )
    by_keyword = sdk.utils.RetryConfig(
        strategy="backoff",
        backoff=sdk.utils.BackoffStrategy(
            initial_interval=1, max_interval=50, exponent=1.1, max_elapsed_time=100
        ),
        retry_connection_errors=False,
    )
    assert by_position == by_keyword
