"""The documentation of the call and the names in it, against the facts of the page."""

import inspect
import re
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from harness import GENERATED, SEED_PAGE
from harness.markdown import Row, headings, section, table

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


def rows_of_the_seed(seed: str) -> list[Row]:
    """The parameter table of the page, whose first cell stands on a line of its own."""
    text = seed.split("|---|---|---|---|\n")[1]
    return re.findall(r"^(\w+) \|\n(.*?) \| (\S+) \| (.*) \|$", text, re.M)


def test_the_table_has_the_rows_of_the_page(page: str) -> None:
    """Names, types and required marks of the parameters, in the page's order."""
    head, *rows = table(section(page, "Parameters"))
    assert HEAD == head
    assert ROWS == [row[:3] for row in rows]


def test_the_table_is_the_seeds(page: str, seed: str) -> None:
    """Every cell of the parameter table says what the seed's page says."""
    rows = rows_of_the_seed(seed)
    assert len(ROWS) == len(rows)
    assert rows == table(section(page, "Parameters"))[1:]


def test_the_errors_are_the_pages(page: str) -> None:
    """The errors section is one row: every other status is an API error."""
    assert ERRORS == table(section(page, "Errors"))


def test_the_errors_are_the_seeds(seed: str) -> None:
    """The facts about errors that we keep are those of the seed's page."""
    lines = seed[seed.index("| Error Type") :].splitlines()
    rows = [[cell.strip() for cell in line.strip("|-").split("|")] for line in lines]
    assert ERRORS == [tuple(row) for row in rows if any(row)]


def test_the_response_is_the_pages(page: str) -> None:
    """The response section names and links the response's model."""
    assert re.fullmatch(
        r"\*\*\[models\.CreateImageVariationResponseBody\]\([^()]+\)\*\*",
        section(page, "Response"),
    )


def test_the_sections_stand_in_the_pages_order(page: str) -> None:
    """The headings of the page, in its order."""
    assert [
        *["Variations", "Overview", "Available Operations", "create"],
        *["Example Usage", "Parameters", "Response", "Errors"],
    ] == headings(page)


def test_the_operation_is_listed_with_its_summary(page: str) -> None:
    """The list of operations links `create` and gives its summary."""
    listed = section(page, "Available Operations")
    assert "* [create](#create) - Create image variation" == listed


def test_the_operation_opens_with_its_description(page: str) -> None:
    """The operation's section opens with the description of the operation."""
    assert "Create an Image Variation" == section(page, "create")


def test_every_link_leads_to_a_file(page: str) -> None:
    """No link of the page is dead."""
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page)
    assert links
    assert [] == [link for link in links if not (PAGE.parent / link).is_file()]


@pytest.mark.parametrize("name", ["create", "create_async"])
def test_the_methods_take_the_pages_arguments(
    orq: Any, sdk: ModuleType, name: str
) -> None:
    """Both methods take the page's arguments, then the per-call options, by keyword."""
    method = getattr(orq.router.images.variations, name)
    *own, options = inspect.signature(method).parameters.values()
    assert [row[0] for row in ROWS[:-1]] == [each.name for each in own]
    assert {inspect.Parameter.KEYWORD_ONLY} == {each.kind for each in own}
    assert ("Unpack[CallOptions]", inspect.Parameter.VAR_KEYWORD) == (
        options.annotation,
        options.kind,
    )
    assert PER_CALL == list(sdk.utils.CallOptions.__annotations__)


@pytest.mark.parametrize("name", FIELDS)
def test_models_have_the_fields_of_the_facts(sdk: ModuleType, name: str) -> None:
    """Every model of the page exists, with the fields of the facts in their order."""
    fields = getattr(sdk.models, name).model_fields
    wire = [field.serialization_alias or name for name, field in fields.items()]
    assert FIELDS[name] == wire


def test_enumerations_hold_the_values_of_the_facts(sdk: ModuleType) -> None:
    """The two enumerations are literals of the values that the facts list."""
    assert ("url", "b64_json") == get_args(
        sdk.models.CreateImageVariationResponseFormat
    )
    assert ("256x256", "512x512", "1024x1024") == get_args(sdk.models.Size)


@pytest.mark.parametrize("name", ["Retry", "Cache", "LoadBalancer", "Timeout"])
def test_a_shape_that_occurs_twice_is_one_class(sdk: ModuleType, name: str) -> None:
    """What stands in the body and in `orq` with one shape is the same class."""
    classes = [n for n in dir(sdk.models) if n.endswith(name)]
    assert [f"CreateImageVariation{name}"] == classes


def test_the_classes_inside_orq_are_those_of_the_body(sdk: ModuleType) -> None:
    """A nested dict becomes an instance of the class that the body uses as well."""
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


def test_the_page_of_names_is_importable(sdk: ModuleType) -> None:
    """The page's `models.APIError` is the SDK's error; `types` holds UNSET."""
    assert sdk.models.APIError is sdk.errors.APIError
    assert issubclass(sdk.models.APIError, sdk.errors.SDKError)
    assert "UNSET" == repr(sdk.types.UNSET)
    assert hasattr(sdk.types, "OptionalNullable")


def test_retry_config_takes_its_parts_by_position_and_by_keyword(
    sdk: ModuleType,
) -> None:
    """RetryConfig and BackoffStrategy are values in milliseconds, either way made."""
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
