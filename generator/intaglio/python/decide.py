"""The one place where the design of an SDK is put together, each part from those before it."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Api
from intaglio.config import Config
from intaglio.python.design import Design, design
from intaglio.python.dicts import with_dicts
from intaglio.python.duplicates import with_duplicates
from intaglio.python.error_classes import error_classes
from intaglio.python.gathering import with_requests
from intaglio.python.layout import lay_out


def decide(api: Api, config: Config) -> Design:
    """Everything that the pages of an SDK are printed from."""
    decided = with_duplicates(with_dicts(with_requests(design(api, config))))
    layout = lay_out(
        api=decided.api,
        names=decided.names,
        duplicates=decided.duplicates,
        requests=decided.requests,
    )
    return replace(decided, layout=layout, errors=error_classes(decided))
