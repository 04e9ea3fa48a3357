"""Compiled templates, kept beside their text as Python keeps compiled modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class TemplateCache(FileSystemBytecodeCache):
    """The compiled templates of a folder, in its `__pycache__`; a folder that is read-only keeps none.

    An entry is valid for one text of a template and one text of the modules that it `depends_on`.
    """

    def __init__(self, folder: Path, depends_on: tuple[Path, ...]) -> None:
        super().__init__(str(folder / "__pycache__"))
        self._depends_on = "".join(path.read_text("utf-8") for path in depends_on)

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(self._depends_on + source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
