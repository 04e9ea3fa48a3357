"""The parameters and bodies of an operation compiled for calls."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..types.codec import RequestCodec
from ..types.unset import UNSET
from ..value import LazyType
from .body_plan import BodyPlan, takes_null
from .parameter import Parameter
from .request_body import Body
from .request_object import RequestObject

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


class ParameterPlan:
    """A parameter and the codec of its type."""

    __slots__ = ("parameter", "name", "codec", "sends_null")

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter
        self.name = parameter.name
        self.codec = RequestCodec(parameter.type())
        # If an empty value can be sent, `None` means the empty value.
        self.sends_null = (
            not parameter.allow_empty
            and self.codec.schema["type"] != "any"
            and takes_null(self.codec.schema, self.codec.definitions)
        )

    def is_absent(self, value: Any) -> bool:
        """True if a value means that the argument is not given."""
        return value is UNSET or value is None and not self.sends_null


class RequestPlan:
    """The parameters and bodies of an operation, with their codecs.

    `path` alternates between fixed parts of the path and names of placeholders, which have the odd indices.
    """

    __slots__ = (
        "method",
        "path",
        "parameters",
        "bodies",
        "content_type_argument",
        "request_object",
        "accept",
    )

    def __init__(
        self,
        method: str,
        path: str,
        parameters: Sequence[Parameter],
        bodies: Sequence[Body],
        content_type_argument: str | None,
        request_type: LazyType | None,
        accept: str,
    ) -> None:
        self.method = method
        self.path = _PLACEHOLDER.split(path)
        self.parameters = tuple(map(ParameterPlan, parameters))
        self.bodies = tuple(map(BodyPlan, bodies))
        self.content_type_argument = content_type_argument or ""
        self.request_object = RequestObject(request_type()) if request_type else None
        self.accept = accept

    def arguments(
        self, given: Mapping[str, Any], shared: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The arguments of a call by name; those that the call leaves out have the value of the client."""
        unpack = self.request_object
        arguments = dict(given if unpack is None else unpack.unpack(given))
        for each in self.parameters:
            name = each.parameter.shared
            if name and each.is_absent(arguments.get(each.name, UNSET)):
                arguments[each.name] = shared.get(name, UNSET)
        return arguments
