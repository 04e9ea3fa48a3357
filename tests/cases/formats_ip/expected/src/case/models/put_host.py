"""Models of the operation putHost."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from ..types import UNSET, Model, OptionalNullable


class Host(Model):
    address: IPv4Address
    gateway: IPv4Address = IPv4Address("192.0.2.1")
    invalid_default: IPv4Address | None = None
    address_6: OptionalNullable[IPv6Address] = UNSET
    network: IPv4Network = IPv4Network("192.0.2.0/24")
    networks_6: list[IPv6Network] | None = None
