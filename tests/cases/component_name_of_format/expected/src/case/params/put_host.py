"""Dicts in place of models of the operation putHost."""

from ipaddress import IPv4Address

from typing_extensions import TypedDict

from .. import models


class IPv4AddressModelDict(TypedDict, total=False):
    x: IPv4Address | None


IPv4AddressModel = models.IPv4AddressModel | IPv4AddressModelDict
