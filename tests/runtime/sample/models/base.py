"""The error that belongs to the models by tradition."""

from .._runtime.errors import APIError as APIError
