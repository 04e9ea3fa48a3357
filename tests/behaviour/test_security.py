"""Credentials: which scheme puts which of them where, and which operation wants any."""

import asyncio
import base64
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from harness.exchange import Answer, Received
from harness.sdk import Print
from harness.server import NOTHING, Recorder

SCHEMES = {
    "bearer": "{type: http, scheme: bearer}",
    "basic": "{type: http, scheme: basic}",
    "header": "{type: apiKey, in: header, name: X-Api-Key}",
    "query": "{type: apiKey, in: query, name: api key}",
    "cookie": "{type: apiKey, in: cookie, name: sid}",
    "oauth2": """
      type: oauth2
      flows: {clientCredentials: {tokenUrl: "https://example.com/token", scopes: {}}}""",
}
SECRET = "s3cr&t /ü"


def described(scheme: str) -> str:
    """Three operations: one secured as the whole API, one open, one either way."""
    return f"""
openapi: 3.1.0
info: {{title: Secured, version: "1"}}
security: [{{scheme: []}}]
paths:
  /closed:
    get:
      operationId: getClosed
      x-speakeasy-group: doors
      x-speakeasy-name-override: closed
      responses: {{"204": {{description: done}}}}
  /open:
    get:
      operationId: getOpen
      x-speakeasy-group: doors
      x-speakeasy-name-override: open
      security: []
      responses: {{"204": {{description: done}}}}
  /ajar:
    get:
      operationId: getAjar
      x-speakeasy-group: doors
      x-speakeasy-name-override: ajar
      security: [{{scheme: []}}, {{}}]
      responses: {{"204": {{description: done}}}}
components:
  securitySchemes:
    scheme: {SCHEMES[scheme]}
"""


def client(sdk: ModuleType, scheme: str, server: Recorder) -> Any:
    if scheme == "basic":
        return sdk.Api(username="ann", password=SECRET, server_url=server.url)
    return sdk.Api(SECRET, server_url=server.url)


def seen(scheme: str, server: Recorder) -> str | None:
    """The credential as the server sees it."""
    request = server.only
    return {
        "query": request.query or None,
        "header": request.header("x-api-key"),
        "cookie": request.header("cookie"),
    }.get(scheme, request.header("authorization"))


BASIC = "Basic " + base64.b64encode(f"ann:{SECRET}".encode()).decode()
PLACED = {"basic": BASIC, "query": "api%20key=s3cr%26t%20%2F%C3%BC"}
ASCII = {"bearer": "Bearer token", "header": "token", "oauth2": "Bearer token"}


@pytest.mark.parametrize("scheme", PLACED)
def test_a_credential_is_encoded_for_its_place(
    printing: Print, server: Recorder, scheme: str
) -> None:
    """Basic credentials are base64 of their UTF-8; a query key is percent-encoded."""
    with client(printing(described(scheme)), scheme, server) as api:
        api.doors.closed()
    assert PLACED[scheme] == seen(scheme, server)


@pytest.mark.parametrize("scheme", ASCII)
def test_a_token_goes_into_its_header(
    printing: Print, server: Recorder, scheme: str
) -> None:
    """Tokens are sent as they are, with the word that the scheme puts before them."""
    with printing(described(scheme)).Api("token", server_url=server.url) as api:
        api.doors.closed()
    assert ASCII[scheme] == seen(scheme, server)


def test_a_key_goes_into_its_cookie(printing: Print, server: Recorder) -> None:
    """An API key of a cookie is sent as that cookie."""
    with printing(described("cookie")).Api("token", server_url=server.url) as api:
        api.doors.closed()
    assert "sid=token" == server.only.header("cookie")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_open_operation_sends_no_credential(
    printing: Print, server: Recorder, scheme: str
) -> None:
    """`security: []` keeps the credential at home, though the client has one."""
    with client(printing(described(scheme)), scheme, server) as api:
        api.doors.open()
    assert seen(scheme, server) is None


@pytest.mark.parametrize("scheme", ["bearer", "basic", "header"])
def test_a_missing_credential_is_explained(
    printing: Print, server: Recorder, scheme: str
) -> None:
    """Without a credential the error names an environment variable; nothing is sent."""
    sdk = printing(described(scheme))
    with sdk.Api(server_url=server.url) as api:
        with pytest.raises(sdk.errors.MissingCredentials, match="SDK_"):
            api.doors.closed()
    assert [] == server.received


@pytest.mark.parametrize("given", [True, False])
def test_an_optional_credential_is_sent_when_there_is_one(
    printing: Print, server: Recorder, given: bool
) -> None:
    """Where security may be none, the call works with a credential and without."""
    sdk = printing(described("bearer"))
    with sdk.Api("token" if given else None, server_url=server.url) as api:
        api.doors.ajar()
    assert ("Bearer token" if given else None) == seen("bearer", server)


