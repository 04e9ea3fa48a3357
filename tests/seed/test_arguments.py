"""Wrong arguments, which the published package lets pass: found before sending."""

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from harness.server import Recorder

WRONG: dict[str, tuple[dict[str, Any], str, str]] = {
    "misspelt key": ({"retry": {"cuont": 3}}, "retry.cuont", "'count'"),
    "misspelt deep key": (
        {"orq": {"load_balancer": {"type": "weight_based", "models": [{"wieght": 1}]}}},
        "orq.load_balancer.models[0].wieght",
        "'weight'",
    ),
    "word for number": ({"retry": {"count": "three"}}, "retry.count", "'three'"),
    "text for number": ({"n": "1"}, "n", "'1'"),
    "truth for number": ({"n": True}, "n", "True"),
    "number for text": ({"user": 7}, "user", "7"),
    "object for array": ({"fallbacks": {"model": "m"}}, "fallbacks", ""),
    "array for object": ({"cache": []}, "cache", ""),
    "too large": ({"n": 11}, "n", "10"),
    "too small": ({"n": 0}, "n", "1"),
    "too large inside": ({"retry": {"count": 9}}, "retry.count", "5"),
    "item out of bounds": (
        {"retry": {"on_codes": [429, 42]}},
        "retry.on_codes[1]",
        "100",
    ),
    "too few items": ({"retry": {"on_codes": []}}, "retry.on_codes", "1"),
    "seconds out of bounds": (
        {"cache": {"type": "exact_match", "ttl": 259201}},
        "cache.ttl",
        "259200",
    ),
    "no such value": ({"size": "17x17"}, "size", "1024x1024"),
    "no such constant": ({"cache": {"type": "exact"}}, "cache.type", "exact_match"),
    "missing key": ({"cache": {"ttl": 1}}, "cache.type", "missing"),
    "missing key of item": ({"fallbacks": [{}]}, "fallbacks[0].model", "missing"),
    "misspelt in one variant": (
        {"load_balancer": {"type": "weight_based", "modles": []}},
        "load_balancer.modles",
        "'models'",
    ),
}


def rejected(sdk: ModuleType, api: Recorder, call: Callable[[], object]) -> Any:
    """The error of a call that must not reach the server."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        call()
    assert [] == api.received
    return caught.value


@pytest.mark.parametrize("case", WRONG)
def test_wrong_arguments_are_named_with_their_path(
    create: Any, sdk: ModuleType, api: Recorder, case: str
) -> None:
    """A wrong argument is an error with its path and the way out; nothing is sent."""
    arguments, path, told = WRONG[case]
    error = rejected(sdk, api, lambda: create(model="m", **arguments))
    assert path in [problem.path for problem in error.problems]
    (line,) = (line for line in str(error).splitlines() if f"{path}:" in line)
    assert told in line


def test_a_wrong_argument_is_one_problem(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """One wrong value is one problem, also where a number may be an int or a float."""
    error = rejected(sdk, api, lambda: create(model="m", n="1"))
    assert ["n"] == [problem.path for problem in error.problems]


def test_the_hint_is_the_nearest_name(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The message of a misspelt key asks for the nearest key."""
    error = rejected(sdk, api, lambda: create(model="m", retry={"cuont": 3}))
    assert "retry.cuont: unknown key; did you mean 'count'?" in str(error)


def test_all_wrong_arguments_are_told_at_once(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """One error names every wrong argument."""
    error = rejected(
        sdk,
        api,
        lambda: create(
            model=3,
            n=11,
            retry={"cuont": 3, "on_codes": [1]},
            orq={"prompt": {"id": "p"}},
        ),
    )
    assert {
        "model",
        "n",
        "retry.cuont",
        "retry.on_codes[0]",
        "orq.prompt.version",
    } == {problem.path for problem in error.problems}


def test_a_wrong_argument_is_a_value_error_of_the_sdk(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """What Python calls a ValueError is one, and the SDK's own error as well."""
    error = rejected(sdk, api, lambda: create(model="m", n=0))
    assert isinstance(error, ValueError)
    assert isinstance(error, sdk.errors.SDKError)


def test_the_async_method_checks_alike(
    orq: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The async twin refuses the same arguments in the same words."""
    variations = orq.router.images.variations
    refused = rejected(sdk, api, lambda: variations.create(model="m", n=11))
    twin = rejected(
        sdk, api, lambda: asyncio.run(variations.create_async(model="m", n=11))
    )
    assert str(refused) == str(twin)


def test_a_model_is_checked_where_it_is_made(sdk: ModuleType) -> None:
    """Making a model checks it like the arguments of a call."""
    with pytest.raises(sdk.errors.RequestValidationError, match="did you mean 'count'"):
        sdk.models.CreateImageVariationRetry(cuont=3)
