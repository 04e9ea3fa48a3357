"""The places that types are written in, and how each spells them."""

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

CODING = PLAIN | {
    kind: Annotation(name, frozenset({Import("..types", name)}))
    for kind in Kind
    if (name := kind.value.runtime_type)
}
"""Each kind as the type that the runtime encodes and decodes it by."""

IN_JSON, IN_FORMS = (
    {**CODING, Kind.BINARY: text} for text in (Annotation("str"), FILE)
)
STREAM, ASYNC_STREAM = (
    Annotation(name, frozenset({Import("..types", name, typing_only=True)}))
    for name in ("Stream", "AsyncStream")
)
ITERABLE = Annotation("Iterable", frozenset({Import("collections.abc", "Iterable")}))
SEQUENCE = Annotation("Sequence", frozenset({Import("collections.abc", "Sequence")}))
MAPPING = Annotation("Mapping", frozenset({Import("collections.abc", "Mapping")}))
IN_DOCS = {
    kind: Annotation(each.text.replace("dt.", "datetime."))
    for kind, each in {**PLAIN, Kind.BINARY: FILE}.items()
}


def _late(annotation: Annotation) -> Annotation:
    """What only type checkers read."""
    imports = frozenset(replace(each, typing_only=True) for each in annotation.imports)
    return replace(annotation, imports=imports)


GIVEN = {kind: _late(annotation) for kind, annotation in PLAIN.items()}
GIVEN_TEXTS = {**GIVEN, Kind.BINARY: Annotation("str")}
GIVEN_FILES = {**GIVEN, Kind.BINARY: _late(FILE)}
GIVEN_LISTS, GIVEN_MAPS, GIVEN_STREAMS = map(_late, (SEQUENCE, MAPPING, ITERABLE))


def model_style(
    design: Design, module: str, at: str, ahead: Collection[str] = ()
) -> AnnotationStyle:
    """Inside a module of models, where names of the same module need no import.

    Those `ahead` stand further down.
    """

    def refer(at: str) -> Annotation:
        home, name = design.layout.home[at], design.names.classes[at]
        return Annotation(name, _from_sibling(home, name, module))

    return AnnotationStyle(
        refer,
        IN_FORMS if at in design.usage.files else IN_JSON,
        bounded=True,
        discriminated=True,
        nullables=design.nullables,
        is_ahead=lambda at: design.duplicates.get(at, at) in ahead,
        same=design.duplicates,
        tags=design.discriminator_values,
    )


def _from_sibling(home: str, name: str, module: str) -> frozenset[Import]:
    return frozenset() if home == module else frozenset({Import(f".{home}", name)})


def params_style(
    design: Design, module: str, ahead: Collection[str]
) -> AnnotationStyle:
    """Inside a module of `params`: what a caller may give.

    Those `ahead` are defined further down; duplicates by the pointer of their class.
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
    """In the signature of a method: what a caller may give; `files`, where a body can hold them."""
    models, params = _module(MODELS, hidden), _module(PARAMS, hidden)

    def refer(at: str) -> Annotation:
        module = params if at in design.usage.dicts else models
        return _member(module, design.names.classes[at])

    return AnnotationStyle(
        refer,
        _unhidden(GIVEN_FILES if files else GIVEN_TEXTS, hidden),
        GIVEN_LISTS,
        GIVEN_MAPS,
        GIVEN_STREAMS,
        nullables=design.nullables,
    )


def result_style(
    design: Design, hidden: frozenset[str] = frozenset()
) -> AnnotationStyle:
    """What a method returns, and what the runtime decodes: types that exist at run time."""
    models = _module(MODELS, hidden)

    def refer(at: str) -> Annotation:
        return _member(models, design.names.classes[at])

    kinds = _unhidden({**CODING, Kind.BINARY: Annotation("bytes")}, hidden)
    list_, map_ = (builtin(name, hidden) for name in ("list", "dict"))
    return AnnotationStyle(
        refer, kinds, list_, map_, STREAM, nullables=design.nullables
    )


def with_async_stream(style: AnnotationStyle) -> AnnotationStyle:
    """What the asynchronous twin of a method returns, in the style of the method's own results."""
    return replace(style, stream=ASYNC_STREAM)


def decoding_style(design: Design) -> AnnotationStyle:
    """What the runtime decodes: as results are, and unions with what tells their variants apart."""
    by = Import(runtime_module("By", 2), "By")
    return replace(
        result_style(design),
        discriminated=True,
        by=by,
        same=design.duplicates,
        tags=design.discriminator_values,
    )


def _module(module: Import, hidden: frozenset[str]) -> Import:
    """The import, under another name where a member of the class hides its own."""
    return replace(module, alias=f"{module.name}_") if module.name in hidden else module


def _member(module: Import, name: str) -> Annotation:
    return Annotation(f"{module.alias or module.name}.{name}", frozenset({module}))


def docs_style(design: Design, folder: str) -> AnnotationStyle:
    """In the documentation: typing's own words, every model a link; `folder` leads to the models' pages."""

    def refer(at: str) -> Annotation:
        name = design.names.classes[at]
        return Annotation(f"[models.{name}]({folder}{design.names.pages[at]}.md)")

    return AnnotationStyle(
        refer,
        IN_DOCS,
        Annotation("List"),
        Annotation("Dict"),
        Annotation("Stream"),
        lambda texts: f"Union[{', '.join(texts)}]",
        "Nullable[{}]".format,
        nullables=design.nullables,
    )


def _unhidden(
    kinds: Mapping[Kind, Annotation], hidden: frozenset[str]
) -> Mapping[Kind, Annotation]:
    if not hidden:
        return kinds
    return {kind: _builtin(annotation, hidden) for kind, annotation in kinds.items()}


def builtin(name: str, hidden: frozenset[str]) -> Annotation:
    """A builtin's name, as it can be written where members hide some."""
    return _builtin(Annotation(name), hidden)


def _builtin(annotation: Annotation, hidden: frozenset[str]) -> Annotation:
    """The name, spelled so that a member of the class cannot hide it."""
    if annotation.text.startswith("dt.") and "dt" in hidden:
        plain = frozenset({Import("datetime")})
        return Annotation(annotation.text.replace("dt.", "datetime."), plain)
    if annotation.text not in hidden:
        return annotation
    module = frozenset({Import("builtins")})
    return Annotation(f"builtins.{annotation.text}", annotation.imports | module)
