"""What annotations name."""

from ._runtime.file import FileInput as FileInput
from ._runtime.unset import UNSET as UNSET
from ._runtime.unset import OptionalNullable as OptionalNullable
from ._runtime.unset import Unset as Unset
