"""Everything that the SDK raises."""

from ._runtime.errors import APIError as APIError
from ._runtime.errors import ArgumentProblem as ArgumentProblem
from ._runtime.errors import ClientClosed as ClientClosed
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import MissingCredentials as MissingCredentials
from ._runtime.errors import RequestTimeout as RequestTimeout
from ._runtime.errors import RequestValidationError as RequestValidationError
from ._runtime.errors import ResponseValidationError as ResponseValidationError
from ._runtime.errors import SDKError as SDKError
from ._runtime.errors import TransportError as TransportError


class NotFound(APIError):
    """There is no such pet."""
