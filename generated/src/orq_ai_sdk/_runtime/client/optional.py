"""What only some APIs need, reached by name alone: its modules are printed for these APIs and for no others."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Protocol

    import httpx2

    from ..auth.schemes import OAuth2
    from ..types.codec import RequestCodec
    from ..auth.credentials import Credentials
    from ..streams.event_entries import Entries
    from .operation import Body, Response
    from ..request.payload import Payload
    from .plan import Plan
    from ..request.request import Request
    from ..transport.attempt import Answer

    class XmlCodec(Protocol):
        """Between documents in XML and the plain data that the codecs for JSON check and decode."""

        def to_bytes(self, data: Any) -> bytes: ...

        def from_bytes(self, body: bytes, content_type: str) -> Any: ...

    class Grant(Protocol):
        """What a token is asked for with; `scheme` stands before it in a request."""

        @property
        def scheme(self) -> str: ...

        def at(self, server: str) -> Grant: ...

    class Token(Protocol):
        """An access token."""

        @property
        def text(self) -> str: ...

    class Tokens(Protocol):
        """Gets tokens, and keeps them as long as they are good."""

        def get(
            self, grant: Any, send: Callable[[Request], Answer], timeout_ms: int | None
        ) -> Token: ...

        async def get_async(
            self,
            grant: Any,
            send: Callable[[Request], Awaitable[Answer]],
            timeout_ms: int | None,
        ) -> Token: ...

        def expire(self, grant: Any, text: str) -> None: ...


def xml_codec(type_: Any, *said: Any) -> XmlCodec:
    """How a type stands in XML."""
    codec: XmlCodec = _optional("xml.xml_codec").XmlCodec(type_, *said)
    return codec


def line_entries(
    plan: Plan, declared: Response[Any], response: httpx2.Response, strict: bool
) -> Entries:
    """The entries of a response in JSON Lines."""
    entries: Entries = _optional("streams.line_entries").line_entries(
        plan, declared, response, strict
    )
    return entries


def sent_lines(codec: RequestCodec, value: Any, body: Body) -> Payload:
    """The payload of a body in JSON Lines."""
    payload: Payload = _optional("streams.json_lines_body").entries(codec, value, body)
    return payload


def tokens() -> Tokens:
    """A place for the tokens of a client."""
    made: Tokens = _optional("auth.oauth2_tokens").Tokens()
    return made


def grant_for(
    scheme: OAuth2, scopes: tuple[str, ...], credentials: Credentials
) -> Grant | None:
    """What to get a token with; `None` where there is one, or nothing to get it with."""
    grant: Grant | None = _optional("auth.oauth2_grant").grant_for(
        scheme, scopes, credentials
    )
    return grant


def _optional(module: str) -> Any:
    return import_module(f"..{module}", __package__)
