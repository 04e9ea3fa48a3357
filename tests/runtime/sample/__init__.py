"""A small SDK, written by hand in the shape of a printed one."""

from typing import TYPE_CHECKING

from ._runtime.lazy_exports import exports

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .sdk import Sample as Sample
else:
    __getattr__, __dir__, __all__ = exports(
        __name__,
        "sdk: Sample",
        ".: errors models types utils",
    )

__version__ = "0.1.0"
