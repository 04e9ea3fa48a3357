"""Servers: the URL of a call and the path that follows it."""

import pytest

from harness.sdk import PrintPackage
from harness.server import Recorder


def build_description(servers: str, operation_servers: str = "") -> str:
    return f"""
openapi: 3.1.0
info: {{title: Served, version: "1"}}
{servers}
paths:
  /thing:
    get:
      operationId: getThing
      x-speakeasy-group: things
      x-speakeasy-name-override: get
      responses: {{"204": {{description: done}}}}
      {operation_servers}
"""


def test_first_server_is_default(print_package: PrintPackage, server: Recorder) -> None:
    """The first server of the description is the default."""
    description = build_description(
        f"servers: [{{url: '{server.url}/v1'}}, {{url: 'https://example.com'}}]"
    )
    with print_package(description).Api() as api:
        api.things.get()
    assert "/v1/thing" == server.only.target


def test_server_variables_have_defaults(
    print_package: PrintPackage, server: Recorder
) -> None:
    """The variables of a server URL have their defaults."""
    host, port = server.url.removeprefix("http://").split(":")
    description = build_description(f"""
servers:
  - url: "http://{{host}}:{{port}}/{{base}}"
    variables:
      host: {{default: {host}}}
      port: {{default: "{port}", enum: ["{port}", "443"]}}
      base: {{default: v2}}
""")
    with print_package(description).Api() as api:
        api.things.get()
    assert "/v2/thing" == server.only.target


@pytest.mark.parametrize("base", ["", "/", "/base", "/base/"])
def test_base_path_and_path_are_joined_by_one_slash(
    print_package: PrintPackage, server: Recorder, base: str
) -> None:
    """One slash joins the base path and the path."""
    with print_package(build_description("")).Api(server_url=server.url + base) as api:
        api.things.get()
    assert f"{base.rstrip('/')}/thing" == server.only.target


def test_server_of_operation_overrides_description(
    print_package: PrintPackage, server: Recorder
) -> None:
    """The server of an operation overrides that of the description."""
    description = build_description(
        "servers: [{url: 'http://127.0.0.1:9/unused'}]",
        f"servers: [{{url: '{server.url}/own'}}]",
    )
    with print_package(description).Api() as api:
        api.things.get()
    assert "/own/thing" == server.only.target


def test_server_url_of_client_overrides_operation(
    print_package: PrintPackage, server: Recorder
) -> None:
    """`server_url` of the client overrides the server of an operation."""
    description = build_description("", "servers: [{url: 'http://127.0.0.1:9/unused'}]")
    with print_package(description).Api(server_url=server.url) as api:
        api.things.get()
    assert "/thing" == server.only.target


def test_server_url_of_call_overrides_client(
    print_package: PrintPackage, server: Recorder
) -> None:
    """`server_url` of a call overrides that of the client."""
    with print_package(build_description("")).Api(
        server_url="http://127.0.0.1:9"
    ) as api:
        api.things.get(server_url=f"{server.url}/once")
    assert "/once/thing" == server.only.target


@pytest.mark.parametrize("servers", ["", "servers: [{url: /api}]"])
def test_relative_server_needs_server_url(
    print_package: PrintPackage, servers: str
) -> None:
    """A call to a server without a host is an error that asks for `server_url`."""
    sdk = print_package(build_description(servers))
    with sdk.Api() as api, pytest.raises(sdk.errors.SDKError, match="server_url"):
        api.things.get()


def test_server_variables_of_operation_can_be_set(
    print_package: PrintPackage, server: Recorder
) -> None:
    """The client sets the variables of an operation's server, and refuses unknown ones."""
    sdk = print_package(
        build_description(
            f"servers: [{{url: '{server.url}'}}]",
            f"servers: [{{url: '{server.url}/{{zone}}', variables: "
            "{zone: {default: z1, enum: [z1, z2]}}}]",
        )
    )
    with sdk.Api() as api, sdk.Api(server_variables={"zone": "z2"}) as moved:
        api.things.get()
        moved.things.get()
    assert ["/z1/thing", "/z2/thing"] == [each.target for each in server.received]
    with pytest.raises(sdk.errors.RequestValidationError, match="did you mean 'zone'"):
        sdk.Api(server_variables={"zonne": "z2"})
    with sdk.Api(server_variables={"zone": "z3"}) as lost:
        with pytest.raises(sdk.errors.RequestValidationError, match="'z1', 'z2'"):
            lost.things.get()
