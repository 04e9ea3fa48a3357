"""Everything that the SDK raises, below one class: SDKError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import *

if TYPE_CHECKING:
    from . import models


class GetPet422Error(APIError):
    data: models.GetPet422ResponseBody


class NotFoundError(APIError):
    data: models.NotFound


class PetError(APIError):
    data: models.Pet


class Problem(APIError):
    data: models.Problem
