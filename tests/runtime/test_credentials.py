"""Requests are signed with what the user gave, and nothing of it is ever shown."""

from __future__ import annotations

import logging
import traceback
from base64 import b64encode
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx2
import pytest

from intaglio.runtime.auth.schemes import (
    ApiKey,
    Basic,
    Bearer,
    Digest,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Scheme,
)
from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.errors import APIError, MissingCredentials
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.request.parameter import Header

from .calls import operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

SECRET = "s3cr3t-k3y"


def signed(server: Server, scheme: Scheme, **given: Any) -> Seen:
    """What a server gets from a client with this scheme."""
    description = ClientDescription(
        "t", schemes={"it": scheme}, security=(("it",),), timeout_ms=10_000
    )
    with Client(description, given, server_url=server.url) as caller:
        caller.call(operation(), {})
    return server.last


@pytest.mark.parametrize("kind", [Bearer, OAuth2, OpenIdConnect])
def test_bearer(echo: Server, kind: Any) -> None:
    """Tokens of every scheme that has them are bearer tokens."""
    seen = signed(echo, kind(argument="token", env="X"), token=f" {SECRET}\n")
    assert f"Bearer {SECRET}" == seen.headers["authorization"]


def test_api_key(echo: Server) -> None:
    """An API key goes where the description says."""
    header = ApiKey("X-Key", "header", "key")
    assert SECRET == signed(echo, header, key=SECRET).headers["x-key"]
    assert "/?k=a%26b" == signed(echo, ApiKey("k", "query", "key"), key="a&b").target
    cookie = signed(echo, ApiKey("sid", "cookie", "key"), key=SECRET)
    assert f"sid={SECRET}" == cookie.headers["cookie"]


@pytest.mark.parametrize("password", ["pass", ""])
def test_basic(echo: Server, password: str) -> None:
    """User name and password are encoded, the password may be empty."""
    seen = signed(echo, Basic(), username="üser", password=password)
    expected = b64encode(f"üser:{password}".encode()).decode()
    assert f"Basic {expected}" == seen.headers["authorization"]


def test_basic_from_the_environment(
    echo: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """User name and password each have their environment variable."""
    monkeypatch.setenv("T_USER", "u")
    monkeypatch.setenv("T_PASS", "p")
    scheme = Basic(username_env="T_USER", password_env="T_PASS")
    assert "Basic dTpw" == signed(echo, scheme).headers["authorization"]


def test_digest(serve: Serve) -> None:
    """A digest answers the server's challenge."""

    def handle(seen: Seen) -> Answer:
        if seen.headers["authorization"]:
            return reply({})
        challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
        return reply({}, 401, www_authenticate=challenge)

    seen = signed(serve(handle), Digest(), username="u", password="p")
    assert seen.headers["authorization"].startswith('Digest username="u", realm="r"')


def test_mutual_tls(echo: Server) -> None:
    """A client certificate adds nothing to the request."""
    assert signed(echo, MutualTls()).headers["authorization"] is None


def test_functions_are_called_for_each_call(echo: Server) -> None:
    """A credential can be a function, called once for each call."""
    tokens = iter(["one", "two"])
    description = ClientDescription(
        "t", schemes={"it": Bearer("token")}, security=(("it",),), timeout_ms=10_000
    )
    given = {"token": lambda: next(tokens)}
    with Client(description, given, server_url=echo.url) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {})
    sent = [seen.headers["authorization"] for seen in echo.seen]
    assert ["Bearer one", "Bearer two"] == sent


