"""The one place where the design of an SDK is put together, each part from those before it."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Api
from intaglio.config import Config
from intaglio.python.design import Design, design
from intaglio.python.dicts import with_dicts
from intaglio.python.duplicates import with_common_names, with_duplicates
from intaglio.python.error_classes import error_classes
from intaglio.python.gathering import with_requests
from intaglio.python.layout import lay_out


def decide(api: Api, config: Config) -> Design:
    """Everything that the pages of an SDK are printed from."""
    decided = with_duplicates(with_dicts(with_requests(design(api, config))))
    # Exceptions are told apart by whose they are, also where their schemas are the same.
    errors = error_classes(decided)
    named = with_common_names(decided)
    layout = lay_out(named.api, named.names, named.duplicates, named.requests)
    return replace(named, layout=layout, errors=errors)
