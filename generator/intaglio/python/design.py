"""The Design: everything that is decided about an SDK before its files are printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intaglio.api.model import Operation
from intaglio.python.modules.layout import Layout
from intaglio.python.modules.usage import Usage
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.method_names import Path
from intaglio.python.operations.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Design(NamedApi):
    """Names, modules, classes and signatures of one SDK; every view is built from it.

    Declarations are keys by their pointer, operations by their id.

    Attributes:
        signatures: the arguments of each method.
        usage: what operations use each declaration for.
        duplicates: for a declaration that has no class of its own, the one whose class it shares.
        alternative_names: the other names of a shared class.
        layout: the module of each class.
        errors: the name of the exception for each model that describes an error.
        nullables: models that are null wherever they may be.
        namespaces: the operations of each namespace, parents first.
        first_tags: the tags whose descriptions become those of each namespace.
    """

    signatures: Mapping[str, Signature]
    usage: Usage
    duplicates: Mapping[str, str]
    alternative_names: Mapping[str, tuple[str, ...]]
    layout: Layout
    errors: Mapping[str, str]
    nullables: frozenset[str]
    namespaces: Mapping[Path, Sequence[Operation]]
    first_tags: Mapping[Path, set[str]]
