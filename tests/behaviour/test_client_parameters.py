"""Parameters that are given to the client once (`x-speakeasy-globals`)."""

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


def client(sdk: ModuleType, server: Recorder, **given: Any) -> Any:
    return sdk.Api(server_url=server.url, **given)


def test_the_clients_parameters_go_with_a_call(
    sdk: ModuleType, server: Recorder
) -> None:
    """A call that leaves them out has those of the client, in their own places."""
    with client(sdk, server, project_id="a/b", x_region="eu") as api:
        api.list_pets(limit=2)
    assert "/projects/a%2Fb/pets?limit=2" == server.only.target
    assert "eu" == server.only.header("x-region")


def test_an_event_loop_has_them_too(sdk: ModuleType, server: Recorder) -> None:
    """Asynchronous calls take them from the client as well."""

    async def call() -> None:
        async with client(sdk, server, project_id="p") as api:
            await api.list_pets_async()

    asyncio.run(call())
    assert "/projects/p/pets" == server.only.target
    assert server.only.header("x-region") is None


def test_a_calls_own_goes_before_them(sdk: ModuleType, server: Recorder) -> None:
    """What a call is given stands over what the client has."""
    with client(sdk, server, project_id="ours", x_region="eu") as api:
        api.list_pets(project_id="theirs", x_region="us")
    assert "/projects/theirs/pets" == server.only.target
    assert "us" == server.only.header("x-region")


def test_location_tells_parameters_apart(sdk: ModuleType, server: Recorder) -> None:
    """A parameter of the same name in another location is none of the client's."""
    with client(sdk, server, project_id="ours") as api:
        api.ping()
    assert "/ping" == server.only.target


def test_a_missing_one_is_told_before_anything_is_sent(
    sdk: ModuleType, server: Recorder
) -> None:
    """Where neither call nor client has a required parameter, the error says how to give it."""
    with client(sdk, server) as api:
        with pytest.raises(sdk.errors.RequestValidationError) as caught:
            api.list_pets()
    (problem,) = caught.value.problems
    assert "project_id" == problem.path
    assert "missing" == problem.found
    assert "project_id= to the client" in problem.hint
    assert [] == server.received


def test_an_unfit_one_is_told_before_anything_is_sent(
    sdk: ModuleType, server: Recorder
) -> None:
    """The client's parameters are checked as a call's own are."""
    with client(sdk, server, tenant="seven") as api:
        with pytest.raises(sdk.errors.RequestValidationError, match="tenant"):
            api.get_tenant()
    assert [] == server.received


def test_a_hidden_one_is_given_to_the_client_alone(
    sdk: ModuleType, server: Recorder
) -> None:
    """A method has no argument for a parameter that is hidden, and sends it all the same."""
    with client(sdk, server, tenant=7) as api:
        with pytest.raises(TypeError, match="tenant"):
            api.get_tenant(tenant=8)
        api.get_tenant()
    assert "/tenant?tenant=7" == server.only.target
