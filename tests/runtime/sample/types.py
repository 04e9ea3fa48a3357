"""What annotations name."""

from ._runtime.types.file_input import FileInput as FileInput
from ._runtime.types.unset import UNSET as UNSET
from ._runtime.types.unset import OptionalNullable as OptionalNullable
from ._runtime.types.unset import Unset as Unset
