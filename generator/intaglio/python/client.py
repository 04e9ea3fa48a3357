"""The client class: its servers, its credentials, its namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Api
from intaglio.api.scheme import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    SecurityScheme,
)
from intaglio.python.annotations import Import
from intaglio.python.code import Group, Item, assigned, call, lay, mapping, tuple_
from intaglio.python.declaration import retries, security, server
from intaglio.python.design import Design
from intaglio.python.imports import arrange
from intaglio.python.literals import literal
from intaglio.python.resources import children, members
from intaglio.python.text import Raw, paragraphs
from intaglio.python.views import ClientView, CredentialView
from intaglio.python.words import snake

CLIENT = "._runtime.client"
OPERATION = "._runtime.operation"
AUTH = "._runtime.auth"


def client_view(design: Design) -> ClientView:
    api, package = design.api, design.config.package
    inner, below = members(design, ()), children(design, ())
    description, imports = _description(design)
    imports |= {_nearer(each) for each in inner.imports}
    imports |= {
        Import("._runtime.namespace", "Client"),
        Import("typing", "Unpack"),
        Import("._runtime.namespace", "ClientOptions", typing_only=True),
    }
    if api.schemes:
        imports.add(Import(AUTH, "Credential", typing_only=True))
    if below:
        imports.add(Import("functools", "cached_property"))
    imports |= {
        Import(f".resources.{c.module}", c.class_name, typing_only=True) for c in below
    }
    found = credentials(design)
    return ClientView(
        name=package.client,
        doc=paragraphs(api.title or package.client, api.description),
        imports=arrange(imports),
        description=lay(description, 0, "CLIENT = "),
        credentials=found,
        signature=_signature(found),
        given=mapping(*(f'"{c.argument}": {c.argument}' for c in found)).flat,
        usage=_usage(found),
        methods=inner.methods,
        children=below,
        text=inner.text,
        integer=inner.integer,
    )


def _signature(found: tuple[CredentialView, ...]) -> str:
    given = (f"{c.argument}: Credential | None = None" for c in found)
    items = ("self", *given, "**options: Unpack[ClientOptions]")
    return lay(call("def __init__", *items), 4, "", " -> None:")


def _usage(found: tuple[CredentialView, ...]) -> Raw:
    """What the arguments of the client mean."""
    said = [
        f"`{c.argument}`, a text or a function that returns one, is read from {c.env} if not given."
        for c in found
    ]
    return Raw("\n".join(said) or "Nothing is sent before the first call.")


def _nearer(each: Import) -> Import:
    """An import of a resource module as the client module, one package further out, writes it."""
    if not each.module.startswith(".."):
        return each
    return Import(each.module[1:], each.name, each.alias, each.typing_only)


def credentials(design: Design) -> tuple[CredentialView, ...]:
    """Everything that the client's schemes ask for, in the description's order."""
    return tuple(
        CredentialView(argument, env, Raw(scheme.description))
        for scheme in design.api.schemes
        for argument, env in _arguments(design, scheme)
    )


def _arguments(design: Design, scheme: SecurityScheme) -> Iterator[tuple[str, str]]:
    alone = len(design.api.schemes) == 1
    prefix = "" if alone else f"{snake(scheme.id)}_"
    env = design.config.package.env
    match scheme:
        case HttpScheme(scheme="basic" | "digest"):
            names = [f"{prefix}username", f"{prefix}password"]
        case HttpScheme() | ApiKeyScheme():
            names = ["api_key" if alone else _own(scheme.id)]
        case OAuth2Scheme() | OpenIdScheme():
            names = ["access_token" if alone else _own(scheme.id)]
        case MutualTlsScheme():
            names = []
    return ((name, f"{env}_{name.upper()}") for name in names)


def _own(id_: str) -> str:
    """An argument's name for a scheme, which none of the client's options has."""
    name = snake(id_)
    return f"{name}_key" if name in OPTIONS else name


OPTIONS = frozenset(
    "self server server_url server_variables timeout_ms retries http_headers client async_client "
    "hooks strict_responses".split()
)


def _description(design: Design) -> tuple[Group, set[Import]]:
    api, package = design.api, design.config.package
    imports = {Import(OPERATION, "Server"), Import(CLIENT, "ClientDescription")}
    servers = [server(each) for each in api.servers] or [call("Server", '""')]
    items: list[Item] = [
        f"user_agent={literal(f'{package.name}/{package.version}')}",
        assigned("servers", tuple_(*servers)),
    ]
    if variables := _variables_of_operations(api):
        items.append(assigned("server_variables", tuple_(*map(literal, variables))))
    if api.schemes:
        made = [(s.id, _scheme(design, s)) for s in api.schemes]
        pairs = (assigned(f"{literal(id_)}:", group) for id_, group in made)
        items.append(assigned("schemes", mapping(*pairs)))
        imports |= {Import(AUTH, group.opening.rstrip("(")) for _, group in made}
    if api.security:
        items.append(assigned("security", security(api.security)))
    if api.timeout_ms is not None:
        items.append(f"timeout_ms={api.timeout_ms:_}")
    if api.retries is not None:
        items.append(assigned("retries", retries(api.retries)))
        imports |= {
            Import(".utils", "BackoffStrategy"),
            Import(".utils", "RetryConfig"),
        }
    return call("ClientDescription", *items, forced=True), imports


def _variables_of_operations(api: Api) -> list[str]:
    """The variables that an operation's or a path's own servers have (OpenAPI 3.1, 4.8.6)."""
    servers = (each for operation in api.operations for each in operation.servers)
    return sorted({variable.name for each in servers for variable in each.variables})


def _scheme(design: Design, scheme: SecurityScheme) -> Group:
    given = list(_arguments(design, scheme))
    named: list[Item] = []
    if len(given) == 1:
        ((argument, env),) = given
        named = [f"argument={literal(argument)}", f"env={literal(env)}"]
    elif given:
        (user, user_env), (password, password_env) = given
        named = [
            f"username={literal(user)}",
            f"password={literal(password)}",
            f"username_env={literal(user_env)}",
            f"password_env={literal(password_env)}",
        ]
    match scheme:
        case HttpScheme(scheme="basic"):
            return call("Basic", *named)
        case HttpScheme(scheme="digest"):
            return call("Digest", *named)
        case HttpScheme(scheme="bearer"):
            return call("Bearer", *named)
        case HttpScheme(scheme=other):
            return call("Bearer", *named, f"scheme={literal(other)}")
        case ApiKeyScheme(wire=wire, location=location):
            return call("ApiKey", literal(wire), literal(location), *named)
        case OAuth2Scheme():
            return call("OAuth2", *named)
        case OpenIdScheme():
            return call("OpenIdConnect", *named)
        case MutualTlsScheme():
            return call("MutualTls")
