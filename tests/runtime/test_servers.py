"""A client is pointed at one of the description's servers, or at one of the user's own."""

from __future__ import annotations

from typing import Any

import pytest

from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.errors import RequestValidationError, SDKError
from intaglio.runtime.client.options import ClientOptions
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.client.client_description import Server as Place

from .calls import operation
from .server import Server


def described(url: str) -> ClientDescription:
    """An API with two servers, one of them with variables."""
    regional = Place(
        url + "/{region}/v{version}",
        variables={"region": "eu", "version": "1"},
        name="regional",
        allowed={"region": ("eu", "us")},
    )
    servers = (Place(url + "/main", name="main"), regional)
    return ClientDescription("test/1", servers=servers, timeout_ms=10_000)


def target(
    echo: Server,
    settings: ClientOptions,
    servers: tuple[Place, ...] = (),
    options: CallOptions = CallOptions(),
) -> str:
    """Where a call goes with these settings of the client."""
    with Client(described(echo.url), {}, **settings) as caller:
        caller.call(operation("/x", servers=servers), {}, options)
    return echo.last.target


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, "/main/x"),
        ({"server": None, "server_variables": None}, "/main/x"),
        ({"server": 0}, "/main/x"),
        ({"server": 1}, "/eu/v1/x"),
        ({"server": "regional"}, "/eu/v1/x"),
        ({"server": "regional", "server_variables": {"region": "us"}}, "/us/v1/x"),
        ({"server": 1, "server_variables": {"version": "{region}"}}, "/eu/v{region}/x"),
    ],
)
def test_choice(echo: Server, settings: ClientOptions, expected: str) -> None:
    """A server is chosen by name or index, its variables are filled in."""
    assert expected == target(echo, settings).replace("%7B", "{").replace("%7D", "}")


def test_server_url_wins(echo: Server) -> None:
    """server_url wins over a chosen server, that of a call over all."""
    own: ClientOptions = {"server": "regional", "server_url": echo.url + "/own"}
    assert "/own/x" == target(echo, own)
    options = CallOptions(server_url=echo.url + "/call")
    assert "/call/x" == target(echo, own, options=options)


def test_servers_of_an_operation(echo: Server) -> None:
    """An operation's own servers are chosen from by name, and filled by variables."""
    first = Place(echo.url + "/first")
    regional = Place(echo.url + "/op-{region}", {"region": "x"}, name="regional")
    both = (first, regional)
    assert "/first/x" == target(echo, {}, both)
    assert "/first/x" == target(echo, {"server": 1}, both)
    assert "/op-x/x" == target(echo, {"server": "regional"}, both)
    given: ClientOptions = {"server": 1, "server_variables": {"region": "us"}}
    assert "/op-us/x" == target(echo, given, (regional,))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"server": "prod"}, "server: 'prod' is not one of 'main', 'regional', 0, 1"),
        ({"server": 2}, "server: 2 is not one of 'main', 'regional', 0, 1"),
        ({"server": -1}, "server: -1 is not one of 'main', 'regional', 0, 1"),
        ({"server": True}, "server: True is not one of 'main', 'regional', 0, 1"),
        (
            {"server": 1, "server_variables": {"region": "mars"}},
            "server_variables.region: 'mars' is not one of 'eu', 'us'",
        ),
        (
            {"server": 1, "server_variables": {"regoin": "eu"}},
            "server_variables.regoin: not one of 'region', 'version'; "
            "did you mean 'region'?",
        ),
        (
            {"server": 1, "server_variables": {"version": 2}},
            "server_variables.version: 2 is not a string",
        ),
        (
            {"server_variables": {"region": "eu"}},
            "server_variables.region: the server 'main' has no variables",
        ),
    ],
)
def test_mistakes(settings: Any, expected: str) -> None:
    """A wrong server or variable is found when the client is made."""
    with pytest.raises(RequestValidationError) as caught:
        Client(described("http://127.0.0.1:9"), {}, **settings)
    assert expected == str(caught.value)


def test_all_mistakes_at_once() -> None:
    """All wrong variables are named together."""
    wrong = {"region": "mars", "x": "y"}
    with pytest.raises(RequestValidationError) as caught:
        Client(described("http://127.0.0.1:9"), {}, server=1, server_variables=wrong)
    assert ["server_variables.x", "server_variables.region"] == [
        each.path for each in caught.value.problems
    ]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "/api/v3",
            "server_url: missing; the API's server '/api/v3' is relative to the URL "
            "of its description, so pass server_url='https://.../api/v3'",
        ),
        ("", "server_url: missing; pass server_url='https://...'"),
    ],
)
def test_relative_server(url: str, expected: str) -> None:
    """A server without a host needs a server_url, which is said before anything is sent."""
    description = ClientDescription("test/1", servers=(Place(url),))
    with Client(description, {}) as caller, pytest.raises(SDKError) as caught:
        caller.call(operation(), {})
    assert expected == str(caught.value)


def test_server_url_that_is_none() -> None:
    """A server_url without a scheme is refused."""
    with Client(described(""), {}, server_url="localhost:80") as caller:
        with pytest.raises(RequestValidationError) as caught:
            caller.call(operation(), {})
    assert (
        "server_url: 'localhost:80' is not an absolute URL; https://... or http://..."
        == str(caught.value)
    )


def test_representation() -> None:
    """A client shows the server that it talks to."""
    caller = Client(described("https://a.invalid"), {}, server=1)
    assert "Client(server_url='https://a.invalid/eu/v1')" == repr(caller)
