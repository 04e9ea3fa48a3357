"""`case.people`"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.client.namespace import Namespace, asynchronous
from .._runtime.client.operation import Operation
from .._runtime.response.response import Response

if TYPE_CHECKING:
    from ..utils import CallOptions

LIST = Operation("GET /owners", Response("204"))


class PeopleOwners(Namespace):
    def list(self, **options: Unpack[CallOptions]) -> None:
        """GET /owners"""
        return self._call(LIST, locals())

    list_async = asynchronous(list)


class People(Namespace):
    @cached_property
    def owners(self) -> PeopleOwners:
        return PeopleOwners(self._client)
