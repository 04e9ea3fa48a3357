"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Response, Server

if TYPE_CHECKING:
    from ._runtime.namespace import ClientOptions
    from .resources.pets import Pets
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation("listThings", "GET /things", Response("204"))

CLOSE_ = Operation("close", "PUT /things", Response("204"))

HOOKS_ = Operation("hooks", "POST /things", Response("204"))

PETS_ = Operation("pets", "DELETE /things", Response("204"))


class Case(Client):
    """Bare"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    @cached_property
    def pets(self) -> Pets:
        from .resources.pets import Pets

        return Pets(self)

    def list_things(self, **options: Unpack[CallOptions]) -> None:
        """GET /things"""
        return self._call(LIST_THINGS, locals())

    list_things_async = asynchronous(list_things)

    def close_(self, **options: Unpack[CallOptions]) -> None:
        """PUT /things"""
        return self._call(CLOSE_, locals())

    close__async = asynchronous(close_)

    def hooks_(self, **options: Unpack[CallOptions]) -> None:
        """POST /things"""
        return self._call(HOOKS_, locals())

    hooks__async = asynchronous(hooks_)

    def pets_(self, **options: Unpack[CallOptions]) -> None:
        """DELETE /things"""
        return self._call(PETS_, locals())

    pets__async = asynchronous(pets_)
