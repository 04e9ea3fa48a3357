"""The base of every printed client; importing it loads neither pydantic nor httpx2, nor what one client consists of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .client_description import ClientDescription as ClientDescription
from .operation import Operation, Options
from ..value import NOTHING

if TYPE_CHECKING:
    from types import TracebackType

    from ..auth.schemes import Credential as Credential
    from ..transport.hooks import Hooks
    from ..transport.retry import RetryConfig
    from .session import AsyncHttpClient as AsyncHttpClient
    from .session import HttpClient as HttpClient

T = TypeVar("T")

_NO_OPTIONS = Options()


@cache
def _calls() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """What makes calls, of either kind: imported at the first of them."""
    from .call import call, call_async

    return call, call_async


class Client:
    """A client of the API.

    Safe for threads, usable after a fork and from several event loops. `with` and
    `async with` close the connections that it opened; HTTP clients that were handed
    in are used as they are and never closed.

    `server` is the name or the index of one of the description's servers, and
    `server_variables` fills its placeholders; `server_url` wins over both. What is
    `shared` stands in for arguments that calls leave out.
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
        from .servers import Servers
        from .session import Session

        headers = {"User-Agent": description.user_agent, **(http_headers or {})}
        variables, further = server_variables or {}, description.server_variables
        chosen = Servers(description.servers, server, variables, further)
        self._session = Session(
            description,
            Credentials(credentials),
            server_url,
            chosen,
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
        options: Options = _NO_OPTIONS,
    ) -> T:
        """Call an operation with arguments by Python name; raises `SDKError`."""
        run, _ = _calls()
        result: T = run(self._session, operation, arguments, options)
        return result

    async def call_async(
        self,
        operation: Operation[T],
        arguments: Mapping[str, Any],
        options: Options = _NO_OPTIONS,
    ) -> T:
        """The same as `call`, in an event loop."""
        _, run = _calls()
        result: T = await run(self._session, operation, arguments, options)
        return result

    def close(self) -> None:
        """Close the connections; a later call raises `ClientClosed`."""
        self._session.close()

    async def aclose(self) -> None:
        """The same as `close`, waiting for connections of this event loop."""
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
