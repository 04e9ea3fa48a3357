"""The declarations for all operations of a package: servers, security schemes, defaults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..value import NOTHING, Value

if TYPE_CHECKING:
    from ..auth.schemes import Alternatives, Scheme
    from ..transport.retry import RetryConfig

_PLACEHOLDER = r"\{([^{}]+)\}"


class Server(Value):
    """A base URL; `variables` are the defaults of its `{placeholders}`.

    `allowed` lists the values of variables that have an enum (OpenAPI 3.1, 4.8.6).
    """

    url: str
    variables: Mapping[str, str] = NOTHING
    name: str = ""
    allowed: Mapping[str, tuple[str, ...]] = NOTHING

    @property
    def address(self) -> str:
        """The URL with the default of each variable."""
        return self.filled({})

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names of its variables."""
        named = re.findall(_PLACEHOLDER, self.url)
        return tuple(dict.fromkeys((*named, *self.variables)))

    def filled(self, values: Mapping[str, str]) -> str:
        """The URL with these values; variables that have none get their default."""
        filling = {**self.variables, **values}
        if not filling:
            return self.url
        return re.sub(
            _PLACEHOLDER, lambda each: filling.get(each[1], each[0]), self.url
        )


class ClientDescription(Value):
    """The parts of a description that apply to all operations.

    `security` lists alternatives; each is a combination of ids of schemes. `server_variables` are the
    variables that only servers of single operations have.
    """

    user_agent: str
    servers: tuple[Server, ...] = ()
    server_variables: tuple[str, ...] = ()
    schemes: Mapping[str, Scheme] = NOTHING
    security: Alternatives = ()
    timeout_ms: int | None = None
    retries: RetryConfig | None = None
