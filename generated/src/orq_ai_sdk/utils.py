"""What shapes a call: retries and their backoff."""

from ._runtime.retry import *
