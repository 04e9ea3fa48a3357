"""Canonical pointers, spelled and taken apart in one place, so that one value has one address.

`#` is the root description, `#/paths/~1pets/get` a value in it, `common/Error.yaml#/Error` a value in
another file. Tokens are escaped as RFC 6901 says; nothing is percent-encoded.
"""

from __future__ import annotations


def escape(token: str) -> str:
    """One key or index as it stands in a pointer (RFC 6901, section 3)."""
    if "/" in token or "~" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """The key or index that a token of a pointer stands for (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def child(at: str, *tokens: str | int) -> str:
    """The pointer of what stands below `at` under these keys or indexes."""
    return "/".join((at, *(escape(str(token)) for token in tokens)))


def parent(at: str) -> str | None:
    """The pointer of what holds `at`, or `None` for the root of a file."""
    head, slash, _ = at.rpartition("/")
    return head if slash and "#" in head else None


def split(at: str) -> tuple[str, tuple[str, ...]]:
    """The uri of the file (`""` for the root description) and the keys on the way into it."""
    uri, _, path = at.partition("#")
    return uri, tuple(unescape(token) for token in path.split("/")[1:])


def last(at: str) -> str:
    """The key or index of the value at `at`, empty for the root of a file."""
    return unescape(at.rpartition("/")[2]) if parent(at) is not None else ""
