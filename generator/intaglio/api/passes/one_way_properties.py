"""Properties that go one way only: `readOnly` and `writeOnly`."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from intaglio.api.model import (
    OPTIONAL,
    Api,
    Declaration,
    Model,
    Property,
)
from intaglio.api.model.traversal import (
    all_webhook_types,
    reachable_declarations,
    request_types,
    response_types,
)


def relax_one_way_properties(api: Api) -> Api:
    """Makes required properties optional where their model also goes the other way.

    A `readOnly` property is not sent, so no request has to have it, and no response has to have a
    `writeOnly` one (OpenAPI 3.1, 4.8.24; JSON Schema 2020-12, validation 9.4).
    """
    sent_types = (t for o in api.operations for t in request_types(o))
    received_types = (t for o in api.operations for t in response_types(o))
    sent = reachable_declarations(api, sent_types)
    received = reachable_declarations(api, (*received_types, *all_webhook_types(api)))
    declarations = {
        at: _relax_declaration(declaration, at in sent, at in received)
        for at, declaration in api.declarations.items()
    }
    return replace(api, declarations=declarations)


def _relax_declaration(
    declaration: Declaration, is_sent: bool, is_received: bool
) -> Declaration:
    if not isinstance(declaration, Model):
        return declaration
    properties = tuple(
        _relax_property(p, is_sent, is_received) for p in declaration.properties
    )
    if all(map(is_, properties, declaration.properties)):
        return declaration
    return replace(declaration, properties=properties)


def _relax_property(property_: Property, is_sent: bool, is_received: bool) -> Property:
    is_absent = (property_.read_only and is_sent) or (
        property_.write_only and is_received
    )
    if not property_.presence.is_required or not is_absent:
        return property_
    is_write_only = property_.write_only
    return replace(property_, presence=OPTIONAL, required_when_sent=is_write_only)
