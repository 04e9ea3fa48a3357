"""The credentials of a client."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Credential: TypeAlias = str | Callable[[], str]
"""A credential is a string, or a callable that returns one; it is called before each request."""


class Credentials:
    """The credentials of a client, by argument; those that are not given come from the environment.

    `store` holds the cache of access tokens for later calls of the client.
    """

    def __init__(
        self,
        given: Mapping[str, Credential | None],
        store: dict[Any, Any] | None = None,
    ) -> None:
        self._given = given
        self.store = {} if store is None else store

    def __repr__(self) -> str:
        set_ = (f", {name}=set" for name, value in self._given.items() if value)
        return "".join(set_)

    def now(self) -> Credentials:
        """The same credentials with each callable replaced by its result."""
        given = {name: v() if callable(v) else v for name, v in self._given.items()}
        return Credentials(given, self.store)

    def get(self, argument: str, env: str) -> str:
        """The current credential of an argument, without surrounding blanks; an empty string if there is none."""
        given = self._given.get(argument)
        value = given() if callable(given) else given
        if value is None and env:
            value = os.environ.get(env)
        return (value or "").strip()

    def is_given(self, argument: str) -> bool:
        """True if the argument was given, even as an empty string."""
        return self._given.get(argument) is not None
