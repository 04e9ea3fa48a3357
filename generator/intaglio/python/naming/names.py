"""Every name of the printed package, chosen once, for everything.

An exact spelling of the description keeps its name, and what is added later takes no name away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from intaglio.api.model import Api
from intaglio.python.naming.argument_names import choose_client_arguments
from intaglio.python.naming.class_names import choose_class_names, choose_page_names
from intaglio.python.naming.method_names import (
    Path,
    choose_method_names,
    find_namespace,
)


@dataclass(frozen=True, slots=True)
class Names:
    """`classes` and `pages` by pointer, `namespaces` and `methods` by operation id.

    `client_arguments` are the parameters of the client, by location and wire name.
    """

    classes: Mapping[str, str]
    pages: Mapping[str, str]
    namespaces: Mapping[str, Path]
    methods: Mapping[str, str]
    client_arguments: Mapping[tuple[str, str], str]

    def call(self, id_: str) -> str:
        """The method of an operation as it is called on the client: `pets.create`."""
        return ".".join((*self.namespaces[id_], self.methods[id_]))


def choose_names(api: Api, pins: Mapping[str, str]) -> Names:
    """Chooses the names of everything in the Api.

    Args:
        api: the description.
        pins: names of the user's config, by pointer of a declaration or by operation id.
    """
    declarations = api.declarations.values()
    namespaces = {each.id: find_namespace(each, api.tags) for each in api.operations}
    classes = choose_class_names(declarations, pins)
    return Names(
        classes=classes,
        pages=choose_page_names(declarations, classes),
        namespaces=namespaces,
        methods=choose_method_names(api.operations, namespaces, pins),
        client_arguments=choose_client_arguments(api),
    )
