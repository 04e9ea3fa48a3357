"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._runtime.client.client import Client
from ._runtime.client.client_description import ClientDescription, Server
from ._runtime.client.namespace import asynchronous
from ._runtime.client.operation import Operation
from ._runtime.response.response import Response

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .utils import CallOptions

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

LIST_THINGS = Operation("GET /things", Response("200", lambda: list[str]))


class Case(Client):
    """Headers"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def list_things(self, **options: Unpack[CallOptions]) -> list[str]:
        """GET /things

        Response headers, for `utils.recording`: X-Total, X-Next
        """
        return self._call(LIST_THINGS, locals())

    list_things_async = asynchronous(list_things)
