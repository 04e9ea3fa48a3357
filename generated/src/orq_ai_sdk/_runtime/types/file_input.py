"""The types of files that a caller can pass."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias, TypeGuard, Union

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Content: TypeAlias = Union[bytes, IO[bytes], os.PathLike[str]]
"""Bytes, a file opened for reading bytes, or a path."""


class _FileSchema:
    """An annotation with which pydantic takes a file unchanged."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(_check_file)

    @staticmethod
    def __get_pydantic_json_schema__(schema: Any, handler: Any) -> JsonSchemaValue:
        return {"type": "string", "format": "binary"}


def _check_file(value: Any) -> Any:
    from pydantic_core import PydanticCustomError

    if not is_file(value):
        raise PydanticCustomError("not_a_file", "not a file")
    return value


FileInput: TypeAlias = Annotated[
    Union[
        bytes,
        IO[bytes],
        os.PathLike[str],
        tuple[str, Content],
        tuple[str, Content, str],
    ],
    _FileSchema,
]
"""A file to send: its content, or a tuple (filename, content[, content type])."""


def is_file(value: Any) -> TypeGuard[FileInput]:
    """True if a value can be sent as a file; a `str` cannot."""
    if not isinstance(value, tuple):
        return is_content(value)
    match value:
        case (str(), content) | (str(), content, str()):
            return is_content(content)
    return False


def is_content(value: Any) -> bool:
    """True if a value is bytes, an open file or a path."""
    if isinstance(value, (bytes, bytearray, memoryview, os.PathLike)):
        return True
    return callable(getattr(value, "read", None))
