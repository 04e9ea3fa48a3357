"""Access tokens are fetched with the credentials of the client, kept, renewed, and never shown."""

from __future__ import annotations

import asyncio
import logging
import threading
import traceback
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl

import pytest

from intaglio.runtime.auth.oauth2_flows import ClientCredentialsFlow, PasswordFlow
from intaglio.runtime.auth.schemes import OAuth2, Scoped
from intaglio.runtime.client.base_client import Client
from intaglio.runtime.client.client_description import ClientDescription
from intaglio.runtime.errors import (
    APIError,
    ConnectionFailed,
    MissingCredentials,
    RequestTimeout,
    RequestValidationError,
    TokenError,
)
from intaglio.runtime.transport.hooks import Hooks
from intaglio.runtime.client.options import CallOptions
from intaglio.runtime.request.parameter import Query
from intaglio.runtime.transport.retry import BackoffStrategy, RetryConfig

from .calls import operation
from .server import Answer, Handler, Seen, Server, reply

Serve = Callable[[Handler], Server]

ID, SECRET = "me&you", "s3cr3t /+"
CLIENT = {"client_id": ID, "client_secret": SECRET}


class Issuer:
    """A server with an API and, below /oauth, tokens for it: at-1, at-2 and so on."""

    def __init__(self, serve: Serve, **said: Any) -> None:
        self.said: dict[str, Any] = {"token_type": "bearer", **said}
        self.issued = 0
        self.wants_names = False
        self.dead: set[str] = set()
        self.refusing_connections: Answer = None
        self.lock = threading.Lock()
        self.hold = threading.Event()
        self.hold.set()
        self.server = serve(self.handle)

    def handle(self, seen: Seen) -> Answer:
        if seen.target.startswith("/oauth"):
            self.hold.wait(5)
            return self.issue(seen)
        token = seen.headers["authorization"].removeprefix("Bearer ")
        return reply({}, 401 if token in self.dead else 200)

    def issue(self, seen: Seen) -> Answer:
        if self.refusing_connections is not None:
            return self.refusing_connections
        if self.wants_names and "client_secret" not in form(seen):
            return reply({"error": "invalid_client"}, 401)
        with self.lock:
            self.issued += 1
            return reply({"access_token": f"at-{self.issued}", **self.said})

    @property
    def asked(self) -> list[Seen]:
        """The requests for tokens."""
        return [s for s in self.server.seen if s.target.startswith("/oauth")]

    @property
    def used(self) -> list[str]:
        """The tokens of the calls, in their order."""
        return [
            s.headers["authorization"].removeprefix("Bearer ")
            for s in self.server.seen
            if not s.target.startswith("/oauth")
        ]


def form(seen: Seen) -> dict[str, str]:
    return dict(parse_qsl(seen.body.decode(), keep_blank_values=True))


def described(*flows: ClientCredentialsFlow, **other: Any) -> ClientDescription:
    scheme = OAuth2("access_token", "T_ACCESS_TOKEN", flows=flows)
    return ClientDescription(
        "t", schemes={"it": scheme}, security=(("it",),), timeout_ms=10_000, **other
    )


ITSELF = described(ClientCredentialsFlow("/oauth/token", env="T"))


def client(
    issuer: Issuer,
    description: ClientDescription = ITSELF,
    given: Any = CLIENT,
    **settings: Any,
) -> Client:
    return Client(description, given, server_url=issuer.server.url, **settings)


@pytest.fixture
def issuer(serve: Serve) -> Issuer:
    """Tokens that last."""
    return Issuer(serve, expires_in=3600)


def test_client_credentials(issuer: Issuer) -> None:
    """The client's id and secret get a token, which is sent with the call."""
    with client(issuer) as caller:
        caller.call(operation(), {})
    (asked,) = issuer.asked
    scheme, _, pair = asked.headers["authorization"].partition(" ")
    assert ("POST", "/oauth/token") == (asked.method, asked.target)
    assert "Basic" == scheme
    # Name and secret are form-encoded before they are joined (RFC 6749, 2.3.1).
    assert b"me%26you:s3cr3t+%2F%2B" == b64decode(pair)
    assert {"grant_type": "client_credentials"} == form(asked)
    assert ["at-1"] == issuer.used


def test_password(issuer: Issuer) -> None:
    """A user's name and password get a token, for a client that may be unnamed."""
    description = described(PasswordFlow("/oauth/token"))
    given = {"username": "ann", "password": "pass"}
    with client(issuer, description, given) as caller:
        caller.call(operation(), {})
    (asked,) = issuer.asked
    assert asked.headers["authorization"] is None
    expected = {"grant_type": "password", "username": "ann", "password": "pass"}
    assert expected == form(asked)


