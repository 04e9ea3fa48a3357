"""Compares media types (RFC 9110, 8.3.1)."""

from __future__ import annotations

from functools import lru_cache


def essence(content_type: str) -> str:
    """`type/subtype` without parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


@lru_cache(256)
def is_json(media_type: str) -> bool:
    """True if content of this type is JSON."""
    name = essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def is_sequence(media_type: str) -> bool:
    """True if content of this type is a sequence of JSON values."""
    return essence(media_type).endswith(("jsonl", "jsonlines", "ndjson", "json-seq"))


def closeness(declared: str, received: str) -> int:
    """How specifically a declared type or range matches a received type; 0 if it does not match."""
    declared, received = essence(declared), essence(received)
    if declared == received:
        return 4
    for is_kind in (is_json, is_xml, is_sequence):
        if is_kind(declared) and is_kind(received):
            return 3
    if declared.endswith("/*") and declared != "*/*":
        return 2 if received.startswith(declared[:-1]) else 0
    return 1 if declared == "*/*" else 0


def is_xml(media_type: str) -> bool:
    """True if content of this type is XML (RFC 7303)."""
    return essence(media_type).endswith(("/xml", "+xml"))


def charset(content_type: str) -> str:
    """The `charset` parameter; UTF-8 if there is none."""
    return stated_charset(content_type) or "utf-8"


def stated_charset(content_type: str) -> str:
    """The `charset` parameter; an empty string if there is none."""
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"')
    return ""
