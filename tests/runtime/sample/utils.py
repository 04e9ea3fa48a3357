"""What tunes a client."""

from ._runtime.transport.retry import BackoffStrategy as BackoffStrategy
from ._runtime.transport.retry import RetryConfig as RetryConfig
