"""Python SDK of Orq image variations."""

from typing import TYPE_CHECKING

from ._runtime.exports import exports

if TYPE_CHECKING:
    from .sdk import Orq as Orq

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = exports(
    __name__,
    "sdk: Orq",
    ".: errors models params types utils",
)
