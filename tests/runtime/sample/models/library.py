"""The models of books."""

import datetime as dt
from typing import Annotated, Any, TypeAlias

from .._runtime.types.formats import Base64, UnixTime
from .._runtime.types.file_input import FileInput
from .._runtime.types.model import Model, OpenModel, Wire
from .._runtime.types.unset import UNSET, OptionalNullable
from .pet import Person, Pet


class Author(Model):
    """Writes books"""

    name: str
    """The name on the cover"""
    books: "list[Book] | None" = None
    works: "Annotated[list[Work] | None, Wire('allWorks')]" = None
    """Everything that the author
    wrote"""


class Book(Model):
    author: Author
    """Who wrote it"""
    reader: OptionalNullable[Person] = UNSET
    """Who has it now"""
    cover: Base64 | None = None
    returned: UnixTime | None = None
    loan: dt.timedelta | None = None
    scan: FileInput | None = None
    notes: Any = UNSET


class Novel(Book):
    """A long book"""

    sequel: "Novel | None" = None
    """What happens next"""


class Shelf(OpenModel):
    """Books by title"""

    __pydantic_extra__: "dict[str, Novel]"
    keeper: Pet | None = None


Work: TypeAlias = Book | str
