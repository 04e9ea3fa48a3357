"""The README of a printed SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intaglio.api.model import (
    Flow,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    SecurityScheme,
    Server,
    ServerVariable,
    StreamOf,
)
from intaglio.python.client.credentials import (
    Credential,
    credentials,
    requests_tokens,
    describe_credential,
)
from intaglio.python.design import Design
from intaglio.python.docs.example import choose_example, example_view, has_address
from intaglio.python.docs.tables import argument_row
from intaglio.python.naming.method_names import Path
from intaglio.python.naming.words import to_snake_case
from intaglio.python.operations.methods import summary
from intaglio.python.operations.results import success_contents, return_type, has_stream
from intaglio.python.operations.signature import client_arguments
from intaglio.python.operations.webhooks import describe_webhook, webhook_names
from intaglio.python.printed_file import PrintedFile
from intaglio.python.text import Untrusted, join_paragraphs
from intaglio.python.types.annotation_styles import docs_style
from intaglio.python.views.docs_views import (
    CredentialView,
    FlowView,
    NamespaceEntryView,
    ReadmeView,
    SchemeView,
    ServerVariableView,
    ServerView,
)
from intaglio.python.views.package_views import PackageView

FLOW_NAMES = {
    "clientCredentials": "Client credentials",
    "password": "Password",
    "authorizationCode": "Authorization code",
    "implicit": "Implicit",
    "deviceAuthorization": "Device authorization",
}


def readme_page(
    design: Design, package: PackageView, folders: Mapping[Path, str]
) -> PrintedFile:
    """The README; `folders` are those of the pages of namespaces."""
    view = _readme_view(design, package, folders)
    return PrintedFile("README.md", "README.md.jinja", view)


def _readme_view(
    design: Design, package: PackageView, folders: Mapping[Path, str]
) -> ReadmeView:
    api = design.api
    first = choose_example(tuple(api.operations))
    streams = [o for o in api.operations if has_stream(success_contents(o))]
    always = [
        o for o in streams if isinstance(return_type(success_contents(o)), StreamOf)
    ]
    sometimes = [o for o in streams if o not in always]
    timeout = "" if api.timeout_ms is None else f"{api.timeout_ms / 1000:g}"
    style = docs_style(design, "docs/models/")
    return ReadmeView(
        package=package,
        description=join_paragraphs(api.description),
        example=None if first is None else example_view(design, first),
        call="" if first is None else design.names.call(first.id),
        stream=design.names.call(always[0].id) if always else "",
        optional_stream=design.names.call(sometimes[0].id) if sometimes else "",
        credentials=tuple(
            CredentialView(c.argument, c.env, Untrusted(describe_credential(c)))
            for c in credentials(design)
        ),
        schemes=tuple(_schemes(design)),
        retry_statuses=", ".join(api.retries.status_codes) if api.retries else "",
        timeout_seconds=timeout,
        errors=tuple(sorted(set(design.errors.values()))),
        servers=_servers(api.servers),
        needs_server_url=not has_address(api.servers),
        namespaces=tuple(
            _namespace_entry(design, path, folder) for path, folder in folders.items()
        ),
        client_parameters=tuple(
            argument_row(design, argument, style)
            for argument in client_arguments(design)
        ),
        webhooks=tuple(
            (name, describe_webhook(webhook)) for webhook, name in webhook_names(design)
        ),
    )


def _namespace_entry(design: Design, path: Path, folder: str) -> NamespaceEntryView:
    operations = design.namespaces[path]
    return NamespaceEntryView(
        ".".join(path) or to_snake_case(design.package.client),
        folder,
        tuple((design.names.methods[o.id], summary(o)) for o in operations),
    )


def _servers(servers: tuple[Server, ...]) -> tuple[ServerView, ...]:
    """The servers; none if there is nothing to choose."""
    if len(servers) < 2 and not any(server.variables for server in servers):
        return ()
    return tuple(
        ServerView(
            Untrusted(f'"{server.name}"' if server.name else str(index)),
            Untrusted(server.url),
            Untrusted(server.description.strip()),
            tuple(map(_server_variable, server.variables)),
        )
        for index, server in enumerate(servers)
    )


def _server_variable(variable: ServerVariable) -> ServerVariableView:
    return ServerVariableView(
        Untrusted(variable.name),
        Untrusted(variable.default),
        Untrusted(", ".join(variable.values)),
        Untrusted(" ".join(variable.description.split())),
    )


def _schemes(design: Design) -> Iterator[SchemeView]:
    """The schemes of which there is more to say than the table of credentials does."""
    for scheme in design.api.schemes:
        given = {c.part: c for c in credentials(design) if c.scheme == scheme}
        view = _scheme_view(scheme, given)
        if view.is_worth_a_section:
            yield view


def _scheme_view(scheme: SecurityScheme, given: Mapping[str, Credential]) -> SchemeView:
    """The view of a scheme; `given` are its credentials by part."""
    name, description = Untrusted(scheme.id), scheme.description.strip()
    # The table of credentials shows a description of one paragraph.
    long = Untrusted(description if "\n\n" in description else "")
    match scheme:
        case MutualTlsScheme():
            return SchemeView(name, Untrusted(description), is_certificate=True)
        case HttpScheme(scheme="digest"):
            return SchemeView(name, long, is_digest=True)
        case OpenIdScheme(url=url):
            token = given["access_token"].argument
            return SchemeView(
                name, long, token_argument=token, discovery_url=Untrusted(url)
            )
        case OAuth2Scheme():
            return SchemeView(
                name,
                long,
                token_argument=given["access_token"].argument,
                fetches_tokens=any(map(requests_tokens, scheme.flows)),
                metadata_url=Untrusted(scheme.metadata_url),
                flows=tuple(_flow_view(flow, given) for flow in scheme.flows),
                scopes=_scopes(scheme),
            )
        case _:
            return SchemeView(name, long)


def _flow_view(flow: Flow, given: Mapping[str, Credential]) -> FlowView:
    parts: tuple[str, ...] = ("access_token",)
    if requests_tokens(flow):
        is_client = flow.kind == "clientCredentials"
        parts = (
            ("client_id", "client_secret") if is_client else ("username", "password")
        )
    urls = {
        "authorization": flow.authorization_url,
        "token": flow.token_url,
        "refresh": flow.refresh_url,
    }
    return FlowView(
        FLOW_NAMES[flow.kind],
        tuple(given[part].argument for part in parts),
        tuple((purpose, Untrusted(url)) for purpose, url in urls.items() if url),
    )


def _scopes(scheme: OAuth2Scheme) -> tuple[tuple[Untrusted, Untrusted], ...]:
    scopes = {name: about for flow in scheme.flows for name, about in flow.scopes}
    return tuple((Untrusted(name), Untrusted(about)) for name, about in scopes.items())
