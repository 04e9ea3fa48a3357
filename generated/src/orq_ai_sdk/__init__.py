"""Python SDK of Orq image variations."""

from typing import TYPE_CHECKING

from ._runtime.lazy_exports import exports

__version__ = "0.1.0"

if TYPE_CHECKING:
    from . import errors, models, params, types, utils
    from .sdk import Orq

    __all__ = ["Orq", "errors", "models", "params", "types", "utils"]
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "sdk: Orq",
        ".: errors models params types utils",
    )
