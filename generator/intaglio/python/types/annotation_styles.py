"""The styles of annotations: models, params, signatures, results, decoded types, documentation."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from intaglio.api.model import Kind
from intaglio.python.types.annotations import PLAIN, Annotation, AnnotationStyle, Import
from intaglio.python.design import Design
from intaglio.python.runtime_names import runtime_module

MODELS = Import("..", "models")
PARAMS = Import("..", "params", typing_only=True)
FILE = Annotation("FileInput", frozenset({Import("..types", "FileInput")}))

ENCODED_KINDS = PLAIN | {
    kind: Annotation(name, frozenset({Import("..types", name)}))
    for kind in Kind
    if (name := kind.value.runtime_type)
}
"""Each kind as the type that the runtime encodes and decodes it by."""

JSON_KINDS, FILE_KINDS = (
    {**ENCODED_KINDS, Kind.BINARY: text} for text in (Annotation("str"), FILE)
)
STREAM, ASYNC_STREAM = (
    Annotation(name, frozenset({Import("..types", name, typing_only=True)}))
    for name in ("Stream", "AsyncStream")
)
ITERABLE = Annotation("Iterable", frozenset({Import("collections.abc", "Iterable")}))
SEQUENCE = Annotation("Sequence", frozenset({Import("collections.abc", "Sequence")}))
MAPPING = Annotation("Mapping", frozenset({Import("collections.abc", "Mapping")}))
DOCUMENTED_KINDS = {
    kind: Annotation(each.text.replace("dt.", "datetime."))
    for kind, each in {**PLAIN, Kind.BINARY: FILE}.items()
}


def _for_type_checkers(annotation: Annotation) -> Annotation:
    imports = frozenset(replace(each, typing_only=True) for each in annotation.imports)
    return replace(annotation, imports=imports)


ARGUMENTS = {kind: _for_type_checkers(annotation) for kind, annotation in PLAIN.items()}
ARGUMENTS_AS_STRINGS = {**ARGUMENTS, Kind.BINARY: Annotation("str")}
ARGUMENTS_AS_FILES = {**ARGUMENTS, Kind.BINARY: _for_type_checkers(FILE)}
ARGUMENT_LIST, ARGUMENT_MAP, ARGUMENT_STREAM = map(
    _for_type_checkers, (SEQUENCE, MAPPING, ITERABLE)
)


def model_style(
    design: Design, module: str, at: str, ahead: Collection[str] = ()
) -> AnnotationStyle:
    """In a module of models.

    Args:
        module: the name of the module; its own classes need no import.
        at: the pointer of the declaration that is annotated.
        ahead: declarations that are defined further down.
    """

    def refer(at: str) -> Annotation:
        home, name = design.layout.home[at], design.names.classes[at]
        return Annotation(name, _from_sibling(home, name, module))

    return AnnotationStyle(
        refer,
        FILE_KINDS if at in design.usage.files else JSON_KINDS,
        bounded=True,
        discriminated=True,
        nullables=design.nullables,
        is_ahead=lambda at: design.duplicates.get(at, at) in ahead,
        duplicates=design.duplicates,
        own_values=design.discriminator_values,
    )


def _from_sibling(home: str, name: str, module: str) -> frozenset[Import]:
    return frozenset() if home == module else frozenset({Import(f".{home}", name)})


def params_style(
    design: Design, module: str, ahead: Collection[str]
) -> AnnotationStyle:
    """In a module of `params`: what a caller may give.

    Args:
        module: the name of the module; its own names need no import.
        ahead: declarations that are defined further down, duplicates by the pointer of their class.
    """

    def refer(at: str) -> Annotation:
        name = design.names.classes[at]
        if at not in design.usage.dicts:
            return _member(MODELS, name)
        return Annotation(name, _from_sibling(design.layout.home[at], name, module))

    return AnnotationStyle(
        refer,
        {**PLAIN, Kind.BINARY: FILE},
        SEQUENCE,
        MAPPING,
        nullables=design.nullables,
        is_ahead=lambda at: at in design.usage.dicts
        and design.duplicates.get(at, at) in ahead,
    )


def argument_style(
    design: Design, hidden: frozenset[str], files: bool = True
) -> AnnotationStyle:
    """In the signature of a method: what a caller may give.

    Args:
        hidden: the names of members of the class, which hide others.
        files: true if the body can hold files.
    """
    models, params = _module(MODELS, hidden), _module(PARAMS, hidden)

    def refer(at: str) -> Annotation:
        module = params if at in design.usage.dicts else models
        return _member(module, design.names.classes[at])

    return AnnotationStyle(
        refer,
        _unhide_kinds(ARGUMENTS_AS_FILES if files else ARGUMENTS_AS_STRINGS, hidden),
        ARGUMENT_LIST,
        ARGUMENT_MAP,
        ARGUMENT_STREAM,
        nullables=design.nullables,
    )


def result_style(
    design: Design, hidden: frozenset[str] = frozenset()
) -> AnnotationStyle:
    """What a method returns, and what the runtime decodes: types that exist at run time."""
    models = _module(MODELS, hidden)

    def refer(at: str) -> Annotation:
        return _member(models, design.names.classes[at])

    kinds = _unhide_kinds({**ENCODED_KINDS, Kind.BINARY: Annotation("bytes")}, hidden)
    list_, map_ = (builtin(name, hidden) for name in ("list", "dict"))
    return AnnotationStyle(
        refer, kinds, list_, map_, STREAM, nullables=design.nullables
    )


def with_async_stream(style: AnnotationStyle) -> AnnotationStyle:
    """The style of results for an asynchronous method."""
    return replace(style, stream=ASYNC_STREAM)


def decoding_style(design: Design) -> AnnotationStyle:
    """What the runtime decodes: results, and unions with their discriminators."""
    by = Import(runtime_module("By", 2), "By")
    return replace(
        result_style(design),
        discriminated=True,
        discriminator_import=by,
        duplicates=design.duplicates,
        own_values=design.discriminator_values,
    )


def _module(module: Import, hidden: frozenset[str]) -> Import:
    """The import, under another name if a member of the class hides its own."""
    return replace(module, alias=f"{module.name}_") if module.name in hidden else module


def _member(module: Import, name: str) -> Annotation:
    return Annotation(f"{module.alias or module.name}.{name}", frozenset({module}))


def docs_style(design: Design, folder: str) -> AnnotationStyle:
    """In the documentation: every model is a link; `folder` is the way to the pages of models."""

    def refer(at: str) -> Annotation:
        name = design.names.classes[at]
        return Annotation(f"[models.{name}]({folder}{design.names.pages[at]}.md)")

    return AnnotationStyle(
        refer,
        DOCUMENTED_KINDS,
        Annotation("List"),
        Annotation("Dict"),
        Annotation("Stream"),
        lambda texts: f"Union[{', '.join(texts)}]",
        "Nullable[{}]".format,
        nullables=design.nullables,
    )


def _unhide_kinds(
    kinds: Mapping[Kind, Annotation], hidden: frozenset[str]
) -> Mapping[Kind, Annotation]:
    if not hidden:
        return kinds
    return {kind: _unhide(annotation, hidden) for kind, annotation in kinds.items()}


def builtin(name: str, hidden: frozenset[str]) -> Annotation:
    """A builtin type; `builtins.list` if a member of the class hides `list`."""
    return _unhide(Annotation(name), hidden)


def _unhide(annotation: Annotation, hidden: frozenset[str]) -> Annotation:
    if annotation.text.startswith("dt.") and "dt" in hidden:
        plain = frozenset({Import("datetime")})
        return Annotation(annotation.text.replace("dt.", "datetime."), plain)
    if annotation.text not in hidden:
        return annotation
    module = frozenset({Import("builtins")})
    return Annotation(f"builtins.{annotation.text}", annotation.imports | module)
