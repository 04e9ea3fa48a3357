"""What printed methods are made with: one expression for the call, one line for the asynchronous twin."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, overload

from .client import Client as _Client
from .operation import Operation, Options, StreamingOperation

if TYPE_CHECKING:
    from typing import Protocol

    from .options import CallOptions as CallOptions
    from .options import ClientOptions as ClientOptions
    from ..streams.stream import AsyncStream, Stream

    class _Caller(Protocol):
        """What has printed methods: a namespace, or the client itself."""

        def _call(self, operation: Operation[T], given: dict[str, Any]) -> T: ...

        def _call_async(
            self, operation: Operation[T], given: dict[str, Any]
        ) -> Any: ...


T = TypeVar("T")
A = TypeVar("A")
P = ParamSpec("P")

_NO_OPTIONS = Options()


C = TypeVar("C", bound="_Caller")


class Namespace:
    """The base of what groups operations: it knows the client that it belongs to."""

    def __init__(self, client: _Client) -> None:
        self._client = client

    def _call(self, operation: Operation[T], given: dict[str, Any]) -> T:
        """Calls an operation with a method's `locals()`: arguments by Python name, and options."""
        return self._client.call(operation, *_taken(operation.route, given))

    def _call_async(self, operation: Operation[T], given: dict[str, Any]) -> Any:
        return self._client.call_async(operation, *_taken(operation.route, given))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"


class Client(_Client):
    """The base of a printed client, which may have methods of its own beside its namespaces."""

    def _call(self, operation: Operation[T], given: dict[str, Any]) -> T:
        """As a namespace does."""
        return self.call(operation, *_taken(operation.route, given))

    def _call_async(self, operation: Operation[T], given: dict[str, Any]) -> Any:
        return self.call_async(operation, *_taken(operation.route, given))


def _taken(route: str, given: dict[str, Any]) -> tuple[dict[str, Any], Options]:
    """The arguments and the options, which are called otherwise beside an argument `options`."""
    arguments = given.copy()
    del arguments["self"]
    options = arguments.pop("call_options", None)
    if options is None:
        options = arguments.pop("options")
    if not options:
        return arguments, _NO_OPTIONS
    for name in options:
        if name not in Options.__slots__:
            raise _misspelt(route, name, (*arguments, *Options.__slots__))
    return arguments, Options(**options)


def _misspelt(route: str, name: str, known: Iterable[str]) -> TypeError:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return TypeError(f"{route} got an unexpected keyword argument {name!r}{hint}")


class _Awaiting:
    """Stands for a caller in a synchronous method, and starts the asynchronous call instead."""

    __slots__ = ("_call",)

    def __init__(self, caller: _Caller) -> None:
        self._call = caller._call_async


def asynchronous(
    method: Callable[Concatenate[C, P], T],
) -> Callable[Concatenate[C, P], Coroutine[Any, Any, T]]:
    """The twin of a printed method: it takes the same arguments, and its result is awaited."""
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
    """The twin of a printed method that returns a stream: its own is an asynchronous one.

    Where the method may return something else too, the operation says what is awaited.
    """
    return asynchronous(method)
