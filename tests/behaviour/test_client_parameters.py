"""Parameters of the client, which its calls share (`x-speakeasy-globals`)."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Projects, version: "1"}
x-speakeasy-globals:
  parameters:
    - {name: projectId, in: path, required: true, schema: {type: string}}
    - {name: X-Region, in: header, schema: {type: string}}
    - {name: tenant, in: query, x-speakeasy-globals-hidden: true, schema: {type: integer}}
paths:
  /projects/{projectId}/pets:
    get:
      operationId: listPets
      parameters:
        - {name: projectId, in: path, required: true, schema: {type: string}}
        - {name: x-region, in: header, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses: {"204": {description: done}}
  /tenant:
    get:
      operationId: getTenant
      parameters: [{name: tenant, in: query, required: true, schema: {type: integer}}]
      responses: {"204": {description: done}}
  /ping:
    get:
      operationId: ping
      parameters: [{name: projectId, in: query, schema: {type: string}}]
      responses: {"204": {description: done}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("shared")
    return print_sdk(DESCRIPTION, folder)


def create_client(sdk: ModuleType, server: Recorder, **arguments: Any) -> Any:
    return sdk.Api(server_url=server.url, **arguments)


def test_call_sends_parameters_of_client(sdk: ModuleType, server: Recorder) -> None:
    """A call sends the client's parameters in their locations."""
    with create_client(sdk, server, project_id="a/b", x_region="eu") as api:
        api.list_pets(limit=2)
    assert "/projects/a%2Fb/pets?limit=2" == server.only.target
    assert "eu" == server.only.header("x-region")


def test_asynchronous_call_sends_parameters_of_client(
    sdk: ModuleType, server: Recorder
) -> None:
    """An asynchronous call sends the client's parameters too."""

    async def call() -> None:
        async with create_client(sdk, server, project_id="p") as api:
            await api.list_pets_async()

    asyncio.run(call())
    assert "/projects/p/pets" == server.only.target
    assert server.only.header("x-region") is None


def test_argument_of_call_overrides_client(sdk: ModuleType, server: Recorder) -> None:
    """An argument of a call overrides the client's parameter."""
    with create_client(sdk, server, project_id="ours", x_region="eu") as api:
        api.list_pets(project_id="theirs", x_region="us")
    assert "/projects/theirs/pets" == server.only.target
    assert "us" == server.only.header("x-region")


def test_parameter_in_other_location_is_independent(
    sdk: ModuleType, server: Recorder
) -> None:
    """A parameter with the same name in another location does not take the client's value."""
    with create_client(sdk, server, project_id="ours") as api:
        api.ping()
    assert "/ping" == server.only.target


def test_missing_parameter_is_refused_with_hint(
    sdk: ModuleType, server: Recorder
) -> None:
    """A required parameter that neither call nor client has is refused with a hint."""
    with create_client(sdk, server) as api:
        with pytest.raises(sdk.errors.RequestValidationError) as caught:
            api.list_pets()
    (problem,) = caught.value.problems
    assert "project_id" == problem.path
    assert "missing" == problem.found
    assert "project_id= to the client" in problem.hint
    assert [] == server.received


def test_parameter_of_client_is_validated(sdk: ModuleType, server: Recorder) -> None:
    """A wrong value of the client is refused before a call sends anything."""
    with create_client(sdk, server, tenant="seven") as api:
        with pytest.raises(sdk.errors.RequestValidationError, match="tenant"):
            api.get_tenant()
    assert [] == server.received


def test_hidden_parameter_is_argument_of_client_only(
    sdk: ModuleType, server: Recorder
) -> None:
    """A hidden parameter is an argument of the client and not of a method."""
    with create_client(sdk, server, tenant=7) as api:
        with pytest.raises(TypeError, match="tenant"):
            api.get_tenant(tenant=8)
        api.get_tenant()
    assert "/tenant?tenant=7" == server.only.target
