"""Requests encode parameters as RFC 6570 and OpenAPI require, for descriptions of others."""

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
from suites.suite_folder import SUITES, conformance
from suites.package_workspace import PackageWorkspace

pytestmark = conformance


def list_descriptions() -> dict[str, Path]:
    """The descriptions of the suite, by the name of their package."""
    found = sorted(SUITES.joinpath("parameters").rglob("*.yaml"))
    return {each.stem.replace("-", "_"): each for each in found}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackageWorkspace]:
    """The packages of all descriptions, importable by name."""
    workspace = PackageWorkspace(tmp_path_factory.mktemp("parameters"))
    for package, description in list_descriptions().items():
        workspace.print_package(description, package)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(workspace.folder)
        yield workspace


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """A server on loopback, for all tests."""
    with listening() as listener:
        yield listener


@pytest.mark.parametrize("call", ["sync", "async"])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_request_is_as_specified(
    case: Case, call: str, workspace: PackageWorkspace, listener: Listener
) -> None:
    """Target, headers and body are those that the specification requires, sync and async."""
    server = listener.record()
    server.answer(Answer.text(""))
    package = importlib.import_module(case.package)
    send = send_asynchronously if call == "async" else send_synchronously
    send(package, case, server.url)
    received = server.only
    assert case.target == received.target
    assert dict(case.headers) == {key: received.header(key) for key in case.headers}
    assert case.headers.get("cookie") == received.header("cookie")
    assert case.parts == list_parts(received)
    assert case.body == (received.json if case.body is not None else None)


def send_synchronously(package: ModuleType, case: Case, url: str) -> None:
    """Makes the call of a case with its synchronous method."""
    with package.Api(server_url=url) as api:
        find_method(api, case.call)(**case.arguments)


def send_asynchronously(package: ModuleType, case: Case, url: str) -> None:
    """Makes the call of a case with its asynchronous method."""

    async def call() -> None:
        async with package.Api(server_url=url) as api:
            await find_method(api, f"{case.call}_async")(**case.arguments)

    asyncio.run(call())


def find_method(api: Any, call: str) -> Any:
    """The method of a dotted name."""
    for name in call.split("."):
        api = getattr(api, name)
    return api


def list_parts(received: Received) -> Parts:
    """The parts of a multipart body as name, content type and content; empty for other bodies."""
    if not str(received.header("content-type")).startswith("multipart/"):
        return ()
    return tuple(
        (str(each.name), each.content_type, each.content) for each in received.parts
    )


def test_every_operation_has_a_case(workspace: PackageWorkspace) -> None:
    """Every operation of the descriptions has a case."""
    printed = {
        f"{package}.{operation.call}"
        for package, description in list_descriptions().items()
        for operation in workspace.print_package(
            description, package
        ).coverage.operations
    }
    assert printed == set(map(str, CASES))


def test_packages_import(workspace: PackageWorkspace) -> None:
    """Every module of every package imports, and every model builds."""
    assert "" == workspace.import_packages(*list_descriptions())
