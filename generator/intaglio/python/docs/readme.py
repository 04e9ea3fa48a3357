"""The README: what a user of the SDK reads first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from intaglio.api.model import (
    Api,
    Flow,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Operation,
    SecurityScheme,
    Server,
    ServerVariable,
    StreamOf,
    Webhook,
)
from intaglio.python.client.credentials import (
    Credential,
    credentials,
    is_fetching,
    meaning,
)
from intaglio.python.design import Design
from intaglio.python.naming.names import Path
from intaglio.python.operations.namespaces import summary
from intaglio.python.operations.results import answers, returned, streamed
from intaglio.python.text import Untrusted, paragraphs
from intaglio.python.docs.usage import has_address, program
from intaglio.python.views.docs_views import (
    CredentialView,
    ReadmeView,
    RowView,
    SchemeView,
    ServerView,
)
from intaglio.python.views.package_views import PackageView
from intaglio.python.operations.webhooks import named
from intaglio.python.naming.words import to_snake_case

KINDS = {
    "clientCredentials": "Client credentials",
    "password": "Password",
    "authorizationCode": "Authorization code",
    "implicit": "Implicit",
    "deviceAuthorization": "Device authorization",
}

DIGEST = (
    "Digest authentication (RFC 7616): a call goes out without the password, and again with the answer "
    "to the server's challenge."
)
TOKEN = "An access token, however you came by it, is given as `{0}`, as a text or as a function that returns the one to use now."


def readme(
    design: Design,
    package: PackageView,
    folders: Mapping[Path, str],
    shared: tuple[RowView, ...],
) -> ReadmeView:
    """The README; `shared` are the parameters that the client takes for its methods."""
    first = opening(design.api.operations)
    streams = tuple(o for o in design.api.operations if streamed(answers(o)))
    alone = [o for o in streams if isinstance(returned(answers(o)), StreamOf)]
    choices = [o for o in streams if o not in alone]
    return ReadmeView(
        package=package,
        description=paragraphs(design.api.description),
        usage=Untrusted("" if first is None else program(design, first)),
        credentials=tuple(
            CredentialView(c.argument, c.env, Untrusted(meaning(c)))
            for c in credentials(design)
        ),
        schemes=tuple(_schemes(design)),
        habits=_habits(design.api),
        errors=tuple(sorted(set(design.errors.values()))),
        servers=_servers(design),
        needs_server=not has_address(design.api.servers),
        call="" if first is None else design.names.call(first.id),
        stream=design.names.call(alone[0].id) if alone else "",
        choice=design.names.call(choices[0].id) if choices else "",
        groups=tuple(
            (
                ".".join(group) or to_snake_case(package.client),
                folder,
                _listed(design, group),
            )
            for group, folder in folders.items()
        ),
        shared=shared,
        webhooks=tuple((name, what(each)) for each, name in named(design)),
    )


def opening(operations: Iterable[Operation]) -> Operation | None:
    """The operation that users are shown first."""
    return min(operations, key=richness, default=None)


def richness(operation: Operation) -> tuple[bool, int]:
    """The operation to begin with: one with an example, and few required parameters."""
    contents = operation.body.contents if operation.body is not None else ()
    return not any(c.examples for c in contents), len(operation.parameters)


def _listed(design: Design, group: Path) -> tuple[tuple[str, Untrusted], ...]:
    return tuple(
        (design.names.methods[o.id], summary(o)) for o in design.namespaces[group]
    )


def what(webhook: Webhook) -> Untrusted:
    """What a webhook or callback is about, or at least what the API calls it."""
    return paragraphs(webhook.description) or Untrusted(f"`{webhook.name}`")


def _habits(api: Api) -> str:
    """What a call does where nobody says anything of retries and timeouts."""
    retries = "are tried once"
    if api.retries is not None and api.retries.status_codes:
        retries = f"are tried again after {', '.join(api.retries.status_codes)}"
    timeout = "as long as it takes"
    if api.timeout_ms is not None:
        timeout = f"{api.timeout_ms / 1000:g} seconds for each attempt"
    return f"Unless told otherwise, calls {retries} and wait {timeout}."


def _servers(design: Design) -> tuple[ServerView, ...]:
    """The servers, where there is anything to choose."""
    found = design.api.servers
    if len(found) < 2 and not any(server.variables for server in found):
        return ()
    return tuple(_server(*numbered) for numbered in enumerate(found))


def _server(index: int, server: Server) -> ServerView:
    variables = "; ".join(map(_variable, server.variables))
    return ServerView(
        Untrusted(f'"{server.name}"' if server.name else str(index)),
        Untrusted(server.url),
        Untrusted(server.description.strip()),
        Untrusted(variables),
    )


def _variable(each: ServerVariable) -> str:
    values = f", one of {', '.join(each.values)}" if each.values else ""
    about = f": {' '.join(each.description.split())}" if each.description else ""
    return f"`{each.name}` ({each.default}{values}){about}"


def _schemes(design: Design) -> Iterator[SchemeView]:
    """The schemes of which there is more to say than the table of credentials does."""
    for scheme in design.api.schemes:
        given = {c.role: c for c in credentials(design) if c.scheme == scheme}
        view = SchemeView(
            name=Untrusted(scheme.id),
            about=Untrusted(_about(scheme, given)),
            is_certificate=isinstance(scheme, MutualTlsScheme),
            flows=_flows(scheme, given),
            scopes=_scopes(scheme),
        )
        if view.about or view.flows or view.is_certificate:
            yield view


def _about(scheme: SecurityScheme, given: dict[str, Credential]) -> str:
    description = scheme.description.strip()
    if not isinstance(scheme, MutualTlsScheme) and "\n\n" not in description:
        description = ""
    match scheme:
        case HttpScheme(scheme="digest"):
            return paragraphs(description, DIGEST)
        case OpenIdScheme(url=url):
            told = f"OpenID Connect: {url} tells where tokens are to be had."
            token = TOKEN.format(given["access_token"].argument)
            return paragraphs(description, told, token)
        case OAuth2Scheme(metadata_url=url):
            told = f"Metadata of the authorization server: {url}" if url else ""
            token = TOKEN.format(given["access_token"].argument)
            return paragraphs(description, token, _fetching(scheme), told)
        case _:
            return description


def _fetching(scheme: OAuth2Scheme) -> str:
    if not any(map(is_fetching, scheme.flows)):
        return ""
    return (
        "Without one the client gets its own: with the scopes of the operation that is called, once for "
        "all calls that need the same, again shortly before it expires or when the server takes it no "
        "more. Where none is to be had, a call raises `TokenError`."
    )


def _flows(
    scheme: SecurityScheme, given: dict[str, Credential]
) -> tuple[tuple[str, str, Untrusted], ...]:
    """Rows of a flow, what the client takes for it, and where it goes."""
    if not isinstance(scheme, OAuth2Scheme):
        return ()
    return tuple(
        (KINDS[flow.kind], _taken(flow, given), Untrusted(_addresses(flow)))
        for flow in scheme.flows
    )


def _taken(flow: Flow, given: dict[str, Credential]) -> str:
    roles = ["access_token"]
    if is_fetching(flow):
        own = ["client_id", "client_secret"]
        roles = own if flow.kind == "clientCredentials" else ["username", "password"]
    return ", ".join(f"`{given[role].argument}`" for role in roles)


def _addresses(flow: Flow) -> str:
    found = {
        "authorization": flow.authorization_url,
        "token": flow.token_url,
        "refresh": flow.refresh_url,
    }
    return ", ".join(f"{what}: {url}" for what, url in found.items() if url)


def _scopes(scheme: SecurityScheme) -> tuple[tuple[Untrusted, Untrusted], ...]:
    flows = scheme.flows if isinstance(scheme, OAuth2Scheme) else ()
    scopes = {name: about for flow in flows for name, about in flow.scopes}
    return tuple((Untrusted(name), Untrusted(about)) for name, about in scopes.items())
