"""The one place where the design of an SDK is put together, each part from those before it."""

from __future__ import annotations

from collections.abc import Mapping

from intaglio.api.model import Api, Model
from intaglio.config import Package
from intaglio.python.design import Design
from intaglio.python.modules.dependencies import find_dependencies
from intaglio.python.modules.duplicates import find_duplicates, share_names
from intaglio.python.modules.layout import lay_out_modules
from intaglio.python.modules.usage import find_usage
from intaglio.python.named_api import name_api
from intaglio.python.naming.method_names import collect_first_tags, group_by_namespace
from intaglio.python.operations.error_classes import name_error_classes
from intaglio.python.operations.request_objects import add_request_models
from intaglio.python.operations.signature import build_signature


def build_design(api: Api, package: Package, pins: Mapping[str, str]) -> Design:
    """Decides everything that the files of an SDK are printed from."""
    named = add_request_models(name_api(api, package, pins))
    api, operations = named.api, {each.id: each for each in named.api.operations}
    signatures = {id_: build_signature(named, each) for id_, each in operations.items()}
    dependencies = find_dependencies(api.declarations)
    usage = find_usage(named, signatures, dependencies)
    duplicates = find_duplicates(named, usage, dependencies)
    # The exceptions of equal schemas are not the same: their names are chosen before classes are shared.
    errors = name_error_classes(named)
    names, alternatives = share_names(named, duplicates)
    return Design(
        api=api,
        names=names,
        package=package,
        pins=pins,
        requests=named.requests,
        signatures=signatures,
        usage=usage,
        duplicates=duplicates,
        alternative_names=alternatives,
        layout=lay_out_modules(api, names, usage, dependencies, duplicates),
        errors=errors,
        nullables=frozenset(
            at
            for at, each in api.declarations.items()
            if isinstance(each, Model) and each.nullable
        ),
        namespaces={
            path: tuple(operations[id_] for id_ in ids)
            for path, ids in group_by_namespace(names.namespaces).items()
        },
        first_tags=collect_first_tags(names.namespaces, api.operations),
    )
