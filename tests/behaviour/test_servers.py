"""Servers: which URL a call goes to, and how its path is joined to it."""

import pytest

from harness.sdk import Print
from harness.server import Recorder


def described(servers: str, operation_servers: str = "") -> str:
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


def test_the_described_server_is_called(printing: Print, server: Recorder) -> None:
    """Without `server_url` the first server of the description is called."""
    description = described(
        f"servers: [{{url: '{server.url}/v1'}}, {{url: 'https://example.com'}}]"
    )
    with printing(description).Api() as api:
        api.things.get()
    assert "/v1/thing" == server.only.target


def test_variables_of_a_server_take_their_defaults(
    printing: Print, server: Recorder
) -> None:
    """The variables of a server's URL are filled in with their defaults."""
    host, port = server.url.removeprefix("http://").split(":")
    description = described(f"""
servers:
  - url: "http://{{host}}:{{port}}/{{base}}"
    variables:
      host: {{default: {host}}}
      port: {{default: "{port}", enum: ["{port}", "443"]}}
      base: {{default: v2}}
""")
    with printing(description).Api() as api:
        api.things.get()
    assert "/v2/thing" == server.only.target


@pytest.mark.parametrize("base", ["", "/", "/base", "/base/"])
def test_base_path_and_path_are_joined_by_one_slash(
    printing: Print, server: Recorder, base: str
) -> None:
    """A base path is kept, and no slash is doubled or lost."""
    with printing(described("")).Api(server_url=server.url + base) as api:
        api.things.get()
    assert f"{base.rstrip('/')}/thing" == server.only.target


def test_an_operations_server_goes_before_that_of_the_description(
    printing: Print, server: Recorder
) -> None:
    """An operation that names its own server is sent there."""
    description = described(
        "servers: [{url: 'http://127.0.0.1:9/unused'}]",
        f"servers: [{{url: '{server.url}/own'}}]",
    )
    with printing(description).Api() as api:
        api.things.get()
    assert "/own/thing" == server.only.target


def test_the_clients_server_goes_before_that_of_an_operation(
    printing: Print, server: Recorder
) -> None:
    """`server_url` of the client is obeyed by every operation."""
    description = described("", "servers: [{url: 'http://127.0.0.1:9/unused'}]")
    with printing(description).Api(server_url=server.url) as api:
        api.things.get()
    assert "/thing" == server.only.target


def test_the_calls_server_goes_before_that_of_the_client(
    printing: Print, server: Recorder
) -> None:
    """`server_url` of a call is obeyed by that call."""
    with printing(described("")).Api(server_url="http://127.0.0.1:9") as api:
        api.things.get(server_url=f"{server.url}/once")
    assert "/once/thing" == server.only.target


@pytest.mark.parametrize("servers", ["", "servers: [{url: /api}]"])
def test_a_relative_server_needs_a_server_url(printing: Print, servers: str) -> None:
    """Where the description names no host, the error asks for `server_url`."""
    sdk = printing(described(servers))
    with sdk.Api() as api, pytest.raises(sdk.errors.SDKError, match="server_url"):
        api.things.get()


def test_variables_of_an_operations_server_can_be_set(
    printing: Print, server: Recorder
) -> None:
    """A variable that only an operation's own server has is one of the client's."""
    sdk = printing(
        described(
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
