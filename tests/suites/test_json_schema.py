"""The schemas of the JSON Schema test suite as models: they print, import and decode what is valid."""

import importlib
import json
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Listener, Recorder, listening
from suites.json_schema import Group, Instance, description, files, groups, suggested
from suites.places import conformance
from suites.workshop import Workshop

pytestmark = conformance

REMOTE = "refers to a document on a server, which is not fetched unless it is allowed"
RELATIVE = (
    "refers to a document beside its own, which the suite serves and does not hold"
)
UNPRINTED: Mapping[tuple[str, int], str] = {
    ("defs", 0): REMOTE,
    ("dynamicRef", 13): RELATIVE,
    ("dynamicRef", 14): RELATIVE,
    ("dynamicRef", 15): RELATIVE,
    ("dynamicRef", 16): RELATIVE,
    ("dynamicRef", 17): REMOTE,
    ("optional/cross-draft", 0): REMOTE,
    ("ref", 6): REMOTE,
    **{("refRemote", number): REMOTE for number in range(15)},
}
"""Group of a file -> why it is not printed."""

SUGGESTED = (
    "a referenced schema has `properties` and no `type`: it is the model of an object"
)
UNDECODED: Mapping[tuple[str, int, str], str] = {
    ("ref", 0, "match"): SUGGESTED,
    ("ref", 0, "recursive match"): SUGGESTED,
    ("ref", 21, "valid under the URN IDed schema"): SUGGESTED,
    (
        "optional/float-overflow",
        0,
        "valid if optional overflow handling is implemented",
    ): "pydantic takes no float for an integer that is beyond 64 bits",
}
"""Instance of a group -> why it is no value of the model."""

CLOSED = "a request takes the keys that the description names, so that a misspelt one is found"
DYNAMIC = "what $dynamicRef leads to is a fallback, and its keys are not known"
BRANCHES = "has the keys of two branches of an anyOf, of which a request is one"
UNKNOWN_VOCABULARY = "its own $schema says that minimum is no assertion"
BASE64 = "an argument of bytes that is text is the Base64 of them"
NO_BASE64 = "an invalid base64 string (% is not a valid character); validates true"
NO_BASE64_BUT_JSON = "an invalid base64 string that is valid JSON; validates true"
REFUSED: Mapping[tuple[str, int, str], str] = {
    ("additionalProperties", 4, "additional properties are allowed"): CLOSED,
    ("not", 3, "property absent"): CLOSED,
    ("properties", 0, "doesn't invalidate other properties"): CLOSED,
    ("anyOf", 5, "both anyOf valid (complex)"): BRANCHES,
    (
        "unevaluatedProperties",
        11,
        "when two match and has no unevaluated properties",
    ): BRANCHES,
    ("dynamicRef", 9, "The recursive part is valid against the root"): DYNAMIC,
    (
        "dynamicRef",
        10,
        "The recursive part doesn't need to validate against the root",
    ): DYNAMIC,
    ("unevaluatedProperties", 21, "with no unevaluated properties"): DYNAMIC,
    (
        "type",
        0,
        "a float with zero fractional part is an integer",
    ): "an argument of type int is no float",
    (
        "vocabulary",
        0,
        "no validation: invalid number, but it still validates",
    ): UNKNOWN_VOCABULARY,
    ("content", 1, NO_BASE64): BASE64,
    ("content", 2, NO_BASE64_BUT_JSON): BASE64,
    ("content", 3, NO_BASE64_BUT_JSON): BASE64,
}
"""Instance of a group -> why it is no argument."""


def printable(file: str) -> list[Group]:
    """The groups of a file that are printed."""
    return [each for each in groups(file) if (file, each.number) not in UNPRINTED]


def decodable(file: str, group: Group) -> list[Instance]:
    """The valid instances of a group that are of the type that its keywords suggest."""
    return [
        each
        for each in group.instances
        if each.valid
        and suggested(group.schema, each.data)
        and (file, group.number, each.description) not in UNDECODED
    ]


@pytest.fixture(scope="module", params=[each for each in files() if printable(each)])
def file(request: pytest.FixtureRequest) -> str:
    """Every file of which there is something to print."""
    return str(request.param)


@pytest.fixture(scope="module")
def sdk(file: str, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the file, printed once for all tests."""
    folder = tmp_path_factory.mktemp("file")
    package: ModuleType = print_sdk(description(printable(file)), folder)
    return package


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    with listening() as listener:
        yield listener


def test_valid_instances_decode(file: str, sdk: ModuleType, listener: Listener) -> None:
    """Every valid instance arrives, and is the same JSON when it is written back."""
    server = listener.record()
    with sdk.Api(server_url=server.url) as api:
        decoded = {
            (group.number, each.description): returned(sdk, api, server, group, each)
            for group in printable(file)
            for each in decodable(file, group)
        }
    sent = {
        (group.number, each.description): canonical(each.data)
        for group in printable(file)
        for each in decodable(file, group)
    }
    assert sent == decoded


def returned(
    sdk: ModuleType, api: Any, server: Recorder, group: Group, instance: Instance
) -> str:
    """What the call made of the instance, as JSON; what it raised where it did."""
    server.answer(Answer.json(instance.data))
    codec = importlib.import_module(f"{sdk.__name__}._runtime.types.codec")
    try:
        value = getattr(api.groups, f"read{group.number}")()
        written = codec.RequestCodec(getattr(sdk.models, group.name)).to_data(value)
        return canonical(written)
    except Exception as error:  # the test shows all that is wrong with a file at once
        return f"{type(error).__name__}: {error}"


def test_valid_instances_are_arguments(file: str, sdk: ModuleType) -> None:
    """What the schema calls valid is not refused in a request."""
    refused = {
        (file, group.number, each.description): why
        for group in printable(file)
        for each in decodable(file, group)
        if (why := refusal(sdk, group, each))
    }
    assert {each for each in REFUSED if each[0] == file} == set(refused), refused


def refusal(sdk: ModuleType, group: Group, instance: Instance) -> str:
    codec = importlib.import_module(f"{sdk.__name__}._runtime.types.codec")
    try:
        codec.RequestCodec(getattr(sdk.models, group.name)).validate(instance.data)
    except Exception as error:
        return str(error)
    return ""


def canonical(value: Any) -> str:
    """One text for all spellings of a JSON value: 1 and 1.0 are the same number."""
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The packages of all files."""
    workshop = Workshop(tmp_path_factory.mktemp("schemas"))
    for file in files():
        path = workshop.folder / f"{module(file)}.json"
        path.write_text(json.dumps(description(printable(file))), "utf-8")
        workshop.add(path, module(file))
    return workshop


def module(file: str) -> str:
    return "schemas_" + file.replace("/", "_").replace("-", "_").lower()


def test_the_packages_import(workshop: Workshop) -> None:
    """Every model builds, and every type has a codec for requests and one for responses."""
    assert "" == workshop.imported(*map(module, files()))


def test_the_packages_type_check(workshop: Workshop) -> None:
    """`mypy --strict` finds nothing in what is printed for any schema."""
    assert "" == workshop.type_checked(*map(module, files()))


def test_what_is_skipped_exists() -> None:
    """No name stands in a table of exceptions for nothing."""
    known = {
        (f, g.number): {i.description for i in g.valid}
        for f in files()
        for g in groups(f)
    }
    assert set(UNPRINTED) <= set(known)
    named = [*UNDECODED, *REFUSED]
    assert [] == [each for each in named if each[2] not in known[each[:2]]]
