"""What a run hands over to the next one, so that this need not find out all of it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intaglio.python.design import Design
    from intaglio.python.pages import Page
    from intaglio.read.wording import Text


@dataclass(frozen=True, slots=True)
class Telling:
    """The `text` of a description that can be compared with what it becomes.

    `pages` are those that tell of its operations in its own words. `design` is what they were printed
    from, and `root` the data of the text; `None` where parts of it have names of their own.
    """

    text: Text
    pages: tuple[Page, ...]
    design: Design
    root: Mapping[str, object] | None
