"""Templates compiled once and kept beside their text, as Python keeps its modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """The code of the templates of a folder, in its `__pycache__`; what cannot be written is not kept.

    Code is that of a text and of `reader`, the module that says how texts are read.
    """

    def __init__(self, folder: Path, reader: Path) -> None:
        super().__init__(str(folder / "__pycache__"))
        self._reader = reader.read_text("utf-8")

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(self._reader + source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
