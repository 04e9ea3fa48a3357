"""Models of the operations of `class_`."""

from typing import Annotated

from ..types import Model, Wire


class Mail(Model):
    from_: Annotated[str, Wire("from")]
    class_: Annotated[str, Wire("class")]
    none: Annotated[str | None, Wire("None")] = None
    match: str | None = None
    self_: Annotated[str | None, Wire("self")] = None
