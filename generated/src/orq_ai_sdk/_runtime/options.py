"""What shapes calls and shows them, under one roof: options, retries, hooks, and recordings."""

from .hooks import Hooks
from .namespace import CallOptions
from .recording import recording
from .retry import BackoffStrategy, RetryConfig

__all__ = ["BackoffStrategy", "CallOptions", "Hooks", "RetryConfig", "recording"]
