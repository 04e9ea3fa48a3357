"""The parameter-style descriptions of others, called: requests are as RFC 6570 and OpenAPI say."""

import asyncio
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer, Received
from harness.server import Listener, listening
from suites.parameter_cases import CASES, Case, Parts
from suites.places import SUITES, conformance
from suites.workshop import Workshop

pytestmark = conformance


def descriptions() -> dict[str, Path]:
    """The descriptions of the suite, by the name of the package that is printed of each."""
    found = sorted(SUITES.joinpath("parameters").rglob("*.yaml"))
    return {each.stem.replace("-", "_"): each for each in found}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """The packages of all descriptions, importable by name."""
    workshop = Workshop(tmp_path_factory.mktemp("parameters"))
    for package, description in descriptions().items():
        workshop.add(description, package)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(workshop.folder)
        yield workshop


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    with listening() as listener:
        yield listener


@pytest.mark.parametrize("call", ["sync", "async"])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_call_is_serialised(
    case: Case, call: str, workshop: Workshop, listener: Listener
) -> None:
    """Target, headers and body are those of the specification, sync and async."""
    server = listener.record()
    server.answer(Answer.text(""))
    package = importlib.import_module(case.package)
    send = sent_async if call == "async" else sent
    send(package, case, server.url)
    received = server.only
    assert case.target == received.target
    assert dict(case.headers) == {key: received.header(key) for key in case.headers}
    assert case.headers.get("cookie") == received.header("cookie")
    assert case.parts == parts(received)
    assert case.body == (received.json if case.body is not None else None)


def sent(package: ModuleType, case: Case, url: str) -> None:
    with package.Api(server_url=url) as api:
        method(api, case.call)(**case.arguments)


def sent_async(package: ModuleType, case: Case, url: str) -> None:
    async def call() -> None:
        async with package.Api(server_url=url) as api:
            await method(api, f"{case.call}_async")(**case.arguments)

    asyncio.run(call())


def method(api: Any, call: str) -> Any:
    for name in call.split("."):
        api = getattr(api, name)
    return api


def parts(received: Received) -> Parts:
    if not str(received.header("content-type")).startswith("multipart/"):
        return ()
    return tuple(
        (str(each.name), each.content_type, each.content) for each in received.parts
    )


def test_every_operation_is_called(workshop: Workshop) -> None:
    """No operation of the descriptions is without a case."""
    printed = {
        f"{package}.{operation.call}"
        for package, description in descriptions().items()
        for operation in workshop.add(description, package).coverage.operations
    }
    assert printed == set(map(str, CASES))


def test_the_packages_import(workshop: Workshop) -> None:
    """Every module of every package imports, and every model builds."""
    assert "" == workshop.imported(*descriptions())
