"""Models of the operation putHost."""

from ipaddress import IPv4Address

from ..types import Model


class IPv4AddressModel(Model):
    x: IPv4Address | None = None


class Host(Model):
    ip: IPv4Address
    sub: IPv4AddressModel | None = None
    also: list[IPv4Address] | None = None