def test_environment(
    sample: ModuleType, echo: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is read from the environment at the time of the call."""
    caller = sample.Sample(server_url=echo.url)
    monkeypatch.setenv("SAMPLE_API_KEY", SECRET)
    with caller, pytest.raises(sample.errors.ResponseValidationError):
        caller.pets.get(pet_id="1")
    assert f"Bearer {SECRET}" == echo.last.headers["authorization"]


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (None, "is missing"),
        ("", "is empty"),
        (" \n", "is empty"),
        (lambda: "", "is empty"),
    ],
)
def test_missing(
    sample: ModuleType,
    echo: Server,
    monkeypatch: pytest.MonkeyPatch,
    key: Any,
    state: str,
) -> None:
    """A missing key is explained before anything is sent."""
    monkeypatch.delenv("SAMPLE_API_KEY", raising=False)
    with sample.Sample(key, server_url=echo.url) as caller:
        with pytest.raises(sample.errors.MissingCredentials) as caught:
            caller.pets.get(pet_id="1")
    advice = "pass api_key=... to the client or set the environment variable"
    assert f"api_key {state}: {advice} SAMPLE_API_KEY" == str(caught.value)
    assert [] == echo.seen


@pytest.mark.parametrize("key", ["a\nb", "a\0b", "schlüssel"])
def test_unfit_key(sample: ModuleType, echo: Server, key: str) -> None:
    """A key that no header can carry is refused without being repeated."""
    with sample.Sample(key, server_url=echo.url) as caller:
        with pytest.raises(sample.errors.MissingCredentials) as caught:
            caller.pets.get(pet_id="1")
    message = "api_key has characters that a header cannot carry"
    assert message == str(caught.value)


ALTERNATIVES = ClientDescription(
    "t",
    schemes={"a": ApiKey("X-A", "header", "a"), "b": ApiKey("X-B", "header", "b")},
    security=(("a", "b"), ("a",), ()),
    timeout_ms=10_000,
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"a": "1", "b": "2"}, ("1", "2")),
        ({"a": "1"}, ("1", None)),
        ({"b": "2"}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_alternatives(
    echo: Server, given: dict[str, str], expected: tuple[str | None, str | None]
) -> None:
    """The first alternative whose credentials are all there is used; () needs none."""
    with Client(ALTERNATIVES, given, server_url=echo.url) as caller:
        caller.call(operation(), {})
    headers = echo.last.headers
    assert expected == (headers["x-a"], headers["x-b"])


def test_optional_security(echo: Server) -> None:
    """Where no credentials will do, those that there are go along all the same."""
    declared = operation(security=((), ("a",)))
    for given, expected in (({"a": "1"}, "1"), ({}, None)):
        with Client(ALTERNATIVES, given, server_url=echo.url) as caller:
            caller.call(declared, {})
        assert expected == echo.last.headers["x-a"]


def test_security_of_an_operation(echo: Server) -> None:
    """An operation's own security replaces the client's."""
    with Client(ALTERNATIVES, {"a": "1"}, server_url=echo.url) as caller:
        caller.call(operation(security=()), {})
        assert echo.last.headers["x-a"] is None
        with pytest.raises(MissingCredentials, match="^b is missing"):
            caller.call(operation(security=(("b",),)), {})


EVERYWHERE = ClientDescription(
    "t",
    schemes={
        "bearer": Bearer("key"),
        "header": ApiKey("X-Key", "header", "key"),
        "query": ApiKey("k", "query", "key"),
        "cookie": ApiKey("sid", "cookie", "key"),
    },
    security=(("bearer", "header", "query", "cookie"),),
    timeout_ms=10_000,
)


def test_the_key_is_never_shown(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    """No representation, message, traceback or log line has the key."""
    caplog.set_level(logging.DEBUG)
    server = serve(lambda seen: reply({"error": f"bad key {SECRET}"}, 401))
    requests: list[httpx2.Request] = []
    hooks = Hooks(before_request=requests.append)
    with Client(
        EVERYWHERE, {"key": SECRET}, server_url=server.url, hooks=hooks
    ) as caller:
        with pytest.raises(APIError) as caught:
            caller.call(operation(), {})
        shown = [repr(caller), repr(vars(caller))]
    assert SECRET in server.last.headers["authorization"]
    assert SECRET in server.last.target
    error = caught.value
    response = error.raw_response
    shown += [
        str(error),
        repr(error),
        repr(response),
        repr(response.request),
        repr(response.request.headers),
        repr(response.request.url),
        str(response.request.url),
        repr(requests),
        caplog.text,
        "".join(traceback.format_exception(error)),
    ]
    assert [] == [each for each in shown if SECRET in each]
    assert "k=***" in caplog.text


def test_client_shows_its_server(sample: ModuleType) -> None:
    """A client's representation shows the server, and that a key is set."""
    caller = sample.Sample(SECRET, server_url="https://user:pw@host.invalid/v1")
    expected = "Sample(server_url='https://***@host.invalid/v1', api_key=set)"
    assert expected == repr(caller)
    assert f"Pets({expected})" == repr(caller.pets)
    assert "Sample(server_url='https://sample.invalid')" == repr(sample.Sample())


def test_credentials_beside_parameters(echo: Server) -> None:
    """A header parameter and a credential in a header are both sent."""
    description = ClientDescription(
        "t", schemes={"it": Bearer("k")}, security=(("it",),), timeout_ms=10_000
    )
    declared = operation(parameters=(Header("X-Trace", lambda: str),))
    with Client(description, {"k": "1"}, server_url=echo.url) as caller:
        caller.call(declared, {"X-Trace": "t"})
    headers = echo.last.headers
    assert ("t", "Bearer 1") == (headers["x-trace"], headers["authorization"])
