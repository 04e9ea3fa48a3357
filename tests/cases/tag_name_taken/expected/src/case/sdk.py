"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.any import AnyNamespace
    from .resources.case import CaseNamespace
    from .resources.client_ import ClientNamespace
    from .resources.close_ import Close
    from .resources.models import Models
    from .resources.namespace import NamespaceNamespace
    from .resources.operation import OperationNamespace

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)


class Case(Client):
    """Taken"""

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Creates a client; nothing is sent before the first call."""
        super().__init__(
            CLIENT,
            {},
            **options,
        )

    @cached_property
    def any(self) -> AnyNamespace:
        from .resources.any import AnyNamespace

        return AnyNamespace(self)

    @cached_property
    def case(self) -> CaseNamespace:
        from .resources.case import CaseNamespace

        return CaseNamespace(self)

    @cached_property
    def client_(self) -> ClientNamespace:
        from .resources.client_ import ClientNamespace

        return ClientNamespace(self)

    @cached_property
    def close_(self) -> Close:
        from .resources.close_ import Close

        return Close(self)

    @cached_property
    def models(self) -> Models:
        from .resources.models import Models

        return Models(self)

    @cached_property
    def namespace(self) -> NamespaceNamespace:
        from .resources.namespace import NamespaceNamespace

        return NamespaceNamespace(self)

    @cached_property
    def operation(self) -> OperationNamespace:
        from .resources.operation import OperationNamespace

        return OperationNamespace(self)
