"""Formats of IP addresses and networks: `ipaddress` objects in Python, strings in requests and responses."""

import json
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from harness.exchange import Answer
from harness.sdk import print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.1.0
info: {title: Hosts, version: "1"}
paths:
  /hosts/{ip}:
    put:
      operationId: put
      parameters:
        - {name: ip, in: path, required: true, schema: {type: string, format: ipv4}}
        - {name: near, in: query, schema: {type: array, items: {type: string, format: ipv6}}}
        - {name: X-Network, in: header, schema: {type: string, format: ipv4network}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Host"}}}
      responses:
        "200":
          description: the host
          content: {application/json: {schema: {$ref: "#/components/schemas/Host"}}}
components:
  schemas:
    IPv4Address: {type: object, properties: {value: {type: string, format: ipv4}}}
    Host:
      type: object
      properties:
        address: {type: string, format: ipv4}
        gateway: {type: string, format: ipv6}
        networks: {type: array, items: {type: string, format: ipv4network}}
        routes: {type: array, items: {type: string, format: ipv6network}}
        named_like_it: {$ref: "#/components/schemas/IPv4Address"}
        either: {anyOf: [{type: string, format: ipv4}, {type: string, format: ipv6}]}
"""
JSON = {
    "address": "192.0.2.1",
    "gateway": "2001:db8::1",
    "networks": ["192.0.2.0/24"],
    "routes": ["2001:db8::/32"],
    "named_like_it": {"value": "192.0.2.2"},
    "either": "2001:db8::2",
}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("hosts")
    return print_sdk(DESCRIPTION, folder)


def test_objects_are_sent_as_strings(api: Any, server: Recorder) -> None:
    """Addresses and networks are sent as strings in the path, the query, a header and JSON."""
    server.answer(Answer.json(JSON))
    api.put(
        ip=IPv4Address("192.0.2.9"),
        near=[IPv6Address("::1"), IPv6Address("::2")],
        x_network=IPv4Network("198.51.100.0/24"),
        address=IPv4Address("192.0.2.1"),
        gateway=IPv6Address("2001:db8::1"),
        networks=[IPv4Network("192.0.2.0/24")],
        routes=[IPv6Network("2001:db8::/32")],
        named_like_it={"value": IPv4Address("192.0.2.2")},
        either=IPv6Address("2001:db8::2"),
    )
    assert "/hosts/192.0.2.9?near=%3A%3A1&near=%3A%3A2" == server.only.target
    assert "198.51.100.0/24" == server.only.header("x-network")
    assert JSON == json.loads(server.only.body)


def test_strings_are_sent_unchanged(api: Any, server: Recorder) -> None:
    """A caller may pass the string of an address."""
    server.answer(Answer.json(JSON))
    api.put(ip="192.0.2.9", **JSON)
    assert JSON == json.loads(server.only.body)


def test_response_is_decoded(api: Any, sdk: ModuleType, server: Recorder) -> None:
    """Strings of a response become addresses, also beside a component called `IPv4Address`."""
    server.answer(Answer.json(JSON))
    host = api.put(ip="192.0.2.9")
    assert IPv4Address("192.0.2.1") == host.address
    assert IPv6Address("2001:db8::1") == host.gateway
    assert [IPv4Network("192.0.2.0/24")] == host.networks
    assert [IPv6Network("2001:db8::/32")] == host.routes
    assert IPv4Address("192.0.2.2") == host.named_like_it.value
    assert IPv6Address("2001:db8::2") == host.either
    assert isinstance(host.named_like_it, sdk.models.IPv4AddressModel)


def test_invalid_address_of_response_stays_string(api: Any, server: Recorder) -> None:
    """A response keeps a string that is no address."""
    server.answer(Answer.json({"address": "localhost"}))
    assert "localhost" == api.put(ip="192.0.2.9").address


@pytest.mark.parametrize("value", ["localhost", "::1", 1, True])
def test_invalid_address_of_request_is_refused(
    api: Any, sdk: ModuleType, server: Recorder, value: object
) -> None:
    """A request with a value that is no address is refused before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.put(ip="192.0.2.9", address=value, gateway=IPv6Address("::1"))
    (problem,) = caught.value.problems
    assert "address" == problem.path
    assert "not an IPv4Address" in problem.found
    assert [] == server.received