def test_a_public_client_is_named_in_the_form(issuer: Issuer) -> None:
    """A client without a secret says who it is."""
    description = described(PasswordFlow("/oauth/token"))
    given = {"username": "ann", "password": "pass", "client_id": "app"}
    with client(issuer, description, given) as caller:
        caller.call(operation(), {})
    assert "app" == form(issuer.asked[0])["client_id"]


def test_servers_that_want_the_secret_in_the_form(issuer: Issuer) -> None:
    """A server that refuses the header is asked with a form, then and thereafter."""
    issuer.wants_names = True
    with client(issuer) as caller:
        caller.call(operation(), {})
        caller.call(operation(security=((Scoped("it", ("a",)),),)), {})
    shown = [form(seen).get("client_secret") for seen in issuer.asked]
    assert [None, SECRET, SECRET] == shown
    assert issuer.asked[-1].headers["authorization"] is None
    assert ["at-1", "at-2"] == issuer.used


def test_scopes(issuer: Issuer) -> None:
    """A token is asked for with the scopes of the operation, and serves all with the same."""
    read = operation(security=((Scoped("it", ("read", "list")),),))
    write = operation(security=((Scoped("it", ("write",)),),))
    with client(issuer) as caller:
        for each in (read, write, read):
            caller.call(each, {})
    scopes = [set(form(seen)["scope"].split()) for seen in issuer.asked]
    assert [{"read", "list"}, {"write"}] == scopes
    assert ["at-1", "at-2", "at-1"] == issuer.used


@pytest.mark.parametrize("said", [{"expires_in": 3600}, {"expires_in": "3600"}, {}])
def test_tokens_are_kept(serve: Serve, said: dict[str, Any]) -> None:
    """A token serves until it expires, or while nobody says that it does."""
    issuer = Issuer(serve, **said)
    with client(issuer) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {})
    assert ["at-1", "at-1"] == issuer.used
    assert 1 == len(issuer.asked)


