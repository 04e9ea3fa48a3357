"""The base of printed namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from .arguments import split_arguments

if TYPE_CHECKING:
    from .base_client import Client
    from .operation import Operation, StreamingOperation

T = TypeVar("T")
A = TypeVar("A")


class Namespace:
    """A group of operations; it calls them through its client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def _call(self, operation: Operation[T], given: dict[str, Any]) -> T:
        """Call an operation with the `locals()` of a printed method."""
        return self._client.call(operation, *split_arguments(operation.route, given))

    @overload
    async def _call_async(
        self, operation: StreamingOperation[Any, A], given: dict[str, Any]
    ) -> A: ...

    @overload
    async def _call_async(
        self, operation: Operation[T], given: dict[str, Any]
    ) -> T: ...

    async def _call_async(
        self, operation: Operation[Any], given: dict[str, Any]
    ) -> Any:
        """The same as `_call`, in an event loop."""
        return await self._client.call_async(
            operation, *split_arguments(operation.route, given)
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"
