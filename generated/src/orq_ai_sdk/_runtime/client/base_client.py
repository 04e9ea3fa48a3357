"""The base of printed clients; importing it loads neither pydantic nor httpx2."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from ..value import NOTHING
from .arguments import NO_OPTIONS, split_arguments

if TYPE_CHECKING:
    from types import TracebackType

    from ..auth.credentials import Credential
    from ..transport.hooks import Hooks
    from ..transport.http_client import AsyncHttpClient, HttpClient
    from ..transport.retry import RetryConfig
    from .client_description import ClientDescription
    from .operation import Operation, StreamingOperation
    from .options import CallOptions

T = TypeVar("T")
A = TypeVar("A")


@cache
def _calls() -> ModuleType:
    """The module that makes calls, imported at the first call."""
    from . import call

    return call


class Client:
    """A client of the API.

    It can be shared by threads, used after a fork and in several event loops. `with` and `async with` close
    the connections that it opened. HTTP clients that the user passes are never closed.

    `server` is the name or the index of a server of the description, and `server_variables` are the values of
    its placeholders; `server_url` takes precedence over both. `shared` holds the values of parameters that
    calls leave out.
    """

    def __init__(
        self,
        description: ClientDescription,
        credentials: Mapping[str, Credential | None],
        shared: Mapping[str, Any] = NOTHING,
        *,
        server_url: str | None = None,
        server: str | int | None = None,
        server_variables: Mapping[str, str] | None = None,
        timeout_ms: int | None = None,
        retries: RetryConfig | None = None,
        http_headers: Mapping[str, str] | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        hooks: Hooks | None = None,
        strict_responses: bool = False,
    ) -> None:
        from ..auth.credentials import Credentials
        from ..transport.hooks import Hooks
        from .server_choice import ServerChoice
        from .session import Session

        headers = {"User-Agent": description.user_agent, **(http_headers or {})}
        variables, further = server_variables or {}, description.server_variables
        servers = ServerChoice(description.servers, server, variables, further)
        self._session = Session(
            description,
            Credentials(credentials),
            server_url,
            servers,
            timeout_ms,
            retries,
            headers,
            client,
            async_client,
            hooks or Hooks(),
            strict_responses,
            shared,
        )

    def call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: CallOptions = NO_OPTIONS,
    ) -> T:
        """Call an operation with arguments by Python name; raises `SDKError`."""
        result: T = _calls().call(self._session, operation, arguments, options)
        return result

    @overload
    async def call_async(
        self,
        operation: StreamingOperation[Any, A],
        arguments: Mapping[str, Any],
        options: CallOptions = ...,
    ) -> A: ...

    @overload
    async def call_async(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: CallOptions = ...,
    ) -> T: ...

    async def call_async(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        options: CallOptions = NO_OPTIONS,
    ) -> Any:
        """The same as `call`, in an event loop of asyncio or trio."""
        call = _calls().call_async
        return await call(self._session, operation, arguments, options)

    def _call(self, operation: Operation[T], given: dict[str, Any]) -> T:
        """Call an operation with the `locals()` of a printed method."""
        return self.call(operation, *split_arguments(operation.route, given))

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
        return await self.call_async(
            operation, *split_arguments(operation.route, given)
        )

    def close(self) -> None:
        """Close the connections; a later call raises `ClientClosed`."""
        self._session.close()

    async def aclose(self) -> None:
        """The same as `close`; it waits until the connections of this event loop are closed."""
        await self._session.aclose()

    def __enter__(self) -> Self:
        self._session.check_open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        self._session.check_open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._session!r})"
