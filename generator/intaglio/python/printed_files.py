"""Design -> printed files: every file of the printed package that a template prints."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.python.client.client_class import client_view
from intaglio.python.design import Design
from intaglio.python.docs.model_pages import model_pages
from intaglio.python.docs.namespace_pages import namespace_folders, namespace_pages
from intaglio.python.docs.readme import readme_page
from intaglio.python.models.model_module import module_view
from intaglio.python.exports import (
    models_exports,
    package_exports,
    params_exports,
)
from intaglio.python.models.params_module import list_params_modules, params_view
from intaglio.python.operations.error_classes import errors_view
from intaglio.python.operations.namespaces import module_of, resource_view
from intaglio.python.operations.webhooks import webhooks_view
from intaglio.python.printed_file import PrintedFile
from intaglio.python.text import Untrusted, join_paragraphs, untrusted_extensions
from intaglio.python.views.package_views import PackageView


def list_printed_files(design: Design) -> Iterator[PrintedFile]:
    """The files of the package, built one at a time: a view lives while its file is printed."""
    package = _package_view(design)
    source = f"src/{design.package.module}"
    yield PrintedFile("pyproject.toml", "pyproject.toml.jinja", package)
    for name in ("types", "utils"):
        yield _source_file(source, f"{name}.py", package)
    yield _source_file(source, "errors.py", errors_view(design))
    if design.api.webhooks:
        yield _source_file(source, "webhooks.py", webhooks_view(design))
    yield _source_file(source, "__init__.py", package_exports(design))
    yield _source_file(source, "sdk.py", client_view(design))
    yield _source_file(source, "models/__init__.py", models_exports(design))
    for name in design.layout.modules:
        template = "src/package/models/module.py.jinja"
        yield PrintedFile(
            f"{source}/models/{name}.py", template, module_view(design, name)
        )
    yield from _params_files(design, source)
    yield from _resource_files(design, source)
    folders = namespace_folders(design)
    yield from namespace_pages(design, folders)
    yield from model_pages(design)
    yield readme_page(design, package, folders)


def _source_file(source: str, name: str, view: object) -> PrintedFile:
    return PrintedFile(f"{source}/{name}", f"src/package/{name}.jinja", view)


def _params_files(design: Design, source: str) -> Iterator[PrintedFile]:
    modules = list_params_modules(design)
    yield _source_file(source, "params/__init__.py", params_exports(design, modules))
    template = "src/package/params/module.py.jinja"
    for module in modules:
        path = f"{source}/params/{module.name}.py"
        yield PrintedFile(path, template, params_view(design, module))


def _resource_files(design: Design, source: str) -> Iterator[PrintedFile]:
    outermost = [path for path in design.namespaces if len(path) == 1]
    folder = f"{source}/resources"
    if outermost:
        yield PrintedFile(f"{folder}/__init__.py", "src/package/empty.py.jinja", None)
    for path in outermost:
        template = "src/package/resources/resource.py.jinja"
        view = resource_view(design, path)
        yield PrintedFile(f"{folder}/{module_of(path)}.py", template, view)


def _package_view(design: Design) -> PackageView:
    api, package = design.api, design.package
    lines = (line.strip() for line in api.description.splitlines())
    first_line = next(filter(None, lines), "")
    return PackageView(
        name=package.name,
        module=package.module,
        client=package.client,
        version=package.version,
        env=package.env,
        title=join_paragraphs(api.title or package.name),
        summary=Untrusted(first_line or f"Python SDK of {api.title or package.name}"),
        extensions=untrusted_extensions(api.extensions),
        info_extensions=untrusted_extensions(api.info_extensions),
    )