def test_basic_credentials_come_from_the_environment(
    printing: Print, server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name and password are read from their two variables."""
    monkeypatch.setenv("SDK_USERNAME", "ann")
    monkeypatch.setenv("SDK_PASSWORD", SECRET)
    with printing(described("basic")).Api(server_url=server.url) as api:
        api.doors.closed()
    assert BASIC == seen("basic", server)


TWO = """
openapi: 3.1.0
info: {title: Two, version: "1"}
paths:
  /both:
    get:
      operationId: getBoth
      x-speakeasy-group: doors
      x-speakeasy-name-override: both
      security: [{app: [], user: []}]
      responses: {"204": {description: done}}
  /either:
    get:
      operationId: getEither
      x-speakeasy-group: doors
      x-speakeasy-name-override: either
      security: [{app: []}, {user: []}]
      responses: {"204": {description: done}}
components:
  securitySchemes:
    app: {type: apiKey, in: header, name: X-App}
    user: {type: http, scheme: bearer}
"""


def test_two_schemes_together_are_both_sent(printing: Print, server: Recorder) -> None:
    """A requirement of two schemes sends both credentials."""
    with printing(TWO).Api(app="a", user="u", server_url=server.url) as api:
        api.doors.both()
    assert ("a", "Bearer u") == (
        *(server.only.header("x-app"), server.only.header("authorization")),
    )


@pytest.mark.parametrize(
    ("given", "sent"),
    [({"app": "a"}, ("a", None)), ({"user": "u"}, (None, "Bearer u"))],
)
def test_either_of_two_schemes_is_enough(
    printing: Print,
    server: Recorder,
    given: dict[str, str],
    sent: tuple[str | None, str | None],
) -> None:
    """Of alternatives the one that the client has a credential for is used."""
    with printing(TWO).Api(**given, server_url=server.url) as api:
        api.doors.either()
    request = server.only
    assert sent == (request.header("x-app"), request.header("authorization"))


def test_one_of_two_schemes_is_not_enough_for_both(
    printing: Print, server: Recorder
) -> None:
    """Half of a requirement is a missing credential."""
    sdk = printing(TWO)
    with sdk.Api(app="a", server_url=server.url) as api:
        with pytest.raises(sdk.errors.MissingCredentials, match="user"):
            api.doors.both()
    assert [] == server.received


FLOWS = """
openapi: 3.1.0
info: {title: Flows, version: "1"}
security: [{login: [read]}]
paths:
  /read:
    get:
      operationId: getRead
      x-speakeasy-group: doors
      x-speakeasy-name-override: read
      responses: {"204": {description: done}}
  /write:
    get:
      operationId: getWrite
      x-speakeasy-group: doors
      x-speakeasy-name-override: write
      security: [{login: [write, read]}]
      responses: {"204": {description: done}}
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        clientCredentials: {tokenUrl: /token, scopes: {read: Read, write: Write}}
        password: {tokenUrl: /users/token, scopes: {read: Read, write: Write}}
"""


def form(request: Received) -> dict[str, str]:
    return dict(parse_qsl(request.body.decode()))


def test_a_client_gets_its_own_tokens(printing: Print, server: Recorder) -> None:
    """Each set of scopes that operations ask for is a token, fetched where the description says."""
    tokens = [Answer.json({"access_token": f"at-{n}"}) for n in (1, 2)]
    server.answer(tokens[0], NOTHING, tokens[1], NOTHING, NOTHING)
    sdk = printing(FLOWS)
    with sdk.Api(
        client_id="me", client_secret="s", server_url=f"{server.url}/v1"
    ) as api:
        api.doors.read()
        api.doors.write()
        api.doors.read()
    targets = ["/token", "/v1/read", "/token", "/v1/write", "/v1/read"]
    assert targets == [each.target for each in server.received]
    scopes = [form(server.received[n])["scope"] for n in (0, 2)]
    assert ["read", "read write"] == scopes
    sent = [each.header("authorization") for each in server.received]
    assert ["Bearer at-1", "Bearer at-2", "Bearer at-1"] == [sent[n] for n in (1, 3, 4)]


def test_a_user_gets_a_token(
    printing: Print, server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name and password, from the environment as well, are exchanged for a token."""
    server.answer(Answer.json({"access_token": "at"}), NOTHING)
    monkeypatch.setenv("SDK_USERNAME", "ann")
    monkeypatch.setenv("SDK_PASSWORD", SECRET)
    with printing(FLOWS).Api(server_url=server.url) as api:
        asyncio.run(api.doors.read_async())
    asked, call = server.received
    given = {"username": "ann", "password": SECRET, "scope": "read"}
    assert ("/users/token", {"grant_type": "password", **given}) == (
        *(asked.target, form(asked)),
    )
    assert "Bearer at" == call.header("authorization")


def test_a_refused_client_is_told(printing: Print, server: Recorder) -> None:
    """Where no token is to be had, the error of the SDK says what the server said."""
    server.answer(Answer.json({"error": "invalid_client"}, 401))
    sdk = printing(FLOWS)
    with sdk.Api(client_id="me", client_secret="s", server_url=server.url) as api:
        with pytest.raises(sdk.errors.TokenError, match="401.*invalid_client"):
            api.doors.read()


def test_a_token_of_ones_own_needs_no_flow(printing: Print, server: Recorder) -> None:
    """A token that is given is sent, whatever the operation's scopes are."""
    with printing(FLOWS).Api("mine", server_url=server.url) as api:
        api.doors.write()
    assert "Bearer mine" == server.only.header("authorization")
