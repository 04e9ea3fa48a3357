"""Api to Api: what descriptions express in several ways is expressed in one way afterwards."""

from __future__ import annotations

from dataclasses import replace

from intaglio.api.model import Api
from intaglio.api.passes.discriminators import (
    add_discriminators,
    declare_discriminator_properties,
)
from intaglio.api.passes.expand_base_schemas import expand_base_schemas
from intaglio.api.passes.merge_patch_nulls import allow_null_in_merge_patches
from intaglio.api.passes.one_way_properties import relax_one_way_properties
from intaglio.api.passes.share_inline_schemas import share_inline_schemas
from intaglio.api.passes.xml_bodies import (
    resolve_xml_prefixes,
    treat_scalar_xml_as_string,
)


def normalize(api: Api) -> Api:
    """The Api after all passes, in this order."""
    for apply_pass in (
        expand_base_schemas,
        share_inline_schemas,
        add_discriminators,
        declare_discriminator_properties,
        relax_one_way_properties,
        allow_null_in_merge_patches,
        treat_scalar_xml_as_string,
        resolve_xml_prefixes,
        inherit_security,
    ):
        api = apply_pass(api)
    return api


def inherit_security(api: Api) -> Api:
    """Removes the `security` of operations that have the same as the Api (OpenAPI 3.1, 4.8.10.1)."""
    operations = (
        replace(o, security=None) if o.security == api.security else o
        for o in api.operations
    )
    return replace(api, operations=tuple(operations))
