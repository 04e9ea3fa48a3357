"""Models of the operation addSource."""

from typing import Annotated, Literal

from ..types import By, Model


class AddSourceSourceLink(Model):
    kind: Literal["link"]
    url: str


class AddSourceSourceInline(Model):
    kind: Literal["inline"]
    data: str


class AddSourceTarget1(Model):
    host: str


class AddSourceTarget2(Model):
    path: str


class AddSourceRequestBody(Model):
    source: Annotated[AddSourceSourceLink | AddSourceSourceInline, By("kind")]
    target: AddSourceTarget1 | AddSourceTarget2 | None = None
