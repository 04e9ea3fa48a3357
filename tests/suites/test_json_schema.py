"""The JSON Schema test suite: its schemas become models that decode and accept valid instances."""

import importlib
import json
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Listener, Recorder, listening
from suites.json_schema_suite import (
    Group,
    Instance,
    build_description,
    is_of_implied_type,
    list_files,
    load_groups,
)
from suites.suite_folder import conformance
from suites.package_workspace import PackageWorkspace

pytestmark = conformance

REMOTE = (
    "refers to a document on a server, which is fetched only if the config allows it"
)
RELATIVE = "refers to a document beside its own, which the suite does not include"
NOT_PRINTED: Mapping[tuple[str, int], str] = {
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
"""File and group -> why it is not printed."""

IMPLIED_OBJECT = (
    "a referenced schema has `properties` and no `type`: it is the model of an object"
)
NOT_DECODED: Mapping[tuple[str, int, str], str] = {
    ("ref", 0, "match"): IMPLIED_OBJECT,
    ("ref", 0, "recursive match"): IMPLIED_OBJECT,
    ("ref", 21, "valid under the URN IDed schema"): IMPLIED_OBJECT,
    (
        "optional/float-overflow",
        0,
        "valid if optional overflow handling is implemented",
    ): "pydantic accepts no float for an integer beyond 64 bits",
}
"""File, group and instance -> why the model does not decode it."""

CLOSED = "a request accepts only declared keys, so that a misspelt one is an error"
DYNAMIC = "$dynamicRef is not modelled, so its keys are unknown"
BRANCHES = "has the keys of two variants of an anyOf; a request is one variant"
CUSTOM_VOCABULARY = "its own $schema makes minimum an annotation"
BASE64 = "a string argument for bytes has to be Base64"
NO_BASE64 = "an invalid base64 string (% is not a valid character); validates true"
NO_BASE64_BUT_JSON = "an invalid base64 string that is valid JSON; validates true"
NOT_ACCEPTED: Mapping[tuple[str, int, str], str] = {
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
    ): "an int argument does not accept a float",
    (
        "vocabulary",
        0,
        "no validation: invalid number, but it still validates",
    ): CUSTOM_VOCABULARY,
    ("content", 1, NO_BASE64): BASE64,
    ("content", 2, NO_BASE64_BUT_JSON): BASE64,
    ("content", 3, NO_BASE64_BUT_JSON): BASE64,
}
"""File, group and instance -> why a request does not accept it."""


def list_printed_groups(file: str) -> list[Group]:
    """The groups of a file, without those of `NOT_PRINTED`."""
    return [
        each for each in load_groups(file) if (file, each.number) not in NOT_PRINTED
    ]


def list_decoded_instances(file: str, group: Group) -> list[Instance]:
    """The valid instances of a group that have the type its keywords imply."""
    return [
        each
        for each in group.instances
        if each.valid
        and is_of_implied_type(group.schema, each.data)
        and (file, group.number, each.description) not in NOT_DECODED
    ]


@pytest.fixture(
    scope="module", params=[each for each in list_files() if list_printed_groups(each)]
)
def file(request: pytest.FixtureRequest) -> str:
    """The name of each file that has groups to print."""
    return str(request.param)


@pytest.fixture(scope="module")
def sdk(file: str, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the file, printed once for all tests."""
    folder = tmp_path_factory.mktemp("file")
    package: ModuleType = print_sdk(
        build_description(list_printed_groups(file)), folder
    )
    return package


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """A server on loopback, for all tests."""
    with listening() as listener:
        yield listener


def test_valid_instances_decode(file: str, sdk: ModuleType, listener: Listener) -> None:
    """Every valid instance decodes, and encodes to the same JSON."""
    server = listener.record()
    with sdk.Api(server_url=server.url) as api:
        decoded = {
            (group.number, each.description): round_trip(sdk, api, server, group, each)
            for group in list_printed_groups(file)
            for each in list_decoded_instances(file, group)
        }
    sent = {
        (group.number, each.description): to_canonical_json(each.data)
        for group in list_printed_groups(file)
        for each in list_decoded_instances(file, group)
    }
    assert sent == decoded


def round_trip(
    sdk: ModuleType, api: Any, server: Recorder, group: Group, instance: Instance
) -> str:
    """The instance as JSON after a call has decoded it and a codec has encoded it; the error if one is raised."""
    server.answer(Answer.json(instance.data))
    codec = importlib.import_module(f"{sdk.__name__}._runtime.types.codec")
    try:
        value = getattr(api.groups, f"read{group.number}")()
        encoded = codec.RequestCodec(getattr(sdk.models, group.name)).to_data(value)
        return to_canonical_json(encoded)
    except Exception as error:  # one failure lists all problems of a file
        return f"{type(error).__name__}: {error}"


def test_valid_instances_are_accepted_in_requests(file: str, sdk: ModuleType) -> None:
    """A request accepts every valid instance, `NOT_ACCEPTED` apart."""
    rejected = {
        (file, group.number, each.description): reason
        for group in list_printed_groups(file)
        for each in list_decoded_instances(file, group)
        if (reason := find_request_error(sdk, group, each))
    }
    assert {each for each in NOT_ACCEPTED if each[0] == file} == set(rejected), rejected


def find_request_error(sdk: ModuleType, group: Group, instance: Instance) -> str:
    """The error of a request with the instance; an empty string if there is none."""
    codec = importlib.import_module(f"{sdk.__name__}._runtime.types.codec")
    try:
        codec.RequestCodec(getattr(sdk.models, group.name)).validate(instance.data)
    except Exception as error:
        return str(error)
    return ""


def to_canonical_json(value: Any) -> str:
    """The same string for equal JSON values: 1 and 1.0 are the same number."""
    return json.dumps(_replace_integral_floats(value), sort_keys=True)


def _replace_integral_floats(value: Any) -> Any:
    match value:
        case dict():
            return {
                key: _replace_integral_floats(inner) for key, inner in value.items()
            }
        case list():
            return [_replace_integral_floats(inner) for inner in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> PackageWorkspace:
    """The packages of all files, printed once."""
    workspace = PackageWorkspace(tmp_path_factory.mktemp("schemas"))
    for file in list_files():
        path = workspace.folder / f"{module_name(file)}.json"
        path.write_text(
            json.dumps(build_description(list_printed_groups(file))), "utf-8"
        )
        workspace.print_package(path, module_name(file))
    return workspace


def module_name(file: str) -> str:
    """The name of the package of a file."""
    return "schemas_" + file.replace("/", "_").replace("-", "_").lower()


def test_packages_import(workspace: PackageWorkspace) -> None:
    """Every module imports, and every model builds, with its codecs for requests and responses."""
    assert "" == workspace.import_packages(*map(module_name, list_files()))


def test_packages_type_check(workspace: PackageWorkspace) -> None:
    """`mypy --strict` finds no error in any package."""
    assert "" == workspace.type_check(*map(module_name, list_files()))


def test_exceptions_exist() -> None:
    """Every row of the tables of exceptions names a valid instance or group of the suite."""
    known = {
        (f, g.number): {i.description for i in g.valid}
        for f in list_files()
        for g in load_groups(f)
    }
    assert set(NOT_PRINTED) <= set(known)
    named = [*NOT_DECODED, *NOT_ACCEPTED]
    assert [] == [each for each in named if each[2] not in known[each[:2]]]
