"""The XML of TypeSpec's Spector: a decoded response encodes to the expected request."""

import asyncio
import importlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree.ElementTree import canonicalize

import pytest

from harness import REPOSITORY
from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Listener, listening

SPECTOR = REPOSITORY.parent / "shared" / "spector"
VERSIONS = ("3.0.0", "3.1.0", "3.2.0")

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not SPECTOR.is_dir(), reason="../shared/spector is absent"),
]

DIFFERENT = {
    "modelWithSimpleArrays": "wrapped arrays that the description calls unwrapped",
    "modelWithArrayOfModel": "a wrapped array that the description calls unwrapped",
    "modelWithEmptyArray": "a wrapped array that the description calls unwrapped",
    "modelWithText": "text that the description calls an element",
}
"""Documents that encode differently: the OpenAPI document lacks a part of TypeSpec's `xml`."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A path and its XML document, which is both response and expected request."""

    path: str
    document: str

    def __str__(self) -> str:
        return self.path.rpartition("/")[2]


def list_scenarios() -> list[Scenario]:
    """The scenarios of `payload/xml` that have a document."""
    if not SPECTOR.is_dir():
        return []
    listed = json.loads(SPECTOR.joinpath("scenarios.json").read_text("utf-8"))
    apis = [
        api
        for each in listed
        if each["spec"] == "payload/xml"
        for api in each["apis"]
        if api["method"] == "get" and isinstance(raw_content(api), str)
    ]
    return [
        Scenario(api["uri"], raw_content(api))
        for api in apis
        if api["uri"][-5:] != "error"
    ]


def raw_content(api: dict[str, Any]) -> Any:
    """The body of a response, as the suite lists it."""
    return api["response"]["body"]["rawContent"]


def canonicalize_xml(document: str | bytes) -> str:
    """The canonical form of an XML document, without surrounding whitespace."""
    text = document if isinstance(document, str) else document.decode()
    return canonicalize(text, strip_text=True)


@pytest.fixture(scope="module", params=VERSIONS)
def sdk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> ModuleType:
    """The package of each version of the document."""
    description = SPECTOR / "openapi" / "payload" / "xml" / request.param
    text = description.joinpath("openapi.yaml").read_text("utf-8")
    return print_sdk(text, tmp_path_factory.mktemp("xml"))


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """A server on loopback, for all tests."""
    with listening() as listener:
        yield listener


def find_method_name(sdk: ModuleType, verb: str, path: str) -> str:
    """The name of the method that calls an endpoint."""
    module = importlib.import_module(f"{sdk.__name__}.sdk")
    (name,) = [
        name
        for name, value in vars(module).items()
        if (getattr(value, "method", ""), getattr(value, "path", "")) == (verb, path)
    ]
    return str(name).lower()


def read_arguments(value: Any) -> dict[str, Any]:
    """The fields of a model as arguments."""
    return {name: getattr(value, name) for name in value.model_fields_set}


@pytest.mark.parametrize("call", ["sync", "async"])
@pytest.mark.parametrize("scenario", list_scenarios(), ids=str)
def test_response_round_trips(
    sdk: ModuleType, listener: Listener, scenario: Scenario, call: str
) -> None:
    """A response decodes to a model without extra fields, which encodes to the same document."""
    server = listener.record()
    server.answer(Answer.text(scenario.document, "application/xml"), Answer(204))
    value = asyncio.run(
        receive_and_send(sdk, server.url, scenario.path, call == "async")
    )
    assert not value.model_extra
    assert "application/xml" == server.received[1].header("content-type")
    is_same = canonicalize_xml(scenario.document) == canonicalize_xml(
        server.received[1].body
    )
    assert is_same == (str(scenario) not in DIFFERENT)


async def receive_and_send(sdk: ModuleType, url: str, path: str, is_async: bool) -> Any:
    """Calls GET, then PUT with the result; returns the result."""
    get, put = find_method_name(sdk, "GET", path), find_method_name(sdk, "PUT", path)
    async with sdk.Api(server_url=url) as api:
        if not is_async:
            value = getattr(api, get)()
            getattr(api, put)(**read_arguments(value))
            return value
        value = await getattr(api, f"{get}_async")()
        await getattr(api, f"{put}_async")(**read_arguments(value))
        return value


def test_error_in_xml_is_typed(sdk: ModuleType, listener: Listener) -> None:
    """The exception of an XML error response holds the decoded model."""
    server = listener.record()
    document = "<XmlErrorBody><message>no</message><code>400</code></XmlErrorBody>"
    server.answer(Answer.text(document, "application/xml", 400))
    with sdk.Api(server_url=server.url) as api:
        with pytest.raises(sdk.errors.XmlErrorBodyError) as caught:
            api.xml_error_value_get()
    assert sdk.models.XmlErrorBody(message="no", code=400) == caught.value.data
