"""Everything that the SDK raises, below one class: SDKError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import *

if TYPE_CHECKING:
    from . import models


class PostA404ResponseBodyModelError(APIError):
    data: models.PostA404ResponseBodyModel
