"""What shapes calls and shows them, under one roof: retries, hooks, and recordings."""

from .hooks import Hooks
from .recording import recording
from .retry import BackoffStrategy, RetryConfig

__all__ = ["BackoffStrategy", "Hooks", "RetryConfig", "recording"]
