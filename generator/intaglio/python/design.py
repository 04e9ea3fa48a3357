"""Everything that is decided about an SDK before its pages are printed."""

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
    """Declarations are given by their pointers, operations by their ids.

    `signatures` are the arguments of each method. `usage` says what operations use declarations for.
    `duplicates` are declarations that are printed as the class of another, by that other one;
    `alternative_names` are the names that such a class has beside its own. `errors` are the names of
    the exceptions of models that operations fail with. `nullables` are models whose value may be null
    wherever they are referred to. `namespaces` are their operations, parents first; `first_tags` are
    the tags of these that the namespaces are described by.
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
