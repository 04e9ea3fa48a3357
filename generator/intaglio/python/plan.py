"""Every page of the printed package: where it goes, what prints it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.python.client.client import client_view
from intaglio.python.design import Design
from intaglio.python.docs.model_pages import model_pages
from intaglio.python.docs.namespace_pages import namespace_folders, namespace_pages
from intaglio.python.docs.readme import readme_page
from intaglio.python.operations.error_classes import errors_view
from intaglio.python.modules.exports import models_exports, package_exports
from intaglio.python.models.model_module import module_view
from intaglio.python.naming.names import Path
from intaglio.python.page import Page
from intaglio.python.models.params_module import params_view
from intaglio.python.operations.namespaces import module, resource
from intaglio.python.text import Untrusted, join_paragraphs, untrusted_extensions
from intaglio.python.views.package_views import PackageView
from intaglio.python.operations.webhooks import webhooks_view


def plan(design: Design) -> Iterator[Page]:
    """The pages, cheap to make one at a time: a view lives as long as its page is printed."""
    package, source = package_view(design), source_folder(design)
    yield Page("pyproject.toml", "pyproject.toml.jinja", package)
    for name in ("types", "utils"):
        yield Page(f"{source}/{name}.py", f"src/package/{name}.py.jinja", package)
    yield errors_page(design, source)
    if design.api.webhooks:
        yield webhooks_page(design, source)
    exports = "src/package/exports.py.jinja"
    yield Page(f"{source}/__init__.py", exports, package_exports(design))
    yield client_page(design, source)
    yield models_page(design, source)
    yield Page(f"{source}/params.py", "src/package/params.py.jinja", None)
    yield params_page(design, source)
    yield from _modules(design, source)
    yield from _resources(design, source)
    folders = namespace_folders(design)
    yield from namespace_pages(design, folders)
    yield from model_pages(design)
    yield readme_page(design, package, folders)


def source_folder(design: Design) -> str:
    """Where the package stands."""
    return f"src/{design.config.package.module}"


def client_page(design: Design, source: str) -> Page:
    return Page(f"{source}/sdk.py", "src/package/sdk.py.jinja", client_view(design))


def errors_page(design: Design, source: str) -> Page:
    template = "src/package/errors.py.jinja"
    return Page(f"{source}/errors.py", template, errors_view(design))


def webhooks_page(design: Design, source: str) -> Page:
    template = "src/package/webhooks.py.jinja"
    return Page(f"{source}/webhooks.py", template, webhooks_view(design))


def models_page(design: Design, source: str) -> Page:
    """The index of models."""
    template = "src/package/exports.py.jinja"
    return Page(f"{source}/models/__init__.py", template, models_exports(design))


def params_page(design: Design, source: str) -> Page:
    template = "src/package/params.pyi.jinja"
    return Page(f"{source}/params.pyi", template, params_view(design))


def _modules(design: Design, source: str) -> Iterator[Page]:
    for name in design.layout.modules:
        yield module_page(design, source, name)


def module_page(design: Design, source: str, name: str) -> Page:
    template = "src/package/models/module.py.jinja"
    return Page(module_path(source, name), template, module_view(design, name))


def module_path(source: str, name: str) -> str:
    """Where a module of models stands."""
    return f"{source}/models/{name}.py"


def _resources(design: Design, source: str) -> Iterator[Page]:
    outermost = [path for path in design.namespaces if len(path) == 1]
    if outermost:
        yield Page(
            f"{source}/resources/__init__.py", "src/package/empty.py.jinja", None
        )
    for path in outermost:
        yield resource_page(design, source, path)


def resource_page(design: Design, source: str, path: Path) -> Page:
    template = "src/package/resources/resource.py.jinja"
    return Page(resource_path(source, path), template, resource(design, path))


def resource_path(source: str, path: Path) -> str:
    """Where a namespace stands."""
    return f"{source}/resources/{module(path)}.py"


def package_view(design: Design) -> PackageView:
    api, package = design.api, design.config.package
    first = next((line for line in api.description.splitlines() if line.strip()), "")
    return PackageView(
        name=package.name,
        module=package.module,
        client=package.client,
        version=package.version,
        env=package.env,
        title=join_paragraphs(api.title or package.name),
        summary=Untrusted(
            f"Python SDK of {api.title or package.name}" if not first else first.strip()
        ),
        extensions=untrusted_extensions(api.extensions),
        info_extensions=untrusted_extensions(api.info_extensions),
    )
