"""The client class: its servers, its credentials, its namespaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intaglio.api.model import Api
from intaglio.python.types.annotations import Annotation, Import
from intaglio.python.code import Group, Item, assigned, call, lay, mapping, tuple_
from intaglio.python.client.credentials import (
    Credential,
    credentials,
    fetched,
    meaning,
    scheme,
)
from intaglio.python.operations.declaration import retries, security, server
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import argument_style
from intaglio.python.modules.imports import group_imports
from intaglio.python.runtime_names import runtime_module
from intaglio.python.types.literals import literal
from intaglio.python.operations.namespaces import argument_of, children, members
from intaglio.python.operations.signature import shared_arguments
from intaglio.python.text import (
    Untrusted,
    item,
    with_deprecation,
    join_paragraphs,
    untrusted_extensions,
)
from intaglio.python.views.operation_views import ClientView


def client_view(design: Design) -> ClientView:
    api, package = design.api, design.config.package
    inner, below = members(design, ()), children(design, ())
    description, imports = _description(design)
    base = "BaseClient" if package.client == "Client" else "Client"
    imports |= {_nearer(each) for each in inner.imports}
    imports |= {
        _runtime("Client", alias="" if base == "Client" else base),
        Import("typing", "Unpack"),
        _runtime("ClientOptions", typing_only=True),
    }
    if api.schemes:
        imports.add(_runtime("Credential", typing_only=True))
    if below:
        imports.add(Import("functools", "cached_property"))
    imports |= {
        Import(f".resources.{c.module}", c.class_name, typing_only=True) for c in below
    }
    found = credentials(design)
    shared = _shared(design)
    imports |= {_nearer(i) for each in shared.values() for i in each.imports}
    return ClientView(
        name=package.client,
        base=base,
        doc=join_paragraphs(api.title or package.client, api.description),
        imports=group_imports(imports),
        description=lay(description, 0, "CLIENT = "),
        signature=_signature(found, shared.values()),
        given=", ".join(_passed(found, shared)),
        usage=join_paragraphs(_usage(found), _shared_usage(design)),
        methods=inner.methods,
        children=below,
        extensions=untrusted_extensions(api.extensions),
    )


def _runtime(name: str, alias: str = "", typing_only: bool = False) -> Import:
    return Import(runtime_module(name, 1), name, alias, typing_only)


def _shared(design: Design) -> dict[str, Annotation]:
    """The client's own parameters, as they stand in its signature."""
    style = argument_style(design, frozenset(), files=False)
    return {a.name: argument_of(a, style) for a in shared_arguments(design)}


def _passed(found: tuple[Credential, ...], shared: Iterable[str]) -> Iterator[str]:
    """What the base class is given: credentials and shared parameters, by name."""
    yield mapping(*(f'"{c.argument}": {c.argument}' for c in found)).flat
    if shared:
        yield mapping(*(f'"{name}": {name}' for name in shared)).flat


def _signature(found: tuple[Credential, ...], shared: Iterable[Annotation]) -> str:
    given = (f"{c.argument}: Credential | None = None" for c in found)
    own = [each.text for each in shared]
    keywords = ("*", *own) if own else ()
    items = ("self", *given, *keywords, "**options: Unpack[ClientOptions]")
    return lay(call("def __init__", *items), 4, "", " -> None:")


def _usage(found: tuple[Credential, ...]) -> Untrusted:
    """What the arguments of the client mean."""
    if not found:
        return Untrusted("Nothing is sent before the first call.")
    if len(found) == 1:
        ((only, about),) = ((each, meaning(each)) for each in found)
        source = f"is read from {only.env} if not given"
        return Untrusted(f"`{only.argument}`, {KINDS}, {source}. {about}".strip())
    said = (item(c.argument, f"{meaning(c)} ({c.env})".strip()) for c in found)
    opening = f"Each credential is {KINDS}, or is read from the environment."
    return join_paragraphs(opening, "\n".join(["Args:", *said]))


KINDS = "a text or a function that returns one"


def _shared_usage(design: Design) -> str:
    """What the client's own parameters are for."""
    found = shared_arguments(design)
    if not found:
        return ""
    notes = (
        with_deprecation(a.description, a.deprecated, a.deprecation) for a in found
    )
    said = [
        item(a.name, note or f"`{a.wire}` of the API.")
        for a, note in zip(found, notes, strict=True)
    ]
    return "\n".join(
        ["Given to every method that takes them, unless a call has its own:", *said]
    )


def _nearer(each: Import) -> Import:
    """An import of a resource module as the client module, one package further out, writes it."""
    if not each.module.startswith(".."):
        return each
    return Import(each.module[1:], each.name, each.alias, each.typing_only)


def _description(design: Design) -> tuple[Group, set[Import]]:
    api, package = design.api, design.config.package
    imports = {_runtime("Server"), _runtime("ClientDescription")}
    servers = [server(each) for each in api.servers] or [call("Server", '""')]
    items: list[Item] = [
        f"user_agent={literal(f'{package.name}/{package.version}')}",
        assigned("servers", tuple_(*servers)),
    ]
    if variables := _variables_of_operations(api):
        items.append(assigned("server_variables", tuple_(*map(literal, variables))))
    if api.schemes:
        made = [(s.id, *scheme(design, s)) for s in api.schemes]
        pairs = (assigned(f"{literal(id_)}:", group) for id_, group, _ in made)
        items.append(assigned("schemes", mapping(*pairs)))
        imports = imports.union(*(needed for _, _, needed in made))
    if api.security:
        group, needed = security(api.security, fetched(design))
        items.append(assigned("security", group))
        imports |= {_nearer(each) for each in needed}
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
