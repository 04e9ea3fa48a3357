"""Splits a request object into the operation's parameters and body fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ValidationError

from ..errors import ArgumentProblem, RequestValidationError
from ..types.codec import RequestCodec
from ..types.unset import UNSET

REQUEST = "request"


class RequestObject:
    """The type of the one argument `request` that holds all arguments of a call."""

    __slots__ = ("_codec", "_names")

    def __init__(self, type_: Any) -> None:
        self._codec = RequestCodec(type_)
        self._names: dict[str, str] = {
            name: field.get("serialization_alias", name)
            for name, field in self._codec.fields.items()
        }

    def unpack(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """The arguments in the request object; raises `RequestValidationError`."""
        value = arguments.get(REQUEST, UNSET)
        given = {} if value is None or value is UNSET else value
        try:
            request = self._codec.validate(given)
        except ValidationError as error:
            problems = self._codec.problems(error, REQUEST)
            raise RequestValidationError(problems) from error
        fields = request.model_fields_set
        return {self._names[name]: getattr(request, name) for name in fields}

    def locate(self, problems: Iterable[ArgumentProblem]) -> Iterator[ArgumentProblem]:
        """The problems of the arguments, with their paths in the request object."""
        names = set(self._names.values())
        for each in problems:
            if each.path.partition(".")[0].partition("[")[0] in names:
                path = f"{REQUEST}.{each.path}"
                yield ArgumentProblem(path, each.found, each.allowed, each.hint)
            else:
                yield each
