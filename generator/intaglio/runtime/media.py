"""Compares media types (RFC 9110, 8.3.1)."""

from __future__ import annotations


def essence(content_type: str) -> str:
    """`type/subtype` without parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether content of this type is JSON."""
    name = essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def is_sequence(media_type: str) -> bool:
    """Whether content of this type is JSON texts, one after the other."""
    return essence(media_type).endswith(("jsonl", "jsonlines", "ndjson", "json-seq"))


def closeness(declared: str, received: str) -> int:
    """How well a declared type or range covers a received one; 0: not at all."""
    declared, received = essence(declared), essence(received)
    if declared == received:
        return 4
    if is_json(declared) and is_json(received):
        return 3
    if is_sequence(declared) and is_sequence(received):
        return 3
    if declared.endswith("/*") and declared != "*/*":
        return 2 if received.startswith(declared[:-1]) else 0
    return 1 if declared == "*/*" else 0


def charset(content_type: str) -> str:
    """The `charset` parameter, or UTF-8."""
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"')
    return "utf-8"
