"""What the templates of `params` print: the dicts that requests accept in place of models."""

from __future__ import annotations

from dataclasses import dataclass, field

from intaglio.python.text import Untrusted
from intaglio.python.views.extensions_view import Extensions
from intaglio.python.views.imports_view import Imports
from intaglio.python.views.model_views import AliasView


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key of a dict, as it is on the wire.

    `name` is the key as an attribute of a class; empty if the dict `is_functional`. A key that
    `is_optional` is annotated with `NotRequired`.
    """

    name: str
    key: Untrusted
    annotation: str
    is_optional: bool
    doc: Untrusted
    is_deprecated: bool = False
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DictView:
    """A TypedDict called `name`, and the type `accepted` of all that stands for `model` in a request.

    It `is_functional` if a key is no identifier: then it is not printed as a class. It `is_partial` if
    no key is required.
    """

    name: str
    model: str
    accepted: str
    keys: tuple[KeyView, ...]
    doc: Untrusted
    is_functional: bool
    is_partial: bool
    extensions: Extensions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParamsView:
    """A module of dicts; `aliases` are other names of types that hold some of them."""

    title: Untrusted
    imports: Imports
    dicts: tuple[DictView, ...]
    aliases: tuple[AliasView, ...]
