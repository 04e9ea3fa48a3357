"""Models that no operation uses."""

from typing import Annotated, TypeAlias

from pydantic import Field

Name: TypeAlias = Annotated[str, Field(min_length=1)]
