"""Namespaces as classes: the operations of one, each as two methods, and the namespaces below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from intaglio.api.model import Operation, Tag
from intaglio.python.types.annotations import (
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
    annotate_without_null,
)
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.code import Group, declared, lay
from intaglio.python.client.credentials import fetched
from intaglio.python.operations.declaration import declare, path, tells
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import argument_style, result_style
from intaglio.python.runtime_names import runtime_module
from intaglio.python.operations.error_classes import failed
from intaglio.python.modules.imports import group_imports
from intaglio.python.naming.names import Path
from intaglio.python.naming.reserved import HIDEABLE, NAMESPACES
from intaglio.python.operations.results import answers, returned, successes
from intaglio.python.operations.signature import Argument, Signature
from intaglio.python.text import (
    Untrusted,
    item,
    with_deprecation,
    join_paragraphs,
    untrusted_extensions,
    end_sentence,
)
from intaglio.python.operations.twin import twin
from intaglio.python.views.operation_views import (
    ChildView,
    MethodView,
    NamespaceView,
    ResourceView,
)
from intaglio.python.naming.words import to_pascal_case

UNSET = Import("..types", "UNSET")
PER_CALL = "Unpack[CallOptions]"
OVERLOAD = Import("typing", "overload")
OPTIONAL_NULLABLE = frozenset({UNSET, Import("..types", "OptionalNullable")})
OPTIONS = frozenset(
    {
        Import("typing", "Unpack"),
        Import("..utils", "CallOptions", typing_only=True),
    }
)


@dataclass(frozen=True, slots=True)
class Members:
    """The methods of a namespace and all that they import."""

    methods: tuple[MethodView, ...]
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the methods of one namespace are written with.

    `hidden` are names that members of the class hide; `texts` spells arguments that stand in no body
    with files, `files` those that may. `symbols` names the operations' constants, by id; the client gets
    tokens for the schemes that are `fetched`.
    """

    hidden: frozenset[str]
    results: AnnotationStyle
    texts: AnnotationStyle
    files: AnnotationStyle
    symbols: Mapping[str, str]
    fetched: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spelled:
    """The signature of a method, and that of each way of calling it where there are several.

    `overload` is the decorator that says so.
    """

    signature: str
    overloads: tuple[str, ...]
    overload: str
    imports: frozenset[Import]


def module(path: Path) -> str:
    """The module that a namespace stands in: that of the outermost one around it."""
    return path[0]


def class_name(design: Design, path: Path) -> str:
    name = to_pascal_case(*path)
    taken = NAMESPACES | {design.config.package.client}
    return f"{name}Namespace" if name in taken else name


def children(design: Design, path: Path) -> tuple[ChildView, ...]:
    below = (p for p in design.namespaces if p and p[:-1] == path)
    return tuple(
        ChildView(p[-1], class_name(design, p), module(p), about(design, p))
        for p in below
    )


def about(design: Design, path: Path) -> Untrusted:
    """What the description's tags say of a namespace."""
    return join_paragraphs(*(tag.description for tag in _tags(design, path)))


def _extensions(design: Design, path: Path) -> Mapping[str, object]:
    """The extensions of the tag that a namespace is."""
    tags = _tags(design, path)
    return untrusted_extensions(tags[0].extensions) if tags else {}


def _tags(design: Design, path: Path) -> list[Tag]:
    """The tag of all operations of a namespace, if they have the same."""
    wanted = design.first_tags[path]
    return [tag for tag in design.api.tags if wanted == {tag.name}]


def constants(design: Design, outermost: Path) -> dict[str, str]:
    """What the values of a module's operations are called, by operation id."""
    claims = (
        NameCandidates(o.id, (method.upper(), "_".join((*path[1:], method)).upper()))
        for path, found in design.namespaces.items()
        if path[:1] == outermost
        for o in found
        if (method := design.names.methods[o.id])
    )
    return resolve_collisions(claims)


def members(design: Design, path: Path) -> Members:
    """The operations of a namespace."""
    scope = _scope(design, path)
    made = [_method(design, each, scope) for each in design.namespaces[path]]
    imports = frozenset[Import]().union(*(imports for _, imports in made))
    options = OPTIONS if made else frozenset[Import]()
    return Members(tuple(view for view, _ in made), imports | options)


def _scope(design: Design, path: Path) -> Scope:
    methods = (design.names.methods[o.id] for o in design.namespaces[path])
    below = (child[-1] for child in design.namespaces if child and child[:-1] == path)
    hidden = HIDEABLE.intersection((*methods, *below))
    return Scope(
        hidden,
        result_style(design, hidden),
        argument_style(design, hidden, files=False),
        argument_style(design, hidden, files=True),
        constants(design, path[:1]),
        fetched(design),
    )


def resource(design: Design, outermost: Path) -> ResourceView:
    """An outermost namespace, with those below it before it."""
    paths = [path for path in design.namespaces if path[:1] == outermost]
    inner = {path: members(design, path) for path in paths}
    imports = {Import(runtime_module("Namespace", 2), "Namespace")}.union(
        *(found.imports for found in inner.values())
    )
    if len(paths) > 1:
        imports.add(Import("functools", "cached_property"))
    return ResourceView(
        _dotted(design, outermost),
        group_imports(imports),
        tuple(_namespace(design, path, inner[path]) for path in reversed(paths)),
    )


def _dotted(design: Design, path: Path) -> str:
    return ".".join((design.config.package.client.lower(), *path))


