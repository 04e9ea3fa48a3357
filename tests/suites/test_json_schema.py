"""The schemas of the JSON Schema test suite as models: they print, import and decode what is valid."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic_core import SchemaSerializer, core_schema

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Listener, listening
from suites.json_schema import Group, description, files, groups
from suites.places import conformance

pytestmark = conformance

REMOTE = "refers to a schema on a server, which is not fetched unless it is allowed"
SKIPPED: Mapping[str, Mapping[int, str] | str] = {
    "refRemote": REMOTE,
}
"""File -> reason, or group of the file -> reason."""

every_file = pytest.mark.parametrize("file", files())


def printable(file: str) -> list[Group]:
    """The groups of a file that are not skipped."""
    skipped = SKIPPED.get(file, {})
    if isinstance(skipped, str):
        return []
    return [each for each in groups(file) if each.number not in skipped]


@pytest.fixture(scope="module")
def sdk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the file that the test is about."""
    folder = tmp_path_factory.mktemp("schemas")
    return print_sdk(description(printable(request.param)), folder)


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    with listening() as listener:
        yield listener


with_package = pytest.mark.parametrize("sdk", files(), indirect=True)


@pytest.mark.parametrize("file", files())
def test_valid_instances_decode(file: str, tmp_path: Path, listener: Listener) -> None:
    """Every valid instance arrives, and is the same JSON when it is written back."""
    found = printable(file)
    if not found:
        pytest.skip(str(SKIPPED[file]))
    sdk = print_sdk(description(found), tmp_path)
    server = listener.record()
    wrong = []
    with sdk.Api(server_url=server.url) as api:
        for group in found:
            read = getattr(api.groups, f"read{group.number}")
            for instance in group.valid:
                server.answer(Answer.json(instance.data))
                try:
                    value = read()
                except Exception as error:
                    wrong.append((group.number, group.description, instance.description, repr(error)))
                    continue
                if canonical(written(value)) != canonical(instance.data):
                    wrong.append((group.number, group.description, instance.description, instance.data, written(value)))
    assert [] == wrong


_ANYTHING = SchemaSerializer(core_schema.any_schema())


def written(value: Any) -> Any:
    """The JSON of a decoded value, without what did not arrive."""
    return _ANYTHING.to_python(value, mode="json", by_alias=True, exclude_unset=True)


def canonical(value: Any) -> str:
    """One text for all spellings of a JSON value: 1 and 1.0 are the same number."""
    return json.dumps(value, sort_keys=True)
