"""The one place where the design of an SDK is put together, each part from those before it."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Api
from intaglio.config import Config
from intaglio.python.design import Design, design
from intaglio.python.modules.duplicates import with_common_names, with_duplicates
from intaglio.python.operations.error_classes import error_classes
from intaglio.python.operations.request_objects import with_requests
from intaglio.python.modules.layout import lay_out_modules
from intaglio.python.modules.roles import with_roles
from intaglio.python.operations.signature import signature
from intaglio.python.modules.uses import with_uses


def decide(api: Api, config: Config) -> Design:
    """Everything that the pages of an SDK are printed from."""
    found = with_requests(design(api, config))
    signatures = {each.id: signature(found, each) for each in found.api.operations}
    return decided(with_uses(replace(found, signatures=signatures)))


def decided(found: Design) -> Design:
    """The design with all that follows from its facts and the names of these."""
    told = with_duplicates(with_roles(found))
    # Exceptions are told apart by whose they are, also where their schemas are the same.
    errors = error_classes(told)
    named = with_common_names(told)
    layout = lay_out_modules(
        named.facts, named.api.webhooks, named.names, named.duplicates
    )
    return replace(named, layout=layout, errors=errors)
