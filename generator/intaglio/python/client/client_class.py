"""The client class: its servers, credentials, client parameters and namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Api
from intaglio.python.client.credentials import (
    Credential,
    credentials,
    describe_credential,
    scheme_expression,
)
from intaglio.python.design import Design
from intaglio.python.expressions import (
    Assignment,
    Expression,
    call,
    entry,
    keyword,
    mapping,
    tuple_,
)
from intaglio.python.modules.imports import group_imports, one_package_up
from intaglio.python.operations.methods import argument_view
from intaglio.python.operations.namespaces import child_views, method_views
from intaglio.python.operations.operation_constant import (
    RETRY_IMPORTS,
    retry_expression,
    security_expression,
    server_expression,
)
from intaglio.python.operations.signature import client_arguments
from intaglio.python.runtime_names import runtime_module
from intaglio.python.text import Untrusted, join_paragraphs, untrusted_extensions
from intaglio.python.types.annotation_styles import argument_style
from intaglio.python.types.annotations import Import
from intaglio.python.types.literals import literal
from intaglio.python.views.operation_views import (
    ArgumentView,
    ClientView,
    DocstringView,
)

CREDENTIAL_TYPE = "Credential | None"
ABOUT_CREDENTIALS = (
    "A credential is a string, or a callable that returns one; the callable is called before each "
    "request."
)


def client_view(design: Design) -> ClientView:
    """The client and what its module has to import."""
    api, package = design.api, design.package
    base = "BaseClient" if package.client == "Client" else "Client"
    methods, method_imports = method_views(design, ())
    children = child_views(design, ())
    declaration, imports = _declaration(design)
    parameters, parameter_imports = _parameters(design)
    own = credentials(design)
    imports |= set(map(one_package_up, method_imports | parameter_imports))
    imports.add(_runtime_import("Client", alias="" if base == "Client" else base))
    imports.add(_runtime_import("ClientOptions", typing_only=True))
    imports.add(Import("typing", "Unpack"))
    if own:
        imports.add(_runtime_import("Credential", typing_only=True))
    if children:
        imports.add(Import("functools", "cached_property"))
    for child in children:
        module = f".resources.{child.module}"
        imports.add(Import(module, child.class_name, typing_only=True))
    return ClientView(
        name=package.client,
        base=base,
        title=join_paragraphs(api.title or package.client, api.description),
        imports=group_imports(imports),
        declaration=declaration,
        docstring=_docstring(own, parameters),
        credentials=tuple(credential.argument for credential in own),
        parameters=parameters,
        methods=methods,
        children=children,
        extensions=untrusted_extensions(api.extensions),
    )


def _runtime_import(name: str, alias: str = "", typing_only: bool = False) -> Import:
    return Import(runtime_module(name, 1), name, alias, typing_only)


def _parameters(
    design: Design,
) -> tuple[tuple[ArgumentView, ...], frozenset[Import]]:
    style = argument_style(design, frozenset(), files=False)
    pairs = [argument_view(argument, style) for argument in client_arguments(design)]
    imports = frozenset[Import]().union(*(imports for _, imports in pairs))
    return tuple(view for view, _ in pairs), imports


def _docstring(
    own: tuple[Credential, ...], parameters: tuple[ArgumentView, ...]
) -> DocstringView:
    described = [
        ArgumentView(c.argument, CREDENTIAL_TYPE, "None", _describe(c)) for c in own
    ]
    paragraphs = (Untrusted(ABOUT_CREDENTIALS),) if own else ()
    return DocstringView(
        Untrusted("Creates a client; nothing is sent before the first call."),
        paragraphs,
        (*described, *(each for each in parameters if each.description)),
    )


def _describe(credential: Credential) -> Untrusted:
    default = f"Read from {credential.env} by default."
    return Untrusted(f"{describe_credential(credential)} {default}".strip())


def _declaration(design: Design) -> tuple[Assignment, set[Import]]:
    """`CLIENT = ClientDescription(...)`, and its imports."""
    imports = {_runtime_import("Server"), _runtime_import("ClientDescription")}
    arguments: list[Expression] = []
    for argument, needed in _description_arguments(design):
        arguments.append(argument)
        imports |= set(map(one_package_up, needed))
    expression = call("ClientDescription", *arguments, one_per_line=True)
    return Assignment("CLIENT", "", expression), imports


def _description_arguments(
    design: Design,
) -> Iterator[tuple[Expression, frozenset[Import]]]:
    """The arguments of `ClientDescription`, each with its imports."""
    api, package, nothing = design.api, design.package, frozenset[Import]()
    user_agent = literal(f"{package.name}/{package.version}")
    yield keyword("user_agent", user_agent), nothing
    servers = [server_expression(each) for each in api.servers]
    yield keyword("servers", tuple_(*(servers or [call("Server", '""')]))), nothing
    if names := _operation_server_variables(api):
        yield keyword("server_variables", tuple_(*map(literal, names))), nothing
    if api.schemes:
        pairs = [(s.id, *scheme_expression(design, s)) for s in api.schemes]
        entries = (entry(literal(id_), expression) for id_, expression, _ in pairs)
        imports = nothing.union(*(needed for _, _, needed in pairs))
        yield keyword("schemes", mapping(*entries)), imports
    if api.security:
        security, imports = security_expression(design, api.security)
        yield keyword("security", security), imports
    if api.timeout_ms is not None:
        yield keyword("timeout_ms", f"{api.timeout_ms:_}"), nothing
    if api.retries is not None:
        yield keyword("retries", retry_expression(api.retries)), RETRY_IMPORTS


def _operation_server_variables(api: Api) -> list[str]:
    """The variables of servers of single operations and paths (OpenAPI 3.1, 4.8.6)."""
    servers = (each for operation in api.operations for each in operation.servers)
    return sorted({variable.name for each in servers for variable in each.variables})
