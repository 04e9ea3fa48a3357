"""Security schemes: how each scheme sends its credential, and which operations send one."""

import asyncio
import base64
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from harness.exchange import Answer, Received
from harness.sdk import PrintPackage
from harness.server import NO_CONTENT, Recorder

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


def build_description(scheme: str) -> str:
    """Returns a description of a secured operation, an open one, and one with optional security."""
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


def create_client(sdk: ModuleType, scheme: str, server: Recorder) -> Any:
    if scheme == "basic":
        return sdk.Api(username="ann", password=SECRET, server_url=server.url)
    return sdk.Api(SECRET, server_url=server.url)


def read_credential(scheme: str, server: Recorder) -> str | None:
    """Returns the credential that the server received."""
    request = server.only
    return {
        "query": request.query or None,
        "header": request.header("x-api-key"),
        "cookie": request.header("cookie"),
    }.get(scheme, request.header("authorization"))


BASIC = "Basic " + base64.b64encode(f"ann:{SECRET}".encode()).decode()
ENCODED = {"basic": BASIC, "query": "api%20key=s3cr%26t%20%2F%C3%BC"}
ASCII = {"bearer": "Bearer token", "header": "token", "oauth2": "Bearer token"}


@pytest.mark.parametrize("scheme", ENCODED)
def test_credential_is_encoded(
    print_package: PrintPackage, server: Recorder, scheme: str
) -> None:
    """Basic credentials are Base64 of UTF-8, and an API key of the query is percent-encoded."""
    with create_client(print_package(build_description(scheme)), scheme, server) as api:
        api.doors.closed()
    assert ENCODED[scheme] == read_credential(scheme, server)


@pytest.mark.parametrize("scheme", ASCII)
def test_token_is_sent_in_header(
    print_package: PrintPackage, server: Recorder, scheme: str
) -> None:
    """A token is sent in its header, after the name of its scheme."""
    with print_package(build_description(scheme)).Api(
        "token", server_url=server.url
    ) as api:
        api.doors.closed()
    assert ASCII[scheme] == read_credential(scheme, server)


def test_api_key_is_sent_in_cookie(
    print_package: PrintPackage, server: Recorder
) -> None:
    """An API key of a cookie is sent as that cookie."""
    with print_package(build_description("cookie")).Api(
        "token", server_url=server.url
    ) as api:
        api.doors.closed()
    assert "sid=token" == server.only.header("cookie")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_open_operation_sends_no_credential(
    print_package: PrintPackage, server: Recorder, scheme: str
) -> None:
    """An operation with `security: []` sends no credential."""
    with create_client(print_package(build_description(scheme)), scheme, server) as api:
        api.doors.open()
    assert read_credential(scheme, server) is None


@pytest.mark.parametrize("scheme", ["bearer", "basic", "header"])
def test_missing_credential_is_error(
    print_package: PrintPackage, server: Recorder, scheme: str
) -> None:
    """A missing credential is an error that names an environment variable; nothing is sent."""
    sdk = print_package(build_description(scheme))
    with sdk.Api(server_url=server.url) as api:
        with pytest.raises(sdk.errors.MissingCredentials, match="SDK_"):
            api.doors.closed()
    assert [] == server.received


@pytest.mark.parametrize("has_credential", [True, False])
def test_optional_credential_is_sent_if_present(
    print_package: PrintPackage, server: Recorder, has_credential: bool
) -> None:
    """An operation with optional security sends a credential if the client has one."""
    sdk = print_package(build_description("bearer"))
    with sdk.Api("token" if has_credential else None, server_url=server.url) as api:
        api.doors.ajar()
    assert ("Bearer token" if has_credential else None) == read_credential(
        "bearer", server
    )


