"""What the templates of request dicts print."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.python.views.imports_view import Imports
from intaglio.python.views.model_views import AliasView


@dataclass(frozen=True, slots=True)
class DictView:
    """A TypedDict; `functional` where a key is no identifier."""

    name: str
    bases: str
    fields: tuple[str, ...]
    functional: bool
    is_partial: bool


@dataclass(frozen=True, slots=True)
class ParamsView:
    """The dicts that the type checker accepts beside models."""

    imports: Imports
    dicts: tuple[DictView, ...]
    aliases: tuple[AliasView, ...]
