"""Canonical pointers: every value of a description has exactly one.

`#` is the root description, `#/paths/~1pets/get` a value in it, `common/Error.yaml#/Error` a value in
another file. Tokens are escaped as RFC 6901 says; nothing is percent-encoded.
"""

from __future__ import annotations


def escape_token(token: str) -> str:
    """A key or index as a pointer spells it (RFC 6901, section 3)."""
    if "/" in token or "~" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape_token(token: str) -> str:
    """The key or index that a token of a pointer stands for (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def join_pointer(at: str, *keys: str | int) -> str:
    """The pointer of the value that these keys and indexes lead to from `at`."""
    return "/".join((at, *(escape_token(str(key)) for key in keys)))


def parent_pointer(at: str) -> str | None:
    """The pointer of the value that holds `at`; `None` for the root of a file."""
    head, slash, _ = at.rpartition("/")
    return head if slash and "#" in head else None


def split_pointer(at: str) -> tuple[str, tuple[str, ...]]:
    """The uri of the file (`""` for the root description) and the keys inside it."""
    uri, _, path = at.partition("#")
    return uri, tuple(unescape_token(token) for token in path.split("/")[1:])


def last_key(at: str) -> str:
    """The key or index of the value at `at`; an empty string for the root of a file."""
    if parent_pointer(at) is None:
        return ""
    return unescape_token(at.rpartition("/")[2])
