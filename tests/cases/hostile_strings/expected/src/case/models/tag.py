"""Models of the operations of `tag`."""

from typing import Annotated, Literal

from pydantic import Field

from ..types import Model, Wire


class OpNXRequestBody(Model):
    """ " """

    pro_p_n: Annotated[
        Literal['"""', "'", "\\", "\x00", "{{x}}"] | None, Wire('pro"p\\n')
    ] = None
    no_comment: Annotated[
        Annotated[str, Field(pattern="^[\"']{3}\\\\$")] | None, Wire("# no comment")
    ] = None
