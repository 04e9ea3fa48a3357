"""The documentation: a page for each namespace, a page for each model, and the README."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from intaglio.api.model import (
    Alias,
    Anything,
    Declaration,
    Enum,
    Link,
    ListOf,
    Model,
    Operation,
    Property,
    Required,
    Requirement,
    ResponseHeader,
    Type,
)
from intaglio.python.types.annotations import (
    AnnotationStyle,
    annotate,
    annotate_without_null,
)
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import docs_style
from intaglio.python.operations.error_classes import failed
from intaglio.python.naming.names import Path
from intaglio.python.pages import Page
from intaglio.python.docs.readme import readme, what
from intaglio.python.operations.namespaces import about, deprecation, summary
from intaglio.python.operations.results import answers, returned
from intaglio.python.operations.signature import Argument, shared_arguments
from intaglio.python.text import Untrusted, noted, paragraphs, sentence
from intaglio.python.docs.usage import program
from intaglio.python.views.docs_views import (
    HeaderView,
    ModelDocView,
    NamespaceDocView,
    OperationDocView,
    RowView,
)
from intaglio.python.views.package_views import PackageView
from intaglio.python.operations.webhooks import named
from intaglio.python.naming.words import to_snake_case

README = "README.md"
YES, NO = "✔️", "➖"
RETRIES = RowView(
    "retries",
    "Optional[utils.RetryConfig]",
    NO,
    Untrusted("Configuration to override the default retry behavior of the client."),
)


def pages(design: Design, package: PackageView) -> Iterator[Page]:
    yield from namespaces(design, folders(design))
    yield from models(
        design, (at for at in design.api.declarations if at not in design.duplicates)
    )
    yield readme_page(design, package)


def readme_page(design: Design, package: PackageView) -> Page:
    view = readme(design, package, folders(design), _shared(design))
    return Page(README, "README.md.jinja", view)


def namespaces(design: Design, wanted: Collection[Path]) -> Iterator[Page]:
    """The pages of these namespaces."""
    template = "docs/sdks/namespace.md.jinja"
    for path, folder in folders(design).items():
        if path in wanted:
            yield Page(namespace_path(folder), template, namespace_doc(design, path))


def namespace_path(folder: str) -> str:
    """Where the page of a namespace stands."""
    return f"docs/sdks/{folder}/README.md"


def models(design: Design, wanted: Iterable[str]) -> Iterator[Page]:
    """The pages of these models, by their pointers."""
    for at in wanted:
        view = model_doc(design, design.declaration(at))
        yield Page(model_path(design, at), "docs/models/model.md.jinja", view)


def model_path(design: Design, at: str) -> str:
    """Where the page of a model stands."""
    return f"docs/models/{design.names.pages[at]}.md"


def folders(design: Design) -> dict[Path, str]:
    """The folder of each namespace that has operations: its last name, or all where others share it."""
    paths = [path for path, found in design.namespaces.items() if found]
    root = to_snake_case(design.config.package.client)
    spelled = {
        "/".join(p): ((p[-1], "-".join(p)) if p else (root, f"{root}-client"))
        for p in paths
    }
    found = resolve_collisions(
        NameCandidates(key, spellings) for key, spellings in spelled.items()
    )
    return {path: found["/".join(path)] for path in paths}


def namespace_doc(design: Design, path: Path) -> NamespaceDocView:
    title = path[-1] if path else to_snake_case(design.config.package.client)
    return NamespaceDocView(
        title.replace("_", " ").title(),
        about(design, path),
        tuple(
            operation_doc(design, operation) for operation in design.namespaces[path]
        ),
    )


def operation_doc(design: Design, operation: Operation) -> OperationDocView:
    style = docs_style(design, "../../models/")
    given = design.signatures[operation.id]
    result = returned(answers(operation))
    return OperationDocView(
        name=design.names.methods[operation.id],
        summary=summary(operation),
        description=paragraphs(operation.description) or summary(operation),
        deprecated=noted("", operation.deprecated, _reason(design, operation)),
        usage=Untrusted(program(design, operation)),
        rows=(
            *(_row(design, argument, style) for argument in given.printed),
            RETRIES,
        ),
        returns="" if result is None else annotate(result, style).text,
        errors=_errors(design, operation),
        headers=tuple(_headers(design, operation)),
        security=_security(design, operation),
        server=_server(operation),
        callbacks=tuple(
            (name, what(each))
            for each, name in named(design)
            if each.callback_of == operation.id
        ),
        links=tuple((link.name, _link(design, link)) for link in _links(operation)),
    )


def _reason(design: Design, operation: Operation) -> str:
    return deprecation(design, operation) or "This operation will be removed some day."


def _errors(design: Design, operation: Operation) -> tuple[tuple[str, str, str], ...]:
    """Rows of exception, statuses and media type."""
    rows: dict[tuple[str, str], list[str]] = {}
    for each in failed(design, operation):
        rows.setdefault((f"errors.{each.error}", each.media_type), []).append(
            each.status
        )
    return tuple(
        (name, ", ".join(codes), type_) for (name, type_), codes in rows.items()
    )


def _headers(design: Design, operation: Operation) -> Iterator[HeaderView]:
    """The headers of all responses; one that several have alike is told once."""
    rows: dict[ResponseHeader, list[str]] = {}
    for response in operation.responses:
        for header in response.headers:
            rows.setdefault(header, []).append(response.status)
    for header, statuses in rows.items():
        text = annotate(header.type, docs_style(design, "")).text
        type_ = "str" if header.type == Anything() else text
        about_ = noted(header.description, header.deprecated)
        yield HeaderView(Untrusted(header.name), ", ".join(statuses), type_, about_)


def _security(design: Design, operation: Operation) -> Untrusted:
    """Which credentials a call needs, where that is not what every call needs."""
    own = operation.security
    if own is None or own == design.api.security:
        return Untrusted("")
    options = (" and ".join(map(_required, option)) or "none" for option in own)
    return Untrusted(" or ".join(options) or "none")


def _required(each: Requirement) -> str:
    scopes = ", ".join(f"`{scope}`" for scope in each.scopes)
    return f"`{each.scheme}` ({scopes})" if scopes else f"`{each.scheme}`"


def _server(operation: Operation) -> Untrusted:
    """Where an operation with servers of its own is called."""
    return Untrusted(" or ".join(f"`{server.url}`" for server in operation.servers))


def _links(operation: Operation) -> tuple[Link, ...]:
    return tuple(link for response in operation.responses for link in response.links)


def _link(design: Design, link: Link) -> Untrusted:
    """What goes on from a response: the method, and where its arguments come from."""
    known = design.api.operations
    found = {key: each.id for each in known for key in (each.id, each.at)}
    target = (
        design.names.call(found[link.operation])
        if link.operation in found
        else link.operation
    )
    given = ", ".join(f"{name}={expression}" for name, expression in link.parameters)
    return Untrusted(
        ": ".join(filter(None, (f"`{target}({given})`", link.description.strip())))
    )


def _row(design: Design, argument: Argument, style: AnnotationStyle) -> RowView:
    required = argument.is_required
    text = documented(design, argument.type, required, style)
    return RowView(argument.name, text, YES if required else NO, _told(argument))


def _told(subject: Argument | Property) -> Untrusted:
    """The last cell of a row: whether to use something at all, then what it is for."""
    description = subject.description.strip()
    if not subject.deprecated:
        return Untrusted(description or "N/A")
    said = f"{sentence(subject.deprecation)} {description}".strip()
    return Untrusted(f"**Deprecated.** {said or 'N/A'}")


def documented(
    design: Design, type_: Type, required: bool, style: AnnotationStyle
) -> str:
    """A type in the words of the documentation, which shows an optional list as the list that it is."""
    if required or isinstance(type_, ListOf):
        return annotate(type_, style).text
    if design.is_nullable(type_):
        return f"OptionalNullable[{annotate_without_null(type_, style).text}]"
    return f"Optional[{annotate(type_, style).text}]"


def model_doc(design: Design, declaration: Declaration) -> ModelDocView:
    style = docs_style(design, "")
    name = design.names.classes[declaration.at]
    about_ = noted(
        declaration.description, declaration.deprecated, declaration.deprecation
    )
    match declaration:
        case Model(properties=properties):
            rows = tuple(_property_row(design, p, style) for p in properties)
            return ModelDocView(name, about_, rows=rows)
        case Enum(values=values, descriptions=descriptions, is_open=is_open):
            others = "Other values are taken too." if is_open else ""
            texts = map(Untrusted, descriptions or ("",) * len(values))
            pairs = tuple(zip(values, texts, strict=True))
            return ModelDocView(name, paragraphs(about_, others), values=pairs)
        case Alias(type=type_):
            return ModelDocView(name, about_, type=annotate(type_, style).text)


def _property_row(
    design: Design, property_: Property, style: AnnotationStyle
) -> RowView:
    required = isinstance(property_.presence, Required)
    text = documented(design, property_.type, required, style)
    return RowView(
        Untrusted(property_.wire), text, YES if required else NO, _told(property_)
    )


def _shared(design: Design) -> tuple[RowView, ...]:
    """The parameters that the client takes for its methods."""
    style = docs_style(design, "docs/models/")
    return tuple(_row(design, each, style) for each in shared_arguments(design))
