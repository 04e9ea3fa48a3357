"""Every page of the printed package: where it goes, what prints it, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intaglio.python import docs
from intaglio.python.client import client_view
from intaglio.python.design import Design
from intaglio.python.error_classes import errors_view
from intaglio.python.exports import models_exports, package_exports
from intaglio.python.model_module import module_view
from intaglio.python.names import Path
from intaglio.python.pages import Page
from intaglio.python.params_module import params_view
from intaglio.python.resources import module, resource
from intaglio.python.text import Raw, paragraphs, readable
from intaglio.python.views import PackageView
from intaglio.python.webhooks import webhooks_view


def plan(design: Design) -> Iterator[Page]:
    """The pages, cheap to make one at a time: a view lives as long as its page is printed."""
    package, source = package_view(design), _source(design)
    yield Page("pyproject.toml", "pyproject.toml.jinja", package)
    for name in ("types", "utils"):
        yield Page(f"{source}/{name}.py", f"src/package/{name}.py.jinja", package)
    yield _errors(design, source)
    if design.api.webhooks:
        webhooks = "src/package/webhooks.py.jinja"
        yield Page(f"{source}/webhooks.py", webhooks, webhooks_view(design))
    exports = "src/package/exports.py.jinja"
    yield Page(f"{source}/__init__.py", exports, package_exports(design))
    yield _client(design, source)
    yield Page(f"{source}/models/__init__.py", exports, models_exports(design))
    yield Page(f"{source}/params.py", "src/package/params.py.jinja", None)
    yield _params(design, source)
    yield from _modules(design, source)
    yield from _resources(design, source)
    yield from docs.pages(design, package)


def changed(
    design: Design, operations: Iterable[str], declarations: Iterable[str], params: bool
) -> Iterator[Page]:
    """The pages that show these operations, by id, and declarations, by pointer; no README.

    `params` says whether they are printed as other dicts than before.
    """
    source = _source(design)
    homes = {design.names.groups[each] for each in operations}
    if () in homes:
        yield _client(design, source)
    for path in sorted({path[:1] for path in homes if path}):
        yield _resource(design, source, path)
    shown = [at for at in declarations if at not in design.duplicates]
    for name in sorted({design.layout.home[at] for at in shown}):
        yield _module(design, source, name)
    if params:
        yield _params(design, source)
    if not design.errors.keys().isdisjoint(shown):
        yield _errors(design, source)
    yield from docs.namespaces(design, homes)
    yield from docs.models(design, shown)


def _source(design: Design) -> str:
    return f"src/{design.config.package.module}"


def _client(design: Design, source: str) -> Page:
    return Page(f"{source}/sdk.py", "src/package/sdk.py.jinja", client_view(design))


def _errors(design: Design, source: str) -> Page:
    template = "src/package/errors.py.jinja"
    return Page(f"{source}/errors.py", template, errors_view(design))


def _params(design: Design, source: str) -> Page:
    template = "src/package/params.pyi.jinja"
    return Page(f"{source}/params.pyi", template, params_view(design))


def _modules(design: Design, source: str) -> Iterator[Page]:
    for name in design.layout.modules:
        yield _module(design, source, name)


def _module(design: Design, source: str, name: str) -> Page:
    template = "src/package/models/module.py.jinja"
    return Page(f"{source}/models/{name}.py", template, module_view(design, name))


def _resources(design: Design, source: str) -> Iterator[Page]:
    outermost = [path for path in design.namespaces if len(path) == 1]
    if outermost:
        yield Page(
            f"{source}/resources/__init__.py", "src/package/empty.py.jinja", None
        )
    for path in outermost:
        yield _resource(design, source, path)


def _resource(design: Design, source: str, path: Path) -> Page:
    template = "src/package/resources/resource.py.jinja"
    return Page(
        f"{source}/resources/{module(path)}.py", template, resource(design, path)
    )


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
