"""The two methods of an operation: their arguments, results and docstrings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from intaglio.api.model import Anything, Operation, StreamOf, Type
from intaglio.python.design import Design
from intaglio.python.expressions import Assignment
from intaglio.python.operations.operation_constant import (
    infers_result,
    operation_expression,
    request_line,
)
from intaglio.python.operations.results import (
    return_type,
    success_contents,
    success_responses,
)
from intaglio.python.operations.signature import Argument, Signature
from intaglio.python.text import (
    Untrusted,
    end_sentence,
    join_paragraphs,
    untrusted_extensions,
    with_deprecation,
)
from intaglio.python.types.annotation_styles import with_async_stream
from intaglio.python.types.annotations import (
    ANY,
    Annotation,
    AnnotationStyle,
    Import,
    annotate,
    annotate_without_null,
)
from intaglio.python.views.operation_views import (
    ArgumentView,
    DocstringView,
    MethodView,
)

OVERLOAD = Import("typing", "overload")
UNSET = Import("..types", "UNSET")
OPTIONAL_NULLABLE = Import("..types", "OptionalNullable")
METHOD_IMPORTS = frozenset(
    {
        Import("typing", "Unpack"),
        Import("..utils", "CallOptions", typing_only=True),
    }
)


@dataclass(frozen=True, slots=True)
class ClassScope:
    """What the methods of one class are written with.

    `hidden` are names that members of the class hide. `file_style` annotates arguments that accept
    files. `constants` are the names of the operations' constants, by operation id.
    """

    hidden: frozenset[str]
    result_style: AnnotationStyle
    argument_style: AnnotationStyle
    file_style: AnnotationStyle
    constants: Mapping[str, str]


def method_view(
    design: Design, operation: Operation, scope: ClassScope
) -> tuple[MethodView, frozenset[Import]]:
    """The methods of an operation, and what their module has to import."""
    signature = design.signatures[operation.id]
    arguments, imports = _argument_views(signature.accepted_arguments, scope)
    if signature.request_object is not None:
        arguments, imports = _argument_views(signature.printed_arguments, scope)
    overloads = [_argument_views(each, scope) for each in signature.overloads]
    declaration, returns, returns_async, needed = _result(design, operation, scope)
    decorator = "overload_" if "overload" in scope.hidden else "overload"
    if overloads:
        alias = decorator if decorator != "overload" else ""
        imports |= {replace(OVERLOAD, alias=alias)}
    names = {argument.name for argument in signature.arguments}
    view = MethodView(
        name=design.names.methods[operation.id],
        constant=scope.constants[operation.id],
        declaration=declaration,
        arguments=arguments,
        options_name="call_options" if "options" in names else "options",
        returns=returns,
        returns_async=returns_async,
        docstring=_docstring(design, operation, signature, arguments),
        overloads=tuple(views for views, _ in overloads),
        overload_decorator=decorator,
        extensions=untrusted_extensions(operation.extensions),
    )
    return view, imports.union(needed, *(more for _, more in overloads))


def argument_view(
    argument: Argument, style: AnnotationStyle
) -> tuple[ArgumentView, frozenset[Import]]:
    """An argument with annotation and default; `UNSET` keeps a missing value apart from null."""
    annotation, default = _annotate_argument(argument, style)
    view = ArgumentView(
        argument.name,
        annotation.text,
        default,
        with_deprecation(
            argument.description, argument.deprecated, argument.deprecation
        ),
        untrusted_extensions(argument.extensions),
    )
    return view, annotation.imports


def summary(operation: Operation) -> Untrusted:
    """The operation in one line."""
    line = Untrusted(f"`{request_line(operation)}`")
    return join_paragraphs(operation.summary) or line


def deprecation_reason(design: Design, operation: Operation) -> Untrusted:
    """Why an operation is deprecated, and the method that replaces it; may be empty."""
    names, reason = design.names, operation.deprecation
    if operation.replacement not in names.methods:
        return Untrusted(reason)
    instead = f"Use `{names.call(operation.replacement)}` instead."
    return Untrusted(f"{end_sentence(reason)} {instead}".strip())


def _argument_views(
    arguments: Iterable[Argument], scope: ClassScope
) -> tuple[tuple[ArgumentView, ...], frozenset[Import]]:
    pairs = [
        argument_view(a, scope.file_style if a.accepts_files else scope.argument_style)
        for a in arguments
    ]
    imports = frozenset[Import]().union(*(imports for _, imports in pairs))
    return tuple(view for view, _ in pairs), imports


def _annotate_argument(
    argument: Argument, style: AnnotationStyle
) -> tuple[Annotation, str]:
    """The annotation of an argument and its default as code, empty for a required one."""
    if argument.is_required:
        return annotate(argument.type, style), ""
    if argument.is_nullable:
        inner = annotate_without_null(argument.type, style)
        imports = inner.imports | {UNSET, OPTIONAL_NULLABLE}
        return Annotation(f"OptionalNullable[{inner.text}]", imports), "UNSET"
    annotation = annotate(argument.type, style)
    if argument.is_any:
        return replace(annotation, imports=annotation.imports | {UNSET}), "UNSET"
    return replace(annotation, text=f"{annotation.text} | None"), "None"


def _result(
    design: Design, operation: Operation, scope: ClassScope
) -> tuple[Assignment, str, str, frozenset[Import]]:
    """The constant, the result of each method, and the imports of these.

    A method with a stream in its result is a `StreamingOperation`: its asynchronous version has
    another result.
    """
    type_ = return_type(success_contents(operation))
    result = _annotate_result(type_, scope.result_style)
    result_async = _annotate_result(type_, with_async_stream(scope.result_style))
    is_streaming = result.text != result_async.text
    class_name = "StreamingOperation" if is_streaming else "Operation"
    expression, imports = operation_expression(design, operation, class_name)
    annotation = f"{class_name}[{result.text}]"
    if is_streaming:
        annotation = f"{class_name}[{result.text}, {result_async.text}]"
    elif infers_result(design, operation, result.text):
        annotation = ""
    constant = Assignment(scope.constants[operation.id], annotation, expression)
    needed = imports | result.imports | result_async.imports
    return constant, result.text, result_async.text, needed


def _annotate_result(type_: Type | None, style: AnnotationStyle) -> Annotation:
    if type_ is None:
        return Annotation("None")
    return ANY if isinstance(type_, Anything) else annotate(type_, style)


def _docstring(
    design: Design,
    operation: Operation,
    signature: Signature,
    arguments: tuple[ArgumentView, ...],
) -> DocstringView:
    line, description = operation.summary.strip(), operation.description.strip()
    if description.startswith(line):
        line = ""
    opening = line or description or request_line(operation)
    reason = deprecation_reason(design, operation)
    deprecated = with_deprecation("", operation.deprecated, reason)
    headers = (h.name for r in success_responses(operation) for h in r.headers)
    return DocstringView(
        Untrusted(opening),
        tuple(
            Untrusted(text)
            for text in (description, deprecated)
            if text not in ("", opening)
        ),
        tuple(argument for argument in arguments if argument.description),
        Untrusted(", ".join(dict.fromkeys(headers))),
    )
