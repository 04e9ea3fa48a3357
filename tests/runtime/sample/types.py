"""The types that models and arguments are written in."""

from typing import TYPE_CHECKING

from ._runtime.public_types import __dir__, __getattr__

if TYPE_CHECKING:
    from ._runtime.public_types import *
