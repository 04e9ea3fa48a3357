"""What shapes calls, under one roof: retries, their backoff, and hooks."""

from .hooks import Hooks
from .retry import BackoffStrategy, RetryConfig

__all__ = ["BackoffStrategy", "Hooks", "RetryConfig"]