def test_expired_tokens_are_fetched_anew(
    issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shortly before its end a token is not used any more."""
    with client(issuer) as caller:
        caller.call(operation(), {})
        later = monotonic() + 3575
        monkeypatch.setattr(
            "intaglio.runtime.auth.oauth2_tokens.monotonic", lambda: later
        )
        caller.call(operation(), {})
    assert ["at-1", "at-2"] == issuer.used


def test_refresh_tokens(serve: Serve) -> None:
    """A token that came with a refresh token is refreshed, where the description says."""
    issuer = Issuer(serve, expires_in=0, refresh_token="rt")
    flow = PasswordFlow("/oauth/token", "/oauth/refresh")
    given = {"username": "ann", "password": "pass"}
    with client(issuer, described(flow), given) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {})
    first, second = issuer.asked
    assert ("/oauth/token", "/oauth/refresh") == (first.target, second.target)
    assert {"grant_type": "refresh_token", "refresh_token": "rt"} == form(second)
    assert ["at-1", "at-2"] == issuer.used


def test_a_dead_refresh_token_is_replaced(serve: Serve) -> None:
    """Where refreshing is refused, a token is asked for as at first."""

    def handle(seen: Seen) -> Answer:
        if form(seen).get("grant_type") == "refresh_token":
            return reply({"error": "invalid_grant"}, 400)
        said = {"access_token": "at", "expires_in": 0, "refresh_token": "rt"}
        return reply(said if seen.target.startswith("/oauth") else {})

    server = serve(handle)
    with Client(ITSELF, CLIENT, server_url=server.url) as caller:
        caller.call(operation(), {})
        caller.call(operation(), {})
    kinds = [form(s)["grant_type"] for s in server.seen if s.target != "/"]
    assert ["client_credentials", "refresh_token", "client_credentials"] == kinds


def test_a_refused_token_is_replaced_once(issuer: Issuer) -> None:
    """After a 401 a token is fetched anew and the call is made again, once."""
    issuer.dead = {"at-1"}
    with client(issuer) as caller:
        caller.call(operation(), {})
        issuer.dead = {"at-2", "at-3"}
        with pytest.raises(APIError) as caught:
            caller.call(operation(), {})
    assert 401 == caught.value.status_code
    assert ["at-1", "at-2", "at-2", "at-3"] == issuer.used


def test_one_fetch_serves_all_threads(issuer: Issuer) -> None:
    """A hundred calls at once need one token."""
    issuer.hold.clear()
    with client(issuer) as caller, ThreadPoolExecutor(100) as pool:
        calls = [pool.submit(caller.call, operation(), {}) for _ in range(100)]
        issuer.hold.set()
        assert [{}] * 100 == [each.result() for each in calls]
    assert 1 == len(issuer.asked)


def test_one_fetch_serves_all_tasks(issuer: Issuer) -> None:
    """A hundred calls of an event loop need one token."""

    async def main() -> list[Any]:
        async with client(issuer) as caller:
            calls = (caller.call_async(operation(), {}) for _ in range(100))
            return await asyncio.gather(*calls)

    assert [{}] * 100 == asyncio.run(main())
    assert 1 == len(issuer.asked)


def test_all_who_wait_are_told_of_a_refusal(issuer: Issuer) -> None:
    """A server that refuses is not asked again by each of those who waited."""
    issuer.refusing_connections = reply({"error": "invalid_scope"}, 422)

    async def main() -> list[Any]:
        async with client(issuer) as caller:
            calls = (caller.call_async(operation(), {}) for _ in range(20))
            return await asyncio.gather(*calls, return_exceptions=True)

    assert {TokenError} == {type(each) for each in asyncio.run(main())}
    assert 1 == len(issuer.asked)


def test_cancelling_who_fetches_leaves_the_others(issuer: Issuer) -> None:
    """Those who wait for a fetch that is given up fetch for themselves."""
    issuer.hold.clear()

    async def main() -> Any:
        async with client(issuer) as caller:
            first = asyncio.create_task(caller.call_async(operation(), {}))
            while not issuer.asked:
                await asyncio.sleep(0.001)
            second = asyncio.create_task(caller.call_async(operation(), {}))
            await asyncio.sleep(0)
            first.cancel()
            issuer.hold.set()
            return await second

    assert {} == asyncio.run(main())


@pytest.mark.parametrize("is_async", [False, True])
def test_refusals(issuer: Issuer, is_async: bool) -> None:
    """Where there is no token to be had, the error says what the server said."""
    said = {"error": "invalid_scope", "error_description": f"no {SECRET}"}
    issuer.refusing_connections = reply(said, 422)
    options = CallOptions(retries=RetryConfig("none"))
    with client(issuer) as caller, pytest.raises(TokenError) as caught:
        if is_async:
            asyncio.run(caller.call_async(operation(), {}, options))
        else:
            caller.call(operation(), {}, options)
    start = f"no access token from {issuer.server.url}/oauth/token: 422 "
    assert str(caught.value).startswith(start)
    assert "invalid_scope" in str(caught.value)
    assert 422 == caught.value.status_code
    assert [] == issuer.used


@pytest.mark.parametrize(
    "answer",
    [
        reply({"token_type": "bearer"}),
        reply({"access_token": 5}),
        reply({"access_token": "a\nb"}),
        reply(["access_token"]),
        (200, {"content-type": "text/html"}, b"<html>"),
    ],
)
def test_answers_without_a_token(issuer: Issuer, answer: Answer) -> None:
    """An answer without a token that can be sent is an error, too."""
    issuer.refusing_connections = answer
    with client(issuer) as caller, pytest.raises(TokenError, match="200 OK"):
        caller.call(operation(), {})
    assert [] == issuer.used


def test_fetching_is_retried(serve: Serve) -> None:
    """A token server that is busy is asked again as the API would be."""
    answers = [reply({}, 503), reply({"access_token": "at"}), reply({})]
    server = serve(lambda seen: answers.pop(0))
    retries = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000))
    with Client(ITSELF, CLIENT, server_url=server.url, retries=retries) as caller:
        caller.call(operation(), {})
    assert ["/oauth/token", "/oauth/token", "/"] == [s.target for s in server.seen]


@pytest.mark.parametrize("is_async", [False, True])
def test_fetching_obeys_the_timeout(issuer: Issuer, is_async: bool) -> None:
    """A token server that hangs is a timeout of the call."""
    issuer.hold.clear()
    options = CallOptions(timeout_ms=50)
    with client(issuer) as caller, pytest.raises(RequestTimeout):
        if is_async:
            asyncio.run(caller.call_async(operation(), {}, options))
        else:
            caller.call(operation(), {}, options)
    issuer.hold.set()


def test_an_unreachable_token_server(issuer: Issuer) -> None:
    """A token server that nobody reaches is a failed connection."""
    flow = ClientCredentialsFlow("http://127.0.0.1:9/token")
    with client(issuer, described(flow)) as caller:
        with pytest.raises(ConnectionFailed):
            caller.call(operation(), {})


@pytest.mark.parametrize(
    ("token_url", "target"),
    [
        ("/oauth/token", "/oauth/token"),
        ("token", "/oauth/v1/token"),
        ("../token", "/oauth/token"),
    ],
)
def test_token_urls_are_relative_to_the_server(
    issuer: Issuer, token_url: str, target: str
) -> None:
    """A token URL is resolved as any reference from below the server is."""
    url = f"{issuer.server.url}/oauth/v1"
    description = described(ClientCredentialsFlow(token_url))
    issuer.said["access_token"] = "at"
    with Client(description, CLIENT, server_url=url) as caller:
        caller.call(operation(), {})
    assert target == issuer.asked[0].target


def test_a_token_url_of_no_server(issuer: Issuer) -> None:
    """A token URL that is none is refused before anything is sent."""
    with client(issuer, described(ClientCredentialsFlow("ftp://x/t"))) as caller:
        with pytest.raises(RequestValidationError, match="ftp://x/t"):
            caller.call(operation(), {})
    assert [] == issuer.server.seen


def test_requests_for_tokens_are_not_redirected(serve: Serve, echo: Server) -> None:
    """Secrets go to the server that they are for and to no other."""
    there = f"{echo.url}/elsewhere"
    server = serve(lambda seen: reply({}, 307, location=there))
    with Client(ITSELF, CLIENT, server_url=server.url) as caller:
        with pytest.raises(TokenError, match="not followed"):
            caller.call(operation(), {})
    assert [] == echo.seen


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ({"access_token": "mine", **CLIENT}, {}, "mine"),
        ({"access_token": lambda: "mine"}, {}, "mine"),
        ({"access_token": "", **CLIENT}, {}, "at-1"),
        (CLIENT, {"T_ACCESS_TOKEN": "env"}, "at-1"),
        ({}, {"T_ACCESS_TOKEN": "env", "T_CLIENT_ID": "i"}, "env"),
        ({}, {"T_CLIENT_ID": "i", "T_CLIENT_SECRET": "s"}, "at-1"),
        ({"client_id": "i"}, {"T_CLIENT_SECRET": "s", "T_ACCESS_TOKEN": "e"}, "at-1"),
    ],
)
def test_what_was_given_comes_before_the_environment(
    issuer: Issuer,
    monkeypatch: pytest.MonkeyPatch,
    given: dict[str, Any],
    environment: dict[str, str],
    expected: str,
) -> None:
    """A token is taken before credentials for one, arguments before the environment."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with client(issuer, given=given) as caller:
        caller.call(operation(), {})
    assert [expected] == issuer.used


def test_missing(issuer: Issuer) -> None:
    """Without any credentials the error names all that would do."""
    with client(issuer, given={}) as caller:
        with pytest.raises(MissingCredentials) as caught:
            caller.call(operation(), {})
    assert (
        "access_token is missing: pass access_token=... to the client or set the environment "
        "variable T_ACCESS_TOKEN; or pass client_id and client_secret to have one fetched"
    ) == str(caught.value)
    assert [] == issuer.server.seen


def test_bad_arguments_fetch_nothing(issuer: Issuer) -> None:
    """What is wrong with a call is told before a token is fetched."""
    declared = operation(parameters=(Query("n", lambda: int, required=True),))
    with client(issuer) as caller, pytest.raises(RequestValidationError):
        caller.call(declared, {"n": "many"})
    assert [] == issuer.server.seen


def test_an_authorization_of_ones_own(issuer: Issuer) -> None:
    """Who sets the header needs no token."""
    options = CallOptions(http_headers={"authorization": "Bearer own"})
    with client(issuer) as caller:
        caller.call(operation(), {}, options)
    assert (["own"], []) == (issuer.used, issuer.asked)


def test_secrets_are_never_shown(
    issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    """No log line, message, hook or representation has a secret or a token."""
    caplog.set_level(logging.DEBUG)
    requests: list[Any] = []
    description = described(PasswordFlow("/oauth/token"))
    given = {"username": "ann", "password": "p4ss", **CLIENT}
    hooks = Hooks(before_request=requests.append)
    with client(issuer, description, given, hooks=hooks) as caller:
        caller.call(operation(), {})
        shown = [
            repr(caller),
            repr(vars(caller)),
            repr(caller._session.credentials.store),
        ]
        issuer.dead, issuer.refusing_connections = {"at-1"}, reply(
            {"error": "p4ss"}, 400
        )
        with pytest.raises(TokenError) as caught:
            caller.call(operation(), {})
    shown += [str(caught.value), repr(caught.value), repr(requests), caplog.text]
    shown.append("".join(traceback.format_exception(caught.value)))
    secrets = (SECRET, "p4ss", "at-1", issuer.asked[0].headers["authorization"][6:])
    assert [] == [each for each in shown for s in secrets if s in each]
    assert ["/", "/"] == [each.url.path for each in requests]


def test_other_words_than_bearer(issuer: Issuer) -> None:
    """A fetched token stands behind the word that the scheme goes by."""
    scheme = OAuth2("t", scheme="Token", flows=(ClientCredentialsFlow("/oauth/t"),))
    description = ClientDescription(
        ITSELF.user_agent, schemes={"it": scheme}, security=ITSELF.security
    )
    with client(issuer, description) as caller:
        caller.call(operation(), {})
    assert ["Token at-1"] == issuer.used
