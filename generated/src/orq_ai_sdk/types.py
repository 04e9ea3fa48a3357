"""The types that models and arguments are written in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._runtime.public_types import *
else:
    from ._runtime.public_types import __all__, __dir__, __getattr__
