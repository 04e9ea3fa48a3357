"""The types that printed models and arguments are written in, under one roof."""

from .file import FileInput
from .model import Model, OpenModel, Wire
from .union import By
from .unset import UNSET, OptionalNullable, Unset

__all__ = [
    "UNSET",
    "By",
    "FileInput",
    "Model",
    "OpenModel",
    "OptionalNullable",
    "Unset",
    "Wire",
]
