"""Everything that the SDK raises, below one class: SDKError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import *

if TYPE_CHECKING:
    from . import models


class CreateKnowledge404Error(APIError):
    data: models.CreateKnowledge404ResponseBody


class UpdateKnowledge404Error(APIError):
    data: models.CreateKnowledge404ResponseBody
