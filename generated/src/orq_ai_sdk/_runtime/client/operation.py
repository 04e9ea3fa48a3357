"""The operations that a printed package declares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from ..request.parameter import Parameter, Path
from ..request.request_body import Body
from ..response.declared_response import Response
from ..value import LazyType, Value

if TYPE_CHECKING:
    from ..auth.schemes import Alternatives
    from ..transport.retry import RetryConfig
    from .client_description import Server

T_co = TypeVar("T_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)

_PLACEHOLDER = r"\{([^{}]+)\}"


class Operation(Value, Generic[T_co]):
    """An operation of the API; a call of it returns a `T_co`.

    `route` is a method and a path. Placeholders of the path that no parameter describes take strings. Several
    bodies are alternatives; the argument that `content_type_argument` names chooses among them. If there is a
    `request`, a call has one argument of that name and type, whose fields are the arguments. `security` and
    `servers` replace those of the client if they are given.
    """

    route: str
    parts: tuple[Parameter | Body | Response[T_co], ...]
    timeout_ms: int | None = None
    retries: RetryConfig | None = None
    security: Alternatives | None = None
    servers: tuple[Server, ...] = ()
    content_type_argument: str | None = None
    request: LazyType | None = None

    def __init__(
        self,
        route: str,
        *parts: Parameter | Body | Response[T_co],
        timeout_ms: int | None = None,
        retries: RetryConfig | None = None,
        security: Alternatives | None = None,
        servers: tuple[Server, ...] = (),
        content_type_argument: str | None = None,
        request: LazyType | None = None,
    ) -> None:
        super().__init__(
            route,
            parts,
            timeout_ms,
            retries,
            security,
            servers,
            content_type_argument,
            request,
        )

    @cached_property
    def method(self) -> str:
        """The HTTP method."""
        return self.route.partition(" ")[0]

    @cached_property
    def path(self) -> str:
        """The path with its `{placeholders}`."""
        return self.route.partition(" ")[2]

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters; placeholders that only the path has come first."""
        found = tuple(each for each in self.parts if isinstance(each, Parameter))
        described = {each.wire for each in found if isinstance(each, Path)}
        named = dict.fromkeys(re.findall(_PLACEHOLDER, self.path))
        return (*(Path(name) for name in named if name not in described), *found)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The alternative bodies; the first is the default."""
        return tuple(each for each in self.parts if isinstance(each, Body))

    @cached_property
    def responses(self) -> tuple[Response[T_co], ...]:
        """The responses, in order of precedence."""
        return tuple(each for each in self.parts if isinstance(each, Response))


class StreamingOperation(Operation[T_co], Generic[T_co, A_co], init=False):
    """An operation whose result may be a stream: a synchronous call returns a `T_co`, an asynchronous one an
    `A_co`.
    """
