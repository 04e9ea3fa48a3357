"""The client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.base_client import Client
from ._runtime.client.client_description import ClientDescription, Server

if TYPE_CHECKING:
    from ._runtime.client.options import ClientOptions
    from .resources.class_ import Class
    from .resources.pet_store import PetStore
    from .resources.users import Users
    from .resources.value_2_fa_keys import Value2FaKeys

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)


class Case(Client):
    """Tags"""

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
    def class_(self) -> Class:
        from .resources.class_ import Class

        return Class(self)

    @cached_property
    def pet_store(self) -> PetStore:
        """Everything about pets"""
        from .resources.pet_store import PetStore

        return PetStore(self)

    @cached_property
    def users(self) -> Users:
        from .resources.users import Users

        return Users(self)

    @cached_property
    def value_2_fa_keys(self) -> Value2FaKeys:
        from .resources.value_2_fa_keys import Value2FaKeys

        return Value2FaKeys(self)