def test_basic_credentials_are_read_from_environment(
    print_package: PrintPackage, server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Username and password are read from two environment variables."""
    monkeypatch.setenv("SDK_USERNAME", "ann")
    monkeypatch.setenv("SDK_PASSWORD", SECRET)
    with print_package(build_description("basic")).Api(server_url=server.url) as api:
        api.doors.closed()
    assert BASIC == read_credential("basic", server)


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


def test_requirement_of_two_schemes_sends_both(
    print_package: PrintPackage, server: Recorder
) -> None:
    """A requirement of two schemes sends both credentials."""
    with print_package(TWO).Api(app="a", user="u", server_url=server.url) as api:
        api.doors.both()
    assert ("a", "Bearer u") == (
        *(server.only.header("x-app"), server.only.header("authorization")),
    )


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [({"app": "a"}, ("a", None)), ({"user": "u"}, (None, "Bearer u"))],
)
def test_alternative_with_credential_is_used(
    print_package: PrintPackage,
    server: Recorder,
    credentials: dict[str, str],
    expected: tuple[str | None, str | None],
) -> None:
    """The first alternative for which the client has a credential is used."""
    with print_package(TWO).Api(**credentials, server_url=server.url) as api:
        api.doors.either()
    request = server.only
    assert expected == (request.header("x-app"), request.header("authorization"))


def test_requirement_of_two_schemes_needs_both(
    print_package: PrintPackage, server: Recorder
) -> None:
    """A requirement of two schemes with one credential is an error."""
    sdk = print_package(TWO)
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


def parse_form(request: Received) -> dict[str, str]:
    return dict(parse_qsl(request.body.decode()))


def test_client_credentials_fetch_token_for_scopes(
    print_package: PrintPackage, server: Recorder
) -> None:
    """The client fetches one token for each set of scopes, at the described URL."""
    tokens = [Answer.json({"access_token": f"at-{n}"}) for n in (1, 2)]
    server.answer(tokens[0], NO_CONTENT, tokens[1], NO_CONTENT, NO_CONTENT)
    sdk = print_package(FLOWS)
    with sdk.Api(
        client_id="me", client_secret="s", server_url=f"{server.url}/v1"
    ) as api:
        api.doors.read()
        api.doors.write()
        api.doors.read()
    targets = ["/token", "/v1/read", "/token", "/v1/write", "/v1/read"]
    assert targets == [each.target for each in server.received]
    scopes = [parse_form(server.received[n])["scope"] for n in (0, 2)]
    assert ["read", "read write"] == scopes
    sent = [each.header("authorization") for each in server.received]
    assert ["Bearer at-1", "Bearer at-2", "Bearer at-1"] == [sent[n] for n in (1, 3, 4)]


def test_password_fetches_token(
    print_package: PrintPackage, server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Username and password from the environment are exchanged for a token."""
    server.answer(Answer.json({"access_token": "at"}), NO_CONTENT)
    monkeypatch.setenv("SDK_USERNAME", "ann")
    monkeypatch.setenv("SDK_PASSWORD", SECRET)
    with print_package(FLOWS).Api(server_url=server.url) as api:
        asyncio.run(api.doors.read_async())
    token_request, call = server.received
    fields = {"username": "ann", "password": SECRET, "scope": "read"}
    assert ("/users/token", {"grant_type": "password", **fields}) == (
        *(token_request.target, parse_form(token_request)),
    )
    assert "Bearer at" == call.header("authorization")


def test_refused_client_is_token_error(
    print_package: PrintPackage, server: Recorder
) -> None:
    """A refused token request is a TokenError with the server's reason."""
    server.answer(Answer.json({"error": "invalid_client"}, 401))
    sdk = print_package(FLOWS)
    with sdk.Api(client_id="me", client_secret="s", server_url=server.url) as api:
        with pytest.raises(sdk.errors.TokenError, match="401.*invalid_client"):
            api.doors.read()


def test_own_token_is_sent_without_flow(
    print_package: PrintPackage, server: Recorder
) -> None:
    """A token of the caller is sent without a token request."""
    with print_package(FLOWS).Api("mine", server_url=server.url) as api:
        api.doors.write()
    assert "Bearer mine" == server.only.header("authorization")
