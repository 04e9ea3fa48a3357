"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from . import errors, models
from ._runtime.client import ClientDescription
from ._runtime.namespace import Client, asynchronous
from ._runtime.operation import Operation, Path, Response, Server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ._runtime.namespace import ClientOptions
    from .utils import RetryConfig

CLIENT = ClientDescription(
    user_agent="case-sdk/0.1.0",
    servers=(Server(""),),
)

GET_PET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{id}",
    parameters=(Path("id", lambda: str),),
    responses=(
        Response("200", "application/json", lambda: models.Pet),
        Response(
            "404",
            "application/json",
            lambda: models.NotFound,
            lambda: errors.NotFoundError,
        ),
        Response(
            "422",
            "application/json",
            lambda: models.GetPet422ResponseBody,
            lambda: errors.GetPet422Error,
        ),
        Response(
            "default",
            "application/problem+json",
            lambda: models.Problem,
            lambda: errors.Problem,
        ),
    ),
)

DELETE_PET: Operation[None] = Operation(
    id="deletePet",
    method="DELETE",
    path="/pets/{id}",
    parameters=(Path("id", lambda: str),),
    responses=(
        Response("204"),
        Response(
            "404",
            "application/json",
            lambda: models.NotFound,
            lambda: errors.NotFoundError,
        ),
        Response(
            "409", "application/json", lambda: models.Pet, lambda: errors.PetError
        ),
    ),
)


class Case(Client):
    """Errors"""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Nothing is sent before the first call."""
        super().__init__(CLIENT, {}, **options)

    def get_pet(
        self,
        *,
        id: str,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> models.Pet:
        """GET /pets/{id}"""
        return self._call(GET_PET, locals())

    get_pet_async = asynchronous(get_pet)

    def delete_pet(
        self,
        *,
        id: str,
        retries: RetryConfig | None = None,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """DELETE /pets/{id}"""
        return self._call(DELETE_PET, locals())

    delete_pet_async = asynchronous(delete_pet)
