"""Everything that the SDK raises, below one class: SDKError."""

from ._runtime.errors import *
