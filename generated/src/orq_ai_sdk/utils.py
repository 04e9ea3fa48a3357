"""What shapes calls: retries, their backoff, and hooks."""

from ._runtime.options import *
