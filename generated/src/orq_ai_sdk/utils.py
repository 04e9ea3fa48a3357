"""What shapes calls and shows them: retries, their backoff, hooks, and recordings."""

from ._runtime.client.options import *
