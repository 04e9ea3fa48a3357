"""What a printed package declares for all of its operations: servers, security schemes, defaults."""

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

    `allowed` are the values of those that take no others (OpenAPI 3.1, 4.8.6).
    """

    url: str
    variables: Mapping[str, str] = NOTHING
    name: str = ""
    allowed: Mapping[str, tuple[str, ...]] = NOTHING

    @property
    def address(self) -> str:
        """The URL with the defaults of its variables filled in."""
        return self.filled({})

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names of its variables."""
        named = re.findall(_PLACEHOLDER, self.url)
        return tuple(dict.fromkeys((*named, *self.variables)))

    def filled(self, values: Mapping[str, str]) -> str:
        """The URL with these values filled in, and defaults where there are none."""
        filling = {**self.variables, **values}
        if not filling:
            return self.url
        return re.sub(
            _PLACEHOLDER, lambda each: filling.get(each[1], each[0]), self.url
        )


class ClientDescription(Value):
    """What an API says about all of its operations.

    `security` lists alternatives, each a combination of schemes by their ids; `server_variables`
    are the names of those that servers of single operations have.
    """

    user_agent: str
    servers: tuple[Server, ...] = ()
    server_variables: tuple[str, ...] = ()
    schemes: Mapping[str, Scheme] = NOTHING
    security: Alternatives = ()
    timeout_ms: int | None = None
    retries: RetryConfig | None = None
