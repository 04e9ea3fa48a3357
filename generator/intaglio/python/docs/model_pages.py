"""A page for each model: its fields, its values, or the type that it is an alias of."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Alias, Declaration, Enum, Model
from intaglio.python.design import Design
from intaglio.python.docs.tables import property_row
from intaglio.python.printed_file import PrintedFile
from intaglio.python.text import Untrusted, with_deprecation
from intaglio.python.types.annotation_styles import docs_style
from intaglio.python.types.annotations import annotate
from intaglio.python.views.docs_views import ModelDocView


def model_pages(design: Design) -> Iterator[PrintedFile]:
    """The pages of all models; duplicates share one."""
    for at, declaration in design.api.declarations.items():
        if at not in design.duplicates:
            path = f"docs/models/{design.names.pages[at]}.md"
            view = _model_view(design, declaration)
            yield PrintedFile(path, "docs/models/model.md.jinja", view)


def _model_view(design: Design, declaration: Declaration) -> ModelDocView:
    style = docs_style(design, "")
    name = design.names.classes[declaration.at]
    description = with_deprecation(
        declaration.description, declaration.deprecated, declaration.deprecation
    )
    match declaration:
        case Model(properties=properties):
            rows = tuple(property_row(design, p, style) for p in properties)
            return ModelDocView(name, description, rows=rows)
        case Enum(values=values, descriptions=descriptions, is_open=is_open):
            texts = map(Untrusted, descriptions or ("",) * len(values))
            pairs = tuple(zip(values, texts, strict=True))
            return ModelDocView(name, description, values=pairs, is_open=is_open)
        case Alias(type=type_):
            return ModelDocView(name, description, type=annotate(type_, style).text)
