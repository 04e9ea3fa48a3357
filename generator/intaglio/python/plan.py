"""Every page of the printed package: where it goes, what prints it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.python import docs
from intaglio.python.client import client_view
from intaglio.python.design import Design
from intaglio.python.error_classes import errors_view
from intaglio.python.exports import models_exports, package_exports
from intaglio.python.model_module import module_view
from intaglio.python.pages import Page
from intaglio.python.params_module import params_view
from intaglio.python.resources import module, resource
from intaglio.python.text import Raw, paragraphs, readable
from intaglio.python.views import PackageView
from intaglio.python.webhooks import webhooks_view


def plan(design: Design) -> Iterator[Page]:
    """The pages, cheap to make one at a time: a view lives as long as its page is printed."""
    package = package_view(design)
    source = f"src/{package.module}"
    yield Page("pyproject.toml", "pyproject.toml.jinja", package)
    for name in ("types", "utils"):
        yield Page(f"{source}/{name}.py", f"src/package/{name}.py.jinja", package)
    errors = "src/package/errors.py.jinja"
    yield Page(f"{source}/errors.py", errors, errors_view(design))
    if design.api.webhooks:
        webhooks = "src/package/webhooks.py.jinja"
        yield Page(f"{source}/webhooks.py", webhooks, webhooks_view(design))
    exports = "src/package/exports.py.jinja"
    yield Page(f"{source}/__init__.py", exports, package_exports(design))
    yield Page(f"{source}/sdk.py", "src/package/sdk.py.jinja", client_view(design))
    yield Page(f"{source}/models/__init__.py", exports, models_exports(design))
    yield Page(f"{source}/params.py", "src/package/params.py.jinja", None)
    yield Page(
        f"{source}/params.pyi", "src/package/params.pyi.jinja", params_view(design)
    )
    yield from _modules(design, source)
    yield from _resources(design, source)
    yield from docs.pages(design, package)


def _modules(design: Design, source: str) -> Iterator[Page]:
    for name in design.layout.modules:
        view = module_view(design, name)
        yield Page(
            f"{source}/models/{name}.py", "src/package/models/module.py.jinja", view
        )


def _resources(design: Design, source: str) -> Iterator[Page]:
    outermost = [path for path in design.namespaces if len(path) == 1]
    if outermost:
        yield Page(
            f"{source}/resources/__init__.py", "src/package/empty.py.jinja", None
        )
    for path in outermost:
        view = resource(design, path)
        template = "src/package/resources/resource.py.jinja"
        yield Page(f"{source}/resources/{module(path)}.py", template, view)


def package_view(design: Design) -> PackageView:
    api, package = design.api, design.config.package
    first = next((line for line in api.description.splitlines() if line.strip()), "")
    return PackageView(
        name=package.name,
        module=package.module,
        client=package.client,
        version=package.version,
        env=package.env,
        title=paragraphs(api.title or package.name),
        summary=Raw(
            f"Python SDK of {api.title or package.name}" if not first else first.strip()
        ),
        extensions=readable(api.extensions),
        info_extensions=readable(api.info_extensions),
    )
