"""What tunes a client."""

from ._runtime.retry import BackoffStrategy as BackoffStrategy
from ._runtime.retry import RetryConfig as RetryConfig
