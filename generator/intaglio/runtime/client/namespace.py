"""The base of printed namespaces."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, overload

from .arguments import split_arguments

if TYPE_CHECKING:
    from typing import Protocol

    from ..streams.stream import AsyncStream, Stream
    from .client import Client
    from .operation import Operation, StreamingOperation

    class _Caller(Protocol):
        def _call(self, operation: Operation[T], given: dict[str, Any]) -> T: ...

        def _call_async(
            self, operation: Operation[T], given: dict[str, Any]
        ) -> Any: ...


T = TypeVar("T")
A = TypeVar("A")
P = ParamSpec("P")
C = TypeVar("C", bound="_Caller")


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


class _Awaiting:
    __slots__ = ("_call",)

    def __init__(self, caller: Any) -> None:
        self._call = caller._call_async


def asynchronous(
    method: Callable[Concatenate[C, P], T],
) -> Callable[Concatenate[C, P], Coroutine[Any, Any, T]]:
    """The asynchronous method of a printed method."""
    run: Callable[..., Any] = method

    @wraps(method)
    async def twin(self: C, /, *args: P.args, **given: P.kwargs) -> T:
        result: T = await run(_Awaiting(self), *args, **given)
        return result

    twin.__name__ = f"{method.__name__}_async"
    twin.__qualname__ = f"{method.__qualname__}_async"
    return twin


@overload
def streaming(
    method: Callable[Concatenate[C, P], Stream[T]],
) -> Callable[Concatenate[C, P], Coroutine[Any, Any, AsyncStream[T]]]: ...


@overload
def streaming(
    method: Callable[Concatenate[C, P], T], operation: StreamingOperation[T, A]
) -> Callable[Concatenate[C, P], Coroutine[Any, Any, A]]: ...


def streaming(method: Any, operation: Any = None) -> Any:
    """The asynchronous method of a printed method that returns a stream."""
    return asynchronous(method)
