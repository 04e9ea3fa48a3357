"""Namespaces as classes: their operations, and the namespaces below them."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.api.model import Tag
from intaglio.python.design import Design
from intaglio.python.modules.imports import group_imports
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.method_names import Path
from intaglio.python.naming.reserved import HIDEABLE, NAMESPACES
from intaglio.python.naming.words import to_pascal_case
from intaglio.python.operations.lazy_types import runtime_import
from intaglio.python.operations.methods import METHOD_IMPORTS, ClassScope, method_view
from intaglio.python.text import Untrusted, join_paragraphs, untrusted_extensions
from intaglio.python.types.annotation_styles import argument_style, result_style
from intaglio.python.types.annotations import Import
from intaglio.python.views.operation_views import (
    ChildView,
    MethodView,
    NamespaceView,
    ResourceView,
)


def resource_view(design: Design, outermost: Path) -> ResourceView:
    """The module of an outermost namespace, with those below it."""
    paths = [path for path in design.namespaces if path[:1] == outermost]
    members = {path: method_views(design, path) for path in paths}
    imports = {runtime_import("Namespace")}.union(*(i for _, i in members.values()))
    if len(paths) > 1:
        imports.add(Import("functools", "cached_property"))
    return ResourceView(
        _dotted_path(design, outermost),
        group_imports(imports),
        tuple(
            _namespace_view(design, path, members[path][0]) for path in reversed(paths)
        ),
    )


def method_views(
    design: Design, path: Path
) -> tuple[tuple[MethodView, ...], frozenset[Import]]:
    """The methods of a namespace, and what its module has to import."""
    scope = _class_scope(design, path)
    pairs = [method_view(design, each, scope) for each in design.namespaces[path]]
    imports = METHOD_IMPORTS if pairs else frozenset[Import]()
    views = tuple(view for view, _ in pairs)
    return views, imports.union(*(needed for _, needed in pairs))


def child_views(design: Design, path: Path) -> tuple[ChildView, ...]:
    """The namespaces directly below one."""
    return tuple(
        ChildView(
            child[-1],
            _class_name(design, child),
            module_of(child),
            describe_namespace(design, child),
        )
        for child in _children(design, path)
    )


def describe_namespace(design: Design, path: Path) -> Untrusted:
    """The summaries and descriptions of the tags of a namespace; may be empty."""
    return join_paragraphs(
        *(
            part
            for tag in _tags(design, path)
            for part in (tag.summary, tag.description)
        )
    )


def module_of(path: Path) -> str:
    """The name of the module of a namespace: that of the outermost one around it."""
    return path[0]


def _namespace_view(
    design: Design, path: Path, methods: tuple[MethodView, ...]
) -> NamespaceView:
    tags = _tags(design, path)
    extensions = untrusted_extensions(tags[0].extensions) if tags else {}
    return NamespaceView(
        _dotted_path(design, path),
        _class_name(design, path),
        describe_namespace(design, path),
        methods,
        child_views(design, path),
        extensions,
    )


def _class_scope(design: Design, path: Path) -> ClassScope:
    methods = (design.names.methods[o.id] for o in design.namespaces[path])
    attributes = (child[-1] for child in _children(design, path))
    hidden = HIDEABLE.intersection((*methods, *attributes))
    return ClassScope(
        hidden,
        result_style(design, hidden),
        argument_style(design, hidden, files=False),
        argument_style(design, hidden, files=True),
        _constant_names(design, path[:1]),
    )


def _constant_names(design: Design, outermost: Path) -> Mapping[str, str]:
    """The names of the constants of a module's operations, by operation id."""
    candidates = (
        NameCandidates(o.id, (method.upper(), "_".join((*path[1:], method)).upper()))
        for path, operations in design.namespaces.items()
        if path[:1] == outermost
        for o in operations
        if (method := design.names.methods[o.id])
    )
    return resolve_collisions(candidates)


def _class_name(design: Design, path: Path) -> str:
    name = to_pascal_case(*path)
    taken = NAMESPACES | {design.package.client}
    return f"{name}Namespace" if name in taken else name


def _dotted_path(design: Design, path: Path) -> str:
    return ".".join((design.package.client.lower(), *path))


def _children(design: Design, path: Path) -> tuple[Path, ...]:
    return tuple(p for p in design.namespaces if p and p[:-1] == path)


def _tags(design: Design, path: Path) -> list[Tag]:
    """The tag of all operations of a namespace, if they have the same."""
    wanted = design.first_tags[path]
    return [tag for tag in design.api.tags if wanted == {tag.name}]
