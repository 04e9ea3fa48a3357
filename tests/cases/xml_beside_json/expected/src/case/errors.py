"""Everything that the SDK raises, below one class: SDKError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import *

if TYPE_CHECKING:
    from . import models


class Fault(APIError):
    data: models.Fault
