"""Chooses the server of a call and fills in its variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import ArgumentProblem, RequestValidationError
from .client_description import Server
from ..value import NOTHING


class ServerChoice:
    """The server that a user chose among those of a description.

    `choice` is the name or the index of a server; by default the first is used. `variables` are values for the
    placeholders of URLs; `further` names the variables that only servers of single operations have. The
    constructor raises `RequestValidationError` for an unknown server, an unknown variable or an invalid value.
    """

    def __init__(
        self,
        described: tuple[Server, ...],
        choice: str | int | None = None,
        variables: Mapping[str, str] = NOTHING,
        further: tuple[str, ...] = (),
    ) -> None:
        chosen = _choose_server(described, choice)
        problems = [
            *_check_variable_names(chosen, further, variables),
            *_check_variable_values(chosen, variables),
        ]
        if problems:
            raise RequestValidationError(problems)
        self.choice = choice
        self.variables = variables
        self.url = chosen.filled(variables)
        """The URL of the chosen server."""

    def url_for(self, servers: tuple[Server, ...]) -> str:
        """The URL for an operation. `servers` are the operation's own servers; the tuple may be empty.

        Of its own servers, the one with the name that the user chose is used, or else the first. Raises
        `RequestValidationError` if a variable has a value that this server does not allow.
        """
        if not servers:
            return self.url
        named = (each for each in servers if each.name and each.name == self.choice)
        server = next(named, servers[0])
        problems = tuple(_check_variable_values(server, self.variables))
        if problems:
            raise RequestValidationError(problems)
        return server.filled(self.variables)


def _choose_server(servers: tuple[Server, ...], choice: str | int | None) -> Server:
    if choice is None:
        return servers[0] if servers else Server("")
    by_key = {each.name: each for each in servers if each.name}
    is_index = isinstance(choice, int) and not isinstance(choice, bool)
    if is_index and choice in range(len(servers)):
        return servers[int(choice)]
    if isinstance(choice, str) and choice in by_key:
        return by_key[choice]
    allowed = ", ".join(map(repr, (*by_key, *range(len(servers)))))
    found = f"{choice!r} is not one of {allowed}"
    raise RequestValidationError((ArgumentProblem("server", found, allowed),))


def _check_variable_names(
    server: Server, further: tuple[str, ...], given: Mapping[str, str]
) -> Iterator[ArgumentProblem]:
    if not given:
        return
    from difflib import get_close_matches

    known = tuple(dict.fromkeys((*server.placeholders, *further)))
    allowed = ", ".join(map(repr, known))
    found = f"not one of {allowed}"
    if not known:
        found = f"the server {server.name or server.url!r} has no variables"
    for name in given:
        if name not in known:
            close = get_close_matches(name, known, 1)
            hint = f"did you mean {close[0]!r}?" if close else ""
            yield ArgumentProblem(f"server_variables.{name}", found, allowed, hint)


def _check_variable_values(
    server: Server, given: Mapping[str, Any]
) -> Iterator[ArgumentProblem]:
    for name, value in given.items():
        path = f"server_variables.{name}"
        values = server.allowed.get(name, (value,))
        if not isinstance(value, str):
            yield ArgumentProblem(path, f"{value!r} is not a string", "a string")
        elif value not in values:
            allowed = ", ".join(map(repr, values))
            several = "one of " if len(values) > 1 else ""
            yield ArgumentProblem(path, f"{value!r} is not {several}{allowed}", allowed)
