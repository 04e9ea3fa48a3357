"""Validation of arguments: a wrong argument is refused before sending, unlike in the published package."""

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
    "string for number": ({"retry": {"count": "three"}}, "retry.count", "'three'"),
    "digits for number": ({"n": "1"}, "n", "'1'"),
    "boolean for number": ({"n": True}, "n", "True"),
    "number for string": ({"user": 7}, "user", "7"),
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


def catch_refusal(sdk: ModuleType, api: Recorder, call: Callable[[], object]) -> Any:
    """Returns the error of a call, and asserts that nothing is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        call()
    assert [] == api.received
    return caught.value


@pytest.mark.parametrize("case", WRONG)
def test_wrong_argument_is_refused(
    create: Any, sdk: ModuleType, api: Recorder, case: str
) -> None:
    """A wrong argument is refused with its path and a hint."""
    arguments, path, expected = WRONG[case]
    error = catch_refusal(sdk, api, lambda: create(model="m", **arguments))
    assert path in [problem.path for problem in error.problems]
    (line,) = (line for line in str(error).splitlines() if f"{path}:" in line)
    assert expected in line


def test_wrong_argument_is_one_problem(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """A wrong value is one problem, also for a number that may be an int or a float."""
    error = catch_refusal(sdk, api, lambda: create(model="m", n="1"))
    assert ["n"] == [problem.path for problem in error.problems]


def test_misspelt_key_has_hint(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """The message about a misspelt key contains the nearest key."""
    error = catch_refusal(sdk, api, lambda: create(model="m", retry={"cuont": 3}))
    assert "retry.cuont: unknown key; did you mean 'count'?" in str(error)


def test_error_lists_all_problems(create: Any, sdk: ModuleType, api: Recorder) -> None:
    """One error lists all wrong arguments."""
    error = catch_refusal(
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


def test_error_is_value_error_and_sdk_error(
    create: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The error is a ValueError and an SDKError."""
    error = catch_refusal(sdk, api, lambda: create(model="m", n=0))
    assert isinstance(error, ValueError)
    assert isinstance(error, sdk.errors.SDKError)


def test_asynchronous_method_raises_same_error(
    orq: Any, sdk: ModuleType, api: Recorder
) -> None:
    """The asynchronous method refuses the same arguments with the same message."""
    variations = orq.router.images.variations
    error = catch_refusal(sdk, api, lambda: variations.create(model="m", n=11))
    asynchronous = catch_refusal(
        sdk, api, lambda: asyncio.run(variations.create_async(model="m", n=11))
    )
    assert str(error) == str(asynchronous)


def test_constructor_of_model_validates(sdk: ModuleType) -> None:
    """The constructor of a model validates its arguments."""
    with pytest.raises(sdk.errors.RequestValidationError, match="did you mean 'count'"):
        sdk.models.CreateImageVariationRetry(cuont=3)
