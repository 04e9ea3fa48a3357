"""A page for each namespace: its operations, each with an example, parameters, response and errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intaglio.api.model import Anything, Link, Operation, Requirement, ResponseHeader
from intaglio.python.design import Design
from intaglio.python.docs.example import example_view
from intaglio.python.docs.tables import argument_row
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.method_names import Path
from intaglio.python.naming.words import to_snake_case
from intaglio.python.operations.error_classes import error_contents
from intaglio.python.operations.methods import deprecation_reason, summary
from intaglio.python.operations.namespaces import describe_namespace
from intaglio.python.operations.results import success_contents, return_type
from intaglio.python.operations.webhooks import describe_webhook, webhook_names
from intaglio.python.printed_file import PrintedFile
from intaglio.python.text import Untrusted, join_paragraphs, with_deprecation
from intaglio.python.types.annotation_styles import docs_style
from intaglio.python.types.annotations import annotate
from intaglio.python.views.docs_views import (
    ErrorRowView,
    HeaderView,
    NamespaceDocView,
    OperationDocView,
)

NO_REASON = "This operation will be removed."


def namespace_pages(
    design: Design, folders: Mapping[Path, str]
) -> Iterator[PrintedFile]:
    """The pages of all namespaces that have operations; `folders` are those of `namespace_folders`."""
    for path, folder in folders.items():
        view = _namespace_view(design, path)
        yield PrintedFile(
            f"docs/sdks/{folder}/README.md", "docs/sdks/namespace.md.jinja", view
        )


def namespace_folders(design: Design) -> dict[Path, str]:
    """The folder of each namespace: its last name, or all its names if another one has the same."""
    paths = [path for path, operations in design.namespaces.items() if operations]
    client = to_snake_case(design.package.client)
    candidates = {
        path: (path[-1], "-".join(path)) if path else (client, f"{client}-client")
        for path in paths
    }
    names = resolve_collisions(
        NameCandidates("/".join(path), spellings)
        for path, spellings in candidates.items()
    )
    return {path: names["/".join(path)] for path in paths}


def _namespace_view(design: Design, path: Path) -> NamespaceDocView:
    title = path[-1] if path else to_snake_case(design.package.client)
    operations = design.namespaces[path]
    return NamespaceDocView(
        title.replace("_", " ").title(),
        describe_namespace(design, path),
        tuple(_operation_view(design, operation) for operation in operations),
    )


def _operation_view(design: Design, operation: Operation) -> OperationDocView:
    style = docs_style(design, "../../models/")
    signature = design.signatures[operation.id]
    returns = return_type(success_contents(operation))
    reason = deprecation_reason(design, operation) or NO_REASON
    return OperationDocView(
        name=design.names.methods[operation.id],
        summary=summary(operation),
        description=join_paragraphs(operation.description) or summary(operation),
        deprecated=with_deprecation("", operation.deprecated, reason),
        example=example_view(design, operation),
        rows=tuple(argument_row(design, a, style) for a in signature.printed_arguments),
        returns="" if returns is None else annotate(returns, style).text,
        errors=_error_rows(design, operation),
        headers=tuple(_header_rows(design, operation)),
        security=_security(design, operation),
        servers=tuple(Untrusted(server.url) for server in operation.servers),
        callbacks=tuple(
            (name, describe_webhook(webhook))
            for webhook, name in webhook_names(design)
            if webhook.callback_of == operation.id
        ),
        links=tuple(
            (link.name, _link(design, link))
            for response in operation.responses
            for link in response.links
        ),
    )


def _error_rows(design: Design, operation: Operation) -> tuple[ErrorRowView, ...]:
    """One row for each exception and media type."""
    statuses: dict[tuple[str, str], list[str]] = {}
    for error in error_contents(design, operation):
        key = f"errors.{error.exception}", error.media_type
        statuses.setdefault(key, []).append(error.status)
    return tuple(
        ErrorRowView(error, ", ".join(codes), media_type)
        for (error, media_type), codes in statuses.items()
    )


def _header_rows(design: Design, operation: Operation) -> Iterator[HeaderView]:
    """The headers of all responses; a header that several responses share is one row."""
    statuses: dict[ResponseHeader, list[str]] = {}
    for response in operation.responses:
        for header in response.headers:
            statuses.setdefault(header, []).append(response.status)
    for header, codes in statuses.items():
        annotation = annotate(header.type, docs_style(design, "")).text
        type_ = "str" if header.type == Anything() else annotation
        description = with_deprecation(header.description, header.deprecated)
        yield HeaderView(Untrusted(header.name), ", ".join(codes), type_, description)


def _security(design: Design, operation: Operation) -> Untrusted:
    """The credentials of a call; empty if they are those of every call."""
    own = operation.security
    if own is None or own == design.api.security:
        return Untrusted("")
    alternatives = (" and ".join(map(_requirement, each)) or "none" for each in own)
    return Untrusted(" or ".join(alternatives) or "none")


def _requirement(requirement: Requirement) -> str:
    scopes = ", ".join(f"`{scope}`" for scope in requirement.scopes)
    scheme = f"`{requirement.scheme}`"
    return f"{scheme} ({scopes})" if scopes else scheme


def _link(design: Design, link: Link) -> Untrusted:
    """The method that a link leads to, with its arguments, and the link's description."""
    operations = design.api.operations
    ids = {key: each.id for each in operations for key in (each.id, each.at)}
    target = (
        design.names.call(ids[link.operation])
        if link.operation in ids
        else link.operation
    )
    arguments = ", ".join(f"{name}={value}" for name, value in link.parameters)
    parts = (f"`{target}({arguments})`", link.description.strip())
    return Untrusted(": ".join(filter(None, parts)))
