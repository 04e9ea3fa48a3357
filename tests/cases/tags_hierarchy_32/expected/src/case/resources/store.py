"""`case.store`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace
from .._runtime.client.operation import Operation
from .._runtime.response.declared_response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

LIST_RETURNS = Operation("GET /returns", Response("204"))
LIST_ORDERS = Operation("GET /orders", Response("204"))
GET_STORE = Operation("GET /store", Response("204"))


class StoreOrdersReturns(Namespace):
    def list_returns(self, **options: Unpack[CallOptions]) -> None:
        """GET /returns"""
        return self._call(LIST_RETURNS, locals())

    async def list_returns_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /returns"""
        return await self._call_async(LIST_RETURNS, locals())


class StoreOrders(Namespace):
    @cached_property
    def returns(self) -> StoreOrdersReturns:
        return StoreOrdersReturns(self._client)

    def list_orders(self, **options: Unpack[CallOptions]) -> None:
        """GET /orders"""
        return self._call(LIST_ORDERS, locals())

    async def list_orders_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /orders"""
        return await self._call_async(LIST_ORDERS, locals())


class Store(Namespace):
    """The store

    Everything that is sold
    """

    @cached_property
    def orders(self) -> StoreOrders:
        return StoreOrders(self._client)

    def get_store(self, **options: Unpack[CallOptions]) -> None:
        """GET /store"""
        return self._call(GET_STORE, locals())

    async def get_store_async(self, **options: Unpack[CallOptions]) -> None:
        """GET /store"""
        return await self._call_async(GET_STORE, locals())