def _namespace(design: Design, path: Path, inner: Members) -> NamespaceView:
    return NamespaceView(
        _dotted(design, path),
        class_name(design, path),
        about(design, path),
        inner.methods,
        children(design, path),
        extensions=_extensions(design, path),
    )


def _method(
    design: Design, operation: Operation, scope: Scope
) -> tuple[MethodView, frozenset[Import]]:
    name = design.names.methods[operation.id]
    given, found = design.signatures[operation.id], answers(operation)
    symbol = scope.symbols[operation.id]
    result = twin(returned(found), name, symbol, scope.results, scope.hidden)
    constant, imports = declare(
        design,
        operation,
        given,
        found,
        failed(design, operation),
        result.kind,
        scope.fetched,
    )
    said = result.kind == "Operation" and tells(design, found, result.returns)
    annotation = "" if said else result.annotation
    spelled = _spelled(given, scope, name, result.returns)
    view = MethodView(
        name=name,
        constant=symbol,
        declaration=declared(symbol, annotation, constant),
        signature=spelled.signature,
        twin=result.expression,
        doc=_doc(operation, _notes(design, operation, given.printed)),
        extensions=untrusted_extensions(operation.extensions),
        argument_extensions={
            a.name: untrusted_extensions(a.extensions) for a in given.arguments
        },
        overloads=spelled.overloads,
        overload=spelled.overload,
    )
    return view, imports | result.imports | spelled.imports


def _spelled(given: Signature, scope: Scope, name: str, returns: str) -> Spelled:
    """The signatures that a method is printed with."""
    own = given.accepted if given.request is None else (given.request,)
    ways = [
        [argument_of(a, scope.files if a.takes_files else scope.texts) for a in each]
        for each in (own, *given.overloads)
    ]
    named = {a.name for a in given.arguments}
    options = f"**{'call_options' if 'options' in named else 'options'}: {PER_CALL}"
    first, *others = (
        Group(f"def {name}(", _taken(each, options), f") -> {returns}:")
        for each in ways
    )
    imports = _all(annotation for each in ways for annotation in each)
    alias = "overload_" if "overload" in scope.hidden else ""
    overload = replace(OVERLOAD, alias=alias)
    return Spelled(
        lay(first, 4),
        tuple(lay(each, 4, suffix=" ...") for each in others),
        overload.alias or "overload",
        imports | {overload} if others else imports,
    )


def _taken(arguments: Iterable[Annotation], options: str) -> tuple[str, ...]:
    """All that a method takes: the arguments by keyword only, and the options of the call."""
    own = [a.text for a in arguments]
    return ("self", *(("*", *own) if own else ()), options)


def _all(annotations: Iterable[Annotation]) -> frozenset[Import]:
    return frozenset[Import]().union(
        *(annotation.imports for annotation in annotations)
    )


def argument_of(argument: Argument, style: AnnotationStyle) -> Annotation:
    """`limit: int | None = None`; what may be null, or left out, keeps the two apart."""
    if argument.is_required:
        annotation = annotate(argument.type, style)
        return Annotation(f"{argument.name}: {annotation.text}", annotation.imports)
    if argument.is_nullable:
        inner = annotate_without_null(argument.type, style)
        text = f"{argument.name}: OptionalNullable[{inner.text}] = UNSET"
        return Annotation(text, inner.imports | OPTIONAL_NULLABLE)
    annotation = annotate(argument.type, style)
    if argument.is_any:
        text = f"{argument.name}: {annotation.text} = UNSET"
        return Annotation(text, annotation.imports | {UNSET})
    return Annotation(
        f"{argument.name}: {annotation.text} | None = None", annotation.imports
    )


def deprecation(design: Design, operation: Operation) -> Untrusted:
    """Why an operation is deprecated, and the method to use instead."""
    names, reason = design.names, operation.deprecation
    if operation.replacement not in names.methods:
        return Untrusted(reason)
    instead = f"Use `{names.call(operation.replacement)}` instead."
    return Untrusted(f"{end_sentence(reason)} {instead}".strip())


def request_line(operation: Operation) -> str:
    """`GET /pets/{id}`: names an operation that has neither summary nor description."""
    return f"{operation.method} {path(operation)}"


def summary(operation: Operation) -> Untrusted:
    """The operation in one line."""
    return join_paragraphs(operation.summary) or Untrusted(
        f"`{request_line(operation)}`"
    )


def _doc(operation: Operation, notes: tuple[str, ...]) -> Untrusted:
    """A docstring: summary, description and notes."""
    line, description = operation.summary.strip(), operation.description
    if description.strip().startswith(line):
        line = ""
    opening = line or description or request_line(operation)
    return join_paragraphs(opening, description, *notes)


def _notes(
    design: Design, operation: Operation, arguments: tuple[Argument, ...]
) -> tuple[str, ...]:
    """What a docstring says beside what the operation does: of its arguments, for one."""
    notes = {
        a.name: with_deprecation(a.description, a.deprecated, a.deprecation)
        for a in arguments
    }
    said = [item(name, note) for name, note in notes.items() if note]
    listed = "\n".join(["Args:", *said]) if said else ""
    deprecated = with_deprecation(
        "", operation.deprecated, deprecation(design, operation)
    )
    named = (h.name for r in successes(operation) for h in r.headers)
    headers = ", ".join(dict.fromkeys(named))
    headers = f"Response headers, for `utils.recording`: {headers}" if headers else ""
    return deprecated, listed, headers
