"""The XML of TypeSpec's Spector: its answers are read, and written again they are its requests."""

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
    pytest.mark.skipif(not SPECTOR.is_dir(), reason="../shared/spector is not here"),
]

LOST = {
    "modelWithSimpleArrays": "wrapped arrays that the description calls unwrapped",
    "modelWithArrayOfModel": "a wrapped array that the description calls unwrapped",
    "modelWithEmptyArray": "a wrapped array that the description calls unwrapped",
    "modelWithText": "a text that the description calls an element",
}
"""What the compiler to OpenAPI leaves out of `xml`: it is read all the same, and written otherwise."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A path and the document that goes both ways on it."""

    path: str
    document: str

    def __str__(self) -> str:
        return self.path.rpartition("/")[2]


def scenarios() -> list[Scenario]:
    """Those of `payload/xml` whose document stands in the list of scenarios."""
    if not SPECTOR.is_dir():
        return []
    listed = json.loads(SPECTOR.joinpath("scenarios.json").read_text("utf-8"))
    apis = [
        api
        for each in listed
        if each["spec"] == "payload/xml"
        for api in each["apis"]
        if api["method"] == "get" and isinstance(raw(api), str)
    ]
    return [
        Scenario(api["uri"], raw(api)) for api in apis if api["uri"][-5:] != "error"
    ]


def raw(api: dict[str, Any]) -> Any:
    return api["response"]["body"]["rawContent"]


def canonical(document: str | bytes) -> str:
    text = document if isinstance(document, str) else document.decode()
    return canonicalize(text, strip_text=True)


@pytest.fixture(scope="module", params=VERSIONS)
def sdk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> ModuleType:
    description = SPECTOR / "openapi" / "payload" / "xml" / request.param
    text = description.joinpath("openapi.yaml").read_text("utf-8")
    return print_sdk(text, tmp_path_factory.mktemp("xml"))


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    with listening() as listener:
        yield listener


def method(sdk: ModuleType, verb: str, path: str) -> str:
    """The name of the method that calls this endpoint."""
    module = importlib.import_module(f"{sdk.__name__}.sdk")
    (name,) = [
        name
        for name, value in vars(module).items()
        if (getattr(value, "method", ""), getattr(value, "path", "")) == (verb, path)
    ]
    return str(name).lower()


def arguments(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.model_fields_set}


@pytest.mark.parametrize("call", ["sync", "async"])
@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_what_is_answered_is_sent_again(
    sdk: ModuleType, listener: Listener, scenario: Scenario, call: str
) -> None:
    """A document becomes a model without extras, and the model the same document."""
    server = listener.record()
    server.answer(Answer.text(scenario.document, "application/xml"), Answer(204))
    value = asyncio.run(exchanged(sdk, server.url, scenario.path, call == "async"))
    assert not value.model_extra
    assert "application/xml" == server.received[1].header("content-type")
    is_same = canonical(scenario.document) == canonical(server.received[1].body)
    assert is_same == (str(scenario) not in LOST)


async def exchanged(sdk: ModuleType, url: str, path: str, is_async: bool) -> Any:
    get, put = method(sdk, "GET", path), method(sdk, "PUT", path)
    async with sdk.Api(server_url=url) as api:
        if not is_async:
            value = getattr(api, get)()
            getattr(api, put)(**arguments(value))
            return value
        value = await getattr(api, f"{get}_async")()
        await getattr(api, f"{put}_async")(**arguments(value))
        return value


def test_an_error_in_xml_is_typed(sdk: ModuleType, listener: Listener) -> None:
    """The error of a status carries the model that its document describes."""
    server = listener.record()
    document = "<XmlErrorBody><message>no</message><code>400</code></XmlErrorBody>"
    server.answer(Answer.text(document, "application/xml", 400))
    with sdk.Api(server_url=server.url) as api:
        with pytest.raises(sdk.errors.XmlErrorBodyError) as caught:
            api.xml_error_value_get()
    assert sdk.models.XmlErrorBody(message="no", code=400) == caught.value.data
